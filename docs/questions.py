"""Writes `docs/questions.md` from the heads of the `.cypher` files.

python -m docs.questions        # run it after changing a head; `make check` tells when it was forgotten
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from graph.catalogue import Parameter, Question, catalogue

PAGE = Path(__file__).resolve().parent / "questions.md"

HEAD = """# Questions · 问题

The named questions, made from the heads of the files in `graph/cypher` by `python -m docs.questions`: do not edit.
本页由 `graph/cypher` 各文件的开头生成，请勿直接修改。

    quntuan ask                                  # 列出全部问题 · lists them
    quntuan ask NAME KEY=VALUE…                  # 表格 · a table; --format csv or json for all columns
    curl 'http://127.0.0.1:8000/v1/questions/NAME?KEY=VALUE'
    graph.ask("NAME", KEY="VALUE")               # Python: guides/researcher.md

A parameter with `?` may be left out. `document`, `clause`, `start`, `end`, `quote` are the evidence of a row: the file,
the path of the clause, the place in code points of the file, and the words.
带 `?` 的参数可以不写；每行的依据是文件、条款、起止位置和原文。

| type | what it takes · 怎样填 |
| --- | --- |
| `document` | 文件名、文件中第几份（`quzhou-2016#2`）、文号、题名或编号 · file, file#n, number, title, id |
| `clause` | 条款路径，如 `2/二/11` · path of a clause: `outline` lists them |
| `organization` | 简称、全称、文中写法或编号 · any name of a body, or its id |
| `payer` `beneficiary` `population` | 单位或一类单位、人群的名称或编号 · name of a body or a class, or its id |
| `system` | 系统，如 `trade_union`；`mass_organization` 指全部群团 · a system; `mass_organization` means all of them |
| `place` | 地名，如 `衢州市` · a place that documents speak of |
| `date` | `2017`、`2017-12`、`2017-12-31` |
| `id` | 答案里的编号 · an id out of an answer |
| `text` | 含有的文字 · words that it contains |
| `one-of` | 所列之一 · one of those listed |
"""

ID_FROM = "\"$(quntuan ask funding-rules document=hunan-2015 --format csv | sed -n '2s/,.*//p')\""
"""An id that exists, whatever was built: the first rule of a document."""


def chosen(question: Question) -> list[Parameter]:
    """The parameters that the command on the page gives: those that must be, or else the document."""
    required = [parameter for parameter in question.parameters if parameter.required]
    return required or [parameter for parameter in question.parameters if parameter.name == "document"]


def command(question: Question) -> str:
    """A command that answers the question from the five documents."""
    told = [f"{one.name}={ID_FROM if one.type == 'id' else one.example}" for one in chosen(question)]
    return " ".join(["quntuan ask", question.name, *told])


def _parameter(parameter: Parameter) -> str:
    kind = " ".join(f"`{choice}`" for choice in parameter.choices) or f"`{parameter.type}`"
    name = f"`{parameter.name}`{'' if parameter.required else '?'}"
    return f"| {name} | {kind} | `{parameter.example}` | {parameter.zh} · {parameter.en} |"


def _section(question: Question) -> Iterator[str]:
    yield f"## {question.name}"
    yield ""
    yield f"**{question.title_zh} · {question.title_en}**"
    yield ""
    yield f"{question.zh.partition('：')[2]}。"
    yield f"{_upper(question.en.partition(': ')[2])}."
    yield ""
    yield f"    {command(question)}"
    yield ""
    if question.parameters:
        yield "| 参数 parameter | type | 例 example | |"
        yield "| --- | --- | --- | --- |"
        yield from map(_parameter, question.parameters)
        yield ""
    columns = ", ".join(f"`{column}`" for column in question.columns)
    more = " and the fields of the fact" if question.shape == "evidence" else ""
    yield f"列 Columns: {columns}{more}."
    yield f"次序 Order: {question.order}."


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def text() -> str:
    """The page."""
    asked = catalogue()
    parts = [HEAD, "| question | 问题 | |", "| --- | --- | --- |"]
    parts += [f"| [{one.name}](#{one.name}) | {one.title_zh} | {one.title_en} |" for one in asked]
    for question in asked:
        parts += ["", *_section(question)]
    return "\n".join(parts) + "\n"


def main() -> int:
    """Writes the page; returns how the process should exit."""
    PAGE.write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
