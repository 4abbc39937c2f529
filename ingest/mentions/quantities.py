"""Quantities: a number with what it counts, its comparator and its period, as documents write them.

Sentence forms: 不少于3名 (hunan-2015), 百分之二 (Trade Union Law), 三分之一以上, 1:3 (jincheng-chengqu-2017),
五万元以上十万元以下 (penalties), 三至七人 (charters), 每人每年不少于1元. What the number is good for is for the
finders of facts to say; here only what cannot be a quantity at all is left out: ordinals (第三次), slogans
(“四个意识”), years, numbers inside a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from ingest.mentions import numerals
from ingest.records import Comparator, Per
from ingest.text import Mention
from vocabulary.measures import measures


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


_DIGIT, _HAN = "0-9０-９", numerals.CHINESE
_NUMERAL = (
    rf"(?:[{_DIGIT}]{{1,15}}(?:[.．][{_DIGIT}]{{1,6}})?[十百千万亿]{{0,3}}|[{_HAN}]{{1,16}}(?:点[{_HAN}]{{1,4}})?)"
)


def _unit_pattern() -> str:
    words = []
    for word in sorted(measures(), key=lambda word: (-len(word), word)):
        guard = "|".join(map(re.escape, measures()[word].not_before))
        words.append(re.escape(word) + (f"(?!{guard})" if guard else ""))
    return "(?:" + "|".join(words) + ")"


_UNIT = _unit_pattern()
_NUMBER = re.compile(
    rf"[{_DIGIT}{_HAN}lIO](?<![{_DIGIT}{_HAN}.．A-Za-z].)(?:"
    rf"(?<=[{_DIGIT}])(?: [{_DIGIT}](?=[人名个%])|[{_DIGIT}]{{0,2}}(?:,[{_DIGIT}]{{3}}){{1,4}}(?![{_DIGIT}])"
    rf"|[{_DIGIT}]{{0,14}}(?:[.．][{_DIGIT}]{{1,6}})?[十百千万亿]{{0,3}})"
    rf"|(?<=[{_DIGIT}lIO])[{_DIGIT}lIOo]{{1,2}}(?=[%％])"
    rf"|(?<=[{_HAN}])[{_HAN}]{{0,15}}(?:点[{_HAN}]{{1,4}}(?=个百分|[元倍亩]|平方|公里|小时))?"
    rf")(?P<n>)(?:(?P<rate>[%％‰])|分之(?P<part>{_NUMERAL})"
    rf"|[:：∶比](?P<to>[{_DIGIT}]{{1,5}}(?![{_DIGIT}:：])|(?<=比)[一二三四五六七八九十]{{1,3}})"
    rf"|(?P<vague>余|多|几|来)?(?P<large>[万亿])?(?P<unit>{_UNIT})|(?P<open>(?=[-—–~～至到])))"
)
_RANGE = re.compile(
    rf"[-—–~～至到]{{1,2}}(?:(?P<base>[百千万])分之)?(?P<high>{_NUMERAL})(?:(?P<rate>[%％‰])|(?P<unit>{_UNIT}))?"
)
_POPULATION = re.compile(
    rf"人口(?:总?数|规模)?(?:在|为|是|达到|达|超过|不足|不满)?(?P<n>[{_DIGIT}]{{1,4}}(?:[.．][{_DIGIT}]{{1,2}})?[万亿]|[{_HAN}]{{1,6}}万)(?=及?以[上下]的)"
)
_LIMITED = re.compile(
    rf"(?P<n>[{_DIGIT}{_HAN}](?<![{_DIGIT}{_HAN}.．第每].)(?:(?<=[{_DIGIT}])[{_DIGIT}]{{0,3}}|(?<=[{_HAN}])[{_HAN}]{{0,3}})万)(?P<word>及?以[上下])(?:常住)?人口(?=的)"
)
"""一百万以上人口的城市应当…."""
_IN_100_000 = re.compile(
    rf"(?P<n>[{_DIGIT}](?<![{_DIGIT}.．].)[{_DIGIT}]{{0,2}}(?:[.．][{_DIGIT}]{{1,2}})?)[/／](?:10|十)万(?=以[下内上]|左右|[，,。；;、]|$)"
)
"""孕产妇死亡率控制在9/10万以下."""
_PEOPLE = re.compile(
    rf"(?P<n>(?<![{_DIGIT}.．第每近])[{_DIGIT}]{{1,5}}(?:[.．][{_DIGIT}]{{1,2}})?[万亿])(?!{_UNIT}|[余多几名])(?:左右|以上)?"
    r"(?=(?:(?!用于|支持|资助|补助|帮助|人民币|资金|[给为对向元])[一-鿿]){0,7}?"
    r"(?:人口|农民工|职工|青年|学徒|残疾人|妇女|人才|劳动者|劳动力|志愿者|毕业生|学生|会员|党员|团员|儿童|老年人|群众|居民|农民|工人|人员|[一-鿿]者))"
)
"""培训100万新型学徒, 1亿左右农业转移人口: a round number of people needs no measure word."""
_DIMES = re.compile("(?P<dimes>[一二三四五六七八九])角")
"""一元五角."""

_HALF = re.compile(r"过半数|半数|一半|过半(?![数年个月天日小径途边])")
_RATES = {"%": 100, "％": 100, "‰": 1000}
_BASES = {"百": 100, "千": 1000, "万": 10000}

_BEFORE_WORDS: dict[str, Comparator] = {
    **dict.fromkeys(("不少于", "不低于", "不得少于", "不得低于", "不应少于", "不应低于", "不能少于", "不能低于"), ">="),
    **dict.fromkeys(("不小于", "不得小于", "不短于", "不得短于", "至少", "最少", "最低", "起码", "达到", "达"), ">="),
    **dict.fromkeys(("年满", "已满", "满"), ">="),
    **dict.fromkeys(("不超过", "不得超过", "不应超过", "不能超过", "不多于", "不得多于", "不高于", "不得高于"), "<="),
    **dict.fromkeys(("不大于", "不得大于", "不长于", "不超出", "至多", "最多", "最高", "最长", "控制在"), "<="),
    **dict.fromkeys(("超过", "多于", "高于", "大于", "突破", "过"), ">"),
    **dict.fromkeys(("少于", "低于", "不足", "不满", "未满", "小于", "未达到", "不到"), "<"),
    **dict.fromkeys(("大约", "大概", "约"), "~"),
}
_AFTER_WORDS: dict[str, Comparator] = {
    **dict.fromkeys(("以上", "及以上", "或以上", "或者以上"), ">="),
    **dict.fromkeys(("以下", "及以下", "或以下", "以内", "之内", "内"), "<="),
    **dict.fromkeys(("左右", "上下"), "~"),
}
_WORDS = "|".join(sorted((word for word in _BEFORE_WORDS if word != "过"), key=lambda word: (-len(word), word)))
_FILLER = r"(?:应当|应|要|须|有|为|配备|配齐|设立|设置|设|选派|安排|保留|每人|每年|每月|每次|各|在|本省|全省|人均)"
_BEFORE = re.compile(rf"(?P<word>{_WORDS}){_FILLER}{{0,2}}$|(?P<past>(?<![超通不])过)$")
_FAR = re.compile(
    r"(?P<word>不少于|不低于|不得少于|不得低于|不应低于|不超过|不得超过|不高于|不得高于|低于|高于|超过|至少)"
    r"[^，。；,;：:0-9\n]{1,30}[的之]$|(?P<sure>不少于|不低于|不得少于|不得低于|不应低于)[^，。；,;：:、0-9\n]{1,20}$"
)
_LEAST = re.compile(r"(?P<word>至少|最多|最少)[^，。；,;：:、0-9\n]{1,10}$")
_AFTER = re.compile(
    r"(?:[（(]不?含[^）)]{0,8}[）)])?(?P<word>(?:及|或者?)?以上|(?:及|或)?以下(?!简称)|以内|之内|左右|上下|内(?![容部设外心在]))"
)
_EVERY_RANGE = re.compile(r"[（(](?:不?含|即|包括)$|每(?:满|增加|增)$|每[0-9一二三四五六七八九十百千万]{1,6}[至到—–-]$")
_TIMED = frozenset(("years", "months", "days", "weeks", "hours", "minutes", "share"))
_WHOLE = frozenset(("persons", "bodies", "households", "items", "posts"))
_LINE = frozenset(("", "\n", " ", "\u3000"))
_JOINT = frozenset(("、", "和", "或", "或者", "及", "与"))

_PER = re.compile(
    r"每(?:一)?个?(?:(?P<person>人|名|位|职工|会员|队员|青年)|(?P<year>年|财政年度|学年)|(?P<month>月)|(?P<day>日|天)"
    r"|(?P<body>个|家|所|村|乡镇|街道|社区|单位))|(?P<mean>人均)|按(?:(?P<daily>日)|(?P<monthly>月)|(?P<yearly>年))"
    r"|(?P<each>各)(?:不|按|给|补|安排|拨|奖|为|占|设|配|核|增|列|至少|[0-9])"
)
_PER_NAMES: dict[str, Per] = {
    "person": "person", "mean": "person", "year": "year", "yearly": "year", "month": "month", "monthly": "month",
    "day": "day", "daily": "day", "body": "body", "each": "body",
}  # fmt: skip
_PER_AFTER = re.compile(
    r"(?:人民币)?[/／](?:每)?(?P<first>[人年月日天个名])(?:[·・/／.](?:每)?(?P<second>[人年月日天]))?"
)
_PER_SIGNS: dict[str, Per] = {
    "人": "person", "名": "person", "年": "year", "月": "month", "日": "day", "天": "day", "个": "body",
}  # fmt: skip


def find(text: str) -> list[Mention]:
    """The quantities of a text, in order, none overlapping another.

    Args:
        text: any cleaned text.

    Returns:
        Mentions with `Quantity` values, offsets of `text`. The span holds the number, its measure word and the
        comparators that touch it.
    """
    found = [*_numbers(text), *_halves(text), *_populations(text), *_people(text), *_in_100_000(text)]
    found.sort(key=lambda mention: mention.start)
    return _share_comparators(text, found)


def _numbers(text: str) -> Iterator[Mention]:
    free = 0
    for match in _NUMBER.finditer(text):
        start = match.start()
        if start < free or not _can_be_quantity(text, start):
            continue
        quantity = _read(text, match)
        if quantity is not None:
            mention = _finish(text, quantity)
            free = quantity.end
            yield mention


def _can_be_quantity(text: str, start: int) -> bool:
    """Not an ordinal, not a base (每千人), not a slogan's opening number, not inside a title."""
    before = text[start - 1 : start]
    if before and before in "第每“‘《「":
        return False
    if before in (":", "：", "∶") and text[start - 2 : start - 1].isdigit():
        return False
    if _EVERY_RANGE.search(text, max(0, start - 8), start):
        return False
    opened = text.rfind("《", max(0, start - 100), start)
    return opened < 0 or text.find("》", opened, start) >= 0


def _read(text: str, match: re.Match[str]) -> Quantity | None:
    head = text[match.start() : match.end("n")]
    if match["part"] is not None:
        below = _BASES.get(head) or numerals.parse(head)
        return _ranged(text, match, _ratio_of(match["part"], below), "share", "分之")
    value = _decimal(head)
    if value is None:
        return None
    if match["rate"] is not None:
        return _ranged(text, match, value / _RATES[match["rate"]], "share", match["rate"])
    if match["to"] is not None:
        to = numerals.parse(match["to"])
        if to is None or not value or (value != 1 and to >= 10):
            return None
        return _plain(text, match.start(), match.end(), to / value, "ratio", ":")
    if match["unit"] is not None:
        if match["unit"] == "日" and text[match.start() - 1 : match.start()] == "月":
            return None
        if match["large"] is not None:
            value *= numerals.LARGE[match["large"]]
        measure = measures()[match["unit"]]
        if value.denominator != 1 and measure.unit in _WHOLE and text[match.start() - 1 : match.start()] in _LINE:
            return _behind_mark(text, match)
        if measure.unit == "years" and value >= 1000:
            return None
        if measure.word == "元" and (dimes := _DIMES.match(text, match.end())) is not None:
            value += Fraction(numerals.DIGITS[dimes["dimes"]], 10)
            return _plain(text, match.start(), dimes.end(), value, measure.unit, measure.word)
        quantity = _ranged(text, match, _times(value, measure.factor), measure.unit, match["unit"])
        return quantity._replace(vague=True) if quantity and match["vague"] else quantity
    return _open_range(text, match, value)


def _times(value: Fraction, factor: float) -> Fraction:
    """The product; most measure words count by one, and a fraction takes longer to make than a number to read."""
    return value if factor == 1 else value * Fraction(factor)


def _behind_mark(text: str, match: re.Match[str]) -> Quantity | None:
    """3．25人以上: the list mark 3． and twenty-five, where a line begins."""
    start = max(text.rfind(sign, match.start(), match.end("n")) for sign in ".．") + 1
    value = numerals.parse(text[start : match.end("n")])
    measure = measures()[match["unit"]]
    return _plain(text, start, match.end(), value, measure.unit, measure.word) if start and value is not None else None


def _ratio_of(part: str, below: Fraction | int | None) -> Fraction | None:
    above = _decimal(part)
    return above / below if above is not None and below else None


def _decimal(written: str) -> Fraction | None:
    """A numeral that may be spoken with 点 (二点五, 三点五万)."""
    whole, point, spoken = written.partition("点")
    value = numerals.parse(whole) if whole != "百" else Fraction(100)
    if value is None or not point:
        return value
    places = spoken.rstrip("万亿")
    if not places or not all(digit in numerals.DIGITS for digit in places):
        return None
    for place, digit in enumerate(places, 1):
        value += Fraction(numerals.DIGITS[digit], 10**place)
    for large in spoken[len(places) :]:
        value *= numerals.LARGE[large]
    return value


def _plain(text: str, start: int, end: int, value: Fraction, unit: str, measure: str) -> Quantity:
    return Quantity(float(value), unit, "=", (), text[start:end], start, end, measure=measure)


def _ranged(text: str, match: re.Match[str], value: Fraction | None, unit: str, measure: str) -> Quantity | None:
    """The quantity of a match, with the upper end where a range goes on behind it (3%至5%, 五万元至十万元)."""
    if value is None:
        return None
    quantity = _plain(text, match.start(), match.end(), value, unit, measure)
    if text[match.end() : match.end() + 1] not in tuple("-—–~～至到"):
        return quantity
    far = _RANGE.match(text, match.end())
    if far is None or not (far["rate"] or far["unit"] or far["base"]):
        return quantity
    high = _decimal(far["high"])
    if high is None:
        return quantity
    if unit == "share":
        divisor = _RATES.get(far["rate"] or "") or _BASES.get(far["base"] or "")
        if divisor is None:
            return quantity
        high /= divisor
    elif far["unit"] is None or measures()[far["unit"]].unit != unit:
        return quantity
    else:
        high *= Fraction(measures()[far["unit"]].factor)
    return quantity._replace(upper=float(high), end=far.end(), written=text[match.start() : far.end()])


def _open_range(text: str, match: re.Match[str], low: Fraction) -> Quantity | None:
    """三至七人, 3-5名, 30—50%: the measure word stands behind the second number only."""
    far = _RANGE.match(text, match.end())
    if far is None or far["base"] or not (far["rate"] or far["unit"]):
        return None
    high = _decimal(far["high"])
    if high is None or high <= low:
        return None
    if far["rate"]:
        unit, measure, factor = "share", far["rate"], Fraction(1, _RATES[far["rate"]])
    else:
        word = measures()[far["unit"]]
        unit, measure, factor = word.unit, word.word, Fraction(word.factor)
        if unit == "years" and high >= 1000:
            return None
        if word.unit == "CNY" or high >= 10**4:
            low *= next((size for sign, size in (("万", 10**4), ("亿", 10**8)) if far["high"].endswith(sign)), 1)
    quantity = _plain(text, match.start(), far.end(), low * factor, unit, measure)
    return quantity._replace(upper=float(high * factor))


def _halves(text: str) -> Iterator[Mention]:
    for match in _HALF.finditer(text):
        quantity = _plain(text, match.start(), match.end(), Fraction(1, 2), "share", match.group())
        if match.group().startswith("过"):
            quantity = quantity._replace(comparator=">", said="过")
        yield _finish(text, quantity)


def _populations(text: str) -> Iterator[Mention]:
    """常住人口100万以上的地级市: the measure word is left out."""
    for match in _POPULATION.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None:
            yield _finish(text, _plain(text, match.start("n"), match.end("n"), value, "persons", "人"))
    for match in _LIMITED.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None and _can_be_quantity(text, match.start()):
            size = _plain(text, match.start(), match.end(), value, "persons", "人口")
            size = size._replace(said=match["word"], comparator=_AFTER_WORDS[match["word"]])
            yield Mention(match.start(), match.end(), size)


def _in_100_000(text: str) -> Iterator[Mention]:
    """9/10万: a share of a hundred thousand."""
    for match in _IN_100_000.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None:
            yield _finish(text, _plain(text, match.start(), match.end(), value / 100_000, "share", "分之"))


def _people(text: str) -> Iterator[Mention]:
    """实现1亿左右农业转移人口落户."""
    for match in _PEOPLE.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None and _can_be_quantity(text, match.start()):
            yield _finish(text, _plain(text, match.start("n"), match.end("n"), value, "persons", "人"))


def _finish(text: str, quantity: Quantity) -> Mention:
    start, end = quantity.start, quantity.end
    comparator, said = quantity.comparator, quantity.said
    window = text[max(0, start - 14) : start]
    before = None if said else _BEFORE.search(window)
    after = _AFTER.match(text, end)
    if after is not None and after["word"] == "内" and quantity.unit not in _TIMED:
        after = None
    if before is not None:
        said = before["word"] or "过"
        comparator = _BEFORE_WORDS[said]
        start -= len(window) - before.start()
    elif not said and after is None:
        far = _FAR.search(text, max(0, start - 40), start) if quantity.unit == "share" else _LEAST.search(window)
        if far is not None:
            said = next(word for word in far.groups() if word is not None)
            comparator = _BEFORE_WORDS[said]
    if after is not None:
        end = after.end()
        if not said or _AFTER_WORDS[after["word"]] == "~":
            said = after["word"]
            comparator = _AFTER_WORDS[said]
    if quantity.unit == "share" and quantity.value == 1 and said in ("达到", "达"):
        comparator = "="
    per = _per(text, quantity) if quantity.unit in ("CNY", "share") else ()
    return Mention(start, end, quantity._replace(comparator=comparator, said=said, per=per))


def _per(text: str, quantity: Quantity) -> tuple[Per, ...]:
    window = text[max(0, quantity.start - 30) : quantity.start]
    cut = max(map(window.rfind, "，。；,;：:\n"))
    found: list[Per] = []
    for match in _PER.finditer(window, cut + 1):
        name = next(name for name, value in match.groupdict().items() if value is not None)
        found.append(_PER_NAMES[name])
    behind = _PER_AFTER.match(text, quantity.end)
    if behind is not None:
        found += [_PER_SIGNS[sign] for sign in behind.groups() if sign is not None]
    return tuple(dict.fromkeys(found))


def _share_comparators(text: str, found: list[Mention]) -> list[Mention]:
    """A comparator said once holds for the whole list: 不低于80%、50%、25%; 控制在30%、60%以内."""
    shared = list(found)
    for step in (1, -1):
        order = range(1, len(shared)) if step == 1 else range(len(shared) - 2, -1, -1)
        for index in order:
            mine, other = shared[index], shared[index - step]
            here, there = mine.value, other.value
            if not (isinstance(here, Quantity) and isinstance(there, Quantity)):
                continue
            left, right = (there, here) if step == 1 else (here, there)
            if here.said or not there.said or here.unit != there.unit or text[left.end : right.start] not in _JOINT:
                continue
            if (step == 1) == (there.said in _BEFORE_WORDS):
                value = here._replace(comparator=there.comparator, said=there.said)
                shared[index] = Mention(mine.start, mine.end, value)
    return shared
