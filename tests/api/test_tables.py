"""Cells that spreadsheets open without running or losing anything."""

import csv
import io

import pytest

from api.tables import cell, to_csv


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (True, "true"),
        (2, "2"),
        (-0.02, "-0.02"),
        (["人", "年"], "人；年"),
        ("=1+1", "'=1+1"),
        ("+8610", "'+8610"),
        ("-牵头", "'-牵头"),
        ("@市委", "'@市委"),
        (["=1", "2"], "'=1；2"),
        ("甲\x00乙\x1b", "甲乙"),
        ("两行\n文字", "两行\n文字"),
    ],
)
def test_a_cell_is_text_that_nothing_runs(value: object, expected: str) -> None:
    assert cell(value) == expected


def test_rows_come_back_whole() -> None:
    rows = [{"a": '引"号', "b": "逗,号"}, {"a": "换\n行", "b": None}]
    text = to_csv(["a", "b"], rows)
    assert text.startswith("\ufeff")
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))) == [
        ["a", "b"],
        ['引"号', "逗,号"],
        ["换\n行", ""],
    ]
