"""One spelling for the names that people type: full-width letters, traditional script, stray spaces, bracket widths."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

SPACE = re.compile(r"\s+")
BRACKETS = str.maketrans("()[]【】", "（）（）（）")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("tw2s")


@lru_cache(maxsize=8192)
def spelling(name: str) -> str:
    """A name in simplified characters with full-width brackets and without spaces.

    >>> spelling("湖南省 總工會(機關)")
    '湖南省总工会（机关）'
    """
    text = SPACE.sub("", unicodedata.normalize("NFKC", name)).translate(BRACKETS)
    return text if text.isascii() else str(_converter().convert(text))
