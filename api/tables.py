"""Rows as files that spreadsheets open: one normaliser for every cell."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheet programs read UTF-8 as the locale's encoding, and Chinese is lost."""

LONGEST_CELL = 32_767
"""Characters that a cell of a workbook can hold."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(value: object) -> str | int | float | None:
    """A value that every format can hold: numbers stay, lists are joined with ；, control characters go."""
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return plain(json.dumps(value, ensure_ascii=False, sort_keys=True))
    if isinstance(value, list | tuple):
        return plain("；".join(str(item) for item in value))
    return _CONTROL.sub("", str(value))


def cell(value: object) -> str:
    """A value as the text of one CSV cell.

    None is empty. Text that a spreadsheet would run as a formula (=, +, -, @ in front) gets an apostrophe.
    """
    made = plain(value)
    if made is None:
        return ""
    if isinstance(made, str):
        return f"'{made}" if made.startswith(_FORMULA) else made
    return repr(made)


def to_csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as CSV (RFC 4180) with a head and a byte order mark."""
    target = io.StringIO(newline="")
    target.write(BYTE_ORDER_MARK)
    writer = csv.writer(target)
    writer.writerow(columns)
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)
    return target.getvalue()


def to_xlsx(columns: Sequence[str], rows: Iterable[Mapping[str, object]], title: str) -> bytes:
    """Rows as a workbook with one sheet; text is stored as text, whatever it begins with.

    Args:
        title: name of the sheet, cut to the 31 characters that spreadsheets allow.
    """
    from openpyxl import Workbook
    from openpyxl.cell import Cell, WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"

    def made(value: object, *, head: bool = False) -> Cell:
        told = plain(value)
        found: Cell = WriteOnlyCell(sheet, value=told[:LONGEST_CELL] if isinstance(told, str) else told)
        if isinstance(told, str):
            found.data_type = "s"
        found.font = Font(bold=head)
        found.alignment = Alignment(vertical="top", wrap_text=not head)
        return found

    sheet.append([made(column, head=True) for column in columns])
    for row in rows:
        sheet.append([made(row.get(column)) for column in columns])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
