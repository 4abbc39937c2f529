"""`quntuan exercises`: questions for a class, with the sentence that proves each answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from string import ascii_uppercase
from typing import TYPE_CHECKING, Annotated

import typer

from foundation.settings import settings

if TYPE_CHECKING:
    from graph.exercises import Exercise

NONE = 1
"""Exit code when the documents give no exercise."""

LETTERS = ascii_uppercase


class Format(StrEnum):
    """How exercises are printed."""

    text = "text"
    json = "json"


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command("exercises", help="练习 · Questions for a class, with the sentence that proves the answer.")(exercises)


def exercises(
    seed: Annotated[int, typer.Option(help="另一个数，另一套题 · Another number gives other questions.")] = 1,
    count: Annotated[int, typer.Option(help="题数 · How many questions.")] = 10,
    document: Annotated[str | None, typer.Option(help="只用这份文件 · Only this document.")] = None,
    shape: Annotated[Format, typer.Option("--format", "-f", help="格式 · text or json.")] = Format.text,
) -> None:
    """Prints a sheet: the questions first, then the answers, to be cut off."""
    from graph.exercises import exercises as made
    from graph.store import open_store

    with open_store(settings()) as store:
        found = made(store, seed, count, document)
    if shape is Format.json:
        import json
        from dataclasses import asdict

        rows = [asdict(one) for one in found]
        typer.echo(json.dumps({"items": rows, "total": len(rows), "next": None}, ensure_ascii=False, indent=2))
    else:
        for line in sheet(found):
            typer.echo(line)
    if not found:
        typer.echo("没有可以出题的内容 · The documents give no question.", err=True)
        raise typer.Exit(NONE)


def sheet(found: Sequence[Exercise]) -> Iterator[str]:
    """The lines of a sheet for a class."""
    for number, one in enumerate(found, 1):
        yield f"{number}. {one.question}"
        yield "   " + "  ".join(f"{letter}. {choice}" for letter, choice in zip(LETTERS, one.choices, strict=False))
    yield ""
    yield "答案 · Answers"
    for number, one in enumerate(found, 1):
        place = " ".join(part for part in (one.document, one.clause) if part)
        yield f"{number}. {LETTERS[one.choices.index(one.answer)]} {one.answer}"
        yield f"   “{one.quote}” ({place})"
