"""The words of leadership: read, checked, refused where a table has no source."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.errors import InputError
from vocabulary.leadership_words import leadership_words


def test_what_is_administered_is_a_body() -> None:
    words = leadership_words()
    assert "机关" in words.administered
    assert not {"中心", "经费", "场所", "之家"} & set(words.administered)
    assert "统一" in words.manners
    assert "组织" not in words.manners


def test_a_table_without_a_source_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "leadership_words.toml"
    table.write_text('[manners]\nwords = ["统一"]\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"\[manners\]"):
        leadership_words(table)
