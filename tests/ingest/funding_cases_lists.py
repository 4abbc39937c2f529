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
]
