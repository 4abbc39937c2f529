"""`quntuan resolve`: which body a written name means. Needs no graph: identity is knowledge."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foundation.errors import InputError

if TYPE_CHECKING:
    from identity import Resolution

NOT_RESOLVED = 1
LONGEST_NAME = 200
COLUMNS = ("written", "id", "unit", "official_name", "system", "level", "place", "kind", "status", "candidates")


class Format(StrEnum):
    """How the bodies are printed."""

    table = "table"
    json = "json"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("resolve", help="辨识 · Which body a written name means.")(resolve)


def resolve(
    names: Annotated[list[str], typer.Argument(help="写法 · Names as written.", metavar="NAME…")],
    place: Annotated[
        str | None,
        typer.Option(
            "--place", help="用名文件的适用地域 · Jurisdiction of the document: 湖南省, 衢州市, 晋城市城区, 全国."
        ),
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", help="用名时间 · When the name was used: YYYY[-MM[-DD]].")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="说明依据 · The parts, the rule and the rows of the vocabulary.")
    ] = False,
    layout: Annotated[Format, typer.Option("--format", help="输出格式 · Output format.")] = Format.table,
) -> None:
    """Exit 0 when every name is one body or a class, 1 when one is ambiguous or unknown, 2 for a bad call."""
    from identity import place as known_place
    from identity import resolve as resolve_name

    for name in names:
        if not name.strip() or len(name) > LONGEST_NAME:
            raise InputError(
                f"The name {name[:40]!r} is empty or longer than {LONGEST_NAME} characters",
                remedy="Give the name of one organization",
            )
    if place is not None:
        place = known_place(place).full_name
    found = [resolve_name(name, place, date) for name in names]
    if layout is Format.json:
        rows = [_row(told, explain) for told in found]
        typer.echo(json.dumps({"items": rows, "total": len(rows), "next": None}, ensure_ascii=False, indent=2))
    else:
        for told in found:
            _print(told, explain)
    if any(told.status not in ("resolved", "class") for told in found):
        raise typer.Exit(NOT_RESOLVED)


def _row(told: Resolution, explain: bool) -> dict[str, Any]:
    fields = asdict(told)
    return {column: fields[column] for column in (*COLUMNS, *(("explanation",) if explain else ()))}


STATUS = {"resolved": "已辨识", "class": "类别", "ambiguous": "有歧义", "unknown": "未知"}


def _print(told: Resolution, explain: bool) -> None:
    typer.echo(f"{told.written}  {STATUS[told.status]} · {told.status}")
    for label, value in (
        ("通称 · unit", told.unit),
        ("全称 · official name", told.official_name),
        ("系统 · system", told.system),
        ("层级 · level", told.level),
        ("地域 · place", told.place),
        ("标识 · id", told.id),
        ("可能 · candidates", "、".join(told.candidates)),
    ):
        if value:
            typer.echo(f"  {label}: {value}")
    if explain:
        for line in told.explanation:
            typer.echo(f"  依据 · because: {line}")
