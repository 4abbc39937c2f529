"""The lines of a page: stretches between line ends, without the white space around them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = (
    " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
)


class Line(NamedTuple):
    """A line that holds something: `text` is `[start, end)` of the cleaned text."""

    start: int
    end: int
    text: str


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order."""
    found = []
    for match in _LINE.finditer(text):
        written = match[0]
        tail = written.lstrip(_BLANK)
        if kept := tail.rstrip(_BLANK):
            start = match.start() + len(written) - len(tail)
            found.append(Line(start, start + len(kept), kept))
    return found


def squeezed(text: str) -> str:
    """The text without any white space, as titles and names are compared."""
    return "".join(text.split())
