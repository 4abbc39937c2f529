"""Every error has one shape, and tells neither too little nor too much."""

import re

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from api.app import create_app
from api.problems import KINDS
from foundation.settings import Settings
from graph.store import Store


@pytest.mark.parametrize(
    ("path", "status", "kind", "words"),
    [
        ("/v1/nowhere", 404, "not-found", "/v1/nowhere"),
        ("/v1/questions/lead-unit", 404, "not-found", "lead-units"),
        ("/v1/questions/unit-portfolio", 422, "bad-input", "unit"),
        ("/v1/questions/lead-units?documnet=quzhou-2016", 422, "bad-input", "documnet"),
        ("/v1/questions/lead-units?document=quzhou-2016&document=hunan-2015", 422, "bad-input", "once"),
        ("/v1/questions/lead-units?document=quzhuo", 404, "not-found", "quzhou-2016"),
        ("/v1/questions/lead-units?limit=0", 422, "bad-input", "limit"),
        ("/v1/questions/lead-units?limit=10000", 422, "bad-input", "limit"),
        ("/v1/questions/lead-units?fields=nothing", 422, "bad-input", "fields"),
        ("/v1/questions/funding-rules?kind=per_captia", 404, "not-found", "per_capita"),
        ("/v1/maps/lead-unit", 404, "not-found", "lead-units"),
        ("/v1/organizations/resolve", 422, "bad-input", "name"),
        ("/v1/facts/fund-0000000000000000", 404, "not-found", "fund-0000000000000000"),
    ],
)
def test_an_error_says_what_and_where(client: TestClient, path: str, status: int, kind: str, words: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["type"] == f"/reference#problem-{kind}"
    assert body["status"] == status
    assert body["instance"] == path.partition("?")[0]
    assert words in answer.text


def test_a_name_that_fits_several_bodies_lists_them(client: TestClient) -> None:
    answer = client.get("/v1/questions/unit-portfolio", params={"unit": "市总工会"})
    if answer.status_code == 200:
        pytest.fail("市总工会 stands in documents of two cities, so it must not be one body")
    assert answer.status_code == 409
    assert len(answer.json()["candidates"]) > 1


def test_a_method_that_is_not_there_names_those_that_are(client: TestClient) -> None:
    answer = client.post("/v1/documents")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_bug_is_told_without_its_inside(store: Store) -> None:
    app = create_app(Settings(), store)

    @app.get("/v1/broken")
    def broken(request: Request) -> None:
        raise ZeroDivisionError("the secret of the house")

    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        answer = client.get("/v1/broken", headers={"X-Request-ID": "request-4711"})
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "request-4711" in answer.json()["detail"]
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_a_browser_gets_a_page(client: TestClient) -> None:
    answer = client.get("/documents/quzhuo-2016", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "quzhou-2016" in answer.text


def test_every_kind_of_problem_is_in_the_reference(client: TestClient) -> None:
    page = client.get("/reference").text
    for kind in KINDS:
        assert f'id="problem-{kind}"' in page


@pytest.mark.parametrize(("written", "value"), [("%0D", "\r"), ("%20", " "), ("%1F", "\x1f")])
@pytest.mark.parametrize(
    ("path", "name"),
    [("/v1/documents/{document}", "document"), ("/v1/organizations/{organization}", "organization")],
)
def test_a_name_that_nobody_can_see_is_refused_as_the_schema_says(
    client: TestClient, path: str, name: str, written: str, value: str
) -> None:
    """Who reads the schema must not be told that a carriage return is the name of a document."""
    parameters = client.get("/openapi.json").json()["paths"][path]["get"]["parameters"]
    told = next(one["schema"] for one in parameters if one["name"] == name)
    assert re.search(told["pattern"], value) is None
    answer = client.get(path.replace(f"{{{name}}}", written))
    assert answer.status_code == 422
    assert answer.json()["detail"] == f"path {name}: nothing can be seen in {value!r}."
