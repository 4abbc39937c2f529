"""Tables of tasks that lost their lines: a header of column names, then rows that a bare number opens.

序号  重点任务  责任单位  完成时限 ⏎ 1 编制解决方案。 市发展改革委 … ⏎ 2 ⏎ 新建住宅小区… Each row is a provision;
its cells, each on a line of its own, are no headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.structure.heads import head_at
from ingest.structure.lines import BLANK, GAP, Line, squeezed
from ingest.structure.titles import is_annex_line

LONGEST_COLUMN = 14
"""Characters of the longest name of a column."""

LONGEST_HEADER = 60

_COLUMN = re.compile(
    "[序编项]号|备注|说明|类别|分类|领域|板块|方面|进展情况|(?:成果|完成)形式"
    "|[\u4e00-\u9fff]{0,6}(?:任务|事项|举措|措施|内容|项目|目标|要求|要点|工作|条款)(?:名称|内容|分解|及目标|及要求|和措施|清单)?"
    "|[\u4e00-\u9fff（）、]{0,8}(?:单位|部门|分工|责任人|主体|领导|时限|时间|期限|进度|安排|节点)"
)
_COUNTS = "序编项"
"""How the name of a column begins that counts the rows: 序号, 编号, 项号."""
_IN_CHARGE = re.compile(
    "(?:责任|牵头|配合|参[与加]|协[办助同作]|承办|主办|主责|负责|落实|实施|完成|执行|支持|会办)[^单部处科]{0,4}(?:单位|部门|主体|[处科部]室)|分工"
)
_GLUED = re.compile("[序编]号[\u4e00-\u9fff]{2,36}$")
_ROW = re.compile(
    rf"(?P<number>[1-9]\d{{0,2}})(?:$|[{BLANK}]+(?=[^\d{BLANK}])|(?:[\t\u3000]|[{BLANK}]{{2,8}})(?=\d)"
    "|(?=[\u4e00-\u9fff“《])(?![年月日个名人次周岁万亿元家所条项户件场届级天小亩平公千百%、]))"
)


class Table(NamedTuple):
    """The lines `[first, last)` of a table, the header first; `rows`: for each line that opens a row, its number."""

    first: int
    last: int
    rows: dict[int, str]


def task_tables(lines: list[Line], skipped: set[int]) -> list[Table]:
    """The tables of a page, in order.

    Args:
        lines: the lines of the page.
        skipped: indices of those that the page added; a number alone on its line looks like a page number and is one
            of them, but counts here where it goes on counting the rows.
    """
    found: list[Table] = []
    index = 0
    while index < len(lines):
        end = _header_end(lines, skipped, index)
        if not end:
            index += 1
            continue
        last = next((place for place in range(end, len(lines)) if is_annex_line(lines[place].text)), len(lines))
        found.append(Table(index, last, dict(_rows(lines, skipped, end, last))))
        index = last
    return found


def row_number(text: str) -> int:
    """The length of the number that opens a row, with the gap behind it; 0 if the line opens none."""
    match = _ROW.match(text)
    return match.end() if match else 0


def _header_end(lines: list[Line], skipped: set[int], index: int) -> int:
    """The index behind a header that begins on a line, 0 if none does: its columns stand on one line or on several.

    A name alone above a line of columns is the heading of the table (重点任务分工 ⏎ 序号　任务　牵头单位).
    """
    if index in skipped or len(lines[index].text) > LONGEST_HEADER:
        return 0
    names = _columns(lines[index].text)
    end = index + 1
    if len(names) == 1 and end < len(lines) and len(below := _columns(lines[end].text)) > 1 and below[0][0] in _COUNTS:
        return 0
    while names and end < len(lines) and end < index + 10 and (more := _columns(lines[end].text)):
        names, end = names + more, end + 1
    counted = bool(names) and names[0][0] in _COUNTS
    several = (counted and len(names) > 1) or len(names) > 2
    return end if several and any(map(_IN_CHARGE.search, names)) else 0


def _columns(text: str) -> list[str]:
    """The names of columns of which a line consists, none if it holds anything else."""
    cells = GAP.split(text)
    if all(len(cell) <= LONGEST_COLUMN and _COLUMN.fullmatch(cell) for cell in cells):
        return cells
    return ["序号", text[2:]] if _GLUED.match(squeezed(text)) else []


def _rows(lines: list[Line], skipped: set[int], first: int, last: int) -> Iterator[tuple[int, str]]:
    expected = 1
    for index in range(first, last):
        text = lines[index].text
        head = head_at(text, 0)
        if head is not None:
            expected = head.value + 1 if head.kind == "arabic" else expected
            continue
        match = _ROW.match(text)
        if match is None or int(match["number"]) not in (1, expected):
            continue
        below = index + 1
        alone = match.end() == len(text)
        if alone and (below >= last or below in skipped or not _opens_cell(lines[below].text)):
            continue
        if index in skipped and not alone:
            continue
        expected = int(match["number"]) + 1
        yield index, match["number"]


def _opens_cell(text: str) -> bool:
    return len(text) > 1 and not text[0].isdigit()
