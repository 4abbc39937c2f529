"""Answers that a client has already: `ETag` from the version of the data, and 304 where it still holds.

The tag is weak: it says that the facts are the same, not that the bytes are (they may be compressed).
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from foundation.settings import PROJECT
from graph.store import Store

SUFFIXES = frozenset({".py", ".j2", ".css", ".js", ".toml", ".svg", ".cypher"})


class NotModified(Exception):  # noqa: N818 (no error: an answer)
    """The client has the current answer."""


@lru_cache(maxsize=1)
def program() -> str:
    """Hash of what turns the graph into answers: after an update of the program no client keeps an old page."""
    digest = hashlib.sha256(version("quntuan-graph").encode())
    folders = (PROJECT / name for name in ("api", "graph", "viz"))
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in SUFFIXES):
        digest.update(path.relative_to(PROJECT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def tag(data_version: str) -> str:
    """The `ETag` of all answers that follow from this version of the data, given by this version of the program."""
    digest = hashlib.sha256(f"{program()} {data_version}".encode()).hexdigest()[:20]
    return f'W/"{digest}"'


def matches(header: str, current: str) -> bool:
    """Whether `If-None-Match` names the current tag (weak comparison)."""
    bare = current.removeprefix("W/")
    return any(given.strip().removeprefix("W/") in {bare, "*"} for given in header.split(","))


def conditional(request: Request) -> None:
    """Dependency of every route whose answer follows from the graph alone.

    Raises:
        NotModified: the client's tag is the current one; nothing is asked of the graph.
    """
    store: Store = request.app.state.store
    if "data_version" not in request.scope:
        request.scope["data_version"] = store.data_version
    current = tag(request.scope["data_version"])
    request.scope["etag"] = current
    if matches(request.headers.get("if-none-match", ""), current):
        raise NotModified


async def not_modified(request: Request, _error: NotModified) -> Response:
    """The answer without a body."""
    return Response(status_code=304, headers={"ETag": request.scope["etag"], "Vary": "Accept"})


class Tagger:
    """Puts the tag that `conditional` found on the answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200 and "etag" in scope:
                headers = MutableHeaders(scope=message)
                headers["ETag"] = scope["etag"]
                headers.add_vary_header("Accept")
            await send(message)

        await self.app(scope, receive, tagged)
