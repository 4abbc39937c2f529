"""What the gate keeps in mind while it reads: open brackets, and the clause that each query in them is in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Role(Enum):
    """What an open bracket holds."""

    GROUP = "group"
    """`( … )`: a node of a pattern, or a part of an expression."""
    CALL = "call"
    """The arguments of a function or procedure."""
    SCOPE = "scope"
    """The names of `CALL (a, b) { … }`."""
    STEP = "step"
    """`-[ … ]-`: a relationship of a pattern."""
    LIST = "list"
    INDEX = "index"
    MAP = "map"
    SUBQUERY = "subquery"
    CASE = "case"


CLOSES = {
    Role.GROUP: ")", Role.CALL: ")", Role.SCOPE: ")", Role.STEP: "]", Role.LIST: "]", Role.INDEX: "]",
    Role.MAP: "}", Role.SUBQUERY: "}", Role.CASE: "END",
}  # fmt: skip


@dataclass(slots=True)
class Level:
    """Where a query is, the outer one or one between braces.

    Attributes:
        clause: the clause that is open; empty where one must begin.
        part: the part of it that is open (WHERE, ORDER …); empty before the first one.
    """

    clause: str = ""
    part: str = ""

    @property
    def in_pattern(self) -> bool:
        """Whether a pattern is being read."""
        return self.clause == "MATCH" and not self.part


@dataclass(slots=True)
class Frame:
    """An open bracket.

    Attributes:
        at: index of the token that opened it.
        iterates: whether it goes through a list (a comprehension, or a predicate such as `any`).
        in_body: whether what is done for each item has begun.
        filtered: whether a WHERE has begun in it.
        nodes: round brackets that stand directly in it: the nodes of a pattern.
        calls: whether it is the subquery of a CALL clause.
    """

    role: Role
    at: int
    iterates: bool = False
    in_body: bool = False
    filtered: bool = False
    nodes: int = 0
    calls: bool = False


@dataclass(slots=True)
class Tally:
    """What has been used so far."""

    operators: int = 0
    joins: int = 0
    clauses: int = 0
    unwinds: int = 0
    untied: int = 0
    long_paths: int = 0
    known: set[str] = field(default_factory=set)
    """Names that are bound."""
    part: set[str] | None = None
    """Names in the part of a pattern that is being read; None between parts."""
