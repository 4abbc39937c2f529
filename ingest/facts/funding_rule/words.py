"""The vocabulary of money as parts of patterns, and the cheap scan that tells which sentences deserve a look."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vocabulary.funding import funding_words


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


_WORDS = funding_words()

FUND = rf"(?:(?!{_either(_WORDS.not_funds)}){_either(_WORDS.funds)}(?!会(?!费)|审查委员会))"
ASSET = _either(_WORDS.assets)
VENUE = _either(_WORDS.venues)
BODY = _either(_WORDS.bodies)
AREA = _either(_WORDS.areas)

HAS_FUND = re.compile(FUND)
HAS_ASSET = re.compile(ASSET)
HAS_VENUE = re.compile(VENUE)
ENDS_IN_BODY = re.compile(rf"{BODY}(?:[（(][^（()）]{{1,12}}[)）])?(?:等)?$")

CUE = re.compile(
    rf"{FUND}|{ASSET}|{VENUE}"
    r"|预算|决算|财政|财务|审计|税|罚款|罚金|没收|滞纳|缴|侵占|挪用|截留|私分|支付令|募捐|募集|筹集|筹措|捐赠|捐助|捐献|赞助|购买|采购|招标|投入|投资|贷款|信贷|贴息|担保|资助|扶持"
    r"|倾斜|工资|报酬|待遇|薪酬|奖金|拨缴|收缴|上缴|上解|代收|代征|征收|征缴|缴纳|划拨|拨付|划转|留成|分成|留存|配套|隶属关系|支持力度|资源|发展规划|总体规划|建设规划|服务体系|公益事业|增长机制|[万亿0-9０-９一二三四五六七八九十百千]元"
)
"""Where money may be spoken of. Every mechanism's own pattern needs one of these words in the sentence."""
