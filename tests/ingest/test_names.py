"""Names that were cut out of sentences: kept, mended or refused."""

from __future__ import annotations

import pytest

from ingest.facts.names import name_or_none


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("各级工会", "各级工会"),
        ("其他企业", "其他企业"),
        ("应当承担责任的单位", "应当承担责任的单位"),
        ("参加医疗保险的费用", "参加医疗保险的费用"),
        ("城乡社区“妇女之家", "城乡社区“妇女之家”"),
        ("提倡企业、社会组织", "企业、社会组织"),
        ("鼓励和支持有条件的县", "有条件的县"),
        ("支持资金", "支持资金"),
        ("政府按最低缴费档次", "政府"),
        ("用人单位依照规定", "用人单位"),
        ("兼职干部在挂职期间保留原单位", "兼职干部"),
        ("按照规定缴费的单位", "按照规定缴费的单位"),
        ("个体工商户", "个体工商户"),
        ("家庭困难的职工", "家庭困难的职工"),
        ("2015年企业", "企业"),
        ("即每名专职团干部", "每名专职团干部"),
        ("市科学技术协会（以下简称市科协）", "市科学技术协会"),
        ("可以申请救助的职工", "可以申请救助的职工"),
        ("依法应当参保的职工", "依法应当参保的职工"),
        ("县妇联可以依照法律的规定筹集、管理妇女儿童基金", None),
        ("立即救助的职工", "立即救助的职工"),
        ("和筹集整合力度", None),
        ("、单位", None),
        ("中西部地区的支持力度", None),
        ("各级工会不得用工会经费发放津补贴", None),
        ("给予", None),
        ("百分之六十", None),
        ("60%", None),
        ("代表", "代表"),
        ("乡镇（街道）“青年", None),
        ("其合理", None),
        ("结余", None),
        ("上级工会用", None),
        ("党群活动中心（室", None),
        ("", None),
        (None, None),
    ],
)
def test_a_name_is_kept_mended_or_refused(value: str | None, name: str | None) -> None:
    assert name_or_none(value) == name
