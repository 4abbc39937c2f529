"""One document of the lead-unit map: its tasks by chapter, lead units on the left, participants on the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from foundation.ids import content_id
from viz.layout.columns import BOX_WIDTH, COLUMN_DISTANCE, ROW_WIDTH, Columns, columns
from viz.layout.placing import shorten
from viz.maps.grouping import Group, find_groups, same_lists
from viz.maps.rows import Outline
from viz.spec import Band, Edge, EvidenceBook, Node

HEADS_HEIGHT = 62.0
TITLE_HEIGHT = 56.0
BLOCK_GAP = 150.0
CROWDED = 44
"""Boxes on one side beyond which units that appear in exactly the same lists share a box."""

PART = 56
"""Tasks beyond which a document is drawn in parts, each of whole chapters with columns of its own."""

LISTED, ROOMY = 3, 30
"""Members up to which a box names each, on a side with no more boxes than `ROOMY`."""

VERBS = {"lead": "牵头", "part": "参与"}

Named = list[tuple["Task", tuple[str, ...]]]
"""The tasks of a box, each with the members that its list really names."""


@dataclass(slots=True)
class Unit:
    """A unit of one document: how it is shown, and every written name."""

    key: str
    name: str
    official: str | None
    family: str
    written: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Task:
    """One list of units: the row that holds it, and its units by role."""

    id: str
    row: Mapping[str, Any]
    leads: list[str] = field(default_factory=list)
    participants: list[str] = field(default_factory=list)

    def named(self, role: str) -> list[str]:
        """The units with a role (`lead` or `part`)."""
        return self.leads if role == "lead" else self.participants


@dataclass(frozen=True, slots=True)
class _Side:
    """One column of boxes: where it stands and what is in it."""

    role: str
    x: float
    boxes: dict[tuple[str, ...], Named]
    where: dict[str, float]
    tight: bool


@dataclass(frozen=True, slots=True)
class _Chapter:
    """Tasks that stand under one heading."""

    key: str
    words: str
    tasks: list[Task]


class Drawing:
    """Nodes, lines and lanes of the documents drawn so far; `y` is where the next block begins."""

    def __init__(self, headings: Outline) -> None:
        self.headings = headings
        self.book = EvidenceBook()
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.bands: list[Band] = []
        self.grouped = False
        self.y = 0.0

    def draw(self, document: str, tasks: list[Task], units: Mapping[str, Unit], title: str, *, titled: bool) -> None:
        """Draws one document below what is there.

        Args:
            tasks: its lists, in the order of the text.
            units: {key: unit} of all its lists.
            title: its title; stands above where `titled`, for maps of several documents, or where it is drawn in parts.
        """
        groups = find_groups({task.id: task.leads + task.participants for task in tasks})
        parts = _parts(self._chapters(document, tasks))
        overall = Counter((role, unit) for task in tasks for role in VERBS for unit in task.named(role))
        for part in parts:
            words = title if titled else ""
            if len(parts) > 1:
                span = dict.fromkeys((part[0].words, part[-1].words))
                words = f"{words} {' 至 '.join(span)}".strip()
            self._block(document, part, units, groups, overall, words)

    def _block(
        self, document: str, chapters: Sequence[_Chapter], units: Mapping[str, Unit], groups: Sequence[Group],
        overall: Mapping[tuple[str, str], int], title: str,
    ) -> None:  # fmt: skip
        tasks = [task for chapter in chapters for task in chapter.tasks]
        left, right = _boxes(tasks, "lead", groups), _boxes(tasks, "part", groups)
        self.grouped = self.grouped or any(len(box) > 1 for box in (*left, *right))
        sides = [{_key(box): [task.id for task, _ in named] for box, named in side.items()} for side in (left, right)]
        lines = {_key(box): _lines(box, len(side)) for side in (left, right) for box in side}
        rows = [[task.id for task in chapter.tasks] for chapter in chapters]
        placed = columns(rows, sides[0], sides[1], lines)
        top = self.y + HEADS_HEIGHT + (TITLE_HEIGHT if title else 0)
        if title:
            self._title(title, len(tasks), bool(left))
        self._heads(top, len(tasks), bool(left), bool(right))
        for lane in placed.chapters:
            self._chapter_lane(chapters[lane.index].words, top + lane.y, lane.height)
        self._rows(document, tasks, placed, top)
        for side in (
            _Side("lead", -COLUMN_DISTANCE, left, placed.left, placed.tight[0]),
            _Side("part", COLUMN_DISTANCE, right, placed.right, placed.tight[1]),
        ):
            for box, named in side.boxes.items():
                id_ = content_id(side.role, document, tasks[0].id, *box)
                members = [units[unit] for unit in box]
                whole = overall[side.role, box[0]] if len(box) == 1 else len(named)
                self._box(document, id_, side, members, (side.x, top + side.where[_key(box)]), named, whole)
                self._lines(side.role, id_, box, named, units)
        self.y = top + placed.height + BLOCK_GAP

    def _chapters(self, document: str, tasks: Sequence[Task]) -> list[_Chapter]:
        chapters: list[_Chapter] = []
        for task in tasks:
            key, words = self.headings.chapter(document, task.row["clause"])
            if not chapters or chapters[-1].key != key or len(chapters[-1].tasks) == PART:
                chapters.append(_Chapter(key, words, []))
            chapters[-1].tasks.append(task)
        return chapters

    def _title(self, title: str, tasks: int, leads: bool) -> None:
        right = COLUMN_DISTANCE + BOX_WIDTH / 2 + 10
        left = -right if leads else -ROW_WIDTH / 2 - 14
        self.bands.append(
            Band(
                x=left, y=self.y, width=right - left, height=42, tone="b", size=21, jump=True,
                label=f"{shorten(title, 56 if leads else 42)}（{tasks} 项）",
            )
        )  # fmt: skip

    def _heads(self, top: float, tasks: int, leads: bool, participants: bool) -> None:
        heads = [(0.0, f"任务 Tasks（{tasks}）", "按原文顺序" if leads else "按原文顺序；原文未指定牵头单位")]
        if leads:
            heads.append((-COLUMN_DISTANCE, "牵头单位 Lead units", "数字为牵头项数"))
        if participants and leads:
            heads.append((COLUMN_DISTANCE, "参与单位 Participants", "数字为参与项数"))
        elif participants:
            heads.append((COLUMN_DISTANCE, "责任单位 Responsible units", "数字为负责项数"))
        for x, label, sub in heads:
            self.bands.append(
                Band(
                    x=x - 150, y=top - HEADS_HEIGHT, width=300, height=50, label=label, sub=sub, align="center", size=18
                )
            )

    def _chapter_lane(self, words: str, y: float, height: float) -> None:
        self.bands.append(
            Band(
                x=-ROW_WIDTH / 2 - 14, y=y - 2, width=ROW_WIDTH + 28, height=height, tone="a", size=14,
                label=shorten(words, 35),
            )
        )  # fmt: skip

    def _rows(self, document: str, tasks: Sequence[Task], placed: Columns, top: float) -> None:
        of_clause: dict[str | None, int] = {}
        for task in tasks:
            of_clause[task.row["clause"]] = of_clause.get(task.row["clause"], 0) + 1
        turn: dict[str | None, int] = {}
        for task in tasks:
            row, path = task.row, task.row["clause"]
            turn[path] = turn.get(path, 0) + 1
            passage = self.headings.clause(document, path)
            number = (passage.number or "") if passage else ""
            words = passage.words if passage else row["quote"]
            if passage and of_clause[path] > 1:
                number = f"{number}-{turn[path]}"
                words = _before(passage.quote, row["quote"]) or words
            label = f"{number}　{words}".strip("　")
            self.nodes.append(
                Node(
                    id=task.id, kind="task", label=shorten(label, 32), full=label, x=0.0, y=top + placed.tasks[task.id],
                    width=ROW_WIDTH, tight=True, left=True, document=document,
                    tip=shorten(passage.quote if passage else row["quote"], 150),
                    facts=(f"名单未尽，另有：{row['open_class']}",) if row["open_class"] else (),
                    evidence=self.headings.passage_evidence(self.book, row),
                )
            )  # fmt: skip

    def _box(
        self, document: str, id_: str, side: _Side, members: Sequence[Unit], at: tuple[float, float], named: Named,
        whole: int,
    ) -> None:  # fmt: skip
        count = len(named)
        label, full = _box_words(members, count, len(side.boxes))
        families = {unit.family for unit in members}
        aliases = [name for unit in members for name in (unit.name, *unit.written, unit.official) if name]
        does = f"{VERBS[side.role]} {whole} 项" + (f"，本段 {count} 项" if whole != count else "")
        large = count >= 6 and len(members) == 1 and not side.tight
        self.nodes.append(
            Node(
                id=id_, kind=families.pop() if len(families) == 1 else "other", label=label, full=full,
                x=at[0], y=at[1], width=BOX_WIDTH, font=18 if large else 16,
                tip=f"{'、'.join(unit.name for unit in members)}\n{does}", tight=side.tight,
                facts=(does,), document=document, aliases=tuple(dict.fromkeys(aliases)),
            )
        )  # fmt: skip

    def _lines(self, role: str, id_: str, box: Sequence[str], named: Named, units: Mapping[str, Unit]) -> None:
        for task, here in named:
            absent = [units[unit].name for unit in box if unit not in here]
            note = f"{len(here)} 家" + (f"，缺{'、'.join(absent)}" if absent else "") if len(box) > 1 else ""
            source, target = (id_, task.id) if role == "lead" else (task.id, id_)
            self.edges.append(
                Edge(
                    id=content_id(role, task.id, id_), source=source, target=target, kind=role, note=note,
                    weight=1.6 if len(box) > 1 else 1.0, roundness=0.55,
                    evidence=self.headings.passage_evidence(
                        self.book, task.row, [name for unit in here for name in units[unit].written]
                    ),
                )
            )  # fmt: skip


def _parts(chapters: Sequence[_Chapter]) -> list[list[_Chapter]]:
    """Whole chapters up to `PART` tasks together; one part where everything fits."""
    parts: list[list[_Chapter]] = [[]]
    for chapter in chapters:
        if parts[-1] and sum(len(before.tasks) for before in parts[-1]) + len(chapter.tasks) > PART:
            parts.append([])
        parts[-1].append(chapter)
    return parts


def _boxes(tasks: Sequence[Task], role: str, groups: Sequence[Group]) -> dict[tuple[str, ...], Named]:
    """{units that share a box: tasks}, in the order of the text."""
    boxes: dict[tuple[str, ...], Named] = {}
    for task in tasks:
        rest = list(task.named(role))
        for group in groups:
            here = group.present(rest)
            if here:
                boxes.setdefault(group.units, []).append((task, here))
                rest = [unit for unit in rest if unit not in here]
        for unit in rest:
            boxes.setdefault((unit,), []).append((task, (unit,)))
    if len(boxes) <= CROWDED:
        return boxes
    single = {box[0]: [task.id for task, _ in named] for box, named in boxes.items() if len(box) == 1}
    for alike in same_lists(single):
        shared = [boxes.pop((unit,)) for unit in alike]
        boxes[alike] = [(task, alike) for task, _ in shared[0]]
    return boxes


def _key(box: Sequence[str]) -> str:
    return "\n".join(box)


def _lines(box: Sequence[str], boxes: int) -> int:
    return 2 * len(box) - 1 if len(box) <= LISTED and boxes <= ROOMY else 1


def _box_words(members: Sequence[Unit], count: int, boxes: int) -> tuple[str, str]:
    """Label and full name. Members of a small group stand one under the other, with a blank line between: the drawing
    knows no line spacing, and Chinese lines set solid run into one another."""
    names = [unit.name for unit in members]
    if len(names) == 1:
        return f"{shorten(names[0], 9.5)}　{count}", names[0]
    full = "、".join(names) if len(names) <= LISTED else f"{names[0]}等{len(names)}家"
    if _lines(names, boxes) == 1:
        return f"{shorten(names[0], 6)}等{len(names)}家　{count}", full
    return "\n\n".join([*names[:-1], f"{names[-1]}　{count}"]), full


def _before(clause: str, quote: str) -> str:
    """The words that a list closes when its clause has several: the last sentence in front of it."""
    sentence = clause[: max(clause.find(quote), 0)].rstrip("。；; \n")
    for end in (")", "）", "]", "】", "。", "；", ";"):
        sentence = sentence.rsplit(end, 1)[-1]
    return sentence.strip()
