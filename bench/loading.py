"""Loading beside the plain driver that writes the very same rows, a second build beside the first, and memory.

Budgets of the plan: loading within 1.3 times of the plain driver, an unchanged document under 2 % of its first load,
memory of the loader flat. `python -m bench loading` measures a graph of 25,000 nodes, and one of 100,000 nodes and
400,000 relationships with `QUNTUAN_BENCH_DOCUMENTS=320`. With `NEO4J_URI` set, the same on that server, which must be
empty.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from neo4j import ManagedTransaction

from bench.measuring import peak, seconds
from bench.synthetic import corpus, size, write
from foundation.errors import InputError
from foundation.settings import Neo4jSettings, Settings, neo4j_settings
from graph import schema
from graph.build import bring
from graph.loading import Change, Prepared, batches, full, load, prepare
from graph.model import RULED_EDGES
from graph.rows import EdgeKind, Properties, Rows
from graph.store import Store, open_store
from ingest.pipeline import Extraction, extract

DOCUMENTS = int(os.environ.get("QUNTUAN_BENCH_DOCUMENTS", "80"))
BUDGET, AGAIN = 1.3, 0.02
ROUNDS = 2
QUARTERS = 4


class Plain:
    """All rows of a corpus, shared nodes once, as somebody would write them who has nothing else to think of."""

    def __init__(self, files: Sequence[Rows]) -> None:
        self.nodes: dict[str, dict[str, Properties]] = {}
        self.edges: dict[EdgeKind, list[tuple[str, str, Properties]]] = {}
        seen: set[tuple[EdgeKind, str, str]] = set()
        for made in files:
            for label, nodes in made.nodes.items():
                self.nodes.setdefault(label, {}).update(nodes)
            for kind, edges in made.edges.items():
                for edge in edges:
                    key = (kind, edge[0], edge[1])
                    if kind.type not in RULED_EDGES or key not in seen:
                        seen.add(key)
                        self.edges.setdefault(kind, []).append(edge)

    def write(self, store: Store) -> None:
        """One transaction for each batch, as the driver's manual shows it."""
        for label, nodes in sorted(self.nodes.items()):
            text = f"UNWIND $rows AS r MERGE (n:{label} {{id: r.id}}) SET n += r.told"
            for batch in batches({"id": key, "told": told} for key, told in nodes.items()):
                store.write(partial(_run, text=text, batch=batch))
        for kind, edges in sorted(self.edges.items()):
            text = (
                f"UNWIND $rows AS r MATCH (a:{kind.start} {{id: r.a}}) MATCH (b:{kind.end} {{id: r.b}}) "
                f"CREATE (a)-[e:{kind.type}]->(b) SET e += r.told"
            )
            for batch in batches({"a": a, "b": b, "told": told} for a, b, told in edges):
                store.write(partial(_run, text=text, batch=batch))


def _run(transaction: ManagedTransaction, text: str, batch: list[dict[str, Any]]) -> None:
    transaction.run(text, rows=batch).consume()


@contextmanager
def fresh(server: Neo4jSettings) -> Iterator[Store]:
    """An empty store with the schema.

    Raises:
        InputError: the server holds something.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        settings = Settings(data_home=Path(home), query_timeout=600)
        with open_store(settings, server) as store:
            if size(store) != (0, 0):
                raise InputError("The graph of NEO4J_URI is not empty", remedy="Measure on an empty server")
            schema.prepare(store)
            try:
                yield store
            finally:
                _clear(store)


def _clear(store: Store) -> None:
    text = "MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS n"
    while store.write(lambda tx: tx.run(text).data())[0]["n"]:
        pass


def run() -> Iterator[str]:
    """Lines of the report."""
    with tempfile.TemporaryDirectory() as folder:
        _, characters = write(Path(folder), corpus(DOCUMENTS))
        yield f"{DOCUMENTS} documents, {characters:,} characters"
        for server in [Neo4jSettings(uri="")] + ([neo4j_settings()] if neo4j_settings().uri else []):
            yield from _beside(server, Path(folder))
            yield from _again(server, Path(folder))


def _beside(server: Neo4jSettings, folder: Path) -> Iterator[str]:
    """Loading and the plain driver in turn, each on an empty store; of each the best time, as other work of the machine
    only ever adds."""
    files = [prepare(path.stem, str(path), extract(path)) for path in sorted(folder.glob("*.txt"))]
    plain = Plain([file.rows for file in files])
    ours, theirs = [], []
    held = (0, 0)
    for _ in range(ROUNDS):
        with fresh(server) as store:
            theirs.append(seconds(partial(plain.write, store)))
        with fresh(server) as store:
            ours.append(seconds(partial(_load, store, files)))
            held = size(store)
            name = store.name
    yield (
        f"{name:<9} load {held[0]:,} nodes, {held[1]:,} relationships {min(ours):6.1f} s   plain driver "
        f"{min(theirs):6.1f} s   ratio {min(ours) / min(theirs):4.2f} (budget {BUDGET})"
    )


def _load(store: Store, files: list[Prepared]) -> None:
    group: list[Prepared] = []
    for file in files:
        group.append(file)
        if full(group):
            load(store, group)
            group = []
    if group:
        load(store, group)


def _again(server: Neo4jSettings, folder: Path) -> Iterator[str]:
    """Builds in a process of its own: from nothing, with nothing changed, with one file changed."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as child:
        first, same, one, own, peaks = child.submit(_builds, server, folder).result()
    each = first / DOCUMENTS
    rest = (one - own) / (DOCUMENTS - 1) / each
    yield (
        f"          build {first:6.1f} s, {1000 * each:4.0f} ms a document   nothing changed {same:5.2f} s "
        f"({same / first:6.2%})   one changed {one:5.2f} s, {own:5.2f} s of it read and loaded, "
        f"the rest {rest:6.2%} of its first load for each of the others "
        f"(budget {AGAIN:.0%})"
    )
    told = " ".join(f"{most:4.0f}" for most in peaks)
    yield f"          peak memory of the loader: vocabulary, each quarter of the files, derivation: {told} MB"


def _builds(server: Neo4jSettings, folder: Path) -> tuple[float, float, float, float, list[float]]:
    """Runs in the child: seconds of three builds, those in which the third reads and loads the file that changed, and
    peaks of memory in MB during the first."""
    files = sorted(folder.glob("*.txt"))
    extract(files[0])
    peaks = [peak()]

    def watch(done: int, total: int, change: Change) -> None:
        if done % max(1, total // QUARTERS) == 0:
            peaks.append(peak())

    with fresh(server) as store:
        first = seconds(lambda: bring(store, files, extract, folders=[folder], progress=watch))
        peaks.append(peak())
        same = seconds(lambda: bring(store, files, extract, folders=[folder]))
        changed = files[-1]
        text = changed.read_text("utf-8")
        changed.write_text(text + "\n各级党委要每年研究2次工会工作。\n", "utf-8")
        moments: list[float] = []

        def begun(path: Path) -> Extraction:
            moments.append(time.perf_counter())
            return extract(path)

        def ended(done: int, total: int, change: Change) -> None:
            moments.append(time.perf_counter())

        try:
            one = seconds(lambda: bring(store, files, begun, folders=[folder], progress=ended))
        finally:
            changed.write_text(text, "utf-8")
    return first, same, one, moments[-1] - moments[-2], peaks
