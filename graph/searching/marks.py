"""The places of words in what an answer shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.searching.folding import folded

Place = tuple[int, int]

BEFORE = 24
LONG = 100
"""Characters of a snippet, and how many of them stand before the first hit."""

GAP = "；"
"""Between the names of a document or body."""


class Snippet(NamedTuple):
    """A piece of text around the first hit; `marks` are the places of the hits in it."""

    text: str
    marks: list[Place]


def places_of(words: Sequence[str], searched: str, parts: Iterable[Place]) -> list[Place]:
    """All places of the words in these parts of the searched text, from the first to the last."""
    return sorted(place for part in parts for word in words for place in _each(word, searched, *part))


def _each(word: str, searched: str, low: int, high: int) -> Iterator[Place]:
    at = searched.find(word, low, high)
    while at >= 0:
        yield at, at + len(word)
        at = searched.find(word, at + len(word), high)


def of_passage(quote: str, parts: Sequence[Place], found: Iterable[Place]) -> Snippet:
    """The quotation of a passage around its first hit.

    Args:
        quote: what the graph quotes of the passage.
        parts: the passage in the searched text.
        found: places of the hits in the searched text.
    """
    places = folded(quote).places
    offsets = []
    passed = 0
    for low, high in parts:
        offsets.append((low, high, passed - low))
        passed += high - low
    moved = [
        (low + offset, high + offset)
        for low, high in found
        for first, last, offset in offsets
        if first <= low and high <= last
    ]
    marks = [(places[low], places[high - 1] + 1) for low, high in moved]
    start = max(0, marks[0][0] - BEFORE) if len(quote) > LONG else 0
    end = max(start + LONG, marks[0][1])
    left, right = "…" if start else "", "…" if end < len(quote) else ""
    shift = len(left) - start
    inside = [(low + shift, high + shift) for low, high in marks if high <= end]
    return Snippet(f"{left}{quote[start:end]}{right}", inside)


def of_names(names: Iterable[str], words: Sequence[str]) -> Snippet:
    """The names in which a word occurs."""
    shown: list[str] = []
    marks: list[Place] = []
    passed = 0
    for name in names:
        searched, places = folded(name)
        found = places_of(words, searched, [(0, len(searched))])
        if found:
            marks += [(passed + places[low], passed + places[high - 1] + 1) for low, high in found]
            shown.append(name)
            passed += len(name) + len(GAP)
    return Snippet(GAP.join(shown), marks)
