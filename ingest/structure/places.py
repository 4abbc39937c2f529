"""The jurisdiction of an instrument: the place that its issuers' names or its title begin with, and its level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vocabulary.page import page_words
from vocabulary.places import places, province_short_names

_PREFIX = re.compile(
    "^(?:印发|关于|转发|《|中国共产党|中共|中国共产主义青年团|共青团|团(?=[\u4e00-\u9fff]{2,7}[省市县区州旗]委)|国家税务总局|中国人民政治协商会议|政协|中国民主建国会|中华人民共和国(?!.*法$))*"
)
_TOWNSHIP = re.compile(
    "^[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道)(?=党委|党工委|委员会|人民政府|总工会|工会|妇联|团委|办事处|人大|党政)"
)
_BY_ENDING = {"省": "province", "自治区": "province"}
_BY_ENDING |= dict.fromkeys(("州", "盟", "地区", "市"), "city") | dict.fromkeys(("县", "旗", "区"), "county")
_BODY = "委|人民|总工会|妇|科协|科学技术协会|残|红十字|工商|文联|侨|人大|政协|政府|纪|团"
_ENDINGS = "|".join(_BY_ENDING)
_NO_PLACE = "|".join(page_words().title_asks)
_UNLISTED = re.compile(
    rf"(?!{_NO_PLACE}|团?(?:{_ENDINGS}|旗)(?:直|委|{_BODY}|残|科|工商|人力|[^省市县区州，。]{{2,10}}[局厅办]))((?:(?![本我全各该](?:{_ENDINGS}))[\u4e00-\u9fff]){{2,5}}?({_ENDINGS}))(?={_BODY})"
)
"""A place that the table does not list (renamed, merged): told by its ending before the name of a body.

本市, 我省 and 全区 are none: 加快本市残疾人事业发展.
"""
_CENTRAL_ENDING = re.compile("(?:部|总局|署|总会)$")
_LEVELS = ("province", "city", "county")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Level of each place name; where a name is in use at several levels the outermost counts."""
    found: dict[str, str] = {}
    for level in _LEVELS:
        for row in places():
            if row.level == level and row.name not in found:
                found[row.name] = level
    return found


@lru_cache(maxsize=1)
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in _names()}, reverse=True))


def place_of(names: list[str]) -> tuple[str, str] | None:
    """Jurisdiction and level from the first of the names that tells it.

    中共湖南省委 → (湖南省, province); 中共晋城市城区区委办公室 → (晋城市城区, county); 国务院 → (全国, central).
    """
    for name in names:
        if found := _leading_place(name):
            return found
    for name in names:
        if name.startswith(page_words().central) or _CENTRAL_ENDING.search(name):
            return "全国", "central"
    return None


_OF_A_COUNTY = re.compile("[全我本](?:县|旗|镇|乡)|我区")
"""What only a paper below the city's speaks of."""


def place_carried_out(implemented: Sequence[str], text: str) -> tuple[str, str] | None:
    """Jurisdiction and level of an instrument that names neither itself: a province's or a city's paper below another.

    根据《中共广州市委、广州市人民政府关于全面推进新型城市化发展的决定》… with 全市 → (广州市, city); a paper that
    carries out the city's and speaks of 全县 is not the city's.

    Args:
        implemented: titles that the instrument says it carries out.
        text: the instrument's own text.
    """
    for title in implemented:
        found = _leading_place(title)
        if found is not None and found[0][-1] in "省市":
            of_all = re.search(f"[全我本]{found[0][-1]}", text) is not None
            return found if of_all and _OF_A_COUNTY.search(text) is None else None
    return None


def without_province(name: str) -> str:
    """A name without the province that a portal sets in front of the city: 河北省石家庄市人民政府 → 石家庄市…."""
    step = _step(name, 0, None)
    if step is None or step[1] != "province" or name[: step[0]].endswith("市"):
        return name
    below = name[step[0] :]
    return below if _step(below, 0, "province") else name


def _leading_place(name: str) -> tuple[str, str] | None:
    prefix = _PREFIX.match(name)
    begin = at = prefix.end() if prefix else 0
    level: str | None = None
    while step := _step(name, at, level):
        at += step[0]
        level = step[1]
    if level == "county" and (township := _TOWNSHIP.match(name[at:])):
        at += township.end()
        level = "township"
    if level is None and (unlisted := _UNLISTED.match(name, begin)):
        return unlisted[1], _BY_ENDING[unlisted[2]]
    if level is None:
        short = name[begin : begin + 3]
        for length in (3, 2):
            if full := province_short_names().get(short[:length]):
                return full, "province"
        return None
    return name[begin:at], level


def _step(name: str, at: int, above: str | None) -> tuple[int, str] | None:
    deepest = -1 if above is None else _LEVELS.index(above)
    for length in _lengths():
        written = name[at : at + length]
        level = _names().get(written) if len(written) == length else None
        if level and (_LEVELS.index(level) > deepest):
            return length, level
    return None
