"""The lines of a page: stretches between line ends, without the white space and mark-up signs around them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

BLANK = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
GAP = re.compile(f"[{BLANK}]+")
"""What parts the cells of a row, or provisions that stand on one line."""
NO_HEADING_END = "。；：，、！？;:,!?….．"
"""Marks on which a sentence, a label or a part of one ends, and no heading."""
_EDGE = BLANK + "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What is taken off a line at either end: blanks, and what ends a line."""
_MARKUP = re.compile(r"(?:#{1,6}\s+|>\s+|\*\*|__|[*•▪·●◆■]\s+)+")


class Line(NamedTuple):
    """A line that holds something: `text` is `[start, end)` of the cleaned text."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=1)
def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order; mark-up signs (`## `, `**`) at either end are left out.

    Cleaning and parsing ask for the lines of the same text one after the other: the last answer is kept.
    """
    found = []
    start = 0
    for written in text.splitlines(keepends=True):
        if line := line_at(written, start):
            found.append(line)
        start += len(written)
    return tuple(found)


def line_at(written: str, start: int) -> Line | None:
    """The line whose characters, blanks and all, stand at `start`; None if it is blank."""
    kept = written.strip(_EDGE)
    if not kept:
        return None
    if written[0] in _EDGE:
        start += written.index(kept[0])
    if kept[0] in "#>*_•▪·●◆■" and (mark := _MARKUP.match(kept)):
        start += mark.end()
        kept = kept[mark.end() :]
        if kept.endswith(("**", "__")):
            kept = kept[:-2]
        if not kept:
            return None
    return Line(start, start + len(kept), kept)


def squeezed(text: str) -> str:
    """The text without any white space, as titles and names are compared."""
    return "".join(text.split())
