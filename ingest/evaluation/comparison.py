"""What a change of the rules gained and lost: two evaluations, fact by fact."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foundation.errors import InputError
from ingest.evaluation.scoring import Evaluation


@dataclass(frozen=True, slots=True)
class Difference:
    """For one record type: gold facts found now and not before, the reverse, and wrong facts come and gone."""

    kind: str
    f1_before: float
    f1_now: float
    gained: list[str]
    lost: list[str]
    new_wrong: list[str]
    gone_wrong: list[str]


def compare(now: Evaluation, before: Path) -> list[Difference]:
    """The differences to an earlier run, whose figures `quntuan evaluate --format json` wrote.

    Raises:
        InputError: the file is not there or is not such a file.
    """
    try:
        old = json.loads(before.read_text(encoding="utf-8"))["types"]
        earlier: dict[str, dict[str, Any]] = {
            kind: {"f1": float(row["f1"]), "hits": set(row["hits"]), "extra": set(row["extra"])}
            for kind, row in old.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            f"{before} holds no figures of an earlier run", remedy="Write them with: quntuan evaluate --format json"
        ) from None
    differences = []
    for kind, count in now.counts.items():
        then = earlier.get(kind, {"f1": 0.0, "hits": set(), "extra": set()})
        hits, extra = set(count.hits), set(count.extra)
        differences.append(
            Difference(
                kind,
                then["f1"],
                round(count.f1, 4),
                sorted(hits - then["hits"]),
                sorted(then["hits"] - hits),
                sorted(extra - then["extra"]),
                sorted(then["extra"] - extra),
            )
        )
    return differences
