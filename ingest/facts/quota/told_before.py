"""What the clauses before a number tell of it where its own does not: a task, who is wanted, a body that is set up."""

from __future__ import annotations

import re

from ingest.facts.phrases import near
from ingest.facts.quota.frame import Frame, Reading, cut_verb, lead
from ingest.facts.quota.units import BODIES
from vocabulary.quota_words import any_of

TASK = re.compile(r"[^，,。；;0-9]{2,30}(?:改造|建设|培训|救助|帮扶|安置|创建|服务|筛查|任务|评定|登记|建档)")
"""残疾人家庭无障碍改造: a task by its name."""
_NUMBER_OF = re.compile(r"(?P<what>[^，,。；;]{2,20}?)的?(?:人数|数量|名额|总数)(?:应当|应|须|为|由|按|根据|一般)")
_NUMBERED = re.compile(r"(?P<what>[^，,。；;]{2,20}?)的?(?:人数|数量|名额|编制|职数)")
"""会员代表的名额，会员100人以下的设30至40名，…的设…: a clause that only says of what the numbers are."""
_DISPOSED = re.compile(r"(?:把|将)(?P<what>[^，,。；;把将]{2,40}?)的?(?:建设)?(?:纳入|列入|作为)")
_MEMBER = re.compile(r"(?:代表|委员|理事|监事|董事|常委|执委|成员)(?:名额|人数|总数)?$")
_SET_UP = re.compile(rf"(?:召开|举行|设立|成立|建立|组建|设)(?P<who>[^，,。；;设召]{{0,16}}?(?:{any_of('body_ends')}))")


def set_up(frame: Frame, measure: str | None) -> str | None:
    """基金会设理事会，理事为五人至二十五人: the body, set up in a clause before, whose members are counted."""
    if measure is None or not _MEMBER.match(measure):
        return None
    for index in range(frame.index - 1, max(-1, frame.index - 3), -1):
        part = frame.parts[index]
        found = _SET_UP.search(frame.text, max(part.start, part.end - 40), part.end)
        if found is not None and found.end() == part.end:
            return found["who"]
    return None


def task(frame: Frame) -> str | None:
    """重度残疾人家庭无障碍改造，三年完成10万户: the task that the clause before names."""
    if not frame.index or frame.parts[frame.index - 1].stop not in ("，", ","):
        return None
    before = frame.parts[frame.index - 1]
    written = lead(frame.text[max(before.start, before.end - 40) : before.end].replace("\n", ""))
    return written if TASK.fullmatch(written) is not None else None


def last_set(frame: Frame) -> Reading | None:
    """The number before in the sentence whose words an elided one shares; a size only where nothing else is told."""
    told = [item for item in frame.earlier if item.kind not in ("trigger", "eligibility")]
    return next(iter(reversed(told or frame.earlier)), None)


def numbered(frame: Frame) -> str | None:
    """理事人数为单数，不得超过35人: the number that the clause before speaks of."""
    for index in range(frame.index - 1, max(-1, frame.index - 5), -1):
        before = frame.parts[index]
        pattern = _NUMBER_OF if index == frame.index - 1 and before.stop in ("，", ",") else _NUMBERED
        found = pattern.match(frame.text, before.start, before.end)
        if found is not None and (pattern is _NUMBER_OF or found.end() == before.end):
            return lead(found["what"])
    return None


def wanted(frame: Frame) -> str:
    """What the clause before sets up, where this one only counts: …配备专职教师，每所学校不少于1名."""
    if not frame.index:
        return ""
    if frame.earlier and frame.earlier[-1].start >= frame.parts[frame.index - 1].start:
        return frame.earlier[-1].measure or ""
    before = near(frame.parts[frame.index - 1], frame.mention.start, frame.mention.start)
    cut = cut_verb(frame.text[before.start : before.end])
    return cut[2] if cut and len(cut[2]) <= 30 else ""


def venues(frame: Frame) -> str | None:
    """What the clause before disposes of: 要把工人文化宫、青少年宫纳入城乡规划，每个设区市至少建有1所."""
    if not frame.index or frame.quantity.measure not in ("个", "所", "处", "座"):
        return None
    before = frame.parts[frame.index - 1]
    found = _DISPOSED.search(frame.text, before.start, before.end)
    return found["what"] if found is not None and BODIES.search(found["what"]) else None
