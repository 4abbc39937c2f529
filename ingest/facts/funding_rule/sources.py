"""Lists of sources of income: one record for each item.

Forms: 工会经费的来源：（一）工会会员缴纳的会费；… (Trade Union Law art. 43); 红十字会财产的主要来源：（一）… (Red Cross
Society Law art. 17);
经费来源为会费、财政拨款、社会捐赠和其他合法收入 (charters); 政府投入包括：（一）税费减免；…
(regulations on employment).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ingest.facts.funding_rule import parties
from ingest.facts.funding_rule.passage import Passage, Phrase
from ingest.facts.funding_rule.words import ends_in_body
from ingest.records import FundingKind

_LEAD = re.compile(
    r"(?:(?P<owner>[^，,；;：:。]{0,20}?)的?(?:经费|资金|财产|基金|收入|资产)的?(?:主要)?来源|(?:政府|财政|经费|资金)的?投入(?=主要|包括))"
    r"(?:还)?(?:有|为|是|包括|于|如下|主要有|主要包括)?(?:下列|以下)?(?:几个?方面|渠道)?$"
)
_INLINE = re.compile(
    r"(?P<owner>[^，,；;：:。]{0,20}?)的?(?:经费|资金|财产|基金)的?(?:主要)?来源(?:有|为|是|包括|于|主要有|主要包括|主要是)(?P<items>.{4,120})$"
)
_INVERSE = re.compile(
    r"^(?P<items>[^，,；;：:。]{6,80}?)(?:是|为|构成|作为)(?P<owner>[^，,；;：:。、]{2,20}?)的?(?:经费|资金|财产|基金)的?(?:主要)?来源$"
)
"""会费、政府资助、社会捐赠和其他合法收入是学会的经费来源."""

_MADE_UP = re.compile(
    r"^(?P<owner>[^，,；;：:。由]{0,20}?)的?(?:经费|资金|财产|基金)由(?P<items>[^，,；;]{4,80}?)(?:等)?(?:共同|组合)?(?:组成|构成|合成)$"
)
"""基金由财政拨款、社会捐赠和其他收入组成."""

_IS_INCOME = re.compile(r"[^，,；;：:。]{0,16}(?:收入|收益)是指")
"""上级补助收入是指上级工会拨付的各类补助款: what an income is."""

_AND = re.compile(r"、|和|以及|及")

_ITEMS: tuple[tuple[FundingKind, re.Pattern[str]], ...] = (
    ("budget_line", re.compile(r"列支(?:的(?:专项)?资金)?$")),
    ("tax", re.compile(r"(?:税费|税收|税)(?:的?减免|优惠)")),
    ("fundraising", re.compile(r"捐赠|捐助|捐献|捐款|捐资|募捐|赞助|募集")),
    ("collection", re.compile(r"会费|团费|党费|缴费|缴纳|交纳|拨缴|上缴|上解|征收|拨交")),
    ("subsidy", re.compile(r"补助|拨款|资助|补贴|财政|政府|拨付|投入")),
    ("other", re.compile(r"收入|收益|利息|孳息|其他|来源|经营|所得|款|用于[^，,；;]{2,20}资金$")),
)


class Lead(NamedTuple):
    """The clause that opens a list of sources, and whose money it is."""

    phrase: Phrase
    owner: str | None


def lead_of(passage: Passage) -> Lead | None:
    """The clause with 来源 or 投入 before a colon, None if the sentence opens no list."""
    for phrase in passage.phrases:
        if phrase.closing in ("：", ":") and ("来源" in phrase.text or "投入" in phrase.text):
            found = _LEAD.search(phrase.text)
            if found is not None:
                return Lead(phrase, found["owner"] or None)
    return None


def inline(phrase: Phrase) -> tuple[str | None, list[Phrase]]:
    """Owner and items of a list of sources in one clause: 经费来源为会费、财政拨款、社会捐赠和其他合法收入."""
    if _IS_INCOME.match(phrase.text) is not None:
        return None, [phrase]
    made_up = _MADE_UP.match(phrase.text) if phrase.text.endswith("成") else None
    if made_up is not None:
        return made_up["owner"] or None, taken_apart(phrase, made_up.start("items"), made_up.end("items"))
    if "来源" not in phrase.text:
        return None, []
    found = _INLINE.search(phrase.text)
    if found is not None:
        return found["owner"] or None, taken_apart(phrase, found.start("items"))
    inverse = _INVERSE.match(phrase.text)
    if inverse is None or "、" not in inverse["items"]:
        return None, []
    return inverse["owner"], taken_apart(phrase, 0, inverse.end("items"))


def taken_apart(phrase: Phrase, place: int = 0, until: int | None = None) -> list[Phrase]:
    """The items of a list without numerals that fills `[place, until)` of a clause: 社会捐赠、事业收入、其他收入."""
    items = []
    until = len(phrase.text) if until is None else until
    for mark in [*_AND.finditer(phrase.text, place, until), None]:
        end = mark.start() if mark is not None else until
        if end > place:
            text = phrase.text[place:end]
            items.append(replace(phrase, start=phrase.start + place, end=phrase.start + end, text=text))
        place = mark.end() if mark is not None else end
    return items


_SAYS = ("是", "指", "即", "由", "主要")


def with_definitions(phrases: list[Phrase]) -> list[Phrase]:
    """Items each with what it is said to be: 上级工会补助：是上级工会安排给下级工会用于…的资金 is one; behind a comma
    (各级财政拨款，是指各级财政拨付…的资金) the definition alone states the item."""
    items: list[Phrase] = []
    for phrase in phrases:
        if items and phrase.text.startswith(_SAYS):
            name = items[-1]
            if name.closing in ("：", ":"):
                items.pop()
                phrase = replace(phrase, start=name.start, text=f"{name.text}：{phrase.text}")
            elif phrase.text.startswith("是指"):
                items.pop()
                phrase = replace(phrase, text=f"{name.text}：{phrase.text}")
        items.append(phrase)
    return items


def defined(item: str) -> str:
    """What an item is said to be, the item itself where it says nothing."""
    return re.split("：|是指", item, maxsplit=1)[-1].removeprefix("是").removeprefix("指")


def kind_of(item: str) -> FundingKind | None:
    """What mechanism an item of a list of sources is; None if it names no money."""
    name = item.partition("：")[0].partition("是指")[0]
    return next((kind for kind, pattern in _ITEMS if pattern.search(name)), None)


_GIVES_BY = re.compile(
    r"(?:[^，,；;]{2,16}(?:接受|收到的?))?(?P<payer>(?:所在|[^，,；;用在由接]){2,24}?(?:方面)?)(?:用|在|按|从|拨付|安排|捐赠|捐助)"
)
"""Who gives in what an item is said to be."""


def payer_of(item: str) -> str | None:
    """Who pays by an item: 工会会员 in 工会会员缴纳的会费, 人民政府 in 人民政府的补助, 上级工会 in
    上级工会用工会经费安排…的资金."""
    acts = _GIVES_BY.match(item)
    if acts is not None and ends_in_body(acts["payer"].removesuffix("方面")):
        return str(acts["payer"])
    found = re.match(
        r"(?P<payer>[^，,；;]{2,40}?)(?:按[^，,；;]{2,30})?(?:依法|按规定|按时)?(?:向[^，,；;]{1,12})?(?:缴纳|交纳|拨缴|上缴|上解|捐赠|捐助|拨付|给予|资助)?的?(?:会费|经费|补助|拨款|款物|资金|收入|资助|财产|补贴)",
        item,
    )
    payer = parties.trimmed(found["payer"]) if found else None
    return payer if payer is not None and ends_in_body(payer) else None
