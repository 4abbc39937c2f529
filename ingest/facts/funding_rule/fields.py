"""Payer, beneficiary, base and budget of a record, by what its kind makes of the words of its clause."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.parties import trimmed
from ingest.facts.funding_rule.passage import Passage, Phrase, subject_of
from ingest.facts.funding_rule.words import BODY
from ingest.records import FundingRule
from vocabulary.funding import Form

_BUDGET = re.compile(r"(?:列入|纳入|编入|打入|列进|在)(?P<budget>[^，,；;]{0,24}?预算)")
_BUDGET_OWNER = re.compile(
    r"(?P<owner>[^，,；;]{0,14}?(?:财政|政府|本单位|单位)(?<!年度财政))(?:的)?(?:年度)?(?:财政)?(?:部门)?预算"
)
_PAYING = re.compile(r"拨缴|拨交|缴纳|缴交|交纳|上缴|上解|解缴|划拨|拨付|下拨|提取|计提|返还")
_DUES = {"会费": "工会", "团费": "共青团", "党费": "党组织"}
_TOWARDS = re.compile(rf"(?:[^，,；;]{{0,24}}?{BODY})?对于?(?![口外])(?P<whom>.+)")
_WITHIN = re.compile(r"(?P<condition>在[^，,；;]{2,30}(?:范围内|前提下|条件下))")
_SUPPORTED = re.compile(r"(?P<whom>由财政拨款支持的[^，,；;]{2,12}?组织)")
_ACTING = re.compile(
    rf"(?P<who>[^，,；;]{{2,20}}?{BODY})(?=依法|依章|开展|参与|承接|承担|举办|组织开展|信息化|所属|符合|自主|从事)"
)
_OWING = re.compile(r"(?P<payer>[^，,；;]{2,40}?(?:单位|企业|机关|组织))的?(?:工会经费|建会筹备金)")
_AFTER_TO = re.compile(r"^.*(?:可以|应当|要)?对(?!口)")
_GIVER = re.compile(r"(?:推动|将|把)(?P<payer>[^，,；;]{1,14}?(?:联|会|组织|政府|部门|单位))的(?:资源|经费|资金)")
_DONOR = re.compile(
    rf"(?:鼓励|引导|动员|支持|倡导)(?:和引导|和支持)?(?P<payer>[^，,；;]{{1,40}}?{BODY})(?:积极|通过[^，,；;]{{2,12}}|依法)*(?:为|向|捐|出资|投资|设立|赞助|兴办)"
)
_FOR = re.compile(r"(?:为|向)(?P<whom>[^，,；;]{2,24}?)(?:提供|捐|开展)")
_SERVICE = re.compile(r"(?:社会工作|帮扶|救助|关爱)*(?:等)?(?:社会化|公共|社会|专业)?服务(?:项目|事项)?$")
_CONDITION = re.compile(r"(?P<condition>有条件的|具备条件的|确有必要[^，,；;的]{0,6}的)(?P<rest>.+)")


class Clause(NamedTuple):
    """The words that a record rests on.

    Attributes:
        text: the comma clause.
        topics: the clauses that open it.
        subject: who acts, see `Passage.subject`.
    """

    text: str
    topics: tuple[str, ...]
    subject: str | None


def condition_of(clause: str) -> str | None:
    """A condition without its subject and its closing 的: 达不到规定比例 in 用人单位达不到规定比例的."""
    found = _TOWARDS.match(clause)
    words = found["whom"] if found is not None else clause
    subject = subject_of(words)
    return trimmed(words.removeprefix(subject) if subject is not None else words)


def condition_before(passage: Passage, phrase: Phrase) -> str | None:
    """The condition that stands in front of a clause in its stretch: 逾期仍不缴纳的，…按日加收."""
    for earlier in passage.before(phrase, 3):
        if earlier.part != phrase.part:
            break
        if earlier.text.endswith("的") and earlier.closing in ("，", ","):
            return condition_of(earlier.text)
    return None


def budget_of(text: str) -> str | None:
    """The budget that a clause names (同级财政年度预算)."""
    found = _BUDGET.search(text)
    return trimmed(found["budget"]) if found else None


def budget_owner(budget: str | None) -> str | None:
    """Whose budget it is: 县市区财政 in 县市区财政预算."""
    found = _BUDGET_OWNER.search(budget or "")
    return found["owner"] if found else None


def fill(record: FundingRule, rule: Form, match: re.Match[str], clause: Clause, last: FundingRule | None) -> None:
    """Sets the fields of `record`.

    Args:
        match: where the form of `rule` was found in the clause, or in the clause with the topics that open it.
        clause: the words that the record rests on.
        last: the record before it in the sentence, from which a venue or an owner may be carried over.
    """
    groups = match.groupdict()
    record.payer = trimmed(groups.get("payer"))
    record.beneficiary = trimmed(groups.get("beneficiary"))
    record.base = trimmed(groups.get("base"))
    record.budget = trimmed(groups.get("budget"))
    subject = clause.subject
    if subject is not None:
        qualified = _CONDITION.fullmatch(subject)
        if qualified is not None:
            record.condition, subject = subject, qualified["rest"]
    for topic in clause.topics:
        _topic(record, topic)
    within = _WITHIN.search(clause.text)
    if within is not None and record.condition is None:
        record.condition = within["condition"]
    paid_by = parties.PAID_BY.search(clause.text)
    if rule.acts == "payer":
        record.payer = record.payer or (paid_by["payer"] if paid_by else None) or subject
    elif rule.acts == "beneficiary":
        record.beneficiary = record.beneficiary or subject
    else:
        record.agent = subject
    kind = _BY_KIND.get(record.kind)
    if kind is not None:
        kind(record, clause.text, last)


def _topic(record: FundingRule, topic: str) -> None:
    """What a clause that opens another one says: 对…， names who receives, …的， the condition."""
    found = _TOWARDS.match(topic)
    if found is not None:
        whom = trimmed(found["whom"])
        acting = _ACTING.match(whom or "")
        if not topic.endswith("的"):
            record.beneficiary = acting["who"] if acting else whom
    within = _WITHIN.search(topic)
    if within is not None:
        record.condition = within["condition"]
    elif topic.endswith(("的", "条件下", "前提下")):
        record.condition = condition_of(topic)


def _collection(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    by = parties.COLLECTED_BY.search(text)
    if by is not None:
        record.agent = by["agent"]
        owing = _OWING.search(text)
        record.payer = trimmed(owing["payer"]) if owing is not None else None
    elif not _PAYING.search(text):
        record.agent, record.payer = record.payer, None
    paid_to = parties.PAID_TO.search(text)
    if paid_to is not None:
        record.beneficiary = paid_to["beneficiary"]
    elif "工会经费" in text or "税务代" in text or "建会筹备金" in text:
        record.beneficiary = "工会"
    record.base = parties.fund_of(text)


def _budget_line(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    if "由财政拨款支持" in text:
        record.condition = "由财政拨款支持"
        record.payer = None if record.payer == "财政" else record.payer
    if record.payer is None:
        record.payer = budget_owner(record.budget)
    supported = _SUPPORTED.search(text)
    if supported is not None:
        record.beneficiary = supported["whom"]
    if record.beneficiary is None:
        record.beneficiary = parties.owner_of(text)


def _owned(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    record.payer = None
    record.beneficiary = parties.holder_of(text) or parties.owner_of(text) or record.beneficiary


def _subsidy(record: FundingRule, text: str, last: FundingRule | None) -> None:
    if record.beneficiary is not None:
        record.beneficiary = _AFTER_TO.sub("", record.beneficiary)
        if record.beneficiary in ("下", "财政", "适当"):
            record.beneficiary = None
            return
        acting = _ACTING.match(record.beneficiary)
        record.beneficiary = acting["who"] if acting else record.beneficiary
    elif "对下" not in text:
        record.beneficiary = parties.owner_of(text)
        if text.startswith("并"):
            _carried(record, last)
    if record.payer is None and "财政投入" in text:
        record.payer = "财政"
    giver = _GIVER.search(text)
    if record.payer is None and giver is not None:
        record.payer = giver["payer"]


def _tax(record: FundingRule, text: str, last: FundingRule | None) -> None:
    record.payer = None
    if record.beneficiary is not None:
        acting = _ACTING.match(record.beneficiary)
        record.beneficiary = acting["who"] if acting else record.beneficiary
        if record.beneficiary.endswith(("国家", "政府", "部门")):
            record.beneficiary = None
    _carried(record, last)


def _carried(record: FundingRule, last: FundingRule | None) -> None:
    """对…的用人单位给予税收优惠，并在…等方面给予扶持: the second gift goes to whom the first went."""
    if record.beneficiary is None and last is not None and last.kind in ("tax", "subsidy"):
        record.beneficiary = last.beneficiary


def _oversight(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    record.payer = record.beneficiary = None
    record.base = parties.fund_of(text)


def _remuneration(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    if "享受" in text and not parties.PAID_BY.search(text):
        record.payer, record.beneficiary = None, record.payer or record.beneficiary


def _fundraising(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    giver = _DONOR.search(text)
    if giver is not None:
        record.payer = giver["payer"]
        served = _FOR.search(text)
        record.beneficiary = served["whom"] if served is not None else None


def _purchase(record: FundingRule, text: str, _last: FundingRule | None) -> None:
    if re.search(r"政府(?:向社会)?(?:力量|组织)?(?:购买|采购)", text):
        record.payer = "政府"
    if record.beneficiary is not None and "纳入" in text:
        record.beneficiary = _SERVICE.sub("", record.beneficiary) or record.beneficiary


def _facility(record: FundingRule, text: str, last: FundingRule | None) -> None:
    venue = None if text.startswith(("纳入", "列入", "享受", "并纳入", "并列入")) else parties.venue_of(text)
    if venue is None and last is not None and last.kind == "facility":
        venue = last.beneficiary
    record.beneficiary = venue or record.beneficiary


_BY_KIND = {
    "collection": _collection,
    "budget_line": _budget_line,
    "asset_protection": _owned,
    "subsidy": _subsidy,
    "other": _subsidy,
    "oversight": _oversight,
    "purchase": _purchase,
    "remuneration": _remuneration,
    "fundraising": _fundraising,
    "tax": _tax,
    "facility": _facility,
}
