"""When two records state the same fact: one function for each record type, 0 if they do not, else how alike they are.

Records are plain dictionaries, as read from JSON Lines: a predicted one may lack fields or hold nonsense, and then
it is simply not the same.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

Row = dict[str, Any]
Same = Callable[[Row, Row], float]

FOLD = str.maketrans("，；：（）［］〔〕“”‘’\"'《》", ",;:()[][]" + " " * 8)


def squeeze(value: object) -> str:
    """Text without white space, quotation marks and differences of width; `None` is empty."""
    return "" if value is None else "".join(str(value).translate(FOLD).split())


def near(a: object, b: object) -> float:
    """Likeness of two texts, 0 to 1; a short text inside a long one is only somewhat like it."""
    one, other = squeeze(a), squeeze(b)
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    if one in other or other in one:
        ratio = max(ratio, 0.5 + 0.5 * min(len(one), len(other)) / max(len(one), len(other)))
    return ratio


def same_number(a: Any, b: Any) -> bool:
    """Equal within half a percent; null equals null alone."""
    if a is None or b is None:
        return a is None and b is None
    try:
        return abs(float(a) - float(b)) <= 0.005 * abs(float(a))
    except (TypeError, ValueError):
        return squeeze(a) == squeeze(b)


def placed(record: Row) -> bool:
    """Whether the record has a span at all."""
    start, end = record.get("start"), record.get("end")
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end


def tight(a: Row, b: Row) -> float:
    """Shared length over the union of two spans: over-long evidence costs."""
    if not (placed(a) and placed(b)):
        return 0.0
    shared = max(0, min(a["end"], b["end"]) - max(a["start"], b["start"]))
    return float(shared / (max(a["end"], b["end"]) - min(a["start"], b["start"])))


def same_document(gold: Row, found: Row) -> float:
    """Nearly the same title."""
    title = near(gold.get("title"), found.get("title"))
    return title if title >= 0.6 else 0.0


def same_list(gold: Row, found: Row) -> float:
    """Half of the list's span."""
    return tight(gold, found) if tight(gold, found) >= 0.5 else 0.0


def same_clause(gold: Row, found: Row) -> float:
    """Number, depth, start within 3 characters, and nearly the same extent."""
    if not placed(found) or abs(gold["start"] - found["start"]) > 3 or tight(gold, found) < 0.8:
        return 0.0
    return float(
        squeeze(gold.get("number")) == squeeze(found.get("number")) and gold.get("depth") == found.get("depth")
    )


def same_leadership(gold: Row, found: Row) -> float:
    """Subject, leader, kind and which leader is primary."""
    subject, leader = near(gold.get("subject"), found.get("subject")), near(gold.get("leader"), found.get("leader"))
    if (
        tight(gold, found) < 0.3
        or gold.get("kind") != found.get("kind")
        or gold.get("primary") != found.get("primary")
        or min(subject, leader) < 0.75
    ):
        return 0.0
    return (subject + leader) / 2


def same_funding(gold: Row, found: Row) -> float:
    """Kind; the sum with its unit, period and comparator; for a sum also who benefits."""
    if (
        tight(gold, found) < 0.3
        or gold.get("kind") != found.get("kind")
        or not same_number(gold.get("amount"), found.get("amount"))
    ):
        return 0.0
    beneficiary = near(gold.get("beneficiary"), found.get("beneficiary"))
    if gold.get("amount") is not None:
        if any(gold.get(name) != found.get(name) for name in ("unit", "comparator")):
            return 0.0
        if set(gold.get("per") or []) != set(found.get("per") or []):
            return 0.0
        if gold.get("beneficiary") and beneficiary < 0.6:
            return 0.0
    return 0.4 + 0.3 * tight(gold, found) + 0.15 * beneficiary + 0.15 * near(gold.get("payer"), found.get("payer"))


def same_quota(gold: Row, found: Row) -> float:
    """Value, unit, comparator, and what is counted."""
    if tight(gold, found) < 0.2 or not same_number(gold.get("value"), found.get("value")):
        return 0.0
    if gold.get("comparator") != found.get("comparator") or gold.get("unit") != found.get("unit"):
        return 0.0
    measure = near(gold.get("measure"), found.get("measure"))
    if gold.get("measure") and measure < 0.5:
        return 0.0
    kind = 0.2 * (gold.get("kind") == found.get("kind"))
    return 0.4 + kind + 0.2 * measure + 0.2 * near(gold.get("population"), found.get("population"))


def same_schedule(gold: Row, found: Row) -> float:
    """Kind, value, and roughly the same act."""
    what = near(gold.get("what"), found.get("what"))
    if (
        tight(gold, found) < 0.2
        or gold.get("kind") != found.get("kind")
        or squeeze(gold.get("value")) != squeeze(found.get("value"))
        or what < 0.4
    ):
        return 0.0
    return 0.5 + 0.5 * what


def same_citation(gold: Row, found: Row) -> float:
    """Title or number, and what the document does with the other text."""
    title = near(gold.get("title"), found.get("title")) if gold.get("title") else 0.0
    number = float(bool(gold.get("number")) and squeeze(gold.get("number")) == squeeze(found.get("number")))
    if tight(gold, found) < 0.1 or max(title, number) < 0.85 or gold.get("relation") != found.get("relation"):
        return 0.0
    return max(title, number)


def same_duty(gold: Row, found: Row) -> float:
    """Modality, bearer, and half of the sentence."""
    bearer = near(gold.get("bearer"), found.get("bearer"))
    if tight(gold, found) < 0.5 or gold.get("modality") != found.get("modality") or bearer < 0.6:
        return 0.0
    return 0.5 * tight(gold, found) + 0.5 * bearer


SAME: dict[str, Same] = {
    "document": same_document,
    "clause": same_clause,
    "responsibility": same_list,
    "leadership": same_leadership,
    "funding_rule": same_funding,
    "quota": same_quota,
    "schedule": same_schedule,
    "citation": same_citation,
    "duty": same_duty,
}


def pair(gold: list[Row], found: list[Row], same: Same) -> list[tuple[int, int]]:
    """One-to-one pairs (index in `gold`, index in `found`), the most alike first.

    A gold record marked `borderline` takes only what no other gold record claims.
    """
    rows = [
        (score - bool(g.get("borderline")), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(found)
        if (score := same(g, p)) > 0
    ]
    rows.sort(key=lambda row: (-row[0], row[1], row[2]))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for _, i, j in rows:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs
