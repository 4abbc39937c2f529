"""Which systems a statement's subject means."""

from __future__ import annotations

import pytest

from graph.derivation.leadership import UNDER_LEAGUE, systems_of
from vocabulary.bodies import systems

EVERY = {key for key, row in systems().items() if row.mass} - UNDER_LEAGUE


@pytest.mark.parametrize(
    ("subject", "meant", "limited"),
    [
        ("工会", {"trade_union"}, False),
        ("各级工会组织", {"trade_union"}, False),
        ("全省各级工会", {"trade_union"}, False),
        ("共青团", {"youth_league"}, False),
        ("共青团组织", {"youth_league"}, False),
        ("妇联", {"womens_federation"}, False),
        ("县级以上地方科协", {"science_association"}, True),
        ("群团组织", EVERY, False),
        ("同级群团组织", EVERY, False),
        ("基层妇联", set(), False),
        ("团区委", set(), False),
        ("群团工作", set(), False),
        ("妇联改革工作", set(), False),
        ("工会、共青团、妇联等群团组织", set(), False),
        ("党组织", set(), False),
    ],
)
def test_systems_of_a_subject(subject: str, meant: set[str], limited: bool) -> None:
    assert systems_of(subject) == (frozenset(meant), limited)
