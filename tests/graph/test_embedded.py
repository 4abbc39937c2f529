"""The embedded store's life: one process for all, ended with its last user, and nothing that stops the next start."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from foundation.errors import BusyError, StoreError
from foundation.settings import PROJECT, Neo4jSettings, Settings
from graph.store import Store, embedded, open_store

pytestmark = pytest.mark.slow

NONE = Neo4jSettings(uri="")

OWNER = """
import sys, time
from pathlib import Path
from foundation.settings import Neo4jSettings, Settings
from graph.store import open_store
with open_store(Settings(data_home=Path(sys.argv[1])), Neo4jSettings(uri="")) as store:
    store.write(lambda tx: tx.run("MERGE (n:Graph {id: 'kept'})").consume())
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    made = Settings(data_home=tmp_path / "home")
    yield made
    embedded.stop(made)


def _open(settings: Settings) -> Store:
    return open_store(settings, NONE)


def _owner(settings: Settings) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", OWNER, str(settings.data_home)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def _until(condition: Callable[[], bool], seconds: float = 15.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def _kept(store: Store) -> int:
    return int(store.read("MATCH (n:Graph {id: 'kept'}) RETURN count(n) AS n")[0]["n"])


def test_it_ends_with_its_owner_and_keeps_what_was_written(settings: Settings) -> None:
    with _open(settings) as store:
        store.write(lambda tx: tx.run("CREATE (n:Graph {id: 'kept'})").consume())
        assert embedded.status(settings).running
    _until(lambda: not embedded.status(settings).running)
    with _open(settings) as store:
        assert _kept(store) == 1


def test_passwords_are_its_own_and_private(settings: Settings, tmp_path: Path) -> None:
    other = Settings(data_home=tmp_path / "other")
    with _open(settings), _open(other):
        files = [one.data_home / "store" / "secret.json" for one in (settings, other)]
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        secrets = [json.loads(file.read_text()) for file in files]
        assert not set(secrets[0].values()) & set(secrets[1].values())
        assert embedded.status(settings).uri != embedded.status(other).uri
    _until(lambda: not embedded.status(other).running)


@pytest.mark.parametrize("who", ["owner", "store"])
def test_a_kill_leaves_nothing_that_stops_the_next_start(settings: Settings, who: str) -> None:
    owner = _owner(settings)
    pid = embedded.status(settings).pid
    assert pid is not None
    os.kill(owner.pid if who == "owner" else pid, signal.SIGKILL)
    if who == "store":
        assert owner.stdin is not None
        owner.stdin.close()
    owner.wait(15)
    _until(lambda: not embedded.status(settings).running)
    with _open(settings) as store:
        assert _kept(store) == 1


def test_a_second_process_uses_the_running_one_and_survives_its_owner(settings: Settings) -> None:
    owner = _owner(settings)
    with _open(settings) as store:
        assert _kept(store) == 1
        pid = embedded.status(settings).pid
        owner.kill()
        owner.wait(15)
        time.sleep(1.5)
        assert _kept(store) == 1
        assert embedded.status(settings).pid == pid
    _until(lambda: not embedded.status(settings).running)


def test_several_processes_may_start_at_once(settings: Settings) -> None:
    command = [sys.executable, "-c", OWNER, str(settings.data_home)]
    owners = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT)
        for _ in range(3)
    ]
    assert [owner.stdout.readline() for owner in owners if owner.stdout] == ["open\n"] * 3
    for owner in owners:
        owner.communicate()
        assert owner.returncode == 0
    with _open(settings) as store:
        assert _kept(store) >= 1  # without a constraint each of the three may have made one


def test_a_reader_finds_the_store_again_after_it_was_killed(settings: Settings) -> None:
    with _open(settings) as store:
        store.write(lambda tx: tx.run("MERGE (n:Graph {id: 'kept'})").consume())
        pid = embedded.status(settings).pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert _kept(store) == 1
        assert embedded.status(settings).pid != pid


def test_a_stale_note_of_an_earlier_run_is_no_obstacle(settings: Settings) -> None:
    home = embedded.folder(settings)
    (home / "store.json").write_text(json.dumps({"uri": "bolt://127.0.0.1:1", "control": 1, "pid": os.getpid()}))
    with _open(settings) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_start_keeps_it_running_until_stop(settings: Settings) -> None:
    told = embedded.start(settings)
    assert told.running
    with _open(settings) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]
    time.sleep(1.5)
    assert embedded.status(settings).pid == told.pid
    with pytest.raises(BusyError, match="store stop"):
        embedded.reset(settings)
    assert embedded.stop(settings) is True
    assert embedded.stop(settings) is False


def test_reset_deletes_what_was_there(settings: Settings) -> None:
    with _open(settings) as store:
        store.write(lambda tx: tx.run("CREATE (n:Graph {id: 'kept'})").consume())
    _until(lambda: not embedded.status(settings).running)
    embedded.reset(settings)
    with _open(settings) as store:
        assert _kept(store) == 0


def test_reading_cannot_write(settings: Settings) -> None:
    with _open(settings) as store:
        for statement in ("CREATE (:Evil)", "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line"):
            with pytest.raises(StoreError):
                store.read(statement)
        assert store.read("MATCH (n:Evil) RETURN count(n) AS n") == [{"n": 0}]


def test_a_failed_write_leaves_nothing_and_names_the_log(settings: Settings) -> None:
    with _open(settings) as store:
        with pytest.raises(StoreError, match=r"sidecar\.log"):
            store.write(lambda tx: (tx.run("CREATE (:Half)").consume(), tx.run("RETUR 1").consume()))
        assert store.read("MATCH (n:Half) RETURN count(n) AS n") == [{"n": 0}]


def test_an_unwritable_data_home_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(StoreError, match="QUNTUAN_DATA_HOME"):
        _open(Settings(data_home=blocked / "home"))


def test_one_writer_at_a_time(settings: Settings) -> None:
    with (
        embedded.writer(settings, "build"),
        pytest.raises(BusyError, match=rf"process {os.getpid()} \(build\)"),
        embedded.writer(settings, "second"),
    ):
        pass
    with embedded.writer(settings, "again"):
        pass


@pytest.mark.parametrize("uri", ["bolt://127.0.0.1:1", "nonsense://x", "not a uri"])
def test_a_neo4j_that_is_not_there_is_told(tmp_path: Path, uri: str) -> None:
    with pytest.raises(StoreError, match="NEO4J_URI"):
        open_store(Settings(data_home=tmp_path), Neo4jSettings(uri=uri))


def test_it_may_be_opened_again_at_once(settings: Settings) -> None:
    for _ in range(3):
        with _open(settings) as store:
            assert store.read("RETURN 1 AS one") == [{"one": 1}]
