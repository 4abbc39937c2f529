"""The normaliser: whatever comes in, what goes out can be written, read back and never runs."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j.time import Date

from graph.exports.attributes import attribute, element
from graph.exports.values import EXACT, cell, csv_line, flat, plain, text, xml_text

ANY = st.text(st.characters())
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | ANY
VALUES = SCALARS | st.lists(SCALARS, max_size=4) | st.dictionaries(ANY, SCALARS, max_size=3)


@pytest.mark.parametrize(
    ("value", "in_cell", "elsewhere"),
    [
        (None, None, None),
        (True, "true", True),
        (2, 2, 2),
        (EXACT, str(EXACT), EXACT),
        (0.5, 0.5, 0.5),
        (float("nan"), "nan", "nan"),
        (["人", "年"], "人；年", '["人", "年"]'),
        (["甲；乙", "丙"], '["甲；乙", "丙"]', '["甲；乙", "丙"]'),
        ([1, 2], "[1, 2]", "[1, 2]"),
        ([], "", "[]"),
        ({"乙": 1, "甲": [2]}, '{"乙": 1, "甲": [2]}', '{"乙": 1, "甲": [2]}'),
        (date(2016, 1, 20), "2016-01-20", "2016-01-20"),
        (datetime(2016, 1, 20, 8, 30), "2016-01-20T08:30:00", "2016-01-20T08:30:00"),
        (Date(2016, 1, 20), "2016-01-20", "2016-01-20"),
        ([date(2016, 1, 20)], '["2016-01-20"]', '["2016-01-20"]'),
        ("甲\x00乙\ud800丙\uffff", "甲\ufffd乙\ufffd丙\ufffd", "甲\ufffd乙\ufffd丙\ufffd"),
    ],
)
def test_values(value: object, in_cell: object, elsewhere: object) -> None:
    assert (plain(value), flat(value)) == (in_cell, elsewhere)


@given(ANY)
def test_text_keeps_its_places(value: str) -> None:
    made = text(value)
    assert len(made) == len(value)
    assert all(one == other or one == "\ufffd" for one, other in zip(made, value, strict=True))
    assert made.encode() == text(made).encode()


@given(VALUES)
def test_no_cell_runs_and_text_comes_back(value: object) -> None:
    made = cell(value)
    if made is None:
        assert value is None
        return
    if isinstance(plain(value), str):
        assert not made.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        assert (made[1:] if made.startswith("'") else made) == plain(value)
    else:
        assert float(made) == plain(value)


@given(st.lists(st.none() | ANY.map(text), min_size=2, max_size=5))
def test_a_line_of_csv_comes_back(fields: list[str | None]) -> None:
    line = csv_line(fields)
    assert next(csv.reader(io.StringIO(line, newline=""))) == [field or "" for field in fields]
    assert line.startswith(",") == (fields[0] is None)


@given(VALUES)
def test_markup_comes_back(value: object) -> None:
    said = xml_text(value)
    made = ElementTree.fromstring(f"<a b={attribute(said)}>{element(said)}</a>")
    assert (made.text or "", made.get("b")) == (said, said)
    assert json.dumps(flat(value), allow_nan=False)
