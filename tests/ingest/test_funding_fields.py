"""The fields of funding rules, one sentence of the genre at a time."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from ingest.facts import funding_rule
from ingest.ledger import Ledger
from ingest.records import FundingRule
from ingest.steps import policy_of
from tests.ingest.funding_cases import Expected, cases
from tests.ingest.funding_field_cases_aids import AID_FIELD_CASES
from tests.ingest.funding_field_cases_budgets_and_gifts import BUDGET_AND_GIFT_FIELD_CASES
from tests.ingest.funding_field_cases_dues_and_property import DUES_AND_PROPERTY_FIELD_CASES
from tests.ingest.funding_field_cases_nouns import NOUN_FIELD_CASES
from tests.ingest.funding_field_cases_shares import SHARE_FIELD_CASES
from tests.ingest.funding_field_cases_sums import SUM_FIELD_CASES

ALL = [
    *SUM_FIELD_CASES,
    *SHARE_FIELD_CASES,
    *AID_FIELD_CASES,
    *BUDGET_AND_GIFT_FIELD_CASES,
    *DUES_AND_PROPERTY_FIELD_CASES,
    *NOUN_FIELD_CASES,
]


EXACT = cases((Path(__file__).parent / "funding_read_exactly.txt").read_text(encoding="utf-8"))
FIELDS = ("amount", "unit", "per", "comparator", "beneficiary", "payer", "base", "condition", "budget")


def rules(text: str) -> list[tuple[str, FundingRule]]:
    """The funding rules of a text with the words that they rest on."""
    policy = policy_of(text)
    found = [record for record in funding_rule.find(policy, Ledger()) if isinstance(record, FundingRule)]
    return [(policy.text[record.start : record.end], record) for record in found]


@pytest.mark.parametrize(("text", "words", "kind", "expected"), ALL, ids=[case[0] for case in ALL])
def test_reads_the_fields(text: str, words: str, kind: str, expected: dict[str, Any]) -> None:
    found = [record for said, record in rules(text) if record.kind == kind and words in said]
    assert found, [(said, record.kind) for said, record in rules(text)]
    assert {name: getattr(found[0], name) for name in expected} == expected


@pytest.mark.parametrize(("text", "expected"), EXACT, ids=[case[0] for case in EXACT])
def test_reads_all_fields(text: str, expected: list[Expected]) -> None:
    found = [(record.kind, said, *(getattr(record, name) or None for name in FIELDS)) for said, record in rules(text)]
    assert found == [(kind, said, *(fields.get(name) or None for name in FIELDS)) for kind, said, fields in expected]


@pytest.mark.parametrize("piece", ["对残疾人给予每人1元补助，", "享受待遇，其工资照发，", "所需经费由同级财政承担，"])
def test_a_field_costs_no_more_far_inside_a_sentence(piece: str) -> None:
    def cost(times: int) -> float:
        policy = policy_of(piece * times)
        policy.inside("quantities", 0, 1)
        start = time.process_time()
        list(funding_rule.find(policy, Ledger()))
        return time.process_time() - start

    cost(200)
    assert cost(1600) < 12 * max(cost(400), 0.01)
