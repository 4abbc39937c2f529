"""The graph against the gold records: facts that were read by hand, loaded and asked."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from foundation.ids import content_id
from foundation.settings import DATA
from graph.build import bring
from graph.questions import ask
from graph.store import Store
from ingest import records as r
from ingest.pipeline import PREFIX, Extraction
from tests.conftest import DOCUMENTS, Engine, clear

_TYPES = {
    "document": r.Document, "clause": r.Clause, "responsibility": r.Responsibility, "leadership": r.Leadership,
    "funding_rule": r.FundingRule, "quota": r.Quota, "schedule": r.Schedule, "citation": r.Citation, "duty": r.Duty,
}  # fmt: skip


def gold(path: Path) -> Extraction:
    """The gold records of a document as an extraction."""
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    records: list[r.Fact] = []
    documents = 0
    for line in (DATA / "gold" / f"{path.stem}.jsonl").read_text("utf-8").splitlines():
        told = json.loads(line)
        kind = told.pop("type")
        if kind == "meta":
            continue
        known = {field.name for field in dataclasses.fields(_TYPES[kind])}
        record = _TYPES[kind](**{key: value for key, value in told.items() if key in known})
        if isinstance(record, r.Document):
            documents += 1
            record.instrument = documents
        elif isinstance(record, r.Clause):
            record.clause = record.path
        if not record.instrument:
            record.instrument = int(record.clause.split("/")[0]) if record.clause else 1
        record.id = content_id(PREFIX[kind], digest, json.dumps(told, sort_keys=True))
        records.append(record)
    meta = r.Meta(source=path.stem, sha256=digest, characters=len(data.decode()), encoding="utf-8",
                  candidates={}, repairs=[])  # fmt: skip
    return Extraction(meta, records, data.decode())


@pytest.fixture(scope="module")
def gold_store(engine: Engine) -> Iterator[Store]:
    with engine.open() as store:
        clear(store)
        bring(store, DOCUMENTS, gold)
        yield store


def test_lead_units_of_quzhou_agree_with_the_document(gold_store: Store) -> None:
    rows = ask(gold_store, "lead-units", {"document": "quzhou-2016"}).items
    first = rows[0]
    assert (first["written"], first["leads"], first["participates"]) == (["市委组织部"], 16, 0)
    lists = [line for line in _gold_lines("quzhou-2016") if line["type"] == "responsibility"]
    for row in rows:
        names = set(row["written"])
        assert row["leads"] == sum(bool(names & set(one["leads"])) for one in lists)
        assert row["participates"] == sum(bool(names & set(one["participants"])) for one in lists)


def _gold_lines(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (DATA / "gold" / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", [path.stem for path in DOCUMENTS])
@pytest.mark.parametrize(
    ("question", "kind", "columns"),
    [
        ("funding-rules", "funding_rule", ("kind", "payer", "beneficiary", "amount", "comparator", "start", "end")),
        ("quotas", "quota", ("kind", "population", "measure", "value", "unit", "start", "end")),
        ("leadership-statements", "leadership", ("subject", "leader", "kind", "primary", "start", "end")),
        ("calendar", "schedule", ("kind", "value", "what", "start", "end")),
    ],
)
def test_every_gold_fact_is_a_row(
    gold_store: Store, name: str, question: str, kind: str, columns: tuple[str, ...]
) -> None:
    wanted = [tuple(line.get(column) for column in columns) for line in _gold_lines(name) if line["type"] == kind]
    rows = ask(gold_store, question, {"document": name}).items
    assert sorted(map(repr, wanted)) == sorted(repr(tuple(row[column] for column in columns)) for row in rows)


def test_open_lists_are_those_that_end_in_a_class(gold_store: Store) -> None:
    wanted = sum(
        line["type"] == "responsibility" and line["open_class"] is not None
        for path in DOCUMENTS
        for line in _gold_lines(path.stem)
    )
    assert ask(gold_store, "open-lists").total == wanted > 0


def test_co_participation_counts_each_pair_once(gold_store: Store) -> None:
    rows = ask(gold_store, "co-participation", {"document": "quzhou-2016"}).items
    pairs = {frozenset((row["unit_id"], row["other_id"])) for row in rows}
    assert len(pairs) == len(rows) > 0
    lists = [line for line in _gold_lines("quzhou-2016") if line["type"] == "responsibility"]
    both = [one for one in lists if {"团市委", "市妇联"} <= {*one["leads"], *one["participants"]}]
    top = next(row for row in rows if _written(gold_store, row) == {"团市委", "市妇联"})
    assert top["together"] == len({one["clause"] for one in both})
    assert top["one_leads"] == len(
        {one["clause"] for one in both if ("团市委" in one["leads"]) != ("市妇联" in one["leads"])}
    )


def _written(store: Store, row: dict[str, object]) -> set[str]:
    found = store.read(
        "MATCH (o)-[e:LEADS|PARTICIPATES_IN]->() WHERE o.id IN $ids RETURN DISTINCT e.written AS w",
        ids=[row["unit_id"], row["other_id"]],
    )
    return {one["w"] for one in found}
