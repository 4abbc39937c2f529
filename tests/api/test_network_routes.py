"""The network of lead units over HTTP."""

from __future__ import annotations

from fastapi.testclient import TestClient


def test_nodes_edges_and_measures(client: TestClient) -> None:
    body = client.get("/v1/network/lead-units", params={"document": "quzhou-2016"}).json()
    rows = client.get("/v1/questions/lead-units", params={"document": "quzhou-2016", "limit": 500}).json()["items"]
    assert {node["id"]: node["leads"] for node in body["nodes"]} == {row["id"]: row["leads"] for row in rows}
    assert (body["nodes"][0]["unit"], body["nodes"][0]["leads"]) == ("中共衢州市委组织部", 16)
    assert body["measures"]["nodes"] == len(body["nodes"])
    assert body["measures"]["edges"] == len(body["edges"])
    ids = {node["id"] for node in body["nodes"]}
    assert all({edge["source"], edge["target"]} <= ids for edge in body["edges"])
    assert body["truncated"] is False


def test_all_documents_are_more_than_one(client: TestClient) -> None:
    whole = client.get("/v1/network/lead-units").json()["measures"]["nodes"]
    assert whole > client.get("/v1/network/lead-units?document=hunan-2015").json()["measures"]["nodes"] > 0


def test_two_documents_side_by_side(client: TestClient) -> None:
    given = {"first": "hunan-2015", "second": "quzhou-2016"}
    body = client.get("/v1/network/lead-units/comparison", params=given).json()
    row = next(row for row in body["items"] if row["key"] == "union_federation")
    assert (row["first"]["unit"], row["second"]["unit"]) == ("湖南省总工会", "衢州市总工会")
    assert body["total"] == len(body["items"])


def test_wrong_names_are_refused(client: TestClient) -> None:
    assert client.get("/v1/network/lead-units?document=quzhou-2061").status_code == 404
    assert client.get("/v1/network/lead-units?dokument=quzhou-2016").status_code == 422
    assert client.get("/v1/network/lead-units/comparison?first=hunan-2015").status_code == 422
