"""Whether the service lives, whether it can answer, and how it fares."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse

from api.dependencies import StoreDep
from api.models import Health, Ready
from graph.schema import VERSION

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="存活 · The process answers")
async def healthz() -> Health:
    """Asks nothing of the store, so that it answers however busy that is."""
    return Health(status="ok")


@router.get("/readyz", summary="就绪 · Store, schema and data version")
def readyz(store: StoreDep) -> Ready:
    """503 while the store does not answer."""
    return Ready(
        status="ready",
        store=store.name,
        store_version=store.version,
        schema_version=VERSION,
        data_version=store.data_version,
    )


@router.get(
    "/metrics",
    summary="指标 · Counters for Prometheus",
    response_class=PlainTextResponse,
    responses={200: {"content": {"text/plain": {"example": "quntuan_http_requests_total{…} 1"}}}},
)
async def metrics(request: Request) -> PlainTextResponse:
    """Requests and their latency for each route."""
    return PlainTextResponse(request.app.state.metrics.text(), media_type="text/plain; version=0.0.4")
