"""The home page: what is in the graph."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any
from urllib.parse import quote

from api.pages import labels
from api.pages.reader import title_of
from graph.questions import ask
from graph.store import Store

MOST_SOURCES = 60
"""Documents shown on the home page; the page of documents has all."""

NO_FACTS = frozenset({"clause", "unknown"})


def context(store: Store) -> dict[str, Any]:
    """What the template needs."""
    documents = ask(store, "documents").items
    counts = ask(store, "document-counts").items
    totals: Counter[str] = Counter()
    by_source: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in counts:
        totals[row["type"]] += row["facts"]
        by_source[row["document"]][row["type"]] += row["facts"]
    leading = ask(store, "lead-units", limit=1).items
    instruments: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in documents:
        instruments[row["document"]].append(row)
    kinds = [kind for kind in labels.record_types() if kind not in NO_FACTS]
    sources = []
    for name, rows in list(instruments.items())[:MOST_SOURCES]:
        sources.append(
            {
                "name": name,
                "title": title_of(rows),
                "issuers": "、".join(rows[0]["issuers"] or []),
                "issued_on": rows[0]["issued_on"],
                "number": rows[0]["number"],
                "counts": [(kind, by_source[name][kind]) for kind in kinds if by_source[name][kind]],
            }
        )
    lists = Counter({name: found["responsibility"] for name, found in by_source.items()}).most_common(1)
    return {
        "sources": sources,
        "figures": [
            (len(documents), "文献", "documents", "/documents"),
            (totals["clause"], "条款", "clauses", "/questions/outline"),
            (ask(store, "organizations", limit=1).total, "单位", "units", "/units"),
            (totals["responsibility"], "责任清单", "lists of units", "/questions/responsibilities"),
            (totals["leadership"], "领导关系", "leadership", "/questions/leadership-statements"),
            (totals["funding_rule"], "经费规则", "funding rules", "/questions/funding-rules"),
        ],
        "top_unit": leading[0]["unit"] if leading else None,
        "first": f"?document={quote(lists[0][0])}" if lists and lists[0][1] else "",
    }


def document_rows(store: Store) -> list[dict[str, Any]]:
    """The documents with the number of their clauses and facts."""
    counts: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for row in ask(store, "document-counts").items:
        counts[row["document"], row["instrument"]]["clauses" if row["type"] == "clause" else "facts"] += (
            row["facts"] if row["type"] != "unknown" else 0
        )
    return [
        {**row, **{key: counts[row["document"], row["instrument"]][key] for key in ("clauses", "facts")}}
        for row in ask(store, "documents").items
    ]


def document_names(store: Store) -> list[tuple[str, str]]:
    """Name and title of every source, for a choice."""
    instruments: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in ask(store, "documents").items:
        instruments[row["document"]].append(row)
    return [(name, title_of(rows)) for name, rows in instruments.items()]
