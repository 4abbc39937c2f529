"""Where sentences and lines end that a page does not show: cells of rows, brackets with full stops, pages of one line."""

from __future__ import annotations

import pytest

from ingest.cleaning import clean
from ingest.structure import parse


def test_cells_of_a_row_are_sentences_of_their_own() -> None:
    rows = ["1\t健全机制，补贴不低于50元。\t民政部\t2023年底前", "2\t完善平台，增加场地。\t教育部、中国残联\t2024年"]
    policy = parse(clean("重点任务分工方案\n序号\t任务\t牵头单位\t完成时限\n" + "\n".join(rows) + "\n"))
    cells = [policy.text[sentence.start : sentence.end] for sentence in policy.sentences if sentence.role == "body"]
    assert cells[4:] == [cell for row in rows for cell in row.split("\t")[1:]]
    assert [clause.number for clause in policy.instruments[0].clauses] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动开放。（教育部牵头。2019年底前完成）", ["推动开放。", "（教育部牵头。2019年底前完成）"]),
        ("推动开放（教育部牵头。年底前完成）。加强管理。", ["推动开放（教育部牵头。年底前完成）。", "加强管理。"]),
        ("推动开放。（教育部牵头。年底完成）加强管理。", ["推动开放。", "（教育部牵头。年底完成）", "加强管理。"]),
        ("（一览表见附件。）各地要加强管理。", ["（一览表见附件。）", "各地要加强管理。"]),
        ("推动开放（教育部牵头。加强管理。", ["推动开放（教育部牵头。", "加强管理。"]),
        ("加强管理（试行）。推动开放。", ["加强管理（试行）。", "推动开放。"]),
        ("他说：“要开放。”各地要管理。", ["他说：“要开放。”", "各地要管理。"]),
    ],
)
def test_a_bracket_is_never_broken_by_its_full_stop(text: str, expected: list[str]) -> None:
    policy = parse(clean(f"关于加强管理的意见\n一、总体要求\n各地要落实。\n{text}\n二、其他\n各地要落实。\n"))
    found = [policy.text[sentence.start : sentence.end] for sentence in policy.sentences if sentence.role == "body"]
    assert found[1:-1] == expected


@pytest.mark.parametrize(
    ("front", "titles", "number"),
    [
        (
            "关于印发《某某市总工会职工之家建设办法（试行）》的通知 各县（市、区）总工会： 现将《某某市总工会职工之家建设办法"
            "（试行）》印发给你们。 某某市总工会 2020年5月6日 某某市总工会职工之家建设办法（试行） ",
            ["关于印发《某某市总工会职工之家建设办法（试行）》的通知", "某某市总工会职工之家建设办法（试行）"],
            None,
        ),
        (
            "某某市总工会文件某工发〔2020〕5号关于印发《职工之家建设办法》的通知各县（市、区）总工会：现将《职工之家建设办法》"
            "印发给你们，请遵照执行。某某市总工会2020年5月6日职工之家建设办法",
            ["关于印发《职工之家建设办法》的通知", "职工之家建设办法"],
            "某工发〔2020〕5号",
        ),
        ("某某市职工之家建设办法（2020年5月6日某某市总工会常委会议通过）", ["某某市职工之家建设办法"], None),
    ],
)
def test_a_page_of_one_line_has_its_titles_and_articles(front: str, titles: list[str], number: str | None) -> None:
    body = (
        "第一章总则第一条为加强职工之家建设，制定本办法。第二条各级工会应当加强对职工之家建设工作的领导。"
        "第二章经费第三条市总工会对验收合格的职工之家给予2万元补助。第四条本办法自发布之日起施行。"
    )
    instruments = parse(clean(front + body)).instruments
    assert [instrument.title for instrument in instruments] == titles
    assert instruments[0].doc_number == number
    assert [clause.path.partition("/")[2] for clause in instruments[-1].clauses] == [
        "一",
        "一/一",
        "一/二",
        "二",
        "二/三",
        "二/四",
    ]
