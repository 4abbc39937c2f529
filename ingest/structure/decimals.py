"""Provisions counted in decimals, as emergency plans and standards do: 1 总则, 1.1 编制目的, 2.1.1 主要职责."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ingest.structure.heads import Head, head_at
from ingest.structure.lines import BLANK, Line

_PLAIN = re.compile(rf"(?P<number>[1-9]\d?)[{BLANK}]*(?P<name>[\u4e00-\u9fff][^。；：，]{{1,24}})$")
"""A number without a mark that opens a line: 1 总则."""


def counts_on(head: Head, seen: Iterable[str], values: Mapping[str, int]) -> bool:
    """Whether a decimal goes on counting: 1.2 behind 1.1, 1.1 below 1 or 一; else it is a figure (1.5 倍).

    Args:
        head: a numeral of decimals.
        seen: the decimals before it.
        values: the last value of each kind of numeral.
    """
    above, _, last = head.number.rpartition(".")
    if int(last) > 1:
        return f"{above}.{int(last) - 1}" in seen
    return above in seen or (above.isdigit() and int(above) in values.values())


def plain_numbers(lines: list[Line], content: list[int]) -> dict[int, Head]:
    """The lines that a number without a mark opens, where decimals count on below some of them.

    Args:
        lines: the lines of the page.
        content: indices of the lines that are the instrument's text, in order.
    """
    heads = (head_at(lines[index].text, 0) for index in content if lines[index].text[0].isdigit())
    below = {head.number.partition(".")[0] for head in heads if head is not None and head.kind.startswith("decimal")}
    if not below:
        return {}
    found: dict[int, Head] = {}
    last = 0
    for index in content:
        match = _PLAIN.match(lines[index].text)
        if match is None or int(match["number"]) != last + 1 or not (match["number"] in below or found):
            continue
        last += 1
        found[index] = Head(0, match.start("name"), "arabic", match["number"], last)
    return found
