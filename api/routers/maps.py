"""Maps: which there are, and each as a page or as its specification."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from api.dependencies import StoreDep, only_known_parameters
from api.listing import JSON_DEPENDENCIES, LONGEST_VALUE
from api.models import MapKind, Page
from graph.store import Store
from viz import page
from viz.maps import build, kinds

READER = "/documents/{document}?at={start}"
"""Where a quotation of a map leads."""

router = APIRouter(prefix="/v1/maps", tags=["maps"])

Scope = Annotated[
    str | None, Query(min_length=1, max_length=LONGEST_VALUE, description="范围 · Scope", examples=["quzhou-2016"])
]


@router.get("", summary="图谱 · The maps that can be drawn", dependencies=[Depends(only_known_parameters)])
def maps() -> Page[MapKind]:
    """Each with what its scope may hold."""
    items = [
        MapKind(kind=kind.name, title_zh=kind.title, title_en=kind.title_en, scope=dict(kind.scope))
        for kind in kinds().values()
    ]
    return Page[MapKind](items=items, total=len(items), next=None)


@router.get(
    "/{kind}",
    summary="一张图谱 · One map",
    response_model=None,
    dependencies=JSON_DEPENDENCIES,
    responses={200: {"description": "The map", "content": {"text/html": {}, "application/json": {}}}},
)
def one_map(
    request: Request,
    store: StoreDep,
    kind: Annotated[str, Path(max_length=100, description="图谱名 · Name of the map", examples=["lead-units"])],
    document: Scope = None,
    system: Scope = None,
    place: Scope = None,
    payer: Scope = None,
    beneficiary: Scope = None,
    rule_kind: Annotated[
        str | None, Query(min_length=1, max_length=LONGEST_VALUE, description="经费类别 · Kind of funding rule")
    ] = None,
    format: Annotated[
        Literal["html", "json"] | None, Query(description="格式，缺省依 Accept · Format; by `Accept` when missing")
    ] = None,
) -> Response:
    """A page that works offline, or its specification as JSON (nodes with positions, lines, evidence)."""
    given = {
        "document": document, "system": system, "place": place, "payer": payer, "beneficiary": beneficiary,
        "kind": rule_kind,
    }  # fmt: skip
    scope = {name: value for name, value in given.items() if value is not None}
    accepted = request.headers.get("accept", "")
    if format == "json" or (format is None and "text/html" not in accepted):
        return JSONResponse(specification(store, kind, scope))
    return map_page(store, kind, scope)


def specification(store: Store, kind: str, scope: dict[str, str]) -> dict[str, Any]:
    """A map as data."""
    told: dict[str, Any] = json.loads(build(store, kind, scope).to_json())
    return told


def map_page(store: Store, kind: str, scope: dict[str, str]) -> HTMLResponse:
    """A map as a page with a policy of its own: its two scripts by hash, no request at all."""
    policy = f"{page.content_security_policy()}; frame-ancestors 'self'"
    return HTMLResponse(
        page.render(build(store, kind, scope), reader=READER, home="/maps"), headers={"Content-Security-Policy": policy}
    )
