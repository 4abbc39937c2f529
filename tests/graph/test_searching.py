"""The form in which texts are searched, the words that people type, and the pages that loading keeps."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foundation.errors import InputError
from graph.searching.folding import fold, folded
from graph.searching.index import Index, SearchedFile
from graph.searching.kinds import KINDS, RANK, ranks
from graph.searching.marks import LONG, of_names, of_passage, places_of
from graph.searching.pages import PIECE, pages
from graph.searching.words import LONGEST, words
from ingest.cleaning import clean

ALPHABET = "工会經費 　\n\t“”《》a Ａ０%％㈱①ß\u200b\ufe0f😀é。，,"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("工會經費", "工会经费"), ("ＷＴＯ　１０％", "wto10%"), ("《工会法》", "《工会法》"), ("“双 联系”", "双联系"), ("第1\n条", "第1条"),
        ("（一）", "(一)"), ("①㈱", "1(株)"), ("Straße", "strasse"), ("\ufeff工\u200b会\ufe0f\x00", "工会"), ("著作", "着作"), ("", ""),
        ("\ud800工", "工"), ("😀", "😀"),
    ],
)  # fmt: skip
def test_texts_are_folded(written: str, expected: str) -> None:
    assert fold(written) == expected


@given(st.text(st.sampled_from(ALPHABET), max_size=60))
def test_every_folded_character_knows_its_place(text: str) -> None:
    made, places = folded(text)
    assert made == fold(text)
    assert fold(made) == made
    assert len(places) == len(made)
    assert list(places) == sorted(places)
    assert all(one in fold(text[place]) for one, place in zip(made, places, strict=True))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("经费", ["经费"]), ("經費", ["经费"]), (" 经费　工会 ", ["经费", "工会"]), ("经费 经费", ["经费"]), ('"工会 经费" 预算', ["工会经费", "预算"]),
        ("“工会经费”预算", ["工会经费", "预算"]), ("预算「工会经费」", ["预算", "工会经费"]), ('甲"乙"丙', ["甲", "乙", "丙"]), ('"工会 经费', ["工会", "经费"]),
        ('工会" 经费', ["工会", "经费"]), ("＂工会　经费＂", ["工会经费"]), ("*", ["*"]), ("a.*b", ["a.*b"]), ("《工会法》", ["《工会法》"]),
        ("经费，", ["经费,"]), ("\u200b 费", ["费"]), ("b a", ["b", "a"]), ('"" 费', ["费"]), ("工\u3000\n\t会", ["工", "会"]),
    ],
)  # fmt: skip
def test_words_are_told_apart(written: str, expected: list[str]) -> None:
    assert words(written) == expected


@pytest.mark.parametrize("written", ["", "  ", '""', "“”‘’", "'", "「」", "\u200b", "\x00", "\ud800"])
def test_nothing_to_search_for_is_said(written: str) -> None:
    with pytest.raises(InputError, match="nothing to search for"):
        words(written)


@given(st.text(max_size=LONGEST))
def test_any_input_is_words_or_a_sentence(written: str) -> None:
    try:
        made = words(written)
    except InputError:
        return
    assert made
    assert all(word and fold(word) == word for word in made)


def test_kinds_are_chosen() -> None:
    assert [KINDS[rank] for rank in ranks("fact")] == list(KINDS[4:])
    assert [KINDS[rank] for rank in ranks("clause")] == ["clause"]
    assert len(ranks(None)) == len(KINDS)


def test_a_snippet_begins_before_the_first_hit() -> None:
    quote = "前" * 200 + "工 会" + "后" * 200
    searched = fold(quote)
    part = (0, len(searched))
    made = of_passage(quote, [part], places_of(["工会"], searched, [part]))
    assert made.text.startswith("…前")
    assert made.text.endswith("后…")
    assert [made.text[start:end] for start, end in made.marks] == ["工 会"]
    long = "工" * 150
    shown = of_passage(long, [(0, 150)], places_of([long], long, [(0, 150)]))
    assert (shown.text, shown.marks) == (long, [(0, 150)])
    assert len(of_passage("工" * 500, [(0, 500)], places_of(["工"], "工" * 500, [(0, 500)])).marks) == LONG


def test_hits_of_two_parts_do_not_run_together() -> None:
    searched = "甲乙丙甲"
    assert places_of(["甲", "乙甲"], searched, [(0, 2), (3, 4)]) == [(0, 1), (3, 4)]
    made = of_passage("甲乙\n甲", [(0, 2), (3, 4)], [(0, 1), (3, 4)])
    assert [made.text[start:end] for start, end in made.marks] == ["甲", "甲"]
    assert made.marks[1] == (3, 4)


def test_only_names_with_a_hit_are_shown() -> None:
    made = of_names(["衢州市总工会", "市工会", "总会"], ["工会"])
    assert made.text == "衢州市总工会；市工会"
    assert [made.text[start:end] for start, end in made.marks] == ["工会", "工会"]


def _file(text: str) -> SearchedFile:
    made = sorted(pages("x", "src-0", text, {}, ()).values(), key=lambda page: page["order"])
    return SearchedFile(*("".join(page[key] for page in made) for key in ("text", "items", "runs")))


@settings(max_examples=50)
@given(st.text(st.sampled_from("甲乙丙 \n。a"), min_size=1, max_size=80), st.sampled_from(["甲", "乙丙", "a", "。"]))
@example("。乙\n丙。", "乙丙")  # a break that cleaning takes out of a word
def test_lines_of_a_page_without_clauses_hold_all_of_it(text: str, word: str) -> None:
    file = _file(text)
    found = Index([("x", file)], ()).find([word], ranks(None), None)
    assert sum(hit.hits for hit in found) == sum(fold(line).count(word) for line in clean(text).text.split("\n"))
    for hit in found:
        end, quote = file.lines[hit.item]
        assert fold(text[file.starts[hit.item] : end]) == fold(quote)
        for place in places_of([word], file.text, file.parts(hit.item)):
            start, stop = file.in_source(*place)
            assert fold(text[start:stop]) == word


def test_a_long_file_is_kept_in_pieces() -> None:
    text = "甲乙丙丁\n" * (PIECE // 2)
    made = pages("x", "src-0", text, {}, ())
    assert len(made) > 1
    assert max(len(page[key]) for page in made.values() for key in ("text", "items", "runs")) <= PIECE
    assert len(Index([("x", _file(text))], ()).find(["乙丙"], [RANK["text"]], None)) == PIECE // 2
