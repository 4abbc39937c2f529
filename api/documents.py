"""A document out of the graph, for the JSON interface and for the reader page."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, get_args

from api.models import DocumentDetail, DocumentText, FactSpan
from graph.context import source_text
from graph.questions import ask
from graph.store import Store
from ingest import records

ENCODED = frozenset({"canonical", "aliases"})
"""Fields that the graph keeps as JSON text."""

_SHARED = {field.name for field in fields(records.Record)} | {"type"}

FIELD_ORDER = {
    name: tuple(field.name for field in fields(kind) if field.name not in _SHARED)
    for kind in get_args(records.Fact)
    for name in (field.default for field in fields(kind) if field.name == "type")
}
"""For each record type its own fields in the order of the contract."""


def detail(store: Store, name: str) -> DocumentDetail:
    """The instruments that a name means, with the number of their facts.

    Raises:
        NotFoundError, AmbiguousError: it means none, or several documents.
    """
    instruments = ask(store, "documents", {"document": name}).items
    source = instruments[0]["document"]
    counts: dict[str, int] = {}
    for row in ask(store, "document-counts", {"document": name}).items:
        counts[row["type"]] = counts.get(row["type"], 0) + row["facts"]
    return DocumentDetail(
        source=source, characters=length(store, source), counts=dict(sorted(counts.items())), instruments=instruments
    )


def length(store: Store, source: str) -> int:
    """Code points of a source."""
    rows = ask(store, "sources", {"name": source}).items
    return int(rows[0]["characters"]) if rows else 0


def facts(store: Store, name: str) -> list[dict[str, Any]]:
    """All facts of a document in the order of the page: `id`, `type`, evidence and fields of each."""
    found = []
    for row in ask(store, "document-facts", {"document": name}).items:
        properties: dict[str, Any] = dict(row["fields"])
        for key in ENCODED & properties.keys():
            properties[key] = json.loads(properties[key])
        evidence = {key: row[key] for key in ("id", "type", "start", "end", "clause", "quote")}
        order = FIELD_ORDER.get(row["type"], ())
        found.append({**evidence, **{key: properties[key] for key in order if key in properties}})
    return found


def text_with_facts(store: Store, name: str, start: int, end: int) -> DocumentText:
    """The stretch `[start, end)` of the source that a name means, and the facts that meet it.

    Raises:
        NotFoundError, AmbiguousError: the name means none, or several documents.
    """
    source = ask(store, "documents", {"document": name}).items[0]["document"]
    text = source_text(store, source, start, end) if end > start else ""
    last = start + len(text)
    inside = [FactSpan(**fact) for fact in facts(store, name) if fact["start"] < last and fact["end"] > start]
    return DocumentText(source=source, start=start, end=last, characters=length(store, source), text=text, facts=inside)
