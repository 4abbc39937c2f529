"""Numerals that open a clause: 第二章, 第三条, 一、, （一）, 任务一：, 1., 1.1, （1）, 1）, ①, ㈠, ⒈, ⑴."""

from __future__ import annotations

import re
from typing import NamedTuple

HAN = "〇零一二三四五六七八九十百千"

RANKS = (
    "part", "chapter", "section", "article", "han", "paren", "task", "arabic", "decimal", "decimal_third",
    "arabic_paren", "arabic_half", "circled",
)  # fmt: skip
"""Kinds of numerals from the outermost in, as official documents nest them (GB/T 9704: 一、（一）1.（1））."""

_SIGNS = {
    chr(first + place): (kind, place + 1)
    for first, count, kind in (
        (0x3220, 10, "paren"),
        (0x2488, 20, "arabic"),
        (0x2474, 20, "arabic_paren"),
        (0x2460, 20, "circled"),
    )
    for place in range(count)
}
_SIGN = f"[{''.join(_SIGNS)}]"

_TASKS = ("任务", "措施", "举措", "行动", "项目", "专题")
"""What a plan calls the provisions that it counts: 任务一：, 行动3：."""
_FIRST = frozenset(f"第（({HAN}{''.join(word[0] for word in _TASKS)}") | _SIGNS.keys()
"""What a numeral begins with, digits aside."""

_MEASURES = "万亿千百倍元个名人次岁年月日天小时公平亩米吨斤里厘度级件"
"""What stands behind a number that is none of a provision: 1.5万元, 2.5倍."""

HEAD = re.compile(
    rf"""
    (?=[第（(\d{HAN}]|{_SIGN}|{"|".join(_TASKS)})(?:
    第\s?(?P<ordinal>[{HAN}\d]{{1,7}})\s?(?P<unit>[编章节条]|部分)(?P<inserted>之[{HAN}]{{1,3}})?
        (?![、，的之和或至到所]|规定|以[上下内外]|第[{HAN}\d]{{1,4}}[款项])[\s:：*]*
    | (?P<han>[{HAN}]{{1,5}})\s?[、．.](?![{HAN}]{{1,3}}[、级等是])\s*
    | [（(]\s?(?P<paren>[{HAN}]{{1,5}})\s?[）)](?!\s?项(?!目))\s*[、.．]?\s*
    | (?P<arabic>\d{{1,3}})\s?(?:
        ．|\.(?=(?:19|20)\d\d年|\d{{1,2}}(?:[—–-]\d{{1,2}})?周?岁|\D|\Z)|、(?!\d{{1,3}}[、．.\-—至到月日号])
      )\s*
    | [（(]\s?(?P<arabic_paren>\d{{1,3}})\s?[）)]\s*[、.．]?\s*
    | (?P<arabic_half>\d{{1,3}})[）)]\s*[、.．]?\s*
    | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?=[\s\u4e00-\u9fff])(?![{_MEASURES}]|平方|立方|以[上下内]|左右)\s*
    | (?:{"|".join(_TASKS)})(?P<task>[{HAN}\d]{{1,3}})\s?[：:]\s*
    | (?P<sign>{_SIGN})\s*
    )
    """,
    re.VERBOSE,
)

_UNITS = {"编": "part", "部分": "part", "章": "chapter", "节": "section", "条": "article"}
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}


class Head(NamedTuple):
    """A numeral at `[start, body)`: `kind` is one of `RANKS`, `value` its number."""

    start: int
    body: int
    kind: str
    number: str
    value: int

    def counts_on(self, last: Head) -> bool:
        """Whether this numeral is the next of its kind behind another."""
        return (self.kind, self.value) == (last.kind, last.value + 1)


def value_of(number: str) -> int:
    """The value of a numeral in Han characters or digits: 二十三 → 23, 一百零二 → 102, 七 → 7."""
    if number.isdigit():
        return int(number)
    total = current = 0
    for character in number:
        if character in _TENS:
            total += (current or 1) * _TENS[character]
            current = 0
        else:
            current = _DIGITS.get(character, 0)
    return total + current


def head_at(text: str, position: int) -> Head | None:
    """The numeral that begins at a position, None if there is none."""
    first = text[position : position + 1]
    if first not in _FIRST and not first.isdigit():
        return None
    match = HEAD.match(text, position)
    return head_of(match) if match else None


def head_of(match: re.Match[str]) -> Head:
    """The numeral that `HEAD` matched."""
    kind = match.lastgroup
    if kind in ("unit", "inserted"):
        ordinal = match["ordinal"]
        number = ordinal + (match["inserted"] or "")
        return Head(match.start(), match.end(), _UNITS[match["unit"]], number, value_of(ordinal))
    if kind == "sign":
        kind, value = _SIGNS[match[kind]]
        return Head(
            match.start(),
            match.end(),
            kind,
            "一二三四五六七八九十"[value - 1] if kind == "paren" else str(value),
            value,
        )
    if kind is None:
        raise AssertionError(f"a head without a numeral: {match[0]!r}")
    number = match[kind]
    if kind == "decimal":
        kind = "decimal" if number.count(".") == 1 else "decimal_third"
        return Head(match.start(), match.end(), kind, number, int(number.rpartition(".")[2]))
    return Head(match.start(), match.end(), kind, number, value_of(number))
