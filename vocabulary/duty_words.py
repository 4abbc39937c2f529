"""Words that tell a bearer from its act in a sentence of duty (`data/vocabulary/duty_words.toml`)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from vocabulary.tables import FOLDER
from vocabulary.word_lists import read_word_lists

FILE = FOLDER / "duty_words.toml"


@dataclass(frozen=True, slots=True)
class DutyWords:
    """The word lists of the file, longest word first.

    Attributes:
        bodies: how the name of a body that bears a duty ends (党委, 部门, 工会).
        persons: how the name of persons who bear one ends (主席, 负责人).
        acts: first verbs of task sentences (加强, 完善).
        manners: adverbs before such a verb (切实, 依法).
        relations: prepositions before it (把, 按照).
        bearing: how the name of a thing ends that bears a duty like a body (设施, 小区).
        deeds: nouns of what only a body does (考察, 事项); the body before is meant.
        founding: nouns of how a body comes into being (建立).
        endings: how a name ends that no list holds (网格员, 志愿服务队).
        no_endings: words that end like such a name and are none (动员, 平台).
        wrongs: verbs of what the law punishes (侵占, 阻挠).
        areas: where something is built or done, which bears nothing by itself (城镇新建生活区应当…).
        nominal: verbs that may stand inside such a name (法律援助律师).
        funds: how money is called that pays and is nobody (由失业保险基金列支).
    """

    bodies: tuple[str, ...]
    persons: tuple[str, ...]
    acts: tuple[str, ...]
    manners: tuple[str, ...]
    relations: tuple[str, ...]
    bearing: tuple[str, ...]
    deeds: tuple[str, ...]
    founding: tuple[str, ...]
    endings: tuple[str, ...]
    no_endings: tuple[str, ...]
    wrongs: tuple[str, ...]
    areas: tuple[str, ...]
    nominal: tuple[str, ...]
    funds: tuple[str, ...]


@lru_cache(maxsize=1)
def duty_words(path: Path = FILE) -> DutyWords:
    """The words of duty, read once.

    Raises:
        InputError: the file is damaged.
    """
    return DutyWords(**read_word_lists(path, [each.name for each in fields(DutyWords)]))
