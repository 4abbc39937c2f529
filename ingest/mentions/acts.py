"""The words by which names of bodies are told from acts: heads of names, verbs, adverbs, prepositions."""

from __future__ import annotations

import re
from functools import lru_cache

from vocabulary.duty_words import duty_words
from vocabulary.patterns import trie_pattern

FIELDS = (
    "组织", "宣传", "教育", "统计", "审计", "监察", "监督", "监管", "管理", "发展", "规划", "建设", "保障", "应急",
    "服务", "研究", "调查", "检查", "审批", "交流", "发展改革", "维权", "仲裁", "协调", "执行", "督查", "督考",
    "督办", "政研", "编制",
)  # fmt: skip
NO_AT = "校岗册读编京"
AT = f"(?<!所)在(?!职(?!业)|[{NO_AT}])"
PASSIVE = "被(?![派征救选监帮投保])"
"""在 and 被 as prepositions, and behind 在 what makes another word of it (在校, 在岗): parts of patterns."""
_GUARDS = {
    "同": "(?![级类等志])",
    "自": "(?![愿身主治我然由])",
    "以": "(?![上下内外及])",
    "为": "(?!主)",
    "与": "(?!会)",
    "就": "(?!业)",
    "经": "(?![济费营纪贸销]|办(?!理)|理(?!事会)|审会)",
    "对": "(?!外)",
    "用": "(?![人工户电水地房品途具料语餐药量法])",
    "因": "(?!素)",
    "在": f"(?!职(?![业称责务权工])|[{NO_AT}])",
    "共": "(?![青产同和])",
    "报": "(?![刊社纸])",
    "公开": "(?!课)",
    "科学": "(?![技普院研])",
    "抓": "(?![手阄])",
    "凭": "(?![证据空])",
    "按": "(?!摩)",
    "商": "(?=教育部|财政|民政|人力资源|国家|省|市(?!场)|县|有关|同级|中央|全国|中国|公安|司法|税务|残联|总工会)",
    "请": "(?![示求假教辞客愿])",
}
"""What may not follow a short word if it is to open an act (同级党委 is no 同)."""
_NO_NAMES = frozenset({"健全", "促使"})
"""Acts that end like the beginning of a name and never begin one (健全省、市、县三级网络 speaks of no 全省)."""


class _Patterns:
    """The regular expressions of the vocabulary, made once."""

    def __init__(self) -> None:
        words = duty_words()
        opening = {*words.acts, *words.manners, *words.relations}
        guarded = "|".join(word + guard for word, guard in _GUARDS.items() if word in opening)
        prepositions = "|".join(word + guard for word, guard in _GUARDS.items() if word in words.relations)
        apiece = trie_pattern({*words.acts, "至少"} - {*words.nominal, *FIELDS})
        self.persons = words.persons
        self.manners = words.manners
        staff = [f"{word}员" for word in words.persons if word.endswith("人")]
        self.head = re.compile(trie_pattern((*words.bodies, *words.persons, *staff)))
        self.inner = {*words.bodies, *words.persons, *FIELDS, "同级", "上级", "下级", "各级", "地方各级", "党", "团"}
        self.begun = {word[:length] for word in self.inner for length in range(1, len(word) + 1)}
        self.opens = re.compile(
            rf"{trie_pattern(opening - _GUARDS.keys())}|{guarded}"
            rf"|各(?=(?:{apiece})(?!单位|部门|机构|学校|院校|企业|团体|组织|[人者方地]))"
            r"|应(?![届急用邀试])|要(?!求)|可(?!能)|不得|必须|须|需|禁止|严禁|确保|允许"
        )
        self.openers = frozenset(word[0] for word in opening) | frozenset("各应要可不必须需禁严确允")
        self.relation = re.compile(rf"{trie_pattern(set(words.relations) - _GUARDS.keys())}|{prepositions}")
        self.does = re.compile(rf"(?:{trie_pattern(words.nominal)}){{1,3}}$")
        self.act = re.compile(trie_pattern(words.acts))
        self.boundary = re.compile(self.opens.pattern + r"|[，,；;：:。]|是|的")


@lru_cache(maxsize=1)
def patterns() -> _Patterns:
    """The compiled vocabulary of subjects and acts."""
    return _Patterns()


def opens_act(text: str, position: int) -> bool:
    """Whether a verb, an adverb, a preposition or a modal begins at `position`."""
    found = patterns()
    return text[position : position + 1] in found.openers and found.opens.match(text, position) is not None


def act_at(text: str, position: int) -> str:
    """The verb, adverb, preposition or modal that begins at `position`, "" where there is none."""
    found = patterns()
    match = found.opens.match(text, position) if text[position : position + 1] in found.openers else None
    return match[0] if match else ""


@lru_cache(maxsize=4096)
def begins_no_name(act: str) -> bool:
    """Whether nothing that begins inside such a word can be a head or a field of work, so that no name begins with it.

    加强 begins none; 代表 does (代表大会), 负责 does (负责人), 审计 does (审计机关).
    """
    found = patterns()
    return act in _NO_NAMES or not any(
        act[place:] in found.begun or any(act[place:end] in found.inner for end in range(place + 1, len(act)))
        for place in range(len(act))
    )
