"""What the service tells its operator: one log line a request, and counters for Prometheus."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections import Counter
from threading import Lock

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger("quntuan.api")

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 20.0)
"""Upper bounds of the latency histogram, in seconds."""

REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


class Metrics:
    """Requests and their latency, for each method, route and status."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._buckets: Counter[tuple[str, float]] = Counter()
        self._count: Counter[str] = Counter()
        self._seconds: dict[str, float] = {}

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Notes one answered request.

        Args:
            route: the path template, never the path itself: a label for each document would grow without bound.
        """
        with self._lock:
            self._requests[method, route, status] += 1
            self._count[route] += 1
            self._seconds[route] = self._seconds.get(route, 0.0) + seconds
            for bound in BUCKETS:
                if seconds <= bound:
                    self._buckets[route, bound] += 1

    def text(self) -> str:
        """All counters in the text format of Prometheus 0.0.4."""
        lines = [
            "# HELP quntuan_http_requests_total Requests answered.",
            "# TYPE quntuan_http_requests_total counter",
        ]
        with self._lock:
            for (method, route, status), number in sorted(self._requests.items()):
                labels = f'method="{method}",route="{route}",status="{status}"'
                lines.append(f"quntuan_http_requests_total{{{labels}}} {number}")
            lines += [
                "# HELP quntuan_http_request_seconds Time to answer.",
                "# TYPE quntuan_http_request_seconds histogram",
            ]
            for route, number in sorted(self._count.items()):
                for bound in BUCKETS:
                    labels = f'route="{route}",le="{bound}"'
                    lines.append(f"quntuan_http_request_seconds_bucket{{{labels}}} {self._buckets[route, bound]}")
                lines.append(f'quntuan_http_request_seconds_bucket{{route="{route}",le="+Inf"}} {number}')
                lines.append(f'quntuan_http_request_seconds_sum{{route="{route}"}} {self._seconds[route]:.6f}')
                lines.append(f'quntuan_http_request_seconds_count{{route="{route}"}} {number}')
        return "\n".join(lines) + "\n"


class Observer:
    """Gives each request an id, logs it when it is answered and counts it.

    The id comes from `X-Request-ID` where that is a plain word, and goes back in the same header.
    Logged are method, path (without query: it may hold what nobody else should read), status, time and id.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        wanted = Headers(scope=scope).get("x-request-id", "")
        request_id = wanted if REQUEST_ID.fullmatch(wanted) else uuid.uuid4().hex
        scope["request_id"] = request_id
        begin = time.perf_counter()
        status = 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        try:
            await self.app(scope, receive, watched)
        finally:
            seconds = time.perf_counter() - begin
            route = getattr(scope.get("route"), "path", None) or scope.get("endpoint_path") or "(none)"
            method = scope["method"] if scope["method"] in {"GET", "HEAD", "POST", "OPTIONS"} else "other"
            self.metrics.count(method, route, status, seconds)
            path = scope["path"].encode("unicode_escape").decode("ascii")[:200]
            logger.info("%s %s %d %.1f ms %s", method, path, status, seconds * 1000, request_id)
