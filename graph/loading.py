"""Files into the graph: one transaction for each file, only what changed, and nothing left of what went.

A *file* is known by its name (stem). Its content is a `Source`, known by its hash; two files with the same content are
one source with two names, and its facts go by the name that sorts first. The graph is the same whatever the order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from neo4j import ManagedTransaction

from foundation.ids import content_id
from foundation.settings import DATA, PROJECT
from graph import schema
from graph.model import FACT_EDGES, FACT_LABELS, RULED_EDGES, SHARED_LABELS
from graph.rows import Rows, rows
from graph.store import Store
from graph.texts import text_properties
from ingest import records as r

BATCH_ROWS = 1_000
BATCH_CHARACTERS = 1_000_000
"""One statement carries at most this much: far below the 16 MiB that the embedded store takes in one message."""


class Content(Protocol):
    """What loading needs to know of an extraction."""

    @property
    def meta(self) -> r.Meta: ...
    @property
    def records(self) -> Sequence[r.Fact]: ...
    @property
    def source_text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Known:
    """A file that the graph holds."""

    name: str
    path: str
    sha256: str
    fingerprint: str


@dataclass(slots=True)
class Change:
    """What loading one file did."""

    name: str
    what: str
    facts: int = 0


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Hash of the code and vocabulary that turn a file into facts: when it changes, every file is loaded anew."""
    digest = hashlib.sha256(str(schema.VERSION).encode())
    folders = [PROJECT / "ingest", PROJECT / "identity", PROJECT / "vocabulary", DATA / "vocabulary"]
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".csv", ".toml"}]
    files += [PROJECT / "graph" / name for name in ("rows.py", "parties.py", "names.py", "model.py", "texts.py")]
    for path in sorted(files):
        digest.update(path.relative_to(PROJECT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def known(store: Store) -> dict[str, Known]:
    """The files that the graph holds, by name."""
    found = store.read(
        "MATCH (f:File)-[:HAS_CONTENT]->(s:Source) "
        "RETURN f.name AS name, f.path AS path, s.sha256 AS sha256, s.fingerprint AS fingerprint ORDER BY name"
    )
    return {row["name"]: Known(**row) for row in found}


def load(store: Store, name: str, path: str, content: Content) -> Change:
    """Loads one file in one transaction; what the graph had under its name goes.

    Args:
        store: where to.
        name: the file's stem.
        path: where it lies, kept to find out later that it is gone.
        content: its records, with ids and evidence, and its text.
    """
    made = rows(name, content.meta, content.records, content.source_text)

    def work(transaction: ManagedTransaction) -> Change:
        old = _content_of(transaction, name)
        if old is not None and old["id"] != made.source:
            _leave(transaction, name, old)
        present = _one(
            transaction, "MATCH (s:Source {id: $id}) RETURN s.names AS names, s.name AS name", id=made.source
        )
        names = sorted({name, *(present["names"] if present else [])})
        if present is not None:
            _delete_content(transaction, made.source, present["name"])
        first = made if names[0] == name else rows(names[0], content.meta, content.records, content.source_text)
        first.nodes["Source"][made.source].update(
            names=names, fingerprint=fingerprint(), stamp=_stamp_of(made.source, names)
        )
        _write(transaction, first)
        _link(transaction, name, path, made.source)
        if old is not None or present is not None:
            sweep(transaction)
        _stamp(transaction)
        return Change(name, "changed" if old is not None else "added", len(content.records))

    return store.write(work)


def adopt(store: Store, name: str, path: str, sha256: str) -> Change | None:
    """Gives a name to content that the graph holds already; None when it does not hold it.

    The file is not read again: only the name and, when it sorts first, the name that facts go by change.
    """
    source = content_id("src", sha256)

    def work(transaction: ManagedTransaction) -> Change | None:
        present = _one(
            transaction,
            "MATCH (s:Source {id: $id}) WHERE s.fingerprint = $fingerprint RETURN s.names AS names, s.name AS name",
            id=source,
            fingerprint=fingerprint(),
        )
        if present is None:
            return None
        old = _content_of(transaction, name)
        if old is not None and old["id"] != source:
            _leave(transaction, name, old)
        _rename(transaction, source, present["name"], sorted({name, *present["names"]}))
        _link(transaction, name, path, source)
        sweep(transaction)
        _stamp(transaction)
        return Change(name, "changed" if old is not None else "added")

    return store.write(work)


def remove(store: Store, name: str) -> None:
    """Takes a file out of the graph, and everything that only it said."""

    def work(transaction: ManagedTransaction) -> None:
        old = _content_of(transaction, name)
        if old is not None:
            _leave(transaction, name, old)
            sweep(transaction)
            _stamp(transaction)

    store.write(work)


# ---- inside a transaction ------------------------------------------------------------------------------------------


def _one(transaction: ManagedTransaction, cypher: str, /, **parameters: Any) -> dict[str, Any] | None:
    found = transaction.run(cypher, parameters).data()
    return found[0] if found else None


def _content_of(transaction: ManagedTransaction, name: str) -> dict[str, Any] | None:
    return _one(
        transaction,
        "MATCH (f:File {id: $file})-[:HAS_CONTENT]->(s:Source) RETURN s.id AS id, s.name AS name, s.names AS names",
        file=content_id("file", name),
    )


def _leave(transaction: ManagedTransaction, name: str, old: dict[str, Any]) -> None:
    """A file parts from its content; content without a file goes."""
    transaction.run("MATCH (f:File {id: $file}) DETACH DELETE f", file=content_id("file", name)).consume()
    names = [other for other in old["names"] if other != name]
    if names:
        _rename(transaction, old["id"], old["name"], names)
    else:
        _delete_content(transaction, old["id"], old["name"])
        transaction.run("MATCH (s:Source {id: $id}) DETACH DELETE s", id=old["id"]).consume()


def _link(transaction: ManagedTransaction, name: str, path: str, source: str) -> None:
    transaction.run(
        "MATCH (s:Source {id: $source}) MERGE (f:File {id: $file}) SET f.name = $name, f.path = $path "
        "MERGE (f)-[:HAS_CONTENT]->(s)",
        source=source,
        file=content_id("file", name),
        name=name,
        path=path,
    ).consume()


def _rename(transaction: ManagedTransaction, source: str, old: str, names: list[str]) -> None:
    if names[0] != old:
        for label in FACT_LABELS:
            transaction.run(
                f"MATCH (n:{label} {{document: $old}}) SET n.document = $new", old=old, new=names[0]
            ).consume()
        for kind in (*FACT_EDGES, "NAMES"):
            transaction.run(
                f"MATCH ()-[e:{kind}]->() WHERE e.document = $old SET e.document = $new", old=old, new=names[0]
            ).consume()
    transaction.run(
        "MATCH (s:Source {id: $id}) SET s.names = $names, s.name = $name, s.stamp = $stamp",
        id=source,
        names=names,
        name=names[0],
        stamp=_stamp_of(source, names),
    ).consume()


def _delete_content(transaction: ManagedTransaction, source: str, name: str) -> None:
    """Takes away all facts of a source; other documents' citations of its documents point to texts again."""
    for kind in ("CITES", "IMPLEMENTS", "PRINTS"):
        found = transaction.run(
            f"MATCH (a)-[e:{kind}]->(d:Document {{document: $name}}) WHERE e.document <> $name "
            "RETURN labels(a)[0] AS label, a.id AS start, properties(e) AS told",
            name=name,
        ).data()
        for row in found:
            point_to_text(transaction, kind, row["label"], row["start"], row["told"])
    for label in FACT_LABELS:
        transaction.run(f"MATCH (n:{label} {{document: $name}}) DETACH DELETE n", name=name).consume()
    for kind in ("LED_BY", "NAMES"):
        transaction.run(f"MATCH ()-[e:{kind}]->() WHERE e.document = $name DELETE e", name=name).consume()
    transaction.run("MATCH (p:SourceText {source: $source}) DETACH DELETE p", source=source).consume()


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


def _write(transaction: ManagedTransaction, made: Rows) -> None:
    for label, nodes in sorted(made.nodes.items()):
        merge = label in SHARED_LABELS or label == "Source"
        statement = (
            f"UNWIND $rows AS r MERGE (n:{label} {{id: r.id}}) SET n += r.told"
            if merge
            else f"UNWIND $rows AS r CREATE (n:{label} {{id: r.id}}) SET n += r.told"
        )
        for batch in _batches({"id": key, "told": told} for key, told in nodes.items()):
            transaction.run(statement, rows=batch).consume()
    for kind, edges in sorted(made.edges.items()):
        ruled = kind.type in RULED_EDGES
        statement = (
            f"UNWIND $rows AS r MATCH (a:{kind.start} {{id: r.a}}) MATCH (b:{kind.end} {{id: r.b}}) "
            f"{'MERGE' if ruled else 'CREATE'} (a)-[e:{kind.type}]->(b) SET e += r.told"
        )
        for batch in _batches({"a": a, "b": b, "told": told} for a, b, told in edges):
            transaction.run(statement, rows=batch).consume()


def _batches(items: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    weight = 0
    for item in items:
        size = sum(len(value) for value in item["told"].values() if isinstance(value, str))
        if batch and (len(batch) >= BATCH_ROWS or weight + size > BATCH_CHARACTERS):
            yield batch
            batch, weight = [], 0
        batch.append(item)
        weight += size
    if batch:
        yield batch


def sweep(transaction: ManagedTransaction) -> None:
    """Takes away shared nodes of which no document speaks any more."""
    for statement in (
        "MATCH (n:Name) WHERE NOT (n)-[:NAMES]->() DETACH DELETE n",
        "MATCH (n:Organization) WHERE NOT (n)<-[:NAMES]-() DETACH DELETE n",
        "MATCH (n:OrganizationClass) WHERE NOT (n)<-[:NAMES]-() DETACH DELETE n",
        "MATCH (n:Place) WHERE NOT (n)<-[:LOCATED_IN]-() "
        "AND NOT EXISTS { MATCH (n)<-[:WITHIN*1..6]-()<-[:LOCATED_IN]-() } DETACH DELETE n",
        "MATCH (n:Text) WHERE NOT (n)<-[:CITES|IMPLEMENTS|PRINTS]-() DETACH DELETE n",
    ):
        transaction.run(statement).consume()


def _stamp(transaction: ManagedTransaction) -> None:
    """Marks the graph with the version of its data: a sum over what it holds, the same for the same files."""
    found = transaction.run("MATCH (s:Source) RETURN sum(s.stamp) AS stamps, count(s) AS sources").single(strict=True)
    transaction.run(
        "MERGE (g:Graph {id: 'graph'}) SET g.data_version = $version, g.derived = '', g.schema = $schema",
        version=content_id("data", found["stamps"], found["sources"], schema.VERSION),
        schema=schema.VERSION,
    ).consume()


def _stamp_of(source: str, names: Sequence[str]) -> int:
    """What a source adds to the version: 40 bits, so that eight million of them add up to an integer of the store."""
    return int(content_id("stamp", source, fingerprint(), *names).removeprefix("stamp-")[:10], 16)
