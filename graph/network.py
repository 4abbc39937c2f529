"""The network of lead units, measured by networkx: who meets whom, who stands between others, which groups form.

Units are nodes; two units are joined when one list names both, and the weight is the number of clauses where it does.
Every figure is the same on every machine: nodes are taken in the order of their ids, and nothing is sampled at random.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graph.questions import ask
from graph.store import Store

if TYPE_CHECKING:
    import networkx as nx

DIGITS = 6
"""Decimal places of a measure."""

MOST_EXACT = 1_500
"""Above so many units betweenness is computed from this many of them, evenly chosen by id."""


@dataclass(frozen=True, slots=True)
class Node:
    """A unit and its measures.

    Attributes:
        degree: units that it meets.
        meetings: clauses in which it meets them, counted for each.
        betweenness: share of shortest ways between others that pass through it, 0 to 1.
        community: number of its group; 0 is the largest.
        other_systems: share of its meetings that are with units of other systems, 0 to 1.
    """

    id: str
    unit: str
    system: str | None
    level: str | None
    leads: int
    participates: int
    degree: int
    meetings: int
    betweenness: float
    community: int
    other_systems: float


@dataclass(frozen=True, slots=True)
class Edge:
    """Two units that meet."""

    source: str
    target: str
    together: int
    one_leads: int


@dataclass(frozen=True, slots=True)
class Network:
    """The network with its measures; nodes by leads and meetings, edges by weight."""

    nodes: list[Node]
    edges: list[Edge]
    density: float
    communities: int
    truncated: bool

    def as_dict(self) -> dict[str, Any]:
        """The network as plain values."""
        return asdict(self)


def lead_units(store: Store, document: str | None = None) -> Network:
    """Measures the network of lead units.

    Args:
        store: an open store.
        document: only this document, by any of its names; all when None.

    Raises:
        NotFoundError, AmbiguousError: no such document, or several.
        StoreError: the store failed.
    """
    import networkx as nx

    given = {} if document is None else {"document": document}
    units = ask(store, "lead-units", given)
    pairs = ask(store, "co-participation", given)
    graph: nx.Graph[str] = nx.Graph()
    by_id = {row["id"]: row for row in sorted(units.items, key=lambda row: str(row["id"]))}
    graph.add_nodes_from(by_id)
    for row in sorted(pairs.items, key=lambda row: (row["unit_id"], row["other_id"])):
        graph.add_edge(row["unit_id"], row["other_id"], weight=row["together"])
    between = _betweenness(graph)
    groups = _communities(graph)
    nodes = [
        Node(
            id=key,
            unit=row["unit"] or "、".join(row["written"]),
            system=row["system"],
            level=row["level"],
            leads=row["leads"],
            participates=row["participates"],
            degree=graph.degree[key],
            meetings=sum(_meetings(graph, key).values()),
            betweenness=round(between[key], DIGITS),
            community=groups[key],
            other_systems=_other_systems(graph, by_id, key),
        )
        for key, row in by_id.items()
    ]
    nodes.sort(key=lambda node: (-node.leads, -node.meetings, node.unit, node.id))
    edges = [Edge(row["unit_id"], row["other_id"], row["together"], row["one_leads"]) for row in pairs.items]
    density = round(nx.density(graph), DIGITS) if len(graph) > 1 else 0.0
    count = len(set(groups.values()))
    return Network(nodes, edges, density, count, units.truncated or pairs.truncated)


def _betweenness(graph: nx.Graph[str]) -> dict[str, float]:
    import networkx as nx

    if len(graph) <= MOST_EXACT:
        return dict(nx.betweenness_centrality(graph))
    names = list(graph)
    sources = names[:: -(-len(names) // MOST_EXACT)]
    found = nx.betweenness_centrality_subset(graph, sources=sources, targets=names)
    scale = len(names) / len(sources) / ((len(names) - 1) * (len(names) - 2))
    return {name: value * scale for name, value in found.items()}


def _communities(graph: nx.Graph[str]) -> dict[str, int]:
    from networkx.algorithms.community import greedy_modularity_communities

    if graph.number_of_edges() == 0:
        return {name: index for index, name in enumerate(graph)}
    groups = [sorted(group) for group in greedy_modularity_communities(graph, weight="weight")]
    groups.sort(key=lambda group: (-len(group), group))
    return {name: index for index, group in enumerate(groups) for name in group}


def _meetings(graph: nx.Graph[str], key: str) -> dict[str, int]:
    return {peer: int(told["weight"]) for peer, told in graph[key].items()}


def _other_systems(graph: nx.Graph[str], by_id: dict[str, dict[str, Any]], key: str) -> float:
    meetings = _meetings(graph, key)
    total = sum(meetings.values())
    other = sum(count for peer, count in meetings.items() if by_id[peer]["system"] != by_id[key]["system"])
    return round(other / total, DIGITS) if total else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """How one body of a system differs between two documents; None where a document does not name one."""

    system: str | None
    key: str
    first: Node | None
    second: Node | None


def compare(store: Store, first: str, second: str) -> list[Difference]:
    """The networks of two documents side by side: 湖南省总工会 beside 衢州市总工会, by system and kind of body.

    Args:
        store: an open store.
        first, second: documents, by any of their names.

    Raises:
        NotFoundError, AmbiguousError: no such document, or several.
    """
    sides = [{node.id: node for node in lead_units(store, name).nodes} for name in (first, second)]
    ids = sorted({*sides[0], *sides[1]})
    rows = store.read("MATCH (o:Organization) WHERE o.id IN $ids RETURN o.id AS id, o.key AS key", ids=ids)
    kinds = {row["id"]: row["key"] or row["id"] for row in rows}
    keyed = [{kinds.get(key, key): node for key, node in sorted(side.items())} for side in sides]
    found = [
        Difference((keyed[0].get(key) or keyed[1][key]).system, key, keyed[0].get(key), keyed[1].get(key))
        for key in sorted({*keyed[0], *keyed[1]})
    ]
    return sorted(
        found, key=lambda one: (-max(n.leads for n in (one.first, one.second) if n), one.system or "", one.key)
    )
