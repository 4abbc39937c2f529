"""The network of lead units, measured by networkx: who meets whom, who stands between others, which groups form.

Units are nodes; two units are joined when one list names both, and the weight is the number of clauses where it does.
Every figure is the same on every machine: nodes are numbered in the order of their ids,
nothing is sampled at random, and groups are those of greedy modularity (Clauset, Newman and Moore 2004), which has no
random start. Between two units the shortest way has the fewest steps, whatever the weights.

    with open_store(settings) as store:
        network = lead_units(store, "quzhou-2016")
        network.nodes[0].unit                  # 中共衢州市委组织部
        networkx.degree_assortativity_coefficient(network.as_graph())
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        brokered: pairs of units of two systems that both meet it and never each other: it stands between systems.
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
    brokered: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Two units that meet."""

    source: str
    target: str
    together: int
    one_leads: int


@dataclass(frozen=True, slots=True)
class Network:
    """The network with its measures; nodes by leads and meetings, edges by weight.

    Attributes:
        density: share of the possible edges that are there, 0 to 1.
        communities: how many groups there are; a unit that meets nobody is one of its own.
        modularity: how much more of the weight lies inside the groups than chance would put there, below 1.
        truncated: whether one of the answers it rests on was cut.
    """

    nodes: list[Node]
    edges: list[Edge]
    density: float
    communities: int
    modularity: float
    truncated: bool

    def as_dict(self) -> dict[str, Any]:
        """The network as plain values."""
        return asdict(self)

    def as_graph(self) -> nx.Graph[str]:
        """The network for networkx: nodes by id with their measures, edges with `weight` (together) and `one_leads`."""
        import networkx as nx

        graph: nx.Graph[str] = nx.Graph(density=self.density, communities=self.communities, modularity=self.modularity)
        for node in self.nodes:
            told = asdict(node)
            graph.add_node(told.pop("id"), **told)
        for edge in self.edges:
            graph.add_edge(edge.source, edge.target, weight=edge.together, one_leads=edge.one_leads)
        return graph


def lead_units(store: Store, document: str | None = None) -> Network:
    """Measures the network of lead units.

    Args:
        store: an open store.
        document: only this document, by any of its names; all when None.

    Raises:
        NotFoundError, AmbiguousError: no such document, or several.
        StoreError: the store failed.
    """
    given = {} if document is None else {"document": document}
    units = ask(store, "lead-units", given)
    pairs = ask(store, "co-participation", given)
    return measure(units.items, pairs.items, truncated=units.truncated or pairs.truncated)


def measure(
    units: Sequence[Mapping[str, Any]], pairs: Sequence[Mapping[str, Any]], *, truncated: bool = False
) -> Network:
    """Measures a network.

    Args:
        units: rows of `lead-units`: `id`, `unit`, `written`, `system`, `level`, `leads`, `participates`.
        pairs: rows of `co-participation`: `unit_id`, `other_id`, `together`, `one_leads`; those of other
            units are left out.
        truncated: whether rows are missing.
    """
    import networkx as nx

    rows = sorted(units, key=lambda row: str(row["id"]))
    place = {row["id"]: number for number, row in enumerate(rows)}
    pairs = [row for row in pairs if row["unit_id"] in place and row["other_id"] in place]
    # Nodes are numbers: sets of names are walked in an order that changes from one process to the next.
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(rows)))
    joined = sorted((*sorted((place[row["unit_id"]], place[row["other_id"]])), row["together"]) for row in pairs)
    graph.add_weighted_edges_from(joined)
    between = _betweenness(graph)
    groups = _communities(graph)
    systems = [row["system"] for row in rows]
    nodes = []
    for number, row in enumerate(rows):
        meetings = {peer: int(told["weight"]) for peer, told in graph[number].items()}
        total = sum(meetings.values())
        other = sum(count for peer, count in meetings.items() if systems[peer] != systems[number])
        nodes.append(
            Node(
                id=row["id"],
                unit=row["unit"] or "、".join(row["written"]),
                system=row["system"],
                level=row["level"],
                leads=row["leads"],
                participates=row["participates"],
                degree=len(meetings),
                meetings=total,
                betweenness=round(between[number], DIGITS),
                community=groups[number],
                other_systems=round(other / total, DIGITS) if total else 0.0,
                brokered=_brokered(graph, systems, number),
            )
        )
    nodes.sort(key=lambda node: (-node.leads, -node.meetings, node.unit, node.id))
    edges = [Edge(row["unit_id"], row["other_id"], row["together"], row["one_leads"]) for row in pairs]
    density = round(nx.density(graph), DIGITS) if len(graph) > 1 else 0.0
    return Network(nodes, edges, density, len(set(groups.values())), _modularity(graph, groups), truncated)


def _betweenness(graph: nx.Graph[int]) -> dict[int, float]:
    import networkx as nx

    if len(graph) <= MOST_EXACT:
        return dict(nx.betweenness_centrality(graph))
    names = list(graph)
    sources = names[:: -(-len(names) // MOST_EXACT)]
    found = nx.betweenness_centrality_subset(graph, sources=sources, targets=names)
    scale = len(names) / len(sources) / ((len(names) - 1) * (len(names) - 2))
    return {name: value * scale for name, value in found.items()}


def _communities(graph: nx.Graph[int]) -> dict[int, int]:
    from networkx.algorithms.community import greedy_modularity_communities

    if graph.number_of_edges() == 0:
        return {name: index for index, name in enumerate(graph)}
    groups = [sorted(group) for group in greedy_modularity_communities(graph, weight="weight")]
    groups.sort(key=lambda group: (-len(group), group))
    return {name: index for index, group in enumerate(groups) for name in group}


def _modularity(graph: nx.Graph[int], groups: Mapping[int, int]) -> float:
    from networkx.algorithms.community import modularity

    if graph.number_of_edges() == 0:
        return 0.0
    members: dict[int, set[int]] = {}
    for name, group in groups.items():
        members.setdefault(group, set()).add(name)
    return round(modularity(graph, [members[group] for group in sorted(members)], weight="weight"), DIGITS)


def _brokered(graph: nx.Graph[int], systems: Sequence[str | None], number: int) -> int:
    """Pairs of neighbours of two systems that are not joined; a unit without a system counts as a system of its own."""
    peers = set(graph[number])
    apart = 0
    for peer in peers:
        strangers = peers - set(graph[peer]) - {peer}
        apart += sum(1 for other in strangers if systems[peer] is None or systems[other] != systems[peer])
    return apart // 2


@dataclass(frozen=True, slots=True)
class Difference:
    """How one body of a system differs between two documents.

    Attributes:
        key: kind of body, the same in every place (`union_federation`), or the id of a unit that has none.
        first, second: the unit in each network; None where a document does not name one.
    """

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
