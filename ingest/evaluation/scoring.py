"""Counting: which gold facts were found, which were missed, what was found too much."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foundation.errors import InputError
from ingest.evaluation.likeness import SAME, Row, near, pair, placed, squeeze
from ingest.records import TYPES

DOCUMENT_FIELDS = (
    "title", "doc_number", "issuers", "issued_on", "genre", "level", "jurisdiction", "part_of", "implements",
)  # fmt: skip

PAIR_FIELDS = {
    "clause": ("heading", "path"),
    "leadership": ("leader",),
    "funding_rule": ("payer", "beneficiary", "base", "condition", "budget", "modality"),
    "quota": ("kind", "population", "measure", "condition", "deadline", "modality"),
    "schedule": ("what",),
    "citation": ("title", "number"),
    "duty": ("bearer", "action"),
}
"""Fields whose agreement is told beside F1, over the pairs found the same."""

READING = re.compile(r"[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,8}[)）]")
DAMAGED_PAGE = 20
"""More bracketed readings than this make a page whose cleaned text cannot equal its spans."""

DAMAGED_LIKENESS = 0.25
HEALTHY_LIKENESS = 0.9

LOOK_ALIKES = str.maketrans("OoＯｏlIｌＩ", "00001111")
"""Letters that stand for digits on damaged pages (lOO% for 100%): a mended quotation still quotes its source."""


def read_records(path: Path) -> dict[str, list[Row]]:
    """The records of one JSON Lines file, by type; a file that is not there holds none.

    Raises:
        InputError: a line is not a JSON object; names file and line.
    """
    by_type: dict[str, list[Row]] = defaultdict(list)
    if not path.exists():
        return by_type
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as UTF-8 text: {error}") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"{path}:{number} is not JSON: {error.msg}") from None
        if not isinstance(record, dict):
            raise InputError(f"{path}:{number} is not a JSON object")
        by_type[str(record.get("type", "?"))].append(record)
    return by_type


@dataclass(slots=True)
class Count:
    """Facts of one type: how many were expected, found, right; and each by name."""

    right: int = 0
    gold: int = 0
    found: int = 0
    hits: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    fields: dict[str, list[int]] = field(default_factory=dict)

    def agree(self, name: str, agreed: bool) -> None:
        """Adds one comparison of a field."""
        tally = self.fields.setdefault(name, [0, 0])
        tally[0] += agreed
        tally[1] += 1

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else float(not self.found)

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Evaluation:
    """The result over a set of documents.

    Attributes:
        counts: by record type, in the order of the contract; only types that the gold annotates.
        provenance: records whose quotation stands where they say, and all records.
    """

    counts: dict[str, Count]
    provenance: tuple[int, int]

    @property
    def mean_f1(self) -> float:
        """Unweighted mean over the record types."""
        return sum(count.f1 for count in self.counts.values()) / len(self.counts) if self.counts else 0.0

    def to_json(self) -> dict[str, Any]:
        """Everything, for a file that a later run can be compared with."""
        return {
            "mean_f1": round(self.mean_f1, 4),
            "provenance": list(self.provenance),
            "types": {
                kind: {
                    "gold": count.gold,
                    "found": count.found,
                    "right": count.right,
                    "precision": round(count.precision, 4),
                    "recall": round(count.recall, 4),
                    "f1": round(count.f1, 4),
                    "fields": {name: f"{agreed}/{total}" for name, (agreed, total) in count.fields.items()},
                    "hits": sorted(count.hits),
                    "missed": sorted(count.missed),
                    "extra": sorted(count.extra),
                }
                for kind, count in self.counts.items()
            },
        }


def evaluate(gold: Path, found: Path, sources: Path | None = None) -> Evaluation:
    """Scores a folder of record files against a folder of gold files of the same names.

    Args:
        gold: folder of `<stem>.jsonl`; the `meta` line of each lists the types that were annotated.
        found: folder of `<stem>.jsonl`; a missing file counts as no records.
        sources: folder of `<stem>.txt`, to check every quotation as well.

    Raises:
        InputError: no gold files there, or a file that is not JSON Lines.
    """
    paths = sorted(gold.glob("*.jsonl"))
    if not paths:
        raise InputError(f"No gold files (*.jsonl) in {gold}", remedy="Name a folder of gold records")
    counts: dict[str, Count] = {}
    good = total = 0
    for path in paths:
        expected, got = read_records(path), read_records(found / path.name)
        meta = expected.get("meta")
        annotated = set(meta[0]["annotated"]) if meta else {kind for kind in TYPES if expected.get(kind)}
        for kind in TYPES:
            if kind in annotated:
                _count(counts.setdefault(kind, Count()), kind, path.stem, expected[kind], got[kind])
        if sources is not None:
            source = (sources / f"{path.stem}.txt").read_bytes().decode("utf-8")
            records = [record for kind, rows in got.items() if kind != "meta" for record in rows]
            good += sum(quotes_its_source(record, source) for record in records)
            total += len(records)
    return Evaluation({kind: counts[kind] for kind in TYPES if kind in counts}, (good, total))


def quotes_its_source(record: Row, source: str) -> bool:
    """Whether the record's `text` is what stands at its span.

    On a damaged page (readings behind characters, other script) cleaned text cannot equal the span: there Han
    characters and digits are compared place by place, which tells a right span from a wrong one without a converter.
    """
    if not placed(record) or record["end"] > len(source):
        return False
    there, text = squeeze(source[record["start"] : record["end"]]), squeeze(record.get("text"))
    if len(READING.findall(source)) <= DAMAGED_PAGE:
        return bool(text) and near(text.translate(LOOK_ALIKES), there.translate(LOOK_ALIKES)) >= HEALTHY_LIKENESS
    there, text = (re.sub(r"[^\u3400-\u9fff0-9]", "", READING.sub("", part)) for part in (there, text))
    alike = sum(a == b for a, b in zip(there, text, strict=False)) / max(len(there), len(text), 1)
    return alike >= DAMAGED_LIKENESS


def _count(count: Count, kind: str, stem: str, gold: list[Row], found: list[Row]) -> None:
    if kind == "document":
        _count_documents(count, stem, gold, found)
    elif kind == "responsibility":
        _count_responsibilities(count, stem, gold, found)
    else:
        _count_records(count, kind, stem, gold, found)


def _count_documents(count: Count, stem: str, gold: list[Row], found: list[Row]) -> None:
    """Each field of each document is one fact."""

    def facts(record: Row) -> dict[str, Any]:
        values = {name: record.get(name) for name in DOCUMENT_FIELDS if record.get(name) not in (None, [], "")}
        return {
            name: sorted(map(squeeze, value)) if isinstance(value, list) else squeeze(value)
            for name, value in values.items()
        }

    partner = dict(pair(gold, found, SAME["document"]))
    for i, record in enumerate(gold):
        want, got = facts(record), facts(found[partner[i]]) if i in partner else {}
        count.gold += len(want)
        for name, value in want.items():
            similar = name in ("title", "part_of") and name in got and near(value, got[name]) >= 0.85
            right = similar or value == got.get(name)
            count.right += right
            (count.hits if right else count.missed).append(f"{stem} {record.get('title')}: {name} = {record.get(name)}")
    for j, record in enumerate(found):
        count.found += len(facts(record))
        if j not in partner.values():
            count.extra.append(f"{stem} {record.get('title')}")


def _count_responsibilities(count: Count, stem: str, gold: list[Row], found: list[Row]) -> None:
    """Each (list, role, unit) is one fact, and so is the class that a list leaves open."""

    def units(record: Row) -> set[tuple[str, str]]:
        facts = {("lead", squeeze(unit)) for unit in record.get("leads") or []}
        facts |= {("participant", squeeze(unit)) for unit in record.get("participants") or []}
        return facts | ({("open", squeeze(record["open_class"]))} if record.get("open_class") else set())

    def named(record: Row, facts: set[tuple[str, str]]) -> list[str]:
        return [f"{stem}:{record.get('start')} {record.get('clause')}: {role} {unit}" for role, unit in sorted(facts)]

    partner = dict(pair(gold, found, SAME["responsibility"]))
    for i, record in enumerate(gold):
        other = found[partner[i]] if i in partner else {}
        want, got = units(record), units(other)
        count.gold += len(want)
        count.right += len(want & got)
        count.hits += named(record, want & got)
        count.missed += named(record, want - got)
        count.extra += named(record, got - want)
        if other:
            count.agree("clause", squeeze(record.get("clause")) == squeeze(other.get("clause")))
            told = other.get("canonical") or {}
            for name, full in (record.get("canonical") or {}).items():
                count.agree("canonical", squeeze(told.get(name)) == squeeze(full))
    for j, record in enumerate(found):
        count.found += len(units(record))
        if j not in partner.values():
            count.extra += named(record, units(record))


def _count_records(count: Count, kind: str, stem: str, gold: list[Row], found: list[Row]) -> None:
    pairs = pair(gold, found, SAME[kind])
    hit_gold, hit_found = {i for i, _ in pairs}, {j for _, j in pairs}
    free = sum(1 for i, _ in pairs if gold[i].get("borderline"))
    count.right += len(pairs) - free
    count.gold += sum(not record.get("borderline") for record in gold)
    count.found += len(found) - free
    for i, record in enumerate(gold):
        if not record.get("borderline"):
            (count.hits if i in hit_gold else count.missed).append(_named(stem, kind, record))
    count.extra += [_named(stem, kind, record) for j, record in enumerate(found) if j not in hit_found]
    for name in PAIR_FIELDS[kind]:
        for i, j in pairs:
            want, got = gold[i].get(name), found[j].get(name)
            if want is not None or got is not None:
                count.agree(name, near(want, got) >= 0.8)


NAMING = {
    "clause": ("path", "heading"),
    "leadership": ("subject", "leader", "kind", "primary"),
    "funding_rule": ("kind", "amount", "payer", "beneficiary"),
    "quota": ("kind", "comparator", "value", "unit", "measure"),
    "schedule": ("kind", "value", "what"),
    "citation": ("relation", "title", "number"),
    "duty": ("modality", "bearer"),
}


def _named(stem: str, kind: str, record: Row) -> str:
    told = " | ".join(str(record.get(name)) for name in NAMING[kind])
    text = str(record.get("text", ""))
    return f"{stem}:{record.get('start')} {told} ← {text if len(text) <= 60 else text[:59] + '…'}"
