"""Citation records: implements, prints, cites, and the mentions that are none."""

from __future__ import annotations

import pytest

from ingest.facts.citation import find, implemented
from ingest.ledger import Ledger
from ingest.records import Citation
from tests.ingest.plain import policy_of

CASES = [
    # implements
    ("# 某市实施方案\n为贯彻落实《中共中央关于群团工作的意见》精神，结合实际，制定本方案。\n一、要求", [
        ("中共中央关于群团工作的意见", "implements"),
    ]),
    ("# 某省意见\n根据《决定》精神和《国务院关于残疾人工作的意见》要求，现提出如下意见。\n一、要求", [
        ("国务院关于残疾人工作的意见", "implements"),
    ]),
    ("# 某省实施办法\n第一条 根据《中华人民共和国工会法》，结合本省实际，制定本办法。", [
        ("中华人民共和国工会法", "implements"),
    ]),
    ("# 某条例\n第一条 为了保障残疾人权益，根据宪法和残疾人保障法，制定本条例。", [
        ("宪法", "implements"),
        ("残疾人保障法", "implements"),
    ]),
    ("# 某意见\n根据《残疾预防和残疾人康复条例》有关规定，国务院决定建立救助制度。现提出以下意见。\n一、要求", [
        ("残疾预防和残疾人康复条例", "implements"),
    ]),
    ("# 某方案\n对照《共青团中央改革方案》、《共青团省委改革方案》要求，制定本实施方案。\n一、要求", [
        ("共青团中央改革方案", "implements"),
        ("共青团省委改革方案", "implements"),
    ]),
    ("# 关于贯彻《中国妇女发展纲要》的实施意见\n一、要求\n加强领导。", [("中国妇女发展纲要", "implements")]),
    ("# 某意见\n按照国发〔2014〕7号文件要求，现提出如下意见。\n一、要求", [(None, "implements")]),
    # prints
    ("# 关于印发改革方案的通知\n《团市委改革方案》《市妇联改革方案》已经市委同意，现印发给你们。", [
        ("团市委改革方案", "prints"),
        ("市妇联改革方案", "prints"),
    ]),
    ("# 某市红十字会条例\n第一条 为了发展事业，制定本条例。\n第九条 本条例自2020年5月1日起施行。1996年发布的《某市红十字会条例》同时废止。", [
        ("某市红十字会条例", "cites"),
    ]),
    ("# 关于印发《某市改革方案》的通知\n现将《某市改革方案》印发给你们，请贯彻。", [("某市改革方案", "prints")]),
    ("# 关于印发《某市改革方案》的通知\n请认真贯彻执行。", [("某市改革方案", "prints")]),
    ("# 关于印发《甲方案》及《乙方案》的通知\n请遵照执行。", [("甲方案", "prints"), ("乙方案", "prints")]),
    ("# 关于转发《某办法》的通知\n《某办法》已经市政府同意，现转发给你们。", [("某办法", "prints")]),
    ("# 通知\n为贯彻落实《国务院意见》，现将《分工方案》印发给你们。", [
        ("国务院意见", "implements"),
        ("分工方案", "prints"),
    ]),
    ("# 关于转发《市民政局关于加强社会组织管理的意见》的通知\n现将市民政局《关于加强社会组织管理的意见》转发给你们。", [
        ("关于加强社会组织管理的意见", "prints"),
    ]),
    ("# 某条例\n第一条 根据《中华人民共和国红十字会法》（以下简称红十字会法），制定本条例。\n第二条 红十字会根据红十字会法开展工作。", [
        ("中华人民共和国红十字会法", "implements"),
    ]),
    # How a body works is no aim of its charter; periodicals and contracts are no policy texts.
    ("# 某章程\n第一条 本会以宪法为根本准则，按照《中华人民共和国工会法》和本章程独立自主地开展工作。", [
        ("宪法", "cites"),
        ("中华人民共和国工会法", "cites"),
    ]),
    ("# 某意见\n一、任务\n《中国工运》《工人日报》等报刊要开设专栏。", []),
    ("# 某意见\n一、任务\n观看电影《袁隆平》，举办《劳动最光荣》晚会，开具《捐赠票据》。", []),
    ("# 某意见\n一、任务\n签订《工资专项集体合同》，执行《劳动合同法》。", [("劳动合同法", "cites")]),
    ("# 某纲要\n依照宪法和有关法律，参照《儿童权利公约》，制定本纲要。\n一、要求", [
        ("宪法", "implements"),
        ("儿童权利公约", "cites"),
    ]),
    ("# 某任务\n一、要求\n编制《全国卫生服务体系规划纲要》，落实《妇女发展纲要》。", [("妇女发展纲要", "cites")]),
    ("# 关于印发任务分工方案的通知\n《任务分工方案》（以下简称《方案》）已经国务院同意，现印发给你们。\n"
     "各地区、各部门要按照《国务院关于就业的意见》要求，抓紧制定具体措施。", [
        ("任务分工方案", "prints"),
        ("国务院关于就业的意见", "cites"),
    ]),
    # cites
    ("# 某法\n第二条 按照公司法规定建立职工董事制度。", [("公司法", "cites")]),
    ("# 某办法\n第二条 工会依照民法通则取得法人资格。", [("民法通则", "cites")]),
    ("# 某法\n第二条 依照公司法的规定办理。", [("公司法", "cites")]),
    ("# 某意见\n一、要求\n严格执行《中国共产党党组工作条例（试行）》。", [("中国共产党党组工作条例（试行）", "cites")]),
    ("# 某意见\n一、要求\n实施《工会法》《劳动法》，落实《工会法》。", [("工会法", "cites"), ("劳动法", "cites")]),
    ("# 某意见\n一、要求\n落实《工会法》。\n二、措施\n落实《工会法》。", [("工会法", "cites"), ("工会法", "cites")]),
    ("# 某意见\n一、要求\n根据《工会法》，维护职工权益。", [("工会法", "cites")]),
    ("# 某办法\n第九条 1995年发布的《某办法》同时废止。\n", [("某办法", "cites")]),
    ("# 某实施办法\n第九条 1995年发布的《某省工会条例》同时废止。\n", [("某省工会条例", "cites")]),
    ("# 某意见\n一、要求\n按党章规定列席会议。", [("党章", "cites")]),
    ("# 某意见\n一、要求\n落实《中华人民共和国工会法》和《工会法》。", [("中华人民共和国工会法", "cites")]),
    # none
    ("# 某意见\n一、要求\n认真学习《意见》精神。", []),
    ("# 某意见\n为落实《关于科协工作的意见》（以下简称《科协意见》），制定本意见。\n一、要求\n学习《科协意见》。", [
        ("关于科协工作的意见", "implements"),
    ]),
    ("# 某办法\n第三条 颁发《工会法人资格证书》。", []),
    ("# 某意见\n一、宣传\n办好《工人日报》。", []),
    ("# 某决议\n会议学习了重要文章《把握新发展阶段》。", []),
    ("# 某意见\n一、学习\n用好《习近平谈治国理政》。", []),
    ("# 某条例\n（根据2011年《关于修改〈某条例〉的决定》修正）\n第一条 为了发展，制定本条例。", []),
    ("# 某意见\n一、要求\n本意见自发布之日起施行。", []),
    ("# 某省关于加强工会工作的意见\n一、要求\n落实《关于加强工会工作的意见》。", []),
]  # fmt: skip


def records(text: str) -> list[Citation]:
    ledger = Ledger()
    found = [record for record in find(policy_of(text), ledger) if isinstance(record, Citation)]
    assert all(entry.outcome for entry in ledger.candidates)
    return found


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_relations(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(record.title, record.relation) for record in records(text)] == expected


def test_what_an_instrument_implements() -> None:
    found = records("# 某方案\n为贯彻《甲省意见》和国发〔2014〕7号文件，制定本方案。\n一、要求\n落实《工会法》。")
    assert implemented(found) == {1: ["甲省意见", "国发〔2014〕7号"]}


def test_the_span_holds_the_title_with_its_number() -> None:
    text = "# 某方案\n为贯彻《省委意见》（湘发〔2015〕9号），制定本方案。\n一、要求"
    assert [text[record.start : record.end] for record in records(text)] == ["《省委意见》（湘发〔2015〕9号）"]
