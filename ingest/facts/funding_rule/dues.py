"""Who owes dues, who collects them and who gets them, by the words of their clause.

Forms: 工会经费由税务机关代收; 用人单位应缴纳的保障金，由财政部门从其经费中代扣; 向上级工会拨缴经费.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.parties import trimmed
from ingest.facts.funding_rule.words import BODY
from ingest.records import FundingRule

_PAYING = re.compile(r"拨缴|补缴|补足|拨交|缴纳|缴交|交纳|上缴|上解|解缴|划拨|拨付|下拨|提取|计提|返还")
_OWING = re.compile(r"(?P<payer>[^，,；;]{0,40}?(?:单位|企业|机关|组织))的?(?:工会经费|建会筹备金)")
_OWES = re.compile(
    rf"(?P<payer>[^，,；;]{{2,40}}?{BODY})(?:应当?|必须|须|依法|按规定|未|少|欠)*(?:缴纳|拨缴|交纳|上缴|缴交|欠缴)的[^，,；;]{{2,12}}[，,]?由"
)
"""用人单位应缴纳的保障金，由税务机关代征: who owes what another collects."""

_WITHHELD = re.compile(
    rf"由(?P<agent>[^，,；;由]{{0,20}}?{BODY})(?:从[^，,；;]{{2,14}}中)?(?:统一|直接)?(?:代扣|扣缴|划扣|代缴)"
)


_BACK_TO = re.compile(
    rf"(?P<whom>[^，,；;]{{2,24}}?{BODY})(?:上缴|缴纳|拨缴|上解)的[^，,；;]{{0,12}}由[^，,；;]{{2,24}}(?:返还|返拨|回拨)$"
)
_KEPT_BY = re.compile(rf"(?:留归|留用|留给)(?P<whom>[^，,；;]{{0,16}}?(?:{BODY}|基层))(?:使用)?(?:$|[，,])")
_HANDED_TO = re.compile(
    rf"(?:拨缴|划拨|下拨|解缴|上解|上缴|缴入)(?P<whom>[^，,；;缴给到至费用]{{0,12}}?{BODY})(?:使用)?$"
)
_ACCOUNT_OF = re.compile(
    rf"[划汇缴转拨][拨入缴转](?:至|到|入|给)?(?P<whom>[^，,；;]{{2,16}}?{BODY})(?:的)?(?:专户|账户|帐户)$"
)
"""Whose the dues are that come back, stay, or go to an account."""


def read(record: FundingRule, text: str) -> None:
    """Sets who pays, who collects and who gets the dues of a clause."""
    if text.endswith("机制"):
        record.payer = "财政" if "财政划拨" in text and "代收" not in text else None
    by = parties.COLLECTED_BY.search(text) or _WITHHELD.search(text)
    if by is not None:
        record.agent = by["agent"]
        owing = _OWES.match(text) or _OWING.search(text)
        record.payer = trimmed(owing["payer"]) if owing is not None else None
    elif not _PAYING.search(text):
        record.agent, record.payer = record.payer, None
    for pattern in (_BACK_TO, _KEPT_BY, _ACCOUNT_OF, _HANDED_TO):
        found = pattern.search(text)
        if found is not None:
            record.beneficiary = found["whom"]
            return
    paid_to = parties.PAID_TO.search(text)
    if paid_to is not None:
        record.beneficiary = paid_to["beneficiary"]
    elif "工会经费" in text or "税务代" in text or "建会筹备金" in text:
        record.beneficiary = "工会"
