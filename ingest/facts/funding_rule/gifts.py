"""Who gives and for whom, by the words of a clause on gifts.

Forms: 鼓励企业为残疾人捐款 (donors behind the call); 争取海外侨胞对公益项目的捐助 (donors that are won);
捐款资助困难学生 (for whom, at the end); 支持爱心企业设立助学基金 (a fund is what the gift is for).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.words import BODY
from ingest.records import FundingRule

_WON = re.compile(r"争取(?P<payer>[^，,；;争取]{2,24}?)对(?P<whom>[^，,；;]{2,20}?)的(?:捐助|捐赠|资助|赞助)")
"""积极争取国际组织和海外侨胞对妇女儿童公益项目的捐助."""
FUND_SET_UP = re.compile(r"(?:设立|建立)(?P<fund>[^，,；;设]{2,12}基金)$")
"""支持爱心企业设立助学基金."""
_DONOR = re.compile(
    rf"(?:鼓励|引导|动员|支持|倡导|提倡)(?:和引导|和支持)?(?P<payer>(?!通过|采取|以)[^，,；;]{{1,40}}?{BODY})(?:积极|通过[^，,；;]{{2,12}}|采取[^，,；;]{{2,24}}方式|依法)*"
    r"(?:为|向|捐|出资|投资|设立|建立(?=[^，,；;]{2,12}基金)|赞助|兴办)"
)
_FOR = re.compile(r"(?:为|向)(?P<whom>[^，,；;]{2,24}?)(?:提供|捐|开展|投入|出资)")
_GIVEN_FOR = re.compile(r"捐[^，,；;]{1,12}(?:资助|支持)(?P<whom>[^，,；;]{2,16})$")


def read(record: FundingRule, text: str) -> None:
    """Sets who gives and for whom or what, where the clause names them."""
    won = _WON.search(text)
    if won is not None:
        record.payer, record.beneficiary = won["payer"], won["whom"]
    giver = _DONOR.search(text) if won is None else None
    if giver is not None:
        record.payer = giver["payer"]
        served = _FOR.search(text)
        set_up = FUND_SET_UP.search(text)
        record.beneficiary = served["whom"] if served is not None else set_up["fund"] if set_up is not None else None
    given_for = _GIVEN_FOR.search(text)
    if given_for is not None:
        record.beneficiary = given_for["whom"]
