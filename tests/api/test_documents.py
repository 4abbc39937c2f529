"""Documents over HTTP: the list, one of them, its text with the facts at their exact place."""

from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from foundation.settings import DATA

SOURCES = ("anhui-2021", "central-2015", "hunan-2015", "jincheng-chengqu-2017", "quzhou-2016")


def test_the_list_names_every_document(client: TestClient) -> None:
    body = client.get("/v1/documents").json()
    assert {row["document"] for row in body["items"]} == set(SOURCES)
    assert body["total"] == len(body["items"])
    assert body["next"] is None


def test_pages_of_a_list_together_are_the_list(client: TestClient) -> None:
    whole = client.get("/v1/documents").json()["items"]
    found: list[dict[str, object]] = []
    cursor = ""
    while True:
        page = client.get(f"/v1/documents?limit=3{cursor}").json()
        assert len(page["items"]) <= 3
        assert page["total"] == len(whole)
        found += page["items"]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert found == whole


@pytest.mark.parametrize("name", ["quzhou-2016", "衢委发〔2016〕3号", "衢州市加强和改进党的群团工作实施方案"])
def test_a_document_has_many_names(client: TestClient, name: str) -> None:
    body = client.get(f"/v1/documents/{quote(name)}").json()
    assert body["source"] == "quzhou-2016"
    assert body["characters"] == len((DATA / "documents" / "quzhou-2016.txt").read_bytes().decode("utf-8"))


def test_counts_are_those_of_the_facts(client: TestClient) -> None:
    counts = client.get("/v1/documents/quzhou-2016").json()["counts"]
    facts = client.get("/v1/documents/quzhou-2016/text").json()["facts"]
    assert counts["responsibility"] == sum(fact["type"] == "responsibility" for fact in facts) == 48


@pytest.mark.parametrize("source", SOURCES)
def test_the_text_is_the_file(client: TestClient, source: str) -> None:
    body = client.get(f"/v1/documents/{source}/text").json()
    assert body["text"] == (DATA / "documents" / f"{source}.txt").read_bytes().decode("utf-8")
    assert (body["start"], body["end"]) == (0, body["characters"])


def test_a_fact_stands_where_it_says(client: TestClient) -> None:
    body = client.get("/v1/documents/quzhou-2016/text").json()
    fact = next(fact for fact in body["facts"] if fact["type"] == "responsibility" and fact["clause"] == "2/一/1")
    assert fact["leads"] == ["市委改革办"]
    assert body["text"][fact["start"] : fact["end"]].replace("\n", "") == fact["quote"]


def test_a_part_of_the_text_keeps_the_offsets_of_the_whole(client: TestClient) -> None:
    whole = client.get("/v1/documents/hunan-2015/text").json()
    part = client.get("/v1/documents/hunan-2015/text?start=3000&end=3500").json()
    assert part["text"] == whole["text"][3000:3500]
    assert part["facts"] == [fact for fact in whole["facts"] if fact["start"] < 3500 and fact["end"] > 3000]


def test_a_misspelt_name_gets_the_nearest(client: TestClient) -> None:
    answer = client.get("/v1/documents/quzhuo-2016")
    assert answer.status_code == 404
    assert "quzhou-2016" in answer.json()["nearest"]


def test_filters_narrow_the_list(client: TestClient) -> None:
    rows = client.get("/v1/documents", params={"level": "province", "q": "湖南"}).json()["items"]
    assert [row["document"] for row in rows] == ["hunan-2015"]
