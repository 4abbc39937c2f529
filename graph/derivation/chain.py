"""Citations → documents of the collection: the chain from the centre down to the county.

A citation means a document when its number is the document's, or, where one of the two has no number, when its title is
the document's: in full, or without the issuer in front (《关于加强和改进党的群团工作的意见》 of 中共中央 is
中共中央关于加强和改进党的群团工作的意见). Where two documents fit, it means neither: it stays a text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from neo4j import ManagedTransaction

from graph.names import fold, fold_number
from graph.parting import CITING, Touched, point_to_text, sweep
from graph.store import Store

_PAGE = 100
"""Cited nodes whose citations are looked at together."""


@dataclass(slots=True)
class _Documents:
    numbers: dict[str, str] = field(default_factory=dict)
    by_number: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_title: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    source: dict[str, str] = field(default_factory=dict)

    def add(self, row: dict[str, Any]) -> None:
        key = row["id"]
        self.source[key] = row["document"]
        if row["number"]:
            self.numbers[key] = fold_number(row["number"])
            self.by_number[self.numbers[key]].add(key)
        if row["title"]:
            title = fold(row["title"])
            self.by_title[title].add(key)
            for issuer in row["issuers"] or ():
                rest = title.removeprefix(fold(issuer))
                if rest.startswith("关于"):
                    self.by_title[rest].add(key)

    def meant(self, title: str | None, number: str | None, citing: str, *, inside: str | None) -> str | None:
        """The one document that a citation means.

        Args:
            title, number: as cited.
            citing: document that cites; it never means itself.
            inside: file whose documents come first (a notice prints what stands behind it), None for no such file.
        """
        found = set(self.by_number.get(fold_number(number), ())) if number else set()
        if not found and title:
            found = {key for key in self.by_title.get(fold(title), ()) if not (number and key in self.numbers)}
        found.discard(citing)
        if inside is not None:
            found = {key for key in found if self.source[key] == inside} or found
        return found.pop() if len(found) == 1 else None


def derive(store: Store) -> None:
    """Makes every citation point to the document that it means, or to the text that stands for it."""
    documents = _Documents()
    rows = store.read(
        "MATCH (d:Document) RETURN d.id AS id, d.document AS document, d.title AS title, d.number AS number, "
        "d.issuers AS issuers ORDER BY id"
    )
    for row in rows:
        documents.add(row)
    for citations in _citations(store):
        wrong = []
        for one in citations:
            inside = one["document"] if one["kind"] == "PRINTS" else None
            meant = documents.meant(one["title"], one["number"], one["document_id"], inside=inside)
            if one["target"] != (meant or one["text"]):
                wrong.append(one | {"meant": meant})
        if wrong:
            store.write(partial(_point, wrong=wrong))


def _citations(store: Store) -> Iterator[list[dict[str, Any]]]:
    """All citations, by what they point to now, so many together as fit in memory whatever the graph holds."""
    for label in ("Text", "Document"):
        targets = [row["id"] for row in store.read(f"MATCH (t:{label}) RETURN t.id AS id ORDER BY id")]
        for first in range(0, len(targets), _PAGE):
            yield store.read(
                f"UNWIND $ids AS id MATCH (t:{label} {{id: id}})<-[e:{CITING}]-(a) RETURN type(e) AS kind, "
                "a.id AS start, labels(a)[0] AS label, t.id AS target, e.id AS id, e.title AS title, "
                "e.number AS number, e.text AS text, e.document AS document, e.document_id AS document_id",
                ids=targets[first : first + _PAGE],
            )


def _point(transaction: ManagedTransaction, wrong: list[dict[str, Any]]) -> None:
    touched = Touched()
    for one in wrong:
        edge = f"MATCH (a:{one['label']} {{id: $start}})-[e:{one['kind']} {{id: $id}}]->()"
        key = {"start": one["start"], "id": one["id"]}
        told = transaction.run(f"{edge} RETURN properties(e) AS told", key).data()[0]["told"]
        transaction.run(f"{edge} DELETE e", key).consume()
        touched.add("Text", [one["target"]])
        if one["meant"] is None:
            point_to_text(transaction, one["kind"], one["label"], one["start"], told)
        else:
            transaction.run(
                f"MATCH (a:{one['label']} {{id: $start}}) MATCH (d:Document {{id: $meant}}) "
                f"CREATE (a)-[e:{one['kind']}]->(d) SET e = $told",
                start=one["start"],
                meant=one["meant"],
                told=told,
            ).consume()
    sweep(transaction, touched)
