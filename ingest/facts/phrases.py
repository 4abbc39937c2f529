"""Comma clauses of a sentence: the smallest stretches that a fact may be stated in."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from vocabulary.quota_words import any_of

REACH = 300
"""How far from a number or time its clause is read, in characters; longer clauses are no clauses of a person."""


EACH_MORE = rf"每(?:{any_of('each_more')})+"
"""每超1人, 每新增一名: by what a grant or a duty grows; a part of patterns."""


class Phrase(NamedTuple):
    """A comma clause `[start, end)` without the mark that closes it; `stop` is that mark, "" at the sentence's end."""

    start: int
    end: int
    stop: str


_MARK = re.compile(r"[，,；;：:。！？!?\n（(）)“”《》\[\]]")
_OPEN, _CLOSE = "（(“《[", "）)”》]"
_LEAD = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}条"
    r"|——|—|-|·|●|▲|[一二三四五六七八九十]是)?\s*"
)


def phrases(text: str, start: int, end: int) -> list[Phrase]:
    """The comma clauses of `[start, end)`, in order, without list marks and blanks at their beginning.

    Marks inside brackets and quotation marks that close again do not cut (县（市、区）; “1+1”); nor do marks between
    digits (1:3; 1,200).
    """
    found: list[Phrase] = []
    depth = 0
    begin = start
    marks = list(_MARK.finditer(text, start, end))
    closers = sum(mark.group() in _CLOSE for mark in marks)
    for mark in marks:
        sign = mark.group()
        if sign in _OPEN:
            depth += closers > 0
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
            closers -= 1
        elif depth == 0 and not _between_digits(text, mark.start()):
            _add(found, text, begin, mark.start(), sign)
            begin = mark.end()
    _add(found, text, begin, end, "")
    return found


def is_cell(text: str, start: int, end: int) -> bool:
    """Whether the sentence `[start, end)` is a cell of a table's row: a tab stands at one of its sides."""
    return text[start - 1 : start] == "\t" or text[end : end + 1] == "\t"


def _between_digits(text: str, position: int) -> bool:
    return (
        text[position] in ":：,，"
        and text[position - 1 : position].isdigit()
        and text[position + 1 : position + 2].isdigit()
    )


def _add(found: list[Phrase], text: str, start: int, end: int, stop: str) -> None:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Phrase(start, end, stop))


def inner(text: str, phrase: Phrase, position: int) -> Phrase:
    """The bracket's content where `position` stands inside a round bracket of the phrase, else the phrase."""
    low = max(phrase.start, position - REACH)
    opened = max(text.rfind("（", low, position), text.rfind("(", low, position))
    if opened < 0 or any(text.find(sign, opened, position) >= 0 for sign in "）)"):
        return phrase
    high = min(phrase.end, position + REACH)
    closes = [place for sign in "）)" if (place := text.find(sign, position, high)) >= 0]
    if not closes:
        return phrase
    return next(part for part in phrases(text, opened + 1, min(closes)) if part.end > position)


def at(parts: list[Phrase], position: int) -> int:
    """The index of the phrase that holds a position (the last one that begins at or before it)."""
    return max(0, bisect_right(parts, position, key=lambda part: part.start) - 1)


def near(phrase: Phrase, start: int, end: int) -> Phrase:
    """The phrase cut to `REACH` characters around `[start, end)`: text without commas costs no more than other text."""
    return Phrase(max(phrase.start, start - REACH), min(phrase.end, end + REACH), phrase.stop)
