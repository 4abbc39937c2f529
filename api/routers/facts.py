"""Lists of facts by type: the named questions under the names of what they list."""

from __future__ import annotations

from fastapi import APIRouter

from api.listing import add_list
from graph.catalogue import question

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
