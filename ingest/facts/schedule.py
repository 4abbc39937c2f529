"""Finder of schedule records: when or how often something is done.

One record for each time expression of an operative sentence. Its act (`what`) is what the words behind the time say
(每年都要**专题研究群团工作**), the whole rest of the sentence behind a leading date (到2020年，…), the noun for a term
(挂职干部任期), the content of a named system (建立政府定期**通报…**制度). Left out: a period that belongs to a sum
(每人每年不少于1元), years that report (2015年底，全省已有…), a whole year that nothing counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.dates import complete, earliest_year
from ingest.facts.phrases import REACH, Phrase, at, inner, is_cell, near, phrases
from ingest.facts.reports import Reports
from ingest.facts.schedule_refusals import why_none
from ingest.facts.timed_acts import (
    BARE,
    BODY_NAME,
    EACH_ONE,
    SETUP,
    TAKES_TIME,
    act_of,
    leave_of,
    what_lasts,
    without_end,
    without_modals,
)
from ingest.ledger import Ledger
from ingest.mentions.bare_times import AIM, PUTS_OFF
from ingest.mentions.times import TimeExpression
from ingest.records import Fact, Schedule
from ingest.text import Mention, PolicyText, Sentence
from vocabulary.time_words import any_time

_AT_MOST = re.compile(r"(?:但是?|且|并且?)?(?:最[长多](?:不超过)?)?")
_GRANTS = re.compile(r"^(?:按照?规定)?(?:给予|享受|发放)")
_BOUND = re.compile(r"(?:一般|原则上)*(?:不少于|不低于|至少|为)[^，,。；;]{1,12}$")
"""挂职时间一般不少于半年，最长不超过两年: the lower bound is no part of what lasts."""
_EFFORT = re.compile(r"[至到—–-][^，,]{1,8}?(?:努力|时间)(?=[，,])")
"""Behind the lower end of a range: 经过2至3年努力，使机关职能更加聚焦."""
_TOPIC = re.compile(r"对(?![口外])[^，,；;。]{2,60}(?<![的下])$")
"""Whom the act behind the next comma is done to: …起3年内，对…的小微企业，免征保障金."""
_SET_APART = re.compile(
    rf"^(?!不|至少|累计)(?:{any_time('sets_apart')})?[^，。]{{0,6}}?[0-9一二两三四五六七八九十半]{{1,3}}(?:年|个?月|周|天|个工作日)(?:左右)?(?:的?时间)?$"
)
"""每年集中一个月时间，开展走访活动: what the time is for stands behind it."""
_JOINT = re.compile("^(?:但是?|且|并且?|其中|其)+")
_ON_GROUND = re.compile("在[^，,。；;]{4,}(?:基础上|前提下|同时)")
"""到2022年在保障…的基础上，有效满足…: on what it rests, in front of what is done."""
_SINCE = re.compile("(?P<what>[^，,。；;自从]{2,30})(?:自|从)[^，,。；;]{2,20}(?:起|开始|启动)")
"""试点工作自2016年3月开始，为期一年."""
_SPAN_NOUN = re.compile(any_time("spans"))
_OWNER = re.compile(r"[^，,。；;]*?(?=只|由|不|应|要|须|可|实行|按|从|在|是|和|因)")
_CHARGE = re.compile(r"[（(]?(?:牵头|责任|配合|参与|参加|主办|协办|实施)(?:单位|部门|领导|人)?[:：]")
_LIMITED = re.compile(r"不(?:得)?(?:超过|少于|低于)[^，,。；;]{1,12}")
_KEPT = re.compile(f"{any_time('sets_up')}|做到|采取")
"""营商环境评价一年一评; what is kept to (坚持一季一例会) has the act behind the time."""
_ON_A_DAY = re.compile("[^，,。；;]{2,16}(?:日|周|节|月)”?(?:期间|前后|当天|当日|之际|来临之际)")
"""每年五月全国助残日期间，集中开展走访活动."""
_HELD = re.compile(any_time("rounds"))
BLANKS = 20
"""Characters of white space between two lines of a form."""
_MEANS = re.compile(r"(?:通过|采取|按照|围绕|以)[^，,。；;]{1,40}$")
_BY_WHAT = re.compile(r"(?:根据|依据|依照|结合|针对)[^，,。；;]{2,60}")
"""每年根据年度工作重点，研究确定…: by what, in front of the act."""
_PUT_OFF = re.compile(rf"{PUTS_OFF}[^，,。；;]{{0,6}}超过$")
"""在三个月内审批，特殊情况可适当延长，但不得超过六个月: the act of the time before, put off."""
_CHAINED = ("、", "和", "至", "到", "或", "或者", "—", "–", "-")
_UNDONE = re.compile(
    r"(?:考核|评议|评估|检查|年检|年审|无正当理由|无故|擅自)?(?:仍|尚|不|未|没有|拒)(?:(?!、[0-9一二两三四五六七八九十])[^，,。；;的]){1,40}的?"
)
_DUTY = re.compile(r"^[^，,。；;]{2,30}?(?:应当|必须|应(?![急对用届])|须)先?(?=[^，,。；;]{3})")
"""新进机关的干部应先到基层锻炼1年以上."""
_STATE_END = re.compile(r"(?:连续|持续|已经|已|满|超过|达到|达|累计|时间|最长|最多|一般|原则上|应当|不得|不|为)+$")
_OR_AFTER = re.compile(r"(?:或者?|和|及|以及|、)[^，,。；;0-9]{1,12}后")
"""分娩后一年内 | 或者终止妊娠后 | 六个月内，: the act stands behind both."""
_HIS_DEED = re.compile(
    r"[^，,。；;对向将把在]{1,8}?(?:不得|不应当?|不能|应当|必须|可以)(?P<what>(?!达|不|提高|增加|降|下降|为|是)[^，,。；;]{2,})"
)
"""一年内，男方不得 | 提出离婚."""
_PERIODICAL = re.compile(r"[周月季年]|半年(?=度?(?:报|通报|调度|例会|考核|考评|督查|小结|会商|点评)(?![0-9一二两三]))")
"""半年报, 半年例会 as names of systems; 半年召开一次 is none."""
_LIMIT = re.compile(r"(?:完成|时间|办理|整改|落实)?(?:时限|时间|期限|节点|进度)(?:要求|安排)?\s*[：:]?\s*$")
_IN_FORCE = re.compile(r"(?:政策|期限)?(?:暂|继续)?(?:执行|实施|施行|延续|有效)")
"""小微企业工会经费全额返还，执行到2018年底: what is in force so long stands in the clause before."""
_NO_SUBJECT = re.compile(
    r"^(?:对|向|在|将|把|以|按|通过|经|自|从|为|由|根据|依照|与|加强|建立|健全|完善|落实|坚持|开展|组织|推动|鼓励|支持)"
)


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """Yields a `Schedule` for each time expression of the body that says when or how often; settles every candidate.

    Args:
        policy: needs the layers `times` and `quantities`.
        ledger: takes one candidate for each time expression in the body.
    """
    nearest = earliest_year(policy)
    reports = Reports(policy)
    for sentence in policy.body():
        times = policy.inside("times", sentence.start, sentence.end)
        if not times:
            continue
        parts = phrases(policy.text, sentence.start, sentence.end)
        told: Schedule | None = None
        for mention in times:
            candidate = ledger.candidate("schedule", mention.start, mention.end)
            time = mention.value
            if not isinstance(time, TimeExpression) or not parts:
                candidate.unknown("no clause around the time")
                continue
            refusal = why_none(policy, sentence, parts, mention, time)
            if refusal is None and reports.under_review(mention.start):
                refusal = "reports what is"
            if refusal:
                candidate.reject(refusal)
                continue
            value = complete(policy, sentence, time.value, nearest, mention.start)
            if value is None:
                candidate.unknown("the year is not written")
                continue
            record = _record(policy, sentence, parts, mention, time)
            if time.form == "lasting" and (put_off := _PUT_OFF.search(_words_before(policy, parts, mention))):
                record.what = (told.what if told is not None and told.what else "") + put_off["deed"]
            told = record
            record.value = value
            candidate.facts()
            yield record


def _words_before(policy: PolicyText, parts: list[Phrase], mention: Mention) -> str:
    """The words of the clause before a time and of its own up to it, near enough to be read together."""
    start = parts[max(0, at(parts, mention.start) - 1)].start
    return policy.text[max(start, mention.start - 60) : mention.start]


def _periodical(before: str) -> str:
    """Whose reports a system of 季报、年报 names: 建立工作情况季报、 → 工作情况."""
    return SETUP.sub("", before).strip("“‘”")


def _lasting(before: str, after: str) -> str:
    """What goes on for so long: 拒不履行监护职责 | 六个月以上, 成立 | 6个月 | 尚未组建工会."""
    undone = _UNDONE.match(after)
    if undone is not None:
        return undone.group().removesuffix("的")
    before = EACH_ONE.sub("", _DUTY.sub("", before))
    return _STATE_END.sub("", re.sub(r"^(?:或者?|以及|但是?|并|且|凡|对于?|因|如|经|可以?|应当?|最多|再)+", "", before))


def _record(
    policy: PolicyText, sentence: Sentence, parts: list[Phrase], mention: Mention, time: TimeExpression
) -> Schedule:
    text = policy.text
    index = at(parts, mention.start)
    part = inner(text, parts[index], mention.start)
    labelled = time.form in ("date", "enforcement", "within")
    cell = is_cell(text, sentence.start, sentence.end) and not text[mention.end : sentence.end].strip()
    if (
        cell
        or part != parts[index]
        or (labelled and _LIMIT.search(text, max(mention.start - 16, sentence.start), mention.start))
    ):
        start, what = _limit(policy, sentence, parts, index, part, mention)
        return _made(start, mention.end, time, what, None)
    part = near(part, mention.start, mention.end)
    start, end = part.start, part.end
    before = text[start : _chain_start(policy, mention, start)]
    if before.endswith("、") and (ways := re.search(r"等(?:方式|形式|途径|办法|措施)", text[mention.end : end])):
        start, end, before = mention.start, mention.end + ways.start(), ""
    last = _chained(policy, mention, end)
    after = text[last.end : end]
    rest = without_modals(after)
    bearer = _bearer(before)
    if time.form == "within":
        described = what_lasts(text, parts, index, before, after)
        if described is not None:
            return _made(start, end if not after.strip("以内") else mention.end, time, described, None)
    if time.form == "every" and text[last.end - 1] == "一":
        return _made(start, end, time, without_end(_KEPT.split(before)[-1]) + rest.partition("、")[0], bearer)
    if time.form == "every" and _PERIODICAL.match(text, mention.start):
        return _made(start, end, time, _periodical(before) + text[mention.start : mention.end], None)
    if time.form == "lasting":
        return _made(start, end, time, _lasting(before, after), None)
    if time.form == "enforcement":
        act = re.search(r"起(?:开始|正式)?(.+)$", text[mention.start : mention.end])
        return _made(start, mention.end, time, act.group(1) if act else None, bearer)
    if time.form == "length" and _EFFORT.match(text, mention.end) and index + 1 < len(parts):
        aim = parts[index + 1]
        return _made(start, aim.end, time, text[aim.start : aim.end], bearer)
    if time.form == "length" and not text[mention.start : mention.end].endswith(("时间", "努力")):
        return _made(start, max(mention.end, end), time, _term(text, parts, index, mention), None)
    if time.form == "every" and not rest and text[last.end - 1] in "次届遍":
        verb = _HELD.search(text, last.start, last.end)
        done = text[verb.start() : last.end] if verb else ""
        return _made(start, end, time, without_end(before) + done, None)
    if time.form == "every" and text[last.end - 1] in "次届遍" and (verb := _HELD.search(text, last.start, last.end)):
        meets = without_end(before) if rest == "会议" and before.endswith("会") else ""
        return _made(start, end, time, meets + text[verb.start() : last.end] + rest, bearer)
    if time.form == "leave":
        return _made(start, end, time, leave_of(text[mention.start : mention.end], before), bearer)
    if time.form == "notice" and not rest and _AT_MOST.fullmatch(before) and index:
        previous = text[parts[index - 1].start : parts[index - 1].end]
        return _made(start, end, time, _BOUND.sub("", _GRANTS.sub("", previous)), None)
    if time.form == "every" and index and _LIMITED.fullmatch(rest):
        taken = TAKES_TIME.search(text, parts[index - 1].start, parts[index - 1].end)
        if taken is not None:
            return _made(start, end, time, text[taken.start() : parts[index - 1].end], None)
    if time.form == "every" and _ON_A_DAY.fullmatch(rest):
        rest = ""
    leads = time.form in ("date", "year") and (
        not rest or rest.endswith(("时", "之际")) or _ON_GROUND.fullmatch(rest) or AIM.match(text, last.end)
    )
    if (not rest or _SET_APART.match(rest) or leads) and index + 1 < len(parts) and part.stop in ("，", ",", "：", ":"):
        final = _reach(policy, parts, index) if leads else index + 1
        first = index + 1
        if not leads and final + 1 < len(parts):
            if _MEANS.match(text, parts[final].start, parts[final].end):
                final += 1
            elif _TOPIC.match(text, parts[final].start, parts[final].end) or text[parts[final].end - 1] == "的":
                first = final = final + 1
        end = parts[final].end
        what = without_modals(text[parts[first].start : end])
        if time.form == "within" and (his := _HIS_DEED.fullmatch(what)) is not None:
            what = his["what"]
        return _made(start, end, time, what, bearer)
    if time.form == "every" and _BY_WHAT.fullmatch(rest) and part.stop in ("，", ",") and index + 1 < len(parts):
        end = parts[index + 1].end
        return _made(start, end, time, without_modals(text[parts[index + 1].start : end]), bearer)
    if time.form == "notice" and not rest and (lasting := _STATE_END.sub("", before)) != before and lasting:
        return _made(start, end, time, lasting, None)
    if time.form == "notice" and rest:
        return _made(start, end, time, rest, bearer)
    deed = act_of(before, after, rest, text, parts, index)
    if index and deed is not None and _IN_FORCE.fullmatch(deed.strip()):
        start, deed = parts[index - 1].start, text[parts[index - 1].start : parts[index - 1].end]
    return _made(start, end, time, deed, bearer)


def _chained(policy: PolicyText, mention: Mention, end: int) -> Mention:
    """The last of the words of time: 到2022年和2030年, 每三年至五年 are read over for both times."""
    last = mention
    for following in policy.inside("times", mention.end, end):
        between = policy.text[last.end : following.start]
        both = _is_within(last) and _is_within(following) and following.end == end and _OR_AFTER.fullmatch(between)
        if between not in _CHAINED and not both:
            break
        last = following
    return last


def _is_every(mention: Mention) -> bool:
    return isinstance(mention.value, TimeExpression) and mention.value.form == "every"


def _is_within(mention: Mention) -> bool:
    return isinstance(mention.value, TimeExpression) and mention.value.form == "within"


def _chain_start(policy: PolicyText, mention: Mention, start: int) -> int:
    """Where the words of time begin; in a list of acts (按月走访、按季研判) where those of the first do."""
    at = mention.start
    before = policy.inside("times", start, mention.start)
    if policy.text[at - 1 : at] == "、" and before and _is_every(before[0]):
        return before[0].start
    for former in reversed(before):
        if policy.text[former.end : at] not in _CHAINED:
            break
        at = former.start
    return at


def _made(start: int, end: int, time: TimeExpression, what: str | None, bearer: str | None) -> Schedule:
    if what is not None:
        what = what.replace("\n", "").strip(" 　，,、；;：:") or None
    return Schedule(start=start, end=end, kind=time.kind, value=time.value, what=what, bearer=bearer)


def _reach(policy: PolicyText, parts: list[Phrase], index: int) -> int:
    """The last phrase that a leading date governs: up to the next date, the next 可, or the end of the sentence."""
    last = index + 1
    while last + 1 < min(len(parts), index + 40) and parts[last].stop:
        following = parts[last + 1]
        times = (mention.value for mention in policy.inside("times", following.start, following.end))
        dated = any(isinstance(time, TimeExpression) and time.form in ("date", "year") for time in times)
        if dated or re.search(r"可(?![持能行靠])", policy.text[following.start : following.end]):
            break
        last += 1
    return last


def _term(text: str, parts: list[Phrase], index: int, mention: Mention) -> str:
    """What lasts: subject and noun (工会委员会任期); the sentence's subject where the clause drops it."""
    part = near(parts[index], mention.start, mention.end)
    if text.startswith("时间", parts[index].start) and index:
        return text[parts[index - 1].start : parts[index - 1].end]
    if text.startswith("时间", mention.start):
        return text[part.start : mention.start] + "时间"
    nouns = list(_SPAN_NOUN.finditer(text, part.start, mention.end))
    if not nouns:
        return without_end(text[part.start : mention.start]) + "任期"
    subject = without_end(text[part.start : nouns[-1].start()]).removesuffix("每届").removesuffix("的")
    subject = _JOINT.sub("", subject)
    if not subject and index:
        before = near(parts[index - 1], mention.start, mention.start)
        named = _SPAN_NOUN.search(text, before.start, before.end)
        if named is not None and named.group() == nouns[-1].group():
            return text[before.start : named.end()]
        if nouns[-1].group() == "为期" and (since := _SINCE.match(text, before.start, before.end)) is not None:
            return since["what"]
        first = parts[0]
        cut = _OWNER.match(text, first.start, min(first.end, first.start + 60))
        subject = (
            re.sub("每[年月届次].*$", "", cut.group())
            if cut and len(cut.group()) > 1 and not re.search(r"[0-9一二三四五六七八九十]个?[年月人]", cut.group())
            else ""
        )
    if nouns[-1].group() == "为期":
        return subject + text[mention.end : part.end].removeprefix("的")
    return subject + nouns[-1].group()


def _limit(
    policy: PolicyText, sentence: Sentence, parts: list[Phrase], index: int, part: Phrase, mention: Mention
) -> tuple[int, str]:
    """Where the evidence begins, and the measure that a time in brackets or behind 完成时限： closes."""
    text = policy.text
    whole = near(parts[index], mention.start, mention.end)
    opened = max(text.rfind(sign, whole.start, mention.start) for sign in "（(")
    rest = without_modals(text[mention.end : part.end])
    if len(rest) >= 4 and not BARE.match(rest):
        return part.start, rest
    if opened > whole.start and part != parts[index]:
        return whole.start, text[whole.start : opened]
    if _CHARGE.match(text, parts[0].start):
        return part.start, _sentence_before(policy, sentence)
    label = index if text[whole.start : mention.start].strip() else index - 1
    if label > 0 and part == parts[index]:
        return parts[0].start, text[parts[0].start : parts[label - 1].end]
    return part.start, _sentence_before(policy, sentence) or rest


def _sentence_before(policy: PolicyText, sentence: Sentence) -> str:
    """The measure above, over the lines that name who is in charge of it (责任单位：…); of a row, its longest."""
    text, before = policy.text, sentence
    if is_cell(text, sentence.start, sentence.end):
        near_by = text[max(0, sentence.start - REACH) : sentence.start].rpartition("\n")[2]
        return max(near_by.split("\t"), key=len).strip().rstrip("。；;")
    for _ in range(6):
        ends = len(text[max(0, before.start - BLANKS) : before.start].rstrip())
        above = policy.sentence_at(max(0, before.start - BLANKS) + ends - 1)
        if above is None or above.clause != sentence.clause or above.role != "body":
            return ""
        words = text[above.start : min(above.end, above.start + REACH)].strip().rstrip("。；;")
        if not _CHARGE.match(words):
            return words
        before = above
    return ""


def _bearer(before: str) -> str | None:
    """The body in front of the time and its modals, where the words name one."""
    subject = without_end(before)
    if 1 < len(subject) <= 40 and BODY_NAME.search(subject) and not _NO_SUBJECT.match(subject):
        return subject
    return None
