"""Words around numbers of people, posts, bodies and coverage (`data/vocabulary/quota_words.toml`)."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "data" / "vocabulary" / "quota_words.toml"


@lru_cache(maxsize=1)
def quota_words() -> dict[str, tuple[str, ...]]:
    """The word lists by table name (`verbs`, `work`, `money`, `bodies` …), longest word first."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {name: tuple(sorted(table["words"], key=lambda word: (-len(word), word))) for name, table in tables.items()}


def any_of(*names: str) -> str:
    """A regular expression, without a group around it, for any word of these tables."""
    return "|".join(re.escape(word) for name in names for word in quota_words()[name])
