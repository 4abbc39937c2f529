"""The process: it serves where it says, takes the next port, ends in any way, and leaves nothing behind."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.serve import listen
from foundation.errors import BusyError, InputError
from foundation.settings import DATA, PROJECT, Settings
from graph.store import embedded

START = 90.0

Service = tuple[subprocess.Popen[str], str]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Service]]:
    """Starts `quntuan serve` (or `run`) over an empty data home and waits for its line; ends what is left."""
    started: list[subprocess.Popen[str]] = []

    def start(*options: str, command: str = "serve") -> Service:
        process = subprocess.Popen(
            [sys.executable, "-m", "cli.main", command, *options],
            cwd=PROJECT,
            env={**os.environ, "QUNTUAN_DATA_HOME": str(tmp_path), "NEO4J_URI": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"{line}{process.stderr.read() if process.stderr else ''}"
        return process, found[0]

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def is_free(home: Path) -> bool:
    """Whether the side-car has ended, waiting for it a little."""
    end = time.monotonic() + 15
    while embedded.status(Settings(data_home=home)).running:
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


@pytest.mark.slow
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_process_and_no_lock_is_left(serve: Callable[..., Service], tmp_path: Path, end: signal.Signals) -> None:
    process, url = serve("--port", "0")
    with urllib.request.urlopen(f"{url}/readyz") as answer:
        assert answer.status == 200
    process.send_signal(end)
    assert process.wait(timeout=20) in {0, -signal.SIGTERM, -signal.SIGKILL, 130}
    assert is_free(tmp_path)


def test_an_empty_graph_says_what_to_do(serve: Callable[..., Service]) -> None:
    _, url = serve("--port", "0")
    with urllib.request.urlopen(f"{url}/") as answer:
        assert "quntuan build" in answer.read().decode()
    for path in ("/documents", "/units", "/questions/lead-units", "/maps", "/search?q=a", "/about", "/readyz"):
        with urllib.request.urlopen(url + path) as answer:
            assert answer.status == 200
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{url}/v1/documents/quzhou-2016")
    assert refused.value.code == 404
    assert "quntuan build" in refused.value.read().decode()


@pytest.mark.slow
def test_run_builds_what_is_missing_and_serves_it(serve: Callable[..., Service]) -> None:
    _, url = serve("--port", "0", command="run")
    with urllib.request.urlopen(f"{url}/v1/documents") as answer:
        body = json.load(answer)
    assert {row["document"] for row in body["items"]} == {path.stem for path in (DATA / "documents").glob("*.txt")}


@pytest.mark.slow
def test_a_second_service_shares_the_store_and_takes_the_next_port(serve: Callable[..., Service]) -> None:
    _, first = serve("--port", "0")
    port = int(first.rsplit(":", 1)[1])
    second, url = serve("--port", str(port))
    assert url != first
    with urllib.request.urlopen(f"{url}/healthz") as answer:
        assert answer.status == 200
    second.terminate()
    _, said = second.communicate(timeout=20)
    assert f"Port {port} is taken; using {url.rsplit(':', 1)[1]}." in said


def test_a_taken_port_moves_on(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        taken = holder.getsockname()[1]
        with listen("127.0.0.1", taken) as listener:
            assert listener.getsockname()[1] > taken
    assert f"端口 {taken} 已被占用" in capsys.readouterr().err


def test_an_address_of_nobody_is_refused() -> None:
    with pytest.raises(InputError, match=r"nowhere\.invalid"):
        listen("nowhere.invalid", 8000)
    with pytest.raises(BusyError, match=r"192\.0\.2\.1"):
        listen("192.0.2.1", 8000)


def test_other_machines_need_a_key(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "cli.main", "serve", "--host", "0.0.0.0", "--port", "0"],
        cwd=PROJECT,
        env={**os.environ, "QUNTUAN_DATA_HOME": str(tmp_path), "QUNTUAN_API_KEYS": ""},
        capture_output=True,
        text=True,
        timeout=START,
    )
    assert answer.returncode == 2
    assert "QUNTUAN_API_KEYS" in answer.stderr
