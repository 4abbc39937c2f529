"""Words of numbers and times: read whole, and a damaged file is refused with the place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foundation.errors import InputError
from vocabulary.measures import COLUMNS, measures
from vocabulary.quota_words import TABLES, any_of, quota_words
from vocabulary.time_words import time_words
from vocabulary.word_lists import read_word_lists

HEADER = ",".join(COLUMNS) + "\n"


def test_the_files_hold_what_they_should() -> None:
    assert measures()["季度"].factor == 3
    assert measures()["名"].unit == "persons"
    assert "单" in measures()["名"].not_before
    assert "任期" in time_words().spans
    assert "施行" in time_words().enforcement
    assert set(quota_words()) == set(TABLES)
    assert all(
        words and list(words) == sorted(words, key=lambda word: (-len(word), word)) for words in quota_words().values()
    )
    assert re.fullmatch(any_of("posts"), "编制")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEADER + "名,persons,x,,s\n", "measures.csv:2 has the factor x, which is no number"),
        (HEADER + "名,persons,1,,s\n名,persons,1,,s\n", "measures.csv:3 repeats 名"),
        (HEADER + "名,persons,1,,\n", "measures.csv:2 has no source"),
    ],
)
def test_a_damaged_table_of_measures(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "measures.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        measures.__wrapped__(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[a]\nsource = 's'\n", "words.toml [a] needs a source and words"),
        ("[a]\nwords = ['x']\n", "words.toml [a] needs a source and words"),
        ("", "words.toml [a] needs a source and words"),
        ("[a", "cannot be read"),
    ],
)
def test_damaged_word_lists(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "words.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        read_word_lists(path, ("a",))
