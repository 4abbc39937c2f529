"""Every named question and the first page of every list, beside the same Cypher over the plain driver.

Budgets of the plan: the first page of a list within 50 ms (p95), a named question within 200 ms, and an answer at most
1.5 times its Cypher. Measured on the five documents and on the graph of `bench.synthetic`, which is kept in the folder
`out/` (`QUNTUAN_BENCH_DOCUMENTS` says how large it is; 320 documents have 100,000 nodes).

- *first*: the answer, first page of 50 rows, with nothing kept: the first one after a change of the data.
- *again*: the same once more, while the data stand.
- *driver*: the very statements that the first answer sends to the store, by `driver.execute_query`; the ratio is that
  of *first* to them.
- *by hand*: the text of the question with `LIMIT 50`, as somebody would send it who wants those rows and no total.

`search` asks an index of its own, not the store, and is not among them.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, replace
from typing import Any

from neo4j import Driver, GraphDatabase, RoutingControl

from bench.measuring import percentile, seconds
from bench.synthetic import LARGE, built, size
from foundation.settings import DATA, PROJECT, Neo4jSettings, Settings
from graph import arguments, paging
from graph.build import build
from graph.catalogue import question
from graph.questions import Answer, ask, catalogue
from graph.store import Store, open_store
from graph.store.answers import Answers

DOCUMENTS = int(os.environ.get("QUNTUAN_BENCH_DOCUMENTS", str(LARGE)))
HOME = PROJECT / "out" / "bench"
ROUNDS = 9
PAGE = 50
LIST, NAMED, RATIO = 0.050, 0.200, 1.5
SMALL = 0.003
"""Below so many seconds more than the driver a ratio says nothing: one question to the store costs as much."""


class Heard(Store):
    """A store that remembers what it was asked to read."""

    def __init__(self, store: Store) -> None:
        super().__init__(lambda: replace(store.endpoint, hold=nullcontext()), store.timeout)
        self.statements: list[tuple[str, dict[str, Any]]] = []

    def read(self, cypher: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """As any store does."""
        self.statements.append((cypher, parameters))
        return super().read(cypher, **parameters)


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its arguments."""

    name: str
    given: dict[str, str]

    def __str__(self) -> str:
        return " ".join((self.name, *(f"{key}={value}" for key, value in self.given.items())))


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of one case, round by round."""

    case: Case
    total: int
    first: list[float]
    again: list[float]
    driver: list[float]
    by_hand: list[float]

    @property
    def ratio(self) -> float:
        """How many times its Cypher an answer costs, when nothing is kept; the median of the rounds."""
        return statistics.median(ours / plain for ours, plain in zip(self.first, self.driver, strict=True))

    @property
    def dear(self) -> bool:
        """Whether it costs more than it may, by more than the clock's grain."""
        return self.ratio > RATIO and statistics.median(self.first) - statistics.median(self.driver) > SMALL

    def __str__(self) -> str:
        mark = " over 1.5" if self.dear else ""
        return (
            f"{str(self.case)[:58]:<58} {self.total:>7,} rows   first p50 {_ms(statistics.median(self.first))} "
            f"p95 {_ms(percentile(self.first, 0.95))}   again {_ms(statistics.median(self.again))}   "
            f"driver {_ms(statistics.median(self.driver))}   ratio {self.ratio:5.2f}   "
            f"by hand {_ms(statistics.median(self.by_hand))}{mark}"
        )


def run() -> Iterator[str]:
    """Lines of the report."""
    with five() as store:
        yield from measured("the five documents", store)
    with built(HOME / str(DOCUMENTS), DOCUMENTS) as store:
        yield from measured(f"{DOCUMENTS} documents", store)


def five() -> Store:
    """The embedded store with the documents that ship with the project, open."""
    settings = Settings(data_home=HOME / "five", query_timeout=600)
    store = open_store(settings, Neo4jSettings(uri=""))
    build(store, settings, [DATA / "documents"])
    return store


def measured(title: str, store: Store) -> Iterator[str]:
    """All cases on one graph, then the worst of them."""
    nodes, edges = size(store)
    yield f"{title}: {nodes:,} nodes, {edges:,} relationships; load of the machine {os.getloadavg()[0]:.1f}"
    found = []
    endpoint = store.endpoint
    with GraphDatabase.driver(endpoint.uri, auth=endpoint.reader) as driver, closing(Heard(store)) as heard:
        for case in cases(store):
            found.append(_measure(heard, driver, case))
            yield str(found[-1])
    lists = [one for one in found if not one.case.given]
    for what, chosen, budget in (("first page of a list", lists, LIST), ("named question", found, NAMED)):
        worst = max(chosen, key=lambda one: percentile(one.first, 0.95))
        over = sum(percentile(one.first, 0.95) > budget for one in chosen)
        yield (
            f"slowest {what}, p95: {_ms(percentile(worst.first, 0.95))} ({worst.case.name}), budget {_ms(budget)}, "
            f"{len(chosen) - over} of {len(chosen)} within"
        )
    whole = sum(statistics.median(one.first) for one in found) / sum(statistics.median(one.driver) for one in found)
    yield (
        f"all answers together beside their Cypher: ratio {whole:4.2f} (budget {RATIO}); "
        f"{sum(one.dear for one in found)} of {len(found)} above it; load {os.getloadavg()[0]:.1f}"
    )


def cases(store: Store) -> list[Case]:
    """Each question as widely as it can be asked, and for one document or body; all have an answer."""
    listed = _one(store, "MATCH (s:Source) RETURN s.name AS found ORDER BY s.listed DESC, found LIMIT 1")
    lineage = _one(
        store,
        "MATCH (c:Clause)-[:DERIVES_FROM]->() RETURN c.document AS found, count(*) AS n ORDER BY n DESC, found LIMIT 1",
    )
    led = _one(
        store, "MATCH ()-[:LED_BY]->(o:Organization) RETURN o.id AS found, count(*) AS n ORDER BY n DESC, found LIMIT 1"
    )
    values = {
        "document": listed,
        "organization": led,
        "unit": _one(
            store,
            "MATCH (o:Organization)-[:LEADS]->() RETURN o.id AS found, count(*) AS n ORDER BY n DESC, found LIMIT 1",
        ),
        "rule": _one(store, "MATCH (f:FundingRule) RETURN f.id AS found ORDER BY found LIMIT 1"),
        "id": _one(store, "MATCH ()-[e:LEADS]->() RETURN e.id AS found ORDER BY found LIMIT 1"),
        "system": "trade_union",
        "q": "经费",
    }
    clauses = {
        "clause-units": (listed, "MATCH (c:Clause {document: $of})<-[:LEADS]-() RETURN c.path AS found LIMIT 1"),
        "clause-lineage": (
            lineage,
            "MATCH (c:Clause {document: $of})-[:DERIVES_FROM]->() RETURN c.path AS found LIMIT 1",
        ),
    }
    made = []
    for asked in catalogue():
        if asked.through == "index":
            continue
        needed = {one.name: values[one.name] for one in asked.parameters if one.required and one.name in values}
        if asked.name in clauses:
            document, query = clauses[asked.name]
            needed |= {"document": document, "clause": _one(store, query, of=document)}
        if asked.name == "lineage-changes":
            needed["document"] = lineage
        made.append(Case(asked.name, needed))
        optional = {one.name for one in asked.parameters if not one.required}
        made += [Case(asked.name, needed | {name: values[name]}) for name in ("document", "q") if name in optional]
    return made


def _one(store: Store, cypher: str, **given: str) -> str:
    return str(store.read(cypher, **given)[0]["found"])


def _measure(store: Heard, driver: Driver, case: Case) -> Measured:
    asked = question(case.name)
    values = arguments.read(store, asked, case.given)
    values["among"] = paging.names(store, values.get("document"))
    text = asked.cypher if asked.pages == "" else f"{asked.cypher}\nLIMIT {PAGE}"

    def answer() -> Answer:
        return ask(store, case.name, case.given, limit=PAGE)

    def fresh() -> Answer:
        store.answers = Answers()
        return answer()

    def send(statements: Sequence[tuple[str, dict[str, Any]]]) -> int:
        read = RoutingControl.READ
        database = store.endpoint.database
        return sum(
            len(driver.execute_query(cypher, parameters, routing_=read, database_=database).records)
            for cypher, parameters in statements
        )

    store.statements.clear()
    total = fresh().total
    heard = list(store.statements)
    rows = [
        (seconds(fresh), seconds(answer), seconds(lambda: send(heard)), seconds(lambda: send([(text, values)])))
        for _ in range(ROUNDS)
    ]
    return Measured(case, total, *(list(column) for column in zip(*rows, strict=True)))


def _ms(value: float) -> str:
    return f"{value * 1000:6.1f} ms"
