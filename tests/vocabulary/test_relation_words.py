"""The tables of cited texts and of words of duty: read, checked, refused with the place of the flaw."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.errors import InputError
from vocabulary.cited_texts import KINDS, cited_texts
from vocabulary.duty_words import duty_words


def test_names_of_laws_have_a_kind() -> None:
    names = cited_texts()
    assert names["工会法"] == "law"
    assert names["党章"] == "charter"
    assert set(names.values()) <= KINDS


def test_longer_words_come_first() -> None:
    words = duty_words()
    for table in (words.bodies, words.persons, words.acts, words.manners, words.relations):
        assert list(map(len, table)) == sorted(map(len, table), reverse=True)
        assert len(set(table)) == len(table)


def test_a_name_without_a_source_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "cited_texts.csv"
    table.write_text("name,kind,source\n工会法,law,\n", encoding="utf-8")
    with pytest.raises(InputError, match="Line 2"):
        cited_texts(table)


def test_a_table_without_a_source_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "duty_words.toml"
    table.write_text('[bodies]\nwords = ["工会"]\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"\[bodies\]"):
        duty_words(table)
