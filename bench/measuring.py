"""Pairs of timings: our way and a yardstick in turn, so that a drifting machine moves both."""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds of our way and of the yardstick (medians), and the median of the ratios round by round."""

    ours: float
    yardstick: float
    ratio: float


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one call, garbage collected before."""
    gc.collect()
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def processor_seconds(work: Callable[[], object]) -> float:
    """Seconds of this process's processor time in one call: what stays when others use the machine as well."""
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def paired(
    ours: Callable[[], object],
    yardstick: Callable[[], object],
    rounds: int = ROUNDS,
    clock: Callable[[Callable[[], object]], float] = seconds,
) -> Pair:
    """Runs the two in turn, after one round that does not count; `clock` takes the time of one call."""
    ours()
    yardstick()
    rows = [(clock(ours), clock(yardstick)) for _ in range(rounds)]
    return Pair(
        statistics.median(a for a, _ in rows),
        statistics.median(b for _, b in rows),
        statistics.median(a / b for a, b in rows),
    )


def percentile(values: list[float], share: float) -> float:
    """The value under which a share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def peak() -> float:
    """The most memory that this process has held so far, in MB."""
    scale = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale / 1e6
