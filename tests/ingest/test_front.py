"""What the head of a page says of an instrument: its number, its date, who adopted it, its place, what it carries out."""

from __future__ import annotations

import pytest

from ingest.cleaning import clean
from ingest.structure import parse
from ingest.structure.dates import date_in
from ingest.structure.grounds import implements_in
from ingest.structure.numbers import number_in
from ingest.structure.places import place_of
from tests.ingest.plain_pages import BODY, LETTER, instruments


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("衢委发〔2016〕3号", "衢委发〔2016〕3号"),
        ("国发[2015]40号", "国发〔2015〕40号"),
        ("（皖组通字〔2021〕16号）", "皖组通字〔2021〕16号"),
        ("发文字号：国办发〔2014〕8 号", "国办发〔2014〕8号"),
        ("衢委发[2016]3号关于印发方案的通知", None),
        ("浙公网安备 33080202000331号", None),
    ],
)
def test_document_numbers_stand_alone(written: str, number: str | None) -> None:
    assert number_in(written) == number


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2021年5月7日", "2021-05-07"),
        ("二〇一五年七月一日", "2015-07-01"),
        ("二○一九年十二月三十一日", "2019-12-31"),
        ("2016年13月1日", None),
        ("一二年一月十二日", "2012-01-12"),
        ("二一二年一月十二日", "2012-01-12"),
    ],
)
def test_dates(written: str, date: str | None) -> None:
    assert date_in(written) == date


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("临江市财政局、临江市残疾人联合会关于印发《经费管理办法》的通知", ("临江市财政局", "临江市残疾人联合会")),
        (
            "财政部、民政部、中国残疾人联合会关于完善补贴制度的意见",
            ("财政部", "民政部", "中国残疾人联合会"),
        ),
        ("临江市总工会 临江市民政局关于做好帮扶工作的通知", ("临江市总工会", "临江市民政局")),
    ],
)
def test_a_title_names_each_of_its_issuers(title: str, issuers: tuple[str, ...]) -> None:
    policy = parse(clean(f"{title}\n\n各单位：\n现将有关事项通知如下。\n一、提高认识\n加强领导。\n"))
    assert policy.instruments[0].issuers == issuers


def test_bars_of_empty_cells_are_no_part_of_a_title() -> None:
    page = "临江市会员慰问管理办法 | ||||\n|\n||||\n第一条 为规范慰问工作，制定本办法。\n第二条 慰问对象是会员。\n"
    policy = parse(clean(page))
    assert policy.instruments[0].title == "临江市会员慰问管理办法"
    assert [clause.number for clause in policy.instruments[0].clauses] == ["一", "二"]


@pytest.mark.parametrize(
    ("names", "place"),
    [
        (["中共湖南省委"], ("湖南省", "province")),
        (["中共晋城市城区区委办公室"], ("晋城市城区", "county")),
        (["共青团安徽省委"], ("安徽省", "province")),
        (["国家税务总局甘肃省税务局"], ("甘肃省", "province")),
        (["重庆市铜梁区总工会"], ("重庆市铜梁区", "county")),
        (["重庆市总工会"], ("重庆市", "province")),
        (["义乌市总工会"], ("义乌市", "county")),
        (["国务院"], ("全国", "central")),
        (["人力资源社会保障部", "教育部"], ("全国", "central")),
        (["关于加强侨联工作的意见"], None),
        (["关于加快本市残疾人事业发展的意见"], None),
        (["关于促进我省妇女发展的意见"], None),
        (["加快全市残疾人事业发展的意见"], None),
        (["关于加强市残联组织建设的意见"], None),
        (["加快推进区总工会改革的意见"], None),
        (["下溪区总工会"], ("下溪区", "county")),
    ],
)
def test_place_is_told_by_issuer_or_title(names: list[str], place: tuple[str, str] | None) -> None:
    assert place_of(names) == place


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("为认真贯彻落实《甲意见》（中发〔2015〕4号，以下简称《意见》），现提出如下意见。", ("甲意见",)),
        ("对照《甲方案》、《乙方案》和《丙方案》要求，制定本方案。", ("甲方案", "乙方案", "丙方案")),
        ("按照《甲规划》（甲政函（2007）33号）及《乙纲要》的总体要求，制定本规划。", ("甲规划", "乙纲要")),
        ("根据宪法，制定本法。", ("宪法",)),
        ("根据《甲法》和有关法律、行政法规的规定，结合本省实际，制定本条例。", ("甲法",)),
        ("为了实施《甲法》，制定本办法。", ("甲法",)),
        ("现将《甲方案》印发给你们，请结合实际，认真贯彻执行。", ()),
        ("深入学习贯彻习近平总书记重要讲话精神，提出如下意见。", ()),
    ],
)
def test_texts_that_are_carried_out(text: str, titles: tuple[str, ...]) -> None:
    assert implements_in(text) == titles


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


def test_label_of_the_site_between_title_and_number() -> None:
    page = "临江市人民政府关于做好农民工工作的意见\n政策文件：\n临政〔2015〕19 号\n各镇人民政府：\n提出如下意见。\n一、总体要求\n坚持以人为本。\n"
    (found,) = instruments(page)
    assert (found.doc_number, [clause.heading for clause in found.clauses]) == ("临政〔2015〕19号", ["总体要求"])


def test_a_kind_of_paper_is_no_letterhead() -> None:
    (found,) = instruments("规范性文件\n关于加强残疾人工作的意见\n提出如下意见。\n一、总体要求\n坚持以人为本。\n")
    assert found.issuers == ()


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("[临政办发〔2022〕56号]{}", "临政办发〔2022〕56号"),
        ("标题：[临政办发〔2022〕56号]{}", "临政办发〔2022〕56号"),
        ("临政办〔2023〕7号 {}", "临政办〔2023〕7号"),
        ("临政办〔2023〕7号{}", "临政办〔2023〕7号"),
        ("{}(临政办〔2023〕7号)", "临政办〔2023〕7号"),
        ("{}　临政办〔2023〕7号", "临政办〔2023〕7号"),
    ],
)
def test_number_on_the_line_of_the_title(line: str, number: str) -> None:
    title = "临江市人民政府办公室关于印发临江市残疾预防方案的通知"
    page = line.format(title) + "\n" + LETTER.format("临江市残疾预防方案") + "临江市人民政府办公室\n2022年8月8日\n"
    policy = parse(clean(page + "临江市残疾预防方案" + BODY))
    notice, printed = policy.instruments
    assert (notice.title, notice.doc_number, notice.issuers) == (title, number, ("临江市人民政府办公室",))
    assert notice.title_span is not None
    assert policy.text[slice(*notice.title_span)] == title
    assert (printed.doc_number, printed.covers) == (None, 1)


@pytest.mark.parametrize(
    "title",
    [
        "关于贯彻国发〔2015〕7号文件精神的实施意见",
        "国发〔2015〕7号文件的实施意见",
        "临江市关于贯彻国务院关于加快发展的意见（国发〔2015〕7号）\n的实施意见",
    ],
)
def test_number_of_another_paper_in_the_title(title: str) -> None:
    (found,) = instruments(f"{title}\n各镇人民政府：\n提出如下意见。\n一、总体要求\n坚持以人为本。\n")
    assert (found.title, found.doc_number) == (title.replace("\n", ""), None)


@pytest.mark.parametrize(
    "aside",
    [
        "解读关联:【图片解读】《临江市残疾预防方案》",
        "政策解读：《临江市残疾预防方案》解读",
        "【文字解读】《临江市残疾预防方案》",
        "关联解读：一图读懂",
        "一图读懂临江市残疾预防方案\n《临江市残疾预防方案》政策解读",
        "临江市残疾预防方案解读\n临政办〔2023〕7号",
    ],
)
def test_what_a_site_puts_between_title_and_addressee_is_no_heading(aside: str) -> None:
    page = f"临江市人民政府关于残疾预防工作的意见\n{aside}\n各镇人民政府：\n提出如下意见。\n总体要求\n坚持以人为本。\n"
    (found,) = instruments(page)
    assert [clause.heading for clause in found.clauses] == ["总体要求"]
    assert found.doc_number == ("临政办〔2023〕7号" if "号" in aside else None)


@pytest.mark.parametrize("aside", ["解读关联：【图解】《临江市残疾预防方案》", "【图片解读】《临江市残疾预防方案》"])
def test_link_to_a_reading_above_a_paper_without_addressee(aside: str) -> None:
    (found,) = instruments(f"临江市残疾预防方案\n{aside}\n坚持预防为主，制定本方案。\n总体要求\n坚持以人为本。\n")
    assert [clause.heading for clause in found.clauses] == ["总体要求"]


def test_first_heading_above_a_line_like_an_addressee() -> None:
    (found,) = instruments(
        "临江市残疾预防方案\n总体要求\n坚持以人为本\n各单位、各部门职责：\n卫生部门负责筛查。\n工作安排\n加强康复服务。\n"
    )
    assert "总体要求" in [clause.heading for clause in found.clauses]


def test_this_city_in_a_printed_title_is_the_city_of_the_notice() -> None:
    page = (
        "北京市人民政府办公厅转发市残疾人工作协调委员会\n关于加快本市残疾人事业发展意见的通知\n各区、县人民政府：\n"
        "现将《关于加快本市残疾人事业发展的意见》转发给你们，请认真贯彻执行。\n北京市人民政府办公厅\n2004年7月7日\n"
        "关于加快本市残疾人事业发展的意见"
    )
    _, printed = instruments(page + BODY)
    assert (printed.place, printed.level) == ("北京市", "province")


@pytest.mark.parametrize(
    ("title", "issuers", "place"),
    [
        ("市总工会 市妇联关于做好女职工工作的意见", ("市总工会", "市妇联"), None),
        ("市委办公室 市政府办公室关于加强群团工作的意见", ("市委办公室", "市政府办公室"), None),
        ("市人民政府办公室关于印发赤壁市科学素质方案的通知", ("赤壁市人民政府办公室",), "赤壁市"),
        ("市委办公室关于印发赤壁市科学素质方案的通知", ("中共赤壁市委办公室",), "赤壁市"),
        ("县妇联关于印发肥西县家庭教育方案的通知", ("肥西县妇联",), "肥西县"),
        ("团市委关于印发赤壁市青年发展方案的通知", ("共青团赤壁市委",), "赤壁市"),
        ("县人民政府办公室关于印发安徽省科学素质方案的通知", ("县人民政府办公室",), None),
        ("市人民政府办公室关于印发科学素质方案的通知", ("市人民政府办公室",), None),
        ("市场监督管理局关于印发赤壁市广告管理方案的通知", ("市场监督管理局",), "赤壁市"),
        ("下溪区总工会困难职工帮扶资金使用管理办法", ("下溪区总工会",), "下溪区"),
        ("肥西县残疾人联合会康复经费管理办法（试行）", ("肥西县残疾人联合会",), "肥西县"),
        ("共青团安徽省委青年志愿服务管理办法", ("共青团安徽省委",), "安徽省"),
        ("下溪区总工会女职工委员会工作办法", (), "下溪区"),
        ("肥西县总工会改革试点方案实施细则", (), "肥西县"),
        ("肥西县红十字会章程", (), "肥西县"),
        ("肥西县妇女联合会工作条例", (), "肥西县"),
    ],
)
def test_issuer_that_the_title_names_short_or_as_the_maker_of_rules(
    title: str, issuers: tuple[str, ...], place: str | None
) -> None:
    found = instruments(f"{title}\n各单位：\n现将有关事项通知如下。\n一、总体要求\n坚持以人为本。\n")[0]
    assert (found.issuers, found.place) == (issuers, place)


def test_day_of_printing_counts_beside_the_maker_of_rules() -> None:
    text = "一、总体要求\n坚持以人为本。\n安徽省总工会办公室\n2017年5月12日印发\n"
    (found,) = instruments(f"安徽省总工会困难职工帮扶资金管理办法\n为做好帮扶工作，制定本办法。\n{text}")
    assert (found.issuers, found.issued_on) == (("安徽省总工会",), "2017-05-12")


@pytest.mark.parametrize(
    "again",
    [
        "临江市人民政府办公室\n关于印发《临江市残疾预防方案\n（2016—2020年的通知",
        "临江市人民政府办公室\n关于印发《临江市残疾预防方案\n（2016—2020年）》的通知",
    ],
)
def test_heading_of_the_page_and_the_title_again_with_its_issuer(again: str) -> None:
    name = "临江市残疾预防方案（2016—2020年）"
    page = f"关于印发《{name}》的通知\n临政办〔2017〕254号\n{again}\n{LETTER.format(name)}{name}"
    notice, printed = instruments(page + BODY)
    assert (notice.title or "").endswith(f"关于印发《{name}》的通知")
    assert (notice.doc_number, notice.issuers, notice.clauses) == ("临政办〔2017〕254号", ("临江市人民政府办公室",), ())
    assert (printed.title, printed.covers, printed.issuers) == (name, 1, ("临江市人民政府办公室",))


def test_signature_behind_a_telephone_number_on_a_page_of_one_line() -> None:
    text = (
        "为做好新形势下农民工服务工作，切实维护农民工合法权益，现向各单位公开征求意见，请将修改意见书面反馈我办。" * 6
    )
    page = (
        f"关于征求《临江市农民工服务意见》修改意见的函\n各镇人民政府，市政府各部门：{text}联系电话：0371-6969012 "
        "临江市农民工工作领导小组办公室        2015年7月8日\n"
    )
    (found,) = instruments(page)
    assert (found.issuers, found.issued_on) == (("临江市农民工工作领导小组办公室",), "2015-07-08")
