"""Rows as files that spreadsheets open: CSV with a byte order mark, and workbooks."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile

from graph.exports.files import entry
from graph.exports.values import Plain, cell, csv_line, plain

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheet programs read UTF-8 as the locale's encoding, and Chinese is lost."""

LONGEST_CELL = 32_767
"""UTF-16 units that a cell of a workbook can hold; longer text goes on in further columns."""

MOST_ROWS = 1_048_575
"""Rows of a sheet below its head; more go on in a further sheet."""

LONGEST_TITLE = 31

_CLOCK = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
_LONG_AGO = rb"\g<1>1980-01-01T00:00:00Z\g<3>"


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Rows as the lines of a CSV file (RFC 4180) with a byte order mark and a head."""
    yield BYTE_ORDER_MARK + csv_line(map(cell, columns))
    for row in rows:
        yield csv_line(cell(row.get(column)) for column in columns)


def to_csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as one CSV file."""
    return "".join(csv_lines(columns, rows))


def to_xlsx(columns: Sequence[str], rows: Sequence[Mapping[str, object]], title: str) -> bytes:
    """Rows as a workbook with one sheet; text is stored as text, whatever it begins with.

    Args:
        title: name of the sheet, cut to the 31 characters that spreadsheets allow.
    """
    book = Book()
    book.add(title, columns, rows, {column: _longest(row.get(column) for row in rows) for column in columns})
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _longest(values: Iterable[object]) -> int:
    return max((len(made) for made in map(plain, values) if isinstance(made, str)), default=0)


class Book:
    """A workbook, written row by row into temporary files; the same rows give the same bytes."""

    def __init__(self) -> None:
        from openpyxl import Workbook

        self._book = Workbook(write_only=True)

    def add(
        self,
        title: str,
        columns: Sequence[str],
        rows: Iterable[Mapping[str, object]],
        longest: Mapping[str, int] | None = None,
    ) -> int:
        """Adds a sheet, or several where the rows are too many for one; how many rows it has.

        Args:
            title: name of the sheet.
            columns: what to take of each row.
            rows: values by column.
            longest: characters of the longest text of a column, for those that may not fit one cell.
        """
        parts = {column: _parts((longest or {}).get(column, 0)) for column in columns}
        head = [
            name for column in columns for name in (column, *(f"{column} ({n})" for n in range(2, parts[column] + 1)))
        ]
        count = 0
        sheet = self._sheet(title, head)
        for row in rows:
            if count and count % MOST_ROWS == 0:
                sheet = self._sheet(f"{title[: LONGEST_TITLE - 5]} ({count // MOST_ROWS + 1})", head)
            sheet.append([one for column in columns for one in self._cells(sheet, row.get(column), parts[column])])
            count += 1
        return count

    def save(self, out: BinaryIO) -> None:
        """Writes the workbook without the time of day, which openpyxl puts in."""
        with tempfile.TemporaryFile() as raw:
            self._book.save(raw)
            with ZipFile(raw) as made, ZipFile(out, "w", ZIP_DEFLATED) as target:
                for name in made.namelist():
                    with made.open(name) as source, target.open(entry(name), "w", force_zip64=True) as copy:
                        if name == "docProps/core.xml":
                            copy.write(_CLOCK.sub(_LONG_AGO, source.read()))
                        else:
                            shutil.copyfileobj(source, copy)

    def _sheet(self, title: str, head: Sequence[str]) -> WriteOnlyWorksheet:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font

        sheet = cast("WriteOnlyWorksheet", self._book.create_sheet(title[:LONGEST_TITLE]))
        sheet.freeze_panes = "A2"
        cells = [WriteOnlyCell(sheet, value=name) for name in head]
        for one in cells:
            one.data_type = "s"
            one.font = Font(bold=True)
        sheet.append(cells)
        return sheet

    def _cells(self, sheet: Any, value: object, parts: int) -> Iterator[object]:
        made = plain(value)
        if parts == 1 or not isinstance(made, str):
            yield _stored(sheet, made)
            yield from [None] * (parts - 1)
            return
        step = LONGEST_CELL // 2
        for at in range(parts):
            yield _stored(sheet, made[at * step : (at + 1) * step] or None)


def _parts(longest: int) -> int:
    """Columns that a text of so many characters needs; half a cell each, for a character may take two units."""
    return 1 if longest <= LONGEST_CELL // 2 else -(-longest // (LONGEST_CELL // 2))


def _stored(sheet: Any, value: Plain) -> object:
    """A cell whose text is text: openpyxl would take `=…` for a formula, and `#N/A` for an error."""
    if not isinstance(value, str) or value[:1] not in {"=", "#"}:
        return value
    from openpyxl.cell import WriteOnlyCell

    made = WriteOnlyCell(sheet, value=value)
    made.data_type = "s"
    return made
