"""Whose the property is that nobody may take, and which thing it is where the clause leaves it out.

Forms: 任何单位不得挪用工会经费 (the union's); 严禁截留、挪用残疾人事业资金 (a fund that is no body's: the fund);
工会资产属于工会所有，任何单位不得随意调拨 (the thing as named in front); 企业工会经费、财产…受法律保护 (the things).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.parties import fund_of
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.words import ASSET, BODY, FUND, PERSONS, VENUE
from ingest.records import FundingRule

_THING = re.compile(
    rf"^(?P<thing>[^，,；;]{{2,40}}?(?:{FUND}|{ASSET}|{VENUE})(?:(?:、|和|及)[^，,；;]{{2,24}}?(?:{ASSET}|{FUND}))*)"
    r"(?:受法律保护|属于|归|实行|应当|应|要|必须|不得|不能|不准|不应|可以|是|由|收支|专款|的|$|用于|主要|向)"
)
_GIVER = re.compile(r"^(?P<payer>[^，,；;]{2,20}?(?:政府|财政|部门|工会|单位))(?:核拨|拨付|下拨|拨)给")
_RECEIVED = re.compile(rf"^(?P<whom>[^，,；;]{{0,16}}?{BODY})(?:依法)?(?:接受|募集|筹集)的")
_GIVEN_TO = re.compile(r"(?:核拨|拨付|下拨|拨)给(?P<whom>[^，,；;]{2,30})的(?:专项)?(?:经费|资金|款)")
_THEIRS = re.compile(r"是(?P<whom>[^，,；;]{2,20}?)的合法")
_NOBODY = re.compile(r"^任何|^不得|^严禁|^禁止")
_TAKEN = re.compile(
    rf"(?:侵占|挪用|截留|私分|克扣|挤占|贪污|调拨|套取|处分其)(?:侵占|挪用|截留|私分|克扣|挤占|贪污|调拨|套取|、|或者|和)*(?P<thing>[^，,；;侵挪截私克挤贪调]{{2,30}}?(?:{FUND}|{ASSET}))$"
)
_OF_BODY = re.compile(r"工会|妇联|团|群团|本会|红十字会|科协|残联|协会|学会|侨联|组织|机构|企业|单位|农场")
_HELD_BY = re.compile(
    r"(?:改变|^)(?P<whom>[^，,；;变]{2,10}所属的?[^，,；;]{0,12}(?:企业|单位|机构))(?:的|[，,]其)隶属关系"
)
_PROTECTED = re.compile(rf"^(?P<whom>[^，,；;]{{2,40}}?(?:{FUND}|{ASSET}))(?:受法律保护|因)")
_LEFT_TO_USE = re.compile(
    rf"(?:为|给)(?P<whom>[^，,；;为给]{{2,12}})(?:免费|无偿)?(?:提供|使用)的[^，,；;]{{0,8}}(?:{ASSET}|{VENUE})[^，,；;]*[，,]任何"
)
"""单位为工会提供的活动场所…，任何单位和个人不得侵占: whose the place is that others provide."""
POSSESSOR = re.compile(
    rf"^(?P<whom>[^，,；;]{{2,40}}?{PERSONS})(?:的合法|合法|依法|享有|的正当|在|获准|应当|按照|享受|因|每|不|，|$)"
)


_BACK = re.compile(
    "(?:由[^，,；;由]{2,16})?(?:依法|责令|限期)*(?:追回|收回|退回|退还)[^，,；;]{0,8}(?:资金|款项|款物|补贴|补助|费用)"
)
"""依法追回补贴资金: what is taken back is the object, and nobody's."""


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects the beneficiary of a rule on property."""
    said = scene.said
    if said.startswith("被"):
        record.beneficiary = None
        return
    received = _RECEIVED.match(said)
    if received is not None:
        record.beneficiary = received["whom"]
        return
    given, giver = _GIVEN_TO.search(scene.first), _GIVER.match(scene.first)
    if given is not None:
        record.beneficiary, record.payer = given["whom"], giver["payer"] if giver is not None else None
        return
    theirs = _THEIRS.search(said)
    if theirs is not None:
        record.beneficiary = theirs["whom"]
        return
    left = _LEFT_TO_USE.search(said)
    if left is not None:
        record.agent, record.beneficiary = None, left["whom"]
        return
    held = _HELD_BY.search(said) or _PROTECTED.match(said)
    if held is not None:
        record.beneficiary = held["whom"]
        return
    if record.beneficiary is not None and record.beneficiary.startswith(("严禁", "不准", "禁止")):
        record.beneficiary = None
    taken = _TAKEN.search(said)
    if taken is not None and not _OF_BODY.search(taken["thing"]):
        thing = fund_of(taken["thing"])
        record.beneficiary = thing if thing is not None else record.beneficiary
        return
    if record.beneficiary is not None and (record.beneficiary in said or not said.startswith("其")):
        return
    if "不得将" in said or _BACK.match(said):
        return
    if not said.startswith(("其", "任何")) and _NOBODY.match(scene.first):
        return
    for place, words in enumerate((scene.first, *scene.earlier())):
        if place > 3:
            break
        if _NOBODY.match(words):
            continue
        for pattern in (_GIVEN_TO, _THEIRS, _THING, POSSESSOR):
            found = pattern.search(words)
            if found is not None and not words.startswith("其"):
                record.beneficiary = found.groupdict().get("whom") or found["thing"]
                return
