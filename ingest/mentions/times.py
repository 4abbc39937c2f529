"""Times: deadlines, frequencies and lengths as documents write them, with the values of the contract.

Sentence forms: 到2020年, 2021年底, 10月中旬前, 自2020年1月1日起施行 (deadline); 每年, 每半年, 每届任期, 定期,
一年一次, 全年 (frequency); 2年内, 十五日内, 一个任期内, 任期为1年, 一个月的时间 (duration). Left out, for they say
neither when nor how often: periods from–to, starts (从2016年起), years behind us (2014年以来), 及时, dates of
adoption, all that stands in a title 《》.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions import bare_times, times_dates, times_lengths
from ingest.mentions.times_parts import COUNT, DIGIT, HAN, OR_LENGTH, PAST, UNITS, TimeExpression, length_of, number_of
from ingest.records import ScheduleKind
from ingest.text import Mention
from vocabulary.time_words import any_time

__all__ = ["TimeExpression", "find"]

_EVERY = re.compile(
    rf"每(?:隔)?(?:一)?(?:(?P<term>届任期(?!与|同|和|相)内?|个?任期内?|届(?=[^会大全理委任常代为聘0-9一二两三四五六七八九十]))|(?P<half>半个?年)|(?P<week>周|星期)(?![二三四五六日岁]|一(?!次|{any_time('one_each')}))"
    rf"|(?P<day>天|日|个?工作日)|(?P<quarter>个?季度?)|(?P<month>个?月)(?!薪)|(?P<year>年度?)(?!级|轻|龄)"
    rf"|(?P<count>{COUNT})(?:(?P<years>年)|个?(?P<months>月)|个?(?P<weeks>周|星期)|(?P<days>天|日|个工作日)|个?(?P<quarters>季度)))"
)
_REGULAR = re.compile(r"定期(?<![不固规约限法指预特长短活无]..)(?![限间满内货刊存])")
_BY = re.compile(
    r"按(?:(?P<month>月)|(?P<quarter>季度?)|(?P<half>半年)|(?P<week>周)|(?P<year>年度|年))"
    r"(?=(?!度|工资|薪|收入|产值|销售|缴费基数|标准|平均|计(?!提)|折|分[摊成]|均|总|人|份|增|递|限|龄|级|息|利|租|使用)[一-鿿]{2})"
)
"""按月走访, 按季研判, 按年度缴纳; not 按年度销售收入, 按月工资."""
_YEARLONG = re.compile(r"全年(?<![健安齐周]..)(?![龄级])")
_BY_VALUES = {"month": "P1M", "quarter": "P3M", "half": "P6M", "week": "P1W", "year": "P1Y"}
_SOMEWHERE = (
    r"全|本|各|[^，,。；;]{2,40}(?:领域|范围|方面|地区|单位|企业|学校|社区|行业)"
    r"|[^，,。；;]{2,30}(?:时(?![间候期代])|过程中)"
)
"""5年内在社会管理等领域…, 三年内在计算…时扣除: where and when, and not what is inherent (内在动力)."""
_WITHIN = re.compile(
    rf"[{DIGIT}{HAN}半](?<![{DIGIT}{HAN}年月第每].)[{DIGIT}{HAN}]{{0,5}}(?P<n>)(?:{UNITS})(?:之|以)?内(?![容部外设涵核]|在(?!{_SOMEWHERE}))"
)
_IN_TERM = re.compile(r"任期内(?<![个每]...)")
_ONCE = re.compile(
    rf"[{DIGIT}{HAN}半](?<![{DIGIT}{HAN}年月第每隔].)[{DIGIT}{HAN}]{{0,3}}(?P<n>)(?:{UNITS})"
    rf"(?:至少|不少于)?(?:{any_time('rounds')})?(?:会议)?(?:至少|不少于)?"
    rf"(?P<times>{COUNT})(?:[次届遍](?![会全性])|(?<=(?:召开|举行).)次(?=会议))"
)
_ROUND = re.compile(
    rf"[{DIGIT}{HAN}半](?<![{DIGIT}{HAN}年月第每隔近].)[{DIGIT}{HAN}]{{0,3}}(?P<n>)"
    rf"(?:(?P<y>年)|个?(?P<q>季度?)|个?(?P<m>月)|(?P<w>周)|(?P<d>日|天)|(?P<h>(?!)))"
    rf"(?:为?一个?(?:周期|轮(?![换训岗]))|一(?=(?:{any_time('one_each')})))"
)
"""5年一周期的全员轮训, 一年一评, 一季度一调度."""
_BARE_KINDS: dict[bare_times.BareForm, ScheduleKind] = {
    "year": "deadline", "every": "frequency", "within": "duration", "lasting": "duration",
}  # fmt: skip


def find(text: str) -> list[Mention]:
    """The times of a text, in order, none overlapping another.

    Args:
        text: any cleaned text.

    Returns:
        Mentions with `TimeExpression` values, offsets of `text`. The span holds the words of time alone
        (到2020年, 10月中旬前, 任期原则上为1年).
    """
    found = sorted(
        (
            *times_dates.find(text), *_every(text), *_plain(text), *_within(text), *_once(text),
            *times_lengths.find(text), *_bare(text),
        ),
        key=lambda mention: (mention.start, -mention.end),
    )  # fmt: skip
    kept: list[Mention] = []
    for mention in found:
        if kept and mention.start < kept[-1].end:
            continue
        if kept and _one_expression(kept[-1], mention):
            continue
        if not _in_title(text, mention.start):
            kept.append(mention)
    return kept


def _bare(text: str) -> Iterator[Mention]:
    for bare in bare_times.find(text):
        yield Mention(bare.start, bare.end, TimeExpression(_BARE_KINDS[bare.form], bare.value, bare.form))


def _one_expression(one: Mention, two: Mention) -> bool:
    """每年定期 is said once: the period tells more than 定期."""
    first, second = one.value, two.value
    if not (isinstance(first, TimeExpression) and isinstance(second, TimeExpression)):
        return False
    return one.end == two.start and first.form == "every" and second.form == "regular"


def _in_title(text: str, position: int) -> bool:
    opened = text.rfind("《", max(0, position - 100), position)
    return opened >= 0 and text.find("》", opened, position) < 0


def _every(text: str) -> Iterator[Mention]:
    for match in _EVERY.finditer(text):
        value = _period(match)
        if value is None:
            continue
        term = text.find("任期", match.start(), match.end())
        if term >= 0 and times_lengths.LENGTH.match(text, term):
            continue
        yield Mention(match.start(), match.end(), TimeExpression("frequency", value, "every"))
        other = OR_LENGTH.match(text, match.end()) if match["years"] is not None else None
        if other is not None and (value := length_of(other["n"], other)) is not None:
            yield Mention(other.start("n"), other.end(), TimeExpression("frequency", value, "every"))


def _period(match: re.Match[str]) -> str | None:
    fixed = {
        "term": "term",
        "half": "P6M",
        "week": "P1W",
        "day": "P1D",
        "quarter": "P3M",
        "month": "P1M",
        "year": "P1Y",
    }
    for name, value in fixed.items():
        if match[name] is not None:
            return value
    count = number_of(match["count"])
    if not count:
        return None
    if match["quarters"] is not None:
        return f"P{3 * count}M"
    letter = next(
        letter for name, letter in (("years", "Y"), ("months", "M"), ("weeks", "W"), ("days", "D")) if match[name]
    )
    return f"P{count}{letter}"


def _plain(text: str) -> Iterator[Mention]:
    for match in _REGULAR.finditer(text):
        yield Mention(match.start(), match.end(), TimeExpression("frequency", "regular", "regular"))
    for match in _BY.finditer(text):
        yield Mention(
            match.start(), match.end(), TimeExpression("frequency", _BY_VALUES[match.lastgroup or ""], "every")
        )
    for match in _YEARLONG.finditer(text):
        yield Mention(match.start(), match.end(), TimeExpression("frequency", "P1Y", "every"))
    for match in _IN_TERM.finditer(text):
        yield Mention(match.start(), match.end(), TimeExpression("duration", "term", "within"))


def _within(text: str) -> Iterator[Mention]:
    """2年内, 十五日内, 3个工作日内, 一个任期内; 近三年内 looks back."""
    for match in _WITHIN.finditer(text):
        value = length_of(text[match.start() : match.end("n")], match)
        if value is not None and not PAST.search(text, max(0, match.start() - 2), match.start()):
            yield Mention(match.start(), match.end(), TimeExpression("duration", value, "within"))


def _once(text: str) -> Iterator[Mention]:
    """一年一次, 半年召开一次, 5年一周期, 一年一评."""
    for match in (*_ONCE.finditer(text), *_ROUND.finditer(text)):
        value = length_of(text[match.start() : match.end("n")], match)
        if value is not None:
            yield Mention(match.start(), match.end(), TimeExpression("frequency", value, "every"))
