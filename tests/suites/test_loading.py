"""Loading on both stores: the same graph whatever the order, only what changed, nothing left of what went."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foundation.errors import InputError, StoreError
from foundation.settings import DATA
from graph import open_graph
from graph.build import Report, bring
from graph.integrity import check
from graph.model import LABELS
from graph.questions import ask
from graph.store import Store
from ingest.pipeline import Extraction, extract
from tests.conftest import Engine, clear, extracted

NAMES = ("quzhou-2016", "central-2015", "hunan-2015")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three of the documents, to be changed at will."""
    for name in NAMES:
        (tmp_path / f"{name}.txt").write_bytes((DATA / "documents" / f"{name}.txt").read_bytes())
    return tmp_path


def _extract(path: Path) -> Extraction:
    original = DATA / "documents" / path.name
    same = original.exists() and original.read_bytes() == path.read_bytes()
    return extracted(original) if same else extract(path)


def _build(store: Store, folder: Path, files: list[Path] | None = None) -> Report:
    return bring(store, sorted(folder.glob("*.txt")) if files is None else files, _extract, folders=[folder])


def picture(store: Store) -> set[str]:
    """Everything in the graph but where files lie, in a form that can be compared."""
    nodes = [
        {"label": label, **{key: value for key, value in row["told"].items() if key != "path"}}
        for label in LABELS
        for row in store.read(f"MATCH (n:{label}) RETURN properties(n) AS told")
    ]
    edges = store.read("MATCH (a)-[e]->(b) RETURN type(e) AS type, a.id AS a, b.id AS b, properties(e) AS told")
    return {json.dumps(item, sort_keys=True, ensure_ascii=False) for item in (*nodes, *edges)}


def test_a_second_build_changes_nothing(empty_store: Store, folder: Path) -> None:
    first = _build(empty_store, folder)
    assert (sorted(first.added), first.unchanged) == (sorted(NAMES), [])
    before, version = picture(empty_store), empty_store.data_version
    second = _build(empty_store, folder)
    assert (second.added, second.changed, sorted(second.unchanged)) == ([], [], sorted(NAMES))
    assert picture(empty_store) == before
    assert empty_store.data_version == version


@pytest.mark.slow
def test_the_order_of_files_does_not_matter(empty_store: Store, folder: Path) -> None:
    files = sorted(folder.glob("*.txt"))
    _build(empty_store, folder, files)
    before = picture(empty_store)
    clear(empty_store)
    for file in reversed(files):
        bring(empty_store, [file], _extract)
    assert picture(empty_store) == before


@pytest.mark.slow
def test_a_changed_document_replaces_its_own_facts_and_nothing_else(empty_store: Store, folder: Path) -> None:
    _build(empty_store, folder)
    before = {question: _others(empty_store, question) for question in ("funding-rules", "quotas", "cited-texts")}
    file = folder / "quzhou-2016.txt"
    original = file.read_text("utf-8")
    file.write_text(original.replace("牵头单位:市委组织部", "牵头单位:市委统战部", 1), "utf-8")
    report = _build(empty_store, folder)
    assert (report.changed, report.added, len(report.unchanged)) == (["quzhou-2016"], [], 2)
    leads = {
        tuple(row["written"]): row["leads"] for row in ask(empty_store, "lead-units", {"document": file.stem}).items
    }
    assert leads["市委组织部",] == 15
    assert {question: _others(empty_store, question) for question in before} == before
    assert check(empty_store).damages == []
    file.write_text(original, "utf-8")
    _build(empty_store, folder)
    after = picture(empty_store)
    clear(empty_store)
    _build(empty_store, folder)
    assert picture(empty_store) == after


def _others(store: Store, question: str) -> list[dict[str, Any]]:
    return [row for row in ask(store, question).items if row["document"] != "quzhou-2016"]


def test_a_removed_document_leaves_nothing_behind(empty_store: Store, folder: Path) -> None:
    removed = folder / "hunan-2015.txt"
    kept = [file for file in sorted(folder.glob("*.txt")) if file != removed]
    bring(empty_store, kept, _extract)
    without = picture(empty_store)
    _build(empty_store, folder)
    assert picture(empty_store) != without
    removed.unlink()
    assert _build(empty_store, folder).removed == ["hunan-2015"]
    assert picture(empty_store) == without


@pytest.mark.slow
def test_what_is_cited_becomes_a_text_again_when_its_document_goes(empty_store: Store, folder: Path) -> None:
    _build(empty_store, folder)
    cited = {row["title"]: row["in_collection"] for row in ask(empty_store, "cited-texts").items}
    assert cited["中共中央关于加强和改进党的群团工作的意见"] is True
    (folder / "central-2015.txt").unlink()
    _build(empty_store, folder)
    cited = {row["title"]: row["in_collection"] for row in ask(empty_store, "cited-texts").items}
    assert cited["中共中央关于加强和改进党的群团工作的意见"] is False
    assert check(empty_store).damages == []


@pytest.mark.slow
def test_two_files_with_the_same_content_are_one_source(empty_store: Store, folder: Path) -> None:
    _build(empty_store, folder)
    alone = picture(empty_store)
    copy = folder / "a-copy.txt"
    copy.write_bytes((folder / "hunan-2015.txt").read_bytes())
    assert _build(empty_store, folder).added == ["a-copy"]
    sources = empty_store.read("MATCH (s:Source) RETURN s.name AS name, s.names AS names ORDER BY name")
    assert sources[0] == {"name": "a-copy", "names": ["a-copy", "hunan-2015"]}
    assert len(sources) == 3
    both = [ask(empty_store, "lead-units", {"document": name}).items for name in ("a-copy", "hunan-2015")]
    assert both[0] == both[1] != []
    assert check(empty_store).damages == []
    copy.unlink()
    _build(empty_store, folder)
    assert picture(empty_store) == alone


@pytest.mark.slow
def test_a_renamed_file_keeps_its_facts(empty_store: Store, folder: Path) -> None:
    _build(empty_store, folder)
    (folder / "hunan-2015.txt").rename(folder / "hunan.txt")
    report = _build(empty_store, folder)
    assert (report.added, report.removed) == (["hunan"], ["hunan-2015"])
    assert ask(empty_store, "open-lists", {"document": "hunan"}).total > 0
    assert check(empty_store).damages == []


def test_a_file_that_cannot_be_read_leaves_the_others_whole(empty_store: Store, folder: Path) -> None:
    _build(empty_store, folder)
    before = picture(empty_store)
    (folder / "zz.txt").write_bytes(b"\x00\x01")
    with pytest.raises(InputError, match=r"zz\.txt"):
        _build(empty_store, folder)
    assert picture(empty_store) == before
    clear(empty_store)
    with pytest.raises(InputError, match=r"zz\.txt"):
        _build(empty_store, folder)
    assert picture(empty_store) == before


def test_a_failure_in_the_middle_of_a_file_writes_nothing_of_it(
    empty_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(empty_store, [folder / "central-2015.txt"], _extract)
    before = picture(empty_store)
    monkeypatch.setattr("graph.loading._link", _fail)
    with pytest.raises(RuntimeError, match="in the middle"):
        bring(empty_store, [folder / "hunan-2015.txt"], _extract)
    assert picture(empty_store) == before


def _fail(*_: object) -> None:
    raise RuntimeError("in the middle")


def test_progress_is_told_after_each_file(empty_store: Store, folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    watch: Callable[..., None] = lambda done, total, change: told.append((done, total, change.what))  # noqa: E731
    bring(empty_store, sorted(folder.glob("*.txt")), _extract, progress=watch)
    assert told == [(1, 3, "added"), (2, 3, "added"), (3, 3, "added")]


def test_an_empty_store_is_no_graph_to_open(engine: Engine, empty_store: Store) -> None:
    where = engine.server.uri or str(engine.settings.data_home)
    with pytest.raises(StoreError, match=r"There is no graph .*\. Build it first: quntuan build") as refused:
        open_graph(engine.settings.data_home, server=engine.server)
    assert where in str(refused.value)
