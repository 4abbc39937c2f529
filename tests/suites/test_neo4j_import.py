"""The way to Neo4j: files that Neo4j's own importer reads, and a server that holds the same graph afterwards."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from foundation.errors import InputError
from foundation.settings import Neo4jSettings
from graph.exports import FormName
from graph.exports.forms import FORMS, export
from graph.integrity import check
from graph.questions import ask
from graph.store import Store, open_store
from tests.conftest import DOCUMENTS, Engine, bring, extracted
from tests.neo4j_server import jars, java, neo4j_server
from tests.suites.export_graph import graph_of, things
from tests.suites.test_exports_hostile import hostile  # noqa: F401 (a fixture)


@contextmanager
def imported(files: Path, engine: Engine, home: Path) -> Iterator[Store]:
    """A server whose database was made by `import.sh`; `schema.cypher` has been run on it."""
    home.mkdir()
    admin = home / "neo4j-admin"
    admin.write_text(f'#!/bin/sh\nexec "{java()}" -Xmx512m -cp "{jars()}/*" org.neo4j.cli.AdminTool "$@"\n')
    admin.chmod(0o755)
    told = {"NEO4J_HOME": str(home), "NEO4J_ADMIN": str(admin), "IMPORT_REPORT": str(home / "import.report")}
    done = subprocess.run(
        ["sh", str(files / "import.sh")],
        env=os.environ | told,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    with neo4j_server(home, heap="512m") as server:
        routed = server.uri.replace("bolt://", "neo4j://")  # as a cluster is addressed
        login = Neo4jSettings(uri=routed, username=server.user, password=SecretStr(server.password))
        with open_store(engine.settings, login) as store:
            for statement in (files / "schema.cypher").read_text("utf-8").split(";\n")[:-1]:
                store.define(statement)
            store.read("CALL db.awaitIndexes(60)")
            yield store


@pytest.mark.neo4j
@pytest.mark.parametrize("what", ["documents", "hostile values"])
def test_the_imported_graph_is_the_exported_one(
    what: str, request: pytest.FixtureRequest, engine: Engine, tmp_path: Path
) -> None:
    store: Store = request.getfixturevalue("hostile" if what == "hostile values" else "empty_store")
    if what == "documents":
        bring(store, DOCUMENTS, extracted)
    nodes, edges = graph_of(store, local=True)
    done = export(store, FORMS[FormName.neo4j_import], tmp_path / "files")
    assert (done.nodes, done.edges) == (len(nodes), len(edges))
    with imported(tmp_path / "files", engine, tmp_path / "home") as other:
        found, links = graph_of(other, local=True)
        assert found == nodes
        assert things(links) == things(edges)
        if what == "documents":
            assert check(other).damages == []
            assert ask(other, "lead-units").items == ask(store, "lead-units").items
            again = bring(other, DOCUMENTS, extracted)
            assert (again.added, again.changed) == ([], [])
            assert graph_of(other, local=True)[0] == nodes


@pytest.mark.parametrize(
    ("properties", "says"),
    [
        ([{"title": "x"}, {"title": 1}], "Text.title holds values of several types"),
        ([{"listed": ["a\x1fb"]}], r"Text text-\d+ listed is a list that neo4j-admin cannot read"),
    ],
)
def test_what_the_importer_cannot_read_is_refused(
    empty_store: Store, tmp_path: Path, properties: list[dict[str, object]], says: str
) -> None:
    rows = [{"id": f"text-{at:016d}", **told} for at, told in enumerate(properties)]
    empty_store.write(
        lambda transaction: transaction.run("UNWIND $rows AS r CREATE (n:Text) SET n = r", rows=rows).consume()
    )
    with pytest.raises(InputError, match=says):
        export(empty_store, FORMS[FormName.neo4j_import], tmp_path / "files")
    assert list(tmp_path.iterdir()) == []
