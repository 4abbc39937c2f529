"""Completes the fields of a sentence's records from the words around them and from what its article said before."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import base, beneficiary, budget, condition, payer, roles, series
from ingest.facts.funding_rule.article import Article
from ingest.facts.funding_rule.nouns import giver_of
from ingest.facts.funding_rule.passage import Passage
from ingest.facts.funding_rule.scene import Scene
from ingest.facts.names import name_or_none
from ingest.records import FundingRule

_NEXT = re.compile(r"[，,](?P<words>[^，,；;。：:]{2,60})")

_REACH = 300
"""How far in front of a record its sentence is looked at, in characters: a sentence of any length costs no more."""

_LOOK_BACK = 12
"""How many records back one is compared with."""


def _behind(text: str, start: int, end: int) -> str:
    """The comma clause that goes on behind an offset."""
    found = _NEXT.match(text, start, end)
    return found["words"].strip() if found is not None else ""


def _tell_apart(record: FundingRule, said: str) -> None:
    """Nobody pays himself: who stands behind 由 pays (检查费用由用人单位承担), any other receives."""
    if f"由{record.payer}" in said:
        record.beneficiary = None
    else:
        record.payer = None


def complete(records: list[FundingRule], passage: Passage, article: Article) -> None:
    """Fills and corrects fields of the records of one sentence, in their order.

    What stands here afterwards is final: `fields` and `sums` only gave the first reading. The order is `payer` (then
    `nouns`), since the beneficiary and the condition are told apart from it; `beneficiary` (by its kind: `relieved`,
    `pay`, …; then `trimming`, and `around` where that leaves nobody); `condition`; `budget`; `roles`, which overrules
    all of them where the form of the whole sentence tells more; `base`.

    Args:
        article: has entered the sentence; gets the records.
    """
    text, begins = passage.policy.text, passage.sentence.start
    payer.distribute(records, text)
    series.give_noun(records)
    base.distribute(records, text)
    last: FundingRule | None = None
    for place, record in enumerate(records):
        said, ahead = text[record.start : record.end], text[max(begins, record.start - _REACH) : record.start]
        scene = Scene(said, ahead, _behind(text, record.end, passage.sentence.end), record.start, article, last)
        payer.settle(record, scene, records[max(0, place - _LOOK_BACK) : place])
        record.payer = giver_of(record.payer, said)
        beneficiary.settle(record, scene)
        if record.kind == "subsidy" and record.payer == record.beneficiary:
            _tell_apart(record, said)
        condition.settle(record, scene)
        budget.settle(record, said)
        roles.settle(record, scene)
        record.base = name_or_none(base.base_of(record, said, ahead, last))
        record.payer, record.beneficiary = name_or_none(record.payer), name_or_none(record.beneficiary)
        last = record
    article.records = [*article.records[-_LOOK_BACK:], *records[-_LOOK_BACK:]]
