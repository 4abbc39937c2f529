"""What stands around a number: its comparator (不少于3名, 五万元以上), its periods and heads (每人每年, 各, 元/月).

A comparator may stand before or behind the number, at some distance, or at another number of the same list.
"""

from __future__ import annotations

import re

from ingest.mentions.quantity import Quantity
from ingest.records import Comparator, Per
from ingest.text import Mention

BEFORE_WORDS: dict[str, Comparator] = {
    **dict.fromkeys(("不少于", "不低于", "不得少于", "不得低于", "不应少于", "不应低于", "不能少于", "不能低于"), ">="),
    **dict.fromkeys(("不小于", "不得小于", "不短于", "不得短于", "至少", "最少", "最低", "起码", "达到", "达"), ">="),
    **dict.fromkeys(("年满", "已满", "满"), ">="),
    **dict.fromkeys(("不超过", "不得超过", "不应超过", "不能超过", "不多于", "不得多于", "不高于", "不得高于"), "<="),
    **dict.fromkeys(("不大于", "不得大于", "不长于", "不超出", "至多", "最多", "最高", "最长", "控制在"), "<="),
    **dict.fromkeys(("超过", "多于", "高于", "大于", "突破", "过"), ">"),
    **dict.fromkeys(("少于", "低于", "不足", "不满", "未满", "小于", "未达到", "不到"), "<"),
    **dict.fromkeys(("大约", "大概", "约"), "~"),
}
AFTER_WORDS: dict[str, Comparator] = {
    **dict.fromkeys(("以上", "及以上", "或以上", "或者以上"), ">="),
    **dict.fromkeys(("以下", "及以下", "或以下", "以内", "之内", "内"), "<="),
    **dict.fromkeys(("左右", "上下"), "~"),
}
AT_LEAST = "|".join(word for word, sign in BEFORE_WORDS.items() if sign == ">=" and word[0] == "不")
AT_MOST = "|".join(word for word, sign in BEFORE_WORDS.items() if sign == "<=" and word[0] == "不")
"""Alternations of the words that forbid less or more (不少于, 不得超过), inside of a pattern."""
_WORDS = "|".join(sorted((word for word in BEFORE_WORDS if word != "过"), key=lambda word: (-len(word), word)))
_FILLER = r"(?:应当|应|要|须|有|为|配备|配齐|设立|设置|设|选派|安排|保留|每人|每年|每月|每次|各|在|本省|全省|人均)"
_BEFORE = re.compile(rf"(?P<word>{_WORDS}){_FILLER}{{0,2}}$|(?P<past>(?<![超通不])过)$")
_FAR = re.compile(
    rf"(?P<word>{AT_LEAST}|{AT_MOST}|低于|高于|多于|少于|超过|至少)"
    rf"[^，。；,;：:0-9\n]{{1,30}}[的之]$|(?P<sure>{AT_LEAST})[^，。；,;：:、0-9\n]{{1,20}}$"
)
_LEAST = re.compile(
    rf"(?P<word>至少|最多|最少)[^，。；,;：:、0-9\n]{{1,10}}$|(?P<reach>达到|{AT_LEAST})每[百千万]{{1,2}}(?:名|个)?[一-鿿]{{1,4}}$"
)
_AFTER = re.compile(
    r"(?:[（(]不?含[^）)]{0,8}[）)])?(?P<word>(?:及|或者?)?以上|(?:及|或)?以下(?!简称)|以内|之内|左右|上下|内(?![容部设外心在]))"
)
_INCLUDED = re.compile(r"[（(]不?含[^（）()]{1,8}[）)]")
"""50人以上（含50人）: the same number again, and none of its own."""
_TIMED = frozenset(("years", "months", "days", "weeks", "hours", "minutes", "share"))
_JOINT = frozenset(("、", "和", "或", "或者", "及", "与"))


_NO_HOUSE = (
    "(?![一-鿿]{0,6}?(?:之家|小家|驿站|服务站|中心|基地|书屋|学校|组织|团队|企业|单位|活动室|工作室|俱乐部|社区|阵地"
    "|公寓|委员会))"
)
"""每个职工之家5万元 is for a house, 每个职工5万元 for a person; a part of patterns."""
_PER = re.compile(
    r"每(?:一)?个?(?:(?P<person>人|名|位|(?:职工|会员|队员|青年)"
    + _NO_HOUSE
    + r")|(?P<year>年|财政年度|学年)|(?P<month>月)|(?P<day>日|天)"
    r"|(?P<body>个|家|所|村|乡镇|街道|社区|单位))|(?P<mean>人均)|按(?:(?P<daily>日)|(?P<monthly>月)|(?P<yearly>年))"
    r"|(?P<each>各)(?:不|按|给|补|安排|拨|奖|为|占|设|配|核|增|列|至少|$)"
)
_PER_NAMES: dict[str, Per] = {
    "person": "person", "mean": "person", "year": "year", "yearly": "year", "month": "month", "monthly": "month",
    "day": "day", "daily": "day", "body": "body", "each": "body",
}  # fmt: skip
_PER_AFTER = re.compile(
    r"(?:人民币)?[/／](?:每)?(?P<first>[人年月日天个名])(?:[·・/／.](?:每)?(?P<second>[人年月日天]))?"
)
_PER_SIGNS: dict[str, Per] = {
    "人": "person", "名": "person", "年": "year", "月": "month", "日": "day", "天": "day", "个": "body",
}  # fmt: skip


def finished(text: str, quantity: Quantity) -> Mention:
    """A number as a mention, with the comparator that touches it and, for sums and shares, its periods and heads."""
    start, end = quantity.start, quantity.end
    comparator, said = quantity.comparator, quantity.said
    window = text[max(0, start - 14) : start]
    before = None if said else _BEFORE.search(window)
    after = _AFTER.match(text, end)
    if after is not None and after["word"] == "内" and quantity.unit not in _TIMED:
        after = None
    if before is not None:
        said = before["word"] or "过"
        comparator = BEFORE_WORDS[said]
        start -= len(window) - before.start()
    elif not said and after is None:
        far = (
            _FAR.search(text, max(0, start - 40), start)
            if quantity.unit in ("share", "multiple")
            else _LEAST.search(window)
        )
        if far is not None:
            said = next(word for word in far.groups() if word is not None)
            comparator = BEFORE_WORDS[said]
    if after is not None:
        included = _INCLUDED.match(text, after.end())
        end = included.end() if included is not None else after.end()
        if not said or AFTER_WORDS[after["word"]] == "~":
            said = after["word"]
            comparator = AFTER_WORDS[said]
    if quantity.unit == "share" and quantity.value == 1 and said in ("达到", "达"):
        comparator = "="
    per = _per(text, quantity) if quantity.unit in ("CNY", "share") else ()
    return Mention(start, end, quantity._replace(comparator=comparator, said=said, per=per))


def _per(text: str, quantity: Quantity) -> tuple[Per, ...]:
    window = text[max(0, quantity.start - 30) : quantity.start]
    cut = max(map(window.rfind, "，。；,;：:\n"))
    found: list[Per] = []
    for match in _PER.finditer(window, cut + 1):
        name = next(name for name, value in match.groupdict().items() if value is not None)
        found.append(_PER_NAMES[name])
    behind = _PER_AFTER.match(text, quantity.end)
    if behind is not None:
        found += [_PER_SIGNS[sign] for sign in behind.groups() if sign is not None]
    return tuple(dict.fromkeys(found))


def _same_aim(one: Quantity, two: Quantity) -> bool:
    """分别达到70%、50%、25%以上: the last is an aim too."""
    return one.said in ("达到", "达") and two.said in AFTER_WORDS and one[1:3] == two[1:3]


def _beside_whole(one: Quantity, two: Quantity) -> bool:
    """分别达到100%和95%: all of one group, at least so much of the next."""
    return one.said in ("达到", "达") and one.unit == two.unit == "share" and one.value == 1 and not two.said


def share_comparators(text: str, found: list[Mention]) -> list[Mention]:
    """A comparator said once holds for the whole list: 不低于80%、50%、25%; 控制在30%、60%以内."""
    shared = list(found)
    for step in (1, -1):
        order = range(1, len(shared)) if step == 1 else range(len(shared) - 2, -1, -1)
        for index in order:
            mine, other = shared[index], shared[index - step]
            here, there = mine.value, other.value
            if not (isinstance(here, Quantity) and isinstance(there, Quantity)):
                continue
            left, right = (there, here) if step == 1 else (here, there)
            if step == 1 and _beside_whole(there, here) and text[left.end : right.start] in _JOINT:
                shared[index] = Mention(mine.start, mine.end, here._replace(comparator=">=", said=there.said))
                continue
            if step == 1 and _same_aim(there, here) and text[left.end : right.start] in _JOINT:
                shared[index] = Mention(mine.start, mine.end, here._replace(said=there.said))
                continue
            if here.said or not there.said or here.unit != there.unit or text[left.end : right.start] not in _JOINT:
                continue
            if (step == 1) == (there.said in BEFORE_WORDS):
                value = here._replace(comparator=there.comparator, said=there.said)
                shared[index] = Mention(mine.start, mine.end, value)
    return shared
