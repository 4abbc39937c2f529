"""What the clause in front builds or sets up, where a sum is for each of it or is invested in it.

Forms: 新建职工服务中心，每个补助5万元; 各乡镇要至少建设1所“阳光家园”，县财政给予每所3万元建设补助;
建设县残疾人综合服务中心，总投资1200万元.
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.passage import Passage, Phrase

_EACH_BUILT = re.compile(r"每[个所家处](?:一次性)?(?:给予|补助|奖补|补贴|资助)")
"""So much for each of the rooms that the clause in front has built."""

_WHAT = re.compile(
    r"(?:建设|新建|建成|改建|扩建|设立|建立|打造|创建)(?:[0-9一两二三]{1,3}[个所处家座])?(?P<what>(?!的)[^，,；;0-9]{2,20})$"
    r"|完成(?P<done>[^，,；;0-9]{2,20}?)(?:建设|改造|扩建|改扩建)(?:任务|工程)?$"
)
_FOR_EACH = re.compile(r"^[^对为]*(?:给予|补助|奖补|补贴|奖励)每[所个处家座](?=[0-9])")


def built(passage: Passage, phrase: Phrase) -> bool:
    """Whether a sum is for each of the rooms of the clause in front, which states a rule of its own."""
    opener = passage.previous(phrase)
    if opener is None or opener.text.startswith("对"):
        return False
    return _EACH_BUILT.match(phrase.text) is not None and passage.speaks(opener, "venue")


def what(opener: str) -> str | None:
    """What the clause `opener` builds or sets up, as written; None where it builds nothing."""
    found = _WHAT.search(opener)
    return found["what"] or found["done"] if found is not None else None


def of_each(opener: str, said: str) -> str | None:
    """What `opener` builds, where the clause `said` gives a sum for each of it."""
    return what(opener) if _FOR_EACH.search(said) is not None else None
