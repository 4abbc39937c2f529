"""Checks the documentation: links lead somewhere, both READMEs have the same sections, made pages are up to date.

Run by `make check`; prints each fault with file and line, exit 1 when there is one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from docs import questions

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
OUTSIDE = re.compile(r"^(?:[a-z]+:|#)")


def pages() -> list[Path]:
    """All Markdown pages of the project, in the order of their names."""
    folders = [ROOT, *(ROOT / name for name in ("docs", "data"))]
    found = {page for folder in folders for page in (folder.glob("*.md") if folder == ROOT else folder.rglob("*.md"))}
    return sorted(found)


def broken_links(page: Path) -> Iterator[str]:
    """A line for each link of a page that leads to no file."""
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        for target in LINK.findall(line):
            if not OUTSIDE.match(target) and not (page.parent / target.split("#")[0]).exists():
                yield f"{page.relative_to(ROOT)}:{number}: the link {target} leads to no file"


def unequal_sections() -> Iterator[str]:
    """A line when the English and the Chinese README have different numbers of sections."""
    counts = {
        name: sum(line.startswith("## ") for line in (ROOT / name).read_text(encoding="utf-8").splitlines())
        for name in ("README.md", "README.zh-CN.md")
    }
    if len(set(counts.values())) > 1:
        yield f"README.md and README.zh-CN.md differ in sections: {counts}"


def outdated() -> Iterator[str]:
    """A line when the page of questions is not the one that their heads make."""
    if questions.PAGE.read_text(encoding="utf-8") != questions.text():
        yield "docs/questions.md differs from the heads in graph/cypher: run python -m docs.questions"


def main() -> int:
    """Prints the faults; returns how the process should exit."""
    faults = [fault for page in pages() for fault in broken_links(page)] + list(unequal_sections()) + list(outdated())
    for fault in faults:
        print(fault)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
