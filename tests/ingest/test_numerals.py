"""Numerals: a table of forms, and the round trip number → Chinese → number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.mentions.numerals import parse

FIGURES = "零一二三四五六七八九"


def spell_section(number: int) -> str:
    """One to 9999 in characters, 一十 kept, with 零 for gaps."""
    written, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            written += ("零" if gap and written else "") + FIGURES[digit] + name
            gap = False
        else:
            gap = True
    return written


def spell(number: int) -> str:
    """A whole number below 10^12 in characters."""
    if number == 0:
        return "零"
    written = ""
    for size, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section, number = divmod(number, size)
        if section:
            gap = written and section < 1000
            written += ("零" if gap else "") + spell_section(section) + name
    return written


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_whole_numbers_come_back(number: int) -> None:
    assert parse(spell(number)) == number


@given(st.integers(min_value=10, max_value=19))
def test_ten_opens_without_one(number: int) -> None:
    assert parse(spell(number).removeprefix("一")) == number


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_come_back_with_separators_and_full_width(number: int) -> None:
    assert parse(str(number)) == number
    assert parse(f"{number:,}") == number
    assert parse(str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))) == number


@given(st.text(alphabet="零〇一二两三四五六七八九十百千万亿", max_size=12))
def test_any_run_of_numeral_characters_is_a_number_or_none(written: str) -> None:
    value = parse(written)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("一百二十", 120),
        ("十万", 100000),
        ("两", 2),
        ("两万五千", 25000),
        ("三万五", 35000),
        ("三百五", 350),
        ("一千零五十", 1050),
        ("二〇二五", 2025),
        ("二○一五", 2015),
        ("2万", 20000),
        ("1.5亿", 150000000),
        ("20万", 200000),
        ("1,200", 1200),
        ("１２", 12),
        ("1 5", 15),
        ("lOO", 100),
        ("半", Fraction(1, 2)),
        ("一半", Fraction(1, 2)),
        ("3百", 300),
        ("百", None),
        ("万", None),
        ("三五", None),
        ("十百", None),
        ("二十三十", None),
        ("零零五", 5),
        ("", None),
        ("第三", None),
        ("1.2.3", None),
    ],
)
def test_forms(written: str, value: Fraction | int | None) -> None:
    assert parse(written) == value
