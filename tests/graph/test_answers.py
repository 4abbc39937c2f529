"""Kept answers, and servers that are too old."""

from __future__ import annotations

from typing import Any

import pytest

from foundation.errors import StoreError
from graph.store.answers import MOST_ANSWERS, MOST_ROWS, Answers
from graph.store.dialect import EMBEDDED, NEO4J


class _Counted:
    def __init__(self, rows: int = 1) -> None:
        self.calls = 0
        self._rows = rows

    def __call__(self) -> tuple[list[dict[str, Any]], list[str]]:
        self.calls += 1
        return [{"n": self.calls}] * self._rows, ["n"]


def test_an_answer_is_kept_until_the_data_change() -> None:
    answers, asked = Answers(), _Counted()
    assert answers.get("v1", "q", asked) == answers.get("v1", "q", asked)
    assert asked.calls == 1
    answers.get("v2", "q", asked)
    answers.get("v1", "q", asked)
    assert asked.calls == 3


def test_the_oldest_answers_go_and_long_ones_are_not_kept() -> None:
    answers, first = Answers(), _Counted()
    answers.get("v", "first", first)
    for index in range(MOST_ANSWERS):
        answers.get("v", index, _Counted())
    answers.get("v", "first", first)
    assert first.calls == 2
    long = _Counted(MOST_ROWS + 1)
    answers.get("v", "long", long)
    answers.get("v", "long", long)
    assert long.calls == 2


def test_an_answer_that_was_overtaken_by_a_change_is_not_kept() -> None:
    answers, slow = Answers(), _Counted()

    def overtaken() -> tuple[list[dict[str, Any]], list[str]]:
        answers.get("v2", "other", _Counted())
        return slow()

    answers.get("v1", "q", overtaken)
    answers.get("v1", "q", slow)
    assert slow.calls == 2


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.26.30", "Neo4j/2026.08.1"])
def test_servers_that_are_new_enough(agent: str) -> None:
    NEO4J.check_version(agent, "The server")


@pytest.mark.parametrize("agent", ["Neo4j/4.4.1", "Neo4j/5.25.9", "Memgraph/2.0", ""])
def test_servers_that_are_too_old_or_none(agent: str) -> None:
    with pytest.raises(StoreError, match=r"5\.26 or newer"):
        NEO4J.check_version(agent, "The server")
    EMBEDDED.check_version(agent, "The store")
