"""Headings of provisions: on a line of their own, run into a paragraph, or names of an article's items."""

from __future__ import annotations

import re
from collections import Counter

from ingest.structure.heads import RANKS
from ingest.structure.items import Item, inside_articles
from ingest.structure.lines import Line, squeezed
from ingest.structure.unit_lists import has_label, without_list

_OPEN_END = "。；：，、！？;:,!?….．"
_BRACKETED = re.compile(r"^[【\[［〔]([^】\]］〕]{1,30})[】\]］〕]\s*(?=[^。；;\s])")
_REFERENCE = re.compile("第[一二三四五六七八九十百]+[条款项章]")
_NAMED_ARTICLE = re.compile(r"[（(]([\u4e00-\u9fff、]{2,20})[）)]\s*(?=$|[^，。；、的])")
"""The name of an article in round brackets: 第一条（目的和依据）."""
_PLAIN = re.compile("[\u4e00-\u9fff]+$")
_ASIDE = re.compile(
    r"[（(\[［【〔〖{｛](?:[^。]*|[^。（()）]*。[^。（()）]{1,20})[）)\]］】〕〗}｝]。?$|[—－―]{2}[^—。]*。?$|(?!.{0,160}负责[^，。；、）)])[^。；]{2,160}(?:牵头|参加|参与|配合|承办|共同落实|(?<!人)负责)。?$|[【\[［〔]?(?:[\u4e00-\u9fff]{2,4}(?:单位|部门|时限|时间|领导|分工)|牵头|责任|配合)\s?(?:[:：】\]］〕]|[—－―]{2})"
)
"""What only says who is in charge: （市总工会、市财政局负责）, ——市总工会、市财政局, 牵头单位：市委办."""
_TOLD_OFF = re.compile("[，；][^，；]{2,30}(?:牵头|配合|参加)$")
"""What a task with its units says at its end: 改造农村公路50公里；区交通运输局牵头，区财政局配合."""
_LABEL = re.compile(r"([\u4e00-\u9fff、]{2,12})[：:]$")
_NO_HEADING = re.compile(
    r"[；：:]|(?<![（(“])\d\s?(?:[%％名人次元个家场件项所岁倍万亿]|小时|课时)|应(?![急对用届聘])|须|不得|[，,][^，,]*[，,\d每]"
)
_PROVIDES = re.compile(
    r"(?<![重主需必纲只])要(?![求点素闻件害义领道么])|应当|应该|必须|不得|可以|受[^，。]{2,30}领导|由[^，。]{2,16}(?:承担|负责|负担|支付|列支|拨款)|(?:列入|纳入)[^，。]{0,16}预算|不[少低]于|不超过|\d%|自[^，。]{2,12}[起后](?:施行|执行|实施)"
)
"""What a provision says and a run-in heading does not (4.高校团委受高校党委和团省委双重领导。)."""
_ITEM_NAME = re.compile("[\u4e00-\u9fff、“”]{3,14}")
"""The name that an item of an article opens with: 文体活动支出, 经费独立原则."""
LONGEST_HEADING = 60
"""Characters of the longest heading on a line of its own."""
LONGEST_RUN_IN = 36
"""Characters of the longest heading that a paragraph opens with."""
NAMED_ITEMS = 0.6
"""Share of an article's items that open with a name, from which these names are headings."""
HEADED = 0.6
"""Share of the provisions of one kind that open with a short sentence, from which these sentences are headings."""
HEADED_AT_TIMES = 0.3
"""The same, where only those count that a paragraph of its own follows."""
WHOLE_PARAGRAPH = 40
"""Characters behind a short sentence from which it is the heading of a paragraph and no task beside another."""


def run_in_of(line: Line, body: int) -> str | None:
    """The short sentence that opens a paragraph, None if there is none."""
    rest = line.text[body - line.start :]
    stop = rest.find("。")
    if not 2 <= stop <= LONGEST_RUN_IN or _NO_HEADING.search(rest[:stop]):
        return None
    return rest[:stop]


def _is_heading_line(rest: str) -> bool:
    """Whether what follows a numeral can be a heading on a line of its own."""
    return (
        bool(rest)
        and "。" not in rest
        and len(rest) <= LONGEST_HEADING
        and rest[-1] not in _OPEN_END
        and _TOLD_OFF.search(rest) is None
        and not has_label(rest)
    )


def _text_below(lines: list[Line], content: list[int], place: int, item: Item, opening: dict[int, str]) -> bool:
    """Whether text or a deeper provision follows a line, and not only the units in charge of it."""
    for index in content[place : place + 5]:
        kind = opening.get(index)
        if kind is not None:
            return RANKS.index(kind) > RANKS.index(item.kind)
        if not _ASIDE.match(lines[index].text):
            return True
    return False


def give_headings(lines: list[Line], content: list[int], items: list[Item]) -> None:
    place_of = {index: place for place, index in enumerate(content)}
    opening = {item.line: item.kind for item in items if item.kind != "bare"}
    run_in: dict[int, str] = {}
    totals: Counter[str] = Counter()
    headed: Counter[str] = Counter()
    for item, inside in zip(items, inside_articles(items), strict=True):
        if item.own_line or item.row:
            continue
        line = lines[item.line]
        rest = line.text[item.body - line.start :]
        named = _NAMED_ARTICLE.match(rest) if item.kind == "article" else None
        if bracket := named or _BRACKETED.match(rest):
            item.heading, item.text_from = bracket[1], item.body + bracket.end()
            continue
        if inside or item.kind == "article":
            if (
                item.kind == "article"
                and 2 <= len(rest) <= 20
                and _PLAIN.match(rest)
                and not (_REFERENCE.search(rest) or _PROVIDES.search(rest))
            ):
                item.heading, item.text_from = rest, line.end
            continue
        totals[item.kind] += 1
        own = without_list(rest)
        alone = len(own) == len(rest) and _NO_HEADING.search(own) is None
        if _is_heading_line(own) and (alone or _text_below(lines, content, place_of[item.line] + 1, item, opening)):
            item.heading, item.text_from, item.own_line = squeezed(own), item.body + len(own), True
            headed[item.kind] += 1
            continue
        if label := _LABEL.match(rest):
            item.heading, item.text_from, item.own_line = squeezed(label[1]), line.end, True
            headed[item.kind] += 1
            continue
        opened = run_in_of(line, item.body)
        if opened is None:
            continue
        behind = rest[len(opened) + 1 :].strip()
        if (behind and not _ASIDE.match(behind)) or _text_below(lines, content, place_of[item.line] + 1, item, opening):
            run_in[item.line] = opened
            headed[item.kind] += 1
        elif item.kind not in ("arabic_half", "circled"):
            totals[item.kind] -= 1
    _name_items(lines, items)
    for item in items:
        if item.line not in run_in or _PROVIDES.search(run_in[item.line]):
            continue
        share = headed[item.kind] / totals[item.kind]
        left = lines[item.line].end - item.body - len(run_in[item.line])
        if share >= HEADED or (share >= HEADED_AT_TIMES and left >= WHOLE_PARAGRAPH):
            item.heading = squeezed(run_in[item.line])
            item.text_from = item.body + len(run_in[item.line]) + 1


def _name_items(lines: list[Line], items: list[Item]) -> None:
    """Headings of an article's items, where most of them open with a name: （二）文体活动支出。用于…"""
    inside = inside_articles(items)
    place = 0
    while place < len(items):
        group = []
        while place < len(items) and inside[place]:
            group.append(items[place])
            place += 1
        names = {
            item.line: opened
            for item in group
            if (opened := run_in_of(lines[item.line], item.body)) is not None
            and _ITEM_NAME.fullmatch(opened)
            and lines[item.line].text[item.body - lines[item.line].start + len(opened) + 1 :].strip()
        }
        if len(names) > 1 and len(names) >= NAMED_ITEMS * len(group):
            for item in group:
                if item.line in names:
                    item.heading = squeezed(names[item.line])
                    item.text_from = item.body + len(names[item.line]) + 1
        place += 1
