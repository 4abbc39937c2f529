"""The duties that one sentence states: one for each written modal, or one for a bare task."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.facts.duty.sentences import Comma, Whole, bearer_in, closes, commas, splits_off
from ingest.mentions.modality import Modal, encourages, modals
from ingest.mentions.subjects import begins, opens_act, patterns, subject_at
from ingest.records import Modality
from ingest.text import Span

_CONDITION = re.compile(
    r"违反|未|拒不|拒绝|下列|发生|解散|破产|终止|认为|需要|涉及|侵犯|无正当|因|如|受到|遇|任期|届满|出现|逾期|不服|不足"
)
_STATE = re.compile(
    r"(?:仍|尚|还|均|都|一直|始终)?(?:是(?!否)|为(?!了|主)|属于|包括|存在|有(?!权|针对|计划|步骤|序|效|条件|关|利)|具有|没有|正在|已经?|面临|关系|实行|适用|所称|指(?!导|定|派|引)|分为|不足|不够|得到|取得|处于|成为|需要|亟|由[^，,。]{2,30}组成|受|设(?!立|置|定|计)|下设|组成|来源|享有|称为|简称|每届任期|任期|享有|依法享有)"
)
_COPULA = re.compile(r"(?<![就于别其还总也或])是(?!否)")
_RIGHT = re.compile(r"有权")
_BY = re.compile(r"由")
_RELATION = re.compile(
    r"(?:在|按照?|依照|依据|根据|遵照|为了?|对于?|通过|围绕|针对|结合|依托|以|从|经|除|凡|因|自|与|随着|当)"
)
_CHOSEN = re.compile(r"(?:民主)?(?:选举|推选|推举|提名)?(?:产生|组成|担任|兼任|任命|聘请)")
"""由会员大会选举产生: who makes up a body is no task."""
_UNLESS = re.compile(r"非经|未经|确[有需]|如果?|若|逾期")
_REFUSES = re.compile(r"不予|拒不|不履行|不服|未|逾期")
_RIGHTS = re.compile(r"有[^，,。]{0,40}权利?$")
_LEADS_IN = re.compile(
    r"(?:按照?|依照|依据|根据|遵照|为了|违反|未|拒不|拒绝|有下列|不履行|针对|结合|从|经|除|凡|因|自|随着|当)"
    r"|在[^，,]*(?:上|中|下|内|时|后|前|间|方面|领域|同时|之际|过程|以来)$"
    r"|通过[^，,]*(?:等|方式|形式|渠道|措施|手段|途径|办法|制度|活动)$"
    r"|以[^，,]*为[^，,]{1,12}$|(?:围绕|依托|对于?|与|为)[^，,]*$"
)
"""Phrases that lead in an act and state none (在…基础上，通过…方式，以…为重点，)."""
_ENCOURAGED = re.compile(r"鼓励(?:、|和|并|，)?(?:支持|引导)?(?:和|、)?(?:引导)?")
_FIRST_VERB = re.compile(r"鼓励|支持|推动|引导")
_ADVERBS = re.compile(r"(?:\s|同时|始终|依法|积极|一般|共同|主动|直接|也|都|均|还|仍)*")
_HARM = re.compile(r"受到|遭受")
_SHORT = 12
"""A body and its act in so few characters, before a modal with a subject of its own, are the condition of that modal
(工会签订集体合同，上级工会应当给予支持)."""
_PLACED = re.compile(r"[列纳]入[^，,。]{0,20}(?:预算|规划|计划|体系|范围|考核)")
_RECKONS = ("计算", "视为", "折算", "从其规定", "除外", "所有")
_GUARANTEE = "确保"


@dataclass(frozen=True, slots=True)
class Statement:
    """A duty over `[start, end)`: `bearer` where it is written, `action` where the act begins.

    `carries` is False where the one who bears it is nobody in particular (任何组织和个人).
    """

    start: int
    end: int
    bearer: str | None
    modality: Modality
    action: int
    carries: bool = True


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
        found = _task(text, clauses, whole.start, whole.end) if bare else None
        return [found] if found else []
    return list(_with_modals(text, whole, clauses, governing, bare))


def _governing(text: str, whole: Whole, clauses: list[Comma]) -> list[tuple[int, Modal]]:
    """The modals that count and 有权, each with its comma clause: one a clause, no 确保 under another modal."""
    found: list[tuple[int, Modal]] = []
    index = 0
    rights = [Modal(match.start(), match.end(), "plan") for match in _RIGHT.finditer(text, whole.start, whole.end)]
    for modal in sorted([*modals(text, whole.start, whole.end), *rights]):
        while index + 1 < len(clauses) and clauses[index].end <= modal.start:
            index += 1
        if found and found[-1][0] == index and found[-1][1].modality == "plan":
            found.pop()
        if found and (found[-1][0] == index or text.startswith(_GUARANTEE, modal.start)):
            continue
        found.append((index, modal))
    return found


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
    if first > 0 and bare:
        found = _task(text, clauses[:first], whole.start, clauses[first - 1].end)
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
        bearer = text[found_bearer.start : found_bearer.end] if found_bearer else last
        last = bearer or last
        if opening == index and found_bearer and found_bearer.start < modal.start:
            start = found_bearer.start
        yield Statement(
            _skip(text, start, until),
            closes(text, start, until),
            bearer,
            modal.modality,
            _skip(text, modal.end, until) if not text.startswith(_GUARANTEE, modal.start) else modal.start,
            not (bearer or "").startswith("任何"),
        )


def _opening(text: str, clauses: list[Comma], earlier: int, index: int, modal: Modal) -> int:
    """The comma clause at which the record of a modal begins: its own, or the topic and conditions in front of it."""
    own = clauses[index]
    before = range(index - 1, earlier, -1)
    direct = (
        _skip(text, own.start, modal.start + 1) >= modal.start or begins(text, own.start, modal.start) >= modal.start
    )
    if own.mark in "；;" and own.mark:
        return index
    opening = index
    if earlier < 0:
        if splits_off(text, own) and index and text[clauses[index - 1].end - 1] not in "的外时后前":
            return index
        condition = False
        for place in before:
            clause = clauses[place]
            if direct and condition and opens_act(text, _skip(text, clause.start, clause.end)):
                break
            condition = condition or text[clause.end - 1] in "时后前的"
            if _by_body(text, clause) or (
                not direct and _stands_apart(text, clause, bearer_in(text, own, modal.start) is not None)
            ):
                break
            opening = place
            if clause.mark and clause.mark in "；;":
                break
        return opening
    for place in before:
        clause = clauses[place]
        towards = direct and text.startswith("对", _skip(text, clause.start, clause.end))
        conditional = (
            towards or text[clause.end - 1] in "的时后" or _UNLESS.match(text, _skip(text, clause.start, clause.end))
        )
        topic = (
            not direct
            and _CONDITION.search(text, clause.start, clause.end) is not None
            and not opens_act(text, _skip(text, clause.start, clause.end))
        )
        after_semicolon = any(clauses[later].mark and clauses[later].mark in "；;" for later in range(place, index))
        if not (conditional or topic or after_semicolon):
            break
        opening = place
        if clause.mark and clause.mark in "；;":
            break
    return opening


def _stands_apart(text: str, clause: Comma, answered: bool) -> bool:
    """Whether a comma clause is a predicate of its own (规范…制度) and no topic or condition of the next."""
    if _RIGHT.search(text, clause.start, clause.end):
        return True
    if text[clause.end - 1] == "的":
        return False
    if answered and clause.end - clause.start <= _SHORT and bearer_in(text, clause, clause.end):
        return False
    if _CONDITION.search(text, clause.start, clause.end):
        return False
    at = _skip(text, clause.start, clause.end)
    if _RELATION.match(text, at, clause.end) and not text.startswith(("把", "将"), at):
        return False
    if opens_act(text, at):
        return True
    found = bearer_in(text, clause, clause.end)
    return found is not None and found.end < clause.end and opens_act(text, found.end)


def _bearer(text: str, clauses: list[Comma], opening: int, index: int, modal: Modal) -> Span | None:
    own = bearer_in(text, clauses[index], modal.start)
    if own is not None and own.end < modal.start and text.startswith("由", modal.end):
        return _by(text, modal.end, clauses[index].end) or own
    if own is not None:
        if opening < index:
            joined = _joined(text, clauses, opening, index, own)
            return joined or own
        return own
    for place in range(opening, index):
        found = bearer_in(text, clauses[place], clauses[place].end) or _harmed(text, clauses[place])
        if found is not None:
            whole = found.end >= closes(text, found.start, clauses[place].end)
            return _extended(text, clauses, place, index, found) if whole else found
    return None


def _joined(text: str, clauses: list[Comma], opening: int, index: int, own: Span) -> Span | None:
    """Clauses that are nothing but bodies make one bearer: 没有设立党组的群团组织，其领导班子应该…."""
    start = None
    for place in range(index - 1, opening - 1, -1):
        clause = clauses[place]
        at = _skip(text, clause.start, clause.end)
        found = subject_at(text, at, clause.end)
        relative = text[own.start] == "其" and text.startswith(("没有", "未", "设有"), at)
        if not relative and (found is None or found.end < clause.end):
            break
        start = at
    return Span(start, own.end) if start is not None else None


def _extended(text: str, clauses: list[Comma], place: int, index: int, found: Span) -> Span:
    """Bodies listed over several comma clauses that are nothing but bodies."""
    end = found.end
    for later in range(place + 1, index):
        clause = clauses[later]
        at = _skip(text, clause.start, clause.end)
        more = subject_at(text, at, clause.end)
        if more is None or more.end < clause.end:
            break
        end = more.end
    return Span(found.start, end)


def _harmed(text: str, clause: Comma) -> Span | None:
    """妇女的合法权益受到侵害的，有权…: who is harmed may act."""
    if text[clause.end - 1] != "的" or not _HARM.search(text, clause.start, clause.end):
        return None
    return subject_at(text, begins(text, clause.start, clause.end), clause.end)


def _by_body(text: str, clause: Comma) -> bool:
    """Whether a clause is 由 with a body and its act (由民政部门责令改正，可以处…罚款)."""
    at = _skip(text, clause.start, clause.end)
    return text.startswith("由", at) and _by(text, at, clause.end) is not None


def _by(text: str, start: int, end: int) -> Span | None:
    """The body behind 由 that is followed by its act."""
    found = subject_at(text, start + 1, end)
    acts = (
        found is not None
        and found.end < end
        and text[found.end] not in "、的组担"
        and not _CHOSEN.match(text, found.end)
    )
    return found if acts else None


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
    return Statement(whole.start, whole.end, bearer, "encourage", action, carries=action == at)


def _task(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    """A sentence without a modal that sets a task: a body and its act, or an act alone; no definition, no finding."""
    if not clauses or text[start] in "（([【":
        return None
    main = _behind_condition(text, clauses)
    waiting = bearer_in(text, clauses[0], clauses[0].end) if main else None
    while main < len(clauses):
        clause = clauses[main]
        at = _skip(text, clause.start, clause.end)
        more = main + 1 < len(clauses)
        conditional = text[clause.end - 1] == "的" or (more and _is_condition(text, clause, clauses[main + 1]))
        if not (conditional or (more and _LEADS_IN.match(text, at, clause.end))):
            break
        if conditional:
            waiting = bearer_in(text, clause, clause.end)
        main += 1
    if main == len(clauses):
        main = 0
    clause = clauses[main]
    at = begins(text, _skip(text, clause.start, clause.end), clause.end)
    serves = text.startswith("为", at) and patterns().act.search(text, at + 2, clause.end) is not None
    if text.endswith(_RECKONS, 0, closes(text, start, end)):
        return None
    if _STATE.match(text, at, clause.end) and not serves and not _RIGHT.match(text, at):
        return None
    found = subject_at(text, at, clause.end)
    if found is not None and found.end < clause.end:
        rest = _skip_adverbs(text, found.end, clause.end)
        right = _RIGHT.match(text, rest) is not None
        if not right and not opens_act(text, found.end):
            return _thing(text, clauses[main:], start, end)
        if not right and _STATE.match(text, rest, clause.end):
            return None
        if _COPULA.search(text, found.end, min(clause.end, found.end + 12)) or "享有" in text[rest : clause.end]:
            return None
        if text.endswith(_RECKONS, 0, closes(text, start, end)) or (
            text.startswith("由", rest) and main == len(clauses) - 1 and _CHOSEN.search(text, rest, clause.end)
        ):
            return None
        by = text.find("由", found.end, clause.end)
        doer = _by(text, by, clause.end) if by >= 0 else None
        if doer is not None and not text.startswith(("领导", "管理"), doer.end):
            return Statement(start, closes(text, start, end), text[doer.start : doer.end], "plan", doer.end)
        return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", found.end)
    if found is not None:
        following = clauses[main + 1 : main + 2]
        if not following or not opens_act(text, _skip_adverbs(text, following[0].start, following[0].end)):
            return None
        return Statement(start, closes(text, start, end), text[found.start : found.end], "plan", following[0].start)
    by = text.find("由", at, clause.end)
    until = clause.end
    if (
        by < 0
        and main + 1 < len(clauses)
        and not opens_act(text, at)
        and text.startswith("由", clauses[main + 1].start)
    ):
        by, until = clauses[main + 1].start, clauses[main + 1].end
    if by >= 0:
        body = _by(text, by, until)
        if body is not None:
            return Statement(start, closes(text, start, end), text[body.start : body.end], "plan", body.end)
    if not opens_act(text, at):
        return _thing(text, clauses[main:], start, end)
    if _COPULA.search(text, clause.start, clause.end):
        return None
    if text.endswith(_RECKONS, 0, closes(text, start, end)):
        return None
    if any(_COPULA.match(text, _skip_adverbs(text, later.start, later.end)) for later in clauses[main + 1 :]):
        return None
    if _RIGHTS.search(text, at, closes(text, start, end)):
        return None
    return Statement(
        start, closes(text, start, end), text[waiting.start : waiting.end] if waiting else None, "plan", at
    )


def _behind_condition(text: str, clauses: list[Comma]) -> int:
    """The comma clause behind a condition that ends in 的 (…，损害职工权益的，由…), in the first part of a sentence."""
    main = 0
    for place, clause in enumerate(clauses[:-1]):
        if clause.mark and clause.mark in "；;":
            break
        if text[clause.end - 1] == "的":
            main = place + 1
    return main


def _thing(text: str, clauses: list[Comma], start: int, end: int) -> Statement | None:
    """A task told of a thing (工会经费按规定列入同级财政预算，由财政部门统一划拨)."""
    if _COPULA.search(text, start, end):
        return None
    by = text.find("由", clauses[0].start, clauses[0].end)
    places = [(by, clauses[0].end)] if by >= 0 else []
    places += [(clause.start, clause.end) for clause in clauses[1:] if text.startswith("由", clause.start)]
    for at, until in places:
        body = _by(text, at, until)
        if body is not None:
            return Statement(start, closes(text, start, end), text[body.start : body.end], "plan", body.end)
    if _PLACED.search(text, clauses[0].start, clauses[0].end):
        return Statement(start, closes(text, start, end), None, "plan", start)
    return None


def _is_condition(text: str, clause: Comma, following: Comma) -> bool:
    """企业违反规定，工会…: a body that fails or ends, in front of a clause with a body of its own."""
    if not _CONDITION.search(text, clause.start, clause.end):
        return False
    if text[following.end - 1] == "的" and bearer_in(text, clause, clause.end):
        return True
    at = _skip(text, following.start, following.end)
    found = subject_at(text, at, following.end)
    return found is not None and found.end < following.end and bearer_in(text, clause, clause.end) is not None


def _skip_adverbs(text: str, start: int, end: int) -> int:
    match = _ADVERBS.match(text, start, end)
    return match.end() if match else start


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " \t\r\n\u3000，,：:；;":
        start += 1
    return start


def opens_list() -> re.Pattern[str]:
    """What a line before ： must hold for the items below to belong to its duty."""
    return patterns().opens
