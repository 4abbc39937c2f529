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
from ingest.facts.phrases import REACH, Phrase, at, inner, near, phrases
from ingest.facts.reports import Reports
from ingest.ledger import Ledger
from ingest.mentions.quantities import Quantity
from ingest.mentions.times import TimeExpression
from ingest.records import Fact, Schedule
from ingest.text import Mention, PolicyText, Sentence
from vocabulary.time_words import time_words

_SOFT = re.compile(
    r"(?:(?:或者?|和|与|、)?不定期地?|都|均|也|还|就要|各|应当|应该|应(?![急对用])|必须|须|需(?![求要])|要(?![求素点])|可以|可(?![持能行靠])|得以|不得|原则上|一般"
    r"|努力|力争|争取|力求|确保|保证|全部|至少(?=[^0-9一二三四五六七八九十])|期间|[末底](?=[^0-9])|的时间里?|左右|的(?=[^0-9])|[,，、\s])+"
)
_SOFT_END = re.compile(
    r"(?:都|均|应当|应该|应|必须|须|需|要|可以|可|原则上|一般|努力|力争|争取|力求|确保|保证|在|于|自|从|至少|最多|到|以|就|并|且|及|和|、|\s)+$"
)
_SOFT_CHARACTERS = "都均应当该必须需要可以原则上一般努力争取求确保证在于自从至少最多到就并且及和、" + "".join(
    character for character in map(chr, range(0x3001)) if character.isspace()
)
"""All characters of `_SOFT_END`."""
_SETUP = re.compile(
    r"^(?:[^，,。；;]{0,14}?(?:要|应当|应该|应))?(?:继续|进一步|严格|积极)?(?:(?:建立|健全|完善|落实|坚持|实行|推行|执行|探索|形成|坚持和|制定|实施)"
    r"(?:和|并|好|起|了)?)+"
)
_SYSTEM = re.compile(r"(?:的|等)?(?:工作|会议|长效)?(?:制度|机制)(?:的)?(?:作用|建设)?$")
_ROUNDS = "|".join(time_words().rounds)
_COUNTED = re.compile(
    r"^(?P<verb>召开|举行|开展|进行|组织|集中)?(?:一般|不|少于|超过|多于|至少|不得|达到){0,3}"
    r"[0-9一二两三四五六七八九十]{1,3}[次届遍回](?:以上|左右)?$"
)
_BARE = re.compile(
    r"^(?:完成|落实到位|出台|实现|到位|印发|建成|达标|报送|上报|落实|施行|取得成效|见效|全部完成|基本完成|完毕)$"
)
_ONE_TIME = re.compile(r"[一-鿿]{2}[0-9一二两三四五]{1,2}次$")
"""补贴标准每两年调整一次: the thing stands in front of the period."""
_MODAL_ALONE = re.compile(r"(?:应当|应|要|须|必须|一般|原则上|可以)+")
_MODAL = re.compile(r"应当|应该|必须|可以|不得|要(?![求素点])")
_LEAVE_LENGTH = re.compile(r"(?:[0-9]+|[一二三四五六七八九十百两半]+)(?:天|日|个月|年|周|个?小时)的?")
_AFTER_MODAL = re.compile(r"^.*(?:应当|必须|可以|须|应|要)")
_AT_MOST = re.compile(r"最[长多]不超过|最[长多]|")
_GRANTS = re.compile(r"^(?:按照?规定)?(?:给予|享受|发放)")
_NO_TIME = re.compile(r"[0-9一二三四五六七八九十]+个?工作日的限制")
"""Behind 每月 that no act is done in: 不受每月3个工作日的限制."""
_PAID_OUT = re.compile(r"(?:足额|全额)?(?:缴纳|缴交|交纳|上缴|拨缴|拨付|划拨|发放|支付|申报|结算)$")
"""残疾人两项补贴按月发放: so does what is paid."""
_TOWARDS = re.compile(r"(?<![结核校应针])对(?![象口外])[^，,；;。对]{2,40}(?<![的下前后时])$")
"""对工会经费收支情况每年至少审查一次: what the act is done to stands in front of the time."""
_SHORTENED = re.compile(
    r"(?P<act>[^，,；;。]{0,30}?)(?:的?(?:时间|时限|期限|周期))?(?:由[^，,；;。]{1,14})?(?:要|应|应当|全部|平均|一律)*"
    r"(?:压缩|缩短|压减|控制|限定|减少|不超过|不得超过)(?:至|到|在|为)?$"
)
"""What is made shorter: 企业开办 in 企业开办时间压缩至5个工作日以内."""
_DATED = re.compile(r"^到?(?:19|20)[0-9]{2}年[^，,；;。]{0,6}?(?:底前?|前|内)")
_ATTRIBUTE = re.compile(r"(?:以)?内?(?:的|、[^，,；;。]{2,30}的)")
"""Behind a length that only describes somebody: 毕业2年内的高校毕业生, 创业3年内、在职职工不超过20人的小微企业."""
_TOPIC = re.compile(r"对(?![口外])[^，,；;。]{2,60}(?<![的下])$")
"""Whom the act behind the next comma is done to: …起3年内，对…的小微企业，免征保障金."""
_WAYS = re.compile(r"(?:相结合)?等?的?(?:方式|形式|途径|办法|措施)$")
_REACHES = re.compile(r"(?:达到|达(?=[0-9])|提高到|不低于|不少于|不超过)[^，,；;。]*[0-9一二三四五六七八九十]")
_RESOURCE = re.compile(
    r"^(?!不|至少|累计)(?:集中|拿出|抽出|安排|利用|用|抽调|确定)?[^，。]{0,6}?[0-9一二两三四五六七八九十半]{1,3}(?:年|个?月|周|天|个工作日)(?:左右)?(?:的?时间)?$"
)
_SPAN_NOUN = re.compile("|".join(time_words().spans))
_OWNER = re.compile(r"[^，,。；;]*?(?=只|由|不|应|要|须|可|实行|按|从|在|是|和|因)")
_CHARGE = re.compile(r"[（(]?(?:牵头|责任|配合|参与|参加|主办|协办|实施)(?:单位|部门|领导|人)?[:：]")
_HELD = re.compile(_ROUNDS)
_MEANS = re.compile(r"(?:通过|采取|按照|围绕|以)[^，,。；;]{1,40}$")
_LIMIT = re.compile(r"(?:完成|时间|办理|整改|落实)?(?:时限|时间|期限|节点|进度)(?:要求|安排)?\s*[：:]?\s*$")
_REPORTS = re.compile(r"已经|已有|已达|共有|累计|目前|以来|同比|比上年|现有|截至")
_DAY_BEFORE = re.compile(
    r"的?(?:第[一二三四]季度|[0-9一二三四五六七八九十]{1,3}月份?)(?!前|底|末|[0-9])|"
    r"(?:末?月|[0-9一二三四五六七八九十]{1,3}月)?(?:份)?(?:[0-9一二三四五六七八九十]{1,3}日|底|末|[上中下]旬)?(?:之|以)?前(?![期来])"
)
_COUNT_WORDS = re.compile(r"不少于|不低于|至少|不超过|[0-9一二两三四五六七八九十]+(?:次|天|个|场|期|小时|人|名|学时)")
_HEAD_COUNT = re.compile(r"每(?:一)?个?(?:人|名|位|户)")
_BASE = re.compile(
    r"^(?:全部)?(?:职工|工资|会费|缴|应|拨|发放|人均)[^，。；,;]{0,20}(?:工资|会费|总额|总数|标准|补助|补贴|津贴|经费)"
)
_MONEY = re.compile(r"支出|工资|经费|总额|预算|资金|会费|收入")
_BODY_NAME = re.compile(
    r"(?:党委|党组|党组织|政府|部门|工会|共青团|团委|妇联|组织|委员会|单位|机关|协会|学会|联合会|干部|书记|负责人|团体|企业|学校|办公室|会议|常委会"
    r"|领导|人员|各地|地方|法院|检察院|中心|成员|委员|代表|红十字会|科协|残联|总会)$"
)
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
        for mention in times:
            candidate = ledger.candidate("schedule", mention.start, mention.end)
            time = mention.value
            if not isinstance(time, TimeExpression) or not parts:
                candidate.unknown("no clause around the time")
                continue
            refusal = _refusal(policy, sentence, parts, mention, time)
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
            record.value = value
            candidate.facts()
            yield record


def _refusal(
    policy: PolicyText, sentence: Sentence, parts: list[Phrase], mention: Mention, time: TimeExpression
) -> str | None:
    text = policy.text
    part = near(inner(text, parts[at(parts, mention.start)], mention.start), mention.start, mention.end)
    after = text[mention.end : part.end]
    quantities = [
        found.value for found in policy.inside("quantities", mention.end, part.end) if isinstance(found.value, Quantity)
    ]
    if time.form == "every":
        if _HEAD_COUNT.search(text, max(part.start, mention.start - 6), min(part.end, mention.end + 8)) and (
            any(quantity.unit in ("CNY", "share") for quantity in quantities) or after.startswith("标准")
        ):
            return "period of a sum"
        dated = _DAY_BEFORE.match(after)
        rated = not dated and any(quantity.unit == "share" for quantity in quantities) and _MONEY.search(after)
        if (
            rated
            or (any(quantity.unit == "CNY" for quantity in quantities) and not dated)
            or (text[mention.start] != "按" and _BASE.match(after))
        ):
            return "period of a sum"
        if _NO_TIME.match(after):
            return "a measure of working time"
        if mention.end - mention.start == 2 and text[mention.start] == "全" and not _COUNT_WORDS.search(after):
            return "a whole year without a count"
    if time.value == "term" and time.form == "within" and part.stop in ("，", ",") and after.endswith("的"):
        return "a condition"
    if time.form == "enforcement" and text.startswith("的", mention.end):
        return "another text's date"
    if time.form == "date":
        issued = policy.instrument(sentence.instrument).issued_on if policy.instruments else None
        if issued is not None and time.value[0] != "-" and time.value[:4] < issued[:4]:
            return "a year gone by"
        if _REPORTS.search(text, part.start, part.end):
            return "reports what is"
    return None


def _record(
    policy: PolicyText, sentence: Sentence, parts: list[Phrase], mention: Mention, time: TimeExpression
) -> Schedule:
    text = policy.text
    index = at(parts, mention.start)
    part = inner(text, parts[index], mention.start)
    labelled = time.form in ("date", "enforcement", "within")
    if part != parts[index] or (
        labelled and _LIMIT.search(text, max(mention.start - 16, sentence.start), mention.start)
    ):
        start, what = _limit(policy, sentence, parts, index, part, mention)
        return _made(start, mention.end, time, what, None)
    part = near(part, mention.start, mention.end)
    start, end = part.start, part.end
    before = text[start : mention.start]
    if before.endswith("、") and (ways := re.search(r"等(?:方式|形式|途径|办法|措施)", text[mention.end : end])):
        start, end, before = mention.start, mention.end + ways.start(), ""
    after = text[_chained(policy, mention, end) : end]
    rest = _soft(after)
    bearer = _bearer(before)
    if time.form == "within":
        described = _described(text, parts, index, before, after)
        if described is not None:
            return _made(start, end if not after.strip("以内") else mention.end, time, described, None)
    if time.form == "enforcement":
        act = re.search(r"起(?:开始|正式)?(.+)$", text[mention.start : mention.end])
        return _made(start, mention.end, time, act.group(1) if act else None, bearer)
    if time.form == "length" and text.startswith(("至", "到", "—", "–", "-"), mention.end):
        end = part.end
        if (
            not text[mention.start - 1 : mention.start].isspace()
            and index + 1 < len(parts)
            and "努力" in text[mention.end : end]
        ):
            return _made(start, parts[index + 1].end, time, text[parts[index + 1].start : parts[index + 1].end], bearer)
    if time.form == "length" and not text[mention.start : mention.end].endswith(("时间", "努力")):
        return _made(start, max(mention.end, end), time, _term(text, parts, index, mention), None)
    if time.form == "every" and not rest and text[mention.end - 1] in "次届遍":
        verb = _HELD.search(text, mention.start, mention.end)
        return _made(start, end, time, _without_end(before) + (verb.group() if verb else ""), None)
    if time.form == "leave":
        return _made(start, end, time, _leave(text[mention.start : mention.end], before), bearer)
    if time.form == "notice" and not rest and _AT_MOST.fullmatch(before) and index:
        previous = text[parts[index - 1].start : parts[index - 1].end]
        return _made(start, end, time, _GRANTS.sub("", previous), None)
    leads = time.form == "date" and (not rest or rest.endswith(("时", "之际")))
    if (not rest or _RESOURCE.match(rest) or leads) and index + 1 < len(parts) and part.stop in ("，", ",", "：", ":"):
        last = _reach(policy, parts, index) if leads else index + 1
        first = index + 1
        if not leads and last + 1 < len(parts):
            if _MEANS.match(text, parts[last].start, parts[last].end):
                last += 1
            elif _TOPIC.match(text, parts[last].start, parts[last].end):
                first = last = last + 1
        end = parts[last].end
        what = _soft(text[parts[first].start : end])
        return _made(start, end, time, what, bearer)
    if time.form == "notice" and rest:
        return _made(start, end, time, rest, bearer)
    return _made(start, end, time, _act(before, after, rest, text, parts, index), bearer)


def _leave(written: str, before: str) -> str:
    """What is taken off or spent: 产假 in 享受98天产假, 产前休假 in 产前可以休假15天, 到县级团委锻炼."""
    bare = _LEAVE_LENGTH.sub("", written, count=1)
    if not bare:
        return _AFTER_MODAL.sub("", before)
    bare = re.sub(r"^(?:享受|享有|给予|安排)(?:不少于|至少)?的?(?=.)", "", bare)
    when = re.search(r"产[前后]", before)
    return (when.group() if when is not None else "") + bare.removeprefix("可以")


def _described(text: str, parts: list[Phrase], index: int, before: str, after: str) -> str | None:
    """What lasts or is made shorter where the words behind a limit are no act; None where they are one."""
    if not after.strip("以内左右"):
        for words in (before, text[parts[index - 1].start : parts[index - 1].end].split("至")[0] if index else ""):
            shortened = _SHORTENED.fullmatch(_DATED.sub("", words))
            if shortened is not None and shortened["act"] and not shortened["act"].endswith(("地方", "地区", "部门")):
                return shortened["act"]
        return None
    if before and len(before) <= 12 and _ATTRIBUTE.match(after):
        return re.sub(r"^(?:除|对|凡|的)+", "", before)
    return None


def _chained(policy: PolicyText, mention: Mention, end: int) -> int:
    """Where the words of time end: 到2022年和2030年 is read over for both dates."""
    at = mention.end
    for following in policy.inside("times", mention.end, end):
        if policy.text[at : following.start] not in ("、", "和"):
            break
        at = following.end
    return at


def _made(start: int, end: int, time: TimeExpression, what: str | None, bearer: str | None) -> Schedule:
    if what is not None:
        what = what.replace("\n", "").strip(" 　，,、；;：:") or None
    return Schedule(start=start, end=end, kind=time.kind, value=time.value, what=what, bearer=bearer)


def _soft(written: str) -> str:
    """Without modals and aims in front: 都要专题研究… → 专题研究…"""
    lead = _SOFT.match(written)
    written = written[lead.end() :] if lead else written
    day = _DAY_BEFORE.match(written)
    return _soft(written[day.end() :]) if day and day.end() > 1 else written


def _reach(policy: PolicyText, parts: list[Phrase], index: int) -> int:
    """The last phrase that a leading date governs: up to the next date, the next 可, or the end of the sentence."""
    last = index + 1
    while last + 1 < min(len(parts), index + 40) and parts[last].stop:
        following = parts[last + 1]
        times = (mention.value for mention in policy.inside("times", following.start, following.end))
        dated = any(isinstance(time, TimeExpression) and time.form == "date" for time in times)
        if dated or re.search(r"可(?![持能行靠])", policy.text[following.start : following.end]):
            break
        last += 1
    return last


def _act(before: str, after: str, rest: str, text: str, parts: list[Phrase], index: int) -> str | None:
    rest = re.split(r"、(?=定期|每[年月周季半])", rest)[0]
    counted = _COUNTED.match(rest)
    subject = _without_end(before)
    if counted is not None:
        named = subject or (_before_time(text, parts[index - 1]).removeprefix("对") if index else "")
        return named + (counted["verb"] or "")
    system = _SYSTEM.search(rest)
    if system is not None:
        content = rest[: system.start()]
        setup = _SETUP.match(before)
        owner = before[setup.end() :] if setup else ""
        if system.group().startswith("等"):
            return content.split("、")[0]
        return ("" if "、" in owner else owner.removesuffix("的")) + content
    if after and re.search(r"(?:进行|开展|实行|的)$", before) and not re.search(r"[是为]的$", before):
        setup = re.match(r"^(?:加强|强化|完善|健全|建立|密切)+", before)
        head = before[setup.end() :] if setup else before
        return head.removesuffix("的") + (rest.split("、")[0] if before.endswith("的") else rest)
    if not rest or ((_BARE.match(rest) or _REACHES.match(rest)) and not _BODY_NAME.search(subject)):
        return _when_clause(subject) + rest.removesuffix("的")
    if (_ONE_TIME.match(rest) or _PAID_OUT.match(rest)) and 1 < len(subject) <= 20 and not _BODY_NAME.search(subject):
        return subject + rest
    if _ONE_TIME.match(rest) and _MODAL_ALONE.fullmatch(before) and index:
        topic = text[parts[index - 1].start : parts[index - 1].end]
        if not _MODAL.search(topic) and not topic.endswith("的"):
            return topic.removeprefix("对") + rest
    towards = _TOWARDS.search(subject)
    return (towards.group() if towards else "") + _WAYS.sub("", rest).removesuffix("等")


def _without_end(written: str) -> str:
    """Without the modals and joints at the end: 理事会原则上 → 理事会."""
    kept = written.rstrip(_SOFT_CHARACTERS)
    return kept + _SOFT_END.sub("", written[len(kept) :])


def _before_time(text: str, part: Phrase) -> str:
    """The words of a clause up to its period: 全国代表大会每届五年 → 全国代表大会."""
    return _without_end(re.split(r"每|定期|任期", text[part.start : part.end])[0])


def _when_clause(subject: str) -> str:
    """Without the event that the time hangs on: 书面材料应当在大会召开 → 书面材料."""
    return re.sub(r"(?:应当|应该|应|必须|须|要|可以|可)?(?:在|于|自|从).*$", "", subject)


def _term(text: str, parts: list[Phrase], index: int, mention: Mention) -> str:
    """What lasts: subject and noun (工会委员会任期); the sentence's subject where the clause drops it."""
    part = near(parts[index], mention.start, mention.end)
    if text.startswith("时间", parts[index].start) and index:
        return text[parts[index - 1].start : parts[index - 1].end]
    nouns = list(_SPAN_NOUN.finditer(text, part.start, mention.end))
    if not nouns:
        return _without_end(text[part.start : mention.start]) + "任期"
    subject = _without_end(text[part.start : nouns[-1].start()]).removesuffix("每届").removesuffix("的")
    if not subject and index:
        first = parts[0]
        cut = _OWNER.match(text, first.start, min(first.end, first.start + 60))
        subject = (
            cut.group()
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
    rest = _soft(text[mention.end : part.end])
    if len(rest) >= 4 and not _BARE.match(rest):
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
    """The measure above, over the lines that name who is in charge of it (责任单位：…)."""
    before = sentence
    for _ in range(6):
        above = policy.sentence_at(before.start - 1) or policy.sentence_at(before.start - 2)
        if above is None or above.clause != sentence.clause or above.role != "body":
            return ""
        words = policy.text[above.start : min(above.end, above.start + REACH)].strip().rstrip("。；;")
        if not _CHARGE.match(words):
            return words
        before = above
    return ""


def _bearer(before: str) -> str | None:
    """The body in front of the time and its modals, where the words name one."""
    subject = _without_end(before)
    if 1 < len(subject) <= 40 and _BODY_NAME.search(subject) and not _NO_SUBJECT.match(subject):
        return subject
    return None
