"""The map of dual leadership: ladders of named bodies, levels × systems, and below them what each document says.

A solid red line leads from the Party committee that leads (thick where a sentence says 为主), a dashed blue one from
the superior organization. A dashed frame is a body that no document names and that follows from a rule; its lines show
the sentence that the rule rests on.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from foundation.errors import NotFoundError
from viz.maps import ladders, statements
from viz.maps.ladders import SYSTEM_TONES
from viz.maps.leading import EDGE_KINDS
from viz.maps.rows import Outline
from viz.maps.source import ask, busiest, outline, scoped_title
from viz.spec import EvidenceBook, MapSpec, Node, NodeKind
from vocabulary.bodies import systems

if TYPE_CHECKING:
    from graph.store import Store

STATEMENT_KINDS = (
    NodeKind(id="body", label="被领导的组织", label_en="Body that is led", tone="mass"),
    NodeKind(id="superior", label="上级组织", label_en="Superior organization", tone="government"),
    NodeKind(id="other", label="党组及其他", label_en="Party group, others", tone="slate"),
)
MOST_LADDERS, MOST_STATEMENTS = 12, 240
"""Ladders and statements that are drawn; more are cut, and the map says so."""


def build(store: Store, scope: Mapping[str, str]) -> MapSpec:
    """The map of one document (`document`), of one place and those above it (`place`), of one system beside the Party
    (`system`), or of everything.

    Raises:
        NotFoundError: no document tells of a body of this place.
    """
    document = {name: value for name, value in scope.items() if name == "document"}
    system = {name: value for name, value in scope.items() if name == "system"}
    said = [] if {"place", "system"} & set(scope) else ask(store, "leadership-statements", document)
    held = [row["jurisdiction"] for row in ask(store, "documents", document) if document and row["jurisdiction"]]
    return draw(ask(store, "leadership-of-bodies", system), said, outline(store, {}), scope, held)


def draw(
    bodies: Sequence[Mapping[str, Any]],
    said: Sequence[Mapping[str, Any]],
    headings: Outline,
    scope: Mapping[str, str],
    jurisdictions: Sequence[str] = (),
) -> MapSpec:
    """The map from rows of `leadership-of-bodies` and of `leadership-statements`.

    Args:
        bodies, said: the rows; `bodies` of every place, since a body's leaders do not depend on the document in scope.
        headings: titles and clauses.
        scope: what was asked for.
        jurisdictions: where the document in scope holds; ladders lead down to there.
    """
    names = headings.names()
    book = EvidenceBook()
    drawn = ladders.LadderDrawing(headings, book)
    wanted = _wanted(bodies, scope, jurisdictions)
    for ladder in wanted[:MOST_LADDERS]:
        for sheet in ladder.sheets():
            drawn.draw(sheet)
    by_document = headings.by_document(said)
    below = statements.StatementDrawing(headings, book, drawn.y)
    left, total = MOST_STATEMENTS, 0
    for document, rows in by_document.items():
        relations = statements.read(rows)
        kept = relations[:left]
        left -= len(kept)
        total += len(relations)
        titled = len(by_document) > 1 or drawn.nodes
        if kept:
            below.draw(document, kept, names.get(document, document) if titled else "")
    cut = _cut(len(wanted), total > MOST_STATEMENTS)
    nodes, edges = (*drawn.nodes, *below.nodes), (*drawn.edges, *below.edges)
    evidence = book.all()
    documents = list(dict.fromkeys(piece.document for piece in evidence))
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
        cut=cut,
        start=busiest(edges, [node.id for node in nodes if node.kind not in ("party", "superior", "other")]),
    )


def _cut(ladders_found: int, statements_left_out: bool) -> str:
    said = []
    if ladders_found > MOST_LADDERS:
        said.append(
            f"图中只画前 {MOST_LADDERS} 个地方，全部共 {ladders_found} 个；其余请用 place 指定地方。"
            f" Shown: {MOST_LADDERS} of {ladders_found} places; name a place for the others."
        )
    if statements_left_out:
        said.append(
            f"原话只列前 {MOST_STATEMENTS} 条；其余请按文件查看，或用问题 leadership-statements 查询。"
            f" The first {MOST_STATEMENTS} statements are listed; narrow the scope to one document for the rest."
        )
    return " ".join(said)


def _node_kinds() -> list[NodeKind]:
    kinds = [NodeKind(id="party", label="党委（党组织）", label_en="Party", tone="party")]
    for system, tone in SYSTEM_TONES.items():
        kinds.append(
            NodeKind(id=f"system-{system}", label=systems()[system].zh, label_en=systems()[system].en, tone=tone)
        )
    kinds.append(NodeKind(id="system-other", label="其他组织", label_en="Other organizations", tone="mass"))
    return [*kinds, *STATEMENT_KINDS]


def _wanted(
    rows: Sequence[Mapping[str, Any]], scope: Mapping[str, str], jurisdictions: Sequence[str]
) -> list[ladders.Ladder]:
    found = ladders.read(rows)
    if "place" in scope:
        places = [_place(scope["place"], found)]
    elif "document" in scope:
        places = list(jurisdictions)
    else:
        return found
    kept = frozenset[str]().union(*(ladders.above(found, place) for place in places))
    return ladders.read([row for row in rows if row["place"] in kept and row["leader_place"] in kept])


def _place(wanted: str, found: Sequence[ladders.Ladder]) -> str:
    """The place of the ladders that a name means: its name, or its name without 省, 市, 县 … where one place has it."""
    places = list(dict.fromkeys(name for ladder in found for name in ladder.places))
    short = [place for place in places if place[:-1] == wanted]
    if wanted in places or len(short) == 1:
        return wanted if wanted in places else short[0]
    raise NotFoundError(
        f"No document tells who leads a body of {wanted!r}",
        remedy=f"Choose one of {'、'.join(places)}" if places else "",
        nearest=difflib.get_close_matches(wanted, places, n=5, cutoff=0.3),
    )


def _words(
    documents: Sequence[str], names: Mapping[str, str], relations: int, bodies: Sequence[Node], scope: Mapping[str, str]
) -> tuple[str, str, str]:
    if not documents:
        subject = names.get(scope.get("document", ""), "所选范围")
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
