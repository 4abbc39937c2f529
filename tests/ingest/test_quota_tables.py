"""Tables of aims in plans: which rows are quotas, and how their numbers are read."""

from __future__ import annotations

import time

import pytest

from ingest.facts import quota
from ingest.ledger import Ledger
from ingest.records import Quota
from tests.ingest.plain_policy import policy_of

LINES = """表2 主要指标
序号 指标 单位 2015年 2020年 属性
一、妇女发展
1 企业职工参保率 % 81.5 ≥90 预期性
2 县级人大代表中女性比例 % 24 不低于28 约束性
3 儿童伤害死亡率 1/10万 12 ＜10 预期性
4 新增妇女创业人数 万人 1.2 2 预期性
5 妇女活动中心数 个 12 30以上 预期性
6 财政投入 万元 300 500 约束性
到2020年，培训妇女骨干500名。
"""
CELLS = "指标\n2020年\n2025年目标值\n残疾儿童康复服务率（%）\n85\n95以上\n家庭教育指导站点覆盖率（%）\n—\n100\n城镇新增就业人数（万人）\n[8.6]\n[≥40]\n"


def found(text: str, ledger: Ledger | None = None) -> list[tuple[object, ...]]:
    records = [record for record in quota.find(policy_of(text), ledger or Ledger()) if isinstance(record, Quota)]
    return [
        (one.kind, one.population, one.measure, one.comparator, one.value, one.unit, one.deadline) for one in records
    ]


def test_rows_of_a_table() -> None:
    ledger = Ledger()
    assert found(LINES, ledger) == [
        ("target", "企业职工", "参保率", ">=", 0.9, "share", "2020"),
        ("floor", "县级人大代表", "女性", ">=", 0.28, "share", "2020"),
        ("target", "妇女", "新增妇女创业人数", "=", 20000, "persons", "2020"),
        ("target", None, "妇女活动中心数", ">=", 30, "bodies", "2020"),
        ("target", None, "妇女骨干", "=", 500, "persons", "2020"),
    ]
    assert all(seen == facts + rejected + unknown for seen, facts, rejected, unknown in ledger.counts().values())


def test_one_cell_a_line_and_the_unit_in_the_name() -> None:
    assert found(CELLS) == [
        ("target", "残疾儿童", "康复服务率", ">=", 0.95, "share", "2025"),
        ("target", None, "家庭教育指导站点覆盖率", "=", 1, "share", "2025"),
        ("target", None, "城镇新增就业人数", ">=", 400000, "persons", "2025"),
    ]


FIELDS = "二、主要指标\n\n领域\n\n指标\n\n2025年\n\n出生缺陷防控行动\n\n1\n\n产前筛查率\n\n>85%\n\n2\n\n新生儿听力筛查率\n\n≥90%\n\n伤害防控行动\n\n3\n\n消除地方病的区(街道、社区)\n\n100%\n\n"


def test_blank_lines_fields_of_work_and_the_unit_at_the_figure() -> None:
    assert found(FIELDS) == [
        ("target", None, "产前筛查率", ">", 0.85, "share", "2025"),
        ("target", "新生儿", "听力筛查率", ">=", 0.9, "share", "2025"),
        ("target", None, "消除地方病的区(街道、社区)", "=", 1, "share", "2025"),
    ]


def test_two_columns_of_aims_and_a_field_of_work_in_front_of_a_row() -> None:
    two = "指标 单位 2020年基期 2025年目标值 2030年目标值\n1 适龄妇女筛查率 % 60 70以上 75以上\n"
    assert [(row[4], row[6]) for row in found(two)] == [(0.7, "2025"), (0.75, "2030")]
    assert found("类别 指标 2020年 2025年 属性\n社会保障 3.困难残疾人补贴覆盖率（%） 98 100 约束性\n") == [
        ("target", "困难残疾人", "补贴覆盖率", "=", 1, "share", "2025"),
    ]


def test_the_kind_of_an_aim_is_no_name_of_the_next() -> None:
    cells = "指标\n单位\n2020年\n2025年\n属性\n公民科学素质比例\n%\n20\n35\n预期性\n科普教育基地\n个\n46\n80\n预期性\n"
    assert [(row[2], row[4], row[5]) for row in found(cells)] == [
        ("公民科学素质比例", 0.35, "share"),
        ("科普教育基地", 80, "bodies"),
    ]


def test_a_column_of_aims_without_a_year() -> None:
    assert found("序号 指标 目标值 责任单位\n1 职工参保率 ≥95% 市医保局\n2 女职工体检率 90%以上 市总工会\n") == [
        ("target", "职工", "参保率", ">=", 0.95, "share", None),
        ("target", "女职工", "体检率", ">=", 0.9, "share", None),
    ]
    assert found("指标 目标值（2027年）\n职工参保率 ≥95%\n") == [
        ("target", "职工", "参保率", ">=", 0.95, "share", "2027"),
    ]


def test_the_evidence_is_the_row_up_to_its_aim() -> None:
    (first, *_) = [record for record in quota.find(policy_of(LINES), Ledger()) if isinstance(record, Quota)]
    assert LINES[first.start : first.end] == "企业职工参保率 % 81.5 ≥90"


def test_years_that_fall_are_no_aims() -> None:
    assert found("指标 单位 2020年 2015年\n参保率 % 90 80\n") == []


@pytest.mark.bench
def test_cost_grows_with_length_only() -> None:
    def cost(text: str) -> float:
        policy = policy_of(text)
        begin = time.process_time()
        list(quota.find(policy, Ledger()))
        return time.process_time() - begin

    row = "1 职工参保率 % 80 90 预期性\n"
    head = "指标 单位 2015年 2020年 属性\n"
    small = max(cost((head + row * 20) * 10), 0.005)
    assert cost((head + row * 20) * 80) < 32 * small
