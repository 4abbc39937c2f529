"""`check` finds each kind of damage, says where, and says what to do; an undamaged graph has none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.build import bring
from graph.integrity import check
from graph.store import Store
from tests.conftest import DOCUMENTS, Engine, clear, extracted

BEFORE = {"quzhou-2016": "三、", "central-2015": "四、"}
"""A plan and the opinion that it carries out, each up to the heading that begins so: two dozen graphs of them are built
and damaged, and each still holds what a damage needs."""


@pytest.fixture(scope="module")
def opened(engine: Engine) -> Iterator[Store]:
    with engine.open() as store:
        yield store


@pytest.fixture(scope="module")
def beginnings(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("beginnings")
    made = []
    for whole in DOCUMENTS:
        if whole.stem in BEFORE:
            text = whole.read_text("utf-8")
            made.append(folder / whole.name)
            made[-1].write_text(text[: text.index(f"\n{BEFORE[whole.stem]}")], "utf-8")
    return made


@pytest.fixture
def sound(opened: Store, beginnings: list[Path]) -> Store:
    clear(opened)
    bring(opened, beginnings, extracted)
    return opened


def test_the_five_documents_are_sound(opened: Store) -> None:
    clear(opened)
    bring(opened, DOCUMENTS, extracted)
    report = check(opened)
    assert report.damages == []
    assert report.checked > 2_000


DAMAGES = {
    "a quotation that says something else": (
        "MATCH (n:FundingRule) WITH n ORDER BY n.start LIMIT 1 SET n.quote = '人人有责'",
        "quotation",
        "the page does not say '人人有责' there",
    ),
    "a quotation that begins one character too late": (
        "MATCH (n:FundingRule) WITH n ORDER BY n.start LIMIT 1 SET n.start = n.start + 1",
        "quotation",
        "the page does not say",
    ),
    "a place behind the end of the text": (
        "MATCH (n:FundingRule) WITH n ORDER BY n.start LIMIT 1 SET n.end = 9999999",
        "quotation",
        "its place is not in the text",
    ),
    "a text that was touched": (
        "MATCH (p:SourceText) SET p.text = '假' + substring(p.text, 1)",
        "text",
        "its text is not the one that was loaded",
    ),
    "a relationship without evidence": (
        "MATCH (:Organization)-[e:LEADS]->() WITH e ORDER BY e.id LIMIT 1 REMOVE e.quote",
        "edge",
        "it has no evidence",
    ),
    "a relationship whose evidence is another one": (
        "MATCH (:Organization)-[e:LEADS]->() WITH e ORDER BY e.id LIMIT 1 SET e.start = 0",
        "edge",
        "its evidence differs from that of resp-",
    ),
    "a relationship whose record is gone": (
        "MATCH (:Organization)-[e:LEADS]->() WITH e ORDER BY e.id LIMIT 1 SET e.fact = 'resp-0000000000000000'",
        "edge",
        "the record that states it is gone",
    ),
    "a unit that fell out of its list": (
        "MATCH (:Organization)-[e:PARTICIPATES_IN]->() WITH e ORDER BY e.id LIMIT 1 DELETE e",
        "edge",
        "units, and",
    ),
    "an inferred relationship without a rule": (
        "MATCH (:Organization)-[e:LEADS]->() WITH e ORDER BY e.id LIMIT 1 SET e.inferred = true",
        "rule",
        "it has neither evidence nor a rule",
    ),
    "an inferred relationship whose grounds are gone": (
        "MATCH (:Organization)-[e:LEADS]->() WITH e ORDER BY e.id LIMIT 1 "
        "SET e.inferred = true, e.rule = 'x', e.grounds = ['lead-0000000000000000']",
        "rule",
        "it rests on lead-0000000000000000, which is gone",
    ),
    "a fact that stands nowhere": (
        "MATCH (n:FundingRule)-[e:STATED_IN]->() WITH e, n ORDER BY n.id LIMIT 1 DELETE e",
        "place",
        "it stands in no clause and no document",
    ),
    "an unknown that was dropped": (
        "MATCH (s:Source {name: 'quzhou-2016'}) SET s.ledger = '{\"duty\": [3, 1, 1, 1]}'",
        "ledger",
        "1 unknowns were counted, and 0 are in the graph",
    ),
    "a ledger that does not add up": (
        "MATCH (s:Source) SET s.ledger = '{\"duty\": [9, 1, 1, 0]}'",
        "ledger",
        "9 candidates, but 1 + 1 + 0 are accounted for",
    ),
    "a record type that disappeared": (
        "MATCH (n:FundingRule) DETACH DELETE n",
        "ledger",
        "candidates gave facts, and none is in the graph",
    ),
    "facts of a file that is not there": (
        "MATCH (s:Source) DETACH DELETE s",
        "file",
        "nodes of a file that is not there",
    ),
    "a source that lost its file": (
        "MATCH (f:File) DETACH DELETE f",
        "file",
        "its names are ['quzhou-2016'], and its files []",
    ),
    "an inferred relationship that does not follow": (
        "MATCH ()-[e:LED_BY]->() WHERE e.inferred = true AND e.primary = true WITH e ORDER BY e.id LIMIT 1 "
        "SET e.primary = false",
        "inferred",
        "it does not follow any more",
    ),
    "an inferred relationship that was dropped": (
        "MATCH ()-[e:LED_BY]->() WHERE e.inferred = true WITH e ORDER BY e.id LIMIT 1 DELETE e",
        "inferred",
        "it follows, and is missing",
    ),
    "a link between clauses that quotes another page": (
        "MATCH ()-[e:DERIVES_FROM]->() WITH e ORDER BY e.id LIMIT 1 SET e.ancestor_quote = '人人有责'",
        "quotation",
        "the page does not say '人人有责'",
    ),
    "a searched text that is not the page's": (
        "MATCH (p:SearchText) SET p.text = '假' + substring(p.text, 1)",
        "search",
        "the text that is searched is not that of the page",
    ),
    "a searched text that is gone": (
        "MATCH (p:SearchText) DETACH DELETE p",
        "search",
        "it cannot be searched",
    ),
    "a fact that the search does not know": (
        "MATCH (p:SearchText) SET p.items = replace(p.items, 'fund-', 'fond-')",
        "search",
        "it is found, and is not there",
    ),
    "two relationships with one id": (
        "MATCH (:Organization)-[e:LEADS]->() WITH e ORDER BY e.id LIMIT 2 SET e.id = 'edge-0000000000000000'",
        "id",
        "2 relationships have this id",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_each_kind_of_damage_is_told_with_place_and_remedy(sound: Store, damage: str) -> None:
    statement, kind, what = DAMAGES[damage]
    sound.write(lambda transaction: transaction.run(statement).consume())
    found = [one for one in check(sound).damages if one.kind == kind and what in one.what]
    assert found, check(sound).damages
    assert "quntuan build" in str(found[0])
    assert found[0].where
