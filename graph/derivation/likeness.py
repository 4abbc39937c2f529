"""How like two sentences are, and what changed on the way down: kept, hardened, softened, reworded."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from graph.derivation.passages import Passage

Change = Literal["kept", "hardened", "softened", "reworded"]

ENOUGH = 0.55
"""Likeness from which one sentence comes from the other. Below it, common phrases of the genre begin to meet."""

SAME = 0.95
"""Likeness from which nothing but marks and particles differs."""

_PHRASE = 4
_LONG = 20
"""Whole phrases that a short sentence shares with a long one count, if it has at least so many characters."""

_GRAM = 3
_CANDIDATES = 3
_COMMON = 0.3
"""Share of a sentence's weight in three-character grams that a candidate must hold."""

_STRONG = re.compile(r"必须|确保|不得|严禁|禁止")
_PLAIN = re.compile(
    r"应当|应该|(?<![相适反响对回供效])应(?![用对急邀答运聘届付])|(?<![重主需首次纲摘提简概必紧])要(?![求点素闻害是件员么道])"
)
_SOFT = re.compile(r"(?:^|[，,；;：:])(?:积极|大力)?(?:鼓励|支持)")
_MAY = re.compile(r"可以|(?<![许认不])可(?![能靠持行见])")

_DIGITS = "一二两三四五六七八九十百千万亿"
_NUMBER = re.compile(
    rf"(?:(?P<bound>不少于|不低于|至少|不超过|不高于|控制在)(?:召开|开展|举办|安排|配备)?)?(?P<number>\d[\d.]*|[{_DIGITS}]+分之[{_DIGITS}]+|[{_DIGITS}]+)"
    r"(?P<unit>%|％|元|万元|名|人|次|个月|个百分点|年底|年|天|日|倍|岁|平方米)(?P<after>以上|以下|以内|左右)?"
)
_LOW = frozenset({"不少于", "不低于", "至少", "以上"})
_HIGH = frozenset({"不超过", "不高于", "控制在", "以下", "以内"})


class Ancestors:
    """The sentences of documents above, found by the grams that they share with a sentence below."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._holders: dict[str, list[int]] = defaultdict(list)
        for index, passage in enumerate(passages):
            for gram in set(_grams(passage.plain)):
                self._holders[gram].append(index)

    def of(self, passage: Passage) -> Iterator[tuple[Passage, float]]:
        """The sentences that this one comes from, with the likeness, the likest first."""
        grams = sorted(set(_grams(passage.plain)))
        weights = {gram: math.log(1 + len(self._passages) / (1 + len(self._holders.get(gram, ())))) for gram in grams}
        total = sum(weights.values())
        shared: Counter[int] = Counter()
        for gram in grams:
            for index in self._holders.get(gram, ()):
                shared[index] += weights[gram]  # type: ignore[assignment]  # a Counter of weights
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]
        found = []
        for index, weight in best:
            if total and weight / total >= _COMMON:
                likeness = like(passage.plain, self._passages[index].plain)
                if likeness >= ENOUGH:
                    found.append((self._passages[index], likeness))
        yield from sorted(found, key=lambda item: (-item[1], item[0].start))


def _grams(text: str) -> Iterator[str]:
    return (text[place : place + _GRAM] for place in range(len(text) - _GRAM + 1))


def like(first: str, second: str) -> float:
    """Likeness of two texts without marks, 0 to 1: a sentence that was shortened is still like the longer one."""
    blocks = [block.size for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()]
    whole = 2 * sum(blocks) / (len(first) + len(second))
    shorter = min(len(first), len(second))
    held = sum(size for size in blocks if size >= _PHRASE) / shorter
    return max(whole, (whole + held) / 2 if shorter >= _LONG else 0.0)


def strength(sentence: str) -> int:
    """可以 0 < 鼓励, 支持 1 < none, 要, 应, 应该, 应当 2 < 必须, 确保, 不得, 严禁 3."""
    if _STRONG.search(sentence):
        return 3
    if _PLAIN.search(sentence):
        return 2
    if _SOFT.search(sentence):
        return 1
    return 0 if _MAY.search(sentence) else 2


def change(below: str, above: str, likeness: float) -> tuple[Change, str | None]:
    """What became of a sentence, and for hardened or softened the words and numbers that differ.

    Args:
        below, above: quotations of the lower and the upper document.
        likeness: of the two.
    """
    harder: list[str] = []
    softer: list[str] = []
    here, there = strength(below), strength(above)
    if here != there:
        (harder if here > there else softer).append(f"{_modal(above)} → {_modal(below)}")
    ours, theirs = _numbers(below), _numbers(above)
    for unit in sorted(ours.keys() | theirs.keys()):
        new = [one for one in ours.get(unit, []) if one not in theirs.get(unit, [])]
        old = [one for one in theirs.get(unit, []) if one not in ours.get(unit, [])]
        if new and not old:
            harder.append("、".join(text for text, _, _ in new))
        elif old and not new:
            softer.append("、".join(text for text, _, _ in old))
        elif len(new) == len(old) == 1:
            (text, value, sense), (was, before, sense_before) = new[0], old[0]
            if sense == sense_before != 0 and value is not None and before is not None:
                (harder if (value > before) == (sense > 0) else softer).append(f"{was} → {text}")
    if harder and not softer:
        return "hardened", "；".join(harder)
    if softer and not harder:
        return "softened", "；".join(softer)
    return ("kept" if likeness >= SAME and not harder else "reworded"), None


def _modal(sentence: str) -> str:
    for pattern in (_STRONG, _PLAIN, _SOFT, _MAY):
        found = pattern.search(sentence)
        if found:
            return found[0].lstrip("，,；;：:")
    return "（无）"


def _numbers(sentence: str) -> dict[str, list[tuple[str, float | None, int]]]:
    """Numbers by unit: as written, value, and +1 for a floor, -1 for a ceiling, 0 for neither."""
    found: dict[str, list[tuple[str, float | None, int]]] = defaultdict(list)
    for match in _NUMBER.finditer(sentence):
        marks = {match["bound"], match["after"]}
        sense = 1 if marks & _LOW else -1 if marks & _HIGH else 0
        number = match["number"].rstrip(".")
        value = float(number) if re.fullmatch(r"\d+(\.\d+)?", number) else None
        found[match["unit"].replace("％", "%")].append((match[0], value, sense))
    return found
