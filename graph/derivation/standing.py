"""What every answer about units counts anew, counted once: in how many lists a unit leads and takes part.

Written onto the unit: `lists_led`, `lists_joined` and `listed_as` (its names in them, in order), which are missing
where no list names it, and `named`: whether a document names it, or only a rule speaks of it. Without them the question
`lead-units` reads every relationship of every list before it can show its first row.

A unit without `named` waits to be counted: it is new, or what documents say of it has changed (`graph.loading` and
`graph.parting.sweep` take `named` away in the transaction that changes it). The others are left as they are, so that a
changed file costs as much as it speaks of units.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from neo4j import ManagedTransaction

from graph.parting import PARTIES
from graph.store import Store

TOGETHER = 2_000
"""Units that one query counts, and one transaction writes."""

_COUNTED = """UNWIND $ids AS id MATCH (o:{label} {{id: id}})-[e:LEADS|PARTICIPATES_IN]->()
RETURN o.id AS id, count(DISTINCT CASE type(e) WHEN 'LEADS' THEN e.fact END) AS lists_led,
       count(DISTINCT CASE type(e) WHEN 'PARTICIPATES_IN' THEN e.fact END) AS lists_joined,
       collect(DISTINCT e.written) AS listed_as"""
_NAMED = """UNWIND $ids AS id MATCH (o:{label} {{id: id}})<-[n:NAMES]-() WHERE n.document IS NOT NULL
RETURN DISTINCT o.id AS id"""


def derive(store: Store, *, anew: bool = False) -> None:
    """Counts the units that wait for it.

    Args:
        store: where to.
        anew: counts all of them, and writes what differs.
    """
    for label in PARTIES:
        waiting = "" if anew else "WHERE o.named IS NULL "
        held = store.read(
            f"MATCH (o:{label}) {waiting}RETURN o.id AS id, o.lists_led AS lists_led, o.lists_joined AS lists_joined, "
            "o.listed_as AS listed_as, o.named AS named ORDER BY id"
        )
        for first in range(0, len(held), TOGETHER):
            wrong = list(_wrong(store, label, held[first : first + TOGETHER]))
            if wrong:
                store.write(partial(_write, label=label, rows=wrong))


def _wrong(store: Store, label: str, held: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    ids = [row["id"] for row in held]
    counted = {row["id"]: row for row in store.read(_COUNTED.format(label=label), ids=ids)}
    named = {row["id"] for row in store.read(_NAMED.format(label=label), ids=ids)}
    for row in held:
        found = counted.get(row["id"], {"lists_led": None, "lists_joined": None, "listed_as": None})
        written = None if found["listed_as"] is None else sorted(found["listed_as"])
        told = {**found, "id": row["id"], "listed_as": written, "named": row["id"] in named}
        if told != row:
            yield told


def _write(transaction: ManagedTransaction, label: str, rows: list[dict[str, Any]]) -> None:
    transaction.run(f"UNWIND $rows AS r MATCH (o:{label} {{id: r.id}}) SET o += r", rows=rows).consume()
