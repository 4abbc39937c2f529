"""Lineage of clauses: what a clause takes from the documents above its own, and what became of it.

Each document is compared, sentence by sentence, with each document above it in its chain of implementation. Three
kinds of relationship come of it:

- `(Clause)-[:DERIVES_FROM]->(Clause)`: a sentence of the one comes from a sentence of the other
  (`graph.derivation.likeness`), kept, hardened, softened or reworded (`graph.derivation.strictness`); both are quoted
  with their places;
- `(Clause)-[:ADDS_TO]->(Document)`: nothing of the clause is found in the document above;
- `(Clause)-[:DROPPED_IN]->(Document)`: nothing of a sentence of the upper clause is found in the lower document.

What lies between, too unlike to be sure and too like to be called new, is left unsaid. Where sentences that come from
nowhere follow one that has an ancestor and bring numbers, the clause is hardened by them: the quotation then reaches up
to the last of them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from neo4j import ManagedTransaction

from foundation.ids import content_id
from graph.derivation.descent import descent
from graph.derivation.passages import Passage, passages, quote
from graph.derivation.rules import rules
from graph.store import Store
from ingest.text import CleanText

RULE = "lineage"

KINDS = {"DERIVES_FROM": ("Clause", "Clause"), "ADDS_TO": ("Clause", "Document"), "DROPPED_IN": ("Clause", "Document")}
"""Relationship types with the labels at their ends."""

_HELD_BY = {
    "DERIVES_FROM": "(:Document {id: $id})<-[:IN_DOCUMENT]-(:Clause)-[e:DERIVES_FROM]->()",
    "ADDS_TO": "(:Document {id: $id})<-[:IN_DOCUMENT]-(:Clause)-[e:ADDS_TO]->()",
    "DROPPED_IN": "(:Document {id: $id})<-[e:DROPPED_IN]-()",
}
"""Where the relationships of a lower document hang."""

_DIGITS = 4
_BATCH = 500
_PAGE = 200
"""Documents whose ancestors are asked for together."""

_HELD = 8
"""Documents whose text is kept while their neighbours are compared."""

Ask = Callable[..., list[dict[str, Any]]]


def derive(store: Store, *, anew: bool = False) -> None:
    """Derives what follows for every document whose own text or whose ancestors changed since, one after the other.

    Args:
        store: where to.
        anew: for every document.
    """
    texts = _Texts(store.read)
    for row in _documents(store.read):
        if anew or row["lineage"] != row["signature"]:
            edges = list(_edges(texts, row["id"], row["ancestors"]))
            store.write(partial(_write, row=row, edges=edges))


def _write(transaction: ManagedTransaction, row: dict[str, Any], edges: list[dict[str, Any]]) -> None:
    for kind, (start, end) in KINDS.items():
        transaction.run(f"MATCH {_HELD_BY[kind]} WHERE e.lower = $id DELETE e", id=row["id"]).consume()
        rows = [edge for edge in edges if edge["kind"] == kind]
        for first in range(0, len(rows), _BATCH):
            transaction.run(
                f"UNWIND $rows AS r MATCH (a:{start} {{id: r.a}}) MATCH (b:{end} {{id: r.b}}) "
                f"CREATE (a)-[e:{kind}]->(b) SET e = r.told",
                rows=rows[first : first + _BATCH],
            ).consume()
    transaction.run(
        "MATCH (d:Document {id: $id}) SET d.lineage = $lineage",
        id=row["id"],
        lineage=row["signature"] if row["ancestors"] else None,
    ).consume()


def expected(ask: Ask) -> dict[str, dict[str, Any]]:
    """What follows from the documents as they are: id → {`kind`, `a`, `b`, `told`}."""
    texts = _Texts(ask)
    found = (edge for row in _documents(ask) for edge in _edges(texts, row["id"], row["ancestors"]))
    return {edge["told"]["id"]: edge for edge in found}


def _documents(ask: Ask) -> list[dict[str, Any]]:
    """Documents with ancestors, or with a lineage: `id`, `ancestors`, `lineage` as stamped, `signature`."""
    stamps = {
        row["id"]: f"{row['document']} {row['fingerprint']}"
        for row in ask(
            "MATCH (d:Document)-[:FROM_SOURCE]->(s:Source) "
            "RETURN d.id AS id, d.document AS document, s.fingerprint AS fingerprint ORDER BY id"
        )
    }
    found = []
    keys = list(stamps)
    for first in range(0, len(keys), _PAGE):
        rows = ask(
            "UNWIND $ids AS id MATCH (d:Document {id: id}) "
            "OPTIONAL MATCH (d)<-[:PRINTS*0..1]-(:Document)-[:IMPLEMENTS*1..5]->(a:Document) "
            "WHERE a.id <> d.id WITH d, a ORDER BY a.id WITH d, collect(DISTINCT a.id) AS ancestors "
            "WHERE size(ancestors) > 0 OR d.lineage IS NOT NULL "
            "RETURN d.id AS id, d.lineage AS lineage, ancestors ORDER BY id",
            ids=keys[first : first + _PAGE],
        )
        for row in rows:
            about = [f"{key} {stamps.get(key)}" for key in (row["id"], *row["ancestors"])]
            found.append(row | {"signature": content_id("lineage", rules(), *about) if row["ancestors"] else None})
    return found


def _edges(texts: _Texts, document: str, ancestors: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The relationships of one document: `kind`, `a`, `b` (ids of its ends) and `told` (its properties)."""
    below = texts.passages(document)
    for ancestor in ancestors:
        found = descent(below, texts.passages(ancestor))
        for link in found.links:
            mine, other = link.passage, link.ancestor
            above = texts.evidence(ancestor, other, other)
            told = {
                **texts.evidence(document, mine, link.last),
                "likeness": round(link.likeness, _DIGITS),
                "change": link.verdict.change,
                **({"what": link.verdict.what} if link.verdict.what else {}),
                **{f"ancestor_{key}": above[key] for key in ("document", "clause", "start", "end", "quote")},
            }
            yield _edge("DERIVES_FROM", mine.clause, other.clause, document, told, mine.start, other.start)
        for sentences in found.added:
            told = {**texts.evidence(document, sentences[0], sentences[-1]), "change": "added"}
            yield _edge("ADDS_TO", sentences[0].clause, ancestor, document, told)
        for passage in found.dropped:
            told = {**texts.evidence(ancestor, passage, passage), "change": "dropped"}
            yield _edge("DROPPED_IN", passage.clause, document, document, told, passage.start)


def _edge(kind: str, start: str, end: str, lower: str, told: dict[str, Any], *places: int) -> dict[str, Any]:
    """A relationship; the sentence's places tell several between the same two nodes apart."""
    grounds = [start, end] if kind == "DERIVES_FROM" else [start]
    head = {"id": content_id("edge", RULE, kind, start, end, *places), "lower": lower}
    return {
        "kind": kind,
        "a": start,
        "b": end,
        "told": head | {"inferred": True, "rule": RULE, "grounds": grounds} | told,
    }


class _Texts:
    """The sentences of documents, the last few kept."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._cleaned: OrderedDict[str, CleanText] = OrderedDict()
        self._passages: OrderedDict[str, list[Passage]] = OrderedDict()
        self._names: dict[str, str] = {}

    def evidence(self, document: str, first: Passage, last: Passage) -> dict[str, Any]:
        """The evidence properties of what stands from one sentence up to another of the same clause."""
        whole = first.quote if first == last else quote(self._clean(self._name(document)), first.start, last.end)
        return {
            "document": self._name(document),
            "document_id": document,
            "clause": first.path,
            "start": first.start,
            "end": last.end,
            "quote": whole,
        }

    def passages(self, document: str) -> list[Passage]:
        """The sentences of a document's clauses."""
        if document not in self._passages:
            clauses = self._ask(
                "MATCH (c:Clause {document: $name}) "
                "WHERE c.document_id = $id AND c.start IS NOT NULL AND c.end IS NOT NULL "
                "RETURN c.id AS id, c.path AS path, c.heading AS heading, c.start AS start, c.end AS end "
                "ORDER BY c.depth, c.start, c.id",
                id=document,
                name=self._name(document),
            )
            lists = self._ask(
                "MATCH (l:Responsibility {document: $name}) "
                "WHERE l.document_id = $id AND l.start IS NOT NULL AND l.end IS NOT NULL "
                "RETURN l.start AS start, l.end AS end ORDER BY start",
                id=document,
                name=self._name(document),
            )
            spans = [(row["start"], row["end"]) for row in lists]
            self._passages[document] = list(passages(self._clean(self._name(document)), clauses, spans))
            _forget(self._passages)
        self._passages.move_to_end(document)
        return self._passages[document]

    def _name(self, document: str) -> str:
        if document not in self._names:
            found = self._ask("MATCH (d:Document {id: $id}) RETURN d.document AS name", id=document)
            self._names[document] = found[0]["name"]
        return self._names[document]

    def _clean(self, name: str) -> CleanText:
        from ingest.cleaning import clean

        if name not in self._cleaned:
            pages = self._ask(
                "MATCH (s:Source {name: $name}) MATCH (p:SourceText {source: s.id}) "
                "RETURN p.text AS text ORDER BY p.start",
                name=name,
            )
            self._cleaned[name] = clean("".join(page["text"] for page in pages))
            _forget(self._cleaned)
        self._cleaned.move_to_end(name)
        return self._cleaned[name]


def _forget(held: OrderedDict[str, Any]) -> None:
    while len(held) > _HELD:
        held.popitem(last=False)
