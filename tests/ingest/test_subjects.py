"""The subject of a clause: what stands in front of its verb, and nothing more."""

from __future__ import annotations

import pytest

from ingest.mentions.acts import opens_act
from ingest.mentions.subjects import begins, subject_at, subject_before

CASES = [
    ("征收机关应当定期检查", "征收机关"),
    ("社会救助经办机构应当", "社会救助经办机构"),
    ("评估机构不得", "评估机构"),
    ("承租人应当退还", "承租人"),
    ("受托人须", "受托人"),
    ("从事特殊教育的教师应当", "从事特殊教育的教师"),
    ("企业工会委员（常委）会每季度", "企业工会委员（常委）会"),
    ("市、县、乡三级要把", "市、县、乡三级"),
    ("各级残疾人福利基金会要加强", "各级残疾人福利基金会"),
    ("省归国华侨联合会应当", "省归国华侨联合会"),
    ("县政府残工委要", "县政府残工委"),
    ("国务院民政部门主管全国的志愿者工作", "国务院民政部门"),
    ("用人单位和归侨、侨眷应当", "用人单位和归侨、侨眷"),
    ("各级党委要高度重视", "各级党委"),
    ("地方党委有关工作会议应该", "地方党委"),
    ("县级以下共青团组织主要负责人按党章规定列席", "县级以下共青团组织主要负责人"),
    ("乡镇(街道)的工会、妇联组织主要负责人可列席", "乡镇(街道)的工会、妇联组织主要负责人"),
    ("工会、共青团、妇联的党员负责人应该", "工会、共青团、妇联的党员负责人"),
    ("群团组织中的党组要充分", "群团组织中的党组"),
    ("党校、行政学院、干部学院应该开设", "党校、行政学院、干部学院"),
    ("党委理论学习中心组应该把", "党委理论学习中心组"),
    ("各级党委、人大、政府及有关部门研究制定", "各级党委、人大、政府及有关部门"),
    ("县级以上地方各级人民政府及其有关部门应当", "县级以上地方各级人民政府及其有关部门"),
    ("国务院民政部门负责", "国务院民政部门"),
    ("建立工会组织的用人单位应当", "建立工会组织的用人单位"),
    ("职工二百人以上的企业工会应当设", "职工二百人以上的企业工会"),
    ("县级以上人民政府劳动保障、民政等有关部门在", "县级以上人民政府劳动保障、民政等有关部门"),
    ("县级以上人民政府负责残疾人工作的机构，负责", "县级以上人民政府负责残疾人工作的机构"),
    ("工会组织职工参加", "工会"),
    ("工会组织应当", "工会组织"),
    ("上级工会组织领导下级工会组织", "上级工会组织"),
    ("组织、人社、教育、卫计等部门要", "组织、人社、教育、卫计等部门"),
    ("全国总工会、全国妇联等中央管理的群团组织，要", "全国总工会、全国妇联等中央管理的群团组织"),
    ("各省、自治区、直辖市党委要", "各省、自治区、直辖市党委"),
    ("市委办公室(市督考办)会同", "市委办公室(市督考办)"),
    ("市委督查室会同", "市委督查室"),
    ("省财政厅、省民政厅要", "省财政厅、省民政厅"),
    ("乡镇（街道）党（工）委要", "乡镇（街道）党（工）委"),
    ("团的下级组织必须", "团的下级组织"),
    ("由党委专职副书记分管", "党委专职副书记"),
    ("任何组织和个人不得", "任何组织和个人"),
    # none
    ("加强高等学校群团组织建设", None),
    ("善于团结党外干部群众", None),
    ("组织职工开展竞赛", None),
    ("阻挠职工依法参加工会", None),
    ("重大决策社会稳定风险评估机制", None),
    ("中央财政安排资金", "中央财政"),
    ("经基层工会委员会提议", None),
    ("具体比例由省人民政府规定", None),
    ("科普经费和组织资助的财产", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_subject_of_a_clause(text: str, expected: str | None) -> None:
    found = subject_at(text, begins(text, 0, len(text)), len(text))
    assert (text[found.start : found.end] if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("坚持工会", "工会"), ("积极推动区委组织部门", "区委组织部门"), ("支持群团组织", "群团组织"), ("加强", None)],
)
def test_the_body_in_front_of_a_place(text: str, expected: str | None) -> None:
    found = subject_before(text, 0, len(text))
    assert (text[found.start : found.end] if found else None) == expected


@pytest.mark.parametrize("text", ["加强领导", "依法开展", "把群团", "应当", "同有关部门"])
def test_what_opens_an_act(text: str) -> None:
    assert opens_act(text, 0)


@pytest.mark.parametrize("text", ["同级党委", "以上", "科学技术", "可能", "群众", "自治区"])
def test_what_opens_none(text: str) -> None:
    assert not opens_act(text, 0)
