"""Reads the word lists of `data/vocabulary`: TOML, each table with a `source` and its `words`, checked."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from foundation.errors import InputError


def read_word_lists(path: Path, names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The word lists of a file by the name of their table, longest word first.

    Args:
        path: the file, UTF-8.
        names: the tables that it must have.

    Raises:
        InputError: the file cannot be read, or a table is missing or has no `source` or no `words`.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"The word lists {path} cannot be read: {error}", remedy="Restore the file") from error
    lists = {}
    for name in names:
        table = tables.get(name, {})
        if not (table.get("source") and table.get("words")):
            raise InputError(f"{path.name} [{name}] needs a source and words", remedy="Mend the table")
        lists[name] = tuple(sorted(table["words"], key=lambda word: (-len(word), word)))
    return lists
