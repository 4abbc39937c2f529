"""Renamed bodies: two bodies of the graph, joined by the year in which one went on as the other (卫计委 → 卫健委)."""

from __future__ import annotations

from typing import Any

from neo4j import ManagedTransaction

from graph.store import Store
from identity import succession

RULE = "renaming"


def derive(store: Store) -> None:
    """Joins those renamed bodies whose both names documents use, and parts those that are so no longer."""
    keys = sorted({key for renaming in succession() for key in (renaming.old, renaming.new)})
    bodies = store.read(
        "UNWIND $keys AS key MATCH (o:Organization {key: key})-[:LOCATED_IN]->(p:Place) "
        "RETURN o.id AS id, o.key AS key, o.level AS level, p.code AS code ORDER BY id",
        keys=keys,
    )
    joined = store.read(
        "UNWIND $keys AS key MATCH (a:Organization {key: key})-[e:SUCCEEDED_BY]->(b) "
        "RETURN a.id AS old, b.id AS new, e.year AS year",
        keys=keys,
    )
    wanted = pairs(bodies)
    lost, missing = [one for one in joined if one not in wanted], [one for one in wanted if one not in joined]
    if not lost and not missing:
        return

    def work(transaction: ManagedTransaction) -> None:
        transaction.run(
            "UNWIND $rows AS r MATCH (a:Organization {id: r.old})-[e:SUCCEEDED_BY]->(b:Organization {id: r.new}) "
            "WHERE e.year = r.year DELETE e",
            rows=lost,
        ).consume()
        transaction.run(
            "UNWIND $rows AS r MATCH (a:Organization {id: r.old}) MATCH (b:Organization {id: r.new}) "
            "CREATE (a)-[e:SUCCEEDED_BY]->(b) SET e.inferred = true, e.rule = $rule, e.year = r.year",
            rows=missing,
            rule=RULE,
        ).consume()

    store.write(work)


def pairs(bodies: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Old and new bodies with the year.

    Args:
        bodies: rows with `id`, `key`, `level` and `code` of the place.
    """
    by_place: dict[tuple[str, str], str] = {(row["key"], row["code"]): row["id"] for row in bodies}
    found = [
        {"old": row["id"], "new": new, "year": renaming.year}
        for row in bodies
        for renaming in succession()
        if renaming.old == row["key"] and renaming.central == (row["level"] == "central")
        if (new := by_place.get((renaming.new, row["code"]))) is not None
    ]
    return sorted(found, key=lambda pair: (pair["old"], pair["new"], pair["year"]))
