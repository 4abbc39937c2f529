"""The lineage of a clause over HTTP, by its id and as a question."""

from __future__ import annotations

from fastapi.testclient import TestClient


def test_a_clause_tells_where_it_comes_from(client: TestClient) -> None:
    given = {"document": "quzhou-2016", "clause": "2/四/46"}
    asked = client.get("/v1/questions/clause-lineage", params=given).json()
    outline = client.get("/v1/clauses", params={"document": "quzhou-2016", "limit": 500}).json()["items"]
    clause = next(row["id"] for row in outline if row["clause"] == "2/四/46")
    body = client.get(f"/v1/clauses/{clause}/lineage").json()
    assert body["items"] == asked["items"]
    assert [(row["ancestor_clause"], row["change"]) for row in body["items"]] == [("1/十", "kept")]


def test_an_id_that_names_no_clause_is_refused(client: TestClient) -> None:
    assert client.get("/v1/clauses/clause-0000000000000000/lineage").status_code == 404
    assert client.get("/v1/clauses/nonsense/lineage").status_code == 422
