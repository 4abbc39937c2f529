"""Fields of shares of money: of what they are taken, where it stands beside the figure and where it does not."""

from __future__ import annotations

from typing import Any

SHARE_FIELD_CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("县级工会应将本级留成经费的8%以上列入送温暖支出预算。", "8%", "percentage", {"base": "本级留成经费"}),
    ("省级工会对下转移支付比例不得低于本级留成经费的40%。", "40%", "percentage", {"base": "本级留成经费"}),
    ("困难职工住院的，个人负担部分按50%给予救助。", "50%", "percentage", {"base": "个人负担部分"}),
    ("贴息资金中央财政承担75%，其余由地方财政负担。", "75%", "percentage", {"base": "贴息资金"}),
    (
        "代收的工会经费，由省总工会按照省总10%、市总20%、基层工会70%的比例分成。",
        "10%",
        "percentage",
        {"base": "代收的工会经费"},
    ),
    (
        "企业按照规定提取职工教育经费，其中用于一线职工教育培训的比例不得低于60%。",
        "60%",
        "percentage",
        {"base": "职工教育经费"},
    ),
    ("县级团委将所收团费的十分之一上缴团市委。", "十分之一", "percentage", {"base": "所收团费"}),
    ("其他残疾人按照低保标准的25%发放补贴。", "25%", "percentage", {"base": "低保标准", "beneficiary": "其他残疾人"}),
]
