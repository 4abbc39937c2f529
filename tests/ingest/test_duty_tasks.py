"""Tasks without a modal beyond the annotated documents: who does it, and what is told of a thing or of nobody.

Each case gives the text and, for every duty, (bearer, modality, how the evidence begins).
"""

from __future__ import annotations

import pytest

from ingest.facts.duty import find
from ingest.ledger import Ledger
from ingest.records import Duty
from tests.ingest.plain import policy_of

Case = tuple[str, list[tuple[str | None, str, str]]]

IS_AND_ACTS: list[Case] = [
    ("第三条 科学技术协会是科普工作的主要社会力量，牵头实施全民科学素质行动，组织开展科普活动。", [
        ("科学技术协会", "plan", "科学技术协会是"),
    ]),
    ("第二条 中国工会是职工自愿结合的群众组织，是职工利益的代表。", []),
    ("第四条 残联是残疾人事业团体，承担政府委托的任务。", [("残联", "plan", "残联是")]),
    ("第五条 执行委员会是理事会的常设执行机构，向理事会负责并报告工作。", [("执行委员会", "plan", "执行委员会是")]),
    ("第二条 少先队是少年儿童的群众组织，受党的委托由共青团直接领导。", []),
    ("群团组织是党领导的群众自己的组织，为群众服务是群团组织的天职。", []),
    ("青年是国家的未来，肩负时代重任。", []),
    ("工会是党联系职工群众的桥梁纽带，承担着组织动员职工的重任。", []),
    ("村民委员会是基层群众性自治组织，办理本村的公共事务。", [("村民委员会", "plan", "村民委员会是")]),
    ("党委是领导核心，要定期研究群团工作。", [("党委", "must", "党委是")]),
    ("残疾人事业是社会主义事业的重要组成部分，扶残助残是社会文明进步的标志。", []),
    ("职工代表大会是民主管理的基本形式，依法行使民主管理权力。", [("职工代表大会", "plan", "职工代表大会是")]),
]  # fmt: skip

ENTITLED: list[Case] = [
    ("盲人、二级以上肢体残疾人凭残疾人证免费乘坐城市公共交通工具。", [("盲人、二级以上肢体残疾人", "plan", "盲人")]),
    ("老年人凭有效证件免费进入公园。", [("老年人", "plan", "老年人")]),
    ("盲人持有效证件免费乘坐市内公共汽车。", [("盲人", "plan", "盲人")]),
    ("志愿者凭志愿服务证优先享受公共服务。", [("志愿者", "plan", "志愿者")]),
    ("现役军人凭军官证优先购票。", [("现役军人", "plan", "现役军人")]),
    ("职工持工会会员卡到职工服务中心享受优惠。", [("职工", "plan", "职工")]),
    ("会员凭会员证参加本会活动。", [("会员", "plan", "会员")]),
    ("对持证残疾人给予补贴。", [(None, "plan", "对持证")]),
    ("推行持证上岗制度。", [(None, "plan", "推行")]),
    ("护理人员持证上岗率达到100%。", []),
]  # fmt: skip

DESCRIBED: list[Case] = [
    ("建立由民政部牵头的部际联席会议制度，每年至少召开1次会议。", [(None, "plan", "建立")]),
    ("成立由省总工会牵头的改革协调小组，每半年至少召开1次会议。", [(None, "plan", "成立")]),
    ("形成由工会主导的维权机制。", [(None, "plan", "形成")]),
    ("成立由县委领导、妇联主管的妇女创业基金。", [(None, "plan", "成立")]),
    ("设立由财政出资的专项基金。", [(None, "plan", "设立")]),
    ("由财政拨款支持的群团组织应当公开预算。", [("由财政拨款支持的群团组织", "must", "由财政")]),
    ("由工会主办的企业应当接受审计。", [("由工会主办的企业", "must", "由工会")]),
    ("孤儿由民政部门设立的儿童福利机构收留抚养。", [("民政部门设立的儿童福利机构", "plan", "孤儿")]),
    ("由民政部门会同残联组织实施。", [("民政部门", "plan", "由民政")]),
    ("对拒不改正的，由公安机关没收违法使用的标志。", [("公安机关", "plan", "对拒不")]),
]  # fmt: skip

ORGANIZES: list[Case] = [
    ("组织引导新闻媒体运用多种方式，加强政策阐释解读。", [(None, "plan", "组织引导")]),
    ("广泛组织推动职工学习技术。", [(None, "plan", "广泛")]),
    ("积极组织和引导青年参加志愿服务。", [(None, "plan", "积极")]),
    ("工会组织引导职工参与管理。", [("工会组织", "encourage", "工会组织")]),
    ("各级组织支持职工创新。", [("各级组织", "encourage", "各级组织")]),
    ("推动企业建立工会。", [("企业", "encourage", "推动")]),
]  # fmt: skip

PAID: list[Case] = [
    ("困难残疾人生活补贴按当地最低生活保障标准的30%发放。", [(None, "plan", "困难")]),
    ("特殊教育学校生均公用经费按照不低于普通学校的10倍拨付。", [(None, "plan", "特殊")]),
    ("建会筹备金的百分之六十在工会成立后返还给该单位工会。", [(None, "plan", "建会")]),
    ("工会经费的40%上缴上级工会。", [(None, "plan", "工会经费")]),
    ("误工补贴按月发放。", [(None, "plan", "误工")]),
    ("奖励资金一次性拨付到位。", [(None, "plan", "奖励")]),
    ("工会经费收缴的60%留归基层工会使用，上缴上级工会的部分不得超过40%。", [
        (None, "plan", "工会经费"), (None, "must_not", "上缴"),
    ]),
    ("护理补贴由县级财政按每人每月100元发放。", [("县级财政", "plan", "护理")]),
    ("第一条 县级以上人民政府应当保障教育经费。生均公用经费按照十倍的标准核拨。", [
        ("县级以上人民政府", "must", "县级以上"), ("县级以上人民政府", "plan", "生均"),
    ]),
    ("第一条 企业应当建立工会。建会筹备金的六成在工会成立后返还。", [("企业", "must", "企业")]),
    ("对超比例安排残疾人就业的用人单位，每超1人按月最低工资标准的3倍给予一次性奖励。", [(None, "plan", "对超")]),
    ("用人单位超比例安排残疾人就业的，每多安排1人，每年给予6000元奖励。", [(None, "plan", "用人单位")]),
    ("补贴标准为每人每月100元。", []),
    ("住院费用支付比例达到70%以上。", []),
    ("妇女工作经费的分配方案另行规定。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IS_AND_ACTS + ENTITLED + DESCRIBED + ORGANIZES + PAID)
def test_who_does_what_is_told_without_a_modal(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    policy = policy_of(text)
    found = [fact for fact in find(policy, Ledger()) if isinstance(fact, Duty)]
    assert [(fact.bearer, fact.modality) for fact in found] == [(bearer, modality) for bearer, modality, _ in expected]
    for fact, (_, _, opening) in zip(found, expected, strict=True):
        assert policy.text[fact.start : fact.end].startswith(opening)
