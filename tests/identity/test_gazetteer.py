"""Places by name, and what a level word means in a place."""

from __future__ import annotations

import pytest

from foundation.errors import AmbiguousError, NotFoundError
from identity import above, place
from identity.gazetteer import meant_by


@pytest.mark.parametrize(
    ("name", "code", "full_name", "level"),
    [
        ("全国", "000000", "全国", "central"),
        ("湖南", "430000", "湖南省", "province"),
        ("广西", "450000", "广西壮族自治区", "province"),
        ("衢州市", "330800", "浙江省衢州市", "city"),
        ("衢州", "330800", "浙江省衢州市", "city"),
        ("湘西州", "433100", "湖南省湘西土家族苗族自治州", "city"),
        ("晋城市城区", "140502", "山西省晋城市城区", "county"),
        ("南京鼓楼区", "320106", "江苏省南京市鼓楼区", "county"),
        ("義烏市", "330782", "浙江省金华市义乌市", "county"),
        ("北京市朝阳区", "110105", "北京市朝阳区", "county"),
        ("新疆生产建设兵团", "660000", "新疆生产建设兵团", "province"),
        ("杭州市西湖区三墩镇", "330106/三墩镇", "浙江省杭州市西湖区三墩镇", "township"),
    ],
)
def test_places(name: str, code: str, full_name: str, level: str) -> None:
    found = place(name)
    assert (found.code, found.full_name, found.level) == (code, full_name, level)


def test_a_name_of_several_places_is_refused_with_all_of_them() -> None:
    with pytest.raises(AmbiguousError) as refused:
        place("鼓楼区")
    assert "江苏省南京市鼓楼区" in refused.value.candidates
    assert "福建省福州市鼓楼区" in refused.value.candidates
    assert place("鼓楼区", within="福州市").code == "350102"


def test_a_name_of_no_place_is_refused_with_the_nearest() -> None:
    with pytest.raises(NotFoundError) as refused:
        place("衢州县城")
    assert refused.value.nearest == ["浙江省衢州市"]
    with pytest.raises(NotFoundError):
        place("")


def test_places_form_a_tree() -> None:
    assert [step.name for step in above(place("晋城市城区"))] == ["城区", "晋城市", "山西省", "全国"]


@pytest.mark.parametrize(
    ("word", "where", "means"),
    [
        ("省", "衢州市", "浙江省"),
        ("市", "衢州市", "衢州市"),
        ("市", "义乌市", "义乌市"),
        ("市", "龙游县", "衢州市"),
        ("市", "北京市朝阳区", "北京市"),
        ("区", "南宁市", "广西壮族自治区"),
        ("区", "晋城市城区", "城区"),
        ("县", "衢州市", None),
        ("市", "湖南省", None),
        ("省", "北京市", None),
    ],
)
def test_level_words(word: str, where: str, means: str | None) -> None:
    found = meant_by(word, place(where))
    assert (found and found.name) == means
