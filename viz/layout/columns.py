"""Three columns: who leads, tasks in the order of the document under their chapters, who takes part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viz.layout.placing import mean, spread

PITCH = 21.0
WIDEST_PITCH = 34.0
CHAPTER_HEAD = 30.0
CHAPTER_GAP = 12.0
BOX_GAP = 36.0
TIGHT_GAP = 25.0
LINE = 15.0
ROW_WIDTH = 500
BOX_WIDTH = 206
COLUMN_DISTANCE = 660.0


@dataclass(frozen=True, slots=True)
class Chapter:
    """A lane around the tasks of one chapter; `y` is its upper edge."""

    index: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Where everything stands: centres by id, chapter lanes, whole height; `tight` sides need boxes of less height."""

    tasks: dict[str, float]
    left: dict[str, float]
    right: dict[str, float]
    tight: tuple[bool, bool]
    chapters: list[Chapter]
    height: float


def columns(
    chapters: Sequence[Sequence[str]],
    left: Mapping[str, Sequence[str]],
    right: Mapping[str, Sequence[str]],
    lines: Mapping[str, int],
    *,
    pitch: float = PITCH,
    head: float = CHAPTER_HEAD,
) -> Columns:
    """Places tasks by chapter and each unit near the mean of its tasks (barycentre), without overlap.

    Args:
        chapters: ids of the tasks, chapter by chapter, in the order of the document.
        left, right: {unit: ids of its tasks}.
        lines: {unit: lines of its label}; 1 when missing.
        pitch: height of a row at least.
        head: height of a chapter's heading.

    Returns:
        Positions from 0 downwards. A side with too many boxes for the tasks is packed tightly; where it is longer even
        so, the tasks move apart over its whole length.
    """
    rows_height = sum(head + pitch * len(chapter) for chapter in chapters) + CHAPTER_GAP * (len(chapters) - 1)
    gaps, tight = [], []
    for side in (left, right):
        lengths = {unit: BOX_GAP + LINE * (lines.get(unit, 1) - 1) for unit in side}
        tight.append(sum(lengths.values()) > rows_height)
        if tight[-1]:
            lengths = {unit: length - BOX_GAP + TIGHT_GAP for unit, length in lengths.items()}
        gaps.append(lengths)
    height = max([rows_height] + [sum(lengths.values()) for lengths in gaps])
    count = sum(len(chapter) for chapter in chapters)
    wide = max(pitch, min(WIDEST_PITCH, pitch + (height - rows_height) / count))
    rest = height - rows_height - (wide - pitch) * count
    chapter_gap = CHAPTER_GAP + rest / (len(chapters) + 1)
    y = rest / (len(chapters) + 1)
    tasks: dict[str, float] = {}
    lanes: list[Chapter] = []
    for index, chapter in enumerate(chapters):
        lanes.append(Chapter(index, y, head + wide * len(chapter) + 4))
        y += head
        for task in chapter:
            tasks[task] = y + wide / 2
            y += wide
        y += chapter_gap
    placed = []
    for side, lengths in zip((left, right), gaps, strict=True):
        total = sum(lengths.values())
        stretch = min(1.3, height / total) if total else 1.0
        want = {unit: mean([tasks[task] for task in members]) for unit, members in side.items()}
        placed.append(spread(want, {unit: length * stretch for unit, length in lengths.items()}, 0, height))
    return Columns(tasks, placed[0], placed[1], (tight[0], tight[1]), lanes, height)
