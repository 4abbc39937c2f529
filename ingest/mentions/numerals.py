"""Numerals as Chinese documents write them: 120, 1,200, 2万, 一百二十, 十万, 两, 二〇二五, 半, lOO.

The grammar is strict: a run of numeral characters that spells no number (三五, 十百) is not read.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
CHINESE = "零〇○一二两三四五六七八九十百千万亿"
"""Every character of a Chinese numeral."""

_FOLD = str.maketrans("０１２３４５６７８９．，lIOo", "0123456789.,1100", " ,")


@lru_cache(maxsize=4096)
def parse(written: str) -> Fraction | None:
    """The number that a numeral spells.

    Args:
        written: digits (full width, thousands separators, a space inside, `lOO` for 100) with or without 百千万亿, or a
            Chinese numeral.

    Returns:
        The number, None where the characters spell none.
    """
    folded = written.translate(_FOLD)
    figures = folded.rstrip("十百千万亿")
    if figures and figures.replace(".", "", 1).isdecimal():
        value = Fraction(figures)
        for character in folded[len(figures) :]:
            value *= SMALL.get(character) or LARGE[character]
        return value
    if folded in ("半", "一半"):
        return Fraction(1, 2)
    return _chinese(folded)


def _chinese(written: str) -> Fraction | None:
    if not written or any(character not in CHINESE for character in written):
        return None
    if all(character in DIGITS for character in written):
        return _spoken_digits(written)
    total, rest = 0, written
    for name, size in (("亿", LARGE["亿"]), ("万", LARGE["万"])):
        head, found, tail = rest.rpartition(name)
        if not found:
            continue
        if name == "亿":
            front = _chinese(head)
            if front is None or front.denominator != 1:
                return None
            count: int | None = int(front)
        else:
            count = _below_ten_thousand(head)
        if count is None:
            return None
        total += count * size
        rest = tail
    if rest:
        last = _below_ten_thousand(rest)
        if last is None:
            return None
        total += last * 1000 if len(rest) == 1 and written[-2:-1] == "万" else last
    return Fraction(total)


def _spoken_digits(written: str) -> Fraction | None:
    """一 to 九, 零, and numbers read digit by digit (二〇二五); 三五 is a vague "three to five", 两 stands alone."""
    if len(written) == 1:
        return Fraction(DIGITS[written])
    if len(written) < 3 or "两" in written:
        return None
    return Fraction(int("".join(str(DIGITS[character]) for character in written)))


def _below_ten_thousand(written: str) -> int | None:
    """千百十 in falling order, each with its digit; 零 may precede a digit, 十 opens without 一, 三百五 is 350."""
    total, ceiling, zero = 0, 10**4, not written
    digit: int | None = None
    for character in written:
        if character in SMALL:
            size = SMALL[character]
            if size >= ceiling or digit == 0 or (digit is None and (size != 10 or total)):
                return None
            total += (1 if digit is None else digit) * size
            ceiling, digit, zero = size, None, False
        elif character in DIGITS and DIGITS[character] == 0:
            if digit is not None or zero:
                return None
            zero = True
        elif character in DIGITS and digit is None:
            digit = DIGITS[character]
        else:
            return None
    if digit is None:
        return None if zero else total
    colloquial = 1 if zero or ceiling in (10, 10**4) else ceiling // 10
    return total + digit * colloquial
