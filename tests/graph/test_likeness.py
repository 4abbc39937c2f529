"""Likeness of sentences: rare pairs of characters count, set phrases do not, and no order of the input matters."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from graph.derivation.likeness import compare, pairs_of
from graph.derivation.passages import Passage, without_marks


def passages(*texts: str) -> list[Passage]:
    made = []
    start = 0
    for number, text in enumerate(texts):
        made.append(Passage(f"clause-{number}", f"1/{number}", start, start + len(text), text, without_marks(text)))
        start += len(text)
    return made


ABOVE = passages(
    "建立和完善研究决定群团工作重大事项制度。",
    "维护群众合法权益是群团组织的重要工作。",
    "各级财政加大对革命老区、民族地区、边疆地区、贫困地区的支持力度,对基层群团组织的经费补贴应该落实到位。",
    "高举中国特色社会主义伟大旗帜,以邓小平理论、“三个代表”重要思想、科学发展观为指导。",
    "选任人民陪审员、人民监督员、人民调解员,应该重视发挥人民团体作用。",
)


def test_a_sentence_finds_where_it_comes_from_and_nothing_else() -> None:
    below = passages(
        "各级财政加大对革命老区、贫困地区的支持力度。",
        "维护群众合法权益的成效进一步提升。",
        "推进县级总工会规范化建设工作。",
        "高举中国特色社会主义伟大旗帜,以邓小平理论、“三个代表”重要思想、科学发展观为指导,推动工会工作。",
    )
    found = compare(below, ABOVE)
    assert [(link.passage.path, link.ancestor.path) for link in found.links] == [("1/0", "1/2")]
    assert 0.7 < found.links[0].likeness < 1
    assert ["1/2"] in [[passage.path for passage in group] for group in found.added]
    assert {passage.path for passage in found.dropped} == {"1/0", "1/4"}


def test_a_sentence_that_draws_two_together_comes_from_both() -> None:
    below = passages(
        "建立和完善研究决定群团工作重大事项制度，选任人民陪审员、人民监督员、人民调解员，重视发挥人民团体作用。"
    )
    assert [(link.ancestor.path, link.rank) for link in compare(below, ABOVE).links] == [("1/4", 0), ("1/0", 1)]


def test_set_phrases_have_no_pairs() -> None:
    assert pairs_of(without_marks("弘扬社会主义核心价值观")) == []
    assert pairs_of("工会工作") == ["工会", "会工", "工作"]


def test_the_order_of_the_sentences_does_not_matter() -> None:
    below = passages("各级财政加大对革命老区的支持力度。", "人民陪审员、人民监督员的选任，要重视人民团体作用。")
    told = {(link.passage.path, link.ancestor.path, link.likeness) for link in compare(below, ABOVE).links}
    assert len(told) == 2
    mixed = random.Random(1).sample(ABOVE, len(ABOVE))
    assert {(link.passage.path, link.ancestor.path, link.likeness) for link in compare(below, mixed).links} == told


@given(st.lists(st.text("党委群团工会青年妇女要应可建立制度支持,。", max_size=60), max_size=6))
def test_likeness_is_a_share_and_nothing_is_told_twice(texts: list[str]) -> None:
    made = passages(*texts)
    found = compare(made, ABOVE)
    assert all(0 < link.likeness <= 1.0000001 for link in found.links)
    pairs = [(link.passage.path, link.ancestor.path) for link in found.links]
    assert len(pairs) == len(set(pairs))
