"""What the clause before says of a share that this clause only sets: 女会员比例要逐年提高，三年内达到30%."""

from __future__ import annotations

import re

from ingest.facts.phrases import Phrase
from ingest.facts.quota.frame import Frame, lead
from ingest.facts.quota.lists import AMONG, plain_share
from ingest.facts.quota.pieces import DIGITS, RATE, SHARE
from vocabulary.quota_words import any_of

_WIDENS = re.compile(
    rf"(?:适当|逐步|进一步|不断|大幅)*(?:{any_of('rises')})(?P<what>[^，,。；;]{{4,50}}?)的?(?:名额|数量|人数|{SHARE})$"
)
"""增加委员会中劳模和一线职工的名额，比例不低于35%."""
_RISES = re.compile(
    rf"(?P<what>[^，,。；;]{{2,50}}?(?:{RATE}))(?:要|应当|应|须|必须)?(?:逐年|逐步|稳步|进一步|明显|显著|不断|有所|大幅)*"
    rf"(?:{any_of('rises')})$"
)
_MATCHED = re.compile(
    rf"(?P<what>[^，,。；;]{{2,50}}?)的?(?:{SHARE}|人数)(?:一般)?(?:应当|应|要|须)?(?:与|同|和)[^，,。；;]{{2,30}}(?:相?适应|相?协调|相?一致|相当|相?匹配)$"
)
"""女会员代表的比例应当与女会员所占比例相适应，一般不低于25%."""
_TOLD_BEFORE = (_WIDENS, _RISES, _MATCHED)
"""What the clause before says of the share that this one sets."""
_SOME = re.compile(r"有(?:一定|适当)(?:数量|比例|名额)的(?P<what>[^，,。；;]{2,16})$")
"""委员中应有一定数量的妇女，其中县级不少于25%."""
_NAMES_RATE = re.compile(rf"(?:{RATE})$")
_REPORTED = re.compile(
    rf"(?:^|年底?|末)(?P<what>[^，,。；;0-9年]{{2,30}}(?:{RATE}))(?:仅|已)?(?:为|是|达到?|约)?(?=[{DIGITS}])"
)


def rising(frame: Frame) -> tuple[str, Phrase] | None:
    """The share that the clause before raises, widens or matches with another, as 专职人员比例, and that clause."""
    before = frame.parts[frame.index - 1]
    if before.stop not in ("，", ","):
        return None
    begin = before.end - len(lead(frame.text[before.start : before.end]))
    found = next((found for form in _TOLD_BEFORE if (found := form.match(frame.text, begin, before.end))), None)
    if found is None:
        return None
    return (found["what"] if found.re is _RISES else found["what"] + "比例"), before


def topic(frame: Frame) -> str | None:
    """群团代表大会中基层一线代表比例，省级不低于60%，市级…: the share that the clause before names."""
    before = frame.parts[frame.index - 1] if frame.index else None
    if before is None or before.stop not in ("，", ",", "：", ":"):
        return None
    named = lead(frame.text[max(before.start, before.end - 60) : before.end])
    if (some := _SOME.search(named)) is not None:
        return some["what"]
    if not _NAMES_RATE.search(named):
        return None
    among = AMONG.match(named)
    return plain_share(among["what"] if among is not None else named)


def reported(frame: Frame) -> str | None:
    """2015年企业建会率为80%，到2020年达到90%: the rate that the clause before reports."""
    if not frame.index:
        return None
    before = frame.parts[frame.index - 1]
    found = _REPORTED.search(frame.text, before.start, min(before.end, before.start + 80))
    return found["what"] if found is not None and before.stop in ("，", ",") else None


def share(frame: Frame) -> str | None:
    """女会员代表比例与…相适应，一般不低于代表总数的20%: what the clause before gives a share of."""
    if not frame.index:
        return None
    before = frame.parts[frame.index - 1]
    found = re.match(
        rf"(?P<what>.{{2,20}}?)的?(?:{SHARE}|人数|数量)", frame.text[before.start : min(before.end, before.start + 60)]
    )
    return lead(found["what"]) if found else None
