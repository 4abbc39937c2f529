"""Which words of a page are the heading of a provision, and which are its text."""

from __future__ import annotations

import pytest

from ingest.structure.dates import is_date
from ingest.structure.titles import is_body_name
from tests.ingest.plain_pages import BODY, LETTER, headings, instruments, parsed


def test_names_of_bodies_and_dates_are_told_from_headings() -> None:
    assert is_body_name("中共安徽省委非公经济和社会组织工委")
    assert is_body_name("甘肃省总工会　甘肃省财政厅")
    assert not is_body_name("进行动员部署")
    assert is_date("2021 年 5 月 7 日")
    assert not is_date("2021年5月7日起施行")


def test_a_provision_that_opens_a_task_is_no_run_in_heading() -> None:
    page = (
        "某省共青团改革方案\n一、改革团的机关\n1．优化机构。重心下移，服务基层。\n2．完善机制。健全工作制度。\n"
        "3．高校团委受高校党委和团省委双重领导。按属地管理。\n4．各级政府要将经费纳入预算。加强监督。\n"
        "5．建立制度。明确责任。\n6．团组织撤并的，其经费移交合并后的组织。做好衔接。\n"
        "7．支持县级工会采取财政投入等途径新建工人文化宫。加强管理。\n8．加强宣传。营造氛围。\n9．转变作风。深入基层。\n"
        "10．提高能力。强化培训。"
    )
    headings = {clause.number: clause.heading for clause in parsed(page).instrument(1).clauses if clause.depth == 2}
    assert headings == {
        "1": "优化机构", "2": "完善机制", "3": None, "4": None, "5": "建立制度", "6": None, "7": None, "8": "加强宣传",
        "9": "转变作风", "10": "提高能力",
    }  # fmt: skip


def test_a_slogan_is_a_heading_where_all_provisions_have_one() -> None:
    task = "完善工作机制，加强统筹协调，层层压实责任，确保各项政策措施落实落地，取得实实在在的成效和进展。"
    names = ["加大支持力度", "开展培训", "加强帮扶", "完善服务", "地方政府要切实承担主体责任"]
    page = "关于促进就业工作的若干意见\n一、落实责任\n" + "".join(
        f"（{number}）{name}。{task}\n" for number, name in zip("一二三四五", names, strict=True)
    )
    headings = [clause.heading for clause in parsed(page).instrument(1).clauses if clause.depth == 2]
    assert headings == names


@pytest.mark.parametrize(
    ("task", "heading"),
    [
        ("加快体育教师配备，到2020年新增专职体育教师8万名。（教育部负责）", None),
        ("保证学生每天锻炼1小时，小学每周体育课不少于4课时。（教育部牵头，体育总局参加）", None),
        ("提高补贴标准，每两年调整一次。补贴由财政列支。（财政部负责）", None),
        ("加强场地建设。每个县建成1个体育场。（体育总局负责）", "加强场地建设"),
        ("2025年目标。到2025年，建成1000个体育场。", "2025年目标"),
        ("健全工作机制，强化督促检查。每半年督查一次。", "健全工作机制，强化督促检查"),
        ("2021年底前出台管理办法。（教育部负责）", None),
    ],
)
def test_a_task_of_one_sentence_has_no_heading(task: str, heading: str | None) -> None:
    others = "".join(f"{place}.加强领导。各级党委要加强领导。\n" for place in range(2, 7))
    policy = parsed(f"关于加强体育工作的意见\n一、任务\n1.{task}\n{others}各地区要认真贯彻落实本意见。\n")
    clause = policy.instruments[0].clauses[1]
    assert (clause.number, clause.heading) == ("1", heading)


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("完善社会保障制度，关爱服务残疾人", ["1/一", "1/二", "1/三"]),
        ("2023年5月21日至6月20日", ["1/一", "1/二", "1/三"]),
        ("各县（市、区）总工会", ["1/一", "1/二", "1/三"]),
    ],
)
def test_a_line_that_fills_a_numbered_heading_opens_nothing(line: str, paths: list[str]) -> None:
    page = f"关于做好助残日活动的通知\n一、活动主题\n{line}\n二、重点工作\n各地要走访慰问。\n三、工作要求\n加强组织领导。\n"
    assert [clause.path for clause in parsed(page).instruments[0].clauses] == paths


def test_a_bare_heading_between_numbered_ones_still_stands_above_them() -> None:
    page = "关于做好助残工作的意见\n现提出如下意见。\n健全制度\n1.各地要完善补贴。\n2.各地要建立台账。\n加强保障\n3.各地要加大投入。\n"
    paths = [clause.path for clause in parsed(page).instruments[0].clauses]
    assert paths == ["1/#1", "1/#1/1", "1/#1/2", "1/#2", "1/#2/3"]


def test_a_task_that_ends_on_those_who_do_it_is_no_heading() -> None:
    page = "某区重点工作方案\n一、任务\n1.改造农村公路50公里；区交通运输局牵头，区财政局配合\n资金由上级补助。\n"
    assert headings(page) == [("1/一", "任务"), ("1/一/1", None)]


def test_addressee_over_hard_breaks_is_no_heading() -> None:
    page = "临江市人民政府关于残疾人工作的意见\n各县、区人民政府，临江经济开发区、滨湖新城、苏州\n  工业园区，市各委、办、局：\n提出如下意见。\n一、总体要求\n坚持以人为本。\n"
    (found,) = instruments(page)
    assert [clause.heading for clause in found.clauses] == ["总体要求"]


def test_title_said_again_above_the_text_is_no_heading() -> None:
    title = "临江市“十四五”残疾人保障和发展规划"
    page = f"{title}\n来源：临江市人民政府 发布时间：2022-06-02\n{LETTER.format(title)}临江市人民政府\n2022年5月6日\n{title}{BODY}"
    _, found = instruments(page)
    assert [clause.heading for clause in found.clauses] == ["总体要求", "主要任务"]


LONG = "全面贯彻有关会议精神，坚持以人为本，加强和改进工会工作，切实维护职工合法权益，不断提高服务水平。"


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (f"（一）\n指导思想。{LONG}\n", ["指导思想"]),
        (f"（一）\n指导思想。{LONG}\n（二）\n基本原则。{LONG}\n", ["指导思想", "基本原则"]),
        (f"（一）指导思想。{LONG}\n（二）\n基本原则。{LONG}\n", ["指导思想", "基本原则"]),
        (f"（一）\n指导思想\n{LONG}\n（二）\n基本原则\n{LONG}\n", ["指导思想", "基本原则"]),
        ("（一）\n建立表彰制度。\n（二）\n设立专项基金。\n", [None, None]),
        ("（一）\n建立表彰制度\n（二）\n设立专项基金\n", [None, None]),
        ("（一）\n工会应当建立表彰制度。每年表彰一次，标准由市总工会规定。\n", [None]),
    ],
)
def test_heading_below_a_numeral_that_stands_alone(text: str, headings: list[str | None]) -> None:
    policy = parsed(f"临江市总工会关于做好工作的意见\n一、总体要求\n{text}")
    assert [clause.heading for clause in policy.instruments[0].clauses] == ["总体要求", *headings]
    assert [clause.path for clause in policy.instruments[0].clauses[1:]] == ["1/一/一", "1/一/二"][: len(headings)]
    body = [policy.text[sentence.start : sentence.end] for sentence in policy.body()]
    assert not any(heading and sentence.startswith(heading) for heading in headings for sentence in body)
