"""What is left between a body and the modal or the verb: an act, the rest of a name, or a thing of theirs.

A known noun at the head of a longer one is no bearer: 双方首席代表应当 is told of the representatives,
区、县科普活动经费应当 of money, 政府投资开发的岗位应当 of posts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.mentions.actors import name_at
from ingest.mentions.acts import FIELDS, opens_act, patterns
from ingest.mentions.subjects import subject_at
from ingest.text import Span
from vocabulary.duty_words import duty_words

_JOINS = ("、", "和", "及", "与", "或", "以及", "或者")
_BARE = ("国家", "城镇", "农村", "社会", "地方", "区", "财政")
"""Bodies that are more often the head of a longer noun (城镇新建生活区应当…)."""
_PLAIN = re.compile(r"[\u4e00-\u9fff]{2,12}")
_LISTED = re.compile(r"(?:(?:、|和|及|与|或者?)[\u4e00-\u9fff]{2,8})+")
_THINGS = (
    "投入", "总量", "编制", "名额", "比例", "人数", "数量", "经费", "资金", "费用", "预算", "收入", "支出", "标准",
    "时间", "期限", "年龄", "水平", "收益", "余额", "效率", "条件", "情况", "结果", "总数", "占比", "覆盖面", "覆盖率",
)  # fmt: skip
"""What bears nothing, at the end of a longer noun (职工代表名额, 新增财政教育投入)."""
LONGEST_DEED = 24
"""政府投资兴建的: how long the clause may be that tells what was done with a thing."""
_DEED = re.compile(
    rf"[\u4e00-\u9fff、]{{0,{LONGEST_DEED}}}?(?:投资|出资|开发|兴建|新建|建设|兴办|举办|制定|制订|订立|签订|购置|购买|设立|建立|创办|主办|承办|发布)的(?P<thing>(?:(?!的)[\u4e00-\u9fff、]){{2,24}})"
)
"""投资开发的公益性岗位: a thing by what its owner did with it; the verb stands directly in front of 的."""
_LEARNS = ("接到", "收到", "发现", "认为", "受理", "得知", "遇到")
"""主管部门接到涉及无障碍环境建设的投诉，应当…: the body acts, and nothing is told of what it built."""


def deed_of(rest: str) -> bool:
    """Whether `rest`, all that stands behind a body, makes a thing of theirs of it (政府|投资开发的公益性岗位)."""
    deed = _DEED.fullmatch(rest)
    if deed is None or rest[0] in "对把将向在为由" or rest.startswith(_LEARNS):
        return False
    thing = deed["thing"]
    return not opens_act(thing, 0) or thing.endswith(duty_words().bearing)


def in_front_of_modal(text: str, found: Span, end: int) -> Span | None:
    """The whole name up to a modal at `end` where only a noun is left behind `found`; None for a thing of theirs.

    `found` itself where an act is left, or a thing that is told of its owner (国有企业|转化收益应当…).
    """
    rest = text[found.end : end].rstrip("都均也一律，, ")
    if not rest or _is_act(rest):
        return found
    if rest.endswith(_THINGS):
        return None if rest.startswith(_JOINS) else found
    bodies = (*patterns().persons, *duty_words().bodies, "所在地", "等")
    if rest.endswith(bodies) or _LISTED.fullmatch(rest):
        return Span(found.start, found.end + len(rest))
    cut = text[found.start : found.end] in _BARE and _PLAIN.fullmatch(rest) is not None
    return None if cut else found


@lru_cache(maxsize=4096)
def _is_act(rest: str) -> bool:
    """Whether what is left begins with a verb, an adverb or a preposition, or holds one behind its first noun."""
    if rest.startswith(_JOINS):
        return patterns().act.search(rest) is not None and not rest.endswith(_THINGS)
    return opens_act(rest, 0) or rest[0].isdigit() or rest[0] in "，,（(“”是有无未已没自每逢"


def goes_on(text: str, found: Span, end: int) -> Span:
    """A body with the further one that stands behind it, in front of its act (企业事业单位和法律援助志愿者为…)."""
    joint = next((word for word in _JOINS if text.startswith(word, found.end)), "")
    if not joint:
        return found
    more = subject_at(text, found.end + len(joint), end)
    last = more.end if more is not None else name_at(text, found.end + len(joint), end)
    return Span(found.start, last) if found.end < last < end and opens_act(text, last) else found


def is_thing(text: str, found: Span, end: int) -> bool:
    """Whether a body is only the head of a thing that something is told of (新增财政|教育投入向…倾斜)."""
    field = next((word for word in FIELDS if text.startswith(word, found.end)), "")
    if field == "编制":
        return False
    act = patterns().boundary.search(text, found.end + len(field), end)
    if act is None or act[0] in "的是，,；;：:":
        return False
    gap = text[found.end : act.start()]
    return _PLAIN.fullmatch(gap) is not None and gap.endswith(_THINGS)
