"""Rates named in one word with the group that has them: 高校毕业生年底去向落实率, 乡镇（街道）“残疾人之家”覆盖率."""

from __future__ import annotations

import re

from vocabulary.quota_words import any_of

LONGEST = 40
"""How long a group with its rate may be, in characters."""

_GROUP_THEN_RATE = re.compile(
    rf"(?P<who>[^，,。；;]{{0,24}}(?:{any_of('groups')})(?:（[^）]{{1,6}}）)?)(?<!国家学生)"
    r"(?P<what>(?!等|级|委员会|协会|工作者|基本养老|基本医疗|养老保险|医疗保险|大病保险|人员|教育|队伍|专项|之家|儿童(?!之家)|少年(?!之家)|工会会员|组织(?!健全)|(?<=[工人女童年生者员])(?:康复|服务|托养|日间|照料|活动|文化|就业|职业|创业|法律|心理|志愿|家长|综合)*(?:中心|站|室|学校|机构|驿站|书屋|阵地|基地|平台)|宫|人数|[一-鿿]?[数量])[“”一-鿿、\d]{2,20}(?:率|增长|增速)|(?<!幼儿园)(?<!设施)(?:覆盖率|覆盖面))$"
)
_OF_BODIES = re.compile(
    rf"(?:{any_of('mass_bodies')}|协会|学会|工作站|职代会|职工代表大会|之家|党员|职工|会员)[一-鿿]{{0,6}}(?:覆盖|组建|建会|入会|建家|建成|建制|达标)率$"
)
_MEANT = re.compile(r"以[^，,。；;]{1,16}为单位$")
_ADDED = re.compile(rf"^新增(?P<who>[^，,。；;]{{0,12}}(?:{any_of('groups')}))[一-鿿]{{1,8}}人数$")


def group_and_rate(written: str) -> tuple[str, str] | None:
    """(高校毕业生, 年底去向落实率); None where no group of people or places stands in front of the rate.

    Args:
        written: the words in front of a number, without aims and the verb that ties them to it.
    """
    if len(written) > LONGEST or not written.endswith(("率", "面", "增长", "增速")):
        return None
    found = _GROUP_THEN_RATE.match(written)
    return (found["who"], found["what"]) if found else None


def of_bodies(measure: str | None) -> bool:
    """Whether a rate tells how far bodies have spread (工会组建率, 团组织覆盖率); a list of such has one population."""
    return measure is not None and _OF_BODIES.search(measure) is not None


def unit_of_count_gone(written: str) -> str:
    """免疫规划疫苗接种率以乡（镇、街道）为单位 → 免疫规划疫苗接种率."""
    return _MEANT.sub("", written)


def group_added(written: str) -> str | None:
    """新增残疾人就业人数: the group whose number grows, None for another name."""
    found = _ADDED.match(written)
    return found["who"] if found else None
