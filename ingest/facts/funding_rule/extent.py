"""How far the evidence of a sum reaches: from the clause with its fund or payer to the last that only goes on."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import put_up, receivers, set_aside
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import ATTRIBUTE, FUND
from ingest.facts.phrases import EACH_MORE

_CONTINUES = re.compile(
    r"^(?:统筹|专项|主要|全部)?用于|^将[^，,；;]{2,24}(?:经费|资金)(?:列入|纳入)[^，,；;]{0,24}预算|^(?:并|且|并且|均|都|一并|全部|足额)*(?:按[^，,；;]{2,12})?(?:纳入|列入)[^，,；;]{0,24}预算|^(?:并|且|以后年度|以后|今后)*(?:根据|按照|视)[^，,；;]{2,20}(?:逐步|逐年|稳步|适时|适当|动态)(?:增加|提高|增长|调整)$|^(?:并|且)?(?:逐步|逐年|稳步)(?:增加|提高|增长|递增)$|^(?:并|且)?随[^，,；;]{2,20}(?:增加|增长|提高|调整)|^(?:并|且)?由[^，,；;]{2,16}(?:予以|给予)?(?:保障|列支|承担|负担|分担|列入预算|纳入预算|列入[^，,；;]{0,10}预算|解决)"
    r"|^由[^，,；;由]{2,16}(?:公益金|基金|保障金|经费|资金)(?:中)?(?:支付|支出|列支|安排)$|^(?:并|所需(?:资金|经费|费用))?(?:从|在)[^，,；;]{2,24}(?:列支|(?:中|内)(?:支出|开支|支付|解决)$)|^专款专用|^设立[^，,；;]{2,24}(?:经费|资金|基金)$"
    r"|^(?:并|且)?计入[^，,；;]{0,12}(?:成本|费用|支出)[^，,；;]{0,4}$"
    r"|^(?:以|通过|采取|采用)[^，,；;]{2,16}方式[^，,；;]{0,4}(?:面向|向)[^，,；;]{2,20}(?:购买|采购)[^，,；;]{0,12}$"
)

_BARE_RATE = re.compile(
    r"(?:按照?|以)[^，,；;缴拨提给发付]{2,40}(?:[%％‰]|百分之[一二三四五六七八九十点]{1,5}|元)(?:的?(?:标准|比例))?$"
)
_PAYS = re.compile(
    r"^(?:于|在|每|向|为|对|给|按|由|并|足额|按时|及时)[^，,；;]{0,24}(?:拨缴|缴纳|上缴|上解|划拨|拨付|缴交|安排|列支|核拨|发放|给予|补助)"
    r"|^为[^，,；;]{2,24}(?:购买|投保|办理)[^，,；;0-9]{0,16}(?:保险|保障|互助)[^，,；;0-9]{0,4}$"
    r"|^(?:安排|拨付|核拨|提取|划拨|列支|落实)(?:专项)?(?:[^，,；;0-9]{0,20}(?:经费|资金)$|(?:资金|经费)用于)"
)
"""企业应当按照工资总额的百分之二，于每月十五日前向工会拨缴经费: the verb of a rate in the next clause."""

_OPENS = re.compile(rf"{FUND}|的$|以上$|以下$|基础上$|前提下$")
_GRANTS = re.compile(r"^(?:也|还|并|可以?|应当?|要)*(?:按[^，,；;]{2,12})?(?:给予|予以|发放|实施|安排)")
_MEASURE = re.compile(r"(?:补贴|补助|资助|奖补|贴息|救助)?(?:比例|金额|标准|额度)|比例|标准|每|按|最高|额度|一般|不")
_TO_EACH = re.compile(r"对[^，,；;]{2,30}每[人名户]")
_APART = re.compile(r"其中|(?:从|自)?第[一二三四五六0-9]{1,2}年")
"""其中60%用于…; 第四年返还50%: a share of its own behind a rule."""

_FOR_AN_END = re.compile(r"(?:主要|专项|重点)用于[^，,；;]{2,30}$")
"""保障金主要用于支持残疾人就业，公益金按不低于20%的比例用于…: what money is for is told apart."""

_GRANTED_EACH = re.compile(r"(?:对[^，,；;]{2,20})?每[^，,；;年月]{1,10}?(?:资助|补助|奖励|给予|扶持)")
_TIER = re.compile(r"元(?:以[上下内])?(?:[（(][^（()）]{1,10}[)）])?者$")
"""3000元以上至5000元（含5000元）者，交纳1%: who pays a rate, by the tier of income."""

_MORE = re.compile(rf"{EACH_MORE}[^，,；;0-9]{{0,8}}[1一](?:名|人|个|家|户|张)[^，,；;]{{0,12}}$")

_BORNE = re.compile(r"由[^，,；;由]{2,20}(?:承担|负担|支付|报销|解决|保障|列支)$")
"""培训费由项目资金全额承担，误工补助每天50元: who bears a cost is told apart from a sum behind it."""

_KEPT = re.compile("留成|留存|分成")
"""省级工会本级留成比例不超过5%: what a level keeps, behind another rule on the same money."""

_SHARED = re.compile(r"[0-9][:：∶][0-9]|各自?(?:承担|负担|分担)(?:[0-9一])")
"""由市、县两级按照5:5的比例负担 is a rule of its own."""

_BUILT = re.compile(r"(?:用于)?(?:新建|改建|改造|扩建|改扩建|建设|修缮)")

_OF_OTHERS = re.compile(rf"{ATTRIBUTE}[^，,；;]{{2,}}")
"""年龄一般在40周岁以下，工资每人每月…: what is told of the persons, and not of their pay."""


def extent_of(passage: Passage, phrase: Phrase, stated: frozenset[int] | set[int]) -> tuple[Phrase, Phrase]:
    """The clauses that state the sum: from the one that names fund or payer to the last that only continues it."""
    first = phrase
    opener = passage.previous(phrase)
    if opener is not None and (
        receivers.event(passage, phrase) is not None or _grows(passage, opener) or _TIER.search(opener.text)
    ):
        first = opener
    while not put_up.built(passage, phrase) and not _complete(passage, first):
        earlier = passage.previous(first)
        if earlier is None or phrase.index - earlier.index > 3 or _has_its_own(passage, earlier):
            break
        if _FOR_AN_END.search(earlier.text) or _OF_OTHERS.match(earlier.text) or _SHARED.search(earlier.text):
            break
        if earlier.index in stated and _BORNE.search(earlier.text) and not _MEASURE.match(first.text):
            break
        if earlier.index in stated and (earlier.text.endswith(("机制", "制度")) or _apart_from_fund(earlier, first)):
            break
        if earlier.index in stated and (_APART.match(first.text) or _KEPT.search(first.text)):
            break
        if (
            earlier.index in stated
            and (passage.speaks(first, "fund") or passage.speaks(first, "money"))
            and not _MEASURE.match(first.text)
        ):
            break
        if _GRANTS.search(earlier.text) and _MEASURE.match(first.text):
            first = earlier
            continue
        if passage.own_subject(earlier) or _OPENS.search(earlier.text) or earlier.text.startswith(("按", "以", "对")):
            first = earlier
            if earlier.index in stated:
                break
            continue
        break
    last = phrase
    while (after := passage.next(last)) is not None:
        given = set_aside.goes_to(passage, last)
        if given is not None and not has_sum(passage, given[0]):
            last = given[0]
        elif _continues(passage, after):
            last = after
        else:
            break
    return first, last


def _apart_from_fund(earlier: Phrase, phrase: Phrase) -> bool:
    """Whether a clause sets up a fund and the next grants a sum of its own: 设立专项资金，每部作品资助不超过5万元."""
    return "设立" in earlier.text and _GRANTED_EACH.match(phrase.text) is not None


def _grows(passage: Passage, opener: Phrase) -> bool:
    """Whether a clause only tells for what more the next one's sum is: 每多安排1人，每年奖励6000元."""
    return _MORE.search(opener.text) is not None and not has_sum(passage, opener)


def _continues(passage: Passage, after: Phrase) -> bool:
    """Whether a clause only goes on with the sum before it; with a share of its own it states another rule."""
    if _BUILT.match(after.text) and (before := passage.previous(after)) is not None and "投资" in before.text:
        return not has_sum(passage, after)
    if has_sum(passage, after):
        return False
    if _SHARED.search(after.text):
        return False
    before = passage.previous(after)
    if before is not None and _BARE_RATE.search(before.text) and _PAYS.search(after.text):
        return True
    return _CONTINUES.search(after.text) is not None


def _has_its_own(passage: Passage, earlier: Phrase) -> bool:
    """Whether a clause in front has a sum; a share in a condition (新招用人数达到25%的) is none."""
    if not earlier.text.endswith("的"):
        return has_sum(passage, earlier)
    return any(getattr(mention.value, "unit", None) == "CNY" for mention in passage.quantities(earlier))


def has_sum(passage: Passage, phrase: Phrase) -> bool:
    return any(
        getattr(mention.value, "unit", None) in ("CNY", "share", "multiple") for mention in passage.quantities(phrase)
    )


def _complete(passage: Passage, phrase: Phrase) -> bool:
    return (
        passage.own_subject(phrase) is not None or phrase.text.endswith("的") or _TO_EACH.match(phrase.text) is not None
    )
