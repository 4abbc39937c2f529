"""A graph opened from Python: the five documents, asked as a notebook asks them."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from foundation.errors import InputError, NotFoundError, StoreError
from foundation.settings import Neo4jSettings, settings
from graph import Graph, open_graph
from graph.catalogue import catalogue
from graph.questions import ask
from graph.store import Store, embedded
from ingest.reading import read
from tests.conftest import DOCUMENTS, Engine


@pytest.fixture(scope="module")
def graph(engine: Engine, store: Store) -> Iterator[Graph]:
    with open_graph(engine.settings.data_home, server=engine.server) as opened:
        yield opened


def test_the_same_rows_as_from_everywhere_else(graph: Graph, store: Store) -> None:
    reply = graph.ask("lead_units", document="quzhou-2016")
    assert [dict(row) for row in reply] == ask(store, "lead-units", {"document": "quzhou-2016"}).items
    assert (reply.question, reply.parameters) == ("lead-units", {"document": "quzhou-2016"})
    assert not reply.truncated
    assert reply.limit == 100_000
    assert reply.next is None
    assert f"{len(reply)} rows" in repr(reply)


def test_pages_join_to_the_whole(graph: Graph) -> None:
    whole = graph.ask("funding-rules", document="hunan-2015")
    rows, cursor = [], None
    while True:
        page = graph.ask("funding-rules", document="hunan-2015", limit=7, cursor=cursor)
        assert (page.limit, page.total) == (7, len(whole))
        rows += page
        cursor = page.next
        if cursor is None:
            break
    assert rows == list(whole)
    assert rows[7:9] == whole[7:9]


def test_values_are_written_as_people_have_them(graph: Graph) -> None:
    by_text = list(graph.ask("calendar", kind="deadline", until="2017"))
    assert by_text
    assert list(graph.ask("calendar", kind="deadline", until=2017, document=None)) == by_text
    day = graph.ask("calendar", kind="deadline", until=date(2017, 12, 31))
    assert day.parameters["until"] == "2017-12-31"


@pytest.mark.parametrize("value", [["a"], True, 1.5, {"a": 1}])
def test_a_value_of_another_kind_is_refused(graph: Graph, value: object) -> None:
    with pytest.raises(InputError, match="cannot be asked for"):
        graph.ask("lead-units", document=value)


def test_the_evidence_is_in_the_file(graph: Graph) -> None:
    sources = {path.stem: read(path).text for path in DOCUMENTS}
    reply = graph.ask("funding-sums")
    assert len(reply) > 10
    for row in reply:
        found = row.evidence
        assert found is not None
        original = sources[found.document][found.start : found.end]
        assert graph.original(row) == graph.original(found) == original
        assert original in graph.paragraph(row)
        assert "\n" not in graph.paragraph(row).replace(original, "")


def test_a_count_has_no_evidence(graph: Graph) -> None:
    row = graph.ask("lead-units", limit=1)[0]
    with pytest.raises(InputError, match="has no evidence of its own"):
        graph.original(row)


def test_errors_name_what_is_near(graph: Graph) -> None:
    with pytest.raises(NotFoundError) as unknown:
        graph.ask("lead-unit")
    assert "lead-units" in unknown.value.nearest
    with pytest.raises(NotFoundError) as misspelt:
        graph.ask("lead-units", document="quzhuo-2016")
    assert misspelt.value.nearest[0] == "quzhou-2016"
    with pytest.raises(InputError, match="limit=0 gives no rows"):
        graph.ask("lead-units", limit=0)
    with pytest.raises(InputError, match="has no parameter 'documents'"):
        graph.ask("lead-units", documents="quzhou-2016")


def test_questions_are_those_of_the_catalogue(graph: Graph) -> None:
    listed = graph.questions()
    assert [row.question for row in listed] == [question.name for question in catalogue()]
    assert "<td>lead-units</td>" in listed._repr_html_()


def test_networks_and_relationships(graph: Graph) -> None:
    network = graph.network("quzhou-2016")
    assert {data["unit"] for _, data in network.nodes(data=True)} == {
        row.unit or "、".join(row.written) for row in graph.ask("lead-units", document="quzhou-2016")
    }
    statements = graph.ask("leadership-statements")
    assert statements.to_networkx().number_of_edges() == len(statements)
    chain = graph.ask("implementation-chain", document="hunan-2015").to_networkx()
    assert chain.number_of_edges() > 0


def test_it_reads_only(graph: Graph) -> None:
    assert not hasattr(graph, "write")
    with pytest.raises(StoreError):
        graph._store.read("CREATE (n:Document {id: 'x'}) RETURN n.id AS id")


def test_a_closed_graph_says_so(engine: Engine, store: Store) -> None:
    opened = open_graph(engine.settings.data_home, server=engine.server)
    assert repr(opened) == f"<Graph: {store.name}, {store.data_version}>"
    opened.close()
    opened.close()
    assert repr(opened) == "<Graph: closed>"
    with pytest.raises(InputError, match=r"This graph is closed\. Open it again"):
        opened.ask("lead-units")


def test_a_graph_that_nobody_closes_is_closed_at_the_end(engine: Engine, store: Store) -> None:
    code = (
        "import sys; from foundation.settings import Neo4jSettings; from graph import open_graph; "
        "graph = open_graph(sys.argv[1], server=Neo4jSettings(uri=sys.argv[2], password=sys.argv[3])); "
        "print(graph.ask('lead-units', limit=1))"
    )
    server = engine.server
    told = subprocess.run(
        [sys.executable, "-X", "dev", "-c", code, engine.settings.data_home, server.uri, server.password.get_secret_value()],
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert told.stdout.startswith("<牵头单位 · lead-units: 1 of ")
    assert "ResourceWarning" not in told.stderr


def test_no_graph_is_no_empty_graph(tmp_path: Path) -> None:
    home = tmp_path / "nobody"
    with pytest.raises(StoreError, match=r"There is no graph in .*nobody\. Build it first: quntuan build"):
        open_graph(home)
    assert not home.exists()


def test_a_store_that_another_process_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "START_SECONDS", 0.3)
    home = embedded.folder(settings().model_copy(update={"data_home": tmp_path}))
    (home / "databases" / "kg").mkdir(parents=True)
    with FileLock(home / "lock"), pytest.raises(StoreError, match="end the process that holds it"):
        open_graph(tmp_path)


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(StoreError, match=r"bolt://127\.0\.0\.1:1\b.* does not answer"):
        open_graph(server=Neo4jSettings(uri="bolt://127.0.0.1:1"))


def test_the_package_loads_nothing_before_it_is_used() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, graph; print(sorted(m for m in sys.modules if m in ('neo4j', 'networkx', 'graph.store')))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "[]\n"
    with pytest.raises(ImportError, match="cannot import name 'opne_graph'"):
        exec("from graph import opne_graph")
