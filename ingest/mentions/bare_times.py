"""Times without the words that mark most of them: a year that opens a clause, how long a state lasts, reports.

2022年、2023年，…开展专项检查; 2019年培训1500万人次; 三年培训100万新型学徒; 拒不履行监护职责六个月以上;
推迟时间不得超过一年; 建立工作情况季报、年报制度.
Each is weaker than a marked time: whether it is one, its sentence must say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ingest.mentions import numerals
from ingest.mentions.times_parts import YEAR
from vocabulary.time_words import any_time

BareForm = Literal["year", "lasting", "every", "within"]


class Bare(NamedTuple):
    """A time `[start, end)` with its value, and how it is written."""

    start: int
    end: int
    value: str
    form: BareForm


_ACTS = any_time("acts")
AIM = re.compile(r"(?:远景|发展|总体|阶段性?|近期|中期|远期)?目标[：:]")
"""2035年远景目标：…: what a year has to reach stands behind it."""
_OPENED = r"(?:^|(?<=[。！？；;，,：:\n\u3000 ])|(?<=其中))"
_OPENED_2 = r"(?:(?<![^。！？；;，,：:\n\u3000 ]..)|(?<=其中..))"
"""The same, two characters later: a pattern that begins with its own first characters is found much faster."""
_YEARS = re.compile(
    rf"20{_OPENED_2}[0-9]{{2}}年(?:[、和]20[0-9]{{2}}年){{0,3}}"
    rf"(?=，[^。；\n]{{4,60}}|{AIM.pattern}|(?:每个?|各|全|要|应|力争|确保)[^，,。；;\n]{{0,20}}?(?:要|应|力争|确保|达到|完成)|(?:计划|力争|再|新)?(?:{_ACTS})(?![了过]))"
)
_COUNTED = r"(?P<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)"
_UNIT = r"(?:(?P<y>年)|个?(?P<m>月)|(?P<w>周|个星期)|(?P<d>日|天|个?工作日))"
_IN_YEARS = re.compile(
    rf"{_OPENED}(?:用|利用)?{_COUNTED}(?P<y>年)(?P<m>)(?P<w>)(?P<d>)(?=(?:共|累计|总计|计划|力争|合计|完成)*(?:{_ACTS})(?![了过]))"
)
_LASTED = re.compile(
    r"(?P<n>[0-9一二两三四五六七八九十半](?<![0-9一二两三四五六七八九十第每近前龄孕娠有徒刑].)[0-9一二两三四五六七八九十]{0,2})"
    rf"{_UNIT}(?:（含[^（）]{{0,6}}）)?"
    rf"(?:(?:及)?以上(?:（含[^（）]{{0,6}}）)?(?=的?[，,。；;]|的?$|导致|造成|仍|尚|未|不(?![足满超少低到])|且|并(?!且)|以致|致使)|(?=仍?(?:尚未|未|没有)|仍不(?![足满])))"
)
_NO_STATE = re.compile(r"(?:过去|任期|役|不[满足到]|未满)$")
"""任期三年以上的, 不满一年仍未…; what one character tells (工龄, 怀孕, 具有) `_LASTED` leaves out itself."""
_RUNNING = re.compile(rf"(?<=连续){_COUNTED}{_UNIT}(?=(?:考核|评议|评估|检查|年检|年审)?(?:不|未|没有|拒|无正当))")
_AT_MOST = re.compile(
    rf"(?<=时间|期限|周期|延期|推迟|延长|缓缴|超期)(?:一般|原则上|最长|累计)*(?:不得|不应|不)超过{_COUNTED}{_UNIT}(?![的以])"
)
PUTS_OFF = rf"(?P<deed>{any_time('put_off')})[^，,。；;\n0-9]{{0,8}}[，,](?:但|且)?"
"""The act of the time before, put off, up to its new bound (可适当延长，但 | 不得超过六个月); a part of patterns."""
_PUT_OFF = re.compile(rf"{PUTS_OFF}(?:一般|原则上|最长|最多|累计|每次)*(?:不得|不应|不)超过{_COUNTED}{_UNIT}(?![的以])")
"""可适当延长，但不得超过六个月."""
_WORKING = re.compile(r"(?:工作|劳动|培训|开放|基层|学习|服务|活动|生产|参加|加班|值班)(?:时间|期限|周期)$")
_REPORTS = re.compile(
    r"[周月季半年](?<![每一二三四五六七八九十0-9个半上本当今去].)"
    r"(?:(?P<w>(?<=周))|(?P<m>(?<=月))|(?P<q>(?<=季)度?)|(?P<h>(?<=半)年)|(?P<y>(?<=年)度?))"
    r"(?:报告|报(?![刊纸])|调度|通报|例会|考核|考评|督查|小结|会商|点评)(?=[^，,。；;\n]{0,12}(?:制度|机制))"
)
_PERIODS = {"w": "P1W", "m": "P1M", "q": "P3M", "h": "P6M", "y": "P1Y"}
_LETTERS = {"y": "Y", "m": "M", "w": "W", "d": "D"}


def find(text: str) -> Iterator[Bare]:
    """The bare times of a text, by kind and within a kind in order."""
    for match in _YEARS.finditer(text):
        for year in YEAR.finditer(text, match.start(), match.end()):
            yield Bare(year.start(), year.end() + 1, year.group(), "year")
    for match in _IN_YEARS.finditer(text):
        if (value := _value(match)) is not None:
            yield Bare(match.start("n"), match.end(), value, "within")
    for match in _LASTED.finditer(text):
        value = _value(match)
        if value is not None and not _NO_STATE.search(text, max(0, match.start() - 4), match.start()):
            yield Bare(match.start(), match.end(), value, "lasting")
    for match in _RUNNING.finditer(text):
        if (value := _value(match)) is not None:
            yield Bare(match.start(), match.end(), value, "lasting")
    for match in _AT_MOST.finditer(text):
        value = _value(match)
        if value is not None and not _WORKING.search(text, max(0, match.start() - 4), match.start()):
            yield Bare(match.start(), match.end(), value, "lasting")
    for match in _PUT_OFF.finditer(text):
        if (value := _value(match)) is not None:
            yield Bare(match.start("n"), match.end(), value, "lasting")
    for match in _REPORTS.finditer(text):
        if match.group() == "年报" and "、" not in (text[match.start() - 1 : match.start()], text[match.end()]):
            continue
        yield Bare(match.start(), match.end(), _PERIODS[match.lastgroup or ""], "every")


def _value(match: re.Match[str]) -> str | None:
    """The ISO 8601 duration of a counted unit."""
    if match["n"] == "半":
        return "P6M" if match["y"] else None
    count = numerals.parse(match["n"])
    letter = next((letter for name, letter in _LETTERS.items() if match[name]), None)
    return f"P{int(count)}{letter}" if count and letter else None
