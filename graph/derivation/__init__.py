"""What follows from the loaded facts: which cited texts are documents of the collection, who leads
named bodies, which bodies were renamed, from which clauses above clauses come, and how often lists name a unit.

Everything here depends on the facts alone, not on the order in which files came, and can be done again at any time.
"""

from __future__ import annotations

from graph.derivation import chain, leadership, lineage, standing, succession
from graph.derivation.rules import rules
from graph.loading import seal
from graph.store import Store


def is_current(store: Store) -> bool:
    """Whether the graph has been derived since its facts, and the rules, last changed."""
    found = store.read(
        "MATCH (g:Graph {id: 'graph'}) RETURN g.derived = g.data_version AND g.rules = $rules AS current",
        rules=rules(),
    )
    return not found or bool(found[0]["current"])


def derive(store: Store) -> None:
    """Brings everything derived to what follows from the facts as they are.

    Each part works out what follows and writes what differs from what is there, in transactions of bounded size. When
    it breaks off, the graph says that it is not current, and the next time does the rest.
    """
    found = store.read("MATCH (g:Graph {id: 'graph'}) RETURN g.rules = $rules AS same", rules=rules())
    anew = not found or not found[0]["same"]
    chain.derive(store)
    leadership.derive(store, anew=anew)
    succession.derive(store)
    lineage.derive(store, anew=anew)
    standing.derive(store, anew=anew)
    store.write(lambda transaction: seal(transaction, rules()))
