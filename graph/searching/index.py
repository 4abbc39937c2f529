"""The searched texts of a graph in memory, and how the words are found in them."""

from __future__ import annotations

import json
import threading
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, NamedTuple, overload
from weakref import WeakKeyDictionary

from graph.searching.folding import fold
from graph.searching.kinds import RANK
from graph.searching.pages import WHOLE_FILE
from graph.store import Store

BATCH = 50
"""`SearchText` nodes that one query reads."""

MOST_ITEMS = 1 << 32
"""More than one file can hold. A thing is known by the number of its file times this, and its own number."""

NAMED = (RANK["document"], RANK["organization"])
"""What is found by its name."""

Found = defaultdict[int, defaultdict[int, list[int]]]
"""Rank → hits → things, in order."""


class Hit(NamedTuple):
    """Something that holds all the words.

    Attributes:
        rank: what it is; see `kinds`.
        hits: how often the words occur in it.
        source: number of the file in the index; None for what is found by its name.
        item: number of the thing in its file, or among the named.
    """

    rank: int
    hits: int
    source: int | None
    item: int


Group = tuple[int, int, list[int]]
"""Rank, hits and the things with so many of them."""


class Hits(Sequence[Hit]):
    """What was found, in the order of answers. A slice is such a sequence again."""

    def __init__(self, groups: Sequence[Group], ends: Sequence[int], places: range) -> None:
        self._groups = groups
        self._ends = ends
        self._places = places

    @classmethod
    def of(cls, found: Found) -> Hits:
        """The hits in order: by rank, then the most first."""
        groups = [
            (rank, hits, found[rank][hits]) for rank in sorted(found) for hits in sorted(found[rank], reverse=True)
        ]
        ends = list(accumulate(len(things) for _, _, things in groups))
        return cls(groups, ends, range(ends[-1] if ends else 0))

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> Hits: ...
    def __getitem__(self, place: int | slice) -> Hit | Hits:
        if isinstance(place, slice):
            return Hits(self._groups, self._ends, self._places[place])
        at = self._places[place]
        group = bisect_right(self._ends, at)
        rank, hits, things = self._groups[group]
        source, item = divmod(things[at - self._ends[group]], MOST_ITEMS)
        return Hit(rank, hits, None if rank in NAMED else source, item)


class Named(NamedTuple):
    """A document or a body, which is found by its names.

    Attributes:
        names: as written.
        searched: the same as they are searched, one a line.
        documents: ids of the documents that name it.
    """

    rank: int
    document: str
    start: int
    name: str
    id: str
    names: tuple[str, ...]
    searched: str
    documents: frozenset[str]


class SearchedFile:
    """One file, as `pages` wrote it. Nothing changes it once it is made."""

    def __init__(self, text: str, items: str, runs: str) -> None:
        self.text = text
        self._runs = runs
        told = json.loads(items)
        self.documents: list[str] = told["documents"]
        self.ids: list[str | None] = told["id"]
        self.named: list[list[Any]] = told["named"]
        self.lines: dict[int, tuple[int, str]] = {int(key): tuple(line) for key, line in told["lines"].items()}
        self.starts = array("l", told["start"])
        self._document = array("l", told["document"])
        self._low, self._high = array("l", told["low"]), array("l", told["high"])
        self._more: dict[int, list[list[int]]] = {int(key): parts for key, parts in told["more"].items()}
        order = sorted(range(len(self.ids)), key=lambda item: (self.starts[item], self.ids[item] or ""))
        of_rank: dict[int, list[int]] = defaultdict(list)
        for item in order:
            of_rank[told["rank"][item]].append(item)
        self._of_rank = {rank: self._bounds(items) for rank, items in of_rank.items()}

    def _bounds(self, items: Sequence[int]) -> tuple[array[int], array[int], array[int]]:
        """Items, and between what bounds all their parts lie."""
        ends = (max(high for _, high in self.parts(item)) for item in items)
        return array("l", items), array("l", (self._low[item] for item in items)), array("l", ends)

    def parts(self, item: int) -> list[tuple[int, int]]:
        """The stretches of the searched text that are the thing's."""
        return [(self._low[item], self._high[item]), *((low, high) for low, high in self._more.get(item, ()))]

    def find(
        self, words: Sequence[str], ranks: Iterable[int], allowed: Collection[str] | None, found: Found, number: int
    ) -> None:
        """Adds what holds all the words, in the order of the file.

        Args:
            words, ranks, allowed: as in `Index.find`.
            found: where to.
            number: of the file.
        """
        text = self.text
        if not all(word in text for word in words):
            return
        wanted = range(WHOLE_FILE, len(self.documents))
        within = None if allowed is None else {place for place in wanted if self._belongs(place, allowed)}
        if within is not None and not within:
            return
        first, is_one, base = words[0], len(words) == 1, number * MOST_ITEMS
        count, more, document = text.count, self._more, self._document
        for rank in ranks:
            if rank not in self._of_rank:
                continue
            counted = found[rank]
            for item, low, high in zip(*self._of_rank[rank], strict=True):
                hits = count(first, low, high)
                if not hits or (within is not None and document[item] not in within):
                    continue
                if not is_one or item in more:
                    hits = self._count(words, item)
                    if not hits:
                        continue
                counted[hits].append(base + item)

    def _belongs(self, place: int, allowed: Collection[str]) -> bool:
        return any(one in allowed for one in (self.documents if place == WHOLE_FILE else [self.documents[place]]))

    def _count(self, words: Sequence[str], item: int) -> int:
        parts = self.parts(item)
        found = [sum(self.text.count(word, low, high) for low, high in parts) for word in words]
        return sum(found) if all(found) else 0

    @cached_property
    def _places(self) -> list[list[int]]:
        runs: list[list[int]] = json.loads(self._runs)
        return runs

    def in_source(self, low: int, high: int) -> tuple[int, int]:
        """Where a stretch of the searched text begins and ends in the source."""
        return self._place(low)[0], self._place(high - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        places, starts, ends = self._places
        run = bisect_right(places, at) - 1
        if places[run] == at:
            return starts[run], ends[run]
        start = starts[run] + at - places[run]
        return start, start + 1


class Index:
    """All files of one version of the graph.

    Attributes:
        files: name and content, by name.
        named: documents and bodies, in the order of answers.
    """

    def __init__(self, files: Iterable[tuple[str, SearchedFile]], known: Iterable[tuple[str, str, list[str]]]) -> None:
        self.files = sorted(files, key=lambda file: file[0])
        self.named = sorted(_named(self.files, known))
        self._names = "\n".join(one.searched for one in self.named)

    def find(self, words: Sequence[str], ranks: Collection[int], allowed: Collection[str] | None) -> Hits:
        """What holds all the words; the order is kind, hits descending, document, start, name of a body, id.

        Args:
            words: as `words.words` makes them.
            ranks: the kinds wanted.
            allowed: ids of the documents wanted; None for all.
        """
        found: Found = defaultdict(lambda: defaultdict(list))
        if all(word in self._names for word in words):
            self._find_named(words, ranks, allowed, found)
        for number, (_, file) in enumerate(self.files):
            file.find(words, ranks, allowed, found, number)
        return Hits.of(found)

    def _find_named(
        self, words: Sequence[str], ranks: Collection[int], allowed: Collection[str] | None, found: Found
    ) -> None:
        first = words[0]
        for item, one in enumerate(self.named):
            if first not in one.searched or one.rank not in ranks:
                continue
            counts = [one.searched.count(word) for word in words]
            if all(counts) and (allowed is None or not one.documents.isdisjoint(allowed)):
                found[one.rank][sum(counts)].append(item)


def _named(files: Iterable[tuple[str, SearchedFile]], known: Iterable[tuple[str, str, list[str]]]) -> Iterator[Named]:
    """Documents, and bodies with all their names; `known`: id, name and known names of all bodies."""
    bodies: dict[str, tuple[str, set[str], set[str]]] = {key: (name, set(names), set()) for key, name, names in known}
    for document, file in files:
        for rank, key, name, start, names, places in file.named:
            where = {file.documents[place] for place in places}
            if rank == RANK["organization"]:
                body = bodies.setdefault(key, (name, set(), set()))
                body[1].update(names)
                body[2].update(where)
            else:
                yield _made(rank, document, start, name or "", key, names, where)
    for key, (name, names, where) in bodies.items():
        yield _made(RANK["organization"], "", 0, name, key, sorted(names), where)


def _made(
    rank: int, document: str, start: int, name: str, key: str, names: Iterable[str], documents: Iterable[str]
) -> Named:
    written = tuple(names)
    return Named(rank, document, start, name, key, written, "\n".join(map(_folded, written)), frozenset(documents))


_folded = lru_cache(maxsize=65_536)(fold)
"""Names come again with every change of the graph."""


class _Kept:
    """The index of one store, and the files of which it is made; files that stay are not read again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._files: dict[str, SearchedFile] = {}
        self._now: tuple[list[dict[str, str | None]], Index] | None = None

    def index(self, store: Store) -> Index:
        version = store.read("MATCH (g:Graph {id: 'graph'}) RETURN g.data_version AS v, g.derived AS d, g.rules AS r")
        now = self._now
        if now is None or now[0] != version:
            with self._lock:
                now = self._now
                if now is None or now[0] != version:
                    self._now = now = version, self._read(store)
        return now[1]

    def _read(self, store: Store) -> Index:
        held = store.read("MATCH (p:SearchText) RETURN p.whole AS whole, p.document AS document, p.id AS id")
        pieces: dict[str, list[str]] = defaultdict(list)
        names = {row["whole"]: row["document"] for row in held}
        for row in held:
            if row["whole"] not in self._files:
                pieces[row["whole"]].append(row["id"])
        wanted = sorted(one for ids in pieces.values() for one in ids)
        read = [row for start in range(0, len(wanted), BATCH) for row in _pieces(store, wanted[start : start + BATCH])]
        made: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in sorted(read, key=lambda row: row["order"]):
            made[row["whole"]].append(row)
        for whole, rows in made.items():
            if len(rows) < len(pieces[whole]):
                continue  # the file went while it was read; the version of the data tells the next one who asks
            self._files[whole] = _joined(rows)
        self._files = {whole: file for whole, file in self._files.items() if whole in names}
        return Index(((names[whole], file) for whole, file in self._files.items()), _bodies(store))


def read(store: Store, source: str) -> SearchedFile | None:
    """What loading kept of one source, read anew; None when there is nothing or not all of it.

    Args:
        source: id of the `Source`.
    """
    found = store.read("MATCH (p:SearchText {source: $source}) RETURN p.id AS id, p.order AS order", source=source)
    rows = sorted(_pieces(store, [row["id"] for row in found]), key=lambda row: row["order"])
    if not rows or [row["order"] for row in rows] != list(range(len(rows))):
        return None
    return _joined(rows)


def _joined(rows: Iterable[Mapping[str, str]]) -> SearchedFile:
    pieces = list(rows)
    return SearchedFile(*("".join(row[key] for row in pieces) for key in ("text", "items", "runs")))


def _pieces(store: Store, ids: list[str]) -> list[dict[str, Any]]:
    return store.read(
        "UNWIND $ids AS id MATCH (p:SearchText {id: id}) "
        "RETURN p.whole AS whole, p.order AS order, p.text AS text, p.items AS items, p.runs AS runs",
        ids=ids,
    )


def _bodies(store: Store) -> list[tuple[str, str, list[str]]]:
    """All bodies with their known names: also those that no document names and that follow from rules, such as the
    leader of a named body."""
    rows = store.read(
        "MATCH (o:Organization) RETURN o.id AS id, o.unit AS unit, o.official_name AS official, o.name AS name"
    )
    return [
        (row["id"], row["unit"] or row["name"], [one for one in (row["unit"], row["official"], row["name"]) if one])
        for row in rows
    ]


_KEPT: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()
_LOCK = threading.Lock()


def index_of(store: Store) -> Index:
    """The index of a store's graph as it is now.

    Raises:
        StoreError: the store failed.
    """
    with _LOCK:
        kept = _KEPT.setdefault(store, _Kept())
    return kept.index(store)
