"""Sums for each of several days: 每位会员每年不超过1800元，分三次发放：春节800元，端午节500元，中秋节500元.

A day receives nothing: those whom the rule before names do, and so much a head and a year as there.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.scene import Scene
from ingest.facts.funding_rule.words import OCCASION
from ingest.records import FundingRule

_DAYS = re.compile(rf"(?:其中|逢)?{OCCASION}(?:(?:、|和|及|与){OCCASION})*(?:期间|慰问)?")


def settle(record: FundingRule, scene: Scene) -> None:
    """Gives a sum of a day the receivers and the heads of the rule before it in the sentence."""
    if record.beneficiary is None or _DAYS.fullmatch(record.beneficiary) is None:
        return
    record.beneficiary = None
    last = scene.last
    if last is None or last.amount is None:
        return
    record.beneficiary = last.beneficiary
    if "person" in last.per and "person" not in record.per:
        record.kind, record.per = "per_capita", list(last.per)
