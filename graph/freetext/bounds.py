"""The bounds of what stands in few tokens: a range, the length of a path, the name of a function."""

from __future__ import annotations

from collections.abc import Sequence

from foundation.errors import ForbiddenError, LimitError
from graph.freetext.limits import MOST_RANGE, MOST_STEPS
from graph.freetext.tokens import NAMES, Kind, Token

_NUMBER_DIGITS = 9


def function_name(made: Sequence[Token], at: int) -> str:
    """The name of the function whose last word is at `at`, with what stands before dots, in small letters."""
    parts = [made[at].value]
    while at >= 2 and made[at - 1].is_symbol(".") and made[at - 2].kind in NAMES:
        parts.append(made[at - 2].value)
        at -= 2
    return ".".join(reversed(parts)).lower()


def _whole(token: Token) -> int | None:
    plain = token.kind is Kind.INTEGER and token.value.isdigit() and len(token.value) <= _NUMBER_DIGITS
    return int(token.value) if plain else None


def check_range(made: Sequence[Token], at: int) -> None:
    """Refuses a `range(from, to[, step])` of unknown or great length.

    Args:
        at: index of its opening bracket.

    Raises:
        ForbiddenError: its ends are not written out.
        LimitError: it is too long.
    """
    numbers: list[int] = []
    sign = 1
    for token in made[at + 1 :]:
        if token.is_symbol(")"):
            break
        number = _whole(token)
        if number is not None:
            numbers.append(sign * number)
            sign = 1
        elif token.is_symbol("-") and sign == 1:
            sign = -1
        elif not (token.is_symbol(",") and sign == 1):
            numbers.clear()
            break
    if len(numbers) not in {2, 3}:
        raise ForbiddenError(
            f"The ends of range() at {made[at].start} are not plain numbers", remedy="Write them out: range(1, 10)"
        )
    first, last, step = numbers if len(numbers) == 3 else (*numbers, 1)
    if step == 0 or abs(last - first) // abs(step) >= MOST_RANGE:
        raise LimitError(f"The range() at {made[at].start} gives more than {MOST_RANGE} numbers", remedy="Narrow it")


def path_end(made: Sequence[Token], at: int) -> int:
    """The index of the last token of `*from..to` in a relationship.

    Args:
        at: index of the star.

    Raises:
        ForbiddenError: the path has no end, or may be too long.
    """
    star, numbers = made[at], list[int]()
    while at + 1 < len(made):
        number = _whole(made[at + 1])
        if number is not None:
            numbers.append(number)
        elif not made[at + 1].is_symbol(".."):
            break
        at += 1
    if not numbers or made[at].is_symbol("..") or max(numbers) > MOST_STEPS:
        raise ForbiddenError(
            f"The path at {star.start} may have more than {MOST_STEPS} steps",
            remedy=f"Give it an end: *1..{MOST_STEPS}",
        )
    return at
