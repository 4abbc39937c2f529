"""The network of lead units with its measures, and two documents side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from api import links
from api.dependencies import StoreDep
from api.listing import JSON_DEPENDENCIES
from api.models import Page
from api.values import LONGEST_VALUE, VISIBLE
from graph import network

router = APIRouter(prefix="/v1/network", tags=["network"])


def _document(description: str, example: str) -> object:
    return Query(min_length=1, max_length=LONGEST_VALUE, pattern=VISIBLE, description=description, examples=[example])


class Measures(BaseModel):
    """What holds for the network as a whole."""

    nodes: int = Field(description="Units", examples=[53])
    edges: int = Field(description="Pairs of units that stand in one list")
    density: float = Field(description="Share of the possible edges that are there, 0 to 1")
    communities: int = Field(description="Groups by greedy modularity; a unit that meets nobody is one of its own")
    modularity: float = Field(description="How much more weight lies inside the groups than chance would put there")


class LeadUnits(BaseModel):
    """Units by leads and meetings, their edges by weight, and measures of the whole."""

    nodes: list[network.Node]
    edges: list[network.Edge]
    measures: Measures
    truncated: bool = Field(description="Whether the network was cut")


@router.get(
    "/lead-units",
    summary="牵头单位网络 · The network of lead units",
    dependencies=JSON_DEPENDENCIES,
    responses={200: {"links": links.to("organization", "$response.body#/nodes/0/id")}},
)
def lead_units(
    store: StoreDep,
    document: Annotated[str | None, _document("只看这份文件 · Only this document", "quzhou-2016")] = None,
) -> LeadUnits:
    """Who meets whom in the lists of units: degree, meetings, betweenness, groups, ties across systems."""
    found = network.lead_units(store, document)
    measures = Measures(
        nodes=len(found.nodes),
        edges=len(found.edges),
        density=found.density,
        communities=found.communities,
        modularity=found.modularity,
    )
    return LeadUnits(nodes=found.nodes, edges=found.edges, measures=measures, truncated=found.truncated)


@router.get("/lead-units/comparison", summary="两份文件对照 · Two documents compared", dependencies=JSON_DEPENDENCIES)
def comparison(
    store: StoreDep,
    first: Annotated[str, _document("一份文件 · One document", "hunan-2015")],
    second: Annotated[str, _document("另一份文件 · The other one", "quzhou-2016")],
) -> Page[network.Difference]:
    """The same kind of body in both networks, side by side; null where a document does not name one."""
    found = network.compare(store, first, second)
    return Page[network.Difference](items=found, total=len(found), next=None)
