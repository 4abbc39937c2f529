"""Fields of money without a sum: whose dues they are, who bears, from which budget, under what condition."""

from __future__ import annotations

from typing import Any

FOURTH_FIELD_CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "用人单位应缴纳的保障金，由财政部门从其经费中代扣。",
        "代扣",
        "collection",
        {"payer": "用人单位"},
    ),
    ("小微企业上缴的工会经费由上级工会全额返还。", "返还", "collection", {"beneficiary": "小微企业"}),
    ("会费全部留归基层工会，不上解。", "留归", "collection", {"beneficiary": "基层工会"}),
    (
        "其工会经费由同级财政部门在年初预算中单列，并按季直接划入同级总工会专户。",
        "划入",
        "collection",
        {"beneficiary": "同级总工会"},
    ),
    (
        "其工会经费由同级财政部门在年初预算中单列。",
        "单列",
        "budget_line",
        {"payer": "同级财政部门", "budget": "年初预算"},
    ),
    ("县级团委留存的团费全部下拨基层团支部使用。", "下拨", "collection", {"beneficiary": "基层团支部"}),
    (
        "建设单位应当将无障碍设施建设费用纳入工程概算。",
        "概算",
        "budget_line",
        {"payer": "建设单位", "budget": "工程概算"},
    ),
    (
        "残疾儿童康复费用，属于基本医疗保险支付范围的由医疗保险基金支付。",
        "支付",
        "budget_line",
        {"budget": "医疗保险基金", "condition": "属于基本医疗保险支付范围"},
    ),
    (
        "工会所属疗休养院、职工服务中心符合条件的，减免房产税。",
        "减免",
        "tax",
        {"beneficiary": "工会所属疗休养院、职工服务中心", "condition": "符合条件"},
    ),
    ("残疾人联合会从就业保障金中给予贴息。", "贴息", "subsidy", {"budget": "就业保障金"}),
    ("疗养费用由所在单位在职工福利费中列支。", "列支", "budget_line", {"budget": "职工福利费"}),
    ("探索公益众筹模式，为困难群众募集帮扶资金。", "募集", "fundraising", {"beneficiary": "困难群众"}),
    ("不足部分由县级财政兜底解决。", "解决", "subsidy", {"payer": "县级财政"}),
    ("挂职干部差旅费、伙食补助由接收单位承担。", "承担", "subsidy", {"payer": "接收单位", "beneficiary": "挂职干部"}),
    ("社区残疾人专职委员按公益性岗位工资标准执行。", "执行", "remuneration", {"payer": None}),
    ("保障教师的工资待遇不低于公务员。", "教师", "remuneration", {"beneficiary": "教师"}),
    ("在安排资金时，对贫困地区要加大倾斜力度。", "倾斜", "subsidy", {"beneficiary": "贫困地区"}),
    (
        "岗位补贴按每人每月不低于当地最低工资标准的40%发放。",
        "岗位补贴",
        "percentage",
        {"base": "当地最低工资标准", "amount": 0.4, "comparator": ">="},
    ),
    ("各级团组织的工作经费实行单列，列入财政预算。", "列入", "budget_line", {"beneficiary": "各级团组织"}),
    (
        "省、市、县留成的福利彩票公益金分别按10%、15%和20%以上的比例用于残疾人事业。",
        "比例",
        "percentage",
        {"payer": "省、市、县", "beneficiary": "残疾人事业"},
    ),
]
