"""Dates whose year the page does not write (10月中旬前), and the deadline that governs a place."""

from __future__ import annotations

import re

from ingest.facts.phrases import REACH
from ingest.mentions.times import TimeExpression
from ingest.text import Mention, PolicyText, Sentence

_SINCE = re.compile(r"(?:离校|毕业|退役|入职|释放)$")
"""离校2年内未就业毕业生: how long ago, no limit."""


def earliest_year(policy: PolicyText) -> int | None:
    """The year of the file's earliest written deadline."""
    years = [
        int(mention.value.value[:4])
        for mention in policy.mentions["times"]
        if isinstance(mention.value, TimeExpression) and mention.value.form == "date" and mention.value.value[0] != "-"
    ]
    return min(years, default=None)


def complete(policy: PolicyText, sentence: Sentence, value: str, nearest: int | None, position: int = 0) -> str | None:
    """A time's value with its year.

    Args:
        policy, sentence: where it stands; the instrument's date of issue gives the year (the next one where the month
            is gone by).
        value: of a `TimeExpression`; without a year it begins with `--`.
        position: where the time stands; a date with its year before it in the sentence gives the year first.
        nearest: the year to take when the instrument has no date.

    Returns:
        The value, None where no year can be told.
    """
    if not value.startswith("--"):
        return value
    said = [
        mention.value.value[:4]
        for mention in policy.inside("times", max(sentence.start, position - REACH), position)
        if isinstance(mention.value, TimeExpression) and mention.value.form == "date" and mention.value.value[0] != "-"
    ]
    if said:
        return f"{said[-1]}{value[1:]}"
    issued = policy.instrument(sentence.instrument).issued_on if policy.instruments else None
    if issued is None:
        return f"{nearest}{value[1:]}" if nearest else None
    year = int(issued[:4]) + (int(value[2:4]) < int(issued[5:7] or 0))
    return f"{year}{value[1:]}"


def governing(policy: PolicyText, sentence: Sentence, position: int, end: int, nearest: int | None) -> str | None:
    """The deadline or term that holds at `position`: the last one before it in its sentence, else one up to `end`."""
    times = [
        mention
        for mention in policy.inside("times", max(sentence.start, position - REACH), end)
        if isinstance(mention.value, TimeExpression) and _holds(policy.text, mention, mention.value.form, position)
    ]
    before = [mention for mention in times if mention.start < position]
    chosen = before[-1] if before else next(iter(times), None)
    if chosen is None or not isinstance(chosen.value, TimeExpression):
        return None
    return complete(policy, sentence, chosen.value.value, nearest, chosen.start)


def _holds(text: str, mention: Mention, form: str, position: int) -> bool:
    """Whether a time can be the deadline at `position`: a date, or 2年内 in the same part between ；."""
    if form != "within":
        return form == "date"
    if "内" not in text[mention.start : mention.end]:
        return False
    apart = "；" in text[mention.end : position]
    return not apart and _SINCE.search(text, max(0, mention.start - 3), mention.start) is None
