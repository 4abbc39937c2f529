"""The ledger: every candidate that a finder looks at ends as facts, as rejected, or as unknown. None is lost.

A *candidate* is a place where a cue of a record type stands. `rejected` means that the grammar knows what it is and
that it is no fact (负责人 is no assignment); `unknown` means that it was seen and not understood.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["facts", "rejected", "unknown"]
_COLUMN: dict[Outcome, int] = {"facts": 1, "rejected": 2, "unknown": 3}


@dataclass(slots=True)
class Candidate:
    """A place that may state a fact of type `of`. Exactly one of the three methods is called on it, once."""

    of: str
    start: int
    end: int
    outcome: Outcome | None = None
    reason: str = ""

    def facts(self) -> None:
        """It gave one fact or several."""
        self._settle("facts", "")

    def reject(self, reason: str) -> None:
        """It is known to be no fact, because of `reason` (a short fixed phrase, not text of the document)."""
        self._settle("rejected", reason)

    def unknown(self, reason: str) -> None:
        """It was not understood, because of `reason` (a short fixed phrase)."""
        self._settle("unknown", reason)

    def _settle(self, outcome: Outcome, reason: str) -> None:
        if self.outcome is not None:
            raise AssertionError(f"candidate {self.of} at {self.start} settled twice: {self.outcome}, {outcome}")
        self.outcome, self.reason = outcome, reason


@dataclass(slots=True)
class Ledger:
    """All candidates of one file, offsets in the cleaned text."""

    candidates: list[Candidate] = field(default_factory=list)

    def candidate(self, of: str, start: int, end: int) -> Candidate:
        """Opens an entry for a place `[start, end)` that may state a fact of type `of`."""
        entry = Candidate(of, start, end)
        self.candidates.append(entry)
        return entry

    def counts(self) -> dict[str, list[int]]:
        """For each record type: [candidates, gave facts, rejected, unknown]."""
        found: dict[str, list[int]] = {}
        for entry in self.candidates:
            counts = found.get(entry.of)
            if counts is None:
                counts = found[entry.of] = [0, 0, 0, 0]
            counts[0] += 1
            if entry.outcome is not None:
                counts[_COLUMN[entry.outcome]] += 1
        return dict(sorted(found.items()))

    def unknowns(self) -> list[Candidate]:
        """What was seen and not understood, in the order of the page."""
        found = [entry for entry in self.candidates if entry.outcome == "unknown"]
        return sorted(found, key=lambda entry: (entry.start, entry.end, entry.of, entry.reason))
