"""A number with what it counts, its comparator and its period: what `quantities` finds and finders of facts read."""

from __future__ import annotations

from typing import NamedTuple

from ingest.records import Comparator, Per


class Quantity(NamedTuple):
    """A number and how it is meant.

    Attributes:
        value: in `unit`; 2万元 is 20000 CNY, 80% is 0.8 share, 1:3 is 3 ratio.
        unit: `CNY`, `share`, `ratio`, `persons`, `years_of_age`, `bodies`, `posts`, `months`, `days`, `items`, … as in
            the vocabulary of measure words.
        comparator: `=` where no word says otherwise.
        per: periods and heads that the same comma clause ties to the number (每人每年, 各, 元/月); sums use it.
        written: numeral with its measure word, without comparator (`2万元`).
        upper: upper end of a range (三至七人: value 3, upper 7), else None.
        measure: the measure word (名, 个月, %, 分之, :).
        start, end: offsets of `written`; the mention's own span also holds the comparators that touch it.
        said: the words of the comparator, "" for none.
        vague: with 余, 多, 几.
    """

    value: float
    unit: str
    comparator: Comparator
    per: tuple[Per, ...]
    written: str
    start: int
    end: int
    upper: float | None = None
    measure: str = ""
    said: str = ""
    vague: bool = False
