"""Clauses that only go on with the record before them, and clauses that state it again of another payer."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import fields, parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import ASSET, FUND, HAS_FUND, HAS_VENUE
from ingest.records import FundingRule
from vocabulary.funding import Form

_INTO_BUDGET = re.compile(
    r"^(?:并|且|并且)?(?:按[^，,；;]{2,10})?(?:(?:将|把)(?:其|所需)?(?:经费|资金|费用)?)?(?:足额)?(?:纳入|列入)"
)
_ITS_COST = re.compile(r"^(?:并|且|并且)?(?:将|把)(?:其|所需)?(?:经费|资金|费用)(?:足额)?(?:纳入|列入)")
"""并将所需经费纳入本级政府预算: the money that the clause before grants."""

_OUTCOME = ("实现", "做到", "形成", "促进")
_WATCHED = re.compile(r"(?:自觉|主动)*接受(?:社会|公众)?监督")
"""Watching by nobody in particular belongs to what is told: …向社会公布，接受社会监督."""
_APPROVED = re.compile(
    r"(?:(?:并|且|经|依法|按程序|按规定|履行|提交)[^，,；;]{0,24})?(?:报|提交|送)[^，,；;]{2,16}(?:批准|审批|备案|审议|审定)(?:后?(?:列入|纳入)[^，,；;]{0,12}预算)?$"
)
"""How a budget that is drawn up comes into force: 编制年度预算，经…审查后报上级工会批准."""
_BOOKS = re.compile(r"账[簿册目户]?|核算|记[载录]")
_HOW = {
    "purchase": re.compile(
        r"(?:按照?|通过|采取|采用|面向|公开|择优)[^，,；;]{0,40}(?:选择|选取|确定|遴选)|^(?:承接|承担)[^，,；;]{2,60}$"
    ),
    "asset_protection": re.compile(r"^(?:应当?)?(?:按照?|在|经|依法|用于|由|归)"),
}
"""Clauses that only tell how services are bought and what becomes of what a dissolved body leaves."""

_ANOTHER_PAYER = re.compile(r"(?:也|或者?|还|亦)(?:可以?|应当?)?由[^，,；;]{2,24}(?:承担|负担|支付|解决|发放|列支)$")
"""也可以由上级工会承担: another payer for what the clause before it grants."""
_WAYS = ("模式", "方式", "活动", "平台", "渠道")
_TILTED = re.compile(r"(?:应当?|要|重点|适当|优先|进一步)*向[^，,；;]{2,30}倾斜$")
_SET_APART = re.compile(r"[^，,；;]{0,14}(?:安排|分配|下拨)[^，,；;]{2,16}(?:经费|资金|补助)$")
"""上级工会安排补助经费，应当向小微企业工会倾斜: one record."""

_KEPT = re.compile(r"(?:并)?(?:不再?|免予|无需)(?:向上级?)?(?:逐级)?(?:上解|上缴|缴纳|解缴)")
"""会费全部留归基层，不上解: said again of what is kept."""

_BUILDING = ("建设", "打造", "设立", "建立")
_USING = ("整合", "利用", "盘活", "依托")


_MORE_MONEY = re.compile(r"(?:各[^，,；;]{1,12}?)?(?:要|应当?)?(?:加大|增加)(?:财政|资金|经费)?(?:的)?投入(?:力度)?")
_FOR_WHAT = re.compile(r"为[^，,；;]{2,40}(?:提供|创造)|(?:切实)?(?:保障|保证|支持|用于)")
"""加大投入力度，为农民工享受公共服务提供经费保障: more money, and what for."""


def goes_on(passage: Passage, before: FundingRule, rule: Form, match: re.Match[str], phrase: Phrase) -> bool:
    """Whether a clause only goes on with the record that rests on the clause directly in front.

    ，接受社会监督; ，并纳入同级财政预算; ，并按程序报上级批准. The record then takes the clause into its evidence.
    """
    said = passage.policy.text[before.start : before.end]
    if before.kind == "oversight" and (
        ("预算" in said and _APPROVED.match(phrase.text) is not None)
        or (rule.kind == "oversight" and _same_care(said, phrase.text))
    ):
        before.end = phrase.end
        return True
    if rule.kind == before.kind == "subsidy" and _MORE_MONEY.fullmatch(said) and _FOR_WHAT.match(phrase.text):
        before.end = phrase.end
        before.beneficiary = match.groupdict().get("beneficiary") or before.beneficiary
        return True
    if before.kind == rule.kind == "subsidy" and _SET_APART.fullmatch(said) and _TILTED.match(phrase.text):
        before.end = phrase.end
        before.beneficiary = match.groupdict().get("beneficiary") or before.beneficiary
        return True
    if before.kind == rule.kind == "fundraising" and said.endswith(_WAYS) and phrase.text.startswith(("为", "用于")):
        before.end = phrase.end
        return True
    if HAS_FUND.search(phrase.text) and not _ITS_COST.match(phrase.text):
        return False
    if rule.kind == "budget_line" and _INTO_BUDGET.match(phrase.text) and before.kind in ("subsidy", "other"):
        before.kind = "budget_line"
        before.budget = fields.budget_of(phrase.text)
        before.payer = before.payer or fields.budget_owner(before.budget)
        before.end = phrase.end
        return True
    if before.kind != rule.kind:
        return False
    if rule.kind == "oversight" and _WATCHED.fullmatch(phrase.text):
        before.end = phrase.end
        return True
    joined = {
        "facility": phrase.text.startswith(_OUTCOME)
        or (phrase.text.startswith(_BUILDING) and any(word in said for word in _USING))
        or (phrase.text.startswith("每") and not HAS_VENUE.search(phrase.text) and said.endswith("建设")),
        "purchase": said.endswith(("方式", "过程中")),
        "remuneration": phrase.text.startswith(("并与", "并按", "且与")),
        "collection": _KEPT.fullmatch(phrase.text) is not None,
    }.get(rule.kind, False)
    if joined:
        before.end = phrase.end
        before.beneficiary = before.beneficiary or match.groupdict().get("beneficiary")
        if rule.kind == "facility" and phrase.text.startswith(_BUILDING):
            before.beneficiary = parties.venue_of(phrase.text) or before.beneficiary
    return joined


def _same_care(said: str, text: str) -> bool:
    """Whether a clause only tells how the care of money before it is taken.

    建立经费审查委员会，对…进行审查; 加强财务管理制度建设，健全…制度; 设立会计账簿，办理收支核算; 编制预算，报上级批准.
    """
    if said.endswith("专项管理") and "核算" in text:
        return True
    if said.endswith("审查委员会") and text.startswith(("对", "负责", "审查", "监督")):
        return True
    return (said.endswith("制度建设") and text.startswith(("健全", "完善", "建立"))) or (
        _BOOKS.search(said) is not None and _BOOKS.search(text) is not None
    )


def tells_how(kind: str, said: str, text: str) -> bool:
    """Whether a clause only tells how: 推行政府购买服务，按照…选择…机构，承接…; 剩余财产，按照…，用于…; 专职人员的待遇
    与同级人员相同，由所在单位承担."""
    if kind == "remuneration":
        return said.endswith(("相同", "同等", "等同", "一致")) and parties.PAID_BY.fullmatch(text) is not None
    if kind == "asset_protection" and "剩余" not in said:
        return False
    return kind in _HOW and _HOW[kind].match(text) is not None


_WARNED = re.compile(r"由[^，,；;]{2,24}(?:给予|予以)(?:警告|通报批评|批评教育|通报)$")
_SINCE = re.compile(r"(?:自|从)[^，,；;]{2,60}日?起$")
_WITH_OTHERS = re.compile(
    r"[^，,；;]{0,12}(?:鼓励|动员|引导|发动|支持)[^，,；;]{0,6}社会(?:力量|各界|组织|公众|资本)[^，,；;]{2,30}$"
)
_OF_DUES = re.compile(r"(?:拨缴|缴纳|支付|捐赠)[^，,；;]{0,12}(?:经费|会费|款物|支出)?[^，,；;]{0,24}(?:执行|办理)?$")
_BEFORE_TAX = re.compile(r"^(?:准予|允许|可以?|应当?)?在[^，,；;]{0,6}税前(?:列支|扣除)")


_MADE_UP = re.compile(r"(?:应当?|必须|须)?(?:及时|限期|如数|按期|足额)*(?:补缴|补足|缴清|补交)$")
"""企业逾期拨缴工会经费的，应当及时补缴: who has to make it up, in the clause in front."""


def leads_up(kind: str, before: Phrase, phrase: Phrase) -> bool:
    """Whether the clause in front holds what a record is about: since when, who gives, what is taken off.

    自…之日起，拨缴经费用于…; 由财政部门给予警告，责令限期缴纳;
    动员社会力量参与…，依法接受捐赠; 企业拨缴工会经费按照…执行，在税前列支.
    """
    if kind == "collection" and before.text.endswith("的") and _MADE_UP.match(phrase.text) is not None:
        return True
    if kind in ("collection", "penalty"):
        return _SINCE.match(before.text) is not None or _WARNED.match(before.text) is not None
    if kind == "fundraising":
        return "捐" in phrase.text and _WITH_OTHERS.match(before.text) is not None
    return kind == "tax" and _BEFORE_TAX.match(phrase.text) is not None and _OF_DUES.search(before.text) is not None


_TAKEN = re.compile(rf"(?:侵占|挪用|截留|占用)[^，,；;]{{0,16}}?(?:{FUND}|{ASSET})[^，,；;]{{0,8}}的$")
_CLAIMS = re.compile(r"提起诉讼|要求返还|申请[^，,；;]{0,6}强制执行")
_WITH_DAMAGES = re.compile(r"(?:并)?(?:要求)?(?:返还|赔偿)[^，,；;]{0,8}$|要求返还")


def claimed_back(passage: Passage, phrase: Phrase) -> Phrase | None:
    """The last clause of a claim to money or property that somebody took, None where nobody claims it.

    侵占工会经费和财产拒不返还的，工会可以向人民法院提起诉讼，要求返还，并赔偿损失.
    """
    if _TAKEN.search(phrase.text) is None:
        return None
    last, after = None, passage.next(phrase)
    while after is not None and (_WITH_DAMAGES if last is not None else _CLAIMS).search(after.text) is not None:
        last, after = after, passage.next(after)
    return last


def only_policy(before: FundingRule, record: FundingRule, text: str) -> bool:
    """Whether a record only names the policy whose sum comes next: 落实好减税降费政策，确保全年减轻…负担近2万亿元."""
    if before.amount is None and before.kind == "subsidy" and before.end + 1 == record.start:
        return text.endswith("贷款", before.start, before.end) and "额" in text[record.start : record.end]
    return (
        before.kind == record.kind == "tax"
        and before.amount is None
        and before.end + 1 == record.start
        and text.endswith(("政策", "措施", "减税降费"), before.start, before.end)
    )


def another_payer(before: FundingRule, phrase: Phrase) -> FundingRule | None:
    """What the clause in front grants, to be paid by another (也可以由上级工会承担); None if it says no such thing."""
    if before.kind not in ("remuneration", "subsidy") or not _ANOTHER_PAYER.match(phrase.text):
        return None
    named = parties.PAID_BY.search(phrase.text)
    return FundingRule(
        start=phrase.start, end=phrase.end, kind=before.kind, payer=named["payer"] if named is not None else None,
        beneficiary=before.beneficiary,
    )  # fmt: skip
