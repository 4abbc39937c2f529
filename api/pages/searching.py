"""The search page: one box over documents, units, questions, clauses and facts, with the hits marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from api import problems
from api.pages import home, labels
from foundation.errors import QuntuanError
from graph.catalogue import catalogue, question
from graph.questions import ask
from graph.searching.folding import fold
from graph.store import Store

FEW = 8
"""Hits of one kind beside others."""

ROWS = 30
"""Hits on a page of one kind."""

FILTERS = ("document", "place", "level", "since", "until")
_GROUPS = (
    ("document", "文献", "Documents"),
    ("organization", "单位", "Units"),
    ("clause", "条款", "Clauses"),
    ("fact", "事实", "Facts"),
    ("text", "条款之外", "Outside clauses"),
)

Piece = tuple[str, bool]


def context(store: Store, given: Mapping[str, str]) -> dict[str, Any]:
    """What the template needs.

    Args:
        given: `q`, `type`, `cursor` and the filters, as the address has them; empty where they are left out.
    """
    wanted = {name: value.strip() for name, value in given.items() if value.strip()}
    q, kind = wanted.get("q", ""), wanted.get("type", "")
    filters = {name: value for name, value in wanted.items() if name in FILTERS}
    groups: list[dict[str, Any]] = []
    problem = None
    if q:
        try:
            groups = _groups(store, q, kind, filters, wanted.get("cursor"))
        except QuntuanError as error:
            problem = {
                "status": error.status,
                "chinese": problems.CHINESE.get(error.status, "无法完成"),
                "detail": error,
            }
    level = next(parameter for parameter in question("search").parameters if parameter.name == "level")
    return {
        "q": q,
        "kind": kind,
        "filters": {name: filters.get(name, "") for name in FILTERS},
        "narrowed": bool(filters),
        "groups": groups,
        "problem": problem,
        "documents": home.document_names(store),
        "places": sorted({row["jurisdiction"] for row in ask(store, "documents").items if row["jurisdiction"]}),
        "levels": level.choices,
        "all": urlencode({"q": q, **filters}),
        "answer": urlencode({"q": q, **({"type": kind} if kind else {}), **filters}),
    }


def _groups(store: Store, q: str, kind: str, filters: Mapping[str, str], cursor: str | None) -> list[dict[str, Any]]:
    named = {group[0]: group for group in _GROUPS}
    if kind:
        chosen = named.get(kind) or (kind, *labels.type_label(kind)[:2])
        return [_group(store, chosen, q, filters, ROWS, cursor)]
    made = [_group(store, group, q, filters, FEW, None) for group in _GROUPS]
    if not filters:
        found = list(_questions(q))
        made.insert(2, {"kind": "", "zh": "问题", "en": "Questions", "total": len(found), "hits": found, "next": ""})
    return [group for group in made if group["hits"]]


def _group(
    store: Store, group: tuple[str, str, str], q: str, filters: Mapping[str, str], most: int, cursor: str | None
) -> dict[str, Any]:
    kind, zh, en = group
    asked = {"q": q, "type": kind, **filters}
    answer = ask(store, "search", asked, limit=most, cursor=cursor)
    following = urlencode({**asked, "cursor": answer.next} if cursor or most == ROWS else asked) if answer.next else ""
    hits = [_hit(row) for row in answer.items]
    return {"kind": kind, "zh": zh, "en": en, "total": answer.total, "hits": hits, "next": following}


def _hit(row: Mapping[str, Any]) -> dict[str, Any]:
    pieces = marked(row["snippet"], zip(row["mark_starts"], row["mark_ends"], strict=True))
    if row["type"] == "organization":
        return {"href": f"/units/{row['id']}", "name": row["name"], "label": None, "note": None, "marked": pieces}
    at = row["hit_starts"][0] if row["hit_starts"] else row["start"]
    anchor = f"#c-{row['id']}" if row["type"] == "clause" else f"#{row['id']}" if row["clause"] else ""
    place = f"{row['document']} · {row['clause']}" if row["clause"] else row["document"]
    is_named = row["type"] == "document"
    return {
        "href": f"/documents/{quote(row['document'], safe='')}?at={at}{anchor}",
        "name": (row["name"] or row["document"]) if is_named else place,
        "label": None if row["type"] in {"document", "clause", "text"} else labels.type_label(row["type"]),
        "note": place if is_named else labels.show(row["name"]) if row["name"] else None,
        "marked": pieces,
    }


def _questions(q: str) -> Iterator[dict[str, Any]]:
    low = fold(q)
    for one in catalogue():
        if low and any(low in fold(text) for text in (one.zh, one.en, one.name)):
            yield {
                "href": f"/questions/{one.name}",
                "name": one.title_zh,
                "label": None,
                "note": one.title_en,
                "marked": [],
            }


def marked(text: str, places: Iterable[tuple[int, int]]) -> list[Piece]:
    """A text cut into pieces that are hits and pieces that are not; hits that touch or overlap are one piece."""
    pieces: list[Piece] = []
    last = 0
    joined: list[list[int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    for start, end in joined:
        pieces += [(text[last:start], False), (text[start:end], True)]
        last = end
    return [piece for piece in (*pieces, (text[last:], False)) if piece[0]]
