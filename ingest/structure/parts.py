"""Takes a page apart into its instruments: where each one reaches, and which notice prints it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.structure.dates import is_date
from ingest.structure.front import addressee_end
from ingest.structure.heads import head_at
from ingest.structure.lines import Line, squeezed
from ingest.structure.numbers import number_in
from ingest.structure.titles import (
    ABOUT,
    LONGEST,
    Title,
    genre_of,
    is_annex_line,
    is_body_name,
    titles_of,
    unmarked,
    without_status,
)
from vocabulary.page import page_words

FRONT = 25
"""Lines of a page in which a title can stand behind an abstract."""

_PRINTED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
_PRINTED_INSIDE = re.compile("〈([^〈〉]+)〉")
_PRINTED_BARE = re.compile(r"(?:印发|转发|批转)(?!关于)([^《》，。]{8,60})的通知$")
"""The State Council writes no marks around what it prints: 关于印发深化医药卫生体制改革2014年重点工作任务的通知."""
_PRINTING = re.compile(r"印发|转发|发布|公布|颁布|下发|批转")
_HANDED_OUT = re.compile(
    "(?:印发|转发|下发|批转|发布|公布|颁布)(?:给你们|给你|如下)|予以(?:公布|发布|印发)"
    "|现(?:予|将|就)?[^。]{0,80}(?:印发|转发|公布|发布|下发)"
)
_SENTENCE = re.compile(r"。|；")
_PREAMBLE = re.compile("(?:为|根据|依据|按照|依照|遵照)[^。]{4,}(?:制定|制订|提出|特?作出)")
_ADOPTED = re.compile(r"[（(](?:19|20)\d\d年[^（）()]{8,400}通过")
"""Below the title of a statute: （2017年9月28日…通过）."""


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


def parts_of(lines: list[Line], skipped: set[int], registered: Title | None = None) -> list[Part]:
    """Takes a page apart into its instruments; `registered` is the title in the portal's registry block, if it has one.

    The first title is the one next above the text; those of printed instruments are named in a notice's title or
    stand behind its signature. A printed instrument whose own title line is lost takes it from the notice's title
    (关于印发《A》及《B》的通知, and the page goes on in the middle of A). A decree belongs to the statute that it puts
    into force: 中华人民共和国国务院令 ⏎ 第488号 ⏎ 《残疾人就业条例》已经…通过，现予公布，自2007年5月1日起施行。
    """
    titles = titles_of(lines, skipped)
    begin = _body_begins(lines, skipped)
    front = [title for title in titles if title.last < begin]
    main = _main_title(front) or _reported_title(lines[:begin]) or registered
    if main is None and (letter := _untitled_letter(titles, lines, skipped)):
        return letter
    main = main or _late_title(titles, lines, skipped)
    if main is None:
        return [Part(None, 0, len(lines), headless=True)]
    main = _said_again(main, titles, lines, skipped) or main
    if letter := _letter_below_title(main, titles, lines, skipped):
        return letter
    stop = next((title.first for title in titles if title.first > main.last), len(lines))
    printing = _PRINTING.search(main.text) is not None and main.text.endswith(("通知", "决定", "函"))
    ordering = without_status(main.text).endswith(("公告", "令")) and _has_letter(lines, skipped, main.last + 1, stop)
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
    if ordering and later and not ABOUT.search(main.text):
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


def _untitled_letter(titles: list[Title], lines: list[Line], skipped: set[int]) -> list[Part]:
    """A letter whose title the page lost, and what it hands out below under its own title; nothing where none is."""
    for title in titles:
        if unmarked(title.text) in map(unmarked, _handed_out(lines, skipped, 0, title.first, [])):
            letter = Part(None, 0, title.first, headless=True)
            return [letter, Part(title, title.last + 1, len(lines), covers=1)]
    return []


def _letter_below_title(main: Title, titles: list[Title], lines: list[Line], skipped: set[int]) -> list[Part]:
    """The letter and the plan of a page that calls itself like the plan; nothing where it is no such page.

    临江市残疾预防规划 ⏎ 各镇人民政府： ⏎ 现将《临江市残疾预防规划》印发给你们，请认真贯彻执行。 ⏎ 2022年5月6日 ⏎
    临江市残疾预防规划 ⏎ 为…
    """
    bare = unmarked(main.text)
    again = next((title for title in titles if title.first > main.last and unmarked(title.text) == bare), None)
    if again is None:
        return []
    between = [index for index in range(main.last + 1, again.first) if index not in skipped]
    provisions = any(head_at(lines[index].text, 0) for index in between)
    if provisions or not any(_hands_out(lines[index].text, bare) for index in between):
        return []
    letter = Part(None, between[0], again.first, headless=True)
    return [letter, Part(again, again.last + 1, len(lines), covers=1)]


def _hands_out(text: str, bare: str) -> bool:
    return _HANDED_OUT.search(text) is not None and bare in unmarked(squeezed(text))


def _is_annexed_table(title: Title, lines: list[Line]) -> bool:
    """Whether a title is that of a table behind its paper (附件 ⏎ 重点任务分工表), which is a part of the paper."""
    bare = without_status(title.text)
    return bare.endswith(page_words().tables) and title.first > 0 and is_annex_line(lines[title.first - 1].text)


def _has_text(lines: list[Line], skipped: set[int], first: int) -> bool:
    """Whether text follows soon behind a title; in a list of links only more titles and dates do."""
    below = [lines[place].text for place in range(first, min(first + 12, len(lines))) if place not in skipped]
    return any("。" in text or head_at(text, 0) for text in below)


def _late_title(titles: list[Title], lines: list[Line], skipped: set[int]) -> Title | None:
    """A title behind an abstract or a report: the first on the page under which the count begins.

    Without 关于 in it, it is one where the report names it (日前，省政府办公厅印发了《X》… ⏎ X ⏎ 为…) or where its text
    opens with a preamble, and no provision stands above.
    """
    counted = next((index for index, line in enumerate(lines) if index not in skipped and head_at(line.text, 0)), 0)
    for title in titles:
        if title.first >= FRONT or not _restarts(lines, title):
            continue
        if ABOUT.search(title.text):
            return title
        above = [name for line in lines[: title.first] for name in _PRINTED.findall(line.text)]
        named = unmarked(title.text) in map(unmarked, above)
        if title.last < counted and not is_annex_line(lines[title.first - 1].text):
            below = _below(title, lines, skipped)
            if named or (below is not None and _PREAMBLE.match(lines[below].text)):
                return title
    return None


def _said_again(main: Title, titles: list[Title], lines: list[Line], skipped: set[int]) -> Title | None:
    """The title where it stands again behind a lead, a summary or a box, with number or addressee below it.

    …关于发展红十字事业的意见 ⏎ 2014年6月24日，省政府印发了… ⏎ 基本信息 ⏎ …关于发展红十字事业的意见 ⏎ 临政〔2014〕5号
    """
    if _opens_paper(main, lines, skipped):
        return None
    for title in titles:
        issuers = title.text.removesuffix(main.text)
        if title.first > main.last and (title.text == main.text or (issuers != title.text and is_body_name(issuers))):
            between = lines[main.last + 1 : title.first]
            heads = (head_at(line.text, 0) for line in between)
            if any(head and head.kind in ("chapter", "article", "han") for head in heads):
                return None
            if _opens_paper(title, lines, skipped):
                return title
    return None


def _opens_paper(title: Title, lines: list[Line], skipped: set[int]) -> bool:
    """Whether a document number or an addressee follows a title."""
    below = _below(title, lines, skipped)
    if below is None:
        return False
    return number_in(lines[below].text) is not None or addressee_end(lines, below, len(lines)) is not None


def _below(title: Title, lines: list[Line], skipped: set[int]) -> int | None:
    """The first line below a title that is the text's."""
    return next((index for index in range(title.last + 1, len(lines)) if index not in skipped), None)


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
    wanted = {unmarked(name) for name in named} - {unmarked(title.text) for title in later}
    if not wanted:
        return later
    longest = max(map(len, wanted))
    found = [title for title in later if unmarked(title.text) not in wanted]
    for index in range(first, len(lines)):
        text = ""
        for last in range(index, min(index + 3, len(lines))):
            if last in skipped:
                break
            text += squeezed(lines[last].text)
            if len(text) > longest * 2:
                break
            if unmarked(text) in wanted:
                wanted.discard(unmarked(text))
                pieces = tuple(line.text for line in lines[index : last + 1])
                found = [title for title in found if not index <= title.first <= last]
                found.append(Title(index, last, lines[index].start, lines[last].end, text, pieces))
                break
    return sorted(found, key=lambda title: title.first)


def _main_title(front: list[Title]) -> Title | None:
    if not front:
        return None
    strong = [title for title in front if ABOUT.search(title.text) or "《" in title.text] or front
    main = strong[-1]
    fuller = [title for title in strong if title.text.endswith(main.text)]
    return max(fuller, key=lambda title: (len(title.text), title.first))


def _is_printed(title: Title, lines: list[Line], main: Title, notice: bool) -> bool:
    if main.text.endswith(title.text):
        return False
    if notice and unmarked(title.text) in unmarked(main.text):
        return True
    above = lines[max(0, title.first - 4) : title.first]
    signed = any(is_date(line.text) or is_annex_line(line.text) for line in above)
    below = lines[title.last + 1].text if title.last + 1 < len(lines) else ""
    adopted = _ADOPTED.match(below) is not None and _restarts(lines, title)
    return signed or adopted or (notice and _restarts(lines, title))


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

    A page that goes on with a provision soon behind the date prints it, or with a first chapter or article behind the
    letter; a letter with provisions of its own does not.
    """
    letters = (index for index in range(first, last) if index not in skipped and _HANDED_OUT.search(lines[index].text))
    letter = next(letters, None)
    if letter is None:
        return first
    for index in range(letter + 1, last):
        if (head := head_at(lines[index].text, 0)) is not None:
            if head.kind in ("chapter", "article") and head.value == 1:
                return index
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
    known = set(map(unmarked, named))
    return [title for title in dict.fromkeys(titles) if unmarked(title) not in known and genre_of(title)]


def _lost_title(named: list[str], later: list[Title], main: Title, lines: list[Line]) -> Title | None:
    """The named instrument before the first that has its own title line; the last one if none has."""
    printed = {unmarked(title.text) for title in later}
    places = [place for place, name in enumerate(named) if unmarked(name) in printed]
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
