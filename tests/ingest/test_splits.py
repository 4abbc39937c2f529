"""Characters that a page script broke in two: the damage is made anew, and mended or left, never mended wrongly."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import opencc
import pytest

from foundation.settings import DATA
from ingest.cleaning import clean
from ingest.cleaning.script import to_simplified
from vocabulary.readings import readings


def damaged(text: str) -> str:
    """What a reader shows of a page in GBK after a script wrote its reading behind each traditional character.

    The script works on bytes: it also sees characters that the second half of one and the first half of the next make.
    """
    marked = {character for character in text if character in readings()}
    raw, written, place = text.encode("gbk"), bytearray(), 0
    while place < len(raw):
        pair = raw[place : place + 2]
        character = pair.decode("gbk", "ignore")
        if len(character) == 1 and character in marked:
            written += pair + f"({readings()[character][-1]})".encode("gbk")
            place += 2
        else:
            written.append(raw[place])
            place += 1
    return _shown(bytes(written))


def _shown(raw: bytes) -> str:
    """Decodes as browsers do: a broken pair is a question mark, the user-defined zone is dropped."""
    shown, place = [], 0
    while place < len(raw):
        pair = raw[place : place + 2]
        if pair[0] < 0x80:
            shown.append(chr(pair[0]))
            place += 1
            continue
        try:
            shown.append(pair.decode("gbk"))
        except UnicodeDecodeError:
            zone = pair[0] >= 0xF8 or 0xAA <= pair[0] <= 0xAF
            shown.append("" if zone and len(pair) == 2 and pair[1] >= 0xA1 else "?")
        place += 2
    return "".join(shown)


PAGE = "關於組織會議團黨聯實業領導驅動擔當責任社會國家經濟務實氣勢備案為請管理濟"


@pytest.mark.parametrize(
    "phrase",
    [
        "或屬地黨組織等推薦",
        "勇擔社會責任，展示良好形象",
        "德才兼備、以德為先，按照信念堅定",
        "管理國家和社會事務、管理經濟和文化事業",
    ],
)
def test_broken_characters_are_read_again(phrase: str) -> None:
    page = damaged(f"{PAGE}。{phrase}。{PAGE}")
    assert clean(page).text == to_simplified(f"{PAGE}。{phrase}。{PAGE}")


def test_a_whole_page_is_mended_or_left_and_never_mended_wrongly() -> None:
    source = (DATA / "documents" / "central-2015.txt").read_text(encoding="utf-8")
    original = re.sub("[^\u4e00-\u9fff，。、；：\n]", "", opencc.OpenCC("s2t").convert(source))
    page = damaged(original)
    assert len(re.findall(r"\?[^()\n]{1,7}\)", page)) >= 15
    cleaned, wanted = clean(page).text, to_simplified(original)
    differences = [
        cleaned[operation[3] : operation[4]]
        for operation in SequenceMatcher(None, wanted, cleaned, autojunk=False).get_opcodes()
        if operation[0] != "equal"
    ]
    left = "".join(differences)
    assert len(differences) <= 5
    assert left.count("?") >= len(differences) - 2


def test_what_has_no_single_reading_stays_and_is_told() -> None:
    page = damaged(PAGE * 2) + "我?qū)經"
    cleaned = clean(page)
    assert "?qū" in cleaned.text
    assert any(what.startswith("broken bytes that have no single reading") for _, _, what in cleaned.repairs)
