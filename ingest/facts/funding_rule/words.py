"""The vocabulary of money as parts of patterns, and the cheap scan that tells which sentences deserve a look."""

from __future__ import annotations

import re

from vocabulary.funding import funding_words, lists
from vocabulary.patterns import trie_pattern

FUND = lists()["fund"]
ASSET = lists()["asset"]
VENUE = lists()["venue"]
BODY = lists()["body"]
PERSONS = lists()["persons"]
GIVER = lists()["givers"]
HANDS_OUT = lists()["handing_out"]
URGES = lists()["urging"]
EMPLOYER = lists()["employers"]
SORT = lists()["sorts"]
SCHOOLING = lists()["schooling"]
OCCASION = lists()["occasions"]
ATTRIBUTE = lists()["attributes"]

HAS_FUND = re.compile(FUND)
HAS_ATTRIBUTE = re.compile(ATTRIBUTE)
HAS_ASSET = re.compile(ASSET)
HAS_VENUE = re.compile(VENUE)
MONEY_NOUNS = tuple(word for name in ("funds", "assets", "venues") for word in funding_words()[name])
_BODIES = funding_words()["bodies"]
_SECOND_NAME = re.compile(r"[（(][^（()）]{1,12}[)）]$")


def ends_in_body(text: str) -> bool:
    """Whether a noun ends as the names of bodies and persons do: 各级党委、政府; 各县（市、区）; 工会、妇联等."""
    text = text.removesuffix("等")
    if text.endswith(("全部", "内部", "外部", "局部")):
        return False
    if text.endswith(("）", ")")):
        text = _SECOND_NAME.sub("", text)
    return text.endswith(_BODIES)


def _shortest(words: set[str]) -> list[str]:
    """The words without those that hold another of them: whoever finds 经费 has found 公用经费."""
    return sorted(word for word in words if not any(other != word and other in word for other in words))


_SPOKEN = {word for name in ("funds", "assets", "venues", "signs") for word in funding_words()[name]}
CUE = re.compile(
    rf"[元{''.join(sorted({re.escape(word[0]) for word in _shortest(_SPOKEN)}))}]"
    rf"(?:(?<=[0-9０-９一二三四五六七八九十百千万亿两]元)|(?<=(?=(?:{trie_pattern(_shortest(_SPOKEN))})).))"
)
"""Where money may be spoken of: plain words only, so that the scan skips by their first characters."""
