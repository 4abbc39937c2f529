"""Records of one file → the nodes and relationships that state them. No store here: the same rows for both."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from foundation.ids import content_id
from graph.model import LABEL_OF
from graph.names import fold, fold_number
from graph.parties import Parties, Party, place_id, places
from graph.searching.pages import Edge, pages
from graph.texts import text_id, text_properties
from identity import Place
from ingest import records as r

Properties = dict[str, Any]
PAGE = 50_000
"""Code points of the source in one `SourceText` node: far below what one message may carry."""

_DAYS = {"Y": 365.0, "M": 30.0, "W": 7.0, "D": 1.0}
_DURATION = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])\Z")
_RELATION = {"implements": "IMPLEMENTS", "prints": "PRINTS", "cites": "CITES"}


class EdgeKind(NamedTuple):
    """Relationships that one statement can write together."""

    type: str
    start: str
    end: str


@dataclass(slots=True)
class Rows:
    """What to write for one file.

    Attributes:
        source: id of the `Source` node.
        nodes: label → id → properties.
        edges: kind → [(start id, end id, properties)].
    """

    source: str
    nodes: dict[str, dict[str, Properties]] = field(default_factory=lambda: defaultdict(dict))
    edges: dict[EdgeKind, list[tuple[str, str, Properties]]] = field(default_factory=lambda: defaultdict(list))
    _seen: set[tuple[EdgeKind, str, str, object]] = field(default_factory=set)

    def node(self, label: str, key: str, properties: Properties) -> None:
        """Adds a node; the same id again changes nothing."""
        self.nodes[label].setdefault(key, {name: value for name, value in properties.items() if value is not None})

    def edge(self, kind: EdgeKind, start: str, end: str, properties: Properties | None = None) -> None:
        """Adds a relationship."""
        told = {name: value for name, value in (properties or {}).items() if value is not None}
        self.edges[kind].append((start, end, told))

    def once(self, kind: EdgeKind, start: str, end: str, properties: Properties) -> None:
        """Adds a relationship that says nothing new the second time."""
        key = (kind, start, end, properties.get("written"))
        if key not in self._seen:
            self._seen.add(key)
            self.edge(kind, start, end, properties)


class Standing(NamedTuple):
    """Where a fact stands: the innermost clause, or the document when it is outside all clauses."""

    label: str
    id: str


class _Writer:
    def __init__(self, name: str, records: Sequence[r.Fact], source: str) -> None:
        self._name = name
        self._rows = Rows(source)
        self._documents = {record.instrument: record for record in records if isinstance(record, r.Document)}
        self._clauses: dict[str, list[r.Clause]] = defaultdict(list)
        self._children: dict[str, list[r.Clause]] = defaultdict(list)
        for record in sorted((one for one in records if isinstance(one, r.Clause)), key=lambda one: one.start):
            self._clauses[record.path].append(record)
            self._children[record.path.rpartition("/")[0]].append(record)
        units: dict[int, set[str]] = defaultdict(set)
        whole: dict[int, dict[str, str]] = defaultdict(dict)
        for listed in records:
            if isinstance(listed, r.Responsibility):
                units[listed.instrument].update(listed.leads, listed.participants)
                whole[listed.instrument].update(listed.canonical)
        self._parties = {
            order: Parties(document.jurisdiction, document.issued_on, frozenset(units[order]), whole[order])
            for order, document in self._documents.items()
        }

    def write(self, records: Iterable[r.Fact]) -> Rows:
        for record in records:
            match record:
                case r.Document():
                    self._document(record)
                case r.Clause():
                    self._clause(record)
                case r.Responsibility():
                    self._responsibility(record)
                case r.Leadership():
                    self._leadership(record)
                case r.FundingRule():
                    self._stated(record)
                    self._to_party(record, "PAID_BY", record.payer)
                    self._to_party(record, "PAID_TO", record.beneficiary)
                    self._to_party(record, "COLLECTED_BY", record.agent)
                case r.Quota():
                    self._stated(record)
                    self._to_party(record, "SET_FOR", record.population)
                case r.Duty():
                    self._stated(record)
                    self._to_party(record, "BORNE_BY", record.bearer)
                case r.Schedule():
                    self._stated(record, {"days": days(record.value)})
                case r.Citation():
                    self._citation(record)
                case r.Unknown():
                    self._stated(record)
        return self._rows

    def _evidence(self, record: r.Record) -> Properties:
        return {
            "document": self._name,
            "document_id": self._document_id(record.instrument),
            "clause": record.clause,
            "start": record.start,
            "end": record.end,
            "quote": record.text,
        }

    def _document_id(self, instrument: int) -> str | None:
        document = self._documents.get(instrument)
        return None if document is None else document.id

    def _fields(self, record: r.Record) -> Properties:
        told = asdict(record)
        for name in ("type", "id", "text", "start", "end", "clause"):
            told.pop(name)
        for name in ("canonical", "aliases"):
            if name in told:
                told[name] = json.dumps(told[name], ensure_ascii=False, sort_keys=True)
        return {name: value for name, value in told.items() if value != []}

    def _place(self, record: r.Record) -> Standing | None:
        found = self._clauses.get(record.clause or "", ())
        if found:
            around = [clause for clause in found if clause.start <= record.start < clause.end]
            return Standing("Clause", (around or found)[-1].id)
        document = self._document_id(record.instrument)
        return None if document is None else Standing("Document", document)

    def _add(self, record: r.Fact, more: Properties | None = None) -> None:
        properties = {**self._fields(record), **self._evidence(record), **(more or {})}
        self._rows.node(LABEL_OF[record.type], record.id, properties)

    def _stated(self, record: r.Fact, more: Properties | None = None) -> Standing | None:
        place = self._place(record)
        clause = place.id if place is not None and place.label == "Clause" else None
        self._add(record, {"clause_id": clause, **(more or {})})
        if place is not None:
            self._rows.edge(EdgeKind("STATED_IN", LABEL_OF[record.type], place.label), record.id, place.id)
        return place

    def _party(self, record: r.Record, written: str) -> Party:
        parties = self._parties.get(record.instrument) or Parties(None, None, frozenset())
        party = parties.party(written)
        rows = self._rows
        rows.node(party.label, party.id, party.properties)
        told = party.properties
        for name in (written, told.get("unit"), told.get("official_name")):
            if name:
                rows.node("Name", key := content_id("name", fold(name)), {"name": fold(name)})
                kind = EdgeKind("NAMES", "Name", party.label)
                rows.once(kind, key, party.id, {"document": self._name, "written": name})
        if party.label == "Organization" and told.get("place"):
            self._located(party.id, places(told["place"], parties.place))
        return party

    def _located(self, body: str, where: tuple[Place, ...]) -> None:
        """A body lies in its place, and that within the next, up to the country."""
        rows, below, kind = self._rows, body, EdgeKind("LOCATED_IN", "Organization", "Place")
        for one in where:
            key = place_id(one)
            rows.node(
                "Place", key, {"code": one.code, "name": one.name, "full_name": one.full_name, "level": one.level}
            )
            rows.once(kind, below, key, {"inferred": True, "rule": "identity"})
            below, kind = key, EdgeKind("WITHIN", "Place", "Place")

    def _claim(self, record: r.Record, kind: str, start: str, end: str, more: Properties) -> Properties:
        key = content_id("edge", record.id, kind, start, end, more.get("position"))
        return {"id": key, "fact": record.id, "inferred": False, **self._evidence(record), **more}

    def _to_party(self, record: r.Fact, kind: str, written: str | None) -> None:
        if written is None:
            return
        party = self._party(record, written)
        claim = self._claim(record, kind, record.id, party.id, {"written": written})
        self._rows.edge(EdgeKind(kind, LABEL_OF[record.type], party.label), record.id, party.id, claim)

    def _document(self, record: r.Document) -> None:
        more = {
            "number": record.doc_number,
            "order": record.instrument,
            "title_key": None if record.title is None else fold(record.title),
            "number_key": None if record.doc_number is None else fold_number(record.doc_number),
        }
        self._add(record, more)
        self._rows.edge(EdgeKind("FROM_SOURCE", "Document", "Source"), record.id, self._rows.source)
        for position, issuer in enumerate(record.issuers, 1):
            party = self._party(record, issuer)
            told = {"written": issuer, "position": position}
            claim = self._claim(record, "ISSUED_BY", record.id, party.id, told)
            self._rows.edge(EdgeKind("ISSUED_BY", "Document", party.label), record.id, party.id, claim)

    def _clause(self, record: r.Clause) -> None:
        own: list[str] = []
        at = 0
        children = [clause for clause in self._children[record.path] if record.start <= clause.start < record.end]
        for child in children:
            found = record.text.find(child.text, at)
            if found >= 0:
                own.append(record.text[at:found])
                at = found + len(child.text)
        own.append(record.text[at:])
        document = self._document_id(record.instrument)
        self._add(record, {"own": "\n".join(part for part in own if part)})
        if document is not None:
            self._rows.edge(EdgeKind("IN_DOCUMENT", "Clause", "Document"), record.id, document)
        for child in children:
            self._rows.edge(EdgeKind("PART_OF", "Clause", "Clause"), child.id, record.id)

    def _responsibility(self, record: r.Responsibility) -> None:
        named = len(record.leads) + len(record.participants)
        place = self._stated(record, {"units_named": named})
        if place is None:
            return
        roles = [("LEADS", unit) for unit in record.leads] + [("PARTICIPATES_IN", unit) for unit in record.participants]
        for position, (kind, unit) in enumerate(roles, 1):
            party = self._party(record, unit)
            claim = self._claim(record, kind, party.id, place.id, {"written": unit, "position": position})
            self._rows.edge(EdgeKind(kind, party.label, place.label), party.id, place.id, claim)
        if record.open_class is not None:
            party = self._party(record, record.open_class)
            claim = self._claim(record, "OPEN_TO", place.id, party.id, {"written": record.open_class, "named": named})
            self._rows.edge(EdgeKind("OPEN_TO", place.label, party.label), place.id, party.id, claim)

    def _leadership(self, record: r.Leadership) -> None:
        self._stated(record)
        subject, leader = self._party(record, record.subject), self._party(record, record.leader)
        told = {
            "kind": record.kind, "primary": record.primary, "subject": record.subject, "leader": record.leader,
        }  # fmt: skip
        claim = self._claim(record, "LED_BY", subject.id, leader.id, told)
        self._rows.edge(EdgeKind("LED_BY", subject.label, leader.label), subject.id, leader.id, claim)

    def _citation(self, record: r.Citation) -> None:
        place = self._stated(record)
        document = self._document_id(record.instrument)
        if record.relation != "cites" and document is not None:
            place = Standing("Document", document)
        if place is None:
            return
        text = text_id(record.title, record.number)
        self._rows.node("Text", text, text_properties(record.title, record.number))
        kind = _RELATION[record.relation]
        claim = self._claim(
            record, kind, place.id, record.id, {"title": record.title, "number": record.number, "text": text}
        )
        self._rows.edge(EdgeKind(kind, place.label, "Text"), place.id, text, claim)


def days(value: str) -> float | None:
    """Length in days of an ISO duration as the contract writes them (P2Y, P6M, P1W, P15D), for sorting; else None."""
    found = _DURATION.match(value)
    return None if found is None else float(found[1]) * _DAYS[found[2]]


def _counts(made: Rows) -> list[str]:
    """How many facts of each type an instrument states, as `instrument type number`: nobody need count them."""
    found = [
        f"{told['instrument']} {kind}"
        for kind, label in LABEL_OF.items()
        for told in made.nodes.get(label, {}).values()
    ]
    return [f"{key} {number}" for key, number in sorted(Counter(found).items())]


def rows(name: str, meta: r.Meta, facts: Sequence[r.Fact], text: str) -> Rows:
    """What to write for one file.

    Args:
        name: how answers call the file (its stem).
        meta: first record of the file.
        facts: all others, with ids and evidence.
        text: the source as decoded.
    """
    source = content_id("src", meta.sha256)
    made = _Writer(name, facts, source).write(facts)
    made.nodes["Source"][source] = {
        "sha256": meta.sha256,
        "characters": meta.characters,
        "encoding": meta.encoding,
        "name": name,
        "ledger": json.dumps(meta.candidates, sort_keys=True),
        "repairs": len(meta.repairs),
        "counts": _counts(made),
        "listed": sum(len(each) for kind, each in made.edges.items() if kind.type in {"LEADS", "PARTICIPATES_IN"}),
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    for order, start in enumerate(range(0, len(text), PAGE)):
        key = content_id("page", source, order)
        page = {"source": source, "order": order, "start": start, "text": text[start : start + PAGE]}
        made.nodes["SourceText"][key] = page
        made.edge(EdgeKind("TEXT_OF", "SourceText", "Source"), key, source)
    edges = (Edge(kind.start, kind.end, *edge) for kind, edges in made.edges.items() for edge in edges)
    made.nodes["SearchText"].update(pages(name, source, text, made.nodes, edges))
    return made
