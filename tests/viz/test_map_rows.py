"""What maps say about rows: places in the text, marks, groups, standards."""

import pytest

from viz.maps.amounts import standard
from viz.maps.grouping import find_groups, same_lists
from viz.maps.rows import Outline, body
from viz.spec import EvidenceBook


def clause(path, number, heading, start, end, quote):
    return {
        "document": "q",
        "clause": path,
        "number": number,
        "heading": heading,
        "start": start,
        "end": end,
        "quote": quote,
    }


CLAUSES = [
    clause("2/四", "四", "加强领导", 100, 300, "四、加强领导" * 200),
    clause("2/四/34", "34", None, 110, 150, "34.建立村(居)制度,由市委统筹。(牵头单位:市委组织部、市委)"),
    clause("2/#1", None, "组织领导", 310, 320, "组织领导"),
    clause("2/#1/1", "1", "落实", 312, 320, "1.落实"),
]
TITLES = [
    {"document": "q", "instrument": 1, "title": "关于印发《方案》的通知", "level": "city"},
    {"document": "q", "instrument": 2, "title": "方案", "level": "city"},
    {"document": "h", "instrument": 1, "title": None, "level": "province"},
]
OUTLINE = Outline(TITLES, lambda document: [row for row in CLAUSES if row["document"] == document])


def test_a_file_is_named_by_what_its_notice_prints():
    assert OUTLINE.names() == {"q": "方案", "h": "h"}


def test_documents_go_from_the_centre_down():
    rows = [{"document": name} for name in ("unheard", "q", "h", "q")]
    assert {name: len(own) for name, own in OUTLINE.by_document(rows).items()} == {"h": 1, "q": 2, "unheard": 1}
    assert list(OUTLINE.by_document(rows)) == ["h", "q", "unheard"]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("2/四/34", "第2件 四 › 34"),
        ("2/#1/1", "第2件 “组织领导” › 1"),
        ("2/?/34", "第2件 34"),
        (None, "条款之外"),
    ],
)
def test_places_for_people(path, place):
    assert OUTLINE.place("q", path) == place


@pytest.mark.parametrize(
    ("path", "chapter"),
    [
        ("2/四/34", ("2/四", "四、加强领导")),
        ("2/#1/1", ("2/#1", "组织领导")),
        ("2/四", ("2", "方案")),
        (None, ("", "q")),
    ],
)
def test_chapters(path, chapter):
    assert OUTLINE.chapter("q", path) == chapter


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9.支持群团组织", "支持群团组织"),
        ("11、积极联系", "积极联系"),
        ("第三条　工会是", "工会是"),
        ("（一）总则", "总则"),
        ("2020年完成", "2020年完成"),
        ("十三五规划", "十三五规划"),
    ],
)
def test_a_clause_without_its_number(text, said):
    assert body(text) == said


def test_words_of_a_clause_end_before_the_list_but_not_at_any_bracket():
    assert OUTLINE.clause("q", "2/四/34").words == "建立村(居)制度"


LIST = {"document": "q", "clause": "2/四/34", "start": 130, "end": 150, "quote": "(牵头单位:市委组织部、市委)"}


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        (["市委组织部"], ["市委组织部"]),
        (["市委"], ["市委"]),
        (["市委", "市委组织部"], ["市委组织部", "市委"]),
        (["内司工委"], [LIST["quote"]]),
        ([], [LIST["quote"]]),
    ],
)
def test_marks_are_what_the_list_writes(written, marked):
    book = EvidenceBook()
    OUTLINE.passage_evidence(book, LIST, written)
    (piece,) = book.all()
    assert (piece.start, piece.end, piece.quote) == (110, 150, CLAUSES[1]["quote"])
    assert [piece.quote[start:end] for start, end in piece.marks] == marked
    assert min(start for start, _ in piece.marks) >= piece.quote.index("("), (
        "the same words before the list do not count"
    )


def test_a_long_clause_is_not_quoted_whole():
    book = EvidenceBook()
    OUTLINE.passage_evidence(book, {"document": "q", "clause": "2/四", "start": 105, "end": 109, "quote": "加强领导"})
    (piece,) = book.all()
    assert (piece.start, piece.end, piece.quote, piece.marks) == (105, 109, "加强领导", ((0, 4),))


def test_units_that_appear_together_form_a_group():
    lists = {f"l{n}": ["工会", "团委", "妇联", "组织部"][: 4 if n < 2 else 3] for n in range(6)}
    (group,) = find_groups(lists)
    assert group.units == ("工会", "团委", "妇联")
    assert group.present(["妇联", "工会", "团委", "财政局"]) == ("工会", "团委", "妇联")
    assert group.present(["妇联", "工会"]) == ()


def test_a_large_group_tolerates_absence_and_a_small_one_does_not():
    twelve = [f"u{n}" for n in range(12)]
    (group,) = find_groups({"a": twelve, "b": twelve, "c": twelve, "d": twelve[:8]})
    assert len(group.units) == 12
    assert group.present(twelve[:8]) == tuple(twelve[:8])
    assert group.present(twelve[:7]) == ()


def test_rare_units_are_not_grouped():
    assert find_groups({"a": ["x", "y", "z"], "b": ["x", "y", "z"]}) == []


def test_same_lists():
    assert same_lists({"a": ["1"], "b": ["1", "2"], "c": ["1"], "d": ["1"], "e": ["2"]}) == [("a", "c", "d")]


@pytest.mark.parametrize(
    ("amount", "unit", "per", "comparator", "words"),
    [
        (20000, "CNY", ["body"], ">=", "每个单位不少于2万元"),
        (1, "CNY", ["person", "year"], ">=", "每人每年不少于1元"),
        (0.02, "share", [], "=", "2%"),
        (0.0005, "share", ["day"], None, "每日0.5‰"),
        (0.3333, "share", [], "<=", "不超过33.33%"),
        (150000000, "CNY", [], "~", "约1.5亿元"),
        (None, None, [], None, ""),
    ],
)
def test_standards_in_words(amount, unit, per, comparator, words):
    assert standard({"amount": amount, "unit": unit, "per": per, "comparator": comparator}) == words
