"""Readings that a page script put behind characters, and the commas it doubled: 關(guān)於 組織,,工會,、."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.cleaning.draft import Draft, Edit
from vocabulary.readings import readings

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_LETTERS = _TONED + "abcdefghijklmnopqrstuvwxyz"
_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    "(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ong"
    "|ü|v|üe|ve|ue|ün|üan)"
)
_WITH_TONE = re.compile(
    rf"[(（](?<=[{_HAN}].)(?=[a-zü{_TONED}\u0300-\u030c]{{1,9}}[)）])[a-zü]*(?:[{_TONED}]|[a-zü][\u0300-\u030c])"
    rf"[a-zü\u0300-\u030c]*[)）]"
)
_WITHOUT_TONE = re.compile(rf"[(（](?<=[{_HAN}].){_SYLLABLE}[1-5]?[)）]")
_BARE = re.compile(rf"(?<=[{_HAN}])[a-zü]{{0,4}}[{_TONED}][a-zü]{{0,3}}(?![a-z])")
_CHARACTER = re.compile(f"[{_HAN}]")
_DOUBLED = re.compile("[,，](?=[,，、。；;：:？?！!])")
_ASCII_MARK = re.compile(r"(?<![\d\s])[,;:?!](?=[^\d\sA-Za-z/])|[()](?![\d.]{1,12}%)")
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}

FEWEST = 10
"""Readings on a page below which it is taken for a text about pronunciation, and left alone."""

DENSITY = 0.02
"""Readings for each character from which a page counts as damaged; the known ones have 0.1 to 0.2."""


def remove_readings(draft: Draft) -> bool:
    """Takes out readings behind characters where a page is full of them; tells whether it was.

    發(fā)關(guān) → 發關. Evidence that ends on such a character keeps the reading: the page shows it so.
    """
    if not draft.had(_LETTERS):
        return False
    removed = False
    for pattern, letters, what in (
        (_WITH_TONE, _TONED + "\u0300\u0301\u0304\u030c", "reading behind a character removed"),
        (_WITHOUT_TONE, "aeiouv", "reading without tone behind a character removed"),
        (_BARE, _TONED, "reading without brackets behind a character removed"),
    ):
        if not draft.had(letters):
            continue
        edits = [Edit(match.start(), match.end(), "", absorb=True) for match in pattern.finditer(draft.text)]
        if len(edits) >= FEWEST and len(edits) >= DENSITY * len(_CHARACTER.findall(draft.text)):
            draft.apply(edits, what, each=False)
            removed = True
    return removed


def remove_single_readings(draft: Draft) -> None:
    """On a page full of readings, takes out the rest: in the neutral tone, and behind characters that were mended."""
    toned = [Edit(match.start(), match.end(), "", absorb=True) for match in _WITH_TONE.finditer(draft.text)]
    draft.apply(toned, "reading behind a mended character removed", each=False)
    draft.apply(list(_neutral(draft.text)), "reading in the neutral tone removed", each=False)


def _neutral(text: str) -> Iterator[Edit]:
    """Readings without a tone behind characters that are read so: 們(men)."""
    for match in _WITHOUT_TONE.finditer(text):
        if match[0][1:-1] in readings().get(text[match.start() - 1], ()):
            yield Edit(match.start(), match.end(), "", absorb=True)


def remove_doubled_commas(draft: Draft, damaged: bool) -> None:
    """Takes out commas that stand before another mark, where the page does this throughout: `組織,,` `工會,、`.

    Args:
        damaged: whether readings were found; then a single doubled comma is proof enough.
    """
    edits = [Edit(match.start(), match.end(), "") for match in _DOUBLED.finditer(draft.text)]
    if damaged or len(edits) >= FEWEST:
        draft.apply(edits, "doubled comma removed", each=False)


def widen_marks(draft: Draft) -> None:
    """On a damaged page the commas are the script's: they become the Chinese marks they stand for, one for one."""
    draft.exchange(_ASCII_MARK.sub(lambda match: _WIDE[match[0]], draft.text), "mark widened")
