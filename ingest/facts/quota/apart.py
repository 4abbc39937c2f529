"""One number that holds for each of a list, taken apart: 工会、共青团、妇联各配备1名, A率和B率均达到90%.

各, 均 and 都 say that each item has the whole number. What they point at decides what is taken apart: 各 right before
the number the things that are counted, 各 or 均 behind a list of bodies these bodies; a list of rates always.
"""

from __future__ import annotations

import re

from ingest.facts.quota.frame import Reading
from ingest.facts.quota.lists import split_list
from ingest.facts.quota.pieces import DIGITS
from ingest.facts.quota.rates import group_and_rate
from ingest.facts.quota.ratios import each_part
from ingest.mentions.comparators import AT_LEAST
from ingest.text import Mention
from vocabulary.quota_words import any_of

_MOST = 8
_TIES = r"(?:应当|应该|应|必须|须|需|要|可以|可|至少|一般|原则上|分别)"
_EACH_BODY = re.compile(
    rf"[^，,。；;各均都每]{_TIES}*(?:均|都|各|分别){_TIES}*(?:{any_of('verbs')}|派|设|配|有|{AT_LEAST}|[{DIGITS}])"
)
"""A、B应当各配备1名; not 各级, 各类, 各司其职."""
_EACH_THING = re.compile(r"各[为有设配]?.$")
_DEALT = re.compile(rf"分别[^，,。；;]{{0,12}}?[{DIGITS}][^，,。；;]{{0,8}}[、和或及与，][{DIGITS}]")
"""分别不低于60%、70%: each item has a number of its own."""
_ALL = re.compile(r"均|都|各|分别")
_LEVEL = re.compile(
    r"(?:各级|(?:省|市|县|区|乡|镇|村|州|旗|团)级|乡镇（街道）|镇（街道）|街道（乡镇）|县（市、区）|村（社区）|社区（村）|乡镇|街道|社区|行政村|省|市|县|区|乡|镇|村|州|旗)"
)
_OWN_LEVEL = re.compile(rf"{_LEVEL.pattern}|团[省市区县州]|全国|中央|各|每")
_MASS = re.compile(rf"(?:{any_of('mass_bodies')})")
_NAME = re.compile(rf"(?:.*[^的])?(?:{any_of('mass_bodies')}|{any_of('body_ends')}|部门|医院|法院|检察院)")
_RATE_END = r"(?:率|覆盖面|普及面)"
_RATE = re.compile(rf".{{2,24}}{_RATE_END}")


def taken_apart(text: str, mention: Mention, reading: Reading) -> list[Reading]:
    """The readings of each item of a list that the number holds for; the reading alone where there is none.

    Args:
        text: the text that `mention` and the reading's span are offsets of.
        mention: the number.
        reading: what the number says of the whole list.
    """
    if figures := each_part(text, mention, reading):
        return figures
    if _DEALT.search(text, reading.start, min(len(text), mention.end + 8)):
        return [reading]
    between = text[max(reading.start, mention.start - 40) : mention.start + 1].replace("\n", "")
    if rates := _rates(reading, _ALL.search(between[-8:]) is not None):
        return rates
    if reading.measure is not None and _EACH_THING.search(between):
        things = things_of(reading.measure)
        whole = len(things) <= _MOST and all(2 <= len(thing) <= 14 for thing in things)
        return [reading._replace(measure=thing) for thing in things] if whole else [reading]
    whose = text[reading.start : mention.start + 1].replace("\n", "")
    if reading.population is not None and _EACH_BODY.search(whose):
        return [reading._replace(population=body) for body in bodies_of(reading.population)]
    return [reading]


def things_of(written: str) -> list[str]:
    """兼职、挂职副职 → 兼职副职, 挂职副职; “妇女之家”“儿童之家” → each."""
    quoted = re.fullmatch(r"(?:“[^“”]{2,12}”[、和及与]?){2,8}", written)
    return re.findall(r"“[^“”]{2,12}”", written) if quoted else split_list(written)


def bodies_of(written: str) -> list[str]:
    """乡镇（街道）工会、共青团、妇联 → 乡镇（街道）工会, 乡镇（街道）共青团, 乡镇（街道）妇联.

    A level or owner said before the first holds for all that say none, a part of a body said behind the last
    (机关, 领导班子) for all. What is no list of bodies comes back as it is.
    """
    items = split_list(written)
    if not 2 <= len(items) <= _MOST:
        return [written]
    last = _MASS.match(_without_level(items[-1]))
    part = _without_level(items[-1])[last.end() :] if last is not None else ""
    if part and all(_MASS.fullmatch(_without_level(item)) for item in items[1:-1]) and _ends_as_mass(items[0]):
        items = [*(item + part for item in items[:-1]), items[-1]]
    first = _MASS.search(items[0])
    front = items[0][: first.start()] if first is not None else ""
    if front:
        items = [items[0], *(item if _OWN_LEVEL.match(item) else front + item for item in items[1:])]
    whole = all(2 <= len(item) <= 30 and _NAME.match(item) for item in items)
    return items if whole else [written]


def _ends_as_mass(item: str) -> bool:
    found = _MASS.search(item)
    return found is not None and found.end() == len(item)


def _without_level(item: str) -> str:
    level = _LEVEL.match(item)
    return item[level.end() :] if level is not None else item


def _rates(reading: Reading, every: bool) -> list[Reading]:
    """The rates of a list; a rate said once behind things of one kind (A补贴和B补贴覆盖率均) belongs to each."""
    population, measure = reading.population or "", reading.measure or ""
    runs_on = re.search(rf"{_RATE_END}[和、与及]" if not every else r"[^的]{2}[和、与及]", population)
    joined = population + measure if runs_on else measure
    if not re.search(rf"{_RATE_END}$", joined):
        return []
    items = [item for item in re.split(r"、|和|与|以及|及", joined) if item]
    if not 2 <= len(items) <= _MOST:
        return []
    if every and not _RATE.fullmatch(items[0]):
        items = _with_shared_rate(items)
    if not all(_RATE.fullmatch(item) for item in items):
        return []
    whose = reading.population if joined == measure else None
    found: list[Reading] = []
    for item in items:
        who, what = group_and_rate(item) or (whose, item)
        whose = who if whose is None and not found else whose
        found.append(reading._replace(population=who, measure=what))
    return found


def _with_shared_rate(items: list[str]) -> list[str]:
    """困难残疾人生活补贴, 重度残疾人护理补贴覆盖率 → both with 覆盖率; items of another kind stay."""
    kind = items[0][-2:]
    mass = _MASS.search(items[-1])
    if (place := items[-1].rfind(kind)) >= 0 and len(items[0]) >= 2:
        rate = items[-1][place + len(kind) :]
    elif mass is not None and all(_ends_as_mass(item) for item in items[:-1]):
        rate = items[-1][mass.end() :]
    else:
        return items
    return [*(item + rate for item in items[:-1]), items[-1]]
