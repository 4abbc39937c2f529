"""Search over HTTP and on its page; what is found is tested in tests/suites/test_search.py."""

import re
from html import unescape
from typing import Any

import pytest
from fastapi.testclient import TestClient


def test_the_list_has_types_hits_and_places(client: TestClient) -> None:
    rows = client.get("/v1/search", params={"q": "衢州市", "limit": 500}).json()["items"]
    assert {"document", "organization", "text"} <= {row["type"] for row in rows}
    clauses = client.get("/v1/search", params={"q": "双重领导", "document": "quzhou-2016", "type": "clause"}).json()
    assert [(row["type"], row["clause"], row["hits"]) for row in clauses["items"]] == [("clause", "2/四/34", 1)]
    row = clauses["items"][0]
    assert row["snippet"][row["mark_starts"][0] : row["mark_ends"][0]] == "双重领导"
    source = client.get("/v1/documents/quzhou-2016/text").json()["text"]
    assert source[row["hit_starts"][0] : row["hit_ends"][0]] == "双重领导"


def test_pages_of_the_list_join_to_its_table(client: TestClient) -> None:
    pages: list[dict[str, Any]] = []
    cursor = None
    while cursor is not None or not pages:
        body = client.get(
            "/v1/search", params={"q": "工会", "limit": 40} | ({"cursor": cursor} if cursor else {})
        ).json()
        pages += body["items"]
        cursor = body["next"]
        if cursor is None:
            break
    assert len(pages) == body["total"]
    assert client.get("/v1/search.csv", params={"q": "工会"}).text.count("\r\n") == body["total"] + 1
    assert client.get("/v1/search", params={"q": "工会", "fields": "type,hits", "limit": 1}).json()["items"] == [
        {"type": pages[0]["type"], "hits": pages[0]["hits"]}
    ]


@pytest.mark.parametrize(
    ("q", "status"),
    [("“”", 422), ("\u200b", 422), ("工" * 201, 422), ("工" * 600, 422), ("*", 200), ("(", 200), ("%00", 200), ("' OR 1=1 //", 200),
     ('"经费', 200), ("\\", 200), ("👨‍👩‍👧", 200)],
)  # fmt: skip
def test_hostile_words_never_break_the_service(client: TestClient, q: str, status: int) -> None:
    answer = client.get("/v1/search", params={"q": q})
    assert answer.status_code == status
    page = client.get("/search", params={"q": q}, headers={"Accept": "text/html"})
    assert page.status_code == status
    if status == 422:
        assert answer.json()["detail"]
        assert 'role="alert"' in page.text


def _marks(text: str) -> set[str]:
    return {unescape(found) for found in re.findall(r"<mark>(.*?)</mark>", text)}


def test_the_page_marks_the_hits_of_every_kind(client: TestClient) -> None:
    text = client.get("/search", params={"q": "經費"}).text
    assert _marks(text) == {"经费"}
    for heading in ("单位", "条款", "事实", "问题", "条款之外"):
        assert (f"<h2>{heading} " in text) == (heading not in {"单位", "条款之外"}), heading
    assert re.findall(r"全部 \d+ 条", text)
    several = client.get("/search", params={"q": "经费 工会", "type": "clause"}).text
    assert {"经费", "工会"} <= _marks(several) <= {"经费", "工会", "工会经费", "经费工会"}


def test_the_page_filters_and_turns(client: TestClient) -> None:
    text = client.get("/search", params={"q": "工会", "type": "fact", "document": "hunan-2015"}).text
    assert set(re.findall(r'<li><a href="/documents/([^?]+)\?', text)) == {"hunan-2015"}
    following = unescape(re.search(r'rel="next" href="([^"]+)"', text)[1])  # type: ignore[index]
    second = client.get(f"/search{following}").text
    first_links, second_links = (set(re.findall(r'<li><a href="([^"]+)"', one)) for one in (text, second))
    assert second_links
    assert not first_links & second_links
    wrong = client.get("/search", params={"q": "工会", "place": "衢州"})
    assert wrong.status_code == 404
    assert "衢州市" in wrong.text


def test_the_page_escapes_what_was_asked(client: TestClient) -> None:
    text = client.get("/search", params={"q": "<script>alert(1)</script>", "document": '"><script>'}).text
    assert "<script>alert" not in text
    assert '"><script>' not in text
