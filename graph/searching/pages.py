"""What loading keeps of a file so that it can be searched: its text as it is searched, and what stands where in it."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from foundation.ids import content_id
from graph.searching.folding import Folded, fold, folded
from graph.searching.kinds import LABELS, RANK
from graph.stretches import stretches
from ingest.cleaning import clean
from ingest.quoting import normalised
from ingest.text import CleanText

Nodes = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Label → id → properties."""

PIECE = 300_000
"""Characters of one property of one node: far below what one message may carry."""

WHOLE_FILE = -1
"""In place of a document's number: the line stands outside of all clauses, and so belongs to the file."""


class Edge(NamedTuple):
    """A relationship between nodes: their labels, ids, and its properties."""

    start_label: str
    end_label: str
    start: str
    end: str
    told: Mapping[str, Any]


def pages(name: str, source: str, text: str, nodes: Nodes, edges: Iterable[Edge]) -> dict[str, dict[str, Any]]:
    """The `SearchText` nodes of a file, by id; there are several where it is long.

    Args:
        name: the file's name.
        source: id of its `Source`.
        text: the source as decoded.
        nodes: what is loaded of the file.
        edges: the relationships that its facts state, and the names of bodies.

    Returns:
        Each node has its share of three texts, which are to be joined by `order`: `text` (the searched text), `items`
        (JSON: what stands where in it) and `runs` (JSON: where its characters stand in the source; see `runs`).
    """
    cleaned = clean(text)
    searched = folded(cleaned.text)
    items = _Items(cleaned, searched, nodes)
    items.add_quoted()
    items.add_outside()
    items.add_named(edges)
    whole = {
        "text": searched.text,
        "items": json.dumps(items.columns, ensure_ascii=False, separators=(",", ":")),
        "runs": json.dumps(runs(cleaned, searched.places), separators=(",", ":")),
    }
    digest = content_id("searched", source, *whole.values())
    made = {}
    for order, start in enumerate(range(0, max(1, *map(len, whole.values())), PIECE)):
        pieces = {key: value[start : start + PIECE] for key, value in whole.items()}
        key = content_id("search", digest, order)
        made[key] = {"source": source, "document": name, "whole": digest, "order": order, **pieces}
    return made


def runs(cleaned: CleanText, places: array[int]) -> list[list[int]]:
    """Where the characters of the searched text stand in the source.

    Returns:
        Three columns: place in the searched text, start and end in the source. A character that is not listed stands
        right behind the one before it, and is one code point long.
    """
    columns: list[list[int]] = [[], [], []]
    following = -1
    for index, place in enumerate(places):
        start, end = cleaned.starts[place], cleaned.ends[place]
        if start != following or end != start + 1:
            for column, value in zip(columns, (index, start, end), strict=True):
                column.append(value)
        following = start + 1
    return columns


class _Items:
    """What can be found in one file.

    `columns`: `documents` (ids); of quoted things, one column each: `rank`, `id`, `start`, `document` (index in
    `documents`, or `WHOLE_FILE`), `low` and `high` (in the searched text), `more` (index → further stretches), `lines`
    (index → end and quotation, of lines that no node has); of named things, one row each: `named` (rank, id, name,
    start, all names, indexes in `documents`).
    """

    def __init__(self, cleaned: CleanText, searched: Folded, nodes: Nodes) -> None:
        self._cleaned = cleaned
        self._searched = searched
        self._nodes = nodes
        documents = sorted((told["start"], key) for key, told in nodes.get("Document", {}).items())
        self._documents = {key: index for index, (_, key) in enumerate(documents)}
        self._clauses: dict[str, list[tuple[int, int]]] = {}
        self.columns: dict[str, Any] = {
            "documents": list(self._documents),
            **{name: [] for name in ("rank", "id", "start", "document", "low", "high", "named")},
            "more": {},
            "lines": {},
        }

    def _stretch(self, told: Mapping[str, Any]) -> tuple[int, int] | None:
        """Where a quotation lies in the searched text."""
        found = [self._searched_of(*stretch) for stretch in stretches(self._cleaned, told["start"], told["end"])]
        if len(found) < 2:
            return found[0] if found else None
        quote = fold(told["quote"])
        return next((one for one in found if self._searched.text[slice(*one)] == quote), found[0])

    def _searched_of(self, low: int, high: int) -> tuple[int, int]:
        places = self._searched.places
        return bisect_left(places, low), bisect_left(places, high)

    def _add(self, rank: int, told: Mapping[str, Any], parts: list[tuple[int, int]]) -> int:
        columns, index = self.columns, len(self.columns["id"])
        columns["rank"].append(rank)
        for name in ("id", "start", "document"):
            columns[name].append(told[name])
        columns["low"].append(parts[0][0])
        columns["high"].append(parts[0][1])
        if parts[1:]:
            columns["more"][index] = parts[1:]
        return index

    def add_quoted(self) -> None:
        """Clauses with the text that is their own, and facts with their quotation."""
        for label, rank in LABELS.items():
            for key, told in self._nodes.get(label, {}).items():
                place = self._stretch(told)
                if place is None:
                    continue
                if label == "Clause":
                    self._clauses[key] = [place]
                    continue
                self._add(rank, self._told(key, told), [place])
        for key, parts in self._own().items():
            told = self._nodes["Clause"][key]
            self._add(RANK["clause"], self._told(key, told), parts)

    def _told(self, key: str, told: Mapping[str, Any]) -> dict[str, Any]:
        document = self._documents.get(told.get("document_id", ""), WHOLE_FILE)
        return {"id": key, "start": told["start"], "document": document}

    def _own(self) -> dict[str, list[tuple[int, int]]]:
        """The stretches of each clause that are not its children's."""
        clauses = self._nodes.get("Clause", {})
        children = defaultdict(list)
        for key, told in sorted(clauses.items(), key=lambda item: item[1]["start"]):
            children[told["path"].rpartition("/")[0]].append(key)
        own = {}
        for key, [(low, high)] in self._clauses.items():
            told = clauses[key]
            inner = [
                self._clauses[child][0]
                for child in children[told["path"]]
                if child in self._clauses and told["start"] <= clauses[child]["start"] < told["end"]
            ]
            own[key] = list(_without(low, high, inner)) or [(low, low)]
        return own

    def add_outside(self) -> None:
        """The lines of the page that stand in no clause."""
        covered = sorted(parts[0] for parts in self._clauses.values())
        text, places = self._cleaned.text, self._searched.places
        for low, high in _without(0, len(self._searched.text), covered):
            first, last = places[low], places[high - 1] + 1
            for line in text[first:last].split("\n"):
                part = self._searched_of(first, first + len(line))
                if part[0] < part[1]:
                    at, end = self._cleaned.source_span(places[part[0]], places[part[1] - 1] + 1)
                    told = {"id": None, "start": at, "document": WHOLE_FILE}
                    index = self._add(RANK["text"], told, [part])
                    self.columns["lines"][index] = [end, normalised(line)]
                first += len(line) + 1

    def add_named(self, edges: Iterable[Edge]) -> None:
        """Documents and bodies, which are searched by their names."""
        for key, told in self._nodes.get("Document", {}).items():
            names = _distinct(told.get("title"), told.get("number"))
            self._name("document", key, told.get("title"), told["start"], names, {self._documents[key]})
        where = {key: told.get("document_id") for nodes in self._nodes.values() for key, told in nodes.items()}
        written: dict[str, set[str]] = defaultdict(set)
        documents: dict[str, set[int]] = defaultdict(set)
        for edge in edges:
            for label, key in ((edge.start_label, edge.start), (edge.end_label, edge.end)):
                if label != "Organization":
                    continue
                if edge.start_label == "Name":
                    written[key].add(edge.told["written"])
                elif (document := self._documents.get(where.get(edge.told.get("fact", "")) or "")) is not None:
                    documents[key].add(document)
        for key, told in self._nodes.get("Organization", {}).items():
            known = (told.get("unit"), told.get("official_name"), told.get("name"))
            names = _distinct(*known, *sorted(written[key]))
            self._name("organization", key, told.get("unit") or told.get("name"), None, names, documents[key])

    def _name(
        self, kind: str, key: str, name: str | None, start: int | None, names: list[str], documents: set[int]
    ) -> None:
        self.columns["named"].append([RANK[kind], key, name, start, names, sorted(documents)])


def _distinct(*names: str | None) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def _without(low: int, high: int, inner: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of a stretch without those inside it, which come by their start."""
    for first, last in inner:
        if low < min(first, high):
            yield low, min(first, high)
        low = max(low, last)
    if low < high:
        yield low, high
