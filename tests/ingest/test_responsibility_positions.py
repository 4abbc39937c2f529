"""Where lists of units stand: in all brackets, behind dashes and labels, on lines of their own, in tables of pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.cleaning import clean
from ingest.facts.responsibility import find
from ingest.ledger import Ledger
from ingest.records import Responsibility
from ingest.structure import parse

HERE = Path(__file__).parent
PAGES = sorted((HERE / "pages").glob("*.lists"))
HEAD = "陕西省残疾人联合会关于促进就业的实施意见\n\n一、工作任务\n"
BEHIND = "\n2.加强队伍建设。\n"


def lists(page: str) -> list[Responsibility]:
    return [record for record in find(parse(clean(page)), Ledger()) if isinstance(record, Responsibility)]


def told(record: Responsibility) -> str:
    return f"{' '.join(record.leads) or '-'} | {' '.join(record.participants) or '-'} | {record.open_class or '-'}"


def cases() -> Iterator[tuple[str, list[str]]]:
    """The blocks of the table: a task as a page has it, then `= leads | participants | open class` for each list."""
    for block in (HERE / "responsibility_positions.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        task = "\n".join(line for line in lines if not line.startswith("="))
        yield task, [line[1:].strip() for line in lines if line.startswith("=")]


@pytest.mark.parametrize(
    ("task", "expected"), list(cases()), ids=lambda value: value[:24] if isinstance(value, str) else ""
)
def test_lists_are_read_wherever_they_stand(task: str, expected: list[str]) -> None:
    found = lists(HEAD + task + BEHIND)
    assert [told(record) for record in found] == expected
    assert {record.clause for record in found} <= {"1/一/1"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_has_the_lists_that_a_reader_saw(page: Path) -> None:
    found = lists(page.with_suffix(".txt").read_text(encoding="utf-8"))
    assert "".join(f"{record.clause} | {told(record)}\n" for record in found) == page.read_text(encoding="utf-8")


def test_numbers_part_the_rows_of_a_table_whose_units_are_classes_or_strangers() -> None:
    header = "序号\n工作任务\n牵头单位\n配合单位\n"
    rows = "1\n建立服务平台。\n长安印刷公司\n乡镇党委、街道\n2\n完善服务机构\n成员单位\n长安印刷公司\n"
    found = lists(f"陕西省残疾人联合会重点工作分工方案\n\n{header}{rows}")
    assert [told(record) for record in found] == ["长安印刷公司 | 乡镇党委 街道 | -", "成员单位 | 长安印刷公司 | -"]
    assert [record.clause for record in found] == ["1/1", "1/2"]
