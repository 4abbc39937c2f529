"""Costs and dues that are shared out: 按四六分成, 按4:6的比例分担, 各承担50%."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.extent import has_sum
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import FUND
from ingest.mentions import numerals
from ingest.mentions.quantity import Quantity
from ingest.records import Comparator, FundingRule

_TENTHS = re.compile(
    r"(?:由(?P<bodies>[^，,；;]{2,40}?))?(?:之间)?按(?:照)?(?P<shares>[一二三四五六七八九]{2})(?:的?比例)?分成"
)
_PARTS = re.compile(
    r"(?:由(?P<bodies>[^，,；;]{2,40}?)|^(?P<named>[^，,；;]{2,24}?))(?:之间)?按(?:照)?(?P<shares>[0-9]{1,2}(?:[:：∶][0-9]{1,2}){1,3})的?(?:比例)?分成"
)
"""市与县按2∶8比例分成."""

_WAGES = re.compile("工资|报酬|薪酬")
_RATIO = re.compile(
    r"(?:由|，|^)(?P<bodies>[^，,；;由]{1,30}?)(?:之间)?(?:分别)?按(?:照)?(?P<shares>[0-9]{1,3}(?:[:：∶][0-9]{1,3}){1,3})的?(?:比例)?"
    r"[^，,；;]{0,4}(?:分担|负担|承担|分摊|出资)"
)
"""由市与县区财政按4:6的比例分担."""

_EACH = re.compile(
    r"(?:其中)?由?(?P<bodies>(?!其中)[^，,；;由]{1,30}?)(?:两级|三级)?(?P<treasury>财政)?各自?(?:承担|负担|分担|出资|配套)(?P<share>50[%％]|百分之五十|一半|三分之一|四分之一|五分之一)"
)
"""所需经费由市、县两级财政各承担50%."""


_FUNDS = re.compile(rf"(?:{FUND}|福利费)$")
"""由就业补助资金和残疾人就业保障金按7∶3的比例分担: funds bear it, no bodies."""
_HALF = 0.5
"""一半, which is no figure."""
_COST_NAMED = re.compile("所需|资金|经费|费用")
"""所需资金由…各承担50% matches the money of another; 由县、乡财政各承担50% tells who bears a benefit."""

_BEARS = re.compile(r"(?:由|、|和|^)(?P<who>[^，,；;、由和0-9]{2,16}?)(?:各?承担|负担|分担)$")
"""由省总工会承担70%、所在单位承担30%; 由街道承担三分之二、社区承担三分之一."""

_RESPECTIVE = re.compile(
    r"由(?P<bodies>[^，,；;由0-9]{2,30}?)(?P<treasury>财政)?分别(?:承担|负担|分担)(?P<shares>[0-9.]{1,5}[%％](?:(?:、|和)[0-9.]{1,5}[%％])+)"
)
"""由中央、省、市三级财政分别承担30%、40%、30%."""

_MATCHES = re.compile(
    r"(?:由|要|应当?|须)*(?P<who>[^，,；;由按]{2,24}?)?(?:分别|要|应当?|须)*按(?:照)?(?:不低于|不少于)?"
    r"(?P<first>[0-9.]{1,3})[:：∶](?P<second>[0-9.]{1,3})的?(?:比例)?[^，,；;]{0,6}(?:配套|匹配)"
    r"|(?P<giver>[^，,；;由按]{1,24}?)(?:应当?|要|须|分别)*给予(?:不低于|不少于)?"
    r"(?P<given_first>[0-9.]{1,3})[:：∶](?P<given_second>[0-9.]{1,3})的?[^，,；;]{0,4}配套"
)
_AT_LEAST = re.compile("不低于|不少于")

_AND = re.compile(r"(?:与|和|、|及)(?![^（(]*[）)])")
_TIERS = re.compile(r"(?P<level>.{1,6}?)(?:两级|三级|四级)(?P<noun>.{0,10})")
"""省、市、县三级总工会: what the last one is, all are; 市、县两级财政 are 市级财政 and 县级财政."""


def read(passage: Passage, phrase: Phrase) -> tuple[list[FundingRule], int] | str | None:
    """The shares of a clause with the index of its last clause, a reason why it states none, or None.

    由区总工会与基层工会按四六分成: two shares for two bodies, unless the next clause gives them in figures.
    """
    if all(word not in phrase.text for word in ("按", "各", "担", "配套")):
        return None
    if _WAGES.search(phrase.text) and _EACH.search(phrase.text) is None:
        return None
    borne = _borne(passage, phrase) or _matched(passage, phrase)
    if borne:
        return borne, phrase.index
    divided = _divided(phrase.text)
    if divided is None:
        return None
    bodies, shares = divided
    after = passage.next(phrase)
    if round(sum(shares), 6) != 1:
        return None
    if after is not None and has_sum(passage, after) and not after.text.startswith("其中"):
        return "a split that the next clauses state in figures"
    named: list[str | None] = list(bodies) if len(bodies) == len(shares) else [None] * len(shares)
    return [
        FundingRule(
            start=phrase.start,
            end=phrase.end,
            kind="percentage",
            payer=None,
            beneficiary=body,
            amount=share,
            unit="share",
            comparator="=",
            base=parties.fund_of(phrase.text),
        )
        for body, share in zip(named, shares, strict=True)
    ], phrase.index


def _divided(text: str) -> tuple[list[str], list[float]] | None:
    """The bodies and their shares of 由区总工会与基层工会按四六分成, 市与县按2∶8比例分成."""
    tenths = _TENTHS.search(text)
    if tenths is not None:
        names, shares = tenths["bodies"], [numerals.DIGITS[digit] / 10 for digit in tenths["shares"]]
        return re.split(r"与|和|、", parties.trimmed(names) or ""), shares
    found = _PARTS.search(text)
    if found is None:
        return None
    parts = [int(part) for part in re.split("[:：∶]", found["shares"])]
    if not sum(parts):
        return None
    bodies = _AND.split(found["bodies"] or found["named"])
    return bodies, [round(part / sum(parts), 4) for part in parts]


def _borne(passage: Passage, phrase: Phrase) -> list[FundingRule]:
    """What each level bears of a cost: 0.4 and 0.6 of 由市与县区财政按4:6的比例分担."""
    ratio = _RATIO.search(phrase.text)
    if ratio is not None:
        parts = [int(part) for part in re.split("[:：∶]", ratio["shares"])]
        bodies = _levels(ratio["bodies"])
        if not sum(parts):
            return []
        funds = _funds(ratio["bodies"])
        if len(funds) == len(parts):
            return [_of_fund(phrase, fund, part / sum(parts)) for fund, part in zip(funds, parts, strict=True)]
        named: list[str | None] = list(bodies) if len(bodies) == len(parts) else [None] * len(parts)
        return [_share(phrase, body, part / sum(parts)) for body, part in zip(named, parts, strict=True)]
    each_its_own = _RESPECTIVE.search(phrase.text)
    if each_its_own is not None:
        payers = _levels(each_its_own["bodies"] + (each_its_own["treasury"] or ""))
        figures = re.findall(r"[0-9.]+", each_its_own["shares"])
        if len(payers) == len(figures):
            return [_share(phrase, who, float(part) / 100) for who, part in zip(payers, figures, strict=True)]
    bearers = [
        (bearer["who"], mention.value.value)
        for mention in passage.quantities(phrase)
        if isinstance(mention.value, Quantity)
        and mention.value.unit == "share"
        and (bearer := _BEARS.search(phrase.text[: mention.value.start - phrase.start])) is not None
    ]
    if len(bearers) > 1:
        return [replace(_share(phrase, who, share), kind="percentage") for who, share in bearers]
    each = _EACH.search(phrase.text)
    if each is None:
        return []
    at = phrase.start + each.start("share")
    said = (mention.value for mention in passage.quantities(phrase) if mention.start == at)
    part = next((quantity.value for quantity in said if isinstance(quantity, Quantity)), _HALF)
    if funds := _funds(each["bodies"]):
        return [_of_fund(phrase, fund, part) for fund in funds]
    shares = [_share(phrase, body, part) for body in _levels(each["bodies"] + (each["treasury"] or ""))]
    if _COST_NAMED.search(phrase.text) or "配套" in phrase.text:
        return shares
    return [replace(share, kind="percentage") for share in shares]


def _matched(passage: Passage, phrase: Phrase) -> list[FundingRule]:
    """What a body gives for each yuan of another: 市、县两级财政按不低于1∶1的比例予以配套."""
    found = _MATCHES.match(phrase.text)
    if found is None:
        return []
    first, second = (float(found[name] or found[f"given_{name}"]) for name in ("first", "second"))
    comparator: Comparator = ">=" if _AT_LEAST.search(found.group()) else "="
    payer = found["who"] or found["giver"] or passage.subject(phrase)
    return [replace(_share(phrase, payer, second / first), comparator=comparator)] if first else []


def _levels(names: str) -> list[str]:
    """市财政 and 县区财政 in 市与县区财政: what the next that is named is, the levels in front of it are."""
    bodies = [body for body in _AND.split(names) if body]
    bodies = [parties.with_noun(body, bodies[place + 1 :]) for place, body in enumerate(bodies)]
    tiers = _TIERS.fullmatch(bodies[-1]) if bodies else None
    if tiers is not None:
        grade = "" if tiers["noun"].startswith("总") else "级"
        levels = [body.removesuffix("财政") for body in (*bodies[:-1], tiers["level"])]
        return [(body + grade if len(body) == 1 else body) + tiers["noun"] for body in levels]
    return bodies


def _funds(names: str) -> list[str]:
    """The funds that bear a cost, where all that are named are such."""
    funds = parties.split_list(names)
    return funds if len(funds) > 1 and all(map(_FUNDS.search, funds)) else []


def _of_fund(phrase: Phrase, fund: str, share: float) -> FundingRule:
    return replace(_share(phrase, None, share), base=None, budget=fund)


def _share(phrase: Phrase, payer: str | None, share: float) -> FundingRule:
    return FundingRule(
        start=phrase.start,
        end=phrase.end,
        kind="matching",
        payer=payer,
        beneficiary=None,
        amount=round(share, 4),
        unit="share",
        comparator="=",
        base=parties.fund_of(phrase.text),
    )
