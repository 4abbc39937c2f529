"""Deadlines: dates with their year (到2020年, 2021年底, 自2020年1月1日起施行), and without (10月中旬前)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from ingest.mentions.times_parts import DIGIT, HAN, TimeExpression, number_of
from ingest.text import Mention
from vocabulary.time_words import any_time

_YEAR = rf"(?:(?:19|20)[{DIGIT}]{{2}}|二[〇○零O0][{HAN}]{{2}})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_ENFORCED = any_time("enforcement")
_DATE = re.compile(
    rf"(?P<year>[12二](?<![{DIGIT}{HAN}].)"
    rf"(?:(?:(?<=1)9|(?<=2)0)[{DIGIT}]{{2}}|(?<=二)[〇○零O0][{HAN}]{{2}}))年(?P<tail>(?P<month>{_MONTH})月(?:份)?(?:(?P<day>{_DAY})日)?"
    rf"|第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年)?(?P<end>年?底|年?末|[上中下]旬)?(?P<before>之前|以前|前(?!后))?"
)
_AIMED = re.compile(
    rf"(?:[、和]{_YEAR}年){{0,4}}(?:全面|基本|力争|全部|率先|分别|要|应当|应|将)*(?:内(?![部设外蒙已])|达到|完成|实现|建成|推开到位"
    r"|(?:组织|开展|进行)[^，,。了]{0,20}(?:评估|考核|督查|验收|换届))(?![了过])"
    rf"|(?:[、和]{_YEAR}年){{1,4}}[，,]?[^，,。；;0-9]{{2,20}}分别(?:应当|应|要|力争)?(?:达到?|提[高升]到|增加到|不低于)(?=[0-9])"
)
"""What a bare year sets: 覆盖率2025年达到95%, 2020年、2022年覆盖率分别达到…, 2018年完成, 在2023年开展中期评估."""
_BEHIND = re.compile(
    rf"(?P<year>20[{DIGIT}]{{2}})年(?:(?P<first>{_MONTH})月|[上下]半年)[^，,。；;\n年]{{0,30}}[，,]"
    rf"(?:(?P<month>{_MONTH})月(?:份)?(?P<end>底|末)?|(?P<half>下)半年)(?:之前|以前|前)?"
    r"(?=(?:全面|基本|全部|正式|力争|要|应当|应)*(?:完成|推开|建成|实现|验收|总结|到位|落实|形成|推行|实施)(?![了过]))"
)
"""2017年3月启动，11月 | 完成: the year is said once."""
_AND_DATE = re.compile(rf"[、和](?={_YEAR}年)")
_LIMIT = re.compile(r"(?:时限|期限|截止(?:时间|日期)?)(?:为|是|至|到)?[：:]?\s*$")
_START = re.compile(
    rf"起(?:开始|正式|全面|统一|在[^，,。；;在]{{2,8}}?(?:全面|统一)?)?(?P<act>{_ENFORCED})|起|以来|至(?!少|多)|到|[—–-]|~|～|间|期间|以后|后"
)
_LED = re.compile(r"(?:展望|到|至|截至|截止|截止到|在|于|自|从|以|力争|确保|努力|争取|比)$")
_YEARLESS = re.compile(
    rf"[{DIGIT}一二三四五六七八九十年今本当](?:(?<![年今本当])(?<![{DIGIT}{HAN}年].)(?P<month>[0-2一二]?)月(?:份)?"
    rf"(?:(?P<day>{_DAY})日|(?P<end>底|末)|(?P<third>[上中下]旬))?(?:之前|以前|前(?!后))"
    rf"|(?<=年)底(?<![{DIGIT}{HAN}年]..)(?:之前|以前|前)|(?<=[今本当])年年?底(?:之前|以前|前)?"
    rf"|(?:(?<=今)年年|(?<=本)年度?年|(?<=年))内(?<![{DIGIT}{HAN}几多来近]年内)(?![部设外]))"
)


def find(text: str) -> Iterator[Mention]:
    """The dates that limit something, first those with their year."""
    yield from _dates(text)
    yield from _behind(text)
    yield from _yearless(text)


def _dates(text: str) -> Iterator[Mention]:
    """到2020年, 2021年底, 2020年6月底前, 自2020年1月1日起施行; 到2022年和2030年 is two."""
    chained = -1
    for match in _DATE.finditer(text):
        lead = _LED.search(text, max(0, match.start() - 3), match.start())
        led = lead.group() if lead else ""
        behind = _START.match(text, match.end())
        start = match.start() - (len(led) if led in ("展望", "到", "至", "在", "于", "自", "从") else 0)
        if behind is not None:
            if behind["act"] is not None and match["month"] and led in ("自", "从", "于", "在", ""):
                yield Mention(start, behind.end(), TimeExpression("deadline", _date(match), "enforcement"))
            continue
        is_end = match["end"] is not None and not match["end"].endswith("旬")
        is_end = is_end or match["half"] is not None or match["quarter"] is not None
        until = (led in ("展望", "到", "至") and not _from_before(text, start)) or _LIMIT.search(text, start - 8, start)
        aimed = led not in ("到", "至", "比", "截至") and _AIMED.match(text, match.end()) is not None
        if not (until or (is_end and led != "截至") or match["before"] or chained == match.start() or aimed):
            continue
        if led in ("自", "从", "比", "截至", "截止", "截止到"):
            continue
        end = match.end() + text.startswith("内", match.end())
        yield Mention(start, end, TimeExpression("deadline", _date(match), "date"))
        following = _AND_DATE.match(text, match.end())
        chained = following.end() if following else -1


def _from_before(text: str, position: int) -> bool:
    """Whether a period begins before 到 or 至: 2016年到2020年, 从2016年至2020年, 2016到2020年."""
    return (
        text[position - 1 : position] in ("年", "月", "日", "底", "初", "起") or text[position - 1 : position].isdigit()
    )


def _date(match: re.Match[str]) -> str:
    year = number_of(match["year"].replace("O", "〇"))
    return _complete(f"{year:04d}", match.groupdict(), year or 2001)


def _complete(head: str, groups: dict[str, str | None], year: int) -> str:
    """The date behind `head` (a year, or `-` for none): month, day, quarter, half or end, as far as written."""
    month = number_of(groups["month"] or "") if groups.get("month") else None
    if groups.get("quarter"):
        month = 3 * (number_of(groups["quarter"] or "") or 1)
    if groups.get("half"):
        month = 6 if groups["half"] == "上" else 12
    end = groups.get("end")
    if month is None:
        return f"{head}-12-31" if end in ("底", "末", "年底", "年末") else head
    if groups.get("day"):
        return f"{head}-{month:02d}-{number_of(groups['day'] or '') or 1:02d}"
    if end in ("底", "末", "年底", "年末") or groups.get("quarter") or groups.get("half"):
        return f"{head}-{month:02d}-{monthrange(year, month)[1]:02d}"
    return f"{head}-{month:02d}"


def _yearless(text: str) -> Iterator[Mention]:
    """10月中旬前, 6月底前, 年底前: the year is the document's."""
    for match in _YEARLESS.finditer(text):
        if match["month"] is not None:
            value = _complete("-", match.groupdict() | {"month": text[match.start() : match.end("month")]}, 2001)
        else:
            value = "--12-31"
        yield Mention(match.start(), match.end(), TimeExpression("deadline", value, "date"))


def _behind(text: str) -> Iterator[Mention]:
    """2017年3月启动，11月完成 (2017-11), 2016年上半年试点，下半年推开: behind the clause that has the year."""
    for match in _BEHIND.finditer(text):
        year = number_of(match["year"])
        first, month = number_of(match["first"] or "") or 0, number_of(match["month"] or "") or 12
        if year is None or month <= first:
            continue
        start = match.start("month") if match["month"] else match.start("half")
        value = _complete(f"{year:04d}", match.groupdict(), year)
        yield Mention(start, match.end(), TimeExpression("deadline", value, "date"))
