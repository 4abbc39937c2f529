"""Measure words: what a number in front of them counts (`data/vocabulary/measures.csv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vocabulary.tables import FOLDER, read_table

FILE = FOLDER / "measures.csv"
COLUMNS = ("word", "unit", "factor", "not_before", "source")


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure word.

    Attributes:
        word: as written (名, 周岁, 个月).
        unit: what it counts, in the words of the records (`persons`, `years_of_age`, `months`).
        factor: how much of `unit` one of it is (季度 is 3 months).
        not_before: continuations that make it part of another word (名 before 单 is 名单).
    """

    word: str
    unit: str
    factor: float
    not_before: tuple[str, ...]


@lru_cache(maxsize=1)
def measures(path: Path = FILE) -> dict[str, Measure]:
    """All measure words by their written form, in the order of the file.

    Raises:
        InputError: the table is damaged, a factor is no number, or a word stands twice.
    """
    found: dict[str, Measure] = {}
    for row in read_table(path, COLUMNS, ("word", "unit", "factor", "source")):
        if row["word"] in found:
            raise row.fail(f"repeats {row['word']}")
        try:
            factor = float(row["factor"])
        except ValueError as error:
            raise row.fail(f"has the factor {row['factor']}, which is no number") from error
        found[row["word"]] = Measure(row["word"], row["unit"], factor, row.alternatives("not_before"))
    return found
