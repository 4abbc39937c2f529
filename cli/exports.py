"""`quntuan export`: the whole graph in forms that other programs read."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from foundation.settings import settings


class Form(StrEnum):
    """Forms of an export."""

    jsonl = "jsonl"


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command("export", help="导出 · The whole graph for other programs.")(export)


def export(
    form: Annotated[Form, typer.Argument(help="格式 · jsonl: one node or relationship a line, sorted.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="文件 · File to write; - for standard output.")],
) -> None:
    """Writes the whole graph."""
    from graph.exports import jsonl
    from graph.store import open_store

    with open_store(settings()) as store:
        if str(out) == "-":
            jsonl.write(store, sys.stdout)
        else:
            count = jsonl.export(store, out)
            typer.echo(f"{out}: {count} 行 · lines")
