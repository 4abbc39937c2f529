"""Times: deadlines, frequencies and lengths as documents write them, with the values of the contract.

Sentence forms: 到2020年, 2021年底, 10月中旬前, 自2020年1月1日起施行 (deadline); 每年, 每半年, 每届任期, 定期,
一年一次, 全年 (frequency); 2年内, 十五日内, 一个任期内, 任期为1年, 一个月的时间 (duration). Left out, for they say
neither when nor how often: periods from–to, starts (从2016年起), years behind us (2014年以来), 及时, dates of
adoption, all that stands in a title 《》.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.mentions import bare_times, numerals
from ingest.records import ScheduleKind
from ingest.text import Mention
from vocabulary.time_words import time_words

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


_DIGIT, _HAN = "0-9０-９", numerals.CHINESE
_COUNT = rf"(?:[{_DIGIT}]{{1,4}}|[{_HAN}]{{1,6}}|半)"
_YEAR = rf"(?:(?:19|20)[{_DIGIT}]{{2}}|二[〇○零O0][{_HAN}]{{2}})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_ENFORCED = "|".join(time_words().enforcement)
_LEAVES = "|".join(time_words().leaves)
_ROUNDS = "|".join(time_words().rounds)
_DATE = re.compile(
    rf"(?P<year>[12二](?<![{_DIGIT}{_HAN}].)"
    rf"(?:(?:(?<=1)9|(?<=2)0)[{_DIGIT}]{{2}}|(?<=二)[〇○零O0][{_HAN}]{{2}}))年(?P<tail>(?P<month>{_MONTH})月(?:份)?(?:(?P<day>{_DAY})日)?"
    rf"|第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年)?(?P<end>年?底|年?末|[上中下]旬)?(?P<before>之前|以前|前(?!后))?"
)
_AIMED = re.compile(
    rf"(?:[、和]{_YEAR}年){{0,4}}(?:全面|基本|力争|全部|率先|分别|要|应当|应|将)*(?:内(?![部设外蒙已])|达到|完成|实现|建成|推开到位"
    r"|(?:组织|开展|进行)[^，,。了]{0,20}(?:评估|考核|督查|验收|换届))(?![了过])"
)
"""What a bare year sets: 覆盖率2025年达到95%, 2018年完成, 在2023年开展中期评估, 在2019年内压减一半."""
_AND_DATE = re.compile(rf"[、和](?={_YEAR}年)")
_LIMIT = re.compile(r"(?:时限|期限|截止(?:时间|日期)?)(?:为|是|至|到)?[：:]?\s*$")
_START = re.compile(rf"起(?:开始|正式)?(?P<act>{_ENFORCED})|起|以来|至(?!少|多)|到|[—–-]|~|～|间|期间|以后|后")
_LED = re.compile(r"(?:展望|到|至|截至|截止|截止到|在|于|自|从|以|力争|确保|努力|争取|比)$")
_YEARLESS = re.compile(
    rf"[{_DIGIT}一二三四五六七八九十年今本当](?:(?<![年今本当])(?<![{_DIGIT}{_HAN}年].)(?P<month>[0-2一二]?)月(?:份)?"
    rf"(?:(?P<day>{_DAY})日|(?P<end>底|末)|(?P<third>[上中下]旬))?(?:之前|以前|前(?!后))"
    rf"|(?<=年)底(?<![{_DIGIT}{_HAN}年]..)(?:之前|以前|前)|(?<=[今本当])年年?底(?:之前|以前|前)?"
    rf"|(?:(?<=今)年年|(?<=本)年度?年|(?<=年))内(?<![{_DIGIT}{_HAN}几多来近]年内)(?![部设外]))"
)
_EVERY = re.compile(
    rf"每(?:隔)?(?:一)?(?:(?P<term>届任期(?!与|同|和|相)内?|个?任期内?|届(?=[^会大全理委任常代为聘0-9一二两三四五六七八九十]))|(?P<half>半个?年)|(?P<week>周|星期)(?![一二三四五六日岁])"
    rf"|(?P<day>天|日|个?工作日)|(?P<quarter>个?季度?)|(?P<month>个?月)(?!薪)|(?P<year>年度?)(?!级|轻|龄)"
    rf"|(?P<count>{_COUNT})(?:(?P<years>年)|个?(?P<months>月)|个?(?P<weeks>周|星期)|(?P<days>天|日|个工作日)|个?(?P<quarters>季度)))"
)
_REGULAR = re.compile(r"定期(?<![不固规约限法指预特长短活无]..)(?![限间满内货刊存])")
_BY = re.compile(
    r"按(?:(?P<month>月)|(?P<quarter>季度?)|(?P<half>半年)|(?P<week>周)|(?P<year>年度|年))"
    r"(?=(?!度|工资|薪|收入|产值|销售|缴费基数|标准|平均|计(?!提)|折|分[摊成]|均|总|人|份|增|递|限|龄|级|息|利|租|使用)[一-鿿]{2})"
)
"""按月走访, 按季研判, 按年度缴纳; not 按年度销售收入, 按月工资."""
_YEARLONG = re.compile(r"全年(?<![健安齐周]..)(?![龄级])")
_BY_VALUES = {"month": "P1M", "quarter": "P3M", "half": "P6M", "week": "P1W", "year": "P1Y"}
_UNITS = (
    r"(?P<y>年)|个?(?P<q>季度)|个(?P<m>月)|(?P<w>周|个星期)|(?P<d>日|天|个?工作日|个自然日)"
    r"|个?(?P<h>小时)|个?(?P<t>任期|届任期)"
)
_WITHIN = re.compile(
    rf"[{_DIGIT}{_HAN}半](?<![{_DIGIT}{_HAN}年月第每].)[{_DIGIT}{_HAN}]{{0,5}}(?P<n>)(?:{_UNITS})(?:之|以)?内(?![容部在外设涵核])"
)
_IN_TERM = re.compile(r"任期内(?<![个每]...)")
_ONCE = re.compile(
    rf"[{_DIGIT}{_HAN}半](?<![{_DIGIT}{_HAN}年月第每隔].)[{_DIGIT}{_HAN}]{{0,3}}(?P<n>)(?:{_UNITS})"
    rf"(?:至少|不少于)?(?:{_ROUNDS})?(?:会议)?(?:至少|不少于)?"
    rf"(?P<times>{_COUNT})[次届遍](?![会全性])"
)
_ROUND = re.compile(
    rf"[{_DIGIT}{_HAN}半](?<![{_DIGIT}{_HAN}年月第每隔近].)[{_DIGIT}{_HAN}]{{0,3}}(?P<n>)"
    rf"(?:(?P<y>年)|个?(?P<q>季度?)|个?(?P<m>月)|(?P<w>周)|(?P<d>日|天)|(?P<h>(?!)))"
    rf"(?:为?一个?(?:周期|轮(?![换训岗]))|一(?=(?:{'|'.join(time_words().one_each)})))"
)
"""5年一周期的全员轮训, 一年一评, 一季度一调度."""
_SPANS = "|".join(time_words().spans)
_LENGTH = re.compile(
    rf"(?:每届(?!任)|{_SPANS}|时间(?=一般|原则上|为))(?:(?:一般|原则上|均|都|各|最长|最短|自[^，。；,;\n]{{1,16}}起|应当|应|分别)*(?:为|是|(?:暂|确|限|规)?定为|不得少于|不少于|不得超过|不超过|不得低于|不低于|至少)?(?:期)?)"
    rf"(?:(?P<low>{_COUNT})[至到—–-])?(?P<n>{_COUNT})(?:{_UNITS})"
)
_WHOSE_TIME = re.compile(rf"[，,]$|(?:{'|'.join(time_words().stays)})$")
"""顶岗实习时间一般为6个月; not 工作时间为8小时."""
_HOURS_SPENT = re.compile(r"[^，。；,;\n]{0,3}时间.*(?:不少于|不得少于|不低于|至少)")
"""培训时间不得少于15天: a number set for days, no length of a term."""
_OR_LENGTH = re.compile(rf"(?:或者?|、|[至到—–-])(?P<n>{_COUNT})(?:{_UNITS})")
_TIME = re.compile(
    rf"[{_DIGIT}{_HAN}半](?<![{_DIGIT}{_HAN}年月第每].)[{_DIGIT}{_HAN}]{{0,5}}(?P<n>)(?:[至到—–-](?P<high>{_COUNT}))?(?:{_UNITS})(?:左右)?的?(?:时间(?!内|[表点段节])|努力)"
)
_NOTICE = re.compile(rf"提前(?:至少)?(?P<n>{_COUNT})(?:{_UNITS})(?P<before>)(?!以上的|上)")
_GRANTED = re.compile(
    rf"(?:给予|享受|发放)(?:最长)?(?:不超过|最多|最高)?(?P<n>{_COUNT})(?:{_UNITS})的?(?=[^，,。；;]{{0,14}}(?:补贴|补助|减免|待遇|贴息))"
)
"""给予1年社会保险补贴: how long a benefit lasts."""
_AT_LEAST = re.compile(r"不少于|不低于|至少")
_LEAVE = re.compile(
    rf"(?:享受|享有|增加|给予|安排|休|延长|奖励)(?:不少于|不低于|至少|累计|共)?(?P<n>{_COUNT})(?:{_UNITS})的?(?:{_LEAVES})"
    rf"|(?:(?:增加|延长|给予|享受|奖励|可以)(?:{_LEAVES})|{_LEAVES})(?:为|不少于|至少|增加|延长)?(?P<after>{_COUNT})(?:天|日)"
)
"""享受98天产假, 产前可以休假15天, 增加产假15天, 安排1小时哺乳时间."""
_PRACTICE = re.compile(
    rf"(?:(?:锻炼|挂职|蹲点|驻村|轮岗|(?P<days>跟踪帮扶|跟踪服务|公示|公告|试行|试点|留存|保存|保管|延长|顺延)))(?:不少于|不得少于|至少|满)?(?P<n>{_COUNT})"
    rf"(?(days)(?=年|个月|天|个?工作日|日)|(?=年|个月))(?:{_UNITS})(?![以之]?[内上下后]|的?(?:{_LEAVES})|[0-9前])"
)
"""到县级团委锻炼1年, 公示5个工作日, 可以延长10个工作日."""
_LASTS = re.compile(
    rf"最[长多](?:可|可以)?(?:补贴|补助|贴息|减免|享受|资助)?(?:不超过)?(?P<n>{_COUNT})(?:{_UNITS})(?=[，,。；;]|$)"
)
"""每年补贴不超过6000元，最长补贴3年."""
_BEFORE_EVENT = re.compile(
    rf"(?:召开|举行|举办|开展|启动|投票|报名|离任|施行|换届|选举|届满|期满|到期|实施|开庭|开始|会议|生效)(?:之日|日)?[的前]?(?P<n>{_COUNT})(?:{_UNITS})(?:(?P<before>(?:之|以)?前)|(?:之|以)?内)?"
)
_BARE_KINDS: dict[bare_times.BareForm, ScheduleKind] = {
    "year": "deadline", "every": "frequency", "within": "duration", "lasting": "duration",
}  # fmt: skip
_PAST = re.compile(r"(?:近|过去|(?<![满束始行])前|上|最近|此前|原|已|第)$")


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
            *_dates(text), *_yearless(text), *_every(text), *_plain(text), *_within(text), *_once(text),
            *_lengths(text), *_notices(text), *_leaves(text), *_bare(text),
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


def _number(written: str) -> int | None:
    value = numerals.parse(written)
    return int(value) if value is not None and value.denominator == 1 else None


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
    year = _number(match["year"].replace("O", "〇"))
    return _complete(f"{year:04d}", match.groupdict(), year or 2001)


def _complete(head: str, groups: dict[str, str | None], year: int) -> str:
    """The date behind `head` (a year, or `-` for none): month, day, quarter, half or end, as far as written."""
    month = _number(groups["month"] or "") if groups.get("month") else None
    if groups.get("quarter"):
        month = 3 * (_number(groups["quarter"] or "") or 1)
    if groups.get("half"):
        month = 6 if groups["half"] == "上" else 12
    end = groups.get("end")
    if month is None:
        return f"{head}-12-31" if end in ("底", "末", "年底", "年末") else head
    if groups.get("day"):
        return f"{head}-{month:02d}-{_number(groups['day'] or '') or 1:02d}"
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


def _every(text: str) -> Iterator[Mention]:
    for match in _EVERY.finditer(text):
        value = _period(match)
        if value is None:
            continue
        term = text.find("任期", match.start(), match.end())
        if term >= 0 and _LENGTH.match(text, term):
            continue
        yield Mention(match.start(), match.end(), TimeExpression("frequency", value, "every"))
        other = _OR_LENGTH.match(text, match.end()) if match["years"] is not None else None
        if other is not None and (value := _length(other["n"], other)) is not None:
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
    count = _number(match["count"])
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


def _length(written: str, match: re.Match[str]) -> str | None:
    """The ISO 8601 duration of a counted unit; half a year is P6M."""
    if written == "半":
        return "P6M" if match["y"] is not None else None
    count = _number(written)
    if not count:
        return None
    forms = {"y": "P{}Y", "m": "P{}M", "w": "P{}W", "d": "P{}D", "h": "PT{}H"}
    for name, form in forms.items():
        if match[name] is not None:
            return form.format(count) if name != "y" or count < 1000 else None
    if match["q"] is not None:
        return f"P{3 * count}M"
    return "term" if count == 1 else None


def _within(text: str) -> Iterator[Mention]:
    """2年内, 十五日内, 3个工作日内, 一个任期内; 近三年内 looks back."""
    for match in _WITHIN.finditer(text):
        value = _length(text[match.start() : match.end("n")], match)
        if value is not None and not _PAST.search(text, max(0, match.start() - 2), match.start()):
            yield Mention(match.start(), match.end(), TimeExpression("duration", value, "within"))


def _once(text: str) -> Iterator[Mention]:
    """一年一次, 半年召开一次, 5年一周期, 一年一评."""
    for match in (*_ONCE.finditer(text), *_ROUND.finditer(text)):
        value = _length(text[match.start() : match.end("n")], match)
        if value is not None:
            yield Mention(match.start(), match.end(), TimeExpression("frequency", value, "every"))


def _lengths(text: str) -> Iterator[Mention]:
    """任期原则上为1年, 任期三年或者五年 (two), 有效期5年, 一个月的时间."""
    for match in _LENGTH.finditer(text):
        value = _length(match["n"], match)
        if value is None or text[match.end() : match.end() + 1] in ("底", "前", "以"):
            continue
        if (match["d"] or match["h"]) and _HOURS_SPENT.match(match.group()):
            continue
        at = match.start()
        if text.startswith("时间", at) and not _WHOSE_TIME.search(text, max(0, at - 2), at):
            continue
        if match["low"] and (low := _length(match["low"], match)) is not None:
            at = match.start("n")
            yield Mention(match.start(), match.end("low"), TimeExpression("duration", low, "length"))
        yield Mention(at, match.end(), TimeExpression("duration", value, "length"))
        other = _OR_LENGTH.match(text, match.end())
        if other is not None and (value := _length(other["n"], other)) is not None:
            yield Mention(other.start("n"), other.end(), TimeExpression("duration", value, "length"))
    for match in _TIME.finditer(text):
        value = _length(text[match.start() : match.end("n")], match)
        if value is None or _PAST.search(text, max(0, match.start() - 2), match.start()):
            continue
        high = _length(match["high"], match) if match["high"] else None
        if high is None:
            yield Mention(match.start(), match.end(), TimeExpression("duration", value, "length"))
            continue
        yield Mention(match.start(), match.end("n"), TimeExpression("duration", value, "length"))
        yield Mention(match.start("high"), match.end(), TimeExpression("duration", high, "length"))


def _leaves(text: str) -> Iterator[Mention]:
    """享受98天产假, 安排1小时哺乳时间, 到县级团委锻炼1年; 产假不少于60天 is a number set for days."""
    for match in _LEAVE.finditer(text):
        if _AT_LEAST.search(match.group()) is not None:
            continue
        value = f"P{_number(match['after'])}D" if match["after"] else _length(match["n"], match)
        if value is not None:
            yield Mention(match.start(), match.end(), TimeExpression("duration", value, "leave"))
    for match in _PRACTICE.finditer(text):
        value = _length(match["n"], match)
        if value is not None:
            yield Mention(match.start("n"), match.end(), TimeExpression("duration", value, "leave"))


def _notices(text: str) -> Iterator[Mention]:
    """提前十五日, 会议召开十日前, 给予1年社会保险补贴, 最长补贴3年."""
    for match in (*_GRANTED.finditer(text), *_LASTS.finditer(text)):
        value = _length(match["n"], match)
        if value is not None:
            yield Mention(match.start("n"), match.end(), TimeExpression("duration", value, "notice"))
    for match in (*_NOTICE.finditer(text), *_BEFORE_EVENT.finditer(text)):
        value = _length(match["n"], match)
        notice = text.startswith("提前", match.start())
        if not (notice or match["before"] or text[match.start("n") - 1] == "前"):
            continue
        if value is not None:
            start = match.start() if notice else match.start("n")
            yield Mention(start, match.end(), TimeExpression("duration", value, "notice"))
