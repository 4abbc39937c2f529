"""Plain sentences of the genre with the duties that a reader finds in them (`duty_cases.txt`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.facts.duty import find
from ingest.ledger import Ledger
from ingest.mentions.actors import is_name
from ingest.records import Duty
from tests.ingest.plain import policy_of
from tests.ingest.plain_policy import cases

TABLE = Path(__file__).parent / "duty_cases.txt"

NAMES = [
    "网格员",
    "志愿服务队",
    "工会法律援助律师",
    "盲人机构保健按摩师",
    "铁路、民航、公路客运站",
    "在职公务员",
    "签约双方",
    "网格员（信息员）",
]
NO_NAMES = [
    "招用残疾人",
    "工会组织会员",
    "服务职工",
    "平台",
    "动员",
    "经批准方",
    "每五千人",
    "设1名书记",
    "工会经费账户",
]


@pytest.mark.parametrize(("text", "expected"), cases(TABLE.read_text(encoding="utf-8")))
def test_duties_of_plain_sentences(text: str, expected: list[list[str | None]]) -> None:
    policy = policy_of(text)
    found = [fact for fact in find(policy, Ledger()) if isinstance(fact, Duty)]
    assert [[fact.modality, fact.bearer] for fact in found] == [row[:2] for row in expected]
    for fact, (_, _, opening) in zip(found, expected, strict=True):
        assert opening is not None
        assert policy.text[fact.start : fact.end].startswith(opening)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_a_name(name: str) -> None:
    assert is_name(name, 0, len(name))


@pytest.mark.parametrize("name", NO_NAMES)
def test_what_is_none(name: str) -> None:
    assert not is_name(name, 0, len(name))
