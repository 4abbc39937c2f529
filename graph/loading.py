"""Files into the graph: a few files in one transaction, only what changed, and nothing left of what went.

A *file* is known by its name (stem). Its content is a `Source`, known by its hash; two files with the same content are
one source with two names, and its facts go by the name that sorts first. The graph is the same whatever the order.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from neo4j import ManagedTransaction

from foundation.ids import content_id
from foundation.settings import DATA, PROJECT
from graph import schema
from graph.model import RULED_EDGES, SHARED_LABELS
from graph.parting import PARTIES, Touched, delete_content, rename_content, sweep
from graph.rows import EdgeKind, Properties, Rows, rows
from graph.store import Store
from ingest import records as r

BATCH_ROWS = 1_000
BATCH_CHARACTERS = 1_000_000
"""One statement carries at most this much: far below the 16 MiB that the embedded store takes in one message."""


GROUP_ROWS = 12_000
GROUP_FILES = 16
"""One transaction loads files up to so many: fewer, larger statements, and memory that does not depend on how many
files there are."""


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
    own = ("rows.py", "parties.py", "names.py", "model.py", "texts.py", "stretches.py")
    files += [*(PROJECT / "graph" / name for name in own), *(PROJECT / "graph" / "searching").glob("*.py")]
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


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that is ready to be loaded.

    Attributes:
        name: the file's stem.
        path: where it lies, kept to find out later that it is gone.
        content: its records, with ids and evidence, and its text.
        rows: what is written when no other file has the same content.
    """

    name: str
    path: str
    content: Content
    rows: Rows

    @property
    def weight(self) -> int:
        """Nodes and relationships."""
        return sum(map(len, self.rows.nodes.values())) + sum(map(len, self.rows.edges.values()))


def prepare(name: str, path: str, content: Content) -> Prepared:
    """What to write for a file."""
    return Prepared(name, path, content, rows(name, content.meta, content.records, content.source_text))


def full(group: Sequence[Prepared]) -> bool:
    """Whether these files are enough for one transaction."""
    return len(group) >= GROUP_FILES or sum(file.weight for file in group) >= GROUP_ROWS


def load(store: Store, files: Sequence[Prepared]) -> list[Change]:
    """Loads files in one transaction; what the graph had under their names goes.

    Args:
        store: where to.
        files: no two with the same name or the same content.
    """

    def work(transaction: ManagedTransaction) -> list[Change]:
        touched = Touched()
        held = _contents_of(transaction, [file.name for file in files])
        for file in files:
            old = held.get(file.name)
            if old is not None and old["id"] != file.rows.source:
                _leave(transaction, file.name, old, touched)
        present = _sources(transaction, [file.rows.source for file in files])
        merged = _Merged()
        for file in files:
            there = present.get(file.rows.source)
            names = sorted({file.name, *(there["names"] if there else [])})
            if there is not None:
                delete_content(transaction, file.rows.source, there["name"], touched)
            content, made = file.content, file.rows
            if names[0] != file.name:
                made = rows(names[0], content.meta, content.records, content.source_text)
            made.nodes["Source"][made.source].update(
                names=names, fingerprint=fingerprint(), stamp=_stamp_of(made.source, names)
            )
            merged.add(made)
        _write(transaction, merged)
        _link(transaction, [(file.name, file.path, file.rows.source) for file in files])
        sweep(transaction, touched)
        _stamp(transaction, *(file.rows.source for file in files))
        return [
            Change(file.name, "changed" if file.name in held else "added", len(file.content.records)) for file in files
        ]

    return store.write(work)


def adopt(store: Store, name: str, path: str, sha256: str) -> Change | None:
    """Gives a name to content that the graph holds already; None when it does not hold it.

    The file is not read again: only the name and, when it sorts first, the name that facts go by change.
    """
    source = content_id("src", sha256)

    def work(transaction: ManagedTransaction) -> Change | None:
        present = _sources(transaction, [source]).get(source)
        if present is None or present["fingerprint"] != fingerprint():
            return None
        touched = Touched()
        old = _contents_of(transaction, [name]).get(name)
        if old is not None and old["id"] != source:
            _leave(transaction, name, old, touched)
        _rename(transaction, source, present["name"], sorted({name, *present["names"]}))
        _link(transaction, [(name, path, source)])
        sweep(transaction, touched)
        _stamp(transaction, source)
        return Change(name, "changed" if old is not None else "added")

    return store.write(work)


def remove(store: Store, name: str) -> None:
    """Takes a file out of the graph, and everything that only it said."""

    def work(transaction: ManagedTransaction) -> None:
        old = _contents_of(transaction, [name]).get(name)
        if old is not None:
            touched = Touched()
            _leave(transaction, name, old, touched)
            sweep(transaction, touched)
            _stamp(transaction, old["id"])

    store.write(work)


def seal(transaction: ManagedTransaction, rules: str) -> None:
    """Says that everything has been derived, and gives the graph the version of its data: a sum over what it holds, the
    same for the same files in whatever order they came.

    Args:
        rules: what derived it.
    """
    found = transaction.run("MATCH (s:Source) RETURN sum(s.stamp) AS stamps, count(s) AS sources").single(strict=True)
    transaction.run(
        "MERGE (g:Graph {id: 'graph'}) SET g.data_version = $version, g.derived = $version, g.rules = $rules, "
        "g.schema = $schema",
        version=content_id("data", found["stamps"], found["sources"], schema.VERSION),
        rules=rules,
        schema=schema.VERSION,
    ).consume()


# ---- inside a transaction ------------------------------------------------------------------------------------------


def _contents_of(transaction: ManagedTransaction, names: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The contents that files have, by the files' names."""
    found = transaction.run(
        "UNWIND $files AS file MATCH (f:File {id: file})-[:HAS_CONTENT]->(s:Source) "
        "RETURN f.name AS file, s.id AS id, s.name AS name, s.names AS names",
        files=[content_id("file", name) for name in names],
    ).data()
    return {row.pop("file"): row for row in found}


def _sources(transaction: ManagedTransaction, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Those of the sources that the graph holds."""
    found = transaction.run(
        "UNWIND $ids AS id MATCH (s:Source {id: id}) "
        "RETURN s.id AS id, s.names AS names, s.name AS name, s.fingerprint AS fingerprint",
        ids=list(ids),
    ).data()
    return {row["id"]: row for row in found}


def _leave(transaction: ManagedTransaction, name: str, old: dict[str, Any], touched: Touched) -> None:
    """A file parts from its content; content without a file goes."""
    transaction.run("MATCH (f:File {id: $file}) DETACH DELETE f", file=content_id("file", name)).consume()
    present = _sources(transaction, [old["id"]])[old["id"]]
    names = [other for other in present["names"] if other != name]
    if names:
        _rename(transaction, old["id"], present["name"], names)
    else:
        delete_content(transaction, old["id"], present["name"], touched)
        transaction.run("MATCH (s:Source {id: $id}) DETACH DELETE s", id=old["id"]).consume()


def _link(transaction: ManagedTransaction, files: Sequence[tuple[str, str, str]]) -> None:
    """Files have their contents: (name, path, id of the source)."""
    transaction.run(
        "UNWIND $rows AS r MATCH (s:Source {id: r.source}) MERGE (f:File {id: r.file}) "
        "SET f.name = r.name, f.path = r.path MERGE (f)-[:HAS_CONTENT]->(s)",
        rows=[
            {"file": content_id("file", name), "name": name, "path": path, "source": source}
            for name, path, source in files
        ],
    ).consume()


def _rename(transaction: ManagedTransaction, source: str, old: str, names: list[str]) -> None:
    if names[0] != old:
        rename_content(transaction, source, old, names[0])
    transaction.run(
        "MATCH (s:Source {id: $id}) SET s.names = $names, s.name = $name, s.stamp = $stamp",
        id=source,
        names=names,
        name=names[0],
        stamp=_stamp_of(source, names),
    ).consume()


class _Merged:
    """The rows of several files, each shared node and each relationship between shared nodes once."""

    def __init__(self) -> None:
        self.nodes: dict[str, dict[str, Properties]] = defaultdict(dict)
        self.edges: dict[EdgeKind, list[tuple[str, str, Properties]]] = defaultdict(list)
        self._ruled: set[tuple[EdgeKind, str, str]] = set()

    def add(self, made: Rows) -> None:
        """Adds the rows of one file."""
        for label, nodes in made.nodes.items():
            # Whoever a file speaks of must be counted anew (`graph.derivation.standing`).
            more = {key: {**told, "named": None} for key, told in nodes.items()} if label in PARTIES else nodes
            self.nodes[label].update(more)
        for kind, edges in made.edges.items():
            if kind.type not in RULED_EDGES:
                self.edges[kind] += edges
                continue
            for edge in edges:
                key = (kind, edge[0], edge[1])
                if key not in self._ruled:
                    self._ruled.add(key)
                    self.edges[kind].append(edge)


def _write(transaction: ManagedTransaction, made: _Merged) -> None:
    for label, nodes in sorted(made.nodes.items()):
        merge = label in SHARED_LABELS or label == "Source"
        statement = (
            f"UNWIND $rows AS r MERGE (n:{label} {{id: r.id}}) SET n += r.told"
            if merge
            else f"UNWIND $rows AS r CREATE (n:{label} {{id: r.id}}) SET n += r.told"
        )
        for batch in batches({"id": key, "told": told} for key, told in nodes.items()):
            transaction.run(statement, rows=batch).consume()
    for kind, edges in sorted(made.edges.items()):
        ruled = kind.type in RULED_EDGES
        statement = (
            f"UNWIND $rows AS r MATCH (a:{kind.start} {{id: r.a}}) MATCH (b:{kind.end} {{id: r.b}}) "
            f"{'MERGE' if ruled else 'CREATE'} (a)-[e:{kind.type}]->(b) SET e += r.told"
        )
        for batch in batches({"a": a, "b": b, "told": told} for a, b, told in edges):
            transaction.run(statement, rows=batch).consume()


def batches(items: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Rows with `told` in lists that one statement can carry."""
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


def _stamp(transaction: ManagedTransaction, *sources: str) -> None:
    """Marks the graph as changed; what it is then called holds only until `seal`."""
    found = transaction.run("MATCH (g:Graph {id: 'graph'}) RETURN g.data_version AS version").data()
    transaction.run(
        "MERGE (g:Graph {id: 'graph'}) SET g.data_version = $version, g.derived = '', g.schema = $schema",
        version=content_id("data", found[0]["version"] if found else None, *sources, schema.VERSION),
        schema=schema.VERSION,
    ).consume()


def _stamp_of(source: str, names: Sequence[str]) -> int:
    """What a source adds to the version: 40 bits, so that eight million of them add up to an integer of the store."""
    return int(content_id("stamp", source, fingerprint(), *names).removeprefix("stamp-")[:10], 16)
