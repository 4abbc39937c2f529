"""How good extraction is: precision, recall and F1 of records against gold ones made by hand.

`likeness` says when two records state the same fact, `scoring` counts, `comparison` tells two runs apart.
The rules are those of the extraction contract; a change of a rule here changes every figure ever published.
"""

from ingest.evaluation.comparison import Difference, compare
from ingest.evaluation.scoring import Evaluation, evaluate, read_records

__all__ = ["Difference", "Evaluation", "compare", "evaluate", "read_records"]
