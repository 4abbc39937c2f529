"""Sums and rates: so much a head, so much a body, such a share of the payroll, late fees and fines.

Forms: 以每人每年不少于1元的标准分别划拨…, 各不少于2万元, 按不少于…工资总数的2%标准列入单位年度预算 (hunan-2015);
按每月全部职工工资总额的百分之二向工会拨缴的经费 (Trade Union Law art. 43); 基层工会留成60%, 四六分成 (splits of dues).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.funding_rule import (
    deductions,
    extent,
    fields,
    parties,
    penalties,
    periods,
    receivers,
    series,
    sharing,
    sum_bases,
    sum_figures,
    sum_terms,
    whose,
)
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import FUND, PERSONS
from ingest.mentions.quantity import Quantity
from ingest.records import Comparator, FundingRule

_NO_RECEIVER = re.compile("(?:费|地区|山区|牧区|老区|海岛县|山区县|农村|城镇|城市|地方)$")
"""What a part is for, or where another sum holds, not who receives it: 其中住宿费180元; 山区、海岛县不低于2元."""

_FUNDS = re.compile(rf"{FUND}$")
_MONTHLY = re.compile(r"每月|按月")

_RANKS = frozenset("一二三四五六")

_RECEIVER = re.compile(rf"[^0-9%财政府]{{0,16}}(?:{PERSONS})")

_OF_FUND = re.compile(
    r"(?:的?(?:荣誉|基本|生活|护理|岗位|工作|活动)*(?:生活费|补贴|补助|津贴|经费|标准))?(?:按照?|为|每[人年月]|标准)*$"
)

_IN_ALL = re.compile(r"(?:最高|累计|总额|合计)[^，,；;每]{0,8}$")
"""每人1000元、最高不超过5万元: what is given in all is for no head."""

_TO_MATCH = re.compile(r"[%％](?:以上|以下)?的?(?:比例|标准|额度)?[^，,；;]{0,24}?配套")
"""省级财政按中央专项资金的30%安排配套资金."""

_RELIEVED = re.compile(r"减轻(?P<who>[^，,；;的]{2,10}?)(?:的)?(?:税|社保|缴费|费用|各类)*[^，,；;]{0,10}负担")

_WHOSE_RATE = re.compile(
    r"(?:[^，,；;]{0,12}前)?[^，,；;企]{0,12}?(?P<who>(?:中小微|中小|小微|民营|大型)?企业|个体工商户|居民|农民)(?=[^，,；;]{0,10}(?:资费|费率|贷款))"
)

_LEFT_TO = re.compile(
    r"留(?:给|归|存|用)?(?P<who>[^，,；;学]{2,12}?)(?:使用|支配|安排)|(?<=[%％])留在(?P<at>[^，,；;]{2,10})$|由(?P<keeper>[^，,；;由]{2,14}?)(?:留用|留存|留成)"
)

_BY_REFERENCE = re.compile(r"参照(?:本款|前款|上述|此|本规定|该标准)?(?:规定|标准)?(?:执行|办理|实行)")

_IN_ATTRIBUTE = re.compile(r"、[^、]*的[^的、]*$")
"""A list that only describes those who receive: 获得金、银、铜牌的选手."""
_EACH_ITS_OWN = re.compile(r"分别|各(?=不|按|给|补|安排|拨|奖|为|[0-9])")


def read(
    passage: Passage, phrase: Phrase, stated: frozenset[int] | set[int] = frozenset()
) -> tuple[list[FundingRule], int] | str | None:
    """The sums of a comma clause.

    Returns:
        the records and the index of the last clause that they rest on; a reason why the sum is no rule; or None
        when the clause holds no sum of money.
    """
    if not sum_bases.FIGURE.search(phrase.text):
        return None
    shared = sharing.read(passage, phrase)
    if shared is not None:
        return shared
    found = sum_figures.figures_of(passage, phrase)
    if not found:
        return None
    fined = penalties.last_of(passage, phrase)
    if fined is not None:
        return penalties.read(passage, phrase, fined, list(_ends(found))), fined.index
    money = sum_figures.money_of(passage, phrase, found)
    if money or any(quantity.unit == "CNY" for quantity in found):
        return money if isinstance(money, str) else _rules(passage, phrase, money, stated) if money else None
    times = sum_figures.multiples_of(phrase, found)
    if times:
        return _rules(passage, phrase, times, stated)
    deducted = deductions.read(passage, phrase, found[0]) if found[0].unit == "share" else None
    if deducted is not None:
        return deducted
    shares = sum_figures.shares_of(passage, phrase, found)
    return shares if isinstance(shares, str) else _rules(passage, phrase, shares, stated) if shares else None


def _ends(found: list[Quantity]) -> Iterator[tuple[Quantity, float, Comparator]]:
    """A sum as it stands; a range as its floor and its ceiling."""
    for quantity in found:
        if quantity.upper is None:
            yield quantity, _rounded(quantity, quantity.value), quantity.comparator
        else:
            yield quantity, _rounded(quantity, quantity.value), ">="
            yield quantity, _rounded(quantity, quantity.upper), "<="


def _rounded(quantity: Quantity, value: float) -> float:
    """A share as the contract writes it: 三分之一 is 0.3333; late fees of 0.05% keep their digits."""
    return round(value, 4) if quantity.unit == "share" and value > _TENTH_OF_A_PERCENT else value


_TENTH_OF_A_PERCENT = 0.001


def _rules(
    passage: Passage, phrase: Phrase, found: list[Quantity], stated: frozenset[int] | set[int]
) -> tuple[list[FundingRule], int]:
    """The records of the sums of a clause, with the index of the last clause of their evidence."""
    first, last = extent.extent_of(passage, phrase, stated)
    whole = passage.policy.text[first.start : last.end]
    near = sum_figures.reach(passage, phrase)
    owner = _owner(passage, phrase, first, found[0].start)
    owners = _owners(passage, phrase, owner, len(found), whole)
    aligned = len(owners) == len(found) > 1 and ("分别" in whole or "各为" in phrase.text)
    happening = receivers.event(passage, phrase)
    condition = happening[1] if happening else sum_terms.condition_of(first)
    condition = condition or fields.condition_before(passage, first)
    rules = []
    for place, (quantity, amount, comparator) in enumerate(_ends(found)):
        per = periods.of(quantity, phrase, passage.previous(phrase))
        if not per and last is not phrase and _MONTHLY.search(last.text):
            per = ["month"]
        if quantity is not found[0] and _IN_ALL.search(passage.policy.text, found[0].end, quantity.start):
            per = []
        for receiver in owners[place : place + 1] if aligned else owners:
            payer = sum_terms.payer_of(passage, phrase, whole)
            rules.append(
                FundingRule(
                    start=first.start,
                    end=last.end,
                    kind=sum_terms.kind_of(quantity, per, near),
                    payer=sum_terms.unless_kept(payer, receiver, near),
                    beneficiary=receiver,
                    amount=amount,
                    unit="CNY" if quantity.unit == "CNY" else "share",
                    per=per,
                    comparator=sum_terms.comparator_of(passage, phrase, quantity, comparator, near),
                    base=sum_bases.of(passage, phrase, quantity, receiver, owner),
                    condition=condition,
                    budget=sum_terms.budget_of(whole),
                )
            )
    _of_kind(passage, phrase, found, rules)
    for rule in rules:
        rule.beneficiary = whose.otherwise(passage, phrase, last, rule.beneficiary)
    left = _LEFT_TO.search(phrase.text)
    if left is not None and len(rules) == 1 and sum_bases.SPLIT.search(phrase.text):
        rules[0].beneficiary = left["who"] or left["at"] or left["keeper"]
    _in_series(passage, phrase, found, rules)
    _to_each(last, rules)
    return rules, last.index


def _owner(passage: Passage, phrase: Phrase, first: Phrase, figure: int) -> str | None:
    """Who receives the sums of a clause, as its words name them."""
    owner = receivers.receiver(passage, phrase, first, figure)
    owner = owner.removeprefix("其中") or None if owner is not None else None
    return None if owner is not None and owner[0].isdigit() and owner.endswith(("%", "％")) else owner


def _owners(passage: Passage, phrase: Phrase, owner: str | None, count: int, whole: str) -> list[str | None]:
    """The receivers of the sums: the members of a list that receives respectively, else the one that is named."""
    owners: list[str | None] = [owner]
    if owner and _EACH_ITS_OWN.search(whole) and not _IN_ATTRIBUTE.search(owner):
        members = parties.of_grades(parties.split_list(owner))
        owners = list(members) if members and not _RANKS & set(members) else [owner]
    respective = "分别" in phrase.text or "各为" in phrase.text
    if respective and (len(owners) != count or "各为" in phrase.text):
        return list(_listed(passage, phrase, count)) or owners
    return owners


def _of_kind(passage: Passage, phrase: Phrase, found: list[Quantity], rules: list[FundingRule]) -> None:
    """Rates that are changed, costs that a level bears and matching shares: who has them, and their kind."""
    text = passage.policy.text
    if len(rules) == 1:
        relieved = _RELIEVED.search(phrase.text) or _WHOSE_RATE.match(phrase.text)
        changed = sum_figures.CHANGED.search(text, phrase.start, found[0].start)
        if relieved is not None and (changed or sum_terms.LESS_TAX.search(phrase.text)):
            rules[0].beneficiary = relieved["who"]
        elif "减按" in phrase.text:
            rules[0].beneficiary = None
    if rules[0].unit != "share":
        return
    borne = sum_figures.BORNE.search(phrase.text)
    matching = _TO_MATCH.search(text, found[0].end - 1, phrase.end)
    for rule in rules:
        if borne is not None:
            rule.payer, rule.beneficiary = borne["payer"] or borne["body"], None
        if matching is not None:
            rule.kind, rule.beneficiary = "matching", None


def _in_series(passage: Passage, phrase: Phrase, found: list[Quantity], rules: list[FundingRule]) -> None:
    """Gives the sums of a row their own receivers, payers and evidence."""
    row = series.parts(passage, phrase, found)
    if len(row) != len(rules):
        return
    for rule, part in zip(rules, row, strict=True):
        if part.who is not None and _FUNDS.search(part.who):
            rule.base = part.who
            continue
        rule.beneficiary, rule.base = part.who or rule.beneficiary, part.base
        rule.payer = part.payer or rule.payer
        if part.start is not None and part.end is not None:
            rule.start = part.start if part is not row[0] else rule.start
            rule.end = part.end if part is not row[-1] else rule.end


def _to_each(last: Phrase, rules: list[FundingRule]) -> None:
    """Gives each sum of a row that counts heads its own receiver: …的标准，安排共青团、妇联工作经费."""
    named = rules[0].beneficiary
    if len(rules) < 2 or any(rule.base is None or rule.beneficiary != named for rule in rules):
        return
    members = parties.split_list(named or parties.owner_of(last.text) or "")
    if len(members) == len(rules):
        for rule, member in zip(rules, members, strict=True):
            rule.beneficiary = member


def _listed(passage: Passage, phrase: Phrase, count: int) -> list[str]:
    """As many receivers as there are sums, as the clause in front lists them: 孤儿和散居孤儿的生活费，每人每月分别…."""
    before = passage.previous(phrase)
    for words in (re.split("分别|各为", phrase.text, maxsplit=1)[0], before.text if before is not None else ""):
        names = parties.split_list(_OF_FUND.sub("", words))
        if len(names) == count > 1 and all(map(_RECEIVER.fullmatch, names)):
            return [names[0].rpartition("的")[2], *names[1:]]
    return []


def part_of(records: list[FundingRule], whole: FundingRule) -> None:
    """Gives a sum that only goes on with another its terms.

    每人每天不超过450元，其中住宿费180元 is 180 a day for each person at most; 每人每月100元，一级残疾人提高到150元 is
    so much a head and month as well.
    """
    for record in records:
        if record.unit == whole.unit == "share" and not record.per and record.payer == whole.payer:
            record.per = list(whole.per)
        elif record.unit == whole.unit == "CNY" and not record.per and whole.per:
            record.kind, record.per = whole.kind, list(whole.per)
            if record.comparator == "=" and whole.comparator == "<=":
                record.comparator = "<="
            if record.beneficiary is None or _NO_RECEIVER.search(record.beneficiary):
                record.beneficiary = whole.beneficiary


def by_reference(passage: Passage, phrase: Phrase, last: FundingRule | None) -> FundingRule | None:
    """非公有制企业参照执行: the sum of the rule before it, for another payer; None if there is no such rule at hand."""
    if last is None or last.amount is None or not _BY_REFERENCE.search(phrase.text):
        return None
    payer = passage.own_subject(phrase) or re.sub(_BY_REFERENCE, "", phrase.text) or None
    return FundingRule(
        start=phrase.start, end=phrase.end, kind=last.kind, payer=payer, beneficiary=last.beneficiary,
        amount=last.amount,
        unit=last.unit, per=list(last.per), comparator=last.comparator, base=last.base,
    )  # fmt: skip
