"""Three columns of a flow: payers, the rules each must follow, who benefits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viz.layout.placing import mean, spread

RULE_PITCH = 24.0
PAYER_GAP = 8.0
BOX_GAP = 30.0
SWEEPS = 12


@dataclass(frozen=True, slots=True)
class Flow:
    """Centres by id, and the whole height."""

    payers: dict[str, float]
    rules: dict[str, float]
    beneficiaries: dict[str, float]
    height: float


def flow(payer_of: Mapping[str, str], beneficiary_of: Mapping[str, str], last: Sequence[str] = ()) -> Flow:
    """Orders the rules so that the rules of one payer stand together and lines to beneficiaries cross little.

    A rule has one payer at most, so lines on the left never cross; on the right the barycentre is taken in turns from
    both sides, a fixed number of times.

    Args:
        payer_of: {rule: payer} for every rule, in the order of the document.
        beneficiary_of: {rule: beneficiary}; rules without one are missing.
        last: payers that go to the bottom whatever their lines (the one that stands for "not stated").

    Returns:
        Positions from 0 downwards.
    """
    groups: dict[str, list[str]] = {}
    for rule, payer in payer_of.items():
        groups.setdefault(payer, []).append(rule)
    users: dict[str, list[str]] = {}
    for rule, beneficiary in beneficiary_of.items():
        users.setdefault(beneficiary, []).append(rule)
    order = [payer for payer in groups if payer not in last] + [payer for payer in groups if payer in last]
    rules = _stack(order, groups)
    for _ in range(SWEEPS):
        wish = {user: mean([rules[rule] for rule in members]) for user, members in users.items()}
        ranked = {user: float(rank) for rank, user in enumerate(sorted(wish, key=lambda user: (wish[user], user)))}

        def pull(rule: str, ranked: Mapping[str, float] = ranked) -> float:
            return ranked[beneficiary_of[rule]] if rule in beneficiary_of else -1.0

        groups = {payer: sorted(members, key=pull) for payer, members in groups.items()}
        order = sorted(order, key=lambda payer: (payer in last, mean([pull(rule) for rule in groups[payer]])))
        rules = _stack(order, groups)
    height = max(rules.values(), default=0.0) + RULE_PITCH / 2
    height = max(height, BOX_GAP * max(len(users), len(groups)))
    shift = (height - max(rules.values(), default=0.0) - RULE_PITCH / 2) / 2
    rules = {rule: y + shift for rule, y in rules.items()}

    def side(members: Mapping[str, Sequence[str]]) -> dict[str, float]:
        want = {item: mean([rules[rule] for rule in of]) for item, of in members.items()}
        return spread(want, dict.fromkeys(members, BOX_GAP), 0, height)

    return Flow(side(groups), rules, side(users), height)


def _stack(order: Sequence[str], groups: Mapping[str, Sequence[str]]) -> dict[str, float]:
    y = 0.0
    placed: dict[str, float] = {}
    for payer in order:
        for rule in groups[payer]:
            placed[rule] = y + RULE_PITCH / 2
            y += RULE_PITCH
        y += PAYER_GAP
    return placed
