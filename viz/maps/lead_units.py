"""The lead-unit map: who leads – which task – who takes part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from foundation.ids import content_id
from viz.maps.lead_block import Drawing, Task, Unit
from viz.maps.rows import Outline
from viz.maps.source import Words, ask, assembled, busiest, outline
from viz.spec import EdgeKind, MapSpec, NodeKind
from vocabulary.bodies import systems

if TYPE_CHECKING:
    from graph.store import Store

MOST_TASKS = 240
"""Rows that are drawn; a longer division of tasks is cut, and the map says so."""

FAMILIES = {
    "party": "party",
    "discipline": "party",
    "government": "government",
    "congress": "congress",
    "cppcc": "congress",
    "court": "congress",
    "procuratorate": "congress",
}
"""System of a body → kind of node; the systems of mass organizations are told by the vocabulary."""

NODE_KINDS = (
    NodeKind(id="party", label="党委部门", label_en="Party", tone="party"),
    NodeKind(id="government", label="政府部门", label_en="Government", tone="government"),
    NodeKind(id="congress", label="人大政协司法", label_en="Congress, justice", tone="congress"),
    NodeKind(id="mass", label="群团组织", label_en="Mass organizations", tone="mass"),
    NodeKind(id="other", label="其他单位", label_en="Others", tone="other"),
    NodeKind(id="task", label="任务", label_en="Tasks", tone="slate", flat=True),
)
EDGE_KINDS = (
    EdgeKind(
        id="lead", label="牵头", label_en="leads", tone="slate", width=1.9, opacity=0.7, arrow=False,
        by_source=True, through=True, note="线色同牵头单位 In the colour of the lead unit",
    ),
    EdgeKind(id="part", label="参与", label_en="takes part", tone="slate", width=1.0, opacity=0.3, arrow=False),
)  # fmt: skip


def build(store: Store, scope: Mapping[str, str]) -> MapSpec:
    """The map of one document (`document`), or of all, one block under the other."""
    rows = ask(store, "responsibility-lists", scope)
    return draw(rows, outline(store, scope), scope)


def draw(rows: Sequence[Mapping[str, Any]], headings: Outline, scope: Mapping[str, str]) -> MapSpec:
    """The map from rows of `responsibility-lists`: one row for each unit of each list, in the order of the text."""
    names = headings.names()
    by_document = headings.by_document(rows)
    drawing = Drawing(headings)
    left, drawn, total = MOST_TASKS, 0, 0
    for document, own in by_document.items():
        tasks, units = _read(own)
        total += len(tasks)
        kept = tasks[:left]
        left -= len(kept)
        drawn += len(kept)
        if kept:
            drawing.draw(document, kept, units, names.get(document, document), titled=len(by_document) > 1)
    cut = "" if drawn == total else (
        f"图中只画前 {drawn} 项任务，全部共 {total} 项；其余请按文件查看，或用问题 clause-units 查询。"
        f" Shown: the first {drawn} of {total} tasks; narrow the scope to one document for the rest."
    )  # fmt: skip
    start = busiest(drawing.edges, [node.id for node in drawing.nodes if node.kind != "task"])
    return assembled(
        "lead-units",
        scope,
        drawing,
        Words(
            "谁牵头、谁参与", "Who leads, who takes part", *_words(by_document, names, drawn, drawing.grouped, scope)
        ),
        {document: names.get(document, document) for document in by_document},
        (NODE_KINDS, EDGE_KINDS),
        cut=cut,
        start=start,
    )


def _words(
    by_document: Mapping[str, Any], names: Mapping[str, str], tasks: int, grouped: bool, scope: Mapping[str, str]
) -> tuple[str, str, str]:
    if not by_document:
        subject = "、".join(names[name] for name in names) if "document" in scope else "这些文件"
        return (
            f"{subject}：没有责任分工清单",
            "这里没有写明牵头单位或责任单位的清单（如“（牵头单位：…，参与单位：…）”），所以没有可画的内容。",
            "No list of lead or responsible units is written here, so there is nothing to draw.",
        )
    shown = (
        "、".join(names.get(name, name) for name in by_document)
        if len(by_document) < 3
        else f"{len(by_document)} 份文件"
    )
    note = "左列是牵头单位，中列是任务（按原文章节排列），右列是参与单位；数字是项数。点选任何方框或连线，可看原文。"
    note_en = "Left: lead units. Middle: tasks in the order of the text. Right: participants. Numbers count tasks."
    if grouped:
        note += "总是成组出现的单位合并为一个方框，每条线的原文里标出实际点名的单位。"
        note_en += " Units that always appear together share one box; each quotation marks those really named."
    return f"{shown} · {tasks} 项任务 · 牵头单位 → 任务 → 参与单位", note, note_en


def _read(rows: Sequence[Mapping[str, Any]]) -> tuple[list[Task], dict[str, Unit]]:
    tasks: dict[str, Task] = {}
    units: dict[str, Unit] = {}
    for row in rows:
        task = tasks.setdefault(row["list"], Task(content_id("task", row["list"]), row))
        key = row["unit_id"] or row["written"]
        known = units.get(key)
        if known is None:
            known = units[key] = Unit(key, row["written"], row["official_name"], _family(row["system"]))
        if row["written"] not in known.written:
            known.written.append(row["written"])
        side = task.leads if row["role"] == "lead" else task.participants
        if key not in side:
            side.append(key)
    return list(tasks.values()), units


def _family(system: str | None) -> str:
    known = systems().get(system or "")
    return "mass" if known and known.mass else FAMILIES.get(system or "", "other")
