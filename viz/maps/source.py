"""The one place where maps ask the graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from foundation.ids import content_id
from viz.maps.rows import Outline
from viz.spec import Band, Edge, EdgeKind, Evidence, MapSpec, Node, NodeKind

if TYPE_CHECKING:
    from graph.store import Store


class Book(Protocol):
    """The quotations of a drawing."""

    def all(self) -> tuple[Evidence, ...]: ...


class Drawing(Protocol):
    """What is on the sheet."""

    @property
    def nodes(self) -> Sequence[Node]: ...
    @property
    def edges(self) -> Sequence[Edge]: ...
    @property
    def bands(self) -> Sequence[Band]: ...
    @property
    def book(self) -> Book: ...


class Words(NamedTuple):
    """What is written around a map: its title in both languages, the line under it, the note in both languages."""

    title: str
    title_en: str
    subtitle: str
    note: str
    note_en: str


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


def assembled(
    kind: str,
    scope: Mapping[str, str],
    drawing: Drawing,
    words: Words,
    documents: Mapping[str, str],
    kinds: tuple[Sequence[NodeKind], Sequence[EdgeKind]],
    *,
    cut: str,
    start: tuple[str, ...],
) -> MapSpec:
    """The map of a drawing; its legend has the kinds of nodes and lines that are drawn.

    Args:
        documents: names of the documents that are shown, with their titles.
        kinds: of nodes and of lines, all that such a map may have.
        cut: what is left out, in words; empty when nothing is.
        start: nodes with which the panel begins.
    """
    nodes, lines = {node.kind for node in drawing.nodes}, {edge.kind for edge in drawing.edges}
    return MapSpec(
        id=scoped_title(kind, scope),
        kind=kind,
        **words._asdict(),
        documents=dict(documents),
        nodes=tuple(drawing.nodes),
        edges=tuple(drawing.edges),
        node_kinds=tuple(one for one in kinds[0] if one.id in nodes),
        edge_kinds=tuple(one for one in kinds[1] if one.id in lines),
        bands=tuple(drawing.bands),
        evidence=drawing.book.all(),
        cut=cut,
        start=start,
    )


def busiest(edges: Sequence[Edge], among: Sequence[str], most: int = 8) -> tuple[str, ...]:
    """The nodes with most lines, for the panel to begin with; ties in the order given."""
    lines = dict.fromkeys(among, 0)
    for edge in edges:
        for end in (edge.source, edge.target):
            if end in lines:
                lines[end] += 1
    return tuple(sorted(lines, key=lambda node: -lines[node])[:most])
