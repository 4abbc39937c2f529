"""Where lists of units stand: in brackets at the end of a clause, behind labels on their own lines, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ingest.facts.responsibility.forms import VERB, label_pattern
from ingest.facts.responsibility.units import names
from vocabulary.responsibility_words import responsibility_words

Place = Literal["bracket", "label", "sentence", "opening", "dash"]

INSIDE = r"[^（()）\[\]［］【】〔〕〖〗{}｛｝《》“”\n]"
OUTER = r"[^（()）\[\]［］【】〔〕〖〗{}｛｝]"
NESTED = rf"[（(\[［〔]{INSIDE}{{0,60}}[）)\]］〕]"
CONTENT = rf"{OUTER}*(?:{NESTED}{OUTER}*)*"
BRACKETED = re.compile(
    rf"[（(\[［【〔〖{{｛](?:(?<=[（(]){CONTENT}[）)]|(?<=[\[［]){CONTENT}[\]］]|(?<=【){CONTENT}】|(?<=〔){CONTENT}〕"
    rf"|(?<=〖){CONTENT}〗|(?<=[{{｛]){CONTENT}[}}｝])"
)
"""A bracket with at most one level inside; each branch is linear, as no character fits two of its parts."""

CUE = re.compile(
    r"、|牵头|负责|配合|主[办责]|协[办同]|为主|单位|部门|处室|科室|部室|落实|[部委厅局办院会署府联处科室]$|各地区|各地$"
)
PARAGRAPH = re.compile(r"\n\s*\n")
LONGEST_LIST = 1500

SENTENCE_END = frozenset('。；;！!？?：:”"')

IN_CHARGE = re.compile(
    r"[ 　]{0,8}(?![（(\[［【〔])(?:(?:此|该|本)项(?:工作|任务|改革)?)?"
    r"(?P<list>(?:(?:以上|上述)[^，,。；;\n、由]{0,8}由)?(?:具体)?由?[^，,。；;\n、由]{2,30}(?:、[^，,。；;\n、]{2,30}){0,30}"
    r"(?:牵头|负总责|按(?:照)?职责分工负责|分工负责|分别负责|共同负责|共同落实|组织落实|组织实施|承办|负责)[^。；;\n]{0,300})"
    r"[。；;]?(?=[ 　]{0,8}(?:\n|$|[（(［〔]|\d|[一二三四五六七八九十]{1,3}、|——))"
)
"""A sentence that says nothing but who is in charge, at the end of its paragraph: 由教育部牵头，财政部参加。"""

LED_BY = re.compile(
    r"[ 　]{0,8}(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[）)])?[ 　]{0,4}"
    r"(?P<list>由[^，,。；;\n]{2,40}牵头[，,][^，,。；;\n]{2,160}(?:参加|参与|配合|协助))(?=[，,])"
)
"""A task of a division of work that opens with who does it: 由体育总局牵头，教育部等部门参加，每四年举办…."""

QUOTED_TASK = re.compile(
    r"关于(?:“[^”\n]{1,300}”|[^，,。；;\n“由]{2,80})(?:(?:和|、|以及|及|，|,)?“[^”\n]{1,300}”){0,12}的?"
    r"(?:问题|任务|工作|要求|事项|意见|部署|规定|政策|措施|内容)[，,]?(?P<list>由[^。；;\n]{3,400})"
)
"""关于“严守耕地保护红线”的问题，由国土资源部会同农业部等部门负责落实: a division of work by the State Council."""

TO_DO = re.compile(
    r"由(?P<units>[^。；;]{2,360}?)(?:共同|分别|具体|抓紧|尽快)?(?:研究(?:提出|制定|出台)|负责(?:研究|落实|组织实施|提出|实施)?|组织实施|贯彻落实|落实)"
    r"[^，,、。；;]{0,16}"
)
"""由A会同B、C等部门研究提出落实意见: who, and what they are to do."""

DASHED = re.compile(
    r"(?<![—－―])(?P<list>[—－―]{2,3}[ 　]{0,2}"
    r"(?P<names>[^—－―\n。《》 　][^—－―\n。《》]{1,400}[^—－―\n。《》 　]))"
    r"。?(?=[ 　]{0,8}(?:\n|$))"
)
"""加强培训。——县财政局、县审计局: a dash in the place of brackets."""

IN_CHARGE_CUE = re.compile(r"牵头|负总责|负责|共同落实|组织落实|组织实施|承办")
LONGEST_SENTENCE = 1000

COLON = re.compile(r"[：:】\]］〕]|[—－―]{2}|(?<=[位门体])为(?!主)")
"""What ends a label: 牵头单位：A, 【牵头单位】A, 牵头单位——A, 牵头单位为A."""

LONGEST_LABEL = 28
LABEL_START = frozenset("\n 　\t。；;—-*·●■◆])）】〕］（([【〔［,，、")
LABEL_END = re.compile(
    r"[\n。]|[ 　](?=（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])|(?<![第、])[ 　]?(?=[一二三四五六七八九十]{1,3}、)"
)
"""The names behind a label end with the line, the full stop, or the numeral of a clause on a page of one line."""

BETWEEN = re.compile(r"[\s　。；;，,]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that may be a list: `[start, end)` is its evidence, `content` what stands within the brackets."""

    start: int
    end: int
    content: str
    where: Place


def brackets(text: str) -> Iterator[Found]:
    """Bracketed stretches with a cue of a list in them, in order."""
    class_brackets = responsibility_words().class_brackets
    for match in BRACKETED.finditer(text):
        content = match[0][1:-1]
        if (
            content in class_brackets
            or len(content) > LONGEST_LIST
            or PARAGRAPH.search(content)
            or not CUE.search(content.rstrip())
        ):
            continue
        yield Found(match.start(), match.end(), content, "bracket")


def dashed(text: str, start: int, end: int) -> Iterator[Found]:
    """What stands behind a dash at the end of a paragraph or on a line of its own, within `[start, end)`."""
    for match in DASHED.finditer(text, start, end):
        yield Found(match.start("list"), match.end("list"), match["names"], "dash")


def labelled(text: str, start: int, end: int) -> Iterator[Found]:
    """Lists behind a label and a colon without brackets, within `[start, end)`.

    Labels that follow one another, on one line or on several, make one list; it ends with the last that names units.
    """
    group: list[tuple[re.Match[str], int]] = []
    labels = list(_labels(text, start, end))
    for number, label in enumerate(labels, 1):
        joined = bool(group) and BETWEEN.fullmatch(text, group[-1][1], label.start())
        if not joined:
            yield from _grouped(text, group)
            group = []
            marked = text[label.start()] in "【[［〔"
            if not marked and label.start() > start and text[label.start() - 1] not in LABEL_START:
                continue
        group.append((label, _content_end(text, label.end(), labels[number].start() if number < len(labels) else end)))
    yield from _grouped(text, group)


def _labels(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The labels in `[start, end)`, found backwards from their colons, which are rarer than what labels begin with."""
    pattern, last = label_pattern(), _last_characters()
    floor = start
    for colon in COLON.finditer(text, start, end):
        if text[colon.start() - 1 : colon.start()] not in last:
            continue
        for begin in range(max(floor, colon.start() - LONGEST_LABEL), colon.start() - 1):
            label = pattern.match(text, begin, end)
            if label and label.end() >= colon.end():
                yield label
                floor = colon.end()
                break


@lru_cache(maxsize=1)
def _last_characters() -> frozenset[str]:
    words = responsibility_words()
    labels = (*words.lead_labels, *words.participant_labels, *words.division_labels, *words.other_labels)
    return frozenset({label[-1] for label in labels} | set("）) "))


def _content_end(text: str, begin: int, limit: int) -> int:
    """Where the names behind a label end: with the line or the full stop; a label alone has a unit a line."""
    limit = min(limit, begin + LONGEST_LIST)
    found = LABEL_END.search(text, begin, limit)
    alone = text[max(0, begin - 8) : begin].rstrip(" 　\t").endswith("\n")
    if found and not text[begin : found.start()].strip(" 　"):
        alone = True
        found = LABEL_END.search(text, found.end(), limit)
    end = found.start() if found else limit
    while alone and (more := _names_below(text, end, limit)):
        end = more
    return end


def _names_below(text: str, end: int, limit: int) -> int | None:
    """Where the next line ends if it holds nothing but units: a label's cell may have one unit a line."""
    stop = text.find("\n", end + 1, limit)
    stop = limit if stop < 0 else stop
    line = text[end + 1 : stop].strip(" 　\t")
    if text[end : end + 1] != "\n" or not line or "。" in line or line[0].isdigit() or label_pattern().search(line):
        return None
    told = names(line)
    return stop if told.alone and all(len(unit) > 2 for unit in told.units) else None


def _grouped(text: str, group: list[tuple[re.Match[str], int]]) -> Iterator[Found]:
    while group and group[-1][0]["other"]:
        group.pop()
    while group and group[0][0]["other"]:
        group.pop(0)
    if group:
        start = group[0][0].start()
        stretch = text[start : group[-1][1]].rstrip(" 　\n。；;，,、")
        yield Found(start, start + len(stretch), stretch, "label")


def sentences(text: str, start: int, end: int) -> Iterator[Found]:
    """Sentences that only say who is in charge, within `[start, end)`."""
    closed = start
    tried = -1
    for cue in IN_CHARGE_CUE.finditer(text, start, end):
        if cue.start() < closed:
            continue
        floor = max(closed, cue.start() - LONGEST_SENTENCE)
        begin = max(text.rfind(mark, floor, cue.start()) for mark in "\n。；;") + 1
        if not begin and floor > closed:
            continue
        begin = begin or closed
        if begin == tried:
            continue
        tried = begin
        opening = LED_BY.match(text, begin, end) if text[begin - 1 : begin] in ("", "\n") else None
        if opening is not None:
            closed = opening.end()
            yield Found(opening.start("list"), opening.end("list"), opening["list"], "opening")
            continue
        match = IN_CHARGE.match(text, begin, end)
        if match is None or VERB.search(match["list"]) is None:
            continue
        stretch = match["list"].rstrip(" 　\n")
        closed = match.end()
        yield Found(match.start("list"), match.start("list") + len(stretch), stretch, "sentence")


def divided(text: str, start: int, end: int) -> Iterator[Found]:
    """Sentences of a division of work that quote a task and name who is to see to it, within `[start, end)`."""
    for match in QUOTED_TASK.finditer(text, start, end):
        before = text[max(start, match.start() - 8) : match.start()].rstrip(" 　")
        if before and before[-1] not in "\n。；;）)、.．：:":
            continue
        to_do = TO_DO.fullmatch(match["list"])
        content = f"{to_do['units']}负责" if to_do is not None else match["list"]
        if VERB.search(content) is not None:
            yield Found(match.start("list"), match.end("list"), content, "sentence")


NEXT = re.compile(
    r"[\n。；;（(\[［【〔〖{｛]|\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}[章条节]|——"
)


def opens(text: str, found: Found) -> bool:
    """Whether the bracket stands behind the end of a sentence or at the beginning of a line."""
    before = text[max(0, found.start - 40) : found.start].rstrip(" 　")
    return not before or before[-1] == "\n" or before[-1] in SENTENCE_END


def ends(text: str, found: Found) -> bool:
    """Whether nothing of its sentence follows the bracket: a mark, a line's end or the numeral of the next clause."""
    after = text[found.end : found.end + 40].lstrip(" 　")
    return not after or bool(NEXT.match(after))
