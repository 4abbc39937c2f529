"""The vocabulary of money as parts of patterns, and the cheap scan that tells which sentences deserve a look."""

from __future__ import annotations

import re

from vocabulary.funding import funding_words, lists

FUND = lists()["fund"]
ASSET = lists()["asset"]
VENUE = lists()["venue"]
BODY = lists()["body"]
AREA = lists()["area"]

HAS_FUND = re.compile(FUND)
HAS_ASSET = re.compile(ASSET)
HAS_VENUE = re.compile(VENUE)
ENDS_IN_BODY = re.compile(rf"{BODY}(?:[（(][^（()）]{{1,12}}[)）])?等?$")


def _shortest(words: set[str]) -> list[str]:
    """The words without those that hold another of them: whoever finds 经费 has found 公用经费."""
    return sorted(word for word in words if not any(other != word and other in word for other in words))


_SPOKEN = {word for name in ("funds", "assets", "venues", "signs") for word in funding_words()[name]}
_SPOKEN |= {f"{digit}元" for digit in "0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两"}
CUE = re.compile("|".join(map(re.escape, _shortest(_SPOKEN))))
"""Where money may be spoken of: plain words only, so that the scan skips by first characters."""
