"""Health, caching, compression, ids of requests, counters, maps."""

import logging

import pytest
from fastapi.testclient import TestClient

from api.conditional import matches, tag
from graph.schema import VERSION


def test_ready_tells_store_schema_and_data(client: TestClient) -> None:
    body = client.get("/readyz").json()
    assert body["status"] == "ready"
    assert body["schema_version"] == VERSION
    assert body["data_version"].startswith("data-")


@pytest.mark.parametrize("path", ["/v1/documents", "/v1/documents/quzhou-2016/text", "/documents/quzhou-2016", "/"])
def test_an_answer_that_the_client_has_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    assert first.status_code == 200
    again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]
    # A browser would put the policy of a 304 in the place of that of the page which it keeps.
    assert "content-security-policy" not in again.headers
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_an_error_has_no_tag(client: TestClient) -> None:
    assert "etag" not in client.get("/v1/documents/nothing-like-it").headers


def test_tags_follow_the_data() -> None:
    assert tag("data-1") != tag("data-2")
    assert matches('"x", W/"y"', 'W/"y"')
    assert matches("*", 'W/"y"')
    assert not matches('"x"', 'W/"y"')


def test_large_answers_are_compressed(client: TestClient) -> None:
    answer = client.get("/v1/duties?limit=200", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in answer.headers["vary"].lower()
    assert answer.json()["items"]


def test_a_request_is_logged_with_its_id_and_without_its_query(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "quntuan.api"):
        answer = client.get("/v1/documents?q=secret", headers={"X-Request-ID": "a-request-id"})
    assert answer.headers["x-request-id"] == "a-request-id"
    assert "GET /v1/documents 200" in caplog.text
    assert "a-request-id" in caplog.text
    assert "secret" not in caplog.text


def test_a_strange_request_id_is_replaced(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": "two words\tand more"}).headers["x-request-id"].isalnum()


def test_requests_are_counted_by_route(client: TestClient) -> None:
    client.get("/v1/documents/quzhou-2016")
    client.get("/v1/documents/hunan-2015")
    text = client.get("/metrics").text
    line = next(line for line in text.splitlines() if 'route="/v1/documents/{document}",status="200"' in line)
    assert int(line.rpartition(" ")[2]) >= 2
    assert "quzhou" not in text
    assert "# TYPE quntuan_http_request_seconds histogram" in text


def test_a_map_is_a_page_or_its_specification(client: TestClient) -> None:
    kinds = [item["kind"] for item in client.get("/v1/maps").json()["items"]]
    assert {"lead-units", "funding"} <= set(kinds)
    spec = client.get("/v1/maps/lead-units?document=quzhou-2016").json()
    assert {"nodes", "edges", "evidence"} <= spec.keys()
    page = client.get("/v1/maps/lead-units?document=quzhou-2016", headers={"Accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert "script-src 'sha256-" in page.headers["content-security-policy"]
    assert "frame-ancestors 'self'" in page.headers["content-security-policy"]
    assert 'href="/maps"' in page.text


def test_a_map_outside_its_scope_is_refused(client: TestClient) -> None:
    answer = client.get("/v1/maps/lead-units?document=quzhuo-2016")
    assert answer.status_code == 404
    assert "quzhou-2016" in answer.json()["nearest"]
