"""Who bears what a modal says: the body in its own clause, behind 由, or in the conditions in front of it."""

from __future__ import annotations

import re

from ingest.facts.duty.agents import ELECT, HOW_ELECTED, acting_by, described, with_by
from ingest.facts.duty.apart import AMONG, MADE, described_body
from ingest.facts.duty.figures import BOUNDS, COUNT
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.openings import ABLE, FORBIDS, lists_on
from ingest.facts.duty.sentences import Comma, closes, is_case, skip_marks
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.modality import Modal
from ingest.mentions.subjects import begins, subject_at
from ingest.text import Span
from vocabulary.duty_words import duty_words

_TIME = re.compile(r"(?:自|在|于|从|每)[^，,。；;]{2,40}(?:内|前|后|年|月)")
_BY_RULE = re.compile(r"(?:按照?|依照?|根据)[^，,。；;由]{2,30}?由")
_ELECTS = re.compile(rf"{HOW_ELECTED}(?:{ELECT}|推荐|提名)(?:产生)?")
_GOES_ON = "又且并"
"""既符合…条件，又符合…条件的残疾人: the description began in the clause before."""
_HARM = re.compile(r"受到|遭受")
_SHARE = re.compile(r"占|不[少低]于|达到")
"""代表会议代表中，妇女代表应当占三分之一: it is the body that must have them."""
_SPENDS = re.compile(
    r"(?P<who>[^，,。；;]{2,20}?)每?[年月周季]?(?:从事|参加|投入|到|开展)[^，,。；;]{2,16}的?(?:时间|期限)(?:一般|原则上)?$"
)
"""专职委员从事残疾人工作的时间应当不少于…: whose time it is."""
_SHORTEST_ACT = 3
"""禁止教授小学课程: so few characters behind a body are no act of it."""
_LACKING = ("未", "尚未", "没有", "不具备", "依法", "符合", "具备")
_FAILS = re.compile(r"(?:逾期|未|不|拖欠|拒|少缴|漏缴|欠缴|违反|侵占|挪用)(?!得)")
_DECIDED = re.compile(r"经(?P<who>[^，,。；;]{2,30}?)(?:集体)?(?:讨论|研究|审议|协商)*(?:决定|表决)$")
"""经执行委员会讨论决定，可提前召开: who decides it may do it; who only agrees (经上级工会批准) does not."""
_APPROVED = re.compile(
    r"(?:报)?经(?!费|济)(?P<who>[^，,。；;]{2,30}?)(?:会同[^，,。；;]{2,20}?)?(?:审核|审批|审查|批准|核准|审定|核实|评审|同意)+(?:后|的)?"
)
_HIMSELF = re.compile(r"(?P<who>[^，,。；;的由]{2,12}本人)(?=签|填|提出|申请|领|办|确认|书面|书写|到|在|向)")
"""须由慰问对象本人签字领取."""
_GRANTS = re.compile(r"(?:按规定|适当|酌情|依法)*(?:给予|予以|减征|减免|免征|发放|补助|救助|资助)")
"""经财政部门审批后，可以给予减免照顾: who approves what somebody asks for grants it."""
_ASKS = re.compile(r"(?:提请|报请|商请|请求|申请(?!人)|提交|移送)(?![的、])")
"""由劳动行政部门提请县级以上人民政府处理，可处…罚款: who is asked may do it."""
_JUDGES = re.compile(r"认为|不服|不同意|拒绝|对[^，,。；;]{2,24}(?:不服|有异议|有争议)|有异议|提出异议|发现")
_DONE_TO_THEM = re.compile(
    r"(?:随意|擅自|单方面|无故|非法)*(?:调动|变更|撤换|罢免|免去|降低|克扣|扣减|辞退|解除|撤销|取消|收回|剥夺)其"
)
"""妇联主席任期未满的，不得随意调动其工作: what others do with the one whom the condition names."""
_FUNDED = re.compile(r"[^，,。；;的]{2,14}(?:拨款|举办|兴办|投资|主管|管理)的")
"""由财政拨款的机关和事业单位应当…: here 由 belongs to what describes the bearer."""
_SIZED = re.compile(rf"[^，,。]{{0,16}}?{COUNT}[名人个]?(?:{BOUNDS})的")
_NO_MORE = re.compile(r"(?:再次?|重新|继续)?(?:申报|申请|参评|参加|参与|报名|承接|承担|从事|担任)")
"""对弄虚作假的企业，3年内不得申报: what only the one who is named behind 对 could do."""


_LISTED = re.compile("[、和及与或]")


def bearer_of(text: str, clauses: list[Comma], opening: int, index: int, modal: Modal) -> Span | None:
    if text.startswith(FORBIDS, modal.start):
        whom = subject_at(text, modal.end, clauses[index].end)
        if whom is not None and _is_forbidden(text, whom, clauses[index].end):
            return whom
    own = bearer_in(text, clauses[index], modal.start)
    moved = modal.modality == "must_not" and _DONE_TO_THEM.match(text, modal.end) is not None
    if own is not None and moved and text.endswith(patterns().persons, *own):
        return None
    own = _with_by(text, own)
    if own is not None and _SHARE.match(text, modal.end) and text.endswith(patterns().persons, *own):
        having = next((body for clause in clauses[opening:index] if (body := _having(text, clause))), None)
        if having is not None or opening < index:
            return having
    if own is None and opening == index and text.startswith("允许", modal.start):
        able = ABLE.match(text, modal.end, clauses[index].end)
        return Span(*able.span()) if able else subject_at(text, modal.end, clauses[index].end)
    if text.startswith("由", modal.end) and modal.modality != "must_not":
        by = _chosen_by(text, modal.end, clauses[index].end)
        if by is not None:
            return by
    spending = _SPENDS.match(text, skip_marks(text, *clauses[index][:2]), modal.start) if own is None else None
    if spending is not None and _is_somebody(text, whose := Span(*spending.span("who"))):
        return whose
    by = _by_behind(text, clauses, index, modal) if own is None and modal.modality != "must_not" else None
    if by is not None:
        return by
    if own is not None:
        if opening == index - 1 and lists_on(text, clauses[opening], clauses[index]):
            return Span(skip_marks(text, *clauses[opening][:2]), own.end)
        if opening < index:
            joined = _joined(text, clauses, opening, index, own)
            return joined or own
        return with_by(text, own)
    if index and modal.modality == "may" and (decided := _DECIDED.match(text, *clauses[index - 1][:2])) is not None:
        return Span(*decided.span("who"))
    if index and modal.modality == "may" and _GRANTS.match(text, modal.end) is not None:
        approved = _APPROVED.fullmatch(text, skip_marks(text, *clauses[index - 1][:2]), clauses[index - 1].end)
        if approved is not None and subject_at(text, *approved.span("who")) == Span(*approved.span("who")):
            return Span(*approved.span("who"))
    if index and modal.modality == "may" and (asked := _ASKS.search(text, *clauses[index - 1][:2])) is not None:
        named = subject_at(text, asked.end(), clauses[index - 1].end)
        if named is not None and opens_act(text, named.end):
            return named
    if _DONE_TO_THEM.match(text, modal.end, clauses[index].end):
        return None
    judging = _judging(text, clauses[opening:index])
    if judging is not None:
        return judging
    measured = skip_marks(text, clauses[index].start, modal.start) < modal.start
    for place in range(opening, index):
        if measured and AMONG.search(text, clauses[place].start, clauses[place].end):
            continue
        found = _having(text, clauses[place]) or bearer_in(text, clauses[place], clauses[place].end)
        found = found or _harmed(text, clauses[place])
        found = _with_by(text, found)
        if found is not None and text[found.start - 1 : found.start] == "由":
            named = described(text, found, clauses[place].end)
            whole = named is not None and named.end >= closes(text, named.start, clauses[place].end)
            found = named if named == found or whole else None
        if found is not None and not measured and _built(text, found.end, clauses[place].end):
            continue
        if found is not None:
            if text[found.start] in _GOES_ON:
                return Span(max(found.start, text.rfind("的", found.start, found.end) + 1), found.end)
            whole = found.end >= closes(text, found.start, clauses[place].end)
            return _extended(text, clauses, place, index, found) if whole else found
    barred = modal.modality == "must_not" and _NO_MORE.match(text, modal.end) is not None
    return _offender(text, clauses[opening:index]) if barred else None


def _offender(text: str, before: list[Comma]) -> Span | None:
    """Who is named behind 对 by what was done wrong (对弄虚作假的企业，…)."""
    for clause in before:
        at = skip_marks(text, clause.start, clause.end)
        name = Span(at + 1, clause.end)
        if text.startswith("对", at) and described_body(text, *name):
            return name
    return None


def _is_somebody(text: str, name: Span) -> bool:
    """Whether a stretch is nothing but persons or a body, with what describes them."""
    persons = text.endswith(patterns().persons, name.start, name.end)
    return persons or subject_at(text, name.start, name.end) == name or described_body(text, name.start, name.end)


def _by_behind(text: str, clauses: list[Comma], index: int, modal: Modal) -> Span | None:
    """The body behind 由 that a time or a rule parts from the modal (应当自签字之日起十日内，由用人单位将…报送)."""
    own = clauses[index]
    rule = _BY_RULE.match(text, modal.end, own.end)
    if rule is not None:
        return _chosen_by(text, rule.end() - 1, own.end)
    following = clauses[index + 1] if index + 1 < len(clauses) else None
    timed = following is not None and _TIME.fullmatch(text, modal.end, own.end) is not None
    if following is None or not timed or not text.startswith("由", following.start):
        return None
    return acting_by(text, following.start, following.end)


def _is_forbidden(text: str, whom: Span, end: int) -> bool:
    """Whether 禁止 forbids somebody to act (禁止公立医院举债建设), and not what is theirs."""
    if opens_act(text, whom.end):
        return True
    somebody = text.startswith("任何", whom.start) or not text.endswith(patterns().persons, *whom)
    return somebody and end - whom.end > _SHORTEST_ACT and text[whom.end] not in "的、和及"


def _built(text: str, start: int, end: int) -> bool:
    """Whether a clause goes on behind its body to what that body made: 工会兴办的文化体育设施，不得改变用途."""
    return MADE.fullmatch(text, start, end) is not None and text.endswith(duty_words().bearing, start, end)


def _chosen_by(text: str, at: int, end: int) -> Span | None:
    """The body behind 由 that acts, elects or proposes; 由两个以上单位的会员联合建立 only says how."""
    himself = _HIMSELF.match(text, at + 1, end)
    if himself is not None:
        return Span(*himself.span("who"))
    found = acting_by(text, at, end)
    if found is None:
        found = subject_at(text, at + 1, end)
        elects = _ELECTS.match(text, found.end, end) if found is not None else None
        found = found if elects is not None and not text.startswith("的", elects.end()) else None
    return None if found is None or text[found.start] in "两二三几若" else found


def _joined(text: str, clauses: list[Comma], opening: int, index: int, own: Span) -> Span | None:
    """Clauses that are nothing but bodies make one bearer: 没有设立党组的群团组织，其领导班子应该….

    A body with what describes it is the topic of the next one (职工较多的企业，职工代表大会应当…), unless that one ends
    a list.
    """
    start = None
    for place in range(index - 1, opening - 1, -1):
        clause = clauses[place]
        at = skip_marks(text, clause.start, clause.end)
        found = subject_at(text, at, clause.end)
        relative = text[own.start] == "其" and described_body(text, at, clause.end)
        if not relative and (found is None or found.end < clause.end or text.startswith(_LACKING, at)):
            break
        if not relative and "的" in text[at : clause.end] and _LISTED.search(text, *own) is None:
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


def _judging(text: str, before: list[Comma]) -> Span | None:
    """Who judges what somebody else did, and may act on it (企业处分职工，工会认为不适当的，有权提出意见)."""
    for clause in before[1:]:
        found = bearer_in(text, clause, clause.end) if is_case(text, clause.end) else None
        if found is not None and _JUDGES.match(text, found.end, clause.end):
            return found
    return None


def _harmed(text: str, clause: Comma) -> Span | None:
    """妇女的合法权益受到侵害的，有权…: who is harmed may act."""
    if text[clause.end - 1] != "的" or not _HARM.search(text, clause.start, clause.end):
        return None
    head = patterns().head.match(text, begins(text, clause.start, clause.end), clause.end)
    return Span(*head.span()) if head else None


def _with_by(text: str, found: Span | None) -> Span | None:
    """由财政拨款的学校: 由 belongs to what tells who pays for the body, and not to an act of it."""
    if (
        found is not None
        and text[found.start - 1 : found.start] == "由"
        and _FUNDED.match(text, found.start, found.end)
    ):
        return Span(found.start - 1, found.end)
    return found


def _having(text: str, clause: Comma) -> Span | None:
    """地方各级人民代表大会的代表中，应当有妇女代表: the body whose members are meant."""
    among = AMONG.search(text, clause.start, clause.end)
    if among is None:
        return None
    start = skip_marks(text, clause.start, among.start())
    end = among.start() - text.endswith("的", start, among.start())
    body = subject_at(text, start, end)
    whole = body is not None and body.end == end and not text.endswith(patterns().persons, start, end)
    return body if whole else None


def liable(text: str, clauses: list[Comma]) -> str | None:
    """Who did what a sentence attaches liability to (工作人员损害职工权益的，由…责令改正；造成损失的，应当赔偿)."""
    for clause in clauses:
        if is_case(text, clause.end) and (found := bearer_in(text, clause, clause.end)) is not None:
            return text[found.start : found.end]
    return None


def failing(text: str, clauses: list[Comma]) -> str | None:
    """Who failed to do it, in the condition that opens a sentence: 用人单位未缴纳的，由…；逾期仍不缴纳的，应当…."""
    for clause in clauses:
        found = bearer_in(text, clause, clause.end) if is_case(text, clause.end) else None
        if found is not None and _FAILS.match(text, found.end):
            return text[found.start : found.end]
    return None


def unsized(name: str) -> str:
    """A body without the size that tells its kind (会员二十五人以上的企业; …不足二十五人的可以…)."""
    size = _SIZED.match(name)
    return name[size.end() :] if size and size.end() < len(name) else name
