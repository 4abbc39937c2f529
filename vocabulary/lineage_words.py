"""Words by which lineage compares sentences (`data/vocabulary/lineage_words.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vocabulary.tables import FOLDER
from vocabulary.word_lists import read_word_lists

FILE = FOLDER / "lineage_words.toml"


@dataclass(frozen=True, slots=True)
class LineageWords:
    """The word lists of the file, longest word first.

    Attributes:
        strong: modals that leave no choice (必须, 不得).
        encouraging: first verbs of a sentence that only encourages (鼓励, 支持).
        particles: words that may differ while the sentence stays the same (应该, 的).
        formulas: set phrases that tell nothing of where a sentence comes from.
    """

    strong: tuple[str, ...]
    encouraging: tuple[str, ...]
    particles: tuple[str, ...]
    formulas: tuple[str, ...]


@lru_cache(maxsize=1)
def lineage_words(path: Path = FILE) -> LineageWords:
    """The words of lineage, read once.

    Raises:
        InputError: the file is damaged.
    """
    lists = read_word_lists(path, ("strong", "encouraging", "particles", "formulas"))
    return LineageWords(lists["strong"], lists["encouraging"], lists["particles"], lists["formulas"])
