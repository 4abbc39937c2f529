"""Official names of the units of a list, for the document's place and time."""

from __future__ import annotations

from ingest.text import Instrument, PolicyText


def canonical_names(policy: PolicyText, instrument: Instrument, units: list[str]) -> dict[str, str]:
    """{unit as written: full official name}, without the units whose official name cannot be derived."""
    return {}
