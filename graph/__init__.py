"""The graph, and what a notebook needs of it:

    from graph import open_graph

    with open_graph() as graph:
        reply = graph.ask("lead-units", document="quzhou-2016")
        reply.to_pandas()

Names are imported when they are first used, so that a command which needs one module of this package loads only that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.opened import Graph, open_graph
    from graph.replies import Evidence, Reply, Row, Table

__all__ = ["Evidence", "Graph", "Reply", "Row", "Table", "open_graph"]

_MODULES = {
    "Graph": "graph.opened",
    "open_graph": "graph.opened",
    "Evidence": "graph.replies",
    "Reply": "graph.replies",
    "Row": "graph.replies",
    "Table": "graph.replies",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module 'graph' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
