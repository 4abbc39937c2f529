"""From a source file to its records: reads, runs the spaCy pipeline of `ingest.container`, maps everything back."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any, get_args

from foundation.errors import InputError, QuntuanError
from foundation.ids import JOINT, joined_id
from ingest.container import bare
from ingest.facts.citation import implemented
from ingest.ledger import Ledger
from ingest.quoting import normalised
from ingest.reading import SourceFile, read, sources
from ingest.records import TYPES, Citation, Document, Fact, Meta, Unknown, to_line
from ingest.steps import FINDERS
from ingest.text import PolicyText

PREFIX = {
    "document": "doc", "clause": "clause", "responsibility": "resp", "leadership": "lead", "funding_rule": "fund",
    "quota": "quota", "schedule": "sched", "citation": "cite", "duty": "duty", "unknown": "unknown",
}  # fmt: skip
"""How an id of each record type begins."""

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
_WRITTEN: dict[type, Callable[[Any], str]] = {
    str: json.encoder.encode_basestring,
    int: int.__repr__,
    float: float.__repr__,
    type(None): lambda _: "null",
    list: lambda values: _JSON(values) if values else "[]",
}
_ORDER = {name: place for place, name in enumerate((*TYPES, "unknown"))}
_SHARED = {"type", "start", "end", "text", "id", "instrument"}


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
    doc = bare(file.text, types)
    policy: PolicyText = doc._.policy
    ledger: Ledger = doc._.ledger
    facts: list[Fact] = [*doc._.facts, *_unknowns(ledger)]
    if "citation" in types:  # the finder reads more than the preamble: where it looked, its word counts
        carried_out = implemented(fact for fact in facts if isinstance(fact, Citation))
        for fact in facts:
            if isinstance(fact, Document):
                fact.implements = carried_out.get(fact.instrument, [])
    records = {record.id: record for record in _finished(facts, policy, file.sha256)}
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


def _finished(facts: list[Fact], policy: PolicyText, sha256: str) -> Iterator[Fact]:
    """Fills what finders leave open and turns offsets of the cleaned text into offsets of the source."""
    text, starts, ends = policy.text, policy.clean.starts, policy.clean.ends
    written = _templates()
    for fact in facts:
        start, end, kind = fact.start, fact.end, fact.type
        if not 0 <= start < end <= len(text):
            raise AssertionError(f"{kind} with the impossible span {start} to {end}")
        fact.text = normalised(text[start:end])
        unplaced = fact.clause is None and kind not in ("document", "clause")
        if (unplaced or not fact.instrument) and (sentence := policy.sentence_at(start)):
            fact.instrument = fact.instrument or sentence.instrument
            if unplaced:
                fact.clause = sentence.clause
        # `CleanText.source_span`, written out: this is done for each record.
        start, end = starts[start], max(ends[start], ends[end - 1])
        fact.start, fact.end = start, end
        template, prefix, values = written[kind]
        told = template % tuple([_WRITTEN.get(type(value), _JSON)(value) for value in values(fact)])
        fact.id = joined_id(prefix, f"{sha256}{JOINT}{kind}{JOINT}{start}{JOINT}{end}{JOINT}{told}")
        yield fact


@lru_cache(maxsize=1)
def _templates() -> dict[str, tuple[str, str, Callable[[Fact], tuple[object, ...]]]]:
    """For each record type how its JSON object with sorted keys is written (by hand, which takes a fifth of the time),
    how its id begins, and what takes the values out of a record."""
    made: dict[str, tuple[str, str, Callable[[Fact], tuple[object, ...]]]] = {}
    for record in get_args(Fact):
        names = sorted(each.name for each in fields(record) if each.name not in _SHARED)
        kind = next(each.default for each in fields(record) if each.name == "type")
        template = "{" + ", ".join(f'"{name}": %s' for name in names) + "}"
        made[str(kind)] = (template, PREFIX[str(kind)], attrgetter(*names))
    return made


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
            try:
                part.write_text("".join(f"{line}\n" for line in extraction.lines()), encoding="utf-8", newline="\n")
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)
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
