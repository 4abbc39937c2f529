"""`quntuan extract` and `quntuan evaluate`: records of files, and how good they are."""

from __future__ import annotations

import json
import sys
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foundation.errors import InputError
from foundation.settings import DATA

if TYPE_CHECKING:
    from ingest.evaluation import Difference, Evaluation

WORSE = 1


class Format(StrEnum):
    """How figures are printed."""

    table = "table"
    json = "json"


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command("extract", help="抽取 · Records of each file, one JSON object a line.")(extract)
    app.command("evaluate", help="评测 · Precision, recall and F1 against gold records.")(evaluate)


def extract(
    sources: Annotated[list[Path], typer.Argument(help="文件或文件夹 · Text files, or folders of them.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="输出文件夹 · Folder for <stem>.jsonl; - prints one file's records.")
    ] = Path("out"),
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="进程数 · Processes.")] = 1,
) -> None:
    """Writes FOLDER/<stem>.jsonl for each source."""
    from ingest.pipeline import extract as extract_one
    from ingest.pipeline import extract_files
    from ingest.reading import sources as source_files

    if str(output) == "-":
        files = source_files(sources)
        if len(files) != 1:
            raise InputError(
                f"-o - prints the records of one file, and {len(files)} were named", remedy="Name a folder with -o"
            )
        sys.stdout.writelines(f"{line}\n" for line in extract_one(files[0]).lines())
        return
    for path in extract_files(sources, output, jobs):
        typer.echo(path)


def evaluate(
    gold: Annotated[Path, typer.Argument(help="标注文件夹 · Folder of gold records.")] = DATA / "gold",
    source: Annotated[Path, typer.Argument(help="原文文件夹 · Folder of the sources.")] = DATA / "documents",
    against: Annotated[
        Path | None, typer.Option(help="旧结果 · Figures of an earlier run (--format json): facts gained and lost.")
    ] = None,
    predicted: Annotated[
        Path | None, typer.Option(help="已有记录 · Folder of records to score instead of extracting anew.")
    ] = None,
    errors: Annotated[int, typer.Option(min=0, help="每类示例数 · Misses and extras shown of each type.")] = 0,
    output_format: Annotated[Format, typer.Option("--format", help="格式 · Output.")] = Format.table,
) -> None:
    """Extracts the sources of a gold folder and scores the records."""
    from ingest.evaluation import compare
    from ingest.evaluation import evaluate as score
    from ingest.pipeline import extract_files

    names = [path.stem for path in sorted(gold.glob("*.jsonl"))]
    if predicted is not None:
        result = score(gold, predicted, source)
    else:
        with tempfile.TemporaryDirectory(prefix="quntuan-") as folder:
            extract_files([source / f"{name}.txt" for name in names], Path(folder))
            result = score(gold, Path(folder), source)
    differences = compare(result, against) if against is not None else []
    if output_format is Format.json:
        typer.echo(json.dumps(result.to_json(), ensure_ascii=False, indent=1))
    else:
        _print_table(result, errors)
    for difference in differences:
        _print_difference(difference)
    good, total = result.provenance
    if good < total:
        typer.secho(f"{total - good} 条引文与原文不符 · quotations differ from their source", fg="red", err=True)
        raise typer.Exit(WORSE)


def _print_table(result: Evaluation, errors: int) -> None:
    typer.echo(f"{'type':<16}{'gold':>6}{'found':>7}{'right':>7}{'prec':>8}{'recall':>8}{'F1':>8}  fields")
    for kind, count in result.counts.items():
        fields = " ".join(f"{name}={agreed}/{total}" for name, (agreed, total) in count.fields.items())
        typer.echo(
            f"{kind:<16}{count.gold:>6}{count.found:>7}{count.right:>7}"
            f"{count.precision:>8.3f}{count.recall:>8.3f}{count.f1:>8.3f}  {fields}".rstrip()
        )
        for sign, facts in (("−", count.missed), ("+", count.extra)):
            for fact in facts[:errors]:
                typer.echo(f"    {sign} {fact}")
    typer.echo(f"mean F1 {result.mean_f1:.4f}   provenance {result.provenance[0]}/{result.provenance[1]}")


def _print_difference(difference: Difference) -> None:
    changes = [
        ("得 · gained", difference.gained),
        ("失 · lost", difference.lost),
        ("新误 · new wrong", difference.new_wrong),
        ("除误 · no longer wrong", difference.gone_wrong),
    ]
    if not any(facts for _, facts in changes):
        return
    typer.echo(f"{difference.kind}: F1 {difference.f1_before:.3f} → {difference.f1_now:.3f}", err=True)
    for name, facts in changes:
        for fact in facts:
            typer.echo(f"    {name}: {fact}", err=True)
