"""Exercises: each answer is right by the graph, each other choice wrong, and the sentence under it says so."""

from collections import Counter

import pytest

from cli.exercises import sheet
from foundation.errors import InputError, NotFoundError
from graph.context import source_text
from graph.exercises import BLANK, CHOICES, MOST, Exercise, exercises
from graph.questions import ask
from graph.store import Store

KINDS = ("primary", "lead", "number", "superior")


@pytest.fixture(scope="module")
def found(store: Store) -> list[Exercise]:
    return exercises(store, seed=3, count=MOST)


def test_there_are_some_of_every_kind_in_turn(found: list[Exercise]) -> None:
    counts = Counter(one.kind for one in found)
    assert all(counts[kind] > 5 for kind in KINDS)
    assert tuple(one.kind for one in found[: 2 * len(KINDS)]) == KINDS * 2
    assert len({one.question for one in found}) == len(found)


def test_choices_hold_the_answer_once_and_something_wrong(found: list[Exercise]) -> None:
    for one in found:
        assert one.choices.count(one.answer) == 1
        assert 2 <= len(set(one.choices)) == len(one.choices) <= CHOICES
    assert {one.choices.index(one.answer) for one in found} == set(range(CHOICES))


def test_leaders_are_those_of_the_graph(store: Store, found: list[Exercise]) -> None:
    for one in found:
        body = (
            one.question.partition("以谁的领导为主")[0]
            if one.kind == "primary"
            else one.question.partition("的上级")[0]
        )
        if one.kind not in {"primary", "superior"}:
            continue
        leaders = ask(store, "leaders-of", {"organization": body}).items
        if one.kind == "primary":
            assert {row["leader"] for row in leaders if row["primary"]} == {one.answer}
            assert set(one.choices) <= {row["leader"] for row in leaders}
        else:
            assert {row["leader"] for row in leaders if row["kind"] == "superior"} == {one.answer}
            assert not {row["leader"] for row in leaders} & (set(one.choices) - {one.answer})
        assert one.quote in {row["quote"] for row in leaders if row["leader"] == one.answer}


def test_only_the_answer_leads_the_task(store: Store, found: list[Exercise]) -> None:
    for one in found:
        if one.kind == "lead":
            rows = ask(store, "clause-units", {"document": one.document, "clause": str(one.clause)}).items
            leads = {row["unit"] or row["written"] for row in rows if row["role"] == "lead"}
            assert set(one.choices) & leads == {one.answer}
            assert "《" in one.question


def test_the_number_makes_the_sentence_whole(found: list[Exercise]) -> None:
    for one in found:
        if one.kind == "number":
            assert one.question.count(BLANK) == 1
            assert one.question.replace(BLANK, one.answer).endswith(one.quote)


def test_the_evidence_is_in_the_file(store: Store, found: list[Exercise]) -> None:
    for one in found:
        said = source_text(store, one.document, one.start, one.end)
        assert len(said) >= len(one.quote) > 3
        # Elsewhere the page is damaged, and the quotation mended: lOO% is 100%, 級(jí) is 级.
        assert one.document in {"anhui-2021", "jincheng-chengqu-2017"} or {*one.quote} <= {*said}


def test_the_seed_decides(store: Store, found: list[Exercise]) -> None:
    assert exercises(store, seed=3, count=MOST) == found
    assert exercises(store, seed=3, count=5) == found[:5]
    others = exercises(store, seed=4, count=MOST)
    assert others[:20] != found[:20]
    assert {one.question for one in others} == {one.question for one in found}


def test_one_document_alone(store: Store) -> None:
    few = exercises(store, document="quzhou-2016", count=MOST)
    assert {one.document for one in few} == {"quzhou-2016"}
    with pytest.raises(NotFoundError):
        exercises(store, document="quzhou-2061")


@pytest.mark.parametrize("count", [0, -1, MOST + 1])
def test_counts_have_bounds(store: Store, count: int) -> None:
    with pytest.raises(InputError, match=f"{count} exercises cannot be made"):
        exercises(store, count=count)


def test_a_sheet_has_the_answers_below() -> None:
    one = Exercise("primary", "谁？", ("甲", "乙"), "乙", "a-2020", None, 3, 5, "以乙为主")
    assert list(sheet([one])) == [
        "1. 谁？",
        "   A. 甲  B. 乙",
        "",
        "答案 · Answers",
        "1. B 乙",
        "   “以乙为主” (a-2020)",
    ]
