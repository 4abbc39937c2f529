"""Shares, ratios and coverage: 不低于80%, 三分之一以上, 1:3, 过半数通过, 全覆盖."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.facts.quota.frame import MAY, MUST, Frame, Reading, cut_verb, lead, noun, own_subject, subject_before, tail
from ingest.records import QuotaKind
from vocabulary.quota_words import any_of

_MONEY = re.compile(any_of("money"))
_MONEY_BEHIND = re.compile(
    r"(?:的)?(?:比例|标准)?(?:列支|提取|拨|计提|缴|留|承担|上|给予|以内|安排[^，。；]{0,8}(?:经费|资金|预算))"
    rf"|的?(?:{any_of('money')})"
)
_DIVIDED = re.compile(r"的?比例(?:分成|分配|上缴|上解|拨|提取|列支|留|返还)")
_IN = r"(?<![初高集])(?:中|内|里)(?![心国央小医学型间等部设阶])"
_AMONG = re.compile(rf"^(?P<who>.{{1,60}}?){_IN}(?:的|，)?(?P<what>.{{1,50}})$")
_WITHIN = re.compile(rf"^(?P<what>.{{1,50}}?)在(?P<who>.{{1,40}}?){_IN}(?:的|所占)?(?:比例|比重|占比|占)$")
_ACCOUNTS = re.compile(
    rf"^(?P<what>.*?)(?:的?(?:比例|人数|比重))?(?:应|要|须|一般|原则上|应当|分别)?(?:在(?P<within>.{{1,40}}?){_IN})?(?:所)?占(?P<of>.*)$"
)
_BASE = re.compile(
    r"(?:不少于|不低于|不得少于|不得低于|不应低于|不超过|不得超过|不高于|不得高于|低于|高于|超过|达到|至少)(?P<base>[^，。；,;：:]{2,30})的$"
)
_BY = re.compile(r"^(?P<what>.*?)按照?(?P<base>[^，。]{2,30}?)的?$")
_GIVES = r"(?:配备|配置|选配|设置|安排|选派|吸纳|设立|确定|推荐|选举)"
_GIVEN = re.compile(rf"^(?:(?:的)?比例(?:来|要|应)?{_GIVES}?|{_GIVES})(?P<what>[^，,。；;]*)$")
_REGION = re.compile(
    r"^(?P<who>全国|全省|全市|全区|全县|全州|全旗|本省|本市|各地|城乡|农村|城镇|[^，。的]{2,5}[省市县区](?=[^，。]{3,}))(?P<what>.{2,60})$"
)
_HOLDS = re.compile(rf"^(?P<who>[^，。]{{1,30}}?)(?P<what>(?:{any_of('deeds')})[^，。]{{1,30}})$")
_BODY_RATE = re.compile(
    r"^(?P<who>.*[0-9一二三四五六七八九十].*?(?:企业|单位|社区|村|乡镇|街道|学校|高校|园区|机关|组织))(?P<what>.{2,12}(?:率|比例))$"
)
_RATE = re.compile(r"(?P<what>[^、的]{2}(?:比例|率|比重)|(?:比例|占比|比重)|人数)$")
_SHARE_OF = re.compile(
    r"^(.+?)(?:的|所占的?|人数)(?:比例|比重|占比)$|^(.{2,}?(?:代表|委员|干部|人员|成员|女性|妇女|党员|职工|青年|者))(?:比例|占比|比重)$"
)
_ADDS = re.compile(r"(?:增长|提高|上升|增加|下降|降低|减少|压减|压缩)(?:了)?$")
_VOTE = re.compile(r"^(?:以上)?(?:的)?(?:表决)?(?:通过|同意|出席|到会|提议|赞成|参加|投票|选票|当选|始得|方可|方能)")
_PRESENT = re.compile(r"(?:出席|到会|提议|同意|通过|联名|赞成|要求|请求|推荐|表决|参加|投票)")
_ENTERED = re.compile(r"(?:(?:须|应当|应|要|必须)?(?:经|有|由|获得|取得)|或者|或)$")
_VOTERS = re.compile(
    r"^(?:的)?(?P<who>[^，,。；;]{0,8}(?:委员|代表|会员|成员|职工|党员|团员|村民|理事|监事|董事|业主))"
    r"(?:书面|联名|联合|共同|以书面形式)?(?P<deed>(?:提议|同意|出席|到会|认为|通过|要求|联名|参加|表决|签名|请求|推荐|赞成)[^，,。；;]*)$"
)
_SPREAD = re.compile(
    r"^(?P<what>.{2,30}(?:率|比例))(?P<who>(?:城市|农村|城镇|城乡|东部|中部|西部|省|市|县|初中|高中).{0,8})$"
)
_SHARE_TAIL = re.compile(r"(?:的|所占的?|人数)?(?:比例|比重|占比)?$")
_OFFERED = re.compile(r"^(?:拿出|安排|保留|预留|留出|确定)$")
_WHOLE = re.compile(r"^(?:本村|本市|本省|本单位|全省|全市|全国|全区|全县|全体)$")
_COVERED_NOT = re.compile(r"的(?!目标|要求|任务)|格局|网络|式|体系")
_PLACE_END = re.compile(
    r"(?:空间|领域|村|社区|乡镇|街道|县|市|区|企业|单位|行业|园区|人群|群体|学校|农村|职工|青年|妇女|儿童|人员|会员|少年)(?:[）)])?$"
)
_WHOLE_REGION = re.compile(
    r"^(?P<who>(?:全国|全省|全市|全区|全县|本市|各市州|各级|各地)(?:各?[市县区州]{1,3}(?:、[市县区州]{1,3}){0,3})?)(?P<what>[^中].+)$"
)


def read(frame: Frame) -> Reading | str:
    """A share of people, posts, bodies or coverage; else why it is none."""
    left, right, part = frame.left, frame.right, frame.part
    window = frame.text[max(part.start, frame.mention.start - 40) : frame.mention.start]
    if _MONEY.search(window) or _MONEY_BEHIND.match(right) or _DIVIDED.search(right):
        return "a share of money"
    if _ADDS.search(left):
        return "a growth rate"
    dealt = dealt_out(frame)
    if dealt is not None:
        return dealt
    base = _BASE.search(left) if not left.endswith("占") else None
    if base is not None:
        what = _plain_share(tail(lead(left[: base.start()]))) or _share_before(frame) or subject_before(frame)
        if base.group().startswith("达到"):
            return Reading("floor", base["base"], what, part.start, part.end, comparator=">=")
        return Reading(frame.kind(), base["base"], what, part.start, part.end)
    if (given := _given(frame)) is not None:
        return given
    stripped = tail(lead(left))
    whole, deed = (
        noun(right.removeprefix("的")) if right[:1] not in ("，", ",", "、", "；", ";", "。", "") else ("", "")
    )
    voters = _VOTERS.match(right)
    if voters and not counted_by(stripped):
        return _of_noun(frame, voters["who"], voters["deed"])
    if whole and stripped.endswith("覆盖"):
        return Reading(frame.kind(), whole, stripped.removesuffix("覆盖"), part.start, part.end)
    if _WHOLE.match(stripped):
        whole, stripped = re.split(r"或者?(?=[0-9一二三四五])", stripped + whole)[0], ""
        deed = deed or _vote(right)
    if _OFFERED.match(stripped) and right.startswith("的"):
        stripped = ""
    counted = counted_by(stripped)
    if (
        not counted
        and whole
        and (deed or not stripped)
        and (right.startswith("的") or _ENTERED.search(left) or not stripped)
    ):
        return _of_noun(frame, whole, deed)
    sized = re.match(r"^的(?P<noun>[^，,。；;]{0,20})(?:[，,]|应|可(?![持能行靠])|必须|要(?![求素])|须)", right + "，")
    reading = _with_measure(frame, left, right)
    if sized and not deed and counted and frame.next_part():
        behind = frame.next_part()
        may = MAY.search(behind)
        allowed = may is not None and not MUST.search(behind[: may.start()])
        kind: QuotaKind = "eligibility" if allowed else "trigger"
        start, end = frame.with_next()
        return reading._replace(kind=kind, population=sized["noun"] or reading.population, start=start, end=end)
    return reading


def counted_by(stripped: str) -> bool:
    """Whether the words before a share already say what it is a share of."""
    return re.search(r"(?:比例|率|比重|占比|占.{0,20}|中)$", stripped) is not None


def _given(frame: Frame) -> Reading | None:
    """其他职级挂职干部按区妇联机关干部职数20%的比例配备; 按照职工总数千分之三的比例配备专职工会干部."""
    found = _BY.match(lead_keep_by(frame.text[frame.part.start : frame.mention.start]))
    if found is None:
        return None
    whole = re.sub(r"^(?:不少于|不低于|不得少于|不得低于|不超过)", "", found["base"])
    behind = _GIVEN.match(frame.right)
    if behind is None:
        return None
    what = behind["what"] or lead(found["what"]) or subject_before(frame)
    kind = frame.kind() if frame.quantity.said else "target"
    return Reading(kind, whole, tail(what or "") or None, frame.part.start, frame.part.end)


def lead_keep_by(written: str) -> str:
    """Without the aims in front, 按 kept."""
    return re.sub(r"^(?:应当|应|要|必须|须|一般|原则上|可以|可)+", "", written.replace("\n", ""))


def _of_noun(frame: Frame, whole: str, deed: str) -> Reading:
    """80%的村民小组建立妇女小组: the whole is the noun behind, what is asked of it the verb."""
    deed = re.sub(r"^(?:实现|应当|应|必须|要)(?=.)", "", deed.strip("，, "))
    start, end = frame.part.start, frame.part.end
    kind = frame.kind()
    if _PRESENT.match(deed):
        behind = frame.next_part()
        if re.match(r"^(?:方可|方能|始得)", behind):
            end = frame.with_next()[1]
        elif (may := MAY.search(deed + "，" + behind)) and not MUST.search((deed + "，" + behind)[: may.start()]):
            kind, end = "eligibility", frame.with_next()[1]
        deed = re.split(r"[，,]|方可|方能|始得", deed)[0]
    return Reading(kind, whole or None, deed or whole, start, end)


def _with_measure(frame: Frame, left: str, right: str) -> Reading:
    kind, (start, end) = frame.kind(), frame.item()
    before = next((item for item in reversed(frame.earlier) if item.unit is None), None)
    if "、" in left and frame.in_part("share")[0] is not frame.mention:
        last = left.rsplit("、", 1)[1]
        accounts = re.match(r"^(?:在(?P<within>.{1,30}?)中)?(?:的)?(?:比例|比重)?占$", last)
        if accounts and accounts["within"] and before is not None:
            return Reading(kind, accounts["within"], before.measure, start, end)
        left = last
    accounts = _ACCOUNTS.match(_untied(left)) if "占" in left and not left.endswith("占比") else None
    if accounts is not None:
        what = _plain_share(lead(accounts["what"])) or _clause_before(frame)
        whole = accounts["within"] or re.sub(r"(?:的)?(?:比例|比重)?(?:不)?$", "", accounts["of"])
        among = _AMONG.match(what)
        if not whole and among:
            whole, what = among["who"], among["what"]
        return Reading(kind, whole or frame.group() or _carried(frame), what or None, start, end)
    body = tail(lead(re.sub(r"分别.*$", "", left)))
    if before is not None and re.match(r"^.{2,30}(?<![高初])(?:中|内)$", body):
        return Reading(kind, body[:-1], before.measure, start, end)
    if before is not None and before.measure and "率" in before.measure and _is_group(body):
        return Reading(kind, body, before.measure, start, end)
    if group := frame.group():
        return Reading(kind, group, _plain_share(body) or (before.measure if before else None), start, end)
    if within := _WITHIN.match(body):
        return Reading(kind, within["who"], within["what"], start, end)
    if among := _AMONG.match(body):
        deed = noun(right)[0] if right[:1] not in tuple("，,、：；。") else ""
        return Reading(kind, among["who"], lead(_plain_share(among["what"])) or deed or None, start, end)
    if _VOTE.match(right) or (not right and left.endswith("的") and frame.quantity.measure.endswith("半数")):
        who = re.sub(r"^.*(?:经|由|获得|取得|(?<=[应当须])有)(?=.)", "", frame.left).removesuffix("的")
        if re.match(r"^(?:不得|方可|方能|始得)", frame.next_part()):
            end = frame.with_next()[1]
        return Reading(kind, lead(who) or subject_before(frame), _vote(right), start, end)
    for pattern in (_BODY_RATE, _REGION):
        if found := pattern.match(body):
            return Reading(kind, found["who"], _plain_share(found["what"]), start, end)
    plain = _plain_share(body)
    if plain != body and (holds := _HOLDS.match(plain)):
        return Reading(kind, holds["who"], holds["what"], start, end)
    if plain != body and (
        of := re.match(
            r"^(?P<who>.*(?:委员|代表|成员|班子|队伍|干部|会|机关|组织|团委|妇联|支部))(?:中)?(?P<what>(?:女性|妇女|挂职|专职|兼职|一线|基层|少数民族|劳模|党外|非党)[^的]*)$",
            plain,
        )
    ):
        return Reading(kind, of["who"], of["what"], start, end)
    if spread := _SPREAD.match(plain):
        return Reading(kind, spread["who"], spread["what"], start, end)
    if plain.endswith("率"):
        return Reading(kind, frame.region_before(), plain, start, end)
    if (own := own_subject(plain)) is not None:
        return Reading(kind, own[0], own[1], start, end)
    return Reading(kind, _carried(frame), plain or None, start, end)


def _vote(right: str) -> str:
    found = _PRESENT.search(right)
    return found.group() if found else "通过"


def _clause_before(frame: Frame) -> str:
    """What the clause before names, where this one only says 占…: …中从事全日制工作的残疾人职工，应当占…"""
    if not frame.index or frame.parts[frame.index - 1].stop not in ("，", ","):
        return ""
    before = frame.parts[frame.index - 1]
    words = lead(frame.text[max(before.start, before.end - 60) : before.end])
    among = _AMONG.match(words)
    return among["what"] if among else words


def _share_before(frame: Frame) -> str | None:
    """女会员代表比例与…相适应，一般不低于代表总数的20%: what the clause before gives a share of."""
    if not frame.index:
        return None
    before = frame.parts[frame.index - 1]
    found = re.match(
        r"(?P<what>.{2,20}?)的?(?:比例|比重)", frame.text[before.start : min(before.end, before.start + 60)]
    )
    return lead(found["what"]) if found else None


def _carried(frame: Frame) -> str | None:
    """The group of the share before in the sentence, else the sentence's subject."""
    if frame.earlier and "其中" in frame.text[frame.part.start : frame.mention.start]:
        return frame.earlier[-1].measure
    if frame.earlier:
        return frame.earlier[-1].population if frame.earlier[-1].unit is None else frame.region_before()
    return subject_before(frame)


def _untied(left: str) -> str:
    """占…的比例不低于 → 占…"""
    return re.sub(
        r"(?:的)?(?:比例|比重)?(?:分别|应|要|须|一般|原则上|应当|不|达到|达|为|保持在|提高到|控制在)*$", "", left
    )


def _plain_share(written: str) -> str:
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
    group = split_list(frame.group() or "")
    if len(group) == len(numbers):
        what = _plain_share(tail(lead(re.sub(r"分别.*$", "", frame.left))))
        return Reading(frame.kind(), group[place], what, frame.parts[frame.index - 1].start, part.end)
    reading = _deal(lead(re.sub(r"分别.*$", "", frame.left)), len(numbers), place)
    if reading is None:
        return None
    behind = re.sub(r"^(?:以内|以上)?的?(?:比例)?(?:配备|设置|选配|安排|配置)?", "", text[numbers[-1].end : part.end])
    kind = "ratio" if frame.quantity.unit == "ratio" else frame.kind()
    return Reading(kind, reading[0], reading[1] or behind or None, part.start, part.end)


def _deal(head: str, count: int, place: int) -> tuple[str | None, str | None] | None:
    cut = cut_verb(head)
    if cut is not None and cut[0]:
        items = split_list(tail(cut[2]))
        if len(items) == count:
            return tail(lead(cut[0])), items[place]
    among = _AMONG.match(head)
    if among is not None:
        items = split_list(among["who"])
        if len(items) == count:
            return items[place], _plain_share(among["what"])
        things = _SHARE_TAIL.sub("", among["what"]).split("、")
        if len(items) == 1 and len(things) == count:
            return among["who"], things[place]
    body = tail(head)
    rate = _RATE.search(body)
    if rate and rate.start():
        items = split_list(body[: rate.start()].removesuffix("的"))
        if len(items) == count:
            return (items[place], rate["what"]) if _is_group(items[-1]) else (None, items[place] + rate["what"])
    items = split_list(body)
    return (items[place], None) if len(items) == count else None


def _is_group(item: str) -> bool:
    """Whether an item names a group or body that has the rate, not the thing that is measured."""
    return (
        re.search(
            r"(?:班|校|村|社区|企业|单位|机关|乡镇|街道|组织|班子|委员会|执委|常委|代表|工会|妇联|团委|[省市县区])$",
            item,
        )
        is not None
    )


_LEVELS = (
    "省级", "市级", "县级", "区级", "乡级", "村级", "乡镇", "街道", "社区",
    "省", "市", "县", "区", "乡", "镇", "村", "初", "高", "男", "女",
    "专职", "挂职", "兼职", "驻会",
)  # fmt: skip


def split_list(written: str) -> list[str]:
    """The items of a list; a first item that is only a level takes the last one's tail (区、镇妇联班子)."""
    items = [item for item in re.split(r"(?:、|和|及|以及|与)(?![^（(]{0,12}[）)])", written) if item]
    head = next((level for level in _LEVELS if items and items[-1].startswith(level)), None)
    if len(items) > 1 and head and len(items[-1]) > len(head) and all(item in _LEVELS for item in items[:-1]):
        rest = items[-1][len(head) :]
        return [item + rest for item in items[:-1]] + [items[-1]]
    return items


def ratio(frame: Frame) -> Reading | str:
    """专兼职1:3的比例配备兼职副主席; 专职工会干部与职工人数的比例不低于1:500."""
    dealt = dealt_out(frame)
    if dealt is not None:
        return dealt
    part = frame.part
    done = re.match(
        r"^(?:以上|以内)?的?(?:比例|标准)?(?:来|要|应)?(?:配备|配置|选配|设置|安排|选派|配齐)(?P<what>[^，,。]+)",
        frame.right,
    )
    left = re.sub(r"(?:专兼职)?(?:的)?(?:比例|之比|比)?$", "", tail(lead(frame.left)))
    pair = re.match(r"^(?P<what>.{1,30}?)(?:与|和|同)(?P<who>.{1,30})$", left)
    if pair:
        return Reading("ratio", pair["who"], pair["what"], part.start, part.end)
    if done:
        return Reading("ratio", left or subject_before(frame), done["what"], part.start, part.end)
    if not left:
        return "nothing is counted"
    cut = cut_verb(left)
    who, what = (tail(lead(cut[0])), cut[2]) if cut else ("", left)
    return Reading("ratio", who or subject_before(frame), what or left, part.start, part.end)


def covered(frame: Frame) -> Reading | str:
    """实现…全覆盖: a target of 1; what covers is the measure, what is covered the population."""
    part, text = frame.part, frame.text
    if _COVERED_NOT.match(text, frame.mention.end, part.end) or re.search(
        r"[一二两三四五六七八九十]个?$", frame.left[-2:]
    ):
        return "a name or an attribute"
    body = lead(re.sub(r"(?:基本|力争|努力|全面|逐步|全部)*(?:实现|做到|达到|推进|推动)?(?:对)?$", "", frame.left))
    body = re.sub(r"^(?:对|推进|推动)", "", body).removesuffix("的")
    body = re.sub(r"(?:通过|采取)[^，]*(?:方式|形式|途径)$", "", body)
    placed = re.match(
        r"^(?P<who>[^，,]+?)[，,]?(?:力争|力求|努力|基本|逐步|全面)*(?:实现|做到)(?P<what>.+)$", frame.left
    )
    if placed and lead(placed["who"]) and not re.search(r"(?:的|工作)$", placed["who"]):
        who, what = lead(placed["who"]), placed["what"]
        swapped = _PLACE_END.search(what) and not _PLACE_END.search(who)
        return Reading("target", what if swapped else who, who if swapped else what, part.start, part.end)
    if placed:
        body = placed["what"]
    group, start = None, part.start
    previous = frame.parts[frame.index - 1] if frame.index else None
    if previous is not None and previous.stop in ("，", ","):
        inside = re.match(
            r"^在(?P<who>.{2,40}?)(?:中|里|内)?$", text[previous.start : min(previous.end, previous.start + 80)]
        )
        if inside:
            group, start = inside["who"], previous.start
    if not body:
        whose = group or subject_before(frame)
        return Reading("target", whose, "覆盖", start, part.end) if whose else "nothing is covered"
    if group is None:
        if region := _WHOLE_REGION.match(body):
            return Reading("target", region["who"], region["what"], start, part.end)
        if _PLACE_END.search(body):
            return Reading("target", body, "覆盖", start, part.end)
    return Reading("target", group or subject_before(frame), body, start, part.end)
