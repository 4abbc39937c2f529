"""Ratios of three groups and more, one for each: 专职、挂职、兼职干部比例按照5:3:2配备."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import Frame, Reading, body_and_rest, lead, subject_before, tail
from ingest.facts.quota.lists import AMONG, split_list
from ingest.mentions.quantity import Quantity
from ingest.text import Mention

_SEVERAL = re.compile(r"[0-9]{1,3}(?:[:：∶][0-9]{1,3}){2,5}(?![0-9:：∶])")
_TIED = re.compile(
    r"(?:的?(?:人数|结构|配备)?(?:比例|之比|配比|比))?(?:应当|应|要|须|一般|原则上)*(?:按照?|为|是|达到|以)?$"
)

_SUMS = re.compile(r"(?:费用?|资金|经费|款|支出|收入|投入|成绩|得分)$")


def of_several(frame: Frame) -> Reading | str:
    """The groups of such a ratio, as one list that `each_part` takes apart."""
    parts = _SEVERAL.match(frame.text, frame.quantity.start)
    named = _TIED.sub("", tail(lead(frame.left)))
    among = AMONG.match(named)
    whose, groups = (among["who"], among["what"]) if among is not None else body_and_rest(named) or ("", named)
    if _SUMS.search(groups):
        return "a share of money"
    if parts is None or len(split_list(groups)) != len(_figures(parts.group())):
        return "a ratio of groups that are not named"
    return Reading("ratio", whose or subject_before(frame), groups, frame.part.start, frame.part.end)


def each_part(text: str, mention: Mention, reading: Reading) -> list[Reading]:
    """A reading for each group, with its own figure; none for another number."""
    quantity = mention.value
    if not isinstance(quantity, Quantity) or (parts := _SEVERAL.match(text, quantity.start)) is None:
        return []
    groups, figures = split_list(reading.measure or ""), _figures(parts.group())
    pairs = zip(groups, figures, strict=True) if len(groups) == len(figures) else ()
    return [reading._replace(measure=group, value=figure, comparator="=") for group, figure in pairs]


def _figures(written: str) -> list[float]:
    return [float(figure) for figure in re.split("[:：∶]", written)]
