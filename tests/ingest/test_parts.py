"""Which instruments a page holds: a letter and the paper that it prints, where title lines are broken or lost."""

from __future__ import annotations

import pytest

from ingest.records import Document
from ingest.steps import policy_of, skeleton
from tests.ingest.plain_pages import BODY, LETTER, instruments


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


def test_first_line_stands_for_a_paper_without_a_title() -> None:
    page = (
        "临纲办发〔2018〕3号\n各镇纲要办：\n现将《2018年工作要点》印发给你们，请认真贯彻落实。\n临江市纲要办公室\n2018年3月19日\n2018年工作要点"
        + BODY
    )
    policy = policy_of(page)
    letter, printed = (fact for fact in skeleton(policy) if isinstance(fact, Document))
    assert policy.text[letter.start : letter.end] == "临纲办发〔2018〕3号"
    assert policy.text[printed.start : printed.end] == "2018年工作要点"


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


WRAPPED = [
    "临江县人民政府办公室关于印发临江县残疾预防行动计划（2022—2025年）\n的通知",
    "临江县人民政府办公室关于印发临江县残疾预防行动计划\n（2022—2025年）的通知",
    "临江县人民政府办公室关于印发临江县残疾预防\n行动计划(2022-2025年)\n的通知",
    "临江县人民政府办公室\n关于印发临江县残疾预防行动计划\n（2022—2025年）\n的通知",
    "临江县人民政府办公室关于印发《临江县残疾预防行动计划\n（2022—2025年）》的通知",
    "临江县人民政府办公室\n关于印发《临江县残疾预防行动计划\n（2022—2025年）》的通知",
    "临江县人民政府办公室\n关于印发《临江县\n残疾预防行动计划\n（2022—2025年）》的通知",
    "临江县人民政府办公室关于印发临江县残疾预防行动计划（2022\n—2025年）的通知",
    "临江县人民政府办公室关于印发临江县残疾预防行动计划\n任务分工方案的通知",
    "临江县人民政府办公室关于印发《临江县残疾预防、\n康复行动计划》的通知",
]


@pytest.mark.parametrize("title", WRAPPED)
def test_title_wrapped_before_it_comes_to_its_end(title: str) -> None:
    page = (
        f"{title}\n临府办发〔2023〕7号\n"
        + LETTER.format("临江县残疾预防行动计划（2022—2025年）")
        + "临江县人民政府办公室\n2023年6月20日\n临江县残疾预防行动计划\n（2022—2025年）"
        + BODY
    )
    notice, printed = instruments(page)
    assert notice.title == title.replace("\n", "")
    assert (notice.genre, notice.doc_number, notice.clauses) == ("通知", "临府办发〔2023〕7号", ())
    assert (printed.title, printed.covers) == ("临江县残疾预防行动计划（2022—2025年）", 1)
    for instrument in (notice, printed):
        assert (instrument.issuers, instrument.issued_on) == (("临江县人民政府办公室",), "2023-06-20")


def test_titles_that_are_whole_do_not_run_together() -> None:
    page = (
        "关于印发《临江县康复办法》的通知\n临江县残疾预防工作通知\n各镇人民政府：\n现将有关事项通知如下。\n一、总体要求\n"
        "坚持以人为本。\n"
    )
    assert instruments(page)[0].title == "关于印发《临江县康复办法》的通知"


OPINION = "临江市人民政府关于发展红十字事业的实施意见"
LEAD = "2014年6月24日，临江市人民政府印发《关于发展红十字事业的实施意见》。该意见分总体要求和主要任务2部分。\n"


@pytest.mark.parametrize(
    ("above", "number"),
    [
        (f"{OPINION}\n{LEAD}{OPINION}\n临政〔2014〕53号\n各镇人民政府：", "临政〔2014〕53号"),
        (f"{OPINION}\n{LEAD}基本信息\n{OPINION}\n各镇人民政府：", None),
        (f"关于发展红十字事业的实施意见\n{LEAD}{OPINION}\n临政〔2014〕53号", "临政〔2014〕53号"),
        (
            f"{OPINION}\n{LEAD}基本介绍\n• 中文名：{OPINION}\n• 印发时间：2014年6月24日\n基本信息\n{LEAD}实施意见\n"
            f"{OPINION}\n临政〔2014〕53号\n各镇人民政府：",
            "临政〔2014〕53号",
        ),
    ],
)
def test_paper_begins_where_its_title_stands_again_below_a_lead(above: str, number: str | None) -> None:
    (found,) = instruments(f"{above}{BODY}")
    assert (found.title, found.doc_number, found.issuers) == (OPINION, number, ("临江市人民政府",))
    assert [clause.heading for clause in found.clauses] == ["总体要求", "主要任务"]


def test_title_that_stands_again_in_a_list_of_links() -> None:
    (found,) = instruments(f"{OPINION}\n{LEAD}{BODY}相关文件\n{OPINION}\n临政〔2014〕53号\n")
    assert [clause.heading for clause in found.clauses] == ["总体要求", "主要任务"]


@pytest.mark.parametrize(
    "report",
    [
        "日前，临江市人民政府印发了《临江市科学素质行动实施方案（2021—2025年）》，对科学素质工作作出部署。",
        "日前，我市对科学素质工作作出部署。下一步，有关部门将抓好落实。\n《方案》提出，到2025年科普能力明显提升。",
    ],
)
def test_plan_below_a_report_of_it(report: str) -> None:
    (found,) = instruments(f"{report}\n临江市科学素质行动实施方案（2021—2025年）{BODY}")
    assert (found.title, found.genre) == ("临江市科学素质行动实施方案（2021—2025年）", "实施方案")
    assert [clause.heading for clause in found.clauses] == ["总体要求", "主要任务"]


def test_annex_of_a_paper_without_its_head_is_not_the_paper() -> None:
    text = "加强科普能力建设，完善有关制度，提高水平，做好有关工作。\n保障经费投入，确保各项任务落实。\n附件\n"
    assert instruments(f"{text}临江市科学素质行动任务分工方案{BODY}")[0].title is None


@pytest.mark.parametrize(
    "above",
    [
        "临江市“十四五”残疾预防规划\n来源：临江市人民政府 发布时间：2022-06-02\n",
        "临江市“十四五”残疾预防规划\n文号：临政发〔2022〕6号\n",
        "临江市“十四五”残疾预防规划\n临政发〔2022〕6号\n",
    ],
)
def test_letter_without_a_title_below_the_name_of_the_plan(above: str) -> None:
    page = above + LETTER.format("临江市“十四五”残疾预防规划") + "临江市人民政府\n2022年5月6日\n"
    letter, printed = instruments(f"{page}临江市“十四五”残疾预防规划{BODY}")
    assert (letter.title, letter.issued_on, letter.clauses) == (None, "2022-05-06", ())
    assert letter.doc_number == ("临政发〔2022〕6号" if "号" in above else None)
    assert (printed.title, printed.covers, printed.doc_number) == ("临江市“十四五”残疾预防规划", 1, None)
    assert (printed.issuers, printed.issued_on) == (("临江市人民政府",), "2022-05-06")


def test_title_again_without_a_letter_is_one_paper() -> None:
    page = "临江市“十四五”残疾预防规划\n各镇人民政府：\n为做好工作，现提出如下规划。\n临江市“十四五”残疾预防规划"
    assert len(instruments(page + BODY)) == 1


def test_broken_sentence_that_ends_on_a_kind_of_paper_is_no_title() -> None:
    text = "2.加强组织领导，各级工会按照国家有关\n的规定\n做好职工服务工作，切实维护职工权益。\n"
    (found,) = instruments(f"临江市残疾预防方案{BODY}{text}")
    assert found.title == "临江市残疾预防方案"


def test_notice_that_passes_on_the_paper_of_several_bodies() -> None:
    page = (
        "临江市人民政府办公室转发市残联等部门\n关于加强残疾人工作意见的通知\n临政办〔2008〕5号\n各镇人民政府：\n"
        "市残联、市民政局《关于加强残疾人工作的意见》已经市政府同意，现转发给你们。\n临江市人民政府办公室\n2008年5月6日\n"
        "关于加强残疾人工作的意见"
    )
    notice, printed = instruments(page + BODY)
    assert notice.title == "临江市人民政府办公室转发市残联等部门关于加强残疾人工作意见的通知"
    assert (notice.issuers, printed.covers) == (("临江市人民政府办公室",), 1)


def test_two_plans_in_a_title_of_two_lines() -> None:
    page = (
        "临江市人民政府关于印发临江市妇女发展规划\n和临江市儿童发展规划的通知\n各镇人民政府：\n"
        "现将《临江市妇女发展规划》和《临江市儿童发展规划》印发给你们，请认真贯彻执行。\n临江市人民政府\n2021年12月1日\n"
    )
    found = instruments(f"{page}临江市妇女发展规划{BODY}临江市儿童发展规划{BODY}")
    assert [(one.title, one.covers) for one in found] == [
        ("临江市人民政府关于印发临江市妇女发展规划和临江市儿童发展规划的通知", None),
        ("临江市妇女发展规划", 1),
        ("临江市儿童发展规划", 1),
    ]
