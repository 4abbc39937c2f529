"""Fields of money whose words hold more than a noun: a giver in front, a deed behind, a measure in its place."""

from __future__ import annotations

from typing import Any

NOUN_FIELD_CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "县级人民政府应当免费为听障儿童配发助听器，对困难残疾人适配假肢、接受康复训练给予补贴。",
        "适配假肢",
        "subsidy",
        {"payer": "县级人民政府", "beneficiary": "困难残疾人"},
    ),
    ("国家对科协举办的公益性科普活动给予补助。", "给予补助", "subsidy", {"beneficiary": "科协举办的公益性科普活动"}),
    ("两项津贴标准不低于当地最低工资的30%。", "30%", "percentage", {"beneficiary": None}),
    ("对创业青年只给予一次补贴。", "一次补贴", "subsidy", {"beneficiary": "创业青年"}),
    (
        "各类企业招用下岗职工的，给予基本养老保险、失业保险补贴。",
        "失业保险补贴",
        "subsidy",
        {"beneficiary": "各类企业", "condition": "招用下岗职工"},
    ),
    ("提高优抚家庭补助标准。", "补助标准", "subsidy", {"payer": None, "beneficiary": "优抚家庭"}),
    (
        "对返乡农民工灵活就业后申报就业并缴纳社会保险费的，按不超过其缴费额1/2的标准给予补贴。",
        "1/2",
        "percentage",
        {"beneficiary": "返乡农民工", "condition": "灵活就业后申报就业并缴纳社会保险费"},
    ),
    ("退役军人家庭成员接受高等教育的费用补助。", "费用补助", "subsidy", {"beneficiary": "退役军人家庭成员"}),
    (
        "家庭农场、农民合作社等可与小微企业同等享受创业扶持政策。",
        "享受",
        "subsidy",
        {"beneficiary": "家庭农场、农民合作社等"},
    ),
    (
        "孤寡老人办理意外伤害保险所需费用由民政部门承担。",
        "承担",
        "subsidy",
        {"payer": "民政部门", "beneficiary": "孤寡老人"},
    ),
    ("县人民政府按照规定对托育机构投保责任保险给予资金补助。", "资金补助", "subsidy", {"beneficiary": "托育机构"}),
    (
        "法律服务机构应当向接受委派或者接受安排的调解人员支付调解补贴。",
        "调解补贴",
        "subsidy",
        {"beneficiary": "接受委派或者接受安排的调解人员"},
    ),
    (
        "骗取助残政府补助的，没收违法所得，并处被骗取补助资金百分之二十的罚款。",
        "罚款",
        "penalty",
        {"payer": None, "beneficiary": None},
    ),
    (
        "本省以发展妇女事业为宗旨的基金会可以设立妇女发展专项资金。",
        "专项资金",
        "subsidy",
        {"payer": "本省以发展妇女事业为宗旨的基金会"},
    ),
    ("市人民政府财政部门应当设立残疾预防专项经费。", "专项经费", "budget_line", {"payer": "市人民政府财政部门"}),
    (
        "鼓励社会对残疾人教育工作提供捐助。",
        "捐助",
        "fundraising",
        {"payer": "社会", "beneficiary": "残疾人教育工作"},
    ),
    (
        "鼓励个人、企业以捐赠、提供志愿服务等方式参与助老工作。",
        "捐赠",
        "fundraising",
        {"payer": "个人、企业", "beneficiary": "助老工作"},
    ),
    (
        "企业职工代表因参加民主协商占用工作时间，其工资照发，其他待遇不受影响。",
        "其他待遇",
        "remuneration",
        {"beneficiary": "企业职工代表", "condition": "参加民主协商占用工作时间"},
    ),
    (
        "驻会人员的工资、津贴，由所在学校支付；社会保险和其他福利待遇等，享受本校教师同等待遇。",
        "同等待遇",
        "remuneration",
        {"beneficiary": "驻会人员"},
    ),
    (
        "本省地方留成的体育彩票公益金百分之三十以上应当用于支持全民健身发展。",
        "百分之三十",
        "percentage",
        {"beneficiary": "全民健身", "base": "本省地方留成的体育彩票公益金"},
    ),
    (
        "妇联合并，其财产、经费归合并后的妇联所有。",
        "合并后的妇联",
        "asset_protection",
        {"beneficiary": "合并后的妇联", "condition": "妇联合并"},
    ),
    (
        "学会撤销、解散前，其经费、财产应当进行审计。",
        "审计",
        "oversight",
        {"condition": "学会撤销、解散前"},
    ),
    (
        "骗取助残政府补助的，并处被骗取补助资金百分之二十的罚款。",
        "罚款",
        "penalty",
        {"base": "骗取补助资金"},
    ),
    (
        "长三角地区所需资金由当地财政承担。",
        "承担",
        "subsidy",
        {"payer": "当地财政", "amount": None},
    ),
    ("落实国家对残疾人、捐赠企业的税费优惠。", "税费优惠", "tax", {"beneficiary": "残疾人、捐赠企业"}),
    (
        "市人民政府应当将妇女保健纳入国民经济和社会发展规划以及财政预算。",
        "财政预算",
        "budget_line",
        {"beneficiary": "妇女保健", "budget": "财政预算"},
    ),
    (
        "将环卫工人优先纳入公共租赁住房保障范围，提供租房补贴。",
        "租房补贴",
        "subsidy",
        {"beneficiary": "环卫工人"},
    ),
    (
        "各地政府投资开发的公益性岗位，要优先安排失业妇女，并给予岗位补贴。",
        "岗位补贴",
        "subsidy",
        {"payer": None, "beneficiary": "失业妇女"},
    ),
    (
        "家长参加监护活动的，家长所在单位不得扣减其工资和福利待遇。",
        "不得扣减",
        "remuneration",
        {"payer": "家长所在单位", "beneficiary": "家长"},
    ),
    (
        "给予大龄失业人员一定数额的社会保险补贴。",
        "社会保险补贴",
        "subsidy",
        {"beneficiary": "大龄失业人员"},
    ),
    (
        "侵占、挪用妇联财产、经费拒不返还的，妇联可以向人民法院提起诉讼，要求返还。",
        "返还",
        "asset_protection",
        {"condition": "侵占、挪用妇联财产、经费拒不返还"},
    ),
    (
        "建立工会的企业应当按月拨缴工会经费。逾期未缴或者少缴的，应当及时补缴。",
        "补缴",
        "collection",
        {"payer": "建立工会的企业"},
    ),
    ("市直困难职工补助的标准为每人每年1200元。", "1200元", "per_capita", {"beneficiary": "市直困难职工"}),
]
