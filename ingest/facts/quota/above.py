"""Whom a number of a list holds for: 成立社会团体，应当具备下列条件：（一）有五十个以上的个人会员 (社会团体)."""

from __future__ import annotations

import re

from ingest.text import PolicyText

_REACH, _LONGEST_LINE = 400, 80
_ITEM = re.compile(r"\s*[（(][一二三四五六七八九十0-9]{1,3}[）)]")
_CONDITIONS = re.compile(
    r"(?P<who>[^，,。；;：:\n]{2,30}?)(?:的|时)?[，,]?"
    r"(?P<modal>应当|应|必须|须)?(?:同时)?(?:具备|符合|满足)(?:以下|下列)(?:基本)?条件[：:]\s*\n"
)
_FOUNDS = re.compile(r"^(?:申请|拟|依法)*(?:成立|设立|组建|申报|担任|参加|评选|申请)(?=..)")
_MARKS = re.compile(
    r"^(?:第[一二三四五六七八九十百]{1,5}条|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)?[\s\u3000]*"
)


def conditions_of(policy: PolicyText, position: int) -> tuple[str, bool] | None:
    """(whose conditions a list gives, whether its opening line says 应当), None outside of such a list.

    Args:
        position: a place in an item of the list.
    """
    start = max(0, position - _REACH)
    told = max(policy.text.rfind("条件：", start, position), policy.text.rfind("条件:", start, position))
    if told < 0:
        return None
    line = max(policy.text.rfind("\n", start, told) + 1, told - _LONGEST_LINE)
    found = _CONDITIONS.search(policy.text, line, position)
    if found is None or any(not _ITEM.match(item) for item in _lines(policy.text[found.end() : position])):
        return None
    return _FOUNDS.sub("", _MARKS.sub("", found["who"])), found["modal"] is not None


def _lines(written: str) -> list[str]:
    return [line for line in written.split("\n") if line.strip()]
