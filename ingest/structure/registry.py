"""The registry block that a government portal sets above the text: 索引号：… 文号：鄂州政发〔2016〕9号 发布机构：…"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ingest.structure.dates import date_in
from ingest.structure.lines import BLANK, Line, squeezed
from ingest.structure.numbers import number_in, numbered
from ingest.structure.places import without_province
from ingest.structure.titles import Title, genre_of, is_body_name
from vocabulary.page import page_words

LONGEST_BLOCK = 60
"""Lines of a page within which the block stands, with the portal's menus above it."""

LONGEST_LINE = 200
"""Characters of a line of the block; the longest value is a title."""


_GAP = BLANK + "|"
"""What parts fields and values; a table that became text has strokes between its cells."""


@dataclass(slots=True)
class Registry:
    """What the block says of the text below it; `used` are the indices of its lines.

    `title`: the value of 标题：, which counts where the text has no title line of its own; `issuer`: the name of a
    body; `date`: the text's own (成文日期), never the page's.
    """

    title: Title | None = None
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    used: set[int] = field(default_factory=set)


class _Field(NamedTuple):
    kind: str
    value: str
    start: int


def _labels() -> dict[str, tuple[str, ...]]:
    words = page_words()
    return {
        "title": words.registry_titles,
        "number": words.registry_numbers,
        "issuer": words.registry_issuers,
        "date": words.registry_dates,
        "other": words.registry_others,
    }


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    """A label at the beginning of a line or behind a gap, with the mark that parts it from its value.

    Blanks may stand inside it (文　　号：), brackets around it (【发布部门】).
    """
    blanks = f"[{_GAP}]{{0,12}}"
    kinds = "|".join(
        f"(?P<{kind}>{'|'.join(blanks.join(map(re.escape, label)) for label in labels)})"
        for kind, labels in _labels().items()
    )
    begins = rf"(?:^|(?<=[{_GAP}])|(?=【))[【\[]?"
    mark = rf"(?P<mark>[】\]]?{blanks}[:：]|[】\]]|(?=[{_GAP}]|$))"
    return re.compile(f"{begins}(?:{kinds}){mark}{blanks}")


def registry_of(lines: list[Line]) -> Registry:
    """Reads the block among the first lines of a page.

    Several fields may share a line (索引号：… 文号：…), and a value may have its own (发布机构： ⏎ 中卫市人民政府).
    """
    found = Registry()
    index = 0
    while index < min(len(lines), LONGEST_BLOCK) and "。" not in lines[index].text:
        fields = _fields(lines[index].text)
        for kind, value, start in fields:
            _take(found, kind, value, index, lines[index].start + start)
        if fields:
            found.used.add(index)
            following = lines[index + 1].text if index + 1 < len(lines) else ""
            if not fields[-1].value and fields[-1].kind != "other" and not _fields(following):
                index += 1
                found.used.add(index)
                _take(found, fields[-1].kind, following, index, lines[index].start)
        index += 1
    return found


def _fields(text: str) -> list[_Field]:
    """The fields of a line; none if it does not begin with a label. Inside a line only a colon makes a label one."""
    if len(text) > LONGEST_LINE:
        return []
    labels = [match for match in _label().finditer(text) if match["mark"] or not match.start()]
    if not labels or labels[0].start():
        return []
    if not labels[0]["mark"] and labels[0]["title"]:
        return []
    ends = [match.start() for match in labels[1:]] + [len(text)]
    return [
        _Field(next(kind for kind in _labels() if match[kind]), text[match.end() : end].strip(_GAP), match.end())
        for match, end in zip(labels, ends, strict=True)
    ]


def _take(found: Registry, kind: str, value: str, index: int, start: int) -> None:
    if kind == "title":
        own = numbered(value)
        title = value[own.begin : own.end]
        if found.title is None and genre_of(squeezed(title)):
            start += own.begin
            found.title = Title(index, index, start, start + len(title), squeezed(title), (title,), own.number)
    elif kind == "number":
        found.number = found.number or number_in(value)
    elif kind == "issuer" and is_body_name(value):
        found.issuer = found.issuer or without_province(squeezed(value).removeprefix("中华人民共和国"))
    elif kind == "date":
        found.date = found.date or _date(value)


def _date(value: str) -> str | None:
    """The date of a registry, which has it in figures as well: 2022年3月28日, 2022-03-28."""
    numbers = re.match(r"((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})", value)
    return date_in("{}年{}月{}日".format(*numbers.groups()) if numbers else value)
