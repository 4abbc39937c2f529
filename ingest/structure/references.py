"""References that a page breaks over two lines: 违反本办法第四条、⏎第九条的，…; the second half opens no provision."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.structure.heads import HAN, Head

_MARKS = frozenset("、，,（(")
_BEFORE = re.compile(
    "(?:和|或|或者|与|及|以及|至|到|依照|按照|根据|依据|违反|适用|符合|对照|参照|除|在|本|前款|前条|所列|关于"
    f"|本?(?:法|条例|办法|规定|细则|章程|决定|规则|方案|意见)|》|第[{HAN}\\d]{{1,5}}[编章节条款项]|[（(][{HAN}]{{1,3}}[）)]项?)$"
)
"""What a line ends on before the number of an article: 依照本法, 《劳动法》, 第三条和."""

LEAST = 12
"""Characters of a line that can be broken; a shorter one is a heading."""


def refers_on(above: str, head: Head, values: Mapping[str, int]) -> bool:
    """Whether a numeral at the beginning of a line goes on with a reference of the line above.

    Args:
        above: the line above, without blanks at its ends.
        head: the numeral.
        values: the last value of each kind so far; a numeral that counts on behind a mark opens a provision.
    """
    if head.kind in ("part", "arabic", "arabic_half", "arabic_paren", "circled", "han"):
        return False
    counts_on = head.value == values.get(head.kind, 0) + 1
    if above[-1] in _MARKS:
        return not (counts_on and head.kind == "paren")
    return not counts_on and len(above) >= LEAST and _BEFORE.search(above) is not None
