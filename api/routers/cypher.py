"""Read-only Cypher in free text, for those who outgrow the named questions. Off unless switched on."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field

from api.dependencies import StoreDep, only_known_parameters
from foundation.errors import ForbiddenError
from graph.freetext import run
from graph.freetext.limits import AT_ONCE, DEFAULT_ROWS, MOST_BYTES, MOST_PARAMETERS, MOST_ROWS, MOST_TEXT

router = APIRouter(prefix="/v1", tags=["questions"])

EXAMPLE = (
    "MATCH (o:Organization)-[r:LEADS]->(c:Clause) WHERE o.unit CONTAINS $word RETURN o.unit AS unit, r.quote AS quote"
)


class FreeQuery(BaseModel):
    """A query with its parameters."""

    model_config = ConfigDict(extra="forbid")

    query: Annotated[
        str, Field(min_length=1, max_length=MOST_TEXT, description="Cypher that reads", examples=[EXAMPLE])
    ]
    parameters: Annotated[
        dict[str, Any],
        Field(max_length=MOST_PARAMETERS, description="Values of its $names", examples=[{"word": "组织部"}]),
    ] = {}
    limit: Annotated[int, Field(ge=1, le=MOST_ROWS, description="Most rows", examples=[DEFAULT_ROWS])] = DEFAULT_ROWS


class FreeRows(BaseModel):
    """The rows of a free query. `total` is null when the answer was cut."""

    columns: list[str] = Field(description="In the order of RETURN", examples=[["unit", "quote"]])
    items: list[dict[str, Any]]
    total: int | None = Field(description="Rows altogether; null when there are more than these", examples=[16])
    next: None = Field(default=None, description="Always null: narrow the query, or use SKIP")
    truncated: bool = Field(description="Whether rows are missing", examples=[False])
    limit: int = Field(description="Most rows that were asked for", examples=[DEFAULT_ROWS])
    truncated_by: str | None = Field(default=None, description="What cut the answer: `rows` or `bytes`")


def switched_on(request: Request) -> None:
    """Dependency: free queries are let in only where the operator said so.

    Raises:
        ForbiddenError: they are off.
    """
    if not request.app.state.settings.cypher:
        raise ForbiddenError(
            "Free Cypher queries are switched off",
            remedy="Start the service with QUNTUAN_CYPHER=on, or use the named questions at /v1/questions",
        )


@router.post(
    "/cypher",
    summary="自由查询 · Read-only Cypher",
    description=(
        "只读 Cypher，缺省关闭（`QUNTUAN_CYPHER=on` 开启）。\n\n"
        "Only what is known to read and to end is let in (403 otherwise): no writing, no procedures but `db.labels`, "
        "`db.relationshipTypes` and `db.index.fulltext.queryNodes`, no unbounded path, no reduce. "
        f"At most {MOST_ROWS} rows and {MOST_BYTES // 1024 // 1024} MiB, then `truncated` says so; "
        f"{AT_ONCE} at a time.\n\n"
        "Nodes are `{labels, properties}`, relationships `{type, properties}`, paths `{nodes, relationships}`."
    ),
    dependencies=[Depends(switched_on), Depends(only_known_parameters)],
)
def cypher(asked: FreeQuery, store: StoreDep) -> FreeRows:
    """One query, answered as the store's reader."""
    answer = run(store, asked.query, asked.parameters, asked.limit)
    return FreeRows(
        columns=answer.columns,
        items=answer.items,
        total=None if answer.truncated else len(answer.items),
        truncated=bool(answer.truncated),
        limit=asked.limit,
        truncated_by=answer.truncated or None,
    )
