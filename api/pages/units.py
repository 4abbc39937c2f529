"""The pages of bodies: the list, and the portfolio of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from graph.arguments import SYSTEMS
from graph.questions import ask
from graph.store import Store

ROWS = 100
LONGEST_TASK = 160
"""Characters of a clause shown above the list of units."""


def listing(store: Store, q: str, system: str, cursor: str) -> dict[str, Any]:
    """One page of the bodies that documents name.

    Raises:
        NotFoundError: there is no such system.
    """
    given = {name: value for name, value in (("q", q), ("system", system)) if value}
    answer = ask(store, "organizations", given, limit=ROWS, cursor=cursor or None)
    following = urlencode({**given, "cursor": answer.next}) if answer.next else None
    return {
        "rows": answer.items, "total": answer.total, "next": following, "q": q, "system": system, "systems": SYSTEMS,
    }  # fmt: skip


def portfolio(store: Store, name: str) -> dict[str, Any]:
    """What a body leads and takes part in, and who leads it.

    Raises:
        NotFoundError, AmbiguousError: the name means none, or several bodies.
    """
    found = ask(store, "organization", {"organization": name}).items[0]
    rows = [
        {**row, "task": task, "marked": mark(row["quote"], found["written"])}
        for row, task in _with_tasks(store, ask(store, "unit-portfolio", {"unit": found["id"]}).items)
    ]
    leaders = ask(store, "leaders-of", {"organization": found["id"]}).items
    led = ask(store, "led-by", {"organization": found["id"]}).items
    leadership = [{**row, "subject": row["organization"], "type": "leadership"} for row in (*leaders, *led)]
    return {
        "name": found["unit"] or found["name"],
        "official_name": found["official_name"],
        "chips": [value for value in (found["system"], found["level"], found["place"], *found["written"]) if value],
        "groups": [
            ("lead", "牵头", "Leads", [row for row in rows if row["role"] == "lead"]),
            ("participant", "参与", "Takes part", [row for row in rows if row["role"] == "participant"]),
        ],
        "leadership": leadership,
    }


def _with_tasks(store: Store, rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Each row with what its clause says up to the list of units: the task itself."""
    texts: dict[tuple[str, str], str] = {}
    for document in sorted({row["document"] for row in rows}):
        for clause in ask(store, "outline", {"document": document}).items:
            texts[document, clause["clause"]] = clause["quote"]
    for row in rows:
        text = texts.get((row["document"], row["clause"]), row["heading"] or "")
        at = text.find(row["quote"])
        before = text[:at] if at > 0 else text
        # A chapter's list stands behind all its items; the heading tells more than their beginning.
        yield row, row["heading"] or (before if len(before) <= LONGEST_TASK else f"{before[:LONGEST_TASK]}…")


def mark(text: str, names: Sequence[str]) -> list[tuple[str, bool]]:
    """A text cut into pieces that are one of the names and pieces that are not; the longest name wins."""
    if not names:
        return [(text, False)]
    one = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    pieces = []
    position = 0
    for found in one.finditer(text):
        pieces += [(text[position : found.start()], False), (found.group(), True)]
        position = found.end()
    return [(piece, is_name) for piece, is_name in [*pieces, (text[position:], False)] if piece]
