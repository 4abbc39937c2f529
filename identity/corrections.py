"""Corrections by hand: lines that say what a written name means, without touching code or tables.

A line of the corrections file is `written,place,means,source`: the name as written, the place of the documents in which
the line holds (empty: everywhere), a name that says whom it means (or `unknown`), and who decided so.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from foundation.settings import settings
from identity.gazetteer import Place, above, place
from identity.spelling import spelling
from vocabulary.tables import FOLDER, read_table

COLUMNS = ("written", "place", "means", "source")
SHIPPED = FOLDER / "corrections.csv"


@lru_cache(maxsize=4)
def _table(path: Path) -> dict[tuple[str, str], tuple[str, str]]:
    found = {}
    for row in read_table(path, COLUMNS, ("written", "means", "source")):
        code = place(row["place"]).code if row["place"] else ""
        found[spelling(row["written"]), code] = (spelling(row["means"]), row.place)
    return found


def meaning(name: str, where: Place | None) -> tuple[str | None, str]:
    """What the corrections say a name means in a place (or the nearest place above it), and the line; None: nothing.

    The file is the setting `QUNTUAN_CORRECTIONS`, else `data/vocabulary/corrections.csv`.

    Raises:
        InputError: the file cannot be read, or a line is damaged or names a place that is not known.
    """
    table = _table(settings().corrections or SHIPPED)
    if not table:
        return None, ""
    codes = [step.code for step in above(where)] if where is not None else []
    for code in (*codes, ""):
        if found := table.get((name, code)):
            return found
    return None, ""
