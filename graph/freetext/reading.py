"""The reading of a free query, token by token: what is not on the lists of `limits.py` is refused where it stands.

A word of Cypher is either a name or a keyword, and which one follows from its place: where a value is expected it is
a name (or a keyword that begins a value: CASE, NOT, EXISTS), elsewhere it is a keyword. So a keyword can be refused
wherever it works, and `n.set` or `:Delete` stay names. One pass, no recursion, linear in the text.
"""

from __future__ import annotations

from foundation.errors import ForbiddenError, InputError, LimitError
from graph.freetext import limits
from graph.freetext.bounds import check_range, function_name, path_end
from graph.freetext.frames import CLOSES, Frame, Level, Role, Tally
from graph.freetext.tokens import NAMES, Kind, Token

ALLOWED = "Free queries read with MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL, UNION and RETURN"
_QUANTIFIED = "A quantified path is not allowed; write *1..3 between square brackets"
_FOLLOWERS = frozenset({("WHEN", "CASE"), ("DISTINCT", "RETURN"), ("DISTINCT", "WITH")})
"""Keywords that stand where a value is expected, each behind another."""
_UNKNOWN_SYMBOLS = {
    "=~": "Regular expressions are not allowed in free queries; use CONTAINS, STARTS WITH or ENDS WITH",
    "||": "Join with + instead",
    "+=": ALLOWED,
    "::": "Type tests are not the same on both stores; leave them out",
}


class Reading:
    """One pass over the tokens of a query; `read` raises where something is not allowed."""

    def __init__(self, made: list[Token]) -> None:
        self.tokens = made
        self.limit: int | None = None
        """Index of the number behind the last LIMIT of the outer query's RETURN."""
        self.unites = False
        self._frames: list[Frame] = []
        self._levels = [Level()]
        self._tally = Tally()
        self._expects = True
        """Whether a value must come next."""
        self._at = 0

    def read(self) -> None:
        while self._at < len(self.tokens):
            token = self.tokens[self._at]
            if token.kind is Kind.SYMBOL:
                self._symbol(token)
            elif token.kind is Kind.WORD:
                self._word(token)
            else:
                self._value(token)
            self._at += 1
        if self._frames:
            opened = self.tokens[self._frames[-1].at]
            raise InputError(f"{opened.value!r} at {opened.start} is never closed", remedy="Close it")
        if self._levels[0].clause != "RETURN" or self._expects:
            raise InputError("The query has no whole RETURN at its end", remedy="End it with RETURN and what to return")
        self._end_part()

    def _near(self, step: int) -> Token:
        """The token so many steps away; an empty one beyond the ends."""
        at = self._at + step
        return self.tokens[at] if 0 <= at < len(self.tokens) else Token(Kind.SYMBOL, "", 0, apart=False)

    @property
    def _top(self) -> Frame | None:
        return self._frames[-1] if self._frames else None

    @property
    def _at_level(self) -> bool:
        """Whether we stand directly in a query, not between brackets of its expressions."""
        return not self._frames or self._frames[-1].role is Role.SUBQUERY

    @property
    def _iterating(self) -> bool:
        return any(frame.in_body for frame in self._frames)

    def _refuse(self, token: Token, remedy: str = ALLOWED) -> ForbiddenError:
        return ForbiddenError(f"{token.value[:60]!r} at {token.start} is not allowed there", remedy=remedy)

    def _push(self, role: Role, **more: bool) -> Frame:
        frame = Frame(role, self._at, **more)
        self._frames.append(frame)
        self._expects = True
        if len(self._frames) > limits.MOST_NESTING:
            raise LimitError(f"The query nests more than {limits.MOST_NESTING} brackets", remedy="Split it by WITH")
        if frame.iterates and self._iterating:
            raise self._refuse(self.tokens[self._at], "Do not go through a list for each item of another; use UNWIND")
        return frame

    def _count_operator(self) -> None:
        self._tally.operators += 1
        if self._tally.operators > limits.MOST_OPERATORS:
            raise LimitError(f"The query has more than {limits.MOST_OPERATORS} operators", remedy="Use IN with a list")

    # Values and names

    def _value(self, token: Token) -> None:
        if not self._levels[-1].clause:
            raise self._refuse(token)
        if not self._expects and not self._near(-1).is_symbol("."):
            raise InputError(f"Something is missing before {token.value[:60]!r} at {token.start}")
        self._expects = False

    def _word(self, token: Token) -> None:
        before, top = self._near(-1), self._top
        follows_colon = before.is_symbol(":") and not (top is not None and top.role is Role.MAP)
        is_key = top is not None and top.role is Role.MAP and before.is_symbol("{", ",")
        if before.is_symbol(".") or follows_colon or is_key:
            self._expects = False
        elif self._expects:
            self._operand(token)
        else:
            self._keyword(token)

    def _operand(self, token: Token) -> None:
        upper, before = token.upper, self._near(-1)
        if not self._levels[-1].clause:
            self._begin(token)
        elif upper == "CASE":
            self._push(Role.CASE)
            if sum(frame.role is Role.CASE for frame in self._frames) > limits.MOST_CASES:
                raise LimitError(f"The query nests more than {limits.MOST_CASES} CASE", remedy="Use WHEN for each case")
        elif upper == "NOT":
            self._count_operator()
        elif (upper, before.upper) in _FOLLOWERS or (upper == "DISTINCT" and before.is_symbol("(")):
            pass
        elif upper == "EXISTS" and self._near(1).is_symbol("("):
            raise self._refuse(token, "Write EXISTS { … }, or IS NOT NULL")
        elif upper in limits.CLAUSES | limits.PARTS:
            raise self._refuse(token, "Put a name that is a keyword between backticks")
        else:
            if self._levels[-1].part == "YIELD":
                self._tally.known.add(token.value)
            self._expects = False

    # Keywords

    def _keyword(self, token: Token) -> None:
        upper, top, before = token.upper, self._top, self._near(-1)
        if before.is_symbol("}") and self._levels[-1].clause == "CALL" and upper not in limits.CLAUSES:
            raise self._refuse(token)
        if upper in limits.INFIX:
            self._infix(token)
        elif upper == "IS":
            self._at += 1 + (self._near(1).upper == "NOT")
            if self._near(0).upper != "NULL":
                raise self._refuse(token, "Write IS NULL or IS NOT NULL")
            self._count_operator()
        elif upper == "AS":
            self._at += 1
            if self._near(0).kind not in NAMES:
                raise InputError(f"AS at {token.start} has no name behind it", remedy="Name the column")
            self._tally.known.add(self._near(0).value)
        elif upper in {"ASC", "ASCENDING", "DESC", "DESCENDING"} and self._levels[-1].part == "ORDER":
            pass
        elif upper in {"WHEN", "THEN", "ELSE", "END"} and top is not None and top.role is Role.CASE:
            self._expects = upper != "END"
            if upper == "END":
                self._frames.pop()
        elif upper == "WHERE" and not self._at_level and top is not None:
            top.filtered = True
            top.in_body = top.iterates
            self._expects = True
        elif upper in limits.PARTS and self._at_level:
            self._part(token)
        elif upper in limits.CLAUSES and self._at_level:
            self._begin(token)
        else:
            raise self._refuse(token)

    def _infix(self, token: Token) -> None:
        self._count_operator()
        if token.upper in {"STARTS", "ENDS"}:
            self._at += 1
            if self._near(0).upper != "WITH":
                raise self._refuse(token, "Write STARTS WITH or ENDS WITH")
        if token.upper == "IN" and self._iterating:
            target = self._near(1)
            if not (target.is_symbol("[") or target.kind is Kind.PARAMETER):
                raise self._refuse(token, "While going through a list, IN takes a list in brackets or a parameter")
        self._expects = True

    def _part(self, token: Token) -> None:
        level, upper = self._levels[-1], token.upper
        if level.in_pattern:
            self._end_part()
        level.part = upper
        if upper == "ORDER":
            self._at += 1
            if self._near(0).upper != "BY":
                raise self._refuse(token, "Write ORDER BY")
        self._expects = True
        if upper in {"SKIP", "OFFSET", "LIMIT"}:
            self._at += 1
            number = self._near(0)
            plain = number.kind is Kind.INTEGER and number.value.isdigit()
            if not (plain or number.kind is Kind.PARAMETER):
                raise self._refuse(token, f"{upper} takes a number or a parameter")
            self._expects = False
            if upper == "LIMIT" and not self._frames and level.clause == "RETURN":
                self.limit = self._at

    def _begin(self, token: Token) -> None:
        level, upper = self._levels[-1], token.upper
        if upper not in limits.CLAUSES or (upper == "UNION") is not (level.clause == "RETURN"):
            raise self._refuse(token)
        if level.in_pattern:
            self._end_part()
        self._tally.clauses += 1
        if self._tally.clauses > limits.MOST_CLAUSES:
            raise LimitError(f"The query has more than {limits.MOST_CLAUSES} clauses", remedy="Ask in several queries")
        level.clause, level.part = upper, ""
        self._expects = True
        if upper == "OPTIONAL":
            self._at += 1
            if self._near(0).upper != "MATCH":
                raise self._refuse(token, "Write OPTIONAL MATCH")
            level.clause = "MATCH"
        elif upper == "UNWIND":
            self._tally.unwinds += 1
            if self._tally.unwinds > limits.MOST_UNWINDS:
                raise LimitError(f"The query has more than {limits.MOST_UNWINDS} UNWIND", remedy="Use fewer lists")
        elif upper == "UNION":
            if self._near(1).upper in {"ALL", "DISTINCT"}:
                self._at += 1
            level.clause = ""
            if not self._frames:
                self.unites, self.limit = True, None
                self._tally.untied = 0
        elif upper == "CALL" and not self._near(1).is_symbol("{", "("):
            self._procedure()
        if level.in_pattern:
            self._tally.part = set()

    def _procedure(self) -> None:
        begin, parts = self._near(1), []
        while self._near(1).kind in NAMES:
            parts.append(self._near(1).value)
            self._at += 1
            if not self._near(1).is_symbol("."):
                break
            self._at += 1
        name = ".".join(parts)
        if name not in limits.PROCEDURES or not self._near(1).is_symbol("("):
            raise self._refuse(begin, f"Free queries may call {', '.join(sorted(limits.PROCEDURES))}, with brackets")
        self._at += 1
        if name == "db.index.fulltext.queryNodes":
            index = self._near(1)
            if index.kind is not Kind.STRING or index.value not in limits.FULL_TEXT_INDEXES:
                named = " or ".join(f"'{one}'" for one in sorted(limits.FULL_TEXT_INDEXES))
                raise self._refuse(index, f"The full-text index is {named}, written out")
        self._push(Role.CALL)

    # Patterns

    def _end_part(self) -> None:
        """A part of a pattern has ended: does it hang together with what stands before?"""
        tally = self._tally
        if tally.part is None:
            return
        if not tally.part & tally.known:
            tally.untied += 1
            if tally.untied > limits.MOST_UNTIED:
                raise LimitError(
                    f"The query has more than {limits.MOST_UNTIED} patterns that share no name",
                    remedy="Tie them together: each multiplies the rows by all nodes",
                )
        tally.known |= tally.part
        tally.part = None

    # Symbols

    def _symbol(self, token: Token) -> None:
        value = token.value
        if value == ";":
            raise self._refuse(token, "Send one query at a time")
        if value in _UNKNOWN_SYMBOLS:
            raise self._refuse(token, _UNKNOWN_SYMBOLS[value])
        if not self._levels[-1].clause:
            raise self._refuse(token)
        if value == "(":
            self._round(token)
        elif value == "[":
            self._square()
        elif value == "{":
            self._curly(token)
        elif value in ")]}":
            self._close(token)
        elif value == "*" and self._top is not None and self._top.role is Role.STEP and not self._top.filtered:
            if any(frame.iterates or (frame.role is Role.SUBQUERY and not frame.calls) for frame in self._frames):
                raise self._refuse(token, "A path of variable length belongs in MATCH")
            self._at = path_end(self.tokens, self._at)
            self._tally.long_paths += 1
            if self._tally.long_paths > limits.MOST_LONG_PATHS:
                most = limits.MOST_LONG_PATHS
                raise LimitError(f"The query has more than {most} paths of variable length", remedy="Use fewer")
            self._expects = False
        elif value == "*" and self._expects:
            self._expects = False
        else:
            self._operator(token)

    def _round(self, token: Token) -> None:
        before = self._near(-1)
        if before.upper == "CALL" and self._levels[-1].clause == "CALL":
            self._push(Role.SCOPE)
        elif self._expects:
            if self._levels[-1].in_pattern:
                if self._at_level and self._near(1).is_symbol("("):
                    raise self._refuse(token, "Repeat a relationship as *1..3 between square brackets")
                if self._near(1).kind in NAMES and self._tally.part is not None:
                    self._tally.part.add(self._near(1).value)
            top = self._top
            if top is not None and top.iterates and not top.in_body:
                top.nodes += 1
                if top.nodes > limits.MOST_NODES:
                    raise self._refuse(token, f"A pattern in a list has up to {limits.MOST_NODES} nodes; use MATCH")
            self._push(Role.GROUP)
        elif before.kind in NAMES:
            self._function(before)
        else:
            raise self._refuse(token, _QUANTIFIED)

    def _function(self, last: Token) -> None:
        name = function_name(self.tokens, self._at - 1)
        if name not in limits.FUNCTIONS:
            raise self._refuse(last, f"Free queries may use {', '.join(sorted(limits.FUNCTIONS))}")
        if self._iterating and (name in limits.NOT_WHILE_ITERATING or name.endswith("shortestpath")):
            raise self._refuse(last, "Its cost grows with its list; compute it before going through another list")
        if name == "range":
            check_range(self.tokens, self._at)
        self._push(Role.CALL, iterates=name in limits.ITERATING)

    def _square(self) -> None:
        if self._near(-1).is_symbol("-", "<-"):
            self._push(Role.STEP)
        elif self._expects:
            iterates = self._near(1).is_symbol("(") or (self._near(1).kind in NAMES and self._near(2).upper == "IN")
            self._push(Role.LIST, iterates=iterates)
        else:
            self._push(Role.INDEX)

    def _curly(self, token: Token) -> None:
        before, level = self._near(-1), self._levels[-1]
        begun = self._near(-1).upper in limits.SUBQUERIES and not self._near(-2).is_symbol(".", ":")
        scoped = before.is_symbol(")") and level.clause == "CALL" and not level.part and self._at_level
        calls = level.clause == "CALL" and (before.upper == "CALL" or scoped)
        if begun or calls:
            if self._iterating:
                raise self._refuse(token, "Ask inside a query, not while going through a list")
            frame = self._push(Role.SUBQUERY, calls=calls)
            if sum(one.role is Role.SUBQUERY for one in self._frames) > limits.MOST_SUBQUERIES:
                raise LimitError(
                    f"The query nests more than {limits.MOST_SUBQUERIES} subqueries", remedy="Split it by WITH"
                )
            is_pattern = not frame.calls and self._near(1).is_symbol("(")
            self._levels.append(Level("MATCH") if is_pattern else Level())
            if is_pattern:
                self._tally.part = set()
        elif self._expects or before.kind in NAMES or (before.kind is Kind.INTEGER and self._top is not None):
            self._push(Role.MAP)
        else:
            raise self._refuse(token, _QUANTIFIED)

    def _close(self, token: Token) -> None:
        top = self._top
        if top is None or CLOSES[top.role] != token.value:
            raise InputError(f"{token.value!r} at {token.start} closes nothing that is open", remedy="Balance brackets")
        self._frames.pop()
        if top.role is Role.SUBQUERY:
            if self._levels[-1].in_pattern:
                self._end_part()
            self._levels.pop()
        self._expects = False

    def _operator(self, token: Token) -> None:
        value, top = token.value, self._top
        level = self._levels[-1]
        if level.in_pattern and self._at_level:
            if value not in {",", "-", "->", "<-", "=", "."}:
                raise self._refuse(token, _QUANTIFIED)
            if value == ",":
                self._end_part()
                self._tally.part = set()
        if value in {"->", "-"} and self._near(1).is_symbol("+", "*", "{"):
            raise self._refuse(self._near(1), _QUANTIFIED)
        if value == "." and self._near(-1).kind in {Kind.INTEGER, Kind.FLOAT}:
            raise self._refuse(token, "Write a digit behind the point of a number")
        if value == "|" and top is not None and top.iterates and not top.in_body:
            top.in_body = True
        if value == "+":
            if self._iterating:
                raise self._refuse(token, "Nothing is joined while going through a list; use UNWIND")
            self._tally.joins += 1
            if self._tally.joins > limits.MOST_JOINS:
                raise LimitError(f"The query has more than {limits.MOST_JOINS} +", remedy="Use fewer")
        if value not in {",", ":", "."}:
            self._count_operator()
        self._expects = True
