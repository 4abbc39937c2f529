"""Maps: which there are, and each as a page or as its specification."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from api.dependencies import StoreDep, only_known_parameters
from api.listing import JSON_DEPENDENCIES
from api.models import MapKind, Page
from api.values import LONGEST_VALUE, VISIBLE
from graph.store import Store
from viz import page
from viz.maps import MapKind as MapKindSpec
from viz.maps import build, kinds

READER = "/documents/{document}?at={start}"
"""Where a quotation of a map leads."""

router = APIRouter(prefix="/v1/maps", tags=["maps"])


@router.get("", summary="图谱 · The maps that can be drawn", dependencies=[Depends(only_known_parameters)])
def maps() -> Page[MapKind]:
    """Each with what its scope may hold."""
    items = [
        MapKind(kind=kind.name, title_zh=kind.title, title_en=kind.title_en, scope=dict(kind.scope))
        for kind in kinds().values()
    ]
    return Page[MapKind](items=items, total=len(items), next=None)


def _endpoint(kind: MapKindSpec) -> Callable[..., Response]:
    def endpoint(request: Request, store: Store, **given: Any) -> Response:
        scope = {name: given[name] for name in kind.scope if given[name] is not None}
        accepted = request.headers.get("accept", "")
        if given["format"] == "json" or (given["format"] is None and "text/html" not in accepted):
            return JSONResponse(specification(store, kind.name, scope))
        return map_page(store, kind.name, scope)

    keyword = inspect.Parameter.KEYWORD_ONLY
    made = [
        inspect.Parameter("request", keyword, annotation=Request),
        inspect.Parameter("store", keyword, annotation=StoreDep),
    ]
    for name, example in kind.scope.items():
        told = Query(
            pattern=VISIBLE, max_length=LONGEST_VALUE, description=f"范围 · Only this {name}", examples=[example]
        )
        made.append(inspect.Parameter(name, keyword, default=None, annotation=Annotated[str | None, told]))
    form = Query(description="格式，缺省依 Accept · Format; by `Accept` when missing", examples=["json"])
    choice = Annotated[Literal["html", "json"] | None, form]
    made.append(inspect.Parameter("format", keyword, default=None, annotation=choice))
    endpoint.__signature__ = inspect.Signature(made, return_annotation=Response)  # type: ignore[attr-defined]  # FastAPI reads it
    return endpoint


for _kind in kinds().values():
    router.add_api_route(
        f"/{_kind.name}",
        _endpoint(_kind),
        methods=["GET"],
        name=_kind.name.replace("-", "_"),
        summary=f"{_kind.title} · {_kind.title_en}",
        description="A page that works offline, or its specification as JSON: nodes with positions, lines, evidence.",
        response_model=None,
        dependencies=JSON_DEPENDENCIES,
        responses={200: {"description": "The map", "content": {"text/html": {}, "application/json": {}}}},
    )


@router.get("/{kind}", include_in_schema=False)
def unknown_map(store: StoreDep, kind: str) -> Response:
    """Tells the nearest names."""
    return map_page(store, kind, {})


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
