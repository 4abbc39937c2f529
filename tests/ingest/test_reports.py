"""What is told of the past sets nothing: no quotas, no times, no tasks and no money."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.facts import duty, funding_rule, quota, schedule
from ingest.ledger import Ledger
from ingest.text import Clause, PolicyText
from tests.ingest.plain_policy import policy_of


def under(policy: PolicyText, heading: str) -> PolicyText:
    """The same text, all of it in one clause of this heading."""
    clause = Clause("1/一", "一", heading, 1, 0, len(policy.text), 0)
    return replace(policy, instruments=(replace(policy.instruments[0], clauses=(clause,)),))


@pytest.mark.parametrize(
    ("text", "issued_on", "expected"),
    [
        ("2015年，全省企业建会率达到80%。", "2016-03-01", 0),
        ("“十二五”期间，全省企业建会率达到80%。", "2016-03-01", 0),
        ("“十三五”期间，全省企业建会率达到90%。", "2016-03-01", 1),
        ("2020年，全省企业建会率达到90%。", "2016-03-01", 1),
        ("2015年企业建会率为80%，到2020年达到90%。", "2016-03-01", 1),
        ("2015年，全省企业建会率达到80%。", None, 1),
        ("现有会员300万人，企业建会率达到80%。", None, 0),
    ],
)
def test_years_gone_by(text: str, issued_on: str | None, expected: int) -> None:
    assert len(list(quota.find(policy_of(text, issued_on), Ledger()))) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("发展现状", 0),
        ("“十三五”主要成就", 0),
        ("存在的问题", 0),
        ("夯实基层基础", 1),
        ("主要目标", 1),
        ("规划执行情况", 0),
        ("优化妇女发展环境", 1),
        ("巩固基层工作基础", 1),
        ("监测规划实施情况", 1),
        ("跟踪评估规划实施情况", 1),
        ("发展取得的成就", 0),
        ("我市妇女发展现状", 0),
        ("着力解决存在的问题", 1),
    ],
)
def test_headings_of_review(heading: str, expected: int) -> None:
    policy = under(policy_of("全省企业建会率达到80%，每年培训工会干部2000名。"), heading)
    assert bool(list(quota.find(policy, Ledger()))) == bool(expected)
    assert bool(list(schedule.find(policy, Ledger()))) == bool(expected)


@pytest.mark.parametrize(
    ("heading", "text", "duties", "money"),
    [
        ("编制背景", "市残联落实残疾人两项补贴制度，惠及2.1万人。", 0, 0),
        ("妇女发展现状", "各级妇联建立健全妇女工作机制。", 0, 0),
        ("发展环境", "各级妇联要建立健全妇女工作机制。", 1, 0),
        ("优化发展环境", "各级妇联建立健全妇女工作机制。", 1, 0),
        ("主要任务", "市残联落实残疾人两项补贴制度。", 1, 1),
    ],
)
def test_what_is_told_of_the_past_is_no_task(heading: str, text: str, duties: int, money: int) -> None:
    policy = under(policy_of(text), heading)
    assert len(list(duty.find(policy, Ledger()))) == duties
    assert len(list(funding_rule.find(policy, Ledger()))) == money
