"""One page of a long answer without the rest of it: the store sorts, counts and cuts.

Two ways, named by the head of the question's file:

- `by document TYPE`: each row is a fact of one document, and rows come by document first. A directory says how many
  rows each document has; a page is asked of the few documents that it lies in, which an index finds. Unfiltered, the
  directory is what loading wrote into the sources (`counts`), so nothing is counted at all.
- `by skipping`: the query with SKIP and LIMIT, and the same query once with a count instead of its rows.

Pages, directories, counts and the values of parameters are kept until the data change (`graph.store.answers`).
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foundation.errors import InputError
from graph.catalogue import Question
from graph.store import Store
from graph.store.answers import Rows

Row = dict[str, Any]
Key = tuple[Hashable, ...]

MOST_ROWS = 100_000
"""An answer is cut after this many rows, and says so."""

NEARBY = 1_500
"""After a write the last row of the page before is looked for so many rows before and behind its old place."""

_OF_DOCUMENT = re.compile(r"\(?\$document IS NULL OR (\w+)\.document_id IN \$document\)?")
_DOCUMENT = re.compile(r"(\w+)\.document AS document\b")
_LISTED = "MATCH (s:Source) WHERE s.listed > 0 RETURN s.name AS document, s.listed AS rows ORDER BY document"
_COUNTED = """MATCH (s:Source) UNWIND s.counts AS told
WITH s.name AS document, split(told, ' ') AS told WHERE told[1] = $kind
RETURN document, sum(toInteger(told[2])) AS rows ORDER BY document"""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows from one place on, how many there are in all, and whether there are more than an answer may have."""

    items: list[Row]
    place: int
    total: int
    truncated: bool

    @property
    def next(self) -> str | None:
        """The cursor of the page behind; None when there is none."""
        last = self.place + len(self.items)
        return cursor_of(self.items[-1], last) if self.items and last < self.total else None


def narrowed(cypher: str, among: Sequence[str] | None) -> str:
    """The query for the documents named `$among`, found by the index of their name.

    Stores plan a query without looking at its parameters: with `$document IS NULL OR …` alone they read every node.
    """
    if among is None:
        return cypher
    return _OF_DOCUMENT.sub(r"\1.document IN $among AND ($document IS NULL OR \1.document_id IN $document)", cypher)


def names(store: Store, documents: Sequence[str] | None) -> list[str] | None:
    """The names under which the facts of some documents go; None for all documents.

    Args:
        documents: ids.
    """
    if documents is None:
        return None
    rows = store.read(
        "MATCH (d:Document) WHERE d.id IN $ids RETURN DISTINCT d.document AS name ORDER BY name", ids=documents
    )
    return [row["name"] for row in rows]


def page(
    store: Store,
    version: str,
    asked: Question,
    key: Key,
    values: Mapping[str, Any],
    limit: int,
    cursor: str | None,
) -> Page | None:
    """The page behind a cursor; None when the whole answer is needed to find it (the data have changed too much).

    Args:
        version: of the data, for what is kept.
        asked: a question whose head has `pages`.
        key: question and parameters as they were given.
        values: its parameters, with `among`: names of the documents in question, or None.

    Raises:
        InputError: a broken cursor.
        StoreError: the store failed.
    """
    answer = _Answer(store, version, asked, key, values)
    if cursor is None:
        return answer.page(0, limit)
    place, mark = told_by(cursor)
    return answer.behind(place, mark, limit) or answer.moved(place, mark, limit)


class _Answer:
    """An answer that stays in the store."""

    def __init__(self, store: Store, version: str, asked: Question, key: Key, values: Mapping[str, Any]) -> None:
        self._store = store
        self._version = version
        self._asked = asked
        self._key = key
        self._values = values
        self._by_document = asked.pages.startswith("by document") and values["among"] is None

    def page(self, place: int, limit: int) -> Page | None:
        """The page at a place."""
        rows = self._rows(place, limit + 1)
        return None if rows is None else self._page(rows[:limit], place, ends=len(rows) <= limit)

    def behind(self, place: int, mark: str, limit: int) -> Page | None:
        """The page behind the row with that mark, if it stands in its old place still."""
        rows = self._rows(place - 1, limit + 2)
        if not rows or mark_of(rows[0]) != mark:
            return None
        return self._page(rows[1 : limit + 1], place, ends=len(rows) <= limit + 1)

    def moved(self, place: int, mark: str, limit: int) -> Page | None:
        """The page behind that row, if it stands near its old place."""
        first = max(0, place - NEARBY)
        for index, row in enumerate(self._rows(first, 2 * NEARBY) or ()):
            if mark_of(row) == mark:
                return self.page(first + index + 1, limit)
        return None

    def _page(self, rows: list[Row], place: int, *, ends: bool) -> Page:
        total = place + len(rows) if ends and (rows or place == 0) else self._total()
        most = min(total, MOST_ROWS)
        return Page(rows[: max(0, most - place)], place, most, total > MOST_ROWS)

    def _rows(self, place: int, many: int) -> list[Row] | None:
        """Rows from a place on; None when they are not where the directory says."""
        if not self._by_document:
            return self._cut(self._values["among"], place, many)
        among: list[str] = []
        first = before = 0
        for row in self._directory():
            if before + row["rows"] > place and before < place + many:
                first = first if among else before
                among.append(row["document"])
            before += row["rows"]
        expected = max(0, min(many, before - place))
        rows = self._cut(among, place - first, many) if among else []
        return rows if len(rows) == expected else None

    def _cut(self, among: list[str] | None, skip: int, most: int) -> list[Row]:
        def read() -> Rows:
            cypher = f"{narrowed(self._asked.cypher, among)}\nSKIP $skip LIMIT $most"
            return self._store.read(cypher, **{**self._values, "among": among, "skip": skip, "most": most}), []

        rows, _ = self._store.answers.get(self._version, ("rows", tuple(among or ()), skip, most, *self._key), read)
        return list(rows)

    def _total(self) -> int:
        if self._by_document:
            return sum(row["rows"] for row in self._directory())
        found = self._kept("count", f"{self._before_return()}\nRETURN count(*) AS rows")
        return int(found[0]["rows"])

    def _directory(self) -> Sequence[Row]:
        """The documents that have rows, in the order of the answer, and how many each has."""
        kind = self._asked.pages.rpartition(" ")[2]
        if kind != "document" and all(value is None for value in self._values.values()):
            return self._kept("directory", _LISTED if kind == "listed" else _COUNTED, kind=kind)
        body, told = self._before_return(), self._asked.cypher[len(self._before_return()) :]
        found = _DOCUMENT.search(told)
        if found is None:
            raise AssertionError(f"{self._asked.name}.cypher has no column `document` of a fact")
        return self._kept(
            "directory", f"{body}\nRETURN {found[1]}.document AS document, count(*) AS rows ORDER BY document"
        )

    def _before_return(self) -> str:
        return self._asked.cypher[: self._asked.cypher.rindex("\nRETURN ")]

    def _kept(self, what: str, cypher: str, **more: str) -> Sequence[Row]:
        among = self._values["among"]
        rows, _ = self._store.answers.get(
            self._version,
            (what, *self._key),
            lambda: (self._store.read(narrowed(cypher, among), **{**self._values, **more}), []),
        )
        return rows


def mark_of(row: Mapping[str, Any]) -> str:
    """What tells a row from others."""
    return hashlib.sha256(json.dumps(row, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def cursor_of(row: Mapping[str, Any], place: int) -> str:
    """Names the last row of a page and its place, so that the next page begins behind it even after writes."""
    return base64.urlsafe_b64encode(f"{place}:{mark_of(row)}".encode()).decode().rstrip("=")


def told_by(cursor: str) -> tuple[int, str]:
    """The place and the mark in a cursor.

    Raises:
        InputError: it is not one of ours.
    """
    try:
        told = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        place, mark = int(told.partition(":")[0]), told.partition(":")[2]
    except ValueError:
        place, mark = -1, ""
    if place < 1 or len(mark) != 16:
        raise InputError(f"The cursor {cursor[:40]!r} is not one of ours", remedy="Take `next` of the page before")
    return place, mark


def after(rows: Sequence[Mapping[str, Any]], cursor: str) -> int:
    """Where the page behind a cursor begins in the whole answer.

    Raises:
        InputError: a broken cursor.
    """
    place, mark = told_by(cursor)
    if place <= len(rows) and mark_of(rows[place - 1]) == mark:
        return place
    for index, row in enumerate(rows):
        if mark_of(row) == mark:
            return index + 1
    return min(place, len(rows))
