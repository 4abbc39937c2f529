"""Cells of a table whose rows are lines with tabs: which of them tell a task.

A task division printed as a table (序号, 重点任务, 牵头单位, 完成时限) leaves numbers, names of units and times in
cells of their own; only a cell with an act and its object, or with a body and its act, is a task.
"""

from __future__ import annotations

import re

from ingest.facts.figure_cells import FIGURE
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.subjects import subject_at

_NAMES = re.compile(
    r"(?:[\u4e00-\u9fff（）()]{2,24}(?:[部委局厅办会院署行]|组织|政府|机构|单位|部门|地区|企业|中心|学校)等?[、，,；;\s]*)+"
)
"""国家发展改革委、教育部，各省级人民政府: nothing but units."""
_SHORTEST = 6
"""A cell with an act and its object has more characters (持续推进, 重点任务, 完成时限 have not)."""


_FIGURE_LINE = re.compile(rf"\s*(?:比20[0-9]{{2}}年[^\s，,。；;]{{2,4}})?(?:{FIGURE.pattern})\s*(?:\n|$)")
"""A line that is a figure and nothing else: ≥98%, 比2021年下降10%以上."""


def of_aims(text: str, start: int, end: int) -> bool:
    """Whether a sentence is a cell of a table of aims: a figure, or what stands above one (产前筛查率 / >85%)."""
    if not text[end : end + 1].isspace() or (start and not text[start - 1].isspace()):
        return False
    return _FIGURE_LINE.fullmatch(text, start, end) is not None or (
        text.startswith("\n", end) and _FIGURE_LINE.match(text, end) is not None
    )


def tells_task(text: str, start: int, end: int) -> bool:
    """Whether a cell holds an act with its object and is no list of units."""
    if end - start < _SHORTEST or _NAMES.fullmatch(text, start, end):
        return False
    if opens_act(text, start):
        return True
    body = subject_at(text, start, end)
    return body is not None and body.end < end and patterns().act.search(text, body.end, end) is not None
