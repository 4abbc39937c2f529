"""A funding rule's standard in words: `每人每年不少于1元`, `不少于2%`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

KIND_WORDS: dict[str, tuple[str, str]] = {
    "per_capita": ("按人头", "per head"),
    "fixed_amount": ("定额", "fixed sum"),
    "percentage": ("按比例", "share"),
    "budget_line": ("列入预算", "budget line"),
    "collection": ("收缴划拨", "collection"),
    "subsidy": ("补助保障", "support"),
    "matching": ("配套", "matching"),
    "purchase": ("购买服务", "purchase of services"),
    "fundraising": ("募集", "fundraising"),
    "asset_protection": ("资产保护", "assets protected"),
    "oversight": ("监督公开", "oversight"),
    "tax": ("税收", "tax"),
    "facility": ("场地设施", "venues"),
    "remuneration": ("待遇报酬", "remuneration"),
    "penalty": ("滞纳罚款", "penalty"),
    "other": ("其他", "other"),
}
"""Kinds of the extraction contract → words for people, Chinese and English."""

_MODALITY = {
    "must": "必须 must",
    "must_not": "不得 must not",
    "may": "可以 may",
    "encourage": "鼓励 encourage",
    "plan": "",
}
_COMPARATOR = {">=": "不少于", "<=": "不超过", "<": "少于", ">": "超过", "~": "约", "=": "", None: ""}
# Periods in the order in which Chinese says them, whatever the order of the record.
_PER = {"person": "每人", "body": "每个单位", "day": "每日", "month": "每月", "year": "每年"}


def modality_words(modality: str | None) -> str:
    """How binding the rule is; empty for a plain task."""
    return _MODALITY.get(modality or "plan", "")


def standard(row: Mapping[str, Any]) -> str:
    """The number of a rule with its comparator and what it is counted by; empty without an amount.

    Args:
        row: has `amount` (CNY, or a share of 1), `unit`, `per`, `comparator`.
    """
    if row["amount"] is None:
        return ""
    per = "".join(words for name, words in _PER.items() if name in (row["per"] or ()))
    value = _share(row["amount"]) if row["unit"] == "share" else _money(row["amount"])
    return f"{per}{_COMPARATOR.get(row['comparator'], '')}{value}"


def _money(amount: float) -> str:
    for size, word in ((1e8, "亿元"), (1e4, "万元")):
        if amount >= size:
            return f"{_plain(amount / size)}{word}"
    return f"{_plain(amount)}元"


def _share(share: float) -> str:
    if 0 < share < 0.01:
        return f"{_plain(share * 1000)}‰"
    return f"{_plain(share * 100)}%"


def _plain(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")
