"""`quntuan export` as people call it: the graph, an answer, standard output, and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from foundation.settings import PROJECT
from graph.exports import jsonl
from graph.questions import ask
from graph.store import Store
from tests.conftest import Engine
from tests.suites.export_graph import read_book
from tests.suites.test_command_line import environment


def quntuan(engine: Engine, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a command on the engine's store."""
    command = [sys.executable, "-m", "cli.main", *arguments]
    return subprocess.run(
        command, env=environment(engine), cwd=PROJECT, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.slow
def test_the_graph_goes_to_a_file_or_to_standard_output(engine: Engine, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    done = quntuan(engine, "export", "jsonl", "-o", str(path))
    assert done.returncode == 0, done.stderr
    lines = list(jsonl.lines(store))
    assert path.read_text("utf-8").splitlines() == lines
    nodes = sum(line.startswith('{"node"') for line in lines)
    assert f"{nodes} nodes, {len(lines) - nodes} relationships" in done.stdout
    assert quntuan(engine, "export", "jsonl", "-o", "-").stdout.splitlines() == lines


def test_an_answer_goes_to_a_file(engine: Engine, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "sums.xlsx"
    asked = ("question", "funding-sums", "document=hunan-2015")
    done = quntuan(engine, "export", "xlsx", "-o", str(path), *asked)
    assert done.returncode == 0, done.stderr
    expected = ask(store, "funding-sums", {"document": "hunan-2015"}).items
    assert [row["rule"] for row in read_book(path)["funding-sums"]] == [row["rule"] for row in expected]
    printed = quntuan(engine, "export", "jsonl", "-o", "-", *asked).stdout
    assert [json.loads(line) for line in printed.splitlines()] == expected


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("pdf", "-o", "x"), "graphml"),
        (("jsonl", "-o", "/no/such/folder/x"), "cannot be written: No such file or directory. Choose another -o"),
        (("gexf", "-o", "-", "question", "funding-sums"), "Write an answer as csv, xlsx, jsonl"),
        (("csv", "-o", "-", "funding-sums"), "question NAME KEY=VALUE"),
        (("csv", "-o", "-", "question", "funding-sumz"), "funding-sums"),
        (("csv", "-o", "-", "question", "funding-sums", "hunan-2015"), "is not KEY=VALUE"),
    ],
)
def test_a_bad_call_is_refused(engine: Engine, arguments: tuple[str, ...], says: str) -> None:
    done = quntuan(engine, "export", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stdout == ""
