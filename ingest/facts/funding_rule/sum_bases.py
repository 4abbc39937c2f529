"""What a sum is measured by: the base of a rate, the heads that are counted.

Forms: 按照全部职工工资总额的2%, 建会筹备金的百分之六十, 按常住人口每人2元, 国有企业青年职工在1000名以上的，每月….
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import FUND
from ingest.mentions.quantity import Quantity

FIGURE = re.compile(r"[0-9０-９%％‰元角分倍成半]")
SPLIT = re.compile(
    r"(?:留成|分成|留存|留用)(?!的|经费|资金|部分|党费|团费|会费|公益金)|留(?=[0-9.]{1,4}[%％])|(?<=[%％])留(?=[^，,；;学]{2,12}(?:使用|支配|安排))|(?<=[%％])留在(?=[^，,；;]{2,10}$)"
)
"""Words that divide dues between levels: such a share is a split, no rate."""
_BASE = re.compile(
    r"(?:按月发给|为(?=本人[^，,；;]{0,6}工资的?$)|按(?!月发)照?|(?:缴纳|拨缴|拨交|上缴)(?=[^，,；;过低少于]{2,20}总额的?$)|以|依照|不少于|不低于|不得低于|不得少于|按不少于|不超过|不得超过|不得高于|按不低于|占(?!比)|(?<=按)规定(?=应))(?P<base>[^，,；;按]{2,60}?)(?:的)?(?:不(?:得)?(?:少于|低于|超过|高于))?$"
)

_EACH_BELOW = re.compile(r"^(?:每[人名户生]?)*(?:每?[年月日])?(?:不(?:得)?(?:低于|少于|超过|高于))")
"""按每人每月不低于当地最低工资标准的40%: what the rate is for is no part of what it is of."""

_SET_AT = re.compile(r"^[^，,；;]{2,12}(?:标准|比例|数额)[为是]")
"""会费标准为本人每月基本收入的千分之五: what is set is no part of what it is of."""

_BEHIND_BASE = re.compile(r"(?:的(?:比例|占比))?(?:一般|原则上|给予|予以|提供|应当?|要)*$")
"""占年度支出的比例原则上不低于70%, 按贷款利率给予50%贴息: what stands between the base and the figure."""

_LEVIES = re.compile(r"^[^，,；;]*(?:征收|收取)(?=[^，,；;]{2,})(?!额)")
"""设区的市征收残疾人就业保障金的百分之五: who levies it is no part of what the share is of."""

_FIGURE_IN_BASE = re.compile(r"岁|人口")

_OF = re.compile(rf"(?P<base>[^，,；;的]{{0,12}}{FUND})的$")
"""建会筹备金 in 建会筹备金的百分之六十."""

_HEADCOUNT = re.compile(
    r"(?:按照?|以)(?P<base>[^，,；;]{2,40}?(?:人口总数|总人口数|人口数|人数|人口|总数|在校生|在校学生|职工人数))"
)

_STUDENTS = re.compile(
    r"(?:按(?!摩)照?|(?<!可)以)(?P<base>[^，,；;每人照]{2,16}?)(?:每年|每月|人均|每人|(?<!青)年人均|每生)"
)

_TIER = re.compile(r"(?:企业|单位|学校|机关|学院)(?P<base>[^，,；;在]{2,8}?)(?:人数)?在?[0-9]+[名人]以[上下]")

_LOOK_BACK = 12
"""How many comma clauses back the tiers of a sum are looked for."""


def of(passage: Passage, phrase: Phrase, quantity: Quantity, receiver: str | None, owner: str | None) -> str | None:
    """What a sum is measured by: 上月工资总额 of a rate, 辖区人口 of so much a head; None where nothing tells."""
    ahead = passage.policy.text[max(phrase.start, quantity.start - 60) : quantity.start]
    if quantity.unit == "share":
        found = _BASE.search(ahead) or _OF.search(ahead)
        if found is None and phrase.text.startswith("用于"):
            earlier = passage.previous(phrase)
            return parties.fund_of(earlier.text) if earlier is not None else None
        if found is None and SPLIT.search(phrase.text):
            return _shared(passage, phrase)
        base = parties.trimmed(found["base"]) if found else None
        base = _SET_AT.sub("", _BEHIND_BASE.sub("", base)) if base is not None else None
        base = _LEVIES.sub("", base) if base is not None else None
        base = None if base in (None, "", "比例") else _EACH_BELOW.sub("", base) or None
        return None if base is not None and FIGURE.search(base) and not _FIGURE_IN_BASE.search(base) else base
    for index in range(phrase.index, max(-1, phrase.index - 3), -1):
        earlier = passage.phrases[index]
        found = _HEADCOUNT.search(earlier.text)
        if found is not None and (earlier is phrase or "person" in quantity.per):
            base = found["base"]
            if receiver and owner and receiver != owner and owner.split("、")[0] in base:
                base = base.replace(owner + "的", receiver).replace(owner, receiver)
            return base
    tier = _tier_base(passage, phrase)
    if tier is not None:
        return tier
    found = _STUDENTS.search(phrase.text)
    return parties.trimmed(found["base"]) if found else None


def _shared(passage: Passage, phrase: Phrase) -> str | None:
    """The dues that a split divides, named at the head of its sentence: 基层工会经费由…按四六分成."""
    first = passage.phrases[0]
    found = parties.fund_of(first.text[:60]) if first.index < phrase.index else None
    return found if found is not None and first.text.startswith(found) else None


def _tier_base(passage: Passage, phrase: Phrase) -> str | None:
    """Who is counted by tiers: 青年职工 in 国有企业青年职工在1000名以上的，…；500名以下的，…."""
    for earlier in passage.before(phrase, _LOOK_BACK):
        if not earlier.text.endswith("的"):
            continue
        found = _TIER.search(earlier.text)
        if found is not None:
            return found["base"]
    return None
