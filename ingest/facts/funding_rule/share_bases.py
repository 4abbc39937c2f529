"""Of what money a share is taken, where the words beside its figure do not say it.

Forms: 将本级留成经费的8%以上列入… (behind 将); 不得低于本级留成经费的40% (behind the bound); 个人负担部分按50%给予救助,
贴息资金中央财政承担75% (the noun that opens the clause); 代收的工会经费，由…按照全总5%、省总5%…分成 (the noun that is
the clause in front); 提取职工教育经费，其中用于…的比例不低于60% (the fund that the clause in front ends with).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.scene import CLAUSE_END
from ingest.facts.funding_rule.words import FUND

_MONEY = rf"(?:{FUND}|费用|部分|支出|金额|总额|[用疗保培训]费|工资|房租|租金|利息|公益金|保障金)"
_FIGURE = r"的?(?:[0-9]|[十百千万三四五]分之|一半)"
_TAKEN = re.compile(rf"(?:将|把|从)(?P<base>[^，,；;将把从]{{2,40}}?){_FIGURE}")
_BOUND = re.compile(
    rf"(?:不(?:得)?(?:低于|超过|少于|高于)|占(?!比)|标准为|(?<!留成)(?<!分成)(?<!分配)比例为)(?P<base>[^，,；;0-9按]{{2,30}}?(?<!比例)){_FIGURE}"
)
_PART_OF = re.compile(
    rf"(?:[0-9]%|百分之[一二三四五六七八九十]+)(?:以[上内])?的(?P<base>[^，,；;0-9的]{{2,16}}?{FUND})(?:专项|主要)?用于"
)
"""将不低于15%的本级工会经费用于困难职工帮扶."""

_OPENS = re.compile(
    rf"(?:其中)?(?P<base>[^，,；;由按将把应要从]{{0,24}}?{_MONEY})"
    rf"(?:的?(?:留成|分成|分配)比例|由|按照?|应|在[^，,；;]{{2,12}}的部分|[^，,；;0-9]{{0,10}}(?:承担|负担|救助|报销|用于|留|列支))"
)
_WHOLE = re.compile(rf"(?:对|将)?(?P<base>[^，,；;由按将把要]{{2,40}}{_MONEY})(?:（[^（）]{{1,20}}）)?")
_ENDS = re.compile(rf"(?:提取|计提|安排|筹集|拨缴|收缴|设立)(?P<base>[^，,；;取提排集缴立]{{0,12}}?{FUND})$")
_LED_BY = re.compile(r"^[^，,；;]*?(?:将|把)(?=..)")
_VERBAL = re.compile(r"给予|提供|实行|落实|安排|加大|建立|支持")
_TOO_LITTLE = frozenset(("资金", "经费", "费用", "部分", "补贴", "补助", "所需", "收入", "支出"))
_LOOK_BACK = 2
"""How many comma clauses in front are looked at."""


def without_lead(base: str) -> str:
    """A base without who takes the share of it: 本级年度经费 in 各级工会要将本级年度经费."""
    return _LED_BY.sub("", base)


def of_share(said: str, ahead: str) -> str | None:
    """What a share is taken of; None where the sentence does not say it.

    Args:
        said: the record's evidence.
        ahead: what stands in front of it in its sentence.
    """
    clauses = CLAUSE_END.split(said)
    earlier = CLAUSE_END.split(ahead.rstrip("，,；;：: "))[::-1][:_LOOK_BACK]
    found = _PART_OF.search(said) or _TAKEN.search(said) or _BOUND.search(said)
    if found is None:
        found = next((match for match in map(_OPENS.match, clauses) if match is not None), None)
    if found is None:
        nouns = (_WHOLE.fullmatch(words) or _ENDS.search(words) for words in (*clauses[:-1], *earlier))
        found = next((match for match in nouns if match is not None), None)
    base = found["base"].removesuffix("的") if found is not None else None
    return None if base is None or base in _TOO_LITTLE or _VERBAL.search(base) else base
