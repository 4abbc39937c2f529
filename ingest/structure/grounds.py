"""The texts that an instrument says it carries out."""

from __future__ import annotations

import re

from ingest.structure.lines import squeezed

_CUE = re.compile("(?:贯彻|落实|实施|执行|根据|依据|依照|按照|遵照|对照|推进)")
_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》(?:[（(](?:[^（）()]|[（(][^（）()]{0,12}[）)]){0,60}[）)])?")
_BETWEEN = re.compile(
    r"^(?:[、和及与以及暨，,\s]|第[一二三四五六七八九十百〇零\d]{1,6}[章条款项]|规定|等|关于|国家|有关|省|市|区|中央|中共|党中央、国务院|要求|精神|的)*$"
)
_HANDED_OUT = re.compile(r"(?:现将|现予|印发|转发|公布|发布)[^。]{0,4}$")
_CONSTITUTION = re.compile("(?:根据|依据)宪法")
_WORDS_BETWEEN = 14


def implements_in(text: str) -> tuple[str, ...]:
    """Titles from an instrument's opening: 为贯彻落实《A》和《B》，… 根据《C》，制定本办法.

    Args:
        text: the instrument's text before its first provision (for a statute: its first article).
    """
    found: list[str] = []
    for cue in _CUE.finditer(text):
        at = cue.end()
        title = _TITLE.search(text, at)
        if title is None:
            break
        between = text[at : title.start()]
        if len(between) > _WORDS_BETWEEN or re.search("[。；！？》]", between) or _HANDED_OUT.search(between):
            continue
        while title:
            if (name := squeezed(title[1])) not in found:
                found.append(name)
            following = _TITLE.search(text, title.end())
            gap = text[title.end() : following.start()] if following else ""
            if following is None or len(gap) > 16 or not _BETWEEN.match(gap):
                break
            title = following
    if _CONSTITUTION.search(text):
        found.insert(0, "宪法")
    return tuple(found)
