"""A provision as it is opened, and which of them stand inside an article."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.structure.heads import RANKS

_INSIDE_ARTICLES = frozenset(RANKS[RANKS.index("article") + 1 :])


@dataclass(slots=True)
class Item:
    """An opened provision: where it stands, its numeral, its heading. `text_from` is where its own text begins.

    `box`: whether it heads a plan's box of projects, which counts for itself; `row`: whether it is a table's row.
    """

    line: int
    kind: str
    number: str | None
    value: int
    start: int
    body: int
    heading: str | None = None
    text_from: int = 0
    own_line: bool = False
    level: float = 0.0
    box: bool = False
    row: bool = False


def inside_articles(items: list[Item]) -> list[bool]:
    """For each item, whether it stands inside an article of a statute."""
    found, inside = [], False
    for item in items:
        if item.kind != "bare":
            inside = item.kind == "article" or (inside and item.kind in _INSIDE_ARTICLES)
        found.append(inside and item.kind in _INSIDE_ARTICLES)
    return found
