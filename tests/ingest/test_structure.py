"""The structure of pages of many kinds: instruments, their metadata, clauses, sentences and their roles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.settings import DATA
from ingest.structure.heads import head_at, value_of
from ingest.structure.lines import lines_of
from ingest.structure.references import refers_on
from ingest.structure.task_tables import task_tables
from ingest.structure.titles import genre_of
from tests.ingest.plain_pages import headings, instruments, parsed
from tests.ingest.skeletons import skeleton

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
SEEDS = sorted((DATA / "documents").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_has_the_skeleton_that_a_reader_gave_it(page: Path) -> None:
    assert skeleton(page.read_text(encoding="utf-8")) == page.with_suffix(".skeleton").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*PAGES, *SEEDS], ids=lambda page: page.stem)
def test_sentences_are_in_order_and_never_overlap(path: Path) -> None:
    policy = parsed(path.read_text(encoding="utf-8"))
    ends = 0
    for sentence in policy.sentences:
        assert ends <= sentence.start < sentence.end <= len(policy.text)
        ends = sentence.end
        assert policy.sentence_at(sentence.start) == sentence


@pytest.mark.parametrize("path", [*PAGES, *SEEDS], ids=lambda page: page.stem)
def test_clauses_nest(path: Path) -> None:
    for instrument in parsed(path.read_text(encoding="utf-8")).instruments:
        by_path = {clause.path: clause for clause in instrument.clauses}
        for clause in instrument.clauses:
            parent = by_path.get(clause.path.rpartition("/")[0])
            assert clause.depth == clause.path.count("/")
            assert clause.start <= clause.body <= clause.end
            if parent:
                assert parent.start <= clause.start <= clause.end <= parent.end


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("一、总体要求", "han", "一"),
        ("十二．加强领导", "han", "十二"),
        ("（三）加强阵地建设。", "paren", "三"),
        ("(十一) 保障措施", "paren", "十一"),
        ("1.重要意义。", "arabic", "1"),
        ("11、积极联系", "arabic", "11"),
        ("3．25人以上的企业", "arabic", "3"),
        ("（2）经费", "arabic_paren", "2"),
        ("4）场地", "arabic_half", "4"),
        ("②场地", "circled", "2"),
        ("第三章　总　则", "chapter", "三"),
        ("第一百零二条 工会", "article", "一百零二"),
        ("第12条 工会", "article", "12"),
        ("第四条之一 工会", "article", "四之一"),
    ],
)
def test_numerals_that_open_a_clause(text: str, kind: str, number: str) -> None:
    head = head_at(text, 0)
    assert head is not None
    assert (head.kind, head.number) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "3.5%的职工",
        "一、二、三级工会",
        "第三条规定的情形",
        "第二章、第三章",
        "1、2、3月份",
        "（社）",
        "2015年",
        "第一，加强",
    ],
)
def test_numerals_that_open_none(text: str) -> None:
    assert head_at(text, 0) is None


@pytest.mark.parametrize(
    ("number", "value"), [("十", 10), ("二十三", 23), ("一百零二", 102), ("百二十", 120), ("7", 7)]
)
def test_value_of_numerals(number: str, value: int) -> None:
    assert value_of(number) == value


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("中共湖南省委关于加强和改进党的群团工作的实施意见", "实施意见"),
        ("关于构建和谐劳动关系的若干意见", "意见"),
        ("晋城市城区总工会改革实施方案", "实施方案"),
        ("全国妇联改革方案", "改革方案"),
        ("中华人民共和国工会法", "法律"),
        ("江西省实施《中华人民共和国工会法》办法", "办法"),
        ("基层工会经费收支管理办法（试行）", "办法"),
        ("苏州市“十四五”职工事业发展规划", "规划"),
        ("中国工会章程", "章程"),
        ("群团工作", None),
    ],
)
def test_genre_is_the_kind_at_the_end_of_the_title(title: str, genre: str | None) -> None:
    assert genre_of(title) == genre


def test_roles_keep_facts_out_of_titles_headings_and_furniture() -> None:
    policy = parsed((DATA / "documents" / "quzhou-2016.txt").read_text(encoding="utf-8"))
    body = "\n".join(policy.text[sentence.start : sentence.end] for sentence in policy.body())
    assert "浙公网安备" not in body
    assert "1601" not in body
    assert "推动群团组织改革创新、增强活力" not in body
    assert "各县(市、区)委,市级机关各单位党组织" not in body
    assert body.startswith("现将《衢州市加强和改进党的群团工作实施方案》印发给你们")


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("无障碍设施应当与主体工程同步设计、同步施工、同步验收。", True),
        ("主动公开募捐信息是慈善组织的义务，应当每年公布；", True),
        ("首页", False),
        ("无障碍浏览", False),
        ("责任编辑：张某。", False),
        ("（此件公开发布。）", False),
        ("抄送市委办公室，市人大常委会办公室，市政协办公室。", False),
    ],
)
def test_a_sentence_is_text_though_it_begins_like_a_line_of_the_site(line: str, is_text: bool) -> None:
    policy = parsed(
        f"某省残疾人保障办法\n第一条　为了保障残疾人权益，制定本办法。\n第二条　建筑应当符合标准。\n{line}\n第三条　本办法自公布之日起施行。"
    )
    assert (line in [policy.text[s.start : s.end] for s in policy.body()]) is is_text


def test_closing_paragraphs_belong_to_no_clause() -> None:
    policy = parsed((DATA / "documents" / "quzhou-2016.txt").read_text(encoding="utf-8"))
    closing = policy.text.index("各牵头单位要切实负起")
    assert policy.clause_at(closing) is None
    assert policy.instrument_at(closing) == 2


def test_second_copy_of_a_text_is_furniture() -> None:
    page = (Path(__file__).parent / "pages" / "printed-twice.txt").read_text(encoding="utf-8")
    policy = parsed(page)
    assert sum("各级党委要定期" in policy.text[s.start : s.end] for s in policy.body()) == 1


@given(
    st.text(
        alphabet="一二（）、.1第章条关于印发《》的通知意见。；：年月日2016各级党委要\n \u3000加强领导", max_size=300
    )
)
def test_any_page_can_be_parsed(page: str) -> None:
    policy = parsed(page + "中")
    for instrument in policy.instruments:
        for clause in instrument.clauses:
            assert 0 <= clause.start < clause.end <= len(policy.text)
    ends = 0
    for sentence in policy.sentences:
        assert ends <= sentence.start < sentence.end
        ends = sentence.end


def test_decree_is_read_as_text_of_the_statute() -> None:
    page = (Path(__file__).parent / "pages" / "presidential-order.txt").read_text(encoding="utf-8")
    policy = parsed(page)
    statute = policy.instruments[0]
    sentence = policy.sentence_at(policy.text.index("现予公布"))
    assert sentence is not None
    assert (sentence.role, sentence.instrument, sentence.clause) == ("body", 1, None)
    assert statute.start == policy.text.index("中华人民共和国科学技术普及法\n目")
    body = "\n".join(policy.text[each.start : each.end] for each in policy.body())
    assert "第五十七号" not in body
    assert "习近平" not in body


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("开展群众性", "1/一/二/二"),
        ("科学技术协会应当为政府", "1/一/二"),
        ("前款规定的工作所需经费", "1/一/二"),
        ("国家鼓励社会力量捐赠", "1/二/三"),
    ],
)
def test_paragraphs_behind_the_items_of_an_article_are_its_own(words: str, clause: str) -> None:
    page = (Path(__file__).parent / "pages" / "presidential-order.txt").read_text(encoding="utf-8")
    policy = parsed(page)
    assert policy.clause_at(policy.text.index(words)) == clause


@pytest.mark.parametrize(
    ("page", "words", "clause"),
    [
        ("plan-of-a-body", "本方案在省委领导下实施", "1/三"),
        ("section-of-paragraphs", "各市、县（市、区）党委要根据本方案", None),
        ("section-of-paragraphs", "各级党委要加强领导", "2/三"),
        ("state-council-run-in", "各省级人民政府要结合实际", None),
        ("tasks-of-one-sentence", "列在首位的部门", None),
        ("opinion-in-parts", "各区县（市）党委", None),
        ("decision-and-consolidated-text", "本决定自公布之日", None),
    ],
)
def test_closing_paragraphs(page: str, words: str, clause: str | None) -> None:
    policy = parsed((Path(__file__).parent / "pages" / f"{page}.txt").read_text(encoding="utf-8"))
    assert policy.clause_at(policy.text.index(words)) == clause


@pytest.mark.parametrize(
    ("section", "kept"),
    [
        ("1.经费。各级财政每年安排经费。\n各市要结合实际制定具体措施，重大情况及时报告。", False),
        ("各级财政每年安排经费。\n各级工会要制定具体措施，服务困难职工。", True),
        ("各级财政每年安排经费。\n各市要根据本意见制定实施办法。", False),
        ("各级财政每年安排经费。\n县级以上地方人民政府要根据本意见精神，制定本地区实施办法。", False),
        ("各级财政每年安排经费。\n县级以上人民政府应当建立救助制度。", True),
        ("1.经费。各级财政每年安排经费。\n各市要制定实施方案。\n市级有关部门要狠抓落实。", False),
        ("各市要根据本意见制定实施办法。", True),
        ("1.经费。各级财政每年安排经费。\n特此通知。", False),
        ("1.经费。各级财政每年安排经费。\n工会经费由县级总工会统一管理。", True),
    ],
)
def test_what_speaks_for_the_whole_paper_is_no_part_of_its_last_section(section: str, kept: bool) -> None:
    policy = parsed(f"关于加强工会工作的意见\n一、目标\n到2020年建成。\n二、保障\n{section}\n")
    last = policy.sentences[-1]
    assert (last.clause is not None) is kept


@pytest.mark.parametrize(
    ("above", "last", "goes_on"),
    [
        ("用人单位违反规定造成损害的，应当依照本条例", 3, True),
        ("用人单位违反规定造成损害的，应当依照本条例", 8, False),
        ("用人单位违反规定造成损害的，应当承担责任", 3, False),
        ("依照本条例", 3, False),
        ("违反本条例第四条、", 8, True),
    ],
)
def test_a_broken_reference_opens_no_article(above: str, last: int, goes_on: bool) -> None:
    head = head_at("第九条处理。", 0)
    assert head is not None
    assert refers_on(above, head, {"article": last}) is goes_on


def test_items_without_a_mark_between_them_are_parted_where_they_count_on() -> None:
    page = "某市无障碍条例\n第一条 下列场所应当建设无障碍设施：\n（一）医院（含诊所、药店）（二）学校（含幼儿园）\n（三）商场。\n"
    assert [path for path, _ in headings(page)] == ["1/一", "1/一/一", "1/一/二", "1/一/三"]


def test_articles_above_the_first_part_that_a_page_kept_stand_under_a_lost_one() -> None:
    page = (
        "某省残疾人保障条例\n第一条 为了保障残疾人权益，制定本条例。\n第二条 政府应当支持残疾人事业。\n"
        "预防、康复和医疗\n第三条 政府应当制定计划。\n教 育\n第四条 学校应当接收残疾学生。\n"
    )
    assert [path for path, _ in headings(page)] == ["1/?/一", "1/?/二", "1/#1", "1/#1/三", "1/#2", "1/#2/四"]


def test_an_article_that_a_line_breaks_off_in_front_of_is_a_reference() -> None:
    page = (
        "某市工会条例\n第一条 为了维护职工权益，制定本条例。\n第二条 违反规定侵占工会财产的，由主管部门依照本条例\n"
        "第九条处以罚款。\n第三条 本条例自公布之日起施行。\n"
    )
    assert [path for path, _ in headings(page)] == ["1/一", "1/二", "1/三"]


def test_rows_of_a_table_below_its_heading() -> None:
    page = (
        "临江市人民政府关于养老服务的意见\n提出如下意见。\n一、总体要求\n坚持以人为本。\n临江市人民政府\n2020年1月2日\n附件\n重点任务分工\n"
        "序号　任务　牵头单位　参加单位\n1　完善老年人补贴制度，做好衔接。2020年底前全覆盖。　市民政局　市财政局、市残联\n"
        "2　65周岁及以上老年人健康管理率达到70%。　市卫生健康委　各县（区）人民政府\n3　支持兴办老年大学。　市教育局　市文化局\n"
    )
    (found,) = instruments(page)
    assert [clause.path for clause in found.clauses] == ["1/一", "1/1", "1/2", "1/3"]


def test_header_without_a_column_of_numbers_opens_a_table() -> None:
    page = "任务　牵头单位　完成时限\n1　完善老年人补贴制度。　市民政局　年底前\n2　支持兴办老年大学。　市教育局　长期坚持\n"
    (table,) = task_tables(list(lines_of(page)), set())
    assert list(table.rows.values()) == ["1", "2"]
