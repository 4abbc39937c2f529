"""Traditional characters to simplified ones, one for one."""

from __future__ import annotations

import re
from functools import lru_cache

import opencc

from ingest.cleaning.draft import Draft

_ONLY_TRADITIONAL = "們個來國會對發動時實與業務導領體關從職員於後為過學這團組織產經濟應當黨聯責準則條"
_HAN = re.compile("[\u3400-\u9fff]")

SAMPLE = 20_000
"""Characters at the head of a page that decide on its script."""

SHARE = 0.03
"""Share of characters that only traditional script has from which a page is taken to be written in it."""


@lru_cache(maxsize=1)
def _converter() -> opencc.OpenCC:
    # tw2s: t2s leaves 著 as it is, tw2sp exchanges words (建立 → 创建).
    return opencc.OpenCC("tw2s")


def simplify(draft: Draft) -> None:
    """Converts a page in traditional script; a simplified one is not touched."""
    if not draft.had(_ONLY_TRADITIONAL):
        return
    sample = draft.text[:SAMPLE]
    marks = sum(map(sample.count, _ONLY_TRADITIONAL))
    if marks == 0 or marks < SHARE * len(_HAN.findall(sample)):
        return
    draft.exchange(to_simplified(draft.text), "traditional character")


def to_simplified(text: str) -> str:
    """The text in simplified characters, as many as it had."""
    simple: str = _converter().convert(text)
    if len(simple) == len(text):
        return simple
    return "".join(_converter().convert(character)[:1] or character for character in text)
