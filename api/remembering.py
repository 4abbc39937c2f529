"""Answers that were given already, kept while the graph does not change.

Every answer of the JSON interface and every page follows from the address, the wanted format and the version of the
data. So the same question costs its query once: what comes later is sent from memory, also to fifty readers at a time.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.conditional import matches, tag
from foundation.errors import StoreError

MOST_BYTES = 64 * 1024 * 1024
"""All kept bodies together; the ones that were not asked for longest go first."""

LARGEST = 4 * 1024 * 1024
"""A larger body is not kept."""

FRESH_SECONDS = 0.25
"""For how long the version of the data is believed before the store is asked again."""

Key = tuple[str, bytes, str, bool]


@dataclass(frozen=True)
class Kept:
    """An answer: its status is 200, its headers and body as they were sent."""

    etag: str
    route: str
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Memory:
    """Kept answers, the most recently used last."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self.size = 0

    def get(self, key: Key, etag: str) -> Kept | None:
        """The answer to this request, if it belongs to this version of the data."""
        found = self._kept.get(key)
        if found is None:
            return None
        if found.etag != etag:
            self._drop(key)
            return None
        self._kept.move_to_end(key)
        return found

    def put(self, key: Key, answer: Kept) -> None:
        """Keeps an answer, and lets go of old ones where there are too many."""
        if key in self._kept:
            self._drop(key)
        self._kept[key] = answer
        self.size += len(answer.body)
        while self.size > self._most:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Key) -> None:
        self.size -= len(self._kept.pop(key).body)


class Rememberer:
    """Sends what is kept; keeps what carries the tag of the current data."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._memory = Memory()
        self._making: dict[Key, asyncio.Lock] = {}
        self._etag = self._version = ""
        self._asked = float("-inf")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not _follows_from_graph(scope["path"]):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        key = (
            scope["path"],
            scope["query_string"],
            headers.get("accept", ""),
            "gzip" in headers.get("accept-encoding", ""),
        )
        try:
            etag = await self._current(scope)
        except StoreError:
            await self.app(scope, receive, send)  # which says so in its own words
            return
        lock = self._making.setdefault(key, asyncio.Lock())
        try:
            # One request makes the answer; the others that ask for the same wait for it.
            async with lock:
                found = self._memory.get(key, etag) or await self._make(key, etag, scope, receive, send)
        finally:
            if not lock.locked():
                self._making.pop(key, None)
        if found is not None:
            scope["endpoint_path"] = found.route
            await _send(found, headers.get("if-none-match", ""), scope, receive, send)

    async def _current(self, scope: Scope) -> str:
        """The tag of the data as they are; the request is told their version, so that nobody asks again."""
        state = scope["app"].state
        now = time.monotonic()
        if now - self._asked > FRESH_SECONDS:
            version = await to_thread.run_sync(lambda: state.store.data_version)
            if version != self._version and hasattr(state, "warmer"):
                state.warmer.changed()
            self._version, self._etag, self._asked = version, tag(version), now
        scope["data_version"] = self._version
        return self._etag

    async def _make(self, key: Key, etag: str, scope: Scope, receive: Receive, send: Send) -> Kept | None:
        """Lets the application answer, and keeps that; returns None because it has been sent."""
        begun: Message = {}
        parts: list[bytes] = []

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                begun.update(message)
            elif message["type"] == "http.response.body":
                parts.append(message.get("body", b""))
            await send(message)

        await self.app(scope, receive, watched)
        size = sum(map(len, parts))
        if begun.get("status") == 200 and scope.get("etag") == etag and size <= LARGEST:
            route = getattr(scope.get("route"), "path", "")
            self._memory.put(key, Kept(etag, route, list(begun["headers"]), b"".join(parts)))
        return None


def _follows_from_graph(path: str) -> bool:
    # An export is too large to be kept, and is not gathered in memory.
    return not path.startswith(("/static/", "/healthz", "/readyz", "/metrics", "/v1/export/"))


async def _send(answer: Kept, known: str, scope: Scope, receive: Receive, send: Send) -> None:
    if matches(known, answer.etag):
        await Response(status_code=304, headers={"ETag": answer.etag, "Vary": "Accept"})(scope, receive, send)
        return
    await send({"type": "http.response.start", "status": 200, "headers": list(answer.headers)})
    await send({"type": "http.response.body", "body": answer.body})
