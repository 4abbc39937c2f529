"""Forms that put a body under another: 由Y领导, 归口Y管理, 隶属于Y, 置于Y的领导之下; and who assists beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.facts.leadership.bodies import same_system, taken_apart
from ingest.facts.leadership.names import administered
from ingest.facts.leadership.place import HOW, IN, NOUN, TRIM, Place, Statement, is_body, leaders_of
from ingest.records import LeadershipKind

_ADMINISTERS = r"管理(?![的权费员局委部处站办服机单协人])"
_CHARGED = re.compile(
    rf"由(?P<leader>(?:(?!由){IN}){{1,40}}?){HOW}(?P<verb>领导|分管|{_ADMINISTERS}|代管|托管|指导(?=[，,；;。]|$)){NOUN}"
)
_UNDER = re.compile(
    rf"(?:置于|归口于?|隶属于?|划归|归属于?|纳入(?={IN}{{2,20}}归口)|(?<![回所复同总当])归(?![口属侨国还纳入根类档集并]))(?P<leaders>(?:(?!由){IN}){{1,50}}?)的?{HOW}"
    rf"(?P<verb>领导|{_ADMINISTERS}|代管){NOUN}"
)
_BELONGS = re.compile(rf"(?<![不相])(?:隶属|从属)于?(?P<leaders>{IN}{{2,40}}?)(?=[，,；;。]|并?(?:接受|受)|和接受|$)")
_BESIDE = re.compile(
    rf"[，,、；;]?(?:并|同时|和|与|及)?[由以]?(?P<leader>(?:(?![、接受]){IN}){{2,30}}?)"
    r"(?:(?P<assists>协管|(?:领导|管理|指导)为辅|(?:协助|配合|协同)(?:做好|抓好)?(?:管理|领导|工作)|(?:予以|给予|负责|进行)?(?:协助|配合))"
    r"|(?:负责|给予|予以|进行|实施)?(?:业务|工作)?指导)(?=[，,；;。、的）]|$)"
)
_PLACE = re.compile(r"(?:各|本|全|有关)?[省市县区州旗盟乡镇村]{1,3}(?:级)?")
"""由市领导联系: persons."""
_SUPPOSED = re.compile(r"的[，,]|(?:改|调整|转|变更)为")
"""由卫生健康部门代管的，应当…: what is so in some places, or was."""
_FOUNDS = re.compile(rf"(?:建立|设立|成立|组建)(?P<led>{IN}{{2,24}})$")
_WORK = re.compile(r"[\u4e00-\u9fff]{2,14}(?:工作|事业)(?=[，,；;。、]|$)")
"""由机关党委领导党建工作: what is led stands behind the verb."""
_NO_OWNER = re.compile(r"(?:部门|机关|机构|单位|政府|公司|企业)$")
"""Who administers bodies by law or contract, and is no leader of theirs (登记管理机关, 业务主管单位)."""


_ADMINISTERING = re.compile(r"(?P<verb>代管|托管|归口管理|协助管理|协管)(?![的权费局委部处站办服员])")


class Beside(NamedTuple):
    """A body beside the leader, and whether it assists or only guides."""

    name: str
    assists: bool


def beside(place: Place, position: int) -> tuple[list[Beside], int]:
    """Who assists or guides behind the leader (，上级妇联协助管理), and where that is said in full."""
    match = _BESIDE.match(place.text, position, place.end)
    if match is None:
        return [], position
    return [Beside(name, match["assists"] is not None) for name in leaders_of(match["leader"])], match.end()


def may_administer(leader: str) -> bool:
    """Whether administration by this body is a standing relation: a Party body or a mass organization."""
    return not _NO_OWNER.search(leader)


def above(leader: str, led: str) -> bool:
    """Whether guidance by this body is of its own lower body, and so a leadership."""
    party_groups = leader.endswith("党组") and not led.endswith("党组")
    return leader.startswith("上") or (not party_groups and same_system(leader, led))


def charged(place: Place) -> Iterator[Statement]:
    """由Y分管群团工作, X由Y领导, X由Y代管, X由Y管理，Z协管."""
    for match in _CHARGED.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        leaders = leaders_of(match["leader"].rpartition("委托")[2])
        if all(map(_PLACE.fullmatch, leaders)) or _SUPPOSED.match(place.text, match.end(), place.end):
            continue
        led = place.after(match.end()) if match["verb"] in ("领导", "分管") else None
        if not leaders or (led is None and (match["verb"] == "分管" or _WORK.match(place.text, match.end(), end))):
            continue
        subject = led[0] if led else _led_side(place, match, floor)
        yield from _placed(place, subject, leaders, match, (floor, end))


def _led_side(place: Place, match: re.Match[str], floor: int) -> str | None:
    """Who stands in front of 由, or what the sentence is about where the clause says nothing else."""
    subject = place.led_before(match.start(), floor) or place.topic(floor, match.start())
    if subject is None and floor > place.start and not TRIM.sub("", place.text[floor : match.start()]):
        founded = _FOUNDS.search(place.text, place.clause(floor - 1)[0], floor - 1)
        if founded is not None and is_body(founded["led"]) and administered(founded["led"]):
            return founded["led"]
    over = match.re is _BELONGS or match["verb"] == "领导"
    if subject is None and over and not TRIM.sub("", place.text[floor : match.start()]):
        about = place.sentence_subject(floor)
        subject = about if about is not None and administered(about) else None
    return subject


def administers(place: Place) -> Iterator[Statement]:
    """Y代管X, 受…委托，Y协助管理X: whose administration is told of who does it."""
    for match in _ADMINISTERING.finditer(place.text, place.start, place.end):
        led = place.named(match.end(), place.end)
        if led is None or not administered(place.text[led.start : led.end]):
            continue
        floor, _ = place.clause(match.start())
        leader = place.before(match.start(), floor)
        if leader is None and not TRIM.sub("", place.text[floor : match.start()]):
            leader = place.sentence_subject(floor)
        if leader is None or not is_body(leader):
            continue
        assists = match["verb"].startswith("协")
        for name in taken_apart(place.text[led.start : led.end]):
            yield Statement(name, leader, floor, place.clause(led.end - 1)[1], main=False if assists else None)


def belongs(place: Place) -> Iterator[Statement]:
    """X归口Y管理, X归Y领导, 置于Y的领导之下, X隶属于Y."""
    for pattern in (_UNDER, _BELONGS):
        for match in pattern.finditer(place.text, place.start, place.end):
            floor, end = place.clause(match.start())
            subject = _led_side(place, match, floor)
            yield from _placed(place, subject, leaders_of(match["leaders"]), match, (floor, end))


def _placed(
    place: Place, subject: str | None, leaders: list[str], match: re.Match[str], span: tuple[int, int]
) -> Iterator[Statement]:
    """The statements of one led side under its leaders, and under those who assist beside them."""
    in_name = match.re is not _BELONGS and match["verb"] in ("代管", "托管")
    vertical = "垂直" in match[0]
    leading = match.re is not _BELONGS and (match["verb"] in ("领导", "分管") or vertical)
    guides = match.re is not _BELONGS and match["verb"] == "指导"
    second, stop = beside(place, match.end())
    for led in taken_apart(subject) if subject is not None else ():
        if not leading and not guides and not administered(led):
            continue
        for leader in leaders:
            if above(leader, led) if guides else leading or in_name or may_administer(leader):
                kind: LeadershipKind | None = "superior" if vertical else None
                yield Statement(led, leader, span[0], max(span[1], stop), dual=len(leaders) > 1, kind=kind)
        for other in second:
            if leaders and (other.assists or (above(other.name, led) and not led.endswith("工作"))):
                yield Statement(led, other.name, span[0], max(span[1], stop), main=False if other.assists else None)
