"""The pages by address."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import HTMLResponse

from api import problems
from api.conditional import conditional
from api.dependencies import StoreDep
from api.pages import home, labels, reader, searching, units
from api.pages.render import page
from api.routers.maps import map_page
from foundation.errors import QuntuanError
from graph.arguments import SYSTEMS
from graph.catalogue import catalogue, question
from graph.context import source_text
from graph.model import LABEL_OF
from graph.questions import Answer, ask
from viz.maps import kinds

ROWS = 100
TYPE_OF = {label: kind for kind, label in LABEL_OF.items()}
CONTEXT = 400
"""Characters of a paragraph shown on either side of the evidence."""

router = APIRouter(include_in_schema=False, dependencies=[Depends(conditional)])

Name = Annotated[str, Path(max_length=300)]
Words = Annotated[str, Query(max_length=100)]


@router.get("/")
def home_page(request: Request, store: StoreDep) -> HTMLResponse:
    """What is in the graph, and where each kind of user begins."""
    return page(request, "home.html.j2", **home.context(store))


@router.get("/documents")
def documents_page(request: Request, store: StoreDep) -> HTMLResponse:
    """All documents."""
    return page(request, "documents.html.j2", rows=home.document_rows(store))


@router.get("/documents/{name}")
def reader_page(
    request: Request,
    store: StoreDep,
    name: Name,
    at: Annotated[int | None, Query(ge=0, le=2**31)] = None,
    part: Annotated[int, Query(ge=0, le=2**31)] = 0,
) -> HTMLResponse:
    """The text of a document with its facts."""
    return page(request, "reader.html.j2", **reader.context(store, name, at, part))


@router.get("/units")
def units_page(
    request: Request,
    store: StoreDep,
    q: Words = "",
    system: Words = "",
    cursor: Annotated[str, Query(max_length=300)] = "",
) -> HTMLResponse:
    """All bodies that documents name."""
    return page(request, "units.html.j2", **units.listing(store, q.strip(), system, cursor))


@router.get("/units/{name}")
def unit_page(request: Request, store: StoreDep, name: Name) -> HTMLResponse:
    """What one body leads and takes part in, and who leads it."""
    return page(request, "unit.html.j2", **units.portfolio(store, name))


@router.get("/questions")
def questions_page(request: Request) -> HTMLResponse:
    """The named questions."""
    named = {asked.name: asked for asked in catalogue()}
    groups = [(label, [named[name] for name in names]) for label, names in labels.question_groups(named)]
    return page(request, "questions.html.j2", groups=groups)


@router.get("/questions/{name}")
def question_page(request: Request, store: StoreDep, name: Name) -> HTMLResponse:
    """A question's form and its answer; what the form got wrong is said on the same page."""
    asked = question(name)
    given = {key: value for key, value in request.query_params.items() if value.strip()}
    cursor = given.pop("cursor", None)
    answer: Answer | None = None
    problem: dict[str, Any] | None = None
    status = 200
    if given or cursor or not any(parameter.required for parameter in asked.parameters):
        try:
            answer = ask(store, name, given, limit=ROWS, cursor=cursor)
        except QuntuanError as error:
            status = error.status
            problem = {
                "chinese": problems.CHINESE.get(error.status, "无法完成"),
                "detail": str(error),
                "candidates": getattr(error, "candidates", []),
                "nearest": getattr(error, "nearest", []),
            }
    found = problems.named_in(problem["detail"], given) if problem else None
    return page(
        request,
        "question.html.j2",
        status=status,
        question=asked,
        given=given,
        answer=answer,
        columns=_columns(answer) if answer else [],
        problem=problem,
        query=urlencode(given),
        replaced=lambda value: urlencode({**given, found: value}) if found else urlencode({"q": value}),
        documents=home.document_names(store),
        systems=SYSTEMS,
    )


def _columns(answer: Answer) -> list[str]:
    """The columns that people see: the quotation last, nothing that only serves machines, nothing empty throughout."""
    hidden = {"start", "end", "id", "context_start", "instrument", "fields", "name"}
    hidden |= {"mark_starts", "mark_ends", "hit_starts", "hit_ends"}
    if "quote" in answer.columns:
        hidden |= {"document", "clause", "rule", "quota"}  # the cell of the quotation tells and links them
    shown = [
        name
        for name in answer.columns
        if name not in hidden and any(row[name] not in (None, []) for row in answer.items)
    ]
    last = [name for name in ("document", "clause", "quote", "context") if name in shown]
    return [name for name in shown if name not in last] + last


@router.get("/maps")
def maps_page(request: Request, store: StoreDep) -> HTMLResponse:
    """The maps that can be drawn."""
    places = sorted({row["jurisdiction"] for row in ask(store, "documents").items if row["jurisdiction"]} - {"全国"})
    return page(
        request, "maps.html.j2", maps=list(kinds().values()), documents=home.document_names(store), places=places
    )


@router.get("/maps/{kind}")
def one_map_page(request: Request, store: StoreDep, kind: Name) -> HTMLResponse:
    """A map, over the whole window."""
    return map_page(store, kind, {name: value for name, value in request.query_params.items() if value.strip()})


@router.get("/evidence/{id}")
def evidence_page(request: Request, store: StoreDep, id: Name) -> HTMLResponse:
    """One fact with the paragraph around it."""
    row = ask(store, "evidence", {"id": id}).items[0]
    kind = TYPE_OF.get(row["type"], row["type"])
    before = inside = after = None
    if row["document"] is not None:
        low = max(0, row["start"] - CONTEXT)
        around = source_text(store, row["document"], low, row["end"] + CONTEXT)
        head, inside, tail = (
            around[: row["start"] - low],
            around[row["start"] - low : row["end"] - low],
            around[row["end"] - low :],
        )
        before, after = head.rpartition("\n")[2], tail.partition("\n")[0]
    hidden = {
        "type",
        "id",
        "document",
        "clause",
        "start",
        "end",
        "quote",
        "context",
        "context_start",
        "canonical",
        "aliases",
    }
    fields = [(name, value) for name, value in row.items() if name not in hidden and value not in (None, [])]
    return page(
        request, "evidence.html.j2", row={**row, "type": kind}, before=before, inside=inside, after=after, fields=fields
    )


@router.get("/search")
def search_page(request: Request, store: StoreDep) -> HTMLResponse:
    """Documents, units, questions, clauses and facts that contain the words, marked."""
    told = searching.context(store, request.query_params)
    return page(request, "search.html.j2", status=told["problem"]["status"] if told["problem"] else 200, **told)


@router.get("/about")
def about_page(request: Request, store: StoreDep) -> HTMLResponse:
    """What this is and how to check it."""
    return page(
        request,
        "about.html.j2",
        version=version("quntuan-graph"),
        data_version=store.data_version,
        store_name=store.name,
    )
