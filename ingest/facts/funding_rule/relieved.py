"""Whom a tax is remitted.

Forms: 对残疾人取得的收入免征 (behind 对); 科普场馆依法享受税收优惠 (who enjoys it);
企业发生的支出，准予扣除 (who spends);
企业捐赠财产的，享受优惠 (who gives); 通过税收优惠，鼓励企业招用残疾人 (who is urged).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.persons import whom_before
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.words import PERSONS, VENUE
from ingest.records import FundingRule

_EARNERS = re.compile(rf"^对于?(?P<whom>[^，,；;对]{{0,20}}?{PERSONS})(?:个人)?取得的")
_TAX_ON = re.compile(
    r"对于?(?P<whom>[^，,；;对]{2,24}?)(?:的?收入|的?所得|进口[^，,；;]{0,12}?)(?:免征|减征|减免|给予|实行)"
)
_ENJOYS_TAX = re.compile(
    rf"^(?P<whom>(?!依法|按)[^，,；;对]{{0,30}}?(?:{PERSONS}|{VENUE}))(?:依法|按规定|按照规定|可以?|同等)*享受"
)
_SPENDER = re.compile(r"^(?P<whom>[^，,；;]{0,6}?(?:企业|单位|机构))(?:职工|发生|公益|工会)[^，,；;]{0,14}支出$")
_ENCOURAGES = re.compile(rf"^鼓励(?P<whom>[^，,；;]{{0,20}}?{PERSONS})(?:吸纳|招用|安排|录用|聘用)")
_CASE = re.compile(
    rf"(?P<whom>[^，,；;的对]{{0,20}}?(?:{PERSONS}|{VENUE}|个体工商户))"
    r"(?P<case>(?:符合|达到|安置|安排|招用|吸纳|从事|购置|进口|捐赠|发生|取得|开展|接收)[^，,；;]{2,40})"
)
"""养老服务机构符合规定条件的，可享受税收优惠: who is relieved, in the condition."""
_GIFT_CASE = re.compile(r"^捐赠")


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects who is relieved, from the record's words, else from the clauses around it."""
    if record.amount is not None and record.beneficiary is None:
        record.beneficiary, record.payer = record.payer, None
    case = _CASE.fullmatch(record.condition or "") if record.beneficiary is None else None
    if case is not None:
        record.beneficiary, record.condition = case["whom"], case["case"]
    named = _EARNERS.match(scene.said) or _TAX_ON.search(scene.said) or _ENJOYS_TAX.match(scene.first)
    if named is not None:
        record.beneficiary = named["whom"]
        return
    if record.beneficiary is None and scene.before is not None and scene.before.startswith("支持"):
        record.beneficiary = whom_before(scene, 1)
    spender = _SPENDER.match(scene.before or "") if record.beneficiary is None else None
    if spender is not None:
        record.beneficiary = spender["whom"]
    if record.beneficiary is None and scene.said.startswith("通过"):
        urged = _ENCOURAGES.match(scene.behind)
        record.beneficiary = urged["whom"] if urged is not None else None
    if record.beneficiary is None and _GIFT_CASE.match(scene.said) and scene.last is not None:
        record.beneficiary = scene.last.payer
