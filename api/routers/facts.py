"""Lists of facts by type: the named questions under the names of what they list."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path

from api.dependencies import StoreDep
from api.listing import JSON_DEPENDENCIES, add_list
from api.models import Page
from api.values import PATTERNS
from foundation.errors import NotFoundError
from graph.catalogue import question
from graph.questions import ask

LISTS = {
    "responsibilities": "responsibilities",
    "funding-rules": "funding-rules",
    "quotas": "quotas",
    "schedule": "calendar",
    "duties": "duties",
    "citations": "citations",
    "leadership": "leadership-statements",
    "clauses": "outline",
    "unknowns": "unknowns",
    "search": "search",
}
"""Path → question."""

router = APIRouter(prefix="/v1", tags=["facts"])

for _path, _name in LISTS.items():
    add_list(router, f"/{_path}", question(_name), name=f"list_{_path.replace('-', '_')}")
add_list(router, "/facts/{id}", question("evidence"), name="fact", fixed="id")
add_list(router, "/clauses/{id}", question("evidence"), name="clause", fixed="id")


@router.get("/clauses/{id}/lineage", summary="条款来源 · Lineage of a clause", dependencies=JSON_DEPENDENCIES)
def clause_lineage(
    store: StoreDep,
    id: Annotated[
        str, Path(pattern=PATTERNS["id"], description="条款标识 · Id of a clause", examples=["clause-0123456789abcdef"])
    ],
) -> Page[dict[str, Any]]:
    """Which clauses above it comes from, sentence by sentence, and what became of them."""
    found = store.read("MATCH (c:Clause {id: $id}) RETURN c.document_id AS document, c.path AS clause", id=id)
    if not found:
        raise NotFoundError(f"No clause has the id {id!r}", remedy="Answers show the ids that exist")
    answer = ask(store, "clause-lineage", found[0])
    return Page[dict[str, Any]](items=answer.items, total=answer.total, next=None)
