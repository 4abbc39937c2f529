"""`condition`: under what circumstances alone a rule holds, in the words of a clause that says so.

One reading for all kinds, from the gold of the five documents and of the written sets:

- what a clause in front tells with …的, 时, 期间, 在…前提下, without its subject and without the 的 at its end
  (逾期仍不缴纳; 女职工产假期间);
- an attribute of the payer that says by what he becomes one (达不到规定比例的用人单位), which stays with him as well;
- 有条件的 belongs to the payer (有条件的地方); only a tier of administration is named without it
  (有条件的乡镇: 乡镇, and the condition 有条件的乡镇);
- a penalty: what makes a fault worse (拒不改正, 逾期, 情节严重); the fault (挪用经费的) is what is punished;
- a tax: what the gift is used for; the gift alone (捐赠财产的) is the case of the rule.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.scene import Scene
from ingest.records import FundingRule

_GIFT = re.compile(r"(?:向[^，,；;]{2,14})?(?:捐赠|捐助|捐款)[^，,；;用]{0,8}$")
_WORSE = re.compile(r"拒不|拒绝|逾期|情节|仍不|仍未|不改|未按|未缴|后果|造成|不执行|严重")
_HERE = re.compile(r"^(?P<condition>(?:逾期|拒不|情节)[^，,；;的]{1,8})的?(?=按日|按|处|责令|加收|由)")
_PERIOD = re.compile(r"^(?P<condition>[^，,；;]{2,30}?(?:期间|期内|签证前|手续前))$")
_RATE = re.compile(r"^(?P<condition>(?:未达到|达不到|未达|不足)[^，,；;的]{0,10}比例)(?:要求)?的")
_SIZE = re.compile(
    r"^(?P<condition>[^，,；;的对]{2,20}(?:达到[^，,；;的]{1,8}|[0-9一二三四五六七八九十百]人(?:（含）)?以[上下]))的"
    r"(?:单位|企业|学校|机构)$"
)
_HERE_ONLY = re.compile(r"(?P<condition>(?:属于|符合|超出|超过|未达到|未参加|没有|无)[^，,；;的]{2,30})的[，,]?由")
_WHERE = re.compile(r"^(?P<condition>[^，,；;]{4,24}的(?:地方|地区))[，,]由")
_EXCEPT = re.compile(r"^(?P<condition>除[^，,；;]{4,60}外)[，,]对")
_ADMITS = re.compile(
    r"^[^，,；;]{2,12}?(?:学校|单位|企业|机构)(?P<condition>(?:招收|招用|安排|接收|吸纳)[^，,；;的]{2,16})[，,]"
)
_EQUAL = re.compile(r"(?P<condition>在?同等条件下)")
_FINDING = re.compile(r"^(?:发现|经查实?|经查明)")
_GOES_ON_AS_NOUN = ("的", "、", "及", "和", "或", "经费", "会费", "筹备金", "财产", "资产")
_ATTRIBUTE = 12
"""Longest attribute of the one who receives that a condition may begin with, in characters."""


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects the condition of a record; its payer and beneficiary are settled."""
    condition = record.condition
    if condition is not None:
        condition = _FINDING.sub("", condition)
        for actor in (record.beneficiary, record.payer):
            place = condition.find(actor, 0, len(actor) + _ATTRIBUTE) if actor else -1
            rest = condition[place + len(actor or "") :] if place >= 0 else condition
            if rest != condition and len(rest) > 2 and not rest.startswith(_GOES_ON_AS_NOUN):
                condition = rest
                break
        if record.kind == "tax" and _GIFT.fullmatch(condition):
            condition = None
    if record.kind == "penalty":
        here = _HERE.search(scene.said)
        condition = here["condition"] if here is not None else condition
        if condition is not None and not _WORSE.search(condition):
            condition = None
    if condition is None:
        condition = _told(record, scene)
    record.condition = condition.removesuffix("的") if condition is not None else None


def _told(record: FundingRule, scene: Scene) -> str | None:
    """A condition that stands in the record's own words or in the clause in front of them."""
    found = None
    if record.kind in ("collection", "subsidy"):
        found = _SIZE.match(scene.first)
    if found is not None:
        return found["condition"]
    if record.kind == "collection":
        found = (
            _EXCEPT.match(scene.said)
            or _WHERE.match(scene.said)
            or (_RATE.match(record.payer) if record.payer else None)
        )
    elif record.kind == "purchase":
        found = _EQUAL.search(scene.said)
    elif record.kind == "budget_line":
        found = _HERE_ONLY.search(scene.said)
    elif record.kind == "subsidy":
        found = _ADMITS.match(scene.said)
        if found is None and scene.said.startswith("也可以") and scene.last is not None:
            return scene.last.condition
    elif record.kind == "remuneration":
        for words in (scene.first, scene.before):
            found = found or (_PERIOD.match(words) if words else None)
    return found["condition"] if found is not None else None
