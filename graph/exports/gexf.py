"""GEXF 1.2: for Gephi.

Nodes have `node_type`, relationships `relationship_type`, beside all properties; labels are short names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

from graph.exports import reading
from graph.exports.attributes import attribute, declared, edge_columns, edge_id, node_columns, told
from graph.exports.captions import caption
from graph.exports.counts import Counts
from graph.store import Store

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<meta><creator>Quntuan Graph</creator></meta>
<graph defaultedgetype="directed" mode="static">
"""


def write(store: Store, out: BinaryIO) -> Counts:
    """Writes the export.

    Raises:
        StoreError: the store failed.
    """
    of_nodes = {"node_type": "string", **declared(node_columns(store))}
    of_edges = {"relationship_type": "string", **declared(edge_columns(store))}
    node_keys = {name: f"n{at}" for at, name in enumerate(of_nodes)}
    edge_keys = {name: f"e{at}" for at, name in enumerate(of_edges)}

    def put(line: str) -> None:
        out.write(line.encode("utf-8"))

    put(_HEAD)
    for domain, types, keys in (("node", of_nodes, node_keys), ("edge", of_edges, edge_keys)):
        put(f'<attributes class="{domain}" mode="static">\n')
        for name, kind in types.items():
            put(f'<attribute id="{keys[name]}" title={attribute(name)} type="{kind}"/>\n')
        put("</attributes>\n")
    done = Counts()
    put("<nodes>\n")
    for label in reading.NODES:
        for node in reading.nodes(store, label):
            values = _values({"node_type": label, **node.properties}, node_keys)
            put(f"<node id={attribute(node.id)} label={attribute(caption(node))}>{values}</node>\n")
            done.nodes += 1
    put("</nodes>\n<edges>\n")
    for kind in reading.EDGES:
        for edge in reading.edges(store, kind):
            values = _values({"relationship_type": kind, **edge.properties}, edge_keys)
            ends = f"source={attribute(edge.start)} target={attribute(edge.end)} label={attribute(kind)}"
            put(f"<edge id={attribute(edge_id(edge, done.edges))} {ends}>{values}</edge>\n")
            done.edges += 1
    put("</edges>\n</graph>\n</gexf>\n")
    return done


def _values(given: Mapping[str, object], keys: Mapping[str, str]) -> str:
    found = "".join(f'<attvalue for="{key}" value={attribute(value)}/>' for key, value in told(given, keys))
    return f"<attvalues>{found}</attvalues>"
