"""Words of relations of leadership (`data/vocabulary/leadership_words.toml`)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from vocabulary.tables import FOLDER
from vocabulary.word_lists import read_word_lists

FILE = FOLDER / "leadership_words.toml"


@dataclass(frozen=True, slots=True)
class LeadershipWords:
    """The word lists of the file, longest word first.

    Attributes:
        manners: how a body is led, in front of 领导 (统一, 双重).
        endings: how the name of a leader or a led body ends (学生会, 站所).
        administered: how the name of a body ends that another one administers (协会, 机关).
        inner_work: work inside a body that is led (党建).
        other_lines: words of one line each that is no system of `systems.csv`, parted by | (关工委|关心下一代).
        mass, mass_levels: mass organizations as written, and the level words in front of them.
        party: how the name of a Party committee or Party body ends.
        member_endings: how a member of a list of bodies ends that is a name by itself.
    """

    manners: tuple[str, ...]
    endings: tuple[str, ...]
    administered: tuple[str, ...]
    inner_work: tuple[str, ...]
    other_lines: tuple[str, ...]
    mass: tuple[str, ...]
    mass_levels: tuple[str, ...]
    party: tuple[str, ...]
    member_endings: tuple[str, ...]


@lru_cache(maxsize=1)
def leadership_words(path: Path = FILE) -> LeadershipWords:
    """The words of leadership, read once.

    Raises:
        InputError: the file is damaged.
    """
    return LeadershipWords(**read_word_lists(path, [each.name for each in fields(LeadershipWords)]))
