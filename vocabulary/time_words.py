"""Words that carry a length or a start of time, and of what is done at a time (`data/vocabulary/time_words.toml`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from vocabulary.tables import FOLDER
from vocabulary.word_lists import read_word_lists

FILE = FOLDER / "time_words.toml"


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The word lists of the file, longest word first.

    Attributes:
        spans: nouns that take a length (任期, 有效期): 任期为3年.
        enforcement: what a text does from a date on (施行): 自2020年1月1日起施行.
        leaves: what workers take off (产假): 享受98天产假.
        rounds: acts that come round (调整): 一年调整一次.
        things: last words of what is published or reported at a time (情况): 收支情况定期公布.
        acts: what is done within years that no preposition marks (培训): 三年培训100万新型学徒.
        stays: what somebody is at for a time (实习): 顶岗实习时间一般为6个月.
        one_each: acts that come once in a period (评): 一年一评.
        put_off: what makes a time longer or later (延长): 可适当延长，但不得超过六个月.
        sets_apart: what takes a time out for something (拿出): 每周拿出1个工作日，向基层服务对象报到.
        sets_up: what is done with a system that comes round (建立): 建立定期通报制度.
        ends: verbs whose object stands in front of the time (完成): 改革任务于2020年底前完成.
        pays: what is done with money at a time (发放): 两项补贴按月发放.
        doers: how names of those end who do something at a time (党委): 党委常委会每年听取汇报.
    """

    spans: tuple[str, ...]
    enforcement: tuple[str, ...]
    rounds: tuple[str, ...]
    leaves: tuple[str, ...]
    acts: tuple[str, ...]
    things: tuple[str, ...]
    stays: tuple[str, ...]
    one_each: tuple[str, ...]
    put_off: tuple[str, ...]
    sets_apart: tuple[str, ...]
    sets_up: tuple[str, ...]
    ends: tuple[str, ...]
    pays: tuple[str, ...]
    doers: tuple[str, ...]


@lru_cache(maxsize=1)
def time_words(path: Path = FILE) -> TimeWords:
    """The time words, read once.

    Raises:
        InputError: the file is damaged.
    """
    return TimeWords(**read_word_lists(path, tuple(each.name for each in fields(TimeWords))))


def any_time(*names: str) -> str:
    """A regular expression, without a group around it, for any word of these lists."""
    return "|".join(re.escape(word) for name in names for word in getattr(time_words(), name))
