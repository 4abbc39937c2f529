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

TENTH: list[FieldCase] = [
    ("工会经费下拨比例不低于50%。", "50%", "percentage", {"beneficiary": "工会", "base": "工会经费"}),
    ("财政部门按照生均拨款标准及时拨付补助资金。", "拨付", "subsidy", {"base": "生均拨款标准"}),
    (
        "残疾人就业保障金，应有一定比例用于残疾人职业培训补贴。",
        "一定比例",
        "subsidy",
        {"base": "残疾人就业保障金"},
    ),
    ("减免残疾人专用设备登记费。", "减免", "collection", {"base": "残疾人专用设备登记费"}),
    ("给予补贴，吸引高校毕业生到乡镇工作。", "补贴", "subsidy", {"beneficiary": "高校毕业生"}),
    (
        "社区工作者的报酬列入县级财政预算。",
        "报酬",
        "budget_line",
        {"payer": "县级财政", "beneficiary": "社区工作者"},
    ),
    ("残疾人评定费用由财政预算列支。", "列支", "budget_line", {"beneficiary": "残疾人"}),
    (
        "由用人单位在职工教育经费中列支。",
        "列支",
        "budget_line",
        {"payer": "用人单位", "budget": "职工教育经费"},
    ),
    ("普通学校招收残疾学生，按规定享受补助。", "补助", "subsidy", {"condition": "招收残疾学生"}),
    (
        "该款物是红十字会的合法财产，任何单位不得侵占。",
        "侵占",
        "asset_protection",
        {"beneficiary": "红十字会"},
    ),
    ("由女职工委员担任，享受同级副职待遇。", "待遇", "remuneration", {"beneficiary": "女职工委员"}),
    ("每个职工服务中心应配备2万元设备经费。", "2万元", "per_capita", {"payer": None}),
    ("所需经费由市、县财政各自承担50万元。", "50万元", "fixed_amount", {"amount": 500000.0, "per": ["body"]}),
    (
        "将服务事项交由群团组织承担，所需经费列入财政预算。",
        "所需经费",
        "budget_line",
        {"beneficiary": "群团组织"},
    ),
    ("会费总额留成60%。", "60%", "percentage", {"beneficiary": None, "amount": 0.6}),
    ("按照18岁以上人口总数的1%安排经费。", "1%", "percentage", {"base": "18岁以上人口总数"}),
    ("每年2万元从村级组织办公经费中解决。", "2万元", "fixed_amount", {"budget": "村级组织办公经费"}),
    (
        "对特困家庭高中阶段子女，开展帮扶，所需经费列入财政预算。",
        "所需经费",
        "budget_line",
        {"beneficiary": "特困家庭高中阶段子女"},
    ),
    ("提供活动场所维护所需的费用。", "费用", "subsidy", {"amount": None}),
    ("捐赠收入是指单位和个人的捐赠。", "捐赠", "fundraising", {"payer": None}),
    ("挪用的互助金由上级工会收回。", "收回", "asset_protection", {"payer": None}),
    ("征用青少年宫房屋的，原则上给予补偿。", "补偿", "asset_protection", {"payer": None}),
    ("由原工资渠道列支。", "列支", "budget_line", {"beneficiary": None}),
    (
        "上级工会对基层工会给予的专项补助应当及时足额拨付。",
        "专项补助",
        "subsidy",
        {"payer": "上级工会", "beneficiary": "基层工会"},
    ),
    ("给予优待。", "优待", "subsidy", {"beneficiary": None}),
    ("在场地使用等方面给予扶持。", "扶持", "subsidy", {"beneficiary": None}),
    ("围绕经费保障，加大财政投入。", "围绕经费保障，", "subsidy", {"payer": "财政"}),
]
"""Words that no sentence of the other tables had, each with the one field that rests on them."""

THIRD_FIELD_CASES = [*EIGHTH, *NINTH, *TENTH]
