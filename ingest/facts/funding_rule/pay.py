"""Whose wages and treatment a rule is about.

Forms: 女职工产假期间，用人单位不得降低其工资; 工会主席…，其工资可以由企业支付; 由女职工委员担任，享受副主席待遇;
加强社区工作者队伍建设，落实相关待遇.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.owned import POSSESSOR
from ingest.facts.funding_rule.persons import whom_before
from ingest.facts.funding_rule.scene import CLAUSE_END, Scene
from ingest.facts.funding_rule.words import PERSONS
from ingest.records import FundingRule

_WHILE = re.compile(
    rf"^(?P<whom>[^，,；;在]{{0,10}}?{PERSONS})[^，,；;]{{2,20}}(?:期间|期内)(?:$|的?(?:工资|待遇|奖金))"
)
_APPOINTED = re.compile(r"由(?:符合[^，,；;]{2,8}的)?(?P<whom>[^，,；;]{2,16}?)担任$")
_ENJOYS = re.compile(r"^(?P<whom>[^，,；;享]{2,32}?)(?:(?:按照?|根据)[^，,；;享]{0,8}规定|依法|可以?|应当?|同等)*享受")
_ENSURED = re.compile(rf"(?:保障|保证|确保)(?P<whom>[^，,；;]{{0,12}}?{PERSONS})(?:依法|平等|同等)*享[受有]")
"""用人单位应当依法保障女职工享有产假、生育假等待遇: who is seen to, and who sees to it."""
_WAGES = re.compile(
    rf"^(?P<whom>[^，,；;享]{{0,24}}?{PERSONS})的?"
    r"(?:岗位|工作|基本|误工|履职|生活)*(?:工资|待遇|报酬|津贴|补贴|补助|社会保险)"
)
_MANAGED = re.compile(
    rf"^(?P<whom>[^，,；;对由将]{{0,20}}?{PERSONS})(?:纳入|列入|参照|实行|经|通过|任职|兼任|担任|挂职|履行|参加|从事)"
)
"""村妇联主席纳入村级后备干部管理，误工补贴参照村委会委员执行."""

_LOWERED = re.compile(rf"降低(?P<whom>[^，,；;其]{{0,12}}?{PERSONS})的?(?:工资|待遇|报酬|福利)")
_AND_OTHERS = re.compile(
    r"(?:和|及|以及|、)(?:其他)?[^，,；;和及、]{2,24}?(?:人员|工作者|教师|职工)(?=根据|按照?|依照|享受|的(?:工资|待遇|津贴))"
)
"""特殊教育教师和其他从事特殊教育的专业人员享受津贴: both are paid."""
_PAY_ONLY = re.compile("^其?(?:工资|津贴|奖金|福利|补贴|其他|、|和)+$")
_RAISED = re.compile("^(?:要|应当?|必须)?(?:提高|落实|保障|改善|确保|解决)(?!金)")
"""保障教师的工资待遇不低于公务员, 要确保专职工作者的工资待遇落实到位: the verb is no part of whose wages they are."""

_MEAN = re.compile("(?<=..)(?:(?:年|月|人)?平均|年均|月均|人均)$")
"""社会化工会工作者平均工资不低于…: the mean belongs to the wages."""

_EARNS = re.compile(rf"(?:{PERSONS}|人|者)$")
"""教师因公受伤的，原工资待遇不变，由所在学校支付: who earns does not pay."""
_CHOSEN = re.compile(r"^由[^，,；;]{2,24}(?:产生|选出|推荐|聘任)的")


def _paid_by(scene: Scene) -> str | None:
    """工资福利待遇不变，由原单位发放: who pays, in the last clause of the rule or in the one behind it."""
    for words in (CLAUSE_END.split(scene.said)[-1], scene.behind):
        by = parties.PAID_BY.fullmatch(words)
        if by is not None:
            return by["payer"]
    return None


def settle(record: FundingRule, scene: Scene) -> None:
    """Wages and treatment: of whom the clause in front or the words before 其 speak, never of those compared with."""
    whom = record.beneficiary
    by = _paid_by(scene)
    if record.payer is None:
        record.payer = by
    elif by is not None and _EARNS.search(record.payer) is not None and record.payer not in by:
        whom, record.payer = whom or record.payer, by
    joined = _AND_OTHERS.match(scene.said, len(whom)) if whom is not None and scene.said.startswith(whom) else None
    if whom is not None and joined is not None:
        whom += joined.group()
    if whom is not None and ("不得" in whom or _PAY_ONLY.match(whom)):
        whom = None
    if whom is not None and f"{whom}不得" in scene.said and "其" in scene.said:
        record.payer, whom = record.payer or whom, None
    if whom is not None and f"享受{whom}" in scene.said and not scene.said.startswith(whom):
        whom = None
    ensured = _ENSURED.search(scene.said)
    if ensured is not None:
        record.payer = record.payer or (whom if whom is not None and scene.said.startswith(whom) else None)
        whom = ensured["whom"]
    enjoys = _ENJOYS.match(scene.said)
    if whom is not None and enjoys is not None and "享受" in whom:
        whom = enjoys["whom"]
    if whom is not None and not whom.endswith("期间"):
        record.beneficiary = _MEAN.sub("", _RAISED.sub("", whom))
        return
    lowered = _LOWERED.search(scene.said)
    whom = lowered["whom"] if lowered is not None else None
    for words in (scene.first, scene.before or ""):
        for pattern in (_WHILE, _APPOINTED, _WAGES, _MANAGED, POSSESSOR):
            found = pattern.match(words) if pattern is not _APPOINTED else pattern.search(words)
            if found is not None and whom is None and found["whom"] != record.payer and "不得" not in found["whom"]:
                whom = found["whom"]
    if whom is None and "，其" in scene.said:
        whom = scene.first
    if whom is None:
        whom = whom_before(scene, 1)
    if whom is None and scene.last is not None and scene.last.kind == record.kind:
        whom = scene.last.beneficiary
    if whom is None:
        whom = next((one.beneficiary for one in reversed(scene.article.records) if one.kind == record.kind), None)
    record.beneficiary = _CHOSEN.sub("", whom) if whom is not None else None
