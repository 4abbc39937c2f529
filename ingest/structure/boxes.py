"""Boxes of a plan whose projects count with a higher numeral than the provision that the box stands in.

…5.维护残疾人就业权益。… ⏎ 专栏3 残疾人就业补贴奖励重点项目 ⏎ 一、补贴类 ⏎ 1.… ⏎ 二、奖励类 ⏎ 1.… ⏎
（三）健全关爱服务体系: the 一、 of the box stands below （二）, and （三） goes on behind it (in the plan of the State
Council of 2021 for persons with disabilities).
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.structure.heads import RANKS
from ingest.structure.items import Item
from ingest.structure.nesting import IN_BOX

_STEP = 0.02
"""How much deeper in a box each kind of numeral stands than the kind above it."""


def sink(items: list[Item]) -> None:
    """Gives such boxes and the provisions in them levels below the provision that they stand in.

    Args:
        items: with their levels, in the order of the page.
    """
    before = ""
    counted: dict[str, int] = {}
    for place, item in enumerate(items):
        if item.box and before and (inside := list(_inside(items, place, before, counted))):
            item.level = RANKS.index(before) - IN_BOX
            for project in inside:
                project.level = item.level + _STEP * (1 + RANKS.index(project.kind))
        elif item.kind != "bare" and item.level.is_integer():
            before = item.kind
            counted[item.kind] = item.value


def _inside(items: list[Item], place: int, before: str, outside: dict[str, int]) -> Iterator[Item]:
    """The provisions of a box that counts with a higher numeral than stands in front of it; none of any other box.

    Args:
        items: those of the page.
        place: where the box stands among them.
        before: the kind of the numbered provision in front of the box.
        outside: how far each kind of numeral has counted in front of it, in no box.
    """
    after = items[place + 1] if place + 1 < len(items) else None
    if after is None or after.kind == "bare" or after.value != 1 or RANKS.index(after.kind) >= RANKS.index(before):
        return
    counted: dict[str, int] = {}
    for number in range(place + 1, len(items)):
        item = items[number]
        goes_on = item.value == counted.get(item.kind, 0) + 1
        if item.kind == "bare" or (not goes_on and item.value > outside.get(item.kind, item.value)):
            return
        counted = {kind: value for kind, value in counted.items() if RANKS.index(kind) < RANKS.index(item.kind)}
        counted[item.kind] = item.value
        yield item
