"""Quota records: a table of annotated sentences, the gold of a document, the ledger, and the cost of hostile text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ingest.facts import quota
from ingest.ledger import Ledger
from ingest.records import Quota
from tests.ingest.plain_policy import alike, cases, policy_of

TABLE = cases((Path(__file__).parent / "quota_cases.txt").read_text(encoding="utf-8"))


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
        assert alike(row[1], record.population), (row[1], record.population)
        assert alike(row[2], record.measure), (row[2], record.measure)
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "编制50人以上的区、县（市）机关至少安排1名残疾人。",
            [("区、县（市）机关", None), ("区、县（市）机关", "编制50人以上")],
        ),
        ("职工1万人以上的乡镇工会专职工作人员不少于3人。", [("乡镇工会", "职工1万人以上")]),
        ("编制50人以上的省级机关，到2022年至少安排1名残疾人。", [("省级机关", None), ("省级机关", "编制50人以上")]),
        ("从业人员30人以上的企业至少建立1个职工书屋。", [("企业", None), ("企业", "从业人员30人以上")]),
        ("女职工200人以上的单位，应当配备2名女干部。", [("单位", None), ("单位", "女职工200人以上")]),
        (
            "不足25人，设委员3人，也可以设组织员1人；25人至200人，设委员7人。",
            [(None, "不足25人"), (None, "不足25人"), (None, "25人至200人")],
        ),
        (
            "编制50人以上的市级机关和编制67人以上的事业单位，2025年前至少安排1名残疾人。",
            [("市级机关", None), ("事业单位", None), ("事业单位", "编制67人以上")],
        ),
        ("职工每增加一百人，代表名额增加不得少于五名。", [(None, "职工每增加一百人")]),
        ("会员不足100人的，设委员5人。", [(None, "会员不足100人")]),
        ("每个村配备妇联主席1名，设执委5名。", [("村", None), ("村", None)]),
        ("组建30人以上的队伍，配备2名专职干部。", [(None, None), (None, None)]),
        ("企业职工100人以上的，可以设专职工会主席；乡镇配备干部2名。", [("企业", None), ("乡镇", None)]),
    ],
)
def test_conditions_of_size(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert [(record.population, record.condition) for record in records(text)] == expected


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


def test_conditions_above_a_list_name_its_group() -> None:
    text = "第七条　成立社会团体，应当具备下列条件：\n（一）有五十个以上的个人会员或者三十个以上的单位会员；\n（二）有专职工作人员。"
    assert [(record.population, record.measure, record.modality) for record in records(text)] == [
        ("社会团体", "个人会员", "must"),
        ("社会团体", "单位会员", "must"),
    ]
