"""What a page adds to a document: menus, counters, links, registry fields, contents, a second copy of the text."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.structure.dates import PRINTED, PRINTED_ON
from ingest.structure.heads import head_at
from ingest.structure.lines import Line, squeezed
from vocabulary.page import page_words

SHORT = 90
"""A line longer than this is text, whatever words stand in it."""

LABEL = 10
"""Characters within which a line that a site added has the colon of its label (责任编辑：张某。)."""

COPY = 30
"""Characters from which an equal line may be the same passage printed again."""

_LINK = re.compile(r"^(?:[>|»·\-—_=*…\s]|\d{1,3}$|第?\d{1,3}页)+$|^(?:-\s)?\[[^\]]{1,60}\]\([^)]{1,120}\)$")
_NEWS = re.compile(r"^[（(]?(?:据)?新华社.{0,400}如下[。：:]?$|^《[^《》]{4,80}》全文如下[。：:]?$")
_ANNEX = re.compile(r"^附\s?(?:件\s?[\d一二三四五六七八九十]{0,2}\s?[:：.、]?|[:：])\s?")
_ELSEWHERE = re.compile("相关|上一|下一|推荐|热点|热门|更多|友情链接|版权")
_CHAPTER = re.compile(r"第[一二三四五六七八九十百\d]{1,5}\s?[章节编](?![、，的])")
_ITEM = re.compile(r"^\d{1,2}\s?[.．、]")
_PRINTED = re.compile(PRINTED)
_LINKS = re.compile(r"^相关[\u4e00-\u9fff]{2,4}[：:]?$")
_WIRE = re.compile(r"^[（(]?新华社[^（）()]{2,12}电[）)]?$")


@lru_cache(maxsize=1)
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """Beginnings anywhere, beginnings at the margins, words inside, and the characters that a beginning can have."""
    words = page_words()
    starts, margins = _alternatives(words.furniture_starts), _alternatives(words.furniture_margins)
    firsts = frozenset(word[0] for word in (*words.furniture_starts, *words.furniture_margins))
    return re.compile(starts), re.compile(margins), re.compile(_alternatives(words.furniture_words)), firsts


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace("：", r"\s?[:：]") for word in words)


def furniture_of(lines: list[Line]) -> set[int]:
    """Indices of the lines that the page added."""
    starts, margins, inside, firsts = _cues()
    found: set[int] = set()
    at_margins: list[int] = []
    contents = page_words().contents
    for index, line in enumerate(lines):
        text = line.text
        if len(text) > SHORT:
            if _is_news(text):
                found.add(index)
            continue
        if text[0] in firsts:
            dense = squeezed(text) if " " in text or "\u3000" in text else text
            if starts.match(dense) and not _is_sentence(dense):
                found.add(index)
                continue
            if margins.match(dense):
                at_margins.append(index)
        named = len(text) <= 6 and squeezed(text) in contents
        if named or inside.search(text) or _is_link(text) or _is_news(text) or _is_note(text):
            found.add(index)
    found |= {index - 1 for index in found if index and _prints(lines[index - 1].text, lines[index].text)}
    if at_margins:
        found |= _outside_text(lines, at_margins)
    found |= set(_tail(lines, found)) | _annex_items(lines, found)
    found |= _contents(lines) | set(_chapter_list(lines))
    found |= _copies(lines)
    return found


def _prints(name: str, date: str) -> bool:
    """Whether an office stands above the date of printing: 杭州市总工会办公室 ⏎ 2022年4月1日印发."""
    return name.endswith(("办公室", "办公厅")) and len(name) <= 40 and PRINTED_ON.match(squeezed(date)) is not None


def _is_sentence(dense: str) -> bool:
    """Whether a line that begins like a site's is the text's own: 无障碍设施应当与主体工程同步设计、同步施工。"""
    label = dense[:LABEL]
    return dense[-1] in "。；" and dense[0] not in "（([【<新附抄" and "：" not in label and ":" not in label


def _is_link(text: str) -> bool:
    """Whether a line is a link, a page number or a row of signs: 第3页, > 首页, [上一篇](…)."""
    first = text[0]
    return (first in ">|»·-—_=*…第[" or first.isdigit() or first.isspace()) and _LINK.match(text) is not None


def _is_news(text: str) -> bool:
    """Whether a line is the wire's report that prints the text: （据新华社北京7月9日电…全文如下："""
    return text[0] in "新据（(《" and _NEWS.match(text) is not None


def _is_note(text: str) -> bool:
    """The wire's mark, links, the printer's line: （新华社北京7月9日电）, 相关报道, 市委办公室 2016年1月20日印发."""
    if (text[0] in "（(新" and _WIRE.match(text)) or (text[0] == "相" and _LINKS.match(text)):
        return True
    return len(text) <= 45 and "年" in text and _PRINTED.search(text) is not None


def _outside_text(lines: list[Line], places: list[int]) -> set[int]:
    """Those of the lines that stand before the first numeral or behind the last long line or numeral."""
    numbered = [index for index, line in enumerate(lines) if head_at(line.text, 0)]
    long_lines = [index for index, line in enumerate(lines) if len(line.text) >= COPY and "。" in line.text]
    first = min([*numbered[:1], *long_lines[:1]], default=len(lines))
    last = max([*numbered[-1:], *long_lines[-1:]], default=-1)
    return {index for index in places if index < first or index > last}


def _tail(lines: list[Line], known: set[int]) -> range:
    """Everything behind the text from the first link to other pages on: 相关文件 ⏎ 关于做好…的通知 ⏎ 2017年2月1日."""
    last = len(lines) - 1
    while last >= 0 and not ("。" in lines[last].text and last not in known) and not head_at(lines[last].text, 0):
        last -= 1
    links = (index for index in range(last + 1, len(lines)) if index in known and _ELSEWHERE.match(lines[index].text))
    return range(next(links, len(lines)), len(lines))


def _annex_items(lines: list[Line], known: set[int]) -> set[int]:
    """The list that 附件： opens: 附件：1.重点任务分工 ⏎ 2.进度安排."""
    found = set()
    for index in known:
        if not _ANNEX.match(lines[index].text):
            continue
        first = re.search(r"1\s?[.．、]", lines[index].text) is not None
        following = index + 1
        while following < len(lines):
            text = lines[following].text
            opening = _ITEM.match(text)
            if not (opening and len(text) <= SHORT and (first or text.startswith("1")) and text[-1] not in "。；"):
                break
            found.add(following)
            following += 1
    return found


def _contents(lines: list[Line]) -> set[int]:
    """A table of contents: from 目录 to the line before its first entry stands again."""
    found: set[int] = set()
    headings = set(page_words().contents)
    for index, line in enumerate(lines):
        if len(line.text) > 6 or squeezed(line.text) not in headings or index + 2 >= len(lines):
            continue
        entry = _entry(lines[index + 1].text)
        for following in range(index + 2, min(index + 400, len(lines))):
            text = lines[following].text
            if _entry(text) == entry:
                found.update(range(index, following))
                break
            head = head_at(text, 0)
            if (head and head.kind == "article" and len(text) > head.body) or "。" in text:
                break
    return found


def _chapter_list(lines: list[Line]) -> range:
    """A table of contents without a heading: chapters in a row, the first of which stands again further down."""
    chapters = [index for index, line in enumerate(lines) if len(line.text) <= 40 and _CHAPTER.match(line.text)]
    if not chapters:
        return range(0)
    first, entry = chapters[0], _entry(lines[chapters[0]].text)
    again = next((index for index in chapters[1:] if _entry(lines[index].text) == entry), first)
    in_a_row = all(_CHAPTER.match(lines[index].text) for index in range(first, again))
    return range(first, again) if again - first >= 2 and in_a_row else range(0)


def _entry(text: str) -> str:
    return re.sub(r"[\s.…·]*\d*$", "", squeezed(text))


def _whole_copy(lines: list[Line], first: dict[str, int], run: list[int], found: set[int]) -> range:
    """The repeated long lines with the short ones around them that are repeated too."""
    begin, end = run[0], run[-1] + 1
    above, below = first[squeezed(lines[begin].text)] - 1, first[squeezed(lines[end - 1].text)] + 1
    while above >= 0 and begin - 1 not in found and squeezed(lines[begin - 1].text) == squeezed(lines[above].text):
        begin, above = begin - 1, above - 1
    while end < len(lines) and squeezed(lines[end].text) == squeezed(lines[below].text):
        end, below = end + 1, below + 1
    return range(begin, end)


def _copies(lines: list[Line]) -> set[int]:
    """Passages of three long lines or more that stood on the page before, and the short lines between them."""
    first: dict[str, int] = {}
    found: set[int] = set()
    run: list[int] = []
    expected = -1
    long_lines = [index for index, line in enumerate(lines) if len(line.text) >= COPY]
    rank = {index: place for place, index in enumerate(long_lines)}
    for index in [*long_lines, -1]:
        original = first.setdefault(squeezed(lines[index].text), index) if index >= 0 else -1
        repeated = index >= 0 and original != index
        if repeated and (not run or rank[original] == expected):
            run.append(index)
            expected = rank[original] + 1
            continue
        if len(run) >= 3 and run[-1] not in found:
            found.update(_whole_copy(lines, first, run, found))
        run = [index] if repeated else []
        expected = rank[original] + 1 if repeated else -1
    return found
