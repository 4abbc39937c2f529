"""Bodies of several grades whose noun is written once: 建成国家级科普教育基地3个、省级10个."""

from __future__ import annotations

import re

from ingest.facts.quota.frame import Frame, Reading
from ingest.facts.quota.pieces import DIGITS

_GRADE = re.compile(r"(?:国家|省|市|县|区)级")
_BEHIND = re.compile(
    rf"(?:国家|[省市县区])级(?:、[{DIGITS}]{{1,4}}[个家所](?:国家|[省市县区])级)+(?P<what>[^，,。；;、0-9]{{2,16}})"
)


def of_next_grade(frame: Frame, thing: str, behind: str, last: Reading | None) -> str | None:
    """What is counted with its grade, where another number of the clause has the noun; None where nothing is elided.

    Args:
        frame: the number in its clause.
        thing, behind: what stands in front of the number and behind it (建成…、省级10个; 建成3个国家级、10个省级…基地).
        last: the number before it in the sentence.
    """
    if _GRADE.fullmatch(thing) and not behind and last is not None and last.start <= frame.part.start:
        named = _GRADE.match(last.measure or "")
        return None if named is None else thing + (last.measure or "")[named.end() :]
    if _GRADE.fullmatch(behind) is None:
        return None
    rest = _BEHIND.match(frame.text, frame.mention.end, frame.part.end)
    return None if rest is None else behind + rest["what"]
