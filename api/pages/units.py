"""The pages of bodies: the list, and the portfolio of one."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from graph.arguments import SYSTEMS
from graph.questions import ask
from graph.store import Store

ROWS = 100


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
    rows = ask(store, "unit-portfolio", {"unit": found["id"]}).items
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
