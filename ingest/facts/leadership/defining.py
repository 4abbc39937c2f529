"""Forms that say what a body is or what it is charged with, and so who leads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.leadership.bodies import MASS, taken_apart, tidy
from ingest.facts.leadership.place import IN, REACH, Place, Statement, is_body, leaders_of
from ingest.mentions.subjects import begins, subject_at, subject_before

_DEFINED = re.compile(
    rf"是(?:在)?(?P<leader>(?:(?![是在]){IN}){{1,16}}?)(?:直接|统一|所)?领导(?:(?:和|、|并)?管理)?(?:下?的|下{IN}{{1,20}}的)"
)
_JOINED_UNDER = re.compile(
    rf"是{IN}{{1,30}}?在(?P<leader>(?:(?![是在]){IN}){{1,16}}?)领导下{IN}{{1,40}}的{IN}{{0,12}}(?:组织|团体)(?=[，,；;。、]|$)"
)
"""妇女联合会是各族各界妇女在中国共产党领导下为争取进一步解放而联合起来的群团组织."""
_LED_BY = re.compile(r"(?:直接|统一|所)?领导下?的")
_SYSTEM = re.compile(r"(?:工作|管理|运行|组织)*(?:体制|体系|制度|机制|格局|模式|负责制)")
"""党委领导下的校长负责制, 党委领导下的工会工作体制: what is led is no body."""
_GROUP = re.compile(
    r"(?P<inside>中的?|的)?党组(?!织|成员|书记)(?P<between>(?:(?!党组(?!工作))[^。\n]){0,80}?)领导(?:核心)?作用"
)
_INSIDE = re.compile(r"在(?P<led>[^，,。]{2,20}?)中?(?:充分)?(?:发挥|起)")
_ORGAN_OF = re.compile(r"是(?P<led>[^，,；;。：:\n是]{1,40}?)的?(?:最高|全国|地方|各级)*领导(?:机关|机构)")
"""中华全国总工会是各级地方总工会的领导机关."""
_ASSISTS = re.compile(rf"协助(?P<party>{IN}{{1,30}}?)(?:做好|对|开展|搞好|抓好|管理)(?P<rest>{IN}{{0,30}})")
_ORGAN_IS = re.compile(
    rf"的?(?:(?:创立者|创建者|缔造者|组织者)和|最高|全国|地方各级|各级|地方)*领导(?:机关|机构|者|核心)[，,]?(?:是|为)(?P<leaders>{IN}{{2,60}})"
)
"""工会的最高领导机关是工会的全国代表大会和它产生的中华全国总工会: the sides the other way round."""
_STAFF = re.compile(rf"(?!领导){IN}{{2,24}}?(?:领导班子|班子)(?:成员)?")
_ELECTED = re.compile(r"^(?:它|其|由它|由其)?(?:所)?(?:选举)?产生的")
_JOINTLY = re.compile(r"(?:和|及|与)(?:由)?(?:它|其)(?:所)?(?:选举)?产生的")
_LEAGUE = re.compile(r"(?:地方各级)?团$")


def defined(place: Place) -> Iterator[Statement]:
    """X是Y领导下的…组织; Y直接领导的X."""
    for match in _DEFINED.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        leaders = leaders_of(match["leader"])
        subject = place.before(match.start(), floor)
        if subject is None and not place.text[floor : match.start()].strip():
            subject = place.sentence_subject(floor)
        if leaders and subject:
            for led in taken_apart(subject):
                for leader in leaders:
                    yield Statement(led, leader, floor, end)
    for match in _JOINED_UNDER.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        subject = place.before(match.start(), floor)
        for leader in leaders_of(match["leader"]) if subject is not None else ():
            yield Statement(subject or "", leader, floor, end)
    for match in _LED_BY.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        if place.text.rfind("是", floor, match.start()) >= 0:
            continue
        by = place.before(match.start(), floor)
        found = subject_at(place.text, match.end(), end)
        if by and found and not _SYSTEM.match(place.text, found.end):
            yield Statement(place.text[found.start : found.end], by, floor, end)


def group(place: Place) -> Iterator[Statement]:
    """A Party group is the leading core of its body."""
    for match in _GROUP.finditer(place.text, place.start, place.end):
        at = place.text.index("党组", match.start())
        floor, _ = place.clause(match.start())
        found = subject_before(place.text, floor, match.start())
        inside = _INSIDE.match(match["between"])
        if found is None and inside and is_body(inside["led"]):
            yield Statement(inside["led"], "党组", floor, place.clause(match.end() - 1)[1], kind="party_group")
        if found is None:
            continue
        subject = place.text[found.start : found.end]
        leader = "党组" if match["inside"] else place.text[found.start : at + 2]
        yield Statement(subject, leader, floor, place.clause(match.end() - 1)[1], kind="party_group")


def assists(place: Place) -> Iterator[Statement]:
    """Y协助同级党委做好协管工作: Y leads the lower body, and not in the first place."""
    for match in _ASSISTS.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        if "协管" not in match[0] and not re.search(
            r"管理(?:下级|同级)?[^，,。]{0,16}(?:干部|班子)|班子的管理", match[0]
        ):
            continue
        leader = place.before(match.start(), floor) or place.sentence_subject(match.start())
        if leader is None or not leaders_of(match["party"]):
            continue
        staff = _STAFF.match(match["rest"])
        inner = staff or MASS.search(place.text, match.start("rest"), end) or _led_between(place, leader, match.start())
        led = inner[0] if inner else place.led
        if led and led != leader:
            start = place.text.rfind(leader, max(place.start, match.start() - REACH), match.start())
            yield Statement(led, leader, place.clause(max(start, place.start))[0], end, main=False, kind="superior")


def organ(place: Place) -> Iterator[Statement]:
    """The leading organs within one organization."""
    for match in _ORGAN_IS.finditer(place.text, place.start, place.end):
        floor, _ = place.clause(match.start())
        league = _LEAGUE.search(place.text, floor, match.start())
        subject = place.before(match.start(), floor) or (league[0] if league else None)
        if subject is None:
            continue
        for name in _organs(match["leaders"]):
            yield Statement(subject, name, floor, place.clause(match.end() - 1)[1], kind="other")


def _organs(written: str) -> list[str]:
    """The organs of 代表大会和它选举产生的委员会."""
    names = (_ELECTED.sub("", tidy(name)) for name in re.split(r"[、和]|以及|及", written))
    return [name for name in names if is_body(name)]


def heads(place: Place) -> Iterator[Statement]:
    """Y是X和Z的领导机关."""
    for match in _ORGAN_OF.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        leader = place.before(match.start(), floor)
        if leader is None and floor > place.start and match.start() == floor:
            floor, _ = place.clause(floor - 1)
            leader = place.before(match.start() - 1, floor)
        if leader is None:
            continue
        if (joint := _JOINTLY.search(place.text, floor, match.start())) is not None:
            leaders = _organs(place.text[begins(place.text, floor, match.start()) : joint.end()] + leader)
        else:
            leaders = taken_apart(leader)
        for led in taken_apart(match["led"]):
            for name in leaders:
                if led != name and led.endswith(("会", "组织", "联", "协", "团")):
                    yield Statement(led, name, floor, end, kind="other")


def _led_between(place: Place, leader: str, position: int) -> re.Match[str] | None:
    """A mass organization named between the leader and 协助 (区总工会在…工会组织换届…方面，协助区委做好协管工作)."""
    start = place.text.rfind(leader, max(place.start, position - REACH), position)
    if start < 0:
        return None
    found = [match for match in MASS.finditer(place.text, start + len(leader), position) if match[0] != leader]
    return next((match for match in found if match[0].endswith("组织")), found[0] if found else None)
