"""Raising of money: funds gathered from society, donations, collections for charity.

Forms: 通过多种方式筹措事业发展资金 (central-2015); 可以依法进行募捐活动 (Red Cross Society Law art. 19); 鼓励社会组织和个人为残疾人提供捐助和服务.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import FUND

_GIVING = r"(?:捐赠|捐助|捐款|捐资|募捐|赞助|慈善捐|捐献款)"
_NOT = re.compile(
    r"器官|遗体|捐赠支出|捐赠信息|捐赠票据|造血干细胞|献血|角膜|筹集情况|骗取|诈捐|募捐资格|捐赠票据|使用情况|监督|审计|公开|公布|公示|处分|擅自|符合|违背|捐献的|人体"
)

RULES = (
    Rule(
        "fundraising",
        re.compile(
            rf"(?:筹措|筹集|募集|劝募|争取|吸纳|吸引)[^，,；;]{{0,20}}(?:{FUND}|资本|款物|捐)|多渠道筹资|筹资渠道|公益募捐|募捐(?:活动|行动|机制|箱)|众筹"
        ),
        veto=_NOT,
        acts="beneficiary",
    ),
    Rule(
        "fundraising",
        re.compile(rf"(?:接受|鼓励|引导|动员|支持|倡导|欢迎|提倡|发动|拓宽|通过)[^，,；;]{{0,40}}{_GIVING}"),
        veto=_NOT,
        acts="beneficiary",
    ),
    Rule(
        "fundraising",
        re.compile(
            r"(?:鼓励|引导|吸引|动员|支持|撬动)[^，,；;]{0,24}(?:社会(?:组织|资本|资金|力量|各界)|民间资本|企业)[^，,；;]{0,24}(?:投资|投入|出资|设立[^，,；;]{0,16}基金|注资)"
        ),
        veto=_NOT,
        acts="beneficiary",
    ),
)
