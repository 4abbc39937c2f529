"""Values that break files: every form gives back exactly what it can hold, and a graph that changes meanwhile is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from neo4j import ManagedTransaction
from rdflib import Graph, Literal, Namespace

from foundation.errors import BusyError
from graph.exports import FormName
from graph.exports.forms import FORMS, export
from graph.exports.reading import unchanged
from graph.exports.values import cell, flat, plain, text
from graph.store import Store
from tests.suites.export_graph import graph_of, read_book, read_network, read_tables, things, written

pytestmark = pytest.mark.slow

HOSTILE = [
    "=1+1", "+8610", "-牵头", "@市委", "'=1", "''", "＝1", "#N/A", "0012", "1e5", "true", "2016-01-01", "\t制表\t", "换\n行",
    "回\r\n车", '引"号', "逗,号", "；", ";", " 前后 ", "", "甲\x0b乙\x1b", "<b>&amp;]]>", "😀𠀀", "长" * 40_000, "\u2028\ufeff",
    "\\", "_x000D_", "{}", '["a"]',
]  # fmt: skip
LISTS: list[list[Any]] = [["一"], ["甲；乙", "丙"], ['引"号', "换\n行", "a;b"], [1, 2], [0.5]]


@pytest.fixture
def hostile(empty_store: Store) -> Store:
    """A graph of hostile values: texts, lists, numbers, and relationships that carry them."""
    texts = [{"id": f"text-{at:016x}", "title": value, "number": at} for at, value in enumerate(HOSTILE)]
    texts += [{"id": f"text-{at:016x}", "listed": value} for at, value in enumerate(LISTS[:3], 1000)]
    texts += [{"id": "text-00000000000000ff", "big": 2**60, "share": 0.1, "true": True, "name": "n"}]
    clauses = [{"id": f"clause-{at:016x}", "own": value, "document_id": "d"} for at, value in enumerate(HOSTILE[:3])]
    clauses += [{"id": "clause-00000000000000ff", "whole": LISTS[3], "parts": LISTS[4], "document_id": "d"}]

    def work(transaction: ManagedTransaction) -> None:
        transaction.run("UNWIND $rows AS r CREATE (n:Text) SET n = r", rows=texts).consume()
        transaction.run("UNWIND $rows AS r CREATE (n:Clause) SET n = r", rows=clauses).consume()
        transaction.run(
            "UNWIND $rows AS r MATCH (t:Text {id: r.id}) MATCH (c:Clause {id: $clause}) CREATE (c)-[e:CITES]->(t) "
            "SET e.quote = r.title CREATE (c)-[f:CITES]->(t) SET f.quote = r.title, f.id = 'edge-' + r.id",
            rows=texts[: len(HOSTILE)],
            clause=clauses[0]["id"],
        ).consume()

    empty_store.write(work)
    return empty_store


@pytest.mark.parametrize("form", [FormName.graphml, FormName.gexf])
def test_network_files(hostile: Store, tmp_path: Path, form: FormName) -> None:
    nodes, edges = graph_of(hostile)
    found, links = read_network(written(hostile, form, tmp_path))
    for key, told in nodes.items():
        assert {name: found[key][name] for name in told if name not in {"id", "label"}} == {
            name: flat(value) for name, value in told.items() if name not in {"id", "label"}
        }
    assert things(
        {"id": one["key"], "quote": one["quote"]} for one in links if not one["key"].startswith("e-")
    ) == things(
        {"id": edge["told"]["id"], "quote": flat(edge["told"]["quote"])} for edge in edges if "id" in edge["told"]
    )
    assert len(links) == len(edges)


def test_tables(hostile: Store, tmp_path: Path) -> None:
    nodes, edges = graph_of(hostile)
    tables = read_tables(written(hostile, FormName.csv, tmp_path))
    for row in tables["nodes-Text"]:
        told = nodes[row["id"]]
        assert {name: row[name] for name in told if name != "label"} == {
            name: cell(value) for name, value in told.items() if name != "label"
        }
        assert all(not value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in row.values())
    assert len(tables["relationships-CITES"]) == len(edges)
    quotes = {row["id"]: row["quote"] for row in tables["relationships-CITES"] if row["id"]}
    assert quotes == {edge["told"]["id"]: cell(edge["told"]["quote"]) for edge in edges if "id" in edge["told"]}


def test_workbook(hostile: Store, tmp_path: Path) -> None:
    nodes, _ = graph_of(hostile)
    for row in read_book(written(hostile, FormName.xlsx, tmp_path))["Text"]:
        told = {name: plain(value) for name, value in nodes[row["id"]].items() if name != "label"}
        # A line break in a workbook is one character, and an empty text is an empty cell.
        lines = {name: one.replace("\r\n", "\n") if isinstance(one, str) else one for name, one in told.items()}
        assert row == {name: one for name, one in lines.items() if one != ""}


def test_linked_data(hostile: Store, tmp_path: Path) -> None:
    nodes, _ = graph_of(hostile)
    graph = Graph().parse(written(hostile, FormName.jsonld, tmp_path), format="json-ld")
    qt, ids = Namespace("urn:quntuan:vocabulary:"), Namespace("urn:quntuan:id:")
    for key, told in nodes.items():
        for name in ("title", "own"):
            if name in told:
                assert list(graph.objects(ids[key], qt[name])) == [Literal(text(told[name]))]
    assert graph.value(ids["text-00000000000000ff"], qt["big"]).toPython() == 2**60


@pytest.mark.parametrize("form", [FormName.jsonl, FormName.ftm])
def test_lines(hostile: Store, tmp_path: Path, form: FormName) -> None:
    nodes, _ = graph_of(hostile)
    items = {one["id"]: one for one in map(json.loads, written(hostile, form, tmp_path).read_bytes().split(b"\n")[:-1])
             if "id" in one}  # fmt: skip
    if form is FormName.jsonl:
        for key, told in nodes.items():
            assert items[key]["properties"] == {name: one for name, one in told.items() if name not in {"id", "label"}}
    else:
        assert items[f"text-{HOSTILE.index('=1+1'):016x}"]["properties"]["title"] == ["=1+1"]


def test_a_graph_that_changes_meanwhile_is_refused(hostile: Store, tmp_path: Path) -> None:
    def change(version: str) -> None:
        hostile.write(
            lambda transaction: transaction.run(
                "MERGE (g:Graph {id: 'graph'}) SET g.data_version = $version", version=version
            ).consume()
        )

    change("one")
    with pytest.raises(BusyError, match="Export again"), unchanged(hostile):
        change("two")
    with unchanged(hostile):
        change("two")


@pytest.mark.parametrize("form", list(FormName))
def test_an_empty_graph_is_an_export_too(empty_store: Store, tmp_path: Path, form: FormName) -> None:
    done = export(empty_store, FORMS[form], tmp_path / "made.zip")
    assert (done.nodes, done.edges) == (0, 0)
    assert (tmp_path / "made.zip").is_file()
