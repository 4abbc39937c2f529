"""`quntuan export`: the whole graph, or an answer, in forms that other programs read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foundation.errors import InputError
from foundation.settings import settings
from graph.exports import FormName

if TYPE_CHECKING:
    from graph.questions import Answer


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command("export", help="导出 · The whole graph, or an answer, for other programs.")(export)


Chosen = Annotated[
    FormName,
    typer.Argument(
        metavar="FORMAT",
        help="格式 · jsonl, csv, xlsx, graphml, gexf, jsonld, ftm (FollowTheMoney), neo4j-import (neo4j-admin).",
    ),
]
Out = Annotated[
    Path,
    typer.Option(
        "--out", "-o", help="写到 · File; for csv and neo4j-import a folder or a .zip; - for standard output."
    ),
]
Asked = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[question NAME KEY=VALUE…]",
        help="只导出一个答案 · An answer instead of the graph: csv, xlsx or jsonl.",
        show_default=False,
    ),
]


def export(form: Chosen, out: Out, asked: Asked = None) -> None:
    """Writes the whole graph, or the answer to a question."""
    if asked:
        _answer(form, out, asked)
        return
    from graph.exports.forms import FORMS, stream
    from graph.exports.forms import export as write
    from graph.store import open_store

    with open_store(settings()) as store:
        if str(out) == "-":
            stream(store, FORMS[form], sys.stdout.buffer)
            sys.stdout.buffer.flush()
            return
        done = write(store, FORMS[form], out)
    typer.echo(f"{out}: {done.nodes} 个节点，{done.edges} 条关系 · {done.nodes} nodes, {done.edges} relationships")


def _answer(form: FormName, out: Path, asked: list[str]) -> None:
    word, *rest = asked
    if word != "question" or not rest:
        raise InputError(
            f"{word!r} cannot be exported",
            remedy="Write nothing after the format for the whole graph, or question NAME KEY=VALUE…",
        )
    from cli.graph import values_of
    from graph.exports import answers
    from graph.exports.files import whole_file
    from graph.questions import question
    from graph.store import open_store

    name = question(rest[0]).name
    values = values_of(name, rest[1:])
    with open_store(settings()) as store:
        if str(out) == "-":
            answer = answers.write(store, form, name, values, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            with whole_file(out) as target:
                answer = answers.write(store, form, name, values, target)
    _tell(answer, out)


def _tell(answer: Answer, out: Path) -> None:
    if str(out) != "-":
        typer.echo(f"{out}: {len(answer.items)} 行 · rows")
    if answer.truncated:
        typer.echo(f"答案已截断，只有前 {answer.total} 行 · The answer was cut after {answer.total} rows.", err=True)
