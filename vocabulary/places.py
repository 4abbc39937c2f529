"""Places of China with their codes (`data/vocabulary/places.csv`): the country, provinces, prefectures, counties."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vocabulary.tables import FOLDER, read_table

COLUMNS = ("code", "name", "level", "type", "parent", "current", "source")
LEVELS = ("central", "province", "city", "county")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place.

    Attributes:
        code: six digits of GB/T 2260; 000000 is the country.
        name: full name (广西壮族自治区, 衢州市, 城区).
        level: `central` `province` `city` `county`.
        type: what kind of place it is (自治区, 地级市, 县级市, 区 …).
        parent: code of the place that holds it; empty for the country.
        current: whether the place exists under this name and code in the newest source.
        line: where it stands in the table.
    """

    code: str
    name: str
    level: str
    type: str
    parent: str
    current: bool
    line: str


@lru_cache(maxsize=1)
def places(path: Path = FOLDER / "places.csv") -> tuple[PlaceRow, ...]:
    """All places by code.

    Raises:
        InputError: a line has a code that is not six digits or stands twice, an unknown level, or a parent that is
            not in the table.
    """
    rows = read_table(path, COLUMNS, ("code", "name", "level", "type", "current", "source"))
    codes = {row["code"] for row in rows}
    seen: set[str] = set()
    found = []
    for row in rows:
        if len(row["code"]) != 6 or not row["code"].isdigit() or row["code"] in seen:
            raise row.fail(f"has the code {row['code']!r}, which is not six digits or stands twice")
        if row["level"] not in LEVELS or row["current"] not in "01":
            raise row.fail(f"has the level {row['level']!r} or the mark {row['current']!r}, which are not known")
        if row["parent"] not in codes and row["code"] != "000000":
            raise row.fail(f"has the parent {row['parent']!r}, which is not in the table")
        seen.add(row["code"])
        found.append(
            PlaceRow(
                row["code"], row["name"], row["level"], row["type"], row["parent"], row["current"] == "1", row.place
            )
        )
    return tuple(found)


PROVINCE_ENDINGS = ("维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "省", "市")


@lru_cache(maxsize=1)
def province_short_names() -> dict[str, str]:
    """The customary short name of each province-level place (湖南, 广西, 内蒙古), and its full name."""
    short = {}
    for row in places():
        if row.level == "province" and row.type != "兵团":
            ending = next(end for end in PROVINCE_ENDINGS if row.name.endswith(end))
            short[row.name.removesuffix(ending)] = row.name
    return short
