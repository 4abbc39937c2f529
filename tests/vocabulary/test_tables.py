"""The tables are read whole, and a damaged one is refused with file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foundation.errors import InputError
from vocabulary.bodies import central_bodies, local_bodies, renamings, systems
from vocabulary.organization_words import organization_words
from vocabulary.patterns import trie_pattern
from vocabulary.places import places, province_short_names
from vocabulary.responsibility_words import responsibility_words
from vocabulary.tables import FOLDER, read_table


def test_the_tables_hold_what_they_should() -> None:
    by_level = [row.level for row in places()]
    assert (by_level.count("province"), by_level.count("city") >= 333, by_level.count("county") >= 2843) == (
        35,
        True,
        True,
    )
    assert len(province_short_names()) == 34
    assert len(systems()) == 25
    assert sum(row.mass for row in systems().values()) == 17
    assert {row.system for row in central_bodies()} | {row.system for row in local_bodies()} == set(systems())
    assert all(renaming.year >= 1998 for renaming in renamings())
    assert "经费" in organization_words().inside
    assert "市、区" in responsibility_words().class_brackets


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")), ids=lambda path: path.name)
def test_every_row_names_its_source(path: Path) -> None:
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    assert header.split(",")[-1] == "source" or "source" in header.split(",")
    assert all(line.strip() for line in lines)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "table.csv:1 must be the header"),
        ("a,b\n", "table.csv:1 must be the header"),
        ("a,source\nx\n", "table.csv:2 has 1 values, not 2"),
        ("a,source\nx,y\nz,\n", "table.csv:3 has no source"),
    ],
)
def test_a_damaged_table_is_refused_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        read_table(path, ("a", "source"))


def test_a_missing_or_undecodable_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_table(tmp_path / "none.csv", ("a", "source"))
    (tmp_path / "bytes.csv").write_bytes(b"a,source\n\xff\xfe\n")
    with pytest.raises(InputError, match="cannot be read"):
        read_table(tmp_path / "bytes.csv", ("a", "source"))


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("level", "999999,某地,star,省,000000,1,x"),
        ("parent", "999999,某地,province,省,123456,1,x"),
        ("code", "99,某地,province,省,000000,1,x"),
    ],
)
def test_a_place_that_fits_nowhere_is_refused(tmp_path: Path, column: str, row: str) -> None:
    path = tmp_path / "places.csv"
    path.write_text(
        f"code,name,level,type,parent,current,source\n000000,全国,central,国家,,1,x\n{row}\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match=f"places.csv:3 has the {column}"):
        places.__wrapped__(path)


def test_the_longest_word_is_found() -> None:
    words = ["工会", "总工会", "工会委员会", "工商联", "妇联", *(f"{chr(0x4E00 + n)}会" for n in range(100))]
    pattern = re.compile(trie_pattern(words))
    assert [found[0] for found in pattern.finditer("总工会和工会委员会、工商联、一会、工")] == [
        "总工会", "工会委员会", "工商联", "一会",
    ]  # fmt: skip
    assert not re.search(trie_pattern([]), "任何")
