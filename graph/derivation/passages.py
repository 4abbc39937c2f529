"""Sentences of clauses, with their places in the source: what lineage compares."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ingest.text import CleanText

SHORTEST = 10
"""A sentence with fewer characters says too little to tell where it comes from."""

_SENTENCE = re.compile(r"[^。；;！？\n]+[。；;！？]?")
_MARKS = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%]+")
_NUMERAL = re.compile(
    r"(?:第?[\d一二三四五六七八九十百零]{1,6}[条章节]?[、.．]?|[（(][\d一二三四五六七八九十]{1,4}[）)])\s*"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a clause, or a part of it between semicolons.

    Attributes:
        clause: id of the clause.
        path: its path.
        start, end: half-open, code points of the source.
        quote: normalised text.
        plain: its characters without marks, for comparing.
        heading: whether it is the clause's heading.
    """

    clause: str
    path: str
    start: int
    end: int
    quote: str
    plain: str
    heading: bool = False


def without_marks(text: str) -> str:
    """The text without punctuation, spaces and other marks."""
    return _MARKS.sub("", text.replace("％", "%"))


def passages(
    cleaned: CleanText, clauses: Iterable[dict[str, Any]], lists: Iterable[tuple[int, int]]
) -> Iterator[Passage]:
    """The sentences of clauses in the order of the text: each clause's own with its heading, without its
    numeral, its children and the lists of units.

    Args:
        cleaned: the text of the file.
        clauses: rows with `id`, `path`, `heading`, `start`, `end` (source), outer ones before inner ones.
        lists: stretches of the source that are lists of units: they say who does it, not what is to be done.
    """
    rows = list(clauses)
    owner = [-1] * len(cleaned.text)
    cuts = {0, len(cleaned.text)}
    begins = {}
    for index, row in enumerate(rows):
        low, high = bisect_left(cleaned.starts, row["start"]), bisect_left(cleaned.starts, row["end"])
        owner[low:high] = [index] * (high - low)
        begins[index] = low
        cuts |= {low, high}
    for start, end in lists:
        low, high = bisect_left(cleaned.starts, start), bisect_left(cleaned.starts, end)
        owner[low:high] = [-1] * (high - low)
        cuts |= {low, high}
    edges = sorted(cuts)
    for match in _SENTENCE.finditer(cleaned.text):
        inner = edges[bisect_right(edges, match.start()) : bisect_left(edges, match.end())]
        for low, high in zip((match.start(), *inner), (*inner, match.end()), strict=True):
            index = owner[low]
            if index >= 0:
                row = rows[index]
                passage = _passage(cleaned, row, low, high, first=low == begins[index])
                if passage is not None:
                    yield passage


def _passage(cleaned: CleanText, row: dict[str, Any], low: int, high: int, *, first: bool) -> Passage | None:
    from ingest.quoting import normalised

    text = cleaned.text[low:high]
    numeral = _NUMERAL.match(text.lstrip()) if first else None
    low += len(text) - len(text.lstrip()) + (numeral.end() if numeral else 0)
    text = cleaned.text[low:high].rstrip()
    plain = without_marks(text)
    if len(plain) < SHORTEST:
        return None
    span = cleaned.source_span(low, low + len(text))
    heading = plain == without_marks(row["heading"] or "")
    return Passage(row["id"], row["path"], span.start, span.end, normalised(text), plain, heading)


def quote(cleaned: CleanText, start: int, end: int) -> str:
    """The normalised text of `[start, end)`, code points of the source, as `passages` quotes it."""
    from ingest.quoting import normalised

    return normalised(cleaned.text[bisect_left(cleaned.starts, start) : bisect_left(cleaned.starts, end)])
