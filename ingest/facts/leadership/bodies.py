"""Who is named as leader or led: taking lists apart, telling the kind of leader, and what counts as the led side."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.facts.leadership.party import PARTY_AND_STATE, PARTY_BODY, WHOLE_PARTY
from ingest.records import LeadershipKind
from vocabulary.bodies import systems
from vocabulary.leadership_words import leadership_words
from vocabulary.patterns import trie_pattern

_OWN_NAME = 5
"""省文艺家协会, 市文艺家协会: bodies whose names end alike in so many characters are of one kind."""
_ORGAN = re.compile(r"(?:代表大会|职代会|会员大会|代表会议|执行委员会|执委会|主席团|常务委员会|常委会|理事会|大会)$")
_LEAGUE = re.compile(r"团[省市区县州旗工]?委$|共青团")

MASS = re.compile(
    rf"(?:{trie_pattern(leadership_words().mass_levels)}|[（(][^（）()]{{1,8}}[）)])*"
    rf"(?:{trie_pattern(leadership_words().mass)}|团[省市区县州]（[^（）]{{1,6}}）委)"
)
"""A mass organization as written, for a led side that a sentence drops."""

_WORK = re.compile(
    r"(?:全国|全省|全市|全县|全区|本地区|本行政区域的?|各级|基层)?"
    r"(?:党的)?(?:群团|工会|共青团|团的?|妇女|妇联|青年|青少年|残疾人|残联|红十字|科协|文联|侨联|少先队|工商联)(?:改革)?工作"
)
_WORKING = re.compile(r"[（(]工[）)]")
_OPEN_LIST = re.compile(r"等[\u4e00-\u9fff]*(?:组织|团体|单位|部门|机关|机构|协会|学会|商会|社团)$")
_WITH_WORK = re.compile(r"(?:组织|团体|单位|机构|部门)和各项工作$|(?:党的|党的建设|党建|团建)工作$")
"""基层各类组织和各项工作, 机关和直属单位党的工作: what is led is one thing."""
_SEPARATOR = re.compile(r"(?:[、，,]|以及|及其(?!他)|及|和(?!国家机关)|或者?|与|并)(?![^（(]*[）)])")
_ENDS = re.compile(rf"(?:{trie_pattern(leadership_words().member_endings)})(?:[）)])?$")
_OWNERS = re.compile(
    r"[\u4e00-\u9fff]{0,5}?(?:机关|企业|事业单位|单位|团体|社会组织|学校|高校|医院|社区|乡镇|街道|园区|院所)"
)
_OWNED = re.compile(r"[^、和与及，]{2,12}(?:中的?|的)[^、和与及，]{2,}")
"""机关和事业单位的妇女委员会: of both they are."""
_STRAY = re.compile(
    r"^(?:各自的?|其(?!他)|双方|的|同时接?受|接受|受|并|又)+|(?:的|统一|集中统一|直接|共同|正确|坚强|双重|业务|归口|依法)+$"
)


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[str, ...], ...]:
    """Words of one line of bodies each: a leader and a led body of the same one are superior and inferior."""
    known = (row.class_words + row.member_words for row in systems().values() if row.mass)
    return (*known, *(tuple(words.split("|")) for words in leadership_words().other_lines))


def work_at(text: str, position: int, end: int) -> int:
    """Where a phrase such as 群团工作, 工会工作 that begins at `position` ends; `position` where none begins."""
    match = _WORK.match(text, position, end)
    return match.end() if match else position


def taken_apart(names: str) -> list[str]:
    """The members of a closed list; a list with 等 and a class noun is one subject as written.

    工会、共青团、妇联 gives three, 工会、共青团、妇联等 gives three, 工会、共青团、妇联等群团组织 gives one.
    """
    names = tidy(names)
    if _OPEN_LIST.search(names) or _WITH_WORK.search(names):
        return [names]
    items: list[str] = []
    begun = 0
    names = names.removesuffix("等")
    for mark in _SEPARATOR.finditer(names):
        if mark.start() < begun or not _ENDS.search(names[begun : mark.start()]):
            continue
        if _OWNERS.fullmatch(names, begun, mark.start()) and _OWNED.match(names, mark.end()):
            continue
        items.append(names[begun : mark.start()])
        begun = mark.end()
    items.append(names[begun:])
    return [item for item in map(tidy, items) if item]


def tidy(name: str) -> str:
    """A name without what belongs to the relation: 各自上级组织 is 上级组织, 同级党委的统一 is 同级党委."""
    return _STRAY.sub("", _STRAY.sub("", name)).strip("、，, ")


def plain(name: str) -> str:
    """团（工）委, a committee or a working committee, under one name."""
    return _WORKING.sub("工", name)


def kind_of(leader: str, subject: str) -> LeadershipKind:
    """Which kind of leader this is to this led body."""
    if leader.endswith("党组"):
        return "party_group"
    if (
        leader.startswith(("上级", "上一级"))
        or "的上级" in leader
        or subject.startswith(("下级", "下一级"))
        or "的下级" in subject
    ):
        return "superior"
    # The unions of a place lead those of its industries, which have superiors of their own line.
    across = leader.endswith("地方工会") and subject.endswith("产业工会")
    if across or leader in WHOLE_PARTY or leader in PARTY_AND_STATE:
        return "other"
    if PARTY_BODY.search(leader) and not _LEAGUE.search(leader):
        return "same_level_party"
    if leader.startswith(("同级", "本级")) or _ORGAN.search(leader) or subject.startswith("本单位"):
        return "other"
    return "superior" if same_system(leader, subject) else "other"


def same_system(leader: str, subject: str) -> bool:
    """Whether both names are of one system of mass organizations, so that one can only be above the other."""
    leader, subject = plain(leader), plain(subject)
    if "群团组织" in leader and MASS.search(subject):
        return True
    if any(any(w in leader for w in words) and any(w in subject for w in words) for words in _lines()):
        return True
    alike = leader[-_OWN_NAME:] == subject[-_OWN_NAME:]
    return alike and leader != subject and not leader.endswith(("委员会", "代表大会"))
