"""Task tables that lost their lines: a header of column names (序号 工作任务 牵头单位 责任单位), then the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from identity import resolve
from ingest.facts.responsibility.scan import Found
from ingest.facts.responsibility.units import names
from ingest.text import Instrument, PolicyText
from vocabulary.patterns import trie_pattern
from vocabulary.responsibility_words import responsibility_words

LONGEST_CELL = 12
HAN = r"[\u4e00-\u9fff）)]"
GAP = re.compile(rf"[\t　]+| {{2,}}|(?<={HAN}) (?=[\u4e00-\u9fff\d])|(?<=\d) (?=[\u4e00-\u9fff])")
"""What parts the cells of a row that stands on one line."""

NUMERAL = re.compile(r"[ 　]*(?:第?[一二三四五六七八九十]+[、章条]|[（(][一二三四五六七八九十]+[）)])")
Line = tuple[int, int]


@lru_cache(maxsize=1)
def _header() -> re.Pattern[str]:
    """A line that is a label without a colon, or holds one among other column names."""
    words = responsibility_words()
    label = trie_pattern([word for word in (*words.lead_labels, *words.participant_labels) if len(word) > 2])
    return re.compile(
        rf"\n(?:[^\n。，；：]{{0,40}}[ 　\t])?[ 　]*(?P<label>{label})(?:[ 　\t][^\n。，；：]{{0,40}})?(?=\n)"
    )


def columns(policy: PolicyText, instrument: Instrument) -> Iterator[Found]:
    """The lists of the task tables of an instrument, row by row.

    Yields:
        stretches from the first unit of a row to the last; `content` gives them with their columns' names as labels.
    """
    text = policy.text
    position = instrument.start
    while header := _header().search(text, position, instrument.end):
        start = header.start() + 1
        lines = list(_lines(policy, start, instrument.end))
        labels, first = _column_names(text, lines)
        if any(_names_units(cell, instrument.place) for cell in GAP.split(text[start : header.end()]) if cell):
            position = header.end()
            continue
        if text[start : header.end()].strip(" 　\t") == header["label"]:
            yield from _cells(text, lines[first:], labels, instrument.place)
        else:
            yield from _rows(text, lines[1:], labels, instrument.place)
        position = max(header.end(), lines[-1][1] if lines else 0)


def _lines(policy: PolicyText, start: int, end: int) -> Iterator[Line]:
    """The lines from `start` up to the next heading with a numeral; blank lines and row numbers are left out."""
    text = policy.text
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        sentence = policy.sentence_at(start)
        if sentence is not None and sentence.role in ("heading", "title") and NUMERAL.match(text, start):
            return
        if len(text[start:stop].strip(" 　\t0123456789")) > 1:
            yield start, stop
        start = stop + 1


def _column_names(text: str, lines: list[Line]) -> tuple[list[str], int]:
    """The labels of the columns that name units, in order, and how many lines the header takes."""
    words = responsibility_words()
    wanted = {*words.lead_labels, *words.participant_labels}
    found: list[str] = []
    for number, (start, stop) in enumerate(lines):
        cells = [cell for cell in GAP.split(text[start:stop].strip(" 　\t")) if cell]
        if any(len(cell) > LONGEST_CELL for cell in cells) or (number and not any(_is_column(cell) for cell in cells)):
            return found, number
        found += [cell for cell in cells if cell in wanted]
    return found, len(lines)


def _is_column(cell: str) -> bool:
    words = responsibility_words()
    return cell in {*words.lead_labels, *words.participant_labels, *words.other_labels}


def _names_units(cell: str, place: str | None) -> bool:
    """Whether a cell is nothing but units; the first must be a body or a class that identity knows."""
    told = names(cell)
    if not told.units or told.strange:
        return False
    first = resolve(told.units[0], place)
    return first.status in ("resolved", "ambiguous") or (first.status == "class" and told.units[0].startswith("各"))


def _cells(text: str, lines: list[Line], labels: list[str], place: str | None) -> Iterator[Found]:
    row: list[Line] = []
    for start, stop in lines:
        if _names_units(text[start:stop], place) and len(row) < len(labels):
            row.append((start, stop))
            continue
        yield from _row(text, row, labels)
        row = [(start, stop)] if _names_units(text[start:stop], place) else []
    yield from _row(text, row, labels)


def _rows(text: str, lines: list[Line], labels: list[str], place: str | None) -> Iterator[Found]:
    for start, stop in lines:
        cells: list[Line] = []
        begin = start
        for gap in (*GAP.finditer(text, start, stop), None):
            end = gap.start() if gap else stop
            if text[begin:end].strip() and _names_units(text[begin:end], place):
                cells.append((begin, end))
            begin = gap.end() if gap else stop
        yield from _row(text, cells[: len(labels)], labels)


def _row(text: str, cells: list[Line], labels: list[str]) -> Iterator[Found]:
    if cells:
        content = "；".join(
            f"{label}：{text[start:stop].strip()}" for label, (start, stop) in zip(labels, cells, strict=False)
        )
        end = cells[-1][0] + len(text[cells[-1][0] : cells[-1][1]].rstrip(" 　\t。；;"))
        yield Found(cells[0][0], end, content, "label")
