"""The reference page: the OpenAPI document as a page of our own, without scripts from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.pages.labels import Label
from api.pages.render import page
from api.problems import KINDS

TAGS = {
    "documents": Label("文献", "Documents"),
    "organizations": Label("单位", "Organizations"),
    "questions": Label("问题", "Questions"),
    "facts": Label("事实", "Facts"),
    "network": Label("网络", "Network"),
    "maps": Label("图谱", "Maps"),
    "export": Label("导出", "Exports"),
    "health": Label("运行", "Operation"),
}
"""Groups of operations in the order of the page."""

router = APIRouter(include_in_schema=False)


@router.get("/reference")
def reference(request: Request) -> HTMLResponse:
    """Every operation with its parameters and examples."""
    schema = request.app.openapi()
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            groups.setdefault(operation["tags"][0], []).append(_operation(path, method, operation))
    return page(
        request,
        "reference.html.j2",
        version=schema["info"]["version"],
        about=schema["info"]["description"].split("\n\n"),
        groups=[(TAGS[tag], groups[tag]) for tag in sorted(groups, key=list(TAGS).index)],
        problems=KINDS,
    )


def _operation(path: str, method: str, operation: Mapping[str, Any]) -> dict[str, Any]:
    parameters = [_parameter(parameter) for parameter in operation.get("parameters", [])]
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "summary": operation["summary"],
        "description": operation.get("description", "").split("\n\n"),
        "parameters": parameters,
        "example": _example(path, parameters) if method == "get" else None,
    }


def _parameter(parameter: Mapping[str, Any]) -> dict[str, Any]:
    shape = parameter["schema"]
    examples = shape.get("examples") or parameter.get("examples") or [None]
    variants = [shape, *shape.get("anyOf", [])]
    choices = next((variant["enum"] for variant in variants if "enum" in variant), None)
    kind = next((variant["type"] for variant in variants if variant.get("type") not in {None, "null"}), "string")
    first = examples[0]
    return {
        "name": parameter["name"],
        "in": parameter["in"],
        "required": parameter.get("required", False),
        "type": " | ".join(choices) if choices else kind,
        "description": parameter.get("description", ""),
        "example": first[0] if isinstance(first, list) else first,
    }


def _example(path: str, parameters: list[dict[str, Any]]) -> str | None:
    """An address that works on the seed graph; None where an example is missing."""
    needed = [parameter for parameter in parameters if parameter["required"]]
    if any(parameter["example"] is None for parameter in needed):
        return None
    for parameter in needed:
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(str(parameter["example"]), safe=""))
    query = "&".join(f"{p['name']}={quote(str(p['example']), safe='')}" for p in needed if p["in"] == "query")
    return f"{path}?{query}" if query else path
