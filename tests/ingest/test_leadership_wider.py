"""Leadership: further sentences of statutes, charters and opinions, each written down before the finder was run."""

from __future__ import annotations

import pytest

from ingest.facts.leadership import find
from ingest.ledger import Ledger
from ingest.records import Leadership
from tests.ingest.plain import policy_of

PARTY, ABOVE, GROUP, OTHER = "same_level_party", "superior", "party_group", "other"

CASES: list[tuple[str, list[tuple[str, str, str, bool | None]]]] = [
    # 实行以Y领导为主的体制, then a double leadership in a clause of its own: both are said.
    (
        "群团组织实行分级管理、以同级党委领导为主的体制，受同级党委和上级群团组织双重领导。",
        [
            ("群团组织", "同级党委", PARTY, True),
            ("群团组织", "同级党委", PARTY, True),
            ("群团组织", "上级群团组织", ABOVE, False),
        ],
    ),
    # Work of any kind as what is led
    ("各级人民政府领导科普工作，应当将科普工作纳入规划。", [("科普工作", "各级人民政府", OTHER, None)]),
    ("国务院领导全国残疾人事业。", [("全国残疾人事业", "国务院", OTHER, None)]),
    (
        "县级以上地方人民政府领导本行政区域内的志愿服务工作。",
        [("本行政区域内的志愿服务工作", "县级以上地方人民政府", OTHER, None)],
    ),
    ("各县（市、区）委领导本地区党建带群建工作。", [("本地区党建带群建工作", "各县（市、区）委", PARTY, None)]),
    ("省人民政府领导全省红十字工作，协调解决重大问题。", [("全省红十字工作", "省人民政府", OTHER, None)]),
    ("机关党组领导本单位群团工作。", [("本单位群团工作", "机关党组", GROUP, None)]),
    ("局长领导机关日常工作。", []),
    ("党委书记亲自领导这项工作。", []),
    ("健全党委统一领导、党政齐抓共管、工会组织实施的工作格局。", []),
    ("各级党委要加强对群团改革的组织领导。", []),
    # Guidance counts where it is of one's own lower body only
    (
        "女职工委员会在企业工会委员会领导和上级工会女职工委员会指导下开展工作。",
        [("女职工委员会", "企业工会委员会", OTHER, None), ("女职工委员会", "上级工会女职工委员会", ABOVE, None)],
    ),
    (
        "基层红十字会在同级党组织领导和上级红十字会指导下开展工作。",
        [("基层红十字会", "同级党组织", PARTY, None), ("基层红十字会", "上级红十字会", ABOVE, None)],
    ),
    (
        "少先队工作委员会在同级党委领导、同级团委和教育部门指导下开展工作。",
        [("少先队工作委员会", "同级党委", PARTY, None)],
    ),
    (
        "妇女之家在村（社区）党组织领导和乡镇（街道）妇联指导下开展活动。",
        [("妇女之家", "村（社区）党组织", PARTY, None), ("妇女之家", "乡镇（街道）妇联", ABOVE, None)],
    ),
    ("市残疾人福利基金会接受市残联的业务指导和市民政局的监督管理。", []),
    ("计划生育协会在县委领导下，接受县卫生健康局业务指导。", [("计划生育协会", "县委", PARTY, None)]),
    (
        "省科协受省委领导，业务上接受中国科协指导。",
        [("省科协", "省委", PARTY, None), ("省科协", "中国科协", ABOVE, None)],
    ),
    ("上级侨联对下级侨联实行业务指导。", [("下级侨联", "上级侨联", ABOVE, None)]),
    ("教育部门对少先队组织实行业务指导。", []),
    # 实行同级Y领导; entrusted leaders; Party bodies below the committee; tasks that are none
    (
        "地方文联实行同级党委领导，接受上级文联业务指导。",
        [("地方文联", "同级党委", PARTY, None), ("地方文联", "上级文联", ABOVE, None)],
    ),
    ("中国少年先锋队由中国共产党委托共青团直接领导。", [("中国少年先锋队", "共青团", OTHER, None)]),
    ("法学会在同级党委政法委员会领导下开展工作。", [("法学会", "同级党委政法委员会", PARTY, None)]),
    ("在市委、市政府领导下，由团市委牵头，建立联席会议制度。", []),
    (
        "贸促会地方分会受当地政府和中国贸促会双重领导，以当地政府领导为主。",
        [("贸促会地方分会", "当地政府", OTHER, True), ("贸促会地方分会", "中国贸促会", ABOVE, False)],
    ),
    (
        "工会女职工委员会在同级工会委员会领导下和上级工会女职工委员会指导下开展工作。",
        [
            ("工会女职工委员会", "同级工会委员会", OTHER, None),
            ("工会女职工委员会", "上级工会女职工委员会", ABOVE, None),
        ],
    ),
    (
        "共青团地方组织受同级党的委员会领导，同时受团的上级组织领导。",
        [
            ("共青团地方组织", "同级党的委员会", PARTY, None),
            ("共青团地方组织", "团的上级组织", ABOVE, None),
        ],
    ),
    (
        "工会联合会接受所在乡镇党委和区总工会领导。",
        [("工会联合会", "所在乡镇党委", PARTY, None), ("工会联合会", "区总工会", ABOVE, None)],
    ),
    ("基层科协在所在单位党组织领导下开展工作。", [("基层科协", "所在单位党组织", PARTY, None)]),
    ("职工所在单位领导应当支持。", []),
    ("工会主席由同级党组织领导成员担任。", []),
    ("成立由市领导任组长的工作领导小组，领导协调改革工作。", []),
    ("省政府残工委统一领导全省残疾人工作。", [("全省残疾人工作", "省政府残工委", OTHER, None)]),
    ("单位主要领导工作变动的，应当及时调整。", []),
    ("市委常委会定期听取市领导联系群团工作情况汇报。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:20] for text, _ in CASES])
def test_leadership_of_a_sentence(text: str, expected: list[tuple[str, str, str, bool | None]]) -> None:
    records = [record for record in find(policy_of(text), Ledger()) if isinstance(record, Leadership)]
    found = [(record.subject, record.leader, record.kind, record.primary) for record in records]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert all(text[record.start : record.end].strip() == text[record.start : record.end] != "" for record in records)
