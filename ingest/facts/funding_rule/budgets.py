"""Budgets: what must stand in which budget, or is charged to which account.

Forms: 工作经费列入同级财政年度预算并予以保证 (central-2015); 工作经费在同级财政预算中列支 (hunan-2015); 由区财政设立…专项经费
(jincheng-chengqu-2017); 所需费用从就业补助资金中列支 (papers of the State Council).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import FUND

_ACCOUNT = rf"(?:{FUND}|收益|收入|公益金|成本|管理费用?|公用经费|财政)"
_NOT = re.compile(r"拨款支持|预算、决算|预算编制|预算管理|预算执行|编制[^，,；;]{0,8}预算|社会保险|医疗保险|医保")

RULES = (
    Rule(
        "budget_line",
        re.compile(r"(?:列入|纳入|编入|打入|列进)(?P<budget>[^，,；;]{0,24}?预算)"),
        veto=re.compile(r"预算管理(?!范围)|预算绩效"),
    ),
    Rule(
        "budget_line",
        re.compile(
            r"在(?P<budget>[^，,；;]{0,20}?预算)(?:中|内|里)?[^，,；;]{0,40}?(?:列支|安排|列出|统筹|解决|保障|支出|单列)"
        ),
        veto=_NOT,
    ),
    Rule(
        "budget_line",
        re.compile(
            r"由(?P<payer>(?P<budget>[^，,；;]{0,8}财政))(?:部门)?[^，,；;]{0,8}(?:设立|安排|列支|承担|负担|解决|单列)"
        ),
    ),
    Rule(
        "budget_line",
        re.compile(
            rf"(?:从|在|由)(?P<budget>[^，,；;]{{0,30}}?{_ACCOUNT})(?:中|内|里)?(?:据实|统一|全额|按规定)?(?:列支|支付|解决|安排|提取|开支|支出|支持)"
        ),
        veto=_NOT,
    ),
    Rule(
        "budget_line",
        re.compile(r"(?:在|从)?(?P<budget>[^，,；;]{0,20}?(?:成本|管理费用?|福利费|教育经费))(?:中)?列支"),
        veto=_NOT,
    ),
    Rule(
        "budget_line",
        re.compile(r"(?:安排|落实|编制)(?P<beneficiary>[^，,；;]{0,24}?)(?:工作|专项)?预算$"),
        veto=re.compile(r"编制.*决算"),
    ),
    Rule(
        "budget_line",
        re.compile(
            rf"(?P<payer>[^，,；;]{{0,10}}财政)(?:部门)?(?:应当|要|应)?[^，,；;]{{0,6}}(?:设立|安排)(?!的)(?P<beneficiary>[^，,；;]{{0,24}}?)(?:专项)?(?:{FUND})"
        ),
    ),
)
