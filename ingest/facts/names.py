"""Whether words cut out of a sentence can be the name of anybody or anything: a wrong name is worse than none.

A grammar that cuts a name at the nearest verb goes wrong where it does not know the verb. What is left then mostly
shows it: it begins with a word that only joins (和筹集整合力度), holds the predicate of its own sentence
(各级工会不得用…, 挂职期间不改变…), ends in the degree of something (加大对…的支持力度), or is a verb and nothing
else (给予).
"""

from __future__ import annotations

import re

from vocabulary.duty_words import duty_words

_URGED = re.compile(r"(?:鼓励|提倡|引导|支持|和|、)*(?:鼓励|提倡|引导|支持)(?!经费|资金)")
_NO_NAME = re.compile(
    r"百分之|千分之|[0-9.]+[%％‰]|[和与及或的被也都并且于、]|其(?![他它余中下所子家成主])|上[和与及]|[给把](?!排|关|手)"
    r"|(?:剩余|结余|合理|相应|必要|适当|有关|相关|给予|予以|提供|安排|享受|落实|实行|开展)$"
)
_MODAL = re.compile(r"不得|不准|严禁|应当|必须|可以|不改变|不影响|不降低")
_BEFORE_MODAL = re.compile(r"(?:(?:依|按)[\u4e00-\u9fff]{1,3})?")
_ASIDE = re.compile(
    r"^即|^(?:19|20)[0-9]{2}年[底末前]?|^“[^“”]{2,6}”(?:规划)?(?:期间|时期|期内|期末)|[（(]以下(?:统|并)?简?称[^（）()]{1,20}[）)]"
)
"""What leads in a name or gives it a short form: 即每名干部, 2015年企业, “十四五”期间省级财政,
某某市科学技术协会（以下简称市科协）."""
_MANNER = re.compile(
    r"(?<=[府政门位业会校关县市区省乡镇院构织])(?:依照|按照?)(?![摩时期需劳])[^的]{2,}$|(?<=[部员者人])在[^，,。；;的]{2,10}期间.*$"
)
"""How or when somebody acts, cut off with the name: 政府按最低缴费档次, 兼职干部在挂职期间保留原单位."""
_UNFINISHED = re.compile(r"(?:力度|上和|[的和与及从由把被]|(?<!费)用)$")
_BRACKETS = (("（", "）"), ("(", ")"), ("《", "》"))


def name_or_none(value: str | None) -> str | None:
    """A value as the name that it is, or None where it cannot be one.

    Left out are verbs that only urge somebody (提倡社会力量), what introduces a name or gives its short form, and how a
    body acts (政府按最低档次); a quotation mark that was cut off behind a body is given back. A modal is right only
    where it opens a description that 的 closes (应当承担责任的单位, 依法应当参保的职工).
    """
    if value is None:
        return None
    value = _MANNER.sub("", _ASIDE.sub("", value))
    urged = _URGED.match(value)
    value = value[urged.end() :] if urged is not None else value
    if not value or _NO_NAME.match(value) or _UNFINISHED.search(value):
        return None
    modal = _MODAL.search(value)
    if modal is not None:
        describes = _BEFORE_MODAL.fullmatch(value, 0, modal.start()) and "的" in value[modal.end() :]
        if not describes:
            return None
    if any(value.count(opening) != value.count(closing) for opening, closing in _BRACKETS):
        return None
    if value.count("“") <= value.count("”"):
        return value
    return f"{value}”" if value.endswith(duty_words().bodies) else None
