"""Headings without a numeral: lines of their own, and the named parts of statutes and charters."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.structure.dates import is_date
from ingest.structure.heads import head_at
from ingest.structure.lines import NO_HEADING_END, Line, squeezed
from ingest.structure.titles import genre_of
from ingest.structure.unit_lists import CLOSING, LABEL_END, list_at_end

PARTS = frozenset(("总则", "附则", "法律责任", "序言", "前言", "引言", "总纲", "导言", "结语"))
"""Parts of a statute or charter that have a name and no numeral."""

LONGEST_BARE = 36
"""Characters of the longest heading without a numeral."""

LONGEST_PART = 14
"""Characters of the longest name of a part."""

COLUMNS = 3
"""Columns from which a line is a row of a table: 指标 2020年 2025年."""

_HAN = re.compile("[\u4e00-\u9fff]")
_NAME = re.compile("[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10})*$")
_SENTENCE_END = re.compile("[。；：;:]$")
_LIST_LABEL = re.compile(rf"[【\[［〔]?[\u4e00-\u9fff ]{{0,6}}(?:{LABEL_END}|(?:措施|目标)\s?[：:])")
"""牵头单位：, 工作措施：: a line that a label opens, no heading."""
_CAPTION = re.compile(r"(?:专栏|表|图)\s?[\d一二三四五六七八九十]{1,3}(?!、)")
"""What stands above a table or a box: 表1 主要指标."""
_CELL = re.compile(
    r"(?:[≥≤＞＜><]|不低于|不少于|不超过)?[0-9][0-9,.]*[%％万亿]*(?:以上|以下|以内|左右)?|[约预][束期]性|[—–-]+"
)
"""A column that holds a number or what kind of aim it is."""
_BOX = re.compile(r"[【\[]?专\s?栏\s?[\d一二三四五六七八九十]{0,3}[^。；]{0,40}$")


def unnumbered(lines: list[Line], content: list[int], numbered: set[int]) -> list[int]:
    """Indices of the lines that are headings without a numeral (健全运行机制), in order.

    Args:
        lines: the lines of the page.
        content: indices of the lines that are the instrument's text, in order.
        numbered: indices of those that a numeral opens, with the lines that hold only the heading of one.
    """
    plain = [(place, lines[index].text) for place, index in enumerate(content) if index not in numbered]
    places = [place for place, text in plain if _like_heading(text)]
    chosen = set(places)
    found = []
    for place in places:
        if _run_length(place, chosen) > 2:
            continue
        if place + 1 >= len(content) or (not place and numbered and squeezed(lines[content[0]].text) not in PARTS):
            continue
        following = lines[content[place + 1]]
        above = lines[content[place - 1]].text if place else "。"
        if _fills(above, following.text):
            continue
        closed = (
            above[-1] in NO_HEADING_END + CLOSING + "”"
            or list_at_end(above) is not None
            or content[place - 1] in numbered
            or place - 1 in chosen
        )
        goes_on = content[place + 1] in numbered or "。" in following.text or _SENTENCE_END.search(following.text)
        if closed and (goes_on or place + 1 in chosen):
            found.append(content[place])
    return found


def _fills(above: str, following: str) -> bool:
    """Whether a line is all that a numbered heading holds: 一、活动主题 ⏎ 关爱残疾人，共享阳光 ⏎ 二、活动时间."""
    head, after = head_at(above, 0), head_at(following, 0)
    counts_on = head is not None and after is not None and after.counts_on(head)
    heads = "。" not in above and above[-1] not in NO_HEADING_END and list_at_end(above) is None
    return counts_on and heads and len(above) <= LONGEST_BARE


def boxes(lines: list[Line], content: list[int]) -> list[int]:
    """Indices of the lines that head a plan's box of numbered projects: 专栏2 残疾人就业服务项目 ⏎ 1．…"""
    return [
        index
        for index, following in pairwise(content)
        if lines[index].text[0] in "专【[" and _BOX.match(lines[index].text) and _opens_count(lines[following].text)
    ]


def _opens_count(text: str) -> bool:
    """Whether a line opens a count of its own; the next section behind a table of aims goes on with one."""
    head = head_at(text, 0)
    return head is not None and head.value == 1


def named_parts(lines: list[Line], content: list[int], numbered: set[int]) -> list[int]:
    """Indices of the lines that are the name of a part of a statute or charter: 总 则, 附 则, 序 言.

    Where no part has a numeral, a name of a few characters between a closed article and the next is one too: 会 员;
    预防、康复和医疗.

    Args:
        lines, content, numbered: as for `unnumbered`.
    """
    heads = {index: head.kind for index in numbered if (head := head_at(lines[index].text, 0))}
    named = not {"part", "chapter", "section"}.intersection(heads.values())
    found = []
    for place, index in enumerate(content):
        text = lines[index].text
        if index in numbered or len(text) > LONGEST_PART:
            continue
        name = squeezed(text)
        between = named and 0 < place < len(content) - 1 and heads.get(content[place + 1]) == "article"
        if name in PARTS or (between and _NAME.match(name) and lines[content[place - 1]].text[-1] in "。；"):
            found.append(index)
    return found


def is_row(text: str) -> bool:
    """Whether a line is a row of a table of aims, its numeral that of the row: 1.康复服务率(%) 80 90 约束性."""
    columns = text.split()
    return len(columns) >= COLUMNS and sum(_CELL.fullmatch(column) is not None for column in columns[1:]) > 1


def _run_length(place: int, chosen: set[int]) -> int:
    """How many places in a row are chosen around this one, counted up to three: more than two are a table or a menu."""
    left, right = place, place
    while left - 1 in chosen and place - left < 2:
        left -= 1
    while right + 1 in chosen and right - place < 2:
        right += 1
    return right - left + 1


def _like_heading(text: str) -> bool:
    return squeezed(text) in PARTS or (
        2 < len(text) <= LONGEST_BARE
        and text[-1] not in NO_HEADING_END + "至和与或及的对在为由向将被从"
        and "；" not in text
        and text[0] not in "（([［〔〖{《—-"
        and list_at_end(text) != 0
        and "。" not in text
        and len(_HAN.findall(text)) * 2 > len(text)
        and "\u3000" not in text
        and "  " not in text
        and sum(len(column) > 1 for column in text.split()) < COLUMNS
        and not _CAPTION.match(text)
        and not _LIST_LABEL.match(text)
        and sum(map(text.count, "）)")) <= sum(map(text.count, "（("))
        and not is_date(text)
        and not (text.startswith("关于") and genre_of(squeezed(text)))
    )
