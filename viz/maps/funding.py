"""The funding map: who pays – by which rule – who benefits. Red has a number that can be audited, grey a principle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from foundation.ids import content_id
from viz.layout.flow import Flow, flow
from viz.layout.placing import shorten
from viz.maps.amounts import KIND_WORDS, modality_words, standard
from viz.maps.rows import Outline
from viz.maps.source import Words, ask, assembled, busiest, outline
from viz.spec import Band, Edge, EdgeKind, EvidenceBook, MapSpec, Node, NodeKind

if TYPE_CHECKING:
    from graph.store import Store

MOST_RULES = 240
"""Rules that are drawn; more are cut, those with a number last, and the map says so."""

PAYER_X, BENEFICIARY_X = -550.0, 560.0
PAYER_WIDTH, RULE_WIDTH, BENEFICIARY_WIDTH = 224, 620, 244
LANE_MARGIN = 14
HEAD = 52.0
BLOCK_GAP = 120.0
UNSTATED = "原文未写明"

NODE_KINDS = (
    NodeKind(id="payer", label="出资方", label_en="Payer", tone="payer"),
    NodeKind(id="unstated", label="未写明出资方", label_en="Payer not stated", tone="other", dashed=True),
    NodeKind(id="hard", label="有数额的规定", label_en="Rule with a number", tone="hard", pill=True),
    NodeKind(id="soft", label="原则规定", label_en="Principle", tone="slate", pill=True),
    NodeKind(id="beneficiary", label="受益方", label_en="Beneficiary", tone="beneficiary"),
)
EDGE_KINDS = (
    EdgeKind(
        id="hard", label="有数额，可核查", label_en="can be audited", tone="hard", width=2.0, opacity=0.75, through=True
    ),
    EdgeKind(
        id="soft", label="只有原则", label_en="principle only", tone="slate", width=1.2, opacity=0.5, through=True
    ),
)


def build(store: Store, scope: Mapping[str, str]) -> MapSpec:
    """The map of the funding rules in scope (`document`, `kind`, `payer`, `beneficiary`), a block for each document."""
    return draw(ask(store, "funding-rules", scope), outline(store, scope), scope)


def draw(rows: Sequence[Mapping[str, Any]], headings: Outline, scope: Mapping[str, str]) -> MapSpec:
    """The map from rows of `funding-rules`."""
    names = headings.names()
    kept = _most_telling(rows)
    by_document = headings.by_document(kept)
    drawing = _Drawing(headings)
    for document, own in by_document.items():
        drawing.block(document, own, titled=len(by_document) > 1, title=names.get(document, document))
    cut = "" if len(kept) == len(rows) else (
        f"图中只画 {len(kept)} 条规定（有数额的优先），全部共 {len(rows)} 条；"
        "其余请按文件查看，或用问题 funding-rules 查询。"
        f" Shown: {len(kept)} of {len(rows)} rules, those with a number first; "
        "narrow the scope to one document for the rest."
    )  # fmt: skip
    numbered = sum(row["amount"] is not None for row in kept)
    start = tuple(node.id for node in drawing.nodes if node.kind == "hard")[:8] or busiest(
        drawing.edges, [node.id for node in drawing.nodes if node.kind == "payer"]
    )
    return assembled(
        "funding",
        scope,
        drawing,
        Words(
            "经费：谁出钱、按什么规定、给谁",
            "Money: who pays, by which rule, for whom",
            *_words(by_document, names, len(kept), numbered, scope),
        ),
        {document: names.get(document, document) for document in by_document},
        (NODE_KINDS, EDGE_KINDS),
        cut=cut,
        start=start,
    )


def _most_telling(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """All rows when they fit; else those with an amount first, then in the order of the text."""
    if len(rows) <= MOST_RULES:
        return list(rows)
    ranked = sorted(range(len(rows)), key=lambda position: (rows[position]["amount"] is None, position))
    return [rows[position] for position in sorted(ranked[:MOST_RULES])]


def _words(
    by_document: Mapping[str, Any], names: Mapping[str, str], rules: int, numbered: int, scope: Mapping[str, str]
) -> tuple[str, str, str]:
    if not by_document:
        subject = "、".join(names.values()) if "document" in scope else "所选范围"
        return (
            f"{subject}：没有经费规定",
            "这里没有关于经费、资产、场地或购买服务的规定，所以没有可画的内容。",
            "No rule about money, assets, venues or bought services is written here, so there is nothing to draw.",
        )
    shown = (
        "、".join(names.get(name, name) for name in by_document)
        if len(by_document) < 3
        else f"{len(by_document)} 份文件"
    )
    return (
        f"{shown} · {rules} 条规定，其中 {numbered} 条有数额",
        "从左到右：谁出钱、按什么规定、给谁。红色在原文里写明了数额或比例，可以核查；灰色只有原则要求。"
        "虚线框“原文未写明”汇集没有写明出资方的规定。",
        "Left to right: who pays, by which rule, for whom. Red states a sum or share that can be audited, grey only a "
        "principle. The dashed box gathers the rules that name no payer.",
    )


class _Drawing:
    """Nodes, lines and lanes of the documents drawn so far; `y` is where the next block begins."""

    def __init__(self, headings: Outline) -> None:
        self.headings = headings
        self.book = EvidenceBook()
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.bands: list[Band] = []
        self.y = 0.0

    def block(self, document: str, rows: Sequence[Mapping[str, Any]], *, titled: bool, title: str) -> None:
        """Draws one document below what is there."""
        payer_of = {row["rule"]: row["payer"] or UNSTATED for row in rows}
        beneficiary_of = {row["rule"]: row["beneficiary"] for row in rows if row["beneficiary"]}
        placed = flow(payer_of, beneficiary_of, last=(UNSTATED,))
        top = self.y + HEAD + (56 if titled else 0)
        if titled:
            left = PAYER_X - PAYER_WIDTH / 2 - LANE_MARGIN
            right = BENEFICIARY_X + BENEFICIARY_WIDTH / 2 + LANE_MARGIN
            self.bands.append(
                Band(
                    x=left, y=self.y, width=right - left, height=44, tone="b", size=21, jump=True,
                    label=shorten(title, 48),
                )
            )  # fmt: skip
        self._lanes(top, placed)
        evidence = {row["rule"]: self.headings.passage_evidence(self.book, row) for row in rows}
        self._sides(document, rows, payer_of, placed, top)
        for row in rows:
            self._rule(document, row, placed.rules[row["rule"]] + top, evidence[row["rule"]])
            self._lines(document, row, payer_of[row["rule"]], evidence[row["rule"]])
        self.y = top + placed.height + BLOCK_GAP

    def _lanes(self, top: float, placed: Flow) -> None:
        lanes = (
            (PAYER_X, PAYER_WIDTH, "谁出钱 Who pays", "a"),
            (0.0, RULE_WIDTH, "按什么规定 By which rule", "b"),
            (BENEFICIARY_X, BENEFICIARY_WIDTH, "给谁 For whom", "a"),
        )
        for x, width, label, tone in lanes:
            self.bands.append(
                Band(
                    x=x - width / 2 - LANE_MARGIN, y=top - HEAD, width=width + 2 * LANE_MARGIN,
                    height=placed.height + HEAD + 14, tone="a" if tone == "a" else "b",
                )
            )  # fmt: skip
            self.bands.append(
                Band(x=x - width / 2, y=top - HEAD + 6, width=width, height=34, label=label, align="center", size=18)
            )

    def _sides(
        self, document: str, rows: Sequence[Mapping[str, Any]], payer_of: Mapping[str, str], placed: Flow, top: float
    ) -> None:
        counts: dict[str, int] = {}
        for payer in payer_of.values():
            counts[payer] = counts.get(payer, 0) + 1
        for payer, y in placed.payers.items():
            self._party(document, "payer", payer, PAYER_X, top + y, PAYER_WIDTH, counts[payer])
        for beneficiary, y in placed.beneficiaries.items():
            count = sum(row["beneficiary"] == beneficiary for row in rows)
            self._party(document, "beneficiary", beneficiary, BENEFICIARY_X, top + y, BENEFICIARY_WIDTH, count)

    def _party(self, document: str, kind: str, name: str, x: float, y: float, width: int, count: int) -> None:
        unstated = kind == "payer" and name == UNSTATED
        self.nodes.append(
            Node(
                id=content_id(kind, document, name), kind="unstated" if unstated else kind, document=document,
                x=x, y=y, width=width, font=16, tight=True,
                label=shorten(name, (width - 24) / 16 - 1.4) + (f"　{count}" if count > 1 else ""),
                full="原文未写明出资方 Payer not stated" if unstated else name,
                tip=f"{name}\n{count} 条规定", facts=(f"{count} 条规定 rules",),
            )
        )  # fmt: skip

    def _rule(self, document: str, row: Mapping[str, Any], y: float, evidence: tuple[int, ...]) -> None:
        kind_zh, kind_en = KIND_WORDS.get(row["kind"], KIND_WORDS["other"])
        words = standard(row)
        facts = [f"{kind_zh} {kind_en}", modality_words(row["modality"])]
        for name, value in (
            ("基数 base", row["base"]),
            ("条件 condition", row["condition"]),
            ("预算 budget", row["budget"]),
        ):
            if value:
                facts.append(f"{name}: {value}")
        rest = row["base"] if words and row["base"] else row["quote"]
        label = f"{words or kind_zh}｜{rest}"
        self.nodes.append(
            Node(
                id=content_id("rule", row["rule"]), kind="hard" if row["amount"] is not None else "soft", x=0.0, y=y,
                label=shorten(label, (RULE_WIDTH - 24) / 15), full=f"{words or kind_zh}：{row['quote']}",
                width=RULE_WIDTH,
                font=15, tight=True, left=True, tip=row["quote"], facts=tuple(filter(None, facts)), evidence=evidence,
                document=document, aliases=(row["rule"],),
            )
        )  # fmt: skip

    def _lines(self, document: str, row: Mapping[str, Any], payer: str, evidence: tuple[int, ...]) -> None:
        rule = content_id("rule", row["rule"])
        kind = "hard" if row["amount"] is not None else "soft"
        note = standard(row)
        self.edges.append(
            Edge(
                id=content_id("pays", row["rule"]), source=content_id("payer", document, payer), target=rule, kind=kind,
                evidence=evidence, note=note, roundness=0.5,
            )
        )  # fmt: skip
        if row["beneficiary"]:
            self.edges.append(
                Edge(
                    id=content_id("gives", row["rule"]), source=rule, kind=kind, evidence=evidence, note=note,
                    target=content_id("beneficiary", document, row["beneficiary"]), roundness=0.5,
                )
            )  # fmt: skip
