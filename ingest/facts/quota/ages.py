"""Ages that open a right or bound a post, and days at the grass roots."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import Frame, Reading, lead, noun, subject_before, tail, without_times

_PERSON = re.compile(
    r"^(?:的)?(?P<who>[^，,。；;、]{0,20}?(?:青年|妇女|儿童|少年|少先队员|人|员|者|职工|干部|学生|公民|子女|家长|居民|群众|女性|男性))"
)
_DAYS = re.compile(
    r"基层|蹲点|调研|走访|联系|下派|驻村|接访|接待|值班|服务|培训|学习|参加|工作|报到|劳动|锻炼|实践|教育|活动|挂职|轮训"
)
_NO_DAYS = re.compile(
    r"期限|任期|以前|之前|提前|公示|有效期|处|拘留|徒刑|假|工时|加班|延长|保存|之日起|届满|产假|工龄|缴费|连续"
)


def read(frame: Frame) -> Reading | str:
    """An age as a limit of its own; an age inside another number's measure is none."""
    part, right = frame.part, frame.right
    others = [
        mention
        for mention in frame.policy.inside("quantities", part.start, part.end)
        if mention is not frame.mention and getattr(mention.value, "unit", "") in ("persons", "share", "bodies")
    ]
    if others:
        return "an attribute of what another number counts"
    if not frame.quantity.said:
        return "an age that is no limit"
    may = re.search(
        r"(?:可以|可(?![持能行靠])|有权|有资格|能够)(?P<deed>[^，,。；;]+)", right + "，" + frame.next_part()
    )
    who = _PERSON.match(right)
    if frame.quantity.said in ("年满", "满", "已满") and may:
        holder = who["who"] if who else subject_before(frame)
        end = part.end if may.start() < len(right) else frame.parts[frame.index + 1].end
        deed = re.sub(r"(?:并|且).*$", "", may["deed"])
        return Reading("eligibility", holder, deed, part.start, end)
    if who is not None and who["who"]:
        whole, _ = noun(right.removeprefix("的"))
        deed = re.match(r"(?P<what>入党|入团|入会|参军|就业|创业)", right[len(who.group()) :])
        whole = who["who"] + (deed["what"] if deed else "")
        return Reading("eligibility", whole, who["who"], part.start, part.end)
    left = tail(lead(frame.left))
    measure = re.search(r"(?:任职)?年龄$", left)
    if measure:
        owner = left[: measure.start()].removesuffix("的").removesuffix("候选人")
        return Reading("eligibility", owner or subject_before(frame), measure.group(), part.start, part.end)
    return "an age that is no limit"


def days(frame: Frame) -> Reading | str:
    """每周在机关工作4天、在基层工作1天; 全年下基层不少于1个月."""
    part, text = frame.part, frame.text
    clause = text[part.start : part.end]
    if _NO_DAYS.search(clause) or not _DAYS.search(clause + frame.next_part()):
        return "a length of time"
    left = lead(without_times(frame.policy, part.start, frame.mention.start))
    if "、" in left and re.search(r"[0-9一二两三四五六七八九十](?:天|个月|个工作日|小时)", left):
        left = lead(left.rsplit("、", 1)[1])
    stop = re.compile(r"、(?=[^、]{0,14}?[0-9一二两三四五六七八九十])").search(text, frame.mention.end, part.end)
    end = stop.start() if stop else part.end
    who: str | None
    resource = re.match(r"^(?P<who>.*?)(?:集中|拿出|抽出|安排|利用)(?:不少于|至少)?$", left)
    if resource:
        if not frame.next_part():
            return "a length of time"
        return Reading(
            "workload",
            tail(resource["who"]) or subject_before(frame),
            frame.next_part(),
            part.start,
            frame.parts[frame.index + 1].end,
        )
    body = tail(left)
    act = re.search(r"(?:到|下|在|赴|深入|参加|接受|联系|从事|开展|走访|驻|蹲|集中|脱产)", body)
    if act is None:
        return "a length of time"
    who = tail(body[: act.start()])
    measure = body[act.start() :]
    measure = re.sub(r"(?:的)?(?:时间|累计)(?:一般|应|原则上)?$", "", measure)
    if frame.quantity.unit == "hours" and not re.search(r"服务|培训|学习|参加", measure):
        return "a length of time"
    return Reading("workload", who or subject_before(frame) or _carried(frame), measure, part.start, end)


def _carried(frame: Frame) -> str | None:
    return next((earlier.population for earlier in reversed(frame.earlier) if earlier.kind == "workload"), None)
