"""What identity says of a name, and the index of how names are written."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from foundation.errors import InputError
from foundation.ids import content_id
from identity.gazetteer import Place
from vocabulary.bodies import CentralRow, LocalRow, central_bodies, local_bodies

Status = Literal["resolved", "class", "ambiguous", "unknown"]
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which body a written name means.

    Attributes:
        written: the name as given.
        id: the same for two names exactly when they mean one body (or one class); None when not resolved.
        unit: customary name (共青团湖南省委), None where it cannot be derived.
        official_name: full official name (中国共产主义青年团湖南省委员会), None where it cannot be derived.
        system, level, place, kind: as in the answers contract; None where not known.
        status: `resolved` one body, `class` a class of bodies, `ambiguous` several bodies, `unknown` none.
        candidates: names of the bodies that an ambiguous name may mean.
        key: which body of a place it is (`organization_department`), the same on all levels; None for a class.
        explanation: the parts, the rule and the rows of the vocabulary that led here, one sentence each.
    """

    written: str
    id: str | None = None
    unit: str | None = None
    official_name: str | None = None
    system: str | None = None
    level: str | None = None
    place: str | None = None
    kind: str | None = None
    status: Status = "unknown"
    candidates: tuple[str, ...] = ()
    key: str | None = None
    explanation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """The months `first` to `last` of a date: 2016 is 2016-01 to 2016-12."""

    first: str
    last: str

    def meets(self, since: str, until: str) -> bool:
        """Whether a name in use from `since` until `until` (months, empty for open) was in use then."""
        return (not since or since <= self.last) and (not until or self.first <= until)


def period(date: str | None) -> Period | None:
    """The months of `YYYY[-MM[-DD]]`, None for None.

    Raises:
        InputError: the date is written otherwise.
    """
    if not date:
        return None
    found = DATE.fullmatch(date)
    if found is None or (found[2] and not "01" <= found[2] <= "12"):
        raise InputError(f"The date {date!r} is not of the form YYYY, YYYY-MM or YYYY-MM-DD", remedy="Write 2016-02")
    month = found[2]
    return Period(f"{found[1]}-{month or '01'}", f"{found[1]}-{month or '12'}")


@lru_cache(maxsize=1)
def central_index() -> dict[str, tuple[CentralRow, ...]]:
    """Central bodies by each of their written names."""
    found: dict[str, list[CentralRow]] = defaultdict(list)
    for row in central_bodies():
        for form in dict.fromkeys((*row.forms, row.unit, *([row.official] if row.official else []))):
            found[form].append(row)
    return {form: tuple(rows) for form, rows in found.items()}


@lru_cache(maxsize=1)
def local_index() -> dict[tuple[str, str], tuple[LocalRow, ...]]:
    """Kinds of local bodies by what stands before and behind the place in their written names."""
    found: dict[tuple[str, str], list[LocalRow]] = defaultdict(list)
    for row in local_bodies():
        templates = [*row.forms]
        for name in (row.official, row.unit):
            if name.count("{p}") == 1 and "{l}" not in name:
                templates.append(name.replace("{p}", "{x}"))
        for form in dict.fromkeys(templates):
            for written in _levels_written(form):
                head, _, tail = written.partition("{x}")
                if row not in found[head, tail]:
                    found[head, tail].append(row)
    return {ends: tuple(rows) for ends, rows in found.items()}


def _levels_written(form: str) -> tuple[str, ...]:
    """依法治{l}办 is written with each level word."""
    return tuple(form.replace("{l}", word) for word in "省市州县区旗盟") if "{l}" in form else (form,)


@lru_cache(maxsize=1)
def heads() -> tuple[str, ...]:
    """What may stand before the place in a name, the longest first (中国共产主义青年团, 中共, nothing)."""
    return tuple(sorted({head for head, _ in local_index()}, key=lambda head: (-len(head), head)))


def level_word(place: Place) -> str:
    """What the place is called for short in names: 省, 市, 区 …"""
    return {"自治区": "区", "直辖市": "市", "地级市": "市", "县级市": "市", "自治州": "州", "自治县": "县"}.get(
        place.type, place.type
    )


def local_name(place: Place, holder: Place | None) -> str:
    """The place in an official name: a district or township takes the place above it before it (晋城市城区)."""
    if holder is not None and (place.type in ("区", "林区", "特区") or place.level == "township"):
        return (holder.name if holder.level != "province" or holder.type == "直辖市" else "") + place.name
    return place.name


def body_id(system: str | None, level: str, code: str, key: str) -> str:
    """The identity of a body: system × level × place × which body of the place."""
    return content_id("org", system, level, code, key)
