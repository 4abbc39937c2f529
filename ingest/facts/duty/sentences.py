"""Sentences as a grammarian counts them, and their comma clauses.

A sentence of the page ends with its line; grammatically it goes on over the items of a list that it opens
(应当履行下列职责：（一）…；（二）…。), up to the full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.mentions.acts import patterns
from ingest.mentions.modality import modals
from ingest.text import PolicyText, Sentence

_ITEM = re.compile(r"[（(][一二三四五六七八九十\d]{1,3}[）)]\s*")
LONGEST = 3000
"""How long a sentence may grow over its items, in characters."""

_GOES_ON = "：:；;，,"
PARTS = ("；", ";")
"""Marks between the parts of a sentence."""
_MARK = re.compile(r"[，；;：]|[,:](?!(?<=[0-9][,:])[0-9])")
"""按4:3:3的比例, 1,395元: a mark between two digits parts nothing."""
_NUMERAL = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零]+[章节条]\s*|[（(][一二三四五六七八九十\d]{1,3}[）)]\s*|[一二三四五六七八九十]{1,3}是"
    r"|\d{1,3}[.．、]\s*|[一二三四五六七八九十]{1,3}、|[①-⑳]|[—–-]{1,4})"
)
_NUMERAL_STARTS = frozenset("第（(一二三四五六七八九十—–-" + "".join(map(chr, range(0x2460, 0x2474))))
_SPLITS_OFF = re.compile(r"(?:特别是|尤其是|还|也|并且?|又|更)")
CHARGES = r"的(?:主要|基本|工作)*(?:职责|职能|任务)(?:如下|包括|是)?[：:]"
"""工会的主要职责是：; a part of patterns."""
MEASURES = re.compile(
    r"(?:采取|履行|承担|行使)(?:以下|下列|如下)[^，,。：:]{0,6}(?:措施|职责|职权|职能|任务)"
    rf"|{CHARGES}\s*$"
)
_LABEL = re.compile(
    r"\s*[\u4e00-\u9fff]{0,4}(?:措施|任务|目标|内容|步骤|要求|安排|方向|标准|原则|分工|重点|单位)\s*[：:]\s*"
)
_CASES = re.compile(r"(?<!禁止)下列[^，,。：:]{0,12}(?:情形|行为|情况|问题|之一|条件)")
"""A list of cases in which something holds: they are no part of the act (有下列情形之一的，…：)."""
_DATED = re.compile(
    r"(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:至|到|—|－|-)(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:期间)?"
    r"|(?:到|至|在)?\d{4}年(?:\d{1,2}月|[上下]半年)?(?:\d{1,2}日)?(?:底|末|初)?(?:以?前|之前|内)?|(?:全|今|明|同)年(?!度)|年内|年(?:底|末)(?:以?前|之前)|今后)[，,]?"
)
"""2019年底前各协会要…: a time in front of the body."""
_DATES = frozenset("到至在全今明同年0123456789")
_STRIP = " \t\r\n\u3000。！？；;，,：:"


class Whole(NamedTuple):
    """A grammatical sentence `[start, end)`: numeral and closing marks are left out."""

    start: int
    end: int
    first: Sentence


class Comma(NamedTuple):
    """A comma clause `[start, end)` and the mark in front of it ("" for the first)."""

    start: int
    end: int
    mark: str


def wholes(policy: PolicyText) -> Iterator[Whole]:
    """The grammatical sentences of the body; a line that ends in ： owns its items where it holds a modal or an act."""
    text = policy.text
    pending: list[Sentence] = []
    measures = False
    for sentence in policy.body():
        if pending:
            measures = _opens_measures(text, pending[-1]) or (measures and _numbered(text, pending[-1], sentence))
            if measures or not _continues(text, pending, sentence):
                yield _whole(text, pending)
                pending = []
        pending.append(sentence)
    if pending:
        yield _whole(text, pending)


def _opens_measures(text: str, sentence: Sentence) -> bool:
    """政府和社会采取下列措施：（一）…；（二）…: without a modal in front, each item is a task of its own."""
    return (
        text[sentence.start : sentence.end].rstrip()[-1:] in ("：", ":")
        and MEASURES.search(text, sentence.start, sentence.end) is not None
        and not modals(text, sentence.start, sentence.end)
    )


def _numbered(text: str, last: Sentence, sentence: Sentence) -> bool:
    """Whether a list of measures goes on: the next item, or a further sentence of the same one."""
    gap = text[last.end : sentence.start].strip(_STRIP)
    if gap:
        return _NUMERAL.fullmatch(gap) is not None
    same_line = text.find("\n", last.end - 1, sentence.start) < 0
    return same_line or _NUMERAL.match(text, sentence.start) is not None


def _continues(text: str, pending: list[Sentence], sentence: Sentence) -> bool:
    last = pending[-1]
    if sentence.instrument != last.instrument or sentence.end - pending[0].start > LONGEST:
        return False
    gap = text[last.end : sentence.start].strip(_STRIP)
    if gap and (_NUMERAL.fullmatch(gap) is None or gap.startswith("第")):
        return False
    closing = text[last.start : last.end].rstrip()[-1:]
    if not closing or closing not in _GOES_ON:
        return False
    if closing in "：:" and (_CASES.search(text, last.start, last.end) or is_label(text, last)):
        return False
    return closing not in "：:" or patterns().opens.search(text, pending[0].start, last.end) is not None


def is_label(text: str, sentence: Sentence) -> bool:
    """Whether a line is the label of what stands below it (具体措施：), and nothing of a sentence."""
    return _LABEL.fullmatch(text, sentence.start, sentence.end) is not None


def _whole(text: str, parts: list[Sentence]) -> Whole:
    start, end = parts[0].start, parts[-1].end
    while end > start and text[end - 1] in _STRIP:
        end -= 1
    first = text[start : start + 1]
    if first in _NUMERAL_STARTS or first.isdigit() or first.isspace():
        numeral = _NUMERAL.match(text, start, end)
        if numeral is not None:
            start = numeral.end()
    while start < end and text[start] in _STRIP:
        start += 1
    return Whole(start, end, parts[0])


def commas(text: str, start: int, end: int) -> list[Comma]:
    """The comma clauses of `[start, end)`, in order, none empty."""
    found = []
    mark = ""
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if at > start:
            found.append(Comma(start, at, mark))
        start, mark = at + 1, text[at]
    if start < end:
        found.append(Comma(start, end, mark))
    return found


def skip_marks(text: str, start: int, end: int) -> int:
    """`start`, or behind the marks, spaces and the numeral of an item that stand there."""
    while start < end and text[start] in " \t\r\n\u3000，,：:；;":
        start += 1
    if text[start : start + 1] in ("（", "(") and (item := _ITEM.match(text, start, end)):
        return item.end()
    return start


def is_case(text: str, end: int) -> bool:
    """Whether a clause that ends at `end` tells in which case the next holds (未缴纳的，); 用于慈善目的 does not."""
    return text[end - 1] == "的" and text[end - 2 : end] != "目的"


def closes(text: str, start: int, end: int) -> int:
    """`end` without the marks and spaces that stand before it."""
    while end > start and text[end - 1] in _STRIP:
        end -= 1
    return end


def undated(text: str, start: int, end: int) -> int:
    """`start`, or behind the time that stands there."""
    dated = _DATED.match(text, start, end) if text[start : start + 1] in _DATES else None
    return dated.end() if dated and dated.end() < end else start


def splits_off(text: str, clause: Comma) -> bool:
    """Whether a clause opens with a word that parts it from what stands before (特别是要…, 还要…)."""
    at = clause.start
    while at < clause.end and text[at].isspace():
        at += 1
    return _SPLITS_OFF.match(text, at, clause.end) is not None
