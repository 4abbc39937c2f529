"""Characters that a page script broke in two: it put its readings into GBK bytes, between the halves of a character.

或屬地黨組織 is BB F2 | 8C D9 | B5 D8 | FC 68 | …; the script saw F2 8C, which is 驅, and wrote (qū) behind it. A reader
that decodes this shows 或?qū)俚攸h組織. The lost byte 8C is the only one that makes F2 8C a character read qū and all
that follows characters again; where several bytes do, known words decide, and where they do not, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from ingest.cleaning.draft import Draft, Edit
from ingest.cleaning.script import to_simplified
from vocabulary.page import page_words
from vocabulary.readings import readings, simplified_forms

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_READING = rf"(?P<reading>[a-zü]{{0,5}}[{_TONED}][a-zü]{{0,4}})[)）]"
_BROKEN = re.compile(rf"(?P<before>[\u3400-\u9fff])[?？]{_READING}")
_SECOND = re.compile(rf"[?？]{_READING}")
_MARKS = frozenset("，。、；：“”（）《》")
_DROPPED_LEADS = (*range(0xAA, 0xB0), *range(0xF8, 0xFF))
"""First bytes of the user-defined zones of GBK, whose characters a page drops."""

LONGEST = 40
"""Characters of a page that one broken character can garble before the bytes are in step again."""


class _Garbled(NamedTuple):
    """What stands behind the lost byte: known bytes, the reading at a second break (or None), and where it ends."""

    data: bytes
    second: str | None
    end: int


def rejoin(draft: Draft) -> None:
    """Reads broken characters again wherever exactly one reading is possible; the others go into the ledger."""
    if draft.had("?？"):
        draft.apply(list(_repairs(draft.text)), "broken bytes read again")
        for match in _BROKEN.finditer(draft.text):
            left, right = draft.starts[match.start() + 1], draft.ends[match.end() - 1]
            draft.repairs.append((left, right, "broken bytes that have no single reading"))


def _repairs(text: str) -> Iterator[Edit]:
    done = 0
    for match in _BROKEN.finditer(text):
        garbled = _garbled(text, match.end())
        if match.start() < done or garbled is None:
            continue
        if (mended := _mended(match["before"], match["reading"], garbled)) is not None:
            yield Edit(match.start() + 1, garbled.end, mended)
            done = garbled.end


def _garbled(text: str, begin: int) -> _Garbled | None:
    """The bytes up to where halves and characters are in step again: behind an ASCII sign or a second break."""
    data = bytearray()
    position = begin
    while position < min(begin + LONGEST, len(text)):
        if second := _SECOND.match(text, position):
            return _Garbled(bytes(data), second["reading"], second.end())
        try:
            data += text[position].encode("gbk")
        except UnicodeEncodeError:
            return None
        position += 1
        if text[position - 1].isascii():
            return _Garbled(bytes(data), None, position)
    return None


@lru_cache(maxsize=1024)
def _mended(before: str, reading: str, garbled: _Garbled) -> str | None:
    lead = before.encode("gbk")[1]
    lost = [byte for byte in range(0x81, 0xFF) if reading in _readings_of(lead, byte)]
    for gaps in ((b"",), tuple(bytes(pair) for pair in product(_DROPPED_LEADS, range(0xA1, 0xFF)))):
        found = {
            text
            for byte, gap in product(lost, gaps)
            for text in _decoded(bytes([byte]) + gap + garbled.data, garbled.second)
        }
        if found:
            return _only(before, found)
    return None


def _decoded(data: bytes, second: str | None) -> Iterator[str]:
    """The bytes as characters; with a second break the last byte is half of a character that is read `second`."""
    if second is None:
        endings: tuple[bytes, ...] = (b"",) if len(data) % 2 == 0 else ()
    else:
        last = data[-1]
        endings = tuple(
            bytes([byte]) for byte in range(0x40, 0xFF) if len(data) % 2 and second in _readings_of(last, byte)
        )
    for ending in endings:
        try:
            text = (data + ending).decode("gbk")
        except UnicodeDecodeError:
            continue
        if all(map(_usual, text)):
            yield text


def _usual(character: str) -> bool:
    """Whether a character is a mark or in common use, in either script (GB 2312, level 1)."""
    if character in _MARKS:
        return True
    simple = simplified_forms().get(character, character)
    try:
        code = simple.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


@lru_cache(maxsize=4096)
def _readings_of(lead: int, trail: int) -> tuple[str, ...]:
    try:
        return readings().get(bytes([lead, trail]).decode("gbk"), ())
    except UnicodeDecodeError:
        return ()


def _only(before: str, found: set[str]) -> str | None:
    """The only reading, or the one that makes more known words than any other."""
    if len(found) == 1:
        return found.pop()
    ranked = sorted(((_words(before + text), text) for text in found), reverse=True)
    return ranked[0][1] if ranked[0][0] > ranked[1][0] else None


def _words(text: str) -> int:
    simple = to_simplified(text)
    return sum(word in simple for word in page_words().repair_words)
