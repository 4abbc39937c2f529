"""Turns word lists into regular expressions that find the longest word in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

BUCKET = 24
"""Branches that `re` tries one after another; more are put in buckets behind a look-ahead on their first characters."""


GUARDED = 4
"""From so many first characters on a look-ahead on all of them comes first: most places fail there, at once."""


def trie_pattern(words: Iterable[str]) -> str:
    """A pattern (without a group around it that captures) for any of the words, the longest at each place.

    Common beginnings are written once, so that a list of thousands costs little more than one word.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    root.pop("", None)
    if not root:
        return "(?!)"
    first = "".join(map(re.escape, sorted(root)))
    return f"(?=[{first}]){_pattern(root)}" if len(root) > GUARDED else _pattern(root)


def scan_pattern(words: Iterable[str]) -> str:
    """A pattern that searches a text for any of the words: matches the first character of one, at every place.

    Its only group holds the longest word there. A set of characters lets `re` skip most of a text without trying
    anything; the look-behind over it holds the words in a look-ahead.
    """
    known = set(words)
    first = "".join(sorted({re.escape(word[0]) for word in known}))
    return f"[{first}](?<=(?=({trie_pattern(known)})).)"


def _pattern(node: dict[str, Any]) -> str:
    single: list[str] = []
    longer: dict[str, str] = {}
    for character in sorted(node):
        if character:
            rest = _pattern(node[character])
            if rest:
                longer[character] = re.escape(character) + rest
            else:
                single.append(re.escape(character))
    branches = list(longer.values())
    if len(branches) > BUCKET:
        first = [re.escape(character) for character in longer]
        branches = [
            f"(?=[{''.join(first[start : start + BUCKET])}])(?:{'|'.join(branches[start : start + BUCKET])})"
            for start in range(0, len(first), BUCKET)
        ]
    if single:
        branches.append(single[0] if len(single) == 1 else f"[{''.join(single)}]")
    if not branches:
        return ""
    if len(branches) == 1 and "" not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if '' in node else ''}"
