"""Readings of traditional characters (`data/vocabulary/readings.csv`), by which broken bytes are read again."""

from __future__ import annotations

from functools import lru_cache

from vocabulary.tables import FOLDER, Row, read_table

COLUMNS = ("character", "simplified", "readings", "source")


@lru_cache(maxsize=1)
def readings() -> dict[str, tuple[str, ...]]:
    """The readings of each traditional character of GBK whose simplified form is in GB 2312: 聯 → (lián,).

    Raises:
        InputError: a line of the table is not as its header says.
    """
    return {row["character"]: row.alternatives("readings") for row in _rows()}


@lru_cache(maxsize=1)
def simplified_forms() -> dict[str, str]:
    """The simplified form of each of these characters: 聯 → 联."""
    return {row["character"]: row["simplified"] for row in _rows()}


def _rows() -> list[Row]:
    return read_table(FOLDER / "readings.csv", COLUMNS, COLUMNS)
