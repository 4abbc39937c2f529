"""Sentences whose sum depends on what befalls the one who receives it, on a part of a fund, or on a pupil's year.

Annotated by the contract; the sentences are ours, in the manner of rules on trade-union spending and on employment aid.
"""

from __future__ import annotations

from tests.ingest.funding_cases import SHARE, YUAN, Expected, sum_of

EVENTS: list[tuple[str, list[Expected]]] = [
    (
        "工会会员患病住院，给予不超过1500元的慰问金。",
        [
            (
                "fixed_amount",
                "工会会员患病住院，给予不超过1500元的慰问金",
                sum_of(1500, YUAN, "<=", beneficiary="工会会员", payer=None),
            )
        ],
    ),
    (
        "职工退休时，可发放不超过1000元的纪念品。",
        [
            (
                "fixed_amount",
                "职工退休时，可发放不超过1000元的纪念品",
                sum_of(1000, YUAN, "<=", beneficiary="职工", payer=None, modality="may"),
            )
        ],
    ),
    (
        "农民工参加技能培训的，按照每人每天40元给予交通补助。",
        [
            (
                "per_capita",
                "农民工参加技能培训的，按照每人每天40元给予交通补助",
                sum_of(40, YUAN, "=", "person", "day", beneficiary="农民工", payer=None),
            )
        ],
    ),
    (
        "村妇联主席由村干部兼任的除外，协理员由网格员兼任的，县级财政可给予每月不低于200元的岗位补贴。",
        [
            (
                "fixed_amount",
                "协理员由网格员兼任的，县级财政可给予每月不低于200元的岗位补贴",
                sum_of(200, YUAN, ">=", "month", beneficiary="协理员", payer="县级财政", modality="may"),
            )
        ],
    ),
    (
        "残疾人就业保障金用于就业培训的比例不得少于30%。",
        [
            (
                "percentage",
                "残疾人就业保障金用于就业培训的比例不得少于30%",
                sum_of(0.3, SHARE, ">=", beneficiary="就业培训"),
            )
        ],
    ),
    (
        "福彩公益金对农村项目按不低于总投资60%的比例安排。",
        [
            (
                "percentage",
                "福彩公益金对农村项目按不低于总投资60%的比例安排",
                sum_of(0.6, SHARE, ">=", beneficiary="农村项目"),
            )
        ],
    ),
    (
        "困难职工子女助学每生每学年补助2000元。",
        [
            (
                "per_capita",
                "困难职工子女助学每生每学年补助2000元",
                sum_of(2000, YUAN, "=", "person", "year", beneficiary="困难职工子女助学"),
            )
        ],
    ),
    (
        "鼓励有条件的企业建设职工书屋、女职工哺乳室，每个补助2万元。",
        [
            ("facility", "鼓励有条件的企业建设职工书屋、女职工哺乳室", {"modality": "encourage"}),
            ("fixed_amount", "每个补助2万元", sum_of(20000, YUAN, "=", "body", beneficiary="职工书屋、女职工哺乳室")),
        ],
    ),
    (
        "设立5亿元的青年发展基金。",
        [("fixed_amount", "设立5亿元的青年发展基金", sum_of(5e8, YUAN, "=", beneficiary="青年发展基金"))],
    ),
    (
        "对正常经营满2年以上的退役军人，一次性给予3000元创业补贴。",
        [
            (
                "fixed_amount",
                "对正常经营满2年以上的退役军人，一次性给予3000元创业补贴",
                sum_of(3000, YUAN, "=", beneficiary="正常经营满2年以上的退役军人"),
            )
        ],
    ),
    (
        "妇女申请创业担保贷款的，个人最高额度为30万元。",
        [
            (
                "fixed_amount",
                "妇女申请创业担保贷款的，个人最高额度为30万元",
                sum_of(300000, YUAN, "<=", beneficiary="妇女", payer=None),
            )
        ],
    ),
    (
        "所需资金由省与市县按4:6分担。",
        [
            ("matching", "所需资金由省与市县按4:6分担", sum_of(0.4, "share", "=", payer="省")),
            ("matching", "所需资金由省与市县按4:6分担", sum_of(0.6, "share", "=", payer="市县")),
        ],
    ),
    ("鼓励机关采购残疾人集中就业机构生产的产品。", [("purchase", "鼓励机关采购残疾人集中就业机构生产的产品", {})]),
    (
        "基层工会应于每年年底前报送经费预算。",
        [("oversight", "基层工会应于每年年底前报送经费预算", {"modality": "must"})],
    ),
    ("工会资产属于工会所有。", [("asset_protection", "工会资产属于工会所有", {"beneficiary": "工会"})]),
    (
        "工会工作经费按职工人数人均不低于3元、共青团工作经费按青年人数人均不低于2元核定。",
        [
            (
                "per_capita",
                "工会工作经费按职工人数人均不低于3元",
                sum_of(3, YUAN, ">=", "person", beneficiary="工会", base="职工人数"),
            ),
            (
                "per_capita",
                "共青团工作经费按青年人数人均不低于2元核定",
                sum_of(2, YUAN, ">=", "person", beneficiary="共青团", base="青年人数"),
            ),
        ],
    ),
    (
        "按照每个青少年每年不低于2元、每个妇女每年不低于3元的标准安排青少年和妇女工作经费。",
        [
            (
                "per_capita",
                "按照每个青少年每年不低于2元、每个妇女每年不低于3元的标准安排青少年和妇女工作经费",
                sum_of(amount, YUAN, ">=", "person", "year", beneficiary=whom, base=whom),
            )
            for amount, whom in ((2, "青少年"), (3, "妇女"))
        ],
    ),
    (
        "企业拨缴的工会经费，不超过工资薪金总额2%的部分，准予扣除。",
        [
            (
                "tax",
                "企业拨缴的工会经费，不超过工资薪金总额2%的部分，准予扣除",
                sum_of(0.02, SHARE, "<=", beneficiary="企业", base="工资薪金总额"),
            )
        ],
    ),
    (
        "用人单位不得因结婚、怀孕、产假等情形，降低女职工的工资和福利待遇。",
        [
            (
                "remuneration",
                "降低女职工的工资和福利待遇",
                {"payer": "用人单位", "beneficiary": "女职工", "modality": "must_not"},
            )
        ],
    ),
    (
        "按照不低于当地18至35周岁青年人均2元的标准安排青年工作经费。",
        [
            (
                "per_capita",
                "按照不低于当地18至35周岁青年人均2元的标准安排青年工作经费",
                sum_of(2, YUAN, ">=", "person", beneficiary="青年工作"),
            )
        ],
    ),
    (
        "县级人民政府应当将妇女权益保障所需经费列入本级预算。",
        [
            (
                "budget_line",
                "县级人民政府应当将妇女权益保障所需经费列入本级预算",
                {"payer": "县级人民政府", "beneficiary": "妇女权益保障"},
            )
        ],
    ),
    (
        "会员按本人每月基本收入的0.5%交纳会费。",
        [
            (
                "percentage",
                "会员按本人每月基本收入的0.5%交纳会费",
                sum_of(0.005, SHARE, "=", "month", payer="会员", beneficiary=None),
            )
        ],
    ),
    (
        "基层工会经费用于职工活动的比例应不低于50%。",
        [
            (
                "percentage",
                "基层工会经费用于职工活动的比例应不低于50%",
                sum_of(0.5, SHARE, ">=", payer="基层工会", beneficiary="职工活动"),
            )
        ],
    ),
    (
        "困难职工家庭每年慰问金为1000元。",
        [
            (
                "fixed_amount",
                "困难职工家庭每年慰问金为1000元",
                sum_of(1000, YUAN, "=", "year", payer=None, beneficiary="困难职工家庭"),
            )
        ],
    ),
]
