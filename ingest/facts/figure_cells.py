"""Cells of tables that are a figure and nothing else: ≥98%, [1.2], 95以上, 达到90%."""

from __future__ import annotations

import re

from ingest.mentions.comparators import AT_LEAST, AT_MOST

FIGURE = re.compile(
    rf"[\[［【]?(?P<before>≥|≤|＞|＜|>|<|{AT_LEAST}|{AT_MOST}|高于|低于|超过|达到)?"
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}(?:\.[0-9]{1,4})?)"
    r"(?P<large>[万亿])?(?P<unit>[%％]|人|名|个|户|家)?(?:（[^）]{1,10}）)?(?P<after>以上|以下|以内|左右)?[\]］】]?"
)
