"""Sentences that say how money is paid and name nobody who pays (生活补贴按低保标准的30%发放), and who gets it."""

from __future__ import annotations

import re

from ingest.mentions.acts import patterns
from ingest.text import Span

_MONEY = re.compile(
    r"[^，,。；;是由]{0,24}?(?:补贴|补助|津贴|经费|资金|费用|奖励|工资|报酬|补偿|[金费款])金?"
    r"(?:(?:收缴|征收|拨缴|总额|收入)?的(?:\d{1,3}(?:\.\d{1,2})?[%％]|[百千]分之[一二三四五六七八九十]{1,3}|[一二三四五六七八九十]分之[一二三四五六七八九十]))?"
    r"(?:分别|均|一律|统一|全额|足额|全部|原则上|一般)*"
)
"""The money a sentence is told of, and the share of it that is meant."""
_PAYS = (
    r"(?:发放|拨付|核拨|给予|返还|计发|支付|划拨|拨缴|上缴|上解|缴入|留归|留成|划转|划入"
    r"|兑付|补足|分成|计提|下拨|发给|安排|退还|归还|缴纳|交纳)(?!比例|标准|方式|范围|能力|制度|情况|率|的)"
)
"""How money is given."""
_PAID = re.compile(
    rf"{_PAYS}|(?:按照?|依照?|参照|比照|根据)[^，,。；;]{{2,40}}?(?:确定|核定|执行)$|(?:从|在|按照?|依|参照|根据|与|自|于|每)[^，,。；;]{{1,40}}?(?:{_PAYS}|补贴$|补助$|奖励$)"
)

_GETS = re.compile(
    r"(?:(?:各|都|均)?(?:给予|发放|发给|补助|补贴)|一次性(?:给予|发放|发给|补助|补贴|奖励))(?P<whom>[^，,。；;由向对给]{0,14}?)"
    r"(?:补贴|补助|津贴|奖补|奖励|救助|慰问金|助学金|抚恤金|生活费|\d[\d.]*万?元)[^，,。；;]{0,14}$"
)
"""Money that comes to the one who is named in front, with nobody behind the verb (每月给予补贴500元)."""
_HANDS_OUT = re.compile(r"^(?:发放|发给)|津贴|生活费")
"""发放生活费: what an employer does and does not get."""
_RECIPIENTS = ("企业", "单位", "组织", "机构", "学校", "基地", "站点", "平台", "社区", "村")
"""Whom money is given to, where 其中 or what they must have done tells it (其中小微企业给予全额补贴)."""
_DESERVES = re.compile(
    r"\d|占比|达到|超过|获(?!取)|获评|被评|认定|示范|优秀|先进|(?<!高)新(?!媒体|闻)|首次|符合|每个$|每家$"
)
"""安置残疾人占比25%以上的用人单位, 省级示范单位: who is given something for what they are."""


def paid(text: str, start: int, end: int) -> bool:
    """Whether the comma clause `[start, end)` says how money is paid (筹备金的百分之六十返还给该单位工会)."""
    money = _MONEY.match(text, start, end)
    return money is not None and _PAID.match(text, money.end(), end) is not None


def comes_to(text: str, body: Span, at: int, end: int, among: bool) -> bool:
    """Whether a body is given the money of which the act in `[at, end)` tells (兼职副主席|每月|给予补贴500元).

    Args:
        among: whether 其中 tells that the body is one of those to whom money is given.
    """
    gets = _GETS.match(text, at, end)
    persons = patterns().persons
    if gets is None or any(word in gets["whom"] for word in persons):
        return False
    deserves = among or _DESERVES.search(text, body.start, at) is not None
    return text.endswith(persons, *body) or (
        deserves and not _HANDS_OUT.search(gets[0]) and text.endswith(_RECIPIENTS, *body)
    )
