"""Sentences with their role: what each stretch of an instrument is for."""

from __future__ import annotations

import re

from ingest.structure.items import Item
from ingest.structure.lines import Line
from ingest.text import Clause, Role, Sentence

_SENTENCE = re.compile(r"[^。！？\t]*[。！？]+[”’」』）)\]》]*|[^。！？\t]+")
"""A stretch up to a closing mark; a tab parts the cells of a table's row, each of which speaks for itself."""

LONGEST_BRACKET = 200
"""Characters of the longest bracket that holds a full stop."""


def sentences_of(
    order: int,
    lines: list[Line],
    span: tuple[int, int],
    aside: set[int],
    items: list[Item],
    clauses: list[Clause],
) -> list[Sentence]:
    """The sentences of the lines `[first, last)` of an instrument, in order.

    Args:
        order: which instrument it is.
        span: its lines.
        aside: indices of lines that hold no text of it.
        items: its provisions, in order, with `clauses` place by place.
    """
    opened = {item.line: place for place, item in enumerate(items)}
    found: list[Sentence] = []
    above: list[Clause] = []
    done = 0
    for index in range(*span):
        line = lines[index]
        if line.end <= done:
            continue
        if index in aside:
            found.append(Sentence(line.start, line.end, "furniture", order, above[-1].path if above else None))
            continue
        begin = max(line.start, done)
        place = opened.get(index)
        if place is not None:
            item, clause = items[place], clauses[place]
            above.append(clause)
            begin = item.text_from
            if item.heading is not None:
                found.append(Sentence(item.start, begin, "heading", order, clause.path))
        while above and above[-1].end < line.end:
            above.pop()
        done = max(line.end, begin)
        if begin < line.end:
            _split(line, begin, "body", order, above[-1].path if above else None, found)
    return found


def _split(line: Line, begin: int, role: Role, order: int, path: str | None, found: list[Sentence]) -> None:
    """Adds the sentences of a line; brackets stay whole: （教育部牵头，各地区负责。2019年底前完成）."""
    text, offset = line.text, line.start
    done = begin - offset
    while match := _SENTENCE.search(text, done):
        start, done = match.span()
        while start < done and text[start] in " \t\u3000\u00a0":
            start += 1
        done = _behind_brackets(text, start, done)
        if start < done:
            found.append(Sentence(offset + start, offset + done, role, order, path))


def _behind_brackets(text: str, start: int, end: int) -> int:
    """Where a sentence ends that `[start, end)` begins: a bracket that holds a full stop does not break it."""
    opened = text.rfind("（", start, end)
    if opened < 0 or text.find("）", opened, end) >= 0:
        return end
    closed = text.find("）", end, opened + LONGEST_BRACKET) + 1
    if not closed:
        return end
    rest = _SENTENCE.match(text, closed)
    return closed if rest is None or (opened == start and text[closed] not in "。！？") else rest.end()
