"""Who meets whom: pairs of units that stand in one list, counted over all lists.

A list of twenty units has 190 pairs, so a graph of 100,000 nodes has millions of them, and a store that makes a row of
each needs half a minute. Here a pair is one integer, and counting takes a second.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any, overload

from graph.store import Store

Row = dict[str, Any]

COMPACT = 10
"""So many pairs are kept in the memory of one row."""


class Pairs(Sequence[Row]):
    """The rows of `co-participation`; a row is made when it is looked at. A slice is such a sequence again."""

    def __init__(self, units: Sequence[tuple[str, str]], pairs: Sequence[tuple[int, int, int]]) -> None:
        """Units by name and id; pairs: two places in `units` as one number, clauses together, those with one lead."""
        self._units = units
        self._pairs = pairs

    @property
    def weight(self) -> int:
        """How many rows of another answer take as much memory."""
        return len(self._pairs) // COMPACT

    def __len__(self) -> int:
        return len(self._pairs)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Pairs: ...
    def __getitem__(self, place: int | slice) -> Row | Pairs:
        if isinstance(place, slice):
            return Pairs(self._units, self._pairs[place])
        return self._row(self._pairs[place])

    def __iter__(self) -> Iterator[Row]:
        return map(self._row, self._pairs)

    def _row(self, pair: tuple[int, int, int]) -> Row:
        first, second = divmod(pair[0], len(self._units))
        (unit, unit_id), (other, other_id) = self._units[first], self._units[second]
        return {
            "unit": unit,
            "other": other,
            "together": pair[1],
            "one_leads": pair[2],
            "unit_id": unit_id,
            "other_id": other_id,
        }


def pairs(store: Store, lists: Iterable[Mapping[str, Any]], most: int) -> Pairs:
    """Counts the pairs of lists, those that meet most often first, then by name.

    Args:
        store: has the names of the units.
        most: so many pairs are told, and no more.
        lists: rows with `clause` (where the list stands), `leads` and `participants` (ids of units).
    """
    clauses: dict[str, list[tuple[Sequence[str], Sequence[str]]]] = defaultdict(list)
    for row in lists:
        clauses[row["clause"]].append((row["leads"], row["participants"]))
    ids = {key for told in clauses.values() for roles in told for role in roles for key in role}
    units = _named(store, ids)
    place = {key: number for number, (_, key) in enumerate(units)}
    together: Counter[int] = Counter()
    one_leads: Counter[int] = Counter()
    for told in clauses.values():
        met: set[int] = set()
        led: set[int] = set()
        for roles in told:
            leads, others = ([place[key] for key in role] for role in roles)
            met.update(first * len(units) + second for first, second in combinations(sorted({*leads, *others}), 2))
            led.update(min(pair) * len(units) + max(pair) for pair in product(leads, others) if pair[0] != pair[1])
        together.update(met)
        one_leads.update(led)
    # Units are numbered by name and id, so that pairs of the same count stand in the order of their numbers.
    ordered = sorted(sorted(together), key=together.__getitem__, reverse=True)
    return Pairs(units, [(pair, together[pair], one_leads[pair]) for pair in ordered[:most]])


def _named(store: Store, ids: set[str]) -> list[tuple[str, str]]:
    """Names and ids, in order."""
    found: list[tuple[str, str]] = []
    for label, start in (("Organization", "org-"), ("OrganizationClass", "class-")):
        wanted = sorted(key for key in ids if key.startswith(start))
        if wanted:
            rows = store.read(
                f"MATCH (o:{label}) WHERE o.id IN $ids RETURN coalesce(o.unit, o.name) AS unit, o.id AS id", ids=wanted
            )
            found += [(row["unit"], row["id"]) for row in rows]
    return sorted(found)
