"""`quntuan ask --fields`: the columns that somebody chose, in every form, also without those that place the marks."""

from __future__ import annotations

import json

import pytest

from cli.graph import Format, _print
from foundation.errors import InputError
from graph.questions import Answer, ask
from graph.store import Store


@pytest.fixture(scope="module")
def found(store: Store) -> Answer:
    return ask(store, "search", {"q": "双重领导", "document": "quzhou-2016", "type": "clause"})


def test_a_table_marks_the_hits_though_their_places_were_not_chosen(
    found: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    _print(found, Format.table, "clause,snippet")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["clause", "snippet"]
    assert any("2/四/34" in line for line in lines)


def test_a_quotation_that_was_chosen_stands_beside_the_snippet(
    found: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    _print(found, Format.table, "snippet,quote")
    assert capsys.readouterr().out.splitlines()[0].split() == ["quote", "snippet"]
    _print(found, Format.table, None)
    assert "quote" not in capsys.readouterr().out.splitlines()[0].split()


def test_json_and_csv_hold_the_chosen_columns_in_their_order(found: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    _print(found, Format.json, "hits,clause")
    assert [list(row.items()) for row in json.loads(capsys.readouterr().out)["items"]] == [
        [("hits", 1), ("clause", "2/四/34")]
    ]
    _print(found, Format.csv, "hits,clause")
    assert capsys.readouterr().out == "hits,clause\n1,2/四/34\n"


def test_a_column_that_is_not_there_is_said(found: Answer) -> None:
    with pytest.raises(InputError, match="search has no column 'wort'"):
        _print(found, Format.json, "hits,wort")
