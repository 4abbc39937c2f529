"""Runs a free query behind all its guards."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from neo4j import READ_ACCESS, GraphDatabase, Transaction
from neo4j.exceptions import ClientError, DatabaseError, DriverError, Neo4jError

from foundation.errors import BusyError, InputError, LimitError, StoreError
from graph.freetext.gate import Checked, check
from graph.freetext.limits import AT_ONCE, FETCHED_ROWS, GRACE_SECONDS, MOST_BYTES, MOST_WIRE_BYTES
from graph.freetext.parameters import check_parameters
from graph.freetext.plan import check_plan
from graph.freetext.values import plain
from graph.freetext.wire import Wire
from graph.store import Store

T = TypeVar("T")

_slots = threading.BoundedSemaphore(AT_ONCE)


@dataclass(frozen=True, slots=True)
class FreeAnswer:
    """What a free query gave.

    Attributes:
        truncated: what cut the answer, `rows` or `bytes`; empty when it is whole.
    """

    columns: list[str]
    items: list[dict[str, Any]]
    truncated: str


def run(store: Store, text: str, parameters: Mapping[str, Any], rows: int) -> FreeAnswer:
    """Answers a free query.

    Args:
        store: an open store; it is asked as its reader account or in a READ session.
        text: Cypher that reads.
        parameters: its parameters.
        rows: most rows that are given.

    Returns:
        Rows of plain JSON values (`values.plain`), at most `rows` and at most `MOST_BYTES` of JSON.

    Raises:
        ForbiddenError: the query is not of the kind that is let in.
        InputError: it cannot be read, or the store does not understand it.
        LimitError: it is too large, or took too long.
        BusyError: `AT_ONCE` free queries run already.
        StoreError: the store is not there.
    """
    check_parameters(parameters)
    checked = check(text, parameters, rows)
    given = {name: parameters[name] for name in checked.parameters}

    def work(transaction: Transaction) -> FreeAnswer:
        if store.dialect.plans:
            summary = transaction.run(f"EXPLAIN {checked.text}", given).consume()
            check_plan(summary.query_type, summary.plan)
        return _answer(transaction, checked, given, rows)

    if not _slots.acquire(blocking=False):
        raise BusyError(f"{AT_ONCE} free queries run already", remedy="Try again in a few seconds")
    try:
        store.read("RETURN 1 AS one")  # starts the embedded store again if it has gone away
        return apart(store, work)
    finally:
        _slots.release()


def apart(store: Store, work: Callable[[Transaction], T]) -> T:
    """Runs `work` in one reading transaction on a connection of its own, which is cut when too much comes.

    Raises:
        InputError: the store does not understand what `work` asks.
        LimitError: it took too long, or too much came.
        StoreError: the store is not there.
    """
    endpoint = store.endpoint
    with Wire(endpoint.uri, MOST_WIRE_BYTES, store.timeout + GRACE_SECONDS) as wire:
        try:
            with (
                GraphDatabase.driver(
                    wire.uri,
                    auth=endpoint.reader,
                    notifications_min_severity="OFF" if store.dialect.plans else None,
                    user_agent="quntuan-graph",
                ) as driver,
                driver.session(
                    database=endpoint.database, default_access_mode=READ_ACCESS, fetch_size=FETCHED_ROWS
                ) as session,
                session.begin_transaction(timeout=store.timeout) as transaction,
            ):
                return work(transaction)
        except (Neo4jError, DriverError, OSError) as error:
            if wire.cut == "bytes":
                raise LimitError(
                    f"The answer is larger than {MOST_WIRE_BYTES} bytes", remedy="Return fewer or smaller values"
                ) from error
            if wire.cut == "seconds":
                raise LimitError(f"The query took longer than {store.timeout:g} s", remedy="Narrow it down") from error
            failure = store.failure(error)
            if isinstance(failure, StoreError) and isinstance(error, ClientError | DatabaseError):
                raise InputError(
                    f"The store does not understand or could not finish the query ({error.message})",
                    remedy="Check names, types and brackets",
                ) from error
            raise failure from error


def _answer(transaction: Transaction, checked: Checked, given: Mapping[str, Any], rows: int) -> FreeAnswer:
    result = transaction.run(checked.text, dict(given))
    columns, items, size, cut = list(result.keys()), list[dict[str, Any]](), 0, ""
    for record in result:
        if len(items) == rows:
            cut = "rows"
            break
        item = {name: plain(value) for name, value in zip(columns, record.values(), strict=True)}
        size += len(json.dumps(item, ensure_ascii=False).encode("utf-8", "replace"))
        if size > MOST_BYTES:
            cut = "bytes"
            break
        items.append(item)
    result.consume()
    return FreeAnswer(columns, items, cut)
