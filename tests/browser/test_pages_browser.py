"""The web pages in a real browser: what a reader finds, clicks, filters and reads, and that nothing else happens.

Chromium is found by `CHROMIUM` or on the PATH; without it these tests fail (they are chosen by their marker only).
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from api.app import create_app
from cli.serve import listen
from foundation.settings import Neo4jSettings, Settings
from graph.build import bring
from graph.store import open_store
from ingest.pipeline import extract

pytestmark = pytest.mark.browser

WINDOW = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
HOSTILE = """关于印发<script>document.title='broken'</script>方案的通知

一、总则"><img src=x onerror="document.title='broken'">

1.把{{ 7*7 }}工作纳入规划。（牵头单位：市委</mark></script>组织部，参与单位：市总工会）
"""
PATHS = (
    "/", "/documents", "/documents/quzhou-2016", "/documents/hostile", "/units", "/units/中共衢州市委组织部",
    "/questions", "/questions/lead-units", "/questions/funding-sums", "/questions/clause-units", "/maps",
    "/maps/lead-units?document=quzhou-2016", "/search?q=经费", "/about", "/reference",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, documents: tuple[Path, ...]) -> Iterator[str]:
    """The address of a running service with the five documents and a hostile one."""
    home = tmp_path_factory.mktemp("home")
    hostile = home / "hostile.txt"
    hostile.write_text(HOSTILE, "utf-8")
    settings = Settings(data_home=home)
    with open_store(settings, Neo4jSettings(uri="")) as store, listen("127.0.0.1", 0) as listener:
        bring(store, [*documents, hostile], extract)
        server = uvicorn.Server(uvicorn.Config(create_app(settings, store), log_config=None, access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "Chromium is missing: apt-get install chromium fonts-noto-cjk, or name it with CHROMIUM"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


class Window:
    """A browser window that notes every complaint and every request to another host."""

    def __init__(self, browser: Browser, site: str, **options: object) -> None:
        self._context = browser.new_context(**{"viewport": WINDOW, "locale": "zh-CN", **options})
        self.page: Page = self._context.new_page()
        self.site = site
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda made: self._note(made.url))

    def _note(self, url: str) -> None:
        if not url.startswith((self.site, "data:", "blob:")):
            self.complaints.append(f"request to {url}")

    def open(self, path: str) -> Page:
        """The page at a path, loaded."""
        answer = self.page.goto(self.site + path, wait_until="networkidle")
        assert answer is not None
        assert answer.status == 200, path
        return self.page

    def close(self) -> None:
        self._context.close()


@pytest.fixture
def window(browser: Browser, site: str) -> Iterator[Window]:
    made = Window(browser, site)
    yield made
    assert made.complaints == []
    made.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_nobody_else_and_complains_of_nothing(window: Window, path: str) -> None:
    page = window.open(path)
    assert page.title() != "broken"
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.lang") == "zh-CN"


@pytest.mark.parametrize("path", [path for path in PATHS if not path.startswith("/maps/")])
def test_nothing_runs_over_the_side_of_a_phone(browser: Browser, site: str, path: str) -> None:
    window = Window(browser, site, viewport=PHONE)
    page = window.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert window.complaints == []
    window.close()


def test_a_click_on_a_mark_shows_its_record(window: Window) -> None:
    page = window.open("/documents/quzhou-2016")
    page.locator(".m.t-responsibility", has_text="市委改革办").first.click()
    record = page.locator("#panel .record")
    assert "责任分工" in record.inner_text()
    assert "市委改革办" in record.locator("dd").first.inner_text()
    assert record.locator("blockquote").inner_text().startswith("(牵头单位:市委改革办")
    record.get_by_role("link", name="市委改革办").click()
    page.wait_for_url("**/units/*")
    assert page.locator("section.task").count() >= 1


def test_a_fact_has_an_address(window: Window) -> None:
    page = window.open("/documents/quzhou-2016")
    page.locator(".m.t-leadership").first.click()
    address = page.url
    quote = page.locator("#panel blockquote").inner_text()
    page.goto("about:blank")
    page.goto(address, wait_until="networkidle")
    assert page.locator("#panel blockquote").inner_text() == quote
    assert page.locator(".m.on").first.is_visible()


def test_a_place_leads_to_what_is_said_there(window: Window) -> None:
    page = window.open("/units/中共衢州市委组织部")
    quote = page.locator("section.task blockquote").nth(5).inner_text()
    page.locator("section.task cite a").nth(5).click()
    page.wait_for_url("**/documents/quzhou-2016?at=*")
    assert quote.startswith(page.locator("#panel blockquote").inner_text()[:20])
    box = page.locator(".m.on").first.bounding_box()
    assert box is not None
    assert 0 < box["y"] < WINDOW["height"]


def test_facts_with_the_same_words_are_all_within_reach(window: Window) -> None:
    page = window.open("/documents/quzhou-2016")
    page.locator(".m.t-leadership", has_text="双重领导").first.click()
    chips = page.locator("#panel .chip.t-leadership")
    assert chips.count() == 5
    chips.first.click()
    assert page.locator("#panel .chip.t-leadership").count() == 5


def test_the_legend_filters_the_marks(window: Window) -> None:
    page = window.open("/documents/hunan-2015")
    border = "element => getComputedStyle(element).borderBottomStyle"
    assert page.locator(".m.t-funding_rule").first.evaluate(border) == "solid"
    page.locator("#legend label.t-funding_rule").click()
    assert page.locator(".m.t-funding_rule").first.evaluate(border) == "none"
    assert page.locator(".m.t-duty").first.evaluate(border) == "none"
    page.locator("#legend label.t-duty").click()
    assert page.locator(".m.t-duty").first.evaluate(border) == "dotted"


def test_keys_lead_from_mark_to_mark(window: Window) -> None:
    page = window.open("/documents/quzhou-2016")
    page.keyboard.press("n")
    first = page.locator("#panel blockquote").inner_text()
    page.keyboard.press("n")
    assert page.locator("#panel blockquote").inner_text() != first
    page.keyboard.press("p")
    assert page.locator("#panel blockquote").inner_text() == first
    page.keyboard.press("Escape")
    assert page.locator("#panel .record.empty").count() == 1


def test_the_outline_leads_to_the_clause(window: Window) -> None:
    page = window.open("/documents/quzhou-2016")
    link = page.locator(".outline a", has_text="34.").first
    target = link.get_attribute("href")
    link.click()
    assert target is not None
    top = page.locator(f'[id="{target[1:]}"]').evaluate("element => element.getBoundingClientRect().top")
    assert 0 <= top < 300


def test_the_text_on_the_page_is_the_text_of_the_file(window: Window, documents: tuple[Path, ...]) -> None:
    page = window.open("/documents/jincheng-chengqu-2017")
    shown = page.locator("#page").evaluate(
        "element => [...element.querySelectorAll('p')].map(p => p.textContent).join('')"
    )
    source = next(path for path in documents if path.stem == "jincheng-chengqu-2017").read_bytes().decode("utf-8")
    assert "".join(shown.split()) == "".join(source.split())


def test_hostile_text_stays_text(window: Window) -> None:
    page = window.open("/documents/hostile")
    text = page.locator("#page").inner_text()
    assert "<script>document.title='broken'</script>" in text
    assert "{{ 7*7 }}" in text
    assert page.locator("#page img").count() == 0
    assert page.title() != "broken"
    found = window.open("/search?q=%3Cscript%3Edocument.title%3D%27broken%27%3C%2Fscript%3E")
    assert found.title() != "broken"


def test_a_question_is_asked_and_its_evidence_read(window: Window) -> None:
    page = window.open("/questions/unit-portfolio")
    page.locator("input[name=unit]").fill("中共衢州市委组织部")
    page.get_by_role("button", name="查询").click()
    page.wait_for_load_state("networkidle")
    assert "16" in page.locator("p[role=status]").inner_text() or page.locator("tbody tr").count() >= 16
    page.locator("td.q a").first.click()
    page.wait_for_url("**/documents/quzhou-2016?at=*")


def test_a_misspelt_name_is_helped(browser: Browser, site: str) -> None:
    window = Window(browser, site)
    page = window.page
    page.goto(f"{site}/questions/lead-units?document=quzhuo-2016")
    assert "没有找到" in page.locator("[role=alert]").inner_text()
    page.get_by_role("link", name="quzhou-2016", exact=True).click()
    page.wait_for_load_state("networkidle")
    assert page.locator("tbody tr").count() > 10
    window.close()


def test_dark_is_dark_and_kept(window: Window) -> None:
    page = window.open("/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("#theme").click()
    dark = page.evaluate(paper)
    assert dark != light
    assert window.open("/about").evaluate(paper) == dark


def test_the_slash_key_leads_to_the_search(window: Window) -> None:
    page = window.open("/")
    page.keyboard.press("/")
    page.keyboard.type("经费")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    assert page.locator("blockquote mark").first.inner_text() == "经费"


def test_a_search_is_narrowed_to_facts_and_read_in_place(window: Window) -> None:
    page = window.open("/search?q=經費 工會")
    assert {"经费", "工会"} <= set(page.locator("blockquote mark").all_inner_texts())
    colour = "element => getComputedStyle(element).backgroundColor"
    assert page.locator("blockquote mark").first.evaluate(colour) != page.locator("blockquote").first.evaluate(colour)
    page.get_by_role("link", name="全部").first.click()
    page.wait_for_url("**type=*")
    page.locator("details.filters summary").click()
    page.locator("select[name=level]").select_option("county")
    page.get_by_role("button", name="筛选").click()
    page.wait_for_url("**level=county*")
    links = page.locator("ul.hits li > a")
    assert links.count() > 0
    assert all(link.startswith("/documents/jincheng-chengqu-2017?at=") for link in links.evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    ))  # fmt: skip
    links.first.click()
    page.wait_for_url("**/documents/jincheng-chengqu-2017?at=*")


def test_pages_read_without_scripts(browser: Browser, site: str) -> None:
    window = Window(browser, site, java_script_enabled=False)
    page = window.open("/documents/quzhou-2016")
    page.locator(".records summary").click()
    page.locator(".records a").first.click()
    page.wait_for_url("**/evidence/*")
    assert page.locator("blockquote mark").count() == 1
    window.close()


def test_controls_have_names_and_ids_are_unique(window: Window) -> None:
    for path in PATHS:
        page = window.open(path)
        nameless = page.evaluate(
            """() => [...document.querySelectorAll('a, button, input, select, summary')].filter(element => {
              if (element.closest('[hidden]') || element.type === 'hidden') return false;
              const label = element.labels && element.labels[0] && element.labels[0].textContent;
              return !(element.getAttribute('aria-label') || element.title || label || element.textContent).trim();
            }).map(element => element.outerHTML.slice(0, 120))"""
        )
        assert nameless == [], path
        twice = page.evaluate(
            """() => { const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
              return ids.filter((id, index) => ids.indexOf(id) !== index); }"""
        )
        assert twice == [], path
