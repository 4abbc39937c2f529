"""The service with free queries switched on, as a real server over a real store whose time limit is short."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import pytest
import uvicorn

from api.app import create_app
from graph.build import bring
from graph.store import Store
from tests.conftest import DOCUMENTS, KINDS, Engine, clear, extracted, running

QUERY_SECONDS = 4.0


@pytest.fixture(scope="package", params=KINDS)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each kind of store, with a short time limit for queries."""
    with running(request.param, tmp_path_factory.mktemp(f"free-{request.param}"), QUERY_SECONDS) as made:
        yield made


@pytest.fixture(scope="package")
def store(engine: Engine) -> Iterator[Store]:
    """The five documents."""
    with engine.open() as opened:
        clear(opened)
        bring(opened, DOCUMENTS, extracted)
        yield opened


@dataclass
class Watch:
    """Asks `/healthz` ten times a second, and remembers the longest wait."""

    url: str
    worst: float = 0.0
    answers: int = 0
    stop: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        """Until `stop` is set."""
        with httpx.Client(base_url=self.url, timeout=30) as client:
            while not self.stop.wait(0.1):
                begin = time.perf_counter()
                assert client.get("/healthz").status_code == 200
                self.worst = max(self.worst, time.perf_counter() - begin)
                self.answers += 1


@dataclass(frozen=True)
class Service:
    """A running service: where it answers, a client of it, and the watch on its health."""

    client: httpx.Client
    watch: Watch

    def ask(self, query: str, **more: object) -> httpx.Response:
        """Sends a free query."""
        return self.client.post("/v1/cypher", json={"query": query, **more})


@pytest.fixture(scope="package")
def service(engine: Engine, store: Store) -> Iterator[Service]:
    """The service on a loopback port of its own."""
    listener = socket.create_server(("127.0.0.1", 0))
    app = create_app(engine.settings.model_copy(update={"cypher": True}), store)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    httpx.get(f"{url}/v1/documents", timeout=60)  # the first request builds the OpenAPI document
    watch = Watch(url)
    watcher = threading.Thread(target=watch.look, daemon=True)
    watcher.start()
    with httpx.Client(base_url=url, timeout=60) as client:
        yield Service(client, watch)
    watch.stop.set()
    watcher.join(30)
    server.should_exit = True
    thread.join(30)
    listener.close()
