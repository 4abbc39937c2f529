"""Citations → documents of the collection: the chain from the centre down to the county.

A citation means a document when its number is the document's, or, where one of the two has no number, when its title is
the document's: in full, or without the issuer in front (《关于加强和改进党的群团工作的意见》 of 中共中央 is
中共中央关于加强和改进党的群团工作的意见). Where two documents fit, it means neither: it stays a text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from graph.loading import point_to_text, sweep
from graph.names import fold, fold_number

KINDS = ("CITES", "IMPLEMENTS", "PRINTS")


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


def derive(transaction: ManagedTransaction) -> None:
    """Makes every citation point to the document that it means, or to the text that stands for it."""
    documents = _Documents()
    rows = transaction.run(
        "MATCH (d:Document) RETURN d.id AS id, d.document AS document, d.title AS title, d.number AS number, "
        "d.issuers AS issuers ORDER BY id"
    ).data()
    for row in rows:
        documents.add(row)
    changed = False
    for kind in KINDS:
        edges = transaction.run(
            f"MATCH (a)-[e:{kind}]->(t) RETURN a.id AS start, labels(a)[0] AS label, t.id AS target, "
            "properties(e) AS told ORDER BY told.id"
        ).data()
        for edge in edges:
            told = edge["told"]
            inside = told["document"] if kind == "PRINTS" else None
            meant = documents.meant(told.get("title"), told.get("number"), told["document_id"], inside=inside)
            if edge["target"] == (meant or told["text"]):
                continue
            changed = True
            transaction.run(f"MATCH (a:{edge['label']} {{id: $start}})-[e:{kind} {{id: $id}}]->() DELETE e",
                            start=edge["start"], id=told["id"]).consume()  # fmt: skip
            if meant is None:
                point_to_text(transaction, kind, edge["label"], edge["start"], told)
            else:
                transaction.run(
                    f"MATCH (a:{edge['label']} {{id: $start}}) MATCH (d:Document {{id: $meant}}) "
                    f"CREATE (a)-[e:{kind}]->(d) SET e = $told",
                    start=edge["start"],
                    meant=meant,
                    told=told,
                ).consume()
    if changed:
        sweep(transaction)
