"""Words that carry a length or a start of time (`data/vocabulary/time_words.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "data" / "vocabulary" / "time_words.toml"


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The word lists of the file, longest word first.

    Attributes:
        spans: nouns that take a length (任期, 有效期): 任期为3年.
        enforcement: what a text does from a date on (施行): 自2020年1月1日起施行.
    """

    spans: tuple[str, ...]
    enforcement: tuple[str, ...]


@lru_cache(maxsize=1)
def time_words() -> TimeWords:
    """The time words, read once."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    lists = {name: tuple(sorted(table["words"], key=lambda word: (-len(word), word))) for name, table in tables.items()}
    return TimeWords(lists["spans"], lists["enforcement"])
