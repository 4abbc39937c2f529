"""Who receives a sum whose own clause names another or nobody."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import PERSONS

_NEEDS = re.compile(r"(?P<who>[^，,；;的]{2,24}?)所需(?:资金|经费|费用)由")
_GIVEN = re.compile(
    rf"(?:为|对|给|向)(?P<who>[^，,；;为对给向]{{0,24}}?{PERSONS})(?:发放|给予|提供|支付|购买|缴纳|办理|投保)"
)
_UP_TO = re.compile(r"向(?P<beneficiary>中央|省委|市委|上级[^，,；;]{0,6}|中央组织部)(?:上缴|缴纳|解缴|上解)")
_COLLECTS = re.compile(
    r"(?:由|委托)(?P<who>[^，,；;由]{0,12}?(?:部门|机关|税务局|地税局|银行))(?:统一|依法|负责)?(?:代收|代征)"
)
_INSURED = re.compile(
    r"(?:鼓励|支持|组织|引导|推动|为)(?P<who>[^，,；;为]{2,16}?)(?:参加|购买|投保|办理)"
    r"|(?P<covered>残疾人|妇女|女职工|职工|会员|儿童|学生|老年人|青年)[^，,；;]{0,8}(?:保险|险)"
)
_LOOK_BACK = 4


def otherwise(passage: Passage, phrase: Phrase, last: Phrase, named: str | None) -> str | None:
    """The receiver of a sum, `named` where its clause is right.

    Args:
        last: the last clause of the sum's evidence, whose verb may say to whom it is paid.

    X所需资金由省级财政补助50% is for X; 代收手续费按代收额的1%支付 for who collects; 由政府按每人50元购买 for those
    who are insured by the clause before it.
    """
    for after in passage.phrases[phrase.index + 1 : last.index + 1]:
        paid_to = parties.PAID_TO.search(after.text) or _UP_TO.search(after.text)
        if paid_to is not None:
            return paid_to["beneficiary"]
        given = _GIVEN.search(after.text) if named is None else None
        if given is not None:
            return given["who"]
    if named is None and last is not phrase:
        return parties.owner_of(last.text) if "安排" in last.text else None
    needs = _NEEDS.match(phrase.text)
    if needs is not None:
        return needs["who"]
    if "手续费" in phrase.text:
        pattern = _COLLECTS
    elif named is None and "购买" in phrase.text:
        pattern = _INSURED
    else:
        return named
    for earlier in (phrase, *passage.before(phrase, _LOOK_BACK)):
        found = pattern.search(earlier.text)
        if found is not None:
            return found["who"] or found["covered"] if pattern is _INSURED else found["who"]
    return named
