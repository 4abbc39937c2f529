"""The paragraph around a piece of evidence, and the source text as the graph keeps it."""

from __future__ import annotations

import json
from typing import Any

from graph.model import LABEL_OF
from graph.rows import PAGE
from graph.store import Store

FARTHEST = 1_000
"""Code points on either side of the evidence that a paragraph may reach: some pages have no line breaks at all."""

_LAST = ("document", "clause", "start", "end", "quote", "context", "context_start")
_HIDDEN = {"id", "document_id", "clause_id", "title_key", "number_key", "own", "instrument", "fact", "order"}
_TYPES = {label: kind for kind, label in LABEL_OF.items()}
_ENCODED = {"canonical", "aliases"}


def source_text(store: Store, document: str, start: int = 0, end: int | None = None) -> str:
    """`source[start:end]` of a document's file as decoded; empty when the graph has no such file.

    Args:
        document: name of the file under which its facts go.
        start, end: code points; `end` None for all the rest.
    """
    pages = store.read(
        "MATCH (s:Source {name: $name}) MATCH (p:SourceText {source: s.id}) "
        "WHERE p.start + $page > $start AND ($end IS NULL OR p.start < $end) "
        "RETURN p.start AS start, p.text AS text ORDER BY start",
        name=document,
        page=PAGE,
        start=start,
        end=end,
    )
    if not pages:
        return ""
    text = "".join(page["text"] for page in pages)
    first = pages[0]["start"]
    return text[start - first : None if end is None else end - first]


def paragraph(store: Store, document: str, start: int, end: int) -> tuple[str, int]:
    """The paragraph that holds `[start, end)`, and where it begins in the source."""
    low = max(0, start - FARTHEST)
    text = source_text(store, document, low, end + FARTHEST)
    before, after = text[: start - low], text[end - low :]
    first = before.rfind("\n") + 1
    last = after.find("\n")
    return text[first : end - low + (len(after) if last < 0 else last)].rstrip("\r"), low + first


def unfold(store: Store, rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    """Rows of (`type`, `fields`, evidence) with the fields as columns and the paragraph of the evidence.

    Args:
        rows: each with `type`, `id`, `fields` (properties), `document`, `clause`, `start`, `end`, `quote`.

    Returns:
        The rows by document and place, and the columns that they have.
    """
    columns = ["type", "id"]
    made = []
    # Sorted here: for the query it would mean a union inside a subquery, which costs the embedded store thirty times.
    for row in sorted(rows, key=lambda row: (row["document"] or "", row["start"] or 0, row["id"])):
        fields = {key: value for key, value in sorted(row["fields"].items()) if key not in _HIDDEN | set(_LAST)}
        for key in _ENCODED & fields.keys():
            fields[key] = json.loads(fields[key])
        columns += [key for key in fields if key not in columns]
        told = {
            "type": _TYPES.get(row["type"], row["type"]),
            "id": row["id"],
            **fields,
            **{key: row[key] for key in _LAST[:5]},
        }
        if row["document"] is None:
            told["context"], told["context_start"] = None, None
        else:
            told["context"], told["context_start"] = paragraph(store, row["document"], row["start"], row["end"])
        made.append(told)
    columns += _LAST
    return [{column: row.get(column) for column in columns} for row in made], columns
