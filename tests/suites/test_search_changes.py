"""The search index follows the graph on both stores: files that come, change, go, and bear several names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from foundation.errors import InputError, StoreError
from graph.build import bring
from graph.catalogue import question
from graph.questions import ask
from graph.searching.answers import Found
from graph.searching.index import index_of
from graph.searching.kinds import ranks
from graph.store import Store
from ingest.pipeline import extract

FIRST = """中共甲市委关于印发《甲市群团工作方案》的通知

甲委发〔2016〕3号

一、改革任务

1.把龘龘工作纳入规划。（牵头单位：市委组织部，参与单位：市总工会）
2.市总工会每年拨付经费10万元。
"""
SECOND = FIRST.replace("龘龘", "靐靐").replace("3号", "4号")


def _build(store: Store, folder: Path) -> None:
    bring(store, sorted(folder.glob("*.txt")), extract, folders=[folder])


def _found(store: Store, q: str, **given: str) -> list[tuple[str, Any]]:
    return [(row["type"], row["document"]) for row in ask(store, "search", {"q": q, **given}).items]


def test_files_come_change_and_go(empty_store: Store, tmp_path: Path) -> None:
    assert _found(empty_store, "龘") == []
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(FIRST, "utf-8")
    _build(empty_store, tmp_path)
    assert {document for _, document in _found(empty_store, "龘")} == {"first"}
    assert _found(empty_store, "靐") == []
    assert ("organization", None) in _found(empty_store, "市总工会")

    second.write_text(SECOND, "utf-8")
    _build(empty_store, tmp_path)
    kept = dict(index_of(empty_store).files)["first"]
    assert {document for _, document in _found(empty_store, "靐")} == {"second"}
    assert [document for _, document in _found(empty_store, "经费", type="clause")] == ["first", "second"]

    second.write_text(SECOND.replace("靐靐", "齉齉"), "utf-8")
    _build(empty_store, tmp_path)
    assert _found(empty_store, "靐") == []
    assert {document for _, document in _found(empty_store, "齉")} == {"second"}
    assert dict(index_of(empty_store).files)["first"] is kept  # what did not change is not read again

    second.unlink()
    _build(empty_store, tmp_path)
    assert _found(empty_store, "齉") == []
    first.unlink()
    _build(empty_store, tmp_path)
    assert _found(empty_store, "市") == []
    assert empty_store.read("MATCH (p:SearchText) RETURN p.id AS id") == []


def test_content_with_two_names_is_found_once_under_the_first(empty_store: Store, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text(FIRST, "utf-8")
    _build(empty_store, tmp_path)
    once = _found(empty_store, "龘")
    assert {document for _, document in once} == {"second"}
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    _build(empty_store, tmp_path)
    assert _found(empty_store, "龘") == [(kind, "first") for kind, _ in once]
    (tmp_path / "first.txt").unlink()
    _build(empty_store, tmp_path)
    assert _found(empty_store, "龘") == once


def test_the_order_of_files_does_not_matter(empty_store: Store, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.txt" for name in ("b", "a")]
    for file, text in zip(files, (FIRST, SECOND), strict=True):
        file.write_text(text, "utf-8")
    rows = []
    for order in (files, files[::-1]):
        empty_store.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
        for file in order:
            bring(empty_store, [file], extract)
        rows.append([ask(empty_store, "search", {"q": q}).items for q in ("市", "经费", "工会", "龘", "通知 甲市")])
    assert rows[0] == rows[1]
    assert all(rows[0])


def test_a_cursor_goes_on_behind_its_row_after_a_change(empty_store: Store, tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text(FIRST, "utf-8")
    _build(empty_store, tmp_path)
    whole = ask(empty_store, "search", {"q": "市", "type": "clause"}).items
    page = ask(empty_store, "search", {"q": "市", "type": "clause"}, limit=1)
    (tmp_path / "a.txt").write_text(SECOND, "utf-8")
    _build(empty_store, tmp_path)
    following = ask(empty_store, "search", {"q": "市", "type": "clause"}, cursor=page.next).items
    assert [row for row in following if row["document"] == "m"] == whole[1:]


def test_rows_that_went_while_they_were_read_are_told(empty_store: Store, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    _build(empty_store, tmp_path)
    index = index_of(empty_store)
    hits = index.find(["龘"], ranks(None), None)
    rows = Found(empty_store, question("search").cypher, index, ["龘"], hits)
    assert [row["type"] for row in rows]
    empty_store.write(lambda transaction: transaction.run("MATCH (n:Clause) DETACH DELETE n").consume())
    with pytest.raises(StoreError, match=r"Search again"):
        list(rows)


def test_a_graph_without_documents_finds_nothing(empty_store: Store) -> None:
    assert ask(empty_store, "search", {"q": "经费"}).items == []
    with pytest.raises(InputError, match="nothing to search for"):
        ask(empty_store, "search", {"q": "“”"})
