"""Completes the fields of a sentence's records from the words around them and from what its article said before."""

from __future__ import annotations

from ingest.facts.funding_rule import base
from ingest.facts.funding_rule.article import Article
from ingest.facts.funding_rule.passage import Passage
from ingest.records import FundingRule


def complete(records: list[FundingRule], passage: Passage, article: Article) -> None:
    """Fills and corrects fields of the records of one sentence, in their order.

    Args:
        article: has entered the sentence; gets the records.
    """
    text, begins = passage.policy.text, passage.sentence.start
    last: FundingRule | None = None
    for record in records:
        said, ahead = text[record.start : record.end], text[begins : record.start]
        record.base = base.base_of(record, said, ahead, last)
        last = record
    article.records += records
