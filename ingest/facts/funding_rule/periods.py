"""The periods and heads of a sum: so much a year, a month, a head.

Forms: 按照全部职工上月工资总额的2%, 年人均不少于5元, 生均公用经费, 每个青少年每年1元;
按每个新增托位1万元 is for no body.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import receivers
from ingest.facts.funding_rule.passage import Phrase
from ingest.facts.phrases import EACH_MORE
from ingest.mentions.quantity import Quantity
from ingest.records import Per

_EACH_BEARS = re.compile(r"各自?(?:承担|负担|出资|配套|分担)")
_MONTH_PAY = re.compile(r"(?:上|当|本|该|每)月[^，,；;年]{0,12}(?:工资|薪酬|收入)|(?<![0-9个])月(?:工资|收入)(?!标准)")
_YEARLY = re.compile(
    r"(?<![青少])年[人生]均|年度总额|全年|年度[^，,；;0-9]{0,6}(?:封顶|限额|累计)|年内(?:最高|累计)|年度内|(?<![0-9青少每当上本])年(?:工作|活动|运行|运营)+经费"
    r"|年度(?:运行|运营|工作|活动|救助|补助|补贴|资助)(?:经费|标准|额度|金额)"
)
_GIVEN_YEARLY = re.compile("每年(?:给予|按)")
"""每超1人每年给予最低工资标准3倍的奖励."""
_EACH_TIME = re.compile("每[一个]?年|逐年|全年|年均|按年")
"""按年度工会经费支出的8%列支: the year in what a share is of says nothing of when it is due."""

_MONTHLY = re.compile(r"(?<![0-9个每])月(?:补贴|补助|津贴)?标准")
_BY_HEAD = re.compile(r"按人头|按人数")
_IN_ALL = re.compile(r"累计|上限|总额|合计")
_CAP = re.compile(r"(?:但|总计|一般)*(?:最高|最多|不(?:得)?超过)(?![^，,；;]*每)")
"""每吸纳1人再补贴1000元，最高不超过1万元: what all heads get together."""

_RESPECTIVE = re.compile(r"各为[0-9.]{1,8}万?元(?:、|和)")
_EACH_PLACE = re.compile(r"每户|户均|每(?:馆|校|园|站|中心|基地)(?=每|[0-9]|不)|单[个家](?:企业|单位|项目|机构)")
_HEAD_AND_YEAR = re.compile(r"人年均|人均每?年(?!度|龄)")
_EACH_YEAR = re.compile(r"每年的?[^，,；;0-9]{0,6}(?:经费|资金)$|(?<![0-9])年(?:度)?(?:工作|活动|专项)+经费$")
"""乡镇（街道）妇联年工作经费，人口5万人以上的5万元: the fund in front tells that it is yearly."""
_EACH_PERSON = re.compile(rf"每[个名位]{receivers.PERSONS_AND_SUM}")
_ONE_PERSON = r"[^，,；;0-9]{0,8}[1一](?:名|人|个人)"
_MORE = re.compile(rf"(?:{EACH_MORE}|每){_ONE_PERSON}")
"""每超1人, 每多安排1人, 每吸纳一名残疾人: so much for each more, a fixed sum."""

_COUNTS_MORE = re.compile(rf"^每{_ONE_PERSON}$|{EACH_MORE}{_ONE_PERSON}")
"""The same as a clause in front of the sum."""


def of(quantity: Quantity, phrase: Phrase, opener: Phrase | None = None) -> list[Per]:
    """The periods and heads of a sum: 年人均 is for each year, 上月工资总额的2% for each month.

    So many times another sum is for no time, since the other sum has it, and for each person only where the clause
    counts persons itself and not within the other sum (每超1人; 生均经费按普通学校的10倍).

    Args:
        opener: the clause in front, which may count the persons: 每多安排1人，每年给予6000元奖励.
    """
    each_more = _MORE.search(phrase.text) or (
        opener is not None
        and _COUNTS_MORE.search(opener.text)
        and not _IN_ALL.search(phrase.text)
        and not ("元" in opener.text and _CAP.match(phrase.text))
    )
    if quantity.unit == "multiple":
        heads: list[Per] = ["person"] if each_more or phrase.text.count("生均") == 1 else []
        return [*heads, "year"] if _GIVEN_YEARLY.search(phrase.text) else heads
    found = list(quantity.per)
    if each_more and "person" not in found:
        found.append("person")
    if "body" in found and _EACH_PERSON.search(phrase.text):
        found[found.index("body")] = "person"
    if "person" not in found and "每生" in phrase.text:
        found.append("person")
    if "body" in found and receivers.THING_EACH.search(phrase.text):
        found.remove("body")
    if "body" not in found and quantity.unit != "share" and _EACH_BEARS.search(phrase.text):
        found.append("body")
    if "person" in found and quantity.unit == "share" and "人均" in phrase.text and "每人" not in phrase.text:
        found.remove("person")
    if "person" not in found and "生均" in phrase.text:
        found.append("person")
    if "year" not in found and _YEARLY.search(phrase.text):
        found.append("year")
    if "year" in found and quantity.unit == "share" and not _EACH_TIME.search(phrase.text):
        found.remove("year")
    if "person" not in found and opener is not None and _BY_HEAD.search(opener.text):
        found.append("person")
    if "body" in found and _RESPECTIVE.search(phrase.text):
        found.remove("body")
    if "body" not in found and quantity.unit == "CNY" and _EACH_PLACE.search(phrase.text):
        found.append("body")
    if _HEAD_AND_YEAR.search(phrase.text):
        found = ["person", "year"]
    if "year" not in found and opener is not None and _EACH_YEAR.search(opener.text):
        found.append("year")
    if "month" not in found and quantity.unit == "CNY" and _MONTHLY.search(phrase.text):
        found.append("month")
    if not found and quantity.unit == "share" and _MONTH_PAY.search(phrase.text):
        found.append("month")
    return found
