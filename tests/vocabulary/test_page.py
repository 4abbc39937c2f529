"""The words of a page and the readings of characters: read, in order, without repetition."""

from __future__ import annotations

import tomllib
from dataclasses import fields

from vocabulary.page import page_words
from vocabulary.readings import readings, simplified_forms
from vocabulary.tables import FOLDER


def test_every_list_is_read_longest_word_first_and_has_a_source() -> None:
    tables = tomllib.loads((FOLDER / "page.toml").read_text(encoding="utf-8"))
    assert set(tables) == {field.name for field in fields(page_words())}
    for name, table in tables.items():
        assert table["source"]
        if "words" in table:
            words = getattr(page_words(), name)
            assert [len(word) for word in words] == sorted(map(len, words), reverse=True)
            assert len(set(words)) == len(words)


def test_readings_are_those_of_traditional_characters() -> None:
    assert readings()["聯"] == ("lián",)
    assert "huì" in readings()["會"]
    assert simplified_forms()["屬"] == "属"
    assert "工" not in readings()
