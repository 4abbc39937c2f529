"""Constraints and indexes, the same on both stores."""

from __future__ import annotations

from graph.model import FACT_EDGES, FACT_LABELS, FULL_TEXT, LABELS
from graph.store import Store
from graph.store.dialect import Dialect

VERSION = 3
"""Raised when the graph's shape changes; a graph of another version is built anew."""

INDEXES = (
    *((label, "document") for label in FACT_LABELS),
    ("Document", "number_key"),
    ("Document", "title_key"),
    ("Name", "name"),
    ("Clause", "path"),
    ("Organization", "key"),
    ("Organization", "system"),
    ("Source", "name"),
    ("SourceText", "source"),
    ("SearchText", "source"),
)

EDGE_INDEXES = (*FACT_EDGES, "DERIVES_FROM", "ADDS_TO", "DROPPED_IN")
"""Relationships with an id of their own, by which the question `evidence` finds them."""


def statements(dialect: Dialect) -> list[str]:
    """The statements that make the schema on such a store; each can be repeated."""
    made = [
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE" for label in LABELS
    ]
    made += [f"CREATE INDEX {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) ON (n.{key})" for label, key in INDEXES]
    made += [f"CREATE INDEX {kind.lower()}_id IF NOT EXISTS FOR ()-[e:{kind}]-() ON (e.id)" for kind in EDGE_INDEXES]
    if dialect.cypher_full_text:
        made += [
            f"CREATE FULLTEXT INDEX `{label}[{key}]` IF NOT EXISTS FOR (n:{label}) ON EACH [n.{key}] "
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
            for label, key in FULL_TEXT
        ]
    return made


def prepare(store: Store) -> None:
    """Makes what is missing of the schema."""
    for statement in statements(store.dialect):
        store.define(statement)
    if store.dialect.cypher_full_text:
        store.read("CALL db.awaitIndexes(60)")
