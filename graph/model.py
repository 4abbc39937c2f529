"""The names of the graph: labels, relationship types, and which of them carry evidence."""

from __future__ import annotations

LABEL_OF = {
    "document": "Document",
    "clause": "Clause",
    "responsibility": "Responsibility",
    "leadership": "Leadership",
    "funding_rule": "FundingRule",
    "quota": "Quota",
    "schedule": "Schedule",
    "citation": "Citation",
    "duty": "Duty",
    "unknown": "Unknown",
}
"""Label of the node that holds each type of record."""

FACT_LABELS = tuple(LABEL_OF.values())
"""Nodes that belong to one document: `document` (its name), `document_id`, `start`, `end`, `quote`."""

SHARED_LABELS = ("Organization", "OrganizationClass", "Place", "Text", "Name")
"""Nodes that several documents speak of; one goes when nothing speaks of it any more."""

LABELS = (*FACT_LABELS, *SHARED_LABELS, "Source", "SourceText", "SearchText", "File", "Graph")

FACT_EDGES = (
    "LEADS", "PARTICIPATES_IN", "OPEN_TO", "LED_BY", "PAID_BY", "PAID_TO", "COLLECTED_BY", "SET_FOR", "BORNE_BY",
    "ISSUED_BY", "IMPLEMENTS", "PRINTS", "CITES",
)  # fmt: skip
"""Relationships that a document states: `id`, `fact` (the record), `document`, `start`, `end`, `quote`, `written`."""

RULED_EDGES = ("LOCATED_IN", "WITHIN", "INSTANCE_OF", "SUCCEEDED_BY", "DERIVES_FROM", "ADDS_TO", "DROPPED_IN")
"""Relationships that come from knowledge about names: `inferred`, `rule`."""

STRUCTURE_EDGES = ("IN_DOCUMENT", "PART_OF", "STATED_IN", "FROM_SOURCE", "TEXT_OF", "HAS_CONTENT", "NAMES")
"""Relationships that hold the graph together and state nothing about the world."""

FULL_TEXT = (("Clause", "own"), ("Document", "title"))
"""Properties with a full-text index, named `Label[property]` on both stores."""
