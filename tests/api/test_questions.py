"""Questions and lists over HTTP give the same rows as `ask`."""

import csv
import io

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from api.routers.facts import LISTS
from graph.catalogue import catalogue
from graph.questions import ask
from graph.store import Store

PATHS = {
    f"/v1/questions/{question.name}": question.name
    for question in catalogue()
    if not any(parameter.required for parameter in question.parameters)
} | {f"/v1/{path}": name for path, name in LISTS.items() if path != "search"}


@pytest.mark.parametrize("path", sorted(PATHS))
def test_a_list_is_its_question(client: TestClient, store: Store, path: str) -> None:
    body = client.get(path, params={"limit": 500}).json()
    answer = ask(store, PATHS[path], limit=500)
    assert body["items"] == answer.items
    assert body["total"] == answer.total


def test_the_catalogue_has_every_question(client: TestClient) -> None:
    body = client.get("/v1/questions").json()
    assert [item["name"] for item in body["items"]] == [question.name for question in catalogue()]


def test_the_lead_of_the_city_counts_sixteen(client: TestClient) -> None:
    rows = client.get("/v1/questions/lead-units?document=quzhou-2016").json()["items"]
    counts = {tuple(row["written"]): row["leads"] for row in rows}
    assert counts[("市委组织部",)] == 16


def test_fields_are_chosen_in_the_wanted_order(client: TestClient) -> None:
    body = client.get("/v1/questions/lead-units?fields=leads,written&limit=2").json()
    assert [list(row) for row in body["items"]] == [["leads", "written"]] * 2


@pytest.mark.parametrize("ask_for", [{"params": {"format": "csv"}}, {"headers": {"Accept": "text/csv"}}])
def test_a_list_is_csv_when_wanted(client: TestClient, ask_for: dict[str, dict[str, str]]) -> None:
    answer = client.get("/v1/responsibilities", **ask_for)  # type: ignore[arg-type]
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    items = client.get("/v1/responsibilities?limit=500").json()["items"]
    assert [row["id"] for row in rows] == [item["id"] for item in items]
    assert rows[0]["quote"] == items[0]["quote"]
    assert answer.headers["x-total-count"] == str(client.get("/v1/responsibilities").json()["total"])


def test_a_table_holds_the_whole_list(client: TestClient) -> None:
    body = client.get("/v1/duties").json()
    assert body["total"] > len(body["items"]) == 50
    rows = list(csv.DictReader(io.StringIO(client.get("/v1/duties.csv").content.decode("utf-8-sig"))))
    assert len(rows) == body["total"]
    book = client.get("/v1/duties.xlsx", params={"document": "hunan-2015", "fields": "bearer,quote"})
    sheet = load_workbook(io.BytesIO(book.content)).active
    assert [cell.value for cell in sheet[1]] == ["bearer", "quote"]
    assert sheet.max_row - 1 == client.get("/v1/duties", params={"document": "hunan-2015"}).json()["total"]
    assert client.get("/v1/duties.csv?documnet=hunan-2015").status_code == 422


def test_a_browser_that_accepts_everything_gets_json(client: TestClient) -> None:
    answer = client.get("/v1/quotas", headers={"Accept": "text/html,application/xml;q=0.9,*/*;q=0.8"})
    assert answer.headers["content-type"] == "application/json"


def test_filters_of_lists(client: TestClient) -> None:
    lists = client.get("/v1/responsibilities", params={"unit": "中共衢州市委组织部", "role": "lead"}).json()
    assert lists["total"] == 16
    assert all("市委组织部" in row["leads"] for row in lists["items"])
    duties = client.get("/v1/duties", params={"modality": "must_not", "document": "central-2015"}).json()
    assert duties["items"]
    assert all(row["modality"] == "must_not" and row["document"] == "central-2015" for row in duties["items"])
    cited = client.get("/v1/citations", params={"relation": "prints"}).json()
    assert cited["items"]
    assert all(row["relation"] == "prints" for row in cited["items"])


def test_a_fact_by_its_id_has_its_paragraph(client: TestClient) -> None:
    rule = client.get("/v1/funding-rules?limit=1").json()["items"][0]
    fact = client.get(f"/v1/facts/{rule['rule']}").json()["items"][0]
    assert (fact["start"], fact["end"], fact["quote"]) == (rule["start"], rule["end"], rule["quote"])
    assert fact["context_start"] <= fact["start"]


def test_organizations_by_name_and_their_portfolio(client: TestClient) -> None:
    body = client.get("/v1/organizations/中共衢州市委组织部").json()
    assert body["written"] == ["市委组织部"]
    rows = client.get("/v1/organizations/中共衢州市委组织部/portfolio").json()
    assert sum(row["role"] == "lead" for row in rows["items"]) == 16
    assert client.get("/v1/organizations/衢州市总工会/leadership").status_code == 200


def test_names_are_resolved_without_the_graph(client: TestClient) -> None:
    body = client.get(
        "/v1/organizations/resolve", params={"name": ["市委组织部", "各级党委"], "place": "衢州市"}
    ).json()
    assert [item["status"] for item in body["items"]] == ["resolved", "class"]
    assert body["items"][0]["unit"] == "中共衢州市委组织部"
