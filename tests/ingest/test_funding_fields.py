"""The fields of funding rules, one sentence of the genre at a time."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.facts import funding_rule
from ingest.ledger import Ledger
from ingest.records import FundingRule
from ingest.steps import policy_of
from tests.ingest.funding_field_cases import FIELD_CASES
from tests.ingest.funding_field_cases_more import LATER_FIELD_CASES

ALL = [*FIELD_CASES, *LATER_FIELD_CASES]


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
