"""The first layer before the store: a free query is read, bounded and written anew, or refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from foundation.errors import InputError
from graph.freetext.reading import ALLOWED, Reading
from graph.freetext.tokens import Kind, Token, tokens, written


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may be run.

    Attributes:
        text: what the store gets: written anew, with a LIMIT where one could be added.
        parameters: names of the parameters in it.
    """

    text: str
    parameters: frozenset[str]


def check(text: str, parameters: Mapping[str, Any], rows: int) -> Checked:
    """Reads a query and refuses it unless all of it is known to be harmless.

    Args:
        text: the query.
        parameters: values; only those of LIMIT are looked at here.
        rows: most rows that are wanted; the store is asked for one more.

    Raises:
        ForbiddenError: something in it is not allowed.
        LimitError: it is too long, too deep or too large.
        InputError: it cannot be read, or a parameter is missing.
    """
    made = tokens(text)
    while made and made[-1].is_symbol(";"):
        made.pop()
    if not made:
        raise InputError("The query is empty", remedy=ALLOWED)
    names = frozenset(token.value for token in made if token.kind is Kind.PARAMETER)
    missing = sorted(names - parameters.keys())
    if missing:
        raise InputError(f"The query has ${missing[0]}, the parameters have not", remedy="Give it in `parameters`")
    reading = Reading(made)
    reading.read()
    return Checked(_bounded(reading, parameters, rows + 1), names)


def _bounded(reading: Reading, parameters: Mapping[str, Any], rows: int) -> str:
    """The text with the LIMIT of its last RETURN lowered to `rows`, or added."""
    made = list(reading.tokens)
    if reading.limit is None:
        # A LIMIT behind a UNION would cut the last branch only.
        return written(made) if reading.unites else f"{written(made)} LIMIT {rows}"
    token = made[reading.limit]
    value = parameters[token.value] if token.kind is Kind.PARAMETER else int(token.value, 10)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InputError(f"LIMIT ${token.value} is no whole number", remedy="Give one from 0 on")
    made[reading.limit] = Token(Kind.INTEGER, str(min(value, rows)), token.start, apart=True)
    return written(made)
