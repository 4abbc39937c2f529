"""Proves that what is kept for the search says what the page says, and holds everything that can be found."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.searching.folding import fold, folded
from graph.searching.index import SearchedFile, read
from graph.store import Store
from ingest.text import CleanText


def faults(store: Store, source: str, cleaned: CleanText, quotes: dict[str, str]) -> Iterator[tuple[str, str] | None]:
    """What is wrong with the searched text of a source, as (where, what); None for each thing that is as it must be.

    Args:
        store: an open store.
        source: id of the `Source`.
        cleaned: its text.
        quotes: what each clause (its own text) and fact of the source says, by id.
    """
    file = read(store, source)
    if file is None:
        yield "", "it cannot be searched"
        return
    searched = folded(cleaned.text)
    if file.text != searched.text:
        yield "", "the text that is searched is not that of the page"
        return
    yield None
    yield from _wrong_places(file, cleaned, searched.places)
    held = {key: item for item, key in enumerate(file.ids) if key is not None}
    for key in sorted(quotes.keys() | held.keys()):
        if key not in held:
            yield key, "it cannot be searched"
        elif key not in quotes:
            yield key, "it is found, and is not there"
        elif _said(file, held[key]) != fold(quotes[key]):
            yield key, "it is searched by other words than it quotes"
        else:
            yield None


def _wrong_places(file: SearchedFile, cleaned: CleanText, places: Collection[int]) -> Iterator[tuple[str, str] | None]:
    """The first place of the searched text that leads to another one of the source than cleaning says."""
    for at, place in enumerate(places):
        if file.in_source(at, at + 1) != (cleaned.starts[place], cleaned.ends[place]):
            yield "", f"character {at} of the searched text leads to another place of the page"
            return
    yield None


def _said(file: SearchedFile, item: int) -> str:
    return "".join(file.text[low:high] for low, high in file.parts(item))
