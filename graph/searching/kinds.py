"""What can be found, and in which order answers name it."""

from __future__ import annotations

from graph.model import LABEL_OF

FACTS = ("responsibility", "leadership", "funding_rule", "quota", "schedule", "duty", "citation")
KINDS = ("document", "organization", "clause", "text", *FACTS)
"""`text` is a line of the page outside of all clauses: masthead, preamble, signature."""

RANK = {kind: rank for rank, kind in enumerate(KINDS)}
LABELS = {LABEL_OF[kind]: RANK[kind] for kind in ("clause", *FACTS)}
"""Label of a node whose quotation is searched → its rank."""


def ranks(chosen: str | None) -> range:
    """The ranks that a choice means: a kind, `fact` for all kinds of facts, or None for everything."""
    if chosen is None:
        return range(len(KINDS))
    if chosen == "fact":
        return range(RANK[FACTS[0]], len(KINDS))
    return range(RANK[chosen], RANK[chosen] + 1)
