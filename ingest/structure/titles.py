"""Which lines are titles of instruments, names of bodies."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.structure.dates import is_date
from ingest.structure.heads import head_at
from ingest.structure.lines import Line, squeezed
from ingest.structure.numbers import numbered
from vocabulary.page import page_words

LONGEST = 160
"""Characters of the longest title; a notice that prints four plans has 120."""

ABOUT = re.compile("关于|印发|转发|批转")
"""Where the subject of a title begins, behind its issuers: 临江市人民政府关于…的意见."""

LONGEST_BREAK = 3
"""Lines of a title above its last one, the issuers' lines not counted."""

_STATUS = re.compile(r"[（(][^（）()《》]{1,24}[）)]$|(?<=[令告])第[\d〇零一二三四五六七八九十百]{1,8}号$")
"""What may stand behind the genre: （试行）, （2021—2025年）; 第488号 of a decree."""
_STATUS_LINE = re.compile(
    r"^[（(]\s?(?:试\s?行|暂\s?行|修\s?订|草\s?案|修订版|修正案?|征求意见稿|(?:19|20)\d\d年?\s?[—－–\-~至]{1,2}\s?(?:19|20)\d\d年)\s?[）)]$"
)
_PRINTS = re.compile("(?:关于(?:印发|转发|批转|公布|发布)|转发|批转)(?!.*的?(?:通知|函|决定|公告)$)")
"""A title that says it prints something and has not come to its end: 县人民政府办公室关于印发残疾预防行动计划."""
_HANDS_ON = re.compile("(?:转发|批转)[^《》，。]{2,40}(?:部门|单位)$")
"""What a notice passes on from several: 市政府办公室转发市残联等部门 ⏎ 关于加强残疾人工作意见的通知."""
_PAIRS = (("《", "》"), ("（", "）"), ("(", ")"))
_BREAK = "。；：，、！？;:,"
_ANNEX_LINE = re.compile(r"^附\s?件?\s?[\d一二三四五六七八九十]{0,2}\s?[:：]?$")
_ANNEX_TITLE = re.compile(
    r"^附\s?件\s?[\d一二三四五六七八九十]{0,2}\s?[:：.、]?\s*(?:\d{1,2}\s?[.．、]\s*)?([^\d\s].{4,})$"
)
_NAME = re.compile(r"^[\u4e00-\u9fff（）()“”·\s\u3000、]{2,60}$")


class Title(NamedTuple):
    """A title over the lines `first` to `last` (inclusive), `[start, end)` of the text; `pieces` are its lines.

    `number`: the document number that stands on its line, in front of it or behind it.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    pieces: tuple[str, ...]
    number: str | None = None


@lru_cache(maxsize=1)
def _genre() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(page_words().genres)})$")


@lru_cache(maxsize=1)
def _last_characters() -> frozenset[str]:
    return frozenset("）)号") | {genre[-1] for genre in page_words().genres}


@lru_cache(maxsize=1)
def _signatory() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(page_words().signatories)})(?:[（(][^（）()]{{1,12}}[）)])?$")


def without_status(title: str) -> str:
    """A title without what may stand behind its genre: …办法（试行） → …办法."""
    return _STATUS.sub("", title)


def genre_of(title: str) -> str | None:
    """The kind at the end of a title: …的若干意见（试行） → 意见, 中华人民共和国工会法 → 法律."""
    bare = without_status(title)
    match = _genre().search(bare)
    if match is None:
        return None
    return page_words().genre_names.get(match[0], match[0])


def unmarked(text: str) -> str:
    """A title as it is compared: pages write its quotation marks, brackets and dashes in many ways, or lose them."""
    return re.sub(r"[《》〈〉<>“”‘’\"'（）()\[\]〔〕—－–\-~至?？]", "", text)


def is_body_name(text: str) -> bool:
    """Whether a line is the name of a body, or several with gaps between them: 中共安徽省委组织部."""
    return len(text) <= 60 and _NAME.match(text) is not None and _signatory().search(text) is not None


def is_annex_line(text: str) -> bool:
    """Whether a line only says that an annex begins: 附件1."""
    return len(text) <= 8 and _ANNEX_LINE.match(text) is not None


def _is_law(text: str) -> bool:
    return not text.endswith(page_words().not_laws) and (text.startswith("中华人民共和国") or len(text) <= 16)


def _ends_title(text: str) -> bool:
    if len(text) > LONGEST or len(text) < 2 or text[-1] in _BREAK or "。" in text:
        return False
    bare = without_status(text)
    match = _genre().search(bare)
    if match is None or bare.endswith("公约") or bare[: match.start()].endswith("本"):
        return False
    return match[0] != "法" or _is_law(bare)


def titles_of(lines: list[Line], skipped: set[int]) -> list[Title]:
    """Every stretch of lines that can be a title, in the order of the page; the number on its line is no part of it."""
    lines = list(lines)
    numbers: dict[int, str] = {}
    found: list[Title] = []
    for index, line in enumerate(lines):
        own = numbered(line.text)
        if own.number and own.begin:
            numbers[index] = own.number
            lines[index] = line = _cut(line, own.begin, len(line.text))
            own = numbered(line.text)
        if line.text[-1] not in _last_characters() or len(line.text) > LONGEST * 2:
            continue
        if index in skipped:
            if annexed := _annexed(lines, skipped, index):
                found.append(annexed)
            continue
        text = squeezed(line.text[: own.end])
        if not _ends_title(text) or (head_at(line.text, 0) and not text.startswith("第")):
            continue
        lines[index] = _cut(line, 0, own.end)
        first, text = _opening(lines, skipped, index, text)
        written = lines[first : index + 1]
        lines[index] = line
        if len(text) < 5 or len(text) > LONGEST or text.startswith("第") or text.count("《") != text.count("》"):
            continue
        last = index
        if index + 1 < len(lines) and _STATUS_LINE.match(lines[index + 1].text) and not _STATUS.search(text):
            last, text = index + 1, text + squeezed(lines[index + 1].text)
        while found and found[-1].first >= first:
            found.pop()
        written += lines[index + 1 : last + 1]
        number = own.number or next((numbers[place] for place in range(first, last + 1) if place in numbers), None)
        pieces = tuple(piece.text for piece in written)
        found.append(Title(first, last, written[0].start, written[-1].end, text, pieces, number))
    return found


def _cut(line: Line, begin: int, end: int) -> Line:
    return Line(line.start + begin, line.start + end, line.text[begin:end])


def _annexed(lines: list[Line], skipped: set[int], index: int) -> Title | None:
    """The title of an annex behind its mark, where the annex itself follows: 附件：衢州市群团改革实施方案 ⏎ 一、…"""
    line = lines[index]
    match = _ANNEX_TITLE.match(line.text)
    if match is None or not _ends_title(squeezed(match[1])):
        return None
    below = next(
        (lines[place].text for place in range(index + 1, min(index + 12, len(lines))) if place not in skipped), ""
    )
    if not (head_at(below, 0) or ("。" in below and len(below) >= 20)):
        return None
    return Title(index, index, line.start + match.start(1), line.end, squeezed(match[1]), (match[1],))


def _opening(lines: list[Line], skipped: set[int], index: int, text: str) -> tuple[int, str]:
    """Goes up from a title's last line over the issuers' lines and the broken ones."""
    first = index
    if (broken := _broken_above(lines, skipped, index)) is not None:
        first, text = broken, "".join(squeezed(line.text) for line in lines[broken : index + 1])
    while first > 0 and first - 1 not in skipped and index - first < 12:
        above = squeezed(lines[first - 1].text)
        if not above or above[-1] in _BREAK or len(above) > 60 or is_date(above) or "号" in above[-2:]:
            break
        among_issuers = first < index and is_body_name(lines[first].text)
        if among_issuers or text.startswith(("关于", "印发", "转发")):
            if not is_body_name(lines[first - 1].text) and _HANDS_ON.search(above) is None:
                break
        elif _more_issuers(lines[first - 1].text, text):
            pass
        elif "关于" in text or not ("关于" in above or text.count("》") > text.count("《")) or _ends_title(above):
            break
        first -= 1
        text = above + text
    return first, text


def _more_issuers(above: str, text: str) -> bool:
    """Whether a line names several bodies that issue a paper with the one whose name its title opens with."""
    named, about, _ = text.partition("关于")
    several = len(above.split()) > 1 and is_body_name(above) and named not in above
    return bool(about and named) and several and is_body_name(named)


def _broken_above(lines: list[Line], skipped: set[int], index: int) -> int | None:
    """The line above on which a title begins that breaks off and goes on down to this one.

    It breaks off on 关于 (市政府办公室关于 ⏎ 印发…行动计划纲要 ⏎ 实施方案的通知), with a 《 or bracket open
    (关于印发《…规划 ⏎ (2019—2025年)》的通知), in front of 的, or in what it prints, before it comes to 的通知
    (关于印发…行动计划 ⏎ (2022—2025年) ⏎ 的通知).
    """
    text = squeezed(lines[index].text)
    found = None
    for place in range(index - 1, max(-1, index - 1 - LONGEST_BREAK), -1):
        above = squeezed(lines[place].text)
        opened = any(text.count(end) > text.count(mark) and mark in above for mark, end in _PAIRS)
        if place in skipped or len(above) > 60 or is_date(above) or above[-1] == "号":
            break
        if above[-1] in _BREAK and not (opened and above[-1] == "、"):
            break
        unfinished = above.endswith("关于") or (text.endswith("通知") and _PRINTS.search(above))
        behind = text.startswith("的") and ABOUT.search(above)
        if opened or behind or (unfinished and "关于" not in text):
            found = place
        text = above + text
    return found
