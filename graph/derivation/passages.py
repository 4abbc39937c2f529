"""Sentences of clauses, with their places in the source: what lineage compares."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ingest.text import CleanText

SHORTEST = 12
"""A sentence with fewer characters says too little to tell where it comes from."""

_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?")
_PLAIN = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%％]+")
_NUMERAL = re.compile(r"(?:第?[\d一二三四五六七八九十百零]+[条章节]?[、.．]?|[（(][\d一二三四五六七八九十]+[）)])\s*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a clause.

    Attributes:
        clause: id of the clause.
        path: its path.
        start, end: half-open, code points of the source.
        quote: normalised text.
        plain: its characters without marks, for comparing.
    """

    clause: str
    path: str
    start: int
    end: int
    quote: str
    plain: str


def passages(
    cleaned: CleanText, clauses: Iterable[dict[str, Any]], lists: Iterable[tuple[int, int]]
) -> Iterator[Passage]:
    """The sentences of clauses: each clause's own, without its heading, its children and its lists of units.

    Args:
        cleaned: the text of the file.
        clauses: rows with `id`, `path`, `heading`, `start`, `end` (source), outer ones before inner ones.
        lists: stretches of the source that are lists of units.
    """
    rows = list(clauses)
    owner = [-1] * len(cleaned.text)
    for index, row in enumerate(rows):
        low, high = bisect_left(cleaned.starts, row["start"]), bisect_left(cleaned.starts, row["end"])
        owner[low:high] = [index] * (high - low)
    for start, end in lists:
        low, high = bisect_left(cleaned.starts, start), bisect_left(cleaned.starts, end)
        owner[low:high] = [-1] * (high - low)
    for match in _SENTENCE.finditer(cleaned.text):
        for low, high, index in _stretches(owner, match.start(), match.end()):
            if index < 0:
                continue
            row = rows[index]
            text = cleaned.text[low:high]
            trimmed = text.strip()
            plain = _PLAIN.sub("", text)
            heading = _PLAIN.sub("", row["heading"] or "")
            if len(plain) < SHORTEST or (heading and plain.endswith(heading)):
                continue
            low += len(text) - len(text.lstrip())
            numeral = _NUMERAL.match(trimmed)
            if numeral and low == bisect_left(cleaned.starts, row["start"]):
                low, trimmed = low + numeral.end(), trimmed[numeral.end() :]
                plain = _PLAIN.sub("", trimmed)
            span = cleaned.source_span(low, low + len(trimmed))
            yield Passage(row["id"], row["path"], span.start, span.end, _SPACE.sub("", trimmed), plain)


def _stretches(owner: list[int], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The parts of `[start, end)` that have one owner."""
    low = start
    for position in range(start + 1, end + 1):
        if position == end or owner[position] != owner[low]:
            yield low, position, owner[low]
            low = position
