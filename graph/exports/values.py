"""The one normaliser: values of the graph and of answers as text, numbers and cells that every format can hold.

Rules, whatever the format:

- A character that XML, workbooks or UTF-8 cannot hold (NUL, ESC, half of a surrogate pair …) becomes U+FFFD, one for
  one: places in the text stay true.
- None is no value: an empty cell, an absent property. An empty text is a text.
- Numbers stay numbers where a spreadsheet keeps them exact; beyond that, and NaN, they are text.
- A list is `甲；乙` in a cell and JSON elsewhere; JSON in a cell too where an item itself holds `；`.
- Dates and times are ISO 8601.
- Text that a spreadsheet would run as a formula gets an apostrophe in CSV, and so does text that begins with an
  apostrophe: taking one away gives back what was there.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from typing import Any

Plain = str | int | float | None

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')
_JOIN = "；"

EXACT = 2**53
"""Larger whole numbers lose digits in spreadsheets and in JavaScript."""


def text(value: str) -> str:
    """Text that every format can hold, as long as before."""
    return _UNWRITABLE.sub("\ufffd", value)


def flat(value: object) -> Plain | bool:
    """A value as one scalar: text, number, true or false, None; lists and mappings as JSON."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, list | tuple | Mapping):
        return text(json.dumps(value, ensure_ascii=False, sort_keys=True, default=_word))
    return text(_word(value))


def plain(value: object) -> Plain:
    """A value as what stands in a cell: a number or a text; None where there is nothing."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) and _JOIN not in item for item in value):
        return text(_JOIN.join(value))
    made = flat(value)
    if isinstance(made, bool):
        return "true" if made else "false"
    if isinstance(made, int) and abs(made) >= EXACT:
        return str(made)
    return made


def cell(value: object) -> str | None:
    """A value as the text of one CSV cell; None where there is nothing."""
    made = plain(value)
    if isinstance(made, str):
        return f"'{made}" if made.startswith(_FORMULA) else made
    return None if made is None else repr(made)


def xml_text(value: object) -> str:
    """A value as the text of an XML element or attribute value, without markup; `true`, `2`, `0.02`, JSON."""
    made = flat(value)
    if isinstance(made, bool):
        return "true" if made else "false"
    if made is None:
        return ""
    return made if isinstance(made, str) else repr(made)


def csv_line(fields: Iterable[str | None], end: str = "\r\n") -> str:
    """One line of CSV (RFC 4180): None is an empty field, an empty text is `""`.

    Args:
        fields: texts of the cells.
        end: line end.
    """
    return ",".join(map(_field, fields)) + end


def _field(value: str | None) -> str:
    if value is None:
        return ""
    if not value or _QUOTED.search(value):
        return '"' + value.replace('"', '""') + '"'
    return value


def _word(value: Any) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"PT{value.total_seconds():g}S"
    as_iso = getattr(value, "iso_format", None)
    return str(as_iso()) if callable(as_iso) else str(value)
