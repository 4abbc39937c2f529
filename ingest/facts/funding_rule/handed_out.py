"""Who hands out money and who gets it, where both stand beside the verb of a plain clause.

Forms: 省总工会下拨补助资金3000万元; 市科协奖励学会5万元; 市总工会从本级经费中每年安排50万元补助乡镇工会;
一级残疾人补贴500元; 贫困妇女由妇联给予救助; 挂职干部由派出单位保留工资关系;
非专职工会工作人员可以由企业、事业单位、机关给予适当的补贴.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.words import BODY, EMPLOYER, GIVER, HANDS_OUT, PERSONS, SORT
from ingest.records import FundingRule

_HANDS_OUT = re.compile(
    rf"(?P<payer>(?![^，,；;]{{0,12}}[由从对为给将按])[^，,；;每共由从对为给将按]{{0,14}}?{GIVER})(?:每年|每月|共|再|另|一次性|分别|各)*"
    rf"{HANDS_OUT}(?!水平|标准|额度)(?:给)?(?P<rest>[^，,；;0-9]{{0,24}})(?=[0-9])"
)
_WHOM = re.compile(
    rf"(?P<whom>[^，,；;0-9]{{0,12}}?(?:{GIVER}|{BODY}|{PERSONS}))(?:补助|专项|补贴)*(?:资金|经费)?每?[个名人]?"
)
_FROM_FUND = re.compile(
    rf"(?P<payer>[^，,；;从由]{{2,14}}?{GIVER})(?:应当?|要|可以?)?(?:每年)?从(?P<fund>[^，,；;从中]{{2,16}}(?:经费|资金|会费|团费|党费|预备费|公益金))中"
    rf"(?:每年)?(?:安排|拿出|列支|拨出)[^，,；;]{{0,4}}[0-9.]+万?元(?:资金|经费)?(?:用于)?(?:补助|资助|奖励|支持)(?P<whom>[^，,；;]{{2,20}})"
)
_GET = re.compile(
    rf"(?P<whom>[^，,；;由对为给每]{{0,14}}?(?:{PERSONS}))(?:每[人户年月])*(?:补贴|补助|资助|救助|奖励)(?=[0-9])"
)
_BY_WHOM = re.compile(
    rf"(?:对)?(?P<whom>[^，,；;由对]{{2,24}}?{PERSONS})(?:可以?|应当?|必须)?由(?P<payer>[^，,；;由]{{0,24}}?(?:{GIVER}|{BODY}))"
    r"(?:按照?[^，,；;]{2,12}|全额|统一)*"
    r"(?:(?:给予|予以|发放|发给)[^，,；;0-9]{0,12}(?:补贴|补助|资助|救助|奖励|津贴|报酬)"
    r"|(?:补助|救助|资助|奖励|补贴|代缴|保留|照发)[^，,；;0-9]{0,14})"
)


_SORT_GETS = re.compile(
    rf"(?:其中)?(?P<whom>{SORT}[^，,；;由从对为给按0-9]{{0,12}}?{PERSONS})"
    r"(?:分别)?(?:按(?:照)?[^，,；;]{1,40}?)?(?:给予|予以|返还|补助|补贴|奖励)"
)
"""大型企业按…的30%返还，小微企业给予全额补贴: a sort of those who receive."""
_PAID_BACK = re.compile(
    rf"(?:其中)?(?P<whom>[^，,；;由从对为给按0-9]{{2,16}}?(?:{EMPLOYER}|工会))按(?:照)?[^，,；;]{{1,40}}?返还$"
)
_HANDS_UP = re.compile(
    r"(?:其中)?(?P<payer>[^，,；;按由]{2,16}?)按(?:照)?[0-9.]{1,5}[%％](?:的?比例)?(?:上缴|上解)(?P<whom>[^，,；;]{0,10})"
)
"""其中杭州市按20%上缴省级: who hands up, and to which tier."""
_BY_GIVER = re.compile(
    rf"(?:每年|每月)?由(?P<payer>[^，,；;由0-9]{{0,14}}?{GIVER})(?:每年|每月|一次性|统一|按月|按年)*"
    rf"(?:(?:给予|发给|补助|资助|奖励)(?P<whom>[^，,；;0-9每]{{2,16}}?{PERSONS})(?:每[人年月天日户])*|(?:注入|出资|投入|拨付|拨出|安排)(?:资金|经费)?)(?:不(?:得)?(?:低于|少于|超过))?(?=[0-9])"
)
"""由工会给予协商指导员每月500元津贴; 每年由市财政注入100万元."""
_SPENDS = re.compile(
    rf"(?P<payer>[^，,；;]{{2,16}}?{GIVER})?用于(?P<whom>[^，,；;]{{2,20}}?)(?:方面)?的(?:支出|经费|资金|部分)(?:占|不|原则|一般|的?比例)"
)
"""市、县级总工会用于帮扶的支出占…的比例一般不低于8%: who spends a share, and on what."""


def of_sum(record: FundingRule, said: str) -> None:
    """Corrects payer, beneficiary and budget of a sum by the plain clause that states it."""
    clause = said[max(said.rfind("，"), said.rfind(",")) + 1 :]
    gets = _SORT_GETS.match(clause) or _PAID_BACK.match(clause)
    if gets is not None:
        record.payer, record.beneficiary = None, gets["whom"]
        return
    up = _HANDS_UP.fullmatch(clause)
    if up is not None:
        record.payer, record.beneficiary = up["payer"], up["whom"] or None
        return
    spends = _SPENDS.match(clause)
    if spends is not None:
        record.payer, record.beneficiary = spends["payer"] or record.payer, spends["whom"]
        return
    by = _BY_GIVER.match(clause)
    if by is not None:
        record.payer, record.beneficiary = by["payer"], by["whom"] or record.beneficiary
        return
    found = _FROM_FUND.match(clause)
    if found is not None:
        record.payer, record.budget, record.beneficiary = found["payer"], found["fund"], found["whom"]
        return
    handed = _HANDS_OUT.match(clause)
    if handed is not None:
        whom = _WHOM.fullmatch(handed["rest"])
        record.payer = handed["payer"]
        if whom is not None:
            record.beneficiary = whom["whom"]
        elif record.beneficiary is not None and record.beneficiary[:2] in handed.group():
            record.beneficiary = None
        return
    got = _GET.match(clause)
    if got is not None and record.payer in (None, got["whom"]):
        record.payer, record.beneficiary = None, got["whom"]


def of_aid(record: FundingRule, said: str) -> None:
    """Corrects payer and beneficiary of an aid, or of pay that goes on, by the plain clause that states it."""
    gets = _SORT_GETS.match(said)
    if gets is not None:
        record.payer, record.beneficiary = None, gets["whom"]
        return
    found = _BY_WHOM.fullmatch(said)
    if found is not None:
        record.payer, record.beneficiary = found["payer"], found["whom"]
