"""Whom a clause of leadership speaks of, when the clause before names a leader too."""

from __future__ import annotations

from ingest.facts.leadership import find
from ingest.ledger import Ledger
from ingest.records import Leadership
from tests.ingest.plain import policy_of


def test_the_leader_of_the_clause_before_is_not_the_led_body() -> None:
    text = "残疾人联合会是残疾人事业的重要力量，受同级党委领导，业务上接受上级残疾人联合会指导。"
    found = [fact for fact in find(policy_of(text), Ledger()) if isinstance(fact, Leadership)]
    assert [(fact.subject, fact.leader) for fact in found] == [
        ("残疾人联合会", "同级党委"),
        ("残疾人联合会", "上级残疾人联合会"),
    ]
