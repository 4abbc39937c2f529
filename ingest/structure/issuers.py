"""Who issued an instrument, as its title says it."""

from __future__ import annotations

import re

from ingest.structure.lines import squeezed
from ingest.structure.places import place_of
from ingest.structure.titles import ABOUT, Title, is_body_name
from vocabulary.page import page_words

_TERM = re.compile("第[一二三四五六七八九十百]+届")
_OF_A_TERM = re.compile(f"{_TERM.pattern}(?=人民代表大会)")
_SEVERAL = re.compile(r"(.{2,20}?)等[一二三四五六七八九十\d]{1,3}个?(?:部门|单位|部委)")
_OWNED = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{4,30}?)(?:(?:19|20)\d\d年度?)?(?:机关)?(?:深化)?(?:改革|工作)?(?:总体|实施|工作)?(?:方案|要点|计划|(?:重点)?(?:改革|工作)?任务(?:清单|分工|分解)?)(?:（[^（）]{1,8}）)?$"
)
_RULES = re.compile(
    rf"(?P<body>(?:[\u4e00-\u9fff]{{2,12}}?[省市县区州盟旗](?:{'|'.join(page_words().rule_makers)})|共青团[\u4e00-\u9fff]{{2,8}}[省市县区州盟旗]委))"
    "(?![\u4e00-\u9fff]{0,12}(?:委员会|常委会|党组|大会|办公室|小组|学校|学院|公司|方案|规划|纲要|意见|条例))[^，。；：]{4,40}"
    "(?:办法|细则|规定|制度|规则|规范|预案|标准)(?:[（(][^（）()]{1,12}[）)])?$"
)
"""Rules of a mass organization whose title opens with its name."""
_SHORT = re.compile(
    "(?:中共)?(?:省|自治区|市|州|盟|地|县|区|旗)(?:委|政府|人民政府|人大|政协|总工会|妇联|[^省市县区州]{0,10}[局厅办会委])"
    "|团[省市县区州旗]委"
)
"""A name that leaves out its place: 市政府办公室, 县委, 省总工会."""
_PLACELESS = re.compile(
    f"(?!市场|市容|市政[^府协]|[区县]域)(?={_SHORT.pattern})(?:中共)?(?P<league>团)?(?P<tier>省|自治区|市|州|盟|县|区|旗)"
)
_LEGISLATURE = re.compile("(?:省|自治区|市|自治州|州|自治县|县)(?:人大|人民代表大会)(?P<standing>常委会|常务委员会)?")
_PARTS = re.compile(r"[\s、，,]+")
_PAIRS = (
    re.compile("^(中共中央)(国务院)$"),
    re.compile("^(中共中央办公厅)(国务院办公厅)$"),
    re.compile("^(中共中央)(国务院)(中央军委)$"),
    re.compile("^(中共.{2,14}?委办公[厅室])(.{2,14}人民政府办公[厅室])$"),
    re.compile("^(中共.{2,14}?委员?会?)(.{2,14}人民政府)$"),
    re.compile("^(.{2,14}委办公[厅室])(.{2,14}政府办公[厅室])$"),
)


def issuers_in(title: Title, signed: list[str]) -> list[str]:
    """The bodies that a title opens with: 甘肃省总工会 甘肃省财政厅关于… → both.

    Args:
        title: the title with its lines as they stand.
        signed: the bodies that signed; they tell names apart that the title writes without a gap.
    """
    if title.pieces[0] and title.text == squeezed(title.pieces[-1]) and len(title.pieces) == 2:
        return [squeezed(piece) for piece in re.split(r"[\s、]+", title.pieces[0].strip()) if piece]
    match = ABOUT.search(title.text)
    if match is None:
        ordered = re.sub("(?:令|公告)(?:（?第[^（）]{1,8}号）?)?$", "", title.text)
        name = _TERM.sub("", ordered).removeprefix("中华人民共和国")
        return [name] if ordered != title.text and is_body_name(name) else []
    if not match.start():
        return []
    written = title.text[: match.start()]
    if several := _SEVERAL.match(written):
        return signed or [several[1]]
    pieces = _pieces(title, len(_PARTS.sub("", written)))
    if len(signed) > 1 and "".join(map(squeezed, signed)) == written:
        return signed
    if len(pieces) == 1 and len(pair := paired(written)) > 1:
        return pair
    if all(is_body_name(piece) for piece in pieces):
        return pieces
    return [written] if is_body_name(written) else []


def paired(name: str) -> list[str]:
    """The Party committee and the government of a place whose names stand without a gap; else the name alone."""
    for pair in _PAIRS:
        if found := pair.match(name):
            return list(found.groups())
    return [name]


def legislature(name: str, place: str | None) -> str:
    """The full name of a legislature: 省人大常委会 in 甘肃省; without the number of its term that a signature has.

    临江市第十三届人民代表大会常务委员会 → 临江市人民代表大会常务委员会.
    """
    name = _OF_A_TERM.sub("", name)
    match = _LEGISLATURE.fullmatch(name)
    if match is None or place is None:
        return name
    return f"{place}人民代表大会{'常务委员会' if match['standing'] else ''}"


def in_full(named: list[str], elsewhere: list[str]) -> list[str]:
    """The issuers with their place: a title may leave it out (市政府办公室关于…), the signature or letterhead has it.

    Args:
        named: the issuers as the title has them.
        elsewhere: those who signed, or whose letterhead it is.
    """
    full = [name for name in elsewhere if not _SHORT.match(name)]
    return [_completed(name, full) if _SHORT.match(name) else name for name in named]


def with_place(name: str, place: str | None) -> str:
    """The name of a body that leaves out its place, filled up: 市人民政府办公室 in 赤壁市 → 赤壁市人民政府办公室.

    市委 → 中共赤壁市委, 团市委 → 共青团赤壁市委; 县政府 in a city, whose tier is another, stays as it is.
    """
    match = _PLACELESS.match(name) if place else None
    if match is None or not place or not place.endswith(match["tier"]):
        return name
    rest = name[match.end() :]
    if match["league"]:
        return f"共青团{place}{rest}"
    return f"{'中共' if rest.startswith('委') else ''}{place}{rest}"


def another_tier(name: str, place: str) -> bool:
    """Whether a name that leaves out its place is that of a body of another tier than the place: 县政府 and 安徽省."""
    match = _PLACELESS.match(name)
    return match is not None and not place.endswith(match["tier"])


def _completed(short: str, full: list[str]) -> str:
    """The name that a short one stands for, cut off behind it: 省总工会, signed 湖北省总工会办公室 → 湖北省总工会."""
    bare = short.removeprefix("中共")
    written = re.compile(re.escape(bare.replace("人民政府", "政府")).replace("政府", "(?:人民)?政府"))
    found = [
        (match.end() != len(name), name[: match.start()] + max(match[0], bare, key=len))
        for name in full
        if (match := written.search(name))
    ]
    if found:
        return min(found)[1]
    return next((name for name in full if len(name) > len(short) and _abbreviates(short, name)), short)


def _abbreviates(short: str, name: str) -> bool:
    """Whether a name is written short in the order of its characters: 市政府残工委, 衡阳市人民政府残疾人工作委员会."""
    at = -1
    for character in short:
        at = name.find(character, at + 1)
        if at < 0:
            return False
    return True


def owner_in(title: str) -> list[str]:
    """The body whose plan a title says it is: 共青团河南省委改革方案, 苏州市总工会2021年工作要点; no charter."""
    match = _OWNED.match(title)
    return [match["body"]] if match and is_body_name(match["body"]) else []


def rule_maker_in(title: str) -> list[str]:
    """The mass organization whose rules a title says it is: 下溪区总工会帮扶资金使用管理办法 → 下溪区总工会.

    Not 下溪区总工会女职工委员会工作办法, whose maker is the committee, nor rules for another paper (改革方案实施细则).
    """
    match = _RULES.match(title)
    return [match["body"]] if match and place_of([match["body"]]) else []


def _pieces(title: Title, length: int) -> list[str]:
    """The parts of the title's opening between gaps, commas and line breaks, `length` characters without these."""
    pieces: list[str] = []
    taken = 0
    for written in title.pieces:
        for part in _PARTS.split(written):
            if taken >= length or not part:
                continue
            kept = part[: length - taken]
            taken += len(kept)
            pieces.append(kept)
    if any(len(piece) < 3 for piece in pieces):
        return ["".join(pieces)]
    return pieces
