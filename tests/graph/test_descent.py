"""The judged pairs: every one is found with its verdict, the sentences that stand alone stay alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from graph.derivation.descent import Descent, descent
from graph.derivation.passages import Passage, passages, quote
from ingest.cleaning import clean
from ingest.records import Clause, Responsibility
from tests.conftest import DOCUMENTS, extracted
from tests.graph.lineage_pairs import ALONE, PAIRS

PATHS: dict[str, Path] = {path.stem: path for path in DOCUMENTS}


@cache
def sentences(name: str) -> list[Passage]:
    found = extracted(PATHS[name])
    clauses = [fact for fact in found.records if isinstance(fact, Clause)]
    clauses.sort(key=lambda clause: (clause.path.count("/"), clause.start))
    rows = [
        {"id": one.id, "path": one.path, "heading": one.heading, "start": one.start, "end": one.end} for one in clauses
    ]
    lists = [(fact.start, fact.end) for fact in found.records if isinstance(fact, Responsibility)]
    return list(passages(clean(found.source_text), rows, lists))


@cache
def found(name: str) -> Descent:
    return descent(sentences(name), sentences("central-2015"))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} {pair[1]} {pair[2][:6]}")
def test_a_judged_pair_is_found(pair: tuple[str, str, str, str, str, str, str | None]) -> None:
    document, clause, sentence, above, ancestor, change, what = pair
    verdicts = [
        tuple(link.verdict)
        for link in found(document).links
        if (link.passage.path, link.ancestor.path) == (clause, above)
        and link.passage.quote.startswith(sentence)
        and link.ancestor.quote.startswith(ancestor)
    ]
    assert verdicts == [(change, what)]


@pytest.mark.parametrize(("document", "sentence"), ALONE)
def test_a_sentence_that_only_looks_alike_has_no_ancestor(document: str, sentence: str) -> None:
    assert any(passage.quote.startswith(sentence) for passage in sentences(document))
    assert not [link for link in found(document).links if link.passage.quote.startswith(sentence)]


def test_a_sentence_is_linked_or_dropped_never_both() -> None:
    for document in ("hunan-2015", "quzhou-2016"):
        linked = {link.ancestor.start for link in found(document).links}
        assert not linked & {passage.start for passage in found(document).dropped}
        clauses = {link.passage.clause for link in found(document).links}
        assert not clauses & {group[0].clause for group in found(document).added}


def test_what_was_left_out_and_what_is_new() -> None:
    dropped = {passage.quote for passage in found("hunan-2015").dropped}
    assert "基层单位应该根据需要合理安排群团工作经费。" in dropped
    assert "强化群团工作法治保障,提高群团工作法治化水平。" not in dropped  # the heading of 1/五/23 has it
    added = {group[0].path for group in found("quzhou-2016").added}
    assert {"2/一/1", "2/四/48"} <= added
    assert "2/三" not in added  # a heading alone adds nothing
    assert not {passage.quote for passage in found("quzhou-2016").dropped if passage.heading}
    assert found("hunan-2015").added == []


def test_numbers_behind_a_sentence_belong_to_its_quotation() -> None:
    link = next(link for link in found("hunan-2015").links if link.passage.quote.startswith("各级财政加大"))
    assert link.last.quote.endswith("且各不少于2万元。")
    cleaned = clean(extracted(PATHS["hunan-2015"]).source_text)
    assert quote(cleaned, link.passage.start, link.passage.end) == link.passage.quote
    whole = quote(cleaned, link.passage.start, link.last.end)
    assert whole.startswith("各级财政加大")
    assert whole.endswith("且各不少于2万元。")


def test_a_document_comes_whole_from_itself() -> None:
    own = sentences("quzhou-2016")
    same = descent(own, own)
    assert {link.passage.start for link in same.links} >= {passage.start for passage in own if len(passage.plain) > 24}
    assert {link.verdict.change for link in same.links if link.passage == link.ancestor} == {"kept"}
    assert (same.added, same.dropped) == ([], [])


def test_a_sentence_holds_no_list_of_units_and_no_numeral() -> None:
    for name in ("hunan-2015", "quzhou-2016"):
        for passage in sentences(name):
            assert "牵头单位" not in passage.quote
            assert not passage.quote[0].isdigit() or passage.quote.startswith("28岁")
            assert extracted(PATHS[name]).source_text[passage.start] == passage.quote[0]
