"""Renders the skeleton that the structure finds in a page, to compare it with the one that a reader wrote down."""

from __future__ import annotations

from ingest import structure
from ingest.cleaning import clean
from ingest.text import PolicyText


def skeleton(page: str) -> str:
    """Instruments as `= title | number | …`, clauses as `path | heading | how it begins … ends`."""
    policy = structure.parse(clean(page))
    lines = []
    for instrument in policy.instruments:
        known = [
            instrument.title,
            instrument.doc_number,
            "、".join(instrument.issuers) or None,
            instrument.issued_on,
            instrument.genre,
            instrument.level,
            instrument.place,
            f"printed by {instrument.covers}" if instrument.covers else None,
            *instrument.implements,
        ]
        lines.append("= " + " | ".join("-" if value is None else value for value in known))
        lines += [
            _clause(policy, clause.path, clause.heading, clause.start, clause.end) for clause in instrument.clauses
        ]
    return "\n".join(lines) + "\n"


def _clause(policy: PolicyText, path: str, heading: str | None, start: int, end: int) -> str:
    begins, ends = policy.text[start : start + 6], policy.text[max(start, end - 6) : end]
    return f"{path} | {heading or '-'} | {''.join(begins.split())} … {''.join(ends.split())}"
