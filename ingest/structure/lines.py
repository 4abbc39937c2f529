"""The lines of a page: stretches between line ends, without the white space and mark-up signs around them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ingest.structure.heads import HAN, HEAD, Head, head_of

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_MARKUP = re.compile(r"(?:#{1,6}\s+|>\s+|\*\*|__|[*•▪·●◆■]\s+)+")
_GAP = re.compile(f"[{_BLANK}]+")
_STRONG = frozenset("。！？；：;:”）)]】〕》」" + _BLANK)
_NO_HEAD_BEFORE = frozenset(f"第、之{HAN}0123456789")
_WORDLIKE = re.compile(r"[0-9A-Za-z]")

LONG = 300
"""Characters from which a line may have lost the breaks inside it."""


class Line(NamedTuple):
    """A line that holds something: `text` is `[start, end)` of the cleaned text."""

    start: int
    end: int
    text: str


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order; mark-up signs (`## `, `**`) at either end are left out."""
    found = []
    for match in _LINE.finditer(text):
        line = _line(match[0], match.start())
        if line:
            found.append(line)
    return found


def _line(written: str, start: int) -> Line | None:
    kept = written.strip(_BLANK)
    if not kept:
        return None
    start += written.index(kept[0]) if written[0] in _BLANK else 0
    if kept[0] in "#>*_•▪·●◆■" and (mark := _MARKUP.match(kept)):
        start += mark.end()
        kept = kept[mark.end() :]
        if kept.endswith(("**", "__")):
            kept = kept[:-2]
        if not kept:
            return None
    return Line(start, start + len(kept), kept)


def restored(lines: list[Line]) -> list[Line]:
    """The lines with the breaks put back that a page lost: one line a paragraph, numeral or part of the title block.

    A page that is one line keeps its breaks as gaps, or lost them; then numerals in their order tell where they were:
    …提出如下意见。一、总体要求（一）指导思想。…
    """
    total = sum(len(line.text) for line in lines)
    found: list[Line] = []
    for line in lines:
        if len(line.text) < LONG:
            found.append(line)
        elif len(line.text) * 2 > total and len(lines) < 12:
            for part in _at_gaps(line):
                found += _at_heads(part, weak=True)
        else:
            found += _at_heads(line, weak=False)
    return found


def _parts(line: Line, cuts: list[int]) -> list[Line]:
    edges = [0, *cuts, len(line.text)]
    parts = [_line(line.text[left:right], line.start + left) for left, right in pairwise(edges)]
    return [part for part in parts if part]


def _at_gaps(line: Line) -> list[Line]:
    """Cuts at white space, but not behind a numeral nor between words of digits or Latin letters."""
    text, cuts, last = line.text, [], 0
    for gap in _GAP.finditer(text):
        piece = text[last : gap.start()]
        head = HEAD.match(piece) if len(piece) < 12 else None
        behind_numeral = head is not None and head.end() == len(piece)
        latin = _WORDLIKE.match(text[gap.start() - 1]) and _WORDLIKE.match(text, gap.end())
        if not (behind_numeral or latin or len(piece) < 2):
            cuts.append(gap.end())
            last = gap.end()
    return _parts(line, cuts)


def _at_heads(line: Line, *, weak: bool) -> list[Line]:
    """Cuts before numerals that go on counting; `weak` also takes those that stand directly behind a word."""
    text, cuts = line.text, []
    last: dict[str, int] = {}
    since = 0
    for match in HEAD.finditer(text):
        head = head_of(match)
        position = match.start()
        before = text[position - 1] if position else ""
        if position and before in _NO_HEAD_BEFORE:
            continue
        if not position or (_accepted(head, before, last, weak, text, since) and _follows(head, last)):
            last[head.kind] = head.value
            since = head.body
            if position:
                cuts.append(position)
    if not cuts or (not weak and len(cuts) < 2):
        return [line]
    return _parts(line, cuts)


def _follows(head: Head, last: dict[str, int]) -> bool:
    return head.value == 1 or head.value == last.get(head.kind, -1) + 1


def _accepted(head: Head, before: str, last: dict[str, int], weak: bool, text: str, since: int) -> bool:
    if before in _STRONG:
        if not weak:
            return head.kind == "paren"
        return head.kind != "circled"
    if not weak or head.kind not in ("han", "paren", "chapter"):
        return False
    return head.value > 1 or "。" not in text[since : head.start]


def squeezed(text: str) -> str:
    """The text without any white space, as titles and names are compared."""
    return "".join(text.split())
