"""The map of dual leadership: ladders of named bodies, levels × systems, and below them what each document says.

A solid red line leads from the Party committee that leads (thick where a sentence says 为主), a dashed blue one from
the superior organization. A dashed frame is a body that no document names and that follows from a rule; its lines show
the sentence that the rule rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from foundation.errors import NotFoundError
from viz.maps import ladders, statements
from viz.maps.leading import EDGE_KINDS
from viz.maps.rows import Outline
from viz.maps.source import ask, busiest, outline, scoped_title
from viz.spec import EvidenceBook, MapSpec, Node, NodeKind, Tone
from vocabulary.bodies import systems

if TYPE_CHECKING:
    from graph.store import Store

STATEMENT_KINDS = (
    NodeKind(id="body", label="被领导的组织", label_en="Body that is led", tone="mass"),
    NodeKind(id="superior", label="上级组织", label_en="Superior organization", tone="government"),
    NodeKind(id="other", label="党组及其他", label_en="Party group, others", tone="slate"),
)
TONES: dict[str, Tone] = {"trade_union": "union", "youth_league": "youth", "womens_federation": "women"}


def build(store: Store, scope: Mapping[str, str]) -> MapSpec:
    """The map of one document (`document`), of one place and those above it (`place`), of one system beside the Party
    (`system`), or of everything.

    Raises:
        NotFoundError: no document tells of a body of this place.
    """
    wanted = {name: value for name, value in scope.items() if name == "document"}
    bodies = ask(store, "leadership-of-bodies", wanted)
    said = [] if {"place", "system"} & set(scope) else ask(store, "leadership-statements", wanted)
    return draw(bodies, said, outline(store, wanted), scope)


def draw(
    bodies: Sequence[Mapping[str, Any]],
    said: Sequence[Mapping[str, Any]],
    headings: Outline,
    scope: Mapping[str, str],
) -> MapSpec:
    """The map from rows of `leadership-of-bodies` and of `leadership-statements`."""
    names = headings.names()
    book = EvidenceBook()
    drawn = ladders.LadderDrawing(headings, book)
    for ladder in _wanted(bodies, scope):
        for sheet in ladder.sheets():
            drawn.draw(sheet)
    by_document = headings.by_document(said)
    below = statements.StatementDrawing(headings, book, drawn.y)
    for document, rows in by_document.items():
        titled = len(by_document) > 1 or drawn.nodes
        below.draw(document, statements.read(rows), names.get(document, document) if titled else "")
    nodes, edges = (*drawn.nodes, *below.nodes), (*drawn.edges, *below.edges)
    evidence = book.all()
    documents = list(dict.fromkeys([*by_document, *(piece.document for piece in evidence)]))
    subtitle, note, note_en = _words(documents, names, len(edges), drawn.nodes, scope)
    used = {node.kind for node in nodes}
    return MapSpec(
        id=scoped_title("dual-leadership", scope),
        kind="dual-leadership",
        title="双重领导：谁领导、以谁为主",
        title_en="Dual leadership: who leads, who is primary",
        subtitle=subtitle,
        note=note,
        note_en=note_en,
        documents={document: names.get(document, document) for document in documents},
        nodes=nodes,
        edges=edges,
        node_kinds=tuple(kind for kind in _node_kinds() if kind.id in used),
        edge_kinds=tuple(kind for kind in EDGE_KINDS if any(edge.kind == kind.id for edge in edges)),
        bands=(*drawn.bands, *below.bands),
        evidence=evidence,
        start=busiest(edges, [node.id for node in nodes if node.kind not in ("party", "superior", "other")]),
    )


def _node_kinds() -> list[NodeKind]:
    kinds = [NodeKind(id="party", label="党委（党组织）", label_en="Party", tone="party")]
    for system, row in systems().items():
        if system != "party":
            tone = TONES.get(system, "mass" if row.mass else "other")
            kinds.append(NodeKind(id=f"system-{system}", label=row.zh, label_en=row.en, tone=tone))
    return [*kinds, *STATEMENT_KINDS]


def _wanted(rows: Sequence[Mapping[str, Any]], scope: Mapping[str, str]) -> list[ladders.Ladder]:
    system = scope.get("system")
    if system:
        kept = {system, "party"}
        rows = [row for row in rows if row["system"] == system and row["leader_system"] in kept]
    found = ladders.read(rows)
    place = scope.get("place")
    if place is None:
        return found
    places = dict.fromkeys(name for ladder in found for name in ladder.places)
    if place not in places:
        raise NotFoundError(
            f"No document tells who leads a body of {place!r}",
            remedy=f"Choose one of {'、'.join(places)}" if places else "",
            nearest=list(places),
        )
    return ladders.read([row for row in rows if _reaches(row, ladders.above(found, place))])


def _reaches(row: Mapping[str, Any], places: frozenset[str]) -> bool:
    return row["place"] in places and row["leader_place"] in places


def _words(
    documents: Sequence[str], names: Mapping[str, str], relations: int, bodies: Sequence[Node], scope: Mapping[str, str]
) -> tuple[str, str, str]:
    if not documents:
        subject = "、".join(names.values()) if "document" in scope else "所选范围"
        return (
            f"{subject}：没有领导关系的表述",
            "这里没有写明谁领导谁的句子（如“工会受同级党委和上级工会双重领导”），所以没有可画的内容。",
            "No sentence here says who leads whom, so there is nothing to draw.",
        )
    shown = "、".join(names.get(name, name) for name in documents) if len(documents) < 3 else f"{len(documents)} 份文件"
    note = "粗实线是同级党委领导（原文写明“为主”），细实线是党委领导，虚线是上级组织领导或指导；每条线都能点开原文。"
    note_en = "Thick: the Party committee, primary by the text. Thin: Party. Dashed: the superior organization."
    if bodies:
        note = f"矩阵里每行一个层级、每列一个系统，都是具体机构。{note}"
        note_en = f"The matrix has a row for each level and a column for each system; its boxes are bodies. {note_en}"
    if any(node.inferred for node in bodies):
        note += "虚线框的机构原文没有点名，由规则推出，点开可看规则依据的句子。"
        note_en += (
            " A dashed frame is a body that no text names; it follows from a rule, and its lines show the sentence."
        )
    return f"{shown} · {relations} 条领导关系，均有原文", note, note_en
