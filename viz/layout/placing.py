"""Placement along one axis, shared by the layouts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def spread(want: Mapping[str, float], gap: Mapping[str, float], top: float, bottom: float) -> dict[str, float]:
    """Places items on a line as near as possible to where they want to be, never closer than their gaps.

    Pool-adjacent-violators: neighbours that would overlap form a block that takes the mean of its wishes. Each block is
    then pushed inside the bounds; when everything together is longer than the bounds, it runs over at the bottom.

    Args:
        want: {id: wished centre}.
        gap: {id: length that the item takes up}.
        top, bottom: the bounds, in the same unit.

    Returns:
        {id: centre}, in the order of the line.
    """
    order = sorted(want, key=lambda item: (want[item], item))
    offset: dict[str, float] = {}
    length = 0.0
    for item in order:
        offset[item] = length + gap[item] / 2
        length += gap[item]
    blocks: list[tuple[float, list[str]]] = []
    for item in order:
        blocks.append((want[item] - offset[item], [item]))
        while len(blocks) > 1 and _mean(blocks[-2]) > _mean(blocks[-1]):
            last, before = blocks.pop(), blocks.pop()
            blocks.append((before[0] + last[0], before[1] + last[1]))
    low, high = top, max(top, bottom - length)
    return {item: min(max(_mean(block), low), high) + offset[item] for block in blocks for item in block[1]}


def _mean(block: tuple[float, list[str]]) -> float:
    return block[0] / len(block[1])


def mean(values: Sequence[float]) -> float:
    """The arithmetic mean; 0 for nothing."""
    return sum(values) / len(values) if values else 0.0


def shorten(text: str, width: float) -> str:
    """The text, cut with … to a width in ems: a Chinese character counts 1, a Latin one about half."""
    total = 0.0
    for position, character in enumerate(text):
        total += 1.0 if ord(character) > 0x2E7F else 0.56
        if total > width:
            return text[: max(position - 1, 1)].rstrip(" ，、；") + "…"
    return text
