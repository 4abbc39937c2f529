"""Two writers on different machines share one Neo4j server: the second is told who writes and until when."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from neo4j import ManagedTransaction

from foundation.errors import BusyError
from foundation.settings import DATA, PROJECT, Settings
from graph.store import Store
from graph.store.lease import Lease, lease
from tests.conftest import Engine

pytestmark = [pytest.mark.neo4j, pytest.mark.parametrize("engine", ["neo4j"], indirect=True)]


def _machine(place: Path) -> Settings:
    """Another machine is another data home: nothing but the server is shared."""
    return Settings(data_home=place)


def _claim(owner: str, seconds: float = 60) -> Lease:
    return Lease(owner, f"home of {owner}", f"Process 1 on {owner} (build)", seconds)


def _build(engine: Engine, home: Path) -> subprocess.CompletedProcess[str]:
    told = {
        "NEO4J_URI": engine.server.uri,
        "NEO4J_USERNAME": engine.server.username,
        "NEO4J_PASSWORD": engine.server.password.get_secret_value(),
        "QUNTUAN_DATA_HOME": str(home),
    }
    command = [sys.executable, "-m", "cli.main", "build", str(DATA / "documents" / "central-2015.txt")]
    return subprocess.run(
        command, env=os.environ | told, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=240
    )


def _count(store: Store, label: str) -> int:
    return int(store.read(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"])


def test_a_build_elsewhere_is_refused_until_the_first_has_ended(
    engine: Engine, empty_store: Store, tmp_path: Path
) -> None:
    with lease(empty_store, _machine(tmp_path / "first"), "build"):
        refused = _build(engine, tmp_path / "second")
        assert refused.returncode == 2, refused.stderr
        said = (
            rf"Process {os.getpid()} on {re.escape(socket.gethostname())} \(build\) is writing to the Neo4j server at "
            rf"{re.escape(engine.server.uri)}; it holds the right to write until \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC"
        )
        assert re.search(said, refused.stderr, re.IGNORECASE), refused.stderr
        assert "Traceback" not in refused.stderr
        assert _count(empty_store, "Document") == 0
    done = _build(engine, tmp_path / "second")
    assert done.returncode == 0, done.stderr
    assert _count(empty_store, "Document") > 0
    assert _count(empty_store, "Writer") == 0


def test_of_many_that_ask_at_once_one_gets_it(empty_store: Store, tmp_path: Path) -> None:
    with lease(empty_store, _machine(tmp_path), "build"):
        pass  # the constraint is there
    assert empty_store.write(_claim("gone", 0).take) is None  # expired: nobody's any more
    claims = [_claim(f"machine-{number}") for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda claim: empty_store.write(claim.take), claims))
    assert answers.count(None) == 1
    winner = claims[answers.index(None)]
    assert {told["who"] for told in answers if told is not None} == {winner.who}
    assert _count(empty_store, "Writer") == 1


def test_it_holds_while_its_process_lives_though_it_writes_nothing(empty_store: Store, tmp_path: Path) -> None:
    with lease(empty_store, _machine(tmp_path / "first"), "build", seconds=1.5):
        time.sleep(3)
        empty_store.guard, mine = None, empty_store.guard  # what follows is another machine's
        with pytest.raises(BusyError, match="is writing"), lease(empty_store, _machine(tmp_path / "second"), "build"):
            pass
        empty_store.guard = mine


def test_whoever_slept_too_long_writes_nothing_more(engine: Engine, empty_store: Store, tmp_path: Path) -> None:
    sleeper = _claim("sleeper", 0.3)
    assert empty_store.write(sleeper.take) is None
    empty_store.guard = sleeper.renew
    time.sleep(0.5)
    with engine.open() as other, lease(other, _machine(tmp_path), "build"):
        with pytest.raises(BusyError, match=r"\(build\) has taken over the writing.*0\.3 s"):
            empty_store.write(lambda tx: tx.run("CREATE (:Text {id: 'late'})").consume())
        other.write(lambda tx: tx.run("CREATE (:Text {id: 'mine'})").consume())
    assert empty_store.read("MATCH (t:Text) RETURN t.id AS id") == [{"id": "mine"}]


def test_a_long_transaction_is_not_taken_over_in_its_middle(engine: Engine, empty_store: Store) -> None:
    slow, other = _claim("slow", 1), _claim("other")
    assert empty_store.write(slow.take) is None
    time.sleep(1.2)  # expired, and the transaction that begins now renews it before anybody sees that
    empty_store.guard = slow.renew
    begun = threading.Event()

    def work(transaction: ManagedTransaction) -> None:
        transaction.run("CREATE (:Text {id: 'half'})").consume()
        begun.set()
        time.sleep(1.5)
        transaction.run("MATCH (t:Text {id: 'half'}) SET t.title = 'whole'").consume()

    with ThreadPoolExecutor(1) as pool, engine.open() as theirs:
        writing = pool.submit(empty_store.write, work)
        assert begun.wait(20)
        held: dict[str, Any] | None = theirs.write(other.take)  # waits for the transaction
        writing.result()
    assert held is not None
    assert held["who"] == slow.who
    assert empty_store.read("MATCH (t:Text) RETURN t.title AS title") == [{"title": "whole"}]


def test_a_killed_build_does_not_keep_its_own_machine_out(empty_store: Store, tmp_path: Path) -> None:
    with lease(empty_store, _machine(tmp_path), "build"):
        killed = empty_store.read("MATCH (w:Writer) RETURN w.home AS home")[0]["home"]
    assert empty_store.write(Lease("killed", killed, "Process 1 (build)", 600).take) is None
    with pytest.raises(BusyError, match="Process 1"), lease(empty_store, _machine(tmp_path / "other"), "build"):
        pass
    with lease(empty_store, _machine(tmp_path), "build"):
        assert empty_store.read("MATCH (w:Writer) RETURN w.home AS home") == [{"home": killed}]
