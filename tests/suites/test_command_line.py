"""One whole build from the command line, on each store: build, ask, check, export; and a kill at any moment."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from foundation.settings import DATA, PROJECT
from graph.exports import jsonl
from graph.store import embedded
from tests.conftest import Engine, clear

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def environment(engine: Engine) -> dict[str, str]:
    """What a command needs to use the engine's store."""
    told = {**os.environ, "QUNTUAN_DATA_HOME": str(engine.settings.data_home), "NEO4J_URI": engine.server.uri}
    if engine.server.uri:
        told["NEO4J_USERNAME"] = engine.server.username
        told["NEO4J_PASSWORD"] = engine.server.password.get_secret_value()
    return told


@pytest.fixture(scope="module")
def run(engine: Engine) -> Run:
    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cli.main", *arguments]
        return subprocess.run(
            command, env=environment(engine), cwd=PROJECT, capture_output=True, text=True, check=False, timeout=240
        )

    return call


@pytest.mark.slow
@pytest.mark.usefixtures("empty_store")
def test_a_whole_build_and_its_answers(run: Run) -> None:
    first = run("build")
    assert first.returncode == 0, first.stderr
    assert "[5/5] quzhou-2016" in first.stderr
    assert "5 loaded, 0 unchanged" in first.stdout
    assert "0 loaded, 5 unchanged" in run("build").stdout

    rows = json.loads(run("ask", "lead-units", "document=quzhou-2016", "--format", "json").stdout)
    assert (rows["items"][0]["unit"], rows["items"][0]["leads"]) == ("中共衢州市委组织部", 16)
    assert (rows["total"], rows["next"]) == (len(rows["items"]), None)
    table = run("ask", "lead-units", "document=quzhou-2016").stdout
    assert "中共衢州市委组织部" in table
    lines = list(csv.reader(io.StringIO(run("ask", "open-lists", "--format", "csv").stdout)))
    assert lines[0][:2] == ["open_class", "named"]
    assert {len(line) for line in lines} == {len(lines[0])}

    checked = run("check")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "0 damages" in checked.stdout
    assert "5 份文件" not in run("store", "status").stdout  # ten documents in five files
    assert "10 份文件" in run("store", "status").stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("ask", "lead-units", "document=quzhou-2061"), "quzhou-2016"),
        (("ask", "lead-unitz"), "lead-units"),
        (("ask", "lead-units", "quzhou-2016"), "KEY=VALUE"),
        (("ask", "unit-portfolio"), "unit of unit-portfolio is missing"),
        (("build", "no-such-file.txt"), "no-such-file.txt"),
    ],
)
@pytest.mark.usefixtures("store")
def test_a_bad_call_is_one_sentence_and_exit_2(run: Run, arguments: tuple[str, ...], says: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_the_list_of_questions(run: Run) -> None:
    listed = json.loads(run("ask", "--format", "json").stdout)["items"]
    assert {"lead-units", "funding-rules", "evidence"} <= {row["question"] for row in listed}


@pytest.mark.slow
def test_a_build_that_is_killed_is_completed_by_the_next_to_the_same_bytes(
    engine: Engine, run: Run, tmp_path: Path
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    for name in ("anhui-2021", "central-2015", "quzhou-2016"):
        (documents / f"{name}.txt").write_bytes((DATA / "documents" / f"{name}.txt").read_bytes())
    with engine.open() as store:
        clear(store)
    assert run("build", str(documents)).returncode == 0
    with engine.open() as store:
        whole = list(jsonl.lines(store))
        clear(store)
    moments = random.Random(7)
    for _ in range(4):
        command = [sys.executable, "-m", "cli.main", "build", str(documents)]
        process = subprocess.Popen(
            command, env=environment(engine), cwd=PROJECT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )
        assert process.stderr is not None
        line = process.stderr.readline()  # the first file is loaded: the others, or the derivation, are being written
        time.sleep(moments.uniform(0, 0.4))
        process.kill()
        process.communicate()
        assert line == "" or "[" in line
        with engine.open() as store:
            if moments.random() < 0.5:
                clear(store)
    pid = None if engine.server.uri else embedded.status(engine.settings).pid
    if pid is not None:
        os.kill(pid, signal.SIGKILL)  # and the store's own process
    done = run("build", str(documents))
    assert done.returncode == 0, done.stderr
    with engine.open() as store:
        assert list(jsonl.lines(store)) == whole
