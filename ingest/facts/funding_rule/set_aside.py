"""Money that is set aside, and whom the next clause names for it.

Forms: 每年安排专项经费200万元，对贫困县群团工作给予补助 (one rule);
每年安排30万元，对获得表彰的协会每个奖补2万元 (the second sum is a rule of its own, for the same).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.passage import Passage, Phrase

_SETS_ASIDE = re.compile(r"安排|拿出|划出|切出|筹集|投入|设立|划拨|列支|提取|下拨")
_GOES_TO = re.compile(
    r"(?:用于)?对(?P<whom>(?:[^，,；;0-9对]|[0-9]{1,5}(?=[个家名户所])){2,40}?)(?:给予|予以|进行|实行)[^，,；;0-9]{0,6}(?:补助|补贴|奖补|奖励|支持|资助|扶持|救助|慰问|帮扶|贴息)$"
    r"|(?:重点|专项|用于)*(?:补助|支持|扶持|资助|奖励|帮扶|救助|慰问)(?P<who>[^，,；;0-9]{2,24}?)(?:开展[^，,；;0-9]{2,20})?(?:[0-9]{1,6}[户人名个家所])?$"
)
_MEANS = re.compile(r"(?:采取|采用|通过|以)[^，,；;]{2,12}(?:方式|形式|办法)")
"""每年安排200万元，采取以奖代补方式，支持农村专业技术协会: how, between the money and for whom it is."""
_FOR_EACH = re.compile(
    r"对(?P<whom>[^，,；;0-9对按]{2,30}?)(?:按照?[^，,；;]{0,24}?)?(?:每[个名家所户]|分别|一次性|给予|予以)"
)


def _for_whom(said: str, after: str) -> str | None:
    """Whom the clause `after` names alone, without a sum, for the money that `said` sets aside."""
    found = _GOES_TO.fullmatch(after) if _SETS_ASIDE.search(said) is not None else None
    return (found["whom"] or found["who"]) if found is not None else None


def goes_to(passage: Passage, phrase: Phrase) -> tuple[Phrase, str] | None:
    """The clause behind `phrase` that names alone whom its money is for, and whom; a clause that only tells how
    (采取以奖代补方式) may stand between."""
    after = passage.next(phrase)
    if after is not None and _MEANS.fullmatch(after.text):
        after = passage.next(after)
    whom = _for_whom(phrase.text, after.text) if after is not None else None
    return (after, whom) if after is not None and whom is not None else None


def for_each(said: str, after: str) -> str | None:
    """Whom the clause `after`, with a sum of its own, names for the money that `said` sets aside."""
    found = _FOR_EACH.match(after) if _SETS_ASIDE.search(said) is not None else None
    return found["whom"] if found is not None else None
