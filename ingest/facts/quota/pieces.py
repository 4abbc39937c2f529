"""Pieces of patterns that several readers of numbers share: numerals, measure words of people and bodies, sizes."""

from __future__ import annotations

from ingest.mentions.comparators import AT_LEAST

DIGITS = "0-9一二两三四五六七八九十百千万亿"
"""Characters of a numeral, inside of a character class."""

NUMERAL = rf"[{DIGITS}]{{1,12}}(?:[至到—–-][{DIGITS}]{{1,8}})?"
"""A whole number or a range (1—2名), up to its measure word."""

HEADS = "名人个家户支所位处座"
"""Measure words of people, households and bodies, inside of a character class."""

SHARE = "比例|比重|占比"
"""Nouns of a share, behind what it is a share of; an alternation inside of a pattern."""

RATE = f"率|{SHARE}"
"""Endings of names of rates and shares; an alternation inside of a pattern."""

ONLY_THEN = "始得|方可|方能"
"""Behind the vote that something needs (三分之二以上出席方可举行); an alternation inside of a pattern."""

AGE = rf"[{DIGITS}]{{1,4}}周?岁"
"""An age without its bound."""

ANOTHER_COUNT = rf"(?:或者?|和|以及|及|并|与)(?:至少|{AT_LEAST})?(?={NUMERAL}[{HEADS}])"
"""1名挂职副职 | 和 | 1—2名兼职副职: the next count of a list."""
