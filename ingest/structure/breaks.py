"""Puts back the line breaks that a page lost: before titles, numerals and signatures inside one long line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ingest.structure.heads import HAN, HEAD, Head, head_at, head_of
from ingest.structure.lines import BLANK, GAP, Line, line_at, squeezed
from ingest.structure.titles import genre_of, is_body_name
from vocabulary.page import page_words

_STRONG = frozenset("。！？；：;:”）)]】〕》」" + BLANK)
_NO_HEAD_BEFORE = frozenset(f"第、之{HAN}0123456789")
_NUMERAL_END = re.compile(
    rf"(?:第[{HAN}\d]{{1,7}}[编章节条]|[{HAN}]{{1,3}}、|[（(][{HAN}\d]{{1,3}}[）)]|\d{{1,2}}[.．、])\Z"
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[［](?:19|20)\d\d[〕\]］]\d{1,4}号")
_ADDED = re.compile(r"(?:来源|发布时间|发布日期|时间)[：:][^：:。]{2,30}?(?=各)")
_DATE = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_STATUS = "(?:（(?![^（）]*日）)[^（）]{2,12}）)?"
_LETTERHEAD = re.compile(r"[\u4e00-\u9fff]{3,30}?文件")
_DECREE = re.compile(
    r"(?P<order>[\u4e00-\u9fff]{2,30}?(?:令|公告))\s*(?P<number>（?第[\d〇一二三四五六七八九十百]{1,6}号）?)?"
    r"\s*(?P<text>《[^。]{10,300}。)(?:(?P<signed>[\u4e00-\u9fff\s]{2,30}?)"
    rf"(?P<date>{_DATE}|二[〇○零一二三四五六七八九]{{3}}年[一二三四五六七八九十]{{1,3}}月[一二三四五六七八九十]{{1,3}}日))?"
)
_ADOPTED = re.compile(r"[（(](?=[^（）()]{0,60}(?:年|通过))[^（）()]{8,400}[）)]")
_NOTE = re.compile(r"[（(]此件[^（）()]{2,20}[）)]")
_ADDRESSEE = re.compile(r"各[^。：:]{2,200}[：:]")
_DATE_AT = re.compile(_DATE)
_SIGNED = re.compile(rf"(?:\A|(?<=[。）)]))(?P<names>[\u4e00-\u9fff]{{3,60}}?)(?P<date>{_DATE})")
_SIGNER = re.compile(rf"([\u4e00-\u9fff]{{4,40}})[{BLANK}]+{_DATE}")
_SIGNED_LINE = re.compile(rf"([\u4e00-\u9fff\s（）]{{3,60}}?)\s*({_DATE})$")
_MARK = re.compile("[，。；：、,;:]")
_ARTICLE_LIST = re.compile("[（(]二[）)]|[；;。][（(][三四五六七八九十]{1,3}[）)]")
_ONE_LINE = re.compile(rf"[；;。](?:[（(][\d{HAN}]{{1,3}}[）)]|\d{{1,2}}[.．、)）]|[②-⑳])")
_HEADED_LIST = re.compile(
    rf"(?:[（(][{HAN}]{{1,3}}[）)]|[{HAN}]{{1,3}}、|\d{{1,2}}[.．、])[^。；]{{2,40}}。"
    r"[ 　]?(?:1[.．、](?!\d)|[（(][1一][）)])"
)
"""A provision whose heading its first item follows on the line: （一）深化改革。1、推进…"""

LONG = 300
"""Characters from which a line may have lost the breaks inside it."""

ALONE = 120
"""The same for a line that is the whole page."""

MISSED = 2
"""How far the count may jump from one numeral to the next."""

SKIPPED = 40
"""The same for chapters and articles behind a full stop or a heading: an excerpt of a statute leaves some out."""

LONGEST_HEADING = 40
"""Characters of a heading that the first numeral below it follows without a mark: 一、完善服务体系1.加强阵地建设。"""

FRONT = 400
"""Characters in which a title block that lost its breaks stands."""


def restored(lines: Sequence[Line]) -> list[Line]:
    """The lines with the breaks put back that a page lost: one line a paragraph, numeral or part of the title block.

    A page that is one line keeps its breaks as gaps, or lost them; then numerals in their order tell where they were:
    …提出如下意见。一、总体要求（一）指导思想。… The items of an article are parted too: 履行下列职责：（一）…；（二）…
    """
    total = sum(len(line.text) for line in lines)
    least = ALONE if len(lines) == 1 else LONG
    found: list[Line] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if len(line.text) >= least and len(line.text) * 2 > total and len(lines) < 12:
            counted: dict[str, int] = {}
            for block in _title_block(line) if not found else [line]:
                for part in _at_gaps(block) if not _names_issuers(block.text) else [block]:
                    for piece in _at_heads(part, counted):
                        found += _signature(piece)
        elif len(line.text) < 80 and (signed := _signed_line(line.text)):
            found += _parts(line, [signed])
        elif _HEADED_LIST.match(line.text):
            found += _behind_heading(line, following)
        elif _ONE_LINE.search(line.text) and (cuts := _siblings(line.text)):
            found += _parts(line, cuts)
        elif _ARTICLE_LIST.search(line.text):
            found += _at_heads(line)
        else:
            found.append(line)
    return found


def _names_issuers(text: str) -> bool:
    """Whether the gaps of a title stand between its issuers: 教育部 全国妇联 中国残联等六部门关于…的通知."""
    names, about, _ = text.partition("关于")
    pieces = re.sub("等[一二三四五六七八九十]{1,3}(?:部门|单位)$", "", names).split()
    return bool(about) and len(pieces) > 1 and all(map(is_body_name, pieces)) and genre_of(squeezed(text)) is not None


def _signed_line(text: str) -> int | None:
    """Where the date begins on a line that signs: 国务院办公厅　　2022年10月31日, 中共衢州市委2016年1月20日."""
    match = _SIGNED_LINE.match(text) if text.endswith("日") else None
    return match.start(2) if match and is_body_name(match[1]) else None


def _parts(line: Line, cuts: list[int]) -> list[Line]:
    edges = [0, *cuts, len(line.text)]
    parts = [line_at(line.text[left:right], line.start + left) for left, right in pairwise(edges)]
    return [part for part in parts if part]


def _title_block(line: Line) -> list[Line]:
    """Letterhead, decree, title, number and addressee at the head of a page without breaks.

    …的意见粤府办〔2018〕12号各市人民政府：…; 国务院令第785号《…条例》已经…施行。总理…2024年4月25日…条例第一条…
    """
    front = line.text[:FRONT]
    cuts = [0]
    for pattern in (_LETTERHEAD, _NUMBER):
        if match := pattern.match(front, cuts[-1]):
            cuts.append(match.end())
    if order := _DECREE.match(front):
        cuts += [order.end(group) for group in ("order", "number", "text", "signed", "date") if order[group]]
    title = _title().match(front, cuts[-1]) or _own_title().match(front, cuts[-1])
    if title:
        cuts.append(title.end())
    for pattern in (_NUMBER, _ADDED, _NUMBER, _ADDRESSEE, _ADOPTED):
        if title and (match := pattern.match(front, cuts[-1])):
            cuts.append(match.end())
    return _parts(line, cuts[1:])


@lru_cache(maxsize=1)
def _own_title() -> re.Pattern[str]:
    """The title of a statute or plan, known by what follows: …条例（2019年…通过）, …办法第一条, …方案为贯彻…"""
    genres = "|".join(page_words().genres)
    behind = rf"[（(][^（）()]{{0,60}}(?:{_DATE}|通过)|目\s?录|第一[章条]|总\s?则|序\s?言|为|根据|一、"
    return re.compile(rf"[\u4e00-\u9fff《》“”（）\d—]{{3,50}}?(?:{genres}){_STATUS}(?={behind})")


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    genres = "|".join(page_words().genres)
    number = rf"(?![\u4e00-\u9fff]{{0,4}}的|[\u4e00-\u9fff]{{0,6}}通知){_NUMBER.pattern}"
    behind = rf"{number}|{_ADDED.pattern}|{_ADDRESSEE.pattern}|{_DATE}|[（(](?!\d{{4}}[—-])|现|为|根据|[{BLANK}]"
    about = "(?:《[^《》。]{2,80}》|[^。《》]){2,90}?"
    return re.compile(
        rf"[^。]{{0,60}}?(?:关于|(?:印发|转发|批转|公布|发布)(?=《)){about}(?:{genres}){_STATUS}(?={behind})"
    )


def _signature(line: Line) -> list[Line]:
    """Names and date behind a full stop, and the title of what is printed: …执行。中华全国总工会2023年12月28日…办法"""
    for match in _SIGNED.finditer(line.text):
        if match["names"].endswith(page_words().signatories):
            cuts = [match.start("names"), match.start("date"), match.end("date")]
            if note := _NOTE.match(line.text, match.end("date")):
                cuts.append(note.end())
            if printed := _own_title().match(line.text, cuts[-1]):
                cuts.append(printed.end())
            return _parts(line, [cut for cut in cuts if cut < len(line.text)])
    return [line]


def _at_gaps(line: Line) -> list[Line]:
    """Cuts at white space, but not behind a numeral, inside a spaced word, nor beside a number in a sentence."""
    text = line.text
    cuts: list[int] = []
    token = 0
    for gap in GAP.finditer(text):
        begin, end = gap.span()
        short = begin - token < 2
        token = end
        inside = (short and not HEAD.match(text, end)) or _NUMERAL_END.search(text, max(0, begin - 12), begin)
        if not inside and (end - begin > 1 or not _beside_number(text, begin, end)):
            cuts.append(end)
    return _parts(line, cuts)


def _beside_number(text: str, begin: int, end: int) -> bool:
    before, after = text[begin - 1], text[end : end + 1]
    if before in _STRONG or _DATE_AT.match(text, end) or (before.isdigit() and _signs(text, end)):
        return False
    return before.isascii() or (after.isascii() and after.isalnum())


def _signs(text: str, begin: int) -> bool:
    """Whether the name of a body and then a date stand at a place: …电话：0371-1234567 临江市总工会 2015年7月8日."""
    match = _SIGNER.match(text, begin)
    return match is not None and is_body_name(match[1])


def _at_heads(line: Line, counted: dict[str, int] | None = None) -> list[Line]:
    """Cuts before numerals that go on counting.

    Args:
        counted: on a page that lost its breaks the last value of each kind so far, which is kept up; there all kinds
            are taken, even directly behind a word. Else only （一）, behind a mark.
    """
    text, since, weak = line.text, 0, counted is not None
    cuts: list[int] = []
    last = {} if counted is None else counted
    for match in HEAD.finditer(text):
        head = head_of(match)
        before = text[head.start - 1] if head.start else ""
        if before and before in _NO_HEAD_BEFORE:
            continue
        between = text[max(since, head.start - FRONT) : head.start]
        far = before in _STRONG or len(between) <= LONGEST_HEADING
        if not before or (_accepted(head, before, weak, between) and _follows(head, last, far)):
            last[head.kind] = head.value
            since = head.body
            if before:
                cuts.append(head.start)
            if weak and head.kind == "han" and (name := _glued_heading().match(text, head.body)):
                cuts.append(name.end())
    if not weak and len(cuts) < 2 and not (cuts and _next_item(text, cuts[0])):
        return [line]
    return _parts(line, cuts)


@lru_cache(maxsize=1)
def _glued_heading() -> re.Pattern[str]:
    """A heading of many papers that the text follows without a mark: 三、组织领导各级党委要…"""
    names = sorted((*page_words().sections, *page_words().openings), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(names)})(?=[\u4e00-\u9fff])(?![和与及的在工小中为是]|保障|措施|要求)")


def _siblings(text: str) -> list[int]:
    """Where the numerals stand that go on counting from the one that opens a line: 1、…；2、…；3、…"""
    first = head_at(text, 0)
    return [head.start for head in _counted(text, 1, frozenset("；;。"), first)] if first else []


def _counted(text: str, begin: int, behind: frozenset[str], last: Head | None = None) -> list[Head]:
    """The numerals from a place on that stand behind one of the marks and count on, the first from `last`."""
    found: list[Head] = []
    for match in HEAD.finditer(text, begin):
        head = head_of(match)
        if text[head.start - 1] in behind and (last is None or head.counts_on(last)):
            last = head
            found.append(head)
    return found


def _next_item(text: str, cut: int) -> bool:
    """Whether the numeral at a cut counts on from the one that opens the line: （三）…；（四）…"""
    first, second = head_at(text, 0), head_at(text, cut)
    return first is not None and second is not None and second.counts_on(first)


def _behind_heading(line: Line, following: Line | None) -> list[Line]:
    """Cuts before the items that stand in a heading's line, if they count from one or the next line counts on."""
    items = _counted(line.text, line.text.index("。"), _STRONG)
    after = head_at(following.text, 0) if following else None
    counts_on = bool(items) and after is not None and after.counts_on(items[-1])
    counts_on = counts_on or (len(items) > 1 and items[0].value == 1)
    return _parts(line, [item.start for item in items]) if counts_on else [line]


def _follows(head: Head, last: dict[str, int], far: bool) -> bool:
    reach = SKIPPED if head.kind in ("article", "chapter", "paren") and far else MISSED
    return head.value == 1 or 0 < head.value - last.get(head.kind, -1) <= reach


def _accepted(head: Head, before: str, weak: bool, between: str) -> bool:
    if before in _STRONG:
        return head.kind != "circled" if weak else head.kind == "paren"
    if not weak:
        return False
    if head.kind in ("part", "chapter"):
        return True
    if head.kind in ("section", "article"):
        return "。" not in between
    if head.kind == "arabic":
        return 2 <= len(between) <= LONGEST_HEADING and _MARK.search(between) is None
    return head.kind in ("han", "paren") and (head.value > 1 or "。" not in between)
