"""Forms that state a leadership with a verb of leading: who leads, who is led, or both stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.leadership.bodies import same_system, taken_apart
from ingest.facts.leadership.doubling import before_mainly
from ingest.facts.leadership.names import administered, inner_work, is_name
from ingest.facts.leadership.party import WHOLE_PARTY
from ingest.facts.leadership.place import AGAIN, HOW, IN, NOUN, TRIM, Place, Statement, leaders_of
from ingest.facts.leadership.placing import above, may_administer
from ingest.mentions.acts import opens_act
from ingest.mentions.subjects import begins

_RECEIVES = re.compile(
    rf"(?P<verb>接受|服从|受)(?P<leaders>(?:(?!受|对(?![口外])|(?<!所)在){IN}){{1,60}}?)的?{HOW}"
    r"(?P<how>领导(?!情况|应|要|须|必须|带头|每[人年月]|干部|班子|小组|同志|成员|机[关构]|委托|指派|邀请)|指导(?!员|(?:或者|或|和|、)领导)|管理(?!机[构关]|部门|单位|人|委|局|中心))"
)
_MORE = re.compile(
    rf"[、，,]?(?:和|及|以及|并且?|同时|也)?(?:接受|受)?(?P<leaders>(?:(?!受|对(?![口外])|(?<!所)在){IN}){{2,40}}?)的?{HOW}(?P<how>领导|指导)"
)
_UNDER = re.compile(
    rf"在(?P<leaders>(?:(?!(?<!所)在){IN}){{1,40}}?)的?{HOW}(?P<how>领导|指导|(?<=归口|统一|直接)管理)(?:(?:和|、|与)?(?:支持|关心|指导|帮助|监督|协助)){{0,2}}之?下"
)
_LEADS = re.compile(
    r"(?P<charged>负责)?(?P<verb>领导(?!应|要|须|必须|带头)(?:(?:、|或者|或|和|并)?(?:指导|管理|支持)|好)?|指导(?:(?:、|和|或)(?:领导|管理))?)"
    rf"(?!下(?!级)|[的、，为]){NOUN}"
)
_OVER = re.compile(
    rf"对(?![口外])(?P<led>(?:(?!对){IN}){{1,40}}?)(?:工作)?的?(?:(?:政治|思想|组织|统一|全面|集中统一|直接|具体|绝对|日常)(?:领导)?[、和]?)*"
    r"(?P<what>领导(?:责任|职责)?(?!干部|班子|小组|机|体|方式|能力|水平|艺术|力量)|协管|协助管理|(?<=的)(?:业务|工作)?指导)"
)
_RULES = re.compile(
    rf"对(?P<led>(?:(?!对){IN}){{1,40}}?)(?:的工作)?(?:统一)?(?:实行|实施|进行|给予)(?:(?!双重){IN}){{0,8}}?"
    rf"(?P<how>领导{NOUN}|指导|(?<=归口|垂直|统一|直接)管理)"
    rf"|对(?P<below>(?:(?!对){IN}){{1,40}}?)(?:行使|履行|负有|承担|负)(?:(?!对){IN}){{0,12}}?(?P<duty>领导|指导)(?:[、和][\u4e00-\u9fff]{{2}}){{0,3}}(?:职[责能权]|责任)"
)
_PART = re.compile(rf"系统|的(?!{IN}{{0,12}}(?:工作|活动|事务)|制度|体制|机制|体系)")
"""领导全国红十字会系统的救援队伍: not the body is led."""
_ANY_WORK = re.compile(r"[\u4e00-\u9fff]{2,14}?(?:工作|事业)")
_OWN_WORK = re.compile(
    r"(?:全国|全[省市区县州旗]|本地区|本(?:行政)?区域内?|本系统|本[省市县区州]|所属)?的?(?P<what>(?![和与及或并下的]|干部|班子|小组|机[构关]|体[制系]|成员)(?:(?!开展|指导|领导|做好|负责)[\u4e00-\u9fff]){2,14}?(?:工作|事业))(?=[，,；;。、]|$)"
)
"""各级人民政府领导科普工作, 县级人民政府领导本行政区域内的志愿服务工作."""
_ITS_WORK = re.compile(r"的?(?:各项|全面|日常)?工作")
_PLACE_OF_WORK = re.compile(r"本?(?:学校|高校|医院|企业|机关|单位|社区|村|乡镇|街道)")
"""统一领导学校工作: the work there is led, more than the place."""
_SAID = re.compile("是|设在|挂靠")
"""办公室设在民政部门，在委员会领导下…: what is said of a body names others too."""
_ITS = re.compile("其(?:的?(?:业务)?工作)?")
_ALSO_UNDER = re.compile(
    rf"[和、及，](?:在)?(?P<leaders>(?:(?!(?<!所)在){IN}){{2,30}}?)的?{HOW}(?P<how>领导|指导)之?下"
)
"""在同级工会委员会领导下和上级工会女职工委员会指导下."""
_CHARGED_BEHIND = re.compile(r"[，,]?由[^，,。；;]{2,20}(?:牵头|负责(?!人|同志)|承担|主办|组织)")
"""在市委领导下，由团市委牵头: a task, no standing relation."""
_FOUNDED = re.compile(r"成立|组建|设立|建立")
"""各县区要成立领导小组，统一领导…: who leads is what was founded."""
_ENTRUSTED = re.compile(r"受[^，,。]{2,20}委托$")
_ON_BEHALF = re.compile(rf"代表(?!大会|会议|团|联席|小组){IN}{{2,20}}$")
"""产业工会工作委员会代表省总工会领导…."""
_MANAGES = re.compile(r"管理[^，,；;。]{0,12}领导班子")
_IN_CHARGE = re.compile(
    rf"由(?P<who>{IN}{{2,30}}?)(?:具体|全面|统一|统筹)?(?:负责|承担|承办)[^，,。；;]{{0,8}}[，,]并?$"
)
_PRAISED = re.compile(r"正确|坚强|亲切|有力")
_REPORTED = re.compile(r"取得|圆满|成[效绩果就]|进展|以来|(?:推进|完成|开展|召开|作出|做|做出|实现|迈)了")
"""在市委正确领导下，全市工会工作取得成效: what a report says in thanks."""
_LACKING = re.compile(r"(?:未|没有|尚未)(?:建立|成立|设立)")
"""未建立党组织的在上一级工会领导下进行: who is led has not that body, and is not named."""
_ACTS = re.compile(r"[，,。；、（(]|的?工作")
_STANDING = re.compile(r"(?:的?工作|的业务工作|(?:依法|依规|独立|自主)*开展工作)?(?:[，,；;。、]|$)")


def receives(place: Place) -> Iterator[Statement]:
    """X受Y领导, X受A和B双重领导, 接受上级Z指导."""
    for match in _RECEIVES.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        leaders = leaders_of(match["leaders"])
        if not leaders or (match["how"] == "管理" and not all(map(may_administer, leaders))):
            continue
        guides = list(leaders) if match["how"] == "指导" else []
        more = _MORE.match(place.text, match.end(), place.end)
        if more is not None:
            others = leaders_of(more["leaders"])
            if others:
                leaders = leaders + others
                guides += others if more["how"] == "指导" else []
                end = place.clause(more.end())[1]
        subject = place.led_before(match.start(), floor) or before_mainly(place, floor, match.start())
        if "双重" not in match[0]:
            floor, end = _narrowed(place, floor, match.start(), end)
        if subject is None and not TRIM.sub("", place.text[floor : match.start()]).strip():
            subject = place.sentence_subject(floor) or _in_charge(place, floor) or place.led
        if subject is None:
            continue
        whole = place.text[match.start() : end]
        for led in taken_apart(subject):
            for leader in leaders:
                if leader in guides and not above(leader, led):
                    continue
                if match["how"] == "管理" and not administered(led):
                    continue
                yield Statement(led, leader, floor, end, dual="双重" in whole or len(leaders) > 1)


def _in_charge(place: Place, floor: int) -> str | None:
    """Who is charged with what the clause in front tells: 保障金的管理由服务机构负责，并接受残联的领导."""
    charged = _IN_CHARGE.search(place.text, place.start, floor)
    return charged["who"] if charged is not None and leaders_of(charged["who"]) == [charged["who"]] else None


def under(place: Place) -> Iterator[Statement]:
    """在Y领导下: the led body stands in front of 在, or behind the phrase, or is carried over."""
    for match in _UNDER.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        leaders, guides = _by_verb(match["leaders"], match["how"])
        also = _ALSO_UNDER.match(place.text, match.end(), place.end)
        if leaders and also is not None and (others := leaders_of(also["leaders"])):
            leaders, guides = leaders + others, guides + (others if also["how"] == "指导" else [])
        lacking = place.text.startswith("的", match.start() - 1) and _LACKING.match(place.text, floor) is not None
        charged = _CHARGED_BEHIND.match(place.text, match.end(), place.end)
        if not leaders or lacking or charged or place.text.startswith("的", match.end()):
            continue
        subject = direct = place.before(match.start(), floor)
        praised = subject is None and _PRAISED.search(match[0]) is not None
        if praised and _REPORTED.search(place.text, match.end(), place.end):
            continue
        if subject is None and match.start() <= begins(place.text, floor, match.start() + 1):
            subject, end = _behind(place, match.end(), end)
            if subject is None and floor > place.start and not praised:
                above_it, _ = place.clause(floor - 1)
                told = _SAID.search(place.text, above_it, floor) is not None
                subject = (None if told else place.before(floor - 1, above_it)) or place.sentence_subject(floor)
            if subject is None and not praised and WHOLE_PARTY.isdisjoint(leaders):
                subject = place.carried
        if subject is None:
            continue
        for led in taken_apart(subject):
            for leader in leaders:
                named = direct or leader.startswith("上") or not leader.endswith(led)
                if named and (leader not in guides or above(leader, led)):
                    yield Statement(led, leader, floor, end, dual=len(leaders) > 1)


def _by_verb(written: str, how: str) -> tuple[list[str], list[str]]:
    """All leaders of 在A领导和B指导下, and of them those that only guide."""
    guides: list[str] = []
    begun = 0
    for again in AGAIN.finditer(written):
        guides += leaders_of(written[begun : again.start()]) if again["how"] == "指导" else []
        begun = again.end()
    guides += leaders_of(written[begun:]) if how == "指导" else []
    return leaders_of(written), guides


def leads(place: Place) -> Iterator[Statement]:
    """Y领导X; 上级Y指导下级X; 负责指导同级X."""
    for match in _LEADS.finditer(place.text, place.start, place.end):
        led = _what_is_led(place, match)
        if led is None or _PART.match(place.text, led[1], place.end):
            continue
        floor, end = place.clause(match.start())
        leader, floor = _who_leads(place, match, floor)
        if leader is None or _told_by(place, match.start(), leader, led[1]):
            continue
        subject, stop = led
        guides = "领导" not in match["verb"]
        if guides and match["charged"]:
            managed = _MANAGES.search(place.text, stop, place.end)
            if managed is None:
                continue
            end = managed.end()
        elif guides and not (
            (leader.startswith("上") and "下级" in subject)
            or (
                (leader.startswith("上") or same_system(leader, subject))
                and _STANDING.match(place.text, stop, place.end)
            )
        ):
            continue
        for name in taken_apart(subject):
            for who in taken_apart(leader):
                yield Statement(name, who, floor, end)


def _who_leads(place: Place, match: re.Match[str], floor: int) -> tuple[str | None, int]:
    """Who does what a verb of leading tells, and where the statement begins."""
    behalf = _ON_BEHALF.search(place.text, floor, match.start())
    if behalf is not None:
        return place.before(behalf.start(), floor), floor
    leader = place.actor(match.start(), floor)
    if leader is None and floor > place.start and not TRIM.sub("", place.text[floor : match.start()]):
        first = place.start
        if place.text.endswith("期间", first, stop := place.clause(first)[1]):
            first = min(stop + 1, floor)
        founded = _FOUNDED.search(place.text, first, floor) is not None
        leader = place.opening(first, floor - 1) if first < floor - 1 and not founded else None
        floor = first if leader else floor
    if leader is None and _ENTRUSTED.search(place.text, floor, match.start()):
        leader = place.opening(floor, match.start())
    return leader, floor


def _told_by(place: Place, position: int, leader: str, stop: int) -> bool:
    """Whether who leads whom only tells what something is (是党领导群众实现共同梦想的历史选择)."""
    told = place.text.endswith(f"是{leader}", place.start, position)
    return told and "的" in place.text[stop : place.clause(stop)[1]]


def _what_is_led(place: Place, match: re.Match[str]) -> tuple[str, int] | None:
    """The body behind a verb of leading, or the work there where it is more than that body's work."""
    led = place.after(match.end())
    work = _any_work(place, match.end()) if match["verb"] == "领导" else None
    if led is not None and work is not None and _PLACE_OF_WORK.fullmatch(led[0]):
        return work
    if led is None or work is None or _ITS_WORK.fullmatch(place.text, led[1], work[1]) or work[1] <= led[1]:
        return led or work
    return work


def _any_work(place: Place, position: int) -> tuple[str, int] | None:
    """The work behind 领导 that is of no mass organization, with its end."""
    found = _OWN_WORK.match(place.text, position, place.end)
    return (found.group(), found.end()) if found is not None else None


def over(place: Place) -> Iterator[Statement]:
    """Y对X的领导, 加强对X的领导, 上级Y对下级X的协管."""
    for match in _OVER.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        led = _led_in(place, match)
        named = place.before(match.start(), floor)
        if led is None and named in WHOLE_PARTY:
            work = _ANY_WORK.match(place.text, match.start("led"), end)
            led = work[0] if work else None
        if led is None:
            continue
        leader = named or place.sentence_subject(match.start()) or place.carried
        if leader is None or (match["what"].endswith("指导") and not above(leader, led)):
            continue
        assists = match["what"].startswith("协")
        for name in taken_apart(led):
            for who in taken_apart(leader):
                if name != who:
                    yield Statement(name, who, floor, end, main=False if assists else None)


def rules(place: Place) -> Iterator[Statement]:
    """Y对X实行垂直领导."""
    for match in _RULES.finditer(place.text, place.start, place.end):
        floor, end = place.clause(match.start())
        led = _led_in(place, match, "led" if match["led"] else "below")
        how = match["how"] or match["duty"]
        leader = place.before(match.start(), floor)
        if leader is None and not TRIM.sub("", place.text[floor : match.start()]):
            leader = place.sentence_subject(floor)
        if leader is None or led is None:
            continue
        for name in taken_apart(led):
            for who in taken_apart(leader):
                if how == "领导" or (above(who, name) if how == "指导" else administered(name)):
                    yield Statement(name, who, floor, end)


def _led_in(place: Place, match: re.Match[str], side: str = "led") -> str | None:
    """The body between 对 and the verb, with its work where that has a name (所属商会党建工作)."""
    start, end = match.span(side)
    floor = place.clause(match.start())[0]
    if _ITS.fullmatch(place.text, start, end):
        return place.opening(place.start, floor - 1) if floor > place.start else None
    led = place.after(start)
    if led is None or (led[1] < end and not inner_work(place.text, led[1], end)):
        return place.text[start:end] if is_name(place.text, start, end) else None
    return led[0] if led[1] >= end or place.text[led[1] : end] in ("工作", "的工作") else place.text[start:end]


def _narrowed(place: Place, floor: int, position: int, end: int) -> tuple[int, int]:
    """Without 其特征是 in front and 、开展… behind, where the clause says more than the leadership."""
    copula = place.text.rfind("是", floor, position)
    stop = place.text.find("、", position, end)
    if stop > 0 and opens_act(place.text, stop + 1) and "领导" not in place.text[stop:end]:
        end = stop
    return (copula + 1 if copula >= 0 else floor), end


def _behind(place: Place, position: int, end: int) -> tuple[str | None, int]:
    """The body that acts behind 在…领导下， possibly behind more such phrases."""
    while True:
        while position < place.end and place.text[position] in "，, 、":
            position += 1
        again = _UNDER.match(place.text, position, place.end)
        if again is None:
            break
        position = again.end()
    found = place.named(begins(place.text, position, place.end), place.end)
    if found is None or not (
        found.end >= place.end or _ACTS.match(place.text, found.end) or opens_act(place.text, found.end)
    ):
        return None, end
    return place.text[found.start : found.end], place.clause(found.end - 1)[1]
