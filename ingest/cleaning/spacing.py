"""White space that a page put into words, numbers and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.cleaning.draft import Draft, Edit
from ingest.structure.breaks import LONG
from ingest.structure.heads import HEAD
from ingest.structure.lines import Line, lines_of
from ingest.structure.task_tables import row_number
from ingest.structure.unit_lists import LABEL_END, ends_like_unit

_HAN = "\u4e00-\u9fff"
_GAP = r"[ \u00a0\u3000\u2002\u2003]"
_SPACED_CUE = re.compile(rf"{_GAP}[{_HAN}]{_GAP}")
_SPACED = re.compile(rf"(?<![{_HAN}])[{_HAN}](?:{_GAP}{{1,2}}[{_HAN}(（)）]){{2,30}}(?![{_HAN}])")
_IN_NUMBER = re.compile(
    rf"{_GAP}(?:(?<=[{_HAN}]\d.)(?=\d[名人个元项件家])|(?<=\d.){_GAP}?(?=[年月日号])"
    rf"|(?<=[年月].){_GAP}?(?=\d{{1,2}}{_GAP}{{0,2}}[月日]))"
)
_NUMERAL_NEXT = r"\d{1,2}\s?[.．、]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}[章节条]"
_IN_SENTENCE = re.compile(
    rf"{_GAP}(?!{_NUMERAL_NEXT})(?:(?<=[{_HAN}，、；].)(?=[{_HAN}《“\d])|(?<=[\d%％].)(?=[{_HAN}]))"
)
_ROW = re.compile(rf"\d{{1,3}}(?:{_GAP}+(?![年月日个名人次万亿元家所条项号])[{_HAN}“《]|(?:\u3000|{_GAP}{{2,8}})\d)")
"""A row of a table: a number, a gap, the first cell; the gaps behind it part its cells."""
_LABELLED = re.compile(f"{LABEL_END}[^。；]{{0,80}}$")
"""A last cell with its label: 完成时限:2021年底前."""
_CELL_LABEL = re.compile(f"{LABEL_END}[^。]{{0,200}}$")
"""Behind a label gaps part names: 责任单位：省财政厅 省税务局."""
_MARK = re.compile("[，。；,;]")
_CLOSING = frozenset("。！？；：”」』）)》】〕]…!?;:.")
_RUNNING = re.compile(rf"^[{_HAN}0-9A-Za-z“《（(]")
_INDENT = frozenset(" \t\u00a0\u3000\u2002\u2003")
_HARD_END = re.compile(r"(?:通知|意见|方案|条例|办法|规定|规划|决定|章程|委员会|联合会|总工会|办公室|单位|年|日)$")


NARROWEST, WIDEST = 30, 120
"""Widths of a column in half-width columns (15 to 60 Chinese characters)."""

SLACK = 5
"""How much shorter a full line may be: marks are pushed to the next line."""


def close_gaps(draft: Draft) -> None:
    """Takes spaces out of spaced words, numbers, dates and running sentences.

    中 共 衢 州 市 委, 1 5人, 2016 年 1 月 20 日. Gaps between the parts of a menu, a table or a signature stay.
    """
    if not draft.had(" \u00a0\u3000\u2002\u2003"):
        return
    draft.apply(list(_spaced_words(draft.text)), "spaces inside a word removed")
    draft.apply(
        [Edit(m.start(), m.end(), "") for m in _IN_NUMBER.finditer(draft.text)], "space inside a number removed"
    )
    draft.apply(list(_stray_in_sentences(draft.text)), "space inside a sentence removed")


def _spaced_words(text: str) -> Iterator[Edit]:
    if not _SPACED_CUE.search(text):
        return
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
            length = line_end - line_start
            paragraph = 30 <= length <= LONG or (length > LONG and length * 2 < len(text))
            opening = (
                line_start + len(text[line_start : line_start + 40]) - len(text[line_start : line_start + 40].lstrip())
            )
            row = _ROW.match(text, opening) is not None
            running = paragraph and not row and _MARK.search(text, line_start, line_end) is not None
            head = HEAD.match(text, opening)
            first = head.end() if head else opening
        if running and match.start() >= first and not _CELL_LABEL.search(text, line_start, match.start()):
            yield Edit(match.start(), match.end(), "")


def join_broken_lines(draft: Draft) -> None:
    """Takes out line ends in the middle of a sentence: 按区妇⏎⏎联机关干部职数20%的比例配备。

    Only where the line before breaks off without a closing mark and the next one goes on without a numeral. On a page
    that was set in a column, a line as wide as the column goes on in the next unless that is indented.
    """
    lines = lines_of(draft.text)
    longest = sorted(len(line.text) for line in lines)
    if (longest and longest[int((len(longest) - 1) * 0.97)] > WIDEST) or not _many_break_off(
        [line.text for line in lines], len(lines)
    ):
        edits = [Edit(line.end, after.start, "") for line, after in pairwise(lines) if _broken(line, after)]
        draft.apply(edits, "line break inside a sentence removed")
        return
    indents = [_indent(draft.text, line.start) for line in lines]
    widths = [indent + _width(line.text) for line, indent in zip(lines, indents, strict=True)]
    column = _column(lines, widths)
    edits = []
    for place, (line, following) in enumerate(pairwise(lines)):
        full = column is not None and widths[place] >= column - SLACK and indents[place + 1] <= indents[place]
        goes_on = _may_go_on(line, following) and not _addressed(line, following)
        cut = goes_on and _inside_bracket(line.text, following.text)
        if cut or (full and goes_on) or (column is None and _broken(line, following)):
            edits.append(Edit(line.end, following.start, ""))
    draft.apply(edits, "line break inside a sentence removed")


def _indent(text: str, start: int) -> int:
    """Width of the blanks before a line."""
    begin = start
    while begin and text[begin - 1] in _INDENT:
        begin -= 1
    return _width(text[begin:start])


def _width(text: str) -> int:
    """Width in half-width columns: a Chinese character or mark takes two."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _column(lines: Sequence[Line], widths: list[int]) -> int | None:
    """The width of the column if the page was set in one, None for a page with one line a paragraph."""
    ordered = sorted(widths)
    widest = ordered[int((len(ordered) - 1) * 0.97)] if ordered else 0
    if not NARROWEST <= widest <= WIDEST:
        return None
    full = [line.text for line, width in zip(lines, widths, strict=True) if width >= widest - SLACK]
    return widest if _many_break_off(full, len(lines)) else None


def _many_break_off(texts: list[str], lines: int) -> bool:
    """Whether so many of these lines break off in a sentence that their page, of `lines` lines, is set in a column."""
    broken = sum(text[-1] not in _CLOSING and _MARK.search(text) is not None for text in texts)
    return broken >= 3 and broken * 5 >= lines


def _may_go_on(line: Line, following: Line) -> bool:
    """Whether a line can break off and the next go on; rows of a table (cells with tabs between) never do."""
    return (
        line.text[-1] not in _CLOSING
        and _RUNNING.match(following.text) is not None
        and not HEAD.match(following.text)
        and not _ROW.match(following.text)
        and "\t" not in line.text
        and "\t" not in following.text
    )


def _addressed(line: Line, following: Line) -> bool:
    """Whether a title ends and the addressee follows: …改革方案的通知 ⏎ 各市（州）委，省级各部门："""
    return following.text[0] == "各" and line.text.endswith(("通知", "意见", "方案", "决定"))


def _inside_bracket(text: str, following: str) -> bool:
    """Whether a line breaks off inside a bracket that the next one closes, not between two names (市人社局配⏎合）)."""
    opened, closes = text.rfind("（"), following.find("）")
    inside = opened > text.rfind("）") and closes >= 0 and "（" not in following[:closes]
    return inside and not ends_like_unit(text) and "：" not in following[:closes]


def _broken(line: Line, following: Line) -> bool:
    if not _may_go_on(line, following) or (_LABELLED.search(line.text) and row_number(following.text)):
        return False
    if line.text.endswith(("，", "、", ",")) or _inside_bracket(line.text, following.text):
        return True
    if _HARD_END.search(line.text) or (HEAD.match(line.text) and "。" not in line.text):
        return False
    marks = "。" in line.text or (len(line.text) >= 30 and _MARK.search(line.text) is not None)
    return marks and _MARK.search(following.text) is not None
