"""Lists of bodies and of shares that belong to one another: A、B中M的比例分别不低于80%、50%."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.facts.quota.frame import ABOVE, Frame, Reading, body_and_rest, cut_verb, lead, tail
from ingest.facts.quota.pieces import RATE, SHARE
from ingest.facts.quota.rates import group_and_rate, of_bodies
from vocabulary.quota_words import any_of

IN = r"(?<![初高集非])(?:中|内|里)(?![心国央小医学型间等部设阶])"
AMONG = re.compile(rf"^(?P<who>.{{1,60}}?){IN}(?:的|，)?(?P<what>.{{1,50}})$")
_WITHIN_EACH = re.compile(rf"(?P<what>[^，,。；;在]{{1,30}})在(?P<who>[^，,。；;]{{2,60}}?){IN}的?(?:{SHARE})$")
"""妇女代表在市、县人大代表中的比例分别达到30%和28%."""
_RATE = re.compile(rf"(?P<what>[^、的]{{2}}(?:{RATE})|{SHARE}|人数)$")
_SHARE_OF = re.compile(
    rf"^(.+?)(?:的|所占的?|人数)(?:{SHARE})$"
    rf"|^(.{{0,60}}?(?:代表|委员|干部|人员|成员|女性|妇女|党员|职工|青年|者|农民工|团员|会员|专家|群众|学生|教师|工人|人士))(?:{SHARE})$"
)
_RAISES = re.compile(
    r"(?:适当|逐步|进一步|不断|明显|大幅)*(?:提高|增加|提升|扩大|保证|保障|优化)(?P<what>[^，,。；;]{4,80})"
)
_SHARE_IN = re.compile(rf"(?P<what>[^，,。；;在]{{2,30}})在(?P<who>[^，,。；;在]{{2,60}})中的(?:{SHARE})$")
"""提高基层代表在代表大会、委员会中的比例."""
_TIERED = re.compile(
    r"(?P<levels>(?:国家|全国|中央|[省市州县区旗乡镇村]|街道|社区)(?:、(?:[省市州县区旗乡镇村]|乡镇|街道|社区|乡镇（街道）|村（社区）|县（市、区）)){1,4})"
    r"[两二三四五]级(?P<what>.{2,60})$"
)
"""省、市、县三级工会、共青团、妇联代表大会; 国家、省、市、县四级政务服务事项网上可办率."""
_PEOPLE = re.compile(rf"(?:{any_of('groups')}|委员|成员|干部|理事|主席|代表|人员)$")
_SHARE_TAIL = re.compile(rf"(?:的|所占的?|人数)?(?:{SHARE})?$")


def plain_share(written: str) -> str:
    """基层和一线代表的比例 → 基层和一线代表; 女性比例 → 女性; 团青比例 stays."""
    found = _SHARE_OF.match(written)
    return (found.group(1) or found.group(2)) if found else written


def dealt_out(frame: Frame) -> Reading | None:
    """A、B、C中M的比例分别不低于80%、50%、25%: the n-th share belongs to the n-th of the list."""
    part, text = frame.part, frame.text
    numbers = frame.in_part(frame.quantity.unit)
    if len(numbers) < 2 or "分别" not in text[part.start : numbers[-1].start] or frame.mention not in numbers:
        return None
    if any(text[one.end : two.start] not in ("、", "和", "或", "及", "，", "与") for one, two in pairwise(numbers)):
        return None
    place = numbers.index(frame.mention)
    bound = "floor" if frame.quantity.said in ABOVE else frame.kind()
    group = split_list(frame.group() or "")
    if len(group) == len(numbers):
        what = plain_share(tail(lead(re.sub(r"分别.*$", "", frame.left))))
        return Reading(bound, group[place], what, frame.parts[frame.index - 1].start, part.end)
    raised = _raised_before(frame, len(numbers), place)
    if raised is not None:
        return raised
    head = lead(re.sub(r"分别.*$", "", frame.left))
    if head.endswith("中") and frame.earlier and len(named := split_list(head[:-1])) == len(numbers):
        before = next((item for item in reversed(frame.earlier) if item.start != part.start), frame.earlier[0])
        return Reading(bound, named[place], before.measure, part.start, part.end)
    reading = _deal(head, len(numbers), place, frame.quantity.unit in ("persons", "bodies", "posts"))
    if reading is None:
        return None
    behind = re.sub(r"^(?:以内|以上)?的?(?:比例)?(?:配备|设置|选配|安排|配置)?", "", text[numbers[-1].end : part.end])
    whose = reading[0] or frame.group()
    if whose is None and of_bodies(reading[1]):
        told = next((item for item in reversed(frame.earlier) if of_bodies(item.measure)), None)
        whose = told.population if told is not None else None
    kind = "ratio" if frame.quantity.unit == "ratio" else bound
    return Reading(kind, whose, reading[1] or behind or None, part.start, part.end)


def _raised_before(frame: Frame, count: int, place: int) -> Reading | None:
    """提高代表、委员、常委中基层一线人员比例，省级分别达到80%、60%、40%，市级…: a clause before names the list."""
    if not frame.index or frame.quantity.unit != "share":
        return None
    index = frame.index - 1
    while index and index > frame.index - 4 and "分别" in frame.text[frame.parts[index].start : frame.parts[index].end]:
        index -= 1
    before = frame.parts[index]
    found = _RAISES.match(frame.text, before.start, before.end) if before.stop in ("，", ",") else None
    among = (_SHARE_IN.match(found["what"]) or AMONG.match(found["what"])) if found is not None else None
    items = split_list(among["who"]) if among is not None else []
    if among is None or len(items) != count:
        return None
    return Reading(frame.kind(), items[place], plain_share(among["what"]), before.start, frame.part.end)


def _deal(head: str, count: int, place: int, counted: bool) -> tuple[str | None, str | None] | None:
    within = _WITHIN_EACH.match(head)
    if within is not None and len(bodies := split_list(within["who"])) == count:
        return bodies[place], within["what"]
    cut = cut_verb(head)
    if cut is not None and cut[0]:
        items = split_list(plain_share(tail(cut[2])))
        if len(items) == count:
            return _ADVERBS.sub("", tail(lead(cut[0]))) or None, items[place]
    if (shared := _SHARE_IN.match(head)) is not None and len(items := split_list(shared["what"])) == count:
        return shared["who"], items[place]
    among = AMONG.match(head)
    if among is not None:
        items = _items_of(among["who"], count)
        if len(items) == count:
            return items[place], plain_share(among["what"])
        things = _SHARE_TAIL.sub("", among["what"]).split("、")
        if len(items) == 1 and len(things) == count:
            return among["who"], things[place]
    body = tail(head)
    owned = body_and_rest(body) if counted else None
    if owned is not None and len(owners := split_list(owned[0])) == count:
        return owners[place], owned[1]
    tiers = _TIERED.match(body)
    if tiers is not None and _RATE.search(body) and len(levels := tiers["levels"].split("、")) == count:
        return levels[place], tiers["what"]
    rates = _items_of(body, count)
    if len(rates) == count and all(item.endswith("率") for item in rates):
        first = group_and_rate(rates[0])
        own = group_and_rate(rates[place])
        return own or (first[0] if first is not None else None, rates[place])
    people = split_list(plain_share(body))
    if len(people) == count and plain_share(body) != body and all(_PEOPLE.search(item) for item in people):
        return None, people[place]
    rate = _RATE.search(body)
    if rate and rate.start():
        items = split_list(body[: rate.start()].removesuffix("的"))
        if len(items) == count:
            whole = items[place] + rate["what"]
            first = group_and_rate(items[0] + rate["what"])
            if first is not None and group_and_rate(items[-1] + rate["what"]) is None:
                return first[0], first[1] if not place else whole
            return (
                (items[place], rate["what"])
                if (is_group(items[-1]) or _PEOPLE.search(items[-1])) and not of_bodies(whole)
                else (None, whole)
            )
    items = _items_of(body, count)
    if len(items) != count:
        return None
    return (
        (group_and_rate(items[place]) or (None, items[place])) if items[place].endswith("率") else (items[place], None)
    )


def _items_of(written: str, count: int) -> list[str]:
    """The items of a list of `count`: what stands behind levels that are counted (三级) belongs to each level."""
    tiers = _TIERED.match(written)
    if tiers is not None and len(levels := re.split("、(?![^（]{0,6}）)", tiers["levels"])) == count:
        return [level + tiers["what"] for level in levels]
    return split_list(written)


def is_group(item: str) -> bool:
    """Whether an item names a group or body that has the rate, not the thing that is measured."""
    return (
        re.search(
            r"(?:班|校|村|社区|企业|单位|机关|乡镇|街道|组织|班子|委员会|执委|常委|代表|工会|妇联|团委|[省市县区])$",
            item,
        )
        is not None
    )


_ADVERBS = re.compile(r"^(?:定向|公开|专门|集中|统一|同步|优先|重点|主动|定期|直接|积极|共同)+$")
_TIERS = re.compile(r"^[两二三四五]级")
"""How many levels a list names, behind the last: 省、市、县三级工会."""
_LEVELS = (
    "国家", "省级", "市级", "县级", "区级", "乡级", "村级", "乡镇", "街道", "社区",
    "省", "市", "县", "区", "乡", "镇", "村", "初", "高", "男", "女",
    "专职", "挂职", "兼职", "驻会",
)  # fmt: skip
_MEMBER_NAMES = ("常委", "常务委员", "委员", "执委", "代表", "理事", "常务理事", "监事", "主席团成员")
_MEMBERS = re.compile(rf"^(?P<body>.*(?:委|会|联|协))(?:{'|'.join(_MEMBER_NAMES)})$")
MEMBERSHIP = re.compile(rf"(?:[一-鿿]{{0,8}}(?:委|会))?(?:{'|'.join(_MEMBER_NAMES)})$")


_SETTLED = re.compile("城镇|农村|城市|乡村|城区|山区|牧区")
"""城镇、农村残疾人参保率分别达到…: where the people live, whom the last item names."""


def split_list(written: str) -> list[str]:
    """The items of a list; a first item that is only a level takes the last one's tail (区、镇妇联班子)."""
    items = [item for item in re.split(r"(?:、|和|及|以及|与)(?![^（(]{0,12}[）)])", written) if item]
    members = _MEMBERS.match(items[0]) if len(items) > 1 else None
    if members and all(item in _MEMBER_NAMES for item in items[1:]):
        return [items[0], *(members["body"] + item for item in items[1:])]
    head = next((level for level in _LEVELS if items and items[-1].startswith(level)), None)
    if len(items) > 1 and head and len(items[-1]) > len(head) and all(item in _LEVELS for item in items[:-1]):
        rest = _TIERS.sub("", items[-1][len(head) :])
        return [item + rest for item in (*items[:-1], head)]
    settled = _SETTLED.match(items[-1]) if len(items) > 1 else None
    if settled is not None and all(map(_SETTLED.fullmatch, items[:-1])) and settled.end() < len(items[-1]):
        return [item + items[-1][settled.end() :] for item in items[:-1]] + [items[-1]]
    return items
