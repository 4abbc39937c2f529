"""What a free query may use, and how much of it. Whatever is not listed here is refused.

The bounds keep away what neither engine can stop once it has begun: work inside one expression, which no time limit
interrupts. What goes from row to row is left to the time limit.
"""

from __future__ import annotations

from graph.model import FULL_TEXT

MOST_TEXT = 10_000
"""Characters of a query."""
MOST_TOKENS = 2_500
MOST_NAME = 200
"""Characters of a name between backticks."""
MOST_NESTING = 24
"""Brackets and CASE within each other."""
MOST_CASES = 4
"""CASE within CASE."""
MOST_OPERATORS = 250
MOST_JOINS = 8
"""`+` in a query: each may double a text or a list, and clause upon clause that is 2 to this power."""
MOST_CLAUSES = 40
MOST_SUBQUERIES = 3
"""CALL, EXISTS, COUNT and COLLECT { … } within each other."""
MOST_UNWINDS = 3
MOST_UNTIED = 2
"""Patterns that share no name with what stands before: each multiplies the rows by all nodes."""
MOST_STEPS = 6
"""Upper end of a path of variable length."""
MOST_LONG_PATHS = 3
MOST_NODES = 4
"""Of a pattern between square brackets, which no time limit interrupts."""
MOST_RANGE = 10_000
"""Numbers in one range()."""

MOST_PARAMETERS = 100
MOST_PARAMETER_BYTES = 32_768
MOST_PARAMETER_DEPTH = 3
MOST_ITEMS = 1_000
"""Items of a list or map in the parameters."""

DEFAULT_ROWS = 100
MOST_ROWS = 10_000
MOST_BYTES = 4 * 1024 * 1024
"""Of an answer, as JSON."""
MOST_WIRE_BYTES = 32 * 1024 * 1024
"""That may come from the store for one query; behind it the connection is cut."""
FETCHED_ROWS = 100
"""Rows that are asked of the store at a time."""
GRACE_SECONDS = 3.0
"""After its time limit an engine may need this much to end a query; then the connection is cut."""
AT_ONCE = 2
"""Free queries that run at a time; others are told to come again."""

FUNCTIONS = frozenset((
    "count", "collect", "sum", "avg", "min", "max", "stdev", "stdevp", "percentilecont", "percentiledisc", "size",
    "length", "head", "last", "tail", "keys", "labels", "type", "nodes", "relationships", "startnode", "endnode",
    "properties", "coalesce", "nullif", "isempty", "tointeger", "tofloat", "tostring", "toboolean",
    "tointegerornull", "tofloatornull", "tostringornull", "tobooleanornull", "toupper", "tolower", "upper", "lower",
    "trim", "ltrim", "rtrim", "left", "right", "substring", "split", "reverse", "abs", "ceil", "floor", "round",
    "sign", "sqrt", "exp", "log", "log10", "any", "all", "none", "single", "range", "shortestpath",
    "allshortestpaths", "date", "datetime", "localdatetime", "duration", "date.truncate", "duration.between",
    "duration.inmonths", "duration.indays",
))  # fmt: skip
"""In small letters. Left out: `reduce` and `replace` (a text or list grows without bound inside one expression),
`id` and `elementId` (an engine's own, different after each build), `rand`, and whatever an engine or a plug-in adds
(`util.sleep`, `apoc.*`)."""

ITERATING = frozenset({"any", "all", "none", "single"})
"""Functions that go through a list with a condition."""

NOT_WHILE_ITERATING = frozenset({"tail", "reverse", "split", "range", "tostring", "keys", "collect"})
"""Their cost grows with a list; for each item of another list that is its square."""

PROCEDURES = frozenset({"db.labels", "db.relationshipTypes", "db.index.fulltext.queryNodes"})
FULL_TEXT_INDEXES = frozenset(f"{label}[{key}]" for label, key in FULL_TEXT)

CLAUSES = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "CALL", "RETURN", "UNION"})
PARTS = frozenset({"WHERE", "ORDER", "SKIP", "OFFSET", "LIMIT", "YIELD"})
"""What may follow within a clause."""
INFIX = frozenset({"AND", "OR", "XOR", "IN", "STARTS", "ENDS", "CONTAINS"})
SUBQUERIES = frozenset({"EXISTS", "COUNT", "COLLECT"})
CONSTANTS = frozenset({"NULL", "TRUE", "FALSE"})
