"""Ages that open a right or bound a post."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import MUST, Frame, Reading, begins_with_verb, lead, noun, subject_before, tail
from ingest.facts.quota.lists import split_list
from ingest.facts.quota.pieces import AGE
from ingest.mentions.quantity import Quantity

_PERSON = re.compile(
    r"^(?:的)?(?P<who>[^，,。；;、]{0,20}?"
    r"(?:青年|妇女|儿童|少年|少先队员|志愿者|学生|人员|队员|党员|团员|会员|职工|干部|公民|子女|家长|居民|群众|女性|男性|孤儿|患者|老人|父母|夫妻|夫妇|家属|亲属|遗属|户主|者|人))"
)
_LISTED_PERSONS = re.compile(
    r"^(?:的)?(?P<who>[^，,。；;]{2,40}(?:儿童|少年|青少年|学生|残疾人|老年人|老人|孤儿|妇女|职工|人员|居民|群众))(?=免费|优先|可|享受|给予|提供|参加|得到|$)"
)
"""0—6岁视力、听力残疾儿童和孤独症儿童免费得到手术."""
_ADMITTED = re.compile(r"^的?(?P<who>[^，,。；;]{2,40}?)[纳列]入[^，,。；;]{0,16}(?:范围|对象|体系|保障)")
"""将0—6岁残疾儿童纳入救助范围."""
_INVITED = re.compile(r"(?:提倡|倡导|鼓励|支持|动员)(?:[^，,。；;]{0,6}?)$")
"""提倡十八周岁至五十五周岁的健康公民自愿献血: whom a text invites."""
_WHO_DROPPED = re.compile(r"的(?:，|,)?(?=(?:可|免|享受|给予|发放|由|优先|按|每|减|实行|不受|应|单独|优惠))")
"""年满七十周岁的免费: whom the age is said of stands before."""
_BENEFIT = re.compile(r"免费(?!开放)|享受|给予|发放|补贴|救助|资助|优先|补助|减免|免收|优惠|提供|就学|入学")
"""What an age opens to those of it: 0—6岁残疾儿童免费得到手术, 对60周岁以上老年残疾人给予补贴."""
_WIDENED = re.compile(
    r"^(?:可以?|将|把|适当|逐步)*(?P<who>[^，,。；;]{2,20}?)的?(?:年龄|年龄上限|年龄下限|年龄范围)(?:可以?|适当|逐步)*"
    r"(?P<way>放宽|延长|扩大|提高|降低|降)[到至]$"
)
"""可以将救助对象年龄放宽到14岁."""
_MEANT = re.compile(r"本(?:法|条例|规划|办法|规定|意见)所(?:指|称)的?(?P<who>[^，,。；;]{2,12})$")
_DEFINED = re.compile(
    r"(?P<who>[^，,。；;：:、]{2,16}?)(?:（[^（）]{1,20}）)?(?:[，,]?(?:是|系|主要)指|[，,]指|(?<=对象)(?:主要)?(?:为|是|包括|指)|(?<=范围)(?:为|是|包括))"
)
"""留守儿童是指…不满十六周岁的未成年人; 救助对象为0—6岁残疾儿童."""
_BARRED = re.compile(r"不得|严禁|禁止|不能|不应|不允许|不准")
_SYSTEM = re.compile(
    r"[^，,。；;的]{0,10}?(?:津贴|补贴|补助|救助|保障|体检|服务|护理|关爱|优待|筛查)[^，,。；;的]{0,4}(?:制度|政策|机制|办法|体系|项目|工程)(?=[，,。；;、和及]|$)"
)
"""实施八十周岁以上老年人高龄津贴制度: a system that gives to those of an age."""
_AID_OF = re.compile("(?:康复|生活|护理|医疗|教育|养老|高龄|营养|基本)*(?:补贴|补助|津贴|救助|资助|保障)")
"""提高0—6岁残疾儿童康复救助标准: the aid of those who are of the age."""
_SETS_UP = re.compile(r"(?:实施|建立|健全|完善|推行|落实|实行|探索|制定|执行|出台)$")
_CARES = re.compile(
    r"(?:哺乳|抚养|养育|育有|生育|收养|赡养|扶养|照顾|照料|护理|看护|(?<![所没具拥享])有)(?:年龄)?(?:在)?$"
)
_KIN = re.compile(r"(?:^|其|家中|对于?)(?P<whom>父母|老人|老年人|子女|孩子|配偶)(?:年龄)?(?:在)?$")
_THEIR = re.compile(r"^的(?P<who>[^，,。；;的、父母]{0,8}?(?:职工|员工|子女|家庭|劳动者|人员|干部))(?!的|家庭|子女)")
"""父母年满60周岁的独生子女，可以享受护理假."""
_CARED_FOR = re.compile(
    r"^的?(?P<whom>[^，,。；;的、]{0,6}?(?:婴儿|婴幼儿|幼儿|子女|儿童|孩子|老人|老年人|父母|未成年人))的"
    r"(?P<who>[^，,。；;的、]{0,10}?(?:职工|员工|妇女|人员|干部|教师|劳动者|家庭|夫妻|家长|父母|监护人|居民|子女))(?!家庭|子女)"
)
"""哺乳未满1周岁婴儿的女职工: whom the age is said of, and whose right it opens."""
_DONE_TO = re.compile(r"^(?:[^，,。；;的]{0,6}?)(?:实施|开展|实行|进行|落实|推行)")
_TOWARDS = re.compile(r"(?:^|[，,]|应当|应|要|必须|包括|可以|将|须)对于?[^，,。；;]{0,30}$")
_AGED = re.compile(r"的(?P<who>[^，,。；;的]{2,16})$")
"""年龄在28周岁以上的团员，…应当办理离团手续."""
_ENDS_IN_BOUND = re.compile(rf"{AGE}(?:以上)?[、，]?$")
_OTHER_BOUND = re.compile(rf"^(?:、|，)?(?:不满|未满)?{AGE}(?:以下|以上)?")
_OTHER_AGE = re.compile(rf"[、和及](?=(?:年满)?{AGE})")
"""50周岁以上的女性 | 、 | 60周岁以上的男性."""
_PAIRED = re.compile(rf"^[，,、]?{AGE}以[上下]的(?P<who>[^，,。；;、]{{2,20}}?)(?=[，,。；;]|可|应)")
_FARTHER = re.compile(
    r"^[、，,](?:(?!\d|[，,]可)[^。；;]){1,40}?的(?P<who>[^，,。；;的、]{2,12}?)(?=[，,]|可(?![持能行靠])|有权|应|按)"
)
"""年满16周岁、有就业意愿的残疾人可以申请补贴."""
_MAY = re.compile(r"(?:可以|可(?![持能行靠])|有权|有资格|能够|方可|(?:依法)?享有)(?P<deed>[^，,。；;]+)")
_EXPECTANCY = re.compile(
    r"(?P<who>[^，,。；;]{0,12}?)(?P<what>(?:人均|平均)?预期寿命)(?:要|应|力争|逐步|稳步)*(?:提高到|提高至|达到|增加到|延长到|保持在|达)?$"
)
"""妇女人均预期寿命提高到82岁以上: an aim of a plan."""
_AGE = re.compile(
    r"(?P<what>(?P<mean>平均)?(?:(?:(?:首次|初次)?任职|提名|当选|配备|任命|初任|上任|换届|入职|报名)时?的?)?年龄)(?:范围|区间|段|上限|下限)?(?:最[高低大小])?(?:是|为|指|在)?$"
)
_TAKES_OFFICE = re.compile("(?:担任|报考|当选|申请成为|申请加入)(?P<who>[^，,。；;的]{2,16})")
_DEALT = re.compile("(?:一般|原则上)?分别.*$")
"""书记、副书记年龄分别不超过35岁和32岁."""
_LONGEST_OWNER = 12
_COUNTED_FROM = frozenset(("年满", "已满", "满", "未满", "不满"))
_OFFICE = re.compile(r"(?:书记|正职|副职|成员|主任|主席|领导|班子|会长|理事长|秘书长|监事长|负责人|法定代表人|团干部)$")
"""团委书记任职年龄不超过35周岁: a bound for posts; who may join or apply is a right."""


def read(frame: Frame) -> Reading | str:
    """An age as a limit of its own; an age inside another number's measure is none."""
    part, right = frame.part, _OTHER_BOUND.sub("", frame.right)
    for found in frame.policy.inside("quantities", part.start, part.end):
        unit = found.value.unit if isinstance(found.value, Quantity) else ""
        if found is not frame.mention and unit in ("persons", "share", "bodies"):
            return "an attribute of what another number counts"
    if _ENDS_IN_BOUND.search(frame.left) and frame.earlier and frame.earlier[-1].start == part.start:
        return frame.earlier[-1]._replace(comparator=None, value=None, unit=None)
    if widened := _WIDENED.match(frame.left):
        served = lead(widened["who"])
        lower = widened["way"] in ("降低", "降")
        if not lower and _OFFICE.search(served):
            return Reading("ceiling", served, f"{served}年龄", part.start, part.end, comparator="<=")
        return Reading("eligibility", served, served, part.start, part.end, comparator=">=" if lower else "<=")
    if (expected := _EXPECTANCY.match(frame.left)) is not None:
        return Reading("target", expected["who"] or subject_before(frame), expected["what"], part.start, part.end)
    if not frame.quantity.said and frame.quantity.upper is None:
        return "an age that is no limit"
    admitted = _ADMITTED.match(frame.right)
    if admitted and frame.left.endswith(("将", "把")):
        return Reading("eligibility", admitted["who"], admitted["who"], part.start, part.end)
    if (caring := _caring(frame)) is not None:
        return caring
    if (aged := _AGED.match(frame.right)) and re.search(r"年龄(?:在)?$", frame.left) and (due := _due(frame)):
        return Reading("trigger", aged["who"], "年龄", part.start, due)
    may, end = _right(frame)
    who = _PERSON.match(right)
    holder = _OTHER_AGE.split(who["who"])[0] if who else None
    if holder is None and (paired := _PAIRED.match(text_behind(frame))):
        holder = paired["who"]
    if holder is None and (farther := _FARTHER.match(_OTHER_BOUND.sub("", text_behind(frame)))):
        holder = farther["who"]
    if may and (holder or frame.quantity.said in _COUNTED_FROM):
        holder = holder or tail(lead(frame.left)) or subject_before(frame)
        deed = re.sub(r"(?<=..)[并且].*$", "", may)
        counted = f"{holder}{deed}" if holder and len(deed) <= 3 else holder
        return Reading("eligibility", holder, counted, part.start, end)
    if frame.quantity.said in ("年满", "已满") and not right and MUST.search(frame.left):
        office = _office_before(frame)
        holder = tail(lead(frame.left)) or subject_before(frame)
        return Reading("eligibility", office or holder, holder or office, part.start, part.end)
    if frame.quantity.said in _COUNTED_FROM and right in ("", "的") and (due := _due(frame)):
        subject = tail(lead(frame.left)) or subject_before(frame)
        return Reading("trigger", subject, subject, part.start, due)
    if (dropped := _dropped(frame, right)) is not None:
        return dropped
    if who is None and (listed := _LISTED_PERSONS.match(right)) and _BENEFIT.search(text_behind(frame)):
        return Reading("eligibility", listed["who"], listed["who"], part.start, part.end)
    if (limited := _defined(frame) or _protected_age(frame, right)) is not None:
        return limited
    if who is not None:
        return _of_persons(frame, right, who["who"])
    return _of_post(frame)


def _caring(frame: Frame) -> Reading | None:
    """用人单位对哺乳未满1周岁婴儿的女职工，不得延长劳动时间: the age of those whom somebody cares for."""
    kin = _KIN.search(frame.left)
    pattern = _CARED_FOR if _CARES.search(frame.left) else _THEIR if kin is not None else None
    found = pattern.match(frame.right) if pattern is not None else None
    if found is None:
        return None
    whom = kin["whom"] if kin is not None else found["whom"]
    behind = frame.right[found.end() :]
    here = any(rule.search(words) for rule in (MUST, _BARRED, _BENEFIT) for words in (frame.left, behind))
    if here or _MAY.search(behind):
        return Reading("eligibility", found["who"], whom, frame.part.start, frame.part.end)
    following = frame.next_part()
    if behind or not any(rule.search(following) for rule in (MUST, _MAY, _BARRED, _BENEFIT)):
        return None
    return Reading("eligibility", found["who"], whom, *frame.with_next())


def _of_persons(frame: Frame, right: str, who: str) -> Reading | str:
    """16周岁以上残疾人就业, 0—6岁残疾儿童免费得到手术: an age in front of those who have it."""
    part = frame.part
    given = _SYSTEM.match(right.removeprefix("的"), len(who))
    if given is not None and (not frame.left or begins_with_verb(lead(frame.left)) or _SETS_UP.search(frame.left)):
        return Reading("eligibility", who, who, part.start, part.end)
    deed_behind = re.match(
        r"入党|入团|入会|参军|就业|创业|参加(?:就业)?见习",
        right.removeprefix("的")[len(who) :],
    )
    if deed_behind is None and _BENEFIT.search(text_behind(frame)):
        whom = noun(right.removeprefix("的"))[0] or who
        if whom.endswith("中"):
            return "an attribute, not a limit"
        whom = who if whom.startswith(f"{who}的") or _AID_OF.match(whom, len(who)) else whom
        return Reading("eligibility", whom, whom, part.start, part.end)
    if deed_behind is None:
        return "an attribute, not a limit"
    entitled = who if deed_behind.group().endswith("见习") else who + deed_behind.group()
    return Reading("eligibility", entitled, who, part.start, part.end)


def _of_post(frame: Frame) -> Reading | str:
    """县级团委书记任职年龄不超过35周岁: an age named as such, of posts a bound, of others a right."""
    part, left = frame.part, tail(lead(frame.left))
    dealt = _DEALT.search(frame.left)
    measure = _AGE.search(left if dealt is None else tail(lead(frame.left[: dealt.start()])))
    if measure is None:
        return "an age that is no limit"
    owner = re.sub("(?:最高|最低|候选人|的)+$", "", left[: measure.start()])
    numbers, owners = frame.in_part("years_of_age"), split_list(owner)
    if dealt is not None and len(numbers) == len(owners) and frame.mention in numbers:
        owner = owners[numbers.index(frame.mention)]
    last = frame.earlier[-1] if frame.earlier else None
    taken_on = last.measure if last is not None and last.unit == "persons" and last.kind == "target" else None
    told = owner or taken_on or subject_before(frame) or _named_before(frame)
    bounds = measure["mean"] or (frame.quantity.upper is None and _OFFICE.search(told or ""))
    plain = measure["what"] == "年龄" and 1 < len(owner) <= _LONGEST_OWNER
    counted = owner + "年龄" if plain else measure["what"]
    return Reading(frame.kind() if bounds else "eligibility", told, counted, part.start, part.end)


def _office_before(frame: Frame) -> str | None:
    """公民担任人民陪审员，应当年满二十八周岁: the office that the clause before names."""
    if not frame.index:
        return None
    before = frame.parts[frame.index - 1]
    found = _TAKES_OFFICE.search(frame.text, max(before.start, before.end - 40), before.end)
    return found["who"] if found is not None and found.end() == before.end else None


def _dropped(frame: Frame, right: str) -> Reading | None:
    """老年人持证乘车，年满七十周岁的免费: the topic of the sentence has the age."""
    if tail(lead(frame.left)):
        return None
    if not _WHO_DROPPED.match(right + frame.next_part()) or not _BENEFIT.search(text_behind(frame)):
        return None
    topic = frame.earlier[-1].population if frame.earlier else _topic(frame)
    if not topic:
        return None
    end = frame.part.end if right != "的" else frame.with_next()[1]
    return Reading("eligibility", topic, topic, frame.part.start, end)


def _topic(frame: Frame) -> str | None:
    """The people that an earlier clause of the sentence opens with (老年人持有效证件乘坐…)."""
    opening = frame.text[frame.parts[0].start : min(frame.parts[0].end, frame.parts[0].start + 40)]
    named = re.sub(r"^(?:对于?|凡是?)", "", opening)
    found = (_PERSON.fullmatch(named) or _PERSON.match(named)) if frame.index else None
    return found["who"] if found is not None else None


def _persons(right: str) -> str | None:
    """The people that an age is said of, up to the end of the clause or the verb."""
    named = noun(right.removeprefix("的"))[0]
    found = _LISTED_PERSONS.match(named) or _PERSON.match(named)
    return _OTHER_AGE.split(found["who"])[0] if found is not None else None


def _defined(frame: Frame) -> Reading | None:
    """An age in what defines a group or names whom a measure is for."""
    told = frame.text[max(frame.sentence.start, frame.mention.start - 120) : frame.mention.start].replace("\n", "")
    found, counted = list(_DEFINED.finditer(told)), _persons(_OTHER_BOUND.sub("", frame.right))
    if not found or counted is None:
        return None
    who = re.sub(r"^本[^，,。；;]{1,6}所(?:指|称)的?", "", lead(found[-1]["who"]))
    return Reading(
        "eligibility", counted if who.endswith(("对象", "范围")) else who, counted, frame.part.start, frame.part.end
    )


def _protected_age(frame: Frame, right: str) -> Reading | None:
    """不得让不满十六周岁的儿童脱离监护, 14周岁以下未成年人严禁…, 对不满16周岁儿童，…: an age that a duty is to."""
    counted = _persons(right)
    if counted is None:
        return None
    behind = frame.text[frame.mention.end : frame.part.end]
    if _INVITED.search(frame.left) and not re.match("[和、及]", right.removeprefix("的")[len(counted) :]):
        return Reading("eligibility", counted, counted, frame.part.start, frame.part.end)
    barred = _BARRED.search(frame.left) or _BARRED.search(behind)
    after = frame.right.partition(counted)[2]
    whole = not after or _OTHER_AGE.match(after) is not None
    done = _DONE_TO.search(behind.replace("\n", "").partition(counted)[2])
    to_them = _TOWARDS.search(frame.text[frame.part.start : frame.mention.start].replace("\n", ""))
    towards = to_them and (done or (whole and frame.next_part()))
    if not barred and not towards:
        return None
    end = frame.part.end if barred or done else frame.with_next()[1]
    return Reading("eligibility", counted, counted, frame.part.start, end)


def _named_before(frame: Frame) -> str | None:
    """青年 in 本规划所指的青年，年龄范围是14—35周岁."""
    if not frame.index:
        return None
    before = frame.parts[frame.index - 1]
    found = _MEANT.match(frame.text, before.start, before.end)
    return found["who"] if found is not None else None


def text_behind(frame: Frame) -> str:
    """The words behind the number up to 60 characters, over commas."""
    return frame.text[frame.mention.end : min(frame.sentence.end, frame.mention.end + 60)]


def _right(frame: Frame) -> tuple[str | None, int]:
    """The right that an age opens, looked for in this clause and up to three behind it, and where that clause ends."""
    for index in range(frame.index, min(len(frame.parts), frame.index + 4)):
        part = frame.parts[index]
        begin = max(part.start, frame.mention.end)
        found = _MAY.search(frame.text, begin, min(part.end, begin + 120))
        if found is not None:
            return found["deed"], part.end
        if part.stop not in ("，", ","):
            break
    return None, frame.part.end


def _due(frame: Frame) -> int | None:
    """Where the duty that an age begins ends: 年满二十八周岁，…，应当办理离团手续."""
    for index in range(frame.index + 1, min(len(frame.parts), frame.index + 4)):
        if frame.parts[index - 1].stop not in ("，", ","):
            return None
        part = frame.parts[index]
        if MUST.search(frame.text, part.start, min(part.end, part.start + 120)):
            return part.end
    return None
