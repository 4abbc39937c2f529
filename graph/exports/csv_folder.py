"""CSV: a folder with one file for each label and each relationship type, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from graph.exports import reading
from graph.exports.columns import Columns, survey
from graph.exports.counts import Counts
from graph.exports.files import Folder
from graph.exports.tables import csv_lines
from graph.store import Store

ENDS = ("from", "to")
"""Columns that say between which nodes a relationship runs; `start` and `end` are places in the text."""


def write(store: Store, folder: Folder) -> Counts:
    """Writes `nodes-LABEL.csv` and `relationships-TYPE.csv`; labels and types without any are left out.

    Raises:
        StoreError: the store failed.
    """
    done = Counts()
    for label in reading.NODES:
        columns = survey(node.properties for node in reading.nodes(store, label))
        rows = ({"id": node.id, **node.properties} for node in reading.nodes(store, label))
        done.nodes += _file(folder, f"nodes-{label}.csv", ["id", *columns], rows)
    for kind in reading.EDGES:
        known = edge_columns(store, kind)
        if known is not None:
            done.edges += _file(folder, f"relationships-{kind}.csv", [*ENDS, *known], edge_rows(store, kind))
    return done


def edge_columns(store: Store, kind: str) -> Columns | None:
    """The properties that relationships of a type have; None where there is no such relationship."""
    count = 0

    def told() -> Iterator[Mapping[str, object]]:
        nonlocal count
        for edge in reading.edges(store, kind):
            count += 1
            yield edge.properties

    found = survey(told())
    return found if count else None


def edge_rows(store: Store, kind: str) -> Iterator[Mapping[str, object]]:
    """The relationships of a type as rows with the columns `ENDS` and their properties."""
    return ({"from": edge.start, "to": edge.end, **edge.properties} for edge in reading.edges(store, kind))


def _file(folder: Folder, name: str, columns: list[str], rows: Iterable[Mapping[str, object]]) -> int:
    lines = csv_lines(columns, rows)
    head = next(lines)
    first = next(lines, None)
    if first is None:
        return 0
    with folder.file(name) as out:
        _put(out, head)
        _put(out, first)
        count = 1
        for line in lines:
            _put(out, line)
            count += 1
    return count


def _put(out: BinaryIO, line: str) -> None:
    out.write(line.encode("utf-8"))
