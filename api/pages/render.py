"""Templates → pages. Everything is escaped; data for scripts goes into a JSON block that nothing executes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from api.pages import labels
from api.problems import CHINESE

HERE = Path(__file__).resolve().parent
STATIC = HERE / "static"

NAVIGATION = (
    ("/documents", "文献", "Documents"),
    ("/units", "单位", "Units"),
    ("/questions", "问题", "Questions"),
    ("/maps", "图谱", "Maps"),
    ("/reference", "接口", "API"),
)

LONGEST_CELL = 120
"""Characters of a quotation in a table; the reader shows all of it."""


@lru_cache(maxsize=1)
def assets() -> str:
    """Changes with the files in `static`, so that browsers never mix two versions."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:10]


def shorten(text: str, most: int = LONGEST_CELL) -> str:
    """A text cut to a number of characters, with … in place of the rest; line breaks become blanks."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"


def inline(text: str) -> Markup:
    """A sentence of the OpenAPI document with its `code` and **emphasis**, everything else escaped."""
    escaped = str(escape(text))
    escaped = re.sub(r"`([^`]+)`", r"<code>\1</code>", escaped)
    return Markup(re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", escaped))  # noqa: S704 (escaped two lines above)


def reader_link(row: Mapping[str, Any]) -> str:
    """Address of the place in the reader where the evidence of a row stands."""
    source = quote(str(row["document"]), safe="")
    named = next((str(row[key]) for key in ("id", "rule", "quota") if _is_fact(row.get(key))), "")
    return f"/documents/{source}?at={row['start']}" + (f"#{named}" if named else "")


def _is_fact(value: object) -> bool:
    return isinstance(value, str) and "-" in value and not value.startswith(("org-", "class-"))


def unit_link(value: str, row: Mapping[str, Any], column: str) -> Markup:
    """A unit's name as a link to its page."""
    target = row.get("id") if column == "unit" and str(row.get("id") or "").startswith("org-") else value
    return Markup('<a href="/units/{}">{}</a>').format(quote(str(target), safe=""), value)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates with their helpers."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.filters |= {
        "show": labels.show,
        "field": labels.field_label,
        "parameter": labels.parameter_label,
        "type_label": labels.type_label,
        "shorten": shorten,
        "inline": inline,
    }
    made.globals |= {"navigation": NAVIGATION, "reader_link": reader_link, "unit_link": unit_link}
    return made


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """A page as a response."""
    path = request.url.path
    here = next((entry[0] for entry in NAVIGATION if path == entry[0] or path.startswith(f"{entry[0]}/")), "")
    text = environment().get_template(template).render(here=here, assets=assets(), **context)
    return HTMLResponse(text, status)


def error_page(request: Request, response: JSONResponse) -> HTMLResponse:
    """A problem as a page."""
    problem = {"nearest": [], "candidates": [], "remedy": "", **json.loads(bytes(response.body))}
    chinese = CHINESE.get(response.status_code, "无法完成")
    made = page(request, "error.html.j2", status=response.status_code, problem=problem, chinese=chinese)
    for name in ("www-authenticate", "allow", "retry-after"):
        if name in response.headers:
            made.headers[name] = response.headers[name]
    return made
