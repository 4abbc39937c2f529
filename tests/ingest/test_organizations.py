"""Names of organizations in running text: what is one, where it ends, named body or class."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ingest.mentions.organizations import Unit, find


def units(text: str) -> list[str]:
    """What is found, classes in angle brackets."""
    found = []
    for mention in find(text):
        assert isinstance(mention.value, Unit)
        assert text[mention.start : mention.end] == mention.value.written
        found.append(mention.value.written if mention.value.kind == "body" else f"<{mention.value.written}>")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省委组织部、省纪委（省监察厅）负责。", ["省委组织部", "省纪委", "省监察厅"]),
        ("由湖南省总工会会同浙江省衢州市妇女联合会", ["湖南省总工会", "浙江省衢州市妇女联合会"]),
        ("共青团湖南省委、团市委", ["共青团湖南省委", "团市委"]),
        ("中共晋城市城区区委办公室关于", ["中共晋城市城区区委办公室"]),
        ("全国总工会、共青团中央、全国妇联", ["全国总工会", "共青团中央", "全国妇联"]),
        ("财政部、人力资源社会保障部", ["财政部", "人力资源社会保障部"]),
        ("市人大法工委、内司工委", ["市人大法工委"]),
        ("各级党委、政府要支持群团组织", ["<各级党委>", "<政府>", "<群团组织>"]),
        ("县级以上各级总工会应当", ["<县级以上各级总工会>"]),
        ("用人单位应当按时向税务机关缴纳", ["<用人单位>", "<税务机关>"]),
        ("国务院有关部门和上级组织", ["<国务院有关部门>", "<上级组织>"]),
        ("工会经费、工会干部和团员", []),
        ("在社区委员中", []),
        ("党组织和党组", ["<党组织>", "<党组>"]),
        ("各县(市、区)委、市级机关", ["<各县(市、区)委>", "<市级机关>"]),
        ("广西壮族自治区总工会和延边朝鲜族自治州总工会", ["广西壮族自治区总工会", "延边朝鲜族自治州总工会"]),
        ("衢州市政协办公室、衢州市人民政府", ["衢州市政协办公室", "衢州市人民政府"]),
        ("中国国际贸易促进委员会衢州市委员会", ["中国国际贸易促进委员会衢州市委员会"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert units(text) == expected


def test_mentions_do_not_overlap_and_stand_in_order() -> None:
    text = "省总工会、共青团省委、省妇联等群团组织，各级党委和政府，国务院残疾人工作委员会" * 50
    mentions = find(text)
    assert len(mentions) == 50 * 7
    assert all(left.end <= right.start for left, right in pairwise(mentions))
