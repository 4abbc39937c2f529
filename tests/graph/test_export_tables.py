"""Cells that spreadsheets open without running or losing anything."""

import csv
import io

import pytest
from openpyxl import load_workbook

from graph.exports.tables import to_csv, to_xlsx
from graph.exports.values import cell


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, "true"),
        (2, "2"),
        (-0.02, "-0.02"),
        (["人", "年"], "人；年"),
        ("=1+1", "'=1+1"),
        ("+8610", "'+8610"),
        ("-牵头", "'-牵头"),
        ("@市委", "'@市委"),
        (["=1", "2"], "'=1；2"),
        ("甲\x00乙\x1b", "甲�乙�"),
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


def test_a_workbook_comes_back_whole_and_runs_nothing() -> None:
    rows = [{"text": "=HYPERLINK(1)", "number": 0.02, "list": ["人", "年"], "none": None}]
    rows.append({"text": "甲\x0b乙\n丙", "number": 20000, "list": [], "none": None})
    sheet = load_workbook(io.BytesIO(to_xlsx(["text", "number", "list", "none"], rows, "funding-rules"))).active
    assert sheet.title == "funding-rules"
    assert [list(row) for row in sheet.values] == [
        ["text", "number", "list", "none"],
        ["=HYPERLINK(1)", 0.02, "人；年", None],
        ["甲�乙\n丙", 20000, None, None],
    ]
    assert sheet["A2"].data_type == "s"
