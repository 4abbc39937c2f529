"""A source text with the facts that stand in it, as paragraphs of nested stretches: what the reader page shows.

All offsets count code points of the source, half-open. Facts may overlap in any way; a stretch that crosses the end
of another is cut there, so that the result nests: `[a [b] ] [b ]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

PART_CHARACTERS = 60_000
"""A page shows about this many characters; a longer text goes over several pages."""

LINES = 3
"""How many lines may stand under one another below a stretch; deeper nesting shares the last one."""


class Fact(NamedTuple):
    """A stretch to mark."""

    id: str
    type: str
    start: int
    end: int


@dataclass
class Stretch:
    """A piece of text (`text` set, no children) or a marked stretch around others.

    Attributes:
        first: whether the fact begins here (it may be cut into several stretches).
        height: how many marked stretches lie inside, one in the other: the lines below them must not collide.
    """

    text: str = ""
    fact: Fact | None = None
    first: bool = False
    height: int = 0
    children: list[Stretch] = field(default_factory=list)


@dataclass
class Anchor:
    """A clause that begins at this place."""

    path: str
    id: str


@dataclass
class Paragraph:
    """One line of the source, or the part of a line from where a clause begins.

    Attributes:
        kind: `title`, `head` (a heading), `text` or `gap` (empty lines).
        lead: blanks before the first character, which the page shows as its own indent.
    """

    start: int
    kind: str
    lead: str
    anchors: list[Anchor]
    stretches: list[Stretch]


class Clause(NamedTuple):
    """Where a clause begins and, for one with a heading, where the heading ends."""

    path: str
    id: str
    start: int
    heading_end: int


def part_of(position: int) -> int:
    """The number of the page part, from 0, that holds a position."""
    return max(0, position) // PART_CHARACTERS


def bounds(length: int, part: int) -> tuple[int, int]:
    """Start and end of a part of a text."""
    start = min(part * PART_CHARACTERS, length)
    return start, min(start + PART_CHARACTERS, length)


def paragraphs(
    text: str,
    facts: Sequence[Fact],
    clauses: Sequence[Clause],
    titles: Sequence[tuple[int, int]],
    window: tuple[int, int],
) -> list[Paragraph]:
    """The part of a text inside `window`, cut at line ends and where clauses begin.

    Args:
        text: the whole source.
        facts: what to mark, in any order.
        clauses: where clauses begin.
        titles: stretches of the instruments' titles.
        window: start and end of what is wanted.
    """
    low, high = window
    starts = {clause.start: clause for clause in sorted(clauses, key=lambda clause: clause.start, reverse=True)}
    anchors: dict[int, list[Anchor]] = {}
    for clause in clauses:
        anchors.setdefault(clause.start, []).append(Anchor(clause.path, clause.id))
    found: list[Paragraph] = []
    ordered = sorted(
        (fact for fact in facts if fact.end > low and fact.start < high),
        key=lambda fact: (fact.start, -fact.end, fact.id),
    )
    position = 0
    active: list[Fact] = []
    for start, end in _lines(text, sorted(at for at in starts if low < at < high), low, high):
        while position < len(ordered) and ordered[position].start < end:
            active.append(ordered[position])
            position += 1
        active = [fact for fact in active if fact.end > start]
        clause_here = starts.get(start)
        if not text[start:end].strip():
            if found and found[-1].kind != "gap":
                found.append(Paragraph(start, "gap", "", anchors.get(start, []), []))
            continue
        if any(begin < end and start < stop for begin, stop in titles):
            kind = "title"
        elif clause_here is not None and clause_here.heading_end >= end - 1 > clause_here.start:
            kind = "head"
        else:
            kind = "text"
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        found.append(Paragraph(start, kind, text[start:first], anchors.get(start, []), nest(text, active, first, end)))
    return found


def _lines(text: str, cuts: Sequence[int], low: int, high: int) -> Iterator[tuple[int, int]]:
    """Stretches of the text without its line breaks, cut at `cuts` too."""
    pending = list(reversed(cuts))
    start = low
    while start < high:
        line_end = text.find("\n", start, high)
        stop = high if line_end < 0 else line_end
        while pending and pending[-1] <= start:
            pending.pop()
        if pending and pending[-1] < stop:
            yield start, pending[-1]
            start = pending.pop()
            continue
        yield start, stop
        start = stop + 1


def nest(text: str, facts: Sequence[Fact], start: int, end: int) -> list[Stretch]:
    """The stretch `[start, end)` of a text as nested stretches: a longer fact outside, a shorter one inside.

    Args:
        facts: those that meet the stretch; ones outside it are passed over.
    """
    here = [fact for fact in facts if fact.start < end and fact.end > start and fact.start < fact.end]
    opening: dict[int, list[Fact]] = {}
    for fact in sorted(here, key=lambda fact: (-fact.end, fact.start, fact.id)):
        opening.setdefault(max(fact.start, start), []).append(fact)
    cuts = sorted({start, end, *opening, *(fact.end for fact in here if fact.end < end)})
    root = Stretch()
    stack = [root]
    for low, high in pairwise(cuts):
        interrupted: list[Fact] = []
        while any(_ended(level, low) for level in stack[1:]):
            closed = stack.pop().fact
            if closed is not None and closed.end > low:
                interrupted.append(closed)
        for fact in (*reversed(interrupted), *opening.get(low, ())):
            inner = Stretch(fact=fact, first=fact.start == low)
            stack[-1].children.append(inner)
            stack.append(inner)
        stack[-1].children.append(Stretch(text=text[low:high]))
    _measure(root)
    return root.children


def _ended(level: Stretch, position: int) -> bool:
    return level.fact is not None and level.fact.end <= position


def _measure(stretch: Stretch) -> int:
    """Fills `height`; returns how many lines the stretch takes with its own."""
    inside = max((_measure(child) for child in stretch.children), default=0)
    stretch.height = min(inside, LINES)
    return inside + (1 if stretch.fact is not None else 0)
