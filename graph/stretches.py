"""Where a stretch of the source lies in the cleaned text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ingest.text import CleanText, Span


def stretches(cleaned: CleanText, start: int, end: int) -> Iterator[Span]:
    """The stretches of the cleaned text that come from `[start, end)` of the source, the plainest one first.

    Several only where a repair put in a character (a lost mark) at the very edge: the page does not tell on which side
    of the edge it stands. None where nothing of the source there is left.
    """
    first, last = bisect_left(cleaned.starts, start), bisect_left(cleaned.starts, end)
    firsts, lasts = [first], [last]
    while firsts[-1] < last and cleaned.ends[firsts[-1]] == cleaned.starts[firsts[-1]]:
        firsts.append(firsts[-1] + 1)
    while lasts[-1] > first and cleaned.ends[lasts[-1] - 1] == cleaned.starts[lasts[-1] - 1]:
        lasts.append(lasts[-1] - 1)
    while lasts[0] < len(cleaned.text) and cleaned.ends[lasts[0]] == cleaned.starts[lasts[0]] == end:
        lasts.insert(0, lasts[0] + 1)
    for low in firsts:
        for high in lasts:
            if low < high:
                yield Span(low, high)
