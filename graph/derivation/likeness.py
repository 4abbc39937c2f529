"""Where sentences come from: likeness of the sentences of two documents, by the character pairs that they share.

A pair of characters weighs the more the fewer sentences of the two documents hold it (inverse document frequency), so
that 群团组织 tells little and 人民陪审员 much; set phrases of the genre weigh nothing. Likeness is the mean of the two
usual measures of shared weight: its share of both sentences (Dice), and its share of the lighter one (overlap), since a
sentence that was shortened or to which something was added still comes from the longer or shorter one.

A link is stated only where the shared weight is that of `EVIDENCE` rare pairs at least, and its share leaves no doubt.
The limits were set by reading the nearest pair of every sentence of hunan-2015 and quzhou-2016 with central-2015
(`tests/graph/lineage_pairs.py` has some of them), and tried on jincheng-chengqu-2017 and anhui-2021.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from graph.derivation.passages import Passage, without_marks
from vocabulary.lineage_words import lineage_words

EVIDENCE = 7.0
"""Least shared weight of a link, in pairs of characters that one sentence alone would hold."""

MOST_ANCESTORS = 3
"""A sentence that draws together several above comes from so many at most."""

FOREIGN, FOREIGN_RUN, FOREIGN_PHRASE = 0.3, 7, 3.2
"""Likeness, characters in a row and weight of the weightiest phrase in common, below which nothing of a sentence is
found in the other document: it was added, or dropped."""

_SURE = 0.38
_LIKELY, _LIKELY_RUN, _LIKELY_EVIDENCE = 0.28, 10, 14.0
_PART, _PART_RUN, _PART_EVIDENCE = 0.2, 14, 10.0
_FURTHER_EVIDENCE, _FURTHER_SHARE = 9.0, 0.4
_TELLING = 0.6
_CANDIDATES = 10
_COMMON = 40
"""A pair that more sentences hold is no help in finding candidates."""

_GAP = "\0"


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence, the one above that it comes from, and their likeness, above 0 up to 1.

    `rank` is 0 for the sentence above that gave most, 1 and 2 for further ones.
    """

    passage: Passage
    ancestor: Passage
    likeness: float
    rank: int


@dataclass(frozen=True, slots=True)
class Matches:
    """What two documents have in common.

    Attributes:
        links: in the order of the lower document.
        added: for each clause of which nothing is found above, its sentences; none that is a heading only.
        dropped: sentences above of which nothing is found below; no headings.
    """

    links: list[Match]
    added: list[list[Passage]]
    dropped: list[Passage]


@lru_cache(maxsize=1)
def _formulas() -> re.Pattern[str]:
    words = {without_marks(word) for word in lineage_words().formulas}
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


def pairs_of(plain: str) -> list[str]:
    """The pairs of neighbouring characters of a text without marks; none that stands inside a set phrase."""
    told = _formulas().sub(_GAP, plain)
    return [told[place : place + 2] for place in range(len(told) - 1) if _GAP not in told[place : place + 2]]


class _Sentence:
    """A passage with its pairs and their weight."""

    __slots__ = ("order", "pairs", "passage", "weight")

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.order = pairs_of(passage.plain)
        self.pairs = frozenset(self.order)
        self.weight = 0.0

    @property
    def telling(self) -> bool:
        """Whether enough is in it that is no set phrase."""
        return self.weight >= EVIDENCE and len(self.order) >= _TELLING * (len(self.passage.plain) - 1)

    def run(self, other: _Sentence) -> int:
        """The longest stretch of characters all of whose pairs the other holds."""
        longest = max(
            (sum(1 for _ in run) for held, run in groupby(p in other.pairs for p in self.order) if held), default=0
        )
        return longest + 1


class _Side:
    """The sentences of one of two documents, found by the pairs that they hold."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.sentences = [_Sentence(passage) for passage in passages]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for index, sentence in enumerate(self.sentences):
            for pair in sentence.pairs:
                self._holders[pair].append(index)

    def nearest(self, pairs: frozenset[str]) -> list[tuple[int, _Sentence]]:
        """The sentences that hold most of these pairs for their length, with their numbers."""
        shared: Counter[int] = Counter()
        for pair in pairs:
            holders = self._holders.get(pair, ())
            if len(holders) <= _COMMON:
                shared.update(holders)
        size = {index: math.sqrt(len(self.sentences[index].pairs)) for index in shared}
        best = sorted(shared, key=lambda index: (-shared[index] / size[index], index))
        return [(index, self.sentences[index]) for index in best[:_CANDIDATES]]


def compare(below: Sequence[Passage], above: Sequence[Passage]) -> Matches:
    """Finds for each sentence of a document those above that it comes from.

    Args:
        below, above: sentences of the lower and of the upper document, in their order.
    """
    return _Pair(below, above).matches()


class _Pair:
    """Two documents with the weights that hold for them."""

    def __init__(self, below: Sequence[Passage], above: Sequence[Passage]) -> None:
        self.below, self.above = _Side(below), _Side(above)
        sentences = (*self.below.sentences, *self.above.sentences)
        held = Counter(pair for sentence in sentences for pair in sentence.pairs)
        most = math.log(len(sentences) + 1)
        self.weights = {pair: 1 - math.log(count) / most for pair, count in held.items()}
        for sentence in sentences:
            sentence.weight = self.weigh(sentence.pairs)

    def weigh(self, pairs: frozenset[str]) -> float:
        """Their weight; `fsum` makes it the same in any order."""
        return math.fsum(self.weights[pair] for pair in pairs)

    def matches(self) -> Matches:
        links = [link for sentence in self.below.sentences for link in self.origins(sentence)]
        clauses: dict[str, list[_Sentence]] = defaultdict(list)
        for sentence in self.below.sentences:
            clauses[sentence.passage.clause].append(sentence)
        added = [
            [sentence.passage for sentence in sentences]
            for sentences in clauses.values()
            if not all(sentence.passage.heading for sentence in sentences)
            and all(self.is_foreign(sentence, self.above) for sentence in sentences)
        ]
        taken = {link.ancestor for link in links}
        dropped = [
            sentence.passage
            for sentence in self.above.sentences
            if sentence.telling
            and not sentence.passage.heading
            and sentence.passage not in taken
            and self.is_foreign(sentence, self.below)
        ]
        return Matches(links, added, dropped)

    def is_foreign(self, sentence: _Sentence, side: _Side) -> bool:
        """Whether nothing of a sentence is found in the other document."""
        for _, other in side.nearest(sentence.pairs):
            if self.likeness(sentence, other, sentence.pairs & other.pairs)[0] >= FOREIGN:
                return False
            if sentence.run(other) >= FOREIGN_RUN:
                return False
            runs = groupby(sentence.order, key=other.pairs.__contains__)
            if any(held and math.fsum(self.weights[pair] for pair in run) >= FOREIGN_PHRASE for held, run in runs):
                return False
        return True

    def likeness(self, one: _Sentence, other: _Sentence, shared: frozenset[str]) -> tuple[float, float, float]:
        """Likeness, Dice and the weight of what is shared."""
        weight = self.weigh(shared)
        if not weight:
            return 0.0, 0.0, 0.0
        dice = 2 * weight / (one.weight + other.weight)
        return (dice + weight / min(one.weight, other.weight)) / 2, dice, weight

    def origins(self, sentence: _Sentence) -> Iterator[Match]:
        """The sentences above that a sentence comes from: the likest, then those that hold much of what is left."""
        rest = sentence.pairs
        for rank in range(MOST_ANCESTORS):
            scored = []
            for index, other in self.above.nearest(rest):
                likeness, dice, weight = self.likeness(sentence, other, rest & other.pairs)
                scored.append((-dice, index, likeness, weight))
            if not scored:
                return
            negative, index, likeness, weight = min(scored)
            found = self.above.sentences[index]
            if not (self.certain(sentence, found, -negative, weight) if rank == 0 else self.further(found, weight)):
                return
            yield Match(sentence.passage, found.passage, likeness, rank)
            rest = rest - found.pairs

    def certain(self, sentence: _Sentence, found: _Sentence, dice: float, weight: float) -> bool:
        if sentence.passage.plain == found.passage.plain:
            return True
        if weight < EVIDENCE or dice < _PART:
            return False
        if dice >= _SURE:
            return True
        run = sentence.run(found)
        likely = dice >= _LIKELY and (run >= _LIKELY_RUN or weight >= _LIKELY_EVIDENCE)
        return likely or (run >= _PART_RUN and weight >= _PART_EVIDENCE)

    def further(self, found: _Sentence, weight: float) -> bool:
        return weight >= _FURTHER_EVIDENCE and weight / found.weight >= _FURTHER_SHARE
