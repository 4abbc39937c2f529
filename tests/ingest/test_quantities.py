"""Quantities: a table of forms from documents and statutes, the traps, and the cost of hostile text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.mentions.quantities import find
from ingest.mentions.quantity import Quantity


def read(text: str) -> list[tuple[str, str, float, str]]:
    """(span, comparator, value to four places, unit) of each quantity."""
    found = []
    for mention in find(text):
        quantity = mention.value
        assert isinstance(quantity, Quantity)
        span = text[mention.start : mention.end]
        found.append((span, quantity.comparator, round(quantity.value, 4), quantity.unit))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28岁以下青年入党", [("28岁以下", "<=", 28, "years_of_age")]),
        ("女性三分之一以上", [("三分之一以上", ">=", 0.3333, "share")]),
        ("班子中至少有一名女性", [("至少有一名", ">=", 1, "persons")]),
        ("每人每年不少于1元的标准", [("不少于1元", ">=", 1, "CNY")]),
        ("不少于本单位青年干部、职工工资总数的2%", [("2%", ">=", 0.02, "share")]),
        ("不少于本单位在职职工总数百分之一点五的比例", [("百分之一点五", ">=", 0.015, "share")]),
        ("人均不低于零点二元的标准", [("不低于零点二元", ">=", 0.2, "CNY")]),
        ("每人每年一点五元", [("一点五元", "=", 1.5, "CNY")]),
        ("补助三点五万元", [("三点五万元", "=", 35000, "CNY")]),
        ("提高二点五个百分点", [("二点五个百分点", "=", 0.025, "percentage_points")]),
        ("上午八点三人到会", [("三人", "=", 3, "persons")]),
        ("配备5名以上专职干部", [("5名以上", ">=", 5, "persons")]),
        (
            "分别不低于80%、50%、25%",
            [("不低于80%", ">=", 0.8, "share"), ("50%", ">=", 0.5, "share"), ("25%", ">=", 0.25, "share")],
        ),
        ("分别控制在30%、60%以内", [("控制在30%", "<=", 0.3, "share"), ("60%以内", "<=", 0.6, "share")]),
        ("年满13周岁", [("年满13周岁", ">=", 13, "years_of_age")]),
        ("不满十八周岁", [("不满十八周岁", "<", 18, "years_of_age")]),
        ("不足3人的", [("不足3人", "<", 3, "persons")]),
        ("联系100名左右青年", [("100名左右", "~", 100, "persons")]),
        ("约三百人", [("约三百人", "~", 300, "persons")]),
        ("建成100人的社工队伍", [("100人", "=", 100, "persons")]),
        ("专兼职1:3、1:4的比例", [("1:3", "=", 3, "ratio"), ("1:4", "=", 4, "ratio")]),
        ("按1∶500的比例", [("1∶500", "=", 500, "ratio")]),
        ("一比三的比例", [("一比三", "=", 3, "ratio")]),
        ("执委不少于1 5人", [("不少于1 5人", ">=", 15, "persons")]),
        ("确保lOO%的村", [("lOO%", "=", 1, "share")]),
        ("表决权人数的一半", [("一半", "=", 0.5, "share")]),
        ("半数以上委员", [("半数以上", ">=", 0.5, "share")]),
        ("全体代表过半数通过", [("过半数", ">", 0.5, "share")]),
        ("人数过半的", [("过半", ">", 0.5, "share")]),
        ("三分之二以上的代表", [("三分之二以上", ">=", 0.6667, "share")]),
        ("工资总额的百分之二", [("百分之二", "=", 0.02, "share")]),
        ("职工总数千分之三", [("千分之三", "=", 0.003, "share")]),
        ("加收万分之五的滞纳金", [("万分之五", "=", 0.0005, "share")]),
        ("五万元以上十万元以下", [("五万元以上", ">=", 50000, "CNY"), ("十万元以下", "<=", 100000, "CNY")]),
        ("不超过1.5亿元", [("不超过1.5亿元", "<=", 150000000, "CNY")]),
        ("补助1,200元", [("1,200元", "=", 1200, "CNY")]),
        ("控制在8‰以下", [("控制在8‰以下", "<=", 0.008, "share")]),
        ("达到95%以上", [("达到95%以上", ">=", 0.95, "share")]),
        ("覆盖率达到100%", [("达到100%", "=", 1, "share")]),
        ("覆盖率达90%", [("达90%", ">=", 0.9, "share")]),
        ("超过15%", [("超过15%", ">", 0.15, "share")]),
        ("二十五人以上", [("二十五人以上", ">=", 25, "persons")]),
        ("三个季度", [("三个季度", "=", 9, "months")]),
        ("十五个工作日内", [("十五个工作日内", "<=", 15, "days")]),
        ("培训10万人次", [("10万人次", "=", 100000, "person_times")]),
        ("提高2.5个百分点", [("2.5个百分点", "=", 0.025, "percentage_points")]),
        ("并处一倍以上五倍以下罚款", [("一倍以上", ">=", 1, "multiple"), ("五倍以下", "<=", 5, "multiple")]),
        ("走访1000户", [("1000户", "=", 1000, "households")]),
        ("不得超过两届", [("不得超过两届", "<=", 2, "terms")]),
        ("挂职、兼职人数不少于专职人数", []),
        ("学习贯彻十八届三中全会精神", []),
        ("树立“四个意识”", []),
        ("推行“4+1”“1+100”机制", []),
        ("第三次代表大会，第十二条", []),
        ("2015年以来", []),
        ("中发〔2015〕4号", []),
        ("电话85953193", []),
        ("每千人口、每万名职工", []),
        ("《三年行动计划》", []),
        ("统一部署，进一步加强，多元化，单元", []),
        ("5月20日前", []),
        ("一元化领导", []),
        ("一次性补助，一年级学生", []),
        ("二年来", []),
    ],
)
def test_forms(text: str, expected: list[tuple[str, str, float, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("三至七人", 3, 7, "persons"),
        ("3-5名", 3, 5, "persons"),
        ("30—50%", 0.3, 0.5, "share"),
        ("3%至5%", 0.03, 0.05, "share"),
        ("百分之三至百分之五", 0.03, 0.05, "share"),
        ("五至十万元", 50000, 100000, "CNY"),
        ("2万元至5万元", 20000, 50000, "CNY"),
        ("五人至二十五人", 5, 25, "persons"),
        ("1～2个", 1, 2, "items"),
    ],
)
def test_ranges(text: str, low: float, high: float, unit: str) -> None:
    (mention,) = find(text)
    quantity = mention.value
    assert isinstance(quantity, Quantity)
    assert (quantity.value, quantity.upper, quantity.unit) == (low, high, unit)
    assert text[mention.start : mention.end] == text


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("以每人每年不少于1元的标准", ("person", "year")),
        ("各不少于2万元", ("body",)),
        ("每年人均不少于10元", ("year", "person")),
        ("每月应不低于每人2元", ("month", "person")),
        ("按每月全部职工工资总额的百分之二", ("month",)),
        ("按日加收万分之五", ("day",)),
        ("5元/人·月", ("person", "month")),
        ("每个社区补助3万元", ("body",)),
        ("各级财政安排100万元", ()),
        ("每年安排，另拨50万元", ()),
    ],
)
def test_periods_and_heads(text: str, per: tuple[str, ...]) -> None:
    quantity = find(text)[-1].value
    assert isinstance(quantity, Quantity)
    assert quantity.per == per


@given(st.text(alphabet="一二三十百万第每个名人元%‰分之1289.,:至-—不少于以上内年月日的、，。“”《》 ", max_size=80))
def test_mentions_are_ordered_disjoint_and_inside(text: str) -> None:
    at = 0
    for mention in find(text):
        assert at <= mention.start < mention.end <= len(text)
        quantity = mention.value
        assert isinstance(quantity, Quantity)
        assert mention.start <= quantity.start < quantity.end <= mention.end
        assert text[quantity.start : quantity.end] == quantity.written
        at = quantity.end


@pytest.mark.bench
@pytest.mark.parametrize("cue", ["1", "一", "1%、", "百分之", "三至", "不少于", "1,111", "每人", "《1名", "一一名"])
def test_cost_grows_with_length_only(cue: str) -> None:
    def cost(count: int) -> float:
        text = cue * count
        begin = time.process_time()
        find(text)
        return time.process_time() - begin

    small = max(cost(5_000), 0.005)
    assert cost(50_000) < 40 * small
