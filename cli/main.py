"""Entry of the command `quntuan`: gathers the command groups and turns errors into one sentence and an exit code.

Exit codes: 0 done, 1 found wanting (a check that failed, a name that is not resolved), 2 bad call or bad input.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import version

import typer

from cli import exercises, export, extract, graph, maps, resolve, serve
from foundation.errors import QuntuanError

INTERRUPTED = 130

app = typer.Typer(
    name="quntuan",
    help="群团图谱 · Knowledge graph of mass-organization governance, with the sentence behind every fact.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (extract, graph, export, serve, maps, resolve, exercises):
    group.register(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quntuan-graph {version('quntuan-graph')}")
        raise typer.Exit


@app.callback()
def main(
    _version: bool = typer.Option(False, "--version", callback=_print_version, is_eager=True, help="版本 · Version."),
) -> None:
    """群团图谱 · Knowledge graph of mass-organization governance, with the sentence behind every fact."""


def run() -> None:
    """Runs the command line; errors that a person can mend are printed as one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except QuntuanError as error:
        typer.secho(f"错误 · {error.title}: {error}", fg="red", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader (head, less) went away: what it wanted is printed, and Python must not complain while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        typer.echo("已中断 · Interrupted.", err=True)
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    run()
