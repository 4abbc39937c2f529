"""Documents: what is in the graph, one of them, and its text with the facts in it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api import links
from api.dependencies import StoreDep
from api.documents import detail, text_with_facts
from api.listing import JSON_DEPENDENCIES, add_list
from api.models import DocumentDetail, DocumentText
from api.values import VISIBLE
from graph.catalogue import question

MOST_CHARACTERS = 1_000_000

Name = Annotated[
    str,
    Path(
        min_length=1,
        max_length=300,
        pattern=VISIBLE,
        description="文件名、文件名#序、文号、题名或标识 · Name of the file, name#n, number, title or id",
        examples=["quzhou-2016"],
    ),
]

router = APIRouter(prefix="/v1/documents", tags=["documents"])
add_list(router, "", question("documents"), name="list")


@router.get(
    "/{document}",
    summary="文献 · A source and the documents in it",
    dependencies=JSON_DEPENDENCIES,
    responses={200: {"links": links.to("document", "$response.body#/source", without="documents_document")}},
)
def document(store: StoreDep, document: Name) -> DocumentDetail:
    """The instruments that the name means, and how many facts of each type they state."""
    return detail(store, document)


@router.get(
    "/{document}/text",
    summary="原文 · The text with its facts",
    dependencies=JSON_DEPENDENCIES,
    responses={200: {"links": links.to("fact", "$response.body#/facts/0/id")}},
)
def text(
    store: StoreDep,
    document: Name,
    start: Annotated[int, Query(ge=0, le=2**31, description="起 · First code point", examples=[0])] = 0,
    end: Annotated[
        int | None, Query(ge=1, le=2**31, description="止 · Code point behind the last one", examples=[2000])
    ] = None,
) -> DocumentText:
    """The source as decoded (at most 1,000,000 code points at once) and every fact that meets the stretch.

    Offsets count code points of the whole source, also when only a part is given.
    """
    last = start + MOST_CHARACTERS if end is None else min(end, start + MOST_CHARACTERS)
    return text_with_facts(store, document, start, last)
