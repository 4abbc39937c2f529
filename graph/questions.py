"""Asks the named questions: one way for all of them, from the command line, over HTTP and in a notebook."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foundation.errors import InputError, NotFoundError
from graph import arguments, context
from graph.catalogue import Parameter, Question, catalogue, question
from graph.searching import answers as search
from graph.store import Store
from graph.store.answers import Rows

__all__ = ["Answer", "Parameter", "Question", "ask", "catalogue", "question"]

MOST_ROWS = 100_000
"""An answer is cut after this many rows, and says so."""


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
) -> Answer:
    """Answers a named question.

    Args:
        store: an open store.
        name: the question's name.
        parameters: what people wrote, by the parameter's name.
        limit: rows on a page; all rows when None.
        cursor: `next` of the page before.

    Raises:
        NotFoundError: no such question, or a value that names nothing.
        AmbiguousError: a value that names several things.
        InputError: an unknown or missing parameter, a value of the wrong form, a broken cursor.
        StoreError: the store failed.
    """
    asked = question(name)
    rows, columns = store.answers.get(
        store.data_version,
        (name, *sorted((parameters or {}).items())),
        lambda: _whole(store, asked, parameters or {}),
    )
    truncated = len(rows) > MOST_ROWS
    rows = rows[:MOST_ROWS]
    first = _after(rows, cursor) if cursor else 0
    last = len(rows) if limit is None else min(len(rows), first + limit)
    following = _cursor(rows, last) if last < len(rows) else None
    return Answer(asked, columns, list(rows[first:last]), len(rows), following, truncated)


def _whole(store: Store, asked: Question, parameters: Mapping[str, str]) -> Rows:
    """All rows of an answer, and its columns."""
    values = arguments.read(store, asked, parameters)
    if asked.through == "index":
        return search.answer(store, asked.cypher, values), list(asked.columns)
    rows = store.read(asked.cypher, **values)
    ids = [values[parameter.name] for parameter in asked.parameters if parameter.type == "id"]
    if ids and not rows:
        raise NotFoundError(f"Nothing has the id {ids[0]!r}", remedy="Answers show the ids that exist")
    if asked.shape != "evidence":
        return rows, list(asked.columns)
    return context.unfold(store, rows)


def _mark(row: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(row, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def _cursor(rows: Sequence[Mapping[str, Any]], place: int) -> str:
    """Names the last row of a page and its place, so that the next page begins behind it even after writes."""
    return base64.urlsafe_b64encode(f"{place}:{_mark(rows[place - 1])}".encode()).decode().rstrip("=")


def _after(rows: Sequence[Mapping[str, Any]], cursor: str) -> int:
    try:
        told = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        place, mark = int(told.partition(":")[0]), told.partition(":")[2]
    except ValueError:
        place, mark = -1, ""
    if place < 1 or len(mark) != 16:
        raise InputError(f"The cursor {cursor[:40]!r} is not one of ours", remedy="Take `next` of the page before")
    if place <= len(rows) and _mark(rows[place - 1]) == mark:
        return place
    for index, row in enumerate(rows):
        if _mark(row) == mark:
            return index + 1
    return min(place, len(rows))
