"""What a part of a body does together: it votes, asks for a meeting, or is simply told to act.

Forms: 过半数的代表出席方可举行, 三分之一以上会员提议的，应当召开, 10名以上会员联名，可以提出候选人,
80%的村民小组建立妇女小组.
"""

from __future__ import annotations

import re

from ingest.facts.quota.frame import ABOVE, MAY, MUST, Frame, Reading
from ingest.facts.quota.pieces import DIGITS, ONLY_THEN
from ingest.records import QuotaKind
from vocabulary.quota_words import any_of

VOTE = re.compile(rf"^(?:以上)?(?:的)?(?:{any_of('votes')}|选票|当选|{ONLY_THEN})")
_DEED_OF_VOTE = re.compile(any_of("votes"))
VOTERS = re.compile(
    r"^(?:的)?(?P<who>[^，,。；;]{0,8}(?:委员|代表|会员|成员|职工|党员|团员|村民|理事|监事|董事|业主))"
    rf"(?:书面|联名|联合|共同|以书面形式)?(?P<deed>(?:{any_of('votes')}|认为|签名)[^，,。；;]*)$"
)
"""会员联名提议的: who asks or decides together, and what they do."""
_OTHER_SHARE = re.compile(rf"(?:或者?|和|及|以及)(?=[{DIGITS}]{{1,4}}(?:分之|[0-9.]*[%％]))")


def of_noun(frame: Frame, whole: str, deed: str) -> Reading:
    """80%的村民小组建立妇女小组: the whole is the noun behind, what is asked of it the verb."""
    deed = re.sub(r"^(?:实现|应当|应|必须|要)(?=.)", "", deed.strip("，, "))
    whole = _OTHER_SHARE.split(whole)[0]
    start, end = frame.part.start, frame.part.end
    kind = frame.kind()
    if _DEED_OF_VOTE.match(deed):
        behind = frame.next_part()
        opens = deed.endswith(("的", "时")) or MUST.match(behind)
        if opens and (due := MUST.search(behind)) and not MAY.search(behind[: due.start()]):
            kind, end, deed = "trigger", frame.with_next()[1], re.sub("[的时]$", "", deed)
        elif re.search(ONLY_THEN, deed):
            pass
        elif re.match(ONLY_THEN, behind):
            end = frame.with_next()[1]
        elif (may := MAY.search(deed + "，" + behind)) and not MUST.search((deed + "，" + behind)[: may.start()]):
            kind, end = "eligibility", frame.with_next()[1]
        deed = re.split(rf"[，,]|{ONLY_THEN}|可以|应当|后[报由提经，]", deed)[0]
        if kind == "eligibility" and deed == "提议":
            deed = whole + deed
    return Reading(kind, whole or None, deed or whole, start, end)


def of_heads(frame: Frame) -> Reading | None:
    """10名以上会员联名提议的，应当召开会员大会: so many of them as may ask for it, or must be heard."""
    asking = VOTERS.fullmatch(frame.right) if frame.quantity.said in ABOVE else None
    following = frame.next_part()
    if asking is None or not (MUST.match(following) or MAY.match(following)):
        return None
    kind: QuotaKind = "eligibility" if MAY.match(following) else "trigger"
    return Reading(kind, frame.group(), asking["who"], *frame.with_next())


def deed_in(right: str) -> str:
    """What is decided behind a share, 通过 where no word of it stands there."""
    if (ballots := re.match("(?:的)?(选票|赞成票|同意票)", right)) is not None:
        return ballots.group(1)
    found = _DEED_OF_VOTE.search(right)
    return found.group() if found else "通过"
