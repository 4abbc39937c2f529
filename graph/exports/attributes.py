"""What GraphML and GEXF share: the attributes they declare, and ids of relationships."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from graph.exports import reading
from graph.exports.columns import Columns, survey, union
from graph.exports.reading import Edge
from graph.exports.values import xml_text
from graph.store import Store

TYPES = {"string": "string", "long": "long", "double": "double", "boolean": "boolean"}
"""Both formats call these types alike; lists and mixed values are text (JSON)."""


def node_columns(store: Store) -> Columns:
    """The properties of all nodes: one name has one type in the whole file."""
    return union(survey(node.properties for node in reading.nodes(store, label)) for label in reading.NODES)


def edge_columns(store: Store) -> Columns:
    """The properties of all relationships but their ids, which the formats have a place for."""
    found = union(survey(edge.properties for edge in reading.edges(store, kind)) for kind in reading.EDGES)
    found.pop("id", None)
    return found


def declared(columns: Columns) -> dict[str, str]:
    """Name → type, as the formats call it."""
    return {name: "string" if one.listed else TYPES.get(one.type, "string") for name, one in columns.items()}


def edge_id(edge: Edge, count: int) -> str:
    """The relationship's own id, or `e-N` for the N-th of the file where it has none."""
    return str(edge.properties.get("id") or f"e-{count}")


def told(properties: Mapping[str, object], keys: Mapping[str, str]) -> list[tuple[str, str]]:
    """(key, text) of each property that the file declares."""
    return [(keys[name], xml_text(value)) for name, value in properties.items() if name in keys]


def element(value: str) -> str:
    """Text of an XML element; a carriage return stays one."""
    return escape(value, {"\r": "&#13;"})


def attribute(value: str) -> str:
    """Text of an XML attribute with its quotation marks; line breaks and tabs stay what they are."""
    return quoteattr(value, {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})
