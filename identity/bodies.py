"""Bodies of the vocabulary's tables at a place: their names filled in, their identity."""

from __future__ import annotations

import re
from functools import lru_cache

from identity.gazetteer import COUNTRY, Place, gazetteer
from identity.model import Resolution, body_id, central_index, level_word, local_name
from vocabulary.bodies import CentralRow, LocalRow, local_bodies

NO_NAME = frozenset({"城区", "郊区", "矿区"})
"""Districts without a name of their own: their committee is 晋城市城区区委, not 晋城市城区委."""


def body(key: str, where: Place, written: str = "", how: tuple[str, ...] = ()) -> Resolution | None:
    """The body `key` of a place (`union_federation` of 衢州市), None when the tables have none on that level."""
    if where.level == "central":
        rows = [row for row in _central_rows() if row.key == key]
        return of_centre(rows[0], written or rows[0].unit, how) if rows else None
    fitting = [row for row in local_bodies() if row.key == key and where.level in row.levels]
    return of_place(fitting[0], where, written, how) if fitting else None


@lru_cache(maxsize=1)
def _central_rows() -> tuple[CentralRow, ...]:
    return tuple(dict.fromkeys(row for rows in central_index().values() for row in rows))


def of_centre(row: CentralRow, written: str, how: tuple[str, ...]) -> Resolution:
    return Resolution(
        written, body_id(row.system, "central", COUNTRY, row.key), row.unit, row.official or None, row.system,
        "central", "全国", row.kind, "resolved", (), row.key, how,
    )  # fmt: skip


def of_place(row: LocalRow, where: Place, written: str, how: tuple[str, ...]) -> Resolution:
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
