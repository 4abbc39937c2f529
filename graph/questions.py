"""Asks the named questions: one way for all of them, from the command line, over HTTP and in a notebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from foundation.errors import NotFoundError
from graph import arguments, context, meetings, paging
from graph.catalogue import Parameter, Question, catalogue, question
from graph.paging import MOST_ROWS
from graph.searching import answers as search
from graph.store import Store
from graph.store.answers import Rows

__all__ = ["MOST_ROWS", "Answer", "Parameter", "Question", "ask", "catalogue", "question"]


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows that answer a question, or one page of them.

    Attributes:
        columns: names of the columns, in order; every row has them all.
        items: the rows.
        total: how many rows the whole answer has.
        next: what to give as `cursor` to have the next page; None on the last one.
        truncated: whether the answer was cut at `MOST_ROWS`.
    """

    question: Question
    columns: list[str]
    items: list[dict[str, Any]]
    total: int
    next: str | None
    truncated: bool


def ask(
    store: Store,
    name: str,
    parameters: Mapping[str, str] | None = None,
    limit: int | None = None,
    cursor: str | None = None,
    version: str | None = None,
) -> Answer:
    """Answers a named question.

    Args:
        store: an open store.
        name: the question's name.
        parameters: what people wrote, by the parameter's name.
        limit: rows on a page; all rows when None.
        cursor: `next` of the page before.
        version: `data_version` of the store where the caller has just asked for it; what is kept belongs to one.

    Raises:
        NotFoundError: no such question, or a value that names nothing.
        AmbiguousError: a value that names several things.
        InputError: an unknown or missing parameter, a value of the wrong form, a broken cursor.
        StoreError: the store failed.
    """
    asked = question(name)
    given = parameters or {}
    key = (name, *sorted(given.items()))
    version = store.data_version if version is None else version
    if limit is not None and asked.pages:
        values = _values(store, version, asked, key, given)
        found = paging.page(store, version, asked, key, values, limit, cursor)
        if found is not None:
            return Answer(asked, list(asked.columns), found.items, found.total, found.next, found.truncated)
    rows, columns = store.answers.get(version, key, lambda: _whole(store, version, asked, key, given))
    truncated = len(rows) > MOST_ROWS
    rows = rows[:MOST_ROWS]
    first = paging.after(rows, cursor) if cursor else 0
    last = len(rows) if limit is None else min(len(rows), first + limit)
    following = paging.cursor_of(rows[last - 1], last) if last < len(rows) else None
    return Answer(asked, columns, list(rows[first:last]), len(rows), following, truncated)


def _values(store: Store, version: str, asked: Question, key: paging.Key, given: Mapping[str, str]) -> dict[str, Any]:
    """What the query is given: its parameters, and as `among` the names of the documents it is about (None: all)."""

    def read() -> Rows:
        values = arguments.read(store, asked, given)
        return [{**values, "among": paging.names(store, values.get("document"))}], []

    if not given:
        return read()[0][0]
    return store.answers.get(version, ("values", *key), read)[0][0]


def _whole(store: Store, version: str, asked: Question, key: paging.Key, given: Mapping[str, str]) -> Rows:
    """All rows of an answer, and its columns."""
    values = _values(store, version, asked, key, given)
    columns = list(asked.columns)
    if asked.through == "index":
        return search.answer(store, asked.cypher, values), columns
    rows = store.read(paging.narrowed(asked.cypher, values["among"]), **values)
    ids = [values[parameter.name] for parameter in asked.parameters if parameter.type == "id"]
    if ids and not rows:
        raise NotFoundError(f"Nothing has the id {ids[0]!r}", remedy="Answers show the ids that exist")
    if asked.shape == "evidence":
        return context.unfold(store, rows)
    # One more than an answer may have, so that it knows that it is cut.
    return (meetings.pairs(store, rows, MOST_ROWS + 1) if asked.shape == "lists" else rows), columns
