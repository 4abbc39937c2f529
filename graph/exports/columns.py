"""Which properties things have and of what type: formats with a head must know before the first row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

TEXT, WHOLE, NUMBER, TRUTH, MIXED = "string", "long", "double", "boolean", "mixed"


@dataclass(slots=True)
class Column:
    """A property.

    Attributes:
        type: `string`, `long`, `double` or `boolean`; `mixed` where values of several types have the name.
        listed: whether the values are lists of the type.
        longest: characters of the longest text, or of all texts of a list together.
    """

    type: str
    listed: bool
    longest: int = 0


Columns = dict[str, Column]


def survey(items: Iterable[Mapping[str, object]]) -> Columns:
    """The properties that occur, by name.

    Args:
        items: the properties of each thing.
    """
    found: Columns = {}
    for item in items:
        for name, value in item.items():
            here = _of(value)
            known = found.get(name)
            found[name] = here if known is None else _both(known, here)
    return dict(sorted(found.items()))


def union(several: Iterable[Columns]) -> Columns:
    """The properties that occur anywhere; a name with several types is `mixed`."""
    found: Columns = {}
    for columns in several:
        for name, column in columns.items():
            known = found.get(name)
            found[name] = column if known is None else _both(known, column)
    return dict(sorted(found.items()))


def _of(value: object) -> Column:
    if isinstance(value, list):
        types = {_scalar(item) for item in value}
        return Column(types.pop() if len(types) == 1 else MIXED, True, sum(len(str(item)) + 4 for item in value))
    return Column(_scalar(value), False, len(value) if isinstance(value, str) else 0)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return TRUTH
    if isinstance(value, int):
        return WHOLE
    return NUMBER if isinstance(value, float) else TEXT


def _both(one: Column, other: Column) -> Column:
    longest = max(one.longest, other.longest)
    if one.listed != other.listed:
        return Column(MIXED, False, longest)
    if one.type == other.type:
        return Column(one.type, one.listed, longest)
    number = {one.type, other.type} == {WHOLE, NUMBER}
    return Column(NUMBER if number else MIXED, one.listed, longest)
