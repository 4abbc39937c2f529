"""What a set number counts, of whom: the words of its clause taken apart; of those before where it names nothing."""

from __future__ import annotations

import re

from ingest.facts.quota import each, told_before
from ingest.facts.quota.frame import (
    WHERE,
    Frame,
    Reading,
    begins_with_verb,
    body_and_rest,
    cut_verb,
    group_of,
    lead,
    noun,
    region_and_rest,
    subject_before,
    tail,
)
from ingest.facts.quota.grades import of_next_grade
from ingest.facts.quota.pieces import ANOTHER_COUNT, DIGITS
from ingest.facts.quota.sizes import AMONG_THEM
from ingest.facts.quota.units import unit_of
from vocabulary.quota_words import any_of, quota_words

_WORK = re.compile(
    rf"(?<!志愿)(?<![妇残科侨文青])(?:{any_of('work')})(?!{any_of('named_by_work')}|[^，,。；;]{{0,8}}(?:就业|创业|增收|脱贫|致富))"
)
_PER_BASE = re.compile(rf"(?P<what>[^，,。；;每]{{2,20}})(?P<per>每[{DIGITS}]{{1,3}}(?:名|个)?[一-鿿]{{1,6}})")
"""科普专职人员达到每万人5人."""
_PLACES = re.compile(
    r"(?:县市区|市州|县|市|区|乡镇|镇|街道|村|社区|单位|企业|学校|高校|机关|地区|地方|省份|工会|团委|妇联)$"
)
_PER_SO_MANY = re.compile(
    rf"(?P<what>[^，,。；;每]{{2,20}}?)(?:按照?|以)(?:[^，,。；;每]{{0,6}})(?P<per>每[{DIGITS}]{{1,8}}[^，,。；;]{{1,12}}?)(?:配|设|核定|安排)?"
)
"""专职干部按每5000名职工配备1人, 专职工作人员按职工每400人配1人."""
_PLACE = re.compile(
    r"(?:[^，,。；;的]{0,8}(?:县市区|市州|县|市|区|乡镇|镇|街道|村|社区|单位|企业|学校|高校|院校|机关|地区|省份))(?:（[^（）]{1,6}）)?"
)
_KIND_OF_POST = re.compile(r"(?:专职|兼职|挂职|驻会|专兼职)(?:的)?(?=$)")
_POST_KIND = re.compile(r"^(?:专职|兼职|挂职|驻会)")
_HEADS = re.compile(
    r"(?:第一|常务)?(?:(?:专职|兼职|挂职|驻会)、?){0,3}(?:名誉)?副?(?:主席|书记|主任|会长|秘书长|理事长|监事长|院长|部长|组长|团长|队长|委员长)"
)
"""其中主席一人: a post of the body, no part of its members."""
_POSTS_OF = re.compile("(?:职数|编制|名额|人数|总数)$")
"""处级领导职数核定为6名."""
_FILLS = frozenset(("配备", "核定", "设置", "设", "增设", "选配", "增配", "安排", "配置"))
"""县科协专职副主席配备2名: the verb stands behind what it fills."""
_WHENCE = re.compile("(?<=..)(?:从|面向|向)[^，,。；;从向]{2,8}$")
"""省妇联从基层选调5名: whence, no part of who."""
_BY_WHOM = re.compile(r"^由(?!于)(?=[^，,。；;从]{2,16}$)")
"""由人社部门从专家库抽取5名专家: who chooses."""
_LEVEL_ONLY = re.compile("(?:各|每个)?(?:县（市、区）|市、县|设区市|市州|区县|乡镇（街道）|村（社区）)$")
_AS_A_BASE = re.compile("为(?:基数|限|准|起点|宜|主)")
"""代表名额以三十名为基数."""
_CARRIED_THROUGH = re.compile(r"(?:完成|实施|开展)(?P<what>[^，,。；;]{2,24}(?:改造|救助|安置|创建|筛查))$")
"""按标准完成困难家庭危房改造1000万户: the last verb is a part of the task's name."""
_COURSE = re.compile(
    r"[^，,。；;：:]{2,30}(?:技能|提升|职业|创业|就业|素质|岗前|岗位|转岗|预备制|实用技术|输出|学徒制|能力|知识|救护)培训$"
)
"""农民工技能提升培训10万人: the course is what is counted."""
_COURSE_OF = re.compile(r"的(?P<what>[^，,。；;的]{0,8}(?:培训|轮训|研修|体检|走访|慰问))")
"""应当安排不少于30人的培训: a noun, though it is a verb elsewhere."""
_ONE_SIDE = re.compile("每?(?:一)?方")
_RECRUITS = r"(?:招聘|聘用|聘请|选聘|招录|选派|配备|选配|招募|建立|设置|配齐)(?P<what>[^，,。；;]{2,20})"
_STANDARD = re.compile(rf"的(?:标准|比例|要求)(?:来|要|应)?(?:{_RECRUITS})?$")
_LEVELS = re.compile(r"(?:国家|[省市县区乡镇村])级|乡镇|街道|社区|城市|农村|城镇")
_JOINS = re.compile(r"入会|入团|参加|加入|参与|担任|成为")
_SHARED_NOUN = re.compile(rf"[{DIGITS}]{{1,4}}[名人个所家](?P<what>[^，,。；;、0-9]{{2,16}})(?![^，,。；;、])")
"""乡镇不少于3名、街道不少于4名专职工作人员: said once for both."""
_OF_EACH = re.compile(
    r"(?P<what>[^，,。；;每]{2,16})(?P<each>每(?:一)?(?:(?:个|所|家|支|名|村|校)[^，,。；;每]{1,12}"
    r"|(?:县|市|区|乡镇|镇|街道|社区|村)[^，,。；;每]{0,8}))"
)
"""专职组织员每个院系至少配备1名, 协商指导员每县（市、区）不少于3名."""
_SERVES = re.compile(r"主持|负责(?!同志|人|干部)|担任|兼任")
"""可以选举组织员一人主持工作."""
_DOING = re.compile(r"^(?:实施|开展|完成|推动|推进|组织|做好)")
_BESIDES = re.compile(r"(?:[%％]|分之[一二三四五六七八九十百0-9]{1,4})(?:以上|以下)?(?:且|并且?|同时)$")
"""应当占职工总数50%以上且不少于5人: the same people again."""
_SERVING = re.compile(r"(?:具备|提供|负责|从事|具有|掌握|享受)[^，,。；;]{2,40}的(?P<what>[^，,。；;的]{2,30})$")
"""配备1名提供规范医疗服务的全科医生: who is counted stands behind what he does."""
_CARRIED_OUT = re.compile(
    r"(?:[一二三四五六七八九十0-9]{1,2}年)?(?:共|累计|总计)?(?:开展|组织|完成|实施|举办)(?P<what>[^，,。；;]{2,30}(?:培训|服务|活动))$"
)
"""三年共开展各类补贴性职业技能培训5000万人次以上."""
_LONG_BODY = re.compile(
    rf"^(?:以上|以下)?(?:集|以|具有|能|用于|功能|设施|面向)[^，,。；;]{{2,40}}的(?P<what>[^，,、。；;的]{{1,16}}(?:{any_of('bodies')}))$"
)
_COUNT_WORDS = re.compile(r"^(?:的|新的|新增|有(?=..)(?!条件|关|效|需求|需要))|(?:的)?(?:人数|总数|数量)$")
"""What says only that something is counted: 每班人数, 新增会员."""
_MEMBERS = re.compile(
    r"^(?P<who>.{2,30}(?:委员会|理事会|监事会|常委会|班子|小组|主席团))(?P<what>委员|成员|组成人员|理事|监事)$"
)
_LONGEST_DEED = 20
_OWNERS = ("大会", "委员会", "理事会", "监事会", "常委会", "主席团", "班子")
_SEATS = (("委员会", "委员"), ("理事会", "理事"), ("监事会", "监事"))
"""监事会由三至五人组成: as what they sit in it."""
_MEMBER_WORD = re.compile("(?:组成)?(?:成员|人员|领导|领导成员|工作人员)")
_FORMED = re.compile("(?:的?(?:单数|奇数))?组成")
"""由三人以上单数组成."""
_EACH = re.compile(r"^(?:其中)?每(?:一)?[个所名家支村校]")
_LISTED = re.compile(r"[0-9一二两三四五六七八九十百千万亿若干]{1,12}(?:名|人|个|家|户|支|所)")
_NEXT_COUNT = re.compile(rf"{ANOTHER_COUNT}|，")
_NEXT_IN_LIST = re.compile(r"、|(?<=[名人个家户支所位])[和及与]")
"""书记一人和宣传委员一人, 主席1名、副主席3名."""
_PROGRAMME = re.compile(
    r"(?:深入|大力|全面|扎实)?(?:实施|开展|推进|推动)“(?P<what>[^“”，,。；;\n]{2,12})”(?:建设|创建)?(?:工程|行动|计划|项目)?[，,]"
)
"""实施“青年之家”建设工程，每个县至少建成2个: what is built is named by the programme."""
_STRAY = re.compile(
    rf"(?:中|里|内|各自|至少|原则上|一般|其中|提供|随机|(?:比例|数量|数)不足)$|[一两][支个批名]$|^每[批次期]$|^[{DIGITS}]{{1,2}}年$|^(?:凡|凡是|要求)$|^为(?=全[国省市区县州]$)"
)


def set_number(frame: Frame) -> Reading | str:
    """A number that is set: whom it holds for, and what it counts."""
    start, end = frame.item()
    last = frame.earlier[-1] if frame.earlier else None
    if last is not None and last.start == frame.part.start and _BESIDES.search(frame.left):
        return number_of(frame, last.population, last.measure, "", start, end)
    if frame.left.endswith("以") and _AS_A_BASE.match(frame.right):
        return number_of(frame, frame.group() or subject_before(frame), tail(lead(frame.left[:-1])), "", start, end)
    if frame.left.endswith("中") and len(frame.left) > 2 and begins_with_verb(frame.right):
        return number_of(frame, lead(frame.left[:-1]), frame.right, "", start, end)
    if _FORMED.match(frame.right):
        return _made_up(frame, start, end)
    behind = _behind(frame) or ("人口" if frame.quantity.measure == "人口" else "")
    subject, verb, thing = _words(frame, behind)
    subject, measure = _measured(frame, subject, verb, thing, behind)
    whole = frame.text[frame.part.start : frame.mention.start]
    if "其中" in whole and not behind and last is not None:
        if _LEVELS.fullmatch(subject):
            return number_of(frame, subject, measure, "", start, end)
        if measure and _PLACES.search(measure):
            return Reading(frame.kind(), last.population, last.measure, start, end, condition=measure, unit=last.unit)
        members = _MEMBER_WORD.fullmatch(last.measure or "") is not None
        whole_body = (
            members or last.unit == "posts" or (last.start == start and last.measure) or _HEADS.fullmatch(measure or "")
        )
        subject = (last.population if whole_body else last.measure) or ""
    subject = _whose(frame, subject)
    if measure is not None and not subject and measure.endswith(_OWNERS) and "人数" in frame.left:
        subject, measure = measure, None
    subject, measure = each.resolved(frame, subject, measure)
    if verb in ("选举", "推选") and (body := each.formed(frame)) is not None:
        subject = body
    task = verb in ("完成", "实现") and told_before.TASK.fullmatch(measure or "") is not None
    added = (verb == "新增" or task) and not subject and not frame.group()
    if (per := _PER_SO_MANY.fullmatch(subject)) is not None:
        subject, measure = per["per"], measure or per["what"]
    if measure is None and verb and subject and last is None:
        subject, measure = _who_does(subject, verb)
    if measure is None and verb in ("培训", "轮训") and not subject and last is None:
        measure = verb
    population = frame.group() or subject or (None if added else subject_before(frame)) or frame.region_before()
    population = told_before.set_up(frame, measure) or population
    if measure is None:
        population, measure = _members_of(population) or _owned(population, told_before.numbered(frame))
    if measure is None and 2 <= len(frame.right) <= _LONGEST_DEED and begins_with_verb(frame.right):
        measure = frame.right
    return number_of(frame, population, measure, verb, start, end)


def _who_does(subject: str, verb: str) -> tuple[str, str | None]:
    """(职工, 入会) who do it, (主席团, None) where a body is set up (主席团设三至五人), else the deed."""
    if subject.endswith(_OWNERS) and verb in _FILLS:
        return subject, None
    return (subject, verb) if _JOINS.fullmatch(verb) else ("", _DOING.sub("", subject) + verb)


def _owned(population: str | None, counted: str | None) -> tuple[str | None, str | None]:
    """(会员代表大会, 代表) of 会员代表大会的代表."""
    owner, _, what = (counted or "").rpartition("的")
    return (owner, what) if population is None and owner.endswith(_OWNERS) and what else (population, counted)


def _made_up(frame: Frame, start: int, end: int) -> Reading | str:
    """工会委员会由三至七人组成: the members of a body."""
    who, _, what = frame.left.rpartition("由")
    if _LISTED.search(what):
        what = _NEXT_IN_LIST.split(what)[-1]
    population, counted = tail(lead(who)) or subject_before(frame), tail(what)
    if population and not counted:
        population, counted = _members_of(population) or (
            population,
            next((member for body, member in _SEATS if population.endswith(body)), ""),
        )
    return number_of(frame, population, counted or None, "", start, end)


def _members_of(population: str | None) -> tuple[str, str] | None:
    """(女职工委员会, 委员) of 女职工委员会委员."""
    members = _MEMBERS.match(population or "")
    return (members["who"], members["what"]) if members is not None else None


def _words(frame: Frame, behind: str) -> tuple[str, str, str]:
    """Subject, verb and thing of the clause's left side, "" for what it lacks."""
    cut = cut_verb(frame.left)
    if cut is None:
        subject, verb, thing = "", "", tail(lead(frame.left))
    else:
        subject, verb, thing = tail(lead(WHERE.sub("", cut[0]))), cut[1], lead(tail(cut[2]))
    if cut is not None and not thing and not behind and (done := _CARRIED_OUT.search(frame.left)):
        subject, thing = tail(lead(frame.left[: done.start()])), done["what"]
    if _LISTED.search(thing) and (items := _NEXT_IN_LIST.split(thing))[1:]:
        thing = tail(items[-1])
    return subject, verb, thing


def _measured(frame: Frame, subject: str, verb: str, thing: str, behind: str) -> tuple[str, str | None]:
    """Whose number it is, and what is counted, in the clause's words or in those before it."""
    last = told_before.last_set(frame)
    whole = frame.text[frame.part.start : frame.mention.start]
    if (graded := of_next_grade(frame, thing, behind, last)) is not None:
        return subject, graded
    if behind:
        return (thing if thing and not subject else subject), behind
    if not verb and _LEVELS.fullmatch(thing):
        if wanted := (last.measure if last else "") or told_before.wanted(frame):
            return thing, wanted
        shared = _SHARED_NOUN.search(frame.text, frame.mention.end, frame.part.end)
        if shared is not None and shared.end() == frame.part.end:
            return thing, shared["what"]
    if not verb and _EACH.match(whole) and body_and_rest(thing) is None and (wanted := told_before.wanted(frame)):
        return thing, wanted
    if not verb and _EACH.match(whole) and last is None and _PLACES.search(re.sub(r"（[^）]*）$", "", thing)):
        return thing, subject_before(frame)
    if not verb and last is not None and last.measure and _KIND_OF_POST.fullmatch(thing):
        return last.population or "", thing + _POST_KIND.sub("", last.measure)
    if not verb and _ONE_SIDE.fullmatch(thing) and (counted := told_before.numbered(frame)):
        return whole[: len("每方")], counted.rpartition("的")[2]
    if not verb and last is not None and last.measure and "其中" not in whole and _is_place(frame, thing, last):
        return thing, last.measure
    if not verb and (per := _PER_SO_MANY.fullmatch(thing)) is not None:
        return per["per"], per["what"]
    if not verb and (among := AMONG_THEM.match(thing)):
        return among["who"], lead(among["what"]).removeprefix("有")
    if not verb and (based := _PER_BASE.fullmatch(thing)) is not None:
        return based["per"], based["what"]
    if verb in _FILLS and not thing and subject and all(_HEADS.fullmatch(head) for head in subject.split("、")):
        return "", subject
    if verb in _FILLS and not thing and "每" not in subject and (split := body_and_rest(subject)) is not None:
        return split
    if not verb and (each_has := _OF_EACH.fullmatch(thing)) is not None:
        return each_has["each"], each_has["what"]
    if not verb and (split := region_and_rest(thing) or body_and_rest(thing)):
        return split
    if verb in ("完成", "实现") and not thing and last is None and (task := told_before.task(frame)) is not None:
        return "", task
    if verb and not thing and _POSTS_OF.search(subject):
        return "", subject
    if verb and not thing and (through := _CARRIED_THROUGH.search(frame.left)) is not None:
        return "", through["what"]
    if verb == "培训" and not thing and (course := _COURSE.search(frame.left)) is not None:
        return "", lead(course.group())
    if verb and not thing and frame.quantity.measure == "人次" and len(done := tail(lead(frame.left))) > len(verb):
        return "", done
    if (each_has := _OF_EACH.fullmatch(thing or subject)) is not None:
        return each_has["each"], each_has["what"]
    if thing and not (last is not None and thing in ("有条件", "具备条件", "条件具备")):
        return subject, thing
    if last is not None:
        return subject or group_of(last), last.measure
    if (venues := told_before.venues(frame)) is not None:
        return subject, venues
    programme = _PROGRAMME.match(frame.text, frame.parts[0].start, frame.part.start)
    return subject, programme["what"] if programme is not None else None


def _is_place(frame: Frame, thing: str, last: Reading) -> bool:
    """Whether the words name a place that has so many of what was counted before: 开发区不少于10名, 其他市至少1个."""
    people = frame.quantity.measure in ("名", "人", "位")
    if last.kind == "workload" and thing.endswith(quota_words()["mass_bodies"]):
        return True
    if _LEVEL_ONLY.fullmatch(thing) and last.measure and not _LEVEL_ONLY.search(last.measure):
        return True
    return thing.startswith(("其他", "其余")) or (people and _PLACE.fullmatch(thing) is not None)


def _whose(frame: Frame, subject: str) -> str:
    """The subject without what belongs to another number or to the way something is done."""
    subject = _BY_WHOM.sub("", _WHENCE.sub("", subject))
    while _STRAY.search(subject):
        subject = _STRAY.sub("", subject)
    if _LISTED.search(subject) and not re.search(rf"每[{DIGITS}]", subject):
        same = frame.earlier and frame.earlier[-1].start == frame.part.start
        return (frame.earlier[-1].population or "") if same else ""
    return subject


def _behind(frame: Frame) -> str:
    """The counted noun behind the number: 5名以上**专职干部**, 100人的**社工**队伍."""
    if not frame.right or frame.right[0] in "，,、：:；;。）)（(或和且并但及":
        return ""
    if _SERVES.match(frame.right):
        return ""
    if (course := _COURSE_OF.fullmatch(frame.right)) is not None:
        return course["what"]
    if frame.quantity.measure in ("个", "处", "座") and (body := _LONG_BODY.match(frame.right)):
        return body["what"]
    if serving := _SERVING.match(frame.right):
        return serving["what"]
    found, _ = noun(frame.right.removeprefix("的"))
    if "、" in found and _LISTED.search(frame.right):
        found = found.split("、")[0]
    found = _NEXT_COUNT.split(found)[0]
    if standard := _STANDARD.match(frame.right):
        return standard["what"] or _object_of(frame.next_part())
    crowd = "" if frame.quantity.measure == "支" else "|(?<=.)(?:的)?队伍"
    found = re.sub(rf"(?:的?(?:标准|要求|比例|规模|目标|计划){crowd}|左右|以上)$", "", found)
    return found.strip() if len(found) <= 40 else ""


def _object_of(written: str) -> str:
    """What the clause behind 按每万名职工配备3名的标准 recruits."""
    done = re.fullmatch(_RECRUITS, written)
    return done["what"] if done else ""


def number_of(
    frame: Frame,
    population: str | None,
    measure: str | None,
    verb: str,
    start: int,
    end: int,
    condition: str | None = None,
) -> Reading | str:
    measure = _COUNT_WORDS.sub("", measure or "") or measure or None
    unit = unit_of(frame, measure)
    if unit is None:
        return "not people, posts, bodies or coverage"
    if measure is None and population is None:
        return "nothing is counted"
    working = _WORK.search(frame.left)
    return Reading("workload" if working else frame.kind(), population, measure, start, end, condition, unit)
