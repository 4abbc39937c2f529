"""Lists of those in charge at the end of a line: （A牵头，B参加）, ［A、B］, ——A、B. They are no part of a heading."""

from __future__ import annotations

import re
from functools import lru_cache

from vocabulary.patterns import trie_pattern
from vocabulary.responsibility_words import responsibility_words

OPENING = "（([［【〔〖{｛"
CLOSING = "）)]］】〕〗}｝"
_BRACKETS = re.compile(f"[{re.escape(OPENING + CLOSING)}]")

LONGEST = 400
"""Characters of the longest list that is looked for."""

_IN_CHARGE = re.compile(
    "牵头|配合|参加|参与|负责(?!制|人|任)|(?:单位|部门|领导|时限|时间)[ 　]?[：:]"
    "|(?:分工|职责|组织|抓好)落实$|(?:底前|月前|年内)完成$"
)
LABEL_END = "(?:单位|部门|分工|牵头|责任|配合|[部处科]室|责任人|领导|时限|时间|期限)[ 　]?(?:[：:】\\]］〕]|[—－―]{2})"
"""How the label ends of those in charge, or of the time: 牵头单位：, 【责任部门】, 完成时限：."""
_LABELLED = re.compile(f"[\u4e00-\u9fff ]{{0,6}}{LABEL_END}")
_LABEL = re.compile(LABEL_END)
_SEPARATOR = re.compile("[、，,；;]|等(?=单位|部门|$)")
_DASH = re.compile("[—－―]{1,3}[ 　]?")


@lru_cache(maxsize=1)
def _mirrored_endings() -> re.Pattern[str]:
    # Reversed: whether a name ends in one of the words is asked as whether its mirror begins with one.
    return re.compile(trie_pattern(word[::-1] for word in responsibility_words().endings))


def ends_like_unit(name: str) -> bool:
    """Whether a name ends as those of units in lists do."""
    return _mirrored_endings().match(name[::-1]) is not None


def list_at_end(text: str) -> int | None:
    """Where the list of units begins on which a line ends, None if it ends on none.

    Round brackets also explain (推进群团组织（工会）改革): without a word of charge they must hold several names.
    """
    bare = text.rstrip("。；; 　")
    if bare.endswith(tuple(CLOSING)):
        begin = _opening(bare)
        if begin is None:
            return None
        inner, sharp = bare[begin + 1 : -1], bare[begin] not in "（("
    else:
        dashes = list(_DASH.finditer(bare, max(0, len(bare) - LONGEST)))
        if not dashes:
            return None
        begin, inner, sharp = dashes[-1].start(), bare[dashes[-1].end() :], True
        if dashes[-1].end() - begin < 2 and begin:
            return None
    return begin if _names_units(inner, sharp) else None


def is_list_line(text: str) -> bool:
    """Whether a line holds nothing but those in charge, or says until when: 责任单位：省残联, （A牵头，B参加）."""
    return _LABELLED.match(text) is not None or list_at_end(text) == 0


def has_label(text: str) -> bool:
    """Whether a label of units stands in a line: 完善档案【责任单位】保障部."""
    return _LABEL.search(text) is not None


def tells_units(text: str) -> bool:
    """Whether a paragraph says who is in charge, at its end or behind a label: …机制。责任单位：省妇联."""
    return list_at_end(text) is not None or has_label(text)


def without_list(text: str) -> str:
    """The line without the list of units that it ends on."""
    begin = list_at_end(text)
    return text if begin is None else text[:begin].rstrip()


def _opening(text: str) -> int | None:
    """The bracket that the last character of the text closes."""
    depth = 0
    for mark in reversed(list(_BRACKETS.finditer(text, max(0, len(text) + 1 - LONGEST)))):
        depth += 1 if mark.group() in CLOSING else -1
        if not depth:
            return mark.start()
    return None


def _names_units(inner: str, sharp: bool) -> bool:
    if "。" in inner or not inner:
        return False
    if _IN_CHARGE.search(inner):
        return True
    names = [name for name in map(str.strip, _SEPARATOR.split(inner)) if name]
    alike = all(len(name) > 2 and ends_like_unit(name.rstrip("）)")) for name in names)
    return alike and len(names) > (0 if sharp else 1)
