"""What an export holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """How many nodes and relationships of the graph were written."""

    nodes: int = 0
    edges: int = 0
