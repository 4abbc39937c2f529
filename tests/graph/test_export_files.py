"""Files and folders that are there whole, or as they were before."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.errors import InputError
from graph.exports.files import MARK, whole_file, whole_folder
from graph.exports.tables import LONGEST_CELL, Book


def test_a_file_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "made.jsonl"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), whole_file(path) as out:
        out.write(b"half" * (1 // 0))
    assert [one.read_text() for one in tmp_path.iterdir()] == ["old"]
    with whole_file(path) as out:
        out.write(b"new")
    assert [one.read_text() for one in tmp_path.iterdir()] == ["new"]


def test_a_folder_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "made"
    for name in ("first.csv", "second.csv"):
        with whole_folder(path) as folder, folder.file(name) as out:
            out.write(b"x")
    assert {one.name for one in path.iterdir()} == {MARK, "second.csv"}
    with pytest.raises(ZeroDivisionError), whole_folder(path) as folder, folder.file("third.csv") as out:
        out.write(b"half" * (1 // 0))
    assert {one.name for one in path.iterdir()} == {MARK, "second.csv"}
    assert [one.name for one in tmp_path.iterdir()] == ["made"]


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").touch()
    (tmp_path / "file").touch()
    for name in ("thesis", "file"):
        with pytest.raises(InputError, match="no export of ours"), whole_folder(tmp_path / name):
            pytest.fail("it was opened")
    with pytest.raises(InputError, match="is a folder"), whole_file(tmp_path / "thesis"):
        pytest.fail("it was opened")
    with pytest.raises(InputError, match="cannot be written: No such file"), whole_file(tmp_path / "no" / "way"):
        pytest.fail("it was opened")
    with pytest.raises(InputError, match="cannot be written: No such file"), whole_folder(tmp_path / "no" / "way"):
        pytest.fail("it was opened")
    assert (tmp_path / "thesis" / "chapter.txt").is_file()


def test_rows_that_are_too_many_go_on_in_a_further_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from openpyxl import load_workbook

    monkeypatch.setattr("graph.exports.tables.MOST_ROWS", 2)
    book = Book()
    rows = [{"a": at, "b": "字" * (LONGEST_CELL + at)} for at in range(5)]
    assert book.add("A-title-of-thirty-one-characters", ["a", "b"], rows, {"b": LONGEST_CELL + 5}) == 5
    with (tmp_path / "made.xlsx").open("wb") as out:
        book.save(out)
    sheets = load_workbook(tmp_path / "made.xlsx").worksheets
    assert [sheet.title for sheet in sheets] == [
        "A-title-of-thirty-one-character",
        "A-title-of-thirty-one-char (2)",
        "A-title-of-thirty-one-char (3)",
    ]
    assert [cell.value for cell in next(sheets[2].rows)] == ["a", "b", "b (2)", "b (3)"]
    found = [row for sheet in sheets for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert [(row[0], len("".join(part or "" for part in row[1:]))) for row in found] == [
        (row["a"], len(str(row["b"]))) for row in rows
    ]
