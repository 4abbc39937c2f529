"""What has to be spoken of besides the words of a form: money, a cost, a levy, an aid, a venue, here or before."""

from __future__ import annotations

import re

from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import FUND, HAS_FUND, VENUE
from vocabulary.funding import Form

_LOOK_BACK = 12
"""How many comma clauses back the money that a clause speaks of may be named."""

_AID = re.compile(r"补贴|补助|资助|救助|津贴|救济|供养")
_COST = re.compile(rf"{FUND}|{VENUE}|金|费(?!县|用?的单位)|部分|利息|利率|缺口|差额|支出|开支|保险|无力")
"""What somebody may be told to bear."""

_WAGES = re.compile(r"工资|薪酬|报酬|待遇|工会经费(?!不足|缺口)|[会团党]费(?!不足)|筹备金")
"""What is paid to persons or between unions: who pays it bears no cost."""

_LEVIED = re.compile(r"[缴征交]|保障金|工会经费|[会团党]费|筹备金|收费")
"""What somebody may be spared, or may pay later."""

_OWED = re.compile(r"(?:逾期|未按[期时])[^，,；;]{0,4}(?:未|不|少)缴|缴费单位")
"""逾期未缴或者少缴的，由税务机关责令限期缴纳: dues are meant, though the clause names no money."""

_COST_BEFORE = 4
"""How many comma clauses back a cost may be named."""

_SUPPORTED = re.compile(r"财政|信贷|阵地|信息化建设|地区|农村|设施|基地")
_BESIDES = re.compile(r"同时|此外|并|另外|其中")
_ITS_USE = re.compile("(?:发放|使用|收支|拨付|分配)(?:管理)?(?:情况|结果|明细)")
"""发放情况应当公示: of what was handed out by the sentence before."""


def met(form: Form, text: str, phrase: Phrase, passage: Passage, topics: list[Phrase]) -> bool:
    """Whether what a form needs is spoken of.

    Args:
        text: the words that the form fits, the clause with its topics or without.
        topics: the clauses that open this one.
    """
    if not form.need:
        return True
    if form.need == "alone":
        return passage.next(phrase) is None and (bool(topics) or passage.previous(phrase) is None)
    if form.need == "money":
        return HAS_FUND.search(text) is not None or _SUPPORTED.search(text) is not None
    if form.need == "cost":
        return _speaks_of_cost(phrase, passage, topics)
    near = (phrase, *passage.before(phrase, _LOOK_BACK))
    if form.need == "aid":
        return any(_AID.search(part.text) is not None for part in near)
    if form.need == "levy":
        return _goes_on(form, passage) or any(_LEVIED.search(part.text) is not None for part in near)
    return _named(form, passage, near)


def _speaks_of_cost(phrase: Phrase, passage: Passage, topics: list[Phrase]) -> bool:
    if any(_WAGES.search(topic.text) for topic in topics):
        return False
    near = (phrase, *passage.before(phrase, _COST_BEFORE))
    return passage.goes_on or any(_COST.search(part.text) is not None for part in near)


def _named(form: Form, passage: Passage, near: tuple[Phrase, ...]) -> bool:
    """Whether a venue or, for the need `carried`, any money or property is named."""
    wanted = ("venue",) if form.need == "venue" else ("fund", "asset", "money")
    if form.kind == "asset_protection":
        wanted = (*wanted, "venue", "asset")
    if form.need == "carried" and _goes_on(form, passage):
        return True
    if form.kind == "collection" and any(_OWED.search(part.text) is not None for part in near):
        return True
    return any(passage.speaks(part, what) for part in near for what in wanted)


def _goes_on(form: Form, passage: Passage) -> bool:
    """Whether the sentence goes on with the money of the one before it: …，由…征收; 同时，接受监督."""
    if not passage.goes_on:
        return False
    opening = passage.phrases[0].text
    return (
        form.kind in ("collection", "subsidy", "asset_protection")
        or (form.kind == "oversight" and _ITS_USE.match(opening) is not None)
        or _BESIDES.match(opening) is not None
    )
