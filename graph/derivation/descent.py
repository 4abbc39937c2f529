"""What a document took from one above it: sentences that come from it and what became of them, added, dropped.

Pure text: no store. `graph.derivation.lineage` makes relationships of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.derivation.likeness import Match, compare
from graph.derivation.passages import Passage
from graph.derivation.strictness import Verdict, numbers, verdict

MOST_ADDITIONS = 6
"""Sentences that come from nowhere count as an addition to the one before them up to so many."""


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence that comes from one above.

    Attributes:
        passage: the sentence.
        last: the last of the sentences behind it that harden it by their numbers; `passage` itself where none does.
        ancestor: the sentence above.
        likeness: of `passage` and `ancestor`, above 0 up to 1.
        verdict: what became of it.
    """

    passage: Passage
    last: Passage
    ancestor: Passage
    likeness: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Descent:
    """What a document took from one above it.

    Attributes:
        links: in the order of the lower document.
        added: for each clause of which nothing is found above, its sentences.
        dropped: sentences above of which nothing is found below.
    """

    links: list[Link]
    added: list[list[Passage]]
    dropped: list[Passage]


def descent(below: Sequence[Passage], above: Sequence[Passage]) -> Descent:
    """Compares two documents.

    Args:
        below, above: the sentences of the lower and of the upper document, in their order.
    """
    found = compare(below, above)
    additions = _additions(below, found.links)
    return Descent([_link(match, additions) for match in found.links], found.added, found.dropped)


def _link(match: Match, additions: dict[tuple[int, int], list[Passage]]) -> Link:
    mine, other = match.passage, match.ancestor
    alone = verdict(mine.quote, other.quote, match.likeness)
    following = additions.get((mine.start, mine.end), []) if match.rank == 0 else []
    decided = verdict(mine.quote, other.quote, match.likeness, [passage.quote for passage in following])
    return Link(mine, following[-1] if decided != alone else mine, other, match.likeness, decided)


def _additions(below: Sequence[Passage], links: Sequence[Match]) -> dict[tuple[int, int], list[Passage]]:
    """For each linked sentence those behind it in its clause that come from nowhere, up to the last with a number."""
    linked = {(link.passage.start, link.passage.end) for link in links}
    found: dict[tuple[int, int], list[Passage]] = {}
    for anchor, run in _runs(below, linked):
        numbered = [place for place, passage in enumerate(run, 1) if numbers(passage.quote)]
        if numbered:
            found[anchor.start, anchor.end] = run[: numbered[-1]]
    return found


def _runs(below: Sequence[Passage], linked: set[tuple[int, int]]) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each linked sentence with those behind it in its clause up to the next linked one."""
    anchor: Passage | None = None
    run: list[Passage] = []
    for passage in below:
        if anchor is not None and ((passage.start, passage.end) in linked or passage.clause != anchor.clause):
            yield anchor, run[:MOST_ADDITIONS]
            anchor = None
        if (passage.start, passage.end) in linked:
            anchor, run = passage, []
        else:
            run.append(passage)
    if anchor is not None:
        yield anchor, run[:MOST_ADDITIONS]
