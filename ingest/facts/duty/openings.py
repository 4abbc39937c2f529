"""Where the record of a modal begins: at its own comma clause, or at the topic and conditions in front of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.duty.agents import acting_by
from ingest.facts.duty.apart import ANSWERS_FOR, OCCASION, RELATION, sets_scene, stands_apart
from ingest.facts.duty.figures import LIMITS, RATES, REACHES
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.phrases import CONDITION, TIMED, skip_adverbs
from ingest.facts.duty.sentences import PARTS, Comma, skip_marks, splits_off
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.modality import Modal
from ingest.mentions.subjects import begins, subject_at, subject_before
from vocabulary.duty_words import duty_words

_UNLESS = re.compile(
    r"但?因(?![此而素为])|但?为(?:了|保护|保障|避免|防止)|发现|非经|未经|除(?!名|权)|确[有需]|如果?|若|逾期"
)
_TOWARDS = re.compile(r"对于?[^，,]{0,40}?的[\u4e00-\u9fff、]{1,8}$")
_SPENT = ("支出", "费用", "经费", "资金", "时间", "收入", "开支", "标准", "水平", "金额", "期限")
"""公募基金会每年用于公益事业的支出，不得低于…: of what the limit is told."""
_FIGURED = re.compile(rf"(?:{RATES}|年龄)[^，,。]{{0,6}}(?:{REACHES})\d[^，,。]{{0,8}}$")
"""部门正职年龄一般不超过45周岁，不得简单以年龄划线: a figure of its own, in front of what must not be."""
_JUDGES = re.compile(r"认为|发现|对[^，,。；;]{2,24}的[\u4e00-\u9fff、]{1,8}$")
"""交通部门对执行任务的车辆，应当优先放行: a new subject between two modals."""
_REPORTED = ("情况", "事项", "名单", "结果")
GUARANTEE = "确保"
_TASK = re.compile(
    r"(?:进一步|全面|认真|切实|严格)?(?:加强|完善|建立|健全|落实|推进|规范|清理|深化|优化|强化|改进|整治|取消|撤销|停发|收回|追回|扣除|列入)"
)
"""How a task of its own begins, in front of what must not be (清理规范各类许可，不得变相设置审批)."""
_COMPETENT = re.compile(
    r"(?:统一|依法|全面)?(?:领导|主管|统筹|组织|协调|、|和)+[^，,。；;的]{0,10}(?:的[^，,。；;的]{0,10})?(?:工作|事业|事务)$"
)
"""各级人民政府领导科普工作，应当…: what a body is there for is a duty of its own."""
_LINKS = ("还", "也", "亦", "则", "均", "都", "并", "但")
"""除追回资金外，还应…: what may stand in front of a modal that has no subject."""
_CIRCUMSTANCE = re.compile(
    r"(?:在|如遇|遇有?)?(?:特殊|紧急|必要|一般)(?:的)?(?:情况|情形|时)(?:下|时)?|必要时|根据(?:工作)?需要|条件成熟时"
)
"""每半年举行一次，在特殊情况下可提前召开: it names no subject."""
_LONG_ACT = 16
"""用人单位招用职工，不得…: a body and so short an act are the occasion on which something is forbidden."""
_GOES_WITH = ("且", "并", "或者", "又", "既", "也")
"""逾期不申请复议，也不提起诉讼，又不履行决定的，…: a condition goes on over several clauses."""
_BODIES = re.compile("(?:场馆|场所|设施|基地|中心|机构|组织|团体|企业|单位|部门)$")
ABLE = re.compile(r"(?:有条件|具备条件|符合条件)的(?:地方|地区|单位|市县|省份|企业|高校|村|社区|乡镇)")
_PROPOSED = re.compile(r"\s*经(?!费|济)[^，,。；;]{2,40}(?:提议|同意|批准|决定|通过|授权|请求)")
"""…应当定期召开会议，经三分之一以上会员提议，可以临时召开: what has to come first."""
FORBIDS = ("禁止", "严禁")
_SAVING = ("提议", "决定", "推荐", "申请", "请求", "提名")


def opening_of(text: str, clauses: list[Comma], floor: int, index: int, modal: Modal, first: bool) -> int:
    """The comma clause at which the record of a modal begins: its own, or the topic and conditions in front of it.

    Args:
        floor: the last clause that belongs to another record, -1 for none.
        index: the clause in which the modal stands.
        first: whether no modal stands in front of this one in its sentence.
    """
    own = clauses[index]
    direct = (
        skip_marks(text, own.start, modal.start + 1) >= modal.start
        or begins(text, own.start, modal.start) >= modal.start
    )
    at = skip_marks(text, own.start, modal.start)
    direct = direct or text[at : modal.start] in _LINKS or _CIRCUMSTANCE.fullmatch(text, at, modal.start) is not None
    if own.mark in PARTS or text.startswith("连选连任", modal.end):
        return index
    find = _first_opening if first else _later_opening
    return find(text, clauses, floor, index, _Asked(modal, direct))


class _Asked(NamedTuple):
    """A modal whose opening is looked for; `direct` where it has no subject in its own clause."""

    modal: Modal
    direct: bool


def _first_opening(text: str, clauses: list[Comma], floor: int, index: int, asked: _Asked) -> int:
    """Where the first modal of a sentence opens: behind the tasks in front of it, with its topic and conditions."""
    own, direct = clauses[index], asked.direct
    if index > floor + 1 and lists_on(text, clauses[index - 1], own):
        return index - 1
    if splits_off(text, own) and index and not sets_scene(text, clauses[index - 1].end, "的外时后前"):
        return index
    if index and ABLE.match(text, begins(text, own.start, own.end)) and not _depends(text, clauses[index - 1]):
        return index
    if index and not direct and text.startswith("其中", own.start):
        return index
    opening = index
    condition = False
    for place in range(index - 1, floor, -1):
        clause = clauses[place]
        following = skip_marks(text, clauses[place + 1].start, clauses[place + 1].end)
        if condition and text.startswith(_GOES_WITH, following):
            opening = place
            continue
        if text.startswith("凡", following) and opens_act(text, clause.start):
            break
        at = skip_marks(text, clause.start, clause.end)
        acts = (
            direct
            and condition
            and opens_act(text, at)
            and RELATION.match(text, at) is None
            and not _all_subject(text, at, clause.end)
        )
        if acts and not text.startswith((*duty_words().wrongs, "不分"), at):
            break
        condition = condition or sets_scene(text, clause.end, "时后前的")
        topic = condition and place == 0 and opens_act(text, clause.start)
        if _ends_before(text, clauses, place, index, asked) or (
            not direct and not topic and stands_apart(text, clause, own, asked.modal)
        ):
            break
        opening = place
        if clause.mark in PARTS:
            break
    return opening


def lists_on(text: str, before: Comma, clause: Comma) -> bool:
    """Whether a clause goes on with the list of those who must act (…科技馆等科普场馆，以及科普教育基地应当…)."""
    return text.startswith("以及", clause.start) and _BODIES.search(text, *before[:2]) is not None


def _all_subject(text: str, start: int, end: int) -> bool:
    """Whether a clause is nothing but bodies (规划、交通运输等部门，在审批项目时，应当…)."""
    found = subject_at(text, start, end)
    return found is not None and found.end == end


def _ends_before(text: str, clauses: list[Comma], place: int, index: int, asked: _Asked) -> bool:
    """Whether the clause at `place` is a task by itself, whoever bears the modal."""
    if asked.direct and place == index - 1 and _task_in_front(text, clauses[:index], asked.modal):
        return True
    if place < index - 1 and _held(text, clauses[place]):
        return True
    return _by_body(text, clauses[place])


def _later_opening(text: str, clauses: list[Comma], floor: int, index: int, asked: _Asked) -> int:
    """Where a modal behind another one opens: at its own clause, or at the condition or topic in front of it."""
    opening = index
    for place in range(index - 1, floor, -1):
        clause = clauses[place]
        following = skip_marks(text, clauses[place + 1].start, clauses[place + 1].end)
        if opening < index and text.startswith(_GOES_WITH, following):
            opening = place
            continue
        after_semicolon = any(clauses[later].mark in PARTS for later in range(place, index))
        if not (after_semicolon or _belongs(text, clauses, place, index, asked)):
            break
        opening = place
        if clause.mark in PARTS:
            break
    return opening


def _belongs(text: str, clauses: list[Comma], place: int, index: int, asked: _Asked) -> bool:
    """Whether the clause at `place` is a condition or the topic of a later modal."""
    clause = clauses[place]
    at = skip_marks(text, clause.start, clause.end)
    if asked.direct:
        topic = _TOWARDS.match(text, at, clause.end) is not None or (place == index - 1 and _is_reported(text, clause))
        topic = topic or (place == index - 1 and (_judges(text, clause) or _all_subject(text, at, clause.end)))
    else:
        topic = CONDITION.search(text, clause.start, clause.end) is not None and not opens_act(text, at)
    proposed = asked.modal.modality == "may" and _PROPOSED.fullmatch(text, clause.start, clause.end) is not None
    sets = sets_scene(text, clause.end, "的时后") or _CIRCUMSTANCE.fullmatch(text, at, clause.end) is not None
    return topic or proposed or sets or _UNLESS.match(text, at) is not None


def _judges(text: str, clause: Comma) -> bool:
    """Whether a clause names who acts next by what they find, or by whom they deal with (工会认为其违反法律，应当…)."""
    found = bearer_in(text, clause, clause.end)
    return found is not None and _JUDGES.match(text, found.end, clause.end) is not None


def _is_reported(text: str, clause: Comma) -> bool:
    """Whether a clause is only the topic of the next (…，财产的收入和使用情况，应当每年报告)."""
    at = skip_marks(text, clause.start, clause.end)
    return text.endswith(_REPORTED, at, clause.end) and not opens_act(text, at)


def _depends(text: str, clause: Comma) -> bool:
    """Whether a clause only says when or of what the next one holds."""
    return sets_scene(text, clause.end, "的时后前中上下") or (
        RELATION.match(text, skip_marks(text, clause.start, clause.end), clause.end) is not None
        and patterns().act.search(text, clause.start + 2, clause.end) is None
    )


def _task_in_front(text: str, before: list[Comma], modal: Modal) -> bool:
    """Whether the clause in front of a modal without a subject is a task of its own, by the kind of the modal."""
    clause = before[-1]
    if ANSWERS_FOR.search(text, clause.start, clause.end):
        return True
    if modal.modality == "must_not" and not text.startswith(LIMITS, modal.end) and _FIGURED.search(text, *clause[:2]):
        return True
    if text.startswith(LIMITS, modal.end) and text.endswith(_SPENT, clause.start, clause.end):
        return False
    if modal.modality == "must_not":
        if text.startswith(FORBIDS, modal.start):
            return stands_apart(text, clause)
        by = text.find("由", clause.start, clause.end)
        if by >= 0 and not text.startswith(LIMITS, modal.end) and text[clause.end - 1] not in "的时后外":
            return acting_by(text, by, clause.end) is not None
        return (
            _one_of_many(text, before)
            or _whole_task(text, clause)
            or _acts_apart(text, clause)
            or (_TASK.match(text, skip_marks(text, clause.start, clause.end), clause.end) is not None)
        )
    if modal.modality == "must" and not text.startswith(GUARANTEE, modal.start):
        found = bearer_in(text, clause, clause.end)
        if found is None or found.end >= clause.end:
            return False
        held = text.startswith("有", modal.end) and TIMED.match(text, found.end) is not None
        return held or _COMPETENT.match(text, found.end, clause.end) is not None
    if modal.modality == "may":
        return _held(text, clause) or (
            text.startswith("由", modal.end) and _FIGURED.search(text, *clause[:2]) is not None
        )
    return text.startswith(GUARANTEE, modal.start) and (
        _FIGURED.search(text, *clause[:2]) is not None or stands_apart(text, clause)
    )


def _one_of_many(text: str, before: list[Comma]) -> bool:
    """Whether a clause is the last of several tasks (科学设定总量，制定评估办法，严格按照规定安排人员，不得…)."""
    last = [skip_marks(text, clause.start, clause.end) for clause in before[-2:]]
    plain = all(not sets_scene(text, clause.end, "的时后前中") for clause in before[-2:])
    return (
        len(last) == 2
        and plain
        and all(
            text.startswith(patterns().manners, at) or patterns().act.match(text, skip_adverbs(text, at, at + 12))
            for at in last
        )
    )


def _held(text: str, clause: Comma) -> bool:
    """Whether a clause tells how often a body meets (会员大会每年至少召开一次，经会员提议，可以临时召开)."""
    found = bearer_in(text, clause, clause.end)
    if found is None or text[clause.end - 1] == "的":
        return False
    return TIMED.match(text, found.end + text.startswith("会议", found.end) * len("会议")) is not None


def _whole_task(text: str, clause: Comma) -> bool:
    """Whether a clause in front of 不得 is a task of its own (每人联系1个县级团委，不得搞层层陪同)."""
    at = skip_marks(text, clause.start, clause.end)
    found = bearer_in(text, clause, clause.end)
    if found is None and text.startswith(("支持", "鼓励"), at):
        return True
    return TIMED.match(text, found.end if found else at, clause.end) is not None


def _acts_apart(text: str, clause: Comma) -> bool:
    """Whether a clause in front of 不得 is an act of its own, and no occasion (村委会协助政府做好…工作，不得推诿)."""
    if sets_scene(text, clause.end, "的时后前中"):
        return False
    at = skip_marks(text, clause.start, clause.end)
    if text.startswith(patterns().manners, at):
        return subject_before(text, clause.start, clause.end) is None
    found = bearer_in(text, clause, clause.end)
    if found is None or clause.end - found.end <= _LONG_ACT:
        return False
    return opens_act(text, found.end) and OCCASION.match(text, found.end) is None


def _by_body(text: str, clause: Comma) -> bool:
    """Whether a clause is 由 with a body and its act (由民政部门责令改正，可以处…罚款)."""
    at = skip_marks(text, clause.start, clause.end)
    body = acting_by(text, at, clause.end) if text.startswith("由", at) else None
    if body is None or text.endswith(_SAVING, body.end, clause.end):
        return False
    return "的" not in text[body.end : clause.end] or subject_before(text, clause.start, clause.end) is None
