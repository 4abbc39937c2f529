"""Readings of a name by the vocabulary's tables: central bodies, and place × kind of local body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from identity.bodies import of_centre, of_place
from identity.gazetteer import (
    COUNTRY_NAMES,
    LEVEL_WORDS,
    Place,
    find_places,
    gazetteer,
    inside,
    meant_by,
    nearest_to,
    township,
)
from identity.model import Period, Resolution, central_index, heads, local_index
from vocabulary.bodies import LocalRow, local_bodies

MOST_CANDIDATES = 40


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a name: a kind of body, and the places (or the level word) that the name gives it."""

    row: LocalRow
    places: tuple[Place, ...]
    word: str
    how: str


def as_central(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
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
    return of_centre(fitting[0], written, (f"central body, {fitting[0].line}",))


def as_local(written: str, name: str, where: Place | None, when: Period | None) -> Resolution | None:
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
    bodies = [of_place(row, there, written, (how, f"body {row.key}, {row.line}")) for row, there, how in found.values()]
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
            for places, how in place_part(word, where):
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


def place_part(word: str, where: Place | None) -> Iterator[tuple[tuple[Place, ...], str]]:
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
                named = of_place(reading.row, one, written, ())
                names.append(named.unit or named.official_name or "")
    return Resolution(
        written, system=readings[0].row.system, kind=readings[0].row.kind, status="ambiguous",
        candidates=tuple(dict.fromkeys(names))[:MOST_CANDIDATES],
        explanation=(f"{readings[0].how}: the name fits {len(names)} bodies, so the document's place is needed",),
    )  # fmt: skip
