"""Sizes: a head count from which a duty or a right begins (会员二十五人以上的，应当…), and as a condition of a number.

编制50人以上的机关应当至少安排1名残疾人 sets two numbers: the size (trigger) and what a body of that size must reach,
whose condition is the size. A size without modal is a condition only (人口20万以下的县不少于3名; 不足25人，设委员3人).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ingest.facts.phrases import REACH, Phrase
from ingest.facts.quota.frame import (
    MAY,
    MUST,
    Frame,
    Reading,
    begins_with_verb,
    body_and_rest,
    ends_in_verb,
    lead,
    noun,
    subject_before,
)
from ingest.facts.quota.pieces import DIGITS, HEADS, RATE
from ingest.facts.quota.units import unit_of
from ingest.mentions.comparators import AT_LEAST, AT_MOST
from ingest.mentions.quantity import Quantity
from ingest.records import QuotaKind
from ingest.text import Mention
from vocabulary.quota_words import any_of

CREATES = re.compile(rf"(?:{any_of('creates')})(?:了)?(?:[一两][支个批名])?$")
TIE = re.compile(
    r"(?:(?<!工作)(?<!从业)(?<!管理)(?<!技术)(?<!在职)人员)?(?:的)?(?:人数|总数|数量|数|规模)?(?:应|须|要)?(?:达到|达|在|为|超过)*$"
)
AMONG_THEM = re.compile(r"^(?P<who>.{2,40}?)(?:中(?![心国央小医学型间等])|内(?![设部]))(?P<what>[^，。]{1,24})$")
COUNTING = re.compile(r"[，,]?(?:按照?|视为|视同|折算|计入|可?按)[^，,。；;]{0,30}(?:计算|计|折算|认定)?")

_DIRECT = re.compile(r"(?:[，,]|$|应|可(?![持靠])|必须|要(?![求素])|须|不得|不再|由|每|按|单独|设|配|成立|建立)")
_NEXT_NUMBER = re.compile(
    rf"(?:比例)?(?:{AT_LEAST}|达到)[0-9.]+%|(?:{AT_LEAST})[^，。；0-9]{{0,12}}[百千万]分之"
    rf"|(?:{AT_LEAST}|{AT_MOST}|至少|增?设|增?配备?|增加|选配|为|名额|代表)(?:[^，。；0-9]{{0,12}})?[{DIGITS}]{{1,4}}(?:名|人|至|个|所|—|-)"
)
_HAS = re.compile(
    r"^(?P<who>.{2,60}?)(?:现)?(?<![所没公国私享])(?:有(?![制限])|拥有|招用|雇用|使用|录用)(?P<what>[^，。有]{1,20})$"
)
_HEADS = r"(?:人数|会员|职工|党员|团员|代表|学生|人口|编制数?|人员|总数|女性|妇女)"
_HEAD_COUNT = re.compile(rf"{_HEADS}(?:在|达到|达|为)?$")
_BY_STANDARD = re.compile(r"的标准(?:配备|选聘|招聘|安排|设置|配置|建设)(?P<what>[^，,。；;的]{2,20})")
"""按照每万名青少年不少于2名的标准配备青少年事务社工."""
_OWNER = re.compile(r"(?:^|凡是?|单位|组织|企业)(?:有|具有)$")
_OWNED = re.compile(
    r"^(?P<what>[^，,。；;的]{1,12})的"
    r"(?:(?P<noun>[^，,。；;]{2,20}?)(?=应|可|必须|要|须|全部|都|单独|一律|[，,]|$)|(?=[，,]|$))"
)
_OWN_RATE = re.compile(rf"(?:{RATE}|覆盖面)[^，,。；;]{{0,12}}?(?:[0-9.]+[%％]|[百千]分之)")
"""职工25人以上的非公有制企业建会率动态保持在95%以上: the rate is what is set."""
_LEFT_TO = re.compile(r"(?:由|可?按)[^，,。；;]{2,30}(?:确定|决定|规定|协商|执行|办理)")
_HOW = re.compile(r"(?:经|报|按照?|根据|由|通过)[^，,。；;]{2,30}(?:批准|同意|备案|规定|要求|程序|决定|审批)(?:后)?")
_AND_ELSE = re.compile(r"、[^，,。；;、0-9]{2,20}的(?P<who>[^，,。；;的]{1,16})")
"""会员五十人以上、成立满一年的学会，可以申请资助."""
_AND_SIZE = re.compile(
    rf"[、和][^，,。；;、0-9]{{2,16}}(?:{AT_LEAST}|{AT_MOST}|达到|有|在)?[{DIGITS}]{{1,6}}[{HEADS}](?:及?以上)?的"
)
"""个人会员不少于30人、单位会员不少于10个的，可以申请: a second size beside the first."""
_SIZE_IN_FRONT = re.compile(rf".*[{DIGITS}][{HEADS}](?:及?以上)?[、和]")
_OR_ELSE = re.compile(r"(?:或者?|且|并且?|以及)[^，,。；;]{2,30}的")
"""党员人数在500名以上或者所辖党组织驻地分散的，…可以召开: a second condition beside the size."""
_OPENS = re.compile(rf"{MAY.pattern}|免征|免收|减征|免缴|享受|有权")
_DUE_SOON = re.compile(r"(?<=..)至少$")
_YEAR_END = re.compile(r"(?:到|在|力争)?20[0-9]{2}年(?:底)?(?:之?前)?$")
_DUE = re.compile(r"应当|必须|应(?![急对用])|要(?=配|设|建|有|至少|安排|明确)|至少(?=安排|配备|设|建|选派|聘|明确)")
_EXCEPTED = re.compile(r"除[^，,。；;]{2,80}外$")
"""除在职职工总数不超过20人的小微企业外: who is spared a duty."""
_BOUND_BEFORE = re.compile(rf"[{DIGITS}]{{1,8}}(?:人|名|户|家)?及?以上[、，,]?$")
_BOUND_BEHIND = re.compile(
    rf"^[、，,]?(?:且|并)?(?:不足|不满|少于|低于|未满|{AT_MOST}|不到)[{DIGITS}]{{1,8}}(?:人|名|户|家)(?=的|$|[，,；;])|^[、，,]?[{DIGITS}]{{1,8}}(?:人|名|户|家)及?以下(?=的|$|[，,；;])"
)
_INCITES = re.compile(r"^(?:鼓励|支持|引导|推动|要求|督促|指导|凡是?|有)+(?=..)")
_PLACES = ("县", "市", "区", "镇", "村", "乡")
_ANOTHER = re.compile(
    rf"[和、及与](?=(?:(?!至少|{AT_LEAST}|应当)[^，,。；;、和]){{0,10}}[{DIGITS}]{{1,6}}(?:人|名|万))"
)
"""…以上的市级机关**和**编制数67人以上的…: another size follows."""
_SIZE_BEFORE = re.compile(rf"[{DIGITS}]人")
_SIZED_UNITS = frozenset(("persons", "households", "bodies"))
_LIMITS = frozenset(
    ("以上", "及以上", "以下", "及以下", "不足", "不满", "少于", "不到", "超过", "多于", "低于", "达到", "达")
)
_COMMA = ("，", ",")
_BEHIND = re.compile(r"(?:（不?含[^（）]{0,8}）)?的(?:部分)?(?P<who>[^，,。；;0-9]{0,24})$")
_SIZE_OF = re.compile("床位")
"""规模在五百张床位以上的养老机构."""
_STEP_BEFORE = re.compile(rf"[^，,。；;每]{{0,12}}每(?:再)?(?:增加|超过|增)[{DIGITS}]{{1,6}}[{HEADS}]$")
"""职工每增加一百人，代表名额增加不得少于五名."""
_ALONE = re.compile(
    rf"(?:[一-鿿]{{0,6}}{_HEADS}(?:在|达到|达|为)?)?(?:不足|超过|不满|少于)?[{DIGITS}]{{1,6}}[人名户个家]?"
    rf"(?:[至到—–-][{DIGITS}]{{1,6}})?[人名户个家](?:及?以[上下])?"
)
"""A clause that is a size and nothing else: 不足25人, 会员人数在200人以上, 25人至200人."""
_NOT_OF_SIZE = re.compile(rf"(?:其中|凡是?|对于?|在(?![校职册岗编])|除|、)+|有(?=[^，,。；;]{{1,12}}[{DIGITS}])")


class Size(NamedTuple):
    """A size in front of a number: how it is written, and the noun of the bodies of that size, "" for none."""

    written: str
    who: str
    start: int


def condition(frame: Frame) -> Reading | str | None:
    """A number as the size at which a duty (trigger) or a right (eligibility) begins.

    Returns:
        The reading; why the number is no record of its own; None where it is no size.
    """
    if not frame.quantity.said and frame.quantity.upper is None:
        return None
    standard = _BY_STANDARD.fullmatch(frame.right)
    if standard is not None:
        whom = re.sub("^.*按照?", "", lead(frame.left)) or None
        return Reading(frame.kind(), whom, standard["what"], frame.part.start, frame.part.end)
    frame = one_of_two(frame)
    if _opens_a_row(frame):
        return "a condition of the next number"
    found = _sized_noun(frame.right)
    if found is None and (also := _AND_ELSE.fullmatch(frame.right)) is not None and _HEAD_COUNT.search(frame.left):
        found = also["who"], ""
    if found is None and _AND_SIZE.fullmatch(frame.right):
        found = None, ""
    if found is None and _OR_ELSE.fullmatch(frame.right) and _HEAD_COUNT.search(frame.left):
        found = None, ""
    if found is None and _OWNER.search(frame.left) and (owned := _OWNED.match(frame.right)):
        who = owned["noun"] or re.sub(r"(?:凡是?)?(?:有|具有)$", "", lead(frame.left)) or subject_before(frame)
        following = frame.next_part() if owned.end() == len(frame.right) else ""
        due = not owned["noun"] or MUST.match(following) or MAY.match(following)
        start, end = frame.with_next() if due else (frame.part.start, frame.part.end)
        kind: QuotaKind = "eligibility" if MAY.match(following) else "trigger"
        return Reading(kind, who, owned["what"], start, end)
    if found is None and frame.right.endswith("的") and frame.quantity.said in _LIMITS and _sum_behind(frame):
        return "a condition of a sum"
    made = found is not None and ends_in_verb(frame.left) and (found[0] or MUST.search(frame.left))
    if found is None or made or CREATES.search(frame.left):
        return None
    return _begun(frame, *found)


def one_of_two(frame: Frame) -> Frame:
    """团员50人以上不足100人的, 成员为3人以上25人以下: a number between two bounds, each read as if it stood alone."""
    return replace(frame, left=_BOUND_BEFORE.sub("", frame.left), right=_BOUND_BEHIND.sub("", frame.right))


def _begun(frame: Frame, named: str | None, rest: str) -> Reading | str | None:
    """What begins at the size of `named`; `rest` are the words of the clause behind the noun."""
    behind = rest + "，" + frame.next_part()
    if _OWN_RATE.search((named or "") + rest) and not MUST.search(rest):
        return "a condition of the next number"
    if named == "部分":
        return "a condition of the next number"
    if named and (due := _DUE_SOON.search(named)):
        named, rest = _YEAR_END.sub("", named[: due.start()]), named[due.start() :] + rest
    if named and (least := re.search(rf"(?:{AT_LEAST}|至少|{AT_MOST})", named)):
        counted = re.search(rf"[{DIGITS}]", named[least.end() :] + rest[:12])
        return "a condition of the next number" if counted else None
    required = MUST.search(frame.left) and not MUST.search(behind) and not MAY.search(behind)
    if named and (required or not behind.strip("，")):
        return None
    if _sum_behind(frame):
        return "a condition of a sum"
    if COUNTING.match(behind):
        return "a rule of counting"
    consequence, last = (rest, frame.part.end) if rest.strip("，, ") else _consequence(frame)
    if _LEFT_TO.search(consequence) and not MUST.search(consequence) and not MAY.search(consequence):
        return "a size at which nothing is due"
    if _NEXT_NUMBER.search(consequence[:60]) and not _DUE.search(consequence):
        return "a condition of the next number"
    excepted = _EXCEPTED.match(frame.text, frame.part.start, frame.part.end) is not None
    population, measure = _sized(frame, named.removesuffix("外") if named and excepted else named)
    may = _OPENS.search(consequence)
    allowed = may is not None and not MUST.search(consequence[: may.start()])
    allowed = allowed or excepted
    unit = unit_of(frame, measure) if frame.quantity.unit == "items" else None
    kind: QuotaKind = "eligibility" if allowed else "trigger"
    return Reading(kind, population, measure, frame.part.start, last, unit=unit)


def _consequence(frame: Frame) -> tuple[str, int]:
    """What begins at a size and where it ends: the next clause, and where that only tells how (经批准，) one more."""
    following = frame.next_part()
    if _HOW.fullmatch(following) and frame.index + 2 < len(frame.parts):
        after = frame.parts[frame.index + 2]
        return following + "，" + frame.text[after.start : min(after.end, after.start + 120)], after.end
    return following, frame.with_next()[1]


def _sum_behind(frame: Frame) -> bool:
    """Whether a sum of money follows in this clause or the next."""
    sums = frame.policy.inside("quantities", frame.mention.end, frame.with_next()[1])
    return any(getattr(item.value, "unit", "") == "CNY" for item in sums)


def _opens_a_row(frame: Frame) -> bool:
    """不足25人，设委员3至5人; 职工人数在200人以上，…的: a size that is a clause of its own before what it sets."""
    if frame.right or not frame.next_part():
        return False
    if _HEAD_COUNT.search(frame.left) and frame.next_part().endswith("的") and frame.quantity.said in _LIMITS:
        return True
    opens = not frame.index or frame.parts[frame.index - 1].stop not in _COMMA
    bare = not frame.left or _HEAD_COUNT.search(frame.left)
    limit = frame.quantity.said in _LIMITS or (frame.quantity.upper is not None and not frame.quantity.said)
    return bool(opens and bare and limit and _NEXT_NUMBER.match(lead(frame.next_part())))


def _sized_noun(right: str) -> tuple[str | None, str] | None:
    """(noun of that size or None, the words behind) where 的 follows a size: …以上的**机关**应…, …以上的，应当…"""
    if not right.startswith("的"):
        return None
    after = right.removeprefix("的")
    if _DIRECT.match(after) or begins_with_verb(after):
        return None, after
    if another := _ANOTHER.search(after):
        return after[: another.start()], after[another.end() :]
    named = noun(re.split(r"[，,。；;]", after)[0])[0]
    return (named, after[len(named) :]) if len(named) >= 2 or named in _PLACES else None


def _sized(frame: Frame, named: str | None) -> tuple[str | None, str | None]:
    """Who is that large, and what is counted in it."""
    if frame.quantity.measure == "人口":
        return named or subject_before(frame), "人口"
    left = _SIZE_IN_FRONT.sub("", _INCITES.sub("", lead(TIE.sub("", frame.left.replace("（含）", "")))))
    if "的" in left and (pair := re.split(r"[和、及与]", left))[1:] and re.search(rf"[{DIGITS}]人?的", pair[-2]):
        left = pair[-1]
    before = next((item for item in reversed(frame.earlier) if item.kind in ("trigger", "eligibility")), None)
    if before is not None and left in ("", before.measure):
        return named or before.population, before.measure
    if named is not None and left == "" and (thing := _SIZE_OF.search(frame.quantity.written + frame.quantity.measure)):
        return named, thing.group()
    if named is not None:
        has = _HAS.match(left)
        return named, has["what"] if has else left.split("、")[-1].removeprefix("有") or None
    for pattern in (_HAS, AMONG_THEM):
        found = pattern.match(left)
        if found and re.match(r"凡是?$", found["who"]):
            above = frame.parts[frame.index - 1] if frame.index else None
            told = lead(frame.text[max(above.start, above.end - 40) : above.end]) if above is not None else None
            return told, found["what"]
        if found:
            return found["who"], found["what"]
    left = left.removeprefix("有")
    return body_and_rest(left) or (frame.group() or subject_before(frame), left or None)


def cut_off(frame: Frame) -> tuple[Frame, Size | None]:
    """The frame without the size that its clause opens with (编制50人以上的 | 机关至少安排), and that size."""
    begin, stop = frame.part.start, frame.mention.start
    for size in reversed(_sizes(frame, begin, stop)):
        _, tie, behind = frame.left.rpartition(frame.text[size.start : size.end].replace("\n", "") + "的")
        if tie and not behind and frame.earlier:
            return replace(frame, left=""), Size(_written(frame, begin, size.end), "", begin)
        if tie and behind:
            who = noun(behind)[0]
            split = body_and_rest(who)
            return replace(frame, left=behind), Size(
                _written(frame, begin, size.end), split[0] if split else who, begin
            )
    return frame, None


def conditioned(frame: Frame, reading: Reading, size: Size | None) -> Reading:
    """A number that is set, with the size in front of it as its condition and the bodies of that size as its group."""
    if reading.kind not in ("floor", "ceiling", "target", "ratio"):
        return reading
    if size is not None and reading.condition is not None:
        return reading._replace(condition=f"{size.written}的{reading.condition}")
    size = size or _in_clauses_before(frame)
    if size is None or reading.condition is not None:
        return reading
    reading = reading._replace(condition=size.written)
    if not size.who and reading.population is None and (owner := body_and_rest(size.written)) is not None:
        return reading._replace(population=owner[0])
    whose = reading.population
    same = whose is None or size.who.endswith(whose) or whose.startswith(size.who)
    if size.who and (same or size.written in str(whose) or str(whose) in size.written):
        reading = reading._replace(population=size.who, start=min(size.start, reading.start))
    return reading


def _in_clauses_before(frame: Frame) -> Size | None:
    """The size that an earlier clause sets, up to five back, as long as only commas stand between."""
    for index in range(frame.index - 1, max(-1, frame.index - 6), -1):
        part = frame.parts[index]
        if part.stop not in _COMMA:
            return None
        if index == frame.index - 1 and (step := _STEP_BEFORE.search(frame.text, part.start, part.end)):
            return Size(step.group(), "", part.start)
        near = Phrase(max(part.start, part.end - REACH), part.end, part.stop)
        for size in reversed(_sizes(frame, near.start, near.end)):
            behind = frame.text[size.end : near.end].replace("\n", "")
            written = _written(frame, near.start, size.end)
            if (found := _BEHIND.match(behind)) is not None:
                return Size(written, found["who"], near.start)
            if not behind and _ALONE.fullmatch(written):
                return Size(written, "", near.start)
    return None


def _sizes(frame: Frame, start: int, end: int) -> list[Mention]:
    """The numbers of a stretch that can be sizes."""
    found = frame.policy.inside("quantities", start, end)
    return [
        item
        for item in found
        if isinstance(item.value, Quantity)
        and item.value.unit in _SIZED_UNITS
        and (item.value.said in _LIMITS or (item.value.upper is not None and not item.value.said))
        and not _made(frame.text[max(start, item.start - 30) : item.start])
    ]


def _made(before: str) -> bool:
    """Whether a number is what a verb makes or looks after (组建30人以上的队伍), which is no condition."""
    return CREATES.search(before) is not None or ends_in_verb(before)


def _written(frame: Frame, start: int, end: int) -> str:
    """The size as it is written, from its head noun on."""
    words = frame.text[start:end].replace("\n", "")
    for another in [found for found in _ANOTHER.finditer(words) if _SIZE_BEFORE.search(words, 0, found.start())][-1:]:
        words = words[another.end() :]
    front = _NOT_OF_SIZE.match(words)
    return words[front.end() :] if front is not None else words
