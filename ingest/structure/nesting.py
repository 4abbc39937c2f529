"""Which provision stands below which, and where each one ends: levels, paths and reach of the items of an outline."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ingest.structure.heads import RANKS
from ingest.structure.items import Item, inside_articles
from ingest.structure.lines import Line
from ingest.structure.unit_lists import is_list_line, tells_units
from ingest.structure.unnumbered import PARTS
from ingest.text import Clause
from vocabulary.page import page_words

_PARAGRAPH_END = "。；：;:！？”）)"
_LABEL_LINE = re.compile(r"[\u4e00-\u9fff]{2,8}[：:]$")
"""A label above the next provisions (策略措施：), which is no part of the one before."""


IN_BOX = 0.4
"""How much higher than its projects a box stands."""

BROKEN = 20
"""Characters from which a line without a mark at its end goes on with the next one."""


def give_levels(lines: list[Line], content: list[int], items: list[Item]) -> None:
    """Gives each provision its `level`, how deep it stands: 0.0 is the outermost.

    Numerals have the rank of their kind; bare headings stand above the kind that they are seen to open.
    """
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


def nested(
    order: int, lines: list[Line], content: list[int], last: int, items: list[Item], headless: bool
) -> list[Clause]:
    """The clauses of the provisions, place by place: each with its path below those of a lower level, and its end.

    Args:
        order, lines, content, last, headless: as for `outline`.
        items: the provisions in the order of the page, with their levels; a kind that is seen to stand deeper than its
            rank says gets another one.
    """
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
