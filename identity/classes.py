"""Names that stand for many bodies: 各级党委, 群团组织, 县（市、区）委, 湖南省各级工会."""

from __future__ import annotations

import re
from functools import lru_cache

from foundation.ids import content_id
from identity.gazetteer import Place, find_places
from identity.model import Resolution, central_index, local_index
from vocabulary.bodies import systems
from vocabulary.organization_words import organization_words
from vocabulary.patterns import trie_pattern

DEFINITE = re.compile(r"^(?:省|市|州|县|区|旗|盟|镇|乡|街道|自治区|自治州|兵团)$")
"""Level words that mean one place of the document's ladder."""

WIDE = str.maketrans("()", "（）")
WHOLE = re.compile(r"^(?:全|我|本)[省市州县区旗]|^全国(?=各)")
SPREAD = re.compile(r"各|所属|所辖|有关|相关|下属|基层")


def _reaches() -> list[str]:
    """Level words of many places: 各级, 同级, 县（市、区）; not 省, which is one place of the document's ladder."""
    words = organization_words().levels
    return [word.translate(WIDE) for word in words if not DEFINITE.fullmatch(word) and word != "全国"]


@lru_cache(maxsize=1)
def _class_pattern() -> re.Pattern[str]:
    words = organization_words()
    functions = [function + head for function in words.departments for head in words.heads]
    noun = trie_pattern(word.translate(WIDE) for word in (*words.classes, *words.generic, *functions))
    before = trie_pattern([*words.relative, *_reaches()])
    return re.compile(rf"(?>{before})*(?:{noun})(?:党组|机关)?")


@lru_cache(maxsize=1)
def _spread_pattern() -> re.Pattern[str]:
    # 省直 before 机关工委 is the name of one body.
    return re.compile(rf"(?>(?![省市区县州]直){trie_pattern(_reaches())})+")


def as_class(written: str, name: str, where: Place | None) -> Resolution | None:
    """The class that a name stands for, None when it is no class."""
    rest = WHOLE.sub("", name)
    for cut in range(min(len(rest) - 2, 16), 1, -1):
        if SPREAD.match(rest, cut) and find_places(rest[:cut]):
            rest = rest[cut:]
            break
    found = _class_pattern().fullmatch(rest)
    if found:
        central = where is not None and where.level == "central"
        if rest in central_index() and (central or rest not in organization_words().classes):
            return None
    elif spread := _spread_pattern().match(rest):
        if rest[spread.end() :] and ("", rest[spread.end() :]) not in local_index():
            return None
        if not rest[spread.end() :] and not rest.startswith("各"):
            return None
    else:
        return None
    return Resolution(
        written, content_id("class", name), system=_class_system(rest), kind="class", status="class",
        explanation=("a word of many bodies: a class of the vocabulary, or a level word such as 各级 before a body",),
    )  # fmt: skip


def _class_system(name: str) -> str | None:
    """The system of a class: that of the known body at its end, else of the last word that tells one.

    None for classes of several systems (群团组织, 各级党委和政府).
    """
    if re.search("群团|[和及]", name):
        return None
    for cut in range(len(name)):
        if rows := local_index().get(("", name[cut:])):
            return rows[0].system
    told = [
        (name.rfind(word) + len(word), len(word), row.system)
        for row in systems().values()
        for word in row.class_words
        if word in name
    ]
    return max(told)[2] if told else None
