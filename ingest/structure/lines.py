"""The lines of a page: stretches between line ends, without the white space and mark-up signs around them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BLANK = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_MARKUP = re.compile(r"(?:#{1,6}\s+|>\s+|\*\*|__|[*•▪·●◆■]\s+)+")


class Line(NamedTuple):
    """A line that holds something: `text` is `[start, end)` of the cleaned text."""

    start: int
    end: int
    text: str


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order; mark-up signs (`## `, `**`) at either end are left out."""
    found = []
    for match in _LINE.finditer(text):
        line = line_at(match[0], match.start())
        if line:
            found.append(line)
    return found


def line_at(written: str, start: int) -> Line | None:
    """The line whose characters, blanks and all, stand at `start`; None if it is blank."""
    kept = written.strip(BLANK)
    if not kept:
        return None
    start += written.index(kept[0]) if written[0] in BLANK else 0
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
