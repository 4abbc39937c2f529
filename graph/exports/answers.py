"""An answer to a named question as a file: the same columns and rows that `ask` shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import BinaryIO

from foundation.errors import InputError
from graph.exports.tables import csv_lines, to_xlsx
from graph.questions import Answer, ask
from graph.store import Store

FORMS = ("csv", "xlsx", "jsonl")


def write(store: Store, form: str, name: str, values: Mapping[str, str], out: BinaryIO) -> Answer:
    """Answers a question and writes the rows.

    Args:
        form: `csv`, `xlsx` or `jsonl` (an object a line, columns in their order).
        name: the question.
        values: its parameters as people write them.

    Returns:
        The answer; `truncated` says that it was cut.

    Raises:
        InputError: the form cannot hold an answer, or a parameter is wrong.
        NotFoundError: there is no such question, or a value names nothing.
        AmbiguousError: a value names several things.
        StoreError: the store failed.
    """
    if form not in FORMS:
        raise InputError(f"{form} is a form of the whole graph", remedy=f"Write an answer as {', '.join(FORMS)}")
    answer = ask(store, name, values)
    if form == "xlsx":
        out.write(to_xlsx(answer.columns, answer.items, name))
    elif form == "csv":
        for line in csv_lines(answer.columns, answer.items):
            out.write(line.encode("utf-8", "replace"))
    else:
        for row in answer.items:
            line = json.dumps({column: row[column] for column in answer.columns}, ensure_ascii=False)
            out.write(f"{line}\n".encode())
    return answer
