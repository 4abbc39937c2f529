"""The skeleton of one instrument: its numbered provisions and headings, nested."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ingest.structure.decimals import counts_on, plain_numbers
from ingest.structure.headings import give_headings, run_in_of
from ingest.structure.heads import RANKS, head_at
from ingest.structure.items import Item, inside_articles
from ingest.structure.lines import Line, squeezed
from ingest.structure.references import refers_on
from ingest.structure.task_tables import Table, row_number
from ingest.structure.unit_lists import is_list_line, tells_units, without_list
from ingest.structure.unnumbered import PARTS, boxes, is_row, named_parts, unnumbered
from ingest.text import Clause
from vocabulary.page import page_words

_PARAGRAPH_END = "。；：;:！？”）)"
_LABEL_LINE = re.compile(r"[\u4e00-\u9fff]{2,8}[：:]$")
"""A label above the next provisions (策略措施：), which is no part of the one before."""


IN_BOX = 0.4
"""How much higher than its projects a box stands."""

BROKEN = 20
"""Characters from which a line without a mark at its end goes on with the next one."""


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
    _give_levels(lines, content, items)
    return items, _nested(order, lines, content, last, items, headless)


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
        items.append(item)
    return items


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


def _give_levels(lines: list[Line], content: list[int], items: list[Item]) -> None:
    """Numerals have the rank of their kind; bare headings stand above the kind that they are seen to open."""
    following = dict(pairwise(content))
    kind_at = {item.line: item for item in items if item.kind != "bare"}
    votes: Counter[int] = Counter()
    for item in items:
        opened = kind_at.get(following.get(item.line, -1))
        if item.kind == "bare" and opened and not item.box:
            votes[RANKS.index(opened.kind)] += 1
    ranks = {item.kind: RANKS.index(item.kind) for item in items if item.kind != "bare"}
    own_line = {kind for kind in ranks if _mostly_own_line(items, kind)} | _directly_above(items, following)
    if votes:
        bare = min(votes, key=lambda rank: (-votes[rank], rank)) - 0.5
    elif own_line:
        bare = max(ranks[kind] for kind in own_line) + 0.5
    else:
        bare = min(ranks.values(), default=1) - 0.5
    outermost = float(min(ranks.values(), default=0))
    replaced = _in_place_of_numerals(items, set(kind_at), following)
    closing = _closing_section(items, following)
    for item in items:
        if item.line in replaced:
            item.level = float(RANKS.index(replaced[item.line]))
        elif item is closing:
            item.level = min(outermost, bare)
        elif item.kind != "bare":
            item.level = float(ranks[item.kind])
        elif item.box:
            item.level = ranks[kind_at[following[item.line]].kind] - IN_BOX
        else:
            item.level = min(outermost, bare) if item.heading in PARTS else bare


def _closing_section(items: list[Item], following: dict[int, int]) -> Item | None:
    """The last heading of a paper if it has no numeral and speaks for the whole: …2.… ⏎ 组织实施 ⏎ …"""
    above, last = (items[-2], items[-1]) if len(items) > 1 else (items[-1], items[-1])
    below_text = above.kind != "bare" and not (above.own_line and following.get(above.line) == last.line)
    return last if last.kind == "bare" and below_text and last.heading in page_words().sections else None


def _in_place_of_numerals(items: list[Item], numbered: set[int], following: dict[int, int]) -> dict[int, str]:
    """Bare headings that stand where one number is left out, by line, with the kind of that number.

    （二）培育新型农业经营主体。… ⏎ 创新扶贫开发机制 ⏎ … ⏎ （四）完善村级治理。
    """
    found: dict[int, str] = {}
    values: dict[str, int] = {}
    for place, item in enumerate(items):
        if item.kind != "bare":
            rank = RANKS.index(item.kind)
            values = {kind: value for kind, value in values.items() if RANKS.index(kind) < rank}
            values[item.kind] = item.value
            continue
        after = items[place + 1] if place + 1 < len(items) else None
        if after is None or after.kind == "bare" or item.box or following.get(item.line, -1) in numbered:
            continue
        if values.get(after.kind, -1) + 2 == after.value:
            found[item.line] = after.kind
    return found


def _directly_above(items: list[Item], following: dict[int, int]) -> set[str]:
    """The kinds of numbered headings under which a bare one stands at once: （一）改革领导机构 ⏎ 提高一线职工比例."""
    return {
        above.kind
        for above, item in pairwise(items)
        if item.kind == "bare" and above.kind != "bare" and above.own_line and following.get(above.line) == item.line
    }


def _mostly_own_line(items: list[Item], kind: str) -> bool:
    same = [item.own_line for item in items if item.kind == kind]
    return sum(same) * 2 > len(same)


def _nested(
    order: int, lines: list[Line], content: list[int], last: int, items: list[Item], headless: bool
) -> list[Clause]:
    ladder = sorted({item.level for item in items})
    ends = _ends(lines, content, last, items)
    stack: list[tuple[float, str, Item]] = []
    bare_count: Counter[str] = Counter()
    shifted: dict[str, float] = {}
    before_box = in_box = 0
    seen: set[str] = set()
    clauses = []
    rooted = not (headless or _lost_its_head(items, ladder[0]))
    for item in items:
        climbs = not rooted and item.value > 1
        below = item.kind in ("paren", "article") and item.kind not in seen and not climbs
        if below and stack and stack[-1][0] > item.level:
            shifted[item.kind] = stack[-1][0] + 0.1
        seen.add(item.kind)
        level = item.level = shifted.get(item.kind, item.level)
        if item.box:
            before_box = next((above.value for at, _, above in reversed(stack) if at == level + IN_BOX), 0)
        while stack and stack[-1][0] >= level:
            in_box = stack.pop()[2].value
        if stack and stack[-1][2].box and item.value != in_box + 1 and item.value == before_box + 1 != 1:
            stack.pop()
        rooted = rooted or level == ladder[0]
        parent = stack[-1][1] if stack else str(order)
        depth = len(stack) + 1
        if not rooted:
            depth = ladder.index(level) + 1 if level in ladder else depth
            parent += "/?" * (depth - 1 - parent.count("/"))
        if item.number is None:
            bare_count[parent] += 1
            path = f"{parent}/#{bare_count[parent]}"
        else:
            path = f"{parent}/{item.number}"
        stack.append((level, path, item))
        clauses.append(Clause(path, item.number, item.heading, depth, item.start, 0, item.text_from))
    return _closed(clauses, items, ends, lines)


def _lost_its_head(items: list[Item], outermost: float) -> bool:
    """Whether what the first item stands under is lost: a count that begins in the middle, or the first articles of a
    statute whose later ones stand under parts without a numeral (第一条 … 第十四条 … ⏎ 教 育 ⏎ 第十五条 …)."""
    first = items[0]
    if first.level == outermost:
        return False
    parts = sum(item.kind == "bare" and item.level == outermost for item in items)
    return first.value > 1 or (first.kind == "article" and parts > 1)


def _ends(lines: list[Line], content: list[int], last: int, items: list[Item]) -> list[int]:
    """For each item, where the text before the next item ends."""
    kept = [index for index in content if index <= last]
    ends, place = [], 0
    for item, following in zip(items, [*items[1:], None], strict=True):
        stop = following.line if following else len(lines)
        while place + 1 < len(kept) and kept[place + 1] < stop:
            place += 1
        if following and kept[place] > item.line and _LABEL_LINE.match(lines[kept[place]].text):
            ends.append(max(lines[kept[place - 1]].end, lines[item.line].end))
            continue
        ends.append(max(lines[kept[place]].end, lines[item.line].end))
    return ends


def _closed(clauses: list[Clause], items: list[Item], reach: list[int], lines: list[Line]) -> list[Clause]:
    """Gives each clause the end of its last descendant.

    A paragraph behind the last of an article's items is the article's own (款): （五）其他收入。⏎ 前款第二项规定的
    企业、事业单位、社会组织拨缴的经费在税前列支。 Between two items it belongs to the upper one.

    Args:
        reach: for each item, where the text before the next item ends.
    """
    inside = inside_articles(items)
    trimmed = _before_lists(clauses, items, reach, lines)
    final = [0] * len(clauses)
    open_places: list[int] = []

    def close(place: int, before: int, sibling: bool) -> None:
        alone = inside[place] and not sibling
        final[place] = _own_end(items[before], reach[before], lines) if alone else reach[before]
        if place == before and place in trimmed:
            final[place] = trimmed[place]

    for place, clause in enumerate(clauses):
        while open_places and clauses[open_places[-1]].depth >= clause.depth:
            closing = open_places.pop()
            close(closing, place - 1, clauses[closing].depth == clause.depth)
        open_places.append(place)
    for place in open_places:
        close(place, len(items) - 1, sibling=False)
    return [
        Clause(clause.path, clause.number, clause.heading, clause.depth, clause.start, end, clause.body)
        for clause, end in zip(clauses, final, strict=True)
    ]


def _before_lists(clauses: list[Clause], items: list[Item], reach: list[int], lines: list[Line]) -> dict[int, int]:
    """Ends of the last items before a list of units that is not theirs, place by place.

    （四）加强阵地建设。⏎ 1.场地不少于50平方米；⏎ 2.配备2名工作人员。⏎ （市总工会、团市委负责）: no item has a list of
    its own, so this one is that of （四）.
    """
    groups: dict[str, list[int]] = {}
    for place, clause in enumerate(clauses):
        groups.setdefault(clause.path.rpartition("/")[0], []).append(place)
    found = {}
    for places in groups.values():
        place = places[-1]
        leaf = place + 1 == len(clauses) or clauses[place + 1].depth < clauses[place].depth
        if len(places) < 2 or not leaf or clauses[place].depth < 2 or items[place].kind == "bare":
            continue
        ends = [_list_line(items[each], reach[each], lines) for each in places]
        inline = any(_tells_its_own(items[each], reach[each], lines) for each in places[:-1])
        inline = inline or tells_units(lines[items[place].line].text)
        alone = items[place].own_line and ends[-1] == items[place].line + 1
        if not alone and ends[-1] > items[place].line and max(ends[:-1]) < 0 and not inline:
            found[place] = max(lines[ends[-1] - 1].end, lines[items[place].line].end)
    return found


def _tells_its_own(item: Item, reach: int, lines: list[Line]) -> bool:
    """Whether one of an item's paragraphs says who is in charge of it."""
    line = item.line
    while not tells_units(lines[line].text):
        if lines[line].end >= reach:
            return False
        line += 1
    return True


def _list_line(item: Item, reach: int, lines: list[Line]) -> int:
    """The first of the lines at the end of an item's text that hold only those in charge, -1 if none does."""
    line = item.line
    while lines[line].end < reach:
        line += 1
    while line > item.line + 1 and is_list_line(lines[line].text) and is_list_line(lines[line - 1].text):
        line -= 1
    return line if line > item.line and is_list_line(lines[line].text) else -1


def _breaks_off(text: str) -> bool:
    return text[-1] in "第、和与或" or (len(text) >= BROKEN and text[-1] not in _PARAGRAPH_END)


def _own_end(item: Item, reach: int, lines: list[Line]) -> int:
    """Where an item's own paragraph ends; one that breaks off goes on with the next line."""
    line = item.line
    while lines[line].end < reach and _breaks_off(lines[line].text):
        line += 1
    return min(lines[line].end, reach)
