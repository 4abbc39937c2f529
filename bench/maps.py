"""The page of each map: what it asks of the graph, its layout, and the whole page; on the five documents.

Nothing is kept between rounds, as for the first reader after a change of the data. There is no budget of the plan for
the making of a map, only for its drawing in a browser (`make browser-test`).
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterator, Mapping

from bench.measuring import percentile, seconds
from bench.questions import five
from graph.store import Store
from graph.store.answers import Answers
from viz import page
from viz.maps import build, kinds

ROUNDS = 7


def run() -> Iterator[str]:
    """Lines of the report."""
    with five() as store:
        yield f"the five documents; load of the machine {os.getloadavg()[0]:.1f}"
        for kind in kinds().values():
            yield _line(store, kind.name, {})
            if "document" in kind.scope:
                yield _line(store, kind.name, {"document": kind.scope["document"]})


def _line(store: Store, kind: str, scope: Mapping[str, str]) -> str:
    def asked() -> int:
        store.answers = Answers()
        return len(build(store, kind, scope).nodes)

    nodes = asked()
    built = [seconds(asked) for _ in range(ROUNDS)]
    spec = build(store, kind, scope)
    drawn = [seconds(lambda: page.render(spec)) for _ in range(ROUNDS)]
    size = len(page.render(spec).encode()) // 1024
    title = " ".join((kind, *scope.values()))
    return (
        f"{title:<34} {nodes:>4} nodes {size:>5} KiB   asked and laid out p50 {statistics.median(built):6.3f} "
        f"p95 {percentile(built, 0.95):6.3f} s   page p50 {statistics.median(drawn):6.3f} "
        f"p95 {percentile(drawn, 0.95):6.3f} s"
    )
