"""Reads the tables of `data/vocabulary`: CSV with a header line and a `source` in every row, checked on the way in."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from foundation.errors import InputError

FOLDER = Path(__file__).resolve().parent.parent / "data" / "vocabulary"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its values by column, and where it stands (`bodies.csv:12`)."""

    values: dict[str, str]
    place: str

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def alternatives(self, column: str) -> tuple[str, ...]:
        """The values of a column that holds several, separated by `|`, in the order of the file."""
        return tuple(filter(None, self.values[column].split("|")))

    def fail(self, what: str) -> InputError:
        """The error that says what is wrong with this line."""
        return InputError(f"{self.place} {what}", remedy="Mend the line")


def read_table(path: Path, columns: Sequence[str], required: Sequence[str] = ("source",)) -> list[Row]:
    """The lines of a CSV table in the order of the file.

    Args:
        path: the file, UTF-8.
        columns: the header that it must have, in this order.
        required: columns that no line may leave empty.

    Raises:
        InputError: the file is missing or not UTF-8, its header differs, a line has too few or too many values, or
            lacks a required one. The message names file and line.
    """
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            lines = list(csv.reader(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The table {path} cannot be read: {error}", remedy="Restore the file") from error
    if not lines or tuple(lines[0]) != tuple(columns):
        raise InputError(f"{path.name}:1 must be the header {','.join(columns)}", remedy="Mend the first line")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        place = f"{path.name}:{number}"
        if len(line) != len(columns):
            raise InputError(f"{place} has {len(line)} values, not {len(columns)}", remedy="Mend the line")
        row = Row(dict(zip(columns, line, strict=True)), place)
        for column in required:
            if not row[column]:
                raise row.fail(f"has no {column}")
        rows.append(row)
    return rows
