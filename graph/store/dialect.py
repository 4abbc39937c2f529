"""Where the two engines differ, and nothing else: everything outside this module is one text for both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foundation.errors import StoreError

OLDEST_NEO4J = (5, 26)


@dataclass(frozen=True, slots=True)
class Dialect:
    """One engine's ways.

    Attributes:
        name: `embedded` or `neo4j`.
        restarts: whether we may start the engine again when it has gone away.
        cypher_full_text: whether full-text indexes are made by Cypher; ArcadeDB's are made by the side-car, in SQL.
        plans: whether `EXPLAIN` tells what a query would do; ArcadeDB's says nothing, there the reader account guards.
        start_remedy, login_remedy: what to do when it does not answer, or refuses the password.
        login_waits: seconds to wait before trying a refused password again; ArcadeDB refuses for a moment when it
            reads its accounts anew, soon after its start.
    """

    name: str
    restarts: bool
    cypher_full_text: bool
    plans: bool
    start_remedy: str
    login_remedy: str
    login_waits: tuple[float, ...] = ()

    def check_version(self, agent: str, where: str) -> None:
        """Refuses a server that is too old.

        Raises:
            StoreError: it is, or it is no Neo4j.
        """
        if self.name != "neo4j":
            return
        number = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
        if number is None or (int(number[1]), int(number[2])) < OLDEST_NEO4J:
            raise StoreError(f"{where} is {agent}; Neo4j 5.26 or newer is needed", remedy="Point NEO4J_URI to one")


EMBEDDED = Dialect(
    name="embedded",
    restarts=True,
    cypher_full_text=False,
    plans=False,
    start_remedy="Try again; `quntuan store status` says more",
    login_remedy="Its secret.json does not belong to its files: `quntuan store reset` starts anew",
    login_waits=(0.3, 1.0),
)
NEO4J = Dialect(
    name="neo4j",
    restarts=False,
    cypher_full_text=True,
    plans=True,
    start_remedy="Start the server, or correct NEO4J_URI and NEO4J_DATABASE; unset, the embedded store is used",
    login_remedy="Correct NEO4J_USERNAME and NEO4J_PASSWORD",
)
