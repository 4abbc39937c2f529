"""Which lines are the titles of the instruments in a file, and where each instrument reaches."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.structure.heads import head_at
from ingest.structure.lines import Line, squeezed
from vocabulary.page import page_words

LONGEST = 160
"""Characters of the longest title; a notice that prints four plans has 120."""

FRONT = 25
"""Lines of a page in which a title can stand behind an abstract."""

_STATUS = re.compile(r"[（(][^（）()《》]{1,24}[）)]$|(?<=[令告])第[\d〇零一二三四五六七八九十百]{1,8}号$")
"""What may stand behind the genre: （试行）, （2021—2025年）; 第488号 of a decree."""
_STATUS_LINE = re.compile(
    r"^[（(]\s?(?:试\s?行|暂\s?行|修\s?订|草\s?案|修订版|修正案?|征求意见稿|(?:19|20)\d\d年?\s?[—－–\-~至]{1,2}\s?(?:19|20)\d\d年)\s?[）)]$"
)
_BREAK = "。；：，、！？;:,"
_PRINTED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
_PRINTED_INSIDE = re.compile("〈([^〈〉]+)〉")
_PRINTED_BARE = re.compile(r"(?:印发|转发|批转)(?!关于)([^《》，。]{8,60})的通知$")
"""The State Council writes no marks around what it prints: 关于印发深化医药卫生体制改革2014年重点工作任务的通知."""
_PRINTING = re.compile(r"印发|转发|发布|公布|颁布|下发|批转")
_HANDED_OUT = re.compile(
    "(?:印发|转发|下发|批转|发布|公布|颁布)(?:给你们|给你|如下)|予以(?:公布|发布|印发)"
    "|现(?:予|将|就)?[^。]{0,80}(?:印发|转发|公布|发布|下发)"
)
_ABOUT = re.compile("关于|印发|转发|批转")
_DATE = re.compile(
    r"^[（(]?(?:(?:19|20)\d\d|[一二][〇○零O0一二三四五六七八九]{3})年"
    r"[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$"
)
_SENTENCE = re.compile(r"。|；")
_ANNEX_LINE = re.compile(r"^附\s?件?\s?[\d一二三四五六七八九十]{0,2}\s?[:：]?$")
_ANNEX_TITLE = re.compile(
    r"^附\s?件\s?[\d一二三四五六七八九十]{0,2}\s?[:：.、]?\s*(?:\d{1,2}\s?[.．、]\s*)?([^\d\s].{4,})$"
)
_ADOPTED = re.compile(r"[（(](?:19|20)\d\d年[^（）()]{8,400}通过")
"""Below the title of a statute: （2017年9月28日…通过）."""
_NAME = re.compile(r"^[\u4e00-\u9fff（）()“”·\s\u3000、]{2,60}$")


class Title(NamedTuple):
    """A title over the lines `first` to `last` (inclusive), `[start, end)` of the text; `pieces` are its lines."""

    first: int
    last: int
    start: int
    end: int
    text: str
    pieces: tuple[str, ...]


class Part(NamedTuple):
    """An instrument's share of the page: its title (None if lost) and the lines `[first, last)` behind it.

    `covers`: order of the notice that prints it; `headless`: whether the page lost its beginning, title line and all;
    `decree`: title of the decree that put it into force, which is no instrument of its own.
    """

    title: Title | None
    first: int
    last: int
    covers: int | None = None
    headless: bool = False
    decree: Title | None = None


@lru_cache(maxsize=1)
def _genre() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(page_words().genres)})$")


@lru_cache(maxsize=1)
def _last_characters() -> frozenset[str]:
    return frozenset("）)号") | {genre[-1] for genre in page_words().genres}


@lru_cache(maxsize=1)
def _signatory() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(page_words().signatories)})(?:[（(][^（）()]{{1,12}}[）)])?$")


def genre_of(title: str) -> str | None:
    """The kind at the end of a title: …的若干意见（试行） → 意见, 中华人民共和国工会法 → 法律."""
    bare = _STATUS.sub("", title)
    match = _genre().search(bare)
    if match is None:
        return None
    return page_words().genre_names.get(match[0], match[0])


def is_body_name(text: str) -> bool:
    """Whether a line is the name of a body, or several with gaps between them: 中共安徽省委组织部."""
    return len(text) <= 60 and _NAME.match(text) is not None and _signatory().search(text) is not None


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else: 2021年5月7日, 二〇一五年七月一日."""
    return len(text) <= 24 and _DATE.match(squeezed(text)) is not None


def is_annex_line(text: str) -> bool:
    """Whether a line only says that an annex begins: 附件1."""
    return len(text) <= 8 and _ANNEX_LINE.match(text) is not None


def _is_law(text: str) -> bool:
    return not text.endswith(page_words().not_laws) and (text.startswith("中华人民共和国") or len(text) <= 16)


def _ends_title(text: str) -> bool:
    if len(text) > LONGEST or len(text) < 2 or text[-1] in _BREAK or "。" in text:
        return False
    bare = _STATUS.sub("", text)
    match = _genre().search(bare)
    if match is None or bare.endswith("公约") or bare[: match.start()].endswith("本"):
        return False
    return match[0] != "法" or _is_law(bare)


def titles_of(lines: list[Line], skipped: set[int]) -> list[Title]:
    """Every stretch of lines that can be a title, in the order of the page."""
    found: list[Title] = []
    for index, line in enumerate(lines):
        if line.text[-1] not in _last_characters() or len(line.text) > LONGEST * 2:
            continue
        if index in skipped:
            if annexed := _annexed(lines, skipped, index):
                found.append(annexed)
            continue
        text = squeezed(line.text)
        if not _ends_title(text) or (head_at(line.text, 0) and not text.startswith("第")):
            continue
        first, text = _opening(lines, skipped, index, text)
        if len(text) < 5 or len(text) > LONGEST or text.startswith("第") or text.count("《") != text.count("》"):
            continue
        last = index
        if index + 1 < len(lines) and _STATUS_LINE.match(lines[index + 1].text) and not _STATUS.search(text):
            last, text = index + 1, text + squeezed(lines[index + 1].text)
        pieces = tuple(lines[place].text for place in range(first, last + 1))
        found.append(Title(first, last, lines[first].start, lines[last].end, text, pieces))
    return found


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
    while first > 0 and first - 1 not in skipped and index - first < 12:
        above = squeezed(lines[first - 1].text)
        if not above or above[-1] in _BREAK or len(above) > 60 or is_date(above) or "号" in above[-2:]:
            break
        among_issuers = first < index and is_body_name(lines[first].text)
        if among_issuers or text.startswith(("关于", "印发", "转发")):
            if not is_body_name(lines[first - 1].text):
                break
        elif "关于" in text or not ("关于" in above or text.count("》") > text.count("《")) or _ends_title(above):
            break
        first -= 1
        text = above + text
    return first, text


def _body_begins(lines: list[Line], skipped: set[int]) -> int:
    """Index of the first line that is a sentence or a numbered provision."""
    for index, line in enumerate(lines):
        if index in skipped:
            continue
        text = line.text
        if (len(text) >= 20 and _SENTENCE.search(text)) and not text.startswith(("（", "(")):
            return index
        head = head_at(text, 0)
        if head and (head.kind in ("chapter", "article", "han") or len(text) > 40):
            return index
    return len(lines)


def parts_of(lines: list[Line], skipped: set[int]) -> list[Part]:
    """Takes a page apart into its instruments.

    The first title is the one next above the text; those of printed instruments are named in a notice's title or
    stand behind its signature. A printed instrument whose own title line is lost takes it from the notice's title
    (关于印发《A》及《B》的通知, and the page goes on in the middle of A). A decree belongs to the statute that it puts
    into force: 中华人民共和国国务院令 ⏎ 第488号 ⏎ 《残疾人就业条例》已经…通过，现予公布，自2007年5月1日起施行。
    """
    titles = titles_of(lines, skipped)
    begin = _body_begins(lines, skipped)
    front = [title for title in titles if title.last < begin]
    main = _main_title(front) or _reported_title(lines[:begin]) or _late_title(titles, lines)
    if main is None:
        return [Part(None, 0, len(lines), headless=True)]
    stop = next((title.first for title in titles if title.first > main.last), len(lines))
    printing = _PRINTING.search(main.text) is not None and main.text.endswith(("通知", "决定", "函"))
    ordering = _STATUS.sub("", main.text).endswith(("公告", "令")) and _has_letter(lines, skipped, main.last + 1, stop)
    notice = printing or ordering
    named = (
        _PRINTED.findall(main.text) or _PRINTED_INSIDE.findall(main.text) or _PRINTED_BARE.findall(main.text)
        if printing
        else []
    )
    if notice:
        named += _handed_out(lines, skipped, main.last + 1, stop, named)
    later = [title for title in titles if title.first > main.last and _is_printed(title, lines, main, notice)]
    later = [title for title in later if _has_text(lines, skipped, title.last + 1)]
    later = [title for title in later if not _is_annexed_table(title, lines)]
    later = _with_named(later, named, lines, skipped, main.last + 1)
    if not notice:
        later = [title for title in later if _restarts(lines, title)]
    if ordering and later and not _ABOUT.search(main.text):
        ends = [title.first for title in later[1:]] + [len(lines)]
        return [Part(title, title.last + 1, end, decree=main) for title, end in zip(later, ends, strict=True)]
    cuts = [main, *later]
    ends = [title.first for title in cuts[1:]] + [len(lines)]
    parts = [Part(main, main.last + 1, ends[0])]
    lost = _lost_title(named, later, main, lines) if printing else None
    if lost:
        begin = _behind_letter(lines, skipped, main.last + 1, ends[0])
        if begin < ends[0]:
            parts = [Part(main, main.last + 1, begin), Part(lost, begin, ends[0], 1, headless=True)]
    for title, end in zip(later, ends[1:], strict=True):
        annexed = is_annex_line(lines[title.first - 1].text)
        parts.append(Part(title, title.last + 1, end, 1 if notice or annexed else None))
    return parts


def _is_annexed_table(title: Title, lines: list[Line]) -> bool:
    """Whether a title is that of a table behind its paper (附件 ⏎ 重点任务分工表), which is a part of the paper."""
    bare = _STATUS.sub("", title.text)
    return bare.endswith(page_words().tables) and title.first > 0 and is_annex_line(lines[title.first - 1].text)


def _has_text(lines: list[Line], skipped: set[int], first: int) -> bool:
    """Whether text follows soon behind a title; in a list of links only more titles and dates do."""
    below = [lines[place].text for place in range(first, min(first + 12, len(lines))) if place not in skipped]
    return any("。" in text or head_at(text, 0) for text in below)


def _late_title(titles: list[Title], lines: list[Line]) -> Title | None:
    """A title behind an abstract: the first on the page under which the count begins."""
    strong = (title for title in titles if title.first < FRONT and _ABOUT.search(title.text))
    return next((title for title in strong if _restarts(lines, title)), None)


_REPORTED = re.compile(
    r"^(?P<issuers>[\u4e00-\u9fff\s、]{3,60}?)(?:联合)?印发\s?《(?P<title>[^《》]{6,120})》$"
    r"|^《(?P<own>[^《》]{6,120})》$"
)


def _reported_title(front: list[Line]) -> Title | None:
    """The title in the heading of a report that prints it: 中共中央办公厅印发《关于…的意见》; or alone: 《…细则》."""
    for index, line in enumerate(front):
        match = _REPORTED.match(line.text) if len(line.text) <= LONGEST else None
        name = match and (match["title"] or match["own"])
        if match and name and genre_of(squeezed(name)):
            group = "title" if match["title"] else "own"
            start, end = (line.start + edge for edge in match.span(group))
            return Title(index, index, start, end, squeezed(name), (match["issuers"] or "", name))
    return None


def _with_named(later: list[Title], named: list[str], lines: list[Line], skipped: set[int], first: int) -> list[Title]:
    """Adds the lines that are, alone or with the next ones, exactly a title that the notice names: …任务分解表."""
    wanted = {_bare(name) for name in named} - {_bare(title.text) for title in later}
    if not wanted:
        return later
    longest = max(map(len, wanted))
    found = [title for title in later if _bare(title.text) not in wanted]
    for index in range(first, len(lines)):
        text = ""
        for last in range(index, min(index + 3, len(lines))):
            if last in skipped:
                break
            text += squeezed(lines[last].text)
            if len(text) > longest * 2:
                break
            if _bare(text) in wanted:
                wanted.discard(_bare(text))
                pieces = tuple(line.text for line in lines[index : last + 1])
                found = [title for title in found if not index <= title.first <= last]
                found.append(Title(index, last, lines[index].start, lines[last].end, text, pieces))
                break
    return sorted(found, key=lambda title: title.first)


def _main_title(front: list[Title]) -> Title | None:
    if not front:
        return None
    strong = [title for title in front if _ABOUT.search(title.text) or "《" in title.text] or front
    main = strong[-1]
    fuller = [title for title in strong if title.text.endswith(main.text)]
    return max(fuller, key=lambda title: (len(title.text), title.first))


def _is_printed(title: Title, lines: list[Line], main: Title, notice: bool) -> bool:
    if main.text.endswith(title.text):
        return False
    if notice and _bare(title.text) in _bare(main.text):
        return True
    above = lines[max(0, title.first - 4) : title.first]
    signed = any(is_date(line.text) or is_annex_line(line.text) for line in above)
    below = lines[title.last + 1].text if title.last + 1 < len(lines) else ""
    adopted = _ADOPTED.match(below) is not None and _restarts(lines, title)
    return signed or adopted or (notice and _restarts(lines, title))


def _bare(text: str) -> str:
    return re.sub(r"[《》〈〉“”‘’\"'（）()]", "", text)


def _restarts(lines: list[Line], title: Title) -> bool:
    """Whether the numbering begins anew soon behind a title."""
    for line in lines[title.last + 1 : title.last + 12]:
        head = head_at(line.text, 0)
        if head and head.kind in ("chapter", "article", "han"):
            return head.value == 1
    return False


def _has_letter(lines: list[Line], skipped: set[int], first: int, last: int) -> bool:
    """Whether a notice says that it hands something out: 现将《…》印发给你们，请认真贯彻执行。"""
    return any(_HANDED_OUT.search(lines[place].text) for place in range(first, last) if place not in skipped)


def _behind_letter(lines: list[Line], skipped: set[int], first: int, last: int) -> int:
    """Where the text begins that a notice prints without its title line: behind the letter and its date, else at once.

    A page that goes on with a provision soon behind the date prints it; a letter with provisions of its own does not.
    """
    letters = (index for index in range(first, last) if index not in skipped and _HANDED_OUT.search(lines[index].text))
    letter = next(letters, None)
    if letter is None:
        return first
    for index in range(letter + 1, last):
        if head_at(lines[index].text, 0):
            break
        if is_date(lines[index].text) and any(
            head_at(lines[place].text, 0) and place not in skipped for place in range(index + 1, min(index + 8, last))
        ):
            return index + 1
    return last


def _handed_out(lines: list[Line], skipped: set[int], first: int, last: int, named: list[str]) -> list[str]:
    """Titles that the notice's letter names beside those in its title: 《A》《B》《C》…现印发给你们。"""
    letters = (lines[place].text for place in range(first, last) if place not in skipped)
    titles = [title for text in letters if _HANDED_OUT.search(text) for title in _PRINTED.findall(text)]
    return [title for title in dict.fromkeys(titles) if title not in named and genre_of(title)]


def _lost_title(named: list[str], later: list[Title], main: Title, lines: list[Line]) -> Title | None:
    """The named instrument before the first that has its own title line; the last one if none has."""
    printed = {_bare(title.text) for title in later}
    places = [place for place, name in enumerate(named) if _bare(name) in printed]
    place = places[0] - 1 if places else len(named) - 1
    if place < 0:
        return None
    name = named[place]
    for index in range(main.first, main.last + 1):
        at = lines[index].text.find(name)
        if at >= 0:
            start = lines[index].start + at
            return Title(index, index, start, start + len(name), name, (name,))
    return None
