"""Which of the written modals of a sentence govern an act of it."""

from __future__ import annotations

import re

from ingest.facts.duty.apart import RIGHT
from ingest.facts.duty.openings import GUARANTEE
from ingest.facts.duty.sentences import Comma, Whole, is_case, skip_marks
from ingest.mentions.acts import opens_act
from ingest.mentions.modality import Modal, modals

LONGEST_END = 10
"""A 确保 with so few characters names an end (确保能负责、能问责); a longer one says what has to come about."""
_DESCRIBED = re.compile(r"([^，,。；;的]{1,12})的[^，,。；;的]{1,8}$")
_FULFILS = (
    "履行", "承担", "结清", "支付", "缴纳", "补缴", "返还", "落实", "享受", "得到", "完成", "交纳", "退还", "拨付",
)  # fmt: skip
"""Verbs that a modal may follow only inside the description of their object (结清应归属其本人的费用)."""
_NAMED_THING = re.compile(
    r"可(?:使用|支配|动用|用|分配)(?:额度|财力|资金|收入|指标|资源)|应(?:依法)?为[^，,。；;]{1,20}缴纳的|应(?:缴|付|发)[^，,。；;]{0,14}(?:之和|总和|差额)"
)
"""可使用额度, 应为职工缴纳的保险费, 应缴社会保险费之和: a sum by what may or must be done with it."""
_EFFECT = re.compile(r"方可(?:召开|举行|开会|通过|生效|有效|当选|表决)")
_ITEM_OF_OTHERS = re.compile(r"(?!用于)[^，,。；;]{0,60}的其他[\u4e00-\u9fff]{2,6}$")
"""（五）应当向职工代表大会报告的其他事项: the closing item of a list of things."""


def governing(text: str, whole: Whole, clauses: list[Comma]) -> list[tuple[int, Modal]]:
    """The modals that count and 有权, each with its comma clause: one a clause, no 确保 under another modal."""
    found: list[tuple[int, Modal]] = []
    index = 0
    written = modals(text, whole.start, whole.end)
    if text.find("有权", whole.start, whole.end) >= 0:
        rights = (Modal(match.start(), match.end(), "plan") for match in RIGHT.finditer(text, whole.start, whole.end))
        written = sorted([*written, *rights])
    for modal in written:
        while index + 1 < len(clauses) and clauses[index].end <= modal.start:
            index += 1
        if modal.modality == "plan" and is_case(text, clauses[index].end):
            continue
        if _in_relative(text, clauses[index], modal) or (found and _is_effect(text, clauses[index], modal)):
            continue
        if found and found[-1][0] == index and found[-1][1].modality == "plan":
            found.pop()
        forbidden = bool(found) and found[-1][1].modality == "must_not"
        if found and (found[-1][0] == index or (not forbidden and _means(text, clauses[index], modal))):
            continue
        found.append((index, modal))
    return found


def _means(text: str, clause: Comma, modal: Modal) -> bool:
    """Whether a 确保 behind another modal only tells to what end (…，确保正确舆论导向) and sets nothing of its own."""
    return text.startswith(GUARANTEE, modal.start) and (
        clause.end - modal.start <= LONGEST_END or skip_marks(text, clause.start, clause.end) < modal.start
    )


def _is_effect(text: str, clause: Comma, modal: Modal) -> bool:
    """Whether a 方可 behind another modal only tells what that one is a condition of (须有三分之二出席，方可召开)."""
    at = skip_marks(text, clause.start, clause.end)
    return modal.start == at + 1 and _EFFECT.match(text, at) is not None


def _in_relative(text: str, clause: Comma, modal: Modal) -> bool:
    """Whether a modal stands inside what only describes a noun (结清应归属其本人的费用, 可使用额度)."""
    if (
        _NAMED_THING.match(text, modal.start, clause.end)
        or _excepts(text, clause, modal)
        or _closes(text, clause, modal)
    ):
        return True
    described = _DESCRIBED.match(text, modal.end, clause.end)
    if described is None:
        return False
    at = skip_marks(text, clause.start, clause.end)
    return text.startswith("应", modal.start) and (
        text.endswith(_FULFILS, clause.start, modal.start) or (len(described[1]) == 2 and opens_act(text, at))
    )


def _excepts(text: str, clause: Comma, modal: Modal) -> bool:
    """Whether a modal only tells what is left out (除依法不得公开的档案外，…; 除重度残疾人可延长外，…)."""
    at = skip_marks(text, clause.start, clause.end)
    return modal.start > at and text.startswith("除", at) and text.endswith("外", at, clause.end)


def _closes(text: str, clause: Comma, modal: Modal) -> bool:
    """Whether a modal describes the last of several things (依法应当公开的其他事项)."""
    return clause.mark != "" and _ITEM_OF_OTHERS.match(text, modal.end, clause.end) is not None
