"""Measures of the lead-unit network and the JSON Lines export."""

from __future__ import annotations

import io
import json

from graph.exports import jsonl
from graph.network import compare, lead_units
from graph.questions import ask
from graph.store import Store


def test_the_network_agrees_with_the_questions(store: Store) -> None:
    network = lead_units(store, "quzhou-2016")
    rows = {row["id"]: row for row in ask(store, "lead-units", {"document": "quzhou-2016"}).items}
    assert {node.id: (node.leads, node.participates) for node in network.nodes} == {
        key: (row["leads"], row["participates"]) for key, row in rows.items()
    }
    assert network.nodes[0].unit == "中共衢州市委组织部"
    meetings = {node.id: node.meetings for node in network.nodes}
    for key in meetings:
        assert meetings[key] == sum(edge.together for edge in network.edges if key in (edge.source, edge.target))
    assert 0 < network.density <= 1
    assert {node.community for node in network.nodes} == set(range(network.communities))
    assert all(0 <= node.betweenness <= 1 and 0 <= node.other_systems <= 1 for node in network.nodes)
    assert lead_units(store, "quzhou-2016") == network


def test_two_documents_side_by_side(store: Store) -> None:
    found = {one.key: one for one in compare(store, "hunan-2015", "quzhou-2016")}
    unions = found["union_federation"]
    assert unions.first is not None
    assert unions.second is not None
    assert (unions.first.unit, unions.second.unit) == ("湖南省总工会", "衢州市总工会")
    assert any(one.first is None for one in found.values())
    assert any(one.second is None for one in found.values())


def test_the_export_holds_every_node_and_relationship_once(store: Store) -> None:
    out = io.BytesIO()
    count = jsonl.write(store, out)
    lines = out.getvalue().decode().splitlines()
    assert len(lines) == count.nodes + count.edges
    items = [json.loads(line) for line in lines]
    nodes = store.read("MATCH (n) RETURN count(n) AS n")[0]["n"]
    edges = store.read("MATCH ()-[e]->() RETURN count(e) AS n")[0]["n"]
    assert sum("node" in item for item in items) == nodes
    assert sum("edge" in item for item in items) == edges
    assert len({line for line in lines if line.startswith('{"node"')}) == nodes
    assert not any("/" in str(item["properties"].get("path", "")) for item in items if item.get("node") == "File")
    again = io.BytesIO()
    jsonl.write(store, again)
    assert again.getvalue() == out.getvalue()
