"""Takes the names of units out of a stretch like 省纪委（省监察厅）、省总工会和省妇联等群团组织."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ingest.structure.unit_lists import ends_like_unit
from vocabulary.bodies import central_bodies, local_bodies
from vocabulary.patterns import trie_pattern
from vocabulary.responsibility_words import responsibility_words

LONGEST_NAME = 40
LONGEST_MATTER = 12
"""干部培训由省委组织部牵头: how long what is done may be, in front of 由."""
SEPARATOR = re.compile(r"[、，,；;。/／]|以及|会同|联合(?=[^会社体])")
JOINT = re.compile(r"[和及与](?!其|有关成员)")
OPEN = re.compile(r"(?<![高中初平均同优对上])等(?!级)")
COUNTED = re.compile(r"(?:\d+|[一二三四五六七八九十]+)(?:个|家)?(?:[^、]{0,8})(?:部门|单位)")
BRACKET = re.compile(r"[（(\[［〈〔]([^（()）\[\]［］〈〉〔〕]*)[）)\]］〉〕]")
"""A bracket in a name; inside the round ones of a list it is written 〈〉 or 〔〕: （县总工会，各乡镇〈街道〉）."""

NOT_A_NAME = re.compile(
    r"[：:《》？！?!]|^\d|(?:年|月|日|万元|以下简称|下同|试行)$|[的了]$|^(?:[的了在把按要是以并]|将(?!乐)|从(?![化江])|其(?!他|它)"
    r"|可(?!再生|克)|应(?![急城县])|经(?![信济费贸发开合协审])|对(?![外台口])|不(?!动产)|为(?!民))"
)
"""What no name holds, ends with or begins with; 应急局, 经信局, 将乐县妇联 are names."""

TIMING = re.compile(
    r"(?:\d{4}年|\d{1,2}月|长期|持续|每年|近期|年底|年内|全年|逐年|按期|限期|适时|尽快)[^、]*|[^、]*(?:完成|底前|前启动|持续推进|长期坚持|年内)"
)
"""What lists say of time beside the units: 2023年6月底前完成, 持续推进."""

EVERY = re.compile(
    "(各[^各、]{1,6})(各(?:有关|相关|直属|市直|县直|成员|责任)?(?:部门|单位|机关|高校|企业|街道|乡镇|园区))"
)
"""Two classes without a mark between them: 各地区各部门."""

LEADING = re.compile(
    r"^\d{1,2}[.．、](?=[\u4e00-\u9fff])|^(?:分别)?由|^(?:以上|上述)(?:[^由]{0,8}由)?|^(?:其中|具体|此项工作|该项工作|各项工作)(?:由)?"
)
BEHIND = frozenset(
    {
        "单位",
        "部门",
        "地区",
        "有关单位",
        "有关部门",
        "机构",
        "管委会",
        "管理委员会",
        "行署",
        "办事处",
        "组织",
        "人民团体",
        "政府",
        "人民政府",
    }
)
"""Right-hand sides of 和 that do not stand alone: 部门和单位 is one class."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a stretch names, in its order.

    Attributes:
        units: as written, without bracketed second names.
        aliases: (unit, second name) of those that have one.
        open_class: the class behind 等, None when the list is closed or 等 stands alone.
        strange: pieces that are no name of a unit.
    """

    units: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...]
    open_class: str | None
    strange: tuple[str, ...]

    @property
    def alone(self) -> bool:
        """Whether the stretch names units and holds nothing else."""
        return bool(self.units) and not self.strange


@lru_cache(maxsize=16384)
def looks_like_unit(name: str) -> bool:
    """Whether a piece can be the name of a unit: short, without the marks of prose, ending as such names end."""
    if not 1 < len(name) <= LONGEST_NAME or NOT_A_NAME.search(name):
        return False
    plain = BRACKET.sub("", name)
    return bool(plain) and ends_like_unit(plain)


def _split(stretch: str) -> list[str]:
    """The pieces between separators that stand outside brackets."""
    masked = BRACKET.sub(lambda bracket: "\x00" * len(bracket[0]), stretch)
    pieces = []
    begin = 0
    for separator in SEPARATOR.finditer(masked):
        pieces.append(stretch[begin : separator.start()])
        begin = separator.end()
    pieces.append(stretch[begin:])
    return [piece for raw in pieces for piece in _spaced(raw.strip())]


def _spaced(piece: str) -> list[str]:
    """Names that only white space parts (市民政局 市财政局), else one name with the white space taken out."""
    words = [word for word in piece.split() if not TIMING.fullmatch(word)]
    if not words and piece:
        return []
    if len(words) > 1 and all(looks_like_unit(word) and len(word) > 2 for word in words):
        return words
    name = "".join(words)
    if both := EVERY.fullmatch(name):
        return list(both.groups())
    return [name] if name else []


RANK = {
    "省": 0,
    "自治区": 0,
    "直辖市": 0,
    "市": 1,
    "设区市": 1,
    "设区的市": 1,
    "州": 1,
    "地": 1,
    "盟": 1,
    "县": 2,
    "区": 2,
    "县级市": 2,
    "旗": 2,
    "乡": 3,
    "镇": 3,
    "街道": 3,
    "村": 4,
}
LADDER = re.compile(
    r"(?P<each>各?)(?P<level>省|自治区|直辖市|县级市|设区的?市|市|州|盟|县|区|旗|乡|镇|街道|村)(?:[（(〈〔][^（()）〈〉〔〕]*[）)〉〕]|市|州|区|镇)*"
    r"(?P<body>人民政府|政府|党委|委|党委和政府|总工会|团委|妇联)?"
)


def _before_levels(piece: str) -> list[str]:
    """省卫生健康委 and 各市 of 省卫生健康委及各市, which the next level goes on; else the piece itself."""
    for joint in JOINT.finditer(piece):
        level = LADDER.fullmatch(piece, joint.end())
        if level is not None and level["each"] and not level["body"] and looks_like_unit(piece[: joint.start()]):
            return [piece[: joint.start()], piece[joint.end() :]]
    return [piece]


def _ladders(pieces: list[str]) -> list[str]:
    """各省、自治区、直辖市人民政府 is one unit: level words before the body that they share, from the top down.

    Of 省卫生健康委及各市、县人民政府 the levels begin behind the joint.
    """
    joined: list[str] = []
    for piece in chain.from_iterable(map(_before_levels, pieces)):
        now = LADDER.fullmatch(piece)
        last = LADDER.fullmatch(joined[-1].rpartition("、")[2]) if joined else None
        if (
            now and last and not now["each"] and not last["body"]
            and joined[-1].startswith(("各", "省", "市", "县")) and RANK[last["level"]] <= RANK[now["level"]]
        ):  # fmt: skip
            joined[-1] += f"、{piece}"
        else:
            joined.append(piece)
    return joined


@lru_cache(maxsize=1)
def _welded() -> re.Pattern[str]:
    """Names of the tables with 和 or 及 in them, without their place: 中央和国家机关工委, 委非公经济和社会组织工委."""
    tails = [form.partition("{x}")[2] or form for row in local_bodies() for form in row.forms]
    forms = [form for row in central_bodies() for form in row.forms]
    return re.compile(trie_pattern(name for name in (*tails, *forms) if JOINT.search(name)))


def _joined(piece: str) -> list[str]:
    """省委和省政府 is two names, 国家发展和改革委员会 is one: each side must be a name by itself."""
    welded = [name.span() for name in _welded().finditer(piece)] if JOINT.search(piece) else []
    for joint in JOINT.finditer(piece):
        if any(start < joint.start() < end for start, end in welded):
            continue
        left, right = piece[: joint.start()], piece[joint.end() :]
        if left.count("（") != left.count("）") or left.count("(") != left.count(")"):
            continue
        if (
            right not in BEHIND
            and not right.startswith(("党委", "政府"))
            and looks_like_unit(left)
            and looks_like_unit(right)
        ):
            return [left, *_joined(right)]
    return [piece]


def _second_name(piece: str) -> tuple[str, str | None]:
    """Takes a bracketed second name off the end of a unit: 省纪委（省监察厅）, but not 各县（市、区）."""
    found = BRACKET.search(piece)
    if found is None or found.end() != len(piece) or not looks_like_unit(piece[: found.start()]):
        return piece, None
    inner = found[1]
    if inner in responsibility_words().class_brackets or not looks_like_unit(inner):
        return piece, None
    return piece[: found.start()], inner


@lru_cache(maxsize=4096)
def names(stretch: str) -> Names:
    """The units that a stretch names.

    Args:
        stretch: names between separators; no verb and no label in it.

    Returns:
        what was found; `strange` is not empty when some piece is no name.
    """
    units: list[str] = []
    aliases: dict[str, str] = {}
    open_class: str | None = None
    for piece in _ladders(_split(stretch)):
        piece = LEADING.sub("", piece)
        matter, by, unit = piece.partition("由")
        if by and len(matter) <= LONGEST_MATTER and looks_like_unit(unit):
            piece = unit
        if TIMING.fullmatch(piece):
            continue
        opened = OPEN.search(piece)
        tail = ""
        if opened and opened.start():
            piece, tail = piece[: opened.start()], piece[opened.end() :]
        for name in _joined(piece):
            unit, alias = _second_name(name)
            if unit:
                units.append(unit)
            if alias:
                aliases[unit] = alias
        if JOINT.match(tail) and looks_like_unit(tail[1:]):
            units.extend(_joined(tail[1:]))
        elif tail and not COUNTED.fullmatch(tail):
            left, *right = _joined(tail)
            open_class = open_class or left
            units.extend(right)
    strange = tuple(unit for unit in units if not looks_like_unit(unit))
    return Names(tuple(dict.fromkeys(units)), tuple(aliases.items()), open_class, strange)
