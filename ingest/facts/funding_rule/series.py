"""Sums that stand in a row in one comma clause, each with its own receiver.

Forms: 妇女工作经费按人均不低于0.5元、青少年工作经费按人均不低于1元核定 (a fund for each, with its own words);
按照每个青少年每年1元、每个妇女每年1元的标准 (a head for each, one clause for all); 按初级工1000元、中级工1500元的标准
(a name for each); 护理补贴一级每人每月500元、二级每人每月250元 (grades of one receiver); 省级按人均0.5元、市级人均0.8元
(a level that pays each).
"""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.mentions.quantity import Quantity
from ingest.records import FundingRule

_FUND_BY = re.compile(r"(?:经费|资金)(?:分别)?按(?:照)?(?P<base>[^，,；;、]{2,20}?)?(?:每人|人均|不)")
_EACH_HEAD = re.compile(r"每[个名位](?P<who>[^，,；;、每0-9]{2,10}?)(?:每[年月]|不)")
_EACH_OF = re.compile(
    r"(?:^|给予|[对为向给])(?P<who>(?!予)[^，,；;、对为向给按每0-9]{2,14})(?:按(?:照)?)?每[人生名户位](?:每[年月日天]|每学[年期])?(?:补助|补贴|发放|给予|不|[低少]于)*$"
)
"""对寄宿制机构按每人每年5000元、日间照料机构按每人每年2500元: so much a head for each of several receivers."""


_NAMED = re.compile(
    r"(?:^(?:一次性)?(?:奖励|补助|补贴|给予|资助)?|[按对为给])(?P<who>[^，,；;、按对为给每0-9的不]{1,8}[工师员者人生级户校站点家位])(?:每[人名户个家])?(?:每[年月])?(?:奖励|补助|补贴|给予)?(?:不[低少]于)?$"
)
_FOR_EACH = re.compile(
    r"分别(?:为|按)[^，,；;、0-9]{1,8}[级工师][0-9][^，,；;、]{1,8}、[^，,；;、0-9]{1,8}[级工师][0-9]"
)
"""标准分别为初级1000元、中级1500元: names stand between the figures."""

_GRADE = r"(?:[一二三四五六]级|[甲乙丙丁一二三四]类|[甲乙丙丁一二三]等|[一二三四]档|第[一二三四]档)"
_GRADED = re.compile(
    rf"^(?P<who>[^，,；;、0-9]{{2,16}}?)?(?:生活|护理|岗位|工作|基本|养老服务)*(?:补贴|补助|津贴)?(?:标准)?(?:按(?:照)?|(?:提高|调整|增加)[到至为]|为|[：:])?(?P<grade>{_GRADE})"
    r"(?:残疾|伤残)?(?:每[人生名户]|每[年月日天]|补助|补贴|给予|按|为|不[低少]于|不超过)*$"
)
_PAYING = re.compile(
    r"^(?:其中)?(?:[^，,；;、由]{2,12}由|[^，,；;、由]{0,12}人均[^，,；;、由]{2,10}?(?:经费|资金|投入))?(?P<payer>(?:中央|省|设区市|市|县|区|州|乡镇|镇|街道)(?:级|本级)?(?:财政|总工会|残联|妇联|团委|科协)?)(?:本级经费)?(?:分别)?(?:按(?:照)?(?P<base>[^，,；;、]{2,12}?))?(?:人均|每人(?:每年)?|每年)?(?:安排|投入|拨付|补助|列支|筹集)?(?:不[低少]于|达到?|为)?$"
)
"""省级按人均0.5元、市级人均0.8元; 人均科普经费省级达到1元、设区市本级达到2元: which level pays."""

_TIER = re.compile(
    r"^(?P<who>各?(?:乡镇|街道|村|社区|镇|县|市|区)(?:[（(][^（()）]{1,8}[）)])?[^，,；;、按每不0-9]{0,10}?)(?:每[年个村])?(?:按(?:照)?)?(?:每年)?(?:不[低少]于|安排|补助)*$"
)
_BY_RATE = re.compile(
    r"(?:^|[对为向给])(?P<who>[^，,；;、对为向给按0-9]{2,14}?(?:等[0-9]{1,3}个?[县市区州]+)?(?:（[^（）]{1,8}）)?)"
    r"(?:按(?:照)?|补助|补贴|给予)+(?:(?P<base>[^，,；;、0-9]{2,12}?)的)?(?:不[低少]于)?$"
)
"""乡镇（街道）按照不低于2万元、村（社区）按照不低于3000元; 对困难县按50%、其他县按30%."""


_HEADS = re.compile(r"(?:^|(?P<by>[按以]照?))(?P<base>[^，,；;、按以0-9]{2,14}?)每[人名](?:每[年月])?(?:不[低少]于)?$")
_STANDARD = re.compile(r"元的?标准")
"""按照青少年每人每年不低于1元、妇女每人每年不低于1元的标准，安排共青团、妇联工作经费: whose heads each sum counts."""


class Part(NamedTuple):
    """One sum of a row: who receives it, of whom it is counted, its own words `[start, end)` where it has any, and who
    pays it where each sum has another payer."""

    who: str | None
    base: str | None = None
    start: int | None = None
    end: int | None = None
    payer: str | None = None


_TWO_AIDS = re.compile(
    r"(?P<first>[^，,；;、和发落施实]{2,12}?)(?:生活|护理|基本|养育)*(?:补贴|补助|津贴)(?:和|、|及)"
    r"(?P<second>[^，,；;、和]{2,12}?)(?:生活|护理|基本|养育)*(?:补贴|补助|津贴)"
)
"""困难残疾人生活补贴和重度残疾人护理补贴，标准分别为每人每月80元、100元."""


def _of_two_aids(passage: Passage, phrase: Phrase) -> list[Part]:
    for earlier in (phrase, *passage.before(phrase, 1)):
        both = _TWO_AIDS.search(earlier.text)
        if both is not None:
            return [Part(both["first"]), Part(both["second"])]
    return []


_SHARER = re.compile(
    r"(?:^|由|按照?|比例为|[：:])(?P<who>(?![^，,；;、0-9]{0,8}(?:的|应|要))[^，,；;、按照为由0-9]{1,14}?)(?:分别)?(?:占|得|留成|留|承担|为)?$"
)


_HAS_PART = re.compile(r"(?:其中)?(?P<who>[^，,；;、按0-9]{2,14}?)占")
"""其中全国总工会占5%、省总工会占15%: parts of a share that is handed up."""


DIVIDES = re.compile(r"(?:留成|分成|分配)比例为|[0-9][%％](?:的比例)?(?:进行)?(?:分成|分配)$")
"""工会经费留成比例为基层工会60%、县级总工会30%、市总工会5%: a split of which one part goes elsewhere."""


def makes_whole(found: list[Quantity]) -> bool:
    """Whether shares add up to all of it: 全总5%、省总5%、市总8%、县（市、区）总22%、基层工会60%."""
    shares = [quantity.value for quantity in found if quantity.unit == "share" and quantity.upper is None]
    return len(shares) == len(found) > 1 and abs(sum(shares) - 1) < 0.0005


def parts(passage: Passage, phrase: Phrase, found: list[Quantity]) -> list[Part]:
    """The parts of a row, one for each sum; empty where the sums are no row or one of them names no receiver."""
    if "分别" in phrase.text and not _FOR_EACH.search(phrase.text):
        return _of_two_aids(passage, phrase) if len(found) == 2 else []
    if len(found) < 2 or any(quantity.upper is not None for quantity in found):
        return []
    text = passage.policy.text
    whole = makes_whole(found) or DIVIDES.search(phrase.text) is not None
    rows: list[Part] = []
    start = phrase.start
    for place, quantity in enumerate(found):
        if place and text[start : start + 1] != "、":
            return []
        words = text[start : quantity.start].lstrip("、")
        begins = quantity.start - len(words)
        graded = _GRADED.match(words)
        paying = _PAYING.match(words)
        named = _NAMED.search(words)
        fund = _FUND_BY.search(words)
        head = _EACH_HEAD.search(words)
        each = _EACH_OF.search(words)
        heads = _HEADS.search(words) if _STANDARD.match(phrase.text, found[-1].end - 1 - phrase.start) else None
        owner = parties.owner_of(words) if fund is not None else None
        if fund is not None and owner is not None:
            ends = quantity.end if place + 1 < len(found) else phrase.end
            rows.append(Part(owner, fund["base"], begins, ends))
        elif heads is not None and (rows[0].base is not None if rows else heads["by"]):
            rows.append(Part(None, heads["base"]))
        elif head is not None:
            rows.append(Part(head["who"], head["who"]))
        elif graded is not None and (graded["who"] or (rows and place)):
            rows.append(Part(graded["who"] or rows[0].who))
        elif paying is not None and not whole:
            rows.append(Part(None, paying["base"], payer=paying["payer"]))
        elif each is not None and not (rows and rows[0].start is not None):
            rows.append(Part(each["who"]))
        elif (whole and (sharer := _SHARER.search(words)) is not None) or (
            quantity.unit == "share" and (sharer := _HAS_PART.fullmatch(words)) is not None
        ):
            rows.append(Part(sharer["who"]))
        elif (tier := _TIER.match(words)) is not None:
            rows.append(Part(tier["who"]))
        elif quantity.unit == "share" and (rated := _BY_RATE.search(words)) is not None:
            rows.append(Part(rated["who"], rated["base"] or (rows[0].base if rows else None)))
        elif named is not None and not (rows and rows[0].start is not None):
            rows.append(Part(named["who"]))
        else:
            return []
        start = quantity.end
    return rows


def give_noun(records: list[FundingRule]) -> None:
    """Gives the members of a list the noun that only the last one has: 东、中、西部地区."""
    for record, after in itertools.pairwise(records):
        if record.beneficiary in _COMPASS and after.start == record.start:
            row = [other.beneficiary or "" for other in records if other.start == record.start]
            noun = next((name[1:] for name in row if name[:1] in _COMPASS and len(name) > 2), "")
            record.beneficiary += noun


_COMPASS = ("东", "中", "西", "南", "北")
