"""Heads of portal pages: the registry block, titles broken over lines, letters without a title, titles said twice."""

from __future__ import annotations

import pytest

from ingest import structure
from ingest.cleaning import clean
from ingest.records import Document
from ingest.steps import policy_of, skeleton
from ingest.structure.lines import lines_of
from ingest.structure.registry import registry_of
from ingest.text import Instrument

LETTER = "各镇人民政府，各街道办事处，市政府各部门：\n现将《{}》印发给你们，请认真贯彻执行。\n"
BODY = "\n为做好残疾人工作，制定本方案。\n一、总体要求\n坚持以人为本。\n二、主要任务\n加强康复服务。\n"


def instruments(page: str) -> tuple[Instrument, ...]:
    return structure.parse(clean(page)).instruments


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


def test_title_broken_behind_its_first_word() -> None:
    page = (
        "市人民政府办公室关于\n印发临江市科学素质行动计划纲要\n实施方案（2011—2015年）的通知\n"
        + LETTER.format("临江市科学素质行动计划纲要实施方案（2011—2015年）")
        + "一二年一月十二日\n临江市科学素质行动计划纲要实施方案（2011—2015年）"
        + BODY
    )
    notice, printed = instruments(page)
    assert notice.title == "市人民政府办公室关于印发临江市科学素质行动计划纲要实施方案（2011—2015年）的通知"
    assert notice.clauses == ()
    assert notice.issued_on == "2012-01-12"
    assert [clause.heading for clause in printed.clauses] == ["总体要求", "主要任务"]


def test_number_and_date_on_one_line() -> None:
    page = (
        "临江省人民政府\n关于印发临江省残疾人事业规划的通知\n临府发〔2017〕15号 2017年2月28日\n(已失效)\n"
        + LETTER.format("临江省残疾人事业规划")
    )
    found = instruments(page + "临江省残疾人事业规划" + BODY)
    assert [(one.issued_on, one.doc_number) for one in found] == [
        ("2017-02-28", "临府发〔2017〕15号"),
        ("2017-02-28", None),
    ]


def test_page_date_beside_the_number_is_not_the_texts() -> None:
    (found,) = instruments(
        "临政发〔2017〕15号 2017年02月08日\n临江市人民政府关于残疾人工作的意见\n提出如下意见。\n一、总体要求\n坚持以人为本。\n"
    )
    assert (found.doc_number, found.issued_on) == ("临政发〔2017〕15号", None)


def test_addressee_over_hard_breaks_is_no_heading() -> None:
    page = "临江市人民政府关于残疾人工作的意见\n各县、区人民政府，临江经济开发区、滨湖新城、苏州\n  工业园区，市各委、办、局：\n提出如下意见。\n一、总体要求\n坚持以人为本。\n"
    (found,) = instruments(page)
    assert [clause.heading for clause in found.clauses] == ["总体要求"]


def test_title_said_again_above_the_text_is_no_heading() -> None:
    title = "临江市“十四五”残疾人保障和发展规划"
    page = f"{title}\n来源：临江市人民政府 发布时间：2022-06-02\n{LETTER.format(title)}临江市人民政府\n2022年5月6日\n{title}{BODY}"
    (found,) = instruments(page)
    assert [clause.heading for clause in found.clauses] == ["总体要求", "主要任务"]


@pytest.mark.parametrize("title", ["2018年全民科学素质行动工作要点", "临江市关于加快全民科学素质建设的实施意见"])
def test_letter_without_a_title_prints_the_paper_below(title: str) -> None:
    page = (
        f"临纲办发〔2018〕3号\n各镇纲要办，各成员单位：\n现将《{title}》印发给你们，请认真贯彻落实。\n"
        f"临江市全民科学素质工作办公室\n（临江市科协代章）\n2018年3月19日\n{title}{BODY}"
    )
    letter, printed = instruments(page)
    assert (letter.title, letter.doc_number) == (None, "临纲办发〔2018〕3号")
    assert (letter.issuers, letter.issued_on) == (("临江市全民科学素质工作办公室",), "2018-03-19")
    assert (printed.title, printed.covers, printed.issued_on) == (title, 1, "2018-03-19")


def test_lost_title_line_of_what_the_letter_writes_with_another_dash() -> None:
    page = (
        "临江市人民政府关于印发临江市科学素质行动实施方案（2021—2025年）的通知\n"
        + LETTER.format("临江市科学素质行动实施方案（2021?2025年）")
        + "临江市人民政府\n2022年3月28日\n（此件公开发布）"
        + BODY
    )
    notice, printed = instruments(page)
    assert notice.clauses == ()
    assert printed.title == "临江市科学素质行动实施方案（2021—2025年）"


def test_a_kind_of_paper_is_no_letterhead() -> None:
    (found,) = instruments("规范性文件\n关于加强残疾人工作的意见\n提出如下意见。\n一、总体要求\n坚持以人为本。\n")
    assert found.issuers == ()


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


def test_label_of_the_site_between_title_and_number() -> None:
    page = "临江市人民政府关于做好农民工工作的意见\n政策文件：\n临政〔2015〕19 号\n各镇人民政府：\n提出如下意见。\n一、总体要求\n坚持以人为本。\n"
    (found,) = instruments(page)
    assert (found.doc_number, [clause.heading for clause in found.clauses]) == ("临政〔2015〕19号", ["总体要求"])


def test_first_line_stands_for_a_paper_without_a_title() -> None:
    page = (
        "临纲办发〔2018〕3号\n各镇纲要办：\n现将《2018年工作要点》印发给你们，请认真贯彻落实。\n临江市纲要办公室\n2018年3月19日\n2018年工作要点"
        + BODY
    )
    policy = policy_of(page)
    letter, printed = (fact for fact in skeleton(policy) if isinstance(fact, Document))
    assert policy.text[letter.start : letter.end] == "临纲办发〔2018〕3号"
    assert policy.text[printed.start : printed.end] == "2018年工作要点"


def test_rows_of_a_table_below_its_heading() -> None:
    page = (
        "临江市人民政府关于养老服务的意见\n提出如下意见。\n一、总体要求\n坚持以人为本。\n临江市人民政府\n2020年1月2日\n附件\n重点任务分工\n"
        "序号　任务　牵头单位　参加单位\n1　完善老年人补贴制度，做好衔接。2020年底前全覆盖。　市民政局　市财政局、市残联\n"
        "2　65周岁及以上老年人健康管理率达到70%。　市卫生健康委　各县（区）人民政府\n3　支持兴办老年大学。　市教育局　市文化局\n"
    )
    (found,) = instruments(page)
    assert [clause.path for clause in found.clauses] == ["1/一", "1/1", "1/2", "1/3"]


def test_statute_without_a_title_line_behind_its_letter() -> None:
    page = (
        "关于印发《临江市基层工会经费管理办法》的通知\n临工〔2023〕21号\n各镇总工会：\n"
        "《临江市基层工会经费管理办法》已经市总工会常委会审议通过，现印发给你们，请遵照执行。\n"
        "第一章　总则\n第一条　为加强管理，制定本办法。\n第二条　基层工会应当民主管理。\n临江市总工会\n2023年5月18日\n"
    )
    notice, printed = instruments(page)
    assert notice.clauses == ()
    assert (printed.title, printed.covers) == ("临江市基层工会经费管理办法", 1)
    assert (printed.issuers, printed.issued_on) == (("临江市总工会",), "2023-05-18")
