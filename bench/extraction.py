"""Extraction beside spaCy's own tokenising of the same text; growth with length; two processes beside one.

Budgets of the plan: all records in no more time than `spacy.blank("zh")` needs to tokenise, linear time, flat memory.
"""

from __future__ import annotations

import hashlib
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import spacy

from bench.measuring import paired, seconds
from foundation.settings import DATA
from ingest.cleaning import clean
from ingest.container import annotated
from ingest.pipeline import extract, extract_all
from ingest.reading import SourceFile, read

COPIES = 8


def documents() -> list[SourceFile]:
    """The documents that ship with the project."""
    return [read(path) for path in sorted((DATA / "documents").glob("*.txt"))]


def as_file(name: str, text: str) -> SourceFile:
    """A source file out of memory."""
    return SourceFile(name, text, hashlib.sha256(text.encode()).hexdigest(), "utf-8")


def run() -> Iterator[str]:
    """Lines of the report."""
    files = documents()
    texts = [clean(file.text).text for file in files]
    characters = sum(map(len, texts))
    blank = spacy.blank("zh")
    pair = paired(
        lambda: [extract(file) for file in files], lambda: [[token.text for token in blank(text)] for text in texts]
    )
    yield (
        f"extract five documents    {pair.ours:6.2f} s  {characters / pair.ours / 1e6:5.2f} Mchar/s   "
        f"spaCy blank zh {pair.yardstick:6.2f} s   ratio {pair.ratio:5.2f} (budget 1)"
    )
    made = seconds(lambda: [annotated(file.text) for file in files])
    yield f"the same in a spaCy Doc   {made:6.2f} s  {characters / made / 1e6:5.2f} Mchar/s"
    statute = texts[2]
    times = []
    for factor in (1, 2, 4, 8):
        text = statute * factor
        times.append((len(text), seconds(lambda text=text: extract(as_file("grown", text)))))  # type: ignore[misc]
    growth = (times[-1][1] / times[0][1]) / (times[-1][0] / times[0][0])
    yield (
        "one document, longer      "
        + "  ".join(f"{n:,} {t:.2f} s" for n, t in times)
        + f"   growth {growth:.2f} (1 is linear)"
    )
    for name, text in (
        ("one cue 300,000 times", "应当" * 300_000),
        ("one line of 2 million", "工会应当每年" * 333_333),
    ):
        yield f"{name:<26}{seconds(lambda text=text: extract(as_file('hostile', text))):6.2f} s"  # type: ignore[misc]
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            for copy in range(COPIES):
                (Path(folder) / f"{file.name}-{copy}.txt").write_text(file.text + " " * copy, encoding="utf-8")
        one = seconds(lambda: sum(1 for _ in extract_all([Path(folder)])))
        two = seconds(lambda: sum(1 for _ in extract_all([Path(folder)], jobs=2)))
    yield f"{COPIES * len(files)} files   one process {one:6.2f} s   two {two:6.2f} s   speed-up {one / two:4.2f}"
    scale = 1 if sys.platform == "darwin" else 1024
    yield f"peak memory               {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale / 1e6:6.0f} MB"
