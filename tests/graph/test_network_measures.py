"""Measures of small networks whose values are known, the same in every process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network import Network, Node, measure


def units(*names: str, **systems: str) -> list[dict[str, Any]]:
    return [
        {"id": name, "unit": name, "written": [name], "system": systems.get(name, "party"), "level": "city",
         "leads": 0, "participates": 1}
        for name in names
    ]  # fmt: skip


def pairs(*told: tuple[str, str, int]) -> list[dict[str, Any]]:
    return [{"unit_id": one, "other_id": two, "together": weight, "one_leads": 0} for one, two, weight in told]


def nodes(network: Network) -> dict[str, Node]:
    return {node.id: node for node in network.nodes}


def test_who_stands_between() -> None:
    network = measure(units("a", "b", "c", "d"), pairs(("a", "b", 3), ("b", "c", 1)))
    found = nodes(network)
    assert {key: node.degree for key, node in found.items()} == {"a": 1, "b": 2, "c": 1, "d": 0}
    assert {key: node.meetings for key, node in found.items()} == {"a": 3, "b": 4, "c": 1, "d": 0}
    assert found["b"].betweenness == round(1 / 3, 6)  # one of the three pairs of others
    assert found["a"].betweenness == found["d"].betweenness == 0
    assert network.density == round(2 / 6, 6)


def test_two_groups_joined_by_one_meeting() -> None:
    told = pairs(
        ("a", "b", 5), ("b", "c", 5), ("a", "c", 5), ("x", "y", 5), ("y", "z", 5), ("x", "z", 5), ("c", "x", 1)
    )
    network = measure(units("z", "y", "x", "c", "b", "a"), told)
    groups = {key: node.community for key, node in nodes(network).items()}
    assert groups == {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 1}
    assert network.communities == 2
    assert network.modularity == round(30 / 31 - 2 * (31 / 62) ** 2, 6)
    assert nodes(network)["c"].betweenness == nodes(network)["x"].betweenness == 0.6


@pytest.mark.parametrize(
    ("systems", "brokered", "share"),
    [
        ({"a": "party", "b": "union", "c": "women", "d": "union"}, 2, 1.0),  # b and d are of one system
        ({"a": "party", "b": "party", "c": "party", "d": "party"}, 0, 0.0),
        ({"a": "union", "b": "union", "c": "women", "d": "union"}, 2, round(1 / 3, 6)),
    ],
)
def test_who_stands_between_systems(systems: dict[str, str], brokered: int, share: float) -> None:
    network = measure(units("a", "b", "c", "d", **systems), pairs(("a", "b", 1), ("a", "c", 1), ("a", "d", 1)))
    assert (nodes(network)["a"].brokered, nodes(network)["a"].other_systems) == (brokered, share)
    assert nodes(network)["b"].brokered == 0


def test_neighbours_that_meet_need_no_broker() -> None:
    rows = units("a", "b", "c", b="union", c="women")
    assert nodes(measure(rows, pairs(("a", "b", 1), ("a", "c", 1))))["a"].brokered == 1
    assert nodes(measure(rows, pairs(("a", "b", 1), ("a", "c", 1), ("b", "c", 1))))["a"].brokered == 0


def test_nothing_and_nobody() -> None:
    assert measure([], []) == Network([], [], 0.0, 0, 0.0, truncated=False)
    alone = measure(units("a", "b"), [])
    assert (alone.communities, alone.density, alone.modularity) == (2, 0.0, 0.0)
    assert measure(units("a"), pairs(("a", "gone", 1))).edges == []


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), st.integers(1, 9)), max_size=20))
def test_the_order_of_rows_changes_nothing(told: list[tuple[str, str, int]]) -> None:
    once = {tuple(sorted((one, two))): (one, two, weight) for one, two, weight in told if one != two}
    edges = pairs(*once.values())
    network = measure(units(*"abcdefgh"), edges)
    assert measure(units(*"hgfedcba"), list(reversed(edges))).nodes == network.nodes
    graph = network.as_graph()
    assert dict(graph.degree()) == {node.id: node.degree for node in network.nodes}
    assert dict(graph.degree(weight="weight")) == {node.id: node.meetings for node in network.nodes}
    assert nx.betweenness_centrality(graph) == pytest.approx({n.id: n.betweenness for n in network.nodes}, abs=1e-5)


PROGRAM = """
import json
from graph.network import measure
names = [f"unit-{number:02}" for number in range(40)]
units = [{"id": n, "unit": n, "written": [n], "system": n[-1], "level": None, "leads": 0, "participates": 0} for n in names]
pairs = [
    {"unit_id": names[a], "other_id": names[b], "together": 1 + a * b % 3, "one_leads": 0}
    for a in range(40) for b in range(a + 1, 40) if (a * 7 + b * 3) % 5 == 0
]
print(json.dumps(measure(units, pairs).as_dict()))
"""


def test_every_process_finds_the_same() -> None:
    found = set()
    for seed in ("1", "2", "77"):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        found.add(done.stdout)
    assert len(found) == 1
    assert json.loads(found.pop())["communities"] > 1
