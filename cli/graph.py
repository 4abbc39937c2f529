"""`quntuan build|ask|check|store`: make the graph, ask it, prove it, and look after its store."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foundation.errors import InputError
from foundation.settings import settings

if TYPE_CHECKING:
    from graph.loading import Change
    from graph.questions import Answer

SHORT = 48
"""Characters of a quotation that a table shows."""


QUOTED = ("snippet", "quote")
"""Columns of which the first that an answer has stands last, shortened."""

NAMES_OF_RULES = ("rule", "quota", "list", "id")
"""Columns of ids that people copy into the next question: never folded."""

PLAIN_WIDTH = 200
"""Columns of a table that does not go to a terminal."""


class Format(StrEnum):
    """How an answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command("build", help="构建 · Extract, load, derive; again: only what changed.")(build)
    app.command("ask", help="提问 · Answer a named question; without a name: list them.")(ask)
    app.command("check", help="检查 · Prove the graph: every quotation, every edge, every id.")(check)
    store = typer.Typer(no_args_is_help=True, help="图库 · The graph store.")
    store.command("status", help="状态 · Whether the store runs, and what it holds.")(status)
    store.command("start", help="启动 · Keep the embedded store running for many calls.")(start)
    store.command("stop", help="停止 · End the embedded store.")(stop)
    store.command("reset", help="清空 · Delete the embedded store's files.")(reset)
    app.add_typer(store, name="store")


Sources = Annotated[
    list[Path] | None,
    typer.Argument(help="文件或文件夹 · Files or folders; default: data/documents.", show_default=False),
]


def build(sources: Sources = None) -> None:
    """Extracts, loads and derives; what did not change is not touched."""
    from graph.build import build as bring
    from graph.store import open_store

    chosen = settings()
    with open_store(chosen) as store, _Progress() as progress:
        report = bring(store, chosen, sources or [chosen.documents], progress=progress)
    for what, chinese in (("added", "新增"), ("changed", "更新"), ("removed", "移除")):
        names = getattr(report, what)
        if names:
            typer.echo(f"{chinese} · {what}: {', '.join(names)}")
    changed = len(report.added) + len(report.changed)
    typer.echo(
        f"{changed} 份文件载入，{len(report.unchanged)} 份未变，{report.facts} 条记录 · "
        f"{changed} loaded, {len(report.unchanged)} unchanged, {report.facts} records ({report.data_version})"
    )


class _Progress:
    """A bar on a terminal, a line for each file elsewhere; nothing for files that did not change."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> _Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("构建 · Building", total=None)
            self._facts = 0
        return self

    def __call__(self, done: int, total: int, change: Change) -> None:
        if self._bar is not None:
            self._facts += change.facts
            label = f"{change.name} ({self._facts} 条 · records)"
            self._bar.update(self._task, completed=done, total=total, description=label)
        elif change.what != "unchanged":
            typer.echo(f"[{done}/{total}] {change.name}: {change.facts} 条记录 · records", err=True)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()


Name = Annotated[str | None, typer.Argument(help="问题 · Question; without it: the list.", show_default=False)]
Given = Annotated[list[str] | None, typer.Argument(help="KEY=VALUE…", show_default=False)]
Shape = Annotated[Format, typer.Option("--format", "-f", help="格式 · table, csv or json.")]
Fields = Annotated[str | None, typer.Option("--fields", help="所需列 · Columns, separated by commas.")]


def ask(name: Name = None, given: Given = None, shape: Shape = Format.table, fields: Fields = None) -> None:
    """Answers a named question, each row with its evidence."""
    if name is None:
        _list(shape)
        return
    from graph.questions import ask as answer
    from graph.store import open_store

    values = values_of(name, given or [])
    with open_store(settings()) as store:
        _print(answer(store, name, values), shape, fields)


def values_of(name: str, words: list[str]) -> dict[str, str]:
    """The parameters of a question, written KEY=VALUE.

    Raises:
        NotFoundError: there is no such question.
        InputError: a word is written otherwise, or a parameter is given twice.
    """
    from graph.catalogue import question

    asked = question(name)
    values: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or key in values:
            listed = " ".join(f"{p.name}=…" for p in asked.parameters)
            raise InputError(
                f"{word!r} is not KEY=VALUE, or is given twice", remedy=f"Write quntuan ask {name} {listed}"
            )
        values[key] = value
    return values


def _list(shape: Format) -> None:
    from graph.catalogue import catalogue

    rows = [
        {
            "question": question.name,
            "parameters": [f"{p.name}{'' if p.required else '?'}" for p in question.parameters],
            "zh": question.zh,
            "en": question.en,
        }
        for question in catalogue()
    ]
    _emit(rows, ["question", "parameters", "zh", "en"], len(rows), shape)


def _print(found: Answer, shape: Format, fields: str | None) -> None:
    columns = found.columns if fields is None else fields.split(",")
    unknown = [name for name in columns if name not in found.columns]
    if unknown:
        raise InputError(
            f"{found.question.name} has no column {unknown[0]!r}", remedy=f"It has {', '.join(found.columns)}"
        )
    _emit(found.items, columns, found.total, shape, chosen=fields is not None)
    if found.truncated:
        typer.echo(f"答案已截断，只有前 {found.total} 行 · The answer was cut after {found.total} rows.", err=True)


def _emit(rows: list[dict[str, Any]], columns: list[str], total: int, shape: Format, *, chosen: bool = False) -> None:
    if shape is Format.json:
        import json

        items = [{name: row[name] for name in columns} for row in rows]
        typer.echo(json.dumps({"items": items, "total": total, "next": None}, ensure_ascii=False, indent=2))
    elif shape is Format.csv:
        from graph.exports.values import cell, csv_line

        sys.stdout.write(csv_line(columns, "\n"))
        for row in rows:
            sys.stdout.write(csv_line((cell(row[column]) for column in columns), "\n"))
    else:
        _table(rows, columns, total, chosen=chosen)


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, list):
        return "、".join(_cell(item) for item in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # 20000.0 is 20000 to a reader
    return str(value)


def _table(rows: list[dict[str, Any]], columns: list[str], total: int, *, chosen: bool) -> None:
    """A table for people: without the columns that are for programs, unless somebody chose which ones to see."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    quoted = next((name for name in QUOTED if name in columns), "")
    shown = [
        name for name in columns if name != quoted and (chosen or _is_for_people(name, [row[name] for row in rows]))
    ]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in shown:
        table.add_column(name, overflow="fold", no_wrap=name in NAMES_OF_RULES)
    if quoted:
        table.add_column(quoted, overflow="fold", ratio=1)
    for row in rows:
        cells = [Text(_cell(row[name])) for name in shown]
        if quoted == "snippet":
            cells.append(Text(row["snippet"]))
            for start, end in zip(row["mark_starts"], row["mark_ends"], strict=True):
                cells[-1].stylize("bold reverse", start, end)
        elif quoted:
            quote = _cell(row["quote"])
            cells.append(Text(quote if len(quote) <= SHORT else f"{quote[: SHORT - 1]}…"))
        table.add_row(*cells)
    console = Console()
    if not console.is_terminal:
        console = Console(width=PLAIN_WIDTH)
    console.print(table)
    typer.echo(f"{total} 行 · rows")


def _is_for_people(column: str, values: list[Any]) -> bool:
    """Places, ids, a quotation beside its snippet, and what is empty in every row are not."""
    return (
        column not in {*QUOTED, "start", "end", "id"}
        and not column.endswith(("_id", "_starts", "_ends"))
        and any(_cell(value) for value in values)
    )


def check() -> None:
    """Proves the graph; every damage is told with its place and remedy."""
    from graph.integrity import check as prove
    from graph.store import open_store

    with open_store(settings()) as store:
        report = prove(store)
    for damage in report.damages:
        typer.echo(f"✗ {damage}", err=True)
    found = len(report.damages)
    typer.echo(f"{report.checked} 项检查，{found} 处问题 · {report.checked} checks, {found} damages")
    if report.damages:
        raise typer.Exit(1)


def status() -> None:
    """Tells whether the store runs and what it holds."""
    from foundation.settings import neo4j_settings
    from graph.store import embedded, open_store

    if not neo4j_settings().uri:
        told = embedded.status(settings())
        if not told.running:
            typer.echo(f"未运行 · Not running; files in {told.home}")
            return
        typer.echo(f"运行中 · Running: {told.uri}, process {told.pid}; files in {told.home}; log {told.log}")
    with open_store(settings()) as store:
        count = store.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"]
        typer.echo(f"{store.version}; {count} 份文件 · documents; data version {store.data_version}")


def _embedded_only() -> None:
    from foundation.settings import neo4j_settings

    if neo4j_settings().uri:
        raise InputError("NEO4J_URI is set, and a Neo4j server is not ours to start, stop or empty", remedy="Unset it")


def start() -> None:
    """Starts the embedded store and leaves it running."""
    from graph.store import embedded

    _embedded_only()
    told = embedded.start(settings())
    typer.echo(f"运行中 · Running: {told.uri}, process {told.pid}. 结束 · To end it: quntuan store stop")


def stop() -> None:
    """Ends the embedded store."""
    from graph.store import embedded

    _embedded_only()
    ended = embedded.stop(settings())
    typer.echo("已停止 · Stopped." if ended else "本来就没有运行 · It was not running.")


def reset() -> None:
    """Deletes the embedded store's files; the next build makes them again."""
    from graph.store import embedded

    _embedded_only()
    embedded.reset(settings())
    typer.echo("已清空 · Emptied. 重建 · To build again: quntuan build")
