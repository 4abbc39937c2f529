"""`quntuan resolve`: the envelope, the columns, the exit codes."""

from __future__ import annotations

import json

import typer
from typer.testing import CliRunner

from cli import resolve

COLUMNS = ["written", "id", "unit", "official_name", "system", "level", "place", "kind", "status", "candidates"]


def run(*arguments: str) -> tuple[int, str]:
    app = typer.Typer()
    resolve.register(app)
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.stdout


def test_json_has_the_columns_of_the_contract() -> None:
    code, printed = run("团省委", "各级党委", "--place", "湖南省", "--format", "json")
    answer = json.loads(printed)
    assert code == 0
    assert list(answer) == ["items", "total", "next"]
    assert (answer["total"], answer["next"]) == (2, None)
    assert [list(row) for row in answer["items"]] == [COLUMNS, COLUMNS]
    assert [row["status"] for row in answer["items"]] == ["resolved", "class"]


def test_an_unresolved_name_is_found_wanting() -> None:
    code, printed = run("省总工会", "省委组织部")
    assert code == 1
    assert "有歧义" in printed
    assert "湖南省总工会" in printed


def test_explain_names_the_rows() -> None:
    code, printed = run("市委组织部", "--place", "衢州市", "--explain")
    assert code == 0
    assert "bodies.csv:" in printed


def test_a_bad_call_is_refused() -> None:
    assert run("省总工会", "--place", "火星")[0] != 0
    assert run("")[0] != 0
    assert run("省委改革办", "--place", "湖南省", "--date", "去年")[0] != 0
