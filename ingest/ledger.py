"""The ledger: every candidate that a finder looks at ends as facts, as rejected, or as unknown. None is lost.

A *candidate* is a place where a cue of a record type stands. `rejected` means that the grammar knows what it is and
that it is no fact (负责人 is no assignment); `unknown` means that it was seen and not understood.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["facts", "rejected", "unknown"]


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
        seen: Counter[tuple[str, str]] = Counter((entry.of, entry.outcome or "open") for entry in self.candidates)
        totals = Counter(entry.of for entry in self.candidates)
        return {of: [totals[of], seen[of, "facts"], seen[of, "rejected"], seen[of, "unknown"]] for of in sorted(totals)}

    def unknowns(self) -> list[Candidate]:
        """What was seen and not understood, in the order of the page."""
        found = [entry for entry in self.candidates if entry.outcome == "unknown"]
        return sorted(found, key=lambda entry: (entry.start, entry.end, entry.of, entry.reason))
