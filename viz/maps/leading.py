"""What ladders and statements of leadership share: which line shows a relation, and what its sentences say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from viz.spec import EdgeKind

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

PRIMARY_WORDS = {True: "为主 primary", False: "非为主 not primary", None: ""}


def primary_of(rows: Sequence[Mapping[str, Any]]) -> bool | None:
    """True where one sentence says 为主 of this leader, False where one says it of another, else None."""
    said = {row["primary"] for row in rows}
    return True if True in said else False if False in said else None


def line_of(kind: str, primary: bool | None) -> str:
    """The kind of line for a kind of leadership."""
    if kind == "same_level_party":
        return "primary" if primary else "party"
    return "superior" if kind == "superior" else "other"
