"""Citations: the sentences of the text table, with every record that they give."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.facts.citation import find
from ingest.ledger import Ledger
from ingest.records import Citation
from tests.ingest.plain import policy_of
from tests.ingest.test_leadership_cases import cases

TABLE = cases((Path(__file__).parent / "citation_cases.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:24] for text, _ in TABLE])
def test_citations_of_a_sentence(text: str, expected: list[str]) -> None:
    records = [record for record in find(policy_of(text), Ledger()) if isinstance(record, Citation)]
    found = [f"{record.title or '-'} | {record.number or '-'} | {record.relation}" for record in records]
    assert sorted(found) == sorted(expected)
