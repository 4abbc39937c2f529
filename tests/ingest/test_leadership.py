"""Leadership: sentences of the genre, each with the pairs that a careful reader writes down."""

from __future__ import annotations

import time

import pytest

from ingest.facts.leadership import find
from ingest.ledger import Ledger
from ingest.records import Leadership
from tests.ingest.plain import policy_of

PARTY, SUPERIOR, GROUP, OTHER = "same_level_party", "superior", "party_group", "other"

CASES = [
    # 受…领导
    ("工会受同级党委和上级工会双重领导。", [("工会", "同级党委", PARTY, None), ("工会", "上级工会", SUPERIOR, None)]),
    (
        "地方工会受同级党委和上级工会双重领导，以同级党委领导为主。",
        [("地方工会", "同级党委", PARTY, True), ("地方工会", "上级工会", SUPERIOR, False)],
    ),
    (
        "工会、共青团、妇联受同级党委和各自上级组织双重领导。",
        [
            (led, leader, kind, None)
            for led in ("工会", "共青团", "妇联")
            for leader, kind in (("同级党委", PARTY), ("上级组织", SUPERIOR))
        ],
    ),
    (
        "各级科协受同级党委领导，接受上级科协业务指导。",
        [("各级科协", "同级党委", PARTY, None), ("各级科协", "上级科协", SUPERIOR, None)],
    ),
    ("企业工会受企业党组织领导。", [("企业工会", "企业党组织", PARTY, None)]),
    ("残联接受同级党委的领导。", [("残联", "同级党委", PARTY, None)]),
    ("县级妇联应当自觉接受县委的领导。", [("县级妇联", "县委", PARTY, None)]),
    ("团支部接受上级团委指导。", [("团支部", "上级团委", SUPERIOR, None)]),
    ("工会受法律保护。", []),
    ("红十字会受民政部门的业务指导。", []),
    ("受党中央委托，全国总工会开展调研。", []),
    # 为主
    (
        "坚持妇联以同级党委领导为主、接受上级妇联双重领导。",
        [("妇联", "同级党委", PARTY, True), ("妇联", "上级妇联", SUPERIOR, False)],
    ),
    ("群团组织实行分级管理、以同级党委领导为主的体制。", [("群团组织", "同级党委", PARTY, True)]),
    ("落实以同级党委领导为主的群团组织管理体制。", [("群团组织", "同级党委", PARTY, True)]),
    (
        "共青团组织实行同级党组织领导为主、上级团组织协助管理的体制。",
        [("共青团组织", "同级党组织", PARTY, True), ("共青团组织", "上级团组织", SUPERIOR, False)],
    ),
    ("坚持以预防为主，领导干部带头。", []),
    # 双重领导 without 受
    (
        "工会实行同级党委和上级工会双重领导。",
        [("工会", "同级党委", PARTY, None), ("工会", "上级工会", SUPERIOR, None)],
    ),
    # 在…领导下
    ("群团组织要在党组织的领导下开展工作。", [("群团组织", "党组织", PARTY, None)]),
    (
        "在市委领导下，在省总工会指导下，市总工会成立改革领导小组。",
        [("市总工会", "市委", PARTY, None), ("市总工会", "省总工会", SUPERIOR, None)],
    ),
    (
        "在县委和市妇联的领导下，县妇联组织实施改革。",
        [("县妇联", "县委", PARTY, None), ("县妇联", "市妇联", SUPERIOR, None)],
    ),
    ("支持红十字会在党委领导下依法开展工作。", [("红十字会", "党委", PARTY, None)]),
    ("在党的领导下，我国妇女事业取得了巨大成就。", []),
    ("未建立党组织的在上一级工会领导下进行。", []),
    ("把党的领导贯穿于纲要组织实施全过程。", []),
    ("学生在教师指导下参加实践。", []),
    # Y领导X
    ("上级工会组织领导下级工会组织。", [("下级工会组织", "上级工会组织", SUPERIOR, None)]),
    (
        "上级群团组织依法依章程领导或指导下级群团组织工作。",
        [("下级群团组织", "上级群团组织", SUPERIOR, None)],
    ),
    ("上级红十字会指导下级红十字会工作。", [("下级红十字会", "上级红十字会", SUPERIOR, None)]),
    ("中华全国总工会领导全国工会工作。", [("全国工会工作", "中华全国总工会", SUPERIOR, None)]),
    ("上级妇联指导基层妇联开展巾帼志愿服务活动，建立台账。", []),
    ("省总工会要指导企业签订集体合同。", []),
    ("各级领导干部要深入基层。", []),
    ("成立由市委副书记任组长的领导小组。", []),
    # Y对X的领导
    ("坚持党对群团工作的统一领导。", [("群团工作", "党", OTHER, None)]),
    (
        "强化上级残联对下级残联的协管力度。",
        [("下级残联", "上级残联", SUPERIOR, False)],
    ),
    ("区总工会要加强对下级工会的领导。", [("下级工会", "区总工会", SUPERIOR, None)]),
    ("各级党委要加强对工会工作的领导。", [("工会工作", "各级党委", PARTY, None)]),
    ("要加强对改革工作的组织领导。", []),
    ("加强组织领导，落实工作责任。", []),
    # 是…领导的
    (
        "工会是中国共产党领导的职工自愿结合的工人阶级的群众组织。",
        [("工会", "中国共产党", OTHER, None)],
    ),
    ("妇联组织是党领导下的人民团体。", [("妇联组织", "党", OTHER, None)]),
    ("坚持中国共产党领导的多党合作和政治协商制度。", []),
    # 党组
    ("群团组织中的党组要充分发挥领导核心作用。", [("群团组织", "党组", GROUP, None)]),
    ("发挥总工会党组的领导核心作用。", [("总工会", "总工会党组", GROUP, None)]),
    ("党组成员要带头学习。", []),
    # 分管, organs, assistance
    ("一般由党委专职副书记分管群团工作。", [("群团工作", "党委专职副书记", OTHER, None)]),
    (
        "上级团组织协助同级党组织做好下级团组织的干部协管工作。",
        [("下级团组织", "上级团组织", SUPERIOR, False)],
    ),
    # charters and local forms
    ("团的全国领导机关，是团的全国代表大会和它产生的中央委员会。", [
        ("团", "团的全国代表大会", OTHER, None),
        ("团", "中央委员会", OTHER, None),
    ]),
    ("团的各级委员会受同级党的委员会和团的上级委员会双重领导。", [
        ("团的各级委员会", "同级党的委员会", PARTY, None),
        ("团的各级委员会", "团的上级委员会", SUPERIOR, None),
    ]),
    ("共青团受中国共产党的委托领导少年先锋队的工作。", [("少年先锋队", "共青团", OTHER, None)]),
    ("区、县（市）总工会受同级党组织和上级工会领导。", [
        ("区、县（市）总工会", "同级党组织", PARTY, None),
        ("区、县（市）总工会", "上级工会", SUPERIOR, None),
    ]),
    ("县科协接受县委领导和市科协业务指导。", [("县科协", "县委", PARTY, None), ("县科协", "市科协", SUPERIOR, None)]),
    ("乡镇科协由乡镇党委领导。", [("乡镇科协", "乡镇党委", PARTY, None)]),
    ("县（市、区）妇联在同级党委领导和市妇联指导下制定方案。", [
        ("县（市、区）妇联", "同级党委", PARTY, None),
        ("县（市、区）妇联", "市妇联", SUPERIOR, None),
    ]),
    ("市妇联协助市委组织部管理县（市、区）妇联领导班子。", [("县（市、区）妇联领导班子", "市妇联", SUPERIOR, False)]),
    ("可以建立女职工委员会，在同级工会领导下开展工作。", [("女职工委员会", "同级工会", OTHER, None)]),
    ("科协组织是党领导下团结联系科技工作者的人民团体。", [("科协组织", "党", OTHER, None)]),
    ("健全党委领导、政府负责的工作体制。", []),
    ("县级学会接受业务主管单位的指导。", []),
    ("县级总工会对乡镇工会实行垂直领导。", [("乡镇工会", "县级总工会", SUPERIOR, None)]),
    ("中国少年先锋队由中国共产主义青年团领导。", [("中国少年先锋队", "中国共产主义青年团", OTHER, None)]),
    ("市红十字会指导县红十字会工作。", [("县红十字会", "市红十字会", SUPERIOR, None)]),
    ("群团组织党组要认真执行党组工作条例，发挥领导核心作用。", [("群团组织", "群团组织党组", GROUP, None)]),
    ("地方残联接受同级党委领导，业务上受上级残联指导。", [
        ("地方残联", "同级党委", PARTY, None),
        ("地方残联", "上级残联", SUPERIOR, None),
    ]),
    ("学校团委受学校党委和上级团委的双重领导，以学校党委领导为主。", [
        ("学校团委", "学校党委", PARTY, True),
        ("学校团委", "上级团委", SUPERIOR, False),
    ]),
    ("实行主席团领导下的秘书长负责制。", []),
    ("各级团的委员会在同级党委和上级团委的领导下开展工作，以同级党委领导为主。", [
        ("各级团的委员会", "同级党委", PARTY, True),
        ("各级团的委员会", "上级团委", SUPERIOR, False),
    ]),
    # leading organs, scoped primacy, adverbials between subject and verb
    ("省科协是全省各级科协和学会组织的领导机关。", [
        ("全省各级科协", "省科协", OTHER, None),
        ("学会组织", "省科协", OTHER, None),
    ]),
    ("其他产业工会实行以市总工会领导为主，同时接受上级产业工会领导的体制。", [
        ("其他产业工会", "市总工会", SUPERIOR, True),
        ("其他产业工会", "上级产业工会", SUPERIOR, False),
    ]),
    ("市科协常务委员会是全委会的执行机构，领导全市科协工作。", [("全市科协工作", "市科协常务委员会", OTHER, None)]),
    ("各级红十字会要在同级党委领导下，组织开展救援救护。", [("各级红十字会", "同级党委", PARTY, None)]),
    ("上级科协依照法律和章程指导下级科协工作。", [("下级科协", "上级科协", SUPERIOR, None)]),
    ("上级残联依据有关规定加强对下级残联工作的指导。", [("下级残联", "上级残联", SUPERIOR, None)]),
    ("党组在残联组织中发挥领导核心作用。", [("残联组织", "党组", GROUP, None)]),
    ("机关党组织领导机关工会、妇委会开展工作。", [
        ("机关工会", "机关党组织", PARTY, None),
        ("妇委会", "机关党组织", PARTY, None),
    ]),
    ("团市委协助县（市、区）党委管理团县（市、区）委领导班子。", [("团县（市、区）委领导班子", "团市委", SUPERIOR, False)]),
    ("企业科协受企业党组织和园区科协双重领导，以党组织领导为主。", [
        ("企业科协", "企业党组织", PARTY, True),
        ("企业科协", "园区科协", SUPERIOR, False),
    ]),
    ("市委统一领导全市群团改革工作。", [("全市群团改革工作", "市委", PARTY, None)]),
    ("市总工会加强对企业签订集体合同的指导。", []),
    ("市级以上文联受同级党委领导，由同级政府联系，接受上级文联指导。", [
        ("市级以上文联", "同级党委", PARTY, None),
        ("市级以上文联", "上级文联", SUPERIOR, None),
    ]),
    ("各级残联要主动接受残工委的领导。", [("各级残联", "残工委", OTHER, None)]),
    ("企业党组织应当领导和支持工会、妇联等群团组织依法开展工作。", [
        ("工会、妇联等群团组织", "企业党组织", PARTY, None),
    ]),
    ("园区团组织实行双重领导，既受园区党组织领导，又受上级团组织领导。", [
        ("园区团组织", "园区党组织", PARTY, None),
        ("园区团组织", "上级团组织", SUPERIOR, None),
    ]),
    # consultation, supervision, approval, tasks
    ("基层工会、地方各级总工会的建立，必须报上一级工会批准。", []),
    ("各级工会委员会向同级会员大会负责并报告工作，接受其监督。", []),
    ("地方党委应该注意听取上级群团组织意见。", []),
    ("由市总工会牵头，会同市人社局组织实施。", []),
    ("民政部门是社会组织的业务主管单位。", []),
    ("各级政协要听取领导小组的汇报。", []),
]  # fmt: skip


def found(text: str) -> list[tuple[str, str, str, bool | None]]:
    ledger = Ledger()
    records = [record for record in find(policy_of(text), ledger) if isinstance(record, Leadership)]
    assert all(entry.outcome for entry in ledger.candidates)
    return [(record.subject, record.leader, record.kind, record.primary) for record in records]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_leadership_of_a_sentence(text: str, expected: list[tuple[str, str, str, bool | None]]) -> None:
    assert sorted(map(repr, found(text))) == sorted(map(repr, expected))


def test_a_dropped_led_body_is_carried_over_and_the_span_stays_the_clause() -> None:
    text = "重视发挥共青团组织的作用。坚持和完善同级党组织管理为主、上级团组织协助管理的双重领导体制。"
    policy = policy_of(text)
    records = [record for record in find(policy, Ledger()) if isinstance(record, Leadership)]
    assert {(record.subject, record.leader, record.primary) for record in records} == {
        ("共青团组织", "同级党组织", True),
        ("共青团组织", "上级团组织", False),
    }
    assert {text[record.start : record.end] for record in records} == {
        "坚持和完善同级党组织管理为主、上级团组织协助管理的双重领导体制"
    }


def test_half_a_statement_is_written_down_as_not_understood() -> None:
    ledger = Ledger()
    assert list(find(policy_of("理顺并完善双重领导体制。"), ledger)) == []
    assert [entry.reason for entry in ledger.unknowns()] == ["leadership without a body on both sides"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("# 工作方案\n为加强同级党委对群团工作的领导，制定本方案。\n一、目标\n", "aim of the instrument"),
        ("领导干部要带头学习。", "noun of office"),
        ("农田由合作社管理。", "no standing relation between bodies"),
    ],
)
def test_why_a_sentence_states_no_leadership_is_told(text: str, reason: str) -> None:
    ledger = Ledger()
    assert list(find(policy_of(text), ledger)) == []
    assert [candidate.reason for candidate in ledger.candidates] == [reason]


@pytest.mark.bench
def test_a_long_line_of_cues_costs_linear_time() -> None:
    def seconds(count: int) -> float:
        policy = policy_of("工会受同级党委领导，" * count + "。")
        began = time.process_time()
        list(find(policy, Ledger()))
        return time.process_time() - began

    seconds(50)
    assert seconds(6400) < 24 * max(seconds(800), 0.02)
