"""Measure words: what a number in front of them counts (`data/vocabulary/measures.csv`)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data" / "vocabulary" / "measures.csv"


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
def measures() -> dict[str, Measure]:
    """All measure words by their written form, in the order of the file."""
    with DATA.open(encoding="utf-8", newline="") as stream:
        return {
            row["word"]: Measure(
                row["word"], row["unit"], float(row["factor"]), tuple(filter(None, row["not_before"].split("|")))
            )
            for row in csv.DictReader(stream)
        }
