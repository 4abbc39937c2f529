"""Written name + place + time → body. Compositional: place × level × system × body; right or silent."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from foundation.errors import AmbiguousError, NotFoundError
from foundation.ids import content_id
from identity import corrections
from identity.classes import as_class
from identity.gazetteer import COUNTRY, LEVEL_WORDS, Place, gazetteer, nearest_to, place
from identity.model import Period, Resolution, body_id, local_index, local_name, period
from identity.readings import as_central, as_local, place_part
from identity.spelling import spelling

OWN = re.compile(r"^(?:我|本)(?=[省市州县区旗])")
SECOND_NAME = re.compile(r"([^（]{3,})（([^（）]{3,})）")
"""省纪委（省监察厅）: the bracket holds another name of the body, or of the one that shares its offices."""

PARTY_GROUP = "党组"
CHILD = re.compile(
    r"(?P<child>[\u4e00-\u9fff（）]{0,12}?(?:部|办公室|办公厅|办|处|室|科|局|中心|委员会|常委会|常务委员会|代表大会|工委|学校|党组|机关党委|机关|秘书处|服务中心|领导小组|改革工作领导组))"
)
"""A part of a body: 团市委组织部, 省总工会办公室."""

NAMED = re.compile(
    r"(?!委|政府|人大|政协|党委)[\u4e00-\u9fff（）]{2,24}(?:局|厅|委员会|办公室|中心|协会|学会|学院|大学|医院|公司|集团|银行|基金会|联合会|管委会|工会|工会委员会|研究院|研究所|馆|院|社|台|站|所|(?<!常)委|办)"
)
"""The rest of a name behind its place when the tables do not know the body: 衢州市儿童公园管理中心."""

SUFFIX_KIND = (
    ("委员会", "committee"), ("办公室", "office"), ("局", "department"), ("厅", "department"), ("部", "department"),
    ("协会", "association"), ("学会", "association"), ("联合会", "federation"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def resolve(name: str, place: str | None = None, date: str | None = None) -> Resolution:
    """Says which body a written name means.

    Args:
        name: as written; full-width and traditional forms count as the usual ones.
        place: jurisdiction of the document that uses the name (湖南省, 衢州市, 全国); decides 省总工会 and 市委.
        date: when the name was used, `YYYY[-MM[-DD]]`; decides between a body and the one it was renamed into.

    Returns:
        the body, or that it is a class, ambiguous or unknown. A place that is not known counts as none.

    Raises:
        InputError: the date is not of that form, or the corrections file is damaged.
    """
    wanted, where, when = spelling(name), _jurisdiction(place), period(date)
    means, line = corrections.meaning(wanted, where)
    if means is None:
        return _find(name, wanted, where, when)
    if means == "unknown":
        return Resolution(name, explanation=(f"{line} says that the name is not known",))
    told = _find(name, means, where, when)
    return replace(told, explanation=(f"{line} says that it means {means}", *told.explanation))


def _jurisdiction(name: str | None) -> Place | None:
    try:
        return place(name) if name else None
    except (AmbiguousError, NotFoundError):
        return None


def _find(written: str, name: str, where: Place | None, when: Period | None) -> Resolution:
    name = OWN.sub("", name)
    found = (
        as_class(written, name, where)
        or as_central(written, name, where, when)
        or as_local(written, name, where, when)
        or _part(written, name, where, when)
        or _named(written, name, where)
    )
    if found is not None:
        return found
    second = SECOND_NAME.fullmatch(name)
    if second:
        told = _find(written, second[1], where, when)
        return replace(told, explanation=(f"（{second[2]}） is read as a second name", *told.explanation))
    return Resolution(written, explanation=("no form of the vocabulary fits",))


def _part(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
    """团市委组织部: a body of the tables and a part of it."""
    for cut in range(len(name) - 2, 2, -1):
        rest = name[cut:]
        if not CHILD.fullmatch(rest) or (rest[0] in LEVEL_WORDS and ("", rest[1:]) in local_index()):
            continue
        whole = as_central(written, name[:cut], where, when) or as_local(written, name[:cut], where, when)
        if whole is None or not name[:cut].endswith(("委", "会", "联", "协", "院", "政府", "局", "厅", "部", "中央")):
            continue
        if whole.status != "resolved":
            return replace(whole, candidates=tuple(f"{one}{rest}" for one in whole.candidates))
        key = f"{whole.key}/{rest}"
        return replace(
            whole,
            id=content_id("org", whole.id, rest),
            unit=f"{whole.unit}{rest}",
            official_name=f"{whole.official_name}{rest}" if whole.official_name else None,
            kind="group" if rest == PARTY_GROUP else _kind(rest),
            key=key,
            explanation=(*whole.explanation, f"{rest} is a part of it"),
        )
    return None


def _named(written: str, name: str, where: Place | None) -> Resolution | None:
    """A body outside the tables, known by its place and its own name: 衢州市儿童公园管理中心, 市城投公司 in 衢州市."""
    if name.startswith(("中国", "中华")) and NAMED.fullmatch(name[2:]):
        there, how, own = gazetteer()[COUNTRY], "a name that begins with 中国", name
        return _by_name(written, there, name, own, how)
    for cut in range(min(len(name) - 2, 24), 0, -1):
        word, rest = name[:cut], name[cut:]
        if not NAMED.fullmatch(rest) or (len(word) == 1 and word not in LEVEL_WORDS):
            continue
        for places, how in place_part(word, where):
            near = nearest_to(places, where)
            if len(near) != 1 or near[0].code == COUNTRY:
                continue
            if word in LEVEL_WORDS:
                return _by_name(written, near[0], None, rest, how)
            # 浙江工商大学 is not 浙江省工商大学: without 省 the place is a part of the name.
            return _by_name(written, near[0], name, rest if near[0].name.endswith(word[-1]) else name, how)
    return None


def _kind(name: str) -> str:
    return next((kind for suffix, kind in SUFFIX_KIND if name.endswith(suffix)), "institution")


def _by_name(written: str, there: Place, official: str | None, own: str, how: str) -> Resolution:
    local = local_name(there, gazetteer().get(there.parent))
    kind = _kind(own)
    return Resolution(
        written, body_id("other", there.level, there.code, f"name:{own}"), official or local + own, official, "other",
        there.level, local, kind, "resolved", (), f"name:{own}",
        (how, f"{own} is not in the tables: known by this name only"),
    )  # fmt: skip
