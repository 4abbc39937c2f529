"""Files for `neo4j-admin database import full`: the way to a Neo4j server, a cluster or Aura without loss.

One file for each label and each relationship type, the head in its first line; `import.sh` has the command, and
`schema.cypher` the constraints and indexes, which are made after the first start. How the importer reads them
(measured on 5.26): an unquoted empty field is no property, `""` an empty text; with `--multiline-fields` a quoted field
may hold line breaks; items of a list are parted by U+001F, which no text holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from foundation.errors import InputError
from graph import schema
from graph.exports import reading
from graph.exports.columns import MIXED, Column, Columns, survey
from graph.exports.counts import Counts
from graph.exports.csv_folder import edge_columns
from graph.exports.files import Folder
from graph.exports.values import csv_line
from graph.store import Store
from graph.store.dialect import NEO4J

DELIMITER = "\x1f"

COMMAND = """#!/bin/sh
# Run in this folder, with the Neo4j server stopped: sh import.sh [DATABASE]; NEO4J_ADMIN names another neo4j-admin.
set -eu
cd "$(dirname "$0")"
"${{NEO4J_ADMIN:-neo4j-admin}}" database import full "${{1:-neo4j}}" \\
  --id-type=string --multiline-fields=true --array-delimiter=U+001F \\
  --report-file="${{IMPORT_REPORT:-import.report}}" \\
  {files}
"""

Fields = Iterable[str | None]


def write(store: Store, folder: Folder) -> Counts:
    """Writes the files.

    Raises:
        InputError: the graph holds what the importer cannot read: a property with values of several types, an empty
            list, or a list item with the character U+001F.
        StoreError: the store failed.
    """
    done = Counts()
    files: list[str] = []
    for label in reading.NODES:
        columns = survey(node.properties for node in reading.nodes(store, label, local=True))
        if columns:
            _refuse_mixed(label, columns)
            head = ["id:ID", *_heads(columns), ":LABEL"]
            rows = (
                [node.id, *_fields(f"{label} {node.id}", node.properties, columns), label]
                for node in reading.nodes(store, label, local=True)
            )
            done.nodes += _file(folder, f"nodes-{label}.csv", head, rows)
            files.append(f"--nodes=nodes-{label}.csv")
    for kind in reading.EDGES:
        known = edge_columns(store, kind)
        if known is not None:
            _refuse_mixed(kind, known)
            head = [":START_ID", *_heads(known), ":END_ID", ":TYPE"]
            rows = (
                [edge.start, *_fields(f"{kind} {edge.start} → {edge.end}", edge.properties, known), edge.end, kind]
                for edge in reading.edges(store, kind)
            )
            done.edges += _file(folder, f"relationships-{kind}.csv", head, rows)
            files.append(f"--relationships=relationships-{kind}.csv")
    with folder.file("import.sh") as out:
        out.write(COMMAND.format(files=" \\\n  ".join(files)).encode())
    with folder.file("schema.cypher") as out:
        out.write("".join(f"{statement};\n" for statement in schema.statements(NEO4J)).encode())
    return done


def _refuse_mixed(what: str, columns: Columns) -> None:
    for name, column in columns.items():
        if column.type == MIXED:
            raise InputError(
                f"{what}.{name} holds values of several types, and neo4j-admin takes one for a column",
                remedy="Run quntuan check; build the graph anew",
            )


def _heads(columns: Columns) -> Iterator[str]:
    for name, column in columns.items():
        yield f"{name}:{column.type}{'[]' if column.listed else ''}"


def _fields(where: str, properties: Mapping[str, object], columns: Columns) -> Iterator[str | None]:
    for name, column in columns.items():
        yield _field(f"{where} {name}", properties.get(name), column)


def _field(where: str, value: object, column: Column) -> str | None:
    if value is None:
        return None
    if not isinstance(value, list):
        return _word(value)
    items = [_word(item) for item in value]
    if not items or any(DELIMITER in item for item in items):
        raise InputError(f"{where} is a list that neo4j-admin cannot read: {value!r}", remedy="Run quntuan check")
    return DELIMITER.join(items)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)


def _file(folder: Folder, name: str, head: Fields, rows: Iterable[Fields]) -> int:
    count = -1
    with folder.file(name) as out:
        put: Callable[[bytes], int] = out.write
        put(csv_line(head, "\n").encode())
        for count, row in enumerate(rows):  # noqa: B007 (the count is the result)
            put(csv_line(row, "\n").encode())
    return count + 1
