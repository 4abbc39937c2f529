"""Places by name: the tree of provinces, prefectures and counties, and what a level word means inside a place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from foundation.errors import AmbiguousError, NotFoundError
from identity.spelling import spelling
from vocabulary.places import PROVINCE_ENDINGS, places, province_short_names

PlaceLevel = Literal["central", "province", "city", "county", "township"]

COUNTRY = "000000"
COUNTRY_NAMES = frozenset({"全国", "中国", "中央", "国家", "中华人民共和国"})

ETHNIC = re.compile(
    r"(?P<short>[\u4e00-\u9fff]{2,4}?)(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西"
    r"|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族?|各族)+"
    r"自治(?P<kind>州|县|旗)"
)  # fmt: skip
"""湘西土家族苗族自治州 is also written 湘西州 and 湘西; the nationalities are a closed list of 55."""

TOWNSHIP = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:(?<!城)镇|(?<!城)乡|街道)")
"""A township is not in the table: it is known by its name within a county."""

SHORT_ENDING = {"地级市": "市", "县级市": "市", "县": "县", "区": "区", "旗": "旗", "地区": "地区", "盟": "盟"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place.

    Attributes:
        code: six digits of GB/T 2260; a township has its county's code and its name (330825/龙洲街道).
        name: full name (衢州市).
        level: `central` `province` `city` `county` `township`.
        type: 省, 自治区, 地级市, 县级市, 区 …
        parent: code of the place that holds it; empty for the country.
        full_name: with the places above it (浙江省衢州市), so that 鼓楼区 is told from 鼓楼区.
        current: whether the newest table still has it.
        line: the row of the vocabulary.
    """

    code: str
    name: str
    level: PlaceLevel
    type: str
    parent: str
    full_name: str
    current: bool = True
    line: str = ""


@lru_cache(maxsize=1)
def gazetteer() -> dict[str, Place]:
    """All places of the table by code."""
    rows = {row.code: row for row in places()}
    found: dict[str, Place] = {}

    def path(code: str) -> str:
        row = rows[code]
        return "" if code == COUNTRY else ("" if row.type == "兵团" else path(row.parent)) + row.name

    for row in rows.values():
        full = path(row.code) or row.name
        level: PlaceLevel = row.level  # type: ignore[assignment]  # checked by the reader of the table
        found[row.code] = Place(row.code, row.name, level, row.type, row.parent, full, row.current, row.line)
    return found


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Place, ...]]:
    """Places by each way to write their own name, without the places above them."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in gazetteer().values():
        for name in dict.fromkeys(_names(place)):
            found[name].append(place)
    return {name: tuple(listed) for name, listed in found.items()}


def _names(place: Place) -> Iterator[str]:
    yield place.name
    if place.code == COUNTRY:
        yield from COUNTRY_NAMES
    elif place.type == "兵团":
        yield "兵团"
        yield "新疆兵团"
    elif place.level == "province":
        ending = next(end for end in PROVINCE_ENDINGS if place.name.endswith(end))
        yield place.name.removesuffix(ending)
        if ending.endswith("自治区"):
            yield place.name.removesuffix(ending) + "自治区"
    elif ethnic := ETHNIC.fullmatch(place.name):
        yield ethnic["short"] + ethnic["kind"]
        if place.level == "city":
            yield ethnic["short"]
    else:
        short = place.name.removesuffix(SHORT_ENDING.get(place.type, "\n"))
        if len(short) >= 2 and place.level != "county":
            yield short


def above(place: Place) -> Iterator[Place]:
    """The place itself, then the places that hold it, up to the country."""
    while True:
        yield place
        if not place.parent:
            return
        place = gazetteer()[place.parent]


def inside(place: Place, other: Place) -> bool:
    """Whether `place` is `other` or lies in it."""
    return any(step.code == other.code for step in above(place))


@lru_cache(maxsize=4096)
def find_places(name: str) -> tuple[Place, ...]:
    """All places that a name may mean, current ones only where there are any.

    Args:
        name: 衢州市, 衢州, 浙江省衢州市, 晋城市城区, 杭州市西湖区三墩镇; not a level word.
    """
    if name in province_short_names():  # 吉林 is the province before the city
        return _by_name()[province_short_names()[name]]
    found = list(dict.fromkeys(_readings(name, None)))
    current = [place for place in found if place.current]
    return tuple(current or found)


def _readings(name: str, holder: Place | None) -> Iterator[Place]:
    for length in range(len(name), 1, -1):
        for place in _by_name().get(name[:length], ()):
            if holder is not None and (place.code == holder.code or not inside(place, holder)):
                continue
            if length == len(name):
                yield place
            elif place.code != COUNTRY:
                yield from _readings(name[length:], place)
    if holder is not None and holder.level == "county" and TOWNSHIP.fullmatch(name):
        yield township(name, holder)


def township(name: str, holder: Place) -> Place:
    """The township of this name in a county, or in a city that has no counties."""
    return Place(f"{holder.code}/{name}", name, "township", "乡级", holder.code, holder.full_name + name)


def nearest_to(found: tuple[Place, ...], where: Place | None) -> tuple[Place, ...]:
    """Of several places with one name those in the smallest place around `where` that has any of them."""
    if where is not None and len(found) > 1:
        for around in above(where):
            if around.level == "central":
                break
            near = tuple(place for place in found if inside(place, around))
            if near:
                return near
    return found


@lru_cache(maxsize=4096)
def place(name: str, within: str | None = None) -> Place:
    """The one place that a name means.

    Args:
        name: full or short name, with or without the places above it.
        within: a place in which it lies, to tell 鼓楼区 in 南京市 from 鼓楼区 in 福州市.

    Raises:
        AmbiguousError: several places have the name; `candidates` are their full names.
        NotFoundError: no place has it; `nearest` are places that begin alike.
    """
    wanted = spelling(name)
    found = find_places(wanted)
    if not found and within is not None:
        holder = place(within)
        found = tuple(_readings(wanted, holder))
    if within is not None:
        found = nearest_to(found, place(within))
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousError(
            f"The place {name!r} may be {_list([one.full_name for one in found[:8]])}",
            remedy="Name the place that holds it too",
            candidates=[one.full_name for one in found],
        )
    near = sorted({one.full_name for one in gazetteer().values() if wanted[:2] and one.name.startswith(wanted[:2])})[:5]
    raise NotFoundError(
        f"There is no place {name!r}",
        remedy=f"Did you mean {_list(near)}" if near else "Give its full name, such as 湖南省 or 衢州市",
        nearest=near,
    )


def _list(names: list[str]) -> str:
    return " or ".join(names)


LEVEL_WORDS: dict[str, frozenset[str]] = {
    "省": frozenset({"省"}),
    "自治区": frozenset({"自治区"}),
    "直辖市": frozenset({"直辖市"}),
    "兵团": frozenset({"兵团"}),
    "市": frozenset({"地级市", "县级市", "直辖市"}),
    "州": frozenset({"自治州"}),
    "自治州": frozenset({"自治州"}),
    "盟": frozenset({"盟"}),
    "地区": frozenset({"地区"}),
    "县": frozenset({"县", "自治县"}),
    "区": frozenset({"区", "自治区", "林区", "特区"}),
    "旗": frozenset({"旗", "自治旗"}),
    "镇": frozenset({"乡级"}),
    "乡": frozenset({"乡级"}),
    "街道": frozenset({"乡级"}),
}
"""Level words and the types of place that they mean: 市 in a document of 义乌市 is 义乌市, in one of 衢州市 衢州市."""


def meant_by(word: str, where: Place) -> Place | None:
    """The place that a level word means in a document of `where`: itself or the nearest place above it that fits."""
    types = LEVEL_WORDS[word]
    for step in above(where):
        if step.type in types and (step.type != "乡级" or step.name.endswith(word)):
            return step
    return None
