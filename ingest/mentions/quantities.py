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

from ingest.mentions import numerals
from ingest.mentions.comparators import AFTER_WORDS, finished, share_comparators
from ingest.mentions.quantity import Quantity
from ingest.text import Mention
from vocabulary.measures import measures

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
    rf"|[:：∶比](?P<to>[{_DIGIT}]{{1,5}}(?:\.[{_DIGIT}]{{1,2}})?(?![{_DIGIT}]|[:：∶][{_DIGIT}]{{2}})|(?<=比)[一二三四五六七八九十]{{1,3}})"
    rf"|(?P<vague>余|多|几|来)?(?P<large>[万亿])?(?P<unit>{_UNIT})|(?P<open>(?=[-－—–~～至到])))"
)
_RANGE = re.compile(
    rf"[-－—–~～至到]{{1,2}}(?:(?P<base>[百千万])分之)?(?P<high>{_NUMERAL})(?:(?P<rate>[%％‰])|(?P<unit>{_UNIT}))?"
)
_POPULATION = re.compile(
    rf"人口(?:总?数|规模)?(?:在|为|是|达到|达|超过|不足|不满)?(?P<n>[{_DIGIT}]{{1,4}}(?:[.．][{_DIGIT}]{{1,2}})?[万亿]|[{_HAN}]{{1,6}}万)(?=(?:及?以[上下])?的)"
)
_LIMITED = re.compile(
    rf"(?P<n>[{_DIGIT}{_HAN}](?<![{_DIGIT}{_HAN}.．第每].)(?:(?<=[{_DIGIT}])[{_DIGIT}]{{0,3}}|(?<=[{_HAN}])[{_HAN}]{{0,3}})万)(?P<word>及?以[上下])(?:常住)?人口(?=的)"
)
"""一百万以上人口的城市应当…."""
_HEADS = re.compile(
    rf"人数(?:要|应|力争|确保)?(?:达到|达|为|保持在|稳定在|增加到|不少于|不低于|超过)?(?P<n>(?<![{_DIGIT}.．])[{_DIGIT}]{{1,5}}(?:[.．][{_DIGIT}]{{1,2}})?[万亿])(?!{_UNIT}|[余多几名])"
)
"""城镇新增就业人数24万以上: the measure word is left out behind the noun that names heads."""
_IN_100_000 = re.compile(
    rf"(?P<n>[{_DIGIT}](?<![{_DIGIT}.．].)[{_DIGIT}]{{0,2}}(?:[.．][{_DIGIT}]{{1,2}})?)[/／](?:10|十)万(?=以[下内上]|左右|[，,。；;、]|$)"
)
"""孕产妇死亡率控制在9/10万以下."""
_SLASHED = re.compile(
    rf"(?P<part>[1-9](?<![{_DIGIT}.．/／].))[/／](?P<below>[2-9]|10)(?=以[上下内]|左右|的|[，,。；;、）)]|$)"
)
"""专家占比不得少于1/3."""
_PEOPLE = re.compile(
    rf"(?P<n>(?<![{_DIGIT}.．第每近])[{_DIGIT}]{{1,5}}(?:[.．][{_DIGIT}]{{1,2}})?[万亿])(?!{_UNIT}|[余多几名])(?:左右|以上)?"
    r"(?=(?:(?!用于|支持|资助|补助|帮助|人民币|资金|[给为对向元])[一-鿿]){0,7}?"
    r"(?:人口|农民工|职工|青年|学徒|残疾人|妇女|人才|劳动者|劳动力|志愿者|毕业生|学生|会员|党员|团员|儿童|老年人|群众|居民|农民|工人|人员|[一-鿿]者))"
)
"""培训100万新型学徒, 1亿左右农业转移人口: a round number of people needs no measure word."""
_DIMES = re.compile("(?P<dimes>[一二三四五六七八九])角")
"""一元五角."""

_DAYS_BOUND = re.compile(r"(?P<bound>(?:（不?含）)?(?:及?以[上下]|以内))个?(?P<unit>工作日|小时)(?![之以]?[前后内])")
"""二个以上工作日, 两个以内工作日: the bound stands between the parts of the measure word."""

_HALF = re.compile(r"过半数|半数|一半|过半(?![数年个月天日小径途边])")
_RATES = {"%": 100, "％": 100, "‰": 1000}
_BASES = {"百": 100, "千": 1000, "万": 10000}

_EVERY_RANGE = re.compile(r"[（(](?:不?含|即|包括)$|每(?:满|增加|增)$|每[0-9一二三四五六七八九十百千万]{1,6}[至到—–-]$")
_WHOLE = frozenset(("persons", "bodies", "households", "items", "beds", "posts"))
_LINE = frozenset(("", "\n", " ", "\u3000"))


def find(text: str) -> list[Mention]:
    """The quantities of a text, in order, none overlapping another.

    Args:
        text: any cleaned text.

    Returns:
        Mentions with `Quantity` values, offsets of `text`. The span holds the number, its measure word and the
        comparators that touch it.
    """
    found = [*_numbers(text), *_halves(text), *_populations(text), *_people(text), *_in_100_000(text), *_slashed(text)]
    found.sort(key=lambda mention: mention.start)
    return share_comparators(text, found)


def _numbers(text: str) -> Iterator[Mention]:
    free = 0
    for match in _NUMBER.finditer(text):
        start = match.start()
        if start < free or not _can_be_quantity(text, start):
            continue
        quantity = _read(text, match)
        if quantity is not None:
            mention = _parted(text, quantity) or finished(text, quantity)
            free = mention.end
            yield mention


def _parted(text: str, quantity: Quantity) -> Mention | None:
    """二个以上工作日 as 二个工作日以上; None for another number."""
    if quantity.measure != "个" or (found := _DAYS_BOUND.match(text, quantity.end)) is None:
        return None
    said = found["bound"].rpartition("）")[2]
    unit = measures()[found["unit"]].unit
    whole = quantity._replace(unit=unit, measure=f"个{found['unit']}", said=said, comparator=AFTER_WORDS[said])
    return Mention(quantity.start, found.end(), whole)


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
        to = _decimal(match["to"])
        if not to or not value or (value != 1 and to >= 10):
            return None
        # 1:3 is so many for one, 三比二 so many times the other.
        return _plain(text, match.start(), match.end(), to if value == 1 else value / to, "ratio", ":")
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
    if text[match.end() : match.end() + 1] not in tuple("-－—–~～至到"):
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
        yield finished(text, quantity)


def _populations(text: str) -> Iterator[Mention]:
    """常住人口100万以上的地级市: the measure word is left out."""
    for match in _POPULATION.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None:
            yield finished(text, _plain(text, match.start("n"), match.end("n"), value, "persons", "人"))
    for match in _HEADS.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None and _can_be_quantity(text, match.start("n")):
            yield finished(text, _plain(text, match.start("n"), match.end("n"), value, "persons", "人"))
    for match in _LIMITED.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None and _can_be_quantity(text, match.start()):
            size = _plain(text, match.start(), match.end(), value, "persons", "人口")
            size = size._replace(said=match["word"], comparator=AFTER_WORDS[match["word"]])
            yield Mention(match.start(), match.end(), size)


def _in_100_000(text: str) -> Iterator[Mention]:
    """9/10万: a share of a hundred thousand."""
    for match in _IN_100_000.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None:
            yield finished(text, _plain(text, match.start(), match.end(), value / 100_000, "share", "分之"))


def _slashed(text: str) -> Iterator[Mention]:
    """1/3以上: a share written as a fraction."""
    for match in _SLASHED.finditer(text):
        share = Fraction(int(match["part"]), int(match["below"]))
        if share < 1:
            yield finished(text, _plain(text, match.start(), match.end(), share, "share", "分之"))


def _people(text: str) -> Iterator[Mention]:
    """实现1亿左右农业转移人口落户."""
    for match in _PEOPLE.finditer(text):
        value = numerals.parse(match["n"])
        if value is not None and _can_be_quantity(text, match.start()):
            yield finished(text, _plain(text, match.start("n"), match.end("n"), value, "persons", "人"))
