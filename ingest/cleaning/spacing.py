"""White space that a page put into words, numbers and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.cleaning.draft import Draft, Edit
from ingest.structure.heads import HEAD
from ingest.structure.lines import LONG, Line, lines_of

_HAN = "\u4e00-\u9fff"
_GAP = r"[ \u00a0\u3000\u2002\u2003]"
_SPACED = re.compile(rf"(?<![{_HAN}])[{_HAN}](?:{_GAP}{{1,2}}[{_HAN}(（)）]){{2,30}}(?![{_HAN}])")
_IN_NUMBER = re.compile(rf"(?<=[{_HAN}]\d){_GAP}(?=\d[名人个元项件家])")
_IN_DATE = re.compile(rf"(?<=\d){_GAP}{{1,2}}(?=[年月日号])|(?<=[年月]){_GAP}{{1,2}}(?=\d{{1,2}}{_GAP}{{0,2}}[月日])")
_IN_SENTENCE = re.compile(rf"(?<=[{_HAN}，、；]){_GAP}(?=[{_HAN}《“])")
_NOT_BLANK = re.compile(r"\S")
_MARK = re.compile("[，。；,;]")
_CLOSING = tuple("。！？；：”」』）)》】〕]…!?;:.")
_RUNNING = re.compile(rf"^[{_HAN}0-9A-Za-z“《（(]")
_HARD_END = re.compile(r"(?:通知|意见|方案|条例|办法|规定|规划|决定|章程|委员会|联合会|总工会|办公室|单位|年|日)$")


def close_gaps(draft: Draft) -> None:
    """Takes spaces out of spaced words, numbers, dates and running sentences.

    中 共 衢 州 市 委, 1 5人, 2016 年 1 月 20 日. Gaps between the parts of a menu, a table or a signature stay.
    """
    draft.apply(list(_spaced_words(draft.text)), "spaces inside a word removed")
    for pattern, what in ((_IN_NUMBER, "space inside a number removed"), (_IN_DATE, "space inside a date removed")):
        draft.apply([Edit(m.start(), m.end(), "") for m in pattern.finditer(draft.text)], what)
    draft.apply(list(_stray_in_sentences(draft.text)), "space inside a sentence removed")


def _spaced_words(text: str) -> Iterator[Edit]:
    for match in _SPACED.finditer(text):
        for gap in re.finditer(rf"{_GAP}+", match[0]):
            yield Edit(match.start() + gap.start(), match.start() + gap.end(), "")


def _stray_in_sentences(text: str) -> Iterator[Edit]:
    line_start, line_end, running, first = 0, -1, False, 0
    for match in _IN_SENTENCE.finditer(text):
        if match.start() >= line_end:
            line_start = text.rfind("\n", 0, match.start()) + 1
            found = text.find("\n", match.start())
            line_end = len(text) if found < 0 else found
            running = 30 <= line_end - line_start <= LONG and _MARK.search(text, line_start, line_end) is not None
            opening = (
                line_start + len(text[line_start : line_start + 40]) - len(text[line_start : line_start + 40].lstrip())
            )
            head = HEAD.match(text, opening)
            first = head.end() if head else opening
        if running and match.start() >= first:
            yield Edit(match.start(), match.end(), "")


def join_broken_lines(draft: Draft) -> None:
    """Takes out line ends in the middle of a sentence: 按区妇⏎⏎联机关干部职数20%的比例配备。

    Only where the line before breaks off without a closing mark and the next one goes on without a numeral. On a page
    whose lines all have one width, a line of that width goes on in the next.
    """
    lines = lines_of(draft.text)
    width = _width(lines)
    edits = [
        Edit(line.end, following.start, "") for line, following in pairwise(lines) if _goes_on(line, following, width)
    ]
    draft.apply(edits, "line break inside a sentence removed")


def _width(lines: list[Line]) -> int | None:
    """The width of the column if the page was set in one, None for a page with one line a paragraph."""
    if len(lines) < 8:
        return None
    widths = sorted(len(line.text) for line in lines)
    widest = widths[int(len(widths) * 0.95)]
    full = sum(widest - 2 <= width <= widest + 1 for width in widths)
    return widest if 15 <= widest <= 60 and full * 2 >= len(widths) else None


def _goes_on(line: Line, following: Line, width: int | None) -> bool:
    if line.text.endswith(_CLOSING) or not _RUNNING.match(following.text) or HEAD.match(following.text):
        return False
    if width is not None:
        return len(line.text) >= width - 2
    if line.text.endswith(("，", "、", ",")):
        return True
    if _HARD_END.search(line.text) or (HEAD.match(line.text) and "。" not in line.text):
        return False
    marks = "。" in line.text or (len(line.text) >= 30 and _MARK.search(line.text) is not None)
    return marks and _MARK.search(following.text) is not None
