"""Dates as pages write them: 2021年5月7日, 二〇一五年七月一日, and 2022年4月1日印发 of the printer's line."""

from __future__ import annotations

import re

from ingest.structure.lines import squeezed

_NO_YEAR = str.maketrans("〇○零O一二三四五六七八九", "00001234" + "56789")
DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d|(?<![〇○零O0一二三四五六七八九])[一二][〇○零O0一二三四五六七八九]{1,3})\s?年\s?(?P<month>[\d一二三四五六七八九十]{1,3})\s?月\s?(?P<day>[\d一二三四五六七八九十]{1,3})\s?日"
)
"""A date in figures or Han characters, as groups `year`, `month`, `day`; it may be no day of the calendar."""
_ALONE = re.compile(rf"[（(]?{DATE.pattern}[）)]?$")
_WEB_DATE = re.compile("年0[1-9]月|月0[1-9]日")
"""Web sites pad months and days with a zero; official papers do not (GB/T 9704-2012, 7.3.5.4)."""
PRINTED = r"(?:印发|印制|印)$"
"""How the line ends that says who printed a paper."""
PRINTED_ON = re.compile(rf"(?P<date>{DATE.pattern})\s?{PRINTED}")


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else: 2021年5月7日, 二〇一五年七月一日; 一二年一月十二日 lost its 二〇."""
    return len(text) <= 24 and _ALONE.match(squeezed(text)) is not None


def date_in(text: str) -> str | None:
    """The first date of a text as ISO: 2021年5月7日, 二〇一五年七月一日."""
    match = DATE.search(text)
    return _iso(match) if match else None


def dates_in(text: str) -> list[str]:
    """All dates of a text as ISO, in order."""
    return [date for match in DATE.finditer(text) if (date := _iso(match))]


def is_web_date(text: str) -> bool:
    """Whether a date is written as web sites write theirs: 2022年04月01日."""
    return _WEB_DATE.search(text) is not None


def own_date(text: str) -> str | None:
    """The date on a line unless it is written as web sites write theirs."""
    return None if is_web_date(text) else date_in(squeezed(text))


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = _year(match["year"]), _small(match["month"]), _small(match["day"])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year(written: str) -> int:
    """二〇一五 → 2015; a year that lost its circles (一二, 二一二 for 二〇一二) has the last two figures left."""
    figures = written.translate(_NO_YEAR)
    return int(figures if len(figures) == 4 else f"20{figures[-2:]}")


def _small(written: str) -> int:
    """A month or day: 十二 → 12; 0 for what spells none (二三), not the value of its last character."""
    if written.isdigit():
        return int(written)
    tens, mark, ones = written.rpartition("十")
    digits = "一二三四五六七八九"
    if not mark:
        return digits.find(ones) + 1 if len(ones) == 1 else 0
    return (digits.find(tens) + 1 if tens else 1) * 10 + (digits.find(ones) + 1 if ones else 0)
