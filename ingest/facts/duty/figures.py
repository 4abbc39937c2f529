"""Figures in sentences of duty, as parts of patterns: how many, up to what bound, what is measured, how often."""

from __future__ import annotations

import re

LIMITS = ("超过", "少于", "低于", "高于")
"""不得超过: what follows 不得 where a limit is set and no act forbidden."""
BOUNDS = "以上|以下|以内"
COUNT = r"[\d一二三四五六七八九十百千万]+"
SIZED = re.compile(rf"{COUNT}[名人个](?:{BOUNDS})?的")
"""会员二十五人以上的: the size of the bodies that are meant."""
RATES = "比例|占比|覆盖率"
REACHES = "不超过|不低于|不少于|达到"
"""覆盖率达到90%: what is measured, and how the figure is led in."""
_SPAN = r"[一两二三四五六七八九十\d]{1,2}(?:年|个月)(?:[至到—-][两二三四五六七八九十\d]{1,2}(?:年|个月))?"
PERIODS = rf"年|月|周|半年|个?季度|学期|学年|届|{_SPAN}"
"""每三年, 每三年至五年: what stands behind 每 where something is done again and again."""
