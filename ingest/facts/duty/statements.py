"""The duties that one sentence states: one for each written modal, or one for a bare task."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.facts.duty.apart import ALSO, AMONG, described_body
from ingest.facts.duty.bearers import bearer_of, failing, liable, unsized
from ingest.facts.duty.figures import BOUNDS, COUNT, LIMITS
from ingest.facts.duty.governing import governing
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.openings import ABLE, FORBIDS, GUARANTEE, opening_of
from ingest.facts.duty.payments import comes_to
from ingest.facts.duty.remainder import goes_on
from ingest.facts.duty.scene import Statement
from ingest.facts.duty.sentences import PARTS, Comma, Whole, closes, commas, is_case, skip_marks, undated
from ingest.facts.duty.tasks import task
from ingest.facts.duty.things import Told, given_to, names_others, owned, told_of
from ingest.mentions.acts import opens_act, patterns
from ingest.mentions.modality import URGES, Modal, encourages
from ingest.mentions.subjects import begins, subject_at
from ingest.text import Span
from vocabulary.duty_words import duty_words

_REFUSES = re.compile(r"不予|拒不|不履行|不服|未|逾期")
_ENCOURAGED = re.compile(
    r"鼓励(?:(?:、|和|并|，)?(?:支持|引导|组织|动员|推动|帮助|提倡|倡导|扶持|扶助|资助|吸引)){0,3}"
)
_SUPPORTS = re.compile(r"(?:支持|引导|推动)(?:和|、|并)?(?:鼓励|帮助|引导|支持)?")
LONGEST_NOUN = 2
"""支持小微企业发展: so few characters behind a body are what comes to it, no act of its own."""
LONGEST_THING = 36
"""How long the name of a thing that a duty is told of may be, in characters."""
LONGEST_CALLED = 6
"""推荐对象必须面向基层: a name of so many characters may begin with a verb."""
_NOT_A_THING = re.compile(
    r"[的时后前中上下外是]$|\d[年月日][底末初间内份]?$|[本今明每当全]年度?$|.是[^，]*的|形势|^(?:发现|遇[有到]|出现|发生|同时|当前|今后|其|此|上述|必要|特别|尤其)|^[在对]|^配套建设[^的]*$"
)
_LEADS_IN = re.compile(r"非经|未经|否则|无(?!障碍|线|人|烟|党派)|没有|不(?!动产|良)|经(?!费|济|营)|因|如|若|根据|按")
"""未经批准的建筑应当拆除: what opens like a circumstance names no thing; 经费使用情况 does."""
_FOR_A_REASON = re.compile(
    r"(?:因|经|按照?|根据)[^，,。；;]{2,24}(?:设置|设立|建立|建设|建成|批准|认定|兴办|举办|成立)[^，,。；;]{0,4}的"
)
"""因特殊情况设置的临时设施, 经批准设立的机构: how a thing came about, in front of its name."""
_PUBLISHED = ("名单", "结果", "情况", "信息", "目录")
"""What is told of by a phrase that opens with a verb (减免保障金的单位名单，应当每年公告)."""
_LEVIED = re.compile(r"[^的]{0,8}(?:征收|征缴|核拨|下达|拨付)的[^的]{0,10}(?:经费|资金|金|款项|费用)$")
"""依法征收的残疾人就业保障金应当纳入预算: public money by what is done with it, in front of its modal."""
_ACTING = ("机构", "学校", "院校", "机关", "部门", "单位", "组织", "团体", "企业", "协会", "学会", "委员会")
_LIMIT = re.compile(rf"不得(?:{'|'.join(LIMITS)})")
"""县（市、区）可聘用社会化工作者，工资待遇不得低于…: a limit to what was just allowed."""
_PROCEEDS = ("所得", "所募", "所筹", "所收", "所获")
"""可组织变卖，所得款项须…: what comes of the act just told of is used by the same body."""
_BY = re.compile(r"(?:一般|原则上)?由")
"""主席由副书记兼任，也可由科技工作者担任: who is appointed does not appoint."""
_SIZE = re.compile(rf"{COUNT}[名人个](?:{BOUNDS}|的)")
"""…，会员不足二十五人的可以…: a size of its own takes the place of the size that was named before."""
_RELATED = re.compile(r"其[^，,的]{1,8}关系")
"""职工服务机构，其隶属关系不得改变: it is others who must not change it."""
_KEPT = re.compile(r"(?:予以)?(?:照发|保留|发给|补发|计入|纳入|返还|列入|不受)")
"""归侨职工退休出境定居的，其退休金应当照发: others do it for those who are named."""
_STATUTORY = ("应当", "必须", "不得", "可以")
"""Modals of whole words, as statutes write them; plans write 要 and 可."""
_WORK = re.compile(
    r"(?:制定|编制|修订|修改|起草|拟订|审批|规划|新建|改建|扩建|改造|录用|招录|招聘|招用|辞退|裁减|签订|订立|变更|解除|拆迁|征收|调整|评定|选举|组建|举办|实施)"
    r"(?:、|或者?|和|及)?[^，,。；;]{2,30}"
)
_INDEPENDENT = ("社会力量", "社会资本", "社会各界", "民间资本", "企业", "慈善组织", "公益慈善组织")
"""Who is no part of the bodies before: what it is helped to do it does itself (支持社会力量捐建阵地)."""
_UNPAID = re.compile(r"(?:未|没有|逾期|拒不|拒绝)")
"""未按规定缴纳的，由税务机关…；逾期仍不缴纳的，还应当…: who failed was named a sentence ago."""
_IN_NEED = ("残疾人", "妇女", "儿童", "学生", "老年人", "老人", "职工", "家庭", "居民", "公民", "农民工")
_AIDED = re.compile(
    r"(?:依法|及时|按照?规定|优先)*(?:提供|给予|予以|发放)[^，,。；;]{0,6}(?:救助|补助|补贴|资助|救济|援助)"
)
"""残疾人可以申请救助，符合条件的，应当依法提供救助: who applies does not give."""
_LIABLE = re.compile(r"(?:依法)?(?:承担|负)[^，,。；;]{0,12}责任|(?:依法|予以|照价|如数)*(?:赔偿|退还|归还|恢复原状)")
"""造成损失的，应当承担赔偿责任: whoever did it, and not the body that punishes."""
_IS_MONEY = re.compile("的[^，,。；;的]{0,8}(?:资金|公益金|基金|经费|款项|费用)$")
"""市残联用于康复的彩票公益金，要加大倾斜力度: money of a body is spoken of, and not the body."""
_OVERDUE = re.compile(r"(?:逾期|拒不|仍不|仍未)[^，,]*的$")


def statements(text: str, whole: Whole, bare: bool) -> list[Statement]:
    """The duties of one sentence, in order and without overlap.

    Args:
        bare: whether sentences without a modal may be tasks here (not in a preamble, nor under 指导思想).
    """
    clauses = commas(text, whole.start, whole.end)
    written = governing(text, whole, clauses)
    if not written:
        if encourages(text, whole.start, whole.start):
            return [_encouraged(text, whole, clauses)]
        return _tasks(text, whole, clauses) if bare else []
    return list(_with_modals(text, whole, clauses, written, bare))


def _tasks(text: str, whole: Whole, clauses: list[Comma]) -> list[Statement]:
    """The task of a sentence without a modal; one for each part where each part names its own body at its head."""
    heads = [0, *(place for place, clause in enumerate(clauses) if clause.mark in PARTS and place)]
    if len(heads) > 1:
        ends = [*heads[1:], len(clauses)]
        parts = [clauses[head:end] for head, end in zip(heads, ends, strict=True)]
        tasks = [task(text, part, skip_marks(text, part[0].start, part[0].end), part[-1].end) for part in parts]
        named = {found.bearer for found in tasks if found is not None and _heads(text, found)}
        if len(named) == len(parts):
            return [found for found in tasks if found is not None]
    found = task(text, clauses, whole.start, whole.end)
    return [found] if found else []


def _heads(text: str, task: Statement) -> bool:
    """Whether a task opens with the body that bears it."""
    name = task.bearer or ""
    return bool(name) and not name[0].isdigit() and text.startswith(name, task.start)


class _Said(NamedTuple):
    """What the statements so far in a sentence leave to the next: whom they name last; whether the task in front of the
    modals urges others or names nobody; whether the last statement is of nobody; whether it is of a body's money."""

    last: str | None = None
    urges: bool = False
    unnamed: bool = False
    nobody: bool = False
    of_money: bool = False


class _Place(NamedTuple):
    """Where a modal stands: it opens at comma clause `opening`, stands in clause `own` and holds up to `until`."""

    opening: int
    own: int
    modal: Modal
    until: int


class _Bearer(NamedTuple):
    """Who bears a modal: a body in the text, or the `thing` it is `told` of; `others` if a condition names others,
    `given` if it names those who are given something."""

    found: Span | None
    thing: str | None
    told: Told | None
    others: bool
    given: bool = False


def _with_modals(
    text: str, whole: Whole, clauses: list[Comma], written: list[tuple[int, Modal]], bare: bool
) -> Iterator[Statement]:
    openings: list[int] = []
    floor = 0 if written[0][0] and encourages(text, whole.start, whole.start) else -1
    for index, modal in written:
        openings.append(opening_of(text, clauses, floor, index, modal, first=not openings))
        floor = index
    said = _Said()
    if openings[0] > 0:
        before = bearer_in(text, clauses[0], clauses[0].end)
        done_to = before is not None and _also(text, clauses[openings[0]]) and _BY.match(text, before.end)
        said = _Said(text[before.start : before.end] if before and not done_to else None)
    circumstance = openings[0] == 1 and _is_circumstance(text, clauses, written[0])
    for found in (
        _in_front(text, whole, clauses[: openings[0]]) if openings[0] > 0 and bare and not circumstance else []
    ):
        said = _after(text, found, written[0][1])
        yield found
    for number, (index, modal) in enumerate(written):
        until = clauses[openings[number + 1] - 1].end if number + 1 < len(openings) else whole.end
        statement, said = _of_modal(text, clauses, _Place(openings[number], index, modal, until), said)
        yield statement


def _is_circumstance(text: str, clauses: list[Comma], first: tuple[int, Modal]) -> bool:
    """Whether the clause in front of a modal only tells at what work the body named next must do something.

    制定城乡规划，有关部门应当…: statutes and their 应当; in a plan (制定方案，各地要…) it is a task.
    """
    index, modal = first
    ahead, own = clauses[0], clauses[1]
    if index != 1 or not text.startswith(_STATUTORY, modal.start) or ahead.end - ahead.start > LONGEST_THING:
        return False
    at = skip_marks(text, ahead.start, ahead.end)
    named = bearer_in(text, own, modal.start)
    return _WORK.match(text, at, ahead.end) is not None and named is not None and named.start == own.start


def _in_front(text: str, whole: Whole, clauses: list[Comma]) -> list[Statement]:
    """The tasks that the clauses in front of the first modal tell."""
    front = whole._replace(end=clauses[-1].end)
    if encourages(text, whole.start, whole.start):
        return [_encouraged(text, front, clauses)]
    return _tasks(text, front, clauses)


def _after(text: str, found: Statement, modal: Modal) -> _Said:
    """What a task in front of the modals leaves to the first of them."""
    urges = found.modality == "encourage" and not found.carries
    forbids = text.startswith(("不得", *FORBIDS), modal.start) and not text.startswith("其", modal.end)
    others = not found.carries and (forbids or text[modal.start - 1] == "也")
    last = None if others else found.bearer
    return _Said(last, urges, unnamed=found.modality == "plan" and found.bearer is None)


def _of_modal(text: str, clauses: list[Comma], place: _Place, said: _Said) -> tuple[Statement, _Said]:
    """The statement of one modal, and what it leaves to the next."""
    opening, index, modal, until = place
    start = clauses[opening].start
    who = _bearer(text, clauses, place, said.last)
    also = said.nobody and who.found is None and (opening == index and who.thing is None)
    alone = (who.others and who.found is None) or also or (who.told is not None and who.told.alone)
    alone = alone or _of_everybody(text, clauses, place, said.urges)
    bearer = text[who.found.start : who.found.end] if who.found else None
    last = said.last
    if last and last.startswith("任何") and modal.modality != "must_not":
        last = None
    if bearer is None and not alone:
        bearer = _said_before(text, clauses, place, None if who.given else last)
    elif who.told is not None and who.told.bearer:
        bearer = who.told.bearer
        last = bearer if bearer != who.thing or _acts_itself(bearer) else last
    else:
        last = bearer or last
    if opening == index and who.found and start <= who.found.start < modal.start:
        start = who.found.start
    name = bearer or ""
    of_money = (said.of_money and who.found is None) or (
        who.found is not None
        and who.found.start < clauses[index].start
        and _IS_MONEY.search(text[start : clauses[opening].end])
    )
    carries = (
        (who.told is None or _acts_itself(name))
        and not of_money
        and not name.startswith("任何")
        and not ABLE.match(name)
    )
    statement = Statement(
        skip_marks(text, start, until),
        closes(text, start, until),
        bearer,
        modal.modality,
        _acts_from(text, modal, who.found, until),
        carries,
        alone=alone,
        local=said.unnamed,
    )
    return statement, said._replace(last=last, nobody=alone and bearer is None, of_money=bool(of_money))


def _bearer(text: str, clauses: list[Comma], place: _Place, last: str | None) -> _Bearer:
    """Who bears a modal, as far as its own clauses tell."""
    opening, index, modal, until = place
    own = clauses[index]
    found = bearer_of(text, clauses, opening, index, modal)
    if found and last and found.start < own.start and _REFUSES.match(text, found.end) and modal.start - own.start < 3:
        found = None
    at = skip_marks(text, own.start, own.end)
    related = _RELATED.fullmatch(text, at, modal.start) is not None
    others = names_others(text, clauses, opening, index, modal.end) or (related and opening == index)
    if found and found.start < own.start and not text.startswith("由", modal.end):
        others = others or owned(_thing_of(text, own, modal.start))
        kept = _KEPT.match(text, modal.end) is not None and text.startswith("其", at)
        others = others or related or kept
    acts = found is not None and own.start <= found.start < modal.start
    if others and not acts:
        return _Bearer(None, None, None, others)
    gets = found is not None and acts and comes_to(text, found, modal.end, own.end, among=False)
    if gets or (not acts and given_to(text, clauses, opening, index, modal.end)):
        return _Bearer(None, None, None, others, given=True)
    if found is not None:
        return _Bearer(found, None, None, others)
    itself = _thing_of(text, own, modal.start)
    thing = itself or _thing_of(text, clauses[opening], min(modal.start, clauses[opening].end))
    told = told_of(thing, itself is None, text[modal.end : until]) if thing else None
    if told and opening < index and AMONG.search(text, clauses[opening].start, clauses[opening].end):
        told = Told(None, True)
    said_of = _LIMIT.match(text, modal.start) or (thing or "").startswith(_PROCEEDS)
    if told and told.bearer is None and last and said_of:
        told = None
    return _Bearer(None, thing, told, others)


def _of_everybody(text: str, clauses: list[Comma], place: _Place, urges: bool) -> bool:
    """Whether a modal forbids or secures something for all, so that no body said before is meant."""
    opening, index, modal, _ = place
    if clauses[index].mark in PARTS and text.startswith(FORBIDS, modal.start):
        return True
    if modal.modality == "must_not" and text.startswith("非经", clauses[opening].start):
        return True
    if opening < index and text.startswith("凡", skip_marks(text, *clauses[opening][:2])):
        return True
    return urges and text.startswith(GUARANTEE, modal.start)


def _said_before(text: str, clauses: list[Comma], place: _Place, last: str | None) -> str | None:
    """Who was named before in the sentence and bears a modal that names nobody."""
    opening, index, modal, _ = place
    start = clauses[opening].start
    if last and 0 < opening < index and _LIABLE.match(text, modal.end) and is_case(text, clauses[opening].end):
        return liable(text, clauses[:opening])
    if last and opening and _OVERDUE.search(text, start, clauses[opening].end):
        return failing(text, clauses[:opening]) or (None if _UNPAID.match(text, clauses[0].start) else last)
    if last and last.endswith(_IN_NEED) and _AIDED.match(text, modal.end):
        return None
    return unsized(last) if last and _SIZE.search(text, start, modal.start) else last


def _acts_from(text: str, modal: Modal, bearer: Span | None, until: int) -> int:
    """Where the act of a modal begins: behind it, behind the one who is allowed, or at 确保 itself."""
    if text.startswith(GUARANTEE, modal.start):
        return modal.start
    allowed = bearer is not None and bearer.start >= modal.end and text.startswith("允许", modal.start)
    return skip_marks(text, bearer.end if bearer and allowed else modal.end, until)


def _also(text: str, clause: Comma) -> bool:
    return text.startswith(ALSO, clause.start)


def _acts_itself(name: str) -> bool:
    """Whether what a duty is told of is a body all the same (科学研究机构、高等学校应当…)."""
    return name.endswith(_ACTING) and "建" not in name and "的" not in name


def _thing_of(text: str, clause: Comma, end: int) -> str | None:
    """The noun phrase in front of a modal where it is no body: 新建城乡社区综合服务设施应当…."""
    start = undated(text, begins(text, skip_marks(text, clause.start, end), end), end)
    name = text[start:end].rstrip("都均也")
    made = name.rstrip("等").endswith(duty_words().bearing)
    called = made and len(name.partition("的")[0]) <= LONGEST_CALLED and name.startswith(duty_words().nominal)
    built = called or (made and name.startswith(("新建", "改建", "扩建")))
    described = made and "的" in name and _FOR_A_REASON.match(name) is not None
    known = built or described or ("的" in name and (name.endswith(_PUBLISHED) or _LEVIED.match(name) is not None))
    if not 2 <= len(name) <= LONGEST_THING or (opens_act(text, start) and not known):
        return None
    return None if _NOT_A_THING.search(name) or (_LEADS_IN.match(name) and not described) else name


def _encouraged(text: str, whole: Whole, clauses: list[Comma]) -> Statement:
    first = clauses[0]
    verb = URGES.search(text, whole.start, whole.end)
    at = verb.start() if verb else whole.start
    found = bearer_in(text, first, min(at, first.end)) if at > first.start else None
    action = at
    if found is None and text.startswith("鼓励", at):
        match = _ENCOURAGED.match(text, at, whole.end)
        position = match.end() if match else at
        found = subject_at(text, position, whole.end)
        if found is None and described_body(text, position, first.end):
            found = Span(position, first.end)
        found = goes_on(text, found, whole.end) if found and not text.startswith("非政府", found.start) else None
        action = found.end if found else position
    bearer = text[found.start : found.end] if found else None
    thing = _helped(text, at, whole.end) if found is None else None
    alone = thing in _INDEPENDENT
    return Statement(
        whole.start, whole.end, bearer, "encourage", action, carries=action == at, thing=thing, alone=alone
    )


def _helped(text: str, at: int, end: int) -> str | None:
    """The body that a sentence supports or guides in what it does (支持企业设立培训中心, 引导用人单位建立哺乳室)."""
    verb = _SUPPORTS.match(text, at, end)
    helped = subject_at(text, verb.end(), end) if verb else None
    if helped is not None and (with_ := text.rfind("与", helped.start, helped.end)) > 0:
        helped = subject_at(text, helped.start, with_)
    if helped is None or text.endswith(patterns().persons, helped.start, helped.end):
        return None
    if text[helped.start : helped.end] in _INDEPENDENT:
        return text[helped.start : helped.end]
    rest = commas(text, helped.end, end)
    does = opens_act(text, helped.end) or text.startswith("特别是", helped.end)
    return text[helped.start : helped.end] if does and rest[0].end - helped.end > LONGEST_NOUN else None
