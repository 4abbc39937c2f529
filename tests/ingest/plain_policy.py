"""A policy text without structure: every sentence is body, nothing is repaired. For tables of sentences."""

from __future__ import annotations

import re
from array import array

from ingest.mentions import quantities, times
from ingest.text import CleanText, Instrument, PolicyText, Sentence


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
