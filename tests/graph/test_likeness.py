"""What changed between two sentences, and how like they are."""

from __future__ import annotations

import pytest

from graph.derivation.likeness import Ancestors, change, like, strength
from graph.derivation.passages import Passage


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("可以通过购买服务支持群团组织", 0),
        ("政府可通过召开会议通报情况", 0),
        ("鼓励群团组织募集资金", 1),
        ("党委要支持群团组织工作", 2),
        ("积极支持群团组织运用新媒体", 1),
        ("健全工作制度", 2),
        ("群团组织应该公开", 2),
        ("这是重要工作,主要任务明确", 2),
        ("必须符合章程规定", 3),
        ("不得侵占、挪用", 3),
    ],
)
def test_strength_of_modals(sentence: str, expected: int) -> None:
    assert strength(sentence) == expected


@pytest.mark.parametrize(
    ("below", "above", "what", "words"),
    [
        ("健全制度。", "健全制度,", "kept", None),
        ("应该听取群团组织意见", "必须听取群团组织意见", "softened", "必须 → 应该"),
        ("必须听取群团组织意见", "鼓励听取群团组织意见", "hardened", "鼓励 → 必须"),
        ("每年至少召开2次会议", "定期召开会议", "hardened", "至少召开2次"),
        ("定期召开会议", "每年至少召开2次会议", "softened", "至少召开2次"),
        ("比例不低于30%", "比例不低于25%", "hardened", "不低于25% → 不低于30%"),
        ("比例不超过30%", "比例不超过25%", "softened", "不超过25% → 不超过30%"),
        ("比例为30%", "比例为25%", "reworded", None),
        ("必须每年开会", "每年开会2次", "reworded", None),
    ],
)
def test_change(below: str, above: str, what: str, words: str | None) -> None:
    assert change(below, above, 0.96 if what == "kept" else 0.8) == (what, words)


def _passage(text: str, start: int) -> Passage:
    return Passage(f"clause-{start}", str(start), start, start + len(text), text, text)


def test_a_sentence_finds_where_it_comes_from_and_nothing_else() -> None:
    above = Ancestors(
        [
            _passage("建立和完善研究决定群团工作重大事项制度", 0),
            _passage("维护群众合法权益是群团组织的重要工作", 50),
            _passage("各级财政加大对革命老区民族地区边疆地区贫困地区的支持力度", 100),
        ]
    )
    found = list(above.of(_passage("各级财政加大对革命老区贫困地区的支持力度", 7)))
    assert [passage.start for passage, _ in found] == [100]
    assert found[0][1] > 0.7
    assert list(above.of(_passage("维护群众合法权益的成效进一步提升", 7))) == []
    assert list(above.of(_passage("推进县级总工会规范化建设工作", 7))) == []


def test_a_shortened_sentence_is_still_like_the_longer_one() -> None:
    long = "各级财政加大对革命老区民族地区边疆地区贫困地区的支持力度对基层群团组织的经费补贴应该落实到位"
    assert like(long, long) == 1.0
    assert like(long[:28], long) > 2 * 28 / (28 + len(long))
    assert like("工会", "妇联") == 0.0
