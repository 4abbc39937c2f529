"""Numbers that 或者 joins, each read as if it stood alone: 三分之二以上代表或者过半数职工同意, 抽取3名或者5名专家."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.facts.quota.frame import Frame, Reading, lead
from ingest.facts.quota.pieces import HEADS, NUMERAL, ONLY_THEN
from vocabulary.quota_words import any_of

_OR = re.compile(r"或者?")
_VOTE = rf"(?:书面)?(?:{any_of('votes')}|当选|选票|{ONLY_THEN})[^，,。；;]*"
_VOTED = re.compile(rf"^[^，,。；;]{{0,16}}?(?P<deed>{_VOTE})$")
_HEADS = re.compile(rf"^(?:的)?(?:人员|人数)(?={_VOTE})")
"""全体职工三分之二以上人员出席."""

_REACHED = re.compile(r"(?P<what>[^，,。；;]{2,30}?)(?:全面|基本|逐步)?覆盖(?:到|至)?(?:[^，,。；;]{2,40}[、和及与])?$")
_PLACES = re.compile(r"(?:的)?(?P<who>[^，,。；;、和及与（(）)]{1,12}(?:[（(][^（）()]{1,8}[）)])?)(?=[、和及与]|$)")

_OR_COUNT = re.compile(rf"或者?(?={NUMERAL}[{HEADS}])(?:{NUMERAL})[{HEADS}](?:及?以上)?")
"""抽取3名 | 或者5名 | 相关专家."""
_COUNT_OR = re.compile(rf"(?:{NUMERAL})[{HEADS}]或者?$")


def one_count(frame: Frame) -> Frame:
    """The frame of a count without the other count that 或者 puts in its place: 抽取3名或者5名相关专家."""
    other = _OR_COUNT.match(frame.right)
    right = frame.right[other.end() :] if other is not None else frame.right
    return replace(frame, left=_COUNT_OR.sub("", frame.left), right=right)


def reached(frame: Frame) -> Reading | None:
    """覆盖所有城市社区、90%以上乡镇和60%以上村: each share with the places behind it."""
    what, who = _REACHED.match(lead(frame.left)), _PLACES.match(frame.right)
    if what is None or who is None:
        return None
    return Reading(frame.kind(), who["who"], what["what"], frame.part.start, frame.part.end)


def one_share(frame: Frame) -> Frame:
    """The frame of a share without the words of the shares before and behind it that 或者 joins to it.

    The verb that stands once, behind the last share, belongs to each of them.
    """
    numbers = frame.in_part("share")
    frame = replace(frame, right=_HEADS.sub("", frame.right))
    if len(numbers) < 2 or frame.mention not in numbers:
        return frame
    text, place = frame.text, numbers.index(frame.mention)
    left, right = frame.left, frame.right
    voted = _VOTED.match(text[numbers[-1].end : frame.part.end].replace("\n", ""))
    if voted is None:
        return frame
    if place and _OR.search(text, numbers[place - 1].end, frame.mention.start) and (before := list(_OR.finditer(left))):
        left = left[before[-1].end() :]
    if place + 1 < len(numbers) and _OR.search(text, frame.mention.end, numbers[place + 1].start):
        right = _OR.split(right, maxsplit=1)[0]
        if _VOTED.match(right) is None:
            right += voted["deed"]
    return replace(frame, left=left, right=right)
