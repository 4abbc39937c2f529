"""Where the record of a modal begins: at its own comma clause, or at the topic and conditions in front of it."""

from __future__ import annotations

import re

from ingest.facts.duty.agents import acting_by
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.payments import paid
from ingest.facts.duty.phrases import CONDITION, TIMED, TREATS, skip_adverbs
from ingest.facts.duty.sentences import PARTS, Comma, skip_marks, splits_off, undated
from ingest.mentions.modality import Modal
from ingest.mentions.subjects import begins, opens_act, patterns, subject_at, subject_before
from vocabulary.duty_words import duty_words

RIGHT = re.compile(r"(?<![所享具没])有权(?!利)")
_RELATION = re.compile(
    r"(?:在|按照?|依照|依据|根据|遵照|为了?|对于?(?!象|口|外)|通过|围绕|针对|结合|依托|以|从|经(?!费|济|营)|除|凡|因|自(?![然愿身主治我])|与|随着|当)"
)
_UNLESS = re.compile(r"非经|未经|确[有需]|如果?|若|逾期")
_TOWARDS = re.compile(r"对于?[^，,]{0,40}?的[\u4e00-\u9fff、]{1,8}$")
_LIMITED = ("超过", "少于", "低于", "高于")
_FIGURED = re.compile(r"(?:比例|年龄|覆盖率|占比)[^，,。]{0,6}(?:不超过|不低于|不少于|达到)\d[^，,。]{0,8}$")
"""部门正职年龄一般不超过45周岁，不得简单以年龄划线: a figure of its own, in front of what must not be."""
_LEGAL = ("应当", "必须", "须", "不得", "可以")
"""Modals of statutes; 要 tells of tasks."""
_OCCASION = re.compile(
    r"(?:举办|举行|召开|设立|成立|申请|从事|使用|新建|改建|扩建|修建|变更|注销|聘用|招用|解除|签订|裁减|购买|销售|转让|出租|拆除|发放|提取)(?![和并、])"
)
"""What somebody is about to do, in front of what he must do then."""
_SHARE = re.compile(
    r"(?:比例|占比|覆盖率)[^，,。]{0,6}(?:不超过|不低于|不少于|达到)(?:\d|[百千]分之|[一二三四五六七八九十]分之)"
)
"""一线代表的比例不低于60%，少数民族妇女应占一定比例: a figure of its own, in front of a modal with another subject."""
_REPORTED = ("情况", "事项", "名单", "结果")
_SHORT = 12
"""A body and its act in so few characters, before a modal with a subject of its own, are the condition of that modal
(工会签订集体合同，上级工会应当给予支持); so are persons and what they do (侨眷报考学校，教育部门应当照顾)."""
GUARANTEE = "确保"
_TASK = re.compile(
    r"(?:进一步|全面|认真|切实|严格)?(?:加强|完善|建立|健全|落实|推进|规范|清理|深化|优化|强化|改进|整治|取消|撤销|停发|收回|追回|扣除|列入)"
)
"""How a task of its own begins, in front of what must not be (清理规范各类许可，不得变相设置审批)."""
_COMPETENT = re.compile(
    r"(?:统一|依法|全面)?(?:领导|主管|统筹|组织|协调|、|和)+[^，,。；;的]{0,10}(?:的[^，,。；;的]{0,10})?(?:工作|事业|事务)$"
)
"""各级人民政府领导科普工作，应当…: what a body is there for is a duty of its own."""
_GOES_WITH = ("且", "并", "或者", "又", "既")
_STATE_OF_LAW = re.compile(r"受(?:国家|法律|宪法)[^，,]{0,6}保护$|归[^，,]{1,12}所有$|属于[^，,]{1,16}$")
"""What a thing is by law, in front of what nobody may do with it."""
ABLE = re.compile(r"(?:有条件|具备条件|符合条件)的(?:地方|地区|单位|市县|省份|企业|高校|村|社区|乡镇)")
_APPROVED = re.compile(r"并?(?:须|需)?报?经[^，,]{2,24}(?:同意|批准|审核|通过)$")
"""并报经主管部门同意，红十字会可以…: what has to come first."""
_PROPOSED = re.compile(r"\s*经(?!费|济)[^，,。；;]{2,40}(?:提议|同意|批准|决定|通过|授权|请求)")
"""…应当定期召开会议，经三分之一以上会员提议，可以临时召开: what has to come first."""
_HOURS = ("课时", "学时", "小时", "工时", "及时", "同时", "平时", "先后", "落后", "目的")
"""Words that end like a circumstance and are none."""
_DURING = re.compile(r"在[^，,]{1,20}(?:期内|期间)$")
"""女职工在孕期、产期、哺乳期内，用人单位不得…: when it holds."""
AMONG = re.compile(r"(?:候选人|代表|委员|成员|人员)中$")
"""代表候选人中，妇女的比例应当…: among whom it holds."""
_ALSO = ("也", "还", "亦")
"""残疾儿童监护人提出申请，监护人也可委托他人: the same one does something else."""
FORBIDS = ("禁止", "严禁")
_MADE = re.compile(
    r"[\u4e00-\u9fff]{2,8}的[^，,。；;]*(?:阵地|设施|场所|场馆|机构|单位|企业|学校|资产|财产|房屋|用地|项目|资金|经费)$"
)
"""总工会兴办的职工活动阵地，政府应当列入规划: a body, what it did, and a noun are the topic of the next clause."""
_SAVING = ("提议", "决定", "推荐", "申请", "请求", "提名")


def opening_of(text: str, clauses: list[Comma], floor: int, index: int, modal: Modal, first: bool) -> int:
    """The comma clause at which the record of a modal begins: its own, or the topic and conditions in front of it.

    Args:
        floor: the last clause that belongs to another record, -1 for none.
        index: the clause in which the modal stands.
        first: whether no modal stands in front of this one in its sentence.
    """
    own = clauses[index]
    before = range(index - 1, floor, -1)
    direct = (
        skip_marks(text, own.start, modal.start + 1) >= modal.start
        or begins(text, own.start, modal.start) >= modal.start
    )
    if own.mark in PARTS or text.startswith("连选连任", modal.end):
        return index
    opening = index
    if first:
        if splits_off(text, own) and index and not sets_scene(text, clauses[index - 1].end, "的外时后前"):
            return index
        if index and ABLE.match(text, begins(text, own.start, own.end)) and not _depends(text, clauses[index - 1]):
            return index
        condition = False
        for place in before:
            clause = clauses[place]
            later = clauses[place + 1]
            if condition and text.startswith(_GOES_WITH, skip_marks(text, later.start, later.end)):
                opening = place
                continue
            if text.startswith("凡", skip_marks(text, later.start, later.end)) and opens_act(text, clause.start):
                break
            at = skip_marks(text, clause.start, clause.end)
            if direct and condition and opens_act(text, at) and not text.startswith(duty_words().wrongs, at):
                break
            condition = condition or sets_scene(text, clause.end, "时后前的")
            if direct and place == index - 1 and _task_in_front(text, clauses[:index], modal):
                break
            if place < index - 1 and modal.modality == "may" and _held(text, clause):
                break
            if _by_body(text, clause) or (
                not direct
                and not (condition and place == 0 and opens_act(text, clause.start))
                and _stands_apart(text, clause, own, modal)
            ):
                break
            opening = place
            if clause.mark in PARTS:
                break
        return opening
    for place in before:
        clause = clauses[place]
        towards = direct and _TOWARDS.match(text, skip_marks(text, clause.start, clause.end), clause.end) is not None
        conditional = (
            towards
            or (modal.modality == "may" and _PROPOSED.fullmatch(text, clause.start, clause.end) is not None)
            or sets_scene(text, clause.end, "的时后")
            or _UNLESS.match(text, skip_marks(text, clause.start, clause.end))
        )
        topic = (
            not direct
            and CONDITION.search(text, clause.start, clause.end) is not None
            and not opens_act(text, skip_marks(text, clause.start, clause.end))
        )
        reported = direct and place == index - 1 and _is_reported(text, clause)
        after_semicolon = any(clauses[later].mark in PARTS for later in range(place, index))
        if not (conditional or topic or reported or after_semicolon):
            break
        opening = place
        if clause.mark in PARTS:
            break
    return opening


def _is_reported(text: str, clause: Comma) -> bool:
    """Whether a clause is only the topic of the next (…，财产的收入和使用情况，应当每年报告)."""
    at = skip_marks(text, clause.start, clause.end)
    return text.endswith(_REPORTED, at, clause.end) and not opens_act(text, at)


def sets_scene(text: str, end: int, marks: str) -> bool:
    """Whether a clause that ends at `end` closes with one of the words that make a circumstance of it (…时，…后，)."""
    return text[end - 1] in marks and not text.endswith(_HOURS, 0, end)


def _depends(text: str, clause: Comma) -> bool:
    """Whether a clause only says when or of what the next one holds."""
    return sets_scene(text, clause.end, "的时后前中上下") or (
        _RELATION.match(text, skip_marks(text, clause.start, clause.end), clause.end) is not None
        and patterns().act.search(text, clause.start + 2, clause.end) is None
    )


def _task_in_front(text: str, before: list[Comma], modal: Modal) -> bool:
    """Whether the clause in front of a modal without a subject is a task of its own, by the kind of the modal."""
    clause = before[-1]
    if modal.modality == "must_not" and not text.startswith(_LIMITED, modal.end) and _FIGURED.search(text, *clause[:2]):
        return True
    if modal.modality == "must_not":
        if text.startswith(FORBIDS, modal.start):
            return _stands_apart(text, clause)
        by = text.find("由", clause.start, clause.end)
        if by >= 0 and not text.startswith(_LIMITED, modal.end) and text[clause.end - 1] not in "的时后":
            return acting_by(text, by, clause.end) is not None
        return (
            _one_of_many(text, before)
            or _whole_task(text, clause)
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
        _FIGURED.search(text, *clause[:2]) is not None or _stands_apart(text, clause)
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
    return found is not None and text[clause.end - 1] != "的" and TIMED.match(text, found.end) is not None


def _whole_task(text: str, clause: Comma) -> bool:
    """Whether a clause in front of 不得 is a task of its own (每人联系1个县级团委，不得搞层层陪同)."""
    at = skip_marks(text, clause.start, clause.end)
    found = bearer_in(text, clause, clause.end)
    if found is None and text.startswith(("支持", "鼓励"), at):
        return True
    return TIMED.match(text, found.end if found else at, clause.end) is not None


def _stands_apart(text: str, clause: Comma, own: Comma | None = None, modal: Modal | None = None) -> bool:
    """Whether a comma clause is a predicate of its own (规范…制度) and no topic or condition of the next.

    `own` is the clause of a `modal` that has a subject of its own, None where the modal has none.
    """
    answer = bearer_in(text, own, modal.start) if own and modal else None
    answered = answer is not None
    if RIGHT.search(text, clause.start, clause.end):
        return True
    if _SHARE.search(text, *clause[:2]):
        return True
    if sets_scene(text, clause.end, "的时后前") or AMONG.search(text, clause.start, clause.end):
        return False
    if paid(text, clause.start, clause.end):
        return True
    if _DURING.search(text, clause.start, clause.end):
        return False
    if text.startswith("由", skip_marks(text, clause.start, clause.end)):
        return False
    by = text.find("由", clause.start + 1, clause.end) if own and modal else -1
    thing = not answered and by > 0 and own is not None and not opens_act(text, skip_marks(text, own.start, own.end))
    anybody = text.startswith("任何", begins(text, clause.end + 1, len(text)))
    done = by > 0 and bearer_in(text, clause, by) is None and not opens_act(text, skip_marks(text, clause.start, by))
    if by > 0 and (thing or anybody or done) and acting_by(text, by, clause.end):
        return True
    if answered and _STATE_OF_LAW.search(text, clause.start, clause.end):
        return True
    anybody = text.startswith(("任何", "其他任何"), begins(text, min(clause.end + 1, len(text)), len(text)))
    if answered and not anybody and (someone := bearer_in(text, clause, clause.end)):
        if TIMED.match(text, someone.end):
            return True
        named = text[answer.start : answer.end] if answer else ""
        if modal and text.endswith(named, *someone) and text.startswith(_ALSO, answer.end if answer else 0):
            return True
        act = clause.end - someone.end if someone.start == clause.start else _SHORT
        short = clause.end - clause.start <= _SHORT or act <= _SHORT // 2
        if short or text.endswith(patterns().persons, someone.start, someone.end):
            return False
    at = skip_marks(text, clause.start, clause.end)
    if CONDITION.search(text, clause.start, clause.end) or _APPROVED.match(text, at, clause.end):
        return False
    if TREATS.match(text, at, clause.end):
        return True
    if _RELATION.match(text, at, clause.end) and not text.startswith(("把", "将"), at):
        return False
    if _is_described(text, at, clause.end) or (own and modal and _on_occasion(text, clause, at, modal)):
        return False
    if opens_act(text, undated(text, at, clause.end)):
        return True
    found = bearer_in(text, clause, clause.end)
    if answered and found is not None and _MADE.match(text, found.end, clause.end):
        return False
    if found is not None and text.startswith("对", found.end) and TREATS.match(text, found.end, clause.end) is None:
        return False
    return found is not None and found.end < clause.end and opens_act(text, found.end)


def _on_occasion(text: str, clause: Comma, at: int, modal: Modal) -> bool:
    """Whether a clause tells on what occasion somebody must do something (举办大型活动，主办单位必须制定预案)."""
    if clause.mark or not text.startswith(_LEGAL, modal.start):
        return False
    return _OCCASION.match(text, at, clause.end) is not None


def _is_described(text: str, at: int, end: int) -> bool:
    """Whether a clause is nothing but a name with what describes it (相互间有近亲属关系的基金会理事，总数不得…)."""
    tail = text.rfind("的", at, end) + 1
    named = subject_at(text, tail, end) if tail > 0 and patterns().act.match(text, at) is None else None
    return named is not None and named.end == end and not opens_act(text, tail)


def _by_body(text: str, clause: Comma) -> bool:
    """Whether a clause is 由 with a body and its act (由民政部门责令改正，可以处…罚款)."""
    at = skip_marks(text, clause.start, clause.end)
    body = acting_by(text, at, clause.end) if text.startswith("由", at) else None
    if body is None or text.endswith(_SAVING, body.end, clause.end):
        return False
    return "的" not in text[body.end : clause.end] or subject_before(text, clause.start, clause.end) is None
