"""Cited texts: their nodes' ids, and the level at which a text was issued as far as its title tells."""

from __future__ import annotations

import re
from functools import lru_cache

from foundation.ids import content_id
from graph.names import fold, fold_number
from identity import resolve

_STATE = re.compile(r"中华人民共和国|国务院|全国|国家|中国共产党|党章|宪法")
_CENTRAL_NUMBER = re.compile(r"(?:中发|中办发|国发|国办发|主席令|国务院令)")
_LONGEST_ISSUER = 24


def text_id(title: str | None, number: str | None) -> str:
    """Id of the node that stands for a cited text: by its title, or by its number when no title is given."""
    if title is not None:
        return content_id("text", fold(title), None)
    return content_id("text", None, None if number is None else fold_number(number))


@lru_cache(maxsize=8192)
def text_level(title: str | None, number: str | None) -> str | None:
    """The level of who issued a text: the longest beginning of its title that names a body, or its number.

    中共浙江省委关于… → province, 共青团晋城市委员会改革实施方案 → city, 中华人民共和国工会法 → central; else None.
    """
    if title:
        name = fold(title)
        if _STATE.match(name):
            return "central"
        issuer = name.partition("关于")[0] if "关于" in name else name
        for length in range(min(len(issuer), _LONGEST_ISSUER), 2, -1):
            told = resolve(issuer[:length])
            if told.status == "resolved":
                return told.level
        return None
    return "central" if number and _CENTRAL_NUMBER.match(fold_number(number)) else None


def text_properties(title: str | None, number: str | None) -> dict[str, str]:
    """What the node of a cited text says: the same whichever document cites it."""
    told = (
        {"title": title, "level": text_level(title, None)}
        if title
        else {"number": number, "level": text_level(None, number)}
    )
    return {key: value for key, value in told.items() if value is not None}
