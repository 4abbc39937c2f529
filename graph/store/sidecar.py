"""The embedded store's own process: ArcadeDB on loopback, alive as long as somebody uses it.

`python -m graph.store.sidecar HOME MEMORY TIMEOUT [--keep]`; `graph.store.embedded` starts it. Whoever holds the file
lock `HOME/lock` is the one process that may open the files. It ends when its last user has gone: users are the process
that started it (its standard input) and everybody connected to the control port. The operating system closes both when
a process dies, however it dies, so nothing is ever orphaned. With `--keep` it stays until it is told to stop.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
import signal
import socket
import sys
import threading
import traceback
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from graph.model import FULL_TEXT
from graph.store.agreement import DATABASE, TAKEN, secrets_of

_FULL: dict[str, Any] = {
    "resultSetLimit": -1,
    "readTimeout": -1,
    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
}
_NOTHING: dict[str, Any] = {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": []}}}
_READING: dict[str, Any] = {**_NOTHING, "types": {"*": {"access": ["readRecord"]}}}
_GROUPS = {
    "databases": {"*": {"groups": {"admin": _FULL, "*": _NOTHING}}, DATABASE: {"groups": {"reader": _READING}}},
    "version": 2,
}
# In production mode the engine conceals the reason of a failed request from the client; only its log at INFO has it.
_LOGGING = """.level=WARNING
handlers=java.util.logging.ConsoleHandler
java.util.logging.ConsoleHandler.level=INFO
com.arcadedb.bolt.BoltNetworkExecutor.level=INFO
"""


class Users:
    """Who keeps the process alive; `gone` is set when nobody does."""

    def __init__(self, *, keep: bool) -> None:
        self.keep = keep
        self.gone = threading.Event()
        self._count = 0
        self._lock = threading.Lock()

    def enter(self) -> bool:
        """Counts one more user; False when the process is about to end, and nobody may rely on it any more."""
        with self._lock:
            if self.gone.is_set():
                return False
            self._count += 1
            return True

    def leave(self) -> None:
        with self._lock:
            self._count -= 1
            if self._count <= 0 and not self.keep:
                self.gone.set()


def _serve_control(listener: socket.socket, token: str, users: Users) -> None:
    def attend(peer: socket.socket) -> None:
        with peer, peer.makefile("rw", encoding="ascii", errors="replace") as stream:
            given, _, command = stream.readline(200).strip().partition(" ")
            if not hmac.compare_digest(given.encode(), token.encode()):
                return
            if not users.enter():
                return
            try:
                if command == "keep":
                    users.keep = True
                elif command == "stop":
                    users.gone.set()
                stream.write("ok\n")
                stream.flush()
                stream.readline(1)
            except OSError:
                pass  # the peer died: that is how users leave
            finally:
                users.leave()

    while True:
        peer, _ = listener.accept()
        threading.Thread(target=attend, args=(peer,), daemon=True).start()


def _watch_owner(users: Users) -> None:
    sys.stdin.buffer.read()
    users.leave()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _create_reader(http: int, home: Path, secret: dict[str, str]) -> None:
    users = home / "config" / "server-users.jsonl"
    if users.exists() and '"reader"' in users.read_text("utf-8"):
        return
    account = {"name": "reader", "password": secret["reader"], "databases": {DATABASE: ["reader"]}}
    login = base64.b64encode(f"root:{secret['root']}".encode()).decode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{http}/api/v1/server",
        data=json.dumps({"command": f"create user {json.dumps(account)}"}).encode(),
        headers={"Authorization": f"Basic {login}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 (our own loopback address)
        answer.read()


def _start(home: Path, memory: str, timeout: float) -> tuple[Any, int]:
    """The running engine and its Bolt port."""
    for folder in ("config", "log"):
        (home / folder).mkdir(exist_ok=True)
    secret = secrets_of(home)
    groups, told = home / "config" / "server-groups.json", json.dumps(_GROUPS)
    # The engine reads the file again when it changes, and then ends the connections that were made before.
    if not groups.exists() or groups.read_text("utf-8") != told:
        groups.write_text(told, "utf-8")
    logging = home / "config" / "logging.properties"
    logging.write_text(_LOGGING, "utf-8")
    os.environ["ARCADEDB_JVM_ARGS"] = f"-Xmx{memory} -Xshare:auto -Djava.util.logging.config.file={logging}"
    os.environ["ARCADEDB_JVM_ERROR_FILE"] = str(home / "log" / "jvm_error.log")
    os.chdir(home)  # the engine writes ./log
    import arcadedb_embedded as arcadedb

    bolt, http = _free_port(), _free_port()
    server = arcadedb.create_server(
        root_path=str(home),
        root_password=secret["root"],
        config={
            "http_port": http,
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "bolt_port": bolt,
            "opencypher_loadCsv_allowFileUrls": False,
            "opencypher_loadCsv_allowRemoteUrls": False,
            "server_mode": "production",
        },
    )
    server.start()
    database = server.create_database(DATABASE)
    database.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {int(timeout * 1000)}")
    for label, key in FULL_TEXT:
        database.command("sql", f"CREATE VERTEX TYPE {label} IF NOT EXISTS")
        database.command("sql", f"CREATE PROPERTY {label}.{key} IF NOT EXISTS STRING")
        database.command(
            "sql",
            f"CREATE INDEX IF NOT EXISTS ON {label} ({key}) FULL_TEXT "
            'METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}',
        )
    _create_reader(http, home, secret)
    return server, bolt


def main(arguments: list[str]) -> int:
    home, memory, timeout = Path(arguments[0]), arguments[1], float(arguments[2])
    users = Users(keep="--keep" in arguments)
    lock = FileLock(home / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return TAKEN
    ready = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what the engine prints goes to the log
    info = home / "store.json"
    info.unlink(missing_ok=True)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: users.gone.set())
    if not users.keep:
        users.enter()
        threading.Thread(target=_watch_owner, args=(users,), daemon=True).start()
    try:
        server, bolt = _start(home, memory, timeout)
    except Exception:
        with suppress(OSError):  # the log may lie on a full disk
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(1)  # the engine's threads would keep the process, and its lock
    listener = socket.create_server(("127.0.0.1", 0))
    told = {"uri": f"bolt://127.0.0.1:{bolt}", "control": listener.getsockname()[1], "pid": os.getpid()}
    part = home / "store.json.part"
    part.write_text(json.dumps(told), "utf-8")
    part.replace(info)
    threading.Thread(target=_serve_control, args=(listener, secrets_of(home)["control"], users), daemon=True).start()
    try:
        print(json.dumps(told), file=ready, flush=True)
    except BrokenPipeError:
        users.gone.set()
    while not users.gone.wait(1.0):
        pass
    info.unlink(missing_ok=True)
    server.stop()
    lock.release()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
