"""Exports of the five documents, read back by the programs they are for: nothing is lost, on both stores."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection

from foundation.settings import DATA
from graph.exports import FormName, answers
from graph.exports.forms import FORMS, export
from graph.exports.values import cell, flat, plain
from graph.model import FACT_LABELS
from graph.questions import ask
from graph.store import Store
from tests.conftest import Engine
from tests.suites.export_graph import graph_of, read_book, read_network, read_tables, things, written

pytestmark = pytest.mark.slow

MODEL = json.loads((Path(__file__).parents[1] / "graph" / "followthemoney.json").read_text("utf-8"))["schemata"]

QT = Namespace("urn:quntuan:vocabulary:")
ID = Namespace("urn:quntuan:id:")
OA = Namespace("http://www.w3.org/ns/oa#")
ORG = Namespace("http://www.w3.org/ns/org#")
PROV = Namespace("http://www.w3.org/ns/prov#")


@pytest.fixture(scope="module")
def made(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the exports of one store, each made once."""
    return tmp_path_factory.mktemp(engine.server.uri[:4] or "embedded")


def test_lines_hold_the_graph_in_one_order(store: Store, made: Path) -> None:
    nodes, edges = graph_of(store)
    lines = written(store, FormName.jsonl, made).read_text("utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    assert things(
        {"id": item["id"], "label": item["node"], **item["properties"]} for item in items if "node" in item
    ) == things(nodes.values())
    assert things(
        {"source": item["start"], "target": item["end"], "type": item["edge"], "told": item["properties"]}
        for item in items
        if "edge" in item
    ) == things(edges)
    keys = [(0, item["node"], item["id"]) for item in items if "node" in item]
    assert keys == sorted(keys)
    ends = [(item["edge"], item["start"], item["end"]) for item in items if "edge" in item]
    assert ends == sorted(ends)
    assert len(keys) + len(ends) == len(lines)


@pytest.mark.parametrize("form", [FormName.csv, FormName.xlsx])
def test_archives_carry_no_clock(store: Store, tmp_path: Path, form: FormName, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for moment in (1_500_000_000.0, 1_600_000_000.0):
        monkeypatch.setattr(time, "time", lambda moment=moment: moment)
        export(store, FORMS[form], tmp_path / "made.zip")
        made.append((tmp_path / "made.zip").read_bytes())
        with ZipFile(tmp_path / "made.zip") as archive:
            assert {one.date_time[0] for one in archive.infolist()} == {1980}
    assert made[0] == made[1]


@pytest.mark.parametrize("form", [FormName.graphml, FormName.gexf])
def test_networkx_reads_every_node_relationship_and_property(store: Store, made: Path, form: FormName) -> None:
    nodes, edges = graph_of(store)
    found, links = read_network(written(store, form, made))
    assert all(told.pop("label") for told in found.values())
    assert things({"id": key, **told} for key, told in found.items()) == things(
        {_attribute(key, value): flat(value) for key, value in told.items()} for told in nodes.values()
    )
    expected = []
    for edge in edges:
        told = {key: flat(value) for key, value in edge["told"].items() if key != "id"}
        ends = {"source": edge["source"], "target": edge["target"], "label": edge["type"]}
        expected.append({**ends, "relationship_type": edge["type"], **told, "key": edge["told"].get("id")})
    assert things({**link, "key": None if link["key"].startswith("e-") else link["key"]} for link in links) == things(
        expected
    )


def test_csv_tables_hold_everything(store: Store, made: Path) -> None:
    nodes, edges = graph_of(store)
    tables = read_tables(written(store, FormName.csv, made))
    assert things(_filled(row) | {"label": label} for label, row in _rows(tables, "nodes-")) == things(
        {key: cell(value) for key, value in told.items() if cell(value)} for told in nodes.values()
    )
    assert things(_filled(row) | {"type": kind} for kind, row in _rows(tables, "relationships-")) == things(
        {"type": edge["type"], "from": edge["source"], "to": edge["target"],
         **{key: cell(value) for key, value in edge["told"].items()}}
        for edge in edges
    )  # fmt: skip


def test_a_workbook_holds_everything_and_long_texts_whole(store: Store, made: Path) -> None:
    nodes, edges = graph_of(store)
    sheets = read_book(written(store, FormName.xlsx, made))
    labels = {told["label"] for told in nodes.values()}
    assert labels | {edge["type"] for edge in edges} == set(sheets)
    assert things({"label": label, **row} for label in labels for row in sheets[label]) == things(
        {key: _number(plain(value)) for key, value in told.items() if plain(value) != ""} for told in nodes.values()
    )
    assert things({"type": kind, **row} for kind in set(sheets) - labels for row in sheets[kind]) == things(
        {"type": edge["type"], "from": edge["source"], "to": edge["target"],
         **{key: _number(plain(value)) for key, value in edge["told"].items()}}
        for edge in edges
    )  # fmt: skip


def test_linked_data_holds_everything_and_points_at_the_page(store: Store, made: Path) -> None:
    nodes, edges = graph_of(store)
    graph = Graph().parse(written(store, FormName.jsonld, made), format="json-ld")
    for key, told in nodes.items():
        subject = ID[key]
        assert (subject, RDF.type, QT[told["label"]]) in graph
        assert {name: _object(graph, subject, name) for name in told if name not in {"id", "label"}} == {
            name: value for name, value in told.items() if name not in {"id", "label"}
        }
    assert len(set(graph.subjects(RDF.type, QT.Relationship))) == len(edges)
    for edge in edges:
        assert (ID[edge["source"]], QT[edge["type"]], ID[edge["target"]]) in graph
        if "id" in edge["told"]:
            assert {name: _object(graph, ID[edge["told"]["id"]], name) for name in edge["told"]} == edge["told"]
    facts = {key: told for key, told in nodes.items() if told["label"] in FACT_LABELS}
    texts = {path.stem: path.read_text("utf-8") for path in (DATA / "documents").glob("*.txt")}
    for key, told in facts.items():
        (annotation,) = graph.objects(ID[key], QT.evidence)
        (target,) = graph.objects(annotation, OA.hasTarget)
        selectors = {next(graph.objects(one, RDF.type)): one for one in graph.objects(target, OA.hasSelector)}
        start, end = (int(graph.value(selectors[OA.TextPositionSelector], OA[name])) for name in ("start", "end"))
        assert (start, end) == (told["start"], told["end"])
        assert str(graph.value(selectors[OA.TextQuoteSelector], OA.exact)) == told["quote"]
        assert texts[told["document"]][start:end].strip()
        (source,) = graph.objects(target, OA.hasSource)
        assert str(_object(graph, source, "name")) == told["document"]
    assert sum(1 for _ in graph.subjects(RDF.type, ORG.Organization)) == sum(
        told["label"] == "Organization" for told in nodes.values()
    )
    derived = next(edge["told"] for edge in edges if edge["told"].get("grounds"))
    grounds = {str(one) for one in graph.objects(ID[derived["id"]], PROV.wasDerivedFrom)}
    assert grounds == {str(ID[ground]) for ground in derived["grounds"]}


def test_followthemoney_entities_keep_its_model_and_carry_their_proof(store: Store, made: Path) -> None:
    nodes, edges = graph_of(store)
    lines = written(store, FormName.ftm, made).read_text("utf-8").splitlines()
    entities = {one["id"]: one for one in map(json.loads, lines)}
    assert len(entities) == len(lines)
    for entity in entities.values():
        schema = _schema(entity["schema"])
        assert not MODEL[entity["schema"]]["abstract"]
        assert schema["required"] <= entity["properties"].keys(), entity
        for name, values in entity["properties"].items():
            told = schema["properties"][name]
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if told.get("type") == "entity":
                for value in values:
                    assert told["range"] in _schema(entities[value]["schema"])["names"], (entity, name)
            if told.get("type") == "number":
                assert [float(value) for value in values]
    payments = [one for one in entities.values() if one["schema"] == "Payment"]
    assert payments
    for payment in payments:
        rule = nodes[payment["id"]]
        assert payment["properties"]["summary"] == [rule["quote"]]
        assert payment["properties"]["proof"] == [rule["document_id"]]
        assert (payment["properties"].get("amount") is not None) == (rule.get("unit") == "CNY")
    stated = [edge for edge in edges if edge["type"] in {"LED_BY", "LEADS", "PARTICIPATES_IN", "CITES", "BORNE_BY"}]
    for edge in stated:
        assert entities[edge["told"]["id"]]["properties"]["summary"] == [edge["told"]["quote"]]


@pytest.mark.parametrize("form", answers.FORMS)
def test_an_answer_holds_the_rows_that_ask_shows(store: Store, tmp_path: Path, form: str) -> None:
    expected = ask(store, "funding-rules", {"document": "hunan-2015"})
    path = tmp_path / f"answer.{form}"
    with path.open("wb") as out:
        answers.write(store, form, "funding-rules", {"document": "hunan-2015"}, out)
    if form == "jsonl":
        assert [json.loads(line) for line in path.read_text("utf-8").splitlines()] == expected.items
    elif form == "csv":
        rows = read_tables(tmp_path)["answer"]
        assert rows == [{key: cell(value) or "" for key, value in row.items()} for row in expected.items]
    else:
        rows = read_book(path)["funding-rules"]
        assert rows == [
            {key: _number(plain(value)) for key, value in row.items() if plain(value) not in {None, ""}}
            for row in expected.items
        ]


def test_no_path_of_this_machine_leaves_it(store: Store, made: Path) -> None:
    for form in (FormName.graphml, FormName.gexf, FormName.jsonld, FormName.ftm, FormName.jsonl):
        assert str(DATA).encode() not in written(store, form, made).read_bytes()
    files = written(store, FormName.csv, made).glob("*.csv")
    assert all(str(DATA).encode() not in file.read_bytes() for file in files)


def _number(value: Any) -> Any:
    """A workbook does not tell 1.0 from 1."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _attribute(key: str, value: object) -> str:
    """A quota's `value` is a number and a schedule's a text: one attribute has one type."""
    return {"label": "node_type", "value": "value (number)" if isinstance(value, float) else "value"}.get(key, key)


def _filled(row: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in row.items() if value}


def _rows(tables: dict[str, list[dict[str, str]]], prefix: str) -> list[tuple[str, dict[str, str]]]:
    return [
        (name.removeprefix(prefix), row) for name, rows in tables.items() if name.startswith(prefix) for row in rows
    ]


def _object(graph: Graph, subject: Any, name: str) -> Any:
    (found,) = graph.objects(subject, QT[name])
    if isinstance(found, URIRef) or (found, RDF.first, None) not in graph:
        return found.toPython()
    return [item.toPython() for item in Collection(graph, found)]


def _schema(name: str) -> dict[str, Any]:
    """A schema of the model with what it inherits."""
    own = MODEL[name]
    made: dict[str, Any] = {"names": {name}, "required": set(own["required"]), "properties": dict(own["properties"])}
    for parent in own["extends"]:
        inherited = _schema(parent)
        made["names"] |= inherited["names"]
        made["properties"] = inherited["properties"] | made["properties"]
    return made
