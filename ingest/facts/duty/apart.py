"""Whether a comma clause in front of a modal is a predicate of its own (规范…制度), or a topic or condition of it.

A clause is judged by the first of the readings below that knows it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.duty.agents import acting_by
from ingest.facts.duty.figures import RATES, REACHES
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.payments import paid
from ingest.facts.duty.phrases import CIRCUMSTANCE, CONDITION, COPULA, TIMED, TREATS, all_body
from ingest.facts.duty.sentences import Comma, is_case, skip_marks, undated
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.modality import Modal
from ingest.mentions.subjects import HOLDS, begins, subject_at
from ingest.text import Span

RIGHT = re.compile(r"(?<![所享具没])有权(?!利)")
_SHARE = re.compile(rf"(?:{RATES})[^，,。]{{0,6}}(?:{REACHES})(?:\d|[百千]分之|[一二三四五六七八九十]分之)")
"""一线代表的比例不低于60%，少数民族妇女应占一定比例: a figure of its own, in front of a modal with another subject."""
_SHORT = 12
"""A body and its act in so few characters, before a modal with a subject of its own, are the condition of that modal
(工会签订集体合同，上级工会应当给予支持); so are persons and what they do (侨眷报考学校，教育部门应当照顾)."""
_STATE_OF_LAW = re.compile(r"受(?:国家|法律|宪法)[^，,]{0,6}保护$|归[^，,]{1,12}所有$|属于[^，,]{1,16}$")
"""What a thing is by law, in front of what nobody may do with it."""
_APPROVED = re.compile(r"并?(?:须|需)?报?经[^，,]{2,24}(?:同意|批准|审核|通过)$")
"""并报经主管部门同意，红十字会可以…: what has to come first."""
_DURING = re.compile(r"在[^，,]{1,20}期内$|期间$")
"""女职工在孕期、产期、哺乳期内，用人单位不得…; 女职工享受的哺乳假期间，其工资不得…: when it holds."""
MADE = re.compile(
    r"[\u4e00-\u9fff]{2,8}的[^，,。；;]*(?:阵地|设施|场所|场馆|机构|单位|企业|学校|资产|财产|房屋|用地|项目|资金|经费)$"
    r"|[^，,。；;]{2,30}(?:提起|提出|发生|签订|订立|作出|接受|募集)的[\u4e00-\u9fff]{2,6}$"
)
"""总工会兴办的职工活动阵地，政府应当列入规划: a body, what it did, and a noun are the topic of the next clause."""
ALSO = ("也", "还", "亦")
"""残疾儿童监护人提出申请，监护人也可委托他人: the same one does something else."""
_ONLY = ("只需", "仅需", "只须", "只要")
"""申请人只需提供身份证明，经办机构不得…: what persons do at most."""
_LEGAL = ("应当", "必须", "须", "不得", "可以")
"""Modals of statutes; 要 tells of tasks."""
OCCASION = re.compile(
    r"(?:举办|举行|召开|设立|成立|申请|从事|使用|新建|改建|扩建|修建|变更|注销|聘用|招用|解除|签订|裁减|购买|销售|转让|出租|拆除|发放|提取)(?![和并、])"
)
"""What somebody is about to do, in front of what he must do then."""
AMONG = re.compile(r"(?:候选人|代表|委员|成员|人员|干部|党员|班子)中$")
"""代表候选人中，妇女的比例应当…: among whom it holds."""
RELATION = re.compile(rf"(?:在|聚焦|立足|着眼|紧扣|锚定|{CIRCUMSTANCE}|为|对于?(?!象|口|外)|通过|围绕|依托|以|与)")
"""在…, 按照…, 聚焦…: a clause that only relates what follows to something."""
_QUALITY = re.compile(r"(?:不(?!断|得)|未|尚未|没有|已|拟|确需)[^，,。；;的]{1,16}的[^，,。；;的]{1,8}")
"""不易储运的物资: a thing by what it is not or what is still to be done with it."""
_MADE_UP = re.compile(r"由[^，,。；;]{2,40}(?:组成|担任|兼任|产生)$")
"""筹备组由党组织代表组成，上级工会可以派人参加: who makes up a body."""
ANSWERS_FOR = re.compile(r"[对向][^，,。；;]{2,40}负(?:总责|全责|主要责任)$")
"""地方各级政府对本地区养老工作负总责，要…: who answers for something as a whole."""
_ANSWERS = re.compile(r"(?<=[会院部宫馆园场所委])[对向][^，,。；;的]{2,24}(?:负责|开放)(?:并报告工作)?$")
"""监事会对会员代表大会负责, 青少年宫向未成年人免费开放: a predicate of its own."""
_LAND_SETS_UP = re.compile(
    r"(?:国家|[本全我](?:省|市|县|区|州|自治区|自治州|自治县)|各级(?:人民)?政府|[省市县](?:人民)?政府)"
    r"(?:依法|统一|逐步)*(?:建立健全|建立|健全|完善|实行|推行|构建|设立)[^，,。；;]{2,30}(?:制度|机制|体系|体制|平台|网络)"
)
"""A land or its government and the system that it sets up."""
_HOURS = ("课时", "学时", "小时", "工时", "及时", "同时", "平时", "先后", "落后", "目的")
"""Words that end like a circumstance and are none."""


class Front(NamedTuple):
    """A clause in front of a modal, its words from `at` on; `own` is the clause of a `modal` that has a subject of its
    own, `answer` that subject where it is a body or persons."""

    text: str
    clause: Comma
    at: int
    own: Comma | None = None
    modal: Modal | None = None
    answer: Span | None = None


def sets_scene(text: str, end: int, marks: str) -> bool:
    """Whether a clause that ends at `end` closes with one of the words that make a circumstance of it (…时，…后，)."""
    return text[end - 1] in marks and not text.endswith(_HOURS, 0, end)


def stands_apart(text: str, clause: Comma, own: Comma | None = None, modal: Modal | None = None) -> bool:
    """Whether a comma clause is a predicate of its own; `own` and `modal` where the modal has a subject of its own."""
    answer = bearer_in(text, own, modal.start) if own and modal else None
    front = Front(text, clause, skip_marks(text, clause.start, clause.end), own, modal, answer)
    return next((apart for reading in _READINGS if (apart := reading(front)) is not None), False)


def _by_its_words(front: Front) -> bool | None:
    """有权…, a share of its own, how money is paid; when something holds, and who it is done by."""
    text, clause = front.text, front.clause
    right = RIGHT.search(text, clause.start, clause.end) is not None and not is_case(text, clause.end)
    if right or _SHARE.search(text, clause.start, clause.end):
        return True
    if text[clause.end - 1] == "外" and text.find("除", clause.start, clause.end) >= 0:
        return False
    if sets_scene(text, clause.end, "的时后前") or AMONG.search(text, clause.start, clause.end):
        return False
    if paid(text, clause.start, clause.end):
        return True
    by_somebody = text.startswith("由", front.at)
    return False if by_somebody or _DURING.search(text, clause.start, clause.end) else None


def _done_by(front: Front) -> bool | None:
    """平台由团市委运营，平台数据应…: a thing and who does something with it."""
    text, clause, own = front.text, front.clause, front.own
    by = text.find("由", clause.start + 1, clause.end)
    if by < 0 or acting_by(text, by, clause.end) is None:
        return None
    thing = own is not None and front.answer is None and not opens_act(text, skip_marks(text, own.start, own.end))
    named = bearer_in(text, clause, by) is not None or opens_act(text, skip_marks(text, clause.start, by))
    return True if thing or _anybody(front) or not named else None


def _is_something(front: Front) -> bool | None:
    """公寓是保障性租赁住房，入住人员不得转租: what something is, or to whom it answers, in front of another's duty."""
    text, clause = front.text, front.clause
    is_said = front.answer is not None and (
        _ANSWERS.search(text, clause.start + 1, clause.end)
        or ANSWERS_FOR.search(text, clause.start + 1, clause.end)
        or COPULA.search(text, clause.start + 1, clause.end)
        or _MADE_UP.search(text, clause.start + 1, clause.end)
    )
    return True if is_said and not _anybody(front) else None


def _by_law(front: Front) -> bool | None:
    """私有财产受法律保护，任何人不得…"""
    state = front.answer is not None and _STATE_OF_LAW.search(front.text, front.clause.start, front.clause.end)
    return True if state else None


def _of_the_land(front: Front) -> bool | None:
    """本市建立公益诉讼协作机制，检察院应当…: what is set up is a task of its own, however short it is told."""
    sets_up = front.answer is not None and _LAND_SETS_UP.fullmatch(front.text, front.at, front.clause.end)
    return True if sets_up and not _anybody(front) else None


def _of_somebody(front: Front) -> bool | None:
    """What somebody does, in front of a modal with another subject: a condition where it is short."""
    text, clause, answer = front.text, front.clause, front.answer
    someone = bearer_in(text, clause, clause.end) if answer is not None and not _anybody(front) else None
    if answer is None or someone is None:
        return None
    same = text.endswith(text[answer.start : answer.end], *someone) and text.startswith(ALSO, answer.end)
    if same or TIMED.match(text, someone.end) or text.startswith(_ONLY, someone.end):
        return True
    act = clause.end - someone.end if someone.start == clause.start else _SHORT
    short = clause.end - clause.start <= _SHORT or act <= _SHORT // 2
    return False if short or text.endswith(patterns().persons, someone.start, someone.end) else None


def _by_its_opening(front: Front) -> bool | None:
    """A condition, a relation, a description, an occasion; or an act."""
    text, clause, at = front.text, front.clause, front.at
    if CONDITION.search(text, clause.start, clause.end) or _APPROVED.match(text, at, clause.end):
        return False
    if TREATS.match(text, at, clause.end):
        return True
    # 享受低保的残疾人，县级残联应当给予补助: of whom the modal speaks.
    if front.answer is not None and HOLDS.match(text, at) and described_body(text, at, clause.end):
        return False
    if RELATION.match(text, at, clause.end) and not text.startswith(("把", "将"), at):
        return False
    if _is_described(text, at, clause.end) or _on_occasion(front):
        return False
    return True if opens_act(text, undated(text, at, clause.end)) else None


def _by_its_body(front: Front) -> bool | None:
    """A body and its act."""
    text, clause = front.text, front.clause
    found = bearer_in(text, clause, clause.end)
    if found is None or (front.answer is not None and MADE.match(text, found.end, clause.end)):
        return False
    if text.startswith("对", found.end) and TREATS.match(text, found.end, clause.end) is None:
        return False
    return found.end < clause.end and opens_act(text, found.end)


def described_body(text: str, at: int, end: int) -> bool:
    """Whether `[at, end)` is nothing but a body with what describes it (实行企业化管理的事业单位)."""
    tail = text.rfind("的", at, end) + 1
    named = subject_at(text, tail, end) if tail > at else None
    return named is not None and named.end == end


def _whose(front: Front) -> bool | None:
    """实行企业化管理的事业单位，其工会主席应当专职: a body with what describes it, and then what is its own."""
    text, clause, own = front.text, front.clause, front.own
    if own is None or not text.startswith("其", skip_marks(text, own.start, own.end)):
        return None
    return False if described_body(text, front.at, clause.end) else None


_READINGS = (
    _whose,
    _by_its_words,
    _is_something,
    _done_by,
    _by_law,
    _of_the_land,
    _of_somebody,
    _by_its_opening,
    _by_its_body,
)
"""In the order in which they are asked."""


def _anybody(front: Front) -> bool:
    """Whether nobody in particular is meant by the modal (任何单位和个人不得…)."""
    end = front.clause.end
    return front.text.startswith(
        ("任何", "其他任何"), begins(front.text, min(end + 1, len(front.text)), len(front.text))
    )


def _on_occasion(front: Front) -> bool:
    """Whether a clause tells on what occasion somebody must do something (举办大型活动，主办单位必须制定预案)."""
    if front.modal is None or front.clause.mark or not front.text.startswith(_LEGAL, front.modal.start):
        return False
    return OCCASION.match(front.text, front.at, front.clause.end) is not None


def _is_described(text: str, at: int, end: int) -> bool:
    """Whether a clause is nothing but a name with what describes it (相互间有近亲属关系的基金会理事，总数不得…)."""
    if _QUALITY.fullmatch(text, at, end) or all_body(text, at, end):
        return True
    tail = text.rfind("的", at, end) + 1
    named = subject_at(text, tail, end) if tail > 0 and patterns().act.match(text, at) is None else None
    return named is not None and named.end == end and not opens_act(text, tail)
