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
BLANKS = " 　\t"
NUMBER_COLUMNS = frozenset(("序号", "编号", "项号"))
HAN = r"[\u4e00-\u9fff）)。；%％]"
GAP = re.compile(rf"[\t　]+| {{2,}}|(?<={HAN}) (?=[\u4e00-\u9fff\d])|(?<=\d) (?=[\u4e00-\u9fff])")
"""What parts the cells of a row that stands on one line."""

NUMERAL = re.compile(r"[ 　]*(?:第?[一二三四五六七八九十]+[、章条]|[（(][一二三四五六七八九十]+[）)])")
ROW = re.compile(
    r"\s{0,20}(?:[（(]?[一二三四五六七八九十]{1,3}[）)、][^\n。]{1,40}\n\s{0,20})?"
    r"\d{1,3}(?:[.．、][^\n]{2,60}\t|[ 　\t]+[^\d\s]|\s{0,20}\n)"
)
"""A row below a heading that stands inside a table: 一、完善体系 ⏎ 1 编制方案 市民政局."""
Line = tuple[int, int]


@lru_cache(maxsize=1)
def _unit_columns() -> frozenset[str]:
    """The names of columns whose cells name units."""
    words = responsibility_words()
    return frozenset((*words.lead_labels, *words.participant_labels, *words.division_labels))


@lru_cache(maxsize=1)
def _header() -> re.Pattern[str]:
    """A line that is a label without a colon, or holds one among other column names."""
    label = trie_pattern(word for word in _unit_columns() if len(word) > 2)
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
        cells = _cells_of(text[start : header.end()])
        if any(_names_units(cell, instrument.place) for cell in cells):
            position = header.end()
            continue
        if cells == [header["label"]]:
            counted = _counted_rows(policy, header.end() + 1, instrument.end, len(labels))
            yield from counted or _cells(text, lines[first:], labels, instrument.place)
        else:
            yield from _rows(text, lines[1:], cells, labels, instrument.place)
        position = max(header.end(), lines[-1][1] if lines else 0)


def _lines(policy: PolicyText, start: int, end: int) -> Iterator[Line]:
    """The lines from `start` up to the next heading with a numeral; blank lines and row numbers are left out."""
    text = policy.text
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        sentence = policy.sentence_at(start)
        heading = sentence is not None and sentence.role in ("heading", "title") and NUMERAL.match(text, start)
        if heading and not ROW.match(text, stop):
            return
        if not heading and len(text[start:stop].strip(" 　\t0123456789")) > 1:
            yield start, stop
        start = stop + 1


def _column_names(text: str, lines: list[Line]) -> tuple[list[str], int]:
    """The labels of the columns that name units, in order, and how many lines the header takes."""
    found: list[str] = []
    for number, (start, stop) in enumerate(lines):
        cells = _cells_of(text[start:stop])
        if any(len(cell) > LONGEST_CELL for cell in cells) or (number and not any(_is_column(cell) for cell in cells)):
            return found, number
        found += [cell for cell in cells if cell in _unit_columns()]
    return found, len(lines)


def _cells_of(line: str) -> list[str]:
    return [cell for cell in GAP.split(line.strip(BLANKS)) if cell]


def _is_column(cell: str) -> bool:
    return cell in _unit_columns() or cell in responsibility_words().other_labels


def _names_units(cell: str, place: str | None) -> bool:
    """Whether a cell is nothing but units; the first must be a body or a class that identity knows."""
    told = names(cell)
    if not told.alone:
        return False
    first = resolve(told.units[0], place)
    return first.status in ("resolved", "ambiguous") or (first.status == "class" and told.units[0].startswith("各"))


def _cells(text: str, lines: list[Line], labels: list[str], place: str | None) -> Iterator[Found]:
    """The rows of a table with a cell a line: units in a row, one line a column; what is more belongs to the last."""
    row: list[Line] = []
    for start, stop in lines:
        if not _names_units(text[start:stop], place):
            yield from _row(text, row, labels)
            row = []
        elif len(row) < len(labels):
            row.append((start, stop))
        else:
            row[-1] = (row[-1][0], stop)
    yield from _row(text, row, labels)


def _rows(text: str, lines: list[Line], header: list[str], labels: list[str], place: str | None) -> Iterator[Found]:
    """The rows that stand on one line; one with as many cells as the header tells its units by their columns."""
    for start, stop in lines:
        cells = list(_split_cells(text, start, stop))
        told = [(cell, name) for cell, name in zip(cells, header, strict=False) if name in labels]
        if len(cells) == len(header) and told and all(names(text[cell[0] : cell[1]]).alone for cell, _ in told):
            yield from _row(text, [cell for cell, _ in told], [name for _, name in told])
            continue
        yield from _row(text, [cell for cell in cells if _names_units(text[cell[0] : cell[1]], place)], labels)


def _split_cells(text: str, start: int, stop: int) -> Iterator[Line]:
    begin = start
    for gap in (*GAP.finditer(text, start, stop), None):
        end = gap.start() if gap else stop
        if text[begin:end].strip():
            yield begin, end
        begin = gap.end() if gap else stop


def _counted_rows(policy: PolicyText, start: int, end: int, labels: int) -> list[Found]:
    """The rows of a table with a cell a line, if numbers on lines of their own part them and all are complete.

    Args:
        start: behind the first column name that is a label; the header's other names follow.
        labels: how many columns name units.
    """
    text = policy.text
    above = text[max(0, start - 200) : start].splitlines()
    first = next((place for place, line in enumerate(reversed(above)) if line.strip(BLANKS) in NUMBER_COLUMNS), None)
    if first is None:
        return []
    lines = list(_written_lines(text, start, end))
    header = above[len(above) - first - 1 :]
    opened = next((place for place, line in enumerate(lines) if text[line[0] : line[1]] == "1"), len(lines))
    names_of = [line.strip(BLANKS) for line in header] + [text[left:right] for left, right in lines[:opened]]
    wanted = [place for place, name in enumerate(names_of) if name in _unit_columns()]
    if len(wanted) != labels:
        return []
    found: list[Found] = []
    row: list[Line] = []
    for line in [*lines[opened:], (end, end)]:
        number = text[line[0] : line[1]]
        if row and (number == str(len(found) + 2) or line[0] == end):
            cells = [row[place] for place in wanted] if len(row) == len(names_of) else []
            if not cells or not all(names(text[left:right]).alone for left, right in cells):
                return []
            found += _row(text, cells, [names_of[place] for place in wanted])
            row = []
        row.append(line)
    return found


def _written_lines(text: str, start: int, end: int) -> Iterator[Line]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if written := text[start:stop].strip(BLANKS):
            left = text.index(written, start)
            yield left, left + len(written)
        start = stop + 1


def _row(text: str, cells: list[Line], labels: list[str]) -> Iterator[Found]:
    if cells:
        content = "；".join(
            f"{label}：{text[start:stop].strip()}" for label, (start, stop) in zip(labels, cells, strict=False)
        )
        end = cells[-1][0] + len(text[cells[-1][0] : cells[-1][1]].rstrip(" 　\t。；;"))
        yield Found(cells[0][0], end, content, "label")
