"""The maps by name. `build` asks the graph and returns a `MapSpec`; `viz.page.render` makes the page."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foundation.errors import InputError, NotFoundError
from viz.maps import dual_leadership, funding, lead_units
from viz.spec import MapSpec

if TYPE_CHECKING:
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class MapKind:
    """What can be drawn: its name, titles, and what its scope may hold ({key: example})."""

    name: str
    title: str
    title_en: str
    scope: Mapping[str, str]
    build: Callable[[Store, Mapping[str, str]], MapSpec]


_KINDS = {
    kind.name: kind
    for kind in (
        MapKind(
            "lead-units", "谁牵头、谁参与", "Who leads, who takes part", {"document": "quzhou-2016"}, lead_units.build
        ),
        MapKind(
            "funding", "经费：谁出钱、按什么规定、给谁", "Money: who pays, by which rule, for whom",
            {"document": "hunan-2015", "kind": "per_capita", "payer": "各级财政", "beneficiary": "群团组织"},
            funding.build,
        ),
        MapKind(
            "dual-leadership", "双重领导：谁领导、以谁为主", "Dual leadership: who leads, who is primary",
            {"document": "hunan-2015", "place": "晋城市城区", "system": "trade_union"}, dual_leadership.build,
        ),
    )
}  # fmt: skip


def kinds() -> Mapping[str, MapKind]:
    """{name: kind}, in the order in which they are listed."""
    return _KINDS


def build(store: Store, kind: str, scope: Mapping[str, str]) -> MapSpec:
    """The map of a kind.

    Args:
        store: an open store.
        kind: a name of `kinds()`.
        scope: what to show; empty: everything. Names are as forgiving as those of questions.

    Raises:
        NotFoundError: no such kind, or a name in the scope fits nothing.
        AmbiguousError: a name in the scope fits several things.
        InputError: a key that this kind has not.
    """
    if kind not in _KINDS:
        nearest = difflib.get_close_matches(kind, _KINDS, n=3, cutoff=0.4)
        raise NotFoundError(f"There is no map {kind!r}", remedy=f"Choose one of {', '.join(_KINDS)}", nearest=nearest)
    allowed = _KINDS[kind].scope
    for name in scope:
        if name not in allowed:
            raise InputError(f"The map {kind} has no scope {name!r}", remedy=f"Choose among {', '.join(allowed)}")
    return _KINDS[kind].build(store, scope)
