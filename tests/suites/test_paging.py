"""Pages that the store cuts are the whole answer cut; what is counted beforehand is what the store counts."""

from __future__ import annotations

from typing import Any

import pytest

from graph.catalogue import catalogue, question
from graph.paging import narrowed
from graph.questions import ask
from graph.store import Store
from graph.store.answers import Answers

PAGED = [asked.name for asked in catalogue() if asked.pages]
GIVEN = {
    "organization": "同级党委",
    "unit": "中共衢州市委组织部",
    "document": "quzhou-2016",
    "q": "经费",
}
CO_PARTICIPATION = """MATCH (a)-[x:LEADS|PARTICIPATES_IN]->(c)<-[y:LEADS|PARTICIPATES_IN]-(b)
WHERE x.fact = y.fact AND a.id <> b.id AND ($document IS NULL OR x.document_id IN $document)
WITH a.id AS unit_id, b.id AS other_id, coalesce(a.unit, a.name) AS unit, coalesce(b.unit, b.name) AS other,
     c.id AS clause, type(x) <> type(y) AS one
WHERE unit < other OR (unit = other AND unit_id < other_id)
RETURN unit, other, count(DISTINCT clause) AS together, count(DISTINCT CASE WHEN one THEN clause END) AS one_leads,
       unit_id, other_id
ORDER BY together DESC, unit, other, unit_id, other_id"""


def _walk(store: Store, name: str, given: dict[str, str], limit: int) -> tuple[list[dict[str, Any]], set[int]]:
    rows, totals, cursor = [], set(), None
    while True:
        page = ask(store, name, given, limit=limit, cursor=cursor)
        rows += page.items
        totals.add(page.total)
        cursor = page.next
        if cursor is None:
            return rows, totals


@pytest.mark.parametrize("name", PAGED)
def test_pages_are_the_whole_answer_cut(store: Store, name: str) -> None:
    asked = question(name)
    needed = {one.name: GIVEN[one.name] for one in asked.parameters if one.required}
    optional = [one.name for one in asked.parameters if not one.required and one.name in GIVEN]
    for given in (needed, *(needed | {key: GIVEN[key]} for key in optional)):
        store.answers = Answers()
        whole = ask(store, name, given)
        for limit in (17, 100):
            rows, totals = _walk(store, name, given, limit)
            assert rows == whole.items, (name, given)
            assert totals == {whole.total}, (name, given)


@pytest.mark.parametrize("document", [None, "quzhou-2016", "hunan-2015"])
def test_pairs_are_those_that_the_store_counts(store: Store, document: str | None) -> None:
    given = {} if document is None else {"document": document}
    ids = [row["id"] for row in ask(store, "documents", given).items] if document else None
    assert ask(store, "co-participation", given).items == store.read(CO_PARTICIPATION, document=ids)


def test_counts_of_sources_are_those_of_their_facts(store: Store) -> None:
    counted = {(row["document"], row["type"]): 0 for row in ask(store, "document-counts").items}
    for row in ask(store, "document-counts").items:
        counted[row["document"], row["type"]] += row["facts"]
    for label, kind in (("Duty", "duty"), ("Clause", "clause"), ("FundingRule", "funding_rule"), ("Quota", "quota")):
        rows = store.read(f"MATCH (f:{label}) RETURN f.document AS document, count(*) AS facts")
        assert {(row["document"], kind): row["facts"] for row in rows} == {
            key: facts for key, facts in counted.items() if key[1] == kind
        }


def test_counts_of_units_are_those_of_their_lists(store: Store) -> None:
    for label in ("Organization", "OrganizationClass"):
        rows = store.read(
            f"MATCH (o:{label})-[e:LEADS|PARTICIPATES_IN]->() WITH o, e ORDER BY e.written "
            "WITH o, count(DISTINCT CASE type(e) WHEN 'LEADS' THEN e.fact END) AS leads, "
            "count(DISTINCT CASE type(e) WHEN 'PARTICIPATES_IN' THEN e.fact END) AS participates, "
            "collect(DISTINCT e.written) AS listed_as RETURN o.id AS id, leads, participates, listed_as, "
            "o.lists_led = leads AND o.lists_joined = participates AND o.listed_as = listed_as AS same"
        )
        assert [row for row in rows if not row["same"]] == []
        named = store.read(f"MATCH (o:{label}) WHERE o.lists_led IS NOT NULL RETURN count(*) AS n")[0]["n"]
        assert named == len(rows)


def test_a_relationship_is_found_by_its_id(store: Store) -> None:
    kinds = store.read("MATCH ()-[e]->() WHERE e.id IS NOT NULL RETURN type(e) AS type, min(e.id) AS id ORDER BY type")
    assert len(kinds) > 10
    for row in kinds:
        assert [one["type"] for one in ask(store, "evidence", {"id": row["id"]}).items] == [row["type"]]


def test_a_query_is_narrowed_only_where_it_names_documents() -> None:
    text = "MATCH (d:Duty)\nWHERE ($document IS NULL OR d.document_id IN $document) AND d.kind = $kind"
    assert narrowed(text, None) == text
    assert narrowed(text, ["a"]) == (
        "MATCH (d:Duty)\nWHERE d.document IN $among AND ($document IS NULL OR d.document_id IN $document) "
        "AND d.kind = $kind"
    )
    bare = "MATCH (f:Quota)\nWHERE $document IS NULL OR f.document_id IN $document\nRETURN f"
    assert narrowed(bare, ["a"]).splitlines()[1] == (
        "WHERE f.document IN $among AND ($document IS NULL OR f.document_id IN $document)"
    )
