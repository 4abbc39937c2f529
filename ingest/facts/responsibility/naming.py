"""Official names of the units of a list, for the document's place and time."""

from __future__ import annotations

import re

from identity import Resolution, resolve
from ingest.text import Instrument, PolicyText
from vocabulary.organization_words import organization_words

NUMBER_YEAR = re.compile(r"[〔\[（(](19\d\d|20\d\d)[〕\]）)]\s{0,2}\d{1,4}\s{0,2}号")
"""The year in the number of a text that the document cites: a document is rarely older than what it carries out."""


def dated(policy: PolicyText, instrument: Instrument) -> str | None:
    """When the instrument was issued: its date, else the newest year of a document number in it, else None."""
    if instrument.issued_on:
        return instrument.issued_on
    own = NUMBER_YEAR.search(instrument.doc_number or "")
    if own:
        return own[1]
    years = [found[1] for found in NUMBER_YEAR.finditer(policy.text, instrument.start, instrument.end)]
    return max(years, default=None)


def canonical_names(instrument: Instrument, date: str | None, units: list[str]) -> dict[str, str]:
    """{unit as written: full official name}, without the units whose official name cannot be derived.

    A unit that lost the head it shares with the one before (市人大法工委、内司工委) takes it from there.
    """
    named: dict[str, str] = {}
    before = ""
    for unit in units:
        told = resolve(unit, instrument.place, date)
        if before and (told.status == "unknown" or unit in organization_words().classes):
            told = _with_head(unit, before, instrument, date) or told
        if told.status == "resolved" and told.official_name:
            named[unit] = told.official_name
        before = unit
    return named


def _with_head(unit: str, before: str, instrument: Instrument, date: str | None) -> Resolution | None:
    for length in range(len(before) - 1, 0, -1):
        told = resolve(before[:length] + unit, instrument.place, date)
        if told.status == "resolved" and told.key and not told.key.startswith("name:") and "/" not in told.key:
            return told
    return None
