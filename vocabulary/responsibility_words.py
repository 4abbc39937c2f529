"""Words of lists that put units in charge of a clause (`data/vocabulary/responsibility_words.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from foundation.errors import InputError
from vocabulary.tables import FOLDER


@dataclass(frozen=True, slots=True)
class ResponsibilityWords:
    """The word lists of the file.

    Attributes:
        lead_labels: labels whose units lead (牵头单位).
        participant_labels: labels whose units take part (参与单位, 责任单位).
        division_labels: labels behind which verbs name the roles (责任分工：A牵头，B配合).
        other_labels: labels beside a list that name no unit (完成时限).
        endings: how the name of a unit may end.
        class_brackets: bracketed words that widen a name and are no second name (市、区 in 各县（市、区）).
    """

    lead_labels: tuple[str, ...]
    participant_labels: tuple[str, ...]
    division_labels: tuple[str, ...]
    other_labels: tuple[str, ...]
    endings: tuple[str, ...]
    class_brackets: frozenset[str]


@lru_cache(maxsize=1)
def responsibility_words(path: Path = FOLDER / "responsibility_words.toml") -> ResponsibilityWords:
    """The word lists, read once.

    Raises:
        InputError: the file cannot be read, or a table lacks its words or its `source`.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}", remedy="Restore the file") from error
    lists: dict[str, tuple[str, ...]] = {}
    for field in fields(ResponsibilityWords):
        table = tables.get(field.name, {})
        if not table.get("source") or not table.get("words"):
            raise InputError(
                f"The table [{field.name}] of {path.name} lacks `source` or `words`", remedy="Give it both"
            )
        lists[field.name] = tuple(dict.fromkeys(table["words"]))
    return ResponsibilityWords(
        lists["lead_labels"], lists["participant_labels"], lists["division_labels"], lists["other_labels"],
        lists["endings"], frozenset(lists["class_brackets"]),
    )  # fmt: skip
