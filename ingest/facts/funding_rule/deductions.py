"""Spending that may be taken off a tax up to a share: 企业发生的职工福利费支出，不超过工资薪金总额14%的部分，准予扣除.

Source: Enterprise Income Tax Law art. 9 and the rules on it, arts. 40-42, as papers on union dues and gifts quote them.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.mentions.quantity import Quantity
from ingest.records import FundingRule

_PART = re.compile(r"(?:不超过|未超过|在)(?P<base>[^，,；;0-9]{2,20}?)[0-9.]{1,6}%(?:以内)?的部分$")
_LIMIT = re.compile(
    r"(?:^|[将把对])(?P<who>[^，,；;将把对]{2,8}?(?:企业|单位|公司)|企业)?[^，,；;将把]{2,24}税前(?:扣除|列支)(?:限额|比例|标准|上限)[^，,；;0-9]{0,8}(?:提高|调整|扩大|增加|上调|为|不超过)[到至为]?"
    r"(?P<base>[^，,；;0-9]{2,16}?)的?$"
)
"""将企业职工教育经费税前扣除限额提高至工资薪金总额8%."""

_DEDUCTED = re.compile(r"(?:准予|允许|可以?|予以)[^，,；;]{0,20}扣除")
_SPENDER = re.compile(
    r"(?P<who>[^，,；;的]{2,12}?)(?:发生的?|拨缴的?|缴纳的?|用于|的?公益性?捐赠|通过[^，,；;]{2,40}捐赠)"
)


def read(passage: Passage, phrase: Phrase, share: Quantity) -> tuple[list[FundingRule], int] | None:
    """The tax rule whose ceiling is the share of a clause, with the index of its last clause; None if there is none."""
    limit = _LIMIT.search(phrase.text[: max(0, share.start - phrase.start)]) if "税前" in phrase.text else None
    if limit is not None:
        return [
            FundingRule(
                start=phrase.start, end=phrase.end, kind="tax", payer=None, beneficiary=limit["who"],
                amount=share.value, unit="share", comparator="<=", base=parties.trimmed(limit["base"]),
            )
        ], phrase.index  # fmt: skip
    part, after, before = _PART.search(phrase.text), passage.next(phrase), passage.previous(phrase)
    if part is None or after is None or not _DEDUCTED.search(after.text):
        return None
    spender = _SPENDER.match(before.text if before is not None else phrase.text)
    first = before if before is not None and spender is not None else phrase
    return [
        FundingRule(
            start=first.start,
            end=after.end,
            kind="tax",
            payer=None,
            beneficiary=spender["who"] if spender is not None else None,
            amount=share.value,
            unit="share",
            comparator="<=",
            base=parties.trimmed(part["base"]),
        )
    ], after.index
