"""Renamed bodies: two bodies of the graph, joined by the year in which one went on as the other (卫计委 → 卫健委)."""

from __future__ import annotations

from typing import Any

from neo4j import ManagedTransaction

from identity import succession

RULE = "renaming"


def derive(transaction: ManagedTransaction) -> None:
    """Joins those renamed bodies whose both names documents use."""
    transaction.run("MATCH ()-[e:SUCCEEDED_BY]->() DELETE e").consume()
    bodies = transaction.run(
        "MATCH (o:Organization)-[:LOCATED_IN]->(p:Place) WHERE o.key IS NOT NULL "
        "RETURN o.id AS id, o.key AS key, o.level AS level, p.code AS code ORDER BY id"
    ).data()
    transaction.run(
        "UNWIND $rows AS r MATCH (a:Organization {id: r.old}) MATCH (b:Organization {id: r.new}) "
        "CREATE (a)-[e:SUCCEEDED_BY]->(b) SET e.inferred = true, e.rule = $rule, e.year = r.year",
        rows=pairs(bodies),
        rule=RULE,
    ).consume()


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
