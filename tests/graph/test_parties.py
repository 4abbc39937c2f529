"""Whom a document's names mean."""

from __future__ import annotations

from graph.parties import Parties

OFFICIAL = "衢州市人民代表大会常务委员会内务司法工作委员会"


def test_a_name_without_its_head_is_the_body_that_its_list_says() -> None:
    parties = Parties("衢州市", "2016-01-20", frozenset({"市人大内司工委", "内司工委"}), {"内司工委": OFFICIAL})
    assert parties.party("内司工委") == parties.party("市人大内司工委")
    assert parties.party("内司工委").properties["official_name"] == OFFICIAL


def test_without_its_list_it_stays_unknown() -> None:
    party = Parties("衢州市", "2016-01-20", frozenset({"内司工委"})).party("内司工委")
    assert party.properties["status"] == "unknown"
