"""MapSpec → one HTML file that works without a network: scripts, styles and data inside, nothing loaded.

Safety rests on four things: the template escapes (autoescape, `tojson`), the scripts put document text only through
text nodes, the content security policy allows our two scripts by their hashes and no request at all, and an asset or a
page that would break this is refused here.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from foundation.errors import InputError
from viz.pyvis_adapter import network, vis_network_script
from viz.spec import MapSpec

HERE = Path(__file__).resolve().parent
STATIC = HERE / "static"
SCRIPTS = ("base.js", "canvas.js", "panel.js", "search.js", "svgcontext.js", "export.js", "main.js")
STYLES = ("theme.css", "map.css")

TOOLS = (
    ("b-fit", "全图", "Fit", "看全图 Fit the window (0)", False),
    ("b-list", "列表", "Table", "关系列表 Table of relations (L)", True),
    ("b-big", "投影", "Projector", "大字 Large type (P)", True),
    ("b-dark", "深色", "Dark", "深色 Dark (D)", True),
    ("b-png", "图片", "PNG", "导出 PNG 图片", False),
    ("b-svg", "矢量", "SVG", "导出 SVG 矢量图", False),
    ("b-print", "打印", "Print", "打印 Print (A3)", False),
)


def render(spec: MapSpec, reader: str = "", home: str = "") -> str:
    """The page of a map.

    Args:
        spec: the map.
        reader: address of the page that shows a document's text, with `{document}`, `{start}` and `{end}` in it;
            quotations then link to it. Only a path on the same server; empty in a stand-alone file.
        home: address of the page that lists the maps, for the way back; empty in a stand-alone file.

    Returns:
        HTML, the same for the same map on every machine.

    Raises:
        InputError: `reader` or `home` is not a path on the same server.
    """
    for address in (reader, home):
        if address and not re.match(r"/(?!/)", address):
            raise InputError(f"The address {address!r} is not a path on this server", remedy="Let it begin with one /")
    scripts = _scripts()
    env = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined)
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False, "separators": (",", ":")}
    net = network(spec)
    env.globals.update(
        spec=spec,
        home=home,
        spec_data=asdict(spec) | {"reader": reader},
        csp=content_security_policy(),
        scripts=scripts,
        style=_styles(),
        tools=TOOLS,
        vis_options=net.options,
    )
    # The joints that pyvis leaves for a page of one's own; what set_template_dir sets, with our environment.
    net.templateEnv, net.path = env, "map.html.j2"
    html: str = net.generate_html()
    _refuse_external(html)
    return html


@lru_cache(maxsize=1)
def content_security_policy() -> str:
    """The policy of a map page, also for the header of a server (which adds `frame-ancestors 'none'`)."""
    hashes = " ".join(_hash(script) for script in _scripts().values())
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; "
        f"style-src 'unsafe-inline'; script-src {hashes}"
    )


def _hash(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


@lru_cache(maxsize=1)
def _scripts() -> dict[str, Markup]:
    vis = re.sub(r"//[#@] sourceMappingURL=\S+", "", vis_network_script().read_text("utf-8"))
    app = "\n".join((STATIC / name).read_text("utf-8") for name in SCRIPTS)
    for name, text in (("vis-network", vis), ("the page", app)):
        if re.search(r"</script|<!--", text, re.IGNORECASE):
            raise InputError(f"The script of {name} cannot stand inside a page", remedy="Reinstall with make install")
    return {"vis": _inline(vis), "app": _inline(app)}


@lru_cache(maxsize=1)
def _styles() -> Markup:
    text = "\n".join((STATIC / name).read_text("utf-8") for name in STYLES)
    if re.search(r"</style|@import|url\((?!['\"]?data:)", text, re.IGNORECASE):
        raise InputError("The style of the maps refers to something outside", remedy="Reinstall with make install")
    return _inline(text)


def _inline(text: str) -> Markup:
    return Markup(text)  # noqa: S704 (our own files and pyvis', checked by the callers; never text of a document)


def _refuse_external(html: str) -> None:
    outside = re.sub(r"<script\b[^>]*>.*?</script>", "", html, flags=re.DOTALL | re.IGNORECASE)
    found = re.search(
        r"<(?:script|link|img|iframe|source|object|embed)\b[^>]*?(?:src|href|data)\s*=", outside, re.IGNORECASE
    )
    if found:
        raise InputError(f"The page would load something from outside: {found.group()[:80]}")
