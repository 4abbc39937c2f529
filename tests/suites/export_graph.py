"""What exports are compared with: the graph as one plain query gives it, and readers of each form."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx as nx
from openpyxl import load_workbook

from graph.exports import FormName
from graph.exports.forms import FORMS, export
from graph.store import Store

Things = Counter[str]
"""Nodes and relationships as sorted JSON, with how often each occurs."""


def graph_of(store: Store, *, local: bool = False) -> tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]:
    """(nodes by id, relationships), each with all its properties; without ids of the store."""
    nodes = {}
    for row in store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS told"):
        (label,) = row["labels"]
        told = {key: value for key, value in row["told"].items() if local or (label, key) != ("File", "path")}
        nodes[told["id"]] = {"label": label, **told}
    query = "MATCH (a)-[e]->(b) RETURN a.id AS source, b.id AS target, type(e) AS type, properties(e) AS told"
    return nodes, store.read(query)


def things(items: Iterable[Any]) -> Things:
    """Comparable, whatever the order."""
    return Counter(json.dumps(item, ensure_ascii=False, sort_keys=True) for item in items)


def written(store: Store, form: FormName, folder: Path) -> Path:
    """The export of a graph in a folder, made once."""
    path = folder / (f"{form}.xlsx" if form is FormName.xlsx else form)
    if not path.exists():
        export(store, FORMS[form], path)
    return path


def read_tables(path: Path) -> dict[str, list[dict[str, str]]]:
    """The tables of a folder of CSV files, by the names of the files."""
    found = {}
    for file in sorted(path.glob("*.csv")):
        data = file.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf"), file.name
        found[file.stem] = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    return found


def read_book(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The sheets of a workbook; a text that goes on in further columns is joined again."""
    found = {}
    for sheet in load_workbook(path, read_only=True).worksheets:
        rows = sheet.iter_rows(values_only=True)
        head = [str(name) for name in next(rows)]
        made = []
        for row in rows:
            told: dict[str, Any] = {}
            for name, value in zip(head, row, strict=False):
                column = name.split(" (")[0]
                if value is not None:
                    told[column] = told[column] + value if column in told else value
            made.append(told)
        found[sheet.title] = made
    return found


def read_network(path: Path) -> tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]:
    """A GraphML or GEXF file as networkx reads it: nodes by id, and relationships with their `key`."""
    network = nx.read_gexf(path) if path.name == FormName.gexf else nx.read_graphml(path, force_multigraph=True)
    edges = [
        {"source": source, "target": target, "key": key, **{k: v for k, v in told.items() if k != "id"}}
        for source, target, key, told in network.edges(keys=True, data=True)
    ]
    return dict(network.nodes(data=True)), edges
