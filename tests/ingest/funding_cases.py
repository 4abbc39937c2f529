"""The sentences of the tables `funding_cases_*.txt` with the records that they state.

A sentence stands on a line of its own; below it, indented, a line for each record, or `none` where it states no rule:

    kind | evidence | amount unit comparator per ... | beneficiary | name=value | ...

The evidence is a stretch of the sentence, `=` the whole of it. A sum or beneficiary that is not stated is `-` or left
out at the end. Any other field goes by its name (`payer=用人单位`); with nothing behind `=` the record must have none.
A line that begins with `#` is a comment.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

Expected = tuple[str, str, dict[str, Any]]

FILES = sorted(Path(__file__).parent.glob("funding_cases_*.txt"))


def cases(text: str) -> list[tuple[str, list[Expected]]]:
    """Sentences with their records, from the lines of a table."""
    found: list[tuple[str, list[Expected]]] = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            found.append((line, []))
            continue
        kind, *cells = [cell.strip() for cell in line.split("|")]
        if kind != "none":
            sentence, records = found[-1]
            records.append((kind, sentence.removesuffix("。") if cells[0] == "=" else cells[0], _fields(cells[1:])))
    return found


def _fields(cells: list[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if cells and cells[0] not in ("", "-"):
        amount, unit, comparator, *per = cells[0].split()
        fields |= {"amount": float(amount), "unit": unit, "comparator": comparator, "per": per}
    if cells[1:] and cells[1] not in ("", "-"):
        fields["beneficiary"] = cells[1]
    for cell in cells[2:]:
        name, _, value = cell.partition("=")
        fields[name] = value or None
    return fields


CASES = [case for file in FILES for case in cases(file.read_text(encoding="utf-8"))]
