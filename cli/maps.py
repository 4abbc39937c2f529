"""`quntuan map`: a stand-alone page that works offline."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from foundation.errors import InputError


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command("map", help="地图 · A relationship map as one HTML file that works offline.")(draw)


def draw(
    kind: Annotated[str, typer.Argument(help="种类 · lead-units, funding or dual-leadership.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="输出文件 · The HTML file to write.")],
    scope: Annotated[
        list[str] | None, typer.Option("--scope", help="范围 · KEY=VALUE, e.g. document=quzhou-2016; may be repeated.")
    ] = None,
) -> None:
    """Asks the graph and writes the page; the file is there whole or not at all."""
    from foundation.settings import settings
    from graph.store import open_store
    from viz.maps import build
    from viz.page import render

    wanted = parse_scope(scope or [])
    _check_output(output)
    with open_store(settings()) as store:
        page = render(build(store, kind, wanted))
    _write(output, page)
    typer.echo(f"{output} · {len(page.encode()) / 1000:.0f} kB")


def parse_scope(pairs: list[str]) -> dict[str, str]:
    """`["document=quzhou-2016"]` → `{"document": "quzhou-2016"}`.

    Raises:
        InputError: a pair without =, an empty side, or a key that stands twice.
    """
    scope: dict[str, str] = {}
    for pair in pairs:
        key, sign, value = (part.strip() for part in pair.partition("="))
        if not (key and sign and value):
            raise InputError(f"The scope {pair!r} is not KEY=VALUE", remedy="Write for example document=quzhou-2016")
        if key in scope:
            raise InputError(f"The scope names {key} twice", remedy="Name it once")
        scope[key] = value
    return scope


def _check_output(output: Path) -> None:
    if output.is_dir():
        raise InputError(f"{output} is a folder", remedy="Name a file, for example map.html")
    if not output.parent.is_dir():
        raise InputError(f"The folder {output.parent} does not exist", remedy="Make it, or choose another")


def _write(output: Path, page: str) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.", suffix=".part")
    except OSError as error:
        raise InputError(
            f"{output.parent} cannot be written to ({error.strerror})", remedy="Choose another folder"
        ) from None
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(page)
        part.chmod(0o644)
        part.replace(output)
    except OSError as error:
        raise InputError(
            f"{output} cannot be written ({error.strerror})", remedy="Free some space, or choose another"
        ) from None
    finally:
        part.unlink(missing_ok=True)
