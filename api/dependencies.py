"""What routes share: the store, and the refusal of parameters that do not exist."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, FastAPI, Request

from foundation.errors import InputError
from graph.store import Store


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


StoreDep = Annotated[Store, Depends(_store)]


def parameters_of(app: FastAPI) -> dict[tuple[str, str], frozenset[str]]:
    """The names of the query parameters of each route: (path, method) → names. Computed once."""
    known: dict[tuple[str, str], frozenset[str]] | None = getattr(app.state, "parameters", None)
    if known is None:
        known = {
            (path, method.upper()): frozenset(
                parameter["name"] for parameter in operation.get("parameters", []) if parameter["in"] == "query"
            )
            for path, operations in app.openapi()["paths"].items()
            for method, operation in operations.items()
        }
        app.state.parameters = known
    return known


def only_known_parameters(request: Request) -> None:
    """Dependency of the JSON routes: a misspelt parameter must not widen an answer silently.

    Raises:
        InputError: a query parameter is unknown, or stands twice.
    """
    route = request.scope["route"]
    path = route.path_format.removesuffix(".csv").removesuffix(".xlsx")
    allowed = parameters_of(request.app).get((path, request.method), frozenset())
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in allowed:
            raise InputError(
                f"{request.url.path} has no parameter {name!r}",
                remedy=f"It takes {', '.join(sorted(allowed))}" if allowed else "It takes none",
            )
        if given.count(name) > 1 and name != "name":
            raise InputError(f"The parameter {name!r} stands more than once", remedy="Give it once")
