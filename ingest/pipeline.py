"""From a source file to its records: reads, cleans, parses, runs the components, maps everything back to the page.

spaCy is the container: a blank Chinese pipeline with one token per code point of the cleaned text, so that a token's
index is an offset. `nlp(text)` gives a `Doc` with the mentions in `doc.spans` and the facts in `doc._.facts`.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from foundation.errors import InputError, QuntuanError
from foundation.ids import content_id
from ingest import structure
from ingest.cleaning import clean
from ingest.facts.citation import implemented
from ingest.ledger import Ledger
from ingest.reading import SourceFile, read, sources
from ingest.records import TYPES, Citation, Clause, Document, Fact, Meta, Unknown, field_names, to_line
from ingest.text import Mention, PolicyText

LAYERS = ("quantities", "times", "citations", "organizations")
"""Layers of mentions; each is a module `ingest.mentions.<layer>` with `find(text) -> list[Mention]`."""

FINDERS = ("responsibility", "leadership", "funding_rule", "quota", "schedule", "citation", "duty")
"""Record types; each is a module `ingest.facts.<type>` with `find(policy, ledger) -> Iterator[Fact]`."""

PREFIX = {
    "document": "doc", "clause": "clause", "responsibility": "resp", "leadership": "lead", "funding_rule": "fund",
    "quota": "quota", "schedule": "sched", "citation": "cite", "duty": "duty", "unknown": "unknown",
}  # fmt: skip
"""How an id of each record type begins."""

_ORDER = {name: place for place, name in enumerate((*TYPES, "unknown"))}
_SHARED = {"type", "start", "end", "text", "id", "instrument"}
_STRAY = re.compile(r"\s+")
_WORDS = re.compile(r"[A-Za-z0-9]\s+[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one file says: the record of the file, the records in a total order, and the text they quote."""

    meta: Meta
    records: list[Fact]
    source_text: str

    def lines(self) -> Iterator[str]:
        """The lines of the record file, without line ends."""
        yield to_line(self.meta)
        for record in self.records:
            yield to_line(record)


class CharacterTokenizer:
    """One token per code point, so that `token.i` is the offset in the text and every stretch is a `Span`."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> CharacterTokenizer:
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """There is nothing to keep."""

    def from_disk(self, _path: object, **_: object) -> CharacterTokenizer:
        return self


def _policy(doc: Doc) -> PolicyText:
    return cast(PolicyText, doc._.policy)


def _structure_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    def component(doc: Doc) -> Doc:
        if doc._.policy is None:
            doc._.policy = structure.parse(clean(doc.text))
        doc._.ledger = Ledger()
        doc._.facts = list(_skeleton(_policy(doc)))
        return doc

    return component


def _mention_component(layer: str) -> Callable[[Language, str], Callable[[Doc], Doc]]:
    def factory(nlp: Language, name: str) -> Callable[[Doc], Doc]:
        find: Callable[[str], list[Mention]] = import_module(f"ingest.mentions.{layer}").find
        label = nlp.vocab.strings.add(layer)

        def component(doc: Doc) -> Doc:
            policy = _policy(doc)
            mentions = policy.mentions[layer] = find(policy.text)
            doc.spans[layer] = [Span(doc, mention.start, mention.end, label=label) for mention in mentions]
            return doc

        return component

    return factory


def _value(span: Span) -> object:
    """The parsed value of a mirrored mention; None for any other span."""
    for mention in _policy(span.doc).inside(span.label_, span.start, span.end):
        if mention.start == span.start and mention.end == span.end:
            return mention.value
    return None


def _fact_component(kind: str) -> Callable[[Language, str], Callable[[Doc], Doc]]:
    def factory(nlp: Language, name: str) -> Callable[[Doc], Doc]:
        find: Callable[[PolicyText, Ledger], Iterator[Fact]] = import_module(f"ingest.facts.{kind}").find

        def component(doc: Doc) -> Doc:
            doc._.facts.extend(find(_policy(doc), doc._.ledger))
            return doc

        return component

    return factory


@lru_cache(maxsize=4)
def pipeline(types: tuple[str, ...] = FINDERS) -> Language:
    """The spaCy pipeline with all components, made once for each process.

    Args:
        types: record types whose finders run.
    """
    Doc.set_extension("policy", default=None, force=True)
    Doc.set_extension("ledger", default=None, force=True)
    Doc.set_extension("facts", default=None, force=True)
    Span.set_extension("value", getter=_value, force=True)
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    nlp.max_length = sys.maxsize
    Language.factory("quntuan_structure", func=_structure_component)
    nlp.add_pipe("quntuan_structure")
    for layer in LAYERS:
        Language.factory(f"quntuan_{layer}", func=_mention_component(layer))
        nlp.add_pipe(f"quntuan_{layer}")
    for kind in types:
        Language.factory(f"quntuan_{kind}", func=_fact_component(kind))
        nlp.add_pipe(f"quntuan_{kind}")
    return nlp


def _skeleton(policy: PolicyText) -> Iterator[Fact]:
    """Document and clause records, as the structure has them."""
    for instrument in policy.instruments:
        cover = None if instrument.covers is None else policy.instrument(instrument.covers)
        start, end = instrument.title_span or (instrument.start, instrument.end)
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


def normalised(text: str) -> str:
    """A stretch of cleaned text as records quote it: line breaks and stray spaces gone, spaces of Latin words kept."""
    if not _STRAY.search(text):
        return text
    if _WORDS.search(text):
        return re.sub(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])|\s+(?=[0-9])", "", text)
    return _STRAY.sub("", text)


def extract(source: Path | SourceFile, types: tuple[str, ...] = FINDERS) -> Extraction:
    """All that one file says.

    Args:
        source: a path, or a file that is read already.
        types: record types that are looked for, beside documents and clauses.

    Returns:
        The records in the order (start, end, type, id), offsets in the source as decoded.

    Raises:
        InputError: the file cannot be read.
    """
    file = source if isinstance(source, SourceFile) else read(source)
    policy = structure.parse(clean(file.text))
    nlp = pipeline(types)
    doc = nlp.make_doc(policy.text)
    doc._.policy = policy
    for _, component in nlp.pipeline:
        doc = component(doc)
    ledger: Ledger = doc._.ledger
    facts: list[Fact] = [*doc._.facts, *_unknowns(ledger)]
    carried_out = implemented(fact for fact in facts if isinstance(fact, Citation))
    for fact in facts:
        if isinstance(fact, Document):
            fact.implements = carried_out.get(fact.instrument, fact.implements)
    records = {record.id: record for record in (_finished(fact, policy, file.sha256) for fact in facts)}
    meta = Meta(
        source=file.name,
        sha256=file.sha256,
        characters=len(file.text),
        encoding=file.encoding,
        candidates=ledger.counts(),
        repairs=[list(repair) for repair in policy.clean.repairs],
    )
    ordered = sorted(records.values(), key=lambda record: (record.start, record.end, _ORDER[record.type], record.id))
    return Extraction(meta, ordered, file.text)


def _unknowns(ledger: Ledger) -> Iterator[Unknown]:
    for entry in ledger.unknowns():
        yield Unknown(start=entry.start, end=entry.end, of=entry.of, reason=entry.reason)


def _finished(fact: Fact, policy: PolicyText, sha256: str) -> Fact:
    """Fills what finders leave open and turns offsets of the cleaned text into offsets of the source."""
    if not 0 <= fact.start < fact.end <= len(policy.text):
        raise AssertionError(f"{fact.type} with the impossible span {fact.start} to {fact.end}")
    fact.text = normalised(policy.text[fact.start : fact.end])
    if not fact.instrument:
        fact.instrument = policy.instrument_at(fact.start)
    if fact.clause is None and not isinstance(fact, Document | Clause):
        fact.clause = policy.clause_at(fact.start)
    fact.start, fact.end = policy.clean.source_span(fact.start, fact.end)
    told = {name: getattr(fact, name) for name in field_names(fact) if name not in _SHARED}
    fields = json.dumps(told, ensure_ascii=False, sort_keys=True)
    fact.id = content_id(PREFIX[fact.type], sha256, fact.type, fact.start, fact.end, fields)
    return fact


def extract_all(paths: Iterable[Path], jobs: int = 1, types: tuple[str, ...] = FINDERS) -> Iterator[Extraction]:
    """The extractions of several files, in the order of the paths, whatever the number of processes.

    Args:
        paths: files and folders of files.
        jobs: processes that work at the same time; 1 works in this one.
        types: as for `extract`.

    Raises:
        InputError: a file cannot be read, or two files share a name.
    """
    files = sources(paths)
    if jobs < 1:
        raise InputError(f"jobs is {jobs}, and at least one process must work", remedy="Give a number from 1")
    if jobs == 1 or len(files) < 2:
        for file in files:
            yield extract(file, types)
        return
    # Never spaCy's own `n_process`: a Doc of single characters is forty times its text when it is sent.
    with ProcessPoolExecutor(min(jobs, len(files)), mp_context=multiprocessing.get_context("spawn")) as pool:
        waiting: list[Future[Extraction]] = []
        for file in files:
            waiting.append(pool.submit(extract, file, types))
            if len(waiting) > 2 * jobs:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def extract_files(paths: Iterable[Path], out: Path, jobs: int = 1, types: tuple[str, ...] = FINDERS) -> list[Path]:
    """Writes `<out>/<stem>.jsonl` for each file; each appears whole or not at all.

    Returns:
        The files written, in the order of the sources.

    Raises:
        InputError: a source cannot be read, or the folder cannot be written.
    """
    written = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        for extraction in extract_all(paths, jobs, types):
            target = out / f"{extraction.meta.source}.jsonl"
            part = target.with_suffix(".part")
            part.write_text("".join(f"{line}\n" for line in extraction.lines()), encoding="utf-8", newline="\n")
            part.replace(target)
            written.append(target)
    except OSError as error:
        raise InputError(f"{error.filename or out} cannot be written: {error.strerror}", remedy="Choose -o") from None
    return written


def _types(written: str) -> tuple[str, ...]:
    chosen = tuple(name for name in written.split(",") if name not in ("document", "clause"))
    if unknown := [name for name in chosen if name not in FINDERS]:
        raise argparse.ArgumentTypeError(f"{unknown[0]} is none of document, clause, {', '.join(FINDERS)}")
    return chosen


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m ingest.pipeline SOURCE… -o FOLDER`."""
    parser = argparse.ArgumentParser(prog="python -m ingest.pipeline", description="Policy documents to JSON Lines")
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("-o", "--out", required=True, type=Path)
    parser.add_argument("-j", "--jobs", type=int, default=1)
    parser.add_argument("-t", "--types", type=_types, default=FINDERS, help="record types to look for, by commas")
    options = parser.parse_args(arguments)
    try:
        for path in extract_files(options.sources, options.out, options.jobs, options.types):
            print(path)
    except QuntuanError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
