"""Duties: sentences of statutes, State Council papers, Party opinions and plans, annotated by the contract.

Each case gives the text and, for every duty, (bearer, modality, evidence); evidence None is the whole text without its
closing mark.
"""

from __future__ import annotations

import time

import pytest

from ingest.facts.duty import find
from ingest.ledger import Ledger
from ingest.records import Duty
from tests.ingest.plain import policy_of

STATUTE = [
    ("工会应当依法维护职工合法权益。", [("工会", "must", None)]),
    (
        "企业、事业单位、社会组织拖欠职工工资的，工会应当代表职工与其交涉。",
        [("工会", "must", None)],
    ),
    ("任何组织和个人不得侵占、挪用和任意调拨工会经费。", [("任何组织和个人", "must_not", None)]),
    ("工会有权对企业侵犯职工合法权益的问题进行调查，有关单位应当予以协助。", [
        ("工会", "plan", "工会有权对企业侵犯职工合法权益的问题进行调查"),
        ("有关单位", "must", "有关单位应当予以协助"),
    ]),
    ("基层工会委员会每届任期三年或者五年。", []),
    ("本法自2022年1月1日起施行。", []),
    ("工会是职工自愿结合的工人阶级的群众组织。", []),
    ("本办法所称用人单位，是指机关、团体、企业和事业单位。", []),
    ("县级以上人民政府应当将残疾人事业经费列入财政预算，并逐步增加。", [("县级以上人民政府", "must", None)]),
    ("国家鼓励自然人、法人向红十字会捐赠。", [("国家", "encourage", None)]),
    ("国家保护工会的合法权益不受侵犯。", [("国家", "plan", None)]),
    ("上级工会组织领导下级工会组织。", [("上级工会组织", "plan", None)]),
    ("各级人民政府对残疾人工作给予支持。", [("各级人民政府", "plan", None)]),
    ("用人单位招用残疾人职工，应当依法与其签订劳动合同。", [("用人单位", "must", None)]),
    ("用人单位未按照规定缴纳残疾人就业保障金的，由财政部门给予警告，责令限期缴纳。", [("财政部门", "plan", None)]),
    ("违反本条例规定，拒不拨缴工会经费的，基层工会可以向人民法院申请支付令；拒不执行支付令的，工会可以申请强制执行。", [
        ("基层工会", "may", "违反本条例规定，拒不拨缴工会经费的，基层工会可以向人民法院申请支付令"),
        ("工会", "may", "拒不执行支付令的，工会可以申请强制执行"),
    ]),
    ("职工二百人以上的企业工会应当设专职工会主席，职工不足二百人的可以设兼职主席。", [
        ("职工二百人以上的企业工会", "must", "职工二百人以上的企业工会应当设专职工会主席"),
        ("职工二百人以上的企业工会", "may", "职工不足二百人的可以设兼职主席"),
    ]),
    ("建立工会组织的用人单位应当按时拨缴工会经费。", [("建立工会组织的用人单位", "must", None)]),
    ("公民、法人和其他组织不得非法干预红十字会的工作。", [("公民、法人和其他组织", "must_not", None)]),
    ("红十字会应当履行下列职责：\n（一）开展救援、救灾工作；\n（二）普及应急救护知识。", [("红十字会", "must", None)]),
    ("新闻媒体应当开展公益宣传。", [("新闻媒体", "must", None)]),
    ("工会经费主要用于为职工服务和工会活动。", []),
    ("残疾人在政治、经济、文化等方面享有同其他公民平等的权利。", []),
    (
        "省人民政府残疾人工作委员会负责组织、协调、指导、督促有关部门做好残疾人事业的工作。",
        [("省人民政府残疾人工作委员会", "plan", None)],
    ),
    (
        "县级以上地方各级人民政府及其有关部门应当密切联系残疾人。",
        [("县级以上地方各级人民政府及其有关部门", "must", None)],
    ),
    ("工会主席、副主席任期未满时，不得随意调动其工作。", [(None, "must_not", None)]),
    ("禁止侮辱、侵害残疾人。", [(None, "must_not", None)]),
    (
        "中国残疾人联合会及其地方组织依照法律、法规、章程，开展残疾人工作。",
        [("中国残疾人联合会及其地方组织", "plan", None)],
    ),
    ("审计机关依法对工会经费收支情况进行审计。", [("审计机关", "plan", None)]),
    ("本条例由省人大常委会负责解释。", []),
]  # fmt: skip

STATUTE += [
    ("用人单位有会员二十五人以上的，应当建立工会；不足二十五人的，可以单独建立，也可以联合建立。", [
        ("用人单位", "must", "用人单位有会员二十五人以上的，应当建立工会"),
        ("用人单位", "may", "不足二十五人的，可以单独建立"),
        ("用人单位", "may", "也可以联合建立"),
    ]),
    ("凡建立工会组织的企业、事业单位、机关，应当拨缴工会经费。", [
        ("建立工会组织的企业、事业单位、机关", "must", None),
    ]),
    ("工会签订集体合同，上级工会应当给予支持和帮助。", [("上级工会", "must", None)]),
    ("工会组织和教育职工依照法律行使民主权利。", [("工会", "plan", None)]),
    ("工会主席由会员大会选举产生。", []),
    ("为了保障职工权益，根据宪法，制定本法。", []),
    ("违反本条例规定的，由民政部门责令改正，可以处一千元以下罚款。", [
        ("民政部门", "plan", "违反本条例规定的，由民政部门责令改正"),
        ("民政部门", "may", "可以处一千元以下罚款"),
    ]),
    ("捐赠人有权查询捐赠财产的使用情况，红十字会应当及时反馈。", [
        ("捐赠人", "plan", "捐赠人有权查询捐赠财产的使用情况"),
        ("红十字会", "must", "红十字会应当及时反馈"),
    ]),
    ("团的下级组织必须执行团的上级组织的决定。", [("团的下级组织", "must", None)]),
    ("工会经费的来源：\n（一）工会会员缴纳的会费；\n（二）政府的补助。", []),
    ("用人单位安排1名残疾人就业的，按照安排2名残疾人就业计算。", []),
]  # fmt: skip

STATUTE += [
    ("在本市行政区域内的企业、事业单位、机关和工会均应当遵守本条例。", [
        ("在本市行政区域内的企业、事业单位、机关和工会", "must", None),
    ]),
    ("对没有建立工会的企业，有关部门要指导职工建立工会，对于阻挠组建工会的行为，应当予以纠正。", [
        ("有关部门", "must", "对没有建立工会的企业，有关部门要指导职工建立工会"),
        ("有关部门", "must", "对于阻挠组建工会的行为，应当予以纠正"),
    ]),
    ("企业设立监事会的，工会的代表应当作为候选人。", [("工会的代表", "must", None)]),
    ("企业单方面解除劳动合同时，应当事先通知工会，工会认为违反法律，要求重新处理时，企业应当研究工会的意见。", [
        ("企业", "must", "企业单方面解除劳动合同时，应当事先通知工会"),
        ("企业", "must", "工会认为违反法律，要求重新处理时，企业应当研究工会的意见"),
    ]),
    ("工会应当提出处理意见，并有权要求追究有关人员的责任。", [
        ("工会", "must", "工会应当提出处理意见"),
        ("工会", "plan", "并有权要求追究有关人员的责任"),
    ]),
    ("工会工作人员违反规定，损害职工权益的，由上级工会责令改正。", [("上级工会", "plan", None)]),
    ("禁止下列行为：\n（一）虐待妇女；\n（二）侮辱妇女。", [(None, "must_not", None)]),
    ("妇女的合法权益受到侵害的，有权要求有关部门依法处理。", [("妇女", "plan", None)]),
    ("违反本条例规定的行为，法律已有处理规定的，从其规定。", []),
]  # fmt: skip

PARTY = [
    ("各级党委要加强对群团工作的领导，支持群团组织依法履职。", [("各级党委", "must", None)]),
    ("各级党委要支持群团组织参与社会治理；支持群团组织参与政府购买服务。", [("各级党委", "must", None)]),
    ("完善经费保障制度，任何单位不得截留工会经费。", [
        (None, "plan", "完善经费保障制度"),
        ("任何单位", "must_not", "任何单位不得截留工会经费"),
    ]),
    ("各级财政加大支持力度，对基层的经费补贴应该落实到位。", [
        ("各级财政", "plan", "各级财政加大支持力度"),
        ("各级财政", "must", "对基层的经费补贴应该落实到位"),
    ]),
    ("群团组织要深入基层，可以采取多种形式联系群众。", [
        ("群团组织", "must", "群团组织要深入基层"),
        ("群团组织", "may", "可以采取多种形式联系群众"),
    ]),
    ("有针对性地开展服务，特别是要做好困难职工帮扶。", [
        (None, "plan", "有针对性地开展服务"),
        (None, "must", "特别是要做好困难职工帮扶"),
    ]),
    ("参与政府购买服务，要严格管理。", [(None, "must", None)]),
    ("鼓励群团组织通过多种方式筹措资金。", [("群团组织", "encourage", None)]),
    ("推动建立工作机制，完善服务体系。", [(None, "encourage", None)]),
    ("党委在每届任期内应该召开专门的群团工作会议。", [("党委", "must", None)]),
    ("一般由党委专职副书记分管群团工作。", [("党委专职副书记", "plan", None)]),
    ("群团组织是党联系群众的桥梁和纽带。", []),
    ("有的地方对群团工作重视不够。", []),
    ("党的领导是做好群团工作的根本保证。", []),
    ("加强基层组织建设，健全工作网络。", [(None, "plan", None)]),
    ("把群团建设纳入党建工作总体部署。", [(None, "plan", None)]),
    ("党校、行政学院、干部学院应该开设群团工作课程。", [("党校、行政学院、干部学院", "must", None)]),
    ("没有设立党组的群团组织，其领导班子应该承担主体责任。", [("没有设立党组的群团组织，其领导班子", "must", None)]),
    ("确保乡镇工会工作经费列入财政预算。", [(None, "must", None)]),
    ("各地要健全工作机制，确保各项任务落到实处。", [("各地", "must", None)]),
    (
        "乡镇（街道）的工会、妇联组织主要负责人可列席同级党委有关会议。",
        [("乡镇（街道）的工会、妇联组织主要负责人", "may", None)],
    ),
    ("县以上人大代表人选的提名推荐，应该加强与人民团体的沟通。", [(None, "must", None)]),
]  # fmt: skip

PARTY += [
    ("县委全面深化改革领导小组办公室要加强统筹协调。", [("县委全面深化改革领导小组办公室", "must", None)]),
    ("市委督查室会同市妇联开展专项督查。", [("市委督查室", "plan", None)]),
    ("依托社区设立托养机构，为残疾人提供服务。", [(None, "plan", None)]),
    ("以习近平新时代中国特色社会主义思想为指导，加强工会工作。", [(None, "plan", None)]),
    ("近年来，我市群团工作取得了显著成就。", []),
]  # fmt: skip

COUNCIL = [
    ("发展改革、财政、税务等部门要完善扶持政策。", [("发展改革、财政、税务等部门", "must", None)]),
    ("国务院民政部门会同有关部门制定具体办法。", [("国务院民政部门", "plan", None)]),
    ("各地区、各部门要高度重视，加强协调配合。", [("各地区、各部门", "must", None)]),
    ("鼓励和支持社会力量举办养老机构。", [("社会力量", "encourage", None)]),
    ("有条件的地方可探索建立长期护理保险制度。", [("有条件的地方", "may", None)]),
    ("严禁挤占、挪用专项资金。", [(None, "must_not", None)]),
    ("省级人民政府要结合实际制定实施方案，明确责任分工。", [("省级人民政府", "must", None)]),
    ("建立健全工作考核机制，将考核结果作为评价的重要依据。", [(None, "plan", None)]),
    ("（民政部牵头，财政部、中国残联参加）", []),
    ("人力资源社会保障部门会同工会、企业联合会建立协商机制。", [("人力资源社会保障部门", "plan", None)]),
]  # fmt: skip


def found(text: str) -> list[tuple[str | None, str, str]]:
    ledger = Ledger()
    policy = policy_of(text)
    records = [record for record in find(policy, ledger) if isinstance(record, Duty)]
    assert all(entry.outcome for entry in ledger.candidates)
    return [(record.bearer, record.modality, text[record.start : record.end]) for record in records]


@pytest.mark.parametrize(("text", "expected"), STATUTE + PARTY + COUNCIL)
def test_duties_of_a_sentence(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    whole = text.rstrip("。")
    assert found(text) == [(bearer, modality, evidence or whole) for bearer, modality, evidence in expected]


def test_a_dropped_bearer_is_carried_over_inside_a_provision() -> None:
    text = "一、组织\n群团组织要增强群众观念。多为群众办实事。\n二、经费\n完善保障制度。"
    assert [bearer for bearer, _, _ in found(text)] == ["群团组织", "群团组织", None]


def test_behind_an_office_holder_the_body_that_opened_the_paragraph_is_meant() -> None:
    text = "地方党委要建立制度。一般由党委副书记分管群团工作。建立考核制度。"
    assert [bearer for bearer, _, _ in found(text)] == ["地方党委", "党委副书记", "地方党委"]


def test_the_action_stands_behind_the_modal() -> None:
    records = [
        record for record in find(policy_of("工会应当依法 维护职工权益。"), Ledger()) if isinstance(record, Duty)
    ]
    assert [record.action for record in records] == ["依法维护职工权益"]


def test_a_long_sentence_of_modals_costs_linear_time() -> None:
    def seconds(count: int) -> float:
        policy = policy_of("工会应当拨缴经费，" * count + "。")
        began = time.perf_counter()
        assert len(list(find(policy, Ledger()))) == count
        return time.perf_counter() - began

    seconds(50)
    assert seconds(6400) < 24 * max(seconds(800), 0.02)
