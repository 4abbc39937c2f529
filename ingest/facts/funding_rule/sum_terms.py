"""The terms of one sum: its kind, its comparator, who pays it, on what condition and out of what budget."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import bounds, parties, put_up, receivers, sum_bases
from ingest.facts.funding_rule.passage import Passage, Phrase, subject_of
from ingest.facts.funding_rule.words import ends_in_body
from ingest.mentions.quantity import Quantity
from ingest.records import Comparator, FundingKind, Per

_BUDGET = re.compile(
    r"(?:列入|纳入)(?P<budget>[^，,；;]{0,20}?预算)|(?:从|在)(?P<account>[^，,；;从在]{2,24}?)(?:(?:中|内)?列支|(?:中|内)(?:支出|开支|支付|解决)$)|由(?P<fund>[^，,；;由]{2,16}?(?:经费|资金|基金|公益金|保障金))列支|在(?P<inside>[^，,；;]{0,16}预算)中"
)

_CAPPED = re.compile(r"封顶|为(?:上限|限)")

_LIMIT = re.compile(r"限额(?:提高|增加|调整|为|是|达)*[到至为]?$|封顶线(?:提高|调整)?[到至为]$")
"""年度报销限额提高至4万元."""

_NEARLY = re.compile(r"(?<![附最远接])近$")

_TAX_AT = re.compile(r"税(?!务|额|收)[^，,；;]{0,8}(?:减按|税率|降)|减按[^，,；;]{0,12}税率")

_OFF_TAX = re.compile(r"(?:扣减|抵减|抵扣|即征即退|减征|退还)[^，,；;。]{0,24}(?:税|附加)")
"""按每户每年9600元为限额依次扣减其当年实际应缴纳的增值税."""

_LOAN = re.compile(r"贷款|借款|授信")

_EMPLOYER = re.compile(r"(?P<who>[^，,；;]{0,20}(?:企业|单位|学校|机关))[^，,；;、]{0,4}(?:职工|员工|人员)")

_PAYS_IN_TIME = re.compile(
    r"(?P<who>[^，,；;]{2,40}?(?:单位|企业|机关|组织|学校|公司|团体))(?:应当?|须|必须)?(?:于)?每[年月][^，,；;]{2,40}(?:拨缴|缴纳|交纳|提取|列支)"
)

_BY_TIME = re.compile(
    r"(?P<who>各?[^，,；;于在]{1,14}?)(?:应当?|要|须)?(?:于|在)(?:每年|每月|每季度|次年|[0-9])[^，,；;]{1,12}[前内底]"
)
"""各市于每年12月底前，将…的10%上解省级财政: who acts stands with the time in front."""
LESS_TAX = re.compile(r"减税|(?:税收|税费|税)[^，,；;]{0,10}负担")
_UP_TO = re.compile(r"最高|额度|限额")
_BUDGET_OWNER = re.compile(
    r"(?:列入|纳入)(?P<owner>(?!年度财政)[^，,；;]{0,12}?财政)(?:年度)?预算"
    r"|从(?P<charged>[^，,；;]{1,10}?)的[^，,；;]{1,12}列支"
)


def kind_of(quantity: Quantity, per: list[Per], text: str) -> FundingKind:
    """The kind of a sum that is no penalty and no matching share, by its clause with its neighbours."""
    if quantity.unit == "share":
        return "tax" if _TAX_AT.search(text) else "percentage"
    if quantity.unit == "multiple":
        return "percentage"
    if LESS_TAX.search(text) or _OFF_TAX.search(text):
        return "tax"
    return "per_capita" if ("person" in per or "生均" in text) and not _LOAN.search(text) else "fixed_amount"


def comparator_of(passage: Passage, phrase: Phrase, quantity: Quantity, stated: Comparator, near: str) -> Comparator:
    """The comparator of a sum, `stated` where a word beside the figure gave it.

    Args:
        near: the clause with its neighbours.
    """
    text = passage.policy.text
    if quantity.unit == "CNY" and _UP_TO.search(phrase.text) and (_LOAN.search(near) or _OFF_TAX.search(near)):
        return "<="
    if stated != "=":
        return stated
    if quantity.unit == "CNY" and _LIMIT.search(text, phrase.start, quantity.start) is not None:
        return "<="
    if _CAPPED.match(text, quantity.end):
        return "<="
    if _NEARLY.search(text, phrase.start, quantity.start):
        return "~"
    if quantity.unit == "multiple":
        return bounds.of_multiple(phrase.text)
    return bounds.ahead_of(text[max(phrase.start, quantity.start - 28) : quantity.start])


def payer_of(passage: Passage, phrase: Phrase, whole: str) -> str | None:
    """Who pays a sum.

    Args:
        whole: its evidence.
    """
    named = parties.PAID_BY.search(whole)
    if named is not None:
        return named["payer"]
    if receivers.LIMITED_TO.search(phrase.text, 1):
        holder = parties.owner_of(phrase.text)
        return holder if holder is not None and ends_in_body(holder) else None
    if put_up.built(passage, phrase):
        return None
    happening = receivers.event(passage, phrase)
    subject = subject_of(phrase.text) if happening is not None else passage.subject(phrase)
    if subject is not None:
        employer = _EMPLOYER.fullmatch(subject)
        return employer["who"] if employer else subject
    before = passage.previous(phrase)
    timed = _PAYS_IN_TIME.match(phrase.text) or (_BY_TIME.fullmatch(before.text) if before is not None else None)
    if timed is not None:
        return timed["who"]
    budget = _BUDGET_OWNER.search(whole)
    return budget["owner"] or budget["charged"] if budget is not None else None


def unless_kept(payer: str | None, receiver: str | None, reach: str) -> str | None:
    """The payer, unless a split says what a body keeps: 基层工会留成60% names who has it, not who pays."""
    if payer is not None and payer == receiver:
        return None
    return (
        None
        if payer is not None and sum_bases.SPLIT.search(reach) and (receiver is None or receiver in payer)
        else payer
    )


def condition_of(first: Phrase) -> str | None:
    """The condition that the first clause of the evidence is: 自主创业的, …."""
    if not first.text.endswith("的"):
        return None
    return first.text[1:-1] if first.text.startswith("对") else first.text[:-1]


def budget_of(whole: str) -> str | None:
    """The budget or account that the evidence names."""
    found = _BUDGET.search(whole)
    return next((value for value in found.groups() if value), None) if found else None
