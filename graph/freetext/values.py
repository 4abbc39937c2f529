"""What a store answers → plain JSON, with our ids and never an engine's."""

from __future__ import annotations

import math
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time


def plain(value: object) -> Any:
    """A value as JSON.

    A node becomes `{"labels", "properties"}`, a relationship `{"type", "properties"}`, a path `{"nodes",
    "relationships"}`, whose relationships also have `start` and `end`, the `id` properties of their nodes. Dates and
    durations become ISO 8601 text, numbers that JSON has not become null.
    """
    if isinstance(value, str | bool | int) or value is None:
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": _properties(value)}
    if isinstance(value, Relationship):
        return {"type": value.type, "properties": _properties(value)}
    if isinstance(value, Path):
        steps = [
            {**plain(step), "start": _id(step.start_node), "end": _id(step.end_node)} for step in value.relationships
        ]
        return {"nodes": [plain(node) for node in value.nodes], "relationships": steps}
    if isinstance(value, Date | DateTime | Time | Duration):
        return value.iso_format()
    return str(value)


def _properties(entity: Node | Relationship) -> dict[str, Any]:
    return {key: plain(entity[key]) for key in sorted(entity.keys())}


def _id(node: Node | None) -> Any:
    return None if node is None else node.get("id")
