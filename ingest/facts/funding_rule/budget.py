"""`budget`: the budget in which money stands, or the fund or account from which it comes, as written.

One reading for all kinds: 列入同级财政预算 gives 同级财政预算; 从残疾人就业保障金中列支 and 从村级组织办公经费中解决
give the fund; so do 用工会经费弥补, 安排彩票公益金支持…, 中央预算内投资对…项目…安排, 通过增加一般性转移支付予以支持.
A transfer that only tells how (通过转移支付加大支持力度) is none.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.words import FUND
from ingest.records import FundingRule

_FORMS = (
    re.compile(r"从(?P<budget>[^，,；;从0-9]{0,12}转移支付)(?:中)?(?:安排|拿出|列支)"),
    re.compile(r"从(?P<budget>[^，,；;从0-9]{2,16}?(?:基金|资金|公益金)结余)(?:中)?(?:拿出|安排|提取|列支)"),
    re.compile(r"从(?P<budget>[^，,；;从0-9]{2,20}?(?:经费|资金|收入|基金|公益金))(?:中|内|里)?(?:解决|支出|开支)"),
    re.compile(r"从(?P<budget>[^，,；;从0-9]{0,16}?(?:保障金|基金|经费|资金|公益金))中(?:给予|予以)"),
    re.compile(
        r"由(?P<budget>[^，,；;由0-9]{0,16}?(?:保障金|基金|资金|公益金))中?(?:给予|予以|列支|支付|承担|支持|补助|补贴)"
    ),
    re.compile(r"用(?P<budget>[^，,；;用]{2,10}(?:经费|会费|资金))(?:适当|予以|给予)*(?:弥补|解决)"),
    re.compile(r"通过增加(?P<budget>[^，,；;]{2,10}转移支付)(?:予以|给予)"),
    re.compile(r"安排(?P<budget>[^，,；;]{0,6}彩票公益金)(?:支持|用于|资助)"),
    re.compile(r"^(?P<budget>[^，,；;对]{0,6}预算内投资)(?:资金)?对"),
)
_FUND_ALONE = re.compile(r"^[^的]*(?:基金|资金|公益金|保障金)$")
"""由失业保险基金列支: a fund, and nobody, pays; 由财政设立的专项资金解决 names who does."""
_CHARGED_IN = re.compile(
    rf"由(?:其?所在)?[^，,；;在由]{{2,12}}在(?P<budget>[^，,；;在]{{2,14}}?(?:{FUND}|成本|预算|福利费|教育费|管理费))(?:中|内)?列支"
)


def settle(record: FundingRule, said: str) -> None:
    """Fills the budget of a record from the words of its evidence."""
    charged = _CHARGED_IN.search(said)
    if charged is not None:
        record.budget = charged["budget"]
    if record.budget is None and record.kind not in ("oversight", "asset_protection", "penalty", "tax"):
        found = next((found for form in _FORMS if (found := form.search(said)) is not None), None)
        record.budget = found["budget"] if found is not None else None
    if record.budget is not None and _FUND_ALONE.search(record.budget) and f"由{record.budget}" in said:
        if record.payer is not None and record.budget.startswith(record.payer):
            record.payer = None
        if record.beneficiary is not None and record.budget.startswith(record.beneficiary):
            record.beneficiary = None
