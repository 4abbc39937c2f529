"""Times: a table of forms from documents and statutes, the traps, and the cost of hostile text."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.mentions.times import TimeExpression, find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力求到2020年，", [("到2020年", "deadline", "2020")]),
        ("2017年底,完成", [("2017年底", "deadline", "2017-12-31")]),
        ("到2021年底", [("到2021年底", "deadline", "2021-12-31")]),
        ("10月中旬前完成", [("10月中旬前", "deadline", "--10")]),
        ("6月底前完成", [("6月底前", "deadline", "--06-30")]),
        ("年底前完成", [("年底前", "deadline", "--12-31")]),
        ("今年年底前", [("今年年底前", "deadline", "--12-31")]),
        ("2020年6月底前", [("2020年6月底前", "deadline", "2020-06-30")]),
        ("2020年2月底前", [("2020年2月底前", "deadline", "2020-02-29")]),
        ("于2018年12月31日前", [("于2018年12月31日前", "deadline", "2018-12-31")]),
        ("到2022年和2030年，", [("到2022年", "deadline", "2022"), ("2030年", "deadline", "2030")]),
        ("2025年年底前", [("2025年年底前", "deadline", "2025-12-31")]),
        ("二〇二五年底前", [("二〇二五年底前", "deadline", "2025-12-31")]),
        ("2021年上半年前", [("2021年上半年前", "deadline", "2021-06-30")]),
        ("自2020年1月1日起施行", [("自2020年1月1日起施行", "deadline", "2020-01-01")]),
        ("自2018年3月1日起正式实施", [("自2018年3月1日起正式实施", "deadline", "2018-03-01")]),
        ("每年都要", [("每年", "frequency", "P1Y")]),
        ("每半年召开", [("每半年", "frequency", "P6M")]),
        (
            "每季度、每月、每周、每天",
            [
                ("每季度", "frequency", "P3M"),
                ("每月", "frequency", "P1M"),
                ("每周", "frequency", "P1W"),
                ("每天", "frequency", "P1D"),
            ],
        ),
        ("每两年评选", [("每两年", "frequency", "P2Y")]),
        ("每五年举行一次", [("每五年", "frequency", "P5Y")]),
        ("每三个月", [("每三个月", "frequency", "P3M")]),
        ("每届任期内", [("每届任期内", "frequency", "term")]),
        ("每届任期三年或者五年", [("任期三年", "duration", "P3Y"), ("五年", "duration", "P5Y")]),
        ("任期原则上为1年", [("任期原则上为1年", "duration", "P1Y")]),
        ("定期听取", [("定期", "frequency", "regular")]),
        ("一年一次", [("一年一次", "frequency", "P1Y")]),
        ("半年召开一次", [("半年召开一次", "frequency", "P6M")]),
        ("全年不少于10天", [("全年", "frequency", "P1Y")]),
        ("2年内将", [("2年内", "duration", "P2Y")]),
        ("十五日内", [("十五日内", "duration", "P15D")]),
        ("15个工作日内", [("15个工作日内", "duration", "P15D")]),
        ("24小时内", [("24小时内", "duration", "PT24H")]),
        ("半年内", [("半年内", "duration", "P6M")]),
        ("一个任期内", [("一个任期内", "duration", "term")]),
        ("在本届任期内", [("任期内", "duration", "term")]),
        ("集中一个月的时间", [("一个月的时间", "duration", "P1M")]),
        ("用3年左右时间", [("3年左右时间", "duration", "P3Y")]),
        ("提前十五日通知", [("提前十五日", "duration", "P15D")]),
        ("有效期5年", [("有效期5年", "duration", "P5Y")]),
        ("每届三年，连任", [("每届三年", "duration", "P3Y")]),
        ("2017年上半年，完成", [("2017年上半年", "deadline", "2017-06-30")]),
        ("年内完成，三年内完成", [("年内", "deadline", "--12-31"), ("三年内", "duration", "P3Y")]),
        ("按季度通报，按月足额拨付，按月工资计算", [("按季度", "frequency", "P3M"), ("按月", "frequency", "P1M")]),
        ("每年定期召开", [("每年", "frequency", "P1Y")]),
        ("召开的七日前送交", [("七日前", "duration", "P7D")]),
        ("任期为三年至五年", [("任期为三年", "duration", "P3Y"), ("五年", "duration", "P5Y")]),
        ("完成时限：2016年12月", [("2016年12月", "deadline", "2016-12")]),
        ("自2016年1月1日起至2020年12月31日止", []),
        ("2020年前后，6月前后", []),
        ("有效期至2025年12月31日", [("至2025年12月31日", "deadline", "2025-12-31")]),
        ("2016年至2020年，从2016年到2020年", []),
        ("2014年以来，自2016年起，截至2015年底", []),
        ("自公布之日起施行", []),
        ("不定期检查，固定期限合同，规定期限", []),
        ("近三年内，过去五年内", []),
        ("《到2020年的规划》", []),
        ("十八届五中全会，“十三五”规划", []),
        ("每名、每个、每千人口", []),
        ("2021年5月7日印发", []),
        ("1601 次，33080202000331号", []),
    ],
)
def test_forms(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = []
    for mention in find(text):
        value = mention.value
        assert isinstance(value, TimeExpression)
        found.append((text[mention.start : mention.end], value.kind, value.value))
    assert found == expected


@given(st.text(alphabet="每年月日季度半一二三十20159到至前底内任期届定起施行个的时间，。《》", max_size=80))
def test_mentions_are_ordered_disjoint_and_inside(text: str) -> None:
    at = 0
    for mention in find(text):
        assert at <= mention.start < mention.end <= len(text)
        at = mention.end


@pytest.mark.bench
@pytest.mark.parametrize(
    "cue", ["每", "到2020年", "2020年和", "一年", "任期", "任期为", "年底前", "《每年", "提前", "半年"]
)
def test_cost_grows_with_length_only(cue: str) -> None:
    def cost(count: int) -> float:
        text = cue * count
        gc.collect()
        begin = time.process_time()
        find(text)
        return time.process_time() - begin

    small = max(cost(5_000), 0.005)
    assert cost(50_000) < 40 * small
