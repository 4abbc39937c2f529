"""Schedule records: a table of annotated sentences, the ledger, years that the page leaves out, hostile text."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest

from ingest.container import bare
from ingest.facts import schedule
from ingest.ledger import Ledger
from ingest.records import Schedule
from tests.ingest.plain_policy import alike, cases, policy_of

TABLE = cases((Path(__file__).parent / "schedule_cases.txt").read_text(encoding="utf-8"))


def records(text: str, ledger: Ledger | None = None, issued_on: str | None = None) -> list[Schedule]:
    found = schedule.find(policy_of(text, issued_on), ledger or Ledger())
    return [record for record in found if isinstance(record, Schedule)]


@pytest.mark.parametrize(("text", "rows"), TABLE, ids=[text[:24] for text, _ in TABLE])
def test_sentence(text: str, rows: list[list[str | None]]) -> None:
    found = records(text)
    assert [(record.kind, record.value) for record in found] == [(row[0], row[1]) for row in rows]
    for record, row in zip(found, rows, strict=True):
        assert alike(row[2], record.what), (row[2], record.what)
        assert text[record.start : record.end].strip() == text[record.start : record.end] != ""


def test_the_table_is_large_enough() -> None:
    assert len(TABLE) >= 60


@pytest.mark.parametrize(
    ("text", "issued_on", "value"),
    [
        ("6月底前制定实施方案。", "2016-01-20", "2016-06-30"),
        ("3月底前制定实施方案。", "2016-11-20", "2017-03-31"),
        ("年底前制定实施方案。", "2016-11-20", "2016-12-31"),
        ("10月中旬前完成动员。2017年底，完成改革。", None, "2017-10"),
    ],
)
def test_the_year_comes_from_the_document(text: str, issued_on: str | None, value: str) -> None:
    assert records(text, issued_on=issued_on)[0].value == value


def test_without_any_year_the_ledger_keeps_it() -> None:
    ledger = Ledger()
    assert records("6月底前制定实施方案。", ledger) == []
    assert [entry.reason for entry in ledger.unknowns()] == ["the year is not written"]


def test_the_year_of_issue_is_a_deadline_beside_another_year() -> None:
    assert records("2022年，在全国开展专项检查。", issued_on="2022-03-01") == []
    assert [each.value for each in records("2021年、2022年，在全国开展专项检查。", issued_on="2022-03-01")] == ["2022"]


def test_a_year_before_issue_is_no_deadline() -> None:
    assert records("到2014年，基本形成工作格局。", issued_on="2016-01-20") == []


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("党委常委会应该定期听取各群团组织工作汇报。", "党委常委会"),
        ("各级工会每年至少召开一次全体会议。", "各级工会"),
        ("定期向人民团体通报重要工作部署。", None),
        ("支持各级群团组织定期开展干部队伍培训。", None),
    ],
)
def test_bearer(text: str, bearer: str | None) -> None:
    assert records(text)[0].bearer == bearer


@pytest.mark.parametrize(("text", "rows"), TABLE, ids=[text[:24] for text, _ in TABLE])
def test_every_candidate_is_settled(text: str, rows: list[list[str | None]]) -> None:
    ledger = Ledger()
    records(text, ledger)
    for seen, facts, rejected, unknown in ledger.counts().values():
        assert seen == facts + rejected + unknown


@pytest.mark.bench
@pytest.mark.parametrize(
    "cue", ["每年", "到2020年", "到2020年，", "定期、", "2年内", "（2020年底前）", "任期三年，", "每年开展一次，"]
)
def test_cost_grows_with_length_only(cue: str) -> None:
    def cost(count: int) -> float:
        policy = policy_of(cue * count)
        gc.collect()
        begin = time.process_time()
        list(schedule.find(policy, Ledger()))
        return time.process_time() - begin

    small = max(cost(500), 0.005)
    assert cost(4_000) < 32 * small


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2022年、2024年，省政府残工委对本规划实施情况开展中期评估。",
            [
                ("2022", "省政府残工委对本规划实施情况开展中期评估"),
                ("2024", "省政府残工委对本规划实施情况开展中期评估"),
            ],
        ),
        ("2023年，各地要全面完成换届工作。", [("2023", "各地要全面完成换届工作")]),
        ("2025年每个乡镇都要建成1所儿童之家。", [("2025", "每个乡镇都要建成1所儿童之家")]),
        ("三年培训10万人，其中2022年培训5万人次。", [("P3Y", "培训10万人"), ("2022", "培训5万人次")]),
        ("2021年，全市新建工会组织120家。", []),
        ("2020年，全国会员达到3亿人，覆盖率达到85%。", []),
        ("2022年全市新建了工会组织120家。", []),
        ("2022年，培训工作已完成。", []),
        ("2021年、2023年，开展专项检查。", [("2021", "开展专项检查"), ("2023", "开展专项检查")]),
        ("2021年，开展专项检查。", []),
    ],
)
def test_a_year_that_opens_a_clause(text: str, expected: list[tuple[str, str]]) -> None:
    found = records(text, issued_on="2021-06-01")
    assert [record.value for record in found] == [value for value, _ in expected]
    for record, (_, what) in zip(found, expected, strict=True):
        assert alike(what, record.what), (what, record.what)
    assert all(record.kind == "duration" or "其中" in text for record in records(text))


def test_the_time_of_a_form_or_of_a_row_is_that_of_its_task() -> None:
    page = (
        "任务分工方案\n一、任务\n1．提高代表比例。\n\n牵头单位：市总工会\n\n责任单位：市委组织部\n\n完成时限：2017年12月底前\n"
        "二、分工\n序号\t任务\t牵头单位\t时限\n1\t健全机制，完善标准。\t民政部\t2023年底前\n"
    )
    found = [fact for fact in bare(page, ("schedule",))._.facts if isinstance(fact, Schedule)]
    assert [(fact.value, fact.what) for fact in found] == [
        ("2017-12-31", "提高代表比例"),
        ("2023-12-31", "健全机制，完善标准"),
    ]
