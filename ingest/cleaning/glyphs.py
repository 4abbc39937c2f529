"""Digits and marks that a conversion lost or mistook; each is repaired only where one reading is possible."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterator

from ingest.cleaning.draft import Draft, Edit

_HAN = "\u4e00-\u9fff"
_IS_HAN = re.compile(f"[{_HAN}]")
_STRANGE = "".join(map(chr, [*range(0xFF10, 0xFF1A), *range(0xF030, 0xF03A), *range(0x1D7CE, 0x1D800)]))
_STRANGE_DIGIT = re.compile(f"[{_STRANGE}]")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
_LOOKALIKE = re.compile(r"[0-9lIoO]{1,6}\.[0-9lIoO]{1,4}(?![0-9lIoO.])|[0-9lIoO]{2,}")
_COUNTED = re.compile(r"\s?[%％倍年月日元人名个件家号万亿〕］】]")
_LETTERS = str.maketrans("lIoO", "1100")
_YEAR = re.compile(r"[12][09]\d\d(?=[\d〕\]］】年])")
_SERIAL = re.compile(r"(?P<close>[〕\]］】]?)(?P<serial>[1-9]\d{0,3})(?P<hao>[ \u00a0]?号|)(?!\d)")
_OPENING = "〔[［【(（"
_BEHIND_NUMBER = "\n\r）)，\u00a0 "
_AGENCY = "发字函办令厅通政委组文规告知"
_GLUED_DATE = re.compile(r"(?P<rest>\d{2,4})[^\S\n]*(?=\r?\n|\Z)")
_LOST_MONTH = re.compile(r"年(?P<rest>\d{2,4})日")
_LOST_YEAR = re.compile(r"(?:1[0-2]|[1-9])月(?=\d{1,2}日)")
_LOST_DOT = re.compile(rf"\?(?<=[{_HAN}].)(?=[{_HAN}]{{1,8}}”)")
_NO_NUMERAL = f"(?<=[{_HAN}%％）)”])(?<![一二三四五六七八九十百])"
_DOT_AT_END = re.compile(rf"{_NO_NUMERAL}[.．](?=[ \t\u3000]*(?:\r?\n|\Z))")
_DOT = re.compile(rf"{_DOT_AT_END.pattern}|{_NO_NUMERAL}\.(?=[{_HAN}（(“])")
_TYPE_PLUS = re.compile(rf"十(?<=型.)(?=[{_HAN}]{{1,4}}型)")


def drop_invisible(draft: Draft) -> None:
    """Takes out the byte order mark, zero-width and soft-hyphen characters."""
    if draft.had(_INVISIBLE):
        found = re.finditer(f"[{_INVISIBLE}]+", draft.text)
        draft.apply((Edit(match.start(), match.end(), "") for match in found), "invisible character removed")


def mend_glyphs(draft: Draft) -> None:
    """All other repairs of this module, each a line in the ledger."""
    for what, needed, finder in _REPAIRS:
        if draft.had(needed):
            draft.apply(list(finder(draft.text)), what)


def _digits(text: str) -> Iterator[Edit]:
    """Full-width, mathematical, and the digits of symbol fonts (U+F030 stands for 0): １０ → 10."""
    for match in _STRANGE_DIGIT.finditer(text):
        code = ord(match[0])
        value = code - 0xF030 if 0xF030 <= code <= 0xF039 else unicodedata.decimal(match[0])
        yield Edit(match.start(), match.end(), str(value))


def _lookalikes(text: str) -> Iterator[Edit]:
    """Letters for digits inside a number with a unit: lOO% → 100%, 2O15年 → 2015年, O.5元 → 0.5元."""
    for match in _LOOKALIKE.finditer(text):
        written = match[0]
        before = text[match.start() - 1 : match.start()]
        mended = written.translate(_LETTERS)
        if mended == written or (written[0] in "oO" and written[1] != ".") or (before.isascii() and before.isalpha()):
            continue
        if not _COUNTED.match(text, match.end()):
            continue
        yield Edit(match.start(), match.end(), mended)


def _numbers_and_dates(text: str) -> Iterator[Edit]:
    """Lost marks behind a year, which always has four digits.

    〔20154号 → 〔2015〕4号; 2016120 on a line of its own, 2016年120日, 20161月20日 → 2016年1月20日.
    """
    for match in _YEAR.finditer(text):
        begin, end = match.span()
        if match[0][:2] not in ("19", "20") or (begin and text[begin - 1].isdigit()):
            continue
        if text[end] == "年":
            if (lost := _LOST_MONTH.match(text, end)) and (reading := month_and_day(int(match[0]), lost["rest"])):
                yield Edit(lost.start("rest"), lost.end("rest"), f"{reading[0]}月{reading[1]}")
        elif _LOST_YEAR.match(text, end):
            yield Edit(end, end, "年")
        elif _alone(text, begin) and (glued := _GLUED_DATE.match(text, end)):
            if reading := month_and_day(int(match[0]), glued["rest"]):
                yield Edit(glued.start("rest"), glued.end("rest"), f"年{reading[0]}月{reading[1]}日")
        else:
            yield from _document_number(text, begin)


def _alone(text: str, begin: int) -> bool:
    """Whether nothing but blanks stands before a place on its line."""
    while begin and text[begin - 1] != "\n" and text[begin - 1].isspace():
        begin -= 1
    return not begin or text[begin - 1] == "\n"


def _document_number(text: str, begin: int) -> Iterator[Edit]:
    match = _SERIAL.match(text, begin + 4)
    opened = begin > 0 and text[begin - 1] in _OPENING
    agency_end = begin - opened
    if match is None or not agency_end or not _IS_HAN.match(text, agency_end - 1):
        return
    closed, hao = match["close"], match["hao"]
    if not (opened or (closed and text[agency_end - 1] in _AGENCY)):
        return
    if not hao and match.end() < len(text) and text[match.end()] not in _BEHIND_NUMBER:
        return
    if not opened:
        yield Edit(begin, begin, "〔")
    if not closed:
        yield Edit(begin + 4, begin + 4, "〕")
    if not hao:
        yield Edit(match.end(), match.end(), "号")


def month_and_day(year: int, digits: str) -> tuple[int, int] | None:
    """The only reading of glued digits as month and day, None if there are several or none: 120 → (1, 20)."""
    readings = []
    for cut in (1, 2):
        month, day = digits[:cut], digits[cut:]
        padded = len(digits) == 4
        if not day or len(day) > 2 or (not padded and "0" in (month[0], day[0])):
            continue
        if 1 <= int(month) <= 12 and 1 <= int(day) <= calendar.monthrange(year, int(month))[1]:
            readings.append((int(month), int(day)))
    return readings[0] if len(readings) == 1 else None


def _lost_dots(text: str) -> Iterator[Edit]:
    """A question mark inside a quoted slogan was a middle dot: “中国梦?劳动美” → “中国梦·劳动美”."""
    for match in _LOST_DOT.finditer(text):
        opened = text.rfind("“", max(0, match.start() - 10), match.start())
        if opened >= 0 and "”" not in text[opened : match.start()]:
            yield Edit(match.start(), match.end(), "·")


def _full_stops(text: str) -> Iterator[Edit]:
    """A dot that closes a paragraph was a full stop: …不少于3名. → …不少于3名。

    Inside a paragraph a dot may part the names of a foreigner, so it is one only on a page without any full stop.
    """
    for match in (_DOT_AT_END if "。" in text else _DOT).finditer(text):
        yield Edit(match.start(), match.end(), "。")


def _plus_signs(text: str) -> Iterator[Edit]:
    """十 between two words on 型 was a plus sign: 网格型十功能型 → 网格型+功能型."""
    for match in _TYPE_PLUS.finditer(text):
        yield Edit(match.start(), match.end(), "+")


_REPAIRS: tuple[tuple[str, str, Callable[[str], Iterator[Edit]]], ...] = (
    ("digit of another form", _STRANGE, _digits),
    ("letter for a digit", "lIoO", _lookalikes),
    ("lost mark of a number or date", "0123456789", _numbers_and_dates),
    ("question mark for a middle dot", "?", _lost_dots),
    ("dot for a full stop", ".．", _full_stops),
    ("十 for a plus sign", "型", _plus_signs),
)
"""What is mended, characters without which there is nothing to mend, and where."""
