"""The application: `create_app` puts gate, routers and pages together. Nothing is opened before the service starts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from anyio import to_thread
from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from api import problems
from api.conditional import NotModified, Tagger, not_modified
from api.dependencies import parameters_of
from api.models import Problem
from api.observing import Metrics, Observer
from api.pages import routes as pages
from api.pages.render import STATIC, error_page
from api.remembering import Rememberer
from api.routers import cypher, documents, export, facts, health, maps, network, organizations, questions, reference
from api.security import Gate, check_binding, keys_of
from api.warming import Warmer
from foundation.settings import Settings
from foundation.settings import settings as environment
from graph.store import Store, open_store

DESCRIPTION = """Which body leads which task, who leads a body, who pays how much to whom, which numbers must
be reached: read from policy documents, each answer with the characters on the page that say so.

**Envelope.** Lists are `{"items": […], "total": n, "next": cursor|null}`; ask on with `cursor=` until `next` is null.
**Errors** are `application/problem+json`. **Caching**: answers carry an `ETag` that changes with the data.
**Formats**: lists are JSON, or CSV and XLSX by `.csv` and `.xlsx` behind the path, `format=` or `Accept`;
`fields=a,b` picks columns.
**Limits**: addresses up to 8 KiB, bodies up to 1 MiB, pages up to 500 rows."""

SMALLEST_COMPRESSED = 1_000

WORKERS = 8
"""Requests that are worked on at a time, the others wait: more would keep the interpreter from `/healthz`."""


def create_app(settings: Settings | None = None, store: Store | None = None, *, warm: bool = False) -> FastAPI:
    """The service.

    Args:
        settings: host, keys and limits; the environment's when not given.
        store: an open store, which stays its owner's; when not given, one is opened at start and closed at the end.
        warm: whether answers over the whole graph are made before somebody asks for them (`api.warming`).

    Raises:
        InputError: the service would be open to other machines without a key.
    """
    found = settings if settings is not None else environment()
    keys = keys_of(found.api_keys.get_secret_value())
    check_binding(found.host, keys)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = WORKERS
        app.state.store = await to_thread.run_sync(open_store, found) if store is None else store
        try:
            if not warm:
                yield
                return
            await to_thread.run_sync(parameters_of, app)  # the first reader need not wait for the OpenAPI document
            with Warmer(app.state.store) as app.state.warmer:
                yield
        finally:
            if store is None:
                await to_thread.run_sync(app.state.store.close)

    app = FastAPI(
        title="群团图谱 · Quntuan Graph",
        version=version("quntuan-graph"),
        summary="A knowledge graph of how mass organizations are governed.",
        description=DESCRIPTION,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        responses={"default": {"model": Problem, "description": "Problem", "content": {problems.MEDIA_TYPE: {}}}},
        generate_unique_id_function=lambda route: f"{route.tags[0] if route.tags else 'pages'}_{route.name}",
    )
    app.state.settings = found
    app.state.metrics = Metrics()
    for module in (health, documents, organizations, questions, cypher, facts, maps, network, export, reference, pages):
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    problems.install(app, error_page)
    app.exception_handler(NotModified)(not_modified)
    # The last one added is the outermost: what the gate refuses is observed too, and every answer gets its headers.
    app.add_middleware(Tagger)
    app.add_middleware(GZipMiddleware, minimum_size=SMALLEST_COMPRESSED, compresslevel=5)
    app.add_middleware(Rememberer)
    app.add_middleware(Gate, host=found.host, keys=keys)
    app.add_middleware(Observer, metrics=app.state.metrics)
    return app
