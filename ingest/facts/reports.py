"""Stretches and sentences that report what is or was, where numbers and times set nothing."""

from __future__ import annotations

import re
from bisect import bisect_right

from ingest.mentions.acts import opens_act
from ingest.text import PolicyText, Sentence

_HEADING = re.compile(
    r"(?:发展|工作|规划|编制|现实|实施)(?:基础|背景|环境|形势|现状|回顾|成就)|^(?:现状|背景|形势|回顾)"
    r"|(?:主要|取得的?|工作|发展|实施|执行)成[就绩效]|(?:执行|实施|完成)情况$|存在的?(?:主要)?(?:问题|困难)|面临的?(?:形势|机遇|挑战)"
)
_ALSO_NOUNS = re.compile("(?:规划|计划|方案|改革|发展|建设|工作)*")
"""规划执行情况, 发展取得的成就: words that are verbs elsewhere."""
_LONGEST = 24
"""Characters of a heading; a longer one states something."""
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年(?!起|以来)")
_PLAN = re.compile(r"[“\"]?十([一二三四五])五[”\"]?(?:规划)?(?:期间|时期|以来|期末|末)")
_REACH = 160


class Reports:
    """Tells for a place of a file whether its figures only report.

    Rules: the place stands under a heading of review (发展现状, 工作基础, 存在的问题); the latest year or plan period
    named before it in its sentence (2015年，…达到80%; “十二五”期间，…) lies before the year of issue.
    """

    def __init__(self, policy: PolicyText) -> None:
        self._policy = policy
        spans = sorted(
            (clause.start, clause.end)
            for instrument in policy.instruments
            for clause in instrument.clauses
            if clause.heading and _is_review(clause.heading)
        )
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        for _, end in spans:
            self._ends.append(max(end, self._ends[-1] if self._ends else 0))

    def at(self, sentence: Sentence, position: int) -> bool:
        """Whether the figure at `position` only reports."""
        if self.under_review(position):
            return True
        issued = self._policy.instrument(sentence.instrument).issued_on if self._policy.instruments else None
        if issued is None:
            return False
        year = self._year_before(sentence, position)
        return year is not None and year < int(issued[:4])

    def under_review(self, position: int) -> bool:
        """Whether a place stands under a heading of review."""
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._ends[index]

    def _year_before(self, sentence: Sentence, position: int) -> int | None:
        start, text = max(sentence.start, position - _REACH), self._policy.text
        years = [int(match.group(1)) for match in _YEAR.finditer(text, start, position)]
        plans = [2010 + 5 * "一二三四五".index(match.group(1)) for match in _PLAN.finditer(text, start, position)]
        return max(years + plans, default=None)


def _is_review(heading: str) -> bool:
    """Whether a heading announces a review (发展现状); one that opens with an act is a task (优化妇女发展环境)."""
    told = _HEADING.search(heading) if len(heading) <= _LONGEST else None
    if told is None:
        return False
    ahead = heading[: told.start()]
    return _ALSO_NOUNS.fullmatch(ahead) is not None or not opens_act(ahead, 0)
