"""A reader who turns pages while somebody writes goes on behind the row that was read last."""

from __future__ import annotations

from typing import Any

from graph.questions import ask
from graph.store import Store


def test_a_page_knows_its_place_after_rows_before_it_have_gone(empty_store: Store) -> None:
    def put(transaction: Any) -> None:
        rows = [{"id": f"duty-{n:016x}", "document": f"d{n // 10}", "start": n, "instrument": 1} for n in range(60)]
        transaction.run("UNWIND $rows AS r CREATE (d:Duty {id: r.id}) SET d += r", rows=rows).consume()
        counts = [{"id": f"src-{n}", "name": f"d{n}", "counts": ["1 duty 10"], "listed": 0} for n in range(6)]
        transaction.run("UNWIND $rows AS r CREATE (s:Source {id: r.id}) SET s += r", rows=counts).consume()

    def take(transaction: Any) -> None:
        transaction.run("MATCH (d:Duty {document: 'd1'}) DELETE d").consume()
        transaction.run("MATCH (s:Source {name: 'd1'}) DELETE s").consume()
        transaction.run("CREATE (g:Graph {id: 'graph'}) SET g.data_version = 'another'").consume()

    empty_store.write(put)
    first = ask(empty_store, "duties", limit=25)
    assert [first.total, [row["start"] for row in first.items]] == [60, list(range(25))]
    empty_store.write(take)
    second = ask(empty_store, "duties", limit=25, cursor=first.next)
    assert [second.total, [row["start"] for row in second.items]] == [50, list(range(25, 50))]
    last = ask(empty_store, "duties", limit=25, cursor=second.next)
    assert [[row["start"] for row in last.items], last.next] == [list(range(50, 60)), None]
