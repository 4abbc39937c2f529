"""A graph opened for reading, in a notebook or a program: `open_graph()`, `graph.ask(…)`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from html import escape
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import finalize

from foundation.errors import InputError, StoreError
from foundation.settings import Neo4jSettings, neo4j_settings, settings
from graph import exercises, network, questions
from graph.context import paragraph, source_text
from graph.replies import Evidence, Reply, Row, Table
from graph.store import Store, embedded, open_store

if TYPE_CHECKING:
    import networkx as nx


def open_graph(home: str | PathLike[str] | None = None, *, server: Neo4jSettings | None = None) -> Graph:
    """The graph that was built, for reading.

    Without arguments it is the one that the command line asks: on the Neo4j server of `NEO4J_URI`, or in the embedded
    store of `QUNTUAN_DATA_HOME`. Other programs may use it meanwhile.

    Args:
        home: data home of an embedded store; also when `NEO4J_URI` is set.
        server: a Neo4j server.

    Returns:
        A context manager. In a notebook call `close` in the last cell; whatever happens, it is closed when Python ends.

    Raises:
        StoreError: there is no graph yet, the store does not answer, or another process holds its files.
        InputError: a setting cannot be used.
    """
    chosen = settings() if home is None else settings().model_copy(update={"data_home": Path(home)})
    if server is None:
        server = neo4j_settings() if home is None else Neo4jSettings(uri="")
    if not server.uri and not embedded.has_files(chosen):
        raise _nothing(f"in {chosen.data_home}")
    store = open_store(chosen, server)
    try:
        if store.data_version == "empty":
            raise _nothing(f"on {server.uri}" if server.uri else f"in {chosen.data_home}")
    except BaseException:
        store.close()
        raise
    return Graph(store)


def _nothing(where: str) -> StoreError:
    return StoreError(f"There is no graph {where}", remedy="Build it first: quntuan build")


class Graph:
    """An open graph. It reads only: the store's reader account on the embedded store, READ transactions on Neo4j."""

    def __init__(self, store: Store) -> None:
        self._opened: Store | None = store
        self._let_go = finalize(self, store.close)  # also when nobody closes it, at the latest when Python ends

    @property
    def _store(self) -> Store:
        if self._opened is None:
            raise InputError("This graph is closed", remedy="Open it again: open_graph()")
        return self._opened

    @property
    def data_version(self) -> str:
        """Changes with every change of the graph: put it beside a figure to say what the figure rests on."""
        return self._store.data_version

    def questions(self) -> Table:
        """The named questions, each with its parameters (`?`: may be left out), columns, and what it answers."""
        rows = [
            {
                "question": one.name,
                "parameters": [f"{p.name}{'' if p.required else '?'}" for p in one.parameters],
                "zh": one.zh,
                "en": one.en,
                "columns": list(one.columns),
            }
            for one in questions.catalogue()
        ]
        return Table("问题 · Questions", list(rows[0]), rows, len(rows))

    def ask(self, question: str, /, *, limit: int | None = None, cursor: str | None = None, **parameters: Any) -> Reply:
        """Answers a named question: `graph.ask("funding-rules", document="hunan-2015", kind="per_capita")`.

        Args:
            question: its name; `lead_units` is `lead-units`.
            limit: rows at most; all when None.
            cursor: `next` of a reply, for the rows that follow it.
            parameters: those of the question, as text, number or date; None is as good as left out.

        Raises:
            NotFoundError: no such question, or a value that names nothing; `error.nearest` lists what is near.
            AmbiguousError: a value that names several things; `error.candidates` lists them.
            InputError: an unknown or missing parameter, a value of the wrong form.
            StoreError, LimitError: the store failed, or the query took too long.
        """
        if limit is not None and limit < 1:
            raise InputError(f"limit={limit} gives no rows", remedy="Leave it out for all rows")
        told = {name: _written(name, value) for name, value in parameters.items() if value is not None}
        answer = questions.ask(self._store, question.replace("_", "-"), told, limit=limit, cursor=cursor)
        return Reply(answer, told, questions.MOST_ROWS if limit is None else limit)

    def network(self, document: str | None = None) -> nx.Graph[str]:
        """The network of lead units with its measures (see `graph.network`), of one document or of all."""
        return network.lead_units(self._store, document).as_graph()

    def exercises(self, seed: int = 1, count: int = 10, document: str | None = None) -> Table:
        """Exercises for a class, each with the sentence that proves its answer (see `graph.exercises`)."""
        made = [asdict(one) for one in exercises.exercises(self._store, seed, count, document)]
        columns = [field.name for field in fields(exercises.Exercise)]
        return Table("练习 · Exercises", columns, [{**one, "choices": list(one["choices"])} for one in made], len(made))

    def original(self, told: Row | Evidence) -> str:
        """The very characters of the source that a row or its evidence points to, as the file has them."""
        where = _evidence(told)
        return source_text(self._store, where.document, where.start, where.end)

    def paragraph(self, told: Row | Evidence) -> str:
        """The paragraph of the source around the evidence."""
        where = _evidence(told)
        return paragraph(self._store, where.document, where.start, where.end)[0]

    def close(self) -> None:
        """Lets go of the store; once is enough, and more does no harm."""
        self._opened = None
        self._let_go()

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        if self._opened is None:
            return "<Graph: closed>"
        return f"<Graph: {self._opened.name}, {self.data_version}>"

    def _repr_html_(self) -> str:
        return f"<code>{escape(repr(self))}</code>"


def _evidence(told: Mapping[str, Any] | Evidence) -> Evidence:
    found = told if isinstance(told, Evidence) else Row(told).evidence
    if found is None:
        raise InputError(
            "This row counts or lists and has no evidence of its own",
            remedy="Ask for the facts behind it: unit-portfolio, leadership-statements, funding-rules …",
        )
    return found


def _written(name: str, value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise InputError(f"{name}={value!r} cannot be asked for", remedy="Give one text, number or date")
