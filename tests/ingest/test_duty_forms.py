"""Lines that look like tasks and are none: fields of a form, cells of a table, cases of a list."""

from __future__ import annotations

import pytest

from ingest.facts.duty import find
from ingest.facts.duty.cells import tells_task
from ingest.facts.phrases import is_cell
from ingest.ledger import Ledger
from ingest.records import Duty
from tests.ingest.plain import policy_of

NONE = [
    "完成时限：2017年12月底前",
    "完成时限：长期坚持",
    "完成时限：换届时完成。",
    "时间：持续推进",
    "责任人：负责同志",
    "联系电话：012345",
    "牵头单位：市残联",
    "配合单位：组织、宣传部门",
    "活动地点：参加单位自定",
    "整改期限：立即完成",
    "有下列情形之一的，由上级工会责令改正：\n（一）截留、挪用工会经费的；\n（二）未按时足额上解经费的。",
    "具有下列行为之一的：\n（一）拒绝招收残疾学生的。",
    "二、主要指标\n\n残疾预防知识普及率\n\n>85%\n\n控制和消除重大地方病的区\n\n达到90%\n\n",
]
UNITS = ["以上任务由省教育厅会同省残联、省财政厅组织实施。", "上述任务由市总工会牵头落实，各区总工会参与。"]
TASKS = {
    "完成时限要合理确定。": ["完成时限要合理确定"],
    "牵头单位要加强统筹协调。": ["牵头单位要加强统筹协调"],
    "时间服从质量，各地要稳步推进。": ["时间服从质量，各地要稳步推进"],
}
ROWS = [
    ("序号\t重点任务\t牵头单位\t完成时限", []),
    ("1\t健全护理补贴标准动态调整机制\t民政部\t2023年底前", ["健全护理补贴标准动态调整机制"]),
    ("2\t完善残疾人就业服务平台\t国家发展改革委、教育部，各省级人民政府\t持续推进", ["完善残疾人就业服务平台"]),
    ("3\t县残联组织残疾人技能培训\t县残联\t长期坚持", ["县残联组织残疾人技能培训"]),
    ("4\t组织部、宣传部\t推进落实\t各级工会组织", []),
    ("5\t建设职工之家10个\t总工会、财政局\t2020年", ["建设职工之家10个"]),
]


def _told(text: str) -> list[str]:
    policy = policy_of(text)
    return [policy.text[duty.start : duty.end] for duty in find(policy, Ledger()) if isinstance(duty, Duty)]


@pytest.mark.parametrize("text", NONE)
def test_no_duty_stands_in_a_field_a_cell_or_a_case(text: str) -> None:
    assert not [told for told in _told(text) if "由" not in told]


@pytest.mark.parametrize("text", UNITS)
def test_a_sentence_of_units_in_charge_is_a_list_and_no_duty(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(("text", "told"), TASKS.items())
def test_tasks_that_name_a_field_are_found(text: str, told: list[str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(("row", "told"), ROWS)
def test_a_cell_is_a_task_where_it_holds_an_act_and_its_object(row: str, told: list[str]) -> None:
    found, at = [], 0
    for cell in row.split("\t"):
        assert is_cell(row, at, at + len(cell))
        if tells_task(row, at, at + len(cell)):
            found.append(cell)
        at += len(cell) + 1
    assert found == told
