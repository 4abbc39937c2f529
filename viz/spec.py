"""What a map is, before anything draws it: nodes with positions, lines, lanes and the evidence of each.

A `MapSpec` is plain data. It knows neither the graph nor pyvis; `viz.maps` makes it, `viz.page` draws it, the API gives
it away as JSON. Evidence is stored once and referred to by its index, because one clause supports many lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from foundation.errors import InputError

SCHEMA = 1
"""Version of the JSON form; raised when a field changes its meaning."""

Tone = Literal[
    "party", "government", "congress", "mass", "slate", "hard", "payer", "fund", "beneficiary",
    "union", "youth", "women", "other",
]  # fmt: skip
"""Names of colours; their values, light and dark, are the custom properties `--tone-…` of `static/theme.css`."""

Curve = Literal["straight", "horizontal", "vertical", "clockwise", "counterclockwise"]

ASCII_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The stretch of a document that says it.

    Attributes:
        document: key into `MapSpec.documents`.
        clause: path of the clause, and `place` the same for people (第34条).
        start, end: code points of the source as decoded.
        quote: the stretch, normalised.
        marks: half-open stretches of `quote`, in code points, sorted, not overlapping.
    """

    document: str
    clause: str
    place: str
    start: int
    end: int
    quote: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeKind:
    """A kind of node; also its entry in the legend, which is the filter.

    Attributes:
        flat: a row of a list rather than a box (no frame, no tint).
        pill: fully rounded ends.
        dashed: a dashed frame: it stands for something that the text does not name.
    """

    id: str
    label: str
    label_en: str
    tone: Tone
    flat: bool = False
    pill: bool = False
    dashed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeKind:
    """A kind of line; also its entry in the legend.

    Attributes:
        by_source: the line takes the colour of the node it starts from.
        through: when a node is selected, lines of this kind one step further stay bright.
    """

    id: str
    label: str
    label_en: str
    tone: Tone
    width: float
    opacity: float
    dashed: bool = False
    arrow: bool = True
    by_source: bool = False
    through: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box at a fixed place (centre, map units).

    Attributes:
        label: what stands in the box; `full` the whole name; `tip` what hovering shows.
        aliases: other names under which the search finds it.
        document: key into `MapSpec.documents`, empty when it belongs to several.
        level: a Chinese word for the filter, empty when levels do not matter.
        facts: short statements shown as chips in the panel.
        inferred: follows from a rule, is not named in a text: drawn with a dashed frame.
    """

    id: str
    kind: str
    label: str
    full: str
    x: float
    y: float
    width: int
    font: int = 15
    tip: str = ""
    aliases: tuple[str, ...] = ()
    document: str = ""
    level: str = ""
    facts: tuple[str, ...] = ()
    evidence: tuple[int, ...] = ()
    inferred: bool = False
    left: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line from `source` to `target`. An inferred one names the rule and carries the rule's evidence.

    Attributes:
        start: where it leaves its source, as an offset from the centre, where lines would lie on one another else.
    """

    id: str
    source: str
    target: str
    kind: str
    evidence: tuple[int, ...]
    note: str = ""
    weight: float = 1.0
    curve: Curve = "horizontal"
    roundness: float = 0.5
    start: tuple[float, float] | None = None
    inferred: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A lane behind the nodes (upper left corner and size, map units) or, with tone "none", a heading alone."""

    x: float
    y: float
    width: float
    height: float
    label: str = ""
    sub: str = ""
    tone: Literal["a", "b", "none"] = "none"
    align: Literal["left", "center", "rail"] = "left"
    size: int = 15
    jump: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSpec:
    """A whole map.

    Attributes:
        kind: the name under which `viz.maps` knows it; `id` also says the scope and names exported files.
        note: how to read it; `cut` says what was left out and where to find it, empty when nothing was.
        documents: {key: title}.
        start: ids of the nodes that the panel offers first.

    Raises:
        InputError: an id is not ASCII or stands twice, an end or a piece of evidence is missing, a mark lies outside
            its quotation, or a line has no evidence.
    """

    id: str
    kind: str
    title: str
    title_en: str
    subtitle: str
    note: str
    note_en: str
    documents: dict[str, str]
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    node_kinds: tuple[NodeKind, ...] = ()
    edge_kinds: tuple[EdgeKind, ...] = ()
    bands: tuple[Band, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cut: str = ""
    start: tuple[str, ...] = ()
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        node_ids = _unique("node", (node.id for node in self.nodes))
        _unique("line", (edge.id for edge in self.edges))
        node_kinds = _unique("kind of node", (kind.id for kind in self.node_kinds))
        edge_kinds = _unique("kind of line", (kind.id for kind in self.edge_kinds))
        for node in self.nodes:
            _known("kind of node", node.kind, node_kinds, node.id)
            self._check_evidence(node.id, node.evidence)
            if node.document and node.document not in self.documents:
                raise InputError(f"The map {self.id} has no document {node.document!r} for the node {node.id}")
        for edge in self.edges:
            _known("kind of line", edge.kind, edge_kinds, edge.id)
            _known("node", edge.source, node_ids, edge.id)
            _known("node", edge.target, node_ids, edge.id)
            self._check_evidence(edge.id, edge.evidence)
            if not edge.evidence:
                raise InputError(f"The line {edge.id} of the map {self.id} has no evidence")
            if edge.inferred and not edge.rule:
                raise InputError(f"The inferred line {edge.id} of the map {self.id} names no rule")
        for piece in self.evidence:
            _check_marks(piece)
            if piece.document not in self.documents:
                raise InputError(f"The map {self.id} has no document {piece.document!r} for a quotation")
        for id_ in self.start:
            _known("node", id_, node_ids, "The start of the map")

    def _check_evidence(self, owner: str, indexes: Sequence[int]) -> None:
        for index in indexes:
            if not 0 <= index < len(self.evidence):
                raise InputError(f"The map {self.id} has no evidence {index} for {owner}")

    def to_json(self) -> str:
        """The map as JSON, keys in the order of the fields, the same bytes for the same map."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def _unique(what: str, ids: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    for id_ in ids:
        if not ASCII_ID.match(id_):
            raise InputError(f"The id {id_!r} of a {what} is not plain ASCII")
        if id_ in seen:
            raise InputError(f"The id {id_!r} of a {what} stands twice")
        seen.add(id_)
    return frozenset(seen)


def _known(what: str, id_: str, known: frozenset[str], owner: str) -> None:
    if id_ not in known:
        raise InputError(f"{owner} refers to a {what} {id_!r} that the map does not have")


def _check_marks(piece: Evidence) -> None:
    last = 0
    for start, end in piece.marks:
        if not last <= start < end <= len(piece.quote):
            raise InputError(f"The mark {start}-{end} lies outside or across its quotation {piece.quote[:20]!r}")
        last = end


class EvidenceBook:
    """Collects evidence while a map is made; the same piece gets the same number."""

    def __init__(self) -> None:
        self._numbers: dict[Evidence, int] = {}

    def add(self, piece: Evidence) -> int:
        """The number of the piece, new or known."""
        return self._numbers.setdefault(piece, len(self._numbers))

    def all(self) -> tuple[Evidence, ...]:
        """Everything collected, in the order of the numbers."""
        return tuple(self._numbers)
