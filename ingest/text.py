"""A policy document as the extractors see it: cleaned text with its way back to the page, and its skeleton.

All offsets in this module count code points of the *cleaned* text (`CleanText.text`), half-open.
Only `CleanText.source_span` leads back to the source: the pipeline does what it does, finders never.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Role = Literal["title", "heading", "body", "furniture"]
"""What a stretch of text is for: an instrument's title block, a clause's heading, operative text, or what the page
adds (masthead, addressee, signature, date line, link, counter). Facts are looked for in `body` only; citations also
in `title`."""


class Span(NamedTuple):
    """A half-open stretch `[start, end)` of the cleaned text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CleanText:
    """Cleaned text with the place of each of its characters in the source.

    Attributes:
        source: the file as decoded, untouched.
        text: simplified characters, page damage repaired, line breaks kept.
        starts: for each character of `text`, where its source stretch begins.
        ends: where that stretch ends (exclusive); equal to `starts` for a character that a repair put in.
        repairs: what was mended, for the ledger: (start, end in the source, what was done).
    """

    source: str
    text: str
    starts: array[int]
    ends: array[int]
    repairs: tuple[tuple[int, int, str], ...] = ()

    def source_span(self, start: int, end: int) -> Span:
        """The stretch of the source that the non-empty stretch `[start, end)` of the cleaned text came from."""
        return Span(self.starts[start], max(self.ends[start], self.ends[end - 1]))


class Clause(NamedTuple):
    """A provision: numbered unit, or unnumbered heading on a line of its own.

    `start`..`end` holds the children too; `body` is where its own text begins (behind numeral and heading).
    """

    path: str
    number: str | None
    heading: str | None
    depth: int
    start: int
    end: int
    body: int


class Sentence(NamedTuple):
    """A stretch up to and with 。！？ or a line's end, inside one innermost clause (`clause` is its path, or None)."""

    start: int
    end: int
    role: Role
    instrument: int
    clause: str | None


@dataclass(frozen=True, slots=True)
class Instrument:
    """One of the file's documents, counted from 1: a notice, the plan that it prints, a statute.

    Attributes:
        start, end: everything that belongs to it.
        title_span: where its title stands; None when the page lost it.
        covers: order of the notice that prints this instrument; None for a free-standing one.
        implements: titles or numbers of the texts that it says it carries out.
        place: jurisdiction as the text has it (湖南省, 衢州市, 全国), None when it cannot be told.
    """

    order: int
    start: int
    end: int
    title: str | None
    title_span: Span | None
    doc_number: str | None
    issuers: tuple[str, ...]
    issued_on: str | None
    genre: str | None
    level: str | None
    place: str | None
    covers: int | None
    clauses: tuple[Clause, ...]
    implements: tuple[str, ...] = ()


class Mention(NamedTuple):
    """A stretch of a layer with its parsed value (the layer's module says which type)."""

    start: int
    end: int
    value: object


class Layers(dict[str, list[Mention]]):
    """Layers of mentions by name, in the order of the page; each is found when it is first asked for.

    `starts` has, for each layer that is there, where its mentions begin.
    """

    def __init__(self, find: Callable[[str], list[Mention]]) -> None:
        super().__init__()
        self._find = find
        self.starts: dict[str, list[int]] = {}

    def __setitem__(self, layer: str, mentions: list[Mention]) -> None:
        super().__setitem__(layer, mentions)
        self.starts[layer] = [mention.start for mention in mentions]

    def __missing__(self, layer: str) -> list[Mention]:
        found = self[layer] = self._find(layer)
        return found


def _no_mentions(_layer: str) -> list[Mention]:
    return []


@dataclass(slots=True)
class PolicyText:
    """A whole file, ready for the finders.

    `mentions` holds layers of typed stretches (`quantities`, `times`, …); a text straight from the structure has none.
    """

    clean: CleanText
    instruments: tuple[Instrument, ...]
    sentences: tuple[Sentence, ...]
    mentions: Layers = field(default_factory=lambda: Layers(_no_mentions))
    text: str = field(init=False)
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.text = self.clean.text
        self._starts = [sentence.start for sentence in self.sentences]

    def body(self) -> Iterator[Sentence]:
        """The sentences that can state facts, in order."""
        return (sentence for sentence in self.sentences if sentence.role == "body")

    def instrument(self, order: int) -> Instrument:
        """The instrument with this order (from 1)."""
        return self.instruments[order - 1]

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds a position, None between sentences."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if position < sentence.end else None

    def instrument_at(self, position: int) -> int:
        """The order of the instrument that holds a position, 0 outside all of them."""
        sentence = self.sentence_at(position)
        return sentence.instrument if sentence else 0

    def clause_at(self, position: int) -> str | None:
        """The path of the innermost clause that holds a position, None outside all clauses."""
        sentence = self.sentence_at(position)
        return sentence.clause if sentence else None

    def inside(self, layer: str, start: int, end: int) -> list[Mention]:
        """The mentions of a layer that lie wholly inside `[start, end)`, in order."""
        found = self.mentions[layer]
        starts = self.mentions.starts[layer]
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        if first == last:
            return []
        return [mention for mention in found[first:last] if mention.end <= end]
