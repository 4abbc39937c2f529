"""Modality: sentences of statutes, State Council papers, Party opinions and local plans; the fact stands in 【】."""

from __future__ import annotations

import time

import pytest

from ingest.mentions.modality import modality_of, modals
from ingest.text import Sentence

CASES = [
    # must
    ("各级党委【要把群团工作纳入党建工作总体部署】。", "must"),
    ("各级党委要支持群团组织依法参与社会事务管理；【支持群团组织以合适方式参与政府购买服务】。", "must"),
    ("建立工会组织的用人单位【应当按每月全部职工工资总额的百分之二向工会拨缴经费】。", "must"),
    ("【工会经费应独立核算】。", "must"),
    ("县级团委【必须配备专职干部】。", "must"),
    ("罢免工会主席【须经会员大会讨论】。", "must"),
    ("推荐对象【需通过集体研究确定】。", "must"),
    ("【确保乡镇工会工作经费列入县市区财政预算】。", "must"),
    ("各级残联【应对残疾人就业情况进行统计】。", "must"),
    ("乡镇工会【还要配备一名专职副主席】。", "must"),
    ("党委在每届任期内【应该召开专门的群团工作会议】。", "must"),
    ("企业要按时拨缴工会经费，财政、税务等部门支持收缴，【进一步规范税务代收机制】。", "must"),
    ("国家机关【应给予红十字会经费支持】。", "must"),
    ("各地要坚持党要管党，【把党建带群建落到实处】。", "must"),
    ("【既要配齐专职干部】，又要用好兼职力量。", "must"),
    ("用人单位应当缴纳而未缴纳残疾人就业保障金的，【由财政部门给予警告】；逾期仍不缴纳的，应当加收滞纳金。", "plan"),
    ("职工二百人以上的企业工会【应当设专职主席】。", "must"),
    ("【职工一千人以上的，应当设专职副主席】；不足二百人的，可以由兼职人员担任。", "must"),
    ("职工一千人以上的，应当设专职副主席；【不足二百人的，可以由兼职人员担任】。", "may"),
    ("工会应当履行下列职责：\n（一）【每年举办一次技能培训】；\n（二）指导集体协商。", "must"),
    ("各单位应在每年年底前【足额拨缴经费】，不得拖欠。", "must"),
    ("各单位应在每年年底前足额拨缴经费，【不得拖欠】。", "must_not"),
    ("各级政府【应将科普经费列入同级财政预算】，可以根据需要逐步增加。", "must"),
    ("各级政府应将科普经费列入同级财政预算，【可以根据需要逐步增加】。", "may"),
    ("县级以上人民政府应当将残疾人事业经费列入预算，【鼓励社会捐助】。", "must"),
    ("【代表中一线职工比例应不低于百分之六十】。", "must"),
    ("各级工会【要不断增强吸引力】。", "must"),
    ("各地【要强化督导落实】。", "must"),
    ("各部门【要求真务实】。", "must"),
    ("群团组织【要紧紧围绕中心工作】。", "must"),
    ("党委【要领导和支持群团组织】。", "must"),
    ("机关干部【要务实为民】。", "must"),
    ("各地【要想方设法解决困难】。", "must"),
    ("召开会议时，【应邀请群团组织参加】。", "must"),
    ("【为确保改革推进，成立督导组】。", "plan"),
    ("【申请人十五日内应提交材料】。", "must"),
    ("【扶持政策应向基层倾斜】。", "must"),
    ("【工作绩效应纳入考核】。", "must"),
    ("【基层工会应有专人负责】。", "must"),
    ("【有关材料应及时尽快报送】。", "must"),
    ("【干部思想要进一步解放】。", "must"),
    ("【活动场所要免费开放】。", "must"),
    ("【发扬民主要落到实处】。", "must"),
    ("【工会可支持职工依法维权】。", "may"),
    ("【上级工会可及时派员指导】。", "may"),
    ("【各地可考虑设立专项资金】。", "may"),
    ("【基层组织可推荐代表候选人】。", "may"),
    ("【职工可选择参加培训】。", "may"),
    ("【任何人不得人为设置障碍】。", "must_not"),
    # must_not
    ("任何组织和个人【不得侵占、挪用工会经费】。", "must_not"),
    ("【严禁向农民集资摊派】。", "must_not"),
    ("【禁止截留、挪用残疾人就业保障金】。", "must_not"),
    ("规范资产管理制度，【其隶属关系不得随意改变】。", "must_not"),
    ("工会专职人员的编制【不可挤占】。", "must_not"),
    ("【工会委员会委员不得少于三人】。", "must_not"),
    ("用人单位【不应拒绝工会的合理要求】。", "must_not"),
    # may
    ("有条件的乡镇【可以建立综合性服务阵地】。", "may"),
    ("团员不足3人的【可成立青年工作委员会】。", "may"),
    ("【允许企业按工资总额的2%税前列支】。", "may"),
    ("职工二十五人以下的单位【也可以联合建立基层工会】。", "may"),
    ("拒不缴纳的，基层工会【可依法申请支付令】。", "may"),
    ("职工二百人以上的应设专职主席，确有困难的，经批准，【可不设】。", "may"),
    # encourage
    ("【鼓励群团组织通过多种方式筹措资金】。", "encourage"),
    ("鼓励群团组织通过多种方式筹措资金，【依法享受扶持政策】。", "encourage"),
    ("国家【鼓励和支持社会力量兴办残疾人服务机构】。", "encourage"),
    ("县级以上人民政府【支持红十字会开展应急救护培训】。", "encourage"),
    ("12.【推动将妇女儿童活动中心纳入公共文化服务体系】。", "encourage"),
    ("积极【引导社会资金投入助残事业】。", "encourage"),
    ("进一步【支持工会依法收缴经费】。", "encourage"),
    ("健全工作机制；【鼓励企业捐资设立基金】。", "encourage"),
    # plan
    ("【依法足额收缴工会经费】。", "plan"),
    ("加大投入，【鼓励社会捐助】。", "plan"),
    ("工会【有权对企业进行监督】。", "plan"),
    ("县级团委【一般配备5名以上专职干部】。", "plan"),
    ("【28岁以下青年入党原则上从团员中发展】。", "plan"),
    ("【努力解决村级群团组织必要的工作经费】。", "plan"),
    ("【财政部门加大支持力度】，落实重要政策。", "plan"),
    ("【完善应急动员机制】，适应当前形势。", "plan"),
    ("【主要用于职工服务】。", "plan"),
    ("【根据需要安排经费】，保障可持续发展。", "plan"),
    ("落实“应当列席会议”的规定，【安排工作经费】。", "plan"),
    ("【实现困难职工应保尽保】。", "plan"),
    ("贯彻《关于必须加强工会工作的决定》，【加大投入】。", "plan"),
    ("【做到工会经费应收尽收、应拨尽拨】。", "plan"),
    ("对应当参加而无故缺席的，【由上级工会给予批评】。", "plan"),
    ("各级党委要重视工会工作。【工会经费列入财政预算】。", "plan"),
    ("【核定应缴纳的工会经费数额】。", "plan"),
    ("【响应当地党委号召】，组织志愿服务。", "plan"),
    ("【办理许可手续，取得认可】。", "plan"),
    ("【加强党对工会工作的领导，支持力度不断加大】。", "plan"),
]


def place(marked: str) -> tuple[str, Sentence, int, int]:
    start = marked.index("【")
    end = marked.index("】") - 1
    text = marked.replace("【", "").replace("】", "")
    opening = max((text.rfind(mark, 0, start) for mark in "。\n"), default=-1) + 1
    stops = [text.find(mark, end) for mark in "。\n"]
    closing = min((stop for stop in stops if stop >= 0), default=len(text) - 1) + 1
    return text, Sentence(opening, closing, "body", 1, None), start, end


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_the_governing_modal(marked: str, expected: str) -> None:
    assert modality_of(*place(marked)) == expected


@pytest.mark.parametrize(
    ("text", "modal"),
    [
        ("收到申请的，应当日办结。", "应"),
        ("企业应当月拨缴。", "应"),
        ("网格员应当日常巡查。", "应当"),
        ("应当月度通报。", "应当"),
    ],
)
def test_where_a_day_follows_a_modal(text: str, modal: str) -> None:
    assert [text[found.start : found.end] for found in modals(text, 0, len(text))] == [modal]


def test_modals_are_given_in_order_with_their_places() -> None:
    text = "工会应当公开账目，不得挪用，可以委托审计。"
    assert [(text[m.start : m.end], m.modality) for m in modals(text, 0, len(text))] == [
        ("应当", "must"),
        ("不得", "must_not"),
        ("可以", "may"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "重要 主要 需要 必要 纲要 摘要 首要 要求 总体要求是 要素 要点 简要 纪要 只要 要么",
        "应用 应急 适应 相应 反应 回应 供应 效应 对应 响应 感应 应届 应聘 应邀 应收尽收 应到会",
        "可能 可靠 可持续 可量化 可考核 可复制 认可 许可 可行 不可或缺 不可分割 不可抗力 是否可以",
        "不得不 不得已 必须品 明令禁止的行为 适应当地实际 适应该行业 有权 一般 原则上 努力",
        "应缴的经费 应拨缴金额 应缴纳总额 应纳税所得额 应提未提 应有的作用 应对挑战 所需 急需 必需 需求",
    ],
)
def test_words_that_only_look_like_modals(text: str) -> None:
    assert modals(text, 0, len(text)) == []


@pytest.mark.bench
def test_one_sentence_of_a_million_characters_costs_little() -> None:
    text = "应当拨缴经费，" * 150_000
    sentence = Sentence(0, len(text), "body", 1, None)
    began = time.process_time()
    for start in range(0, len(text), len(text) // 100):
        assert modality_of(text, sentence, start, len(text)) == "must"
    assert time.process_time() - began < 5
