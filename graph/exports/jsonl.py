"""JSON Lines: one node or relationship a line, sorted, the same bytes for the same graph on every store and machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from graph.exports import reading
from graph.exports.counts import Counts
from graph.store import Store


def lines(store: Store) -> Iterator[str]:
    """The lines of the export, without line ends: nodes by label and id, then relationships by type and ends.

    Raises:
        StoreError: the store failed.
    """
    for label in reading.NODES:
        for node in reading.nodes(store, label):
            yield _line({"node": label, "id": node.id, "properties": node.properties})
    for kind in reading.EDGES:
        for edge in reading.edges(store, kind):
            yield _line({"edge": kind, "start": edge.start, "end": edge.end, "properties": edge.properties})


def _line(item: dict[str, object]) -> str:
    return json.dumps(item, ensure_ascii=False)


def write(store: Store, out: BinaryIO) -> Counts:
    """Writes the export.

    Raises:
        StoreError: the store failed.
    """
    done = Counts()
    for line in lines(store):
        out.write(f"{line}\n".encode())
        if line.startswith('{"node"'):
            done.nodes += 1
        else:
            done.edges += 1
    return done
