"""A Neo4j server named by `NEO4J_URI`."""

from __future__ import annotations

from foundation.settings import Neo4jSettings
from graph.store.connection import Endpoint
from graph.store.dialect import NEO4J


def connect(server: Neo4jSettings) -> Endpoint:
    """The server of the settings; Neo4j Community has no reader account, so reading is done in READ sessions."""
    login = (server.username, server.password.get_secret_value())
    return Endpoint(
        uri=server.uri,
        database=server.database,
        writer=login,
        reader=login,
        dialect=NEO4J,
        where=f"The Neo4j server at {server.uri}",
    )
