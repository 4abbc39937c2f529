"""Counts of people, bodies, posts and households: sizes, numbers set, and what is no count at all."""

from __future__ import annotations

import re

from ingest.facts.quota import each, sizes, votes
from ingest.facts.quota.alternatives import one_count
from ingest.facts.quota.frame import MAY, MUST, Frame, Reading, cut_verb, ends_in_verb, lead, tail
from ingest.facts.quota.lists import dealt_out
from ingest.facts.quota.setting import number_of, set_number
from ingest.facts.quota.sizes import COUNTING, TIE
from ingest.facts.quota.units import OF_BODIES
from ingest.mentions.comparators import AT_LEAST
from ingest.records import QuotaKind

_POST = re.compile(r"[一-鿿]{0,6}(?:主席|会长|书记|主任|秘书长|监事长|理事长|委员|理事|监事|代表|干事|组长)")
"""执委会由…组成，主席一名."""
_EVERY_ONE = re.compile("全部|一律")
_SIZE_CLASS = re.compile(
    r"^(?P<noun>[^，,、的应可须必或人但占0-9]{0,12}?(?:企业|单位|组织|社区|村|园区|机构|机关|商圈|楼宇|班组))"
)
_AT_LEAST = re.compile(r"至少|最少")
_OF_A_SHARE = re.compile(
    rf"[^，,。；;]{{0,20}}的[^，,。；;]{{0,12}}?(?:(?:要|应|须)?(?:达到|{AT_LEAST}|占|超过|为|达)){{1,2}}(?:百分之|[0-9.]{{1,5}}[%％]|[一二三四五]分之)"
)
"""至少配备1名女干部的班子达到50%以上: the share is set, not the one."""
_SIZE_BEHIND = re.compile(r"[^，,。；;的应可须必至0-9]{1,8}及?以[上下]的(?=[^，,。；;的])")
"""1万名老人以上的街（镇）各建有1个中心: which bodies are meant."""
_HEADS_NAMED = re.compile(r"人数(?:要|应|将|力争|确保)?(?:达到|达|保持在|稳定在)?$")
_ARTICLE = re.compile(r"^一(?![十百千万至到—–-])")
_RECKONED = re.compile(r"(?:可以?)?按照?[^，,。；;]{4,60}(?:计算|折算|计入|认定)")
"""按照安排2名残疾人就业计算."""
_SETS = re.compile(r"(?:配备|配齐|配|设|设立|设置|增设|明确|确定|安排|选派|选配|选聘|聘任|聘请|保留|核定)(?:了)?$")
_EVERY = re.compile(r"每(?:一)?[个名位支所家万千百0-9]")
_ALL_OF_THEM = re.compile(r"[^，,。；;配]{1,20}?(?:全部|均(?!不)|都|逐一|一律)")
_BY_THE_WAY = re.compile(r"(?:的|^(?:与|同|和|向))$")


def read(frame: Frame) -> Reading | str:
    """A count as a trigger, a workload, or a number set; else why it is none."""
    frame = one_count(sizes.one_of_two(frame))
    quantity = frame.quantity
    listed = (
        frame.text[frame.mention.start - 1] in "、和及与"
        and frame.earlier
        and frame.earlier[-1].start == frame.part.start
    )
    found = (
        _no_count(frame)
        or sizes.condition(frame)
        or (None if listed else _article(frame))
        or _size_class(frame)
        or votes.of_heads(frame)
        or each.per_head(frame)
    )
    if found is not None:
        return found
    dealt = dealt_out(frame)
    if dealt is not None and dealt.measure is None:
        return number_of(frame, frame.group(), dealt.population, "", dealt.start, dealt.end)
    if _by_the_way(frame):
        return "a figure by the way"
    reading = dealt or set_number(frame)
    least = _ARTICLE.match(quantity.written) or _AT_LEAST.search(frame.text, frame.part.start, frame.mention.start)
    if isinstance(reading, Reading) and listed and not quantity.said and least:
        before = frame.earlier[-1]
        if before.kind == "workload" and _AT_LEAST.search(frame.text, frame.part.start, frame.mention.start):
            return reading._replace(comparator=">=")
        if before.kind == "floor":
            return reading._replace(comparator=">=", kind="floor", population=before.population)
    return reading


def _no_count(frame: Frame) -> str | None:
    """Why a number is no count that could be set, seen by the words that touch it."""
    if frame.quantity.vague:
        return "an inexact figure"
    if _OF_A_SHARE.match(frame.right) or _SIZE_BEHIND.match(frame.right):
        return "an attribute of what another number counts"
    if frame.left.endswith("等"):
        return "counts the list before it"
    if _RECKONED.fullmatch(frame.text, frame.part.start, frame.part.end):
        return "a rule of counting"
    if frame.right.endswith("的") and COUNTING.match(frame.next_part()):
        return "a rule of counting"
    return None


def _article(frame: Frame) -> str | None:
    """Whether 一名 only introduces a noun (成立一个小组); where a post is filled with it, it counts."""
    quantity = frame.quantity
    if quantity.comparator != "=" or not _ARTICLE.match(quantity.written):
        return None
    counted = quantity.measure in ("名", "人", "位") and (_fills(frame) or _SETS.search(frame.left))
    if counted or _EVERY.search(frame.text, frame.part.start, frame.mention.start):
        return None
    return "an article, not a count"


def _fills(frame: Frame) -> bool:
    """Whether the words around 一名 name a post that it fills: 主席一名, 设主席一人, 选举组织员一人主持工作."""
    if re.match("主持|负责|担任|兼任", frame.right):
        return True
    if frame.right[:1] not in ("", "，", ",", "、", "；", ";", "和", "及"):
        return False
    told = tail(lead(frame.left))
    cut = cut_verb(frame.left)
    return bool((frame.earlier and told) or (cut and tail(cut[2])) or _POST.fullmatch(told))


def _size_class(frame: Frame) -> Reading | str | None:
    """100人以上企业应当…: a size with the bodies of that size right behind it, without 的."""
    # 联系1个以上群团组织: bodies are counted, and no size of them.
    if frame.quantity.said not in ("以上", "以下", "以内") or frame.quantity.measure in OF_BODIES:
        return None
    sized = _SIZE_CLASS.match(frame.right)
    if sized is None:
        return None
    behind = frame.right[sized.end() :]
    if not (MUST.match(behind) or MAY.match(behind) or _EVERY_ONE.match(behind)):
        return "an attribute of what another number counts"
    kind: QuotaKind = "eligibility" if MAY.match(behind) else "trigger"
    return Reading(kind, sized["noun"], lead(TIE.sub("", frame.left)) or None, frame.part.start, frame.part.end)


def _by_the_way(frame: Frame) -> bool:
    """Whether a number only tells how many there are (2.9亿农民工的作用, 12名同志全部…)."""
    if frame.quantity.written.endswith(("万", "亿")):
        told = tail(lead(frame.left))
        set_so = ends_in_verb(frame.left) or _HEADS_NAMED.search(frame.left) is not None
        if not set_so if told else frame.left in ("为", "向", "对", "给"):
            return True
    before = frame.text[frame.part.start : frame.mention.start]
    if "组成" in frame.right:
        return False
    return not frame.quantity.said and bool(_BY_THE_WAY.search(before) or _ALL_OF_THEM.match(frame.right))
