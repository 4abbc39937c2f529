"""Days and hours at the grass roots, of training, of opening: 到基层蹲点不少于30天, 每周开放时间不少于42小时."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import Frame, Reading, lead, noun, subject_before, tail, without_times
from ingest.facts.quota.lists import split_list
from ingest.facts.quota.pieces import DIGITS
from ingest.facts.timed_acts import TAKES_TIME
from ingest.mentions.comparators import AT_LEAST, AT_MOST
from ingest.records import QuotaKind
from vocabulary.time_words import any_time

_CARRIED = re.compile(r"^的(?P<who>[^，,。；;的]{0,8}(?:职工|妇女|人员|儿童|学生|残疾人|会员|干部|青年))$")
_DAYS = re.compile(
    r"开放|基层|蹲点|调研|走访|联系|教育|下派|驻村|住村|接访|接待|值班|服务|培训|学习|参加|工作|报到|劳动|锻炼|实践|教育|活动|挂职|轮训"
)
_NO_DAYS = re.compile(
    r"期限|任期|以前|之前|提前|公示|有效期|处罚|拘留|徒刑|假|工时|加班|延长|保存|之日起|届满|工龄|缴费|连续|(?<!基层)(?<!一线)工作时间|工作日内|内(?!脱产|参加|接受|培训|累计|到基层|下基层)"
)
_ACT = re.compile(
    r"到(?!期)|下(?!列|属|级)|在(?!职)|赴|深入|参加|接受|联系|从事|开展|走访|驻(?!会)|住村|蹲|脱产|学习|培训|开放"
)
_PERSONAL = re.compile(
    r"(?:干部|人员|[员者人校馆宫站会委室园]|基地|领导|机关|部门|单位|组织|中心|每年|每人|职工|青年|教师|妇联|残联|团委|科协)(?:确保|保证|应当|应|要|须)*$"
)
_SET_APART = re.compile(rf"^(?P<who>.*?)(?:{any_time('sets_apart')})(?<!占用)(?:{AT_LEAST}|至少)?$")
"""每周拿出1个工作日，向基层服务对象报到."""
_TOWARD_WHOM = re.compile(r"(?<=[一-鿿]{2})(?:面向|向|对)[^，,]{2,12}?(?:免费)?$")
"""青少年宫每周**向青少年免费**开放不少于40小时."""
_OWNER = re.compile(rf"^(?P<who>[^0-9、，,]{{2,20}}?)(?:每人)?(?=至少|{AT_LEAST}|[0-9])")
_TAKES_TIME = re.compile(rf"(?P<what>占用[^，,每]{{0,8}}时间)每[年月周](?:{AT_MOST})")
"""Working time that unpaid officers may take: 占用工作时间每月不超过三个工作日的."""
_BOUND = re.compile(r"应当|必须|不得|应(?![急对用])|须")
_DEALT_DAYS = re.compile(rf"(?P<all>.{{4,60}}?)(?:累计)?分别(?:{AT_LEAST}|至少|达到)?")
_COURSE = re.compile(r"的(?P<what>[^，,。；;的]{2,12}?(?:培训|轮训|教育|学习|服务|实践|锻炼|劳动))(?=[，,。；;]|$)")
"""开展不少于5天的创业培训: what takes the time."""
_SPENT_TIME = re.compile(rf"(?<=参加)(?P<what>[^，,]{{1,10}})时间(?={AT_LEAST}|至少)")
_AT_THE_BASE = re.compile(rf"(?P<what>到[^，,。；;]{{2,12}}?工作)时间(?={AT_LEAST}|至少)")
"""机关干部每月到基层团支部工作时间不少于2天: no hours of work."""
_COUNT_BEHIND = re.compile(rf"(?:{AT_LEAST}|{AT_MOST}|至少)?[{DIGITS}]+[次场期批]$")
"""每年参加培训不少于2次，累计不少于24学时."""
_HOURS = re.compile(
    r"(?P<what>(?:人均|年均)?(?:志愿)?(?:服务|培训|学习|教育|开放|活动|锻炼)(?:的)?(?:时长|时间|时数|学时|总时长))(?:累计)?$"
)
"""人均服务时长不少于20小时."""
_YEARLY = re.compile(
    r"(?P<who>[^，,。；;]{2,20}?[员部者人师工])(?P<what>(?:年度|年均|集中|脱产|岗前)[^，,。；;]{0,10}(?:学习|培训|服务|教育|实践)(?:时间|时长)?.{0,6})$"
)
"""机关党员年度集中学习培训时间不少于32学时."""
_OFFICIAL = re.compile(
    "[^，,。；;、]{0,10}(?:干部|人员|书记|委员|党员|主席|主任|教师|职工|代表|辅导员|志愿者|社工|工作者)"
)
"""党组织书记不少于56学时: whose time it is besides."""
_CONFINED = re.compile(r"(?:生育|分娩|怀孕|结婚|再婚)$")
_GRANTS = re.compile(rf"(?:可以|应当|可|应)?(?:享受|享有|增加|给予|安排|奖励|休)(?:{AT_LEAST}|至少)?")
_LEAVE = re.compile(rf"(?P<what>(?:共同)?(?:{any_time('leaves')})(?:假期|假)?)")
_EACH_YEAR = re.compile(r"(?:每年|每学年)$")
_FOR_WHOM = re.compile(r"对于?(?P<who>[^，,。；;]{2,30})[，,]$")
"""对…的职工，给予不少于十日的疗休养假期: for whom, in the clause before."""
_PREGNANT = re.compile(r"(?P<who>[^，,。；;]{0,16}?)怀孕$")
_BOUND_BEFORE = re.compile(rf"[{DIGITS}]{{1,3}}个?月(?:及?以上)?$")
_BOUND_BEHIND = re.compile(rf"^(?:不满|未满|不足|至)?[{DIGITS}]{{1,3}}个?月(?:及?以下)?")
_ENDED = re.compile(r"(?:自然|人工)?(?:流产|引产|终止妊娠|分娩|早产)?(?:的|时|者)")
_WITH_CHILD = re.compile(
    r"的(?P<who>[^，,。；;的]{0,6}?(?:职工|妇女|员工))(?:每[日天周月]|在[^，,。；;在]{2,10}?)?(?=享受|享有|可以|应当给予)"
)
_OPENS = re.compile(r"享受|享有|给予|可(?![持能行靠])|增加|休(?:息|假)")
"""怀孕满4个月流产的，享受42天产假: what months of pregnancy open."""
_OPEN = re.compile(r"开放|占用")
_COUNT_ONLY = re.compile(rf"每[批次期年人](?:{AT_LEAST}|{AT_MOST}|至少)?[^，,。；;]{{1,8}}$")
_SENT = re.compile("^(?:选派|选调|抽调|选送|组织|安排|推荐)(?=..)")
_ENSURED = re.compile(r"^[^，,。；;]{2,16}?(?:应当|应|必须|须|要)(?:保证|保障|确保|安排|组织|支持)(?=..)")
"""企业应当保证女职工每月有2个工作日参加培训: whose time it is."""
_TIME_ALONE = frozenset(("", "时间", "总时间", "培训时间", "学习时间"))
_AWAY = re.compile(rf"{TAKES_TIME.pattern}|到[^，,。；;]{{2,10}}(?:挂职|锻炼|学习)|挂职|驻村|蹲点")
"""What the clause before says that takes the time (选派干部到省外挂职，时间不少于3个月)."""
_LISTED = re.compile(rf"[{DIGITS}](?:天|个月|个工作日|小时)")


def read(frame: Frame) -> Reading | str:
    """每周在机关工作4天、在基层工作1天; 全年下基层不少于1个月."""
    part = frame.part
    clause = frame.text[part.start : part.end]
    if taken := _TAKES_TIME.search(clause):
        whose = clause[: taken.start()] or subject_before(frame)
        return Reading("ceiling", whose, taken["what"], part.start, part.end)
    if with_child := _with_child(frame):
        return with_child
    if protected := _protected(frame):
        return protected
    if granted_leave := _leave(frame, clause):
        return granted_leave
    left = without_times(frame.policy, part.start, frame.mention.start)
    if (said := _said_before(frame, left)) is not None:
        return said
    told = _AT_THE_BASE.sub(r"\g<what>", _SPENT_TIME.sub(r"\g<what>", clause))
    if _NO_DAYS.search(told) or not _DAYS.search(clause + frame.next_part()):
        return "a length of time"
    dealt = _dealt_days(frame, left)
    if dealt is not None:
        return dealt
    owner = _OWNER.match(left)
    if "、" in left and _LISTED.search(left):
        left = left.rsplit("、", 1)[1]
    if taken_out := _SET_APART.match(left):
        return _set_apart(frame, lead(taken_out["who"]))
    granted = re.match(
        rf"^(?P<who>.*?)(?:可以|可|应当|应)?(?:有|累计|安排|占用|利用|抽出|拿出)?(?:{AT_LEAST}|至少)?$", left
    )
    if granted and _ACT.match(frame.right) and not _ACT.search(left):
        who = _who(frame, lead(granted["who"])) or (owner["who"] if owner else None)
        return Reading("workload", who, frame.right, part.start, part.end)
    if (yearly := _YEARLY.match(left)) is not None:
        return Reading("workload", lead(yearly["who"]), tail(yearly["what"]), part.start, part.end)
    return _spent(frame, left)


def _with_child(frame: Frame) -> Reading | None:
    """怀孕满4个月流产的，享受42天产假: months of pregnancy from which a right or a duty begins."""
    found = _PREGNANT.fullmatch(_BOUND_BEFORE.sub("", frame.left)) if frame.quantity.said else None
    following = frame.next_part()
    if found is not None and (named := _WITH_CHILD.match(frame.right)) is not None:
        return Reading("eligibility", named["who"], "怀孕", frame.part.start, frame.part.end)
    if found is None or _ENDED.fullmatch(_BOUND_BEHIND.sub("", frame.right)) is None:
        return None
    due = _BOUND.search(following)
    if _OPENS.search(following) is None and due is None:
        return None
    opens = due is None or _OPENS.search(following) is not None
    whose = tail(lead(found["who"])) or subject_before(frame)
    return Reading("eligibility" if opens else "trigger", whose, "怀孕", *frame.with_next())


def _leave(frame: Frame, clause: str) -> Reading | None:
    """女职工生育享受不少于一百二十八天的产假: at least so many days of leave."""
    found = _LEAVE.search(clause) if frame.quantity.comparator in (">", ">=") else None
    if found is None:
        return None
    whose = next(filter(None, reversed(_GRANTS.split(clause[: found.start()])[:-1])), "") or clause[: found.start()]
    whose = "" if _GRANTS.match(clause) is not None else whose
    whose = _EACH_YEAR.sub("", _CONFINED.sub("", lead(whose)))
    before = frame.text[max(frame.sentence.start, frame.part.start - 33) : frame.part.start]
    given = None if whose else _FOR_WHOM.search(before)
    whose = given["who"] if given is not None else whose
    return Reading("floor", whose or subject_before(frame), found["what"], frame.part.start, frame.part.end)


def _said_before(frame: Frame, left: str) -> Reading | None:
    """What takes the time, where this clause says only how long (累计不少于24学时) or who else (书记不少于56学时)."""
    named = tail(lead(left))
    if named in _TIME_ALONE and frame.index and isinstance(stated := _stated_before(frame), Reading):
        return stated
    told = frame.earlier[-1] if frame.earlier else None
    if told is not None and told.kind == "workload" and not frame.right and _OFFICIAL.fullmatch(named):
        return Reading("workload", named, told.measure, frame.part.start, frame.part.end)
    return None


def _set_apart(frame: Frame, who: str) -> Reading | str:
    """每周拿出1个工作日，向基层服务对象报到: what the time is for stands behind it."""
    if frame.right.startswith("的"):
        taught = noun(frame.right.removeprefix("的"))[0]
        whose = _who(frame, who.removesuffix("每学年").removesuffix("每学期"))
        return Reading("workload", whose, taught, frame.part.start, frame.part.end)
    if _ACT.match(frame.right):
        return Reading("workload", _who(frame, who), frame.right, frame.part.start, frame.part.end)
    if not frame.next_part():
        return "a length of time"
    start, end = frame.with_next()
    return Reading("workload", _who(frame, who), frame.next_part(), start, end)


def _spent(frame: Frame, left: str) -> Reading | str:
    """到基层蹲点不少于30天: an act in front of the number."""
    act = _ACT.search(left)
    if act is None and (served := _HOURS.search(left)) is not None:
        kind = _kind(frame, served["what"])
        return Reading(kind, _who(frame, lead(left[: served.start()])), served["what"], *frame.item())
    if act is None:
        return "a length of time"
    begin = toward.start() if (toward := _TOWARD_WHOM.search(left, 0, act.start())) is not None else act.start()
    whose = tail(lead(left[:begin]))
    if act.group() in ("学习", "培训", "开放") and whose and not _PERSONAL.search(whose):
        begin, whose, left = 0, "", lead(left)
    measure = re.sub(r"(?:的)?(?:累计|总时长)$", "", tail(left[begin:]))
    if frame.quantity.unit == "hours" and not re.search(r"服务|培训|学习|参加|开放|宣讲|调研", measure):
        return "a length of time"
    if (course := _COURSE.match(frame.right)) is not None:
        start, end = frame.item()
        return Reading("workload", _who(frame, whose), course["what"], start, end)
    if frame.right.startswith("的") and (studied := noun(frame.right.removeprefix("的"))[0]):
        measure += studied
    start, end = frame.item()
    return Reading(_kind(frame, measure), _who(frame, whose), measure, start, end)


def _kind(frame: Frame, measure: str) -> QuotaKind:
    """Days and hours at work are a workload; how long a venue is open, or what is allowed at most, a bound."""
    return frame.kind() if _OPEN.search(measure) or frame.quantity.comparator in ("<", "<=") else "workload"


def _protected(frame: Frame) -> Reading | None:
    """对怀孕7个月以上的女职工，用人单位不得延长劳动时间: a length from which a duty to others begins."""
    carried = _CARRIED.match(frame.right)
    left = re.sub(r"^(?:对于?|凡|连续)", "", frame.left)
    if carried is None or not frame.quantity.said or not 2 <= len(left) <= 6 or not _BOUND.search(frame.next_part()):
        return None
    start, end = frame.with_next()
    return Reading("trigger", carried["who"], left, start, end)


def _dealt_days(frame: Frame, left: str) -> Reading | None:
    """省、市、县群团机关干部每年到基层调研分别不少于30天、60天、90天: the n-th length is the n-th level's."""
    found = _DEALT_DAYS.match(left)
    numbers = [mention for mention in frame.in_part(frame.quantity.unit) if mention.start >= frame.part.start]
    if found is None or frame.mention not in numbers:
        return None
    act = _ACT.search(found["all"])
    holders = split_list(tail(lead(found["all"][: act.start()]))) if act is not None else []
    if act is None or len(holders) != len(numbers):
        return None
    measure = tail(found["all"][act.start() :])
    return Reading("workload", holders[numbers.index(frame.mention)], measure, frame.part.start, frame.part.end)


def _stated_before(frame: Frame) -> Reading | str:
    """…占用工作时间参加会议或者从事工会工作，每月不超过三个工作日: who and what stand in the clause before."""
    before = frame.parts[frame.index - 1]
    if frame.index > 1 and _COUNT_ONLY.match(frame.text, before.start, before.end):
        before = frame.parts[frame.index - 2]
    words = frame.text[max(before.start, before.end - 80) : before.end]
    act = _AWAY.search(words)
    if act is None or before.stop not in ("，", ","):
        return "a length of time"
    whose = tail(
        lead(without_times(frame.policy, max(before.start, before.end - 80), before.end - len(words) + act.start()))
    )
    measure = _COUNT_BEHIND.sub("", words[act.start() :])
    return Reading(_kind(frame, measure), _SENT.sub("", whose) or None, measure, frame.part.start, frame.part.end)


def _who(frame: Frame, written: str) -> str | None:
    """Whose time it is: the clause's subject, else that of the workload before, else of the sentence."""
    who = _SENT.sub("", _ENSURED.sub("", re.sub(r"每(?:一)?(?:学年|学期|届)$", "", tail(written))))
    if who and who not in ("实现", "每人"):
        return who
    before = next((earlier.population for earlier in reversed(frame.earlier) if earlier.kind == "workload"), None)
    return before or subject_before(frame)
