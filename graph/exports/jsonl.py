"""JSON Lines: one node or relationship a line, sorted, the same bytes for the same graph on every store and machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from foundation.errors import InputError
from graph.model import FACT_EDGES, LABELS, RULED_EDGES, STRUCTURE_EDGES
from graph.store import Store

PAGE = 2_000
LOCAL = {"File": {"path"}}
"""Properties that tell about this machine, not about the documents."""


def lines(store: Store) -> Iterator[str]:
    """The lines of the export, without line ends: nodes by label and id, then relationships by type and ends.

    Raises:
        StoreError: the store failed.
    """
    for label in sorted(LABELS):
        last = ""
        while True:
            rows = store.read(
                f"MATCH (n:{label}) WHERE n.id > $last "
                "RETURN n.id AS id, properties(n) AS told ORDER BY n.id LIMIT $page",
                last=last,
                page=PAGE,
            )
            for row in rows:
                told = {key: value for key, value in row["told"].items() if key not in LOCAL.get(label, ())}
                told.pop("id", None)
                yield _line({"node": label, "id": row["id"], "properties": told})
            if len(rows) < PAGE:
                break
            last = rows[-1]["id"]
    for kind in sorted((*FACT_EDGES, *RULED_EDGES, *STRUCTURE_EDGES)):
        edges = store.read(f"MATCH (a)-[e:{kind}]->(b) RETURN a.id AS start, b.id AS end, properties(e) AS told")
        made = [
            _line({"edge": kind, "start": row["start"], "end": row["end"], "properties": row["told"]}) for row in edges
        ]
        yield from sorted(made)


def _line(item: dict[str, Any]) -> str:
    head = {key: value for key, value in item.items() if key != "properties"}
    told = {key: value for key, value in sorted(item["properties"].items()) if value is not None}
    return json.dumps({**head, "properties": told}, ensure_ascii=False)


def write(store: Store, out: TextIO) -> int:
    """Writes the export to an open file; how many lines it has."""
    count = 0
    for count, line in enumerate(lines(store), 1):  # noqa: B007 (the count is the result)
        out.write(f"{line}\n")
    return count


def export(store: Store, path: Path) -> int:
    """Writes the export to a file, whole or not at all.

    Args:
        store: an open store.
        path: where to; replaced when it is there.

    Returns:
        How many lines it has.

    Raises:
        InputError: the file cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as out:
            count = write(store, out)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written: {error.strerror}", remedy="Choose another -o") from None
    return count
