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

FORMS: list[tuple[str, str, str, str | None]] = [
    # State Council: verbs
    ("（民政部牵头，共青团中央、全国妇联参加）", "民政部", "共青团中央 全国妇联", None),
    ("（民政部牵头，共青团中央、全国妇联等参加）", "民政部", "共青团中央 全国妇联", None),
    (
        "（教育部牵头，财政部、人力资源社会保障部、国务院残工委等部门和单位参加）",
        "教育部",
        "财政部 人力资源社会保障部 国务院残工委",
        "部门和单位",
    ),
    ("（民政部、住房城乡建设部按职责分工负责）", "", "民政部 住房城乡建设部", None),
    ("（民政部、财政部等按职责分工负责）", "", "民政部 财政部", None),
    ("（民政部、财政部等部门按职责分工负责）", "", "民政部 财政部", "部门"),
    ("（国家发展改革委、教育部等负责，地方各级政府配合）", "", "国家发展改革委 教育部 地方各级政府", None),
    ("（财政部、民政部负责）", "", "财政部 民政部", None),
    ("（财政部负责）", "", "财政部", None),
    ("（由财政部会同民政部负责）", "", "财政部 民政部", None),
    ("（国家卫生健康委牵头，会同财政部、国家医保局落实）", "国家卫生健康委", "财政部 国家医保局", None),
    (
        "（中央组织部、人力资源社会保障部牵头，各地区、各部门负责）",
        "中央组织部 人力资源社会保障部",
        "各地区 各部门",
        None,
    ),
    ("（各地区、各有关部门负责）", "", "各地区 各有关部门", None),
    ("（各省级人民政府负责）", "", "各省级人民政府", None),
    (
        "（人力资源社会保障部、财政部、国务院国资委、全国总工会、全国工商联等按职责分工负责，各省级人民政府落实）",
        "",
        "人力资源社会保障部 财政部 国务院国资委 全国总工会 全国工商联 各省级人民政府",
        None,
    ),
    ("（工业和信息化部、文化和旅游部、国家林草局分别负责）", "", "工业和信息化部 文化和旅游部 国家林草局", None),
    ("（国家发展改革委、财政部、国务院相关部门分工负责）", "", "国家发展改革委 财政部 国务院相关部门", None),
    ("（国家发展改革委、财政部等国务院相关部门分工负责）", "", "国家发展改革委 财政部", "国务院相关部门"),
    ("（国务院残工委牵头，中国残联具体负责）", "国务院残工委", "中国残联", None),
    ("（教育部牵头、财政部配合）", "教育部", "财政部", None),
    ("（教育部牵头落实，财政部、中国残联配合）", "教育部", "财政部 中国残联", None),
    ("（司法部牵头负责；最高人民法院、最高人民检察院参与）", "司法部", "最高人民法院 最高人民检察院", None),
    (
        "（中央宣传部、中央网信办、文化和旅游部、广电总局按职责分工负责）",
        "",
        "中央宣传部 中央网信办 文化和旅游部 广电总局",
        None,
    ),
    ("（中国残联、国家体育总局、教育部及各省级人民政府负责）", "", "中国残联 国家体育总局 教育部 各省级人民政府", None),
    ("（以上由省教育厅负责）", "", "省教育厅", None),
    ("（市财政局负责资金保障，市民政局负责具体实施）", "", "市财政局 市民政局", None),
    (
        "（省人力资源和社会保障厅、省总工会牵头，省工商联、省企业联合会参加）",
        "省人力资源和社会保障厅 省总工会",
        "省工商联 省企业联合会",
        None,
    ),
    ("（省总工会牵头组织实施，省直各有关部门、各市州配合）", "省总工会", "省直各有关部门 各市州", None),
    # labels
    ("(牵头单位:市委组织部,参与单位:市总工会、团市委)", "市委组织部", "市总工会 团市委", None),
    ("（牵头单位：市委组织部；责任单位：市总工会、团市委）", "市委组织部", "市总工会 团市委", None),
    ("（牵头单位：市委组织部 责任单位：市总工会、团市委）", "市委组织部", "市总工会 团市委", None),
    ("（牵头单位：市总工会、团市委、市妇联）", "市总工会 团市委 市妇联", "", None),
    ("（责任单位：省民政厅、省财政厅）", "", "省民政厅 省财政厅", None),
    ("（责任单位：省民政厅牵头，省财政厅、省人社厅配合）", "省民政厅", "省财政厅 省人社厅", None),
    ("（责任单位：省民政厅、省财政厅等，各市州党委和政府）", "", "省民政厅 省财政厅 各市州党委和政府", None),
    ("（主办单位：市妇联；协办单位：市教育局、市卫健委）", "市妇联", "市教育局 市卫健委", None),
    (
        "（牵头部门：县残联；配合部门：县民政局、县人社局、各乡镇人民政府）",
        "县残联",
        "县民政局 县人社局 各乡镇人民政府",
        None,
    ),
    ("（牵头单位：区委组织部；责任单位：各镇（街道）；完成时限：2023年12月底前）", "区委组织部", "各镇（街道）", None),
    ("（牵头：市总工会；配合：市人力社保局、市经信局）", "市总工会", "市人力社保局 市经信局", None),
    ("（牵头领导：张三；牵头单位：市总工会；责任单位：市财政局）", "市总工会", "市财政局", None),
    ("【牵头单位：市总工会；责任单位：市财政局】", "市总工会", "市财政局", None),
    ("〔责任单位：市总工会、市财政局〕", "", "市总工会 市财政局", None),
    (
        "[省委组织部、省纪委（省监察厅），省总工会、省妇联等群团组织]",
        "",
        "省委组织部 省纪委 省总工会 省妇联",
        "群团组织",
    ),
    (
        "（责任单位：市委编办、市委党校（市行政学院），各县（市、区）委）",
        "",
        "市委编办 市委党校 各县（市、区）委",
        None,
    ),
    ("\n责任单位：市民政局、市财政局", "", "市民政局 市财政局", None),
    ("\n责任单位：市民政局、市财政局。", "", "市民政局 市财政局", None),
    ("\n牵头单位：市民政局；配合单位：市财政局、市残联", "市民政局", "市财政局 市残联", None),
    ("\n牵头单位：市民政局\n协办单位：市财政局、市残联\n完成时限：长期坚持", "市民政局", "市财政局 市残联", None),
    ("\n责任分工：市民政局牵头，市财政局、市残联配合", "市民政局", "市财政局 市残联", None),
    ("牵头单位：市民政局；责任单位：市财政局、市残联。", "市民政局", "市财政局 市残联", None),
    # bare names
    ("（省财政厅、省民政厅、省审计厅、省地税局）", "", "省财政厅 省民政厅 省审计厅 省地税局", None),
    (
        "（省委改革办、省人社厅，省总工会、共青团省委等群团组织，省台办、省民宗委）",
        "",
        "省委改革办 省人社厅 省总工会 共青团省委 省台办 省民宗委",
        "群团组织",
    ),
    ("（各级党委、政府，各级群团组织）", "", "各级党委 政府 各级群团组织", None),
    (
        "（省住房和城乡建设厅、省自然资源厅、各市、县人民政府）",
        "",
        "省住房和城乡建设厅 省自然资源厅 各市、县人民政府",
        None,
    ),
    (
        "（省住房城乡建设厅、省财政厅，各省、自治区、直辖市人民政府）",
        "",
        "省住房城乡建设厅 省财政厅 各省、自治区、直辖市人民政府",
        None,
    ),
    ("（各县区、市财政局、市直有关部门）", "", "各县区 市财政局 市直有关部门", None),
    ("（省委组织部牵头，省委编办、省人社厅配合，2023年6月底前完成）", "省委组织部", "省委编办 省人社厅", None),
    ("（2023年底前完成，省民政厅牵头，省残联配合）", "省民政厅", "省残联", None),
    ("（完成时限：2023年底；责任单位：省民政厅、省残联）", "", "省民政厅 省残联", None),
    (
        "（国家发展改革委、财政部负责。列第一位者为牵头部门，其他有关部门按职责分工负责）",
        "国家发展改革委",
        "财政部",
        None,
    ),
    ("（省民政厅、省财政厅，排名第一的为牵头单位，下同）", "省民政厅", "省财政厅", None),
    ("（省民政厅、省财政厅；排在首位的责任单位为牵头单位）", "省民政厅", "省财政厅", None),
    (
        "（省民政厅、省财政厅等部门及各县（市、区）政府按职责分工负责）",
        "",
        "省民政厅 省财政厅 各县（市、区）政府",
        "部门",
    ),
    ("（市“五水共治”办、市综治办、市妇联）", "", "市“五水共治”办 市综治办 市妇联", None),
    ("（人力资源社会保障部（国家公务员局）牵头，中央编办参加）", "人力资源社会保障部", "中央编办", None),
    ("（责任单位：1.市教育局；2.市财政局）", "", "市教育局 市财政局", None),
    (
        "（省发展改革委牵头，省有关部门和单位，各设区市人民政府、平潭综合实验区管委会按职责分工负责）",
        "省发展改革委",
        "省有关部门和单位 各设区市人民政府 平潭综合实验区管委会",
        None,
    ),
    ("（市人力社保局、市财政局等12个部门）", "", "市人力社保局 市财政局", None),
    (
        "（体育总局牵头，中央文明办、国家发展改革委、教育部、国家民委、中国残联等配合）",
        "体育总局",
        "中央文明办 国家发展改革委 教育部 国家民委 中国残联",
        None,
    ),
    (
        "\n责任单位：各市（州）、县（市、区）人民政府，省教育厅、省财政厅",
        "",
        "各市（州）、县（市、区）人民政府 省教育厅 省财政厅",
        None,
    ),
    (
        "\n分工：\n由教育部、共青团中央、中国科协牵头，中央宣传部、科技部等单位参加。",
        "教育部 共青团中央 中国科协",
        "中央宣传部 科技部",
        "单位",
    ),
    ("\n——分工及组织实施：由教育部牵头，中央宣传部、科技部等单位参加。", "教育部", "中央宣传部 科技部", "单位"),
    ("（责任部门：办公室、组织部、权益保障部）", "", "办公室 组织部 权益保障部", None),
    ("\n牵头单位（责任单位）：市总工会", "市总工会", "", None),
    ("（应急管理部、中国残联负责）", "", "应急管理部 中国残联", None),
    ("（经信局、经发局、对外友协）", "", "经信局 经发局 对外友协", None),
    (
        "（责任单位：市高院、市公安局、市税务局、市住房城乡建设管理委等；各区政府）",
        "",
        "市高院 市公安局 市税务局 市住房城乡建设管理委 各区政府",
        None,
    ),
    (
        "（省科技厅、工业和信息化厅按职责分工负责，各地级以上市人民政府结合实际落实）",
        "",
        "省科技厅 工业和信息化厅 各地级以上市人民政府",
        None,
    ),
    ("（民政部（牵头）、财政部、中国残联）", "民政部", "财政部 中国残联", None),
    ("\n责任单位：市民政局（牵头）、市财政局", "市民政局", "市财政局", None),
    # sentences of a task division
    ("\n由教育部牵头，财政部、人力资源社会保障部参加。", "教育部", "财政部 人力资源社会保障部", None),
    ("由省民政厅、省财政厅按职责分工负责。", "", "省民政厅 省财政厅", None),
    ("省委组织部牵头，省总工会、团省委、省妇联参与。", "省委组织部", "省总工会 团省委 省妇联", None),
]


@pytest.mark.parametrize(("form", "leads", "participants", "open_class"), FORMS, ids=range(len(FORMS)))
def test_forms(form: str, leads: str, participants: str, open_class: str | None) -> None:
    assert told(f"{TASK}{form}\n\n2.加强队伍建设。\n") == [(leads, participants, open_class)]


PROSE = [
    "（以下简称《意见》）",
    "（试行）",
    "（以下简称“工会”）",
    "（一）",
    "各级党委负责人、负责同志要带头联系群众。",
    "确定一批牵头医院，明确责任人、牵头单位和时间进度。",
    "责任单位应当承担赔偿责任，由主管部门责令改正。",
    "乡镇（街道）党委负责辖区内各项工作。",
    "企业（含外商投资企业、个体工商户）应当建立工会。",
    "有关部门（教育、财政、民政等）要密切配合。",
    "由党组织牵头，工会、共青团、妇联分工负责。",
    "着力构建党委组织部牵头协调，工会、共青团、妇联分工负责的工作格局。",
    "县级以上人民政府民政部门负责社会团体的登记管理工作。",
    "省纪委（省监察厅）要加强监督检查。",
    "工会主席（含副主席、主持工作的副主席）由会员大会选举产生。",
    "在机关、企业（社会组织）设立妇女委员会。",
    "村（社区）妇联由妇女代表大会选举产生。",
    "违反规定的，由县级以上总工会负责追缴。",
    "（党委、政府、企业和职工）",
    "召开联席会议（各部门负责人参加）。",
    "（省总工会主席任组长，省委组织部负责同志任副组长）",
    "省科协负责统筹协调，省教育厅负责纳入课程，团省委负责组织动员。",
    "各牵头单位要制定工作方案，各责任单位要积极配合。",
    "受理投诉的机构由县级以上总工会负责。",
    "由县级以上总工会负责。",
    "由基层工会负责。",
    "建立党委领导、政府负责、社会协同、公众参与的体制。",
]


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


def test_a_sentence_over_the_measures_closes_their_heading() -> None:
    body = "1.健全机制。加强协调。\n\n2.加强保障。增加投入。\n\n以上任务由省委组织部牵头，省财政厅配合。\n"
    (found,) = lists(body)
    assert (found.clause, found.leads, found.participants) == ("1/一", ["省委组织部"], ["省财政厅"])


TABLES = [
    "序号\n改革任务\n牵头单位\n责任单位\n完成时限\n1\n优化机构\n市委编办\n市总工会、团市委、\n市妇联\n2017年6月\n2\n健全制度\n市委组织部\n",
    "序号  改革任务  牵头单位  责任单位\n1  优化机构  市委编办  市总工会、团市委、市妇联\n2  健全制度  市委组织部\n",
]


@pytest.mark.parametrize("table", TABLES)
def test_tables_that_lost_their_lines(table: str) -> None:
    assert told(f"{table}\n\n二、组织领导\n\n加强领导。\n") == [
        ("市委编办", "市总工会 团市委 市妇联", None),
        ("市委组织部", "", None),
    ]


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
