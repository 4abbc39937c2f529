"""What leaves the graph: the facts of a content that no file has any more, and whoever nobody speaks of any longer.

Everything here starts from the facts of the document that goes and looks at their neighbours only, so that a removal
costs as much as the document is large, however large the graph is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from neo4j import ManagedTransaction

from foundation.ids import content_id
from graph.model import FACT_LABELS
from graph.names import fold
from graph.texts import text_properties

CITING = "CITES|IMPLEMENTS|PRINTS"
PARTIES = ("Organization", "OrganizationClass")
"""Labels of those who are named."""

_SPEAKING = ("Clause", "Document", "FundingRule", "Quota", "Duty")
"""Nodes of a document that are joined to parties."""

_LINEAGE = ("(:Clause {document: $name})<-[e:DERIVES_FROM]-()", "(:Document {document: $name})<-[e:ADDS_TO]-()",
            "(:Clause {document: $name})-[e:DROPPED_IN]->()")  # fmt: skip
"""What other documents' lineages have to do with a document above them."""


class Touched:
    """Shared nodes that lost something: ids by label. `sweep` looks at them, and at no others."""

    def __init__(self) -> None:
        self.ids: dict[str, set[str]] = defaultdict(set)

    def add(self, label: str, ids: Iterable[str]) -> None:
        """Adds nodes of a label."""
        self.ids[label].update(ids)

    def sorted(self, label: str) -> list[str]:
        """The nodes of a label, in order."""
        return sorted(self.ids[label])


def _run(transaction: ManagedTransaction, cypher: str, /, **parameters: Any) -> list[dict[str, Any]]:
    return transaction.run(cypher, parameters).data()


def delete_content(transaction: ManagedTransaction, source: str, name: str, touched: Touched) -> None:
    """Takes away all facts of a source; other documents' citations of its documents point to texts again.

    Args:
        source: id of the `Source` node, which stays.
        name: the name that its facts go by.
        touched: learns of whom the facts spoke; `sweep` them in the same transaction.
    """
    for kind in CITING.split("|"):
        found = _run(
            transaction,
            f"MATCH (d:Document {{document: $name}})<-[e:{kind}]-(a) WHERE e.document <> $name "
            "RETURN labels(a)[0] AS label, a.id AS start, properties(e) AS told",
            name=name,
        )
        for row in found:
            point_to_text(transaction, kind, row["label"], row["start"], row["told"])
    for pattern in _LINEAGE:
        lower = [row["id"] for row in _run(transaction, f"MATCH {pattern} RETURN DISTINCT e.lower AS id", name=name)]
        _run(transaction, "UNWIND $ids AS id MATCH (d:Document {id: id}) REMOVE d.lineage", ids=lower)
    for label in ("Clause", "Document"):
        texts = _run(
            transaction, f"MATCH (:{label} {{document: $name}})-[:{CITING}]->(t:Text) RETURN t.id AS id", name=name
        )
        touched.add("Text", (row["id"] for row in texts))
    for label, ids in sorted(_parties(transaction, name).items()):
        touched.add(label, ids)
        names = _run(
            transaction,
            f"UNWIND $ids AS id MATCH (:{label} {{id: id}})<-[e:NAMES]-(n:Name) WHERE e.document = $name "
            "RETURN DISTINCT n.id AS id",
            ids=ids,
            name=name,
        )
        touched.add("Name", (row["id"] for row in names))
        for pattern in ("<-[e:NAMES]-()", "-[e:LED_BY]->()"):
            _run(
                transaction,
                f"UNWIND $ids AS id MATCH (:{label} {{id: id}}){pattern} "
                "WHERE e.document = $name AND e.inferred IS NULL OR e.document = $name AND e.inferred = false DELETE e",
                ids=ids,
                name=name,
            )
    for label in FACT_LABELS:
        _run(transaction, f"MATCH (n:{label} {{document: $name}}) DETACH DELETE n", name=name)
    for label in ("SourceText", "SearchText"):
        _run(transaction, f"MATCH (p:{label} {{source: $source}}) DETACH DELETE p", source=source)


def _parties(transaction: ManagedTransaction, name: str) -> dict[str, list[str]]:
    """The parties of whom a document speaks, by label."""
    found: dict[str, set[str]] = defaultdict(set)
    rows: list[dict[str, Any]] = []
    for label in _SPEAKING:
        rows += _run(
            transaction,
            f"MATCH (:{label} {{document: $name}})-[e]-(p) WHERE e.document = $name "
            "RETURN DISTINCT labels(p)[0] AS label, p.id AS id",
            name=name,
        )
    # A statement of leadership joins two parties and is joined to none.
    stated = _run(
        transaction,
        "MATCH (l:Leadership {document: $name}) RETURN l.subject AS subject, l.leader AS leader",
        name=name,
    )
    keys = sorted({content_id("name", fold(told)) for row in stated for told in row.values() if told})
    rows += _run(
        transaction,
        "UNWIND $keys AS key MATCH (:Name {id: key})-[e:NAMES]->(p) WHERE e.document = $name "
        "RETURN DISTINCT labels(p)[0] AS label, p.id AS id",
        keys=keys,
        name=name,
    )
    for row in rows:
        if row["label"] in PARTIES:
            found[row["label"]].add(row["id"])
    return {label: sorted(ids) for label, ids in found.items()}


def rename_content(transaction: ManagedTransaction, source: str, old: str, new: str) -> None:
    """Lets the facts of a source go by another name.

    Args:
        source: id of the `Source` node.
        old, new: the names.
    """
    for label, ids in sorted(_parties(transaction, old).items()):
        for pattern in ("<-[e:NAMES]-()", "-[e:LED_BY]->()"):
            _run(
                transaction,
                f"UNWIND $ids AS id MATCH (:{label} {{id: id}}){pattern} WHERE e.document = $old SET e.document = $new",
                ids=ids,
                old=old,
                new=new,
            )
    for label in FACT_LABELS:
        _run(
            transaction,
            f"MATCH (:{label} {{document: $old}})-[e]-() WHERE e.document = $old SET e.document = $new",
            old=old,
            new=new,
        )
    for label in FACT_LABELS:
        _run(transaction, f"MATCH (n:{label} {{document: $old}}) SET n.document = $new", old=old, new=new)
    _run(transaction, "MATCH (p:SearchText {source: $id}) SET p.document = $new", id=source, new=new)


def point_to_text(transaction: ManagedTransaction, kind: str, label: str, start: str, told: dict[str, Any]) -> None:
    """Makes the relationship of a citation point to the text that stands for what it cites.

    Args:
        kind: relationship type.
        label, start: the citing node.
        told: the relationship's properties.
    """
    named = text_properties(told.get("title"), told.get("number"))
    transaction.run(
        f"MATCH (a:{label} {{id: $start}}) MERGE (t:Text {{id: $text}}) SET t += $named "
        f"CREATE (a)-[e:{kind}]->(t) SET e = $told",
        start=start,
        text=told["text"],
        named=named,
        told=told,
    ).consume()


def sweep(transaction: ManagedTransaction, touched: Touched) -> None:
    """Takes away those of the touched nodes of which no document speaks any more, and the places that lose their last
    body with them; parties that stay wait to be counted anew (`graph.derivation.standing`)."""
    for label, kept in (("Name", "-[:NAMES]->"), ("Text", f"<-[:{CITING}]-")):
        _delete(transaction, label, touched.sorted(label), f"(n){kept}()")
    gone = []
    for label in PARTIES:
        rows = _run(
            transaction,
            f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) WHERE NOT (n)<-[:NAMES]-() "
            "OPTIONAL MATCH (n)-[:LOCATED_IN]->(p:Place) "
            "RETURN n.id AS id, p.id AS place, n.key IS NOT NULL OR n.status = 'class' AS known",
            ids=touched.sorted(label),
        )
        _delete(transaction, label, sorted({row["id"] for row in rows}), "(n)<-[:NAMES]-()")
        gone += rows
        _run(
            transaction,
            f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) REMOVE n.named",
            ids=touched.sorted(label),
        )
    if any(row["known"] for row in gone):
        _run(transaction, "MATCH (g:Graph {id: 'graph'}) REMOVE g.classes")
    places = sorted({row["place"] for row in gone if row["place"]})
    while places:
        empty = _run(
            transaction,
            "UNWIND $ids AS id MATCH (n:Place {id: id}) WHERE NOT (n)<-[:LOCATED_IN]-() AND NOT (n)<-[:WITHIN]-() "
            "OPTIONAL MATCH (n)-[:WITHIN]->(p:Place) RETURN n.id AS id, p.id AS place",
            ids=places,
        )
        _delete(transaction, "Place", sorted({row["id"] for row in empty}), "(n)<-[:LOCATED_IN]-()")
        places = sorted({row["place"] for row in empty if row["place"]})


def _delete(transaction: ManagedTransaction, label: str, ids: Sequence[str], kept: str) -> None:
    if ids:
        _run(
            transaction,
            f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) WHERE NOT {kept} DETACH DELETE n",
            ids=list(ids),
        )
