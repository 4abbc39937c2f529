"""The embedded store seen from outside: found running, or started, and let go of.

Files under the data home, all in the folder `store`: `lock` (held by the side-car while it runs; the operating system
frees it when the process dies), `secret.json`, `store.json` (where the side-car answers), `log/sidecar.log`, and the
engine's own.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from foundation.errors import BusyError, StoreError
from foundation.settings import PROJECT, Settings
from graph.store.agreement import DATABASE, TAKEN, secrets_of
from graph.store.connection import FULL_REMEDY, Endpoint, full_disk
from graph.store.dialect import EMBEDDED

START_SECONDS = 60.0
"""How long a side-car may take to start (2 s is usual) before we give up."""


@dataclass(frozen=True, slots=True)
class Status:
    """What `quntuan store status` tells."""

    running: bool
    pid: int | None
    uri: str | None
    home: str
    log: str


def folder(settings: Settings) -> Path:
    """The store's folder, made when missing.

    Raises:
        StoreError: the data home cannot be written.
    """
    home = settings.data_home.expanduser().resolve() / "store"
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        (home / "log").mkdir(exist_ok=True)
        with (home / "log" / "sidecar.log").open("ab"):
            pass
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StoreError(f"The disk of {settings.data_home} is full", remedy=FULL_REMEDY) from error
        raise StoreError(
            f"The data home {settings.data_home} cannot be written ({error.strerror})",
            remedy="Set QUNTUAN_DATA_HOME to a folder that you can write",
        ) from error
    return home


def has_files(settings: Settings) -> bool:
    """Whether the data home has a store at all; makes nothing."""
    return (settings.data_home.expanduser() / "store" / "databases" / DATABASE).is_dir()


def _held(home: Path) -> bool:
    """Whether a side-car holds the files."""
    lock = FileLock(home / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    return False


def _told(home: Path) -> dict[str, object] | None:
    try:
        told = json.loads((home / "store.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) and {"uri", "control", "pid"} <= told.keys() else None


class Hold:
    """One user's claim on the side-car: the open control connection, and the pipe of the process that started it."""

    def __init__(self, control: socket.socket, process: subprocess.Popen[bytes] | None) -> None:
        self._control = control
        self._process = process

    def __enter__(self) -> Hold:
        return self

    def __exit__(self, *_: object) -> None:
        self._control.close()
        if self._process is not None:
            _let_go(self._process)
            self._process = None


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """Closes the pipes of a side-car that we started; it ends when nobody else uses it."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    # Reaped in the background: another process may still use it, and then it goes on for as long as that one lives.
    threading.Thread(target=process.wait, daemon=True).start()


def _attach(home: Path, told: dict[str, object], command: str) -> socket.socket | None:
    """An open control connection, or None when nobody answers there (a stale file)."""
    try:
        control = socket.create_connection(("127.0.0.1", int(str(told["control"]))), timeout=5)
    except OSError:
        return None
    try:
        control.sendall(f"{secrets_of(home)['control']} {command}\n".encode("ascii"))
        if control.recv(16).startswith(b"ok"):
            control.settimeout(None)
            return control
    except OSError:
        pass
    control.close()
    return None


def _spawn(home: Path, settings: Settings, *, keep: bool) -> subprocess.Popen[bytes]:
    with (home / "log" / "sidecar.log").open("wb") as log:
        command = [sys.executable, "-m", "graph.store.sidecar", str(home), settings.store_memory]
        return subprocess.Popen(  # noqa: S603 (our own module)
            [*command, str(settings.query_timeout), *(["--keep"] if keep else [])],
            stdin=subprocess.DEVNULL if keep else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=PROJECT,
            start_new_session=True,  # a Ctrl-C in the terminal is ours to handle; the side-car ends when we do
        )


def _wait_ready(process: subprocess.Popen[bytes], home: Path) -> dict[str, object] | None:
    """What a side-car said when it was ready; None when another one was faster.

    Raises:
        StoreError: it failed to start.
    """
    timer = threading.Timer(START_SECONDS, process.kill)
    timer.start()
    try:
        line = process.stdout.readline() if process.stdout is not None else b""
    finally:
        timer.cancel()
    if line:
        told: dict[str, object] = json.loads(line)
        return told
    code = process.wait()
    if code == TAKEN:
        return None
    log = home / "log" / "sidecar.log"
    if full := full_disk(str(log)):
        raise StoreError(f"The embedded store in {home} did not start: {full}", remedy=FULL_REMEDY)
    said = [text.strip() for text in log.read_text("utf-8", "replace").splitlines() if text.strip()]
    reason = said[-1][:160] if said else f"exit code {code}"
    raise StoreError(
        f"The embedded store did not start ({reason}); its log is {log}",
        remedy="Free memory or disk space and try again; `quntuan store reset` starts anew",
    )


def connect(settings: Settings, *, keep: bool = False) -> Endpoint:
    """A running side-car, started when there is none.

    Args:
        settings: data home, heap and time limit.
        keep: whether it goes on when its last user has gone.

    Raises:
        StoreError: it cannot be started, or the data home cannot be written.
    """
    home = folder(settings)
    end = time.monotonic() + START_SECONDS
    failures = 0
    while time.monotonic() < end:
        told = _told(home)
        process = None
        if told is None or not _held(home):
            if _held(home):
                time.sleep(0.05)  # another process starts it, or it is about to end
                continue
            process = _spawn(home, settings, keep=keep)
            try:
                told = _wait_ready(process, home)
            except StoreError:
                _let_go(process)
                failures += 1
                if failures > 1:
                    raise
                continue  # a port was taken between choosing and opening it: choose another one
            if told is None:
                _let_go(process)
                continue
        control = _attach(home, told, "keep" if keep else "use")
        if control is not None:
            return _endpoint(home, told, Hold(control, process))
        if process is not None:
            _let_go(process)
            if full := full_disk(str(home / "log" / "sidecar.log")):
                raise StoreError(f"The embedded store in {home} did not start: {full}", remedy=FULL_REMEDY)
        time.sleep(0.05)
    raise StoreError(
        f"The embedded store in {home} did not answer within {START_SECONDS:g} s",
        remedy="See `quntuan store status`; end the process that holds it, or set another QUNTUAN_DATA_HOME",
    )


def _endpoint(home: Path, told: dict[str, object], hold: Hold) -> Endpoint:
    secret = secrets_of(home)
    return Endpoint(
        uri=str(told["uri"]),
        database=DATABASE,
        writer=("root", secret["root"]),
        reader=("reader", secret["reader"]),
        dialect=EMBEDDED,
        where=f"The embedded store in {home}",
        log=str(home / "log" / "sidecar.log"),
        hold=hold,
    )


def status(settings: Settings) -> Status:
    """Whether a side-car runs, and where."""
    home = folder(settings)
    held = _held(home)
    told = _told(home) if held else None
    log = str(home / "log" / "sidecar.log")
    if told is None:  # not there, or about to start or to end
        return Status(held, None, None, str(home), log)
    return Status(True, int(str(told["pid"])), str(told["uri"]), str(home), log)


def start(settings: Settings) -> Status:
    """Starts the side-car, or tells the running one to stay, so that it outlives this process."""
    connect(settings, keep=True).hold.__exit__(None, None, None)
    return status(settings)


def stop(settings: Settings) -> bool:
    """Ends the side-car, whoever uses it; False when none ran.

    Raises:
        StoreError: it does not end.
    """
    home = folder(settings)
    told = _told(home)
    control = _attach(home, told, "stop") if told is not None and _held(home) else None
    if control is None and not _held(home):
        return False
    if control is not None:
        control.close()
    end = time.monotonic() + 20
    while _held(home):
        if time.monotonic() > end:
            raise StoreError(f"The embedded store in {home} does not end", remedy="End the process that holds it")
        time.sleep(0.05)
    return True


def reset(settings: Settings) -> None:
    """Deletes the store's files. The next build makes everything again.

    Raises:
        BusyError: a process uses the store.
    """
    home = folder(settings)
    if _held(home):
        raise BusyError(f"The embedded store in {home} is in use", remedy="End what uses it, or `quntuan store stop`")
    for entry in sorted(home.iterdir()):
        if entry.name == "lock":
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


@contextmanager
def writer(settings: Settings, name: str) -> Iterator[None]:
    """The right to write, held by one process at a time.

    Args:
        settings: data home.
        name: what the holder does, told to those who are refused.

    Raises:
        BusyError: another process holds it.
    """
    home = folder(settings)
    lock = FileLock(home / "writer.lock")
    holder = home / "writer.json"
    try:
        lock.acquire(timeout=0)
    except Timeout:
        try:
            told = json.loads(holder.read_text("utf-8"))
            who = f"process {told['pid']} ({told['name']})"
        except (OSError, ValueError, KeyError):
            who = "another process"
        raise BusyError(f"{who} is writing to the graph", remedy="Wait until it has ended, then try again") from None
    try:
        with suppress(OSError):  # on a full disk: whoever is refused is then told of another process, without its name
            holder.write_text(json.dumps({"pid": os.getpid(), "name": name}), "utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()
