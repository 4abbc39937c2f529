"""What follows from the loaded facts: which cited texts are documents of the collection, who leads
named bodies, which bodies were renamed, and from which clauses above clauses come.

Everything here depends on the facts alone, not on the order in which files came, and can be done again at any time.
"""

from __future__ import annotations

from neo4j import ManagedTransaction

from graph.derivation import chain, leadership, lineage, succession
from graph.derivation.rules import rules
from graph.store import Store


def is_current(store: Store) -> bool:
    """Whether the graph has been derived since its facts, and the rules, last changed."""
    found = store.read(
        "MATCH (g:Graph {id: 'graph'}) RETURN g.derived = g.data_version AND g.rules = $rules AS current",
        rules=rules(),
    )
    return not found or bool(found[0]["current"])


def derive(store: Store) -> None:
    """Derives everything anew, in one transaction."""

    def work(transaction: ManagedTransaction) -> None:
        chain.derive(transaction)
        leadership.derive(transaction)
        succession.derive(transaction)
        lineage.derive(transaction)
        transaction.run(
            "MATCH (g:Graph {id: 'graph'}) SET g.derived = g.data_version, g.rules = $rules", rules=rules()
        ).consume()

    store.write(work)
