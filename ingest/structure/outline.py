"""The skeleton of one instrument: its numbered provisions and headings, which `nesting` puts below one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.structure.boxes import sink
from ingest.structure.decimals import counts_on, plain_numbers
from ingest.structure.headings import give_headings, is_heading_line, run_in_of
from ingest.structure.heads import RANKS, Head, head_at
from ingest.structure.items import Item
from ingest.structure.lines import Line, squeezed
from ingest.structure.nesting import give_levels, nested
from ingest.structure.references import refers_on
from ingest.structure.task_tables import Table, row_number
from ingest.structure.unit_lists import without_list
from ingest.structure.unnumbered import boxes, is_row, named_parts, unnumbered
from ingest.text import Clause

LONGEST_BELOW = 20
"""Characters of a heading below its numeral; a longer line may be broken text."""


def outline(
    order: int, lines: list[Line], content: list[int], last: int, headless: bool, tables: Sequence[Table] = ()
) -> tuple[list[Item], list[Clause]]:
    """The provisions of an instrument, or of a table of tasks that is annexed to it.

    Args:
        order: which instrument of the file it is.
        lines: the lines of the page.
        content: indices of the lines of this instrument that are text, in order.
        last: the last index that can belong to a provision (closing paragraphs come behind it).
        headless: whether the page lost the instrument's beginning.
        tables: the tables of tasks of the page; their cells are no headings.

    Returns:
        The items in the order of the page and, place by place, their clauses.
    """
    items = sorted([*_numbered(lines, content), *_table_rows(lines, content, tables)], key=lambda item: item.start)
    articles = sum(item.kind == "article" for item in items)
    taken = {item.line for item in items} | _headings_below(lines, items)
    taken.update(*(range(table.first, table.last) for table in tables))
    plain = unnumbered(lines, content, taken) if articles < 3 else named_parts(lines, content, taken)
    boxed = [_bare(lines[index], index, box=True) for index in boxes(lines, content)]
    items = sorted([*items, *(_bare(lines[index], index) for index in plain), *boxed], key=lambda item: item.start)
    if articles < 3:
        items = _with_lost_numerals(lines, content, items)
    if not items:
        return [], []
    provisions = [index for index in content if index <= last] if items[-1].line <= last else content
    give_headings(lines, provisions, items)
    give_levels(lines, content, items)
    sink(items)
    return items, nested(order, lines, content, last, items, headless)


def _numbered(lines: list[Line], content: list[int]) -> list[Item]:
    items = []
    values: dict[str, int] = {}
    decimals: set[str] = set()
    plain = plain_numbers(lines, content)
    for place, index in enumerate(content):
        line = lines[index]
        head = plain.get(index) or head_at(line.text, 0)
        if head is None or not head.value or is_row(line.text):
            continue
        if head.kind.startswith("decimal"):
            if not counts_on(head, decimals, values):
                continue
            decimals.add(head.number)
        if place and refers_on(lines[content[place - 1]].text, head, values):
            continue
        values[head.kind] = head.value
        item = Item(index, head.kind, head.number, head.value, line.start, line.start + head.body)
        item.text_from = item.body
        if head.kind in ("part", "chapter", "section"):
            heading = squeezed(line.text[head.body :])
            if not heading and place + 1 < len(content) and len(lines[content[place + 1]].text) <= 30:
                following = lines[content[place + 1]]
                if head_at(following.text, 0) is None:
                    heading, item.text_from = squeezed(following.text), following.end
            else:
                item.text_from = line.end
            item.heading, item.own_line = heading or None, True
        elif head.kind in ("han", "paren") and head.body == len(line.text) and "article" not in values:
            heading_line = _heading_below(lines, content[place + 1 : place + 3], head)
            if heading_line is not None:
                item.heading, item.text_from, item.own_line = squeezed(heading_line.text), heading_line.end, True
        items.append(item)
    return items


def _heading_below(lines: list[Line], below: list[int], head: Head) -> Line | None:
    """The heading of a numeral that stands alone, with text or a deeper numeral behind it: （一） ⏎ 指导思想 ⏎ 全面…。

    Args:
        lines: the lines of the page.
        below: the next two lines of the text.
        head: the numeral.
    """
    if len(below) < 2:
        return None
    heading, after = (lines[index] for index in below)
    deeper = head_at(after.text, 0)
    broken = len(heading.text) > LONGEST_BELOW or "，" in heading.text or len(after.text) < len(heading.text)
    if broken or head_at(heading.text, 0) or not is_heading_line(heading.text):
        return None
    follows = RANKS.index(deeper.kind) > RANKS.index(head.kind) if deeper else "。" in after.text
    return heading if follows else None


def _table_rows(lines: list[Line], content: list[int], tables: Sequence[Table]) -> list[Item]:
    kept = set(content)
    found = []
    for table in tables:
        for index, number in table.rows.items():
            if index in kept:
                line = lines[index]
                body = line.start + row_number(line.text)
                item = Item(index, "arabic", number, int(number), line.start, body, text_from=body, row=True)
                found.append(item)
    return found


def _bare(line: Line, index: int, *, box: bool = False) -> Item:
    own = line.text if box else without_list(line.text)
    return Item(index, "bare", None, 0, line.start, line.start, squeezed(own), line.start + len(own), True, box=box)


def _headings_below(lines: list[Line], items: list[Item]) -> set[int]:
    """The lines that hold the heading of the chapter above them: 第一章 ⏎ 总则."""
    ends = {item.text_from for item in items if item.own_line and item.text_from > lines[item.line].end}
    return {index for index, line in enumerate(lines) if line.end in ends} if ends else set()


def _with_lost_numerals(lines: list[Line], content: list[int], items: list[Item]) -> list[Item]:
    """Adds the provisions whose numeral a page lost, where a gap in the count says how many there must be.

    5. … ⏎ 完善直接联系群众制度。从… ⏎ 7. …: the only paragraph between that opens like its neighbours is number 6.
    """
    found = list(items)
    by_line = {item.line: item for item in items}
    for kind in ("arabic", "paren", "han"):
        counted = [item for item in items if item.kind == kind and not item.row]
        for left, right in pairwise(counted):
            missing = right.value - left.value - 1
            if not 1 <= missing <= 3 or run_in_of(lines[left.line], left.body) is None:
                continue
            between = [index for index in content if left.line < index < right.line]
            plain = [index for index in between if index not in by_line and _opens_alike(lines[index].text)]
            if len(plain) == missing and all(by_line[i].kind == "bare" for i in between if i in by_line):
                for index in plain:
                    line = lines[index]
                    item = Item(index, kind, None, 0, line.start, line.start, text_from=line.start)
                    found.append(item)
    return sorted(found, key=lambda item: item.start)


def _opens_alike(text: str) -> bool:
    stop = text.find("。")
    return 4 < stop <= 30 and not any(mark in text[:stop] for mark in ",，；;：:《")
