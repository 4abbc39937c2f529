"""Finder of citation records; see docs/architecture.md."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.ledger import Ledger
from ingest.records import Fact
from ingest.text import PolicyText


def find(policy: PolicyText, ledger: Ledger) -> Iterator[Fact]:
    yield from ()
