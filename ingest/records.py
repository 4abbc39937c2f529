"""The extraction contract as types: what is said about one source file, one record a line.

Every record carries its evidence: `start`, `end` are half-open code points of the **source as decoded**, `text` is the
same stretch normalised. Finders make records with offsets of the cleaned text and the defaults of `Record`;
`ingest.pipeline` turns them into offsets of the source and fills `id`, `text`, `instrument` and `clause`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import Any, Literal

Modality = Literal["must", "must_not", "may", "encourage", "plan"]
Comparator = Literal[">=", "<=", "<", ">", "~", "="]
Level = Literal["central", "province", "city", "county", "township"]
LeadershipKind = Literal["same_level_party", "superior", "party_group", "other"]
FundingKind = Literal[
    "per_capita", "fixed_amount", "percentage", "budget_line", "collection", "subsidy", "matching", "purchase",
    "fundraising", "asset_protection", "oversight", "tax", "facility", "remuneration", "penalty", "other",
]  # fmt: skip
Per = Literal["person", "body", "day", "month", "year"]
QuotaKind = Literal["floor", "ceiling", "target", "ratio", "trigger", "eligibility", "workload"]
ScheduleKind = Literal["deadline", "frequency", "duration"]
Relation = Literal["implements", "prints", "cites"]

TYPES = (
    "document", "clause", "responsibility", "leadership", "funding_rule", "quota", "schedule", "citation", "duty",
)  # fmt: skip
"""The scored record types, in the order in which tables print them."""


@dataclass(slots=True, kw_only=True)
class Record:
    """What all records share.

    Attributes:
        id: content hash, unique in a corpus.
        instrument: order of the document in its file, from 1.
        clause: path of the innermost clause that holds the evidence; None outside all clauses.
        start, end, text: the evidence.
    """

    start: int
    end: int
    text: str = ""
    id: str = ""
    instrument: int = 0
    clause: str | None = None


@dataclass(slots=True, kw_only=True)
class Document(Record):
    title: str | None
    doc_number: str | None
    issuers: list[str]
    issued_on: str | None
    genre: str | None
    level: Level | None
    jurisdiction: str | None
    implements: list[str]
    part_of: str | None = None
    type: Literal["document"] = "document"


@dataclass(slots=True, kw_only=True)
class Clause(Record):
    number: str | None
    heading: str | None
    depth: int
    path: str
    type: Literal["clause"] = "clause"


@dataclass(slots=True, kw_only=True)
class Responsibility(Record):
    """`clause` is the path of the clause that the list closes. `aliases`: {unit: bracketed second name}."""

    leads: list[str]
    participants: list[str]
    open_class: str | None
    canonical: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    type: Literal["responsibility"] = "responsibility"


@dataclass(slots=True, kw_only=True)
class Leadership(Record):
    subject: str
    leader: str
    kind: LeadershipKind
    primary: bool | None
    type: Literal["leadership"] = "leadership"


@dataclass(slots=True, kw_only=True)
class FundingRule(Record):
    kind: FundingKind
    payer: str | None
    beneficiary: str | None
    amount: float | None = None
    unit: Literal["CNY", "share"] | None = None
    per: list[Per] = field(default_factory=list)
    comparator: Comparator | None = None
    base: str | None = None
    condition: str | None = None
    budget: str | None = None
    modality: Modality = "plan"
    agent: str | None = None
    type: Literal["funding_rule"] = "funding_rule"


@dataclass(slots=True, kw_only=True)
class Quota(Record):
    kind: QuotaKind
    population: str | None
    measure: str | None
    comparator: Comparator
    value: float
    unit: str
    condition: str | None = None
    deadline: str | None = None
    modality: Modality = "plan"
    type: Literal["quota"] = "quota"


@dataclass(slots=True, kw_only=True)
class Schedule(Record):
    kind: ScheduleKind
    value: str
    what: str | None
    bearer: str | None = None
    type: Literal["schedule"] = "schedule"


@dataclass(slots=True, kw_only=True)
class Citation(Record):
    title: str | None
    number: str | None
    relation: Relation
    type: Literal["citation"] = "citation"


@dataclass(slots=True, kw_only=True)
class Duty(Record):
    bearer: str | None
    modality: Modality
    action: str
    type: Literal["duty"] = "duty"


@dataclass(slots=True, kw_only=True)
class Unknown(Record):
    """Something seen and not understood: `of` is the record type it might have been, `reason` why it is none."""

    of: str
    reason: str
    type: Literal["unknown"] = "unknown"


@dataclass(slots=True, kw_only=True)
class Meta:
    """First line of a record file: which source, and how the count of candidates adds up.

    Attributes:
        source: the file's stem.
        sha256: of the file's bytes, hexadecimal.
        characters: length of the source as decoded.
        encoding: how it was decoded.
        candidates: for each record type [seen, gave facts, rejected, unknown].
        repairs: what cleaning mended: [start, end, what], offsets of the source.
    """

    source: str
    sha256: str
    characters: int
    encoding: str
    candidates: dict[str, list[int]]
    repairs: list[list[Any]]
    type: Literal["meta"] = "meta"


Fact = Document | Clause | Responsibility | Leadership | FundingRule | Quota | Schedule | Citation | Duty | Unknown


def to_line(record: Fact | Meta) -> str:
    """The record as one line of JSON: `type` first, then its fields in the order of the contract, no line end."""
    return json.dumps({name: getattr(record, name) for name in field_names(record)}, ensure_ascii=False)


def field_names(record: Fact | Meta) -> tuple[str, ...]:
    """The fields of a record, `type` first, then in the order of the contract."""
    names = _FIELDS.get(record.type)
    if names is None:
        names = ("type", *(each.name for each in fields(record) if each.name != "type"))
        _FIELDS[record.type] = names
    return names


_FIELDS: dict[str, tuple[str, ...]] = {}
