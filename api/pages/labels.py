"""Words for people: what record types, fields and values are called, in Chinese and English (`labels.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

NUMBERS = frozenset({"amount", "value"})

_PERIOD = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")
_PERIODS = {"Y": "年", "M": "个月", "W": "周", "D": "天"}


class Label(NamedTuple):
    """A name in both languages; `hint` shows what may be entered."""

    zh: str
    en: str
    hint: str = ""


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    with (Path(__file__).parent / "labels.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def _all() -> dict[str, dict[str, Label]]:
    return {
        group: {key: Label(*names) for key, names in entries.items()}
        for group, entries in _raw().items()
        if group != "questions"
    }


def question_groups(names: Iterable[str]) -> list[tuple[Label, list[str]]]:
    """Names of questions under their headings; those that have no heading come last."""
    by_heading = _raw()["questions"]
    headings = {name: heading for heading, listed in by_heading.items() for name in listed}
    groups: dict[str, list[str]] = {heading: [] for heading in _all()["groups"]}
    for name in sorted(names, key=lambda name: _rank(by_heading, name)):
        groups[headings.get(name, "documents")].append(name)
    return [(_all()["groups"][heading], listed) for heading, listed in groups.items() if listed]


def _rank(by_heading: dict[str, list[str]], name: str) -> tuple[int, str]:
    for listed in by_heading.values():
        if name in listed:
            return listed.index(name), name
    return len(name), name


def type_label(name: str) -> Label:
    """A record type."""
    return _all()["types"].get(name, Label(name, name))


def field_label(name: str) -> Label:
    """A field of a record or a column of an answer."""
    return _all()["fields"].get(name, Label(name, name.replace("_", " ")))


def parameter_label(name: str) -> Label:
    """A parameter of a question."""
    return _all()["parameters"].get(name, Label(name, name.replace("_", " ")))


def record_types() -> list[str]:
    """The record types in the order in which pages show them."""
    return list(_all()["types"])


def show(value: object, column: str = "", unit: object = None) -> str:
    """A value as a person reads it: known words in Chinese, lists joined, large numbers grouped, shares as percent.

    Args:
        column: the field that it stands in; document names and ids are never translated.
        unit: the unit beside an amount or value; `share` makes 0.02 read 2%.
    """
    if value is None:
        return "—"
    if isinstance(value, bool):
        return _all()["values"][str(value).lower()].zh
    if isinstance(value, (list, tuple)):
        return "、".join(show(item, column) for item in value) or "—"
    if unit == "share" and isinstance(value, int | float) and column in NUMBERS:
        return f"{value * 100:.4g}%"
    if isinstance(value, float):
        return f"{int(value):,}" if value.is_integer() else f"{value:,.4g}"
    if isinstance(value, int):
        return f"{value:,}" if column in NUMBERS else str(value)
    text = str(value)
    period = _PERIOD.fullmatch(text) if column in {"value", "deadline"} else None
    if period is not None:
        return f"{period[1]}{_PERIODS[period[2]]}"
    known = _all()["values"].get(text) if column not in {"document", "id", "rule", "quota", "quote", "text"} else None
    return known.zh if known is not None else text
