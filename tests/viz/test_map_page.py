"""The page of a map: works alone, loads nothing, lets no text become script, the same bytes everywhere."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys

import pytest

from foundation.errors import InputError
from foundation.settings import PROJECT
from tests.viz import hostile
from viz import maps, page
from viz.maps import funding, lead_units
from viz.maps.rows import Outline


def hostile_maps():
    outline = Outline(hostile.documents(), lambda _: hostile.outline())
    return [lead_units.draw(hostile.lists(), outline, {}), funding.draw(hostile.rules(), outline, {})]


def scripts(html):
    return re.findall(r"<script(?:| type=\"application/json\" id=\"data\")>(.*?)</script>", html, re.DOTALL)


@pytest.mark.parametrize("spec", hostile_maps(), ids=lambda spec: spec.kind)
def test_hostile_text_stays_text(spec):
    html = page.render(spec)
    data, vis, app = scripts(html)
    assert len(re.findall(r"<script\b", html.replace(vis, "").replace(app, ""), re.IGNORECASE)) == 3
    assert "<" not in data
    told = json.loads(data)
    assert {node["label"] for node in told["nodes"] if "owner" not in node} == {node.label for node in spec.nodes}
    assert any("</script>" in node["full"] for node in told["spec"]["nodes"])
    outside = html.replace(data, "").replace(vis, "").replace(app, "")
    assert "<script>window" not in outside
    assert "<img" not in outside


def test_the_policy_allows_our_two_scripts_and_no_request(store):
    html = page.render(maps.build(store, "funding", {}))
    _, vis, app = scripts(html)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html).group(1).replace("&#39;", "'")
    assert policy == page.content_security_policy()
    allowed = re.findall(r"'sha256-([^']+)'", policy)
    assert allowed == [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (vis, app)]
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1]


def test_the_page_is_one_file_of_moderate_size(store):
    html = page.render(maps.build(store, "lead-units", {"document": "quzhou-2016"}))
    assert html.startswith("<!doctype html>")
    assert 'lang="zh-CN"' in html
    assert len(html.encode()) < 1_200_000
    data, vis, app = scripts(html)
    rest = html.replace(data, "").replace(vis, "").replace(app, "")
    assert not re.search(r"https?://", rest)
    assert "sourceMappingURL" not in html
    assert "innerHTML" not in app


def test_pages_have_the_same_bytes_whatever_the_hash_seed_and_locale():
    program = (
        "import hashlib; from tests.viz.test_map_page import hostile_maps; from viz import page;"
        "print([hashlib.sha256(page.render(m).encode()).hexdigest() for m in hostile_maps()])"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "0"},
            cwd=PROJECT, capture_output=True, text=True, check=True,
        ).stdout
        for seed, locale in (("1", "C"), ("77", "C.UTF-8"))
    }  # fmt: skip
    assert len(printed) == 1


def test_quotations_link_to_the_reader_of_a_server():
    html = page.render(hostile_maps()[0], reader="/documents/{document}?at={start}")
    assert json.loads(scripts(html)[0])["spec"]["reader"] == "/documents/{document}?at={start}"


@pytest.mark.parametrize(
    "reader", ["javascript:alert(1)", "https://example.org/{document}", "//example.org", "documents"]
)
def test_the_reader_is_on_the_same_server(reader):
    with pytest.raises(InputError, match="not a path on this server"):
        page.render(hostile_maps()[0], reader=reader)


def tokens(theme):
    text = (page.STATIC / "theme.css").read_text("utf-8")
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in text.split(':root[data-theme="dark"]')
    )
    return light if theme == "light" else light | dark


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_and_tones_can_be_read(theme):
    colours = tokens(theme)
    tones = [name for name in colours if name.startswith("tone-")]
    assert len(tones) == 13
    for name in (*tones, "ink", "soft", "accent"):
        for ground in ("canvas", "card", "paper"):
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
    assert contrast(colours["ink"], colours["mark"]) >= 4.5
    for band in ("band-a", "band-b"):
        assert contrast(colours["band-ink"], colours[band]) >= 4.5
