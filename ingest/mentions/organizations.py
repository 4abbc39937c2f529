"""Names of organizations in running text: named bodies (省委组织部, 全国总工会) and classes (各级党委, 用人单位).

The grammar is compositional: place or level word × body. All words come from `data/vocabulary`. One compiled regular
expression finds them from left to right, the longest reading at each place, in linear time. A word that is part of
another noun (工会 in 工会经费, 党组 in 党组织, 市委 in 市委员) is no mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ingest.text import Mention
from vocabulary.bodies import central_bodies, local_bodies
from vocabulary.organization_words import organization_words
from vocabulary.patterns import trie_pattern
from vocabulary.places import places, province_short_names

Kind = Literal["body", "class"]


@dataclass(frozen=True, slots=True)
class Unit:
    """An organization as written. `body`: one definite body, given the document's place; `class`: any of its kind."""

    written: str
    kind: Kind


LEVEL_GUARD = "(?<![全超我本节反该牵])(?<![社园辖景校片街林牧城验新](?=区))"
"""Characters that make the level word behind them part of another word (全市, 社区); 城区 is a place of its own."""

LIKELY = 6
"""How many characters of what names begin with are tried before the whole grammar is."""

LONGEST_PLACE = 16
DEFINITE_LEVELS = frozenset("省市州盟县旗区镇乡") | {
    "自治区", "直辖市", "自治州", "城区", "城区区", "兵团", "省直", "市直", "区直", "县直", "全国",
}  # fmt: skip
"""Level words that mean one place of the document's own ladder; 各级, 同级, 县级以上各级 … name a class."""


@lru_cache(maxsize=1)
def _place_names() -> frozenset[str]:
    return frozenset(row.name for row in places() if row.code != "000000")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = organization_words()
    forms = [form.partition("{x}") for row in local_bodies() for form in row.forms]
    heads = {head for head, _, _ in forms if head}
    central_forms = [form for row in central_bodies() for form in row.forms if form != "中央"]
    short_names = list(province_short_names())
    functions = [a + b for a in words.departments for b in words.heads]
    before = [*words.relative, *words.levels]
    starts = [*heads, *central_forms, *short_names, *before, *words.classes, *functions, "城区"]

    inside = trie_pattern(words.inside)
    body = rf"(?>{trie_pattern({tail for _, _, tail in forms})})(?![员托派任])(?:党组(?!织)|机关(?=[，。、]))?"
    place = trie_pattern([*_place_names(), *short_names])
    level = rf"{LEVEL_GUARD}(?P<level>(?:城区)?(?:{trie_pattern(words.levels)}))"
    central = rf"(?P<central>(?>{trie_pattern(central_forms)})(?!有关|相关|各|[、和]?[国部委]部委)(?:党组(?!织))?)"
    # A place before a level word is looked for backwards from it (see `_with_place`): that is cheaper than a trie of
    # thousands of places at every character. Behind a head (共青团湖南省委) the trie is tried, which is rare.
    headed = rf"(?:{trie_pattern(heads)})(?:(?:{place}){{1,3}}[省市州盟县旗区]?|{trie_pattern(words.levels)}){body}"
    named = rf"(?P<named>{headed}|(?:{level}|(?:{trie_pattern(short_names)})){body})"
    noun = rf"(?>{trie_pattern([*words.classes, *functions])})(?!织)"
    generic = rf"(?:{trie_pattern(before)})(?>{trie_pattern(words.generic)})"
    classes = rf"(?P<class>(?:{trie_pattern(before)}){{0,3}}{noun}(?:党组(?!织)|机关(?=[，。、]))?|{generic})"
    second = {start[1] for start in starts if len(start) > 1}
    second |= {word[0] for word in (*words.classes, *words.generic, *words.levels)} | {t[0] for _, _, t in forms if t}
    # Two sets of characters let `re` skip most of the text without trying anything; the look-behind over them holds the
    # grammar in a look-ahead, so that the name itself is the group `name`. 新媒体 and 新企业 name things, not bodies.
    skip = f"{_characters({start[0] for start in starts})}{_characters(second)}"
    likely = trie_pattern({start[:LIKELY] for start in starts})
    name = rf"(?P<name>(?:{named}|{central}|{classes})(?!{inside}))"
    return re.compile(rf"{skip}(?<=(?={likely})(?<!新)(?={name})..)")


def _characters(wanted: set[str]) -> str:
    return f"[{''.join(sorted(map(re.escape, wanted)))}]"


def _with_place(text: str, start: int, end: int, floor: int) -> int:
    """Where the place begins whose name ends at `end` (湖南 before 省), or `start` when there is none.

    `floor` is the end of the mention before; names are looked up longest first, at most three in a row (浙江省衢州市).
    """
    for _ in range(3):
        for length in range(min(LONGEST_PLACE, end - floor), 1, -1):
            if text[end - length : end] in _place_names():
                start = end = end - length
                break
        else:
            break
    return start


def find(text: str) -> list[Mention]:
    """The organizations of a text, in order, none within another.

    Args:
        text: cleaned text (simplified characters); offsets count its code points.

    Returns:
        mentions whose value is a `Unit`.
    """
    found = []
    floor = 0
    search = _pattern().search
    while match := search(text, floor):
        begin, end = match.span("name")
        start = begin
        definite = match["class"] is None
        if match["level"]:
            if begin > floor and "\u4e00" <= text[begin - 1] <= "\u9fff":
                start = _with_place(text, begin, match.end("level"), floor)
            definite = start < begin or match["level"] in DEFINITE_LEVELS
        found.append(Mention(start, end, _unit(text[start:end], "body" if definite else "class")))
        floor = end
    return found


@lru_cache(maxsize=16384)
def _unit(written: str, kind: Kind) -> Unit:
    """The same name is written again and again: one value serves all its mentions."""
    return Unit(written, kind)
