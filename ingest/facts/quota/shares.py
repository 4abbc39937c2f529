"""Shares and ratios: 不低于80%, 三分之一以上, 1:3, 全覆盖, 过半数通过."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.facts.quota.frame import Frame, Reading, lead, noun, subject_before, tail

_MONEY = re.compile(
    r"工资总额|工资总数|经费|资金|收入(?!群)|预算|投入|拨缴|留成|税|罚款|滞纳金|贷款|利息|利率|保险金|补贴|补助|支出|产值|生产总值|营业|费用|会费|党费|金额"
    r"|保障金|基金|价款|成本|消费|销售|增加值|财政|总额|工资的|按日加收|上缴|上解|返还|股"
)
_SHARE_NOUN = re.compile(r"(?P<of>的)?(?:所占|占|人数)?(?:比例|比重|占比|的比率)$")
_ACCOUNTS = re.compile(
    r"^(?P<what>.*?)(?:的?(?:比例|人数|比重))?(?:应|要|须|一般|原则上|应当|分别)?(?:在(?P<within>.{1,30}?)中)?(?:所)?占(?P<of>.*)$"
)
_AMONG = re.compile(r"^(?P<who>.{1,40}?)(?:中|里|内)(?:的|，)?(?P<what>.{1,50})$")
_OF_BASE = re.compile(
    r"(?:不少于|不低于|不得少于|不得低于|不应低于|不超过|不得超过|不高于|不得高于|低于|高于|超过|达到|至少)(?P<base>[^，。；,;：:]{2,30})的$"
)
_REGION = re.compile(
    r"^(?P<who>(?:全国|全省|全市|全区|全县|全州|本省|本市|全会|各地|城乡|农村|城镇|各级|[^，。的]{2,6}[省市县区])(?:[^，。的]{0,6}?(?=[^，。]{4,})))(?P<what>.{2,40}(?:率|比例|比重))$"
)
_ADDS = re.compile(r"(?:增长|提高|上升|增加|下降|降低|减少|压减|压缩)$")
_COVER = re.compile(r"全覆盖")
_PLACE_END = re.compile(
    r"(?:空间|领域|村|社区|乡镇|街道|县|市|区|企业|单位|行业|园区|人群|群体|学校|农村|职工|青年|妇女|儿童|人员|会员)(?:[）)])?$"
)


def read(frame: Frame) -> Reading | str:
    """A share of people, posts, bodies or coverage; else why it is none."""
    left, right = frame.left, frame.right
    window = frame.text[max(frame.part.start, frame.mention.start - 40) : frame.mention.start]
    if _MONEY.search(window) or _MONEY.match(right) or re.match(r"的?(?:资金|经费|比例(?:安排|列支|提取|拨))", right):
        return "a share of money"
    if _ADDS.search(left):
        return "a growth rate"
    part = frame.part
    shared = _shared_list(frame)
    if shared is not None:
        return shared
    base = _OF_BASE.search(left) if not left.endswith("占") else None
    if base is not None:
        what = tail(lead(left[: base.start()]))
        return Reading(frame.kind(), base["base"], _plain_share(what) or subject_before(frame), part.start, part.end)
    if re.match(r"的?比例", right) or frame.text[frame.mention.start - 1] in "按照":
        source = frame.text[part.start : frame.mention.start]
        found = re.match(r"(?P<what>.*?)按照?(?P<base>[^，。]{2,30}?)的?$", source)
        if found:
            after = re.sub(r"^的?比例", "", right)
            done = re.match(r"^(?:来|要|应)?(?:配备|配置|选配|设置|安排|选派|吸纳|设立)?(?P<what>.*)$", after)
            what = lead(found["what"]) or (done["what"] if done else "")
            return Reading(
                "target" if not frame.quantity.said else frame.kind(),
                found["base"],
                tail(what) or None,
                part.start,
                part.end,
            )
    stripped = tail(lead(left))
    if not stripped or stripped in ("经", "须经", "有", "由"):
        return _of_noun(frame, right)
    return _with_measure(frame, left, right)


def _of_noun(frame: Frame, right: str) -> Reading | str:
    """80%的村民小组建立妇女小组: the whole is the noun behind, what is asked of it the verb."""
    part = frame.part
    whole, deed = noun(right.removeprefix("的"))
    if not whole and not deed:
        return "nothing is counted"
    before = lead(re.sub(r"^(?:须|应当|应|要)?(?:经|有|由)", "", frame.left))
    if not whole:
        whole = before
    return Reading(frame.kind(), whole or None, deed.strip("，,") or whole or None, part.start, part.end)


def _with_measure(frame: Frame, left: str, right: str) -> Reading | str:
    part = frame.part
    item = re.compile(r"、(?=[^、]{0,30}?[0-9一二三四五六七八九十])").search(frame.text, frame.mention.end, part.end)
    end = item.start() if item else part.end
    if "、" in left and frame.earlier and re.search(r"%|分之|半数", frame.text[part.start : frame.mention.start]):
        last = left.rsplit("、", 1)[1]
        accounts = re.match(r"^(?:在(?P<within>.{1,30}?)中)?占$", last)
        if accounts and accounts["within"]:
            return Reading(frame.kind(), accounts["within"], frame.earlier[-1].measure, part.start, end)
        left = last
    accounts = _ACCOUNTS.match(tail_keep(left))
    if accounts is not None and not left.endswith("占比"):
        what = _plain_share(lead(accounts["what"]))
        whole = accounts["within"] or re.sub(r"(?:的)?(?:比例|比重|总数)?(?:不)?$", "", accounts["of"])
        among = _AMONG.match(what or "")
        if not whole and among:
            whole, what = among["who"], among["what"]
        return Reading(frame.kind(), whole or subject_before(frame), what or None, part.start, end)
    body = tail(lead(left))
    deed, _ = noun(right.removeprefix("的")) if right[:1] not in tuple("，,、：；。") else ("", "")
    among = _AMONG.match(body)
    if among is not None:
        what = lead(_plain_share(among["what"]))
        return Reading(frame.kind(), among["who"], what or deed or None, part.start, end)
    region = _REGION.match(body)
    if region is not None:
        return Reading(frame.kind(), region["who"], region["what"], part.start, end)
    if (
        right[:1]
        and right[0] not in "，,、：；。）)"
        and re.match(r"(?:以上)?(?:的)?(?:通过|同意|出席|到会|提议|赞成|参加|表决)", right)
    ):
        return Reading(frame.kind(), body.removesuffix("的"), right.removeprefix("的"), part.start, end)
    of = re.match(r"^(?P<who>.+?)的(?P<what>[^的]*(?:比例|率|比重))$", body)
    if of and not _SHARE_NOUN.search(body):
        return Reading(frame.kind(), of["who"], of["what"], part.start, end)
    share = re.match(
        r"^(?P<who>.+?)(?P<what>(?:女性|妇女|青年|一线|基层|少数民族|劳模|党外)[^的]*)的?(?:比例|比重|占比)$", body
    )
    if share:
        return Reading(frame.kind(), share["who"].removesuffix("中"), share["what"], part.start, end)
    return Reading(frame.kind(), subject_before(frame), _plain_share(body), part.start, end)


def tail_keep(left: str) -> str:
    """The left side without the words that tie 占 to its number (占…的比例不低于 → 占…)."""
    return (
        re.sub(
            r"(?:的)?(?:比例|比重)?(?:分别|应|要|须|一般|原则上|应当|不|达到|达|为|保持在|提高到|控制在)*$", "", left
        )
        if "占" in left
        else left
    )


def _plain_share(written: str) -> str:
    """基层和一线代表的比例 → 基层和一线代表; 团青比例 stays."""
    found = re.match(r"^(.+)的(?:比例|比重|占比|人数比例)$", written)
    return found.group(1) if found else written


def _shared_list(frame: Frame) -> Reading | None:
    """A、B、C中M的比例分别不低于80%、50%、25%: the n-th share belongs to the n-th of the list."""
    part, text = frame.part, frame.text
    numbers = [
        mention
        for mention in frame.policy.inside("quantities", part.start, part.end)
        if getattr(mention.value, "unit", "") == frame.quantity.unit
    ]
    if len(numbers) < 2 or "分别" not in text[part.start : numbers[-1].start]:
        return None
    between = [text[a.end : b.start] for a, b in pairwise(numbers)]
    if any(gap not in ("、", "和", "或", "及", "，") for gap in between):
        return None
    place = numbers.index(frame.mention)
    head = re.sub(r"分别.*$", "", frame.left)
    head = lead(head)
    behind = re.sub(r"^(?:以内|以上)?的?(?:比例)?", "", text[numbers[-1].end : part.end])
    reading = _deal(head, len(numbers), place)
    if reading is None:
        return None
    population, measure = reading
    if measure is None and behind:
        measure = re.sub(r"^(?:配备|设置|选配|安排|配置)", "", behind)
    kind = "ratio" if frame.quantity.unit == "ratio" else frame.kind()
    return Reading(kind, population, measure, part.start, part.end)


def _deal(head: str, count: int, place: int) -> tuple[str, str | None] | None:
    among = _AMONG.match(head)
    if among is not None:
        items = split_list(among["who"])
        if len(items) == count:
            return items[place], _plain_share(among["what"])
    items = split_list(tail(head))
    if len(items) != count:
        return None
    last = re.match(r"^(?P<who>.*?)(?P<what>(?:团青|男女|专兼职)?[^、的]{0,6}(?:比例|率|比重|占比|人数))$", items[-1])
    if last and last["who"]:
        items = split_list(head[: head.rfind(last["what"])])
        if len(items) == count:
            return items[place].removesuffix("的"), last["what"]
    if last:
        return items[place], items[place]
    return items[place], None


_LEVELS = (
    "省级",
    "市级",
    "县级",
    "区级",
    "乡级",
    "村级",
    "乡镇",
    "街道",
    "社区",
    "省",
    "市",
    "县",
    "区",
    "乡",
    "镇",
    "村",
    "初",
    "高",
    "男",
    "女",
)


def split_list(written: str) -> list[str]:
    """The items of a list; a first item that is only a level takes the last one's tail (区、镇妇联班子)."""
    items = [item for item in re.split(r"、|和|及|以及", written) if item]
    if len(items) < 2:
        return items
    head = next((level for level in _LEVELS if items[-1].startswith(level)), None)
    if head and len(items[-1]) > len(head) and all(item in _LEVELS for item in items[:-1]):
        rest = items[-1][len(head) :]
        return [item + rest for item in items[:-1]] + [items[-1]]
    return items


def ratio(frame: Frame) -> Reading | str:
    """专兼职1:3的比例配备兼职副主席."""
    shared = _shared_list(frame)
    if shared is not None:
        return shared
    part = frame.part
    behind = re.sub(r"^(?:以上|以内)?的?(?:比例|标准)?", "", frame.right)
    done = re.match(r"^(?:来|要|应)?(?:配备|配置|选配|设置|安排|选派|配齐)(?P<what>[^，,。]+)", behind)
    left = tail(lead(frame.left))
    left = re.sub(r"(?:专兼职|的比例|比例)$", "", left)
    if done:
        return Reading("ratio", left or subject_before(frame), done["what"], part.start, part.end)
    if not left:
        return "nothing is counted"
    return Reading("ratio", subject_before(frame), left, part.start, part.end)


def covered(frame: Frame) -> Reading | str:
    """实现…全覆盖: a target of 1; what covers is the measure, what is covered the population."""
    part, text = frame.part, frame.text
    behind = text[frame.mention.end : part.end]
    if re.match(r"的(?!目标)|格局|网络|式", behind) or re.search(
        r"[一二两三四五六七八九十]个$", text[: frame.mention.start][-2:]
    ):
        return "a name or an attribute"
    written = lead(frame.left)
    placed = re.match(r"^(?P<who>[^，,]*?)[，,]?(?:力争|力求|努力|基本|逐步|全面)*实现(?P<what>.+)$", frame.left)
    if placed and placed["who"] and placed["what"]:
        return Reading("target", lead(placed["who"]), placed["what"], part.start, part.end)
    body = re.sub(r"(?:基本|力争|努力|全面|逐步|全部)?(?:实现|做到|达到)?(?:对)?$", "", written)
    body = re.sub(r"^对", "", body).removesuffix("的")
    previous = frame.parts[frame.index - 1] if frame.index else None
    who: str | None = None
    start = part.start
    if previous is not None and previous.stop in ("，", ","):
        words = text[previous.start : previous.end]
        inside = re.match(r"^在(?P<who>.{2,40})(?:中|里|内)?$", words)
        if inside:
            who, start = inside["who"], previous.start
    if not body:
        return "nothing is covered" if who is None else Reading("target", who, "覆盖", start, part.end)
    if who is None:
        region = re.match(
            r"^(?P<who>(?:全国|全省|全市|全区|全县|本市|各市州?|全省各市州、县市区|各级|各地)(?:各?[市县区州乡镇街道、]{1,8})?)(?P<what>.{2,})$",
            body,
        )
        if region:
            return Reading("target", region["who"], region["what"], start, part.end)
        if _PLACE_END.search(body):
            return Reading("target", body, "覆盖", start, part.end)
    return Reading("target", who or subject_before(frame), body, start, part.end)
