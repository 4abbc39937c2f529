"""What all words of time share: the expression itself, counts and units, the ISO 8601 duration of a counted unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ingest.mentions import numerals
from ingest.records import ScheduleKind

Form = Literal["date", "year", "enforcement", "every", "regular", "within", "length", "lasting", "notice", "leave"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """When or how often.

    Attributes:
        kind: `deadline`, `frequency` or `duration`.
        value: a date (`2020`, `2017-12`, `2021-12-31`), an ISO 8601 duration (`P1Y`), `term` or `regular`. A date whose
            year is not written begins with `--` (`--10`, `--06-30`): the document's date must complete it.
        form: how it is written. `date`, `enforcement` (自…起施行), `every` (每年), `regular` (定期), `within` (2年内),
            `length` (任期为1年, 一个月的时间), `notice` (提前十五日), `leave` (享受98天产假); less sure, for the
            sentence must say: `year` (a year that opens a clause), `lasting` (六个月以上, of a state).
    """

    kind: ScheduleKind
    value: str
    form: Form


DIGIT, HAN = "0-9０-９", numerals.CHINESE
COUNT = rf"(?:[{DIGIT}]{{1,4}}|[{HAN}]{{1,6}}|半)"
UNITS = (
    r"(?P<y>年)|个?(?P<q>季度)|个(?P<m>月)|(?P<w>周|个星期)|(?P<d>日|天|个?工作日|个自然日)"
    r"|个?(?P<h>小时)|个?(?P<t>任期|届任期)"
)
YEAR = re.compile("20[0-9]{2}(?=年)")
"""The four digits of a year of plans."""
PAST = re.compile(r"(?:近|过去|(?<![满束始行])前|(?<!基础)上|最近|此前|原|已|第)$")
OR_LENGTH = re.compile(rf"(?:或者?|、|[至到—–-])(?P<n>{COUNT})(?:{UNITS})")


def number_of(written: str) -> int | None:
    value = numerals.parse(written)
    return int(value) if value is not None and value.denominator == 1 else None


def length_of(written: str, match: re.Match[str]) -> str | None:
    """The ISO 8601 duration of a counted unit; half a year is P6M."""
    if written == "半":
        return "P6M" if match["y"] is not None else None
    count = number_of(written)
    if not count:
        return None
    forms = {"y": "P{}Y", "m": "P{}M", "w": "P{}W", "d": "P{}D", "h": "PT{}H"}
    for name, form in forms.items():
        if match[name] is not None:
            return form.format(count) if name != "y" or count < 1000 else None
    if match["q"] is not None:
        return f"P{3 * count}M"
    return "term" if count == 1 else None
