"""The nearest names to one that is not there."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 200
"""A name longer than this is compared by its beginning: likeness costs the square of the length."""


def nearest(name: str, names: Iterable[str], count: int = 5) -> list[str]:
    """Up to `count` of the names that are most like `name`, the likest first."""
    by_start = {known[:LONGEST]: known for known in sorted(set(names))}
    return [by_start[start] for start in get_close_matches(name[:LONGEST], list(by_start), n=count, cutoff=0.4)]
