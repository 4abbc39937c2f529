"""Sums that stand in a row in one comma clause, each with its own receiver.

Forms: 妇女工作经费按人均不低于0.5元、青少年工作经费按人均不低于1元核定 (a fund for each, with its own words);
按照每个青少年每年1元、每个妇女每年1元的标准 (a head for each, one clause for all).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.mentions.quantities import Quantity

_FUND_BY = re.compile(r"(?:经费|资金)(?:分别)?按(?:照)?(?P<base>[^，,；;、]{2,20}?)?(?:每人|人均|不)")
_EACH_HEAD = re.compile(r"每[个名位](?P<who>[^，,；;、每0-9]{2,10}?)(?:每[年月]|不)")
_EACH_OF = re.compile(
    r"(?:^|[对为向给])(?P<who>[^，,；;、对为向给按每0-9]{2,14})(?:按(?:照)?)?每[人生名户位](?:每[年月日天]|每学[年期])?(?:补助|补贴|发放|给予|不|[低少]于)*$"
)
"""对寄宿制机构按每人每年5000元、日间照料机构按每人每年2500元: so much a head for each of several receivers."""


class Part(NamedTuple):
    """One sum of a row: who receives it, of whom it is counted, and its own words `[start, end)` where it has any."""

    who: str
    base: str | None
    start: int | None
    end: int | None


_TWO_AIDS = re.compile(
    r"(?P<first>[^，,；;、和发落施实]{2,12}?)(?:生活|护理|基本|养育)*(?:补贴|补助|津贴)(?:和|、|及)"
    r"(?P<second>[^，,；;、和]{2,12}?)(?:生活|护理|基本|养育)*(?:补贴|补助|津贴)"
)
"""困难残疾人生活补贴和重度残疾人护理补贴，标准分别为每人每月80元、100元."""


def _of_two_aids(passage: Passage, phrase: Phrase) -> list[Part]:
    for earlier in (phrase, *passage.before(phrase, 1)):
        both = _TWO_AIDS.search(earlier.text)
        if both is not None:
            return [Part(both["first"], None, None, None), Part(both["second"], None, None, None)]
    return []


def parts(passage: Passage, phrase: Phrase, found: list[Quantity]) -> list[Part]:
    """The parts of a row, one for each sum; empty where the sums are no row or one of them names no receiver."""
    if len(found) == 2 and "分别" in phrase.text:
        return _of_two_aids(passage, phrase)
    if len(found) < 2 or "分别" in phrase.text or any(quantity.upper is not None for quantity in found):
        return []
    text = passage.policy.text
    rows: list[Part] = []
    start = phrase.start
    for place, quantity in enumerate(found):
        if place and text[start : start + 1] != "、":
            return []
        words = text[start : quantity.start].lstrip("、")
        begins = quantity.start - len(words)
        fund = _FUND_BY.search(words)
        head = _EACH_HEAD.search(words)
        each = _EACH_OF.search(words)
        owner = parties.owner_of(words) if fund is not None else None
        if fund is not None and owner is not None:
            ends = quantity.end if place + 1 < len(found) else phrase.end
            rows.append(Part(owner, fund["base"], begins, ends))
        elif head is not None:
            rows.append(Part(head["who"], head["who"], None, None))
        elif each is not None and not (rows and rows[0].start is not None):
            rows.append(Part(each["who"], None, None, None))
        else:
            return []
        start = quantity.end
    return rows
