"""Every error that leaves the service, in one shape: `application/problem+json` (RFC 9457).

`type` is a link to the reference page's entry for the error, `detail` the same sentence that the command line prints,
`remedy` what to do about it. `candidates` and `nearest` name what the caller may have meant.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.values import VISIBLE
from foundation.errors import AmbiguousError, NotFoundError, QuntuanError

MEDIA_TYPE = "application/problem+json"
REFERENCE = "/reference#problem-"

logger = logging.getLogger("quntuan.api")


class Problem(BaseModel):
    """What went wrong, where, and what to do about it."""

    type: str = Field(description="Link to the description of this kind of error", examples=[f"{REFERENCE}not-found"])
    title: str = Field(description="The kind of error in two words", examples=["Not found"])
    status: int = Field(description="The HTTP status", examples=[404])
    detail: str = Field(description="One sentence that names the value and the place")
    instance: str = Field(description="Path of the request", examples=["/v1/documents/quzhou"])
    remedy: str = Field(default="", description="What to do about it")
    candidates: list[str] = Field(default=[], description="What an ambiguous name may mean")
    nearest: list[str] = Field(default=[], description="The nearest names that exist")


KINDS = {
    "bad-input": "A parameter is missing, unknown or has a value that its type does not allow (422).",
    "not-found": "No document, unit, question or page has this name; `nearest` lists the nearest ones (404).",
    "ambiguous": "The name fits several things; `candidates` lists them (409).",
    "unauthorized": "A key is needed: header `X-API-Key`, `Authorization: Bearer`, or the password of a login (401).",
    "forbidden": "The request is understood and refused (403).",
    "wrong-host": "The `Host` header names another machine than the one the service is bound to (421).",
    "method-not-allowed": "The path exists, the method does not; `Allow` lists those that do (405).",
    "not-acceptable": "The answer does not exist in the wanted format (406).",
    "limit": "A limit of size, rows or time was reached; the sentence names it (413, 414).",
    "store-unavailable": "The graph store is not there or does not answer (503).",
    "busy": "Somebody else holds what is needed (503).",
    "internal": "A mistake in the service; the request id leads to it in the log (500).",
}
"""Each `type` with its meaning, for the reference page."""


def problem(
    status: int,
    code: str,
    title: str,
    detail: str,
    *,
    instance: str,
    remedy: str = "",
    candidates: Sequence[str] = (),
    nearest: Sequence[str] = (),
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """An error as a response.

    Args:
        code: one of `KINDS`.
        instance: path of the request.
    """
    content: dict[str, object] = {
        "type": REFERENCE + code,
        "title": title,
        "status": status,
        "detail": detail,
        "instance": instance,
    }
    if remedy:
        content["remedy"] = remedy
    if candidates:
        content["candidates"] = list(candidates)
    if nearest:
        content["nearest"] = list(nearest)
    return JSONResponse(content, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def of_error(error: QuntuanError, instance: str) -> JSONResponse:
    """An error of the project's tree as a response."""
    return problem(
        error.status,
        error.code,
        error.title,
        str(error),
        instance=instance,
        remedy=error.remedy,
        candidates=error.candidates if isinstance(error, AmbiguousError) else (),
        nearest=error.nearest if isinstance(error, NotFoundError) else (),
        headers={"Retry-After": "5"} if error.status == HTTPStatus.SERVICE_UNAVAILABLE else None,
    )


def _of_http(error: HTTPException, instance: str) -> JSONResponse:
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        allowed = (error.headers or {}).get("Allow", "GET")
        return problem(
            405,
            "method-not-allowed",
            "Method not allowed",
            f"{instance} answers {allowed} only.",
            instance=instance,
            headers=error.headers,
        )
    if error.status_code == HTTPStatus.NOT_FOUND:
        return problem(
            404,
            "not-found",
            "Not found",
            f"There is nothing at {instance}.",
            instance=instance,
            remedy="See /reference for what the service answers",
        )
    phrase = HTTPStatus(error.status_code).phrase
    return problem(error.status_code, "bad-input", phrase, str(error.detail), instance=instance, headers=error.headers)


def _of_validation(error: RequestValidationError, instance: str) -> JSONResponse:
    first = error.errors()[0]
    place = " ".join(str(part) for part in first["loc"])
    if first.get("ctx", {}).get("pattern") == VISIBLE:
        detail = f"{place}: nothing can be seen in {first['input']!r:.80}."
        return problem(422, "bad-input", "Bad input", detail, instance=instance, remedy="Give it a value")
    given = f", not {first['input']!r:.80}" if first["type"] != "missing" and "input" in first else ""
    return problem(422, "bad-input", "Bad input", f"{place}: {first['msg']}{given}.", instance=instance)


def wants_page(request: Request) -> bool:
    """Whether a person with a browser asks, outside the JSON interface."""
    path = request.url.path
    return not path.startswith("/v1/") and "text/html" in request.headers.get("accept", "")


def install(app: FastAPI, as_page: Callable[[Request, JSONResponse], Response]) -> None:
    """Makes every error of the application leave in this shape.

    Args:
        as_page: turns a problem into a web page, for the requests of `wants_page`.
    """

    def answer(request: Request, response: JSONResponse) -> Response:
        return as_page(request, response) if wants_page(request) else response

    async def quntuan_error(request: Request, error: QuntuanError) -> Response:
        return answer(request, of_error(error, request.url.path))

    async def http_error(request: Request, error: HTTPException) -> Response:
        return answer(request, _of_http(error, request.url.path))

    async def validation_error(request: Request, error: RequestValidationError) -> Response:
        return answer(request, _of_validation(error, request.url.path))

    async def bug(request: Request, error: Exception) -> Response:
        found = request.scope.get("request_id", "-")
        logger.error("request %s failed", found, exc_info=error)
        return answer(
            request,
            problem(
                500,
                "internal",
                "Internal error",
                f"The service made a mistake; the log tells more under request {found}.",
                instance=request.url.path,
                remedy="Report it with the request id",
            ),
        )

    app.exception_handler(QuntuanError)(quntuan_error)
    app.exception_handler(HTTPException)(http_error)
    app.exception_handler(RequestValidationError)(validation_error)
    app.exception_handler(Exception)(bug)


CHINESE = {
    401: "需要密钥",
    403: "不允许",
    404: "没有找到这个名称",
    405: "不支持这种方法",
    409: "名称不止一个所指",
    413: "超出限制",
    414: "网址过长",
    421: "主机名不对",
    422: "输入无法使用",
    500: "服务出错",
    503: "图库暂不可用",
}
"""What pages say first, by status."""


def named_in(sentence: str, given: Mapping[str, str]) -> str | None:
    """The name of the parameter whose value an error's sentence quotes; None when it quotes none."""
    return next((name for name, value in given.items() if value in sentence), None)
