"""The form in which texts are searched: the same for what documents write and for what people type."""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache
from typing import NamedTuple

from graph.names import fold as fold_name
from ingest.cleaning.script import to_simplified

_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
_TITLE_MARKS = "《》〈〉"
_VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


class Folded(NamedTuple):
    """A text as it is searched.

    Attributes:
        text: what is searched.
        places: for each of its characters, the place in the original of the character that it comes from.
    """

    text: str
    places: array[int]


@lru_cache(maxsize=65_536)
def _character(character: str) -> str:
    if unicodedata.category(character) in _UNSEEN or _VARIANTS.match(character):
        return ""
    return character if character in _TITLE_MARKS else to_simplified(fold_name(character))


def fold(text: str) -> str:
    """A text without differences of width, case and script, without blanks, quotation marks and unseen characters.

    Names are compared in the same way (`graph.names.fold`): 工會法 and 工会法 are one, and so are ＷＴＯ and wto.
    Only title marks stay, unlike there: who searches for 《工会法》 does not want 工会法律.
    """
    return text.translate({ord(one): _character(one) for one in set(text)})


def folded(text: str) -> Folded:
    """The same with the place of each character."""
    table = {one: _character(one) for one in set(text)}
    places = array("L")
    last = 0
    moved = "".join(map(re.escape, sorted(one for one, made in table.items() if len(made) != 1)))
    for found in re.finditer(f"[{moved}]", text) if moved else ():
        at = found.start()
        places.extend(range(last, at))
        places.extend([at] * len(table[found[0]]))
        last = at + 1
    places.extend(range(last, len(text)))
    return Folded(text.translate({ord(one): made for one, made in table.items()}), places)
