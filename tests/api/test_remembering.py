"""Kept answers: never those of another version, never too many, and the same bytes as fresh ones."""

import threading

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.remembering import FRESH_SECONDS, Kept, Memory
from foundation.settings import Settings
from graph.store import Store

KEY = ("/v1/documents", b"", "", False)


def test_an_answer_of_another_version_is_forgotten() -> None:
    memory = Memory()
    memory.put(KEY, Kept('W/"1"', "/v1/documents", [], b"old"))
    assert memory.get(KEY, 'W/"1"') is not None
    assert memory.get(KEY, 'W/"2"') is None
    assert memory.size == 0


def test_the_oldest_go_when_there_is_no_room() -> None:
    memory = Memory(most=10)
    for number in range(3):
        memory.put((f"/{number}", b"", "", False), Kept("v", "", [], b"xxxx"))
        memory.get(("/0", b"", "", False), "v")
    assert memory.get(("/0", b"", "", False), "v") is not None
    assert memory.get(("/1", b"", "", False), "v") is None
    assert memory.size == 8


@pytest.mark.parametrize("path", ["/v1/responsibilities", "/documents/hunan-2015", "/v1/maps/lead-units?format=html"])
def test_a_kept_answer_is_the_fresh_one(client: TestClient, store: Store, path: str) -> None:
    with TestClient(create_app(Settings(), store), base_url="http://127.0.0.1") as other:
        fresh = other.get(path)
        kept = other.get(path)
        assert kept.content == fresh.content == client.get(path).content
        ignored = {"x-request-id"}
        assert {k: v for k, v in kept.headers.items() if k not in ignored} == {
            k: v for k, v in fresh.headers.items() if k not in ignored
        }
        assert (
            f'route="{path.partition("?")[0]}"' in other.get("/metrics").text or "{name}" in other.get("/metrics").text
        )


def test_formats_are_kept_apart(client: TestClient) -> None:
    for _ in range(2):
        assert client.get("/v1/quotas", headers={"Accept": "text/csv"}).headers["content-type"].startswith("text/csv")
        assert client.get("/v1/quotas").headers["content-type"] == "application/json"
        plain = client.get("/v1/quotas", headers={"Accept-Encoding": "identity"})
        assert "content-encoding" not in plain.headers


def test_errors_are_not_kept(client: TestClient) -> None:
    first = client.get("/v1/documents/nothing", headers={"X-Request-ID": "first-request"})
    assert first.status_code == client.get("/v1/documents/nothing").status_code == 404


def test_many_readers_at_once_all_get_the_answer(client: TestClient) -> None:
    found: list[int] = []

    def read() -> None:
        found.extend(client.get("/v1/questions/co-participation").status_code for _ in range(3))

    readers = [threading.Thread(target=read) for _ in range(12)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert found == [200] * 36
    assert FRESH_SECONDS < 1
