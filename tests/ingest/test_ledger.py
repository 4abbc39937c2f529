"""The ledger: each candidate is settled once, and the counts add up."""

from __future__ import annotations

import pytest

from ingest.ledger import Ledger


def test_counts_add_up_for_each_type() -> None:
    ledger = Ledger()
    ledger.candidate("quota", 5, 9).facts()
    ledger.candidate("quota", 1, 2).reject("an ordinal")
    ledger.candidate("quota", 8, 9).unknown("no measure")
    ledger.candidate("duty", 0, 4).facts()
    assert ledger.counts() == {"duty": [1, 1, 0, 0], "quota": [3, 1, 1, 1]}


def test_unknowns_come_in_the_order_of_the_page() -> None:
    ledger = Ledger()
    ledger.candidate("quota", 8, 9).unknown("b")
    ledger.candidate("duty", 1, 2).unknown("a")
    ledger.candidate("duty", 0, 2).facts()
    assert [(entry.start, entry.of, entry.reason) for entry in ledger.unknowns()] == [
        (1, "duty", "a"),
        (8, "quota", "b"),
    ]


def test_a_candidate_is_settled_once() -> None:
    candidate = Ledger().candidate("quota", 0, 1)
    candidate.facts()
    with pytest.raises(AssertionError, match="settled twice: facts, rejected"):
        candidate.reject("again")


def test_an_open_candidate_shows_in_the_counts() -> None:
    ledger = Ledger()
    ledger.candidate("quota", 0, 1)
    candidates, *settled = ledger.counts()["quota"]
    assert candidates != sum(settled)
