"""The graph store: an embedded ArcadeDB side-car, or a Neo4j server, both through the `neo4j` driver."""

from foundation.settings import Neo4jSettings, Settings, neo4j_settings
from graph.store import embedded, remote
from graph.store.connection import Store

__all__ = ["Store", "open_store"]


def open_store(settings: Settings, server: Neo4jSettings | None = None) -> Store:
    """The store that the settings name, open: Neo4j where `NEO4J_URI` is set, else the embedded one.

    Args:
        settings: data home, memory and time limits.
        server: the Neo4j server; the environment's when not given.

    Returns:
        A context manager; leaving it lets go of the store.

    Raises:
        StoreError: it is not there, refuses the password, is too old, or the data home cannot be written.
    """
    chosen = neo4j_settings() if server is None else server
    if chosen.uri:
        return Store(lambda: remote.connect(chosen), settings.query_timeout)
    return Store(lambda: embedded.connect(settings), settings.query_timeout)
