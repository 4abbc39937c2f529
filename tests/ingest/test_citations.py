"""Mentions of other texts: titles, numbers and laws by name, in the spellings of pages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.mentions.citations import CitedText, find

CASES = [
    ("根据《工会法》规定", [("《工会法》", "工会法", None)]),
    (
        "加大《工会法》《红十字会法》《劳动法》的实施力度",
        [("《工会法》", "工会法", None), ("《红十字会法》", "红十字会法", None), ("《劳动法》", "劳动法", None)],
    ),
    ("《关于印发《改革方案》的通知》", [("《关于印发《改革方案》的通知》", "关于印发《改革方案》的通知", None)]),
    ("《关于印发〈改革方案〉的通知》", [("《关于印发〈改革方案〉的通知》", "关于印发〈改革方案〉的通知", None)]),
    ("《意见》（中发〔2015〕4号）精神", [("《意见》（中发〔2015〕4号）", "意见", "中发〔2015〕4号")]),
    ("《意见》（中发〔2015〕4号，以下简称《意见》）", [
        ("《意见》（中发〔2015〕4号", "意见", "中发〔2015〕4号"),
        ("《意见》", "意见", None),
    ]),
    ("《意见》(国发[2015]12号)", [("《意见》(国发[2015]12号)", "意见", "国发〔2015〕12号")]),
    ("《意见》（国办发（2014）第2号）", [("《意见》（国办发（2014）第2号）", "意见", "国办发〔2014〕2号")]),
    ("《意见》(中发〔20154号)和", [("《意见》(中发〔20154号)", "意见", "中发〔2015〕4号")]),
    ("《意见》(浙委发〔201520号)", [("《意见》(浙委发〔201520号)", "意见", "浙委发〔2015〕20号")]),
    ("《意见》（衢委发〔20163）", [("《意见》（衢委发〔20163）", "意见", "衢委发〔2016〕3号")]),
    ("《条例》（国务院令第379号）", [("《条例》（国务院令第379号）", "条例", "国务院令第379号")]),
    ("《公告》（国家税务总局公告2015年第86号）", [("《公告》（国家税务总局公告2015年第86号）", "公告", "国家税务总局公告2015年第86号")]),
    ("按妇字〔2017〕12号文件", [("妇字〔2017〕12号", None, "妇字〔2017〕12号")]),
    ("按照中发〔2015〕4号文件要求", [("中发〔2015〕4号", None, "中发〔2015〕4号")]),
    ("根据省委和浙委发[2015]20号精神", [("浙委发[2015]20号", None, "浙委发〔2015〕20号")]),
    ("改进群团干部参照公务员法管理工作", [("公务员法", "公务员法", None)]),
    ("按照中华人民共和国工会法的规定", [("中华人民共和国工会法", "中华人民共和国工会法", None)]),
    ("依照民法典、公司法处理", [("民法典", "民法典", None), ("公司法", "公司法", None)]),
    ("构建以宪法为依据的法规体系", [("宪法", "宪法", None)]),
    ("按党章规定列席会议", [("党章", "党章", None)]),
    ("按照团章相关规定", [("团章", "团章", None)]),
    ("党章中“团的县级委员会书记可以列席”的规定", [("党章", "党章", None)]),
    ("严格执行中央八项规定精神", [("中央八项规定", "中央八项规定", None)]),
    (
        "依照中华人民共和国劳动合同法实施条例办理",
        [("中华人民共和国劳动合同法实施条例", "中华人民共和国劳动合同法实施条例", None)],
    ),
    # no texts
    ("开展学党章党规、学系列讲话活动", []),
    ("尊崇党章，增强政治意识", []),
    ("建立工会劳动法律监督制度", []),
    ("依法取得工会法人资格", []),
    ("依法依章程独立自主开展工作", []),
    ("中华人民共和国境内的合法企业", []),
    ("开展国家宪法日活动，弘扬宪法精神", []),
    ("没有书名号的意见", []),
    ("坏页《没有收尾的书名", []),
    ("《》", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_mentions(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = []
    for mention in find(text):
        assert isinstance(mention.value, CitedText)
        found.append((text[mention.start : mention.end], mention.value.title, mention.value.number))
    assert found == expected


def test_titles_inside_one_that_is_never_closed_stand_apart() -> None:
    assert [(mention.start, mention.end) for mention in find("《《关于《工会法》的决定》")] == [(1, 13)]


@given(st.text(alphabet="《》〈〉（）()〔〕[]中发国令第年号2015〇工会法党章的。，\n", max_size=60))
def test_mentions_are_ordered_apart_and_inside(text: str) -> None:
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@pytest.mark.bench
@pytest.mark.parametrize("piece", ["《", "》", "《工会法》", "工会法、", "中发〔2015〕4号，", "〔2015", "党章规定"])
def test_repeated_pieces_cost_linear_time(piece: str) -> None:
    began = time.process_time()
    find(piece * 30_000)
    assert time.process_time() - began < 4
