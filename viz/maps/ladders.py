"""Ladders of named bodies: for one place and all above it, each body between its two leaders, levels × systems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from foundation.ids import content_id
from viz.layout.matrix import BOX_HALF, COLUMN, arc, departure, matrix
from viz.layout.placing import shorten
from viz.maps.leading import PRIMARY_WORDS, line_of, primary_of
from viz.maps.rows import LEVELS, Outline
from viz.spec import Band, Curve, Edge, EvidenceBook, Node, Tone
from vocabulary.bodies import systems

BOX_WIDTH = 196
ACROSS = 6
"""Systems that stand beside one another, beside the Party."""

RAIL = 124.0
HEAD = 48.0
TITLE_HEIGHT = 54.0
GAP = 70.0
SYSTEM_TONES: dict[str, Tone] = {"trade_union": "union", "youth_league": "youth", "womens_federation": "women"}
"""Systems with a colour of their own; the others share one."""

LEVEL_WORDS = {
    "central": "中央",
    "province": "省级",
    "city": "市级",
    "county": "县级",
    "township": "乡镇",
    "village": "村",
    "unit": "单位",
}


@dataclass(frozen=True, slots=True)
class Body:
    """A body with what places it in the matrix; `named` where a document names it."""

    id: str
    name: str
    system: str
    level: str
    place: str
    named: bool


@dataclass(slots=True)
class Relation:
    """One body and one leader, with every statement that the relation rests on."""

    body: Body
    leader: Body
    kind: str
    rows: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def inferred(self) -> bool:
        """Whether no document states it of these two bodies."""
        return all(row["inferred"] for row in self.rows)


@dataclass(frozen=True, slots=True)
class Ladder:
    """A place and the places above it, from the top, with the relations among their bodies.

    `leaf` is the lowest place, which tells ladders apart; `sheet` numbers the parts of one that is drawn in several.
    """

    leaf: str
    places: tuple[str, ...]
    relations: tuple[Relation, ...]
    sheet: int = 0

    @property
    def bodies(self) -> list[Body]:
        """Everyone who leads or is led, once, in the order of the relations."""
        found = {body.id: body for relation in self.relations for body in (relation.body, relation.leader)}
        return list(found.values())

    @property
    def systems(self) -> list[str]:
        """The systems of its bodies, in the order of the vocabulary: the Party first."""
        return sorted({body.system for body in self.bodies}, key=list(systems()).index)

    def sheets(self) -> list[Ladder]:
        """The ladder in parts narrow enough to read: some systems each, every relation with the body that is led."""
        led = sorted({relation.body.system for relation in self.relations}, key=list(systems()).index)
        parts = [led[first : first + ACROSS] for first in range(0, len(led), ACROSS)]
        return [self._sheet(number, part) for number, part in enumerate(parts)]

    def _sheet(self, number: int, part: Sequence[str]) -> Ladder:
        relations = tuple(relation for relation in self.relations if relation.body.system in part)
        present = {body.place for relation in relations for body in (relation.body, relation.leader)}
        return Ladder(self.leaf, tuple(place for place in self.places if place in present), relations, number)


def read(rows: Iterable[Mapping[str, Any]]) -> list[Ladder]:
    """Ladders from rows of `leadership-of-bodies`: one for each place below which there is none.

    A ladder shows the systems that have a body at its lowest place.
    A place stands under the place of the superior organization of its bodies, the nearest one where there are several.
    """
    relations: dict[tuple[str, str, str], Relation] = {}
    for row in rows:
        body, leader = _body(row, "organization", ""), _body(row, "leader", "leader_")
        if body is not None and leader is not None and body.id != leader.id:
            key = (body.id, leader.id, row["kind"])
            relations.setdefault(key, Relation(body, leader, row["kind"])).rows.append(row)
    level: dict[str, int] = {}
    above: dict[str, set[str]] = {}
    for relation in relations.values():
        for body in (relation.body, relation.leader):
            level[body.place] = min(level.get(body.place, len(LEVELS)), LEVELS.index(body.level))
    for relation in relations.values():
        one, other = relation.body.place, relation.leader.place
        if relation.kind == "superior" and level[other] < level[one]:
            above.setdefault(one, set()).add(other)
    parents = {place: min(found, key=lambda other: (-level[other], other)) for place, found in above.items()}
    leaves = sorted(set(level) - set(parents.values()), key=lambda place: (level[place], place))
    return [_ladder(leaf, parents, list(relations.values())) for leaf in leaves]


def _ladder(leaf: str, parents: Mapping[str, str], relations: Sequence[Relation]) -> Ladder:
    chain = [leaf]
    while chain[-1] in parents:
        chain.append(parents[chain[-1]])
    inside = [relation for relation in relations if relation.body.place in chain and relation.leader.place in chain]
    here = {relation.body.system for relation in inside if relation.body.place == leaf}
    inside = [relation for relation in inside if relation.body.system in here]
    return Ladder(leaf, tuple(reversed(chain)), tuple(inside))


def above(found: Sequence[Ladder], place: str) -> frozenset[str]:
    """The place and all places above it in the ladders."""
    return frozenset(
        name for ladder in found if place in ladder.places for name in ladder.places[: ladder.places.index(place) + 1]
    )


def _body(row: Mapping[str, Any], name: str, prefix: str) -> Body | None:
    """The body at one end; None when it has no place or level and so no place in the matrix."""
    level, place = row[f"{prefix}level"], row[f"{prefix}place"]
    if level not in LEVELS or not place:
        return None
    return Body(row[f"{name}_id"], row[name], row[f"{prefix}system"] or "other", level, place, row[f"{prefix}named"])


class LadderDrawing:
    """Nodes, lines and lanes of the ladders drawn so far; `y` is where the next one begins."""

    def __init__(self, headings: Outline, book: EvidenceBook) -> None:
        self.headings = headings
        self.book = book
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.bands: list[Band] = []
        self.y = 0.0

    def draw(self, ladder: Ladder) -> None:
        """Draws one ladder, or one sheet of it, below what is there."""
        column = {system: index for index, system in enumerate(ladder.systems)}
        cells: dict[tuple[int, int], list[str]] = {}
        for body in sorted(ladder.bodies, key=lambda body: body.name):
            cells.setdefault((ladder.places.index(body.place), column[body.system]), []).append(body.id)
        placed = matrix(cells, len(ladder.places), len(column))
        levels = {body.place: body.level for body in ladder.bodies}
        top = self.y + TITLE_HEIGHT + HEAD
        left, right = placed.columns[0] - BOX_WIDTH / 2 - RAIL, placed.columns[-1] + BOX_WIDTH / 2 + 20
        self.bands.append(
            Band(
                x=left, y=self.y, width=right - left, height=42, tone="b", size=21, jump=True,
                label=f"{' → '.join(ladder.places)}{f'（续 {ladder.sheet + 1}）' if ladder.sheet else ''}",
            )
        )  # fmt: skip
        for system, index in column.items():
            words = systems()[system].zh.removesuffix("系统")
            self.bands.append(
                Band(
                    x=placed.columns[index] - BOX_WIDTH / 2, y=top - HEAD + 4, width=BOX_WIDTH, height=34, size=19,
                    align="center", label=words,
                )
            )  # fmt: skip
        for row, ((y, height), place) in enumerate(zip(placed.rows, ladder.places, strict=True)):
            self.bands.append(
                Band(
                    x=left, y=top + y, width=right - left, height=height, tone="b" if row % 2 else "a", align="rail",
                    label=LEVEL_WORDS[levels[place]], sub=shorten(place, 8), size=19,
                )
            )  # fmt: skip
        for body in ladder.bodies:
            x, y = placed.boxes[body.id]
            self._node(ladder, body, x, top + y)
        for relation in ladder.relations:
            self._line(ladder, relation, column, placed.boxes)
        self.y = top + placed.rows[-1][0] + placed.rows[-1][1] + GAP

    def _node(self, ladder: Ladder, body: Body, x: float, y: float) -> None:
        self.nodes.append(
            Node(
                id=_id(ladder, body), kind=_kind(body.system),
                label=shorten(body.name, (BOX_WIDTH - 4) / 17), full=body.name, x=x, y=y, width=BOX_WIDTH, font=17,
                level=LEVEL_WORDS[body.level], inferred=not body.named, facts=(body.place,),
            )
        )  # fmt: skip

    def _line(
        self, ladder: Ladder, relation: Relation, column: Mapping[str, int], boxes: Mapping[str, tuple[float, float]]
    ) -> None:
        span = abs(column[relation.body.system] - column[relation.leader.system])
        (x1, y1), (x2, y2) = boxes[relation.leader.id], boxes[relation.body.id]
        distance = ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5
        curve: Curve = "straight"
        roundness, start = 0.0, None
        if y1 == y2 and span > 1:
            side = 1 if x2 > x1 else -1
            curve, start = "clockwise" if side > 0 else "counterclockwise", (side * departure(span), -BOX_HALF)
            distance = ((x1 + start[0] - x2) ** 2 + start[1] ** 2) ** 0.5
            roundness = arc(distance, span)
        elif x1 == x2 and any(x == x1 and min(y1, y2) < y < max(y1, y2) for x, y in boxes.values()):
            curve, roundness = "clockwise", 1.6 * COLUMN / 2 / distance
        evidence = [
            number
            for row in relation.rows
            for number in self.headings.passage_evidence(self.book, row, (relation.body.name, relation.leader.name))
        ]
        rule = next((row["rule"] for row in relation.rows if row["rule"]), "") if relation.inferred else ""
        primary = primary_of(relation.rows)
        self.edges.append(
            Edge(
                id=content_id("ladder", _id(ladder, relation.body), _id(ladder, relation.leader), relation.kind),
                source=_id(ladder, relation.leader), target=_id(ladder, relation.body),
                kind=line_of(relation.kind, primary), evidence=tuple(dict.fromkeys(evidence)),
                note=PRIMARY_WORDS[primary], curve=curve, roundness=round(roundness, 3), start=start,
                inferred=relation.inferred, rule=rule,
            )
        )  # fmt: skip


def _kind(system: str) -> str:
    if system == "party":
        return system
    return f"system-{system if system in SYSTEM_TONES else 'other'}"


def _id(ladder: Ladder, body: Body) -> str:
    return content_id("body", ladder.leaf, ladder.sheet, body.id)
