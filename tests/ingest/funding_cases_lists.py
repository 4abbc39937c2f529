"""Articles that list where income comes from: text of several lines, which the tables of single sentences cannot hold."""

from __future__ import annotations

from tests.ingest.funding_cases import Expected

LISTS: list[tuple[str, list[Expected]]] = [
    (
        "第四十条　工会经费的来源：\n（一）工会会员缴纳的会费；\n"
        "（二）建立工会组织的单位按每月全部职工工资总额的百分之二拨缴的经费；"
        "\n"
        "（三）工会所属的企业、事业单位上缴的收入；\n（四）人民政府的补助；"
        "\n（五）其他收入。\n"
        "前款第二项规定的单位拨缴的经费在税前列支。\n第四十一条　工会经费主要用于为职工服务。",
        [
            ("collection", "工会会员缴纳的会费", {"beneficiary": "工会"}),
            (
                "percentage",
                "建立工会组织的单位按每月全部职工工资总额的百分之二拨缴的经费",
                {"amount": 0.02, "unit": "share", "comparator": "=", "per": ["month"], "beneficiary": "工会"},
            ),
            ("collection", "工会所属的企业、事业单位上缴的收入", {"beneficiary": "工会"}),
            ("subsidy", "人民政府的补助", {"beneficiary": "工会"}),
            ("other", "其他收入", {"beneficiary": "工会"}),
            ("tax", "前款第二项规定的单位拨缴的经费在税前列支", {}),
        ],
    ),
    (
        "第十七条　红十字会财产的主要来源:\n（一）红十字会会员缴纳的会费；\n（二）境内外组织和个人捐赠的款物；"
        "\n（三）动产和不动产的收入；\n（四）人民政府的拨款；\n（五）其他合法收入。",
        [
            ("collection", "红十字会会员缴纳的会费", {"beneficiary": "红十字会"}),
            ("fundraising", "境内外组织和个人捐赠的款物", {"beneficiary": "红十字会"}),
            ("other", "动产和不动产的收入", {"beneficiary": "红十字会"}),
            ("subsidy", "人民政府的拨款", {"beneficiary": "红十字会"}),
            ("other", "其他合法收入", {"beneficiary": "红十字会"}),
        ],
    ),
    (
        "第二十条　财政投入包括：\n（一）国家规定的税费减免；\n（二）各级财政对群团工作的经费投入；\n"
        "（三）福利彩票公益金中用于残疾人事业的资金；\n（四）工会经费列支的资金。",
        [
            ("tax", "国家规定的税费减免", {}),
            ("subsidy", "各级财政对群团工作的经费投入", {}),
            ("other", "福利彩票公益金中用于残疾人事业的资金", {}),
            ("budget_line", "工会经费列支的资金", {}),
        ],
    ),
    (
        "第三十条　违反本办法，有下列情形之一的，由财政部门责令改正，可以处一万元以下罚款：\n"
        "（一）截留、挪用残疾人就业保障金的；\n（二）未按规定拨缴工会经费的；\n（三）擅自出租青少年活动场所的。",
        [("penalty", "可以处一万元以下罚款", {"amount": 10000, "unit": "CNY", "comparator": "<="})],
    ),
    (
        "第三十一条　有下列行为之一的，由民政部门责令改正：（一）挤占青少年宫用房；（二）不按规定减免费用。",
        [],
    ),
    (
        "第三十二条　残疾职工有下列情形之一的，按照下列标准予以补助：（一）一级残疾的，每人每月给予200元补助；"
        "（二）二级残疾的，每人每月给予100元补助。",
        [
            ("subsidy", "残疾职工有下列情形之一的，按照下列标准予以补助", {"beneficiary": "残疾职工"}),
            (
                "per_capita",
                "一级残疾的，每人每月给予200元补助",
                {"amount": 200, "unit": "CNY", "comparator": "=", "per": ["person", "month"]},
            ),
            (
                "per_capita",
                "二级残疾的，每人每月给予100元补助",
                {"amount": 100, "unit": "CNY", "comparator": "=", "per": ["person", "month"]},
            ),
        ],
    ),
]
