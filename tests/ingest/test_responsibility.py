"""Lists of units in charge: every closing form of the genre, and the prose that is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.cleaning import clean
from ingest.facts.responsibility import find
from ingest.facts.responsibility.forms import assigned
from ingest.facts.responsibility.units import looks_like_unit, names
from ingest.ledger import Ledger
from ingest.records import Responsibility
from ingest.structure import parse
from tests.ingest.responsibility_cases import FORMS, PROSE, TABLES
from vocabulary.bodies import central_bodies, local_bodies

HEAD = "关于加强群团工作的实施方案\n\n一、加强组织建设\n\n"


def lists(body: str, head: str = HEAD) -> list[Responsibility]:
    """The records of a made-up document with this body."""
    policy = parse(clean(head + body))
    ledger = Ledger()
    found = [record for record in find(policy, ledger) if isinstance(record, Responsibility)]
    assert all(candidate.outcome for candidate in ledger.candidates)
    return found


def told(body: str) -> list[tuple[str, str, str | None]]:
    """Of each list: leads, participants, open class; names joined by a blank."""
    return [(" ".join(one.leads), " ".join(one.participants), one.open_class) for one in lists(body)]


TASK = "1.健全工作机制，推动群团改革。"


@pytest.mark.parametrize(("form", "leads", "participants", "open_class"), FORMS, ids=range(len(FORMS)))
def test_forms(form: str, leads: str, participants: str, open_class: str | None) -> None:
    assert told(f"{TASK}{form}\n\n2.加强队伍建设。\n") == [(leads, participants, open_class)]


@pytest.mark.parametrize("prose", PROSE)
def test_prose_is_no_list(prose: str) -> None:
    assert told(f"{TASK}{prose}\n\n2.加强队伍建设。\n") == []
    assert told(f"1.{prose}\n\n2.加强队伍建设。\n") == []


def test_each_unit_leads_where_the_rule_says_so() -> None:
    body = (
        "1.健全机制。（民政部、财政部负责。排在第一位的部门为牵头部门，分别负责为各部门按职责分别牵头，下同）\n\n"
        "2.改革支付。（人力资源社会保障部、卫生计生委分别负责）\n\n3.加强保障。（财政部、民政部负责）\n"
    )
    assert told(body) == [
        ("民政部", "财政部", None),
        ("人力资源社会保障部 卫生计生委", "", None),
        ("财政部", "民政部", None),
    ]


def test_several_lists_close_one_clause() -> None:
    body = "1.完善机制。（民政部牵头，财政部参加）健全体系。（教育部、中国残联负责）加强保障（财政部负责）。\n"
    assert told(body) == [("民政部", "财政部", None), ("", "教育部 中国残联", None), ("", "财政部", None)]
    assert {one.clause for one in lists(body)} == {"1/一/1"}


def test_named_bodies_may_follow_without_a_full_stop() -> None:
    assert told("1.强化阵地建设（市总工会、团市委）\n\n2.加强保障（市财政局）\n") == [
        ("", "市总工会 团市委", None),
        ("", "市财政局", None),
    ]
    assert told("1.联合有关部门（市教育局、市民政局）。\n") == []


def test_labels_end_with_the_next_numeral_on_a_page_of_one_line() -> None:
    body = "1.加强保障。责任单位：市财政局、市人社局 2.强化督查。牵头单位：市委督查室三、其他"
    assert told(body) == [("", "市财政局 市人社局", None), ("市委督查室", "", None)]


def test_lists_may_be_broken_by_the_page() -> None:
    body = (
        "1.健全机制。（牵头单位：市委组织\n部；责任单位：市总工会、市\n妇联）\n\n2.加强保障。（ 市总工会、\n团市委 ）\n"
    )
    assert told(body) == [("市委组织部", "市总工会 市妇联", None), ("", "市总工会 团市委", None)]


def test_the_rule_of_the_first_unit_holds_on() -> None:
    body = (
        "1.健全机制。（省委组织部、省总工会等群团组织；列在首位的是牵头单位，其他的是参与单位，下同）\n\n"
        "2.加强保障。（省财政厅）\n\n3.加强培训。[省委党校（湖南行政学院）、省妇联]\n"
    )
    assert told(body) == [("省委组织部", "省总工会", "群团组织"), ("省财政厅", "", None), ("省委党校", "省妇联", None)]
    assert lists(body)[2].aliases == {"省委党校": "湖南行政学院"}


@pytest.mark.parametrize(
    "rule",
    [
        "各项任务分工中，列第一位的为牵头单位。",
        "注：排在首位的单位为牵头单位，其他为配合单位。",
        "（列第一位的为牵头单位，下同）",
        "任务后所列单位，牵头单位列首位。",
    ],
)
def test_the_rule_may_stand_in_prose(rule: str) -> None:
    body = f"{rule}\n\n1.健全机制。（省委组织部、省总工会）\n\n2.加强保障。（省财政厅）\n"
    assert told(body) == [("省委组织部", "省总工会", None), ("省财政厅", "", None)]


def test_units_added_to_all_later_lists() -> None:
    body = (
        "1.健全机制。（人力资源社会保障部、财政部负责，以下均需各省级人民政府落实，不再列出）\n\n"
        "2.加强保障。（财政部牵头，教育部参加）\n"
    )
    assert told(body) == [("", "人力资源社会保障部 财政部", None), ("财政部", "教育部 各省级人民政府", None)]


def test_a_list_over_the_measures_closes_their_heading() -> None:
    body = "1.健全机制。加强协调。\n\n2.加强保障。增加投入。\n\n（以上由省委组织部、省财政厅负责）\n"
    (found,) = lists(body)
    assert (found.clause, found.participants) == ("1/一", ["省委组织部", "省财政厅"])


def test_a_task_of_a_division_of_work_may_open_with_who_does_it() -> None:
    task = "一、完善体系\n\n3.由民政部牵头，教育部、全国妇联等部门参加，每两年举办一次评选。\n"
    found = lists(task, "关于关爱服务重点任务分工方案\n\n")
    assert [(one.leads, one.participants, one.open_class) for one in found] == [
        (["民政部"], ["教育部", "全国妇联"], "部门"),
    ]
    assert lists(task, "关于加强关爱服务的意见\n\n") == []


@pytest.mark.parametrize(
    ("sentence", "leads", "participants", "open_class"),
    [
        (
            "关于“严守耕地保护红线，划定永久基本农田”的问题，由国土资源部会同农业部等部门负责落实。",
            ["国土资源部"],
            ["农业部"],
            "部门",
        ),
        (
            "关于“健全关爱制度”和“完善救助政策”的问题，由民政部会同教育部、共青团中央、全国妇联研究提出落实意见。",
            ["民政部"],
            ["教育部", "共青团中央", "全国妇联"],
            None,
        ),
        (
            "关于“开展人居环境整治”的任务，由住房城乡建设部、中央农办负责落实。",
            [],
            ["住房城乡建设部", "中央农办"],
            None,
        ),
        ("关于“建立康复救助制度”的问题，由中国残联牵头，财政部参加。", ["中国残联"], ["财政部"], None),
    ],
)
def test_a_quoted_task_names_who_sees_to_it(
    sentence: str, leads: list[str], participants: list[str], open_class: str | None
) -> None:
    head = "国务院办公厅关于落实有关政策措施分工的通知\n\n一、工作分工\n"
    (found,) = lists(f"（一）{sentence}\n（二）加强督查。\n", head)
    assert (found.clause, found.leads, found.participants, found.open_class) == (
        "1/一/一",
        leads,
        participants,
        open_class,
    )
    assert lists("（一）关于上述问题，由有关部门负责解释。\n", head) == []


def test_a_sentence_over_the_measures_closes_their_heading() -> None:
    body = "1.健全机制。加强协调。\n\n2.加强保障。增加投入。\n\n以上任务由省委组织部牵头，省财政厅配合。\n"
    (found,) = lists(body)
    assert (found.clause, found.leads, found.participants) == ("1/一", ["省委组织部"], ["省财政厅"])


@pytest.mark.parametrize("table", TABLES)
def test_tables_that_lost_their_lines(table: str) -> None:
    assert told(f"{table}\n\n二、组织领导\n\n加强领导。\n") == [
        ("市委编办", "市总工会 团市委 市妇联", None),
        ("市委组织部", "", None),
    ]


def test_a_table_ends_with_the_next_heading() -> None:
    table = "序号\n改革任务\n牵头单位\n1\n优化机构\n市委编办\n"
    assert told(f"{table}二、组织领导\n市委\n市政府\n") == [("市委编办", "", None)]


def test_a_bracket_over_paragraphs_is_no_list() -> None:
    assert told("1.优化机构。（市委编办牵头。\n\n2.市总工会参加）\n") == []


def test_a_label_with_its_unit_is_no_header() -> None:
    assert told("1.优化机构。\n牵头单位 市委编办\n责任单位 市总工会\n加强协调。\n") == []


def test_span_is_the_list_with_its_brackets() -> None:
    policy = parse(
        clean(HEAD + "1.健全机制。（牵头单位：省委组织部）\n\n2.加强保障。\n责任单位：省财政厅、省民政厅。\n")
    )
    spans = [policy.text[one.start : one.end] for one in find(policy, Ledger())]
    assert spans == ["（牵头单位：省委组织部）", "责任单位：省财政厅、省民政厅"]


def test_official_names_follow_place_and_time() -> None:
    head = (
        "中共湖南省委关于加强群团工作的实施意见\n\n为贯彻中发〔2015〕4号文件精神，制定本意见。\n\n一、加强组织建设\n\n"
    )
    (found,) = lists("1.健全机制。（省委改革办、团省委、省人大法工委、内司工委、省法院、检察院、各市州党委）\n", head)
    assert found.canonical == {
        "省委改革办": "中共湖南省委全面深化改革领导小组办公室",
        "团省委": "中国共产主义青年团湖南省委员会",
        "省人大法工委": "湖南省人民代表大会常务委员会法制工作委员会",
        "内司工委": "湖南省人民代表大会常务委员会内务司法工作委员会",
        "省法院": "湖南省高级人民法院",
        "检察院": "湖南省人民检察院",
    }


def test_a_list_that_is_not_understood_is_told() -> None:
    policy = parse(clean(f"{HEAD}1.健全机制。\n责任单位：张三和李四所在的那几家、若干能人\n\n2.加强保障。\n"))
    ledger = Ledger()
    assert list(find(policy, ledger)) == []
    assert [entry.outcome for entry in ledger.candidates] == ["rejected"]
    policy = parse(clean(f"{HEAD}1.健全机制。\n责任单位：市民政局、市残联、张三和李四\n\n2.加强保障。\n"))
    ledger = Ledger()
    assert list(find(policy, ledger)) == []
    assert [entry.reason for entry in ledger.unknowns()] == ["a list with names that are not understood"]


def test_every_name_of_the_vocabulary_stands_in_a_list() -> None:
    central = {form for row in central_bodies() for form in row.forms if "（" not in form}
    local = {form.replace("{x}", "衢州市").replace("{l}", "市") for row in local_bodies() for form in row.forms}
    for name in sorted((central | local) - {"财政部"}):
        for form, leads, participants in (
            (f"{name}牵头，财政部参加", [name], ["财政部"]),
            (f"财政部、{name}等按职责分工负责", [], ["财政部", name]),
            (f"责任单位：{name}、财政部", [], [name, "财政部"]),
        ):
            found = assigned(form)
            assert found is not None
            assert (found.leads, found.participants, found.strange) == (leads, participants, [])


UNITS = sorted({row.unit for row in central_bodies() if "（" not in row.unit and looks_like_unit(row.unit)})


@given(st.lists(st.sampled_from(UNITS), min_size=3, max_size=12, unique=True), st.sampled_from("、，,"))
def test_any_units_are_told_apart(units: list[str], mark: str) -> None:
    lead, *others = units
    found = assigned(f"{lead}牵头，{mark.join(others)}等部门按职责分工负责")
    assert found is not None
    assert (found.leads, found.participants, found.open_class) == ([lead], others, "部门")
    assert names("、".join(units)).units == tuple(units)


def test_long_lines_and_repeated_cues_take_linear_time() -> None:
    for unit in (
        "（",
        "（省、",
        "牵头单位：",
        "责任单位：市总工会 ",
        "由省总工会牵头，",
        "（（省）",
        " \n",
        "列在首位",
    ):
        assert isinstance(lists(unit * 20000), list)
