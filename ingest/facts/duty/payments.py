"""Sentences that say how money is paid and name nobody who pays (生活补贴按低保标准的30%发放)."""

from __future__ import annotations

import re

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


def paid(text: str, start: int, end: int) -> bool:
    """Whether the comma clause `[start, end)` says how money is paid (筹备金的百分之六十返还给该单位工会)."""
    money = _MONEY.match(text, start, end)
    return money is not None and _PAID.match(text, money.end(), end) is not None
