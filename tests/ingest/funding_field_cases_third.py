"""Sentences of the genre, ours, with the fields of their funding rules: rooms and needs of others, purchases, dues."""

from __future__ import annotations

from tests.ingest.funding_field_cases import FieldCase

EIGHTH: list[FieldCase] = [
    (
        "指导基层团组织在党组织领导下，与社区活动阵地共建共享。",
        "共建",
        "facility",
        {"payer": None, "beneficiary": "基层团组织"},
    ),
    (
        "各级财政安排专项经费，支持工会组织开展职工素质提升工作。",
        "专项经费",
        "budget_line",
        {"beneficiary": "工会组织"},
    ),
    (
        "保障村群团组织工作经费，每年从村级转移支付中安排不低于1万元。",
        "1万元",
        "fixed_amount",
        {"beneficiary": "村群团组织", "budget": "村级转移支付"},
    ),
    (
        "支持残疾人辅助性就业机构发展，给予场地租金补贴，每个机构每年最高补贴10万元。",
        "10万元",
        "fixed_amount",
        {"beneficiary": "残疾人辅助性就业机构"},
    ),
    (
        "残疾人专职委员岗位补贴不低于最低工资标准，所需资金由县级财政承担。",
        "所需资金",
        "subsidy",
        {"beneficiary": "残疾人专职委员"},
    ),
    (
        "儿童福利机构的设立和运行经费由财政部门保障。",
        "保障",
        "subsidy",
        {"payer": "财政部门", "beneficiary": "儿童福利机构"},
    ),
    ("企业为女职工缴纳生育保险费，女职工生育享受生育津贴。", "津贴", "subsidy", {"beneficiary": "女职工"}),
]

NINTH: list[FieldCase] = [
    (
        "支持各级妇联通过政府购买服务、公益创投等方式，引导社会组织参与家庭教育服务。",
        "购买服务",
        "purchase",
        {"payer": "政府", "beneficiary": "社会组织"},
    ),
    (
        "用人单位不得以结婚、怀孕等为由降低女职工的工资。",
        "降低",
        "remuneration",
        {"payer": "用人单位", "beneficiary": "女职工"},
    ),
    ("严禁侵占、挪用、变卖青少年活动阵地。", "变卖", "asset_protection", {"beneficiary": "青少年活动阵地"}),
    ("探索建立团费收缴、使用公开制度。", "公开制度", "oversight", {"base": "团费"}),
    ("建立经费使用公开制度。", "公开制度", "oversight", {"base": None}),
    (
        "残疾人参加医疗保险个人缴费部分，由县级财政给予全额资助。",
        "资助",
        "subsidy",
        {"payer": "县级财政", "beneficiary": "残疾人"},
    ),
    (
        "上级工会应当将留成经费的一定比例返还基层工会。",
        "返还",
        "collection",
        {"payer": "上级工会", "beneficiary": "基层工会"},
    ),
]

THIRD_FIELD_CASES = [*EIGHTH, *NINTH]
