"""A policy text without structure: every sentence is body, nothing is repaired. For tables of sentences."""

from __future__ import annotations

import re
from array import array

from ingest.evaluation.likeness import near
from ingest.mentions import quantities, times
from ingest.text import CleanText, Instrument, PolicyText, Sentence

ALIKE = 0.75
"""How like words must be to the annotated ones: a word more or less (的比例, 中) is no error."""


def policy_of(text: str, issued_on: str | None = None) -> PolicyText:
    """The text with the layers `quantities` and `times`, as one instrument of central level."""
    count = len(text)
    clean = CleanText(text, text, array("I", range(count)), array("I", range(1, count + 1)))
    sentences = tuple(
        Sentence(match.start(), match.end(), "body", 1, None) for match in re.finditer(r"[^。！？\n]+[。！？\n]?", text)
    )
    instrument = Instrument(1, 0, count, None, None, None, (), issued_on, None, None, None, None, ())
    policy = PolicyText(clean, (instrument,), sentences)
    policy.mentions["quantities"] = quantities.find(text)
    policy.mentions["times"] = times.find(text)
    return policy


def alike(annotated: str | None, found: str | None) -> bool:
    """Whether words found are the annotated ones: nearly, or, with = in front of the annotated ones, exactly."""
    if annotated is not None and annotated.startswith("="):
        return annotated[1:] == found
    return near(annotated, found) >= ALIKE


def cases(table: str) -> list[tuple[str, list[list[str | None]]]]:
    """The sentences of a table with their rows of fields (`-` is None); `none` gives no row."""
    found: list[tuple[str, list[list[str | None]]]] = []
    for line in table.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            found.append((line.strip(), []))
        elif line.strip() != "none":
            found[-1][1].append([None if field.strip() == "-" else field.strip() for field in line.split("|")])
    return found
