"""A line of the corrections file overrides the grammar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foundation.errors import InputError
from foundation.settings import settings
from identity import resolve

HEADER = "written,place,means,source\n"


@pytest.fixture
def corrections(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "corrections.csv"
    monkeypatch.setenv("QUNTUAN_CORRECTIONS", str(path))
    settings.cache_clear()
    resolve.cache_clear()
    yield path
    monkeypatch.undo()
    settings.cache_clear()
    resolve.cache_clear()


def test_a_line_holds_in_its_place_and_below(corrections: Path) -> None:
    corrections.write_text(
        HEADER + "总工会,衢州市,衢州市总工会,decided by hand\n市残联,,unknown,decided by hand\n", encoding="utf-8"
    )
    told = resolve("总工会", "龙游县")
    assert told.unit == "衢州市总工会"
    assert "corrections.csv:2" in told.explanation[0]
    assert resolve("总工会", "杭州市").status == "class"
    assert resolve("市残联", "衢州市").status == "unknown"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("written,means\n", "corrections.csv:1"),
        (HEADER + "总工会,,\n", "corrections.csv:2"),
        (HEADER + "总工会,,,x\n", "corrections.csv:2"),
    ],
)
def test_a_damaged_file_is_refused_with_its_line(corrections: Path, text: str, place: str) -> None:
    corrections.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=place):
        resolve("总工会", "衢州市")
