"""XLSX: a workbook with one sheet for each label and each relationship type."""

from __future__ import annotations

from typing import BinaryIO

from graph.exports import reading
from graph.exports.columns import Columns, survey
from graph.exports.counts import Counts
from graph.exports.csv_folder import ENDS, edge_columns, edge_rows
from graph.exports.tables import Book
from graph.store import Store


def write(store: Store, out: BinaryIO) -> Counts:
    """Writes the workbook; sheets carry the names of labels and relationship types.

    Raises:
        StoreError: the store failed.
    """
    book = Book()
    done = Counts()
    for label in reading.NODES:
        columns = survey(node.properties for node in reading.nodes(store, label))
        if columns:
            rows = ({"id": node.id, **node.properties} for node in reading.nodes(store, label))
            done.nodes += book.add(label, ["id", *columns], rows, _longest(columns))
    for kind in reading.EDGES:
        known = edge_columns(store, kind)
        if known is not None:
            done.edges += book.add(kind, [*ENDS, *known], edge_rows(store, kind), _longest(known))
    if not done.nodes:
        book.add("Graph", ["id"], [])
    book.save(out)
    return done


def _longest(columns: Columns) -> dict[str, int]:
    return {name: column.longest for name, column in columns.items()}
