"""Numbers for each of something that the clause names by its measure word only, or for each so many people.

每家庇护照料人数不少于10人 (a house named before), “龙江工匠”每2年评选一次，每次不超过10名 (an occasion),
按每3000名职工配备1名的比例 (a ratio).
"""

from __future__ import annotations

import re

from ingest.facts.phrases import near
from ingest.facts.quota.frame import Frame, Reading, cut_verb, lead, noun, subject_before
from ingest.facts.quota.pieces import DIGITS
from ingest.mentions import numerals
from ingest.mentions.comparators import AT_LEAST
from vocabulary.quota_words import any_of

_PER_HEAD = re.compile(
    rf"每(?P<base>[{DIGITS}]{{1,8}})(?:名|个|位|户)?(?P<who>[^，,。；;0-9每]{{2,16}}?)"
    rf"(?:至少|应当|应|须|要|原则上|一般)*(?:{any_of('verbs')}|设|配|{AT_LEAST}|至少)+$"
)
_AS_RATIO = re.compile(r"(?:以上)?的?比例(?:来|要|应)?(?P<what>[^，,。；;]*)$")
_DOES = re.compile(rf"(?:{any_of('verbs')}|设(?!区的?市)|配)(?:好|齐|足)?")
_BODY = re.compile(r"每(?:一)?(?:家|个|所|支|处|座)(?P<what>[^，,。；;]*)$")
_OCCASION = re.compile(r"每(?:一)?(?:次|期|批|届|场|轮|班)(?P<what>[^，,。；;]*)$")
_HELD = re.compile(r"(?:举办|召开|承办|主办|举行|开展)(?P<what>[^，,。；;]{2,20})$")
_ONCE = re.compile(rf"^[{DIGITS}]+[次批届期](?=.)")
_COUNTED = re.compile(r"(?:人数|总数|数量|数|规模|名额|人员|人次|席位|床位)$")
_TIES = re.compile(r"(?:一般|原则上|应当|应|须|要|控制在|限定在|保持在|均|都|也)*$")
_CHOSEN = re.compile(
    r"(?P<who>[^，,。；;由]{2,20}(?:委员会|书记处|主席团|理事会|监事会|会|班子|小组))由[^，,。；;]{2,24}$"
)
"""书记处由常务委员会推选第一书记一人: who is counted in, not who chooses."""
_FORMS = re.compile(r"[，,](?:共同)?组成(?P<who>[^，,。；;]{2,20}(?:委员会|主席团|书记处|理事会|班子|监事会))")


def per_head(frame: Frame) -> Reading | None:
    """按每3000名职工配备1名的比例聘用社会化工会工作者: one for each 3000, as 1:3000 would say it."""
    found = _PER_HEAD.search(frame.text, max(frame.part.start, frame.mention.start - 40), frame.quantity.start)
    behind = _AS_RATIO.match(frame.right)
    base = numerals.parse(found["base"]) if found is not None else None
    if found is None or behind is None or not base or not frame.quantity.value:
        return None
    counted = behind["what"] or frame.next_part()
    verb = _DOES.search(counted)
    what = counted[verb.end() :] if verb is not None else behind["what"]
    end = frame.part.end if behind["what"] or verb is None else frame.with_next()[1]
    value = float(base) / frame.quantity.value
    return Reading("ratio", found["who"], what or None, frame.part.start, end, unit="ratio", value=value)


def resolved(frame: Frame, subject: str, measure: str | None) -> tuple[str, str | None]:
    """Whom a number holds for and what it counts, where the clause says only 每家, 每次 or 数量.

    Args:
        subject, measure: what the clause gave so far, "" and None for nothing.
    """
    written = frame.text[frame.part.start : frame.mention.start].replace("\n", "")
    last = frame.earlier[-1] if frame.earlier else None
    if (body := _BODY.match(written)) is not None and last is not None and last.unit == "bodies":
        what = _named(lead(body["what"]))
        if not what or _COUNTED.search(what):
            return last.measure or subject, what or (measure if measure != last.measure else None)
        named = cut_verb(what)
        if named is not None and (last.measure or "").endswith(named[0]):
            return last.measure or subject, named[2] or measure
    if (occasion := _OCCASION.match(written)) is not None:
        what = _named(occasion["what"])
        told = _object_before(frame) or (subject_before(frame) or "")
        if not what:
            return "", told or None
        if _COUNTED.search(what):
            return told, what
        if measure is None or measure.startswith("每"):
            verb = _DOES.match(what)
            return "", (what[verb.end() :] if verb is not None else what) or told or None
    if re.fullmatch(r"每一?[班校村户组队站人]", measure or ""):
        return measure or "", None
    if measure and not _named(measure):
        return subject, _object_before(frame) or measure
    if chosen := _CHOSEN.match(subject):
        return chosen["who"], measure
    return subject, measure


def _named(written: str) -> str:
    """What is counted, without the words that only tie it to its number (庇护照料人数一般)."""
    return _TIES.sub("", written)


def formed(frame: Frame) -> str | None:
    """全体会议选举主席一人、副主席若干人，组成常务委员会: the body that those who are elected form."""
    found = _FORMS.search(frame.text, frame.mention.end, min(frame.sentence.end, frame.mention.end + 80))
    return found["who"] if found is not None else None


def _object_before(frame: Frame) -> str:
    """The object of the verb in the clause before: 每年举办群团干部培训班，每期不少于50人."""
    if not frame.index or frame.parts[frame.index - 1].stop not in ("，", ","):
        return ""
    before = near(frame.parts[frame.index - 1], frame.mention.start, frame.mention.start)
    written = frame.text[before.start : before.end].replace("\n", "")
    held, cut = _HELD.search(written), cut_verb(written)
    thing = held["what"] if held is not None else cut[2] if cut is not None else ""
    thing = noun(_ONCE.sub("", thing))[0]
    return thing if 2 <= len(thing) <= 20 and not re.search(r"[0-9]|[次批期届]$", thing) else ""
