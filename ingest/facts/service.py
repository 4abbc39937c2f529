"""Years of service from which a right begins, which are no time in which something is done.

Forms: 从事特殊教育满十年的教师，可以享受津贴; 从事妇女工作累计十年以上的，发给荣誉证书; 教龄满三十年的，享受….
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.phrases import Phrase

_LONGEST = 60
_SERVED = re.compile(
    r"(?:对于?|凡是?|为)?(?P<who>[^，,。；;]{0,20}?)(?P<what>(?:从事|担任)[^，,。；;从担]{2,20}?"
    r"|在(?!职|岗)[^，,。；;在]{2,20}?(?:工作|任教|任职|执教|从教|服务)|(?<=[员师工部者人])(?:连续|累计)工作|(?:任职|任教|执教|从教)|[教工护会团党]龄)"
    r"(?:的?时间)?(?:连续|累计|已经|已|共|满|达到|达|超过)*"
)
_WHOSE = re.compile(
    r"(?:的|(?:并|且)[^，,。；;]{2,20}的)(?P<holder>[^，,。；;的]{0,16}?)(?P<rest>$|(?=可|有|享|给|发|颁|授|优|计|应|由).*)"
)
_RIGHT = re.compile(
    r"(?:[^，,。；;]{1,8}?[后时])?(?:应当|应|按照?(?:规定|国家(?:有关)?规定)|由[^，,。；;]{2,16}?)*"
    r"(?:可(?![持能行靠])|有权|有资格|享受|享有|给予|发给|发放|颁发|授予|优先|增发|加发|予以(?:表彰|奖励))"
    r"|[^，,。；;]{0,16}?津贴计入"
)
_SUM = re.compile(r"[0-9一二三四五六七八九十百千万]元")


class Service(NamedTuple):
    """Whose service it is ("" for nobody told), what it is, and where the right ends that it opens."""

    who: str
    what: str
    end: int


def opening_right(text: str, parts: list[Phrase], index: int, start: int, end: int) -> Service | None:
    """The service whose length `[start, end)` opens a right, None for another length.

    Args:
        parts, index: the comma clauses of the sentence, and the one of the length.
    """
    part = parts[index]
    served = _SERVED.fullmatch(text[max(part.start, start - _LONGEST) : start].replace("\n", ""))
    whose = _WHOSE.fullmatch(text[end : min(part.end, end + _LONGEST)].replace("\n", "")) if served else None
    if served is None or whose is None:
        return None
    right, last = whose["rest"], part.end
    if not right:
        if index + 1 == len(parts) or part.stop not in ("，", ","):
            return None
        last = parts[index + 1].end
        right = text[parts[index + 1].start : min(last, parts[index + 1].start + _LONGEST)]
    if _RIGHT.match(right) is None or _SUM.search(right):
        return None
    return Service(whose["holder"] or served["who"], served["what"], last)
