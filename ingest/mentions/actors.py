"""Names of bodies and persons by how they end: 网格员, 志愿服务队, 法律援助律师, 经审会.

A list of names is never complete; what acts ends in one of few words (员, 者, 队, 站, 委). Such a name holds no
preposition, and no verb but one that tells what its bearer does (指导员, 法律援助律师).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.mentions.acts import AT, FIELDS, PASSIVE, opens_act, patterns
from vocabulary.duty_words import duty_words
from vocabulary.patterns import trie_pattern

LONGEST_NAME = 28
"""How long such a name may be, in characters."""

LONGEST_PLAIN = 6
"""How long a name that leaves its last word to the next of a list may be."""
LONGEST_CALLED = 4
"""编制部门: so long is a verb of two characters with its head."""
_SHORTEST = 2
_NO_PART = re.compile(
    r"[\d一二三四五六七八九十][名位]|[^\u4e00-\u9fffA-Za-z0-9“”、（）]|[的由把将向使让给不没是因已应要可每均都其该此](?<!其(?=他))|按(?!摩)|从(?!业)|对(?![外口方])"
    rf"|{AT}|{PASSIVE}"
    r"|为|经(?![审办营济理纪])|未(?!成年)|有(?![限关])|会同|通过|根据|认为|以(?![上下])|进入|经费|资金|财产"
)
"""What no name holds: a mark, a preposition, a modal, money."""
MODAL = re.compile(r"[，,]?[都均]?(?:应|必须|须|要(?!求)|可(?!能)|不得|严禁|禁止|有权)")
"""How it goes on behind a subject: with a modal, perhaps behind a comma."""
_THEN = ("可", "能", "得")
"""考核合格方可任教: here 方 ends no name."""
_RESPONSIBLE = ("负责人", "负责同志", "负责干部", "负责制", "负责单位", "负责部门")
"""市国资委负责督促… is an act, 市国资委负责人 a person."""
_BELOW = ("各地", "各级", "各市", "各县", "全国", "全省", "全市", "有关", "下级", "所属")
"""国家卫健委指导各地…: here 指导 is no part of a name."""
_BRACKET = re.compile(r"（[^（）]{1,8}）$")
_EACH = re.compile(r"每(?:年|月|周|季度?|半年|届|学期|学年|[两二三]年)(?:至少|都|应|要)?")
_JOINS = re.compile(r"[、和及与或]|以及|或者")
NAMED_SO = ("从业", "对方")
"""从业人员, 对方: names that begin like a preposition."""
_DOES = ("人员", "机构", "单位", "部门", "机关", "团队", "小组")
"""Heads that a verb may stand directly before (培训机构), besides those of one character (指导员)."""


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    words = duty_words()
    spared = trie_pattern(words.no_endings)
    return re.compile(rf"(?:{spared})|(?P<ending>{trie_pattern(words.endings)})")


@lru_cache(maxsize=1)
def _spared() -> re.Pattern[str]:
    """Words that begin with the end of a name and are none (家庭人均收入)."""
    return re.compile(trie_pattern(word for word in duty_words().no_endings if word.startswith("人")))


def name_at(text: str, start: int, limit: int) -> int:
    """Where a name ends that begins at `start` and is followed by a modal, an act or the limit; -1 if none is there.

    Only in front of a modal may it begin with a verb (指导员应当…; 监督服务机构建立制度 is a task).
    """
    window = min(limit, start + LONGEST_NAME)
    apart = _NO_PART.search(text, start, window)
    if apart is not None:
        window = apart.end() - 1
    for match in _endings().finditer(text, start, window):
        end = match.end()
        if match.lastgroup is None or _spared().match(text, end - 1):
            continue
        modal = MODAL.match(text, end) is not None
        if (modal or end == limit or _goes_on(text, end)) and is_name(text, start, end):
            verb = patterns().act.match(text, start) or text.startswith(patterns().manners, start)
            called = end - start == LONGEST_CALLED and text.endswith(_DOES, start, end)
            return end if modal or called or not verb else -1
    return -1


def _goes_on(text: str, at: int) -> bool:
    """Whether an act begins at `at` that is no part of a noun (…者服务保障工作, …家庭每年慰问金)."""
    if not opens_act(text, at):
        return False
    if text[at] == "每":
        each = _EACH.match(text, at)
        if each is None:
            return False
        at = each.end()
        if text.startswith(patterns().manners, at):
            return True
    act = patterns().act.match(text, at)
    if act is not None and act[0] == "负责" and not text.startswith(_RESPONSIBLE, at):
        return True
    if text[at - 1] == "少" and act is not None and act[0] in FIELDS:
        return True
    if act is None or text.startswith(_BELOW, act.end()):
        return True
    return act[0] not in duty_words().nominal and act[0] not in FIELDS


def is_name(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` is one name, or several joined by 、 and 和."""
    only_then = text[end - 1] == "方" and text.startswith(_THEN, end) and not text.startswith("可以", end)
    if only_then or end - start > LONGEST_NAME or _NO_PART.search(text, start, end):
        return False
    *others, last = _JOINS.split(text[start:end])
    last = _BRACKET.sub("", last.removesuffix("等"))
    return _is_one(last) and all(_is_one(name) or _is_plain(name) for name in others)


def _is_plain(name: str) -> bool:
    """Whether a name in a list may go without its last word (铁路、民航、公路客运站)."""
    return (
        2 <= len(name) <= LONGEST_PLAIN and patterns().opens.match(name) is None and patterns().act.search(name) is None
    )


@lru_cache(maxsize=4096)
def _is_one(name: str) -> bool:
    words = duty_words()
    if len(name) < _SHORTEST or name.endswith(words.no_endings):
        return False
    ending = next((word for word in words.endings if name.endswith(word)), None)
    if ending is None:
        return False
    direct = len(name) - (1 if len(ending) == 1 else len(next((word for word in _DOES if name.endswith(word)), "")))
    told = len(ending) == 1 or name.endswith(_DOES)
    for act in patterns().act.finditer(name):
        named = told and (act.end() == direct or act[0] in words.nominal or act[0] in FIELDS)
        if not named or (act[0] == "组织" and act.end() != direct):
            return False
    return name.startswith(NAMED_SO) or patterns().relation.match(name) is None
