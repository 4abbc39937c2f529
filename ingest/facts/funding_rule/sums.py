"""Sums and rates: so much a head, so much a body, such a share of the payroll, late fees and fines.

Forms: 以每人每年不少于1元的标准分别划拨…, 各不少于2万元, 按不少于…工资总数的2%标准列入单位年度预算 (hunan-2015);
按每月全部职工工资总额的百分之二向工会拨缴的经费 (Trade Union Law art. 43); 基层工会留成60%, 四六分成 (splits of dues).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.facts.funding_rule import (
    bounds,
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
    whose,
)
from ingest.facts.funding_rule.passage import Passage, Phrase, subject_of
from ingest.facts.funding_rule.words import BODY, FUND, PERSONS, ends_in_body
from ingest.mentions.quantity import Quantity
from ingest.records import Comparator, FundingKind, FundingRule, Per

_TRANSFER = re.compile(
    r"发给|抚恤|贷款|借款|授信|拨缴|拨交|收缴|代收|代征|计提|提取|列入|纳入|上缴|上解|留成|留存|留用|返还|安排|投入|用于|缴纳|划拨|拨付|拨出|补助|补贴|支付|发放|承担|负担|资助|奖补|奖励|给予|列支|缴交|交纳|征收|分成|标准|不低于|不少于|不超过|不得超过|不得低于|不得高于|不高于|支持|解缴|占|"
    r"核定|核拨|回拨|返拨|配套|贴息|筹集|募集|设立|预算|额度|保障|落实|投资|购买|减轻|减税|降费|代缴|参保|增发|下沉|投向|倾斜|扶持|帮扶|慰问|救助"
)
_SHARE_BASE = re.compile(
    r"留成|留存|上缴|上解|工资总额|工资总数|工资|经费|会费|团费|党费|财政收入|财政支出|财政|预算|收入|资金|利润|保障金|公益金|收益|费用|成本|投入|所得|代收额|征收额|筹备金|滞纳|欠缴|应缴|缴费|教育费?附加|税率|回拨|返拨|贷款|拨缴|总额|税额|代征|代收|标准(?=的|[0-9百])|支出|报酬|(?:补贴|补助|资助|救助|津贴|奖补|报销)(?:标准|比例|额度)|承担部分|自付部分|自负部分|(?:补助|补贴|资助|救助|报销|支付|承担|负担|分担)(?=[0-9])|投资|金额|造价|房租|租金|学费|保费|票价|利息|(?<=[%％]的)(?:补助|补贴|资助|救助)"
)
_NOT_SHARE = re.compile(
    r"覆盖率|人数|(?:人均|家庭|月|年)收入[^，,；;]{0,30}(?:以内|以下|低于|不足)|职工总数|在职职工|就业(?!保障金|形态)|入会率|建会率|参保|增长(?!机制)|比例达到|占[^，,；;]{0,12}(?:人员|干部|代表|委员)|合格率|完成率|率达到|面达到|名额"
)
_NOT_SUM = re.compile(
    r"人均(?:可支配|纯)?收入|[月年]均收入|年收入|月收入|工资(?:性)?收入[^，,；;]{0,4}[0-9.]+万?元|元(?:以[上下内])?(?:[（(][^（()）]{1,10}[)）])?者$|营业收入|销售收入|注册资|产值|生产总值|增加值|GDP|营业额|低于[^，,；;]{0,8}元的(?:家庭|人|残疾)|价值[^，,；;]{0,6}元"
)
_REPORTED = re.compile(
    r"已(?:经)?(?:累计|投入|筹集|发放|安排|建成)|累计(?:投入|筹集|发放|募集)|去年|上年[^度]|目前|近年来|取得"
)

_BUDGET = re.compile(
    r"(?:列入|纳入)(?P<budget>[^，,；;]{0,20}?预算)|(?:从|在)(?P<account>[^，,；;从在]{2,24}?)(?:中|内)?列支|在(?P<inside>[^，,；;]{0,16}预算)中"
)
_MONEY = re.compile(
    rf"{FUND}|报酬|工资总|(?:标准|本人|基本|岗位|月)工资|工资收入|消费支出|平均工资|生活保障标准|低保标准|财政|贷款|救助|补贴|补助|管理费|上缴|上解|缴费|教育费?附加|税率|回拨|返拨|收益"
)
_FUND_ENDS = re.compile(r"费$")
_OLD_SUM = re.compile(r"(?:由|从)(?:现行|原来)?的?(?:每[人年月日户村个]|人均)*$")
_CASE_SHARE = re.compile(r"(?:超过|低于|达到|不足|高于|少于|超出)[0-9.]{1,4}[%％](?:以[上下])?的$")
"""实际支出与预算差异超过20%的，应按程序调整预算."""

_CASE_AND_SUM = re.compile(r"[^，,；;]{2,16}的(?:至少|不低于|不少于|不超过|按|为)?[0-9.]{1,8}[万亿]?元")
_NAME_AND_SUM = re.compile(r"[^，,；;0-9]{2,12}[0-9.]{1,8}[万亿]?元")
_SPENT_SHARE = re.compile(r"(?:用于|(?:中|内)(?:列支|安排|提取|支出))[^，,；;]{2,40}的?(?:比例|支出)")
_MONTHLY = re.compile(r"每月|按月")
_BRACKETED = re.compile(r"[^，,；;（()）]{0,4}[）)]的")
_RANKS = frozenset("一二三四五六")
_BORNE = re.compile(
    rf"^(?:其中)?(?:由)?(?P<body>(?!其中)[^，,；;由0-9]{{0,10}}?(?:{BODY}|本人|中央|[省市县区州乡镇村]级?))(?:承担|负担|分担)[0-9.]{{1,5}}[%％]$|"
    r"(?:^(?:其中)?|资金|经费|费用|县|[对由区])(?P<payer>(?:中央|省|市|县|区|乡镇|镇|乡|街道|自治区|地方|本级|同级|各级)[^，,；;0-9县]{0,10}财政)各?(?:负担|承担|分担)[0-9.]{1,5}[%％]$"
)
"""What a level bears of a cost: 中央财政负担60%."""

_GOES_ON = re.compile(r"^其中|^[0-9.]{1,4}[%％]|分别不|^(?:所占|其)?(?:比例|占比)")
"""Shares whose fund stands two clauses in front: 工会经费…，其中40%由税务部门代收，60%由企业拨付基层工会."""

_PAYS_RATE = re.compile(r"(?:交纳|缴纳|按)[^，,；;0-9]{0,12}[0-9.]{1,4}[%％]")
_RECEIVER = re.compile(rf"[^0-9%财政府]{{0,16}}(?:{PERSONS})")
_OF_FUND = re.compile(
    r"(?:的?(?:荣誉|基本|生活|护理|岗位|工作|活动)*(?:生活费|补贴|补助|津贴|经费|标准))?(?:按照?|为|每[人年月]|标准)*$"
)
_IN_ALL = re.compile(r"(?:最高|累计|总额|合计)[^，,；;每]{0,8}$")
"""每人1000元、最高不超过5万元: what is given in all is for no head."""

_CAPPED = re.compile(r"封顶|为(?:上限|限)")
_NEARLY = re.compile(r"(?<![附最远接])近$")
_CHANGED = re.compile(
    r"(?:费率|资费|税率|税时?(?=减按)|收费标准|征收标准|缴费比例|缴费|利率|贷款余额|贷款)[^，,；;0-9]{0,6}(?:减按|降低|下降|下调|降至|降到|减少|提高|增长|下浮|上浮)[^，,；;0-9]{0,3}$"
)
"""What a rate, a fee or the loans are brought to or changed by: 收费标准降低50%, 缴费比例降至16%."""

_TAX_AT = re.compile(r"税(?!务|额|收)[^，,；;]{0,8}(?:减按|税率|降)|减按[^，,；;]{0,12}税率")
_NO_GRANT = re.compile("赔偿|计征|计缴")
"""Multiples that measure damages, or cap the base of a levy."""

_LESS_TAX = re.compile(r"减税|(?:税收|税费|税)[^，,；;]{0,10}负担")
_TO_MATCH = re.compile(r"[%％](?:的比例)?(?:安排|给予|予以|落实|提供)?[^，,；;]{0,4}配套")
"""省级财政按中央专项资金的30%安排配套资金."""

_PAYS_IN_TIME = re.compile(
    r"(?P<who>[^，,；;]{2,40}?(?:单位|企业|机关|组织|学校|公司|团体))(?:应当?|须|必须)?(?:于)?每[年月][^，,；;]{2,40}(?:拨缴|缴纳|交纳|提取|列支)"
)
_BY_TIME = re.compile(
    r"(?P<who>各?[^，,；;于在]{1,14}?)(?:应当?|要|须)?(?:于|在)(?:每年|每月|每季度|次年|[0-9])[^，,；;]{1,12}[前内底]"
)
"""各市于每年12月底前，将…的10%上解省级财政: who acts stands with the time in front."""

_OFF_TAX = re.compile(r"(?:扣减|抵减|抵扣)[^，,；;。]{0,24}(?:税|附加)")
"""按每户每年9600元为限额依次扣减其当年实际应缴纳的增值税."""

_RELIEVED = re.compile(r"减轻(?P<who>[^，,；;的]{2,10}?)(?:的)?(?:税|社保|缴费|费用|各类)*[^，,；;]{0,10}负担")
_WHOSE_RATE = re.compile(
    r"(?:[^，,；;]{0,12}前)?[^，,；;企]{0,12}?(?P<who>(?:中小微|中小|小微|民营|大型)?企业|个体工商户|居民|农民)(?=[^，,；;]{0,10}(?:资费|费率|贷款))"
)
_LEFT_TO = re.compile(
    r"留(?:给|归)?(?P<who>[^，,；;学]{2,12}?)(?:使用|支配|安排)|由(?P<keeper>[^，,；;由]{2,14}?)(?:留用|留存|留成)"
)
_RAISED = re.compile(r"(?:[/／][人年月日天]){0,2}(?:统一|逐步)?(?:提高|增加|上调|调整|提升)[到至为]")
_LOAN = re.compile(r"贷款|借款|授信")
_BY_REFERENCE = re.compile(r"参照(?:本款|前款|上述|此|本规定|该标准)?(?:规定|标准)?(?:执行|办理|实行)")
_EMPLOYER = re.compile(r"(?P<who>[^，,；;]{0,20}(?:企业|单位|学校|机关))[^，,；;、]{0,4}(?:职工|员工|人员)")

_IN_ATTRIBUTE = re.compile(r"、[^、]*的[^的、]*$")
"""A list that only describes those who receive: 获得金、银、铜牌的选手."""

_LOOK_BACK = 12
"""How many comma clauses back the owner and the payer of a sum are looked for."""


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
    found = [
        mention.value
        for mention in passage.quantities(phrase)
        if isinstance(mention.value, Quantity)
        and mention.value.unit in ("CNY", "share", "multiple")
        and not _raised(passage.policy.text, mention.value)
        and not _of_size(passage.policy.text, phrase, mention.value)
    ]
    if not found:
        return None
    fined = penalties.last_of(passage, phrase)
    if fined is not None:
        return penalties.read(passage, phrase, fined, list(_ends(found))), fined.index
    money = [quantity for quantity in found if quantity.unit == "CNY"]
    if money:
        if _NOT_SUM.search(phrase.text):
            return "a figure of income or size"
        if _REPORTED.search(phrase.text):
            return "a figure that reports what was"
        reach = _reach(passage, phrase)
        each_head = any("person" in quantity.per for quantity in money)
        if not (each_head or _TRANSFER.search(reach) or re.search(FUND, reach) or _in_row(passage, phrase)):
            return None
        return _rules(passage, phrase, money, stated)
    times = [quantity for quantity in found if quantity.unit == "multiple"]
    if times and bounds.MULTIPLE.search(phrase.text) and not _NO_GRANT.search(phrase.text):
        return _rules(passage, phrase, times, stated)
    shares = [quantity for quantity in found if quantity.unit == "share"]
    if shares and _CASE_SHARE.search(phrase.text):
        return "a share that only tells in what case"
    deducted = deductions.read(passage, phrase, shares[0]) if shares else None
    if deducted is not None:
        return deducted
    if shares and _CHANGED.search(passage.policy.text, phrase.start, shares[0].start):
        return _rules(passage, phrase, shares, stated)
    if not shares or (
        _NOT_SHARE.search(phrase.text)
        and not receivers.LIMITED_TO.search(phrase.text)
        and not _SPENT_SHARE.search(phrase.text)
    ):
        return None
    reach = _reach(passage, phrase)
    if not sum_bases.SPLIT.search(phrase.text) and not series.makes_whole(shares):
        if not (
            (_SHARE_BASE.search(reach) or _of_tier(passage, phrase))
            and (_TRANSFER.search(phrase.text) or "百分之" in phrase.text or "享受" in phrase.text)
        ):
            return None
        if not (_MONEY.search(reach) or _BORNE.search(phrase.text) or _of_tier(passage, phrase)):
            return None
    return _rules(passage, phrase, shares, stated)


def _of_tier(passage: Passage, phrase: Phrase) -> bool:
    """Whether a rate is what those of a tier of income pay: 3000元以上至5000元者，交纳1%."""
    before = passage.previous(phrase)
    return before is not None and before.text.endswith("者") and _PAYS_RATE.match(phrase.text) is not None


def _in_row(passage: Passage, phrase: Phrase) -> bool:
    """Whether a clause is only a name with its sum beside another such (初级工1000元，中级工1500元)."""
    near = (passage.previous(phrase), passage.next(phrase))
    return any(
        form.fullmatch(phrase.text) is not None
        and any(part is not None and form.fullmatch(part.text) is not None for part in near)
        for form in (_NAME_AND_SUM, _CASE_AND_SUM)
    )


def _raised(text: str, quantity: Quantity) -> bool:
    """Whether a sum is the old one of 由10万元提高至15万元, which no longer holds."""
    ahead = text[max(0, quantity.start - 12) : quantity.start]
    return _OLD_SUM.search(ahead) is not None and _RAISED.match(text, quantity.end) is not None


def _of_size(text: str, phrase: Phrase, quantity: Quantity) -> bool:
    """Whether a sum in brackets only tells what bodies are meant: 小额缴费工会（年缴费1万元以下）的经费."""
    if quantity.unit == "CNY" and quantity.comparator in ("<", "<=", ">", ">=") and _THOSE.match(text, quantity.end):
        ahead = text[max(phrase.start, quantity.start - 16) : quantity.start]
        if not _GRANTED.search(ahead):
            return True
    opened = max(text.rfind("（", phrase.start, quantity.start), text.rfind("(", phrase.start, quantity.start))
    if opened < 0 or text.find("）", opened, quantity.start) >= 0:
        return False
    return quantity.comparator in ("<", "<=", ">", ">=") and _BRACKETED.match(text, quantity.end) is not None


_THOSE = re.compile(
    r"(?:以[上下内])?的(?:(?=按)|部分|[^，,；;的0-9]{0,10}(?:工会|企业|单位|组织|机构|家庭|人员|学校|社区|地区|项目|党费|会费|团费|捐款|捐赠))"
    r"(?=[，,]|其|免|可|按|由|应|救助|补助|给予|报销|支付|资助|$)"
)
"""Behind a size that only tells who is meant: 年上缴工会经费不足一万元的企业工会; 工资尾数不足10元的部分免交."""

_GRANTED = re.compile(r"给予|补助|补贴|奖励|安排|发放|投入|按|资助|支持|提供")


def _reach(passage: Passage, phrase: Phrase) -> str:
    """The clause with its neighbours of the same stretch, where its fund or its verb may stand."""
    before = passage.previous(phrase)
    wide = passage.previous(before) if before is not None and _GOES_ON.search(phrase.text) else None
    near = [part for part in (wide, before, phrase, passage.next(phrase)) if part is not None]
    return "，".join(part.text for part in near)


def _ends(found: list[Quantity]) -> Iterator[tuple[Quantity, float, Comparator]]:
    """A sum as it stands; a range as its floor and its ceiling."""
    for quantity in found:
        if quantity.upper is None:
            yield quantity, quantity.value, quantity.comparator
        else:
            yield quantity, quantity.value, ">="
            yield quantity, quantity.upper, "<="


def _rules(
    passage: Passage, phrase: Phrase, found: list[Quantity], stated: frozenset[int] | set[int]
) -> tuple[list[FundingRule], int] | None:
    first, last = extent.extent_of(passage, phrase, stated)
    whole = passage.policy.text[first.start : last.end]
    reach = _reach(passage, phrase)
    owner = receivers.receiver(passage, phrase, first, found[0].start)
    owner = owner.removeprefix("其中") or None if owner is not None else None
    if owner is not None and owner[0].isdigit() and owner.endswith(("%", "％")):
        owner = None
    owners: list[str | None] = [owner]
    if owner and re.search(r"分别|各(?=不|按|给|补|安排|拨|奖|为|[0-9])", whole) and not _IN_ATTRIBUTE.search(owner):
        members = parties.of_grades(parties.split_list(owner))
        owners = list(members) if members and not _RANKS & set(members) else [owner]
    each_its_own = "分别" in phrase.text or "各为" in phrase.text
    unlike = len(owners) != len(found) or "各为" in phrase.text
    listed = _listed(passage, phrase, len(found)) if each_its_own and unlike else []
    owners = list(listed) or owners
    aligned = ("分别" in whole or bool(listed)) and len(owners) == len(found) > 1
    happening = receivers.event(passage, phrase)
    condition = happening[1] if happening else _condition(first) or fields.condition_before(passage, first)
    rules = []
    for place, (quantity, amount, comparator) in enumerate(_ends(found)):
        if (
            (_LOAN.search(reach) or _OFF_TAX.search(reach))
            and quantity.unit == "CNY"
            and re.search(r"最高|额度|限额", phrase.text)
        ):
            comparator = "<="
        if comparator == "=" and _CAPPED.match(passage.policy.text, quantity.end):
            comparator = "<="
        elif comparator == "=" and _NEARLY.search(passage.policy.text, phrase.start, quantity.start):
            comparator = "~"
        elif comparator == "=" and quantity.unit == "multiple":
            comparator = bounds.of_multiple(phrase.text)
        elif comparator == "=":
            comparator = bounds.ahead_of(passage.policy.text[max(phrase.start, quantity.start - 28) : quantity.start])
        per = periods.of(quantity, phrase, passage.previous(phrase))
        if not per and last is not phrase and _MONTHLY.search(last.text):
            per = ["month"]
        if quantity is not found[0] and _IN_ALL.search(passage.policy.text, found[0].end, quantity.start):
            per = []
        for receiver in owners[place : place + 1] if aligned else owners:
            rules.append(
                FundingRule(
                    start=first.start, end=last.end, kind=_kind(quantity, per, reach),
                    payer=_other(_payer(passage, phrase, whole), receiver, reach),
                    beneficiary=receiver, amount=amount, unit="CNY" if quantity.unit == "CNY" else "share",
                    per=per, comparator=comparator,
                    base=sum_bases.of(passage, phrase, quantity, receiver, owner),
                    condition=condition, budget=_budget(whole),
                )
            )  # fmt: skip
    relieved = _RELIEVED.search(phrase.text) or _WHOSE_RATE.match(phrase.text)
    changed = _CHANGED.search(passage.policy.text, phrase.start, found[0].start)
    if relieved is not None and len(rules) == 1 and (_LESS_TAX.search(phrase.text) or changed):
        rules[0].beneficiary = relieved["who"]
    elif "减按" in phrase.text and len(rules) == 1:
        rules[0].beneficiary = None
    borne = _BORNE.search(phrase.text) if rules[0].unit == "share" else None
    if borne is not None:
        for rule in rules:
            rule.payer, rule.beneficiary = borne["payer"] or borne["body"], None
    if rules[0].unit == "share" and _TO_MATCH.search(passage.policy.text, found[0].end - 1, phrase.end):
        for rule in rules:
            rule.kind, rule.beneficiary = "matching", None
    for rule in rules:
        rule.beneficiary = whose.otherwise(passage, phrase, last, rule.beneficiary)
    left = _LEFT_TO.search(phrase.text)
    if left is not None and len(rules) == 1 and sum_bases.SPLIT.search(phrase.text):
        rules[0].beneficiary = left["who"] or left["keeper"]
    row = series.parts(passage, phrase, found)
    if len(row) == len(rules):
        for rule, part in zip(rules, row, strict=True):
            rule.beneficiary, rule.base = part.who or rule.beneficiary, part.base
            rule.payer = part.payer or rule.payer
            if part.start is not None and part.end is not None:
                rule.start = part.start if part is not row[0] else rule.start
                rule.end = part.end if part is not row[-1] else rule.end
    return rules, last.index


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
            record.comparator = whole.comparator if record.comparator == "=" else record.comparator
            if record.beneficiary is None or _FUND_ENDS.search(record.beneficiary):
                record.beneficiary = whole.beneficiary


def _other(payer: str | None, receiver: str | None, reach: str) -> str | None:
    """The payer, unless a split says what a body keeps: 基层工会留成60% names who has it, not who pays."""
    if payer is not None and payer == receiver:
        return None
    return (
        None
        if payer is not None and sum_bases.SPLIT.search(reach) and (receiver is None or receiver in payer)
        else payer
    )


def _kind(quantity: Quantity, per: list[Per], text: str) -> FundingKind:
    if quantity.unit == "share":
        return "tax" if _TAX_AT.search(text) else "percentage"
    if quantity.unit == "multiple":
        return "percentage"
    if _LESS_TAX.search(text) or _OFF_TAX.search(text):
        return "tax"
    return "per_capita" if ("person" in per or "生均" in text) and not _LOAN.search(text) else "fixed_amount"


def _condition(first: Phrase) -> str | None:
    if not first.text.endswith("的"):
        return None
    return first.text[1:-1] if first.text.startswith("对") else first.text[:-1]


def _payer(passage: Passage, phrase: Phrase, whole: str) -> str | None:
    named = parties.PAID_BY.search(whole)
    if named is not None:
        return named["payer"]
    if receivers.LIMITED_TO.search(phrase.text, 1):
        holder = parties.owner_of(phrase.text)
        return holder if holder is not None and ends_in_body(holder) else None
    if receivers.built(passage, phrase):
        return None
    happening = receivers.event(passage, phrase)
    subject = subject_of(phrase.text) if happening is not None else passage.subject(phrase)
    if subject is not None:
        employer = _EMPLOYER.fullmatch(subject)
        return employer["who"] if employer else subject
    before = passage.previous(phrase)
    timed = _PAYS_IN_TIME.match(phrase.text) or (_BY_TIME.fullmatch(before.text) if before is not None else None)
    if timed is not None:
        return timed["who"]
    budget = re.search(r"(?:列入|纳入)(?P<owner>(?!年度财政)[^，,；;]{0,12}?财政)(?:年度)?预算", whole) or re.search(
        r"从(?P<owner>[^，,；;]{1,10}?)的[^，,；;]{1,12}列支", whole
    )
    return budget["owner"] if budget else None


def _budget(whole: str) -> str | None:
    found = _BUDGET.search(whole)
    return next((value for value in found.groups() if value), None) if found else None


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
