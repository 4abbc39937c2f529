"""Leadership: the sentences of the text table, with every record that they state."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.facts.leadership import find
from ingest.ledger import Ledger
from ingest.records import Leadership
from tests.ingest.plain import policy_of

KINDS = {"same_level_party": "party", "superior": "above", "party_group": "group", "other": "other"}
MARKS = {True: "+", False: "-", None: "0"}


def cases(table: str) -> list[tuple[str, list[str]]]:
    """Each sentence of a table with its records; a line that is indented is a record of the sentence above."""
    found: list[tuple[str, list[str]]] = []
    for line in table.splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


TABLE = cases((Path(__file__).parent / "leadership_cases.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:24] for text, _ in TABLE])
def test_leadership_of_a_sentence(text: str, expected: list[str]) -> None:
    records = [record for record in find(policy_of(text), Ledger()) if isinstance(record, Leadership)]
    found = [
        f"{record.subject} | {record.leader} | {KINDS[record.kind]} | {MARKS[record.primary]}" for record in records
    ]
    assert sorted(found) == sorted(expected)


def test_the_table_holds_sentences_without_a_record_too() -> None:
    assert len(TABLE) > 100
    assert sum(not records for _, records in TABLE) > 15
