"""What kinds of bodies there are and how their names are written.

`central.csv` names each central body; `bodies.csv` and `functions.csv` are templates that give the local bodies of
every place: Party organs, congresses, courts, mass organizations in the one, departments of government in the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from foundation.errors import InputError
from vocabulary.tables import FOLDER, Row, read_table

CENTRAL_COLUMNS = ("key", "system", "kind", "from", "until", "official", "unit", "forms", "source")
BODY_COLUMNS = ("key", "system", "kind", "levels", "from", "until", "official", "unit", "forms", "source")
FUNCTION_COLUMNS = ("key", "stem", "short", "province_heads", "local_heads", "prefix", "from", "until", "source")
SYSTEM_COLUMNS = ("system", "zh", "en", "mass_organization", "class_words", "member_words", "source")
RENAMING_COLUMNS = ("scope", "from_key", "to_key", "year", "source")
LEVEL_LETTERS = {"p": "province", "t": "city", "x": "county", "w": "township"}
MONTH = re.compile(r"(?:\d{4}-\d{2})?")
PARTY_COMMITTEE = ("{x}委", "中共{x}委", "中共{x}委员会", "中国共产党{x}委员会", "{x}党委")
"""What `@` stands for at the head of a form of `bodies.csv`: @组织部 is 省委组织部, 中共湖南省委组织部, …"""

HEAD_SHORT = {"委员会": "委", "办公室": "办", "管理委员会": "管委会"}
"""How the last word of a department's name is shortened (发展和改革委员会 → 发改委)."""


@dataclass(frozen=True, slots=True)
class SystemRow:
    """A line of organizations from the centre down.

    Attributes:
        system: the key.
        zh, en: its names.
        mass: whether its bodies are mass organizations.
        class_words: words that name any of its bodies (工会, 团组织).
        member_words: words in the names of single bodies of it, or of its parts (团省委, 妇女小组).
    """

    system: str
    zh: str
    en: str
    mass: bool
    class_words: tuple[str, ...]
    member_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CentralRow:
    """One central body; `since` and `until` are months (2018-03) or empty, `forms` all ways to write its name."""

    key: str
    system: str
    kind: str
    since: str
    until: str
    official: str
    unit: str
    forms: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True)
class LocalRow:
    """A kind of local body.

    Attributes:
        key: which body of a place it is; the same on all levels.
        levels: on which it exists.
        since, until: months between which the name was in use, or empty.
        official, unit: templates, `{p}` the place's full name, `{l}` its level word (省, 市 …); empty where not known.
        forms: templates of the written names, `{x}` a place or a level word (湖南省, 省).
    """

    key: str
    system: str
    kind: str
    levels: frozenset[str]
    since: str
    until: str
    official: str
    unit: str
    forms: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True)
class Renaming:
    """A body that went on under another name from `year` on; `central` tells central bodies from local ones."""

    central: bool
    old: str
    new: str
    year: int


def _checked(row: Row) -> Row:
    for column in ("from", "until"):
        if not MONTH.fullmatch(row[column]):
            raise row.fail(f"has {row[column]!r} in the column {column}, which is no month like 2018-03")
    if row["from"] and row["until"] and row["from"] > row["until"]:
        raise row.fail("ends before it begins")
    return row


@lru_cache(maxsize=1)
def systems(path: Path = FOLDER / "systems.csv") -> dict[str, SystemRow]:
    """The systems by key, in the order of the table.

    Raises:
        InputError: see `read_table`.
    """
    rows = read_table(path, SYSTEM_COLUMNS, ("system", "zh", "en", "mass_organization", "source"))
    return {
        row["system"]: SystemRow(
            row["system"],
            row["zh"],
            row["en"],
            row["mass_organization"] == "1",
            row.alternatives("class_words"),
            row.alternatives("member_words"),
        )
        for row in rows
    }


@lru_cache(maxsize=1)
def central_bodies(path: Path = FOLDER / "central.csv") -> tuple[CentralRow, ...]:
    """The central bodies, in the order of the table.

    Raises:
        InputError: a line has an unknown system, a bad month, or a key that stands twice.
    """
    found: dict[str, CentralRow] = {}
    for row in map(_checked, read_table(path, CENTRAL_COLUMNS, ("key", "system", "kind", "unit", "forms", "source"))):
        if row["system"] not in systems() or row["key"] in found:
            raise row.fail(f"has the unknown system {row['system']!r}, or a key that stands twice")
        found[row["key"]] = CentralRow(
            row["key"], row["system"], row["kind"], row["from"], row["until"], row["official"], row["unit"],
            row.alternatives("forms"), row.place,
        )  # fmt: skip
    return tuple(found.values())


@lru_cache(maxsize=1)
def local_bodies(
    path: Path = FOLDER / "bodies.csv", functions: Path = FOLDER / "functions.csv"
) -> tuple[LocalRow, ...]:
    """The kinds of local bodies: those of `bodies.csv`, then the departments of `functions.csv`.

    Raises:
        InputError: a line has an unknown system or level, a bad month, or a form without `{x}`.
    """
    found = []
    for row in map(_checked, read_table(path, BODY_COLUMNS, ("key", "system", "kind", "levels", "forms", "source"))):
        if row["system"] not in systems():
            raise row.fail(f"has the unknown system {row['system']!r}")
        forms = tuple(
            base + form[1:] if form.startswith("@") else form
            for form in row.alternatives("forms")
            for base in (PARTY_COMMITTEE if form.startswith("@") else ("",))
        )
        if any("{x}" not in form for form in forms):
            raise row.fail("has a form without {x}")
        found.append(
            LocalRow(
                row["key"],
                row["system"],
                row["kind"],
                _levels(row),
                row["from"],
                row["until"],
                row["official"],
                row["unit"],
                forms,
                row.place,
            )
        )
    for row in map(_checked, read_table(functions, FUNCTION_COLUMNS, ("key", "stem", "short", "source"))):
        found.extend(_departments(row))
    return tuple(found)


def _levels(row: Row) -> frozenset[str]:
    unknown = set(row["levels"]) - set(LEVEL_LETTERS)
    if unknown:
        raise row.fail(f"has the unknown level {min(unknown)!r}")
    return frozenset(LEVEL_LETTERS[letter] for letter in row["levels"])


def _departments(row: Row) -> list[LocalRow]:
    """One row for each head of a department's name: 教育厅 and 教育委员会 are both written for `education`."""
    found = []
    for column, levels in (("province_heads", {"province"}), ("local_heads", {"city", "county"})):
        for head in row.alternatives(column):
            names = [
                stem + ending
                for stem in (row["stem"], *row.alternatives("short"))
                for ending in dict.fromkeys((head, HEAD_SHORT.get(head, head)))
            ]
            prefixes = dict.fromkeys(("", "人民政府", "政府")) if row["prefix"] or head == "办公室" else ("",)
            forms = tuple("{x}" + prefix + name for name in dict.fromkeys(names) for prefix in prefixes)
            official = "{p}" + row["prefix"] + row["stem"] + head
            unit = "{p}" + row["stem"] + head if not row["prefix"] else "{p}" + names[-1]
            found.append(
                LocalRow(
                    row["key"],
                    "government",
                    "department",
                    frozenset(levels),
                    row["from"],
                    row["until"],
                    official,
                    unit,
                    forms,
                    row.place,
                )
            )
    return found


@lru_cache(maxsize=1)
def renamings(path: Path = FOLDER / "renamings.csv") -> tuple[Renaming, ...]:
    """Which body went on as which, in the order of the table.

    Raises:
        InputError: a line names a body that is not in the tables, or has a year that is no number.
    """
    known = {
        "central": {row.key for row in central_bodies()},
        "local": {row.key for row in local_bodies()},
    }
    found = []
    for row in read_table(path, RENAMING_COLUMNS, RENAMING_COLUMNS):
        scope = row["scope"]
        if scope not in known or not {row["from_key"], row["to_key"]} <= known[scope] or not row["year"].isdigit():
            raise InputError(
                f"{row.place} names the scope {scope!r}, a body or a year that is not known", remedy="Mend the line"
            )
        found.append(Renaming(scope == "central", row["from_key"], row["to_key"], int(row["year"])))
    return tuple(found)
