"""Texts to measure with: the documents that ship with the project, and statutes of any length."""

from __future__ import annotations

import hashlib
import re
from itertools import cycle
from pathlib import Path

from foundation.settings import DATA
from ingest.reading import SourceFile, read

FIRST = "关于工会工作的意见\n一、加强领导\n各级党委要每年研究2次工会经费。"
"""A page that makes a process load the vocabulary."""

_ARTICLE = re.compile(r"第[一二三四五六七八九十百]+条\s*")
_CLOSING = re.compile("施行|解释|制定本")
"""Words of the first and the last articles; what stands behind the last one is no text of the statute."""


def documents() -> list[SourceFile]:
    """The five documents."""
    return [read(path) for path in sorted((DATA / "documents").glob("*.txt"))]


def statutes() -> list[SourceFile]:
    """The statutes among the annotated files."""
    return [read(path) for path in _statute_paths()]


def articles() -> list[str]:
    """The lines of the statutes, titles and chapters too."""
    return [line for file in statutes() for line in file.text.splitlines() if line.strip()]


def provisions(length: int) -> str:
    """So many characters of articles on one line, without their numerals, so that each of them is operative text."""
    known = [_ARTICLE.sub("", line) for line in articles() if _ARTICLE.match(line) and not _CLOSING.search(line)]
    found: list[str] = []
    total = 0
    for text in cycle(known):
        if total >= length:
            return "".join(found)[:length]
        found.append(text)
        total += len(text)
    raise AssertionError("there is no article among the annotated files")


def as_file(name: str, text: str) -> SourceFile:
    """A source file out of memory."""
    return SourceFile(name, text, hashlib.sha256(text.encode()).hexdigest(), "utf-8")


def _statute_paths() -> list[Path]:
    paths = sorted((DATA / "gold-written").glob("*.txt")) + sorted((DATA / "gold-written" / "statutes").glob("*.txt"))
    return [path for path in paths if "第一条" in path.read_text(encoding="utf-8")]
