"""What became of a sentence on the way down: kept, hardened, softened or reworded, and the words that decide it.

Modals are compared part by part between commas, since a sentence may oblige in one part and permit in another:
兼职比例**应该**适当增加 → 兼职比例**可以**适当增加 is softened. A modal holds until the next one, 鼓励 and 支持 up to
the comma. Numbers, deadlines and periods are compared for the whole sentence. What the lower document left out
altogether is not softened. Lists of units are no part of what is compared.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from graph.derivation.likeness import pairs_of
from graph.derivation.passages import without_marks
from ingest.mentions import quantities, times
from ingest.mentions.modality import Modal, modals
from ingest.mentions.quantity import Quantity
from vocabulary.lineage_words import lineage_words

Change = Literal["kept", "hardened", "softened", "reworded"]

NONE = "（无）"
"""Stands for the modal that is not there."""

MAY, ENCOURAGE, PLAIN, STRONG = range(4)
"""Strength: 可以, 可; 鼓励, 支持; none, 要, 应, 应该, 应当; 必须, 确保, 不得, 严禁."""

_SAME_EDIT, _SAME_EDITS = 2, 3
"""A sentence is kept where at most so many characters differ in one place and in all, particles aside."""
_LONGEST = 600
"""Longer sentences are kept only where they are equal: comparing them costs the product of their lengths."""
_MOST_PARTS = 80
"""A sentence is looked at up to so many commas: what has more is a list."""
_ALIGNED = 0.5
_GOVERNED = 4
"""Two modals before the same so many characters are compared even where the parts around them differ."""

DOUBTFUL = 0.5
"""Below this likeness too much was written anew to tell a modal of the one from that of the other."""

_PART = re.compile(r"[^，,：:；;。！？\n]+")
_COUNTED = frozenset(("CNY", "share", "ratio", "persons", "years_of_age", "posts", "bodies", "months", "days", "hours",
                      "square_metres"))  # fmt: skip
_BARE = {"persons": 2, "posts": 2, "bodies": math.inf}
"""Up to so many without a comparator bind nobody: 一个平台, 两支队伍."""
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_PERIOD = re.compile(r"P(\d+)([DWMY])")


class Verdict(NamedTuple):
    """What became of a sentence; `what` tells the deciding words of a hardened or softened one."""

    change: Change
    what: str | None


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two commas, and the modal that holds there."""

    start: int
    end: int
    pairs: frozenset[str]
    strength: int
    word: str


class Number(NamedTuple):
    """A number, deadline or period.

    Attributes:
        start: where it stands in its sentence.
        written: as written, with its comparator.
        unit: what it counts; `deadline`, `frequency` or `duration` for times.
        value: to compare with another of its unit, None where it cannot be compared.
        sense: +1 where more is stricter (a floor), -1 where less is, 0 where neither.
    """

    start: int
    written: str
    unit: str
    value: float | None
    sense: int


@lru_cache(maxsize=1)
def _particles() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lineage_words().particles)))


@lru_cache(maxsize=1)
def _encouraging() -> re.Pattern[str]:
    return re.compile(r"\s*(?P<word>" + "|".join(map(re.escape, lineage_words().encouraging)) + ")")


def verdict(below: str, above: str, likeness: float, additions: Sequence[str] = ()) -> Verdict:
    """What became of a sentence.

    Args:
        below, above: the sentence of the lower document and the one that it comes from.
        likeness: of the two; below `DOUBTFUL` modals are not compared.
        additions: sentences that follow the lower one in its clause and come from nowhere; a number in them hardens
            the clause (每人每年不少于1元 behind what the centre says of subsidies), a modal does not.
    """
    harder: list[str] = []
    softer: list[str] = []
    ours, theirs = list(_parts(below)), list(_parts(above))
    aligned = _align(ours, theirs)
    if likeness >= DOUBTFUL:
        pairs = [((mine.strength, mine.word), (other.strength, other.word)) for mine, other in aligned]
        for mine, other in (*pairs, *_governing(below, above)):
            if mine[0] != other[0]:
                _note(harder if mine[0] > other[0] else softer, f"{other[1]} → {mine[1]}")
        strong = next((part for part in ours if part.strength == STRONG), None)
        if strong and not harder and all(part.strength < STRONG for part in theirs):
            _note(harder, f"{NONE} → {strong.word}")
    met = [other for _, other in aligned]
    _compare(numbers(below), numbers(above), met, harder, softer)
    if not softer:
        for sentence in additions:
            for number in numbers(sentence):
                _note(harder, number.written)
    if harder and not softer:
        return Verdict("hardened", "；".join(harder))
    if softer and not harder:
        return Verdict("softened", "；".join(softer))
    counts = ({(number.unit, number.value) for number in numbers(sentence)} for sentence in (below, above))
    same = not harder and _same(below, above) and next(counts) == next(counts)
    return Verdict("kept" if same else "reworded", None)


def _note(changes: list[str], what: str) -> None:
    if what not in changes:
        changes.append(what)


def _parts(sentence: str) -> Iterator[_Part]:
    """The parts of a sentence between commas, each with the modal that holds there."""
    written = iter(modals(sentence, 0, len(sentence)))
    modal = next(written, None)
    strength, word = PLAIN, NONE
    for match in islice(_PART.finditer(sentence), _MOST_PARTS):
        encouraged = _encouraging().match(sentence, match.start(), match.end())
        if modal is not None and modal.start < match.end():
            strength, word = _strength(sentence, modal)
            while modal is not None and modal.start < match.end():
                modal = next(written, None)
        here = (ENCOURAGE, encouraged["word"]) if encouraged and word == NONE else (strength, word)
        yield _Part(match.start(), match.end(), frozenset(pairs_of(without_marks(match[0]))), *here)


def _strength(sentence: str, modal: Modal) -> tuple[int, str]:
    word = sentence[modal.start : modal.end]
    return MAY if modal.modality == "may" else STRONG if word in lineage_words().strong else PLAIN, word


def _governing(below: str, above: str) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    """The modals of the two sentences that stand before the same words."""
    before: dict[str, list[Modal]] = {}
    for modal in modals(above, 0, len(above)):
        before.setdefault(above[modal.end : modal.end + _GOVERNED], []).append(modal)
    for modal in modals(below, 0, len(below)):
        governed = below[modal.end : modal.end + _GOVERNED]
        if len(governed) == _GOVERNED and len(before.get(governed, ())) == 1:
            yield _strength(below, modal), _strength(above, before[governed][0])


def _align(ours: Sequence[_Part], theirs: Sequence[_Part]) -> list[tuple[_Part, _Part]]:
    """Parts that say the same, each with the likest of the other sentence."""
    found = []
    for mine in ours:
        best = max(theirs, key=lambda other: (len(mine.pairs & other.pairs), -other.start), default=None)
        if best is None or not mine.pairs or not best.pairs:
            continue
        if len(mine.pairs & best.pairs) >= _ALIGNED * min(len(mine.pairs), len(best.pairs)):
            found.append((mine, best))
    return found


def numbers(sentence: str) -> list[Number]:
    """The numbers, deadlines and periods of a sentence that bind somebody, in order.

    Left out are bare counts of things (一个平台), estimates, 定期 and lengths of time without a limit.
    """
    found: list[Number] = []
    taken: list[tuple[int, int]] = []
    for mention in times.find(sentence):
        value = mention.value
        if isinstance(value, times.TimeExpression) and value.value not in ("regular", "term"):
            written = sentence[mention.start : mention.end]
            length = _PERIOD.fullmatch(value.value)
            size = float(length[1]) * _DAYS[length[2]] if length else _date(value.value)
            sense = 0 if value.form in ("length", "notice") else -1
            found.append(Number(mention.start, written, value.kind, size, sense))
            taken.append((mention.start, mention.end))
    for mention in quantities.find(sentence):
        quantity = mention.value
        if not isinstance(quantity, Quantity) or quantity.unit not in _COUNTED or quantity.vague:
            continue
        if any(start < mention.end and mention.start < end for start, end in taken):
            continue
        if quantity.comparator == "=" and quantity.value <= _BARE.get(quantity.unit, 0):
            continue
        sense = {">=": 1, ">": 1, "<=": -1, "<": -1}.get(quantity.comparator, 0)
        written = sentence[mention.start : mention.end]
        if quantity.said not in written:
            written = f"{quantity.said}…{written}"
        found.append(Number(mention.start, written, quantity.unit, quantity.value, sense))
    return sorted(found)


def _date(value: str) -> float | None:
    """A date as a number that grows with it; a year alone is its end."""
    parts = value.split("-")
    if not parts[0].isdigit():
        return None
    months, days = [*parts[1:], "12", "31"][:2] if len(parts) == 1 else [*parts[1:], "31"][:2]
    return int(parts[0]) * 10_000 + int(months) * 100 + int(days)


def _compare(
    ours: Sequence[Number], theirs: Sequence[Number], met: Sequence[_Part], harder: list[str], softer: list[str]
) -> None:
    """Numbers that one sentence has and the other has not, and those that both have in other sizes."""
    for unit in dict.fromkeys(number.unit for number in (*ours, *theirs)):
        here = {number.written: number for number in ours if number.unit == unit}
        there = {number.written: number for number in theirs if number.unit == unit}
        values = {number.value for number in here.values()}, {number.value for number in there.values()}
        new = [number for number in here.values() if number.value not in values[1]]
        old = [
            number
            for number in there.values()
            if number.value not in values[0] and any(part.start <= number.start < part.end for part in met)
        ]
        if new and not there:
            _note(harder, "、".join(number.written for number in new))
        elif old and not here:
            _note(softer, "、".join(number.written for number in old))
        elif len(new) == len(old) == 1:
            mine, other = new[0], old[0]
            if mine.sense == other.sense != 0 and mine.value is not None and other.value is not None:
                stricter = (mine.value > other.value) == (mine.sense > 0)
                _note(harder if stricter else softer, f"{other.written} → {mine.written}")


def _same(below: str, above: str) -> bool:
    """Whether nothing but marks, particles and a few characters differs."""
    ours, theirs = (_particles().sub("", without_marks(text)) for text in (below, above))
    if ours == theirs:
        return True
    if abs(len(ours) - len(theirs)) > _SAME_EDITS or max(len(ours), len(theirs)) > _LONGEST:
        return False
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    edits = [max(last - first, end - start) for tag, first, last, start, end in codes if tag != "equal"]
    return max(edits) <= _SAME_EDIT and sum(edits) <= _SAME_EDITS
