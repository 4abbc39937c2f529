"""Words by which a page is taken apart (`data/vocabulary/page.toml`): genres, what a site adds, who signs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from vocabulary.tables import FOLDER


@dataclass(frozen=True, slots=True)
class PageWords:
    """The word lists of the file, longest word first.

    Attributes:
        genres: kinds of instruments as titles end on them (实施意见, 通知, 条例).
        genre_names: genres that records call by another name.
        tables: how the title of a table ends that is a part of the paper to which it is annexed.
        sections: headings of the sections that close a paper.
        openings: headings of the first sections of a paper.
        not_laws: words on 法 that are no statute.
        registry_titles, registry_numbers, registry_issuers, registry_dates, registry_others: labels of the fields of
            the registry block that a portal sets above the text.
        furniture_starts: how lines begin that a site or a registry added.
        furniture_margins: how such lines begin that count only before and behind the text.
        furniture_words: what stands somewhere in such a line, if it is short.
        contents: headings of a table of contents.
        signatories: endings of the names of bodies that sign.
        central: how the names of bodies of the centre begin.
        repair_words: words by which one of several readings of broken bytes is chosen.
        closing: how a last paragraph begins that speaks for the whole instrument.
        title_asks: what a title asks for, in front of 市 as a word that names no place.
        rule_makers: mass organizations whose own rules open with their name.
    """

    genres: tuple[str, ...]
    genre_names: dict[str, str]
    tables: tuple[str, ...]
    sections: tuple[str, ...]
    openings: tuple[str, ...]
    not_laws: tuple[str, ...]
    registry_titles: tuple[str, ...]
    registry_numbers: tuple[str, ...]
    registry_issuers: tuple[str, ...]
    registry_dates: tuple[str, ...]
    registry_others: tuple[str, ...]
    furniture_starts: tuple[str, ...]
    furniture_margins: tuple[str, ...]
    furniture_words: tuple[str, ...]
    contents: tuple[str, ...]
    signatories: tuple[str, ...]
    central: tuple[str, ...]
    closing: tuple[str, ...]
    title_asks: tuple[str, ...]
    rule_makers: tuple[str, ...]
    repair_words: tuple[str, ...]


@lru_cache(maxsize=1)
def page_words() -> PageWords:
    """The words, read once."""
    tables = tomllib.loads((FOLDER / "page.toml").read_text(encoding="utf-8"))
    lists = {
        name: tuple(sorted(table["words"], key=lambda word: (-len(word), word)))
        for name, table in tables.items()
        if "words" in table
    }
    return PageWords(genre_names=dict(tables["genre_names"]["names"]), **lists)
