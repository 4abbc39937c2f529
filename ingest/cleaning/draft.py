"""Text under repair: edits move the map back to the source along with the characters."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import compress
from operator import ne
from typing import NamedTuple

from ingest.text import CleanText


class Edit(NamedTuple):
    """Puts `new` in the place of `[start, end)` of the draft.

    `absorb`: what is taken out belongs to the character before it (a reading after its character), so that evidence
    which ends on that character shows it as the page has it.
    """

    start: int
    end: int
    new: str
    absorb: bool = False


_places = array("q", range(1 << 16))
"""0, 1, 2 …, as far as any text needed it: copying a stretch of it is a hundred times faster than counting anew."""


def _identity(first: int, end: int) -> array[int]:
    if len(_places) < end:
        _places.extend(range(len(_places), max(end, 2 * len(_places))))
    return _places[first:end]


class Draft:
    """A source and its repaired text so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source
        self.starts = _identity(0, len(source))
        self.ends = _identity(1, len(source) + 1)
        self.repairs: list[tuple[int, int, str]] = []

    def had(self, characters: str) -> bool:
        """Whether the text has any of these characters: a guard that spares a search."""
        text = self.text
        for character in characters:  # noqa: SIM110 - a generator takes twice as long, and this runs on every page
            if character in text:
                return True
        return False

    def apply(self, edits: Iterable[Edit], what: str, *, each: bool = True) -> int:
        """Carries out edits that are in order and do not overlap; returns how many there were.

        Args:
            what: what is mended, for the ledger.
            each: whether each edit gets its own line in the ledger, or all of them one with their count.
        """
        text, starts, ends = self.text, self.starts, self.ends
        pieces: list[str] = []
        new_starts, new_ends = array("q"), array("q")
        done = count = 0
        first = last = 0
        for start, end, new, absorb in edits:
            pieces += (text[done:start], new)
            new_starts.extend(starts[done:start])
            new_ends.extend(ends[done:start])
            left = starts[start] if start < end else (ends[start - 1] if start else 0)
            right = ends[end - 1] if start < end else left
            if absorb and new_ends:
                new_ends[-1] = right
            new_starts.extend([left] * len(new))
            new_ends.extend([right] * len(new))
            if each:
                self.repairs.append((left, right, what))
            first = left if not count else first
            last = right
            done = end
            count += 1
        if not count:
            return 0
        pieces.append(text[done:])
        new_starts.extend(starts[done:])
        new_ends.extend(ends[done:])
        self.text, self.starts, self.ends = "".join(pieces), new_starts, new_ends
        if not each:
            self.repairs.append((first, last, f"{what} ({count})"))
        return count

    def exchange(self, text: str, what: str) -> None:
        """Takes another text of the same length, character for character."""
        if len(text) != len(self.text):
            raise AssertionError(f"{what} changed the length from {len(self.text)} to {len(text)}")
        if text == self.text:
            return
        changed = list(compress(range(len(text)), map(ne, self.text, text)))
        self.repairs.append((self.starts[changed[0]], self.ends[changed[-1]], f"{what} ({len(changed)})"))
        self.text = text

    def finished(self) -> CleanText:
        """The cleaned text."""
        return CleanText(self.source, self.text, self.starts, self.ends, tuple(sorted(self.repairs)))
