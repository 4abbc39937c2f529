"""The graph page by page, in one order whatever the store: what every export of it is written from."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from foundation.errors import BusyError
from graph.model import FACT_EDGES, LABELS, RULED_EDGES, STRUCTURE_EDGES
from graph.store import Store

PAGE = 1_000
"""Nodes that one query fetches, or whose relationships it fetches."""

NODES = tuple(sorted(LABELS))
EDGES = tuple(sorted((*FACT_EDGES, *RULED_EDGES, *STRUCTURE_EDGES)))

LOCAL = {"File": frozenset({"path"})}
"""Properties that tell about this machine, not about the documents."""

LAST = "\uffff"
"""Sorts after every id."""

Properties = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Node:
    """A node; `properties` are sorted by name and do not repeat the id."""

    label: str
    id: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship between two ids; `properties` are sorted by name, with its own `id` where it has one."""

    type: str
    start: str
    start_label: str
    end: str
    end_label: str
    properties: Properties


def nodes(store: Store, label: str, *, local: bool = False) -> Iterator[Node]:
    """All nodes of a label by id.

    Args:
        local: whether to tell what is of use on this machine only.

    Raises:
        StoreError: the store failed.
    """
    left_out = frozenset() if local else LOCAL.get(label, frozenset())
    query = "RETURN n.id AS id, properties(n) AS told ORDER BY id LIMIT $page"
    for row in _pages(store, label, query, "id"):
        yield Node(label, row["id"], _sorted(row["told"], left_out | {"id"}))


def edges(store: Store, kind: str) -> Iterator[Edge]:
    """All relationships of a type by start, end and properties.

    Raises:
        StoreError: the store failed.
    """
    found = store.read(f"MATCH (a)-[:{kind}]->() RETURN DISTINCT labels(a)[0] AS label ORDER BY label")
    return heapq.merge(*(_edges_from(store, kind, row["label"]) for row in found), key=_place)


def _edges_from(store: Store, kind: str, label: str) -> Iterator[Edge]:
    query = (
        f"AND (n)-[:{kind}]->() WITH n ORDER BY n.id LIMIT $page MATCH (n)-[e:{kind}]->(b) "
        "RETURN n.id AS start, b.id AS end, labels(b)[0] AS label, properties(e) AS told ORDER BY start"
    )
    rows = _pages(store, label, query, "start")
    for start, group in groupby(rows, key=itemgetter("start")):
        made = [Edge(kind, start, label, row["end"], row["label"], _sorted(row["told"])) for row in group]
        yield from sorted(made, key=_place)


def _pages(store: Store, label: str, query: str, key: str) -> Iterator[Properties]:
    """The rows of a query, asked for `PAGE` nodes at a time.

    Args:
        label: of the nodes `n`.
        query: what follows the condition on their ids; it takes `$page` nodes in the order of these.
        key: the column that has the id.
    """
    for low, high in _spans(store, label):
        sign, last = ">=", low
        while True:
            where = f"MATCH (n:{label}) WHERE n.id {sign} $last AND n.id < $high "
            rows = store.read(where + query, last=last, high=high, page=PAGE)
            yield from rows
            if len({row[key] for row in rows}) < PAGE:
                break
            sign, last = ">", rows[-1][key]


def _spans(store: Store, label: str) -> Iterator[tuple[str, str]]:
    """Stretches of the order of ids with about `PAGE` nodes each: a store sorts all that it finds of an open one.

    Ids are a word and a hash, so equal parts of the hashes' range hold equally many; where they do not, a stretch has
    several pages.
    """
    found = store.read(f"MATCH (n:{label}) RETURN min(n.id) AS first, count(n) AS nodes")[0]
    if found["nodes"]:
        digits = 0
        while found["nodes"] > 2 * PAGE * 16**digits:
            digits += 1
        word = found["first"].partition("-")[0]
        cuts = [f"{word}-{at:0{digits}x}" for at in range(16**digits)] if digits else []
        yield from pairwise(["", *cuts, LAST])


def _place(edge: Edge) -> tuple[str, str, str]:
    return edge.start, edge.end, repr(edge.properties)


def _sorted(told: Mapping[str, Any], left_out: Iterable[str] = ()) -> Properties:
    return {key: told[key] for key in sorted(told) if told[key] is not None and key not in left_out}


@contextmanager
def unchanged(store: Store) -> Iterator[None]:
    """The graph is read in many queries: what was read belongs together only where nobody built meanwhile.

    Raises:
        BusyError: the graph has changed since the context was entered.
    """
    before = _version(store)
    yield
    if _version(store) != before:
        raise BusyError("The graph was changed while it was being exported", remedy="Export again after the build")


def _version(store: Store) -> list[Properties]:
    return store.read("MATCH (g:Graph {id: 'graph'}) RETURN g.data_version AS data, g.derived AS derived")
