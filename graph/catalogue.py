"""The named questions as their `.cypher` files tell them: what each answers, its parameters and its columns.

The head of a file, in comments:

    // zh: what it answers, in Chinese
    // en: the same in English
    // parameter document? document quzhou-2016: 只看这份文件 / only this document
    // columns: unit, leads
    // order: leads descending, unit
    // pages: by document

`pages` says how `graph.paging` has the store cut one page out of a long answer: `by document` where a row is a fact of
one document and rows come by `document` first, `by skipping` for any other query that ends in RETURN and ORDER BY.
Without it the whole answer is read, and kept.

A parameter is its name (`?`: may be left out), its type (see `TYPES`), an example, and what it does. A type with
choices lists them: `kind? one-of(lead|participant) lead: …`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from foundation.errors import NotFoundError
from graph.nearest import nearest

FOLDER = Path(__file__).resolve().parent / "cypher"

TYPES = (
    "document",
    "clause",
    "organization",
    "system",
    "place",
    "text",
    "date",
    "id",
    "one-of",
    "payer",
    "beneficiary",
    "population",
)
"""How the value of a parameter is read; `graph.arguments` does it."""

_HEAD = re.compile(r"// (zh|en|columns|order|parameter|shape|through|pages)[: ] *(.*)")
_PARAMETER = re.compile(
    r"(?P<name>[a-z_]+)(?P<optional>\??) (?P<type>[a-z-]+)(?:\((?P<choices>[^)]*)\))? (?P<example>[^:]+): "
    r"(?P<zh>.+?) / (?P<en>.+)"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be told."""

    name: str
    type: str
    required: bool
    example: str
    zh: str
    en: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A named question.

    Attributes:
        zh, en: what it answers.
        order: by what its rows are sorted, in words.
        shape: `rows`, `evidence` (rows of properties, unfolded into columns with their paragraph), or `lists` (the
            units of each list, from which `graph.meetings` makes pairs).
        pages: how one page is cut: `by document`, `by skipping`, or empty: out of the whole answer.
        through: `store`: the query finds the rows; `index`: the search index does, and the query gets their ids.
        cypher: the query.
    """

    name: str
    zh: str
    en: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    order: str
    shape: str
    cypher: str
    through: str = "store"
    pages: str = ""

    @property
    def title_zh(self) -> str:
        """The Chinese name of the question: what stands before the colon."""
        return self.zh.partition("：")[0]

    @property
    def title_en(self) -> str:
        """The English name of the question."""
        return self.en.partition(":")[0]


def _parse(name: str, text: str) -> Question:
    told: dict[str, str] = {"shape": "rows", "through": "store", "pages": ""}
    parameters = []
    lines = text.splitlines()
    body = next((place for place, line in enumerate(lines) if not line.startswith("//")), len(lines))
    for line in lines[:body]:
        head = _HEAD.fullmatch(line)
        if head is None:
            raise AssertionError(f"{name}.cypher has the head line {line!r}, which says nothing known")
        if head[1] != "parameter":
            told[head[1]] = head[2]
            continue
        found = _PARAMETER.fullmatch(head[2])
        if found is None or found["type"] not in TYPES:
            raise AssertionError(f"{name}.cypher has the parameter {head[2]!r}, which cannot be read")
        parameters.append(
            Parameter(
                name=found["name"],
                type=found["type"],
                required=not found["optional"],
                example=found["example"],
                zh=found["zh"],
                en=found["en"],
                choices=tuple(found["choices"].split("|")) if found["choices"] else (),
            )
        )
    columns = tuple(column.strip() for column in told["columns"].split(","))
    cypher = "\n".join(lines[body:]).strip()
    return Question(
        name=name,
        zh=told["zh"],
        en=told["en"],
        parameters=tuple(parameters),
        columns=columns,
        order=told["order"],
        shape=told["shape"],
        through=told["through"],
        pages=told["pages"],
        cypher=cypher,
    )


@lru_cache(maxsize=1)
def _all() -> dict[str, Question]:
    return {path.stem: _parse(path.stem, path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.cypher"))}


def catalogue() -> list[Question]:
    """All questions, by name."""
    return list(_all().values())


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        NotFoundError: there is none.
    """
    found = _all().get(name)
    if found is None:
        near = nearest(name, _all())
        raise NotFoundError(
            f"There is no question {name!r}",
            remedy=f"Did you mean {', '.join(near)}" if near else f"The questions are {', '.join(_all())}",
            nearest=near or list(_all()),
        )
    return found
