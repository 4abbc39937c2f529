"""Maps in a real browser, without a network: what a reader sees, finds, clicks, exports and prints.

Chromium is found by `CHROMIUM` or on the PATH; without it these tests fail (they are chosen by their marker only).
"""

from __future__ import annotations

import os
import shutil
import time
import xml.dom.minidom
from collections.abc import Iterator
from pathlib import Path
from struct import unpack

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from foundation.settings import Neo4jSettings, Settings
from graph.build import bring
from graph.store import Store, open_store
from ingest.pipeline import extract
from tests.viz import hostile
from viz import maps, page
from viz.maps import dual_leadership, funding, lead_units
from viz.maps.rows import Outline

pytestmark = pytest.mark.browser

WINDOW = {"width": 1440, "height": 900}
PATIENCE = 15_000
READY = "html[data-ready]"
BUSY = 3
"""Times are allowed to be longer by this factor on a machine that does other things."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "Chromium is missing: apt-get install chromium fonts-noto-cjk, or name it with CHROMIUM"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


class Opened:
    """A map in a window of its own, with everything that it asked for and complained about."""

    def __init__(self, browser: Browser, file: Path, fragment: str = "", **options: object) -> None:
        context = browser.new_context(**{"viewport": WINDOW, "offline": True, "accept_downloads": True, **options})
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda made: self._note(made.url))
        began = time.monotonic()
        self.page.goto(file.as_uri() + fragment)
        self.page.wait_for_selector(READY, state="attached", timeout=PATIENCE)
        self.seconds = time.monotonic() - began

    def _note(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "blob:")):
            self.requests.append(url)

    def value(self, expression: str) -> object:
        return self.page.evaluate(expression)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, documents: tuple[Path, ...]) -> Iterator[Store]:
    """The five documents in an embedded store; which store it is makes no difference to a page."""
    settings = Settings(data_home=tmp_path_factory.mktemp("home"))
    with open_store(settings, Neo4jSettings(uri="")) as opened:
        bring(opened, documents, extract)
        yield opened


@pytest.fixture(scope="module")
def files(store: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("maps")
    outline = Outline(hostile.documents(), lambda _: hostile.outline())
    made = {
        "lead": maps.build(store, "lead-units", {"document": "quzhou-2016"}),
        "lead-hunan": maps.build(store, "lead-units", {"document": "hunan-2015"}),
        "lead-all": maps.build(store, "lead-units", {}),
        "funding": maps.build(store, "funding", {"document": "hunan-2015"}),
        "funding-jincheng": maps.build(store, "funding", {"document": "jincheng-chengqu-2017"}),
        "dual": maps.build(store, "dual-leadership", {"document": "hunan-2015"}),
        "empty": maps.build(store, "lead-units", {"document": "central-2015"}),
        "hostile-lead": lead_units.draw(hostile.lists(), outline, {}),
        "hostile-funding": funding.draw(hostile.rules(), outline, {}),
        "hostile-dual": dual_leadership.draw([], hostile.statements(), outline, {}),
    }
    for name, spec in made.items():
        (folder / f"{name}.html").write_text(page.render(spec), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


DRAWN = ["lead", "lead-hunan", "lead-all", "funding", "funding-jincheng", "dual"]


@pytest.mark.parametrize("theme", ["", "#theme=dark"])
@pytest.mark.parametrize("name", DRAWN)
def test_opens_offline_without_request_or_complaint(browser, files, name, theme):
    opened = Opened(browser, files[name], theme)
    assert opened.requests == []
    assert opened.complaints == []
    ink = opened.value(
        """() => { const c = document.querySelector("#mynetwork canvas");
            const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
            let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n / (d.length / 4); }"""
    )
    assert ink > 0.1
    assert opened.seconds < 1.5 * BUSY


BOXES = """() => quntuanMap.spec.nodes.map(n => {
    const { width, height } = quntuanMap.net.body.nodes[n.id].shape;
    const box = { left: n.x - width / 2, top: n.y - height / 2, right: n.x + width / 2, bottom: n.y + height / 2 };
    const first = quntuanMap.net.canvasToDOM({ x: box.left, y: box.top });
    const last = quntuanMap.net.canvasToDOM({ x: box.right, y: box.bottom });
    return { id: n.id, ...box, seen: [first.x, first.y, last.x, last.y] }; })"""


@pytest.mark.parametrize("name", DRAWN)
def test_no_box_covers_another_and_all_fit_the_window(browser, files, name):
    opened = Opened(browser, files[name])
    opened.page.click("#b-fit")
    boxes = opened.value(BOXES)
    width, height = opened.value(
        "() => [quntuanMap.$('mynetwork').clientWidth, quntuanMap.$('mynetwork').clientHeight]"
    )
    for box in boxes:
        left, top, right, bottom = box["seen"]
        assert min(left, top) >= -1, box
        assert right <= width + 1, box
        assert bottom <= height + 1, box
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            apart = (
                one["left"] >= other["right"] or other["left"] >= one["right"]
                or one["top"] >= other["bottom"] or other["top"] >= one["bottom"]
            )  # fmt: skip
            assert apart, (one, other)


@pytest.mark.parametrize(
    ("name", "least"), [("lead", 8), ("lead-hunan", 7.5), ("funding", 8), ("dual", 8.5), ("lead-all", 8)]
)
def test_words_are_large_enough_to_read_at_once(browser, files, name, least):
    opened = Opened(browser, files[name])
    assert 15 * opened.value("() => quntuanMap.net.getScale()") >= least


def test_search_in_chinese_leads_to_the_sentence(browser, files, documents):
    opened = Opened(browser, files["lead"])
    tab = opened.page
    tab.focus("#mynetwork")
    tab.keyboard.press("/")
    tab.keyboard.type("组织部")
    assert "组织部" in tab.locator("#hits [role=option]").first.inner_text()
    tab.keyboard.press("Enter")
    assert "组织部" in tab.locator("#panel h2").inner_text()
    tab.locator("#panel .rel").first.click()
    assert tab.locator("#panel mark").first.inner_text() == "市委组织部"
    source = next(path for path in documents if path.stem == "quzhou-2016").read_text("utf-8")
    piece = opened.value("() => quntuanMap.spec.evidence[quntuanMap.edge.get(quntuanMap.selected.id).evidence[0]]")
    assert "市委组织部" in source[piece["start"] : piece["end"]]
    assert f"{piece['start']}–{piece['end']}" in tab.locator("#panel cite").first.inner_text()
    again = Opened(browser, files["lead"], opened.value("() => location.hash"))
    assert again.page.locator("#panel h2").inner_text() == tab.locator("#panel h2").inner_text()
    assert again.page.locator("#panel mark").count() > 0


def test_search_finds_quotations_and_says_when_there_is_nothing(browser, files):
    tab = Opened(browser, files["lead"]).page
    tab.fill("#q", "ｗ不存在的单位")
    assert "没有结果" in tab.locator("#hits").inner_text()
    tab.fill("#q", "志愿者队伍")
    assert tab.locator("#hits [aria-selected]").count() > 0


def test_enter_belongs_to_the_input_method_while_it_composes(browser, files):
    opened = Opened(browser, files["lead"])
    tab = opened.page
    tab.focus("#q")
    session = tab.context.new_cdp_session(tab)
    session.send("Input.imeSetComposition", {"text": "zuzhi", "selectionStart": 5, "selectionEnd": 5})
    opened.value(
        """() => document.querySelector("#q").dispatchEvent(
            new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }))"""
    )
    assert opened.value("() => quntuanMap.selected") is None
    session.send("Input.insertText", {"text": "组织部"})
    assert tab.locator("#hits [aria-selected]").count() > 0


def test_the_legend_filters_and_the_table_shows_the_same_lines(browser, files):
    opened = Opened(browser, files["lead"])
    tab = opened.page
    lines = opened.value("() => quntuanMap.edgeView.length")
    tab.keyboard.press("l")
    assert tab.locator("#list tbody tr").count() == lines
    tab.keyboard.press("l")
    tab.locator("#legend label", has_text="参与").click()
    fewer = opened.value("() => quntuanMap.edgeView.length")
    assert 0 < fewer < lines
    tab.keyboard.press("l")
    assert tab.locator("#list tbody tr").count() == fewer
    tab.locator("#list tbody button").first.click()
    assert tab.locator("#panel blockquote").count() > 0
    again = Opened(browser, files["lead"], opened.value("() => location.hash"))
    assert again.value("() => quntuanMap.edgeView.length") == fewer


def test_arrows_walk_and_the_live_region_speaks(browser, files):
    tab = Opened(browser, files["lead"]).page
    tab.focus("#mynetwork")
    tab.keyboard.press("ArrowDown")
    first = tab.locator("#live").inner_text()
    tab.keyboard.press("ArrowRight")
    second = tab.locator("#live").inner_text()
    assert first
    assert second
    assert first != second
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "panel"
    tab.focus("#mynetwork")
    tab.keyboard.press("Escape")
    assert tab.locator("#live").inner_text() == ""


@pytest.mark.parametrize("name", ["lead", "lead-all"])
def test_pictures_show_the_whole_map(browser, files, tmp_path, name):
    opened = Opened(browser, files[name])
    tab = opened.page
    with tab.expect_download() as download:
        tab.click("#b-png")
    download.value.save_as(tmp_path / "map.png")
    assert unpack(">II", (tmp_path / "map.png").read_bytes()[16:24])[0] > 2000
    ink = opened.value(
        """() => { const c = quntuanMap.png(1), x = c.getContext("2d");
            const w = c.width / 2, h = c.height / 2;
            const quarter = (a, b) => { const d = x.getImageData(a * w, b * h, w, h).data;
                let n = 0; for (let i = 0; i < d.length; i += 4) if (d[i] < 200) n++; return n; };
            return [quarter(0, 0), quarter(1, 0), quarter(0, 1), quarter(1, 1)]; }"""
    )
    assert min(ink) > 500
    with tab.expect_download() as download:
        tab.click("#b-svg")
    download.value.save_as(tmp_path / "map.svg")
    drawing = xml.dom.minidom.parse(str(tmp_path / "map.svg"))
    said = {"".join(child.data for child in text.childNodes) for text in drawing.getElementsByTagName("text")}
    labels = opened.value("() => quntuanMap.spec.nodes.flatMap(n => n.label.split('\\n').filter(Boolean))")
    assert {label.strip() for label in labels} <= {text.strip() for text in said}


def test_print_has_a_picture_of_the_map(browser, files, tmp_path):
    opened = Opened(browser, files["funding"], "#theme=dark")
    opened.page.pdf(path=str(tmp_path / "map.pdf"), landscape=True, format="A3", print_background=True)
    assert (tmp_path / "map.pdf").stat().st_size > 20_000
    assert opened.value('() => document.querySelector(".print-picture").naturalWidth') > 2000
    assert opened.value("() => document.documentElement.dataset.theme") == "dark"


def test_a_map_without_facts_says_so(browser, files):
    opened = Opened(browser, files["empty"])
    assert "没有责任分工清单" in opened.page.locator("#empty").inner_text()
    for key in ("l", "l", "d", "p", "0", "ArrowDown"):
        opened.page.keyboard.press(key)
    opened.page.fill("#q", "工会")
    assert opened.complaints == []


def test_several_documents_can_be_jumped_to(browser, files):
    opened = Opened(browser, files["lead-all"])
    before = opened.value("() => quntuanMap.net.getViewPosition().y")
    opened.page.locator("#panel .rel", has_text="衢州").first.click()
    opened.page.wait_for_timeout(500)
    assert opened.value("() => quntuanMap.net.getViewPosition().y") > before + 300


def test_narrow_windows_keep_everything_reachable(browser, files):
    opened = Opened(browser, files["funding"], viewport={"width": 430, "height": 860})
    assert opened.value("() => document.documentElement.scrollWidth") <= 430
    for selector in ("#q", "#b-list", "#panel", "#mynetwork"):
        box = opened.page.locator(selector).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 431


@pytest.mark.parametrize("name", ["hostile-lead", "hostile-funding", "hostile-dual"])
def test_hostile_text_never_runs(browser, files, name):
    opened = Opened(browser, files[name])
    tab = opened.page
    for node in opened.value("() => quntuanMap.spec.nodes.map(n => n.id)"):
        opened.value(f"() => quntuanMap.select('node', {node!r})")
        at = opened.value(f"() => quntuanMap.net.canvasToDOM(quntuanMap.net.getPosition({node!r}))")
        tab.locator("#mynetwork").hover(position={"x": max(at["x"], 1), "y": max(at["y"], 1)}, force=True)
    for edge in opened.value("() => quntuanMap.spec.edges.map(e => e.id)"):
        opened.value(f"() => quntuanMap.select('edge', {edge!r})")
    tab.wait_for_timeout(400)
    tab.fill("#q", "script")
    assert tab.locator("#hits [aria-selected]").count() > 0
    tab.fill("#q", "")
    tab.keyboard.press("Escape")
    tab.keyboard.press("l")
    assert tab.locator("#list tbody tr").count() > 0
    xml.dom.minidom.parseString(
        str(opened.value("() => { quntuanMap.$('b-list').click(); return quntuanMap.svg(); }")).encode()
    )
    assert opened.value("() => window.pwned") is None
    assert opened.value("() => document.querySelectorAll('main img, main script, main style, main iframe').length") == 0
    assert (
        opened.value("() => [...document.querySelectorAll('a')].every(a => !a.href.startsWith('javascript'))") is True
    )
    assert opened.complaints == []


def test_the_policy_refuses_foreign_script_and_requests(browser, files):
    opened = Opened(browser, files["funding"])
    refused = opened.value(
        """async () => { const refused = [];
            addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
            const script = document.createElement("script"), picture = document.createElement("img");
            script.textContent = "window.pwned = 1";
            picture.src = "https://example.org/x.png";
            document.body.append(script, picture);
            await fetch("https://example.org/").catch(() => null);
            await new Promise(done => setTimeout(done, 200));
            return refused; }"""
    )
    assert sorted(refused) == ["connect-src", "img-src", "script-src-elem"]
    assert opened.value("() => window.pwned") is None


def test_selecting_is_quick(browser, files):
    opened = Opened(browser, files["lead-all"])
    spent = opened.value(
        """() => { const ids = quntuanMap.spec.nodes.slice(0, 10).map(n => n.id), t = performance.now();
            for (const id of ids) { quntuanMap.select("node", id); quntuanMap.net.redraw(); }
            return (performance.now() - t) / ids.length; }"""
    )
    assert spent < 250 * BUSY
