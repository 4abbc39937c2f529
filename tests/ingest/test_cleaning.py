"""Cleaning: damage is mended only where one reading is possible, and every character keeps its place in the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.settings import DATA
from ingest.cleaning import clean
from ingest.cleaning.glyphs import month_and_day
from ingest.text import CleanText

SENTENCE = "工会、共青团、妇联等群团组织要围绕中心、服务大局，认真贯彻落实党的决定。"
READINGS = "關(guān)於(yú)組(zǔ)織(zhī)會(huì)議(yì)團(tuán)黨(dǎng)聯(lián)實(shí)業(yè)領(lǐng)導(dǎo)"


def assert_mapped(cleaned: CleanText) -> None:
    """The map is monotone, lies in the source, and no stretch of the cleaned text leads to nothing or outside."""
    assert len(cleaned.text) == len(cleaned.starts) == len(cleaned.ends)
    previous_start = previous_end = 0
    for start, end in zip(cleaned.starts, cleaned.ends, strict=True):
        assert previous_start <= start <= end <= len(cleaned.source)
        assert previous_end <= end
        previous_start, previous_end = start, end


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("\ufeff一、总体要求", "一、总体要求"),
        ("加强\u200b领导\u00ad", "加强领导"),
        # Remains of HTML
        ("开展&ldquo;双联&rdquo;活动&nbsp;AT&T", "开展“双联”活动\u00a0AT&T"),
        ("<p>一、<strong>加强领导</strong></p>", "\n一、加强领导\n"),
        ("人数<20人的&单位", "人数<20人的&单位"),
        # Digits of other forms
        ("不少于１０名，覆盖率\uf038\uf030%", "不少于10名，覆盖率80%"),
        ("补助\U0001d7d3万元", "补助5万元"),
        # Letters for digits
        ("确保lOO%的村妇联主席", "确保100%的村妇联主席"),
        ("到2O2O年，建成l5家", "到2020年，建成15家"),
        ("每人每年O.5元", "每人每年0.5元"),
        ("按l.5倍、1.O5%执行", "按1.5倍、1.05%执行"),
        ("型号O.l和v1.O版", "型号O.l和v1.O版"),
        ("使用OK镜和Oil", "使用OK镜和Oil"),
        # Numbers of documents
        ("梅市发〔2018〕10 号", "梅市发〔2018〕10号"),
        (
            "各级党委每年至少听取 1 次工会工作汇报，按照 2% 的比例拨缴经费，不得截留、挪用。",
            "各级党委每年至少听取1次工会工作汇报，按照2%的比例拨缴经费，不得截留、挪用。",
        ),
        ("(中发〔20154号)精神", "(中发〔2015〕4号)精神"),
        ("衢委发〔20163\n\n中共", "衢委发〔2016〕3号\n\n中共"),
        ("浙委发2015〕20号文件", "浙委发〔2015〕20号文件"),
        ("国发〔2015〕40号", "国发〔2015〕40号"),
        ("共有2015】3人", "共有2015】3人"),
        ("某发〔2O16〕l2号", "某发〔2016〕12号"),
        # Dots for full stops
        ("专职干部不少于3名.\n建会率达到80%.\n", "专职干部不少于3名。\n建会率达到80%。\n"),
        ("加强领导.健全机制（市总工会负责）.", "加强领导。健全机制（市总工会负责）。"),
        ("学习马克思.恩格斯的著作。", "学习马克思.恩格斯的著作。"),
        ("一.总体要求\n二.\n主要任务", "一.总体要求\n二.\n主要任务"),
        ("网址：www.acftu.org\n", "网址：www.acftu.org\n"),
        # Dates
        ("中共衢州市委\n2016120\n", "中共衢州市委\n2016年1月20日\n"),
        ("中共衢州市委\n2016111\n", "中共衢州市委\n2016111\n"),
        ("于2016年120日印发", "于2016年1月20日印发"),
        ("于20161月20日印发", "于2016年1月20日印发"),
        ("电话13320161201", "电话13320161201"),
        # Spaces
        ("中 共 衢 州 市 委\n", "中共衢州市委\n"),
        ("执委不少于1 5人。", "执委不少于15人。"),
        ("2016 年 1 月 20 日", "2016年1月20日"),
        ("首页 区县招商 产业园区", "首页 区县招商 产业园区"),
        (
            "各级党委要进一步加强 党的群团工作，定期听取群团组织的工作汇报和意见建议。",
            "各级党委要进一步加强党的群团工作，定期听取群团组织的工作汇报和意见建议。",
        ),
        (
            "第三条　各级人民政府应当支持工会依法开展工作，保障工会的合法权益不受侵犯。",
            "第三条　各级人民政府应当支持工会依法开展工作，保障工会的合法权益不受侵犯。",
        ),
        # Signs
        ("开展“中国梦?劳动美”主题教育", "开展“中国梦·劳动美”主题教育"),
        ("这样行吗?行", "这样行吗?行"),
        ("形成“网格型十功能型”的组织", "形成“网格型+功能型”的组织"),
        # Line breaks
        (
            "配备1名挂职副主席。其他职级按区妇\n\n联机关干部职数20%配备。",
            "配备1名挂职副主席。其他职级按区妇联机关干部职数20%配备。",
        ),
        ("一、加强领导\n各级党委要定期研究。", "一、加强领导\n各级党委要定期研究。"),
        (
            "总工会改革的意见\n团委改革的意见稿\n妇联改革的意见稿\n科协改革的意见稿\n",
            "总工会改革的意见\n团委改革的意见稿\n妇联改革的意见稿\n科协改革的意见稿\n",
        ),
    ],
)
def test_repairs(page: str, text: str) -> None:
    cleaned = clean(page)
    assert cleaned.text == text
    assert bool(cleaned.repairs) == (page != text)
    assert_mapped(cleaned)


def test_readings_and_doubled_commas_of_a_damaged_page_are_removed() -> None:
    cleaned = clean(f"{READINGS},,工會(huì),、黨(dǎng)委,。\n")
    assert cleaned.text == "关于组织会议团党联实业领导，工会、党委。\n"
    assert_mapped(cleaned)


def test_evidence_that_ends_on_an_annotated_character_keeps_the_reading() -> None:
    cleaned = clean(READINGS)
    start = cleaned.text.index("领导")
    assert cleaned.source[slice(*cleaned.source_span(start, start + 2))] == "領(lǐng)導(dǎo)"


def test_readings_without_tones_are_removed_too() -> None:
    page = "工(gong)会(hui)组(zu)织(zhi)要(yao)围(wei)绕(rao)中(zhong)心(xin)、服(fu)务(wu)大(da)局(ju)。"
    assert clean(page).text == "工会组织要围绕中心、服务大局。"


def test_a_healthy_page_with_a_few_readings_is_left_alone() -> None:
    page = SENTENCE * 20 + "（lǚ）履(lǚ)行职责"
    assert clean(page).text == page


def test_traditional_script_is_converted_one_for_one_without_exchanging_words() -> None:
    page = "關於建立健全黨的群團組織，發揮工會著力推進產業工人隊伍建設的核心作用"
    assert clean(page).text == "关于建立健全党的群团组织，发挥工会着力推进产业工人队伍建设的核心作用"


def test_one_traditional_character_in_a_simplified_page_stays() -> None:
    page = SENTENCE * 10 + "書法家協会"
    assert clean(page).text == page


def test_a_column_is_joined_to_paragraphs() -> None:
    page = (Path(__file__).parent / "pages" / "set-in-a-column.txt").read_text(encoding="utf-8")
    text = clean(page).text
    assert "每年专题研究工会工作不少于两次，帮助解决工会工作中的实际困难和问题。" in text
    assert "一、加强组织领导\n" in text


@pytest.mark.parametrize("name", ["central-2015", "hunan-2015"])
def test_healthy_documents_come_back_as_they_are(name: str) -> None:
    source = (DATA / "documents" / f"{name}.txt").read_bytes().decode("utf-8")
    cleaned = clean(source)
    assert cleaned.text == source
    assert cleaned.repairs == ()


@pytest.mark.parametrize("path", sorted((DATA / "documents").glob("*.txt")), ids=lambda path: path.stem)
def test_documents_are_mapped(path: Path) -> None:
    assert_mapped(clean(path.read_bytes().decode("utf-8")))


@pytest.mark.parametrize(
    ("digits", "reading"),
    [
        ("120", (1, 20)),
        ("111", None),
        ("131", (1, 31)),
        ("0120", (1, 20)),
        ("1231", (12, 31)),
        ("99", (9, 9)),
        ("230", None),
    ],
)
def test_glued_month_and_day_have_one_reading_or_none(digits: str, reading: tuple[int, int] | None) -> None:
    assert month_and_day(2016, digits) == reading


PIECES = st.sampled_from(
    [
        *"工会党委，。、；：0123456789lOo年月日号〔〕[](（）)%?型十 \n\u3000\u00a0\ufeff",
        "關(guān)",
        "(lǐ)",
        "2016",
        ",,",
        "，。",
        "“中",
        "”",
    ]
)


@given(st.lists(PIECES, max_size=120).map("".join))
def test_any_page_keeps_a_monotone_map(page: str) -> None:
    cleaned = clean(page)
    assert_mapped(cleaned)
    for start, end, _ in cleaned.repairs:
        assert 0 <= start <= end <= len(page)


@given(st.lists(st.sampled_from([*"工会党委妇联要加强领导，。、；："]), min_size=1, max_size=200).map("".join))
def test_a_page_without_damage_is_the_identity(page: str) -> None:
    cleaned = clean(page + "。")
    assert cleaned.text == page + "。"
    assert list(cleaned.starts) == list(range(len(page) + 1))


@given(st.lists(PIECES, min_size=1, max_size=120).map("".join), st.data())
def test_every_stretch_leads_to_a_stretch_of_the_source(page: str, data: st.DataObject) -> None:
    cleaned = clean(page)
    if not cleaned.text:
        return
    start = data.draw(st.integers(0, len(cleaned.text) - 1))
    end = data.draw(st.integers(start + 1, len(cleaned.text)))
    span = cleaned.source_span(start, end)
    assert 0 <= span.start <= span.end <= len(page)


def test_a_bracket_that_a_line_breaks_goes_on_but_a_list_of_names_stays() -> None:
    broken = "一、任务\n健全治理结构。（市红十字会牵头，市委编办配\n合）\n二、保障\n"
    assert "市委编办配合）" in clean(broken).text
    names = "一、任务\n健全治理结构。（责任单位：市红十字会\n市委编办）\n二、保障\n"
    assert "市红十字会\n市委编办）" in clean(names).text
