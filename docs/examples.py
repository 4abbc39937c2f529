"""The commands and Python lines of the guides, run: what a guide shows is what comes out.

    python -m docs.examples               # tells where a guide differs; exit 1 when one does
    python -m docs.examples --write       # puts what came out into the guides

In a guide a block `console` holds commands behind `$ ` with their output, a block `pycon` Python behind `>>> `. A line
`…` of the output stands for any number of lines. All Python of a page shares its names. The graph is built anew from
`data/documents` in a folder of its own.
"""

from __future__ import annotations

import doctest
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docs.check import ROOT

GUIDES = tuple(ROOT / "docs" / "guides" / f"{name}.md" for name in ("researcher", "trainer", "auditor"))
"""The guides whose examples are run."""

BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REST = "…"


@dataclass(frozen=True, slots=True)
class Example:
    """One command or statement of a page.

    Attributes:
        start, end: where its output stands in the page, in characters.
        source: what is run.
        shown: the output that the page shows.
    """

    page: Path
    kind: str
    start: int
    end: int
    source: str
    shown: str

    @property
    def where(self) -> str:
        """Page and line."""
        line = self.page.read_text(encoding="utf-8").count("\n", 0, self.start)
        return f"{self.page.relative_to(ROOT)}:{line}"


def examples(page: Path) -> Iterator[Example]:
    """The examples of a page, in its order."""
    text = page.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        at, body = block.start(2), block[2]
        if block[1] == "console":
            for found in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE):
                yield Example(page, "console", at + found.start(2), at + found.end(2), found[1], found[2])
        else:
            lines = body.splitlines(keepends=True)
            offsets = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
            for told in doctest.DocTestParser().get_examples(body):
                first = told.lineno + told.source.count("\n")
                start, end = at + offsets[first], at + offsets[first + told.want.count("\n")]
                yield Example(page, "pycon", start, end, told.source, told.want)


def run(example: Example, names: dict[str, Any], folder: Path) -> str:
    """What comes out of an example; lines end without blanks.

    Args:
        names: those that the Python of the page shares.
        folder: where commands run.
    """
    if example.kind == "console":
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(  # noqa: S602 (a command of ours, as readers type it)
            example.source,
            shell=True,
            cwd=folder,
            env=os.environ | {"PATH": path, "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        told = done.stdout
    else:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(example.source, example.where, "single"), names)  # noqa: S102 (a statement of ours)
        told = out.getvalue()
    return "".join(f"{line.rstrip()}\n" for line in told.splitlines())


def agrees(shown: str, told: str) -> bool:
    """Whether the output is what the page shows, where `…` stands for any lines."""
    parts = [re.escape(part) for part in re.split(rf"^{REST}\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts), told) is not None


def shortened(shown: str, told: str) -> str:
    """The new output, with as many lines before and after `…` as the page showed."""
    if f"\n{REST}\n" not in f"\n{shown}":
        return told
    before, _, after = f"\n{shown}".partition(f"\n{REST}\n")
    lines = told.splitlines(keepends=True)
    head, tail = before.count("\n"), after.count("\n")
    return "".join([*lines[:head], f"{REST}\n", *(lines[-tail:] if tail else [])])


def differences(page: Path, folder: Path, *, write: bool = False) -> list[str]:
    """Runs the examples of a page; a text for each that differs.

    Args:
        folder: where commands run.
        write: put what came out into the page.
    """
    found: list[str] = []
    names: dict[str, Any] = {"__name__": "__main__"}
    changes: list[tuple[Example, str]] = []
    for example in list(examples(page)):
        told = run(example, names, folder)
        if not agrees(example.shown, told):
            found.append(f"{example.where}: {example.source.strip()}\nshown:\n{example.shown}came out:\n{told}")
            changes.append((example, shortened(example.shown, told)))
    if write and changes:
        text = page.read_text(encoding="utf-8")
        for example, told in reversed(changes):
            text = text[: example.start] + told + text[example.end :]
        page.write_text(text, encoding="utf-8")
    return found


def main(arguments: list[str]) -> int:
    """Builds the graph and runs the guides; returns how the process should exit."""
    write = "--write" in arguments
    with tempfile.TemporaryDirectory(prefix="quntuan-guides-") as made:
        os.environ["QUNTUAN_DATA_HOME"] = str(Path(made) / "home")
        quntuan = [sys.executable, "-m", "cli.main"]
        subprocess.run([*quntuan, "build"], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 (our own module)
        subprocess.run([*quntuan, "store", "start"], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 (our own module)
        try:
            found = [text for page in GUIDES for text in differences(page, Path(made), write=write)]
        finally:
            subprocess.run([*quntuan, "store", "stop"], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 (our own module)
    for text in found:
        print(text)
    return int(bool(found) and not write)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
