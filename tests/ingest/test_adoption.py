"""Who adopted a statute and when: records of adoption in their many written forms, and announcements."""

from __future__ import annotations

import pytest

from ingest.cleaning import clean
from ingest.structure import parse
from tests.ingest.plain_pages import instruments

CITY_RECORD = (
    "2004年11月25日临江市第十四届人民代表大会常务委员会第十一次会议通过{}"
    "2005年4月6日安徽省第十届人民代表大会常务委员会第十四次会议批准"
)
ARTICLES = "第一条 为了促进志愿服务，制定本条例。\n第二条 本市的志愿服务适用本条例。\n第三条 市政府应当支持。\n"


@pytest.mark.parametrize(
    ("record", "issuer", "date"),
    [
        ("2007年2月25日 国务院令第488号公布", "国务院", "2007-02-25"),
        ("1992年4月3日 第七届全国人民代表大会第五次会议通过", "全国人民代表大会", "1992-04-03"),
        (
            "（2002年6月28日北京市第十一届人民代表大会常务委员会第三十五次会议通过　根据2010年12月23日北京市第十三届人民"
            "代表大会常务委员会第二十二次会议《关于修改部分地方性法规的决定》修正）",
            "北京市人民代表大会常务委员会",
            "2010-12-23",
        ),
        (
            "（2016年4月29日省政府第88次常务会议通过，2016年5月20日湖北省人民政府令第388号公布，自2016年7月1日起施行）",
            "湖北省人民政府",
            "2016-05-20",
        ),
        (
            "（1998年9月25日国务院令第250号发布　根据2016年2月6日《国务院关于修改部分行政法规的决定》修订）",
            "国务院",
            "2016-02-06",
        ),
        (
            "（2013年3月29日南京市人民代表大会常务委员会制定　2013年5月30日江苏省人民代表大会常务委员会批准）",
            "南京市人民代表大会常务委员会",
            "2013-03-29",
        ),
        (
            "2011年4月26日 宁波市第十三届人民代表大会常务委员会第三十二次会议通过\n"
            "2011年7月29日 浙江省第十一届人民代表大会常务委员会第二十六次会议批准\n"
            "2011年8月5日 宁波市第十三届人民代表大会常务委员会公告第29号公布",
            "宁波市人民代表大会常务委员会",
            "2011-04-26",
        ),
        ("（2022年10月22日中国共产党第二十次全国代表大会通过）", "中国共产党全国代表大会", "2022-10-22"),
    ],
)
def test_record_of_adoption_tells_issuer_and_date(record: str, issuer: str, date: str) -> None:
    policy = parse(clean(f"某某市工会条例\n{record}\n第一条 工会应当依法开展工作，维护职工合法权益。\n"))
    assert policy.instruments[0].issuers == (issuer,)
    assert policy.instruments[0].issued_on == date


@pytest.mark.parametrize(
    ("record", "number"),
    [
        ("（2004年6月4日中华人民共和国国务院令第410号公布）", "国务院令第410号"),
        (
            "（2010年11月25日临江省人民代表大会常务委员会公告第58号公布）",
            "临江省人民代表大会常务委员会公告第58号",
        ),
        (
            "（1994年8月23日中华人民共和国国务院令第161号发布　2017年1月11日国务院第161次常务会议修订通过　"
            "2017年2月1日中华人民共和国国务院令第674号公布　自2017年5月1日起施行）",
            "国务院令第674号",
        ),
        (
            "（1998年9月25日国务院令第250号发布　根据2016年2月6日《国务院关于修改部分行政法规的决定》修订）",
            "国务院令第250号",
        ),
        ("（2011年12月1日某某省人民代表大会常务委员会通过）", None),
        ("（2016年11月18日临江省人民政府令〔2016〕第3号公布）", "临江省人民政府令〔2016〕第3号"),
        (
            "（2016年11月18日临江省人民政府令[2016]第3号公布 根据2019年12月28日临江省人民政府令[2019]第7号修正）",
            "临江省人民政府令〔2019〕第7号",
        ),
        ("临江省人民政府令〔2016〕第3号", "临江省人民政府令〔2016〕第3号"),
    ],
)
def test_of_several_orders_the_last_one_numbers_the_text(record: str, number: str | None) -> None:
    policy = parse(clean(f"残疾人教育条例\n{record}\n第一条 工会应当依法开展工作，维护职工合法权益。\n"))
    assert policy.instruments[0].doc_number == number


@pytest.mark.parametrize(
    ("head", "paths"),
    [
        (CITY_RECORD.format("；") + "。\n第一章 总则\n", ["1/一", "1/一/一", "1/一/二", "1/一/三"]),
        (CITY_RECORD.format(";") + "\n", ["1/一", "1/二", "1/三"]),
        ("总则\n" + CITY_RECORD.format(" ") + "\n", ["1/#1", "1/#1/一", "1/#1/二", "1/#1/三"]),
        ("临江市志愿服务条例\n第一章 总则\n（" + CITY_RECORD.format("，\n") + "）\n", ["1/一", "1/一/一", "1/一/二", "1/一/三"]),
        ("临江市志愿服务条例\n条例全文\n" + CITY_RECORD.format("\n") + "\n", ["1/一", "1/二", "1/三"]),
    ],
)  # fmt: skip
def test_record_of_a_citys_statute_that_the_province_approved(head: str, paths: list[str]) -> None:
    (found,) = instruments(head + ARTICLES)
    assert found.issuers == ("临江市人民代表大会常务委员会",)
    assert found.issued_on == "2004-11-25"
    assert [clause.path for clause in found.clauses] == paths


@pytest.mark.parametrize(
    "sentence",
    [
        "2016年3月30日，本条例经讨论后获得通过，各单位应当遵照执行，并公布。",
        "2016年3月30日临江市第十三届人民代表大会第一次会议提出志愿服务的任务，要求制定条例。",
    ],
)
def test_sentence_with_a_date_is_no_record_of_adoption(sentence: str) -> None:
    (found,) = instruments(f"临江市志愿服务条例\n{sentence}\n{ARTICLES}")
    assert (found.issuers, found.issued_on) == ((), None)


@pytest.mark.parametrize(
    ("adopted", "date"),
    [
        (
            "于2016年1月8日临江市十三届人大常委会第34次会议通过，2016年3月30日安徽省人大常委会第21次会议批准",
            "2016-01-08",
        ),
        ("已经安徽省第十二届人民代表大会常务委员会第二十一次会议批准", None),
    ],
)
def test_statute_below_the_announcement_of_its_legislature(adopted: str, date: str | None) -> None:
    page = f"《临江市志愿服务条例》{adopted}，现予公布。\n临江市第十三届人民代表大会常务委员会\n2016年5月12日\n第一章\n总则\n"
    (found,) = instruments(page + ARTICLES)
    assert (found.issuers, found.issued_on) == (("临江市人民代表大会常务委员会",), date)
