"""A real Neo4j Community server for tests, from Maven artifacts and a plain JDK: no container, no installation.

    with neo4j_server(home) as server:
        driver = GraphDatabase.driver(server.uri, auth=server.auth)

The jars (240 files, 144 MB) are resolved by mvn once into a cache folder: `$NEO4J_JARS`, or one in the home folder.
`$NEO4J_VERSION` picks another version; java is taken from `$JAVA_HOME`, or from the path. Loopback only, one server per
home at a time. It ends when the process that started it does: its standard input closes. Neo4j Community is GPL-3.0: a
separate process for tests, never shipped, never imported.
"""

from __future__ import annotations

import os
import queue
import re
import secrets
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

HERE = Path(__file__).resolve().parent
OPENS = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.lang", "sun.nio.ch")]


class Neo4jUnavailableError(RuntimeError):
    """This machine cannot run the server; the message says what is missing and what to do."""


@dataclass(frozen=True)
class Server:
    """Where a running server answers."""

    uri: str
    user: str
    password: str
    pid: int
    home: Path

    @property
    def auth(self) -> tuple[str, str]:
        """What the driver wants."""
        return self.user, self.password


def version() -> str:
    """The version that the pom names, or `$NEO4J_VERSION`."""
    told = re.search(r"<neo4j\.version>([^<]+)<", (HERE / "pom.xml").read_text("utf-8"))
    return os.environ.get("NEO4J_VERSION") or (told[1] if told else "")


def java() -> str:
    """A JDK that is new enough.

    Raises:
        Neo4jUnavailableError: there is none.
    """
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(home, "bin"))) if home else shutil.which("java")
    if not found:
        where = f"in JAVA_HOME ({home})" if home else "on the path: install a JDK 17 or 21, or set JAVA_HOME"
        raise Neo4jUnavailableError(f"There is no java {where}")
    said = subprocess.run([found, "-version"], capture_output=True, text=True, check=False).stderr
    number = re.search(r'version "(\d+)', said)
    need = 17 if version().startswith("5.") else 21
    if not number or int(number[1]) < need:
        raise Neo4jUnavailableError(f"Neo4j {version()} needs Java {need} or newer; {found} says: {said.strip()[:80]}")
    modules = subprocess.run([found, "--list-modules"], capture_output=True, text=True, check=False).stdout
    if "jdk.compiler@" not in modules:
        raise Neo4jUnavailableError(f"{found} is a runtime without a compiler: a full JDK is needed")
    return found


def jars() -> Path:
    """The folder of jars, filled by mvn on the first call; a half-filled folder is never left behind.

    Raises:
        Neo4jUnavailableError: there is no mvn, or it could not fetch them.
    """
    cache = Path(os.environ.get("NEO4J_JARS") or Path.home() / ".cache" / "neo4j-server" / version())
    if any(cache.glob("neo4j-dbms-*.jar")):
        return cache
    mvn = shutil.which("mvn")
    if not mvn:
        raise Neo4jUnavailableError(f"There is no mvn on the path and there are no jars in {cache}: install Maven")
    part = cache.with_name(f"{cache.name}.part-{os.getpid()}")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    command = [mvn, "-q", "-B", "-f", str(HERE / "pom.xml"), f"-Dneo4j.version={version()}"]
    command += ["dependency:copy-dependencies", f"-DoutputDirectory={part}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        if done.returncode or not any(part.glob("neo4j-dbms-*.jar")):
            said = [line for line in (done.stdout + done.stderr).splitlines() if "ERROR" in line][:4]
            raise Neo4jUnavailableError(f"mvn could not fetch Neo4j {version()}: {said or done.returncode}")
        try:
            part.rename(cache)
        except OSError:  # another process was faster, or an empty folder stands there
            if not any(cache.glob("neo4j-dbms-*.jar")):
                shutil.copytree(part, cache, dirs_exist_ok=True)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return cache


def free_port() -> int:
    """A port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _password(home: Path) -> str:
    file = home / "password"
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(secrets.token_hex(16))
    return file.read_text("utf-8")


def _login(uri: str, password: str) -> None:
    """Changes the first password, or finds it changed already by an earlier start on the same home."""
    with GraphDatabase.driver(uri, auth=("neo4j", password)) as driver, suppress(AuthError):
        driver.verify_connectivity()
        return
    with GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver:
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $p"
        driver.execute_query(change, p=password, database_="system")


@contextmanager
def neo4j_server(
    home: Path,
    port: int | None = None,
    settings: Mapping[str, str] | None = None,
    heap: str = "768m",
    wait: float = 120.0,
) -> Iterator[Server]:
    """A running server; leaving the context ends it.

    Args:
        home: its folder; kept.
        port: Bolt port, a free one when None.
        settings: more lines of neo4j.conf.
        heap: Java heap.
        wait: seconds after which a start has failed.

    Raises:
        Neo4jUnavailableError: it cannot be started here.
    """
    home = home.resolve()
    binary, lib = java(), jars()
    home.mkdir(parents=True, exist_ok=True)
    password, port = _password(home), port or free_port()
    log = home / "server.log"
    command = [
        binary,
        f"-Xmx{heap}",
        *OPENS,
        "-cp",
        str(lib / "*"),
        str(HERE / "Neo4jServer.java"),
        str(home),
        str(port),
    ]
    command += [f"{key}={value}" for key, value in (settings or {}).items()]
    with log.open("w") as err:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=err, text=True)
    try:
        _wait_ready(process, log, wait)
        uri = f"bolt://127.0.0.1:{port}"
        _login(uri, password)
        yield Server(uri, "neo4j", password, process.pid, home)
    finally:
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()  # the server stops by itself
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_ready(process: subprocess.Popen[str], log: Path, wait: float) -> None:
    lines: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        for line in process.stdout or ():
            lines.put(line.strip())
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    end = time.monotonic() + wait
    while True:
        try:
            line = lines.get(timeout=max(0.1, end - time.monotonic()))
        except queue.Empty:
            raise Neo4jUnavailableError(f"Neo4j did not start in {wait:.0f} s; see {log}") from None
        if line is None:
            said = log.read_text("utf-8", "replace").splitlines()
            cause = [text.strip() for text in said if "Caused by" in text or "error:" in text]
            raise Neo4jUnavailableError(
                f"Neo4j ended while starting: {cause[-1] if cause else 'no reason'} (see {log})"
            )
        if line == "ready":
            return
