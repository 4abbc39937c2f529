"""Clauses that name two mechanisms."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import parties
from ingest.records import FundingKind, FundingRule

_GROWTH = re.compile(r"(?:增长|投入|保障)[^，,；;]{0,12}(?:监督|监管)机制")
"""One mechanism clause that names two mechanisms: 经费合理增长、灵活使用和有效监督机制."""
_ROOM_AND_MONEY = re.compile(r"提供[^，,；;]{0,12}(?:场地|场所|设施|用房)(?:、|和|及)[^，,；;]{0,6}(?:经费|资金)")
_MONEY_AND_ROOM = re.compile(r"提供[^，,；;]{0,8}经费(?:、|和)[^，,；;]{0,8}(?:场地|场所|设施|用房)$")
_MONEY_FIRST = re.compile(r"^[^，,；;]{0,6}经费(?:、|和)")
_TAX_AND_AID = re.compile(
    r"税[^，,；;]{2,8}(?:、|和|及|以及)[^，,；;]{0,24}(?:补贴|补助|贴息|资助|奖补|信贷|贷款|(?:资金|财政|经费)(?:支持|扶持))|(?:补贴|补助|资助)(?:、|和|及|以及)税[^，,；;]{2,8}"
)
_BOUGHT_AND_AIDED = re.compile(
    r"购买[^，,；;、]{0,8}(?:、[^，,；;、]{2,10}){0,3}、(?:以奖代补|(?:项目|资金|财政)?(?:补贴|补助|资助|奖励|奖补|贴息))[^，,；;]{0,10}(?:方式|形式|途径)"
    r"|(?:以奖代补|(?:补贴|补助|资助|奖励|奖补|贴息))(?:、[^，,；;、]{2,10}){0,3}、[^，,；;、]{0,4}购买[^，,；;]{0,14}(?:方式|形式|途径)"
)
"""通过政府购买服务、公益创投、以奖代补等方式支持青年社会组织发展."""

_BACKED = re.compile(
    r"(?:方式|形式|途径)[，,]?(?:支持|扶持|资助|引导|鼓励)(?P<whom>[^，,；;]{2,24}?)(?:发展|参与|承接|开展|建设|$)"
)

_TWO_SYSTEMS = re.compile(
    r"(?:建立|完善|健全|实施|落实)(?P<first>[^，,；;、和]{2,10}?)(?:生活|护理|生活费|福利)*(?:补贴|补助|津贴|生活费)制度(?:和|、|及)"
    r"(?P<second>[^，,；;、和]{2,10}?)(?:生活|护理|生活费|福利)*(?:补贴|补助|津贴|生活费)制度"
)
"""Two aids, each a system of its own: 建立困难残疾人生活补贴制度和重度残疾人护理补贴制度."""
_FOR_WHOM = re.compile(r"(?:为|给|向)(?P<whom>[^，,；;]{2,20}?)提供")
_TWO_RECEIVERS = re.compile(
    r"(?:补贴|补助)(?:和|、|及)(?P<second>[^，,；;、和的]{0,6}(?:单位|企业|机构|家庭|学校))(?:岗位|培训|社会保险|一次性)*(?:补贴|补助|奖励)$"
)
"""…的社会保险缴费补贴和用人单位岗位补贴."""


def second(record: FundingRule, text: str) -> FundingRule | None:
    """The other mechanism of a clause, None where it names one.

    经费合理增长…和有效监督机制; 提供必要的场地和经费; 通过税收优惠、社会保险补贴; 建立…补贴制度和…补贴制度.
    In the last the record's beneficiary becomes that of its own system.
    """
    kind: FundingKind
    if record.kind == "oversight" and _GROWTH.search(text):
        kind, payer, beneficiary = "other", None, parties.owner_of(text)
    elif record.kind == "facility" and _ROOM_AND_MONEY.search(text):
        found = _FOR_WHOM.search(text)
        kind, payer, beneficiary = "subsidy", record.payer, found["whom"] if found is not None else None
    elif record.kind == "facility" and _MONEY_AND_ROOM.search(text):
        found = _FOR_WHOM.search(text)
        record.beneficiary = _MONEY_FIRST.sub("", record.beneficiary or "") or None
        kind, payer, beneficiary = "subsidy", record.payer, found["whom"] if found is not None else None
    elif record.kind == "subsidy" and _MONEY_AND_ROOM.search(text):
        kind, payer, beneficiary = "facility", record.payer, parties.venue_of(text)
    elif record.kind == "tax" and _TAX_AND_AID.search(text):
        kind, payer, beneficiary = "subsidy", record.payer, record.beneficiary
    elif record.kind in ("purchase", "subsidy") and _BOUGHT_AND_AIDED.search(text):
        backed = _BACKED.search(text)
        kind, payer = "subsidy" if record.kind == "purchase" else "purchase", record.payer
        beneficiary = backed["whom"] if backed is not None else record.beneficiary
    elif record.kind == "subsidy" and (receiver := _TWO_RECEIVERS.search(text)) is not None:
        kind, payer, beneficiary = "subsidy", record.payer, receiver["second"]
    elif record.kind == "subsidy" and (systems := _TWO_SYSTEMS.search(text)) is not None:
        kind, payer = "subsidy", record.payer
        record.beneficiary, beneficiary = systems["first"], systems["second"]
    else:
        return None
    return FundingRule(start=record.start, end=record.end, kind=kind, payer=payer, beneficiary=beneficiary)
