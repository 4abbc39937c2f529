"""Bounds whose word does not stand beside the figure: 不超过总投资80%, 不超过当年会费收入的三倍."""

from __future__ import annotations

import re

from ingest.records import Comparator

_HIGHEST = re.compile(
    r"(?:封顶线?|上限)(?:为|是)?$|最高(?:可|上浮|提高|增加|给予|补助|补贴|奖励|资助|救助|支持|额度为?|限额为?){1,3}$"
)
MULTIPLE = re.compile(
    r"(?:不(?:得)?(?:超过|低于|高于|少于)|最高|按照?|标准为)[^，,；;]{0,24}(?:收入|工资|标准|余额|经费|金额|总额|额度|学校|水平)的?[0-9.一二三四五六七八九十两点]{1,4}(?:[至到—–-][0-9.一二三四五六七八九十两点]{1,4})?倍"
)
"""A sum by so many times another: 不超过当年会费收入的三倍, 按最低工资标准的3倍, 按照不低于普通学校的10倍."""

_CEILING = re.compile("不得?(?:超过|高于)|最高")
_FLOOR = re.compile("不得?(?:低于|少于)")

_BOUND = re.compile(
    r"不(?:得)?(?:(?P<ceiling>超过|高于|多于)|低于|少于)(?:[^，,；;0-9]{2,8}|[^，,；;]{2,20}(?:人均|每人))$"
)


def of_multiple(text: str) -> Comparator:
    """The bound of 不超过当年会费收入的三倍."""
    found = MULTIPLE.search(text)
    words = found.group().removeprefix("按照").removeprefix("按") if found is not None else ""
    if "上限" in text:
        return "<="
    return "<=" if _CEILING.match(words) else ">=" if _FLOOR.match(words) else "="


def ahead_of(ahead: str) -> Comparator:
    """The bound whose word stands in front of the base: 不超过总投资80%."""
    if _HIGHEST.search(ahead):
        return "<="
    found = _BOUND.search(ahead)
    return "=" if found is None else "<=" if found["ceiling"] else ">="
