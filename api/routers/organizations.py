"""Organizations: who a written name means, who is in the graph, and who leads them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from pydantic import StringConstraints

from api import links
from api.dependencies import StoreDep, only_known_parameters
from api.listing import JSON_DEPENDENCIES, add_list
from api.models import Page
from api.values import PATTERNS, VISIBLE
from graph.catalogue import question
from graph.questions import ask

MOST_NAMES = 100

router = APIRouter(prefix="/v1/organizations", tags=["organizations"])
add_list(router, "", question("organizations"), name="list")


@router.get(
    "/resolve", summary="解析名称 · Which body a written name means", dependencies=[Depends(only_known_parameters)]
)
def resolve(
    name: Annotated[
        list[Annotated[str, StringConstraints(max_length=200, pattern=VISIBLE)]],
        Query(
            min_length=1,
            max_length=MOST_NAMES,
            description="写法，可重复 · Written name; may be repeated",
            examples=[["市委组织部"]],
        ),
    ],
    place: Annotated[
        str | None,
        Query(max_length=100, description="用名文件的适用地域 · Jurisdiction of the document", examples=["衢州市"]),
    ] = None,
    date: Annotated[
        str | None,
        Query(pattern=PATTERNS["date"], description="用名时间 · When the name was used", examples=["2016"]),
    ] = None,
) -> Page[dict[str, Any]]:
    """Without a graph: identity is knowledge. Two names mean one body exactly when their ids are equal."""
    from identity import place as known_place  # the vocabulary is read when somebody asks for it
    from identity import resolve as resolve_name

    if place is not None:
        place = known_place(place).full_name

    items = [asdict(resolve_name(one, place, date)) for one in name]
    return Page[dict[str, Any]](items=items, total=len(items), next=None)


@router.get(
    "/{organization}",
    summary="单位 · One organization",
    dependencies=JSON_DEPENDENCIES,
    responses={200: {"links": links.to("organization", "$response.body#/id", without="organizations_organization")}},
)
def organization(
    store: StoreDep,
    organization: Annotated[
        str,
        Path(
            min_length=1,
            max_length=200,
            pattern=VISIBLE,
            description="名称、规范名称、别称或标识 · Name, official name, alias or id",
            examples=["衢州市总工会"],
        ),
    ],
) -> dict[str, Any]:
    """Its names, system, level and place, and the documents that speak of it."""
    found: dict[str, Any] = ask(store, "organization", {"organization": organization}).items[0]
    return found


add_list(router, "/{organization}/leadership", question("leaders-of"), name="leadership", fixed="organization")
add_list(router, "/{unit}/portfolio", question("unit-portfolio"), name="portfolio", fixed="unit")
