"""What GraphML and GEXF share: the attributes they declare, and ids of relationships."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from graph.exports import reading
from graph.exports.columns import MIXED, Columns, survey, union
from graph.exports.reading import Edge
from graph.exports.values import xml_text
from graph.store import Store

TYPES = {"string": "string", "long": "long", "double": "double", "boolean": "boolean"}
"""Both formats call these types alike; lists are text (JSON)."""


def node_columns(store: Store) -> Columns:
    """The properties of all nodes: one name has one type in the whole file."""
    return union(survey(node.properties for node in reading.nodes(store, label)) for label in reading.NODES)


def edge_columns(store: Store) -> Columns:
    """The properties of all relationships but their ids, which the formats have a place for."""
    found = union(survey(edge.properties for edge in reading.edges(store, kind)) for kind in reading.EDGES)
    found.pop("id", None)
    return found


def declared(columns: Columns) -> dict[str, str]:
    """Name → type, as the formats call it. A name with several types is text, and has a twin for its numbers."""
    made: dict[str, str] = {}
    for name, column in columns.items():
        made[name] = "string" if column.listed else TYPES.get(column.type, "string")
        if column.type == MIXED and not column.listed:
            made[_twin(name)] = "double"
    return made


def _twin(name: str) -> str:
    return f"{name} (number)"


def edge_id(edge: Edge, count: int) -> str:
    """The relationship's own id, or `e-N` for the N-th of the file where it has none."""
    return str(edge.properties.get("id") or f"e-{count}")


def told(properties: Mapping[str, object], keys: Mapping[str, str]) -> list[tuple[str, str]]:
    """(key, text) of each property that the file declares."""
    made = []
    for name, value in properties.items():
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        key = (keys.get(_twin(name)) if is_number else None) or keys.get(name)
        if key is not None:
            made.append((key, xml_text(value)))
    return made


def element(value: str) -> str:
    """Text of an XML element; a carriage return stays one."""
    return escape(value, {"\r": "&#13;"})


def attribute(value: str) -> str:
    """Text of an XML attribute with its quotation marks; line breaks and tabs stay what they are."""
    return quoteattr(value, {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})
