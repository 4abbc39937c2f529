"""The service over the real store with the five documents, built once for all tests here: none of them writes."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from foundation.settings import Settings
from graph.build import bring
from graph.store import Store
from tests.conftest import DOCUMENTS, Engine, clear, extracted

HOST = "http://127.0.0.1"


@pytest.fixture(scope="package")
def store(engine: Engine) -> Iterator[Store]:
    """A store with the five documents."""
    with engine.open() as opened:
        clear(opened)
        bring(opened, DOCUMENTS, extracted)
        yield opened


@pytest.fixture(scope="package")
def client(store: Store) -> Iterator[TestClient]:
    """A client of the service as it runs on a loopback address."""
    app = create_app(Settings(), store)
    with TestClient(app, base_url=HOST, raise_server_exceptions=False) as made:
        yield made
