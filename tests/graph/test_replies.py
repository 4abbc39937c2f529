"""Rows, tables and relationships of answers, without a store: what a notebook shows and what other libraries get."""

import copy
import pickle
import sys
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.errors import InputError
from graph import Evidence, Reply, Row, Table
from graph.catalogue import Question, catalogue
from graph.questions import Answer

TOLD = {"document": "hunan-2015", "clause": None, "start": 3, "end": 9, "quote": "各级财政"}


def reply(columns: str, *rows: tuple[Any, ...], total: int | None = None, truncated: bool = False) -> Reply:
    names = columns.split()
    asked = Question("made-up", "编造：试验", "Made up: a test", (), tuple(names), "", "rows", "")
    items = [dict(zip(names, row, strict=True)) for row in rows]
    return Reply(Answer(asked, names, items, total or len(rows), None, truncated), {"document": "x"}, 50)


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.cells: list[str] = []
        self.titles: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.titles += [value or "" for name, value in attrs if name == "title"]
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.tags[-1][0] == "td":
            self.cells[-1] += data


def test_a_row_is_a_dict_with_names_and_evidence() -> None:
    row = Row(unit="湖南省总工会", **TOLD)
    assert row.unit == row["unit"] == "湖南省总工会"
    assert row.evidence == Evidence("hunan-2015", None, 3, 9, "各级财政")
    assert isinstance(row, dict)
    assert copy.deepcopy(row) == pickle.loads(pickle.dumps(row)) == row
    with pytest.raises(AttributeError, match=r"no column 'leader'; it has unit, document"):
        _ = row.leader


@pytest.mark.parametrize("row", [{}, {"unit": "x"}, TOLD | {"quote": None}, TOLD | {"start": None}])
def test_a_row_that_states_nothing_has_no_evidence(row: dict[str, Any]) -> None:
    assert Row(row).evidence is None


def test_no_column_hides_behind_a_method_of_dicts() -> None:
    assert not {column for question in catalogue() for column in question.columns} & {*dir({}), "evidence"}


def test_changing_a_row_changes_no_kept_answer() -> None:
    kept = {"unit": "x", "written": ["甲"], "fields": {"a": [1]}}
    row = Table("t", list(kept), [kept], 1)[0]
    row["unit"] = "y"
    row.written.append("乙")
    row.fields["a"].append(2)
    assert kept == {"unit": "x", "written": ["甲"], "fields": {"a": [1]}}


def test_a_part_says_that_it_is_one() -> None:
    assert repr(reply("unit", ("a",), ("b",), total=9)) == "<编造 · made-up document=x: 2 of 9 rows>"
    whole = reply("unit", ("a",), truncated=True)
    assert repr(whole) == "<编造 · made-up document=x: 1 rows (the whole answer was cut)>"
    assert "(the whole answer was cut)" in whole._repr_html_()
    many = reply("unit", *[("a",)] * 21)
    assert "21 rows, the first 20 shown" in many._repr_html_()
    assert len(Page(many._repr_html_()).cells) == 20


ALLOWED = {"table", "caption", "thead", "tbody", "tr", "th", "td"}


@given(st.lists(st.text(max_size=80) | st.lists(st.text(max_size=9), max_size=3), min_size=1, max_size=4))
def test_nothing_in_a_table_becomes_markup(values: list[Any]) -> None:
    page = Page(Table("<b>t", ["quote"], [{"quote": value} for value in values], 1)._repr_html_())
    assert {tag for tag, _ in page.tags} <= ALLOWED
    assert {names for _, names in page.tags} <= {(), ("title",)}
    assert len(page.cells) == len(values)


@pytest.mark.parametrize("text", ['"><script>alert(1)</script>', "' onmouseover='x", "&lt;b&gt;", "甲" * 60 + '">'])
def test_what_a_table_shows_is_what_was_there(text: str) -> None:
    page = Page(Table("t", ["unit"], [{"unit": text}], 1)._repr_html_())
    assert page.titles == ([text] if len(text) > 60 else [])
    assert page.cells == [text if len(text) <= 60 else f"{text[:60]}…"]


def test_a_table_shows_the_quotation_last_and_no_places() -> None:
    html = reply("quote start unit_id amount inferred missing", ("q", 1, "org-1", 20000.0, False, None))._repr_html_()
    assert Page(html).cells == ["20000", "false", "", "q"]


def test_pandas_gets_every_column_with_its_kind() -> None:
    columns = "unit leads primary amount per"
    frame = reply(columns, ("甲", 2, True, 0.02, ["year"]), (None, None, None, None, []), total=7).to_pandas()
    assert list(frame.columns) == columns.split()
    assert frame["leads"].sum() == 2
    assert frame["amount"].iloc[0] == 0.02
    assert [str(kind) for kind in frame.dtypes[["leads", "primary"]]] == ["Int64", "boolean"]
    assert frame["unit"].isna().tolist() == [False, True]
    assert frame["per"].tolist() == [["year"], []]
    assert frame.attrs == {"title": "编造 · made-up document=x", "total": 7, "truncated": False}
    assert list(reply(columns).to_pandas().columns) == columns.split()


def test_without_pandas_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(InputError, match=r"pandas is not installed, and only to_pandas needs it\. Run pip install"):
        reply("unit", ("a",)).to_pandas()


def test_relationships_keep_both_ends_and_every_column() -> None:
    graph = reply(
        "rule payer beneficiary", ("r1", "财政", "妇联"), ("r2", "财政", "妇联"), ("r3", None, "团委")
    ).to_networkx()
    assert sorted(graph.edges(data="rule")) == [("财政", "妇联", "r1"), ("财政", "妇联", "r2")]
    assert set(graph) == {"财政", "妇联", "团委"}
    assert graph.graph["left_out"] == 1


def test_units_of_one_list_are_joined_by_id_and_weighted() -> None:
    graph = reply("unit other together unit_id other_id", ("甲", "乙", 3, "org-1", "org-2")).to_networkx()
    assert not graph.is_directed()
    assert graph["org-2"]["org-1"]["weight"] == 3
    assert graph.nodes["org-2"]["name"] == "乙"


def test_a_list_of_ends_is_a_relationship_each() -> None:
    graph = reply("text implements", ("丙", ["甲", "乙"]), ("甲", [])).to_networkx()
    assert sorted(graph.edges()) == [("丙", "乙"), ("丙", "甲")]
    assert graph.graph["left_out"] == 1


def test_rows_that_join_nothing_say_so() -> None:
    with pytest.raises(InputError, match=r"The rows of made-up are no relationships\. Ask co-participation"):
        reply("unit leads", ("甲", 1)).to_networkx()
