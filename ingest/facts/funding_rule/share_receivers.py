"""Who receives a share or a rate, read again when all records of its sentence are found.

Forms: 其中60%用于困难职工帮扶 (what a share is for);
社区科普大学教学点的运行费用由街道承担三分之二 (whose cost is shared);
残疾人参加城乡居民基本医疗保险个人缴费部分，补助50% (who is insured).
"""

from __future__ import annotations

import itertools
import re

from ingest.facts.funding_rule import sum_doubts, sum_receivers
from ingest.facts.funding_rule.persons import whom_before
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.words import PERSONS
from ingest.records import FundingRule

_SHARE_FOR = re.compile(
    r"(?:[0-9]%|百分之[一二三四五六七八九十]+)(?:以[上内])?(?:的[^，,；;0-9]{0,8}(?:资金|经费|保障金|公益金))?(?:用于|补助|支持|扶持)(?:支持|资助|保障|补助)*(?P<whom>[^，,；;]{2,20})$"
)

_COMFORTED = re.compile(rf"^(?:慰问|救助|补助)(?P<whom>[^，,；;]{{0,12}}?{PERSONS})的")

_LENT = re.compile(r"(?P<whom>(?:小微|中小|民营|农业)企业|农户|个人)贷款余额")

_ENJOYS = re.compile(rf"^(?P<whom>[^，,；;由对]{{0,30}}?{PERSONS})(?:依法|按规定|按照规定|可以?|应当?|每月|每年)*享受")

_INSURES = re.compile(
    rf"^(?P<whom>[^，,；;]{{0,40}}?{PERSONS})参加[^，,；;]{{2,30}}(?:保险|医疗|缴费|费用?)[^，,；;]{{0,10}}$"
)
"""Whom an aid is for that names what it pays for: 残疾人参加城乡居民基本医疗保险个人缴费."""


def settle(record: FundingRule, scene: Scene) -> None:
    """Corrects who receives a share or a rate; a levy whose standard is lowered, and fees, name nobody."""
    spent = _SHARE_FOR.search(scene.said)
    if spent is not None:
        record.beneficiary = spent["whom"]
    comforted = _COMFORTED.match(scene.said) if record.beneficiary is None else None
    if comforted is not None:
        record.beneficiary = comforted["whom"]
    lent = _LENT.search(scene.said)
    if lent is not None:
        record.beneficiary = lent["whom"]
    sum_receivers.same(record, scene)
    entered = _ENTERED.search(scene.said)
    if entered is not None and (record.beneficiary is None or "留成" in record.beneficiary):
        record.beneficiary = entered["whom"]
    cost = _COST_BORNE.match(scene.said)
    if cost is not None:
        record.beneficiary = cost["whom"]
    insures = _INSURES.match(record.beneficiary or "")
    if insures is not None:
        record.beneficiary = insures["whom"]
    enjoys = _ENJOYS.match(scene.said)
    if enjoys is not None and record.beneficiary is None:
        record.beneficiary, record.payer = enjoys["whom"], None if record.payer == enjoys["whom"] else record.payer
    if record.beneficiary is None and scene.said.startswith("其"):
        record.beneficiary = whom_before(scene, 1)
    if record.beneficiary is None and scene.said.startswith("所需"):
        record.beneficiary = sum_receivers.as_before(scene)
    treasury = _TREASURY.search(scene.said) if record.beneficiary is None else None
    if treasury is not None:
        record.beneficiary = treasury["whom"]
    sum_receivers.out_of(record, scene)
    sum_doubts.settle(record, scene)
    if record.beneficiary is None and "手续费" in scene.said:
        near = (scene.said, *itertools.islice(scene.earlier(), sum_doubts.BACK))
        collects = (_COLLECTS.search(words) for words in near)
        record.beneficiary = next((found["who"] for found in collects if found is not None), None)
    if "征收标准" in scene.said or (record.beneficiary or "").endswith(("管理费", "手续费")):
        record.beneficiary = None


_ENTERED = re.compile(r"(?:列入|纳入)(?P<whom>(?!财政|年度|同级|本级|单位|部门)[^，,；;0-9]{2,12}?)(?:支出)?预算")
"""本级留成经费的8%以上列入送温暖支出预算."""

_TREASURY = re.compile(r"(?:缴入|上缴|上解)(?P<whom>[^，,；;]{0,8}(?:国库|财政专户|财政))$")
"""保障金的百分之五直接缴入省级国库."""

_COST_BORNE = re.compile(
    r"^(?P<whom>(?!所需|其余)[^，,；;由0-9]{2,20}?)的?(?:日常|运行|工作|建设|所需)*(?:费用|经费|资金)由[^，,；;]{2,40}(?:承担|负担|分担)"
)
"""社区科普大学教学点的运行费用由街道承担三分之二."""

_COLLECTS = re.compile(
    r"(?:由|委托|按)(?P<who>[^，,；;由]{0,12}?(?:部门|机关|税务局|银行))(?:统一|依法|负责|代为|实际)*(?:代收|代征)"
)
"""委托税务机关代收。代收手续费由省总工会按…支付."""
