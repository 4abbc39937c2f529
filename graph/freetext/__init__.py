"""Cypher written by strangers: read, checked, bounded, and only then given to a store.

`docs/decisions/014-own-gate-for-free-cypher.md` tells why the engines' own means do not suffice.
"""

from graph.freetext.running import FreeAnswer, run

__all__ = ["FreeAnswer", "run"]
