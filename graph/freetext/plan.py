"""The second layer on Neo4j: what the server itself says that a query would do, before it does it.

A READ session refuses writes but lets `LOAD CSV`, `SHOW USERS`, `TERMINATE TRANSACTION` and `dbms.*` through; all of
these show in the plan, also inside subqueries and branches. On ArcadeDB, whose plans say nothing, the second layer is
an account that can only read.
"""

from __future__ import annotations

from typing import Any

from foundation.errors import ForbiddenError
from graph.freetext.limits import PROCEDURES

_FORBIDDEN = frozenset({"LoadCSV", "TerminateTransactions"})


def check_plan(query_type: str | None, plan: dict[str, Any] | None) -> None:
    """Refuses a plan that does more than read.

    Args:
        query_type: `r` for reading, as the summary of `EXPLAIN` has it.
        plan: the tree of operators: `operatorType`, `args`, `children`.

    Raises:
        ForbiddenError: it writes, loads, shows or ends something, or calls what may not be called.
    """
    if query_type != "r" or plan is None:
        raise ForbiddenError("The store says that the query does more than read", remedy="Leave that part out")
    waiting = [plan]
    while waiting:
        operator = waiting.pop()
        name = str(operator.get("operatorType", "")).split("@")[0]
        details = str(operator.get("args", {}).get("Details", ""))
        called = details.split("(")[0].strip()
        if name in _FORBIDDEN or name.startswith("Show") or (name == "ProcedureCall" and called not in PROCEDURES):
            raise ForbiddenError(f"The store would run {name} for this query", remedy="Leave that part out")
        waiting += operator.get("children", [])
