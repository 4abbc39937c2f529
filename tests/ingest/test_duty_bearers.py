"""Who bears a duty: conditions, means, measures and prohibitions that stand around the body."""

from __future__ import annotations

import pytest

from ingest.facts.duty import find
from ingest.ledger import Ledger
from ingest.records import Duty
from tests.ingest.plain import policy_of

CASES = [
    ("村民不足百人的，可以由乡镇妇联代管。", [("乡镇妇联", "村民不足百人的，可以由乡镇妇联代管")]),
    ("场馆属于妇联所有，任何单位不得占用。", [("任何单位", "任何单位不得占用")]),
    ("妇女在孕期内，用人单位不得解除合同。", [("用人单位", "妇女在孕期内，用人单位不得解除合同")]),
    ("县残联三年内对社区委员轮训一遍。", [("县残联", "县残联三年内对社区委员轮训一遍")]),
    (
        "编制30人以上的市级机关，到2025年至少安排1名残疾人。",
        [("编制30人以上的市级机关", "编制30人以上的市级机关，到2025年至少安排1名残疾人")],
    ),
    (
        "市残联应当公开账目。严禁挪用专项资金。",
        [("市残联", "市残联应当公开账目"), (None, "严禁挪用专项资金")],
    ),
    (
        "县级人民政府可以开办活动中心；禁止将活动中心改作他用。",
        [("县级人民政府", "县级人民政府可以开办活动中心"), (None, "禁止将活动中心改作他用")],
    ),
    (
        "侵占文化宫，造成财产损失的，检察机关可以提起公益诉讼。",
        [("检察机关", "侵占文化宫，造成财产损失的，检察机关可以提起公益诉讼")],
    ),
    (
        "县级人民政府应当加强监督。科普项目承担单位应当公布账目。",
        [("县级人民政府", "县级人民政府应当加强监督"), ("科普项目承担单位", "科普项目承担单位应当公布账目")],
    ),
    (
        "县总工会要收好经费。工会经费严禁截留。年度收支须接受审查。",
        [("县总工会", "县总工会要收好经费"), (None, "工会经费严禁截留"), (None, "年度收支须接受审查")],
    ),
    ("会员生日慰问可以发放实物。", [(None, "会员生日慰问可以发放实物")]),
    (
        "县残联要做好救助。职工退休离岗的，可发放纪念品。挪用救助款的，责令归还。",
        [("县残联", "县残联要做好救助"), (None, "职工退休离岗的，可发放纪念品"), (None, "挪用救助款的，责令归还")],
    ),
    (
        "市妇联要加强领导。力争到2030年，建立妇女之家。工会经费列入同级预算。",
        [("市妇联", "市妇联要加强领导"), (None, "力争到2030年，建立妇女之家"), (None, "工会经费列入同级预算")],
    ),
    (
        "市妇联党组要发挥作用，重大事项须向市委报告。",
        [("市妇联党组", "市妇联党组要发挥作用"), ("市妇联党组", "重大事项须向市委报告")],
    ),
    (
        "县人民代表大会代表候选人中，妇女的比例应当不低于30%。",
        [(None, "县人民代表大会代表候选人中，妇女的比例应当不低于30%")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_bearer_and_the_extent_of_a_duty(text: str, expected: list[tuple[str | None, str]]) -> None:
    policy = policy_of(text)
    found = [fact for fact in find(policy, Ledger()) if isinstance(fact, Duty)]
    assert [(fact.bearer, policy.text[fact.start : fact.end]) for fact in found] == expected
