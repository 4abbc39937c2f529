"""Payer, beneficiary, base and budget of a record, by what its kind makes of the words of its clause."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.parties import trimmed
from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import FUND, VENUE
from ingest.records import FundingRule

_BUDGET = re.compile(r"(?:列入|纳入|编入|打入|列进|在)(?P<budget>[^，,；;]{0,24}?预算)")
_BUDGET_OWNER = re.compile(
    r"(?P<owner>[^，,；;]{0,14}?(?:财政|政府|本单位|单位))(?:的)?(?:年度)?(?:财政)?(?:部门)?预算"
)
_PAYING = re.compile(r"拨缴|拨交|缴纳|缴交|交纳|上缴|上解|解缴|划拨|拨付|下拨|提取|计提|返还")
_DUES = {"会费": "工会", "团费": "共青团", "党费": "党组织"}
_FUND_NAME = re.compile(rf"(?P<base>[^，,；;、的在对将把为从和及并]{{0,10}}?{FUND})")
_CONDITION = re.compile(r"(?P<condition>有条件的|具备条件的|确有必要[^，,；;的]{0,6}的)(?P<rest>.+)")


def budget_of(text: str) -> str | None:
    """The budget that a clause names (同级财政年度预算)."""
    found = _BUDGET.search(text)
    return trimmed(found["budget"]) if found else None


def fill(record: FundingRule, rule: Rule, match: re.Match[str], text: str, subject: str | None) -> None:
    """Sets the fields of `record`.

    Args:
        match: where the form of `rule` was found in `text`, the clause with the topics that open it.
        subject: who acts, see `Passage.subject`.
    """
    groups = match.groupdict()
    record.payer = trimmed(groups.get("payer"))
    record.beneficiary = trimmed(groups.get("beneficiary"))
    record.base = trimmed(groups.get("base"))
    record.budget = trimmed(groups.get("budget"))
    if subject is not None:
        qualified = _CONDITION.fullmatch(subject)
        if qualified is not None:
            record.condition, subject = subject, qualified["rest"]
    paid_by = parties.PAID_BY.search(text)
    if rule.acts == "payer":
        record.payer = record.payer or (paid_by["payer"] if paid_by else None) or subject
    elif rule.acts == "beneficiary":
        record.beneficiary = record.beneficiary or subject
    else:
        record.agent = subject
    _BY_KIND.get(record.kind, _nothing)(record, text)


def _nothing(record: FundingRule, text: str) -> None:
    """Kinds whose forms name all parts."""


def _collection(record: FundingRule, text: str) -> None:
    by = parties.COLLECTED_BY.search(text)
    if by is not None:
        record.agent, record.payer = by["agent"], None
        owner = parties.owner_of(text)
        record.payer = owner if owner and owner != "工会" else None
    elif not _PAYING.search(text):
        record.agent, record.payer = record.payer, None
    paid_to = parties.PAID_TO.search(text)
    if paid_to is not None:
        record.beneficiary = paid_to["beneficiary"]
    elif "工会经费" in text or "税务代" in text or "建会筹备金" in text:
        record.beneficiary = "工会"
    fund = _FUND_NAME.search(text)
    record.base = trimmed(fund["base"]) if fund else record.base


def _budget_line(record: FundingRule, text: str) -> None:
    if record.payer is None or record.payer.endswith("经费"):
        owner = _BUDGET_OWNER.search(record.budget or "")
        record.payer = owner["owner"] if owner else None
    if record.beneficiary is None:
        record.beneficiary = parties.owner_of(text)


def _owned(record: FundingRule, text: str) -> None:
    record.payer = None
    record.beneficiary = parties.owner_of(text) or record.beneficiary


def _subsidy(record: FundingRule, text: str) -> None:
    if record.beneficiary is None:
        record.beneficiary = parties.owner_of(text)


def _oversight(record: FundingRule, text: str) -> None:
    record.payer = record.beneficiary = None
    fund = _FUND_NAME.search(text)
    record.base = trimmed(fund["base"]) if fund else None


def _facility(record: FundingRule, text: str) -> None:
    if record.beneficiary is None:
        found = re.search(rf"(?P<venue>[^，,；;]{{0,12}}{VENUE})", text)
        record.beneficiary = trimmed(found["venue"]) if found else None


_BY_KIND = {
    "collection": _collection,
    "budget_line": _budget_line,
    "asset_protection": _owned,
    "subsidy": _subsidy,
    "other": _subsidy,
    "oversight": _oversight,
    "facility": _facility,
}
