"""The map of dual leadership: Party on the left, the body in the middle, the organization above it on the right.

Drawn from what documents state. A solid red line leads from the Party committee that leads (thick where the sentence
says 为主), a dashed blue one from the superior organization; each carries every sentence that says it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from foundation.ids import content_id
from viz.layout.columns import columns
from viz.layout.placing import shorten
from viz.maps.rows import Outline
from viz.maps.source import ask, busiest, outline, scoped_title
from viz.spec import Band, Edge, EdgeKind, EvidenceBook, MapSpec, Node, NodeKind

if TYPE_CHECKING:
    from graph.store import Store

DISTANCE = 480.0
WIDTH = 250
PITCH = 46.0
HEAD = 58.0
TITLE_HEIGHT = 56.0
BLOCK_GAP = 90.0

NODE_KINDS = (
    NodeKind(id="party", label="党委（党组织）", label_en="Party", tone="party"),
    NodeKind(id="body", label="被领导的组织", label_en="Body that is led", tone="mass"),
    NodeKind(id="superior", label="上级组织", label_en="Superior organization", tone="government"),
    NodeKind(id="other", label="党组及其他", label_en="Party group, others", tone="slate"),
)
EDGE_KINDS = (
    EdgeKind(
        id="primary", label="同级党委领导（为主）", label_en="Party, primary", tone="party", width=3.2, opacity=0.9
    ),
    EdgeKind(id="party", label="党委领导", label_en="Party", tone="party", width=1.5, opacity=0.7),
    EdgeKind(
        id="superior", label="上级组织领导或指导", label_en="superior organization", tone="government", width=1.9,
        opacity=0.8, dashed=True,
    ),
    EdgeKind(
        id="other", label="党组、其他领导关系", label_en="Party group, others", tone="slate", width=1.4, opacity=0.7
    ),
)  # fmt: skip
LEADER_KIND = {"same_level_party": "party", "superior": "superior"}


@dataclass(slots=True)
class Relation:
    """One subject and one leader of a document, with every statement of it."""

    subject: str
    leader: str
    kind: str
    primary: bool | None = None
    rows: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def line(self) -> str:
        """Kind of the line that shows it."""
        if self.kind == "same_level_party":
            return "primary" if self.primary else "party"
        return "superior" if self.kind == "superior" else "other"


def build(store: Store, scope: Mapping[str, str]) -> MapSpec:
    """The map of one document (`document`), or of all, one block under the other."""
    return draw(ask(store, "leadership-statements", scope), outline(store, scope), scope)


def draw(rows: Sequence[Mapping[str, Any]], headings: Outline, scope: Mapping[str, str]) -> MapSpec:
    """The map from rows of `leadership-statements`."""
    names = headings.names()
    by_document = headings.by_document(rows)
    drawing = _Drawing(headings)
    for document, own in by_document.items():
        drawing.block(document, _relations(own), names.get(document, document), titled=len(by_document) > 1)
    subtitle, note, note_en = _words(by_document, names, drawing, scope)
    used = {node.kind for node in drawing.nodes}
    return MapSpec(
        id=scoped_title("dual-leadership", scope),
        kind="dual-leadership",
        title="双重领导：谁领导、以谁为主",
        title_en="Dual leadership: who leads, who is primary",
        subtitle=subtitle,
        note=note,
        note_en=note_en,
        documents={document: names.get(document, document) for document in by_document},
        nodes=tuple(drawing.nodes),
        edges=tuple(drawing.edges),
        node_kinds=tuple(kind for kind in NODE_KINDS if kind.id in used),
        edge_kinds=tuple(kind for kind in EDGE_KINDS if any(edge.kind == kind.id for edge in drawing.edges)),
        bands=tuple(drawing.bands),
        evidence=drawing.book.all(),
        start=busiest(drawing.edges, [node.id for node in drawing.nodes if node.kind == "body"]),
    )


def _words(
    by_document: Mapping[str, Any], names: Mapping[str, str], drawing: _Drawing, scope: Mapping[str, str]
) -> tuple[str, str, str]:
    if not by_document:
        subject = "、".join(names.values()) if "document" in scope else "所选范围"
        return (
            f"{subject}：没有领导关系的表述",
            "这里没有写明谁领导谁的句子（如“工会受同级党委和上级工会双重领导”），所以没有可画的内容。",
            "No sentence here says who leads whom, so there is nothing to draw.",
        )
    shown = (
        "、".join(names.get(name, name) for name in by_document)
        if len(by_document) < 3
        else f"{len(by_document)} 份文件"
    )
    return (
        f"{shown} · {len(drawing.edges)} 条领导关系，均有原文",
        "中列是被领导的组织，左边是领导它的党委（粗实线：原文写明“为主”），右边是领导或指导它的上级组织（虚线）。"
        "“各级”“同级”“上级”是类称，原文没有点名具体机构。",
        "Middle: the body that is led. Left: the Party committee that leads it (thick: the text says it is primary). "
        "Right: the organization above it (dashed). 同级 and 上级 are classes; the text names no single body.",
    )


def _relations(rows: Sequence[Mapping[str, Any]]) -> list[Relation]:
    """One relation for each subject, leader and kind; primary where one of its sentences says so."""
    relations: dict[tuple[str, str, str], Relation] = {}
    for row in rows:
        key = (row["subject"], row["leader"], row["kind"])
        relation = relations.setdefault(key, Relation(*key))
        if relation.primary is not True:
            relation.primary = row["primary"] if row["primary"] is not None else relation.primary
        relation.rows.append(row)
    return list(relations.values())


class _Drawing:
    """Nodes, lines and lanes of the documents drawn so far; `y` is where the next block begins."""

    def __init__(self, headings: Outline) -> None:
        self.headings = headings
        self.book = EvidenceBook()
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.bands: list[Band] = []
        self.y = 0.0

    def block(self, document: str, relations: Sequence[Relation], title: str, *, titled: bool) -> None:
        """Draws one document below what is there."""
        subjects = list(dict.fromkeys(relation.subject for relation in relations))
        sides: dict[str, dict[str, list[str]]] = {"left": {}, "right": {}}
        kinds: dict[str, str] = {}
        for relation in relations:
            side = "right" if relation.kind == "superior" else "left"
            kind = LEADER_KIND.get(relation.kind, "other")
            leader = f"{kind}:{relation.leader}"
            kinds[leader] = kind
            sides[side].setdefault(leader, []).append(relation.subject)
        placed = columns([subjects], sides["left"], sides["right"], {}, pitch=PITCH, head=0)
        top = self.y + HEAD + (TITLE_HEIGHT if titled else 0)
        self._lanes(top, placed.height, title if titled else "")
        for subject in subjects:
            self._node(document, f"body:{subject}", "body", 0.0, top + placed.tasks[subject])
        for where, x in ((placed.left, -DISTANCE), (placed.right, DISTANCE)):
            for leader, y in where.items():
                self._node(document, leader, kinds[leader], x, top + y)
        for relation in relations:
            self._line(document, relation)
        self.y = top + placed.height + BLOCK_GAP

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

    def _node(self, document: str, key: str, kind: str, x: float, y: float) -> None:
        name = key.split(":", 1)[1]
        self.nodes.append(
            Node(
                id=content_id("n", document, key), kind=kind, label=shorten(name, (WIDTH - 24) / 17), full=name,
                x=x, y=y, width=WIDTH, font=17, document=document,
            )
        )  # fmt: skip

    def _line(self, document: str, relation: Relation) -> None:
        leader = f"{LEADER_KIND.get(relation.kind, 'other')}:{relation.leader}"
        evidence = [
            number
            for row in relation.rows
            for number in self.headings.passage_evidence(self.book, row, (relation.subject, relation.leader))
        ]
        note = {True: "为主 primary", False: "非为主 not primary", None: ""}[relation.primary]
        self.edges.append(
            Edge(
                id=content_id("led", document, relation.subject, relation.leader, relation.kind),
                source=content_id("n", document, leader), target=content_id("n", document, f"body:{relation.subject}"),
                kind=relation.line, evidence=tuple(dict.fromkeys(evidence)), note=note, roundness=0.5,
            )
        )  # fmt: skip
