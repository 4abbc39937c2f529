"""GraphML: for yEd, Cytoscape, Gephi, networkx.

Nodes have `label` (a short name) and `node_type`, relationships `label` and `relationship_type`, beside all properties.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import BinaryIO

from graph.exports import reading
from graph.exports.attributes import attribute, declared, edge_columns, edge_id, element, node_columns, told
from graph.exports.captions import caption
from graph.exports.counts import Counts
from graph.store import Store

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write(store: Store, out: BinaryIO) -> Counts:
    """Writes the export.

    Raises:
        StoreError: the store failed.
    """
    of_nodes = {"label": "string", "node_type": "string", **declared(node_columns(store))}
    of_edges = {"label": "string", "relationship_type": "string", **declared(edge_columns(store))}
    node_keys = {name: f"n{at}" for at, name in enumerate(of_nodes)}
    edge_keys = {name: f"e{at}" for at, name in enumerate(of_edges)}

    def put(line: str) -> None:
        out.write(line.encode("utf-8"))

    put(_HEAD)
    for domain, types, keys in (("node", of_nodes, node_keys), ("edge", of_edges, edge_keys)):
        for name, kind in types.items():
            put(f'<key id="{keys[name]}" for="{domain}" attr.name={attribute(name)} attr.type="{kind}"/>\n')
    put('<graph id="quntuan" edgedefault="directed">\n')
    done = Counts()
    for label in reading.NODES:
        for node in reading.nodes(store, label):
            given = {"label": caption(node), "node_type": label, **node.properties}
            put(f"<node id={attribute(node.id)}>{_data(given, node_keys)}</node>\n")
            done.nodes += 1
    for kind in reading.EDGES:
        for edge in reading.edges(store, kind):
            given = {"label": kind, "relationship_type": kind, **edge.properties}
            ends = f"source={attribute(edge.start)} target={attribute(edge.end)}"
            put(f"<edge id={attribute(edge_id(edge, done.edges))} {ends}>{_data(given, edge_keys)}</edge>\n")
            done.edges += 1
    put("</graph>\n</graphml>\n")
    return done


def _data(given: Mapping[str, object], keys: Mapping[str, str]) -> str:
    found: Iterable[tuple[str, str]] = told(given, keys)
    return "".join(f'<data key="{key}">{element(value)}</data>' for key, value in found)
