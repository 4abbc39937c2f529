"""The embedded store and a Neo4j server, side by side: a search answers with the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.build import bring
from graph.questions import ask
from graph.store import Store
from tests.conftest import DOCUMENTS, PATIENCE, clear, extracted, running

pytestmark = pytest.mark.neo4j

ASKED: tuple[dict[str, str], ...] = (
    *(
        {"q": q}
        for q in (
            "的",
            "党",
            "0",
            "，",
            "*",
            "经费",
            "工會",
            "双重领导",
            "中共中央关于加强和改进党的群团工作的意见",
            "飞船",
        )
    ),
    *({"q": q} for q in ("经费 工会", '"双重领导" 工会', "《工会法》", "a", "％")),
    {"q": "工会", "document": "quzhou-2016#2"},
    {"q": "市委", "type": "organization", "place": "衢州市"},
    {"q": "经费", "type": "fact", "level": "county"},
    {"q": "经费", "since": "2016", "until": "2016-12"},
)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    """An embedded store and a Neo4j server with the five documents."""
    home: Path = tmp_path_factory.mktemp("both")
    for name in ("embedded", "neo4j"):
        (home / name).mkdir()
    with (
        running("embedded", home / "embedded", PATIENCE) as one,
        running("neo4j", home / "neo4j", PATIENCE) as other,
        one.open() as embedded,
        other.open() as server,
    ):
        for store, order in ((embedded, DOCUMENTS), (server, DOCUMENTS[::-1])):
            clear(store)
            bring(store, order, extracted)
        yield embedded, server


@pytest.mark.parametrize("given", ASKED, ids=lambda given: " ".join(given.values()))
def test_a_search_is_the_same_bytes_on_both(both: tuple[Store, Store], given: dict[str, str]) -> None:
    embedded, server = both
    whole = [ask(store, "search", given).items for store in both]
    assert json.dumps(whole[0], ensure_ascii=False) == json.dumps(whole[1], ensure_ascii=False)
    first = [ask(store, "search", given, limit=5) for store in both]
    assert first[0].total == first[1].total == len(whole[0])
    assert first[0].next == first[1].next
    if first[0].next:
        # A cursor of one store is good for the other.
        rest = ask(server, "search", given, cursor=ask(embedded, "search", given, limit=5).next).items
        assert rest == whole[0][5:]
