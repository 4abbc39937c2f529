"""Extraction beside spaCy's own tokenising of the same text; growth with length; two processes beside one.

Budgets of the plan: all records in no more time than `spacy.blank("zh")` needs to tokenise, linear time, flat memory.
All times but those of the two processes are processor time. Times of a pair are those of a warm process, so that names
which were seen in the round before are known; what a process needs for its first page, and any page for itself, stands
on a line of its own.
"""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import spacy
from spacy.language import Language

from bench.measuring import paired, peak, processor_seconds, seconds
from bench.texts import FIRST, as_file, documents, provisions, statutes
from ingest.cleaning import clean
from ingest.container import annotated
from ingest.pipeline import extract, extract_all
from ingest.reading import SourceFile

COPIES = 8
PAGES = 50


def run() -> Iterator[str]:
    """Lines of the report."""
    files = documents()
    blank = spacy.blank("zh")
    yield _beside(blank, "five documents", files)
    yield _beside(blank, "statutes", statutes())
    characters = sum(len(file.text) for file in files)
    made = processor_seconds(lambda: [annotated(file.text) for file in files])
    yield f"five documents as spaCy Docs, one token a character   {made:6.2f} s  {characters / made / 1e6:5.2f} Mchar/s"
    page = processor_seconds(lambda: [extract(as_file("page", FIRST)) for _ in range(PAGES)]) / PAGES
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as child:
        first = child.submit(_first_page).result()
    yield f"a page of three lines {page * 1e3:.2f} ms, the first one of a process {first * 1e3:.0f} ms"
    yield _growth()
    for name, text in (
        ("one cue 300,000 times", "应当" * 300_000),
        ("two million characters, every six of them a frequency", "工会应当每年" * 333_333),
    ):
        yield f"{name:<54}{_spent(text):6.2f} s"
    yield _processes(files)
    yield f"peak memory {peak():.0f} MB"


def _beside(blank: Language, name: str, files: list[SourceFile]) -> str:
    texts = [clean(file.text).text for file in files]
    characters = sum(map(len, texts))
    pair = paired(
        lambda: [extract(file) for file in files],
        lambda: [[token.text for token in blank(text)] for text in texts],
        clock=processor_seconds,
    )
    records = sum(len(extract(file).records) for file in files)
    return (
        f"{name:<15} {characters:,} characters, {records:,} records   {pair.ours:5.3f} s  "
        f"{characters / pair.ours / 1e6:5.2f} Mchar/s  {pair.ours / records * 1e6:3.0f} µs a record   "
        f"spaCy blank zh {pair.yardstick:5.3f} s   ratio {pair.ratio:5.2f} (budget 1)"
    )


def _first_page() -> float:
    """Runs in a fresh process: seconds of the page that makes it load the vocabulary and compile what it says."""
    return processor_seconds(lambda: extract(as_file("first", FIRST)))


def _growth() -> str:
    times = [
        (length, min(_spent(provisions(length)) for _ in range(3))) for length in (12_500, 25_000, 50_000, 100_000)
    ]
    growth = (times[-1][1] / times[0][1]) / (times[-1][0] / times[0][0])
    return (
        "provisions on one line "
        + "  ".join(f"{n:,} {t:.2f} s" for n, t in times)
        + f"   growth {growth:.2f} (1 is linear)"
    )


def _spent(text: str) -> float:
    return processor_seconds(lambda: extract(as_file("text", text)))


def _processes(files: list[SourceFile]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            for copy in range(COPIES):
                (Path(folder) / f"{file.name}-{copy}.txt").write_text(file.text + " " * copy, encoding="utf-8")
        one = seconds(lambda: sum(1 for _ in extract_all([Path(folder)])))
        two = seconds(lambda: sum(1 for _ in extract_all([Path(folder)], jobs=2)))
    return f"{COPIES * len(files)} files   one process {one:6.2f} s   two {two:6.2f} s   speed-up {one / two:4.2f}"
