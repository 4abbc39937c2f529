"""Document numbers: 湘发〔2015〕12号, on a line of their own or on the line of the title."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.structure.dates import DATE
from ingest.structure.lines import squeezed

_NUMBER = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{1,14}?)\s?[〔\[［【(（]\s?(?P<year>(?:19|20)\d\d)\s?[〕\]］】)）]\s?(?P<ordinal>第?)\s?(?P<serial>\d{1,4})\s?号"
)
_LABEL = re.compile("^【?(?:发文字号|文\u3000*号|字号|文件编号)】?[:：]?")
_IN_FRONT = re.compile(
    rf"[〔\[［【(（]?\s?{_NUMBER.pattern}(?:\s?[〕\]］】)）])?\s*(?!\s|文|精神|[、，,和及的〕\]］】)）])"
)
"""[临政办发〔2022〕56号]临江市人民政府办公室关于…; not 国发〔2015〕7号文件的通知."""
_BEHIND = re.compile(rf"(?:\s+|\s*[〔\[［【(（]\s?){_NUMBER.pattern}\s?[〕\]］】)）]?$")
"""…的通知(临政办〔2023〕7号), …的通知 临政办〔2023〕7号."""


class Numbered(NamedTuple):
    """The number that shares a title's line, None if none does, and where the title itself begins and ends there."""

    number: str | None
    begin: int
    end: int


def number_in(text: str) -> str | None:
    """The document number that a short line consists of: 湘发〔2015〕12号; a date may stand beside it."""
    if len(text) > 60 or "号" not in text:
        return None
    dense = DATE.sub("", _LABEL.sub("", squeezed(text)).partition("签发人")[0])
    match = _NUMBER.search(dense)
    if match is None or len(dense) - (match.end() - match.start()) > 2:
        return None
    return _written(match)


def numbered(text: str) -> Numbered:
    """Parts a title from the document number in front of it or behind it on the same line."""
    if "号" not in text:
        return Numbered(None, 0, len(text))
    begin, end = 0, len(text)
    front, behind = _IN_FRONT.match(text), _BEHIND.search(text)
    if front is not None and front.end() < len(text):
        begin = front.end()
    if behind is not None and behind.start() > begin:
        end = behind.start()
    found = front if begin else behind if end < len(text) else None
    return Numbered(None if found is None else _written(found), begin, end)


def _written(match: re.Match[str]) -> str:
    """The number with its year in 〔〕; the 第 of an order stays: 临江省人民政府令〔2016〕第3号."""
    ordinal = match["ordinal"] if match["agency"].endswith("令") else ""
    return f"{match['agency']}〔{match['year']}〕{ordinal}{match['serial']}号"
