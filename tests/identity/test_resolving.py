"""Which names mean one body, which do not, and which say too little."""

from __future__ import annotations

import pytest

from foundation.errors import InputError
from identity import body, place, resolve, succession, successors
from vocabulary.bodies import local_bodies

SAME = [
    (("全国总工会", None), ("中华全国总工会", None)),
    (("全总", "全国"), ("中华全国总工会", None)),
    (("省总工会", "湖南省"), ("湖南省总工会", None)),
    (("湖南总工会", None), ("湖南省总工会", "全国")),
    (("团省委", "湖南省"), ("共青团湖南省委", None)),
    (("共青团省委", "湖南省"), ("中国共产主义青年团湖南省委员会", None)),
    (("共青团湖南省委员会", None), ("共青团湖南省委", "浙江省")),
    (("团市委", "衢州市"), ("共青团衢州市委", None)),
    (("团区委", "晋城市城区"), ("共青团晋城市城区委员会", None)),
    (("市委组织部", "衢州市"), ("中共衢州市委组织部", None)),
    (("中国共产党衢州市委员会", None), ("市委", "衢州市")),
    (("省委", "衢州市"), ("中共浙江省委", None)),
    (("市总工会", "晋城市城区"), ("晋城市总工会", None)),
    (("区委", "晋城市城区"), ("中共晋城市城区区委", None)),
    (("自治区党委", "广西壮族自治区"), ("广西区党委", None)),
    (("区总工会", "广西壮族自治区"), ("广西壮族自治区总工会", None)),
    (("市人力社保局", "衢州市"), ("衢州市人力资源和社会保障局", None)),
    (("市编委办", "衢州市"), ("衢州市机构编制委员会办公室", "衢州市")),
    (("市中院", "衢州市"), ("衢州市中级人民法院", None)),
    (("市法院", "衢州市"), ("衢州市中级人民法院", None)),
    (("县法院", "龙游县"), ("龙游县人民法院", None)),
    (("市政协", "衢州市"), ("中国人民政治协商会议衢州市委员会", None)),
    (("政协衢州市委员会", None), ("衢州市政协", None)),
    (("市贸促会", "衢州市"), ("中国国际贸易促进委员会衢州市委员会", None)),
    (("市妇联", "义乌市"), ("义乌市妇女联合会", None)),
    (("市教委", "重庆市"), ("重庆市教育委员会", None)),
    (("湘西州总工会", None), ("湘西土家族苗族自治州总工会", None)),
    (("兵团总工会", None), ("新疆生产建设兵团总工会", None)),
    (("中组部", None), ("中共中央组织部", "湖南省")),
    (("国家发改委", None), ("中华人民共和国国家发展和改革委员会", None)),
    (("湖南省總工會", None), ("湖南省总工会", None)),
    (("市　总工会", "衢州市"), ("衢州市总工会", None)),
    (("教育局", "衢州市"), ("衢州市教育局", None)),
    (("市城投公司", "衢州市"), ("衢州市城投公司", None)),
    (("省纪委（省监察厅）", "湖南省"), ("中共湖南省纪律检查委员会", None)),
    (("我省总工会", "湖南省"), ("湖南省总工会", None)),
]

DIFFERENT = [
    (("杭州市妇联", None), ("温州市妇联", None)),
    (("市总工会", "杭州市"), ("市总工会", "温州市")),
    (("省总工会", "湖南省"), ("市总工会", "长沙市")),
    (("湖南省总工会", None), ("湖北省总工会", None)),
    (("南京市鼓楼区总工会", None), ("福州市鼓楼区总工会", None)),
    (("区委", "晋城市城区"), ("区委", "阳泉市城区")),
    (("市委组织部", "衢州市"), ("市委宣传部", "衢州市")),
    (("团市委", "衢州市"), ("市委", "衢州市")),
    (("市政府", "衢州市"), ("市政府办公室", "衢州市")),
    (("省委办公厅", "湖南省"), ("省政府办公厅", "湖南省")),
    (("市人大", "衢州市"), ("市人大常委会", "衢州市")),
    (("省卫计委", "湖南省"), ("省卫健委", "湖南省")),
    (("省编办", "湖南省"), ("省委编办", "湖南省")),
    (("区总工会", "晋城市城区"), ("区总工会党组", "晋城市城区")),
    (("全国总工会", None), ("省总工会", "湖南省")),
    (("教育部", None), ("教育局", "衢州市")),
    (("市工商局", "衢州市"), ("市工商联", "衢州市")),
    (("市残联", "衢州市"), ("市残工委", "衢州市")),
    (("长春市朝阳区妇联", None), ("北京市朝阳区妇联", None)),
    (("团市委组织部", "衢州市"), ("市委组织部", "衢州市")),
]


@pytest.mark.parametrize(("left", "right"), SAME, ids=lambda pair: pair[0])
def test_two_names_of_one_body(left: tuple[str, str | None], right: tuple[str, str | None]) -> None:
    one, other = resolve(*left), resolve(*right)
    assert one.status == other.status == "resolved"
    assert one.id == other.id


@pytest.mark.parametrize(("left", "right"), DIFFERENT, ids=lambda pair: pair[0])
def test_two_bodies(left: tuple[str, str | None], right: tuple[str, str | None]) -> None:
    one, other = resolve(*left), resolve(*right)
    assert one.status == other.status == "resolved"
    assert one.id != other.id


@pytest.mark.parametrize(
    "name",
    [
        "各级党委", "群团组织", "上级组织", "各级工会", "同级党委", "各县（市、区）委",
        "各县(市、区)委", "有关部门", "国务院有关部门", "用人单位", "县级以上各级总工会", "湖南省各级工会",
        "全省各级工会组织", "基层工会", "党委（党组）", "税务机关", "工会", "妇联",
    ],
)  # fmt: skip
def test_classes(name: str) -> None:
    told = resolve(name, "湖南省")
    assert (told.status, told.unit, told.official_name) == ("class", None, None)
    assert told.id is not None


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("各级工会", "trade_union"), ("上级团组织", "youth_league"), ("基层妇联", "womens_federation"),
        ("各级党委", "party"), ("地方各级人民政府", "government"),
        ("群团组织", None), ("上级群团组织", None), ("各级党委和政府", None),
    ],
)  # fmt: skip
def test_the_system_of_a_class(name: str, system: str | None) -> None:
    assert resolve(name).system == system


@pytest.mark.parametrize(
    ("name", "where", "candidate"),
    [
        ("省总工会", None, "湖南省总工会"),
        ("市总工会", "湖南省", "长沙市总工会"),
        ("鼓楼区总工会", None, "南京市鼓楼区总工会"),
        ("统计局", None, "国家统计局"),
        ("中央改革办", "全国", "中央全面深化改革领导小组办公室"),
        ("省委改革办", "湖南省", "中共湖南省委全面深化改革委员会办公室"),
    ],
)
def test_names_that_fit_several_bodies(name: str, where: str | None, candidate: str) -> None:
    told = resolve(name, where)
    assert (told.status, told.id) == ("ambiguous", None)
    assert candidate in told.candidates


@pytest.mark.parametrize("name", ["外星人", "组织部", "办公室", "财政局", "牵头", "（", ""])
def test_names_that_say_too_little(name: str) -> None:
    assert resolve(name, "湖南省").status == "unknown"


@pytest.mark.parametrize(
    ("date", "official"),
    [
        ("2016", "中共湖南省委全面深化改革领导小组办公室"),
        ("2017-12-31", "中共湖南省委全面深化改革领导小组办公室"),
        ("2018-04", "中共湖南省委全面深化改革委员会办公室"),
        ("2023", "中共湖南省委全面深化改革委员会办公室"),
    ],
)
def test_the_date_decides_between_a_body_and_its_successor(date: str, official: str) -> None:
    assert resolve("省委改革办", "湖南省", date).official_name == official


@pytest.mark.parametrize("date", ["2016年", "16", "2016-13", "yesterday"])
def test_a_date_of_another_form_is_refused(date: str) -> None:
    with pytest.raises(InputError, match="YYYY"):
        resolve("省委改革办", "湖南省", date)


@pytest.mark.parametrize(
    ("name", "where", "unit", "official", "system", "level", "kind"),
    [
        ("省总工会", "湖南省", "湖南省总工会", "湖南省总工会", "trade_union", "province", "federation"),
        (
            "团省委",
            "湖南省",
            "共青团湖南省委",
            "中国共产主义青年团湖南省委员会",
            "youth_league",
            "province",
            "committee",
        ),
        ("市委组织部", "衢州市", "中共衢州市委组织部", "中共衢州市委组织部", "party", "city", "department"),
        (
            "市国资委",
            "衢州市",
            "衢州市国资委",
            "衢州市人民政府国有资产监督管理委员会",
            "government",
            "city",
            "department",
        ),
        ("县委", "龙游县", "中共龙游县委", "中国共产党龙游县委员会", "party", "county", "committee"),
        ("全国妇联", None, "全国妇联", "中华全国妇女联合会", "womens_federation", "central", "federation"),
        (
            "龙游县龙洲街道办事处",
            None,
            "龙游县龙洲街道办事处",
            "龙游县龙洲街道办事处",
            "government",
            "township",
            "office",
        ),
    ],
)
def test_what_is_said_of_a_body(
    name: str, where: str | None, unit: str, official: str, system: str, level: str, kind: str
) -> None:
    told = resolve(name, where)
    assert (told.unit, told.official_name, told.system, told.level, told.kind) == (unit, official, system, level, kind)
    assert told.explanation


@pytest.mark.parametrize(
    "where", ["湖南省", "衢州市", "长沙县", "晋城市城区", "南京市鼓楼区", "湘西州", "义乌市", "北京市"]
)
def test_official_and_customary_names_lead_back_to_the_body(where: str) -> None:
    there = place(where)
    for row in local_bodies():
        told = body(row.key, there) if there.level in row.levels else None
        for name in (told.unit, told.official_name) if told else ():
            if name and "、" not in name and "（" not in name:
                back = resolve(name, None, row.until or row.since or None)
                assert told is not None
                assert back.id == told.id or told.unit in back.candidates or told.official_name in back.candidates, name


def test_a_ladder_of_bodies() -> None:
    ladder = [body("union_federation", place(name)) for name in ("全国", "浙江省", "衢州市", "龙游县")]
    assert [told and told.unit for told in ladder] == ["全国总工会", "浙江省总工会", "衢州市总工会", "龙游县总工会"]


def test_renamed_bodies_are_two_with_a_year_between_them() -> None:
    (health,) = successors(resolve("省卫计委", "湖南省"))
    assert (health.body.official_name, health.year) == ("湖南省卫生健康委员会", 2018)
    (ministry,) = successors(resolve("卫生部", "全国"))
    assert (ministry.body.official_name, ministry.year) == ("中华人民共和国国家卫生和计划生育委员会", 2013)
    assert successors(resolve("省总工会", "湖南省")) == []
    assert len(succession()) > 60
