"""What stands before every request: size limits, the host it names, the key it brings; and the headers of every answer.

All of it is plain ASGI, so that it also holds for static files and for errors.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import problem
from foundation.errors import InputError

MAX_URL_BYTES = 8_192
"""Longest path with query. A longer one is refused with 414."""

MAX_BODY_BYTES = 1_048_576
"""Largest request body. A larger one is refused with 413."""

OPEN_PATHS = frozenset({"/healthz", "/readyz"})
"""Answered without a key: they cost nothing and say nothing about the documents."""

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
"""Content security policy of our pages: nothing inline, nothing from another host."""

DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
"""Content security policy of JSON and other data."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def is_loopback(host: str) -> bool:
    """Whether an address or name reaches this machine only (127.0.0.1, ::1, localhost)."""
    name = host.strip("[]")
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def keys_of(text: str) -> tuple[bytes, ...]:
    """The keys of the setting `QUNTUAN_API_KEYS`, separated by commas."""
    return tuple(key.strip().encode() for key in text.split(",") if key.strip())


def check_binding(host: str, keys: Iterable[bytes]) -> None:
    """Refuses to serve other machines without a key.

    Raises:
        InputError: `host` is not a loopback address and there is no key, or a key is shorter than 16 characters.
    """
    found = tuple(keys)
    if not is_loopback(host) and not found:
        raise InputError(
            f"The address {host} is open to other machines and no API key is set",
            remedy="Set QUNTUAN_API_KEYS to one or more long random keys, or serve 127.0.0.1",
        )
    if any(len(key) < 16 for key in found):
        raise InputError(
            "A key in QUNTUAN_API_KEYS is shorter than 16 characters",
            remedy='Make one with: python -c "import secrets; print(secrets.token_urlsafe(32))"',
        )


@dataclass(frozen=True)
class Gate:
    """Refuses what must not reach the application; sets the security headers on what leaves it.

    Attributes:
        host: what the service is bound to; on a loopback address only loopback names may stand in `Host`, which
            keeps a foreign page from reaching the service through a name of its own (DNS rebinding).
        keys: keys that open the service; empty: open (loopback only, `check_binding`).
    """

    app: ASGIApp
    host: str
    keys: tuple[bytes, ...] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            # The headers of a 304 take the place of those that the client keeps: it must bring none of another kind.
            if message["type"] == "http.response.start" and message["status"] != 304:
                set_headers(MutableHeaders(scope=message))
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        body = BoundedBody(receive)
        await self.app(scope, body, guarded)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        path: str = scope["path"]
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MAX_URL_BYTES:
            detail = f"The address of the request is longer than {MAX_URL_BYTES} bytes."
            return problem(414, "limit", "Limit reached", detail, instance=path[:100])
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > MAX_BODY_BYTES:
            detail = f"The body of the request is larger than {MAX_BODY_BYTES} bytes."
            return problem(413, "limit", "Limit reached", detail, instance=path)
        if is_loopback(self.host) and not is_loopback(_host_name(headers.get("host", ""))):
            detail = f"This service answers on {self.host} only, not as {headers.get('host', '')!r}."
            return problem(421, "wrong-host", "Wrong host", detail, instance=path)
        if self.keys and path not in OPEN_PATHS and not self._has_key(headers):
            return problem(
                401,
                "unauthorized",
                "Key needed",
                "The request brings no valid API key.",
                instance=path,
                remedy="Send it as header X-API-Key, as Authorization: Bearer KEY, or as the password of a login",
                headers={"WWW-Authenticate": 'Basic realm="quntuan", charset="UTF-8"'},
            )
        return None

    def _has_key(self, headers: Headers) -> bool:
        given = _given_key(headers)
        # Every key is compared to its end, so that the time tells nothing about which one came near.
        return sum(hmac.compare_digest(given, key) for key in self.keys) > 0


@dataclass
class BoundedBody:
    """A request body that is refused as soon as more than `MAX_BODY_BYTES` have come (no `Content-Length` needed)."""

    receive: Receive
    seen: int = 0

    async def __call__(self) -> Message:
        message = await self.receive()
        if message["type"] == "http.request":
            self.seen += len(message.get("body", b""))
            if self.seen > MAX_BODY_BYTES:
                raise HTTPException(413, f"The body of the request is larger than {MAX_BODY_BYTES} bytes.")
        return message


def set_headers(headers: MutableHeaders) -> None:
    """Sets the security headers that the answer does not bring itself."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    is_page = headers.get("content-type", "").startswith("text/html")
    headers.setdefault("Content-Security-Policy", PAGE_POLICY if is_page else DATA_POLICY)
    headers.setdefault("Cache-Control", "private, no-cache")


def _host_name(header: str) -> str:
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""


def _given_key(headers: Headers) -> bytes:
    direct = headers.get("x-api-key")
    if direct is not None:
        return direct.encode()
    scheme, _, value = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return value.strip().encode()
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(value, validate=True).partition(b":")[2]
        except binascii.Error:
            return b""
    return b""
