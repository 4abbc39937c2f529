"""The search page: one box over documents, units, questions and the text of clauses."""

from __future__ import annotations

import unicodedata
from typing import Any
from urllib.parse import quote

from graph.catalogue import catalogue
from graph.questions import ask
from graph.store import Store

MOST = 20
AROUND = 46
"""Characters shown on either side of a hit."""


def groups(store: Store, q: str) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Hits by what they are: (Chinese, English, hits), each hit with `href`, `name`, `note` and the marked text."""
    if not q:
        return []
    words = unicodedata.normalize("NFKC", q)
    both = [words] if words == q else [q, words]
    return [
        ("文献", "Documents", _documents(store, both)),
        ("单位", "Units", _units(store, both)),
        ("问题", "Questions", _questions(words)),
        ("条款", "Clauses", _clauses(store, both)),
    ]


def _asked(store: Store, name: str, forms: list[str]) -> list[dict[str, Any]]:
    """Rows that contain one of the written forms (as given, or with full-width characters made plain)."""
    for form in forms:
        rows = ask(store, name, {"q": form}, limit=MOST).items
        if rows:
            return rows
    return []


def _documents(store: Store, forms: list[str]) -> list[dict[str, Any]]:
    rows = _asked(store, "documents", forms)
    return [
        {
            "href": f"/documents/{quote(row['document'], safe='')}?at={row['start']}",
            "name": row["title"] or row["document"],
            "note": row["number"],
            "marked": [],
        }
        for row in rows
    ]


def _units(store: Store, forms: list[str]) -> list[dict[str, Any]]:
    rows = _asked(store, "organizations", forms)
    return [
        {
            "href": f"/units/{row['id']}",
            "name": row["unit"] or row["name"],
            "note": row["official_name"] if row["official_name"] != row["unit"] else None,
            "marked": [],
        }
        for row in rows
    ]


def _questions(words: str) -> list[dict[str, Any]]:
    low = words.lower()
    return [
        {"href": f"/questions/{question.name}", "name": question.title_zh, "note": question.title_en, "marked": []}
        for question in catalogue()
        if low in question.zh.lower() or low in question.en.lower() or low in question.name
    ]


def _clauses(store: Store, forms: list[str]) -> list[dict[str, Any]]:
    rows = _asked(store, "outline", forms)
    # The innermost clause says it; the ones around it only contain it.
    hits = []
    for row in sorted(rows, key=lambda row: (row["document"], row["start"])):
        form = next((form for form in forms if form in row["quote"]), forms[0])
        hits.append(
            {
                "href": f"/documents/{quote(row['document'], safe='')}?at={row['start']}#c-{row['id']}",
                "name": f"{row['document']} · {row['clause']}",
                "note": row["heading"],
                "marked": mark(row["quote"], form),
            }
        )
    return hits


def mark(text: str, form: str) -> list[tuple[str, bool]]:
    """The stretch of a text around the first hit, cut into pieces that are hits and pieces that are not."""
    at = text.find(form)
    if at < 0:
        return [(text[: 2 * AROUND], False)]
    low, high = max(0, at - AROUND), at + len(form) + AROUND
    pieces = [
        ("…" if low else "") + text[low:at],
        form,
        text[at + len(form) : high] + ("…" if high < len(text) else ""),
    ]
    return [(piece, index == 1) for index, piece in enumerate(pieces)]
