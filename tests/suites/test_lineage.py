"""Clauses of lower documents and the clauses above that they come from."""

from __future__ import annotations

import pytest

from graph.questions import ask
from graph.store import Store


@pytest.mark.parametrize(
    ("document", "clause", "ancestor", "change", "words"),
    [
        ("quzhou-2016", "2/三/20", "1/五", "kept", None),
        ("quzhou-2016", "2/三/26", "1/七", "hardened", "可 → （无）"),
        ("quzhou-2016", "2/三/28", "1/七", "softened", "要 → 支持"),
        ("quzhou-2016", "2/四/47", "1/十", "kept", None),
    ],
)
def test_a_clause_names_its_ancestor_and_what_became_of_it(
    store: Store, document: str, clause: str, ancestor: str, change: str, words: str | None
) -> None:
    row = ask(store, "clause-lineage", {"document": document, "clause": clause}).items[0]
    assert (row["ancestor_document"], row["ancestor_clause"]) == ("central-2015", ancestor)
    assert (row["change"], row["what"]) == (change, words)
    assert 0.55 <= row["likeness"] <= 1


def test_changes_are_links_then_what_was_dropped(store: Store) -> None:
    rows = ask(store, "lineage-changes", {"document": "quzhou-2016", "ancestor": "central-2015"}).items
    kinds = [row["change"] for row in rows]
    assert {"kept", "hardened", "softened", "reworded", "added"} <= set(kinds)
    starts = [row["start"] for row in rows if row["change"] != "dropped"]
    assert starts == sorted(starts)
    assert all(kind == "dropped" for kind in kinds[len(starts) :])
    for row in rows:
        assert (row["quote"] is None) == (row["change"] == "dropped")
        assert (row["ancestor_quote"] is None) == (row["change"] == "added")
        assert (row["what"] is not None) == (row["change"] in {"hardened", "softened"})


def test_a_document_without_ancestors_has_no_changes(store: Store) -> None:
    assert ask(store, "lineage-changes", {"document": "central-2015"}).total == 0


def test_links_quote_both_pages(store: Store) -> None:
    rows = store.read("MATCH ()-[e:DERIVES_FROM]->() RETURN properties(e) AS told")
    assert len(rows) > 30
    assert {row["told"]["rule"] for row in rows} == {"lineage"}
    assert all(row["told"]["quote"] and row["told"]["ancestor_quote"] for row in rows)
