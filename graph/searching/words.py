"""What people type into the search box → the words to find."""

from __future__ import annotations

import re
import unicodedata

from foundation.errors import InputError
from graph.searching.folding import fold

LONGEST = 200
"""Characters of a search."""

MOST_WORDS = 10

_PHRASE = re.compile(r'"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』')


def words(written: str) -> list[str]:
    """The words that must all occur, in the form in which texts are searched, each once.

    Args:
        written: words separated by blanks; a phrase in quotation marks is one word. No other sign means anything but
            itself. A quotation mark without its other half is passed over, as in names.

    Raises:
        InputError: nothing to search for, or too much.
    """
    if len(written) > LONGEST:
        raise InputError(
            f"The search has {len(written)} characters, and {LONGEST} are the most",
            remedy="Search for a shorter passage",
        )
    plain = unicodedata.normalize("NFKC", written)
    found = [part for match in _PHRASE.finditer(plain) for part in match.groups() if part is not None]
    places = [match.start() for match in _PHRASE.finditer(plain)]
    loose = [(match.start(), match[0]) for match in re.finditer(r"\S+", _PHRASE.sub(_blanks, plain))]
    parts = [part for _, part in sorted([*zip(places, found, strict=True), *loose])]
    made = list(dict.fromkeys(word for word in map(fold, parts) if word))
    if not made:
        raise InputError(
            f"{written[:40]!r} holds nothing to search for", remedy="Write a character, a word or a phrase"
        )
    if len(made) > MOST_WORDS:
        raise InputError(
            f"The search has {len(made)} words, and {MOST_WORDS} are the most", remedy="Leave out the common ones"
        )
    return made


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])
