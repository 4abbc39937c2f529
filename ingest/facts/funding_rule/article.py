"""What the sentences of one clause or article have said so far: later ones leave out whom and what they mean.

Forms: 工会经费收支应定期公开，…任何单位和个人不得侵占、挪用 (the thing is named in the clause before);
第四条 会员应当履行下列义务：（二）按规定缴纳会费 (who acts stands in the lead of the list).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.records import FundingRule
from ingest.text import Sentence

_REACH = 400
"""How far back in its clause a sentence is looked at, in characters."""

_CUT = re.compile(r"[，,；;。：:！？\n]")
_LEAD_END = ("：", ":")


class Article:
    """The sentences of one innermost clause and the records that they have stated."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._where: tuple[int, str | None] = (0, None)
        self._from = self._upto = 0
        self._lead: tuple[int, int] = (0, 0)
        self.records: list[FundingRule] = []
        self.debtors: dict[str, str] = {}

    def enter(self, sentence: Sentence) -> None:
        """Goes on to a sentence; a new clause forgets the sentences of the last one but for the lead of its list."""
        where = (sentence.instrument, sentence.clause)
        if where != self._where:
            if sentence.instrument != self._where[0]:
                self.debtors = {}
            self._lead = self._lead_for(sentence)
            self._from, self._where = sentence.start, where
            self.records = []
        self._upto = sentence.end

    def _lead_for(self, sentence: Sentence) -> tuple[int, int]:
        """The sentence before, where it opens the list that holds the new clause."""
        if self._text[max(self._from, self._upto - 3) : self._upto].rstrip().endswith(_LEAD_END):
            return (self._from, self._upto)
        same_list = (
            self._where[1] is not None
            and sentence.clause is not None
            and self._where[1].rpartition("/")[0] == sentence.clause.rpartition("/")[0]
        )
        return self._lead if same_list else (0, 0)

    def lead(self) -> str:
        """The sentence that opens the list of which the clause is an item, "" outside of lists."""
        return self._text[self._lead[0] : self._lead[1]]

    def before(self, place: int) -> Iterator[str]:
        """The comma clauses in front of an offset, nearest first, to the beginning of the clause or article."""
        text, end = self._text, place
        low = max(self._from, place - _REACH)
        cuts = [mark.start() for mark in _CUT.finditer(text, low, place)]
        for cut in reversed(cuts):
            words = text[cut + 1 : end].strip()
            if words:
                yield words
            end = cut
        words = text[low:end].strip()
        if words:
            yield words
