"""Forms that say how a body is led: mainly by one (以Y领导为主), by two (双重领导), under what system (实行…领导)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.leadership.bodies import MASS, taken_apart, tidy
from ingest.facts.leadership.place import IN, Place, Statement, is_body, leaders_of
from ingest.facts.leadership.placing import above, beside
from ingest.mentions.subjects import subject_before

_MAINLY = re.compile(
    rf"(?P<with>以)?(?P<leader>(?:(?!受|以(?!上(?!级)|下(?!级))){IN}){{2,30}}?)的?(?P<verb>领导|管理)为主"
)
_ONLY_MAINLY = re.compile(rf"以(?![上下])(?P<leader>(?:(?!以){IN}){{2,20}}?)(?<!领导)(?<!管理)为主")
"""接受A和B双重领导，以A为主."""
_RULED = re.compile(
    rf"(?:实行|坚持)(?P<leaders>(?:(?!受|双重|为主){IN}){{2,30}}?)的?(?:统一|直接)?领导(?=[，,；;。、]|的?(?:体制|制度)|下的[\u4e00-\u9fff]{{2,6}}负责制|[和与及]{IN}{{2,24}}指导|$)"
)
"""地方文联实行同级党委领导，接受上级文联业务指导; 公立医院实行党委领导下的院长负责制."""
_DUAL = re.compile(
    rf"(?:实行|坚持|完善|健全|落实|理顺|由)(?P<leaders>(?:(?!受){IN}){{3,60}}?)的?(?:双重(?:领导|管理)|(?:领导|管理|指导)相结合)"
)
_GUIDANCE = re.compile(r"(?:业务|工作)?(?:领导|指导)$")
"""实行县委领导和市文联业务指导的双重管理体制."""
_ABOUT = re.compile(rf"对于?(?P<led>{IN}{{2,30}})")
_DOUBLY = re.compile(r"实行(?:双重|分级)(?:领导|管理)(?:的?(?:体制|制度|机制))?$")
_RULING = re.compile(r"(?:实行|采取|采用|执行)")
_FIELD = re.compile(r"[\u4e00-\u9fff]{2,8}(?:业务|工作)上?")
"""审计机关对…负责，审计业务以上级审计机关领导为主: in what a body is led, not who."""
_SYSTEM_OF = re.compile(rf"的(?P<led>(?:(?!的){IN}){{2,16}}?)(?:管理|领导)?(?:体制|制度|机制)")


def mainly(place: Place) -> Iterator[Statement]:
    """以Y领导为主, Y管理为主、Z协助管理.

    Where the clause names no led body, the statement has none either: it only marks the primary one of a double
    leadership that the sentence states elsewhere.
    """
    for match in _MAINLY.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        leader_span = subject_before(place.text, match.start() + len(match["with"] or ""), match.end("leader"))
        if leader_span is None:
            continue
        leader = tidy(place.text[leader_span.start : leader_span.end])
        opening = match.start() if match["with"] else leader_span.start
        subject = _first_body(place, floor, opening)
        behind = _SYSTEM_OF.match(place.text, match.end(), end)
        if subject is None and behind is not None and is_body(behind["led"]):
            subject = behind["led"]
        second, stop = beside(place, match.end())
        if subject is None and not _RULING.sub("", place.text[floor:opening]):
            subject = place.set_off(floor) or _doubly_led(place, floor)
        if subject is None and _FIELD.fullmatch(place.text, floor, opening):
            subject = place.sentence_subject(floor)
        if subject is None and second:
            subject = _about(place, floor) or place.led
        if subject is None:
            yield Statement("", leader, floor, end, main=True)
            continue
        for led in taken_apart(subject):
            yield Statement(led, leader, floor, end, main=True, dual=bool(second))
            for other in second:
                if other.assists or above(other.name, led):
                    yield Statement(led, other.name, floor, max(end, stop), main=False, dual=True)
    for match in _ONLY_MAINLY.finditer(place.text, place.start, place.end):
        if is_body(match["leader"]):
            yield Statement("", match["leader"], *place.clause(match.start()), main=True)


def dual(place: Place) -> Iterator[Statement]:
    """实行A和B双重领导, without 受."""
    for match in _DUAL.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        leaders = leaders_of(_GUIDANCE.sub("", match["leaders"]))
        subject = place.before(match.start(), floor) or place.opening(floor, match.start())
        if len(leaders) < 2 or subject is None:
            continue
        for led in taken_apart(subject):
            for leader in leaders:
                yield Statement(led, leader, floor, end, dual=True)


def ruled(place: Place) -> Iterator[Statement]:
    """X实行同级Y领导."""
    for match in _RULED.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        said = place.led_before if match[0].startswith("实行") else place.before
        subject = said(match.start(), floor)
        if subject is None and match["leaders"].startswith(("同级", "本级", "上")):
            subject = place.opening(floor, match.start())
        for led in taken_apart(subject) if subject is not None else ():
            for leader in leaders_of(match["leaders"]):
                yield Statement(led, leader, floor, end)
            second, stop = beside(place, match.end())
            for other in second:
                if above(other.name, led):
                    yield Statement(led, other.name, floor, max(end, stop))


def before_mainly(place: Place, floor: int, position: int) -> str | None:
    """坚持妇联以同级党委领导为主、接受上级妇联双重领导: the led body stands in front of 以."""
    match = _MAINLY.search(place.text, floor, position)
    return _first_body(place, floor, match.start()) if match and match["with"] else None


def _first_body(place: Place, floor: int, end: int) -> str | None:
    """The first body in `[floor, end)`, whatever verb stands in front of it (坚持妇联…, 群团组织实行…)."""
    if end <= floor:
        return None
    ruled = _RULING.search(place.text, floor, end)
    direct = place.opening(floor, end)
    whole = place.before(ruled.start(), floor) if ruled is not None else None
    if whole is not None and (direct is None or whole.startswith(direct)):
        direct = whole
    if direct:
        return direct
    match = MASS.search(place.text, floor, end)
    return match[0] if match else None


def _doubly_led(place: Place, floor: int) -> str | None:
    """工会干部实行双重管理，以A管理为主: the clause before names no leader."""
    if floor <= place.start:
        return None
    start, _ = place.clause(floor - 1)
    match = _DOUBLY.search(place.text, start, floor - 1)
    return place.before(match.start(), start) if match is not None else None


def _about(place: Place, floor: int) -> str | None:
    """对流动团员，实行以A管理为主、B配合的方式."""
    if floor <= place.start:
        return None
    match = _ABOUT.fullmatch(place.text, place.clause(floor - 1)[0], floor - 1)
    return match["led"] if match is not None and is_body(match["led"]) else None
