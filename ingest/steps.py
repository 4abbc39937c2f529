"""The steps of extraction in order: clean and parse, layers of mentions, one finder for each record type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module

from ingest import structure
from ingest.cleaning import clean
from ingest.ledger import Ledger
from ingest.records import Clause, Document, Fact
from ingest.text import Instrument, Layers, Mention, PolicyText, Span

LAYERS = ("quantities", "times", "citations", "organizations")
"""Layers of mentions; each is a module `ingest.mentions.<layer>` with `find(text) -> list[Mention]`."""

FINDERS = ("responsibility", "leadership", "funding_rule", "quota", "schedule", "citation", "duty")
"""Record types; each is a module `ingest.facts.<type>` with `find(policy, ledger) -> Iterator[Fact]`."""

_FIRST_WORDS = re.compile("[^\n。]{1,160}")


@lru_cache(maxsize=1)
def _layers() -> dict[str, Callable[[str], list[Mention]]]:
    return {layer: import_module(f"ingest.mentions.{layer}").find for layer in LAYERS}


@lru_cache(maxsize=1)
def _finders() -> dict[str, Callable[[PolicyText, Ledger], Iterator[Fact]]]:
    return {kind: import_module(f"ingest.facts.{kind}").find for kind in FINDERS}


def policy_of(text: str) -> PolicyText:
    """A file's text, cleaned and parsed, with its layers of mentions, each found when a finder first asks for it."""
    policy = structure.parse(clean(text))
    policy.mentions = Layers(lambda layer: _layers()[layer](policy.text))
    return policy


def found(kind: str, policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """The records of one type, offsets of the cleaned text; every candidate is entered in the ledger."""
    return _finders()[kind](policy, ledger)


def _first_words(policy: PolicyText, instrument: Instrument) -> Span:
    """What stands for an instrument whose title the page lost: its first line, or the first sentence of a long one."""
    line = _FIRST_WORDS.match(policy.text, instrument.start, instrument.end)
    return Span(*line.span()) if line else Span(instrument.start, instrument.end)


def skeleton(policy: PolicyText) -> Iterator[Fact]:
    """Document and clause records, as the structure has them."""
    for instrument in policy.instruments:
        cover = None if instrument.covers is None else policy.instrument(instrument.covers)
        start, end = instrument.title_span or _first_words(policy, instrument)
        yield Document(
            start=start,
            end=end,
            instrument=instrument.order,
            title=instrument.title,
            doc_number=instrument.doc_number,
            issuers=list(instrument.issuers),
            issued_on=instrument.issued_on,
            genre=instrument.genre,
            level=instrument.level,  # type: ignore[arg-type]
            jurisdiction=instrument.place,
            implements=list(instrument.implements),
            part_of=None if cover is None else cover.title,
        )
        for clause in instrument.clauses:
            yield Clause(
                start=clause.start,
                end=clause.end,
                instrument=instrument.order,
                clause=clause.path,
                number=clause.number,
                heading=clause.heading,
                depth=clause.depth,
                path=clause.path,
            )
