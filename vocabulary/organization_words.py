"""Words of the grammar of organization names (`data/vocabulary/organization_words.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from foundation.errors import InputError
from vocabulary.tables import FOLDER


@dataclass(frozen=True, slots=True)
class OrganizationWords:
    """The word lists of the file.

    Attributes:
        levels: what tells a body's level or reach before its name (省, 各级, 县级以上各级).
        relative: what may stand before a class (有关, 国务院有关, 基层).
        classes: nouns that name a class of bodies (群团组织, 用人单位).
        generic: nouns that need such a word before them (有关部门, 上级组织).
        departments: functions before `heads` (税务 before 机关).
        heads: 部门, 主管部门, 机关 …
        inside: what makes the word before it a part of another noun (经费 in 工会经费).
    """

    levels: tuple[str, ...]
    relative: tuple[str, ...]
    classes: tuple[str, ...]
    generic: tuple[str, ...]
    departments: tuple[str, ...]
    heads: tuple[str, ...]
    inside: tuple[str, ...]


@lru_cache(maxsize=1)
def organization_words(path: Path = FOLDER / "organization_words.toml") -> OrganizationWords:
    """The word lists, read once.

    Raises:
        InputError: the file cannot be read, or a table lacks its words or its `source`.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}", remedy="Restore the file") from error
    lists = {}
    for table, key in (
        ("levels", "words"), ("relative", "words"), ("classes", "words"), ("generic", "words"),
        ("departments", "words"), ("departments", "heads"), ("inside", "words"),
    ):  # fmt: skip
        found = tables.get(table, {})
        if not found.get("source") or not found.get(key):
            raise InputError(f"The table [{table}] of {path.name} lacks `source` or `{key}`", remedy="Give it both")
        lists["heads" if key == "heads" else table] = tuple(dict.fromkeys(found[key]))
    return OrganizationWords(**lists)
