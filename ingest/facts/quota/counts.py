"""Numbers of people, bodies, posts and households: staffing, triggers, workloads."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import (
    Frame,
    Reading,
    body_and_rest,
    cut_verb,
    lead,
    noun,
    subject_before,
    tail,
)  # fmt: skip

_POSTS = re.compile(r"^(?:名)?(?:公益性)?(?:行政|事业)?(?:岗位|编制|职数|名额|席位)|(?:编制|职数|岗位|名额)$")
_CONDITION = re.compile(
    r"^的(?=[，,]|应|可|必须|要|须|不|由|每|单位|$)|^的(?P<noun>[^，,。；;]{2,40}?)(?=[，,]|应当|应|可|必须|要(?![求素])|须|率先|不得|由|按|每|$)"
)
_CREATES = re.compile(
    r"(?:组建|建立|建成|建设|打造|成立|形成|培育|培养|配备|选派|发展|招募|组织|创建)[一两]?[支个批名]?[^，。]{0,12}$"
)
_WORK = re.compile(r"联系|走访|帮扶|结对|慰问|包保|挂钩|挂点|服务|帮助|接待|入户|包联|结亲|认领|指导|带动")
_PEOPLE_COUNT = re.compile(r"(?:人员)?(?:的)?(?:人数|总数|数量|数|规模)?(?:应|须|要)?(?:达到|达|在|为|有|超过)*$")
_HAS = re.compile(r"^(?P<who>.{2,60}?)(?:现)?(?:有|拥有|招用|雇用|使用|录用)(?P<what>[^，。有]{1,20})$")
_AMONG = re.compile(r"^(?P<who>.{2,40}?)(?:中|内)(?P<what>[^，。中]{1,24})$")
_GROWN = re.compile(r"人次$|户次$")
_ARTICLE = re.compile(r"^[一两]")
_SETS = re.compile(
    r"(?:配备|配齐|配|设|设立|设置|增设|明确|确定|安排|选派|选配|选聘|聘任|聘请|联系|帮扶|结对|建立|建成|建有|建设|开设|保留|核定|有|增加|招募|选树|打造|培育)(?:了)?(?:专职|兼职|挂职)?$"
)
_EVERY = re.compile(r"每(?:一)?[个名位支所家万千百0-9]")


def read(frame: Frame) -> Reading | str:
    """A count as a trigger, a workload, or a number set; else why it is none."""
    quantity = frame.quantity
    if quantity.vague:
        return "an inexact figure"
    condition = _condition(frame)
    if condition is not None:
        return condition
    left, right = frame.left, frame.right
    if quantity.comparator == "=" and quantity.said == "" and _ARTICLE.match(quantity.written):
        if not (_SETS.search(left) or _EVERY.search(frame.text, frame.part.start, frame.mention.start)):
            return "an article, not a count"
        if quantity.measure not in ("名", "人", "个", "所", "家") or (
            quantity.measure == "个" and not _EVERY.search(frame.text, frame.part.start, frame.mention.start)
        ):
            return "an article, not a count"
    return _set_number(frame, left, right)


def _condition(frame: Frame) -> Reading | str | None:
    """会员二十五人以上的，应当…: a size at which a duty (trigger) or a right (eligibility) begins."""
    quantity = frame.quantity
    if not quantity.said or quantity.said == "达到":
        return None
    found = _CONDITION.match(frame.right)
    if found is None or _CREATES.search(frame.left):
        return None
    behind = frame.right[found.end() :] + "，" + frame.next_part()
    start, end = _with_consequence(frame, found.end())
    if (
        re.match(
            r"[^。；;]{0,24}?(?:不少于|不低于|至少|设|配备|为)?[0-9一二两三四五六七八九十百]+(?:名|人|至|个)",
            behind[:40],
        )
        and not found["noun"]
    ):
        return "a condition of the next number"
    if not found["noun"] and re.search(r"不(?:少|低)于[0-9一二三四五六七八九十]+[名人]", frame.right):
        return "a condition of the next number"
    population, measure = _sized(frame, found["noun"])
    may = re.search(r"可(?![持能行靠])", behind) and not re.search(r"应|必须|须|要(?![求素点])", behind.split("可")[0])
    return Reading("eligibility" if may else "trigger", population, measure, start, end)


def _with_consequence(frame: Frame, used: int) -> tuple[int, int]:
    part = frame.part
    rest = frame.right[used:].strip("，, ")
    if not rest and frame.next_part():
        return part.start, frame.parts[frame.index + 1].end
    return part.start, part.end


def _sized(frame: Frame, named: str | None) -> tuple[str | None, str | None]:
    """Who is that large, and what is counted in it."""
    left = _PEOPLE_COUNT.sub("", frame.left)
    if left in ("", "其中"):
        for earlier in reversed(frame.earlier):
            if earlier.kind in ("trigger", "eligibility"):
                return named or earlier.population, earlier.measure
        return named, None
    if named is not None:
        has = _HAS.match(left)
        return named, has["what"] if has else left
    for pattern in (_HAS, _AMONG):
        found = pattern.match(left)
        if found:
            return found["who"], found["what"]
    split = body_and_rest(left)
    if split:
        return split
    return subject_before(frame), left


def _set_number(frame: Frame, left: str, right: str) -> Reading | str:
    cut = cut_verb(left)
    item_start, item_end = _item(frame)
    measure: str | None
    behind, _ = noun(right.removeprefix("的")) if right and right[0] not in "，,、：:；;。）)（(" else ("", "")
    behind = (
        behind.split("、")[0]
        if "、" in behind and re.search(r"[0-9一二两三四五六七八九十若](?:名|人|个|干)", right)
        else behind
    )
    behind = re.sub(r"的?(?:标准|要求|比例|规模|目标|队伍(?=$)|计划)$", "", behind).strip()
    subject: str | None
    if cut is not None:
        subject, verb, thing = tail(lead(cut[0])), cut[1], lead(tail(cut[2]))
    else:
        subject, verb, thing = "", "", tail(lead(left))
    if "、" in thing and re.search(r"[0-9一二两三四五六七八九十若]+(?:名|人|个|干)", thing):
        thing = tail(thing.rsplit("、", 1)[1])
    if behind and len(behind) <= 40:
        measure = behind
        if not cut and thing:
            subject = thing
        elif thing and not subject:
            subject = thing.removesuffix("中").removesuffix("里")
    elif cut is None:
        split = body_and_rest(thing)
        subject, measure = split if split else ("", thing)
    else:
        measure = thing or None
    measure = re.sub(r"^(?:的|新的|新)|(?:的)?(?:人数|总数)$", "", measure or "") or None
    if subject:
        subject = re.sub(r"(?:中|里|内|至少|原则上|一般)$", "", subject)
    population = subject or subject_before(frame)
    unit = _unit(frame, behind, measure)
    if unit is None:
        return "not people, posts, bodies or coverage"
    kind = frame.kind()
    if _WORK.search(verb) or _WORK.search(left):
        kind = "workload"
    if measure is None and population is None:
        return "nothing is counted"
    return Reading(kind, population, measure, item_start, item_end, unit=unit)


def _item(frame: Frame) -> tuple[int, int]:
    """From the clause's start to the end of the list item that holds the number."""
    part = frame.part
    stop = re.compile(r"、(?=[^、]{0,14}?[0-9一二两三四五六七八九十若])").search(
        frame.text, frame.mention.end, part.end
    )
    return part.start, stop.start() if stop else part.end


def _unit(frame: Frame, behind: str, measure: str | None) -> str | None:
    quantity = frame.quantity
    if quantity.unit in ("persons", "posts", "households"):
        return "posts" if _POSTS.search(behind) or _POSTS.search(measure or "") else quantity.unit
    if quantity.unit in ("person_times",):
        return "persons"
    if quantity.unit == "bodies":
        return "bodies"
    if quantity.measure in ("个", "处", "座"):
        return "posts" if _POSTS.search(behind) else "bodies"
    return None
