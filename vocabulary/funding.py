"""Words of money: funds, assets, venues and the bodies that pay (`data/vocabulary/funding_cues.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from foundation.errors import InputError

FILE = Path(__file__).resolve().parent.parent / "data" / "vocabulary" / "funding_cues.toml"


@dataclass(frozen=True, slots=True)
class FundingWords:
    """The word lists of the file, longest word first.

    Attributes:
        funds: what money is called (经费, 会费, 保障金).
        not_funds: words that hold such a word and mean no money (基金会).
        assets: what a body owns (资产, 不动产).
        venues: where its work happens (阵地, 工人文化宫).
        bodies: how the name of a payer or receiver ends (党委, 部门, 单位).
        areas: layers and places to which money is tilted (基层, 一线).
    """

    funds: tuple[str, ...]
    not_funds: tuple[str, ...]
    assets: tuple[str, ...]
    venues: tuple[str, ...]
    bodies: tuple[str, ...]
    areas: tuple[str, ...]


@lru_cache(maxsize=1)
def funding_words(path: Path = FILE) -> FundingWords:
    """The money words, read once.

    Raises:
        InputError: a table is missing, or has no `source` or no `words`.
    """
    with path.open("rb") as stream:
        tables = tomllib.load(stream)
    lists = {}
    for field in fields(FundingWords):
        table = tables.get(field.name, {})
        if not table.get("source") or not table.get("words"):
            raise InputError(
                f"The table [{field.name}] of {path.name} lacks `source` or `words`",
                remedy="Give it both: a sentence that says where the words were read, and a list",
            )
        lists[field.name] = tuple(sorted(set(table["words"]), key=lambda word: (-len(word), word)))
    return FundingWords(**lists)
