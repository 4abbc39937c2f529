"""Names of laws and rules that name one definite text without 《》 (`data/vocabulary/cited_texts.csv`)."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from foundation.errors import InputError

FILE = Path(__file__).resolve().parent.parent / "data" / "vocabulary" / "cited_texts.csv"
KINDS = frozenset({"law", "charter", "rule"})


@lru_cache(maxsize=1)
def cited_texts(path: Path = FILE) -> dict[str, str]:
    """The kind (`law`, `charter`, `rule`) of each name, in the order of the file.

    Raises:
        InputError: a row has no source, or a kind that is none of the three.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for number, row in enumerate(rows, 2):
        if row["kind"] not in KINDS or not row["source"] or not row["name"]:
            raise InputError(
                f"Line {number} of {path.name} lacks a name or a source, or its kind is none of law, charter, rule",
                remedy="Mend the line",
            )
    return {row["name"]: row["kind"] for row in rows}
