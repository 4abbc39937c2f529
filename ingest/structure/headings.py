"""Headings of provisions: on a line of their own, run into a paragraph, or names of an article's items."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ingest.structure.heads import RANKS
from ingest.structure.items import Item, inside_articles
from ingest.structure.lines import NO_HEADING_END, Line, squeezed
from ingest.structure.unit_lists import LABEL_END, has_label, without_list

_BRACKETED = re.compile(r"^[【\[［〔]([^】\]］〕]{1,30})[】\]］〕]\s*(?=[^。；;\s])")
_REFERENCE = re.compile("第[一二三四五六七八九十百]+[条款项章]")
_NAMED_ARTICLE = re.compile(r"[（(]([\u4e00-\u9fff、]{2,20})[）)]\s*(?=$|[^，。；、的])")
"""The name of an article in round brackets: 第一条（目的和依据）."""
_PLAIN = re.compile("[\u4e00-\u9fff]+$")
_ASIDE = re.compile(
    r"[（(\[［【〔〖{｛](?:[^。]*|[^。（()）]*。[^。（()）]{1,20})[）)\]］】〕〗}｝]。?$|[—－―]{2}[^—。]*。?$"
    r"|(?!.{0,160}负责[^，。；、）)])[^。；]{2,160}(?:牵头|参加|参与|配合|承办|共同落实|(?<!人)负责)。?$"
    rf"|[【\[［〔]?[\u4e00-\u9fff]{{0,4}}?{LABEL_END}"
)
"""What only says who is in charge: （市总工会、市财政局负责）, ——市总工会、市财政局, 牵头单位：市委办."""
_TOLD_OFF = re.compile("[，；][^，；]{2,30}(?:牵头|配合|参加)$")
"""What a task with its units says at its end: 改造农村公路50公里；区交通运输局牵头，区财政局配合."""
_LABEL = re.compile(r"([\u4e00-\u9fff、]{2,12})[：:]$")
_NO_HEADING = re.compile(
    r"[；：:]|(?<![（(“])\d\s?(?:[%％名人次元个家场件项所岁倍万亿]|小时|课时)|应(?![急对用届聘])|须|不得|[，,][^，,]*[，,\d每]"
)
_PROVIDES = re.compile(
    r"(?<![重主需必纲只])要(?![求点素闻件害义领道么约旨])|应当|应该|必须|不得|可以|受[^，。]{2,30}领导|由[^，。]{2,16}(?:承担|负责|负担|支付|列支|拨款)|(?:列入|纳入)[^，。]{0,16}预算|不[少低]于|不超过|\d%|的[，,](?:其|可|由|按|给)|的可(?=申请|享受|申领)|(?:采取|通过)[^，。]{2,24}等(?:途径|方式|办法|渠道)|自[^，。]{2,12}[起后](?:施行|执行|实施)"
)
"""What a provision says and a run-in heading does not (4.高校团委受高校党委和团省委双重领导。)."""
_SLOGAN = re.compile(r"[^，。；、要]{2,12}要(?:切实|各司其职|加强|主动|积极|充分|认真)?[^，。；\d]{0,12}")
"""（十二）地方政府要切实承担主体责任。 among provisions that all open with a heading."""
_ARTICLE_NAME = re.compile("(?:(?![应须由实不是有]|坚持|依法|享有|可以)[\u4e00-\u9fff、]){2,8}")
"""The name that an article opens with: 生活救助, 适用范围."""
_ITEM_NAME = re.compile("[\u4e00-\u9fff、“”]{2,14}")
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
ALL_HEADED = 0.8
"""The same, from which a slogan with 要 in it (地方政府要切实承担主体责任。) is one of them."""
WHOLE_PARAGRAPH = 40
"""Characters behind a short sentence from which it is the heading of a paragraph and no task beside another."""


def run_in_of(line: Line, body: int) -> str | None:
    """The short sentence that opens a paragraph, None if there is none."""
    rest = line.text[body - line.start :]
    stop = rest.find("。")
    if not 2 <= stop <= LONGEST_RUN_IN or _NO_HEADING.search(rest[:stop]):
        return None
    return rest[:stop]


def is_heading_line(rest: str) -> bool:
    """Whether what follows a numeral can be a heading on a line of its own."""
    return (
        bool(rest)
        and "。" not in rest
        and len(rest) <= LONGEST_HEADING
        and rest[-1] not in NO_HEADING_END
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


@dataclass(slots=True)
class _Tally:
    """How many provisions open with a heading, by kind, and of those under one heading.

    `run_in`: by the line of the numeral, the short sentence, where it begins and where its line ends.
    """

    totals: Counter[str] = field(default_factory=Counter)
    headed: Counter[str] = field(default_factory=Counter)
    siblings: list[list[int]] = field(default_factory=list)
    run_in: dict[int, tuple[str, int, int]] = field(default_factory=dict)

    def whole_groups(self) -> set[int]:
        """The lines of those siblings of which each one opens with a short sentence and goes on behind it."""
        return {line for lines in self.siblings if len(lines) > 1 for line in lines if self.run_in.keys() >= set(lines)}


def give_headings(lines: list[Line], content: list[int], items: list[Item]) -> None:
    """Finds the heading of each provision: on its line, in brackets, or the short sentence that opens its paragraph."""
    place_of = {index: place for place, index in enumerate(content)}
    opening = {item.line: item.kind for item in items if item.kind != "bare"}
    tally = _Tally(siblings=_siblings(items))
    for item, inside in zip(items, inside_articles(items), strict=True):
        if item.own_line or item.row:
            continue
        line = lines[item.line]
        rest = line.text[item.body - line.start :]
        named = _NAMED_ARTICLE.match(rest) if item.kind == "article" else None
        if bracket := named or _BRACKETED.match(rest):
            item.heading, item.text_from = bracket[1], item.body + bracket.end()
        elif inside or item.kind == "article":
            if item.kind == "article" and _is_article_name(rest):
                item.heading, item.text_from = rest, line.end
        else:
            _head(lines, content, place_of[item.line] + 1, item, opening, tally)
    _name_items(lines, items)
    _name_articles(lines, items)
    whole = tally.whole_groups()
    for item in items:
        if item.line not in tally.run_in:
            continue
        opened, body, end = tally.run_in[item.line]
        share = tally.headed[item.kind] / tally.totals[item.kind]
        left = end - body - len(opened)
        slogan = _SLOGAN.fullmatch(opened) and share >= ALL_HEADED and left >= WHOLE_PARAGRAPH
        if _PROVIDES.search(opened) and not slogan:
            continue
        if share >= HEADED or item.line in whole or (share >= HEADED_AT_TIMES and left >= WHOLE_PARAGRAPH):
            item.heading = squeezed(opened)
            item.text_from = body + len(opened) + 1


def _is_article_name(rest: str) -> bool:
    """Whether a line holds nothing but the name of its article: 第三条 适用范围."""
    plain = 2 <= len(rest) <= 20 and _PLAIN.match(rest) is not None
    return plain and not (_REFERENCE.search(rest) or _PROVIDES.search(rest))


def _siblings(items: list[Item]) -> list[list[int]]:
    """The lines of the provisions of one kind that count on with nothing higher between."""
    found: list[list[int]] = []
    running: dict[str, list[int]] = {}
    values: dict[str, int] = {}
    for item in items:
        if item.kind == "bare" or item.row:
            continue
        rank = RANKS.index(item.kind)
        running = {kind: group for kind, group in running.items() if RANKS.index(kind) <= rank}
        if item.kind not in running or item.value <= values[item.kind]:
            running[item.kind] = []
            found.append(running[item.kind])
        running[item.kind].append(item.line)
        values[item.kind] = item.value
    return found


def _head(
    lines: list[Line], content: list[int], below: int, item: Item, opening: dict[int, str], tally: _Tally
) -> None:
    """Gives a provision the heading on its line, or notes the short sentence that may be one.

    A numeral that stands alone (（一） ⏎ 指导思想。全面贯彻…) has that sentence on the next line.
    """
    line, body = lines[item.line], item.body
    rest = line.text[body - line.start :]
    tally.totals[item.kind] += 1
    own = without_list(rest)
    if "\t" in rest:
        return
    alone = len(own) == len(rest) and _NO_HEADING.search(own) is None
    if is_heading_line(own) and (alone or _text_below(lines, content, below, item, opening)):
        item.heading, item.text_from, item.own_line = squeezed(own), item.body + len(own), True
        tally.headed[item.kind] += 1
        return
    if (label := _LABEL.match(rest)) and not _PROVIDES.search(label[1]):
        item.heading, item.text_from, item.own_line = squeezed(label[1]), line.end, True
        tally.headed[item.kind] += 1
        return
    if not rest and below < len(content) and content[below] not in opening:
        line = lines[content[below]]
        body, rest, below = line.start, line.text, below + 1
    opened = run_in_of(line, body)
    if opened is None:
        return
    behind = rest[len(opened) + 1 :].strip()
    if not ((behind and not _ASIDE.match(behind)) or _text_below(lines, content, below, item, opening)):
        tally.totals[item.kind] -= item.kind not in ("arabic_half", "circled")
        return
    tally.run_in[item.line] = opened, body, line.end
    tally.headed[item.kind] += 1


def _name_articles(lines: list[Line], items: list[Item]) -> None:
    """Headings of articles that open with a name, where two in a row do: 第八条 生活救助。… 第九条 子女助学。…"""
    articles = [item for item in items if item.kind == "article"]
    named: list[tuple[Item, str]] = []
    for item in [*articles, None]:
        opened = run_in_of(lines[item.line], item.body) if item is not None else None
        if (
            item is not None
            and opened is not None
            and _ARTICLE_NAME.fullmatch(opened)
            and _goes_on(lines, item, opened)
        ):
            named.append((item, opened))
            continue
        for each, name in named if len(named) > 1 else ():
            each.heading, each.text_from = squeezed(name), each.body + len(name) + 1
        named = []


def _goes_on(lines: list[Line], item: Item, opened: str) -> bool:
    line = lines[item.line]
    return bool(line.text[item.body - line.start + len(opened) + 1 :].strip())


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
            and _goes_on(lines, item, opened)
        }
        if len(names) > 1 and len(names) >= NAMED_ITEMS * len(group):
            for item in group:
                if item.line in names:
                    item.heading = squeezed(names[item.line])
                    item.text_from = item.body + len(names[item.line]) + 1
        place += 1
