"""Lineage of clauses: which clause of a document above a clause comes from, and what became of it.

A clause is compared, sentence by sentence, with the documents above its own in the chain of implementation. A link is
made only where the likeness of two sentences leaves no doubt. Between two clauses there is one link: that of the pair
of sentences that changed most (hardened or softened before reworded before kept), the likest of these.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from neo4j import ManagedTransaction

from foundation.ids import content_id
from graph.derivation.likeness import Ancestors, change
from graph.derivation.passages import Passage, passages
from ingest.text import CleanText

RULE = "lineage"
_RANK = {"hardened": 0, "softened": 0, "reworded": 1, "kept": 2}

Ask = Callable[..., list[dict[str, Any]]]


def derive(transaction: ManagedTransaction) -> None:
    """Derives the links of every document whose ancestors, or whose own text, changed."""

    def ask(cypher: str, **given: Any) -> list[dict[str, Any]]:
        return transaction.run(cypher, given).data()

    texts = _Texts(ask)
    for row in pairs(ask):
        signature = content_id("lineage", row["id"], *row["ancestors"])
        if row["lineage"] == f"{signature}:{row['links']}":
            continue
        links = links_of(texts, row["id"], row["ancestors"])
        transaction.run("MATCH (c:Clause {document_id: $id})-[e:DERIVES_FROM]->() DELETE e", id=row["id"]).consume()
        for first in range(0, len(links), 500):
            transaction.run(
                "UNWIND $rows AS r MATCH (a:Clause {id: r.a}) MATCH (b:Clause {id: r.b}) "
                "CREATE (a)-[e:DERIVES_FROM]->(b) SET e = r.told",
                rows=links[first : first + 500],
            ).consume()
        transaction.run(
            "MATCH (d:Document {id: $id}) SET d.lineage = $signature",
            id=row["id"],
            signature=f"{signature}:{len(links)}",
        ).consume()


def pairs(ask: Ask) -> list[dict[str, Any]]:
    """Each document with the documents above it, through the notice that prints it where there is one."""
    return ask(
        "MATCH (d:Document) OPTIONAL MATCH (d)<-[:PRINTS*0..1]-(:Document)-[:IMPLEMENTS*1..5]->(a:Document) "
        "WHERE a.id <> d.id WITH d, a ORDER BY a.id WITH d, collect(DISTINCT a.id) AS ancestors "
        "WHERE size(ancestors) > 0 OR d.lineage IS NOT NULL "
        "OPTIONAL MATCH (c:Clause {document_id: d.id})-[e:DERIVES_FROM]->() "
        "RETURN d.id AS id, d.lineage AS lineage, ancestors, count(e) AS links ORDER BY id"
    )


def links_of(texts: _Texts, document: str, ancestors: list[str]) -> list[dict[str, Any]]:
    """The links of one document: rows with `a` (clause), `b` (ancestor clause) and `told` (properties)."""
    above = [passage for ancestor in ancestors for passage in texts.passages(ancestor)]
    source = texts.source(document)
    index = Ancestors(above)
    best: dict[tuple[str, str], tuple[tuple[int, float], dict[str, Any]]] = {}
    for passage in texts.passages(document):
        for ancestor, likeness in index.of(passage):
            what, words = change(passage.quote, ancestor.quote, likeness)
            rank = (_RANK[what], -likeness)
            key = (passage.clause, ancestor.clause)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, _told(passage, ancestor, likeness, what, words, source, document))
    return [{"a": key[0], "b": key[1], "told": told} for key, (_, told) in sorted(best.items())]


def _told(
    passage: Passage, ancestor: Passage, likeness: float, what: str, words: str | None, source: str, document: str
) -> dict[str, Any]:
    told = {
        "id": content_id("edge", RULE, passage.clause, ancestor.clause),
        "inferred": True,
        "rule": RULE,
        "grounds": [passage.clause, ancestor.clause],
        "likeness": round(likeness, 4),
        "change": what,
        "what": words,
        "ancestor_quote": ancestor.quote,
        "ancestor_start": ancestor.start,
        "ancestor_end": ancestor.end,
        "document": source,
        "document_id": document,
        "clause": passage.path,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
    }
    return {key: value for key, value in told.items() if value is not None}


class _Texts:
    """The sentences of documents, read once for each."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._cleaned: dict[str, CleanText] = {}
        self._sources: dict[str, str] = {}
        self._passages: dict[str, list[Passage]] = {}

    def source(self, document: str) -> str:
        """The name of the file that holds a document."""
        if document not in self._sources:
            found = self._ask("MATCH (d:Document {id: $id}) RETURN d.document AS name", id=document)
            self._sources[document] = found[0]["name"]
        return self._sources[document]

    def passages(self, document: str) -> list[Passage]:
        """The sentences of a document's clauses."""
        if document not in self._passages:
            clauses = self._ask(
                "MATCH (c:Clause) WHERE c.document_id = $id RETURN c.id AS id, c.path AS path, c.heading AS heading, "
                "c.start AS start, c.end AS end ORDER BY c.depth, c.start",
                id=document,
            )
            lists = self._ask(
                "MATCH (l:Responsibility) WHERE l.document_id = $id "
                "RETURN l.start AS start, l.end AS end ORDER BY start",
                id=document,
            )
            spans = [(row["start"], row["end"]) for row in lists]
            self._passages[document] = list(passages(self._clean(self.source(document)), clauses, spans))
        return self._passages[document]

    def _clean(self, name: str) -> CleanText:
        from ingest.cleaning import clean

        if name not in self._cleaned:
            pages = self._ask(
                "MATCH (s:Source {name: $name}) MATCH (p:SourceText {source: s.id}) "
                "RETURN p.text AS text ORDER BY p.start",
                name=name,
            )
            self._cleaned[name] = clean("".join(page["text"] for page in pages))
        return self._cleaned[name]
