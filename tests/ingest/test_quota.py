"""Quota records: a table of annotated sentences, the gold of a document, the ledger, and the cost of hostile text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ingest.evaluation.likeness import near
from ingest.facts import quota
from ingest.ledger import Ledger
from ingest.records import Quota
from tests.ingest.plain_policy import cases, policy_of

TABLE = cases((Path(__file__).parent / "quota_cases.txt").read_text(encoding="utf-8"))
ALIKE = 0.75
"""How like a population or measure must be to the annotated one: a word more or less (的比例, 中) is no error."""


def records(text: str, ledger: Ledger | None = None) -> list[Quota]:
    return [record for record in quota.find(policy_of(text), ledger or Ledger()) if isinstance(record, Quota)]


def told(record: Quota) -> tuple[str, str, float, str, str, str | None]:
    return (record.kind, record.comparator, round(record.value, 4), record.unit, record.modality, record.deadline)


@pytest.mark.parametrize(("text", "rows"), TABLE, ids=[text[:24] for text, _ in TABLE])
def test_sentence(text: str, rows: list[list[str | None]]) -> None:
    found = records(text)
    expected = []
    for row in rows:
        comparator, value, unit = str(row[3]).split()
        expected.append((row[0], comparator, round(float(value), 4), unit, row[4], row[5] if len(row) > 5 else None))
    assert [told(record) for record in found] == expected
    for record, row in zip(found, rows, strict=True):
        assert near(row[1], record.population) >= ALIKE, (row[1], record.population)
        assert near(row[2], record.measure) >= ALIKE, (row[2], record.measure)
        assert text[record.start : record.end].strip() == text[record.start : record.end] != ""


def test_the_table_is_large_enough() -> None:
    assert len(TABLE) >= 60


def test_condition_of_an_override() -> None:
    text = "县级团委、妇联机关一般配备5名以上专职干部，其中常住人口为20万以下的县市区不少于3名。"
    base, override = records(text)
    assert (base.population, base.measure, base.condition) == ("县级团委、妇联机关", "专职干部", None)
    assert (override.population, override.measure) == ("县级团委、妇联机关", "专职干部")
    assert override.condition == "常住人口为20万以下的县市区"
    assert text[override.start : override.end] == "其中常住人口为20万以下的县市区不少于3名"


def test_list_items_end_the_evidence() -> None:
    text = "村妇联设执委会,设主席1人、副主席若干人、执委不少于15人。"
    assert [text[record.start : record.end] for record in records(text)] == [
        "设主席1人",
        "设主席1人、副主席若干人、执委不少于15人",
    ]


@pytest.mark.parametrize(("text", "rows"), TABLE, ids=[text[:24] for text, _ in TABLE])
def test_every_candidate_is_settled(text: str, rows: list[list[str | None]]) -> None:
    ledger = Ledger()
    records(text, ledger)
    for seen, facts, rejected, unknown in ledger.counts().values():
        assert seen == facts + rejected + unknown


@pytest.mark.bench
@pytest.mark.parametrize(
    "cue",
    [
        "3名",
        "不少于3名",
        "3名、",
        "80%",
        "的比例分别不低于80%、50%",
        "5人以上的",
        "三分之一",
        "全覆盖",
        "有1个",
        "28岁以下",
        "3天",
    ],
)
def test_cost_grows_with_length_only(cue: str) -> None:
    def cost(count: int) -> float:
        policy = policy_of(cue * count)
        begin = time.process_time()
        list(quota.find(policy, Ledger()))
        return time.process_time() - begin

    small = max(cost(500), 0.005)
    assert cost(4_000) < 32 * small
