"""How names are compared: the same for what documents write, what the graph keeps and what people type."""

from __future__ import annotations

import re
import unicodedata

_IGNORED = re.compile(r"[\s《》〈〉“”‘’\"'「」『』]+")
_NUMBER_BRACKETS = str.maketrans("[]()【】", "〔〕〔〕〔〕")


def fold(name: str) -> str:
    """A name without differences of width, case, space and quotation marks: 《工会法》 → 工会法, ＷＴＯ → wto."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name)).casefold()


def fold_number(number: str) -> str:
    """A document number with one kind of bracket: 中发[2015]4号 and 中发（2015）4号 → 中发〔2015〕4号."""
    return fold(number).translate(_NUMBER_BRACKETS)
