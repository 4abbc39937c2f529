"""Free queries over a running service, on both stores: attacks are refused, honest ones answered, nothing changes."""

from __future__ import annotations

import io
import threading
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from neo4j import Transaction

from api.app import create_app
from foundation.errors import QuntuanError
from foundation.settings import Settings
from graph.exports import jsonl
from graph.freetext.limits import AT_ONCE, MOST_BYTES
from graph.freetext.plan import check_plan
from graph.freetext.running import apart
from graph.store import Store
from tests.freetext.conftest import QUERY_SECONDS, Service

HERE = Path(__file__).parent
ATTACKS: list[dict[str, Any]] = tomllib.loads((HERE / "attacks.toml").read_text("utf-8"))["attack"]
HONEST: list[dict[str, Any]] = tomllib.loads((HERE / "honest.toml").read_text("utf-8"))["query"]

HEALTHY_SECONDS = 2.0


def text_of(attack: dict[str, Any]) -> str:
    """The query of an attack, which may be long."""
    return str(attack["query"] + attack.get("repeat", "") * attack.get("times", 0) + attack.get("end", ""))


def everything(store: Store) -> bytes:
    """The whole graph."""
    out = io.BytesIO()
    jsonl.write(store, out)
    return out.getvalue()


def test_the_lists_name_each_query_once() -> None:
    assert len({one["id"] for one in ATTACKS}) == len(ATTACKS) > 200
    assert len({one["id"] for one in HONEST}) == len(HONEST) >= 40


@pytest.mark.attack
def test_every_attack_is_refused_and_nothing_changes(service: Service, store: Store) -> None:
    before = everything(store)
    passed = []
    for attack in ATTACKS:
        answer = service.ask(text_of(attack), parameters=attack.get("parameters", {}))
        # A quick machine sorts what a slow one is stopped at; then the limit of rows is what ends the answer.
        cut = attack["id"].startswith("heavy-") and answer.status_code == 200 and answer.json()["truncated"]
        if not cut and (answer.status_code not in {403, 413, 422} or not answer.json()["detail"]):
            passed.append(f"{attack['id']}: {answer.status_code} {answer.text[:200]}")
    assert not passed, "\n".join(passed)
    assert everything(store) == before
    assert service.watch.answers
    assert service.watch.worst < HEALTHY_SECONDS


def refused(store: Store, attack: dict[str, Any]) -> bool:
    """Whether the second layer refuses what the gate would have let through by mistake."""

    def work(transaction: Transaction) -> None:
        parameters = attack.get("parameters", {})
        if store.dialect.plans:
            summary = transaction.run(f"EXPLAIN {attack['query']}", parameters).consume()
            check_plan(summary.query_type, summary.plan)
        transaction.run(attack["query"], parameters).consume()

    try:
        apart(store, work)
    except QuntuanError:
        return True
    return False


MUST_BE_REFUSED_TWICE = ("writes-", "schema-", "files-", "batches-01", "batches-02")
DISGUISES = ("unicode-", "comments-", "strings-", "several-")
"""What one engine reads as a write and the other as a harmless text."""


@pytest.mark.attack
def test_the_store_refuses_writes_also_without_the_gate(store: Store) -> None:
    before = everything(store)
    tried = [one for one in ATTACKS if one["id"].startswith(MUST_BE_REFUSED_TWICE + DISGUISES)]
    passed = [one["id"] for one in tried if not refused(store, one)]
    assert everything(store) == before
    assert not [one for one in passed if one.startswith(MUST_BE_REFUSED_TWICE)]


@pytest.mark.parametrize("honest", HONEST, ids=lambda one: one["id"])
def test_an_honest_query_is_answered(service: Service, honest: dict[str, Any]) -> None:
    answer = service.ask(honest["query"], parameters=honest.get("parameters", {}))
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert len(found["items"]) >= honest["rows"]
    assert all(list(item) == found["columns"] for item in found["items"])
    assert "elementId" not in answer.text
    assert found["truncated"] or found["total"] == len(found["items"])


def test_nodes_relationships_and_paths_are_plain(service: Service) -> None:
    query = "MATCH p = (o:Organization)-[r:LEADS]->(c:Clause) RETURN o, r, p ORDER BY r.id LIMIT 1"
    row = service.ask(query).json()["items"][0]
    assert row["o"]["labels"] == ["Organization"]
    assert row["r"]["type"] == "LEADS"
    assert row["r"]["properties"]["quote"]
    assert [node["labels"] for node in row["p"]["nodes"]] == [["Organization"], ["Clause"]]
    step = row["p"]["relationships"][0]
    assert (step["start"], step["end"]) == tuple(node["properties"]["id"] for node in row["p"]["nodes"])


def test_an_answer_says_what_cut_it(service: Service) -> None:
    whole = service.ask("UNWIND range(1, 10) AS x RETURN x", limit=10).json()
    assert (whole["total"], whole["truncated"], whole["limit"], whole["truncated_by"]) == (10, False, 10, None)
    cut = service.ask("UNWIND range(1, 11) AS x RETURN x", limit=10).json()
    assert (len(cut["items"]), cut["total"], cut["truncated"], cut["truncated_by"]) == (10, None, True, "rows")
    own = service.ask("UNWIND range(1, 11) AS x RETURN x LIMIT 3", limit=10).json()
    assert (len(own["items"]), own["truncated"]) == (3, False)
    union = service.ask("UNWIND range(1, 9) AS x RETURN x UNION UNWIND range(5, 14) AS x RETURN x", limit=12).json()
    assert (len(union["items"]), union["truncated_by"]) == (12, "rows")
    huge = service.ask("UNWIND range(1, 9999) AS x RETURN collect($text) AS t", parameters={"text": "工" * 9000})
    assert huge.status_code == 413, huge.text[:300]
    large = service.ask("UNWIND range(1, 1000) AS x RETURN $text AS t", parameters={"text": "工" * 9000}, limit=1000)
    assert large.json()["truncated_by"] == "bytes"
    assert len(large.content) < MOST_BYTES + 1000


SLOW = "MATCH (a), (b) UNWIND range(1, 9999) AS x WITH a, b, x WHERE a.id = b.id + x RETURN count(*) AS n"


@pytest.mark.attack
def test_what_takes_too_long_is_ended(service: Service, store: Store) -> None:
    begin = time.perf_counter()
    answer = service.ask(SLOW)
    assert answer.status_code == 413, answer.text
    assert "QUNTUAN_QUERY_TIMEOUT" in answer.json()["remedy"]
    assert time.perf_counter() - begin < 3 * QUERY_SECONDS
    assert store.read("RETURN 1 AS one") == [{"one": 1}]


@pytest.mark.attack
def test_only_a_few_run_at_a_time_and_the_service_stays_alive(service: Service) -> None:
    statuses: list[int] = []
    threads = [
        threading.Thread(target=lambda: statuses.append(service.ask(SLOW).status_code)) for _ in range(AT_ONCE + 3)
    ]
    for thread in threads:
        thread.start()
    assert service.client.get("/v1/documents").status_code == 200
    for thread in threads:
        thread.join(60)
    assert sorted(statuses) == [413] * AT_ONCE + [503] * 3
    assert service.ask("RETURN 1 AS x").status_code == 200
    assert service.watch.worst < HEALTHY_SECONDS


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        ({"query": "RETURN $x AS x"}, 422, "$x"),
        ({"query": "RETURN 1 AS x LIMIT $k", "parameters": {"k": "many"}}, 422, "whole number"),
        ({"query": "RETURN $x AS x", "parameters": {"x": 2**70}}, 422, "64 bits"),
        ({"query": "RETURN $x AS x", "parameters": {"x": [[[[1]]]]}}, 413, "nests"),
        ({"query": "RETURN $x AS x", "parameters": {"x": "a" * 70_000}}, 413, "bytes"),
        ({"query": "RETURN $x AS x", "parameters": {"x": [1] * 5000}}, 413, "items"),
        ({"query": "RETURN 1 AS x", "parameters": {"a b": 1}}, 422, "name"),
        ({"query": "RETURN 1 AS x", "limit": 0}, 422, "limit"),
        ({"query": "RETURN 1 AS x", "limit": 10**6}, 422, "limit"),
        ({"query": ""}, 422, "query"),
        ({"query": " // nothing"}, 422, "empty"),
        ({"query": "RETURN 1 AS x", "more": 1}, 422, "more"),
        ({"query": "MATCH (n)"}, 422, "RETURN"),
        ({"query": "RETURN nobody AS x"}, 422, "not understand"),
        ({"query": "RETURN 1 +"}, 422, "whole RETURN"),
        ({}, 422, "query"),
    ],
)
def test_a_mistake_is_told(service: Service, body: dict[str, Any], status: int, says: str) -> None:
    answer = service.client.post("/v1/cypher", json=body)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert says in answer.json()["detail"]


def test_a_body_that_is_no_query_is_refused(service: Service) -> None:
    for body in (
        b"[" * 100_000,
        b"null",
        b"\xff\xfe",
        b'{"query": NaN}',
        b'{"parameters": {"x": ' + b"9" * 9000 + b"}}",
    ):
        answer = service.client.post("/v1/cypher", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in {400, 422}, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
    plain = service.client.post(
        "/v1/cypher", content=b'{"query": "RETURN 1 AS x"}', headers={"Content-Type": "text/plain"}
    )
    assert plain.status_code == 422


def test_it_is_off_unless_switched_on(store: Store) -> None:
    with TestClient(create_app(Settings(), store), base_url="http://127.0.0.1") as client:
        answer = client.post("/v1/cypher", json={"query": "RETURN 1 AS x"})
        assert answer.status_code == 403
        assert "QUNTUAN_CYPHER=on" in answer.json()["remedy"]


def test_it_wants_a_key_where_there_is_one(store: Store) -> None:
    key = "a-long-enough-key-for-tests"
    settings = Settings(cypher=True, api_keys=key)  # type: ignore[arg-type]
    with TestClient(create_app(settings, store), base_url="http://127.0.0.1") as client:
        assert client.post("/v1/cypher", json={"query": "RETURN 1 AS x"}).status_code == 401
        opened = client.post("/v1/cypher", json={"query": "RETURN 1 AS x"}, headers={"X-API-Key": key})
        assert opened.json()["items"] == [{"x": 1}]
