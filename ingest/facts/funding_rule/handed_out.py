"""Who hands out money and who gets it, where both stand beside the verb of a plain clause.

Forms: 省总工会下拨补助资金3000万元; 市科协奖励学会5万元; 市总工会从本级经费中每年安排50万元补助乡镇工会;
一级残疾人补贴500元; 贫困妇女由妇联给予救助; 挂职干部由派出单位保留工资关系;
非专职工会工作人员可以由企业、事业单位、机关给予适当的补贴.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.words import BODY, GIVER, HANDS_OUT, PERSONS
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


def of_sum(record: FundingRule, said: str) -> None:
    """Corrects payer, beneficiary and budget of a sum by the plain clause that states it."""
    clause = said[max(said.rfind("，"), said.rfind(",")) + 1 :]
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
    found = _BY_WHOM.fullmatch(said)
    if found is not None:
        record.payer, record.beneficiary = found["payer"], found["whom"]
