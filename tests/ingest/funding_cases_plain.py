"""The sentences of the text tables (`funding_cases_open.txt` and others) with the records that they state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.ingest.funding_cases import Expected

FILES = [Path(__file__).parent / f"funding_cases_{name}.txt" for name in ("open", "second", "sums", "mechanisms")]


def cases(text: str) -> list[tuple[str, list[Expected]]]:
    """Sentences with their records, from lines as the head of the file tells."""
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
    if cells[1:] and cells[1] != "-":
        fields["beneficiary"] = cells[1]
    return fields


OPEN = [case for file in FILES for case in cases(file.read_text(encoding="utf-8"))]
