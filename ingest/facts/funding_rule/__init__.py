"""Finder of funding_rule records: clauses whose object is money, an asset, a venue or bought services.

A sentence that speaks of money is cut into comma clauses (`passage`). Sums come first (`sums`), then the sentence forms
of `data/vocabulary/funding_forms.toml` in their order (`reader`): the first form that fits a clause states its record,
and `fields` reads from its words who pays, who receives, and from which budget; `completing` takes from the
words around it what it leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.funding_rule import offences, sources
from ingest.facts.funding_rule.article import Article
from ingest.facts.funding_rule.completing import complete
from ingest.facts.funding_rule.passage import passage_of
from ingest.facts.funding_rule.reader import Reader
from ingest.facts.funding_rule.words import CUE
from ingest.facts.reports import Reports
from ingest.ledger import Ledger
from ingest.mentions.modality import modality_of
from ingest.records import Fact, FundingRule
from ingest.text import PolicyText, Sentence

_ITEM_AT = re.compile(r"\s*[（(][一二三四五六七八九十0-9]{1,3}[)）]")
_ITEM_BEFORE = re.compile(r"[（(][一二三四五六七八九十0-9]{1,3}[)）]\s*$")

_GOES_ON = re.compile("接受|冻结|查封|(?:发放|使用|拨付|分配)(?:管理)?(?:情况|结果|明细)")
"""What goes on with money that the sentence before named: 接受监督, 不得查封, 发放情况应当公示."""


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    """The funding rules of a text, offsets of the cleaned text.

    Args:
        policy: structured text with the layer `quantities`.
        ledger: gets a candidate for each comma clause that holds a word of money.
    """
    listing: sources.Lead | None = None
    last_sum: FundingRule | None = None
    last_clause: str | None = None
    told = -1
    reports = Reports(policy)
    article = Article(policy.text)
    for sentence in policy.body():
        article.enter(sentence)
        if sentence.clause != last_clause:
            last_sum, last_clause, told = None, sentence.clause, -1
        goes_on = told >= 0 and not policy.text[told : sentence.start].strip()
        if listing is not None and not _is_item(policy.text, sentence):
            listing = None
        if listing is None and not _speaks_of_money(policy.text, sentence, goes_on):
            continue
        if reports.under_review(sentence.start) and _only_tells(policy.text, sentence):
            ledger.candidate("funding_rule", sentence.start, sentence.end).reject("reports what was")
            continue
        passage = passage_of(policy, sentence)
        passage.goes_on = goes_on
        if not passage.phrases:
            continue
        reader = Reader(passage, ledger, last_sum)
        if offences.open_list(article.lead()) and not policy.inside("quantities", sentence.start, sentence.end):
            reader.deeds(passage.phrases)
            continue
        lead = sources.lead_of(passage)
        if lead is not None:
            listing = lead
            ledger.candidate("funding_rule", lead.phrase.start, lead.phrase.end).reject("opens a list of sources")
            behind = passage.phrases[lead.phrase.index + 1 :]
            records = reader.items(lead.owner, sources.taken_apart(behind[0]) if len(behind) == 1 else behind)
        elif listing is not None:
            records = reader.items(listing.owner, passage.phrases)
        else:
            records = reader.read()
        last_sum = reader.last_sum
        told = sentence.end if records else -1
        complete(records, passage, article)
        for record in records:
            record.modality = modality_of(policy.text, sentence, record.start, record.end)
            yield record


def _only_tells(text: str, sentence: Sentence) -> bool:
    """Whether a sentence under a heading of review asks for nothing: 落实残疾人两项补贴制度，惠及…."""
    return modality_of(text, sentence, sentence.start, sentence.end) == "plan"


def _speaks_of_money(text: str, sentence: Sentence, goes_on: bool) -> bool:
    """The cheap test that most sentences fail; one that goes on with money need not name it again."""
    return (
        (goes_on and _GOES_ON.search(text, sentence.start, sentence.end) is not None)
        or CUE.search(text, sentence.start, sentence.end) is not None
        or text.find("参照", sentence.start, sentence.end) >= 0
    )


def _is_item(text: str, sentence: Sentence) -> bool:
    """Whether a sentence stands directly behind an item's numeral, or begins with it."""
    return (
        _ITEM_BEFORE.search(text, max(0, sentence.start - 8), sentence.start) is not None
        or _ITEM_AT.match(text, sentence.start, sentence.end) is not None
    )
