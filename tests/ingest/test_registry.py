"""The registry block above the text of a portal page: which fields are read, and what they complete."""

from __future__ import annotations

import pytest

from ingest.cleaning import clean
from ingest.structure.lines import lines_of
from ingest.structure.registry import registry_of
from tests.ingest.plain_pages import BODY, LETTER, instruments


@pytest.mark.parametrize(
    ("block", "number", "issuer", "date"),
    [
        ("索 引 号: 0112-2016 文      号: 临政发〔2016〕9号\n发布机构 : 临江市政府 发布日期: 2016年05月19日", "临政发〔2016〕9号", "临江市政府", None),
        ("发文字号：\n临政办发〔2018〕18号\n发布机构：\n临江市人民政府办公室\n生成日期：\n2018年12月10日", "临政办发〔2018〕18号", "临江市人民政府办公室", None),
        ("• 索引号 2447335\n• 成文日期 2022-03-28\n• 发文字号 临政发〔2022〕6号\n• 发文单位 临江市人民政府\n• 规范性文件登记号", "临政发〔2022〕6号", "临江市人民政府", "2022-03-28"),
        ("【发布部门】临江市总工会【发文字号】临工发〔2019〕3号", "临工发〔2019〕3号", "临江市总工会", None),
        ("发文文号: 临府办[2016]29号\n发文时间: 2016-12-20", "临府办〔2016〕29号", None, None),
        ("发布部门:市政府办公室\n政策文号:临政办发〔2015〕212号", "临政办发〔2015〕212号", "市政府办公室", None),
        ("主题分类: 科技 发文单位: 临江市人民政府门户网", None, None, None),
        ("發布機關：中華人民共和國國務院", None, "国务院", None),
        ("来源于群众，服务于群众", None, None, None),
        ("发文单位：安徽省合肥市人民政府", None, "合肥市人民政府", None),
        ("发文单位：安徽省肥西县人民政府", None, "肥西县人民政府", None),
        ("发文单位：安徽省人民政府", None, "安徽省人民政府", None),
        ("发文单位：重庆市铜梁区总工会", None, "重庆市铜梁区总工会", None),
        ("索引号: | 113416/2020 | 信息分类: | 规范性文件 |\n发布机构: | 临江市人民政府 | 文 号: | 临政发〔2020〕2号 | |", "临政发〔2020〕2号", "临江市人民政府", None),
    ],
)  # fmt: skip
def test_registry_block(block: str, number: str | None, issuer: str | None, date: str | None) -> None:
    registry = registry_of(list(lines_of(clean(block).text)))
    assert (registry.number, registry.issuer, registry.date) == (number, issuer, date)


def test_each_line_of_the_block_is_the_portals() -> None:
    block = "标  题：\n临江市人民政府关于印发方案的通知\n有 效 性：\n有效\n文  号：\n临政发〔2018〕3号\n临江市概况"
    assert registry_of(list(lines_of(block))).used == {0, 1, 2, 4, 5}


def test_block_ends_where_the_text_begins() -> None:
    assert not registry_of(list(lines_of("坚持党的领导。\n发布机构：临江市人民政府"))).used


def test_block_completes_what_the_text_leaves_out() -> None:
    page = (
        "市人民政府关于加快残疾人事业发展的实施意见\n索引号: 0112 文 号: 临政发〔2016〕9号\n发布机构: 临江市政府 有效性: 有效\n"
        "各镇人民政府，市政府各部门：\n为加快残疾人事业发展，提出如下意见。\n一、总体要求\n坚持以人为本。\n"
    )
    (found,) = instruments(page)
    assert found.doc_number == "临政发〔2016〕9号"
    assert found.issuers == ("临江市人民政府",)


def test_the_texts_own_number_and_date_count_before_the_blocks() -> None:
    page = (
        "文号：临政函〔2016〕1号\n成文日期：2016-01-02\n临江市人民政府关于发展残疾人事业的意见\n临政发〔2016〕9号\n各镇人民政府：\n"
        "提出如下意见。\n一、总体要求\n坚持以人为本。\n临江市人民政府\n2016年3月4日\n"
    )
    (found,) = instruments(page)
    assert (found.doc_number, found.issued_on) == ("临政发〔2016〕9号", "2016-03-04")


def test_title_that_stands_in_the_block_alone() -> None:
    page = (
        "首页 > 法规\n发文标题: 临江市人民政府办公室关于印发临江市科普实施方案[2016—2020年]的通知\n发文文号: 临府办[2016]29号\n发文内容:\n"
        + LETTER.format("临江市科普实施方案（2016—2020年）")
        + "临江市人民政府办公室\n2016年12月20日\n临江市科普实施方案（2016—2020年）"
        + BODY
    )
    notice, printed = instruments(page)
    assert notice.title == "临江市人民政府办公室关于印发临江市科普实施方案[2016—2020年]的通知"
    assert (notice.doc_number, notice.issued_on) == ("临府办〔2016〕29号", "2016-12-20")
    assert (printed.title, printed.covers) == ("临江市科普实施方案（2016—2020年）", 1)


def test_block_above_a_letter_without_a_title() -> None:
    page = (
        "发文单位：临江市人民政府\n文 号：临政发〔2007〕67号\n"
        + LETTER.format("临江市妇女发展规划")
        + "二○○七年十二月二十四日\n临江市妇女发展规划"
        + BODY
    )
    letter, printed = instruments(page)
    assert (letter.doc_number, letter.issuers, letter.issued_on) == (
        "临政发〔2007〕67号",
        ("临江市人民政府",),
        "2007-12-24",
    )
    assert printed.issuers == ("临江市人民政府",)
