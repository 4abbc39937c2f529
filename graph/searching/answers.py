"""Answers the question `search`: which rows there are, in which order, and what each one shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, overload

from foundation.errors import NotFoundError, StoreError
from graph.names import fold as fold_name
from graph.nearest import nearest
from graph.searching.index import Hit, Index, index_of
from graph.searching.kinds import KINDS, ranks
from graph.searching.marks import Place, Snippet, of_names, of_passage, places_of
from graph.searching.words import words
from graph.store import Store

Row = dict[str, Any]

UNION = "\nUNION ALL\n"
"""Between the parts of the query that takes rows from the graph, one for each kind."""

TOGETHER = 500
"""Rows that one query takes from the graph."""

MOST_PLACES = 100
"""Hits of one row whose places are told."""


class Found(Sequence[Row]):
    """All rows of an answer; a row is taken from the graph when it is looked at. A slice is such a sequence again."""

    def __init__(self, store: Store, cypher: str, index: Index, wanted: Sequence[str], hits: Sequence[Hit]) -> None:
        self._store = store
        self._cypher = cypher
        self._index = index
        self._words = wanted
        self._hits = hits

    @property
    def weight(self) -> int:
        """How many rows of other answers take as much memory."""
        return 1 + len(self._hits) // 8

    def __len__(self) -> int:
        return len(self._hits)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Found: ...
    def __getitem__(self, place: int | slice) -> Row | Found:
        if isinstance(place, slice):
            return Found(self._store, self._cypher, self._index, self._words, self._hits[place])
        return self._rows([self._hits[place]])[0]

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, len(self._hits), TOGETHER):
            yield from self._rows(self._hits[start : start + TOGETHER])

    def _rows(self, hits: Sequence[Hit]) -> list[Row]:
        wanted: dict[str, list[str]] = {kind: [] for kind in KINDS}
        for hit in hits:
            key = self._id(hit)
            if key is not None:
                wanted[KINDS[hit.rank]].append(key)
        wanted = {kind: ids for kind, ids in wanted.items() if ids}
        parts = [part for part in self._cypher.split(UNION) if any(f"UNWIND ${kind} " in part for kind in wanted)]
        nodes = {row["id"]: row for row in self._store.read(UNION.join(parts), **wanted)} if parts else {}
        return [self._row(hit, nodes) for hit in hits]

    def _id(self, hit: Hit) -> str | None:
        if hit.source is None:
            return self._index.named[hit.item].id
        return self._index.files[hit.source][1].ids[hit.item]

    def _row(self, hit: Hit, nodes: Mapping[str, Row]) -> Row:
        places: list[Place] = []
        key = self._id(hit)
        told = self._line(hit) if key is None else nodes.get(key)
        if told is None:
            raise StoreError("The graph changed while it was searched", remedy="Search again")
        if hit.source is None:
            snippet = of_names(self._index.named[hit.item].names, self._words)
        else:
            snippet, places = self._passage(hit, told["quote"])
        return {
            "type": KINDS[hit.rank],
            "name": told["name"],
            "id": key,
            "document": told["document"],
            "clause": told["clause"],
            "start": told["start"],
            "end": told["end"],
            "quote": told["quote"],
            "hits": hit.hits,
            "snippet": snippet.text,
            "mark_starts": [start for start, _ in snippet.marks],
            "mark_ends": [end for _, end in snippet.marks],
            "hit_starts": [start for start, _ in places],
            "hit_ends": [end for _, end in places],
        }

    def _line(self, hit: Hit) -> Row | None:
        if hit.source is None:
            return None
        document, file = self._index.files[hit.source]
        end, quote = file.lines[hit.item]
        start = file.starts[hit.item]
        return {"name": None, "document": document, "clause": None, "start": start, "end": end, "quote": quote}

    def _passage(self, hit: Hit, quote: str) -> tuple[Snippet, list[Place]]:
        file = self._index.files[hit.source or 0][1]
        parts = file.parts(hit.item)
        found = places_of(self._words, file.text, parts)
        return of_passage(quote, parts, found), [file.in_source(*place) for place in found[:MOST_PLACES]]


def answer(store: Store, cypher: str, given: Mapping[str, Any]) -> Sequence[Row]:
    """The rows of a search, best first; see `Index.find` for the order.

    Args:
        store: an open store.
        cypher: takes the nodes of given ids from the graph: one list of ids for each kind.
        given: the parameters of the question as `arguments.read` has them.

    Raises:
        InputError: there is nothing to search for, or too much.
        NotFoundError: no document holds in that place.
        StoreError: the store failed.
    """
    wanted = words(given["q"])
    allowed = _documents(store, given)
    index = index_of(store)
    return Found(store, cypher, index, wanted, index.find(wanted, ranks(given["type"]), allowed))


def _documents(store: Store, given: Mapping[str, Any]) -> frozenset[str] | None:
    """Ids of the documents that the filters leave; None where nothing is filtered."""
    filters = {name: given[name] for name in ("document", "place", "level", "since", "until")}
    if not any(filters.values()):
        return None
    if filters["place"]:
        filters["place"] = _place(store, filters["place"])
    rows = store.read(
        "MATCH (d:Document) WHERE ($document IS NULL OR d.id IN $document) "
        "AND ($place IS NULL OR d.jurisdiction = $place) AND ($level IS NULL OR d.level = $level) "
        "AND ($since IS NULL OR d.issued_on >= $since) "
        "AND ($until IS NULL OR left(d.issued_on, size($until)) <= $until) RETURN d.id AS id",
        **filters,
    )
    return frozenset(row["id"] for row in rows)


def _place(store: Store, written: str) -> str:
    held = store.read("MATCH (d:Document) WHERE d.jurisdiction IS NOT NULL RETURN DISTINCT d.jurisdiction AS name")
    names = {fold_name(row["name"]): str(row["name"]) for row in held}
    found = names.get(fold_name(written))
    if found is None:
        known = sorted(names.values())
        near = nearest(written, known)
        raise NotFoundError(
            f"No document holds in {written!r}",
            remedy=f"Did you mean {', '.join(near)}" if near else f"The places are {', '.join(known[:10])}",
            nearest=near,
        )
    return found
