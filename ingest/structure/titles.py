"""Which lines are the titles of the instruments in a file."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.structure.lines import Line, squeezed

GENRES = (
    "实施意见", "指导意见", "若干意见", "意见", "改革实施方案", "实施方案", "改革方案", "分工方案", "工作方案",
    "行动方案",
    "方案", "通知", "条例", "实施细则", "细则", "实施办法", "办法", "规定", "章程", "规划", "纲要", "决定", "决议",
    "公告", "通报", "批复", "函", "报告", "计划", "规则", "准则", "要点", "法",
)  # fmt: skip
_GENRE = re.compile(f"(?:{'|'.join(GENRES)})(?:[（(][^（）()]{{1,12}}[）)])?$")
_PRINTED = re.compile(r"《([^《》]{4,80})》")


class Title(NamedTuple):
    """A title over `[start, end)`, lines `first` to `last` inclusive."""

    first: int
    last: int
    start: int
    end: int
    text: str


def genre_of(title: str) -> str | None:
    """The kind at the end of a title."""
    match = _GENRE.search(re.sub(r"[（(][^（）()]{1,12}[）)]$", "", title))
    if match is None:
        return None
    found = match[0].removeprefix("若干").removeprefix("改革") if match[0] == "改革实施方案" else match[0]
    found = found.removeprefix("若干")
    return "法律" if found == "法" else found


def _looks(text: str) -> bool:
    return len(text) <= 120 and text[-1] not in "。；：，、？！;:," and _GENRE.search(text) is not None


def titles_of(lines: list[Line]) -> list[Title]:
    """The titles, one for each instrument, in the order of the page."""
    found: list[Title] = []
    names: set[str] = set()
    for index, line in enumerate(lines):
        text = squeezed(line.text)
        if not _looks(text) or text in names:
            continue
        first = index
        if (
            index
            and text.startswith("关于")
            and re.fullmatch(r"[\u4e00-\u9fff]{4,20}", squeezed(lines[index - 1].text))
        ):
            first = index - 1
            text = squeezed(lines[first].text) + text
        title = Title(first, index, lines[first].start, line.end, text)
        if found and (text.endswith(found[-1].text) or found[-1].text.endswith(text)):
            if len(text) > len(found[-1].text):
                found[-1] = title
        elif not found or text in _PRINTED.findall(found[0].text):
            found.append(title)
        names.add(text)
    return found
