"""Words around numbers of people, posts, bodies and coverage (`data/vocabulary/quota_words.toml`)."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from vocabulary.tables import FOLDER
from vocabulary.word_lists import read_word_lists

FILE = FOLDER / "quota_words.toml"
TABLES = (
    "verbs", "creates", "work", "named_by_work", "deeds", "each_more", "money", "bodies", "posts", "places",
    "body_ends",
    "reports", "no_reports", "groups", "mass_bodies", "changes", "rises", "falls", "until_now", "votes",
)  # fmt: skip


@lru_cache(maxsize=1)
def quota_words(path: Path = FILE) -> dict[str, tuple[str, ...]]:
    """The word lists by table name (`verbs`, `work`, `money`, `bodies` …), longest word first.

    Raises:
        InputError: the file is damaged.
    """
    return read_word_lists(path, TABLES)


def any_of(*names: str) -> str:
    """A regular expression, without a group around it, for any word of these tables."""
    return "|".join(re.escape(word) for name in names for word in quota_words()[name])
