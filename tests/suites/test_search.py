"""Full-text search on both stores: it finds what a plain reading of the graph finds, and shows where."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from foundation.errors import InputError, NotFoundError, QuntuanError
from graph.questions import Answer, ask
from graph.searching.folding import fold
from graph.searching.kinds import FACTS, KINDS
from graph.store import Store
from graph.stretches import stretches
from ingest.cleaning import clean
from ingest.text import CleanText
from tests.conftest import DOCUMENTS

LABELS = {
    "responsibility": "Responsibility", "leadership": "Leadership", "funding_rule": "FundingRule", "quota": "Quota",
    "schedule": "Schedule", "duty": "Duty", "citation": "Citation",
}  # fmt: skip

WORDS = (
    "的", "党", "费", "一", ",", "。", "《", "0", "x", "经费", "工会", "领导", "20", "双重领导", "牵头单位", "衢州市", "总工会",
    "群团组织", "中共中央关于加强和改进党的群团工作的意见", "党的群团工作是党治国理政的一项经常性、基础性工作", "飞船",
)  # fmt: skip
SEVERAL = ("经费 工会", "经费　预算", "领导 党委 工会", '"双重领导" 工会', "“牵头单位”:市委", "飞船 工会", "工会 工会")


def plain(text: str) -> str:
    """What is searched, told apart from the code that is tested: the documents are in simplified script already."""
    made = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in made if not one.isspace() and one not in "“”‘’\"'「」『』")


def read_all(store: Store) -> list[tuple[str, str, int, str, str, list[str]]]:
    """(type, document, start, name, id, texts) of all that can be found, lines outside of clauses apart."""
    found = []
    for row in store.read(
        "MATCH (d:Document) RETURN d.document AS d, d.start AS s, d.id AS id, d.title AS t, d.number AS n"
    ):
        found.append(("document", row["d"], row["s"], row["t"], row["id"], [row["t"], row["n"] or ""]))
    names = defaultdict(set)
    for row in store.read("MATCH (:Name)-[e:NAMES]->(o:Organization) RETURN o.id AS id, e.written AS written"):
        names[row["id"]].add(row["written"])
    for row in store.read("MATCH (o:Organization) RETURN o.id AS id, o.unit AS u, o.official_name AS o, o.name AS n"):
        names[row["id"]] |= {name for name in (row["u"], row["o"], row["n"]) if name}
        found.append(("organization", "", 0, row["u"] or row["n"], row["id"], sorted(names[row["id"]])))
    for row in store.read("MATCH (c:Clause) RETURN c.document AS d, c.start AS s, c.id AS id, c.own AS own"):
        found.append(("clause", row["d"], row["s"], "", row["id"], row["own"].split("\n")))
    for kind, label in LABELS.items():
        for row in store.read(f"MATCH (n:{label}) RETURN n.document AS d, n.start AS s, n.id AS id, n.quote AS q"):
            found.append((kind, row["d"], row["s"], "", row["id"], [row["q"]]))
    return found


@pytest.fixture(scope="module")
def everything(store: Store) -> list[tuple[str, str, int, str, str, list[str]]]:
    """The same for all tests."""
    return read_all(store)


def expected(everything: list[Any], words: list[str]) -> list[tuple[str, str, int]]:
    """(type, id, hits) in the order of the answer."""
    rows = []
    for kind, document, start, name, key, texts in everything:
        counts = [sum(plain(text).count(word) for text in texts) for word in words]
        if all(counts):
            rows.append((KINDS.index(kind), -sum(counts), document, start, name, key))
    return [(KINDS[rank], key, -hits) for rank, hits, _, _, _, key in sorted(rows)]


def search(store: Store, q: str, **given: str) -> Answer:
    return ask(store, "search", {"q": q, **given})


def found(answer: Answer) -> list[tuple[str, str, int]]:
    return [(row["type"], row["id"], row["hits"]) for row in answer.items if row["type"] != "text"]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_found_wherever_a_plain_reading_finds_it(store: Store, everything: list[Any], word: str) -> None:
    assert found(search(store, word)) == expected(everything, [plain(word)])


@pytest.mark.parametrize("q", SEVERAL)
def test_several_words_must_all_occur(store: Store, everything: list[Any], q: str) -> None:
    words = list(dict.fromkeys(plain(word) for word in q.replace("”", "” ").split()))
    assert found(search(store, q)) == expected(everything, words)


def test_every_two_characters_of_a_clause_find_it(store: Store, everything: list[Any]) -> None:
    texts = [(key, plain(part)) for kind, _, _, _, key, parts in everything if kind == "clause" for part in parts]
    for number, (key, text) in enumerate(texts):
        if len(text) < 2:
            continue
        at = number * 37 % (len(text) - 1)
        assert key in {row["id"] for row in search(store, text[at : at + 2], type="clause").items}, text[at : at + 2]


@cache
def cleaned(path: Path) -> CleanText:
    return clean(path.read_bytes().decode("utf-8-sig"))


def said(page: CleanText, start: int, end: int) -> set[str]:
    """What a stretch of the source says, as it is searched."""
    return {fold(page.text[low:high]) for low, high in stretches(page, start, end)}


def test_clauses_and_the_lines_outside_of_them_are_the_whole_page(store: Store) -> None:
    for word in ("的", "工会", "。"):
        for path in DOCUMENTS:
            rows = [*search(store, word, type="clause").items, *search(store, word, type="text").items]
            hits = sum(row["hits"] for row in rows if row["document"] == path.stem)
            assert hits == plain(cleaned(path).text).count(word), (path.stem, word)


@pytest.mark.parametrize("q", ["的", "经费", "双重领导", "经费 工会", "总工会", "群团组织", "0"])
def test_hits_are_marked_in_the_snippet_and_in_the_source(store: Store, q: str) -> None:
    pages = {path.stem: cleaned(path) for path in DOCUMENTS}
    words = set(q.split())
    for row in search(store, q).items:
        marks = list(zip(row["mark_starts"], row["mark_ends"], strict=True))
        assert marks
        assert {fold(row["snippet"][start:end]) for start, end in marks} <= words
        assert len(row["snippet"]) <= 102 or row["type"] in {"document", "organization"}
        places = list(zip(row["hit_starts"], row["hit_ends"], strict=True))
        assert places == sorted(places)
        if row["type"] in {"document", "organization"}:
            assert places == []
            assert len(marks) == row["hits"]
            continue
        assert len(places) == min(100, row["hits"])
        page = pages[row["document"]]
        for start, end in places:
            assert row["start"] <= start < end <= row["end"]
            # A number that was mended (100 for strange digits) has one place in the source for all of its digits.
            assert any(word in one for word in words for one in said(page, start, end))


def test_lines_outside_of_clauses_quote_the_page(store: Store) -> None:
    rows = search(store, "党", type="text").items
    assert rows
    for row in rows:
        assert (row["id"], row["clause"]) == (None, None)
        page = cleaned(next(path for path in DOCUMENTS if path.stem == row["document"]))
        assert fold(row["quote"]) in said(page, row["start"], row["end"])


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("雙重領導", "双重领导"), ("經費", "经费"), ("２０１５", "2015"), (" 经费 ", "经费"),
        ("经\u200b费", "经费"), ("“经费”", "经费"), ("「经费」", "经费"), ('"经费', "经费"), ("经费”", "经费"), ("經費　工會", "经费 工会"),
        ('"经 费"', "经费"), ("，", ","),
    ],
)  # fmt: skip
def test_what_people_type_is_read_as_names_are(store: Store, written: str, same: str) -> None:
    answer = search(store, written)
    assert answer.total > 0
    assert found(answer) == found(search(store, same))


def test_title_marks_and_other_signs_mean_themselves(store: Store) -> None:
    assert 0 < search(store, "《工会法》").total < search(store, "工会法").total
    for sign in (
        "*",
        "?",
        ".*",
        "工.",
        "工会~",
        "[工]",
        "工|会",
        "+",
        "\\",
        "%",
        "_",
        "$",
        "^",
        "{}",
        "AND",
        "NOT 工会",
        "工会*",
    ):
        rows = search(store, sign).items
        words = [plain(word) for word in sign.split()]
        assert all(word in plain(row["snippet"] + (row["quote"] or "")) for row in rows for word in words), sign


@pytest.mark.parametrize(
    ("q", "says"),
    [
        ("“”", "nothing to search for"), ('""', "nothing to search for"), ("'", "nothing to search for"),
        ("\u200b\u200b", "nothing to search for"), ("\ufeff", "nothing to search for"), (" ", "is empty"), ("", "is empty"),
        ("工" * 201, "201 characters"), ("工" * 1_000_000, "1000000 characters"), ("甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子", "11 words"),
        ('"' * 150, "nothing to search for"),
    ],
)  # fmt: skip
def test_what_cannot_be_searched_is_refused_with_a_sentence(store: Store, q: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        search(store, q)


@pytest.mark.parametrize(
    "q",
    ["' OR 1=1 //", "\\", "\x00", "\ud800工", "a\nb", "(" * 200, "[" * 200, "\\u0000", "'}) DETACH DELETE n //", "👨‍👩‍👧",
     "工\u0301", "ﷺ", "\x1b[31m", "😀" * 200, "İ", "ß", "㈱", "①", "½"],
)  # fmt: skip
def test_hostile_words_are_words(store: Store, everything: list[Any], q: str) -> None:
    words = [fold(word) for word in unicodedata.normalize("NFKC", q).split()]
    if any(words):
        assert found(search(store, q)) == expected(everything, [word for word in words if word])
    else:
        with pytest.raises(InputError, match="nothing to search for"):
            search(store, q)


def test_filters_narrow_and_never_add(store: Store) -> None:
    whole = search(store, "经费").items
    documents = {row["document"]: row for row in ask(store, "documents").items}
    assert search(store, "经费", document="hunan-2015").items == [
        row for row in whole if row["document"] == "hunan-2015"
    ]
    for kind in (*KINDS, "fact"):
        kinds = FACTS if kind == "fact" else (kind,)
        assert search(store, "经费", type=kind).items == [row for row in whole if row["type"] in kinds], kind
    for name, key, value in (
        ("level", "level", "city"),
        ("place", "jurisdiction", "衢州市"),
        ("place", "jurisdiction", "湖南省"),
    ):
        rows = search(store, "经费", **{name: value}).items
        assert rows
        assert rows == [row for row in whole if row["document"] and documents[row["document"]][key] == value]
    late = search(store, "经费", since="2016-01-20", type="fact").items
    assert {row["document"] for row in late} == {"quzhou-2016", "anhui-2021"}
    assert search(store, "经费", since="2016", until="2016", type="fact").items == [
        row for row in late if row["document"] == "quzhou-2016"
    ]
    assert search(store, "经费", until="2016-01-19").total == 0


def test_one_document_of_a_file_has_its_clauses_and_its_bodies(store: Store) -> None:
    first, second = (search(store, "市委", document=f"quzhou-2016#{order}").items for order in (1, 2))
    both = search(store, "市委", document="quzhou-2016").items
    assert {row["clause"].partition("/")[0] for row in second if row["clause"]} == {"2"}
    ids = [{row["id"] for row in rows if row["id"]} for rows in (first, second, both)]
    assert ids[0] | ids[1] == ids[2]
    assert ids[0] != ids[2]


@pytest.mark.parametrize(
    ("given", "error", "says"),
    [
        ({"type": "clauses"}, NotFoundError, "clause"), ({"place": "衢州"}, NotFoundError, "衢州市"),
        ({"level": "citty"}, NotFoundError, "city"), ({"since": "lately"}, InputError, "2017-12-31"),
        ({"document": "quzhou-2061"}, NotFoundError, "quzhou-2016"), ({"year": "2016"}, InputError, "since"),
    ],
)  # fmt: skip
def test_wrong_filters_are_refused_with_help(
    store: Store, given: dict[str, str], error: type[QuntuanError], says: str
) -> None:
    with pytest.raises(error, match=says):
        search(store, "经费", **given)


def test_pages_of_a_search_join_to_the_whole(store: Store) -> None:
    whole = search(store, "工会").items
    rows: list[dict[str, Any]] = []
    cursor = None
    while cursor is not None or not rows:
        page = ask(store, "search", {"q": "工会"}, limit=37, cursor=cursor)
        assert page.total == len(whole)
        rows += page.items
        cursor = page.next
        if cursor is None:
            break
    assert rows == whole
