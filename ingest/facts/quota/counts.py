"""Numbers of people, bodies, posts and households: staffing, triggers, workloads."""

from __future__ import annotations

import re

from ingest.facts.phrases import near
from ingest.facts.quota import each, sizes
from ingest.facts.quota.frame import (
    MAY,
    MUST,
    Frame,
    Reading,
    begins_with_verb,
    body_and_rest,
    cut_verb,
    ends_in_verb,
    lead,
    noun,
    region_and_rest,
    subject_before,
    tail,
)
from ingest.facts.quota.lists import dealt_out
from ingest.facts.quota.sizes import AMONG_THEM, COUNTING, CREATES, TIE
from ingest.records import QuotaKind
from vocabulary.quota_words import any_of, quota_words

_POSTS = re.compile(rf"^(?:公益性|行政|事业|专职)?(?:{any_of('posts')})|(?:{any_of('posts')})$")
_BODIES = re.compile(rf"(?:{any_of('bodies')})(?:[（(][^）)]{{1,8}}[）)])?$")
_WORK = re.compile(rf"(?<![妇残科侨文青])(?:{any_of('work')})(?!{any_of('named_by_work')})")
_PLACES = re.compile(
    r"(?:县市区|市州|县|市|区|乡镇|镇|街道|村|社区|单位|企业|学校|高校|机关|地区|地方|省份|工会|团委|妇联)$"
)
_COUNTED = re.compile(r"人数|总数|数量|规模|人次")
_SIZE_CLASS = re.compile(
    r"^(?P<noun>[^，,、的应可须必或人但占0-9]{0,12}?(?:企业|单位|组织|社区|村|园区|机构|机关|商圈|楼宇|班组))"
)
_RECRUITS = r"(?:招聘|聘用|配备|选配|招募|建立|设置|配齐)(?P<what>[^，,。；;]{2,20})"
_STANDARD = re.compile(rf"的(?:标准|比例|要求)(?:来|要|应)?(?:{_RECRUITS})?$")
_JOINS = re.compile(r"入会|入团|参加|加入|参与|担任|成为")
"""推动八大群体入会500万人以上: the deed is counted."""
_BESIDES = re.compile(r"(?:[%％]|分之[一二三四五六七八九十百0-9]{1,4})(?:以上|以下)?(?:且|并且?|同时)$")
"""应当占职工总数50%以上且不少于5人: the same people again."""
_AT_LEAST = re.compile(r"至少|最少")
_OF_A_SHARE = re.compile(
    r"[^，,。；;]{0,20}的[^，,。；;]{0,12}?(?:(?:要|应|须)?(?:达到|不低于|不少于|占|超过|为|达)){1,2}(?:百分之|[0-9.]{1,5}[%％]|[一二三四五]分之)"
)
"""至少配备1名女干部的班子达到50%以上: the share is set, not the one."""
_ARTICLE = re.compile(r"^一(?![十百千万至到—–-])")
_SERVING = re.compile(r"(?:提供|负责|从事|具有|掌握)[^，,。；;]{2,40}的(?P<what>[^，,。；;的]{2,14})$")
"""配备1名提供规范医疗服务的全科医生: who is counted stands behind what he does."""
_CARRIED_OUT = re.compile(
    r"(?:[一二三四五六七八九十0-9]{1,2}年)?(?:共|累计|总计)?(?:开展|组织|完成|实施|举办)(?P<what>[^，,。；;]{2,30}(?:培训|服务|活动))$"
)
"""三年共开展各类补贴性职业技能培训5000万人次以上."""
_DISPOSED = re.compile(r"(?:把|将)(?P<what>[^，,。；;把将]{2,40}?)的?(?:建设)?(?:纳入|列入|作为)")
_RECKONED = re.compile(r"(?:可以?)?按照?[^，,。；;]{4,60}(?:计算|折算|计入|认定)")
"""按照安排2名残疾人就业计算."""
_SETS = re.compile(r"(?:配备|配齐|配|设|设立|设置|增设|明确|确定|安排|选派|选配|选聘|聘任|聘请|保留|核定)(?:了)?$")
_EVERY = re.compile(r"每(?:一)?[个名位支所家万千百0-9]")
_LONG_BODY = re.compile(
    rf"^(?:以上|以下)?(?:集|以|具有|能|用于|功能|设施|面向)[^，,。；;]{{2,40}}的(?P<what>[^，,、。；;的]{{1,16}}(?:{any_of('bodies')}))$"
)
_ALL_OF_THEM = re.compile(r"[^，,。；;配]{1,20}?(?:全部|均(?!不)|都|逐一|一律)")
_BY_THE_WAY = re.compile(r"(?:的|^(?:与|同|和|向))$")
_MEMBERS = re.compile(
    r"^(?P<who>.{2,30}(?:委员会|理事会|监事会|常委会|班子|小组|主席团))(?P<what>委员|成员|组成人员|理事|监事)$"
)
_EACH = re.compile(r"^(?:其中)?每(?:一)?[个所名家支村校]")
_LISTED = re.compile(r"[0-9一二两三四五六七八九十若干]+(?:名|人|个|家|户|支|所)")
_NEXT_IN_LIST = re.compile(r"、|(?<=[名人个家户支所位])[和及与]")
"""书记一人和宣传委员一人, 主席1名、副主席3名."""
_PROGRAMME = re.compile(
    r"(?:深入|大力|全面|扎实)?(?:实施|开展|推进|推动)“(?P<what>[^“”，,。；;\n]{2,12})”(?:建设|创建)?(?:工程|行动|计划|项目)?[，,]"
)
"""实施“青年之家”建设工程，每个县至少建成2个: what is built is named by the programme."""
_STRAY = re.compile(
    r"(?:中|里|内|至少|原则上|一般|其中)$|[一两][支个批名]$|^每[批次期]$|^[0-9一二三四五六七八九十]{1,2}年$|^(?:凡|凡是|要求)$"
)


def read(frame: Frame) -> Reading | str:
    """A count as a trigger, a workload, or a number set; else why it is none."""
    quantity = frame.quantity
    listed = (
        frame.text[frame.mention.start - 1] in "、和及与"
        and frame.earlier
        and frame.earlier[-1].start == frame.part.start
    )
    found = (
        _no_count(frame)
        or sizes.condition(frame)
        or (None if listed else _article(frame))
        or _size_class(frame)
        or each.per_head(frame)
    )
    if found is not None:
        return found
    dealt = dealt_out(frame)
    if dealt is not None and dealt.measure is None:
        return _number(frame, None, dealt.population, "", dealt.start, dealt.end)
    if _by_the_way(frame):
        return "a figure by the way"
    reading = dealt or _set_number(frame)
    least = _ARTICLE.match(quantity.written) or _AT_LEAST.search(frame.text, frame.part.start, frame.mention.start)
    if isinstance(reading, Reading) and listed and not quantity.said and least:
        before = frame.earlier[-1]
        if before.kind == "floor":
            return reading._replace(comparator=">=", kind="floor", population=before.population)
    return reading


def _no_count(frame: Frame) -> str | None:
    """Why a number is no count that could be set, seen by the words that touch it."""
    if frame.quantity.vague:
        return "an inexact figure"
    if _OF_A_SHARE.match(frame.right):
        return "an attribute of what another number counts"
    if frame.left.endswith("等"):
        return "counts the list before it"
    if _RECKONED.fullmatch(frame.text, frame.part.start, frame.part.end):
        return "a rule of counting"
    if frame.right.endswith("的") and COUNTING.match(frame.next_part()):
        return "a rule of counting"
    return None


def _article(frame: Frame) -> str | None:
    """Whether 一名 only introduces a noun (成立一个小组); where a post is filled with it, it counts."""
    quantity = frame.quantity
    if quantity.comparator != "=" or not _ARTICLE.match(quantity.written):
        return None
    listed_before = bool(frame.earlier) and tail(lead(frame.left))
    named = frame.right[:1] in ("", "，", ",", "、", "；", ";", "和", "及") and (
        listed_before or ((cut := cut_verb(frame.left)) and tail(cut[2]))
    )
    counted = quantity.measure in ("名", "人", "位") and (named or _SETS.search(frame.left))
    if counted or _EVERY.search(frame.text, frame.part.start, frame.mention.start):
        return None
    return "an article, not a count"


def _size_class(frame: Frame) -> Reading | str | None:
    """100人以上企业应当…: a size with the bodies of that size right behind it, without 的."""
    if frame.quantity.said not in ("以上", "以下", "以内") or CREATES.search(frame.left):
        return None
    sized = _SIZE_CLASS.match(frame.right)
    if sized is None:
        return None
    behind = frame.right[sized.end() :]
    if not (MUST.match(behind) or MAY.match(behind)):
        return "an attribute of what another number counts"
    kind: QuotaKind = "trigger" if MUST.match(behind) else "eligibility"
    return Reading(kind, sized["noun"], lead(TIE.sub("", frame.left)) or None, frame.part.start, frame.part.end)


def _by_the_way(frame: Frame) -> bool:
    """Whether a number only tells how many there are (2.9亿农民工的作用, 12名同志全部…)."""
    if frame.quantity.written.endswith(("万", "亿")):
        told = tail(lead(frame.left))
        if not ends_in_verb(frame.left) if told else frame.left in ("为", "向", "对", "给"):
            return True
    before = frame.text[frame.part.start : frame.mention.start]
    if "组成" in frame.right:
        return False
    return not frame.quantity.said and bool(_BY_THE_WAY.search(before) or _ALL_OF_THEM.match(frame.right))


def _set_number(frame: Frame) -> Reading | str:
    start, end = frame.item()
    last = frame.earlier[-1] if frame.earlier else None
    if last is not None and last.start == frame.part.start and _BESIDES.search(frame.left):
        return _number(frame, last.population, last.measure, "", start, end)
    if frame.left.endswith("中") and len(frame.left) > 2 and begins_with_verb(frame.right):
        return _number(frame, lead(frame.left[:-1]), frame.right, "", start, end)
    whole = frame.text[frame.part.start : frame.mention.start]
    behind = _behind(frame) or ("人口" if frame.quantity.measure == "人口" else "")
    if frame.right.startswith("组成"):
        who, _, what = frame.left.rpartition("由")
        if _LISTED.search(what):
            what = _NEXT_IN_LIST.split(what)[-1]
        population, counted = lead(who) or subject_before(frame), tail(what)
        if population and not counted and (members := _MEMBERS.match(population)):
            population, counted = members["who"], members["what"]
        elif population and not counted and population.endswith("委员会"):
            counted = "委员"
        return _number(frame, population, counted or None, "", start, end)
    cut = cut_verb(frame.left)
    subject, verb, thing = (
        ("", "", tail(lead(frame.left))) if cut is None else (tail(lead(cut[0])), cut[1], lead(tail(cut[2])))
    )
    if cut is not None and not thing and not behind and (done := _CARRIED_OUT.search(frame.left)):
        subject, thing = tail(lead(frame.left[: done.start()])), done["what"]
    elif cut is not None and not thing and not behind and _COUNTED.search(frame.left):
        subject, thing = "", tail(lead(frame.left))
    if _LISTED.search(thing) and (items := _NEXT_IN_LIST.split(thing))[1:]:
        thing = tail(items[-1])
    measure: str | None = None
    if behind:
        measure = behind
        if thing and not subject:
            subject = thing
    elif cut is None and _EACH.match(whole) and (wanted := _wanted_before(frame)):
        subject, measure = thing, wanted
    elif cut is None and (among := AMONG_THEM.match(thing)):
        subject, measure = among["who"], among["what"]
    elif cut is None and (split := region_and_rest(thing) or body_and_rest(thing)):
        subject, measure = split
    elif thing:
        measure = thing
    elif frame.earlier:
        measure, subject = frame.earlier[-1].measure, subject or frame.earlier[-1].population or ""
    elif (venues := _venues_before(frame)) is not None:
        measure = venues
    elif programme := _PROGRAMME.match(frame.text, frame.parts[0].start, frame.part.start):
        measure = programme["what"]
    if "其中" in whole and not behind and frame.earlier:
        last = frame.earlier[-1]
        if measure and _PLACES.search(measure):
            return Reading(frame.kind(), last.population, last.measure, start, end, condition=measure, unit=last.unit)
        subject = (last.population if last.start == start and last.measure else last.measure) or ""
    if measure in ("有条件", "具备条件", "条件具备") and frame.earlier:
        measure, subject = frame.earlier[-1].measure, subject or frame.earlier[-1].population or ""
    while _STRAY.search(subject):
        subject = _STRAY.sub("", subject)
    if _LISTED.search(subject) and not re.search(r"每[0-9一二三四五六七八九十百千万]", subject):
        same = frame.earlier and frame.earlier[-1].start == frame.part.start
        subject = (frame.earlier[-1].population or "") if same else ""
    subject, measure = each.resolved(frame, subject, measure)
    if verb in ("选举", "推选") and (body := each.formed(frame)) is not None:
        subject = body
    measure = measure or (verb if _JOINS.fullmatch(verb) else None)
    added = verb == "新增" and not subject and not frame.group()
    population = frame.group() or subject or (None if added else subject_before(frame)) or frame.region_before()
    return _number(frame, population, measure, verb, start, end)


def _wanted_before(frame: Frame) -> str:
    """What the clause before sets up, where this one only counts: …配备专职教师，每所学校不少于1名."""
    if not frame.index:
        return ""
    if frame.earlier and frame.earlier[-1].start >= frame.parts[frame.index - 1].start:
        return frame.earlier[-1].measure or ""
    before = near(frame.parts[frame.index - 1], frame.mention.start, frame.mention.start)
    cut = cut_verb(frame.text[before.start : before.end])
    return cut[2] if cut and len(cut[2]) <= 30 else ""


def _venues_before(frame: Frame) -> str | None:
    """What the clause before disposes of: 要把工人文化宫、青少年宫纳入城乡规划，每个设区市至少建有1所."""
    if not frame.index or frame.quantity.measure not in ("个", "所", "处", "座"):
        return None
    before = frame.parts[frame.index - 1]
    found = _DISPOSED.search(frame.text, before.start, before.end)
    return found["what"] if found is not None and _BODIES.search(found["what"]) else None


def _behind(frame: Frame) -> str:
    """The counted noun behind the number: 5名以上**专职干部**, 100人的**社工**队伍."""
    if not frame.right or frame.right[0] in "，,、：:；;。）)（(或和且并但及":
        return ""
    if frame.quantity.measure in ("个", "处", "座") and (body := _LONG_BODY.match(frame.right)):
        return body["what"]
    if serving := _SERVING.match(frame.right):
        return serving["what"]
    found, _ = noun(frame.right.removeprefix("的"))
    if "、" in found and _LISTED.search(frame.right):
        found = found.split("、")[0]
    found = re.split(
        r"(?:或者?|和|及|并)(?:至少|不少于)?(?=[0-9一二两三四五六七八九十]+[名人个家所支处座位户])|，", found
    )[0]
    if standard := _STANDARD.match(frame.right):
        return standard["what"] or _object_of(frame.next_part())
    crowd = "" if frame.quantity.measure == "支" else "|(?<=.)(?:的)?队伍"
    found = re.sub(rf"(?:的?(?:标准|要求|比例|规模|目标|计划){crowd}|左右|以上)$", "", found)
    return found.strip() if len(found) <= 40 else ""


def _object_of(written: str) -> str:
    """What the clause behind 按每万名职工配备3名的标准 recruits."""
    done = re.fullmatch(_RECRUITS, written)
    return done["what"] if done else ""


def _number(
    frame: Frame,
    population: str | None,
    measure: str | None,
    verb: str,
    start: int,
    end: int,
    condition: str | None = None,
) -> Reading | str:
    measure = re.sub(r"^(?:的|新的|新增)|(?:的)?(?:人数|总数|数量)$", "", measure or "") or None
    unit = _unit(frame, measure)
    if unit is None:
        return "not people, posts, bodies or coverage"
    if measure is None and population is None:
        return "nothing is counted"
    working = _WORK.search(verb) or _WORK.search(frame.left)
    return Reading("workload" if working else frame.kind(), population, measure, start, end, condition, unit)


def _unit(frame: Frame, measure: str | None) -> str | None:
    """The unit as records name it: 个 counts bodies or posts by the noun that it stands with."""
    quantity, counted = frame.quantity, (measure or "").rstrip("”》）")
    if quantity.unit in ("persons", "posts", "households", "person_times"):
        if counted.endswith(quota_words()["posts"]):
            return "posts"
        return "persons" if quantity.unit == "person_times" else quantity.unit
    if quantity.measure not in ("个", "处", "座", "家", "所", "支", "批"):
        return None
    if _POSTS.search(counted):
        return "posts"
    if counted.endswith(("个人会员", "会员总", "委员", "代表", "人员", "志愿者", "干部", "职工", "青年", "儿童")):
        return "persons"
    if quantity.unit == "bodies" or counted.endswith("单位会员") or _BODIES.search(counted):
        return "bodies"
    return None
