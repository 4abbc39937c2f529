"""Puts back the line breaks that a page lost: before titles, numerals and signatures inside one long line."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ingest.structure.heads import HAN, HEAD, Head, head_of
from ingest.structure.lines import BLANK, Line, line_at
from ingest.structure.titles import is_body_name
from vocabulary.page import page_words

_GAP = re.compile(f"[{BLANK}]+")
_STRONG = frozenset("。！？；：;:”）)]】〕》」" + BLANK)
_NO_HEAD_BEFORE = frozenset(f"第、之{HAN}0123456789")
_NUMERAL_END = re.compile(
    rf"(?:第[{HAN}\d]{{1,7}}[编章节条]|[{HAN}]{{1,3}}、|[（(][{HAN}\d]{{1,3}}[）)]|\d{{1,2}}[.．、])\Z"
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[［](?:19|20)\d\d[〕\]］]\d{1,4}号")
_ADDED = re.compile(r"(?:来源|发布时间|发布日期|时间)[：:][^：:。]{2,30}?(?=各)")
_NOTE = re.compile(r"[（(]此件[^（）()]{2,20}[）)]")
_ADDRESSEE = re.compile(r"各[^。：:]{2,200}[：:]")
_DATE = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_DATE_AT = re.compile(_DATE)
_SIGNED = re.compile(rf"(?<=[。）)])(?P<names>[\u4e00-\u9fff]{{4,60}}?)(?P<date>{_DATE})")
_SIGNED_LINE = re.compile(rf"([\u4e00-\u9fff\s（）]{{3,60}}?)\s*({_DATE})$")
_ARTICLE_LIST = re.compile("[（(]二[）)]")

LONG = 300
"""Characters from which a line may have lost the breaks inside it."""

MISSED = 2
"""How far the count may jump from one numeral to the next."""

FRONT = 400
"""Characters in which a title block that lost its breaks stands."""


def restored(lines: list[Line]) -> list[Line]:
    """The lines with the breaks put back that a page lost: one line a paragraph, numeral or part of the title block.

    A page that is one line keeps its breaks as gaps, or lost them; then numerals in their order tell where they were:
    …提出如下意见。一、总体要求（一）指导思想。… The items of an article are parted too: 履行下列职责：（一）…；（二）…
    """
    total = sum(len(line.text) for line in lines)
    found: list[Line] = []
    for line in lines:
        if len(line.text) >= LONG and len(line.text) * 2 > total and len(lines) < 12:
            for block in _title_block(line) if not found else [line]:
                for part in _at_gaps(block):
                    for piece in _at_heads(part, weak=True):
                        found += _signature(piece)
        elif len(line.text) < 80 and (signed := _signed_line(line.text)):
            found += _parts(line, [signed])
        elif _ARTICLE_LIST.search(line.text):
            found += _at_heads(line, weak=False)
        else:
            found.append(line)
    return found


def _signed_line(text: str) -> int | None:
    """Where the date begins on a line that signs: 国务院办公厅　　2022年10月31日, 中共衢州市委2016年1月20日."""
    match = _SIGNED_LINE.match(text) if text.endswith("日") else None
    return match.start(2) if match and is_body_name(match[1]) else None


def _parts(line: Line, cuts: list[int]) -> list[Line]:
    edges = [0, *cuts, len(line.text)]
    parts = [line_at(line.text[left:right], line.start + left) for left, right in pairwise(edges)]
    return [part for part in parts if part]


def _title_block(line: Line) -> list[Line]:
    """Title, number and addressee at the head of a page without breaks: …的意见粤府办〔2018〕12号各市人民政府：…"""
    front = line.text[:FRONT]
    title = _title().match(front)
    if title is None:
        return [line]
    cuts = [title.end()]
    for pattern in (_NUMBER, _ADDED, _NUMBER, _ADDRESSEE):
        if match := pattern.match(front, cuts[-1]):
            cuts.append(match.end())
    return _parts(line, cuts)


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    genres = "|".join(page_words().genres)
    behind = rf"{_NUMBER.pattern}|{_ADDED.pattern}|{_ADDRESSEE.pattern}|{_DATE}|[（(]|现|为|根据|[{BLANK}]"
    return re.compile(rf"[^。]{{0,60}}?关于[^。]{{2,90}}?(?:{genres})(?:（[^（）]{{2,8}}）)?(?={behind})")


def _signature(line: Line) -> list[Line]:
    """Names and date behind a full stop, and the title of what is printed: …执行。中华全国总工会2023年12月28日…办法"""
    for match in _SIGNED.finditer(line.text):
        if match["names"].endswith(page_words().signatories):
            cuts = [match.start("names"), match.start("date"), match.end("date")]
            if note := _NOTE.match(line.text, match.end("date")):
                cuts.append(note.end())
            return _parts(line, [cut for cut in cuts if cut < len(line.text)])
    return [line]


def _at_gaps(line: Line) -> list[Line]:
    """Cuts at white space, but not behind a numeral, inside a spaced word, nor beside a number in a sentence."""
    text = line.text
    cuts: list[int] = []
    token = 0
    for gap in _GAP.finditer(text):
        begin, end = gap.span()
        short = begin - token < 2
        token = end
        inside = short or _NUMERAL_END.search(text, max(0, begin - 12), begin)
        if not inside and (end - begin > 1 or not _beside_number(text, begin, end)):
            cuts.append(end)
    return _parts(line, cuts)


def _beside_number(text: str, begin: int, end: int) -> bool:
    before, after = text[begin - 1], text[end : end + 1]
    if before in _STRONG or _DATE_AT.match(text, end):
        return False
    return before.isascii() or (after.isascii() and after.isalnum())


def _at_heads(line: Line, *, weak: bool) -> list[Line]:
    """Cuts before numerals that go on counting.

    Args:
        weak: whether all kinds are taken, even directly behind a word; else only （一）, behind a mark.
    """
    text, since = line.text, 0
    cuts: list[int] = []
    last: dict[str, int] = {}
    for match in HEAD.finditer(text):
        head = head_of(match)
        before = text[head.start - 1] if head.start else ""
        if before and before in _NO_HEAD_BEFORE:
            continue
        if not before or (_accepted(head, before, weak, "。" in text[since : head.start]) and _follows(head, last)):
            last[head.kind] = head.value
            since = head.body
            if before:
                cuts.append(head.start)
    if not weak and len(cuts) < 2:
        return [line]
    return _parts(line, cuts)


def _follows(head: Head, last: dict[str, int]) -> bool:
    return head.value == 1 or 0 < head.value - last.get(head.kind, -1) <= MISSED


def _accepted(head: Head, before: str, weak: bool, sentence_between: bool) -> bool:
    if before in _STRONG:
        return head.kind != "circled" if weak else head.kind == "paren"
    if not weak:
        return False
    if head.kind in ("part", "chapter"):
        return True
    if head.kind in ("section", "article"):
        return not sentence_between
    return head.kind in ("han", "paren") and (head.value > 1 or not sentence_between)
