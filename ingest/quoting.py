"""How a record quotes its page. Knows no spaCy, so that the graph can check quotations with it."""

from __future__ import annotations

import re

_STRAY = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])|\s+(?=[0-9])")
_WORDS = re.compile(r"[A-Za-z0-9]\s+[A-Za-z]")


def normalised(text: str) -> str:
    """A stretch of cleaned text as records quote it: line breaks and stray spaces gone, spaces of Latin words kept."""
    pieces = text.split()
    if len(pieces) == 1:
        return pieces[0]
    return _STRAY.sub("", text) if _WORDS.search(text) else "".join(pieces)
