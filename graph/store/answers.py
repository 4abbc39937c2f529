"""Answers that were given, for as long as the data they rest on stays the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Any

Rows = tuple[Sequence[dict[str, Any]], list[str]]

MOST_ANSWERS = 1_000
MOST_ROWS = 20_000
"""A longer answer is not kept; all that are kept hold at most ten times as many rows. Rows that are made when they are
looked at may say as their `weight` how many others take as much memory."""


class Answers:
    """The last answers by question; all are forgotten when the version of the data changes. Safe for several threads.

    Whoever gets rows must not change them.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = ""
        self._kept: OrderedDict[Hashable, Rows] = OrderedDict()
        self._rows = 0

    def get(self, version: str, key: Hashable, answer: Callable[[], Rows]) -> Rows:
        """The kept answer, or a new one."""
        with self._lock:
            if version != self._version:
                self._version = version
                self._kept.clear()
                self._rows = 0
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = answer()
        size = getattr(made[0], "weight", len(made[0]))
        with self._lock:
            if size <= MOST_ROWS and version == self._version and key not in self._kept:
                self._kept[key] = made
                self._rows += size
                while len(self._kept) > MOST_ANSWERS or self._rows > 10 * MOST_ROWS:
                    _, old = self._kept.popitem(last=False)
                    self._rows -= getattr(old[0], "weight", len(old[0]))
        return made
