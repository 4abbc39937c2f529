"""What tests share: the documents, their extractions, and a store of each kind.

`store` holds the five documents; `empty_store` holds nothing when a test begins. Both run on the embedded store always,
and on a real Neo4j where the marker `neo4j` is chosen. A test module uses one of the two: Neo4j has one database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pydantic import SecretStr

from foundation.settings import DATA, Neo4jSettings, Settings
from graph.build import bring
from graph.store import Store, open_store
from ingest.pipeline import Extraction, extract
from tests.neo4j_server import neo4j_server

DOCUMENTS = tuple(sorted((DATA / "documents").glob("*.txt")))


@dataclass
class Engine:
    """A store to test with: what to give to `open_store`.

    `filled`: it holds just the five documents and nobody has opened it since, so that they need not be loaded anew.
    """

    settings: Settings
    server: Neo4jSettings
    filled: bool = False

    def open(self) -> Store:
        """The store, open; whoever opens it may write."""
        self.filled = False
        return open_store(self.settings, self.server)


@cache
def extracted(path: Path) -> Extraction:
    """What a file says, extracted once for all tests."""
    return extract(path)


@contextmanager
def running(kind: str, home: Path, query_timeout: float) -> Iterator[Engine]:
    """A store of a kind (`embedded` or `neo4j`) with its files under `home`, running until the context is left."""
    settings = Settings(data_home=home, query_timeout=query_timeout)
    if kind == "embedded":
        made = Engine(settings, Neo4jSettings(uri=""))
        with made.open():  # keeps it running between tests
            yield made
    else:
        with neo4j_server(home / "neo4j") as server:
            login = Neo4jSettings(uri=server.uri, username=server.user, password=SecretStr(server.password))
            yield Engine(settings, login)


PATIENCE = 120.0
"""Seconds that a query may take in tests: machines that run other things beside are slow."""

KINDS = ("embedded", pytest.param("neo4j", marks=pytest.mark.neo4j))


@pytest.fixture(scope="session", params=KINDS)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each kind of store in turn; it runs as long as tests need it."""
    with running(request.param, tmp_path_factory.mktemp(request.param), PATIENCE) as made:
        yield made


def clear(store: Store) -> None:
    """Deletes everything but the schema."""
    store.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())


@pytest.fixture
def empty_store(engine: Engine) -> Iterator[Store]:
    """A store with nothing in it."""
    with engine.open() as store:
        clear(store)
        yield store


@pytest.fixture(scope="module")
def store(engine: Engine) -> Iterator[Store]:
    """A store with the five documents. Tests that use it do not write."""
    filled = engine.filled
    with engine.open() as opened:
        if not filled:
            clear(opened)
            bring(opened, DOCUMENTS, extracted)
        engine.filled = True
        yield opened


@pytest.fixture(scope="session")
def documents() -> tuple[Path, ...]:
    """The five documents."""
    return DOCUMENTS


@pytest.fixture(scope="session")
def extraction() -> Callable[[Path], Extraction]:
    """`extract`, remembering what it has extracted."""
    return extracted
