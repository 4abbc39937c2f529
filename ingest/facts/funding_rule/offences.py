"""Lists of deeds and cases, which name money without a rule about it.

Forms: 有下列行为之一的，由民政部门责令改正：（一）挤占和挪用养老服务设施用房、用地；（二）… (each item is a deed, its
consequence stands in the lead); 有下列情形之一的，停止救助：（一）… (likewise a case).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.passage import Passage

_LISTS = re.compile(r"(?:下列|以下)[^，,；;。：:]{0,12}之一(?!.{0,80}(?:标准|比例)[^，,；;。]{0,8}[：:])")
"""What opens a list of deeds or cases, unless its items say how much each gets (按照下列标准予以补助：)."""


def open_list(lead: str) -> bool:
    """Whether a sentence opens a list whose items are deeds or cases."""
    return _LISTS.search(lead) is not None


def first_item(passage: Passage) -> int | None:
    """Place of the first comma clause that is such an item inside the sentence that opens the list, None if none is."""
    text = passage.policy.text
    for phrase in passage.phrases[:-1]:
        if phrase.closing in ("：", ":") and open_list(text[passage.sentence.start : phrase.end + 1]):
            return phrase.index + 1
    return None
