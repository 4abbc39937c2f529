"""What is cut off the name of one who receives, and what is no name of anybody.

Forms: 残疾人首次创办小微企业 (the event behind the persons: 残疾人); 每个学会 (the measure: 学会);
合伙创业, 体检, 帮扶 (a case, a service, a purpose: nobody).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.nouns import noun_of
from ingest.facts.funding_rule.persons import without_treatment
from ingest.facts.funding_rule.words import EMPLOYER, PERSONS

_LED_IN = re.compile(
    r"(?:(?:逐年|逐步|适时|适当|稳步|动态)(?:提高|调整|增加|完善)|个(?![人体别性])|每[个名家所位户]|单[个户家]|努力实现|努力|临时照料|负责|[^，,；;]{0,12}优先安排|[^，,；;对]{0,12}(?:局|部门|残联|妇联|工会|财政|政府)对"
    r"|按照?[^，,；;]{2,30}?的(?:标准|比例|要求)(?:公开|统一)?(?:选聘|招聘|招录|聘用|聘请|配备|配齐|选派|招募))(?=..)"
)
_EVENTS = (
    r"(?:首次|初次|合伙)(?:创办|创业)?[^，,；;]*|享受[^，,；;]+|生日|贷款|的?(?:交通|误餐|误工|伙食|食宿)[^，,；;]*|生活用[^，,；;]*"
    r"|住院[^，,；;]*|在[^，,；;]{0,20}(?:接受|参加|就读|从事)[^，,；;]*|按时[^，,；;]*|年度帮扶|(?:挂职|任职|派出|驻村|援派)期间[^，,；;]*|履行职责|履职|代缴[^，,；;]*|以奖代补[^，,；;]*"
    r"|(?:生病|患病|患重病|结婚|生育|退休|升学|考入|考上|去世|遭遇|遭受)[^，,；;]*|上年度?(?:实际)?(?:缴纳)?|开展(?:工作|活动)[^，,；;]*|的(?:基本)?(?:报酬|工资|待遇|补贴|津贴)[^，,；;]*|的?个人?(?:自付|自负|承担)[^，,；;]*"
)
_BEHIND = re.compile(rf"(?P<whom>[^，,；;]{{0,30}}?(?:{PERSONS})(?:代表)?)(?:{_EVENTS})$")
"""What befalls persons or is done for them, behind their name."""

_HAS_EVENT = re.compile(rf"(?:{_EVENTS})$")
"""The same without the persons, which tells at less cost that nothing stands there."""

_OF_WORK = re.compile(r"(?:(?<=[会联协部组织位校])的(?:办公|日常|行政|活动|业务)|(?<=委会)办公)$")
_ON_BEHALF = re.compile(rf"(?P<who>[^，,；;为的]{{2,16}}?(?:{EMPLOYER}|工会))为[^，,；;为的]{{2,16}}")
"""对用人单位为残疾职工实际缴纳的…给予补贴: who pays on behalf of others gets it back."""
_HAS = re.compile(r"(?<=[体织会位业])(?:具)?有$")
_ENDS = ("有", "办公", "日常", "行政", "活动", "业务")
_NOBODY = re.compile(
    r"体检|国有|医疗|自然灾害|临时|保险|奖补|帮扶|救助|慰问|职工教育|购置(?:和维护)?|购买|发放|合伙(?:创业|经营)|假期内?工资|向社会|监控|现有|统筹现有|建会|多元化|预支|本人[^，,；;]{0,8}工资[^，,；;]*|[^，,；;]*标准为[^，,；;]*|[0-9一两二三]{1,2}年(?:期|全额|租金|房租)*|可?按[^，,；;]{0,12}|一定的[^，,；;]{0,10}|授信|配套"
    r"|[^，,；;]*(?:累计[^，,；;]{0,6}额|期间伙食|救助额|期间)|扣[减发][^，,；;]*|[^，,；;]*可(?:以)?免费[^，,；;]*"
)
"""Cases, services and purposes, no persons and no body."""


def trimmed_name(whom: str | None) -> str | None:
    """Who receives, without measure and event; None where the words name nobody."""
    whom = noun_of(whom)
    if whom is None:
        return None
    behalf = _ON_BEHALF.fullmatch(whom)
    whom = behalf["who"] if behalf is not None else whom
    lead = _LED_IN.match(whom)
    whom = without_treatment(whom if lead is None else whom[lead.end() :])
    behind = _BEHIND.match(whom) if _HAS_EVENT.search(whom, 1) is not None else None
    whom = behind["whom"] if behind is not None else whom
    if whom.endswith(_ENDS):
        whom = _OF_WORK.sub("", _HAS.sub("", whom))
    return None if _NOBODY.fullmatch(whom) else whom
