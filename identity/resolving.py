"""Written name + place + time → body. Compositional: place × level × system × body; right or silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from foundation.errors import AmbiguousError, NotFoundError
from foundation.ids import content_id
from identity import corrections
from identity.gazetteer import (
    COUNTRY,
    COUNTRY_NAMES,
    LEVEL_WORDS,
    Place,
    find_places,
    gazetteer,
    inside,
    meant_by,
    nearest_to,
    place,
    township,
)
from identity.model import (
    Period,
    Resolution,
    body_id,
    central_index,
    heads,
    level_word,
    local_index,
    local_name,
    period,
)
from identity.spelling import spelling
from vocabulary.bodies import CentralRow, LocalRow, local_bodies, systems
from vocabulary.organization_words import organization_words
from vocabulary.patterns import trie_pattern

MOST_CANDIDATES = 40

OWN = re.compile(r"^(?:我|本)(?=[省市州县区旗])")
SECOND_NAME = re.compile(r"([^（]{3,})（([^（）]{3,})）")
"""省纪委（省监察厅）: the bracket holds another name of the body, or of the one that shares its offices."""

PARTY_GROUP = "党组"
CHILD = re.compile(
    r"(?P<child>[\u4e00-\u9fff（）]{0,12}?(?:部|办公室|办公厅|办|处|室|科|局|中心|委员会|常委会|常务委员会|代表大会|工委|学校|党组|机关党委|机关|秘书处|服务中心|领导小组|改革工作领导组))"
)
"""A part of a body: 团市委组织部, 省总工会办公室."""

NAMED = re.compile(
    r"(?!委|政府|人大|政协|党委)[\u4e00-\u9fff（）]{2,24}(?:局|厅|委员会|办公室|中心|协会|学会|学院|大学|医院|公司|集团|银行|基金会|联合会|管委会|工会|工会委员会|研究院|研究所|馆|院|社|台|站|所)"
)
"""The rest of a name behind its place when the tables do not know the body: 衢州市儿童公园管理中心."""

NO_NAME = frozenset({"城区", "郊区", "矿区"})
"""Districts without a name of their own: their committee is 晋城市城区区委, not 晋城市城区委."""

DEFINITE = re.compile(r"^(?:省|市|州|县|区|旗|盟|镇|乡|街道|自治区|自治州|兵团)$")
SUFFIX_KIND = (
    ("委员会", "committee"), ("办公室", "office"), ("局", "department"), ("厅", "department"), ("部", "department"),
    ("协会", "association"), ("学会", "association"), ("联合会", "federation"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a name: a kind of body, and the places (or the level word) that the name gives it."""

    row: LocalRow
    places: tuple[Place, ...]
    word: str
    how: str


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
    for reading in (_class, _central, _local, _part, _named):
        found = reading(written, name, where, when)
        if found is not None:
            return found
    second = SECOND_NAME.fullmatch(name)
    if second:
        told = _find(written, second[1], where, when)
        return replace(told, explanation=(f"（{second[2]}） is read as a second name", *told.explanation))
    return Resolution(written, explanation=("no form of the vocabulary fits",))


def body(key: str, where: Place, written: str = "", how: tuple[str, ...] = ()) -> Resolution | None:
    """The body `key` of a place (`union_federation` of 衢州市), None when the tables have none on that level."""
    if where.level == "central":
        rows = [row for row in _central_rows() if row.key == key]
        return _of_centre(rows[0], written or rows[0].unit, how) if rows else None
    fitting = [row for row in local_bodies() if row.key == key and where.level in row.levels]
    return _of_place(fitting[0], where, written, how) if fitting else None


@lru_cache(maxsize=1)
def _central_rows() -> tuple[CentralRow, ...]:
    return tuple(dict.fromkeys(row for rows in central_index().values() for row in rows))


def _of_centre(row: CentralRow, written: str, how: tuple[str, ...]) -> Resolution:
    return Resolution(
        written, body_id(row.system, "central", COUNTRY, row.key), row.unit, row.official or None, row.system,
        "central", "全国", row.kind, "resolved", (), row.key, how,
    )  # fmt: skip


def _of_place(row: LocalRow, where: Place, written: str, how: tuple[str, ...]) -> Resolution:
    holder = gazetteer().get(where.parent)
    local = local_name(where, holder)

    def fill(template: str) -> str | None:
        if where.name in NO_NAME:
            template = re.sub(r"(?<=\{p\})委(?!员)", "区委", template)
        return template.replace("{p}", local).replace("{l}", level_word(where)) or None

    return Resolution(
        written or fill(row.unit) or local, body_id(row.system, where.level, where.code, row.key), fill(row.unit),
        fill(row.official), row.system, where.level, local, row.kind, "resolved", (), row.key, how,
    )  # fmt: skip


# Classes ----------------------------------------------------------------------------------------------------------


WIDE = str.maketrans("()", "（）")
WHOLE = re.compile(r"^(?:全|我|本)[省市州县区旗]|^全国(?=各)")
SPREAD = re.compile(r"各|所属|所辖|有关|相关|下属|基层")


@lru_cache(maxsize=1)
def _reach() -> str:
    """Level words of many places: 各级, 同级, 县（市、区）; not 省, which is one place of the document's ladder."""
    words = [word for word in organization_words().levels if not DEFINITE.fullmatch(word) and word != "全国"]
    return trie_pattern([*words, *(word.translate(WIDE) for word in words)])


@lru_cache(maxsize=1)
def _class_pattern() -> re.Pattern[str]:
    words = organization_words()
    functions = [function + head for function in words.departments for head in words.heads]
    noun = trie_pattern(word.translate(WIDE) for word in (*words.classes, *words.generic, *functions))
    before = trie_pattern(words.relative)
    return re.compile(rf"(?P<before>(?:{before}|{_reach()})*)(?P<noun>{noun})(?:党组|机关)?")


@lru_cache(maxsize=1)
def _spread_pattern() -> re.Pattern[str]:
    # 省直 before 机关工委 is the name of one body.
    return re.compile(rf"(?:(?![省市区县州]直){_reach()})+")


def _class(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
    """各级党委, 群团组织, 县（市、区）委, 湖南省各级工会: a word of many bodies."""
    rest = WHOLE.sub("", name)
    for cut in range(min(len(rest) - 2, 16), 1, -1):
        if SPREAD.match(rest, cut) and find_places(rest[:cut]):
            rest = rest[cut:]
            break
    found = _class_pattern().fullmatch(rest)
    if found:
        central = where is not None and where.level == "central"
        if rest in central_index() and (central or rest not in organization_words().classes):
            return None
    elif spread := _spread_pattern().match(rest):
        if rest[spread.end() :] and ("", rest[spread.end() :]) not in local_index():
            return None
        if not rest[spread.end() :] and not rest.startswith("各"):
            return None
    else:
        return None
    return Resolution(
        written, content_id("class", name), system=_class_system(rest), kind="class", status="class",
        explanation=("a word of many bodies: a class of the vocabulary, or a level word such as 各级 before a body",),
    )  # fmt: skip


def _class_system(name: str) -> str | None:
    """The system of a class: that of the known body at its end, else of the last word that tells one.

    None for classes of several systems (群团组织, 各级党委和政府).
    """
    if re.search("群团|[和及]", name):
        return None
    for cut in range(len(name)):
        if rows := local_index().get(("", name[cut:])):
            return rows[0].system
    told = [
        (name.rfind(word) + len(word), len(word), row.system)
        for row in systems().values()
        for word in row.class_words
        if word in name
    ]
    return max(told)[2] if told else None


# Bodies of the tables ---------------------------------------------------------------------------------------------


def _central(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
    rows = central_index().get(name, ())
    if not rows:
        return None
    elliptic = ("", name) in local_index()
    if elliptic and (where is None or where.level != "central"):
        if where is not None:
            return None
        return Resolution(
            written, status="ambiguous", candidates=(rows[0].official or rows[0].unit,),
            explanation=("the name without 国家 or a place may be central or local: name the place",),
        )  # fmt: skip
    fitting = [row for row in rows if when is None or when.meets(row.since, row.until)] or list(rows)
    if len(fitting) > 1:
        return Resolution(
            written, status="ambiguous", candidates=tuple(row.official or row.unit for row in fitting),
            explanation=("one name, several bodies one after another: name the date",),
        )  # fmt: skip
    return _of_centre(fitting[0], written, (f"central body, {fitting[0].line}",))


def _local(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
    readings = [reading for reading in _local_readings(name, where) if _exists(reading)]
    if not readings:
        return None
    longest = max(len(reading.word) for reading in readings)
    found: dict[tuple[str, str], tuple[LocalRow, Place, str]] = {}
    relative: list[_Reading] = []
    for reading in readings:
        if len(reading.word) < longest:
            continue
        if not reading.places:
            relative.append(reading)
        fitting = tuple(one for one in reading.places if one.level in reading.row.levels)
        for one in nearest_to(fitting, where):
            found.setdefault((reading.row.key, one.code), (reading.row, one, reading.how))
    if not found:
        return _without_place(written, relative, where) if relative else None
    if len(found) > 1 and when is not None:
        in_time = {
            ends: (row, there, how) for ends, (row, there, how) in found.items() if when.meets(row.since, row.until)
        }
        found = in_time or found
    bodies = [
        _of_place(row, there, written, (how, f"body {row.key}, {row.line}")) for row, there, how in found.values()
    ]
    if len(bodies) == 1:
        return bodies[0]
    names = tuple(one.official_name or one.unit or "" for one in bodies)
    return Resolution(
        written, status="ambiguous", candidates=tuple(sorted(set(names)))[:MOST_CANDIDATES],
        explanation=(f"{len(bodies)} bodies have this name: name the place or the date",),
    )  # fmt: skip


def _exists(reading: _Reading) -> bool:
    """Whether a body of this kind exists on the level of a place that was read (there is no 市教育厅)."""
    return not reading.places or any(one.level in reading.row.levels for one in reading.places)


def _local_readings(name: str, where: Place | None) -> Iterator[_Reading]:
    index = local_index()
    for head in heads():
        if not name.startswith(head):
            continue
        rest = name[len(head) :]
        for cut in range(len(rest) + 1):
            rows = index.get((head, rest[cut:]))
            if not rows:
                continue
            word = rest[:cut]
            for places, how in _place_part(word, where):
                for row in rows:
                    if word or _stands_alone(row, rest, where):
                        yield _Reading(row, places, word, how)


def _stands_alone(row: LocalRow, name: str, where: Place | None) -> bool:
    """Whether a name without a place means the document's own body: 教育局 in 衢州市, but not 财政局 in 湖南省.

    组织部 or 办公室 alone may be a part of any body, and a province's department is a 厅 where it can be one.
    """
    if row.kind != "department" or row.system != "government" or where is None:
        return False
    heads = {one.official[-1] for one in local_bodies() if one.key == row.key and "province" in one.levels}
    return where.level != "province" or where.type == "直辖市" or "厅" not in heads or name.endswith("厅")


def _place_part(word: str, where: Place | None) -> Iterator[tuple[tuple[Place, ...], str]]:
    """The places that the part of a name before its body may mean; none when a level word has nothing to rest on."""
    if not word:
        if where is not None and where.level != "central":
            yield (where,), f"no place is written: the document's own, {where.full_name}"
    elif word in LEVEL_WORDS:
        meant = meant_by(word, where) if where is not None else None
        if meant is None and word == "兵团":
            meant = find_places(word)[0]
        yield ((meant,) if meant else ()), f"level word {word} → {meant.full_name if meant else 'which place?'}"
    elif word not in COUNTRY_NAMES:
        found = _named_places(word, where)
        if found:
            yield found, f"place {word} → {'; '.join(f'{one.full_name} ({one.line or one.code})' for one in found[:4])}"


def _named_places(word: str, where: Place | None) -> tuple[Place, ...]:
    found = find_places(word)
    if not found and len(word) > 2 and word[-1] in LEVEL_WORDS and word[-2] == word[-1]:
        found = find_places(word[:-1])  # 城区区委: the level word after a name that ends in it
    if not found and len(word) > 2 and word[-1] in LEVEL_WORDS:
        found = tuple(one for one in find_places(word[:-1]) if one.type in LEVEL_WORDS[word[-1]])
    if not found and where is not None and where.level in ("county", "township"):
        county = gazetteer()[where.parent] if where.level == "township" else where
        if word.endswith(("镇", "乡", "街道")) and len(word) > 2:
            found = (township(word, county),)
    return found


def _without_place(written: str, readings: list[_Reading], where: Place | None) -> Resolution:
    """A level word without a place to rest on: 省总工会 names one body of each province."""
    names: list[str] = []
    for reading in readings:
        for one in gazetteer().values():
            if where is not None and not inside(one, where):
                continue
            if one.current and one.type in LEVEL_WORDS[reading.word] and one.level in reading.row.levels:
                named = _of_place(reading.row, one, written, ())
                names.append(named.unit or named.official_name or "")
    return Resolution(
        written, system=readings[0].row.system, kind=readings[0].row.kind, status="ambiguous",
        candidates=tuple(dict.fromkeys(names))[:MOST_CANDIDATES],
        explanation=(f"{readings[0].how}: the name fits {len(names)} bodies, so the document's place is needed",),
    )  # fmt: skip


# Parts of bodies, and bodies that the tables do not know ------------------------------------------------------------


def _part(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
    """团市委组织部: a body of the tables and a part of it."""
    for cut in range(len(name) - 2, 2, -1):
        rest = name[cut:]
        if not CHILD.fullmatch(rest) or (rest[0] in LEVEL_WORDS and ("", rest[1:]) in local_index()):
            continue
        whole = _central(written, name[:cut], where, when) or _local(written, name[:cut], where, when)
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


def _named(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
    """A body outside the tables, known by its place and its own name: 衢州市儿童公园管理中心, 市城投公司 in 衢州市."""
    if name.startswith(("中国", "中华")) and NAMED.fullmatch(name[2:]):
        there, how, own = gazetteer()[COUNTRY], "a name that begins with 中国", name
        return _by_name(written, there, name, own, how)
    for cut in range(min(len(name) - 2, 24), 0, -1):
        word, rest = name[:cut], name[cut:]
        if not NAMED.fullmatch(rest) or (len(word) == 1 and word not in LEVEL_WORDS):
            continue
        for places, how in _place_part(word, where):
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
