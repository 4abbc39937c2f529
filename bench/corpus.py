"""A corpus of 20 million characters of statutes in one process, and inputs that are long in one place.

Budgets of the plan: flat memory under 500 MB, time that grows with the length and no faster. The corpus is written to a
temporary folder, file by file, and extracted in a child process whose peak memory is read after each share of it.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.measuring import peak
from bench.texts import FIRST, articles, as_file, provisions
from ingest.pipeline import extract, extract_files

CHARACTERS = 20_000_000
SHARES = 8
FILE = 7_000
"""Characters of one file, about those of a statute."""

LINE = 5_000_000
TIMES = 300_000
STEP = 4
"""How much shorter the inputs are with which the long ones are compared."""

CUES = (
    "应当", "经费", "牵头", "领导", "不少于", "每年", "（", "《", "“", "、", "第一条", "2020年", "百分之", "由工会",
    "各级党委", "一、", "纳入预算", "中发〔2015〕4号", "的", "会 ", "会\n", "?(", "，",
)  # fmt: skip


def run() -> Iterator[str]:
    """Lines of the report."""
    yield from _corpus()
    yield from _long_inputs()


def _corpus() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        written = _write(Path(folder))
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as child:
            before, rows = child.submit(_extracted, sorted(written), Path(folder) / "out").result()
    done = seconds = 0.0
    speeds = []
    yield f"memory of the child with the vocabulary loaded {before:4.0f} MB"
    for (_, characters), (spent, most) in zip(sorted(written.items()), rows, strict=True):
        done, seconds = done + characters, seconds + spent
        speeds.append(characters / spent)
        yield f"{done / 1e6:6.1f} Mchar {seconds:7.1f} s {characters / spent / 1e6:5.2f} Mchar/s   peak {most:4.0f} MB"
    yield f"last share beside the first: time {speeds[0] / speeds[-1]:4.2f} (1 is linear), budget of memory 500 MB"


def _write(folder: Path) -> dict[Path, int]:
    """The corpus in one folder a share, with the characters of each; no two files are the same."""
    lines = articles()
    written = {}
    number = 0
    for share in range(SHARES):
        place = folder / f"{share}"
        place.mkdir()
        total = 0
        while total < CHARACTERS // SHARES:
            number += 1
            text = f"第{number}号市工会条例\n"
            at = number
            while len(text) < FILE:
                text += lines[at % len(lines)] + "\n"
                at += 1
            (place / f"statute-{number:05}.txt").write_text(text, encoding="utf-8")
            total += len(text)
        written[place] = total
    return written


def _extracted(shares: list[Path], out: Path) -> tuple[float, list[tuple[float, float]]]:
    """Runs in the child: memory at the start, and for each share the seconds of the process and its peak MB."""
    extract(as_file("first", FIRST))
    before = peak()
    rows = []
    for share in shares:
        begin = time.process_time()
        extract_files([share], out)
        rows.append((time.process_time() - begin, peak()))
    return before, rows


def _long_inputs() -> Iterator[str]:
    extract(as_file("first", FIRST))
    yield _compared("provisions on one line", provisions(LINE // STEP), provisions(LINE))
    for cue in CUES:
        yield _compared(f"{cue!r} {TIMES:,} times", cue * (TIMES // STEP), cue * TIMES)


def _compared(name: str, short: str, long: str) -> str:
    before = min(_seconds(short), _seconds(short))
    spent = _seconds(long)
    growth = spent / before / (len(long) / len(short))
    return f"{name:<28} {len(long):>9,} characters {spent:6.2f} s   growth {growth:4.2f} (1 is linear)"


def _seconds(text: str) -> float:
    begin = time.process_time()
    extract(as_file("long", text))
    return time.process_time() - begin
