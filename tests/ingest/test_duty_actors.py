"""Who acts in a duty that opens with a system, a list of tasks, an election, or the support of somebody.

Each case gives the text and, for every duty, (bearer, modality, how the evidence begins).
"""

from __future__ import annotations

import pytest

from ingest.facts.duty import find
from ingest.ledger import Ledger
from ingest.records import Duty
from tests.ingest.plain import policy_of

Case = tuple[str, list[tuple[str | None, str, str]]]

SYSTEMS: list[Case] = [
    ("健全报告制度，成员单位每年向联席会议报告情况。", [("成员单位", "plan", "健全")]),
    ("实行驻点制度，机关干部每年到基层工作1个月。", [("机关干部", "plan", "实行")]),
    ("建立代表任期制，妇女代表每年参加1次调研，可以列席执委会会议。", [
        ("妇女代表", "plan", "建立"), ("妇女代表", "may", "可以"),
    ]),
    ("健全会议制度，定期召开全体会议。", [(None, "plan", "健全")]),
    ("建立救助制度，逐步提高救助标准。", [(None, "plan", "建立")]),
    ("健全领导体制，各级残联在同级党委领导下开展工作。", [(None, "plan", "健全")]),
]  # fmt: skip

TASKS: list[Case] = [
    ("县红十字会的主要职责：\n（一）普及救护知识；\n（二）开展寻亲工作。", [
        ("县红十字会", "plan", "普及"), ("县红十字会", "plan", "开展"),
    ]),
    ("名誉会长由同级理事会聘请。", [("同级理事会", "plan", "名誉会长")]),
    ("监事会由会员代表大会选举产生。", [("会员代表大会", "plan", "监事会")]),
    ("市残联负责发展与境外残疾人组织的交流，考核康复机构。", [("市残联", "plan", "市残联")]),
    ("女职工委员代表和维护女职工的权益。", [("女职工委员", "plan", "女职工委员")]),
    ("妇联主席每半年至少为妇女讲1次党课。", [("妇联主席", "plan", "妇联主席")]),
    ("监督人力资源服务机构健全审查机制。", [(None, "plan", "监督")]),
    ("监督机构应当公开结果。", [("监督机构", "must", "监督机构")]),
    ("全国性行业协会应当公开账目。", [("全国性行业协会", "must", "全国性")]),
]  # fmt: skip

SUPPORT: list[Case] = [
    ("国资部门要指导企业开展培训。支持鼓励行业协会参与培训工作。", [
        ("国资部门", "must", ""), ("行业协会", "encourage", "支持鼓励"),
    ]),
    ("引导用人单位根据女职工需要，建立哺乳室等设施。", [("用人单位", "encourage", "引导")]),
    ("各级党委要加强领导。支持群团组织开展法治宣传教育活动。", [
        ("各级党委", "must", ""), ("各级党委", "encourage", "支持"),
    ]),
    ("支持青少年宫、青年之家等活动阵地建设。", [(None, "encourage", "支持")]),
    ("支持小微企业发展。", [(None, "encourage", "支持")]),
    ("重点支持革命老区发展，支持困难群体发展。", [(None, "plan", "重点支持")]),
    ("各级政府将所需经费纳入财政预算。动员社会力量，多渠道筹集资源。", [
        ("各级政府", "plan", ""), (None, "plan", "动员"),
    ]),
]  # fmt: skip

FRONTS: list[Case] = [
    ("各级工会开展走访慰问，应坚持实名发放。发放实物的，应当采购必需品，不得购买烟酒。", [
        ("各级工会", "must", "各级工会"), ("各级工会", "must", "发放"), ("各级工会", "must_not", "不得"),
    ]),
    ("各级工会对职工开展救助，要分类施策。对职工的生活救助，每户标准不得超过三千元。", [
        ("各级工会", "must", "各级工会"), ("各级工会", "must_not", "对职工的"),
    ]),
    ("单位对依法履职的工会干部，无正当理由不得调动岗位，不得打击报复。", [
        ("单位", "must_not", "单位对"), ("单位", "must_not", "不得"),
    ]),
    ("根据单位的申请，并报经主管部门同意，市红十字会可以命名其为红十字单位。", [("市红十字会", "may", "根据")]),
    ("事业单位准备提交职代会审议的事项，应当提前送交工会。", [("事业单位", "must", "事业单位")]),
    ("对套取、骗取资金的依法依纪严惩，对工作中的失误要区分对待。", [
        (None, "plan", "对套取"), (None, "must", "对工作中"),
    ]),
    ("各级团组织不得搞形式主义，确保改革措施落地见效。", [
        ("各级团组织", "must_not", ""), ("各级团组织", "must", "确保"),
    ]),
]  # fmt: skip

NAMES: list[Case] = [
    ("党委分管领导要经常听取汇报。", [("党委分管领导", "must", "党委分管")]),
    ("机关干部编制总量控制在现有规模内。", [(None, "plan", "机关干部")]),
    ("秘书长行使下列职权：\n（一）主持日常工作；\n（二）协调分支机构工作。", [
        ("秘书长", "plan", "秘书长"), ("秘书长", "plan", "主持"), ("秘书长", "plan", "协调"),
    ]),
    ("会长、秘书长任期四年，连任不得超过两届。", [("会长、秘书长", "must_not", "会长")]),
    ("支持群团组织参与购买服务，凡适合群团组织承接的服务，可交由群团组织承担。", [
        ("群团组织", "encourage", "支持"), (None, "may", "凡适合"),
    ]),
    ("科普场馆、科普教育基地应当更新展品。", [("科普场馆、科普教育基地", "must", "科普场馆")]),
    ("医疗卫生、环境保护、体育等国家机关、事业单位，应当开展科普活动。", [
        ("医疗卫生、环境保护、体育等国家机关、事业单位", "must", "医疗卫生"),
    ]),
    ("需要志愿服务的组织或者个人可以提出申请。", [("需要志愿服务的组织或者个人", "may", "需要")]),
    ("工会会员生病住院，基层工会可给予慰问金。", [("基层工会", "may", "工会会员")]),
    ("团体会员退会应书面通知协会。", [("团体会员", "must", "团体会员")]),
    ("专职委员每月补贴不低于300元，由县级财政承担。", [(None, "plan", "专职委员")]),
    ("对符合条件的家庭，每户给予5000元补助。", [(None, "plan", "对符合")]),
    ("经批准设立的工会，自批准之日起依法取得法人资格。", []),
    ("团的代表大会代表中基层和一线代表比例不低于70%。", []),
    ("工会和企业签订合同应当平等协商。", [("工会", "must", "工会")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SYSTEMS + TASKS + SUPPORT + FRONTS + NAMES)
def test_who_acts(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    policy = policy_of(text)
    found = [fact for fact in find(policy, Ledger()) if isinstance(fact, Duty)]
    assert [(fact.bearer, fact.modality) for fact in found] == [(bearer, modality) for bearer, modality, _ in expected]
    for fact, (_, _, opening) in zip(found, expected, strict=True):
        assert policy.text[fact.start : fact.end].startswith(opening)
