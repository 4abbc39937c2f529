"""Lists over HTTP: each is a named question, with its parameters as the query's and its rows in the envelope.

Routes are made from the heads of the `.cypher` files, so that the OpenAPI document, the reference page and the command
line say the same about a question.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field, create_model

from api import links
from api.conditional import conditional
from api.dependencies import StoreDep, only_known_parameters
from api.models import Page
from api.values import LONGEST_VALUE, PATTERNS, VISIBLE
from graph.catalogue import Parameter, Question
from graph.exports.tables import to_csv, to_xlsx
from graph.questions import MOST_ROWS as CUT_AFTER
from graph.questions import Answer, ask
from graph.store import Store

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = {"text/csv": "csv", WORKBOOK: "xlsx"}
SUFFIXES = tuple(FORMS.values())

DEFAULT_ROWS = 50
MOST_ROWS = 500
CURSOR = r"^[A-Za-z0-9_-]{1,200}$"

JSON_DEPENDENCIES = [Depends(only_known_parameters), Depends(conditional)]
"""What every route has whose answer follows from the graph."""


def add_list(router: APIRouter, path: str, question: Question, *, name: str, fixed: str = "") -> None:
    """Adds a route that answers a question, and the same with `.csv` and `.xlsx` behind it.

    Args:
        path: of the route.
        name: of the operation, in the OpenAPI document.
        fixed: a parameter of the question that the path holds.
    """
    for form in SUFFIXES:
        router.add_api_route(
            f"{path}.{form}",
            _endpoint(question, fixed, form),
            methods=["GET"],
            response_model=None,
            dependencies=JSON_DEPENDENCIES,
            include_in_schema=False,
        )
    router.add_api_route(
        path,
        _endpoint(question, fixed),
        methods=["GET"],
        name=name,
        summary=f"{question.title_zh} · {question.title_en}",
        description=f"{question.zh}\n\n{question.en}.\n\nRows come by {question.order}.",
        response_model=None,
        dependencies=JSON_DEPENDENCIES,
        responses={
            200: {
                "model": _page(question),
                "description": "One page of rows",
                "content": {"text/csv": {}, WORKBOOK: {}},
                "links": links.of_list(question, f"{router.tags[0]}_{name}", fixed),
            },
        },
    )


def _page(question: Question) -> type[BaseModel]:
    words = "".join(word.capitalize() for word in question.name.split("-"))
    columns: dict[str, Any] = dict.fromkeys(question.columns, (Any, None))
    row: type[BaseModel] = create_model(f"{words}Row", **columns)
    page: type[BaseModel] = Page.__class_getitem__(row)  # type: ignore[assignment]  # pydantic tells a plain type
    cut = Field(default=None, description="True where the whole answer was cut; else not there", examples=[True])
    at = Field(default=None, description="After how many rows it was cut, on all pages together", examples=[CUT_AFTER])
    return create_model(f"{words}Page", __base__=page, truncated=(bool | None, cut), limit=(int | None, at))


def _endpoint(question: Question, fixed: str, suffix: str = "") -> Callable[..., Response]:
    names = [parameter.name for parameter in question.parameters]

    def endpoint(request: Request, store: Store, **given: Any) -> Response:
        values = {name: given[name] for name in names if given[name] is not None}
        form = suffix or wanted_form(given["format"], request.headers.get("accept", ""))
        limit = given["limit"] or (DEFAULT_ROWS if form == "json" else None)
        version = request.scope["data_version"]
        answer = ask(store, question.name, values, limit=limit, cursor=given["cursor"], version=version)
        return respond(answer, given.get("fields"), form)

    keyword = inspect.Parameter.KEYWORD_ONLY
    made = [
        inspect.Parameter("request", keyword, annotation=Request),
        inspect.Parameter("store", keyword, annotation=StoreDep),
    ]
    made += [_parameter(parameter, is_in_path=parameter.name == fixed) for parameter in question.parameters]
    cut = Query(
        ge=1,
        le=MOST_ROWS,
        description=f"每页行数，缺省 {DEFAULT_ROWS}，表格全部 · Rows on a page; default {DEFAULT_ROWS}, tables all",
        examples=[DEFAULT_ROWS],
    )
    made.append(inspect.Parameter("limit", keyword, default=None, annotation=Annotated[int | None, cut]))
    after = Query(pattern=CURSOR, description="上一页的 next · What the page before gave as `next`")
    made.append(inspect.Parameter("cursor", keyword, default=None, annotation=Annotated[str | None, after]))
    if question.shape == "rows":
        one = "|".join(map(re.escape, question.columns))
        chosen = Query(
            pattern=rf"^({one})(,({one}))*$",
            description=f"所需列，逗号分隔 · Columns, separated by commas: {', '.join(question.columns)}",
            examples=[",".join(question.columns[:2])],
        )
        made.append(inspect.Parameter("fields", keyword, default=None, annotation=Annotated[str | None, chosen]))
    form = Query(description="格式，缺省依 Accept · Format; by `Accept` when missing", examples=["json"])
    made.append(
        inspect.Parameter(
            "format", keyword, default=None, annotation=Annotated[Literal["json", "csv", "xlsx"] | None, form]
        )
    )
    endpoint.__signature__ = inspect.Signature(made, return_annotation=Response)  # type: ignore[attr-defined]  # FastAPI reads it
    return endpoint


def _parameter(parameter: Parameter, *, is_in_path: bool) -> inspect.Parameter:
    keyword = inspect.Parameter.KEYWORD_ONLY
    if is_in_path:
        place = Path(
            min_length=1,
            max_length=LONGEST_VALUE,
            pattern=PATTERNS.get(parameter.type, VISIBLE),
            description=f"{parameter.zh} · {parameter.en}",
            examples=[parameter.example.strip()],
        )
        return inspect.Parameter(parameter.name, keyword, annotation=Annotated[str, place])
    told = Query(
        min_length=1,
        max_length=LONGEST_VALUE,
        pattern=PATTERNS.get(parameter.type, VISIBLE),
        description=f"{parameter.zh} · {parameter.en}",
        examples=[parameter.example.strip()],
        json_schema_extra={"enum": list(parameter.choices)} if parameter.choices else None,
    )
    if parameter.required:
        return inspect.Parameter(parameter.name, keyword, annotation=Annotated[str, told])
    return inspect.Parameter(parameter.name, keyword, default=None, annotation=Annotated[str | None, told])


def wanted_form(form: str | None, accepted: str) -> str:
    """`json`, `csv` or `xlsx`: what the parameter says, or else what the `Accept` header asks for before JSON."""
    if form is not None:
        return form
    for kind in accepted.split(","):
        name = kind.partition(";")[0].strip()
        if name in {"application/json", "*/*", "application/*"}:
            break
        if name in FORMS:
            return FORMS[name]
    return "json"


def respond(answer: Answer, fields: str | None, form: str) -> Response:
    """An answer in the envelope, or as a table.

    Args:
        fields: the wanted columns, separated by commas; all when empty.
        form: `json`, `csv` or `xlsx`.
    """
    columns = fields.split(",") if fields else answer.columns
    items = [{column: row[column] for column in columns} for row in answer.items] if fields else answer.items
    if form == "json":
        content: dict[str, Any] = {"items": items, "total": answer.total, "next": answer.next}
        if answer.truncated:
            content |= {"truncated": True, "limit": answer.total}
        return JSONResponse(content)
    name = answer.question.name
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"', "X-Total-Count": str(answer.total)}
    if answer.next:
        headers["X-Next-Cursor"] = answer.next
    if form == "csv":
        return Response(to_csv(columns, items), media_type="text/csv; charset=utf-8", headers=headers)
    return Response(to_xlsx(columns, items, name), media_type=WORKBOOK, headers=headers)
