"""The service over the real embedded store with the five documents."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from foundation.settings import Settings
from graph.store import Store

HOST = "http://127.0.0.1"


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[TestClient]:
    """A client of the service as it runs on a loopback address."""
    app = create_app(Settings(), store)
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as made:
        yield made
