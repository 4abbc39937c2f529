"""Finder of quota records: numbers set for people, posts, bodies and coverage.

Each number of the body that could be one is a candidate. Money goes to funding rules, times to the schedule; what only
reports (现有会员300万人), names (“四个意识”) or counts as an article (一支队伍) is rejected. The comparator decides
between floor, ceiling and target; 的 behind a size makes it a trigger or, with 可, an eligibility.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ingest.facts.dates import earliest_year, governing
from ingest.facts.names import name_or_none
from ingest.facts.phrases import EACH_MORE, REACH, Phrase, at, near, phrases
from ingest.facts.quota import above, ages, counts, coverage, days, shares, sizes
from ingest.facts.quota.apart import taken_apart
from ingest.facts.quota.frame import Frame, Reading, cut_verb, formerly, lead, subject_before, tail, without_times
from ingest.facts.quota.pieces import DIGITS
from ingest.facts.quota.tables import tables
from ingest.facts.reports import Reports
from ingest.facts.service import opening_right
from ingest.ledger import Ledger
from ingest.mentions.modality import modality_of, modals
from ingest.mentions.quantity import Quantity
from ingest.mentions.subjects import subject_at
from ingest.mentions.times import TimeExpression
from ingest.records import Fact, Quota
from ingest.text import Mention, PolicyText, Sentence
from vocabulary.quota_words import any_of

_CROWD = 12
_ELSEWHERE = frozenset(("CNY", "years", "weeks", "terms", "minutes", "percentage_points"))
_BY_BASE = frozenset(("share", "multiple"))
"""Units of numbers whose base stands between comparator and number: 不低于本院法官数的三倍."""
_LENGTHS = frozenset(("months", "days", "hours", "person_days"))
_COUNTS = frozenset(("persons", "posts", "bodies", "households", "items", "beds", "person_times"))
_REPORTS = re.compile(
    rf"{any_of('reports')}|了[0-9]|(?:平均|人数|总数|占比|比例|率|目前)仅(?:有|为|占)?[0-9]|近[一二两三四五六七八九十几]年"
    r"|[一二两三四五六七八九十几]年来|(?<![比较])去年|年以来|截至目前"
)
_NO_GROUP = re.compile(r"(?:从(?!业)|面向|通过)[^，,。；;]{2,}")
"""从基层选调3名优秀年轻干部, 面向社会公开招聘20名: whence and how, and no group."""
_LOOKS_BACK = re.compile(rf"年来|以来|了[{DIGITS}]")
_AIM = re.compile(r"要(?![求素点])|应(?![急对用])|必须|确保|力争|到20[0-9]{2}年|努力|实现")
_AS_IT_WAS = re.compile(r"20[0-9]{2}年[底末]?[^，,。；;0-9]{2,30}(?:率|比例|比重|人数|总数)(?:仅|约|已)*[为是达]?到?")
_LATER = re.compile(r"(?:力争)?到20[0-9]{2}年")
"""2015年企业建会率为80%，到2020年达到90%: where an aim starts from."""
_FORMER = re.compile(
    rf"(?:[、和及][{DIGITS}.]{{1,6}}[%％名人个家]?)*(?:分别)?(?:{any_of('changes')})(?:到|为|至)(?:不[低少]于|至少)?(?=[{DIGITS}])"
)
"""由原来的45%、20%、10%分别提高到70%、30%、15%: what the figures were."""
_FROM_NOW = re.compile(rf"(?:由|从)(?:{any_of('until_now')})的?(?=[{DIGITS}])")
"""由目前的10.8%提高到15%以上: the figure of today in an aim."""
_BASE = re.compile(
    r"(?:达到|超过|占|不[低少]于)[^，,。；;]{0,8}?现有(?:在职|在岗|在编)*(?:职工|员工|人员|从业人员|会员|编制)(?:人数|总数|数)的?(?=[0-9百千一二三四五六七八九十])"
)
"""达到企业现有在职职工人数25%: what a share is of."""
_ACROSS = re.compile(any_of("no_reports"))
"""实现|有需求的残疾人适配率达85%: 现有 is no word here."""
_STOCK = re.compile(rf"(?:[我本]|全)[省市区县州旗镇乡国](?:现|共|目前|总共)*有[^，,。；;]{{1,16}}?[{DIGITS}]")
"""我市有残疾人24万，占…的8%: what there is."""
_YEARS_AT_SCHOOL = re.compile(r"受教育年限(?:力争|应|要|均|分别|稳步|逐步)*(?:提高|提升|增加|延长|上升)?[到至为]?$")
_TAUGHT = re.compile(r"(?P<who>.*?)的?(?P<what>(?:人均|平均)*受教育年限)")
_EXPERIENCE = re.compile(
    r"的?(?P<what>[^，,。；;0-9的]{0,16}(?:工作|任职|从业|执业|教学|服务|实践)(?:经历|经验))(?![^，,。；;的]{0,4}的)"
)
"""专职干部应当具有2年以上基层工作经历: a bound for those who may hold a post."""
_OPENED = re.compile(r"[（(](?=[^（）()]{0,12}$)")
"""副主席3名（其中兼职1名）: what is counted within a bracket is a part of what stands in front."""
_OF_ALL = re.compile("占(?:全?[国省市县区州])?(?:总人口|人口总数|人口总量|人口)的$")
"""妇女占全市人口的一半: how many there are; an aim says 占…的比例达到."""
_RANK = re.compile(r"(?<![目之以此当日年月天会提])前$")
"""获得省级大赛前3名的选手."""
_EACH_STAYS = re.compile(r"每(?:名|位|个|人)[^，,。；;]{0,20}(?:蹲点|驻村|挂职|锻炼|轮岗)(?:时间)?(?:累计)?$")
"""每名干部蹲点2个月: what each has to do, and not only how long it lasts."""
_STEP = re.compile(rf"{EACH_MORE}[一-鿿]{{0,2}}(?:安排|安置|招用|吸纳|录用)?$")
"""每超1人按…给予奖励."""
_EACH_OVER = re.compile("每(?:超过|多于|超出)")
"""每超过一人，按照最低工资标准的两倍给予奖励."""

_COMMAS = ("，", ",", "；")
_BEGINNINGS = frozenset(("trigger", "eligibility"))


class _Sized(NamedTuple):
    """The bodies whose size the clause has told of: 单位有会员25人以上的，… 女职工人数在25人以上的，…"""

    clause: str | None
    end: int
    population: str | None


SMALLEST = 0.001
"""The smallest share of which four places tell enough."""


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """Yields the `Quota` records of the body; settles every candidate.

    Args:
        policy: needs the layers `quantities` and `times`.
        ledger: takes one candidate for each quantity that is no sum of money and no time, and each 全覆盖.
    """
    nearest = earliest_year(policy)
    reports = Reports(policy)
    laid_out = tables(policy, ledger)
    for table in laid_out:
        yield from table.rows
    sized: _Sized | None = None
    for sentence in policy.body():
        if any(table.start <= sentence.start < table.end for table in laid_out):
            continue
        mentions = [*policy.inside("quantities", sentence.start, sentence.end), *_coverage(policy.text, sentence)]
        if not mentions:
            continue
        mentions.sort(key=lambda mention: mention.start)
        parts = phrases(policy.text, sentence.start, sentence.end)
        earlier: list[Reading] = []
        for place, mention in enumerate(mentions):
            quantity = mention.value
            if not isinstance(quantity, Quantity) or (
                quantity.unit in _ELSEWHERE and not _years_that_count(policy.text, parts, mention)
            ):
                continue
            candidate = ledger.candidate("quota", mention.start, mention.end)
            if _is_row(mentions, place):
                candidate.unknown("a row of figures")
                continue
            if reports.at(sentence, mention.start):
                candidate.reject("reports what is")
                continue
            outcome = _read(policy, sentence, parts, mention, quantity, earlier[-_CROWD:])
            if isinstance(outcome, str):
                candidate.reject(outcome)
                continue
            if outcome.population is not None and _NO_GROUP.match(outcome.population):
                outcome = outcome._replace(population=None)
            if outcome.unit is None and (quantity.unit != "share" or quantity.measure == "全覆盖"):
                outcome = outcome._replace(unit=quantity.unit)
            earlier.append(outcome)
            candidate.facts()
            outcome = _with_body_in_front(policy.text, parts, mention, _with_whom(policy, mention, outcome))
            if outcome.kind in _BEGINNINGS and quantity.unit in _COUNTS:
                outcome = _of_same_bodies(outcome, sentence, sized)
                sized = _Sized(sentence.clause, sentence.end, outcome.population)
            for each in taken_apart(policy.text, mention, outcome):
                yield from _records(policy, sentence, quantity, mention, each, nearest)


def _of_same_bodies(reading: Reading, sentence: Sentence, sized: _Sized | None) -> Reading:
    """A size whose sentence names no body, with the bodies of the size that its clause told of just before."""
    if reading.population is not None or sized is None or sized.clause != sentence.clause:
        return reading
    return reading._replace(population=sized.population) if sentence.start - sized.end < REACH else reading


def _with_whom(policy: PolicyText, mention: Mention, reading: Reading) -> Reading:
    """The reading with the group it holds for, where only the line above its list names one."""
    listed = above.conditions_of(policy, mention.start)
    if listed is None:
        return reading
    return reading._replace(population=reading.population or listed[0], bound=listed[1])


def _with_body_in_front(text: str, parts: list[Phrase], mention: Mention, reading: Reading) -> Reading:
    """A size whose bodies are the whole clause before it: 省、市、县级机关，编制50人以上的，至少安排1名残疾人."""
    index = at(parts, mention.start)
    if reading.population is not None or reading.kind not in _BEGINNINGS or not index:
        return reading
    before = parts[index - 1]
    bodies = subject_at(text, before.start, before.end) if before.stop in ("，", ",") else None
    whole = bodies is not None and bodies.end == before.end
    return reading._replace(population=text[before.start : before.end]) if whole else reading


def _years_that_count(text: str, parts: list[Phrase], mention: Mention) -> bool:
    """平均受教育年限达到13.5年, 具有2年以上基层工作经历, 从事特殊教育满十年的教师: years that are no time."""
    if _EXPERIENCE.match(text, mention.end) is not None:
        return True
    if parts and opening_right(text, parts, at(parts, mention.start), mention.start, mention.end) is not None:
        return True
    return _YEARS_AT_SCHOOL.search(text, max(0, mention.start - 16), mention.start) is not None


def _is_row(mentions: list[Mention], place: int) -> bool:
    """Whether figures stand so thick that the place is a table's row, not a sentence; it also bounds the cost."""
    low, high = max(0, place - _CROWD), min(len(mentions) - 1, place + _CROWD)
    return high - low >= _CROWD and mentions[high].start - mentions[low].start < 10 * (high - low)


def _coverage(text: str, sentence: Sentence) -> Iterator[Mention]:
    start, end = sentence.start, sentence.end
    if text.find("全", start, end) < 0 and text.find("所有", start, end) < 0:
        return
    for match in coverage.ALL.finditer(text, start, end):
        whole = Quantity(1.0, "share", "=", (), match.group(), match.start(), match.end(), measure="全覆盖")
        yield Mention(match.start(), match.end(), whole)


def _read(
    policy: PolicyText,
    sentence: Sentence,
    parts: list[Phrase],
    mention: Mention,
    quantity: Quantity,
    earlier: list[Reading],
) -> Reading | str:
    text = policy.text
    if not parts:
        return "no clause around the number"
    index = at(parts, mention.start)
    part = near(parts[index], mention.start, mention.end)
    if quantity.unit != "years" and _is_time(policy, mention, part):
        return "a time"
    only_many = not quantity.said and _OF_ALL.search(text, max(part.start, mention.start - 24), mention.start)
    if only_many or _reports(text, parts, index, mention.start):
        return "reports what is"
    if text.rfind("“", part.start, mention.start) > text.rfind("”", part.start, mention.start):
        said = _clause_in_quotes(text, part, mention)
        if said is None:
            return "inside a quoted name"
        part = said
    if _RANK.search(text, max(part.start, mention.start - 4), mention.start) and quantity.unit in _COUNTS:
        return "a rank"
    if _STEP.search(text, max(part.start, mention.start - 8), mention.start) or _EACH_OVER.match(
        text, max(part.start, mention.start - 1)
    ):
        return "a step, not a number set"
    begin = part.start
    if (bracket := _OPENED.search(text, part.start, mention.start)) is not None and earlier:
        begin = bracket.end()
    left = without_times(policy, begin, mention.start)
    if (
        quantity.said
        and quantity.unit not in _BY_BASE
        and mention.start == quantity.start
        and quantity.said in left[-14:]
    ):
        cut = left.rfind(quantity.said)
        left = left[:cut] + left[cut + len(quantity.said) :]
    left = formerly(left)
    right = text[mention.end : part.end].replace("\n", "")
    if _FORMER.match(right):
        return "a former figure"
    frame = Frame(policy, sentence, parts, index, mention, quantity, left, right, part, earlier)
    frame, size = sizes.cut_off(frame)
    reading = _by_unit(frame)
    return reading if isinstance(reading, str) else sizes.conditioned(frame, reading, size)


def _clause_in_quotes(text: str, part: Phrase, mention: Mention) -> Phrase | None:
    """The comma clause of a number within a quotation that is a sentence, None where the quotation is a name.

    实现“高层次人才达到2000名左右，人才贡献率达到40%”的目标: an aim; “9+6+2”模式: a name.
    """
    opened = text.rfind("“", part.start, mention.start) + 1
    closed = text.find("”", mention.end, part.end)
    if closed < 0 or not any(mark in text[opened:closed] for mark in _COMMAS):
        return None
    start = max(opened, *(text.rfind(mark, opened, mention.start) + 1 for mark in _COMMAS))
    ends = [at for mark in _COMMAS if (at := text.find(mark, mention.end, closed)) >= 0]
    return part._replace(start=start, end=min(ends, default=closed))


def _by_unit(frame: Frame) -> Reading | str:
    quantity = frame.quantity
    if quantity.unit == "years" and (taught := _TAUGHT.match(lead(frame.left))):
        return Reading(frame.kind(), taught["who"] or None, taught["what"], frame.part.start, frame.part.end)
    if quantity.unit == "years":
        return _experienced(frame)
    if quantity.measure == "全覆盖":
        return coverage.of_all(frame) or coverage.covered(frame)
    if quantity.unit == "multiple":
        return shares.multiple(frame)
    if quantity.unit == "ratio":
        return coverage.ratio(frame)
    if quantity.unit == "share":
        return shares.read(frame)
    if quantity.unit == "years_of_age":
        return ages.read(frame)
    if quantity.unit in _LENGTHS:
        return days.read(frame)
    if quantity.unit in _COUNTS:
        return counts.read(frame)
    return "not people, posts, bodies or coverage"


def _experienced(frame: Frame) -> Reading | str:
    """专职干部应当具有2年以上基层工作经历; 从事特殊教育满十年的教师，可以享受津贴."""
    mention = frame.mention
    served = opening_right(frame.text, frame.parts, frame.index, mention.start, mention.end)
    if served is not None:
        whose = tail(lead(served.who)) or subject_before(frame)
        return Reading("eligibility", whose, served.what, frame.part.start, served.end)
    found, cut = _EXPERIENCE.match(frame.right), cut_verb(frame.left)
    if found is None:
        return "a time"
    whose = tail(lead(cut[0] if cut is not None else frame.left))
    return Reading(frame.kind(), whose or subject_before(frame), found["what"], frame.part.start, frame.part.end)


def _reports(text: str, parts: list[Phrase], index: int, position: int) -> bool:
    """Whether the clause, or one shortly before it with no aim in between, tells what is."""
    following = parts[index].end if index + 1 == len(parts) else parts[index + 1].end
    if _LOOKS_BACK.search(text, position, min(following, position + REACH)):
        return True
    if _AS_IT_WAS.fullmatch(text, parts[index].start, position) and _LATER.match(
        text, parts[min(index + 1, len(parts) - 1)].start
    ):
        return True
    for place in range(index, max(-1, index - 4), -1):
        until = parts[place].end if place != index else position + 1
        words = text[max(parts[place].start, position - REACH) : until]
        words = _ACROSS.sub("", _BASE.sub("", _FROM_NOW.sub("", words)))
        if _REPORTS.search(words) or _STOCK.match(words):
            return True
        if _AIM.search(words):
            return False
    return False


def _is_time(policy: PolicyText, mention: Mention, part: Phrase) -> bool:
    """Whether the number belongs to words of time (2年内, 任期三年), lengths at the grass roots excepted."""
    quantity = mention.value
    if _EACH_STAYS.search(policy.text, max(part.start, mention.start - 40), mention.start):
        return False
    for time in policy.inside("times", part.start, part.end):
        lasting = isinstance(time.value, TimeExpression) and time.value.form == "lasting"
        if lasting or not (time.start < mention.end and mention.start < time.end):
            continue
        if isinstance(time.value, TimeExpression):
            return (
                isinstance(quantity, Quantity) and quantity.unit in _LENGTHS | {"items", "share"}
            ) or time.value.form != "every"
    return False


def _records(
    policy: PolicyText, sentence: Sentence, quantity: Quantity, mention: Mention, reading: Reading, nearest: int | None
) -> Iterator[Quota]:
    deadline = _dealt_deadline(policy, sentence, mention) or governing(
        policy, sentence, mention.start, reading.end, nearest
    )
    opens = reading.kind in ("eligibility", "trigger") and modals(policy.text, mention.end, reading.end)
    modality = opens[0].modality if opens else modality_of(policy.text, sentence, reading.start, reading.end)
    if reading.bound and modality == "plan":
        modality = "must"
    record = Quota(
        start=reading.start, end=reading.end, kind=reading.kind, population=name_or_none(_tidy(reading.population)),
        measure=_trim(reading.measure), comparator=reading.comparator or quantity.comparator,
        value=_number(quantity.value if reading.value is None else reading.value),
        unit=reading.unit or quantity.unit, condition=reading.condition, deadline=deadline, modality=modality,
    )  # fmt: skip
    if quantity.upper is None:
        yield record
        return
    bounded = reading.kind not in ("eligibility", "trigger", "workload")
    yield replace(record, kind="floor" if bounded else reading.kind, comparator=">=")
    high = _number(quantity.upper)
    yield replace(record, kind="ceiling" if bounded else reading.kind, comparator="<=", value=high)


def _dealt_deadline(policy: PolicyText, sentence: Sentence, mention: Mention) -> str | None:
    """到2022年和2025年，…分别达到22%和25%: the n-th number falls due at the n-th date."""
    start, end = max(sentence.start, mention.start - REACH), min(sentence.end, mention.end + REACH)
    dates = [
        item
        for item in policy.inside("times", start, mention.start)
        if isinstance(item.value, TimeExpression) and item.value.form == "date" and item.value.value[0] != "-"
    ]
    if len(dates) < 2 or "分别" not in policy.text[dates[-1].end : mention.start]:
        return None
    if any(policy.text[one.end : two.start] not in ("、", "和") for one, two in pairwise(dates)):
        return None
    numbers = policy.inside("quantities", dates[-1].end, end)[: len(dates)]
    if len(numbers) < len(dates) or mention not in numbers:
        return None
    chosen = dates[numbers.index(mention)].value
    return chosen.value if isinstance(chosen, TimeExpression) else None


def _number(value: float) -> float:
    """The number as records give it; so many in 100,000 need more places."""
    return round(value, 4 if value >= SMALLEST or value <= 0 else 7)


def _tidy(written: str | None) -> str | None:
    if written is None:
        return None
    return _trim(lead(written.replace("\n", "")))


def _trim(written: str | None) -> str | None:
    return (written or "").replace("\n", "").strip("，,、；;：:（( ") or None
