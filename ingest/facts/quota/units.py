"""The unit of a number as records name it: 个 counts bodies or posts by the noun that it stands with."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import Frame
from vocabulary.quota_words import any_of, quota_words

_POSTS = re.compile(rf"^(?:公益性|行政|事业|专职)?(?:{any_of('posts')})|(?:{any_of('posts')})$")
BODIES = re.compile(rf"(?:{any_of('bodies', 'places')})(?:[（(][^）)]{{1,8}}[）)])?$")
"""A noun that names bodies, with an alias in brackets."""
OF_BODIES = frozenset(("个", "处", "座", "家", "所", "支", "批"))
_PEOPLE = ("个人会员", "会员总", "委员", "代表", "人员", "志愿者", "干部", "职工", "青年", "儿童")
_BEDS = frozenset(("张", "床", "张床位", "床位"))
_PER_THOUSAND = re.compile("每[百千万]")
"""每千名老年人拥有养老床位45张: how far beds go round."""
_RISES_TO = re.compile(
    r"^(?![^，,。；;]*(?:新增|新建|每年))[^，,。；;]*床位(?:总?数|总量)?(?:要|应|将|力争)?(?:达到|增加到|增至)?$"
)
"""全市养老床位数达到5.6万张; a size (200张床位以上的机构) is no number of them."""


def unit_of(frame: Frame, measure: str | None) -> str | None:
    """`persons`, `posts`, `bodies`, `households` or `beds`; None for what is no quota.

    Args:
        frame: the number in its clause.
        measure: what it counts.
    """
    quantity, counted = frame.quantity, (measure or "").rstrip("”》）")
    start = max(frame.sentence.start, frame.mention.start - 60)
    if quantity.unit in ("persons", "posts", "households", "person_times"):
        if counted.endswith(quota_words()["posts"]):
            return "posts"
        return "persons" if quantity.unit == "person_times" else quantity.unit
    per_head = _PER_THOUSAND.search(frame.text, start, frame.mention.start) is not None
    if quantity.measure in _BEDS and "床" in counted and (per_head or _RISES_TO.search(frame.left)):
        return "beds"
    if quantity.measure not in OF_BODIES:
        return None
    if _POSTS.search(counted):
        return "posts"
    if counted.endswith(_PEOPLE):
        return "persons"
    if quantity.unit == "bodies" or counted.endswith("单位会员") or BODIES.search(counted):
        return "bodies"
    return None
