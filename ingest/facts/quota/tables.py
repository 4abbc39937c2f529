"""Rows of a plan's table of aims: 指标 单位 2020年 2025年 属性, one line (or one line a cell) for each aim.

The last year's column is the aim and its year the deadline; the columns before it report, unless their head says that
they are aims as well (2025年目标值 2030年目标值). A field of work may stand in front of a numbered row. A row is
残疾人基本康复服务率 % 85 ≥90 约束性, or with the unit in the name: 残疾人基本康复服务率（%） 85 90以上, or at the
figure: 产前筛查率 >85%. The cells of one row may stand on lines of their own, with blank lines between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.facts.figure_cells import FIGURE
from ingest.facts.quota.pieces import SHARE
from ingest.facts.quota.rates import group_added, group_and_rate
from ingest.ledger import Ledger
from ingest.mentions import numerals
from ingest.mentions.comparators import AFTER_WORDS, BEFORE_WORDS
from ingest.mentions.times_parts import YEAR
from ingest.records import Comparator, Quota, QuotaKind
from ingest.text import PolicyText
from vocabulary.measures import measures
from vocabulary.quota_words import any_of

_GAP = r"[ \t\u3000\n|｜]{1,6}"
_HEADER = re.compile(
    rf"指\s?标(?:名称|内容)?{_GAP}(?P<unit>(?:计量)?单位{_GAP})?"
    rf"(?P<years>20[0-9]{{2}}年[一-鿿]{{0,4}}(?:{_GAP}20[0-9]{{2}}年[一-鿿]{{0,4}}){{0,3}}|目标值?(?:[（(]20[0-9]{{2}}年[）)])?(?=\s))"
)
_CELL = r"[^\s|｜]"
_CELLS = re.compile(rf"{_CELL}+")
_NUMBERED = r"(?:[（(]?[0-9]{1,3}[）)]?[.．、]?)"
_UNIT_IN_NAME = re.compile(r"[（(](?P<unit>[^（）()]{1,8})[）)]$")
_AMONG = re.compile(rf"^(?P<who>.{{2,30}})(?:中|内)(?P<what>.{{1,20}}?)(?:的)?(?:{SHARE})$")
_BODIES = re.compile(rf"(?:{any_of('bodies')})(?:数|总数|数量)?$")
_COMPARATORS: dict[str, Comparator] = {
    "≥": ">=", "≤": "<=", "＞": ">", ">": ">", "＜": "<", "<": "<", **BEFORE_WORDS, **AFTER_WORDS,
}  # fmt: skip
_UNITS = frozenset(("persons", "households", "bodies", "person_times", "posts"))
_MOST_ROWS, _MOST_STRAY = 300, 6
_COLUMN = re.compile(r"(?P<year>20[0-9]{2})年(?P<label>[一-鿿]{0,4})")
_SERIAL = re.compile(r"[0-9]{1,3}")
_BLANK = re.compile(r"[ \t\u3000\n]{0,12}")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of aims `[start, end)` with the records of its rows."""

    start: int
    end: int
    rows: tuple[Quota, ...]


def tables(policy: PolicyText, ledger: Ledger) -> list[Table]:
    """The tables of aims of a file, in order; settles a candidate for each row."""
    found: list[Table] = []
    for header in _HEADER.finditer(policy.text):
        years = YEAR.findall(header["years"])
        if (found and header.start() < found[-1].end) or years != sorted(set(years)):
            continue
        table = _table(policy, ledger, header, years)
        if table.rows:
            found.append(table)
    return found


def _table(policy: PolicyText, ledger: Ledger, header: re.Match[str], years: list[str]) -> Table:
    text, at, stray = policy.text, header.end(), 0
    row = _row_pattern(header["unit"] is not None, max(1, len(years)))
    aims = _aims(header["years"], years)
    rows: list[Quota] = []
    end = at
    for _ in range(_MOST_ROWS):
        line = text.find("\n", at)
        if line < 0 or stray > _MOST_STRAY:
            break
        begin = _line_start(text, line)
        match = row.match(text, begin)
        if match is None or (len(years) < 2 and _is_field(match)):
            at, stray = (begin if match is None else match.end("name")), stray + 1
            continue
        at = end = match.end()
        stray = 0
        cells = list(_CELLS.finditer(text, *match.span("cells")))
        for column, year in aims:
            rows.extend(_records(match, cells[column], year, ledger))
    return Table(header.start(), end, tuple(rows))


def _aims(head: str, years: list[str]) -> list[tuple[int, str | None]]:
    """The columns that are aims, as number and year: the last one, and those before it whose head says so."""
    labels = [found["label"] for found in _COLUMN.finditer(head)]
    before = [(place, years[place]) for place, label in enumerate(labels[:-1]) if label.startswith("目标")]
    return [*before, (len(years) - 1, years[-1])] if years else [(0, None)]


def _line_start(text: str, line: int) -> int:
    """Where the next line that holds anything begins, behind the line break at `line`."""
    blank = _BLANK.match(text, line + 1)
    end = blank.end() if blank is not None else line + 1
    return text.rfind("\n", line, end) + 1


def _is_field(match: re.Match[str]) -> bool:
    """Whether what looks like a row is a field of work above its rows with the number of the first (疾病防控行动 9)."""
    with_unit = match.groupdict().get("unit") is not None or _UNIT_IN_NAME.search(match["name"]) is not None
    return not with_unit and _SERIAL.fullmatch(match["cells"].strip(" \t\u3000\n|｜")) is not None


def _row_pattern(with_unit: bool, columns: int) -> re.Pattern[str]:
    unit = rf"{_GAP}(?P<unit>(?![0-9.]+{_GAP}){_CELL}{{1,8}})" if with_unit else ""
    return re.compile(
        rf"[ \t\u3000|｜]{{0,4}}(?:[一-鿿、]{{2,24}}[ \t\u3000|｜]{{1,4}}(?={_NUMBERED}{_CELL}{{3}}))?"
        rf"(?:{_NUMBERED}{_GAP})?(?:{_NUMBERED}(?![0-9]))?"
        rf"(?P<name>(?![0-9.]+{_GAP}|(?:预期|约束|指导)性{_GAP}){_CELL}{{3,50}}){unit}(?P<cells>(?:{_GAP}{_CELL}{{1,16}}){{{columns}}})(?=[\s|｜]|$)"
    )


def _records(match: re.Match[str], cell: re.Match[str], year: str | None, ledger: Ledger) -> Iterator[Quota]:
    candidate = ledger.candidate("quota", match.start("name"), cell.end())
    name, unit = match["name"], match.groupdict().get("unit")
    aim = FIGURE.fullmatch(cell[0])
    if unit is None:
        inside = _UNIT_IN_NAME.search(name)
        if inside is not None and _measured(inside["unit"], name) is None and aim is not None and aim["unit"]:
            inside = None
        name, unit = (name[: inside.start()], inside["unit"]) if inside else (name, (aim and aim["unit"]) or "")
    number = numerals.parse(aim["number"]) if aim else None
    if aim is None or number is None:
        candidate.unknown("a row without a number to reach")
        return
    sized = _measured(unit, name)
    if sized is None:
        candidate.reject("not people, posts, bodies or coverage")
        return
    candidate.facts()
    said = aim["before"] or aim["after"] or ""
    population, measure = _who_and_what(name)
    large = {"万": 10**4, "亿": 10**8}.get(aim["large"] or "", 1)
    yield Quota(
        start=match.start("name"), end=cell.end(), kind=_kind(said), population=population, measure=measure,
        comparator=_COMPARATORS.get(said, "="), value=round(float(number) * sized[1] * large, 6), unit=sized[0],
        deadline=year,
    )  # fmt: skip


def _measured(unit: str, name: str) -> tuple[str, float] | None:
    """The unit of a column 单位 as records name it, and the factor of its numbers; None for money and rates."""
    if unit in ("%", "％", "百分比"):
        return "share", 0.01
    if unit in ("‰",):
        return "share", 0.001
    factor = 1
    while unit[:1] in ("万", "亿", "千", "百") and len(unit) > 1:
        factor *= {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}[unit[0]]
        unit = unit[1:]
    known = measures().get(unit)
    if known is None or (known.unit not in _UNITS and unit not in ("个", "所", "处", "支")):
        return None
    if known.unit in _UNITS and unit not in ("个", "所", "处", "支"):
        return ("persons" if known.unit == "person_times" else known.unit), float(factor)
    return ("bodies", float(factor)) if _BODIES.search(name) else None


def _kind(said: str) -> QuotaKind:
    if said in BEFORE_WORDS and said != "达到" and BEFORE_WORDS[said] in (">=", ">"):
        return "floor"
    return "ceiling" if _COMPARATORS.get(said, "=") in ("<", "<=") else "target"


def _who_and_what(name: str) -> tuple[str | None, str]:
    among = _AMONG.match(name)
    if among:
        return among["who"], among["what"]
    return group_and_rate(name) or (group_added(name), name)
