"""The one place where maps ask the graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from foundation.ids import content_id
from viz.maps.rows import Outline
from viz.spec import Edge

if TYPE_CHECKING:
    from graph.store import Store


def ask(store: Store, question: str, parameters: Mapping[str, str]) -> list[dict[str, Any]]:
    """All rows of a named question.

    Raises:
        NotFoundError, AmbiguousError: a name in the parameters fits nothing, or several things.
        InputError: a parameter that the question does not know.
    """
    from graph.questions import ask as answer

    return list(answer(store, question, dict(parameters)).items)


def outline(store: Store, scope: Mapping[str, str]) -> Outline:
    """Titles of the documents in scope, and their clauses when a map comes to need them."""
    wanted = {name: value for name, value in scope.items() if name == "document"}
    return Outline(ask(store, "documents", wanted), lambda document: ask(store, "outline", {"document": document}))


def scoped_title(kind: str, scope: Mapping[str, str]) -> str:
    """An ASCII name for the map and its exported files: the kind, with a short hash of the scope when there is one."""
    return content_id(kind, *(f"{name}={scope[name]}" for name in sorted(scope))) if scope else kind


def busiest(edges: Sequence[Edge], among: Sequence[str], most: int = 8) -> tuple[str, ...]:
    """The nodes with most lines, for the panel to begin with; ties in the order given."""
    lines = dict.fromkeys(among, 0)
    for edge in edges:
        for end in (edge.source, edge.target):
            if end in lines:
                lines[end] += 1
    return tuple(sorted(lines, key=lambda node: -lines[node])[:most])
