"""Shares that a body gives, offers or provides: 按…的比例配备干部, 拿出20%的岗位面向毕业生, 设置不少于2%的停车泊位."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import MAY, MUST, WHERE, Frame, Reading, cut_verb, lead, noun, subject_before, tail
from ingest.facts.quota.pieces import RATE
from ingest.mentions.comparators import AT_LEAST, AT_MOST

_GIVES = r"(?:配备|配置|选配|设置|安排|选派|吸纳|设立|确定|核定|推荐|选举)"
_SET_APART = re.compile(
    r"^的(?P<of>[^，,。；;的]{0,10}?)(?:专门|主要|优先|定向|公开|直接)*(?:用于|用来|面向|安排给?|提供给|留给)(?:(?:招聘|招录|选拔|安置|吸纳|配备|培养|安排)(?=..))?(?P<what>[^，,。；;]{2,30})$"
)
"""安排不低于10%的比例用于残疾人就业, 拿出20%的岗位面向高校毕业生."""
_BY = re.compile(r"^(?P<what>.*?)(?:按照?|参照)(?P<base>[^，。]{2,30}?)的?$")
_GIVEN = re.compile(
    rf"^(?:(?:的)?比例(?:来|要|应)?(?:与[^，,。；;]{{2,12}}?协商)?{_GIVES}?|{_GIVES})(?P<what>[^，,。；;]*)$"
)
_BY_WHOM = re.compile(r"由[^，,。；;]{2,12}(?:根据|结合|视)")
"""由工会根据实际情况参照职工总数千分之三的比例…确定: who decides is not counted."""
_HAS = re.compile(rf"(?P<who>[^，,。；;]{{2,30}}?)(?:应当|应|须|要|至少|一般)*(?<![没拥具所])有(?:{AT_LEAST}|至少)?$")
"""残联机关至少有15%的残疾人干部."""


def read(frame: Frame) -> Reading | None:
    """A share that is given, None for another one."""
    return _by_rate(frame) or _set_apart(frame) or _provided(frame)


def counted_by(stripped: str) -> bool:
    """Whether the words before a share already say what it is a share of."""
    return re.search(rf"(?:{RATE}|占.{{0,20}}|中)$", stripped) is not None


def _by_rate(frame: Frame) -> Reading | None:
    """其他职级挂职干部按区妇联机关干部职数20%的比例配备; 按照职工总数千分之三的比例配备专职工会干部."""
    by = re.search("按照?$", frame.left)
    if by is not None and (offered := _GIVEN.match(frame.right)) is not None and offered["what"]:
        whose = tail(lead(WHERE.sub("", frame.left[: by.start()])))
        return Reading(frame.kind(), whose or subject_before(frame), offered["what"], frame.part.start, frame.part.end)
    found = _BY.match(_without_modals(frame.text[frame.part.start : frame.mention.start]))
    if found is None:
        return None
    whole = re.sub(rf"^(?:{AT_LEAST}|{AT_MOST})", "", found["base"])
    behind = _GIVEN.match(frame.right)
    if behind is None:
        return None
    named = "" if _BY_WHOM.match(found["what"]) else tail(lead(WHERE.sub("", found["what"])))
    what = behind["what"] or named or topic_before(frame) or subject_before(frame)
    kind = frame.kind() if frame.quantity.said else "target"
    if behind["what"] and named:
        whole = named
    elif frame.earlier and frame.earlier[-1].kind in ("trigger", "eligibility", "target"):
        whole = frame.earlier[-1].population or whole
    return Reading(kind, whole, tail(what or "") or None, frame.part.start, frame.part.end)


def _without_modals(written: str) -> str:
    """Without the aims in front, 按 kept."""
    return re.sub(r"^(?:应当|应|要|必须|须|一般|原则上|可以|可)+", "", written.replace("\n", ""))


def _set_apart(frame: Frame) -> Reading | None:
    """公益性岗位，应当安排不低于百分之十的比例用于残疾人就业."""
    found, cut = _SET_APART.match(frame.right), cut_verb(frame.left)
    if found is None or cut is None or tail(cut[2]):
        return None
    given = "" if found["of"] in ("比例", "") else found["of"]
    whose = given or _doer(cut[0]) or subject_before(frame) or clause_before(frame)
    return Reading(frame.kind(), whose, found["what"], frame.part.start, frame.part.end)


def _provided(frame: Frame) -> Reading | None:
    """公共停车场应当在便捷位置设置不少于百分之二的残疾人专用停车泊位: the things are what is counted."""
    cut = cut_verb(frame.left)
    if (has := _HAS.match(lead(frame.text[frame.part.start : frame.quantity.start]))) is not None:
        cut = (has["who"], "有", "")
    if not frame.right.startswith("的") or cut is None or tail(cut[2]) or not cut[0]:
        return None
    what, deed = noun(frame.right.removeprefix("的"))
    if len(what) < 2 or deed or counted_by(tail(lead(frame.left))):
        return None
    return Reading(frame.kind(), _doer(cut[0]) or subject_before(frame), what, frame.part.start, frame.part.end)


def _doer(written: str) -> str:
    """公共停车场 in 公共停车场应当在便捷位置."""
    modal = MUST.search(written) or MAY.search(written)
    return tail(lead(written[: modal.start()] if modal is not None else written))


_NUMBERED = re.compile("(?:人数|名额|编制|职数|总数|数量)$")


def topic_before(frame: Frame) -> str | None:
    """Whom the clause before only names: 其中通过组织推荐产生的，不得超过…; 有近亲属关系的理事，总数不得超过…"""
    if not frame.index or frame.parts[frame.index - 1].stop not in ("，", ","):
        return None
    before = frame.parts[frame.index - 1]
    written = lead(frame.text[max(before.start, before.end - 60) : before.end].replace("\n", ""))
    named = "的" in written or _NUMBERED.search(written)
    return written.removeprefix("其中") if named and 2 <= len(written) <= 40 else None


def clause_before(frame: Frame) -> str:
    """What the clause before names, where this one only says 占…: …中从事全日制工作的残疾人职工，应当占…"""
    if not frame.index or frame.parts[frame.index - 1].stop not in ("，", ","):
        return ""
    before = frame.parts[frame.index - 1]
    if frame.earlier and frame.earlier[-1].measure and frame.earlier[-1].start >= before.start:
        return re.sub("(?:总量|总数|数量|人数)$", "", frame.earlier[-1].measure)
    return lead(frame.text[max(before.start, before.end - 60) : before.end])
