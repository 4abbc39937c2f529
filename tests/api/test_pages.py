"""The pages as they are sent: readable without scripts, nothing inline, nothing from elsewhere."""

import json
import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from api.pages.render import NAVIGATION, inline, shorten
from api.pages.searching import marked
from api.pages.units import mark as mark_names
from graph.catalogue import catalogue

PATHS = (
    "/", "/documents", "/documents/quzhou-2016", "/documents/衢委发〔2016〕3号", "/units",
    "/units?q=总工会&system=trade_union", "/units/中共衢州市委组织部", "/questions", "/maps", "/search?q=经费", "/search", "/about", "/reference",
    *(f"/questions/{question.name}" for question in catalogue()),
)  # fmt: skip


class Page(HTMLParser):
    """Collects what a page loads, links to and runs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in {"script", "img", "iframe"} and "src" in told:
            self.loaded.append(told["src"] or "")
        elif tag == "script" and told.get("type") != "application/json":
            self.inline.append("script")
        if tag == "link":
            self.loaded.append(told["href"] or "")
        if tag == "a":
            self.links.append(told["href"] or "")
        self.inline += [name for name in told if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_holds_nothing_inline_and_nothing_foreign(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    page = Page(answer.text)
    assert page.inline == []
    assert all(address.startswith("/static/") for address in page.loaded)
    assert all(address.startswith(("/", "#", "?")) for address in page.links)
    assert {entry[0] for entry in NAVIGATION} <= set(page.links)


@pytest.mark.parametrize("path", ["/", "/maps", "/about"])
def test_links_of_a_page_work(client: TestClient, path: str) -> None:
    for address in sorted(set(Page(client.get(path).text).links)):
        if address.startswith("/"):
            assert client.get(address).status_code == 200, address


def test_the_reader_has_every_fact_of_the_document(client: TestClient) -> None:
    text = client.get("/documents/hunan-2015").text
    data = json.loads(re.search(r'<script type="application/json" id="facts">(.*?)</script>', text, re.DOTALL)[1])  # type: ignore[index]
    facts = client.get("/v1/documents/hunan-2015/text").json()["facts"]
    assert set(data["items"]) == {fact["id"] for fact in facts}
    marked = set(re.findall(r'<mark class="m [^"]*" data-f="([^"]+)"', text))
    assert marked == {item["mark"] for item in data["items"].values()}


def test_every_clause_is_in_the_outline(client: TestClient) -> None:
    text = client.get("/documents/hunan-2015").text
    for clause in client.get("/v1/clauses", params={"document": "hunan-2015", "limit": 500}).json()["items"]:
        assert f'id="c-{clause["id"]}"' in text
        assert f'href="#c-{clause["id"]}"' in text


def test_evidence_shows_the_words_in_their_paragraph(client: TestClient) -> None:
    row = client.get("/v1/questions/funding-sums", params={"document": "hunan-2015", "limit": 1}).json()["items"][0]
    page = client.get(f"/evidence/{row['rule']}").text
    marked = re.search(r"<mark>(.*?)</mark>", page, re.DOTALL)
    assert marked is not None
    assert "".join(marked[1].split()) == "".join(row["quote"].split())


def test_a_form_says_what_it_could_not_use(client: TestClient) -> None:
    answer = client.get("/questions/unit-portfolio?unit=中共衢州市委组织布")
    assert answer.status_code == 404
    assert "中共衢州市委组织部" in answer.text
    assert 'value="中共衢州市委组织布"' in answer.text


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], [("工会经费", False)]),
        ([(2, 4)], [("工会", False), ("经费", True)]),
        ([(0, 1), (3, 4)], [("工", True), ("会经", False), ("费", True)]),
        ([(0, 2), (1, 3)], [("工会经", True), ("费", False)]),
        ([(0, 4), (1, 2)], [("工会经费", True)]),
        ([(0, 2), (2, 4)], [("工会经费", True)]),
    ],
)
def test_hits_are_marked(places: list[tuple[int, int]], expected: list[tuple[str, bool]]) -> None:
    assert marked("工会经费", places) == expected


def test_the_longest_name_is_marked() -> None:
    assert mark_names("市委、市委组织部", ["市委", "市委组织部"]) == [
        ("市委", True),
        ("、", False),
        ("市委组织部", True),
    ]
    assert mark_names("市委", []) == [("市委", False)]


def test_descriptions_keep_their_code_and_nothing_else() -> None:
    assert inline("a `b<c>` **d** <e>") == "a <code>b&lt;c&gt;</code> <b>d</b> &lt;e&gt;"
    assert shorten("一二三四", 3) == "一二…"
