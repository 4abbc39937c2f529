"""The duties that one sentence states: one for each written modal, or one for a bare task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.duty.sentences import Comma, Whole, bearer_in, closes, commas, splits_off
from ingest.facts.duty.tasks import CONDITION, TIMED, Statement, acting_by, skip_marks, task
from ingest.facts.duty.things import Told, names_others, told_of
from ingest.mentions.modality import Modal, encourages, modals
from ingest.mentions.subjects import begins, opens_act, patterns, subject_at, subject_before
from ingest.text import Span

_RIGHT = re.compile(r"有权")
_RELATION = re.compile(
    r"(?:在|按照?|依照|依据|根据|遵照|为了?|对于?|通过|围绕|针对|结合|依托|以|从|经|除|凡|因|自|与|随着|当)"
)
_UNLESS = re.compile(r"非经|未经|确[有需]|如果?|若|逾期")
_REFUSES = re.compile(r"不予|拒不|不履行|不服|未|逾期")
_ENCOURAGED = re.compile(r"鼓励(?:、|和|并|，)?(?:支持|引导)?(?:和|、)?(?:引导)?")
_FIRST_VERB = re.compile(r"鼓励|支持|推动|引导")
LONGEST_THING = 36
"""How long the name of a thing that a duty is told of may be, in characters."""

_NOT_A_THING = re.compile(
    r"[的时后前中上下外是]$|.是[^，]*的|形势|^(?:同时|当前|今后|其|此|上述|必要|特别|尤其|非经|未经|经|因|如|若|根据|按)|^[在对]"
)
_BUILT = ("设施", "场所", "场馆", "小区", "社区", "项目", "园区", "建筑")
_TOWARDS = re.compile(r"对于?[^，,]{0,40}?的[\u4e00-\u9fff、]{1,8}$")
_HARM = re.compile(r"受到|遭受")
_SHORT = 12
"""A body and its act in so few characters, before a modal with a subject of its own, are the condition of that modal
(工会签订集体合同，上级工会应当给予支持)."""
_GUARANTEE = "确保"
LONGEST_END = 10
"""A 确保 with so few characters names an end (确保能负责、能问责); a longer one says what has to come about."""
_ELECTS = re.compile(r"(?:差额|直接|民主|等额)*(?:选举|推选|推荐|推举|提名)(?:产生)?")
_TASK = re.compile(
    r"(?:进一步|全面|认真|切实|严格)?(?:加强|完善|建立|健全|落实|推进|规范|清理|深化|优化|强化|改进|整治)"
)
"""How a task of its own begins, in front of what must not be (清理规范各类许可，不得变相设置审批)."""
_TREATS = re.compile(r"对[^，,]{2,40}?(?:实行|实施|开展|给予|予以|进行|免征|减征|落实)[^，,]{2,}")
"""对食品、药品实行重点监管: a predicate that opens with what it is done to."""
_GOES_WITH = ("且", "并", "或者", "又", "既")
_STATE_OF_LAW = re.compile(r"受(?:国家|法律|宪法)[^，,]{0,6}保护$|归[^，,]{1,12}所有$|属于[^，,]{1,16}$")
"""What a thing is by law, in front of what nobody may do with it."""
_ABLE = re.compile(r"(?:有条件|具备条件|符合条件)的(?:地方|地区|单位|市县|省份|企业|高校|村|社区|乡镇)")
_LACKING = ("未", "尚未", "没有", "不具备", "依法", "符合", "具备")
_DURING = re.compile(r"在[^，,]{1,20}(?:期内|期间)$")
"""女职工在孕期、产期、哺乳期内，用人单位不得…: when it holds."""
_AMONG = re.compile(r"(?:候选人|代表|委员|成员|人员)中$")
"""代表候选人中，妇女的比例应当…: among whom it holds."""
_FORBIDS = ("禁止", "严禁")
_PARTS = ("；", ";")
_OVERDUE = re.compile(r"(?:逾期|拒不|仍不|仍未)[^，,]*的$")
_FAILS = re.compile(r"(?:逾期|未|不)(?!得)")
_SAVING = ("提议", "决定", "推荐", "申请", "请求", "提名")


def statements(text: str, whole: Whole, bare: bool) -> list[Statement]:
    """The duties of one sentence, in order and without overlap.

    Args:
        bare: whether sentences without a modal may be tasks here (not in a preamble, nor under 指导思想).
    """
    clauses = commas(text, whole.start, whole.end)
    governing = _governing(text, whole, clauses)
    if not governing:
        if encourages(text, whole.start, whole.start):
            return [_encouraged(text, whole, clauses)]
        found = task(text, clauses, whole.start, whole.end) if bare else None
        return [found] if found else []
    return list(_with_modals(text, whole, clauses, governing, bare))


def _governing(text: str, whole: Whole, clauses: list[Comma]) -> list[tuple[int, Modal]]:
    """The modals that count and 有权, each with its comma clause: one a clause, no 确保 under another modal."""
    found: list[tuple[int, Modal]] = []
    index = 0
    written = modals(text, whole.start, whole.end)
    if text.find("有权", whole.start, whole.end) >= 0:
        rights = (Modal(match.start(), match.end(), "plan") for match in _RIGHT.finditer(text, whole.start, whole.end))
        written = sorted([*written, *rights])
    for modal in written:
        while index + 1 < len(clauses) and clauses[index].end <= modal.start:
            index += 1
        if found and found[-1][0] == index and found[-1][1].modality == "plan":
            found.pop()
        if found and (found[-1][0] == index or _means(text, clauses[index], modal)):
            continue
        found.append((index, modal))
    return found


def _means(text: str, clause: Comma, modal: Modal) -> bool:
    """Whether a 确保 behind another modal only tells to what end (…，确保正确舆论导向) and sets nothing of its own."""
    return text.startswith(_GUARANTEE, modal.start) and (
        clause.end - modal.start <= LONGEST_END or skip_marks(text, clause.start, clause.end) < modal.start
    )


def _with_modals(
    text: str, whole: Whole, clauses: list[Comma], governing: list[tuple[int, Modal]], bare: bool
) -> Iterator[Statement]:
    openings = []
    earlier = -1
    for index, modal in governing:
        openings.append(_opening(text, clauses, earlier, index, modal))
        earlier = index
    first = openings[0]
    last: str | None = None
    if first > 0:
        before = bearer_in(text, clauses[0], clauses[0].end)
        last = text[before.start : before.end] if before else None
    if first > 0 and bare:
        ending = clauses[first - 1].end
        found: Statement | None
        if encourages(text, whole.start, whole.start):
            found = _encouraged(text, Whole(whole.start, ending, whole.first), clauses[:first])
        else:
            found = task(text, clauses[:first], whole.start, ending)
        if found:
            last = found.bearer
            yield found
    for place, (index, modal) in enumerate(governing):
        opening = openings[place]
        start = clauses[opening].start
        until = clauses[openings[place + 1] - 1].end if place + 1 < len(openings) else whole.end
        found_bearer = _bearer(text, clauses, opening, index, modal)
        if found_bearer and last and found_bearer.start < clauses[index].start:
            rest = found_bearer.end
            found_bearer = (
                None if _REFUSES.match(text, rest) and modal.start - clauses[index].start < 3 else found_bearer
            )
        everybody = clauses[index].mark in _PARTS and text.startswith(_FORBIDS, modal.start)
        others = names_others(text, clauses, opening, index, modal.end)
        told = None
        if others:
            found_bearer = None
        elif found_bearer is None:
            own = _thing_of(text, clauses[index], modal.start)
            thing = own or _thing_of(text, clauses[opening], min(modal.start, clauses[opening].end))
            told = told_of(thing, own is None, text[modal.end : until]) if thing else None
            if told and opening < index and _AMONG.search(text, clauses[opening].start, clauses[opening].end):
                told = Told(None, True)
        alone = others or everybody or (told is not None and told.alone)
        bearer = text[found_bearer.start : found_bearer.end] if found_bearer else None
        if bearer is None and not alone:
            bearer = last
            if last and opening and _OVERDUE.search(text, start, clauses[opening].end):
                bearer = _failing(text, clauses[:opening]) or last
        elif told is not None and told.bearer:
            bearer = last = told.bearer
        else:
            last = bearer or last
        if opening == index and found_bearer and found_bearer.start < modal.start:
            start = found_bearer.start
        yield Statement(
            skip_marks(text, start, until),
            closes(text, start, until),
            bearer,
            modal.modality,
            _acts_from(text, modal, found_bearer, until),
            told is None and not (bearer or "").startswith("任何") and not _ABLE.match(bearer or ""),
            alone=alone,
        )


def _acts_from(text: str, modal: Modal, bearer: Span | None, until: int) -> int:
    """Where the act of a modal begins: behind it, behind the one who is allowed, or at 确保 itself."""
    if text.startswith(_GUARANTEE, modal.start):
        return modal.start
    allowed = bearer is not None and bearer.start >= modal.end and text.startswith("允许", modal.start)
    return skip_marks(text, bearer.end if bearer and allowed else modal.end, until)


def _failing(text: str, clauses: list[Comma]) -> str | None:
    """Who failed to do it, in the condition that opens a sentence: 用人单位未缴纳的，由…；逾期仍不缴纳的，应当…."""
    for clause in clauses:
        found = bearer_in(text, clause, clause.end) if text[clause.end - 1] == "的" else None
        if found is not None and _FAILS.match(text, found.end):
            return text[found.start : found.end]
    return None


def _thing_of(text: str, clause: Comma, end: int) -> str | None:
    """The noun phrase in front of a modal where it is no body: 新建城乡社区综合服务设施应当…."""
    start = begins(text, skip_marks(text, clause.start, end), end)
    name = text[start:end].rstrip("都均也")
    built = name.startswith(("新建", "改建", "扩建")) and name.endswith(_BUILT)
    if not 2 <= len(name) <= LONGEST_THING or (opens_act(text, start) and not built) or _NOT_A_THING.search(name):
        return None
    return name


def _opening(text: str, clauses: list[Comma], earlier: int, index: int, modal: Modal) -> int:
    """The comma clause at which the record of a modal begins: its own, or the topic and conditions in front of it."""
    own = clauses[index]
    before = range(index - 1, earlier, -1)
    direct = (
        skip_marks(text, own.start, modal.start + 1) >= modal.start
        or begins(text, own.start, modal.start) >= modal.start
    )
    if own.mark in "；;" and own.mark:
        return index
    opening = index
    if earlier < 0:
        if splits_off(text, own) and index and text[clauses[index - 1].end - 1] not in "的外时后前":
            return index
        if index and _ABLE.match(text, begins(text, own.start, own.end)) and not _depends(text, clauses[index - 1]):
            return index
        condition = False
        for place in before:
            clause = clauses[place]
            later = clauses[place + 1]
            if condition and text.startswith(_GOES_WITH, skip_marks(text, later.start, later.end)):
                opening = place
                continue
            if direct and condition and opens_act(text, skip_marks(text, clause.start, clause.end)):
                break
            condition = condition or text[clause.end - 1] in "时后前的"
            if direct and place == index - 1 and _task_in_front(text, clause, modal):
                break
            if _by_body(text, clause) or (
                not direct
                and not (condition and place == 0 and opens_act(text, clause.start))
                and _stands_apart(text, clause, bearer_in(text, own, modal.start) is not None)
            ):
                break
            opening = place
            if clause.mark and clause.mark in "；;":
                break
        return opening
    for place in before:
        clause = clauses[place]
        towards = direct and _TOWARDS.match(text, skip_marks(text, clause.start, clause.end), clause.end) is not None
        conditional = (
            towards
            or text[clause.end - 1] in "的时后"
            or _UNLESS.match(text, skip_marks(text, clause.start, clause.end))
        )
        topic = (
            not direct
            and CONDITION.search(text, clause.start, clause.end) is not None
            and not opens_act(text, skip_marks(text, clause.start, clause.end))
        )
        after_semicolon = any(clauses[later].mark and clauses[later].mark in "；;" for later in range(place, index))
        if not (conditional or topic or after_semicolon):
            break
        opening = place
        if clause.mark and clause.mark in "；;":
            break
    return opening


def _depends(text: str, clause: Comma) -> bool:
    """Whether a clause only says when or of what the next one holds."""
    return text[clause.end - 1] in "的时后前中上下" or (
        _RELATION.match(text, skip_marks(text, clause.start, clause.end), clause.end) is not None
        and patterns().act.search(text, clause.start + 2, clause.end) is None
    )


def _task_in_front(text: str, clause: Comma, modal: Modal) -> bool:
    """Whether the clause in front of a modal without a subject is a task of its own, by the kind of the modal."""
    if modal.modality == "must_not":
        if text.startswith(_FORBIDS, modal.start):
            return _stands_apart(text, clause, False)
        return _whole_task(text, clause) or (
            _TASK.match(text, skip_marks(text, clause.start, clause.end), clause.end) is not None
        )
    return text.startswith(_GUARANTEE, modal.start) and _stands_apart(text, clause, False)


def _whole_task(text: str, clause: Comma) -> bool:
    """Whether a clause in front of 不得 is a task of its own (每人联系1个县级团委，不得搞层层陪同)."""
    at = skip_marks(text, clause.start, clause.end)
    found = bearer_in(text, clause, clause.end)
    if found is None and text.startswith(("支持", "鼓励"), at):
        return True
    return TIMED.match(text, found.end if found else at, clause.end) is not None


def _stands_apart(text: str, clause: Comma, answered: bool) -> bool:
    """Whether a comma clause is a predicate of its own (规范…制度) and no topic or condition of the next."""
    if _RIGHT.search(text, clause.start, clause.end):
        return True
    if text[clause.end - 1] in "的时后前" or _AMONG.search(text, clause.start, clause.end):
        return False
    if _DURING.search(text, clause.start, clause.end):
        return False
    if text.startswith("由", skip_marks(text, clause.start, clause.end)):
        return False
    if answered and _STATE_OF_LAW.search(text, clause.start, clause.end):
        return True
    if answered and clause.end - clause.start <= _SHORT and bearer_in(text, clause, clause.end):
        return False
    if CONDITION.search(text, clause.start, clause.end):
        return False
    at = skip_marks(text, clause.start, clause.end)
    if _TREATS.match(text, at, clause.end):
        return True
    if _RELATION.match(text, at, clause.end) and not text.startswith(("把", "将"), at):
        return False
    if opens_act(text, at):
        return True
    found = bearer_in(text, clause, clause.end)
    return found is not None and found.end < clause.end and opens_act(text, found.end)


def _bearer(text: str, clauses: list[Comma], opening: int, index: int, modal: Modal) -> Span | None:
    own = bearer_in(text, clauses[index], modal.start)
    if own is None and opening == index and text.startswith("允许", modal.start):
        able = _ABLE.match(text, modal.end, clauses[index].end)
        return Span(*able.span()) if able else subject_at(text, modal.end, clauses[index].end)
    if text.startswith("由", modal.end):
        by = _chosen_by(text, modal.end, clauses[index].end)
        if by is not None:
            return by
    if own is not None:
        if opening < index:
            joined = _joined(text, clauses, opening, index, own)
            return joined or own
        return own
    measured = skip_marks(text, clauses[index].start, modal.start) < modal.start
    for place in range(opening, index):
        if measured and _AMONG.search(text, clauses[place].start, clauses[place].end):
            continue
        found = bearer_in(text, clauses[place], clauses[place].end) or _harmed(text, clauses[place])
        if found is not None:
            whole = found.end >= closes(text, found.start, clauses[place].end)
            return _extended(text, clauses, place, index, found) if whole else found
    return None


def _chosen_by(text: str, at: int, end: int) -> Span | None:
    """The body behind 由 that acts, elects or proposes; 由两个以上单位的会员联合建立 only says how."""
    found = acting_by(text, at, end)
    if found is None:
        found = subject_at(text, at + 1, end)
        found = found if found is not None and _ELECTS.match(text, found.end, end) else None
    return None if found is None or text[found.start] in "两二三几若" else found


def _joined(text: str, clauses: list[Comma], opening: int, index: int, own: Span) -> Span | None:
    """Clauses that are nothing but bodies make one bearer: 没有设立党组的群团组织，其领导班子应该…."""
    start = None
    for place in range(index - 1, opening - 1, -1):
        clause = clauses[place]
        at = skip_marks(text, clause.start, clause.end)
        found = subject_at(text, at, clause.end)
        relative = text[own.start] == "其" and text.startswith(("没有", "未", "设有"), at)
        if not relative and (found is None or found.end < clause.end or text.startswith(_LACKING, at)):
            break
        start = at
    return Span(start, own.end) if start is not None else None


def _extended(text: str, clauses: list[Comma], place: int, index: int, found: Span) -> Span:
    """Bodies listed over several comma clauses that are nothing but bodies."""
    end = found.end
    for later in range(place + 1, index):
        clause = clauses[later]
        at = skip_marks(text, clause.start, clause.end)
        more = subject_at(text, at, clause.end)
        if more is None or more.end < clause.end:
            break
        end = more.end
    return Span(found.start, end)


def _harmed(text: str, clause: Comma) -> Span | None:
    """妇女的合法权益受到侵害的，有权…: who is harmed may act."""
    if text[clause.end - 1] != "的" or not _HARM.search(text, clause.start, clause.end):
        return None
    head = patterns().head.match(text, begins(text, clause.start, clause.end), clause.end)
    return Span(*head.span()) if head else None


def _by_body(text: str, clause: Comma) -> bool:
    """Whether a clause is 由 with a body and its act (由民政部门责令改正，可以处…罚款)."""
    at = skip_marks(text, clause.start, clause.end)
    body = acting_by(text, at, clause.end) if text.startswith("由", at) else None
    if body is None or text.endswith(_SAVING, body.end, clause.end):
        return False
    return "的" not in text[body.end : clause.end] or subject_before(text, clause.start, clause.end) is None


def _encouraged(text: str, whole: Whole, clauses: list[Comma]) -> Statement:
    first = clauses[0]
    verb = _FIRST_VERB.search(text, whole.start, whole.end)
    at = verb.start() if verb else whole.start
    found = bearer_in(text, first, min(at, first.end)) if at > first.start else None
    action = at
    if found is None and text.startswith("鼓励", at):
        match = _ENCOURAGED.match(text, at, whole.end)
        position = match.end() if match else at
        found = subject_at(text, position, whole.end)
        action = found.end if found else position
    bearer = text[found.start : found.end] if found else None
    helped = subject_at(text, at + 2, whole.end) if found is None and text.startswith("支持", at) else None
    thing = text[helped.start : helped.end] if helped else None
    return Statement(whole.start, whole.end, bearer, "encourage", action, carries=action == at, thing=thing)


def opens_list() -> re.Pattern[str]:
    """What a line before ： must hold for the items below to belong to its duty."""
    return patterns().opens
