"""Mends page damage and keeps, for each character, its place in the source."""

from __future__ import annotations

from ingest.cleaning.annotations import remove_doubled_commas, remove_readings, remove_single_readings, widen_marks
from ingest.cleaning.draft import Draft
from ingest.cleaning.glyphs import drop_invisible, mend_glyphs
from ingest.cleaning.markup import drop_markup
from ingest.cleaning.script import simplify
from ingest.cleaning.spacing import close_gaps, join_broken_lines
from ingest.cleaning.splits import rejoin
from ingest.text import CleanText


def clean(source: str) -> CleanText:
    """The source with its damage repaired; a healthy page comes back as it is.

    Args:
        source: a file as decoded.

    Returns:
        Simplified characters without readings, doubled commas, strange digits and spaces inside words, with lost marks
        put back where only one reading is possible. Line ends stay, save those inside a sentence.
    """
    draft = Draft(source)
    drop_markup(draft)
    drop_invisible(draft)
    damaged = remove_readings(draft)
    remove_doubled_commas(draft, damaged)
    if damaged:
        rejoin(draft)
        remove_single_readings(draft)
        widen_marks(draft)
    simplify(draft)
    mend_glyphs(draft)
    close_gaps(draft)
    join_broken_lines(draft)
    return draft.finished()
