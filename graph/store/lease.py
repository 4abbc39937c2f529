"""The right to write to a Neo4j server, which many machines share: a lease that lies in the store itself.

One node has who writes and until when, by the server's clock. The writer renews it in every transaction that it writes,
and in between; whoever finds it expired takes it over in one transaction. A writer that slept meanwhile (a suspended
machine, a cut line) finds another's name in it and writes nothing more. The embedded store needs none: there one file
lock keeps all others away (`graph.store.embedded.writer`).
"""

from __future__ import annotations

import os
import socket
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from neo4j import ManagedTransaction, unit_of_work

from foundation.errors import BusyError, LimitError, StoreError
from foundation.ids import content_id
from foundation.settings import Settings
from graph.store.connection import RETRY_SECONDS, Store

SECONDS = 60.0
"""How long a lease holds when nobody renews it."""

PATIENCE = 10.0
"""Seconds to wait for a transaction of a writer whose lease has expired."""

_UNIQUE = "CREATE CONSTRAINT writer_id IF NOT EXISTS FOR (n:Writer) REQUIRE n.id IS UNIQUE"
_HELD = "MATCH (w:Writer {id: 'writer'}) RETURN w.owner AS owner, w.home AS home, w.who AS who, w.until AS until, " \
        "timestamp() AS now"  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lease:
    """One writer's claim.

    Attributes:
        owner: another one for each claim.
        home: this machine's data home: whoever holds the file lock there knows that an earlier owner of it has ended.
        who: the writer in words.
        seconds: how long it holds.
    """

    owner: str
    home: str
    who: str
    seconds: float

    def take(self, transaction: ManagedTransaction) -> dict[str, Any] | None:
        """Takes the lease where it is free, expired, or of this data home; else who holds it."""
        # Writing to the node first locks it: what is read next stays true until the end of the transaction.
        transaction.run("MERGE (w:Writer {id: 'writer'}) SET w.asked = timestamp()").consume()
        held = transaction.run(_HELD).single(strict=True).data()
        if self.refused(held):
            return held
        transaction.run(
            "MATCH (w:Writer {id: 'writer'}) SET w.owner = $owner, w.home = $home, w.who = $who, "
            "w.until = timestamp() + $length",
            owner=self.owner,
            home=self.home,
            who=self.who,
            length=int(self.seconds * 1000),
        ).consume()
        return None

    def refused(self, held: dict[str, Any]) -> bool:
        """Whether somebody else's lease still holds."""
        return held["owner"] is not None and held["home"] != self.home and held["until"] > held["now"]

    def renew(self, transaction: ManagedTransaction) -> None:
        """Makes it hold longer, and keeps others from taking it until the end of the transaction.

        Raises:
            BusyError: somebody else has taken it.
        """
        found = transaction.run(
            "MATCH (w:Writer {id: 'writer', owner: $owner}) SET w.until = timestamp() + $length RETURN w.until",
            owner=self.owner,
            length=int(self.seconds * 1000),
        ).data()
        if not found:
            held = transaction.run(_HELD).data()
            other = f"{held[0]['who']} has" if held and held[0]["who"] else "Somebody else has"
            raise BusyError(
                f"{other} taken over the writing: this process had not renewed its right for {self.seconds:g} s",
                remedy="Wait until it has ended, then run the same command again: it goes on where it stopped",
            )

    def give_back(self, transaction: ManagedTransaction) -> None:
        """Lets the next one write."""
        transaction.run("MATCH (w:Writer {id: 'writer', owner: $owner}) DELETE w", owner=self.owner).consume()


@contextmanager
def lease(store: Store, settings: Settings, name: str, *, seconds: float = SECONDS) -> Iterator[None]:
    """The right to write to a server, held by one process of all machines; nothing for the embedded store.

    Args:
        store: what is written to; inside, each of its writes renews the lease, and fails when it is lost.
        settings: data home, whose file lock (`graph.store.embedded.writer`) the caller holds.
        name: what the holder does, told to those who are refused.
        seconds: how long it holds when this process says nothing.

    Raises:
        BusyError: another process holds it.
    """
    if store.name != "neo4j":
        yield
        return
    host = socket.gethostname()
    home = content_id("home", host, uuid.getnode(), str(settings.data_home.resolve()))
    mine = Lease(uuid.uuid4().hex, home, f"Process {os.getpid()} on {host} ({name})", seconds)
    store.define(_UNIQUE)
    _take(store, mine)
    ended = threading.Event()
    renewing = threading.Thread(target=_keep, args=(store, mine, ended), name="lease", daemon=True)
    store.guard = mine.renew
    renewing.start()
    try:
        yield
    finally:
        ended.set()
        renewing.join(RETRY_SECONDS)
        store.guard = None
        with suppress(StoreError, LimitError):  # the server is gone: the lease expires by itself
            store.write(mine.give_back)


def _take(store: Store, mine: Lease) -> None:
    # Looked at without a lock first: a writer keeps the node locked while it writes, and nobody should wait for that.
    there = store.read(_HELD)
    held = there[0] if there and mine.refused(there[0]) else None
    if held is None:
        try:
            held = store.write(unit_of_work(timeout=PATIENCE)(mine.take))
        except LimitError:
            if not there:
                raise
            held = there[0]
    if held is not None:
        until = datetime.fromtimestamp(held["until"] / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        raise BusyError(
            f"{held['who']} is writing to {store.endpoint.where}; it holds the right to write until {until}",
            remedy="Wait until it has ended (while it runs it holds longer), then try again",
        )


def _keep(store: Store, mine: Lease, ended: threading.Event) -> None:
    while not ended.wait(mine.seconds / 3):
        # A lost lease, or a server that does not answer, is told to whoever writes next.
        with suppress(StoreError, LimitError):
            store.write(lambda _: None)
