"""Words of lineage: read whole, and a damaged file is refused with the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.errors import InputError
from vocabulary.lineage_words import lineage_words


def test_the_file_holds_what_it_should() -> None:
    words = lineage_words()
    assert "不得" in words.strong
    assert "鼓励" in words.encouraging
    assert words.particles.index("应该") < words.particles.index("应")
    assert "弘扬社会主义核心价值观" in words.formulas


def test_a_table_without_source_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lineage_words.toml"
    file.write_text('[strong]\nwords = ["必须"]\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"\[strong\] needs a source"):
        lineage_words(file)
