"""What documents say of leadership: Party on the left, the body in the middle, the superior on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from foundation.ids import content_id
from viz.layout.columns import columns
from viz.layout.placing import shorten
from viz.maps.leading import PRIMARY_WORDS, line_of, primary_of
from viz.maps.rows import Outline
from viz.spec import Band, Edge, EvidenceBook, Node

DISTANCE = 480.0
WIDTH = 250
PITCH = 46.0
HEAD = 58.0
TITLE_HEIGHT = 56.0
GAP = 70.0
LEADER_KIND = {"same_level_party": "party", "superior": "superior"}


@dataclass(slots=True)
class Relation:
    """One subject and one leader of a document, with every statement of it."""

    subject: str
    leader: str
    kind: str
    rows: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def leader_key(self) -> str:
        """Tells apart leaders of one name that stand on different sides."""
        return f"{LEADER_KIND.get(self.kind, 'other')}:{self.leader}"


def read(rows: Sequence[Mapping[str, Any]]) -> list[Relation]:
    """One relation for each subject, leader and kind, in the order of the text."""
    relations: dict[tuple[str, str, str], Relation] = {}
    for row in rows:
        key = (row["subject"], row["leader"], row["kind"])
        relations.setdefault(key, Relation(*key)).rows.append(row)
    return list(relations.values())


class StatementDrawing:
    """Nodes, lines and lanes of the documents drawn so far; `y` is where the next one begins."""

    def __init__(self, headings: Outline, book: EvidenceBook, y: float) -> None:
        self.headings = headings
        self.book = book
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.bands: list[Band] = []
        self.y = y

    def draw(self, document: str, relations: Sequence[Relation], title: str) -> None:
        """Draws one document below what is there; a title stands above unless it is empty."""
        subjects = list(dict.fromkeys(relation.subject for relation in relations))
        sides: dict[str, dict[str, list[str]]] = {"left": {}, "right": {}}
        for relation in relations:
            side = sides["right" if relation.kind == "superior" else "left"]
            side.setdefault(relation.leader_key, []).append(relation.subject)
        placed = columns([subjects], sides["left"], sides["right"], {}, pitch=PITCH, head=0)
        top = self.y + HEAD + (TITLE_HEIGHT if title else 0)
        self._lanes(top, placed.height, title)
        for subject in subjects:
            self._node(document, f"body:{subject}", 0.0, top + placed.tasks[subject])
        for where, x in ((placed.left, -DISTANCE), (placed.right, DISTANCE)):
            for leader, y in where.items():
                self._node(document, leader, x, top + y)
        for relation in relations:
            self._line(document, relation)
        self.y = top + placed.height + GAP

    def _lanes(self, top: float, height: float, title: str) -> None:
        reach = DISTANCE + WIDTH / 2 + 14
        if title:
            self.bands.append(
                Band(
                    x=-reach,
                    y=self.y,
                    width=2 * reach,
                    height=42,
                    tone="b",
                    size=21,
                    jump=True,
                    label=shorten(title, 44),
                )
            )
        for x, label, tone in (
            (-DISTANCE, "党委 Party", "a"),
            (0.0, "组织 Body", "b"),
            (DISTANCE, "上级组织 Superior", "a"),
        ):
            left = x - WIDTH / 2
            self.bands.append(
                Band(
                    x=left - 14, y=top - HEAD + 4, width=WIDTH + 28, height=height + HEAD + 8,
                    tone="a" if tone == "a" else "b",
                )
            )  # fmt: skip
            self.bands.append(
                Band(x=left, y=top - HEAD + 10, width=WIDTH, height=34, label=label, align="center", size=19)
            )

    def _node(self, document: str, key: str, x: float, y: float) -> None:
        kind, name = key.split(":", 1)
        self.nodes.append(
            Node(
                id=content_id("n", document, key), kind=kind, label=shorten(name, (WIDTH - 24) / 17), full=name,
                x=x, y=y, width=WIDTH, font=17, document=document,
            )
        )  # fmt: skip

    def _line(self, document: str, relation: Relation) -> None:
        primary = primary_of(relation.rows)
        evidence = [
            number
            for row in relation.rows
            for number in self.headings.passage_evidence(self.book, row, (relation.subject, relation.leader))
        ]
        self.edges.append(
            Edge(
                id=content_id("led", document, relation.subject, relation.leader, relation.kind),
                source=content_id("n", document, relation.leader_key),
                target=content_id("n", document, f"body:{relation.subject}"), kind=line_of(relation.kind, primary),
                evidence=tuple(dict.fromkeys(evidence)), note=PRIMARY_WORDS[primary],
            )
        )  # fmt: skip
