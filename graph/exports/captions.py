"""What a node is called where there is room for one short text."""

from __future__ import annotations

from graph.exports.reading import Node
from graph.exports.values import text

LONGEST = 60

_NAMES = ("unit", "official_name", "name", "title", "heading", "doc_number", "number", "quote", "data_version")


def caption(node: Node) -> str:
    """A name that people know it by, or the beginning of what it quotes, or its id."""
    for name in _NAMES:
        found = node.properties.get(name)
        if isinstance(found, str) and found.strip():
            said = " ".join(text(found).split())
            return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
    return node.id
