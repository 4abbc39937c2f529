"""Renamed bodies are joined within a place and level, not across."""

from __future__ import annotations

from typing import Any

from graph.derivation.succession import pairs
from identity import resolve


def _row(name: str, place: str, code: str) -> dict[str, Any]:
    told = resolve(name, place)
    assert told.status == "resolved"
    return {"id": told.id, "key": told.key, "level": told.level, "code": code}


def test_a_renamed_body_is_joined_to_its_successor_in_the_same_place() -> None:
    old = _row("湖南省卫生和计划生育委员会", "湖南省", "430000")
    new = _row("湖南省卫生健康委员会", "湖南省", "430000")
    elsewhere = _row("浙江省卫生健康委员会", "浙江省", "330000")
    assert pairs([old, new, elsewhere]) == [{"old": old["id"], "new": new["id"], "year": 2018}]
    assert pairs([old, elsewhere]) == []
