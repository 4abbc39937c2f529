"""`make run` on an empty data home: serves, survives being killed, leaves nothing behind. Run by `.ci/run`.

Not a pytest test: it calls make, as a new user does.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 180
END_SECONDS = 20


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answer(port: int, path: str) -> bytes | None:
    """What the service says, or None while it does not answer."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as response:
            return bytes(response.read())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return None


def start(home: Path, port: int) -> subprocess.Popen[bytes]:
    """`make run`, in a process group of its own, once it is ready."""
    environment = os.environ | {"QUNTUAN_DATA_HOME": str(home), "QUNTUAN_PORT": str(port)}
    process = subprocess.Popen(
        ["make", "--no-print-directory", "run"], cwd=ROOT, env=environment, start_new_session=True
    )
    deadline = time.monotonic() + START_SECONDS
    while answer(port, "/readyz") is None:
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"make run did not become ready in {START_SECONDS} s")
        time.sleep(0.5)
    return process


def end(process: subprocess.Popen[bytes], how: signal.Signals, home: Path) -> None:
    """Ends the whole group and waits until no process works with the data home any more."""
    os.killpg(process.pid, how)
    process.wait(END_SECONDS)
    deadline = time.monotonic() + END_SECONDS
    while left := subprocess.run(
        ["pgrep", "-f", str(home)], capture_output=True, text=True, check=False
    ).stdout.split():
        if time.monotonic() > deadline:
            sys.exit(f"processes {left} outlived the service")
        time.sleep(0.2)


def main() -> None:
    """Starts, asks, kills, starts again, ends orderly."""
    with tempfile.TemporaryDirectory(prefix="quntuan-run-") as folder:
        home, port = Path(folder) / "home", free_port()
        process = start(home, port)
        rows = json.loads(answer(port, "/v1/questions/lead-units?document=quzhou-2016") or b"{}")["items"]
        first = (rows[0]["written"], rows[0]["leads"])
        if first != (["市委组织部"], 16):
            sys.exit(f"the unit that leads most in quzhou-2016 is {first}, not 市委组织部 with 16")
        if b"<html" not in (answer(port, "/") or b""):
            sys.exit("the home page is no page")
        end(process, signal.SIGKILL, home)
        end(start(home, port), signal.SIGTERM, home)
    print("make run serves from nothing, and again after a kill: 1 passed, 0 failed")


if __name__ == "__main__":
    main()
