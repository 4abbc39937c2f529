"""Proves a graph: every quotation is on the page, every relationship has its evidence, nothing is missing or double."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.context import source_text
from graph.derivation import leadership, lineage
from graph.model import FACT_EDGES, FACT_LABELS, LABEL_OF, LABELS, RULED_EDGES
from graph.searching.kinds import LABELS as SEARCHED
from graph.searching.proof import faults
from graph.store import Store
from graph.stretches import stretches
from ingest.text import CleanText

MOST = 20
"""Damages of one kind in one place that are told one by one."""

_AGAIN = "build it anew: quntuan store reset, then quntuan build"

_CLAIMS = {
    "FundingRule": (("payer", "PAID_BY"), ("beneficiary", "PAID_TO"), ("agent", "COLLECTED_BY")),
    "Quota": (("population", "SET_FOR"),),
    "Duty": (("bearer", "BORNE_BY"),),
    "Leadership": (("subject", "LED_BY"),),
    "Responsibility": (("open_class", "OPEN_TO"),),
    "Document": (("issuers", "ISSUED_BY"),),
}
"""Where a fact names a party, there must be a relationship that says so."""


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not as it must be.

    Attributes:
        kind: `schema`, `id`, `text`, `quotation`, `place`, `edge`, `rule`, `ledger`, `file`, `inferred` or `search`.
        where: document and id.
        what: what is wrong there.
        remedy: what to do about it.
    """

    kind: str
    where: str
    what: str
    remedy: str = _AGAIN

    def __str__(self) -> str:
        return f"[{self.kind}] {self.where}: {self.what}; {self.remedy}"


@dataclass(slots=True)
class Report:
    """What was looked at and what was found."""

    checked: int = 0
    damages: list[Damage] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Fact:
    label: str
    document: str
    start: int
    end: int
    quote: str


def check(store: Store) -> Report:
    """Looks at everything once.

    Args:
        store: an open store.

    Raises:
        StoreError: the store failed.
    """
    report = Report()
    sources = store.read(
        "MATCH (s:Source) OPTIONAL MATCH (s)<-[:HAS_CONTENT]-(f:File) WITH s, collect(f.name) AS files "
        "RETURN s.id AS id, s.name AS name, s.names AS names, files, s.characters AS characters, "
        "s.text_sha256 AS sha256, s.ledger AS ledger ORDER BY name"
    )
    facts = _facts(store)
    claims: Counter[tuple[str, str]] = Counter()
    _gather(report, _ids(store))
    _gather(report, _edges(store, facts, claims))
    _gather(report, _grounds(store, facts))
    _gather(report, _derived(store))
    _gather(report, _strays(store, {row["name"] for row in sources}))
    by_document: dict[str, dict[str, _Fact]] = defaultdict(dict)
    for key, fact in facts.items():
        by_document[fact.document][key] = fact
    for source in sources:
        _gather(report, _source(store, source, by_document[source["name"]], claims))
    return report


def _facts(store: Store) -> dict[str, _Fact]:
    """All records of the graph by id."""
    found: dict[str, _Fact] = {}
    for label in FACT_LABELS:
        for row in store.read(
            f"MATCH (n:{label}) RETURN n.id AS id, n.document AS document, n.start AS start, n.end AS end, "
            "n.quote AS quote ORDER BY document, start, id"
        ):
            key = row.pop("id")
            found[key] = _Fact(label, **row)
    return found


def _gather(report: Report, checks: Iterator[Damage | None]) -> None:
    """Counts what was looked at (None: as it must be) and keeps the first damages of each kind and document."""
    seen: Counter[str] = Counter()
    for damage in checks:
        report.checked += 1
        if damage is not None:
            seen[damage.kind] += 1
            if seen[damage.kind] <= MOST:
                report.damages.append(damage)


def _ids(store: Store) -> Iterator[Damage | None]:
    for label in LABELS:
        row = store.read(f"MATCH (n:{label}) RETURN count(n) AS nodes, count(DISTINCT n.id) AS ids")[0]
        if row["nodes"] == row["ids"]:
            yield None
            continue
        found = store.read(
            f"MATCH (n:{label}) WITH n.id AS id, count(n) AS times WHERE times > 1 OR id IS NULL "
            f"RETURN id, times ORDER BY id LIMIT {MOST}"
        )
        for one in found:
            yield Damage("id", f"{label} {one['id']}", f"{one['times']} nodes have this id")
    for kind in FACT_EDGES:
        found = store.read(
            f"MATCH ()-[e:{kind}]->() WITH e.id AS id, count(e) AS times WHERE times > 1 "
            f"RETURN id, times ORDER BY id LIMIT {MOST}"
        )
        yield None
        for one in found:
            yield Damage("id", f"{kind} {one['id']}", f"{one['times']} relationships have this id")


def _edges(store: Store, facts: dict[str, _Fact], claims: Counter[tuple[str, str]]) -> Iterator[Damage | None]:
    """Every relationship that a document states quotes the record that states it; `claims` counts them."""
    for kind in FACT_EDGES:
        rows = store.read(
            f"MATCH ()-[e:{kind}]->() WHERE coalesce(e.inferred, false) = false "
            "RETURN e.id AS id, e.fact AS fact, e.document AS document, e.start AS start, e.end AS end, "
            "e.quote AS quote ORDER BY document, start, id"
        )
        for row in rows:
            claims[row["fact"], kind] += 1
            where = f"{row['document']} {kind} {row['id']}"
            fact = facts.get(row["fact"])
            evidence = (row["document"], row["start"], row["end"], row["quote"])
            if None in evidence:
                yield Damage("edge", where, "it has no evidence")
            elif fact is None:
                yield Damage("edge", where, "the record that states it is gone")
            elif evidence != (fact.document, fact.start, fact.end, fact.quote):
                yield Damage("edge", where, f"its evidence differs from that of {row['fact']}")
            else:
                yield None


def _grounds(store: Store, facts: dict[str, _Fact]) -> Iterator[Damage | None]:
    """Every inferred relationship names its rule and rests on records that exist."""
    for kind in (*RULED_EDGES, *FACT_EDGES):
        rows = store.read(
            f"MATCH (a)-[e:{kind}]->(b) WHERE e.inferred = true OR $ruled RETURN a.id AS a, b.id AS b, e.id AS id, "
            "e.rule AS rule, e.grounds AS grounds ORDER BY a, b, id",
            ruled=kind in RULED_EDGES,
        )
        for row in rows:
            where = f"{kind} {row['id'] or ''} {row['a']} → {row['b']}"
            lost = [ground for ground in row["grounds"] or () if ground not in facts]
            if not row["rule"]:
                yield Damage("rule", where, "it has neither evidence nor a rule")
            elif lost:
                yield Damage("rule", where, f"it rests on {', '.join(lost)}, which is gone")
            elif kind in FACT_EDGES and not row["grounds"]:
                yield Damage("rule", where, "it names nothing that it rests on")
            else:
                yield None


def _derived(store: Store) -> Iterator[Damage | None]:
    """Every derived leadership and lineage still follows from the documents, and every one that follows is there."""
    led = {key: edge | {"kind": "LED_BY"} for key, edge in leadership.expected(store.read).items()}
    follows = led | lineage.expected(store.read)
    for kind in ("LED_BY", *lineage.KINDS):
        rows = store.read(
            f"MATCH (a)-[e:{kind}]->(b) WHERE e.inferred = true "
            "RETURN e.id AS id, a.id AS a, b.id AS b, properties(e) AS told ORDER BY id"
        )
        for row in rows:
            edge = follows.pop(row["id"], None)
            if edge is not None and (row["a"], row["b"], row["told"]) == (edge["a"], edge["b"], edge["told"]):
                yield None
            else:
                yield Damage("inferred", f"{kind} {row['id']} {row['a']} → {row['b']}", "it does not follow any more")
    for key, edge in follows.items():
        yield Damage("inferred", f"{edge['kind']} {key} {edge['a']} → {edge['b']}", "it follows, and is missing")


def _strays(store: Store, names: set[str]) -> Iterator[Damage | None]:
    """Facts of documents that are not there, and facts that stand nowhere."""
    for label in FACT_LABELS:
        for row in store.read(f"MATCH (n:{label}) RETURN n.document AS document, count(n) AS n ORDER BY document"):
            if row["document"] in names:
                yield None
            else:
                yield Damage("file", f"{row['document']}", f"{row['n']} {label} nodes of a file that is not there")
        if label == "Document":
            stands = "(n)-[:FROM_SOURCE]->(:Source)"
        elif label == "Clause":
            stands = "(n)-[:IN_DOCUMENT]->(:Document)"
        else:
            stands = "(n)-[:STATED_IN]->()"
        rows = store.read(
            f"MATCH (n:{label}) WHERE NOT {stands} RETURN n.id AS id, n.document AS document "
            f"ORDER BY document, id LIMIT {MOST}"
        )
        for row in rows:
            yield Damage("place", f"{row['document']} {label} {row['id']}", "it stands in no clause and no document")


def _source(
    store: Store, source: dict[str, Any], facts: dict[str, _Fact], claims: Counter[tuple[str, str]]
) -> Iterator[Damage | None]:
    from ingest.cleaning import clean

    name = source["name"]
    if sorted(source["files"]) != source["names"]:
        yield Damage("file", name, f"its names are {source['names']}, and its files {sorted(source['files'])}")
    text = source_text(store, name)
    if len(text) != source["characters"] or text_hash(text) != source["sha256"]:
        yield Damage("text", name, "its text is not the one that was loaded")
    else:
        cleaned = clean(text)
        yield from _quotations(name, cleaned, facts)
        yield from _lineage(store, name, cleaned)
        yield from _search(store, source, cleaned, facts)
    yield from _claims(store, name, claims)
    yield from _ledger(store, name, json.loads(source["ledger"]), Counter(fact.label for fact in facts.values()))


def _search(
    store: Store, source: dict[str, Any], cleaned: CleanText, facts: dict[str, _Fact]
) -> Iterator[Damage | None]:
    """What the search reads is what the page says, and everything can be found."""
    own = store.read(
        "MATCH (c:Clause {document: $name}) RETURN c.id AS id, c.own AS own ORDER BY id", name=source["name"]
    )
    quotes = {key: fact.quote for key, fact in facts.items() if fact.label in SEARCHED}
    for fault in faults(store, source["id"], cleaned, quotes | {row["id"]: row["own"] for row in own}):
        yield None if fault is None else Damage("search", f"{source['name']} {fault[0]}".rstrip(), fault[1])


def text_hash(text: str) -> str:
    """SHA-256 of a text, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _quotations(name: str, cleaned: CleanText, facts: dict[str, _Fact]) -> Iterator[Damage | None]:
    for key, fact in facts.items():
        where = f"{name} {fact.label} {key} [{fact.start}, {fact.end})"
        if fact.start is None or fact.end is None or not 0 <= fact.start < fact.end <= len(cleaned.source):
            yield Damage("quotation", where, "its place is not in the text")
        elif fact.quote not in readings(cleaned, fact.start, fact.end):
            yield Damage("quotation", where, f"the page does not say {str(fact.quote)[:40]!r} there")
        else:
            yield None


def _lineage(store: Store, name: str, cleaned: CleanText) -> Iterator[Damage | None]:
    """Both quotations of a link between clauses stand on their pages."""
    for end, keys in (("c", ("start", "end", "quote")), ("a", ("ancestor_start", "ancestor_end", "ancestor_quote"))):
        rows = store.read(
            f"MATCH (c:Clause)-[e:DERIVES_FROM]->(a:Clause) WHERE {end}.document = $name "
            f"RETURN e.id AS id, e.{keys[0]} AS first, e.{keys[1]} AS last, e.{keys[2]} AS quote ORDER BY id",
            name=name,
        )
        for row in rows:
            if row["first"] is not None and row["quote"] in readings(cleaned, row["first"], row["last"]):
                yield None
            else:
                yield Damage("quotation", f"{name} DERIVES_FROM {row['id']}", f"the page does not say {row['quote']!r}")


def readings(cleaned: CleanText, start: int, end: int) -> set[str]:
    """What `[start, end)` of the source says, normalised.

    Several readings only where a repair put in a character (a lost mark) at the very edge of the stretch.
    """
    from ingest.quoting import normalised

    return {normalised(cleaned.text[low:high]) for low, high in stretches(cleaned, start, end)}


def _claims(store: Store, name: str, claims: Counter[tuple[str, str]]) -> Iterator[Damage | None]:
    """Where a record names a party, the graph has the relationship that says so."""
    for label, kinds in _CLAIMS.items():
        for key, kind in kinds:
            rows = store.read(
                f"MATCH (n:{label} {{document: $name}}) WHERE n.{key} IS NOT NULL RETURN n.id AS id ORDER BY id",
                name=name,
            )
            for row in rows:
                missing = Damage("edge", f"{name} {label} {row['id']}", f"its {kind} relationship is missing")
                yield None if claims[row["id"], kind] else missing
    lists = store.read(
        "MATCH (n:Responsibility {document: $name}) RETURN n.id AS id, n.units_named AS named ORDER BY id", name=name
    )
    for row in lists:
        stated = claims[row["id"], "LEADS"] + claims[row["id"], "PARTICIPATES_IN"]
        what = f"it names {row['named']} units, and {stated} are in the graph"
        yield None if row["named"] == stated else Damage("edge", f"{name} Responsibility {row['id']}", what)


def _ledger(store: Store, name: str, ledger: dict[str, list[int]], held: Counter[str]) -> Iterator[Damage | None]:
    """Candidates = those that gave facts + rejected + unknown, for each type of record."""
    unknown = {
        row["of"]: row["n"]
        for row in store.read("MATCH (u:Unknown {document: $name}) RETURN u.of AS of, count(u) AS n", name=name)
    }
    for of in sorted(ledger.keys() | unknown.keys()):
        seen, facts, rejected, unclear = ledger.get(of, [0, 0, 0, 0])
        where = f"{name} ledger of {of}"
        if seen != facts + rejected + unclear:
            yield Damage("ledger", where, f"{seen} candidates, but {facts} + {rejected} + {unclear} are accounted for")
        elif unknown.get(of, 0) != unclear:
            yield Damage("ledger", where, f"{unclear} unknowns were counted, and {unknown.get(of, 0)} are in the graph")
        elif facts and not held[LABEL_OF[of]]:
            yield Damage("ledger", where, f"{facts} candidates gave facts, and none is in the graph")
        else:
            yield None
