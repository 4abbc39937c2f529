"""Lineage in the graph: what was kept, changed, added and dropped, with both quotations, derived anew only where due."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.build import bring
from graph.derivation import is_current, lineage
from graph.integrity import check
from graph.loading import remove
from graph.questions import ask
from graph.store import Store
from tests.conftest import DOCUMENTS, Engine, clear, extracted

PATHS = {path.stem: path for path in DOCUMENTS}
KINDS = "|".join(lineage.KINDS)


@pytest.mark.parametrize(
    ("document", "clause", "ancestor", "change", "what", "quote", "above"),
    [
        ("hunan-2015", "1/二/8", "1/三", "kept", None, "领导干部要加强", "领导干部要加强"),
        ("hunan-2015", "1/五/21", "1/十", "hardened", "每年；不少于1元；不少于2万元", "各级财政加大", "各级财政加大"),
        ("quzhou-2016", "2/三/26", "1/七", "hardened", "可 → （无）", "建立健全政府定期", "政府可通过召开会议"),
        ("quzhou-2016", "2/三/28", "1/七", "softened", "要 → 支持", "支持人民团体", "党委、人大要支持"),
        ("quzhou-2016", "2/四/47", "1/十", "kept", None, "鼓励群团组织", "鼓励群团组织"),
    ],
)
def test_a_clause_names_its_ancestor_and_what_became_of_it(
    store: Store, document: str, clause: str, ancestor: str, change: str, what: str | None, quote: str, above: str
) -> None:
    rows = ask(store, "clause-lineage", {"document": document, "clause": clause}).items
    assert [row["likeness"] for row in rows] == sorted((row["likeness"] for row in rows), reverse=True)
    found = [
        (row["ancestor_document"], row["ancestor_clause"], row["change"], row["what"], row["document"], row["clause"])
        for row in rows
        if row["quote"].startswith(quote) and row["ancestor_quote"].startswith(above)
    ]
    assert found == [("central-2015", ancestor, change, what, document, clause)]


def test_a_clause_without_ancestor_was_added(store: Store) -> None:
    rows = ask(store, "clause-lineage", {"document": "quzhou-2016", "clause": "2/一/1"}).items
    assert [(row["change"], row["ancestor_clause"], row["ancestor_quote"]) for row in rows] == [("added", None, None)]
    assert rows[0]["quote"].startswith("把群团工作改革纳入")


def test_changes_run_by_place_and_what_was_dropped_stands_last(store: Store) -> None:
    rows = ask(store, "lineage-changes", {"document": "quzhou-2016", "ancestor": "central-2015"}).items
    kinds = [row["change"] for row in rows]
    assert {"kept", "hardened", "softened", "reworded", "added", "dropped"} == set(kinds)
    starts = [row["start"] for row in rows if row["change"] != "dropped"]
    assert starts == sorted(starts)
    assert all(kind == "dropped" for kind in kinds[len(starts) :])
    above = [row["ancestor_start"] for row in rows[len(starts) :]]
    assert above == sorted(above)
    for row in rows:
        assert (row["quote"] is None) == (row["clause"] is None) == (row["change"] == "dropped")
        assert (row["ancestor_quote"] is None) == (row["ancestor_clause"] is None) == (row["change"] == "added")
        assert (row["what"] is not None) == (row["change"] in {"hardened", "softened"})
    assert ask(store, "lineage-changes", {"document": "quzhou-2016"}).items == rows


def test_a_topmost_document_has_no_changes(store: Store) -> None:
    assert ask(store, "lineage-changes", {"document": "central-2015"}).total == 0


def test_every_relationship_is_marked_as_derived_and_names_its_grounds(store: Store) -> None:
    rows = store.read(f"MATCH (a)-[e:{KINDS}]->() RETURN a.id AS start, type(e) AS kind, properties(e) AS told")
    assert {row["kind"] for row in rows} == set(lineage.KINDS)
    for row in rows:
        told = row["told"]
        assert (told["inferred"], told["rule"]) == (True, "lineage")
        assert row["start"] in told["grounds"]
        assert told["start"] < told["end"]
        assert told["quote"]


def test_a_link_is_evidence_by_its_id(store: Store) -> None:
    row = ask(store, "lineage-changes", {"document": "quzhou-2016"}).items[0]
    found = ask(store, "evidence", {"id": row["id"]}).items
    assert [(one["type"], one["quote"]) for one in found] == [("DERIVES_FROM", row["quote"])]


def test_a_funding_rule_is_traced_to_the_passage_above(store: Store) -> None:
    rules = ask(store, "funding-rules", {"document": "hunan-2015"}).items
    rule = next(row["rule"] for row in rules if row["clause"] == "1/五/21")
    steps = [row for row in ask(store, "funding-trace", {"rule": rule}).items if row["step"] == "derives_from"]
    assert {(row["subject"], row["object"]) for row in steps} == {("1/五/21", "central-2015 1/十")}


@pytest.fixture
def opened(engine: Engine) -> Any:
    with engine.open() as made:
        clear(made)
        yield made


def _edges(store: Store) -> list[dict[str, Any]]:
    return store.read(f"MATCH (a)-[e:{KINDS}]->(b) RETURN a.id AS a, b.id AS b, properties(e) AS told ORDER BY told.id")


def _bring(store: Store, *names: str) -> None:
    bring(store, [PATHS[name] for name in names], extracted)


@pytest.mark.slow
def test_the_order_of_files_does_not_matter_and_a_lost_ancestor_leaves_nothing(opened: Store) -> None:
    _bring(opened, "central-2015", "quzhou-2016")
    first = _edges(opened)
    assert first
    remove(opened, "central-2015")
    _bring(opened, "quzhou-2016")
    assert _edges(opened) == []
    _bring(opened, "central-2015")
    assert _edges(opened) == first
    clear(opened)
    _bring(opened, "quzhou-2016")
    _bring(opened, "central-2015")
    assert _edges(opened) == first


def test_only_a_document_that_changed_is_derived_anew(opened: Store) -> None:
    _bring(opened, "central-2015", "hunan-2015", "quzhou-2016")
    opened.write(
        lambda transaction: transaction.run(
            "MATCH (:Clause {document: 'hunan-2015'})-[e:DERIVES_FROM]->() SET e.mark = 1"
        ).consume()
    )
    opened.write(
        lambda transaction: transaction.run("MATCH (d:Document {document: 'quzhou-2016'}) REMOVE d.lineage").consume()
    )
    lineage.derive(opened)
    marked = opened.read("MATCH ()-[e:DERIVES_FROM]->() WHERE e.mark = 1 RETURN DISTINCT e.document AS document")
    assert [row["document"] for row in marked] == ["hunan-2015"]


def test_new_rules_derive_anew_without_reading_files_again(opened: Store) -> None:
    _bring(opened, "central-2015", "quzhou-2016")
    before = _edges(opened)
    opened.write(
        lambda transaction: transaction.run(
            "MATCH (g:Graph) SET g.rules = 'older' WITH g MATCH ()-[e:DERIVES_FROM]->() DELETE e"
        ).consume()
    )
    assert not is_current(opened)
    report = bring(opened, [PATHS["central-2015"], PATHS["quzhou-2016"]], extracted)
    assert report.unchanged == ["central-2015", "quzhou-2016"]
    assert _edges(opened) == before
    assert is_current(opened)


def test_a_renamed_file_takes_its_lineage_along(opened: Store, tmp_path: Path) -> None:
    _bring(opened, "central-2015", "quzhou-2016")
    before = _edges(opened)
    copy = tmp_path / "a-copy.txt"
    copy.write_bytes(PATHS["quzhou-2016"].read_bytes())
    bring(opened, [copy], extracted)
    after = _edges(opened)
    assert [edge["told"]["id"] for edge in after] == [edge["told"]["id"] for edge in before]
    assert {edge["told"]["document"] for edge in after} == {"a-copy", "central-2015"}
    assert check(opened).damages == []


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("MATCH ()-[e:DERIVES_FROM]->() WITH e ORDER BY e.id LIMIT 1 SET e.change = 'hardened', e.what = 'x'",
         "it does not follow any more"),
        ("MATCH ()-[e:DROPPED_IN]->() WITH e ORDER BY e.id LIMIT 1 DELETE e", "it follows, and is missing"),
        ("MATCH ()-[e:DERIVES_FROM]->() WITH e ORDER BY e.id LIMIT 1 SET e.ancestor_quote = '假'", "the page does not say"),
    ],
)  # fmt: skip
def test_damage_is_told(opened: Store, statement: str, what: str) -> None:
    _bring(opened, "central-2015", "quzhou-2016")
    assert check(opened).damages == []
    opened.write(lambda transaction: transaction.run(statement).consume())
    assert any(what in damage.what for damage in check(opened).damages)
