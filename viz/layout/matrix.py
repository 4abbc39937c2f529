"""A matrix of boxes: a row for each level, a column for each system; arcs that stay clear of the boxes between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

COLUMN = 242.0
FIRST_GAP = 60.0
BELOW = 46.0
STACK = 46.0
CLEAR = 8.0
BOX_HALF, BOX_REACH = 16.0, 84.0
DEPARTURE_STEP = 42.0
SHIFT = 52.0
"""How far the boxes stand to the right of the middle, for the names of the rows on the left."""

ARC_STEP = 16.0


@dataclass(frozen=True, slots=True)
class Matrix:
    """Centres of boxes by id, columns by their index, upper edge and height of each row."""

    boxes: dict[str, tuple[float, float]]
    columns: list[float]
    rows: list[tuple[float, float]]


def matrix(cells: Mapping[tuple[int, int], Sequence[str]], rows: int, columns: int) -> Matrix:
    """Places boxes in a grid around x = 0; several boxes of one cell stand one under the other and make the row higher.

    Args:
        cells: {(row, column): ids of its boxes, in order}.
        rows, columns: how many there are.
    """
    xs = [index * COLUMN + (FIRST_GAP if index else 0.0) for index in range(columns)]
    xs = [x - xs[-1] / 2 + SHIFT for x in xs]
    tops: list[tuple[float, float]] = []
    boxes: dict[str, tuple[float, float]] = {}
    y = 0.0
    for row in range(rows):
        most = max((len(cells.get((row, column), ())) for column in range(columns)), default=1)
        first = BOX_HALF + CLEAR + ARC_STEP * columns
        height = first + STACK * max(most - 1, 0) + BELOW
        for column in range(columns):
            for place, box in enumerate(cells.get((row, column), ())):
                boxes[box] = (xs[column], y + first + place * STACK)
        tops.append((y, height))
        y += height + 14
    return Matrix(boxes, xs, tops)


def departure(columns: int) -> float:
    """How far from the centre of its box an arc over `columns` columns leaves: the longer, the farther back."""
    return max(BOX_REACH - DEPARTURE_STEP * (columns - 2), -BOX_REACH)


def arc(distance: float, columns: int) -> float:
    """Roundness of a curved line over `columns` columns: it clears the boxes it passes, each span at its own height.

    A curve of vis-network bends by half of roundness × length.
    """
    return 0.0 if columns <= 1 or distance <= 0 else 2 * (BOX_HALF + CLEAR + ARC_STEP * columns - ARC_STEP) / distance
