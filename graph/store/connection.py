"""A store behind the `neo4j` driver: the one way in which graph data is read and written."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from neo4j import READ_ACCESS, Driver, GraphDatabase, ManagedTransaction, Query, Session, unit_of_work
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from foundation.errors import LimitError, StoreError
from graph.store.answers import Answers
from graph.store.dialect import Dialect

T = TypeVar("T")

FULL_REMEDY = "Free some space and run the same command again: it goes on where it stopped"

_FULL = ("No space left on device", "Disk quota exceeded", "File too large")
_LITTLE = 1_000_000
_LOG_END = 65_536

RETRY_SECONDS = 5.0
"""How long the driver repeats a managed transaction that failed for a passing reason."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a store answers, who reads and who writes there.

    Attributes:
        where: the store in words, for error messages.
        log: file that has the reasons of failures; empty when we cannot know it.
        hold: what keeps the store alive; closed after the drivers.
    """

    uri: str
    database: str
    writer: tuple[str, str]
    reader: tuple[str, str]
    dialect: Dialect
    where: str
    log: str = ""
    hold: AbstractContextManager[object] = field(default_factory=nullcontext)


class Store:
    """An open store. Safe for use by several threads; `close` it, or use it as a context manager.

    Attributes:
        name: `embedded` or `neo4j`.
        version: what the server calls itself.
        dialect: where this engine differs from the other.
        timeout: seconds after which a query is ended.
        answers: what was answered from the data as they are.
        guard: run at the beginning and at the end of each write; what it raises undoes the write.
    """

    def __init__(self, connect: Callable[[], Endpoint], timeout: float) -> None:
        self._connect = connect
        self.timeout = timeout
        self._lock = threading.Lock()
        self.answers = Answers()
        self.guard: Callable[[ManagedTransaction], None] | None = None
        self._open()

    def _open(self) -> None:
        self._endpoint = self._connect()
        self._drivers: dict[str, Driver] = {}
        # In a cluster a read goes to a follower: it must wait until what this store wrote has arrived there.
        clustered = self._endpoint.uri.startswith("neo4j")
        self._bookmarks = GraphDatabase.bookmark_manager() if clustered else None
        self.dialect = self._endpoint.dialect
        self.name = self.dialect.name
        try:
            self.version = self._driver("read").get_server_info().agent
            self.dialect.check_version(self.version, self._endpoint.where)
        except BaseException:
            self.close()
            raise

    def _driver(self, use: str) -> Driver:
        found = self._drivers.get(use)
        if found is not None:
            return found
        for wait in self.dialect.login_waits:
            try:
                return self._connected(use)
            except StoreError as error:
                if not isinstance(error.__cause__, AuthError):
                    raise
            time.sleep(wait)
        return self._connected(use)

    def _connected(self, use: str) -> Driver:
        endpoint = self._endpoint
        driver: Driver | None = None
        try:
            driver = GraphDatabase.driver(
                endpoint.uri,
                auth=endpoint.writer if use == "write" else endpoint.reader,
                connection_timeout=10,
                connection_acquisition_timeout=30,
                max_transaction_retry_time=RETRY_SECONDS,
                notifications_min_severity="OFF" if self.dialect.name == "neo4j" else None,
                user_agent="quntuan-graph",
            )
            with driver.session(database=endpoint.database, default_access_mode=READ_ACCESS) as session:
                session.run("RETURN 1").consume()
        except (AuthError, ClientError, DriverError, ServiceUnavailable, OSError, ValueError) as error:
            if driver is not None:
                driver.close()
            if isinstance(error, AuthError):
                what = "refuses the user name or the password"
                raise StoreError(f"{endpoint.where} {what}", remedy=self.dialect.login_remedy) from error
            what = f"does not answer ({_reason(error)})"
            raise StoreError(f"{endpoint.where} {what}", remedy=self.dialect.start_remedy) from error
        self._drivers[use] = driver
        return driver

    def _session(self, use: str) -> Session:
        with self._lock:
            driver = self._driver(use)
        database, bookmarks = self._endpoint.database, self._bookmarks
        if use == "write":
            return driver.session(database=database, bookmark_manager=bookmarks)
        return driver.session(database=database, default_access_mode=READ_ACCESS, bookmark_manager=bookmarks)

    def read(self, cypher: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """The rows of a reading query, as the store's reader account or in a READ session.

        Args:
            cypher: one query.
            parameters: its parameters.

        Raises:
            StoreError: the store is not there, or refuses the query.
            LimitError: the query took longer than `QUNTUAN_QUERY_TIMEOUT`.
        """

        @unit_of_work(timeout=self.timeout)
        def work(transaction: ManagedTransaction) -> list[dict[str, Any]]:
            return transaction.run(cypher, parameters).data()

        return self._run("read", lambda session: session.execute_read(work))

    def write(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Runs `work` in one transaction: all of it, or nothing of it.

        `work` may be called again when the store asks for it, so it must do nothing but run queries.

        Raises:
            StoreError: the store is not there, or refuses; nothing was written.
        """
        guard = self.guard
        if guard is None:
            return self._run("write", lambda session: session.execute_write(work))

        def guarded(transaction: ManagedTransaction) -> T:
            guard(transaction)
            done = work(transaction)
            guard(transaction)
            return done

        return self._run("write", lambda session: session.execute_write(guarded))

    def define(self, statement: str) -> None:
        """Runs one statement of the schema, which stores want outside of other transactions."""

        def run(session: Session) -> None:
            session.run(Query(statement)).consume()

        self._run("write", run)

    def _run(self, use: str, action: Callable[[Session], T]) -> T:
        for last in (False, True):
            try:
                with self._session(use) as session:
                    return action(session)
            except AuthError as error:
                # The embedded engine has read its accounts again: the connection is void, and nothing was done.
                if last or not self.dialect.restarts:
                    raise self.failure(error) from error
                self._reopen()
            except (ServiceUnavailable, SessionExpired, OSError) as error:
                if last or use == "write":
                    raise self.failure(error) from error
                self._reopen()
            except StoreError:
                if last or not self.dialect.restarts:
                    raise
                self._reopen()
            except (Neo4jError, DriverError) as error:
                raise self.failure(error) from error
        raise AssertionError("unreachable")

    def _reopen(self) -> None:
        """The store has gone away (its process was killed, the server was restarted): once, try to find it again."""
        with self._lock:
            self.close()
            self._open()

    def failure(self, error: Exception) -> StoreError | LimitError:
        """A driver's error in our words."""
        endpoint = self._endpoint
        if isinstance(error, Neo4jError) and ("Timeout" in (error.code or "") or "TimedOut" in (error.code or "")):
            return LimitError(
                f"The query took longer than {self.timeout:g} s",
                remedy="Narrow it down, or raise QUNTUAN_QUERY_TIMEOUT",
            )
        if isinstance(error, Neo4jError) and "MemoryPoolOutOfMemory" in (error.code or ""):
            return LimitError("The query needs more memory than the store gives to one", remedy="Narrow it down")
        if full := full_disk(endpoint.log):
            return StoreError(f"{endpoint.where} cannot write: {full}", remedy=FULL_REMEDY)
        log = f"; its log is {endpoint.log}" if endpoint.log else ""
        return StoreError(f"{endpoint.where} failed ({_reason(error)}){log}", remedy=self.dialect.start_remedy)

    @property
    def endpoint(self) -> Endpoint:
        """Where the store answers now."""
        return self._endpoint

    @property
    def data_version(self) -> str:
        """Changes with every change of the graph; `empty` before the first build."""
        rows = self.read("MATCH (g:Graph {id: 'graph'}) RETURN g.data_version AS version")
        return str(rows[0]["version"]) if rows else "empty"

    def close(self) -> None:
        """Closes the connections and lets go of the store."""
        for driver in self._drivers.values():
            driver.close()
        self._drivers.clear()
        self._endpoint.hold.__exit__(None, None, None)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def full_disk(log: str) -> str:
    """Why the engine could not write, when the reason is that the disk has no room; else empty.

    Args:
        log: the engine's log, in the folder of its files; empty when we cannot know it.
    """
    if not log:
        return ""
    free = shutil.disk_usage(Path(log).parent).free
    with Path(log).open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - _LOG_END))
        said = file.read().decode("utf-8", "replace")
    if free < _LITTLE or any(word in said for word in _FULL):
        return f"the disk is full ({free / 1e6:.0f} MB free)"
    return ""


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
