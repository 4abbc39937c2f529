"""Leadership, citation and duty on any text: no failure, every candidate settled once, spans inside, linear time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.ledger import Ledger
from ingest.records import Duty, Fact
from tests.ingest.plain import policy_of

FINDERS = ("leadership", "citation", "duty")
PIECES = [
    "工会", "各级党委", "上级", "同级党委", "党组", "领导", "双重领导", "为主", "受", "在", "下", "对", "的", "和",
    "、", "，", "；", "：", "。", "\n", " ", "应当", "要", "不得", "可以", "鼓励", "确保", "由", "负责", "协助",
    "协管", "分管", "指导", "《", "》", "工会法", "中发〔2015〕4号", "党章规定", "（", "）", "第一条", "一、",
    "（一）", "等", "组织", "人民政府", "有关部门", "建立", "经费", "其", "是", "“", "”", "1",
]  # fmt: skip
REPEATED = [
    "工会应当", "领导", "《工会法》", "由", "在党委领导下", "受同级党委双重领导", "上级工会指导下级工会、",
    "对工会的", "党组", "《", "的", "各级", "（一）应当：\n",
]  # fmt: skip


def facts(text: str, kind: str) -> Iterator[Fact]:
    ledger = Ledger()
    yield from import_module(f"ingest.facts.{kind}").find(policy_of(text), ledger)
    assert all(entry.outcome for entry in ledger.candidates)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_of_the_words_of_the_genre(text: str) -> None:
    for kind in FINDERS:
        last = 0
        for fact in facts(text, kind):
            assert 0 <= fact.start < fact.end <= len(text)
            if isinstance(fact, Duty):
                assert fact.start >= last
                last = fact.end


@pytest.mark.bench
@pytest.mark.parametrize("kind", FINDERS)
@pytest.mark.parametrize("piece", REPEATED)
def test_repetitions_cost_linear_time(kind: str, piece: str) -> None:
    began = time.process_time()
    for _ in facts(piece * 10_000, kind):
        pass
    assert time.process_time() - began < 10
