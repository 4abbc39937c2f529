"""A share with another one for others in brackets.

达到职工总数25%（超过100人的企业达到15%）并与其签订合同的，可申请贷款.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.facts.quota.frame import Frame, Reading

_OTHERS = (
    r"[（(](?P<who>[^，,。；;（）()]{2,16}的(?:企业|单位|机构|学校|组织|地区|县|市|乡镇))(?:[应须要]?达到|为|不低于)?"
)
_FOR_OTHERS = re.compile(rf"{_OTHERS}$")
_OTHER_SHARE = re.compile(rf"^{_OTHERS}[0-9.]{{1,5}}[%％][^（）()]{{0,6}}[）)](?:以上)?")
_FURTHER_CASE = re.compile(r"^(?:并|且|并且)[^，,。；;]{2,24}的$")
"""…25%并与其签订劳动合同的: the condition goes on behind the share."""


def for_others(frame: Frame) -> Reading | None:
    """The share in brackets: what the one in front of it says, for those whom the brackets name."""
    found = _FOR_OTHERS.search(frame.text, frame.part.start, frame.quantity.start)
    outer = frame.earlier[-1] if frame.earlier else None
    if found is None or outer is None or not outer.start <= found.start() < outer.end:
        return None
    return outer._replace(population=found["who"], condition=found["who"])


def without(frame: Frame) -> Frame:
    """The frame of a share without what stands in brackets behind it, and without a further condition."""
    right = _FURTHER_CASE.sub("的", _OTHER_SHARE.sub("", frame.right))
    return replace(frame, right=right or ("的" if _FURTHER_CASE.match(frame.next_part()) else ""))
