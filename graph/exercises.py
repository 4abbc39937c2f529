"""Exercises for a class, drawn from the graph: a question, choices, the answer, and the sentence that proves it.

Four kinds, all from what documents say of named bodies and numbers:

- `primary`: 衢州市总工会以谁的领导为主？ The choices are its leaders.
- `superior`: which body is above it? Nothing else that leads it is offered.
- `lead`: who leads a task of a division of work? Only tasks with one lead unit; the others offered stand in the same
  document and do not lead it.
- `number`: a sentence of a funding rule or a quota with its one number left out; the others offered are numbers of the
  same form in such sentences.

The same graph and seed give the same exercises, whatever the machine: things are put in order by a hash of the seed and
their id, and nothing is drawn at random.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foundation.errors import InputError
from foundation.ids import content_id
from graph.questions import ask
from graph.store import Store

CHOICES = 4
"""Choices of a question; fewer are offered where the documents have no more that are wrong, but never one."""

MOST = 200

NUMBER = re.compile(r"\d+(?:\.\d+)?(?:%|[万亿]?元|周?岁|个?月|个?工作日|[名人个次天年支所部])?")
BLANK = "（　　）"

Row = Mapping[str, Any]

Titles = Mapping[tuple[str, str], str | None]
"""(document, number of the instrument in it) → title."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One question for a class.

    Attributes:
        kind: `primary`, `superior`, `lead` or `number`.
        choices: in the order to be shown; the answer is one of them.
        document, clause, start, end, quote: the sentence that proves the answer.
    """

    kind: str
    question: str
    choices: tuple[str, ...]
    answer: str
    document: str
    clause: str | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class _Draw:
    """Puts things in the order of a seed."""

    seed: int

    def order(self, name: str, things: Iterable[str]) -> list[str]:
        return sorted(set(things), key=lambda thing: content_id("draw", self.seed, name, thing))

    def exercise(self, kind: str, row: Row, question: str, answer: str, wrong: Iterable[str]) -> Exercise | None:
        """The exercise with the choices mixed; None where nothing wrong can be offered."""
        others = [thing for thing in self.order(question, wrong) if thing != answer][: CHOICES - 1]
        if not others:
            return None
        evidence = {name: row[name] for name in ("document", "clause", "start", "end", "quote")}
        return Exercise(kind, question, tuple(self.order(f"{question}?", [answer, *others])), answer, **evidence)


def exercises(store: Store, seed: int = 1, count: int = 10, document: str | None = None) -> list[Exercise]:
    """Exercises in the order in which to set them, the kinds in turn.

    Args:
        store: an open store.
        seed: another one gives other exercises.
        count: how many; fewer when the documents give no more.
        document: only sentences of this document.

    Raises:
        InputError: `count` is out of bounds.
        NotFoundError, AmbiguousError: no such document, or several.
    """
    if not 1 <= count <= MOST:
        raise InputError(f"{count} exercises cannot be made", remedy=f"Ask for 1 to {MOST}")
    given = {} if document is None else {"document": document}
    draw = _Draw(seed)
    titles = {(row["document"], str(row["instrument"])): row["title"] for row in ask(store, "documents", given).items}
    made = [
        *_leadership(draw, ask(store, "leadership-of-bodies", given).items),
        *_leads(draw, titles, ask(store, "responsibility-lists", given).items, _tasks(store, given)),
        *_numbers(draw, titles, ask(store, "funding-rules", given).items),
        *_numbers(draw, titles, ask(store, "quotas", given).items),
    ]
    by_kind: dict[str, dict[str, Exercise]] = {kind: {} for kind in ("primary", "lead", "number", "superior")}
    for one in made:
        if one is not None:
            by_kind[one.kind].setdefault(one.question, one)
    queues = [[found[key] for key in draw.order("", found)] for found in by_kind.values()]
    turns = [queue[turn] for turn in range(max(map(len, queues))) for queue in queues if turn < len(queue)]
    return turns[:count]


def _leadership(draw: _Draw, rows: Sequence[Row]) -> Iterator[Exercise | None]:
    led: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["named"]:
            led[row["organization_id"]].append(row)
    superiors = {row["leader"] for row in rows if row["kind"] == "superior"}
    for leaders in led.values():
        body = leaders[0]["organization"]
        own = {row["leader"] for row in leaders}
        first = [row for row in leaders if row["primary"] is True]
        if len({row["leader"] for row in first}) == 1 and any(row["primary"] is False for row in leaders):
            yield draw.exercise("primary", first[0], f"{body}以谁的领导为主？", first[0]["leader"], own)
        above = [row for row in leaders if row["kind"] == "superior"]
        if len({row["leader"] for row in above}) == 1:
            wrong = superiors - own - {body}
            yield draw.exercise("superior", above[0], f"{body}的上级组织是哪一个？", above[0]["leader"], wrong)


def _tasks(store: Store, given: Mapping[str, str]) -> dict[str, str]:
    """What each list is about, in the words of its clause, without number and list."""
    rows = ask(store, "responsibilities", given).items
    tasks = {row["id"]: row["heading"] or row["task"] or "" for row in rows}
    return {key: re.sub(r"^[\d一二三四五六七八九十]+[.．、]", "", task).strip() for key, task in tasks.items()}


def _of(titles: Titles, row: Row) -> str:
    """《衢州市加强和改进党的群团工作实施方案》, or nothing where the document has no title."""
    title = titles.get((row["document"], str(row["clause"] or "").partition("/")[0]))
    return f"《{title.replace('《', '〈').replace('》', '〉')}》：" if title else ""


def _leads(draw: _Draw, titles: Titles, rows: Sequence[Row], tasks: Mapping[str, str]) -> Iterator[Exercise | None]:
    lists: dict[str, list[Row]] = defaultdict(list)
    units: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        lists[row["list"]].append(row)
        units[row["document"]].add(_unit(row))
    asked = [tasks[key] for key in lists]
    for key, members in lists.items():
        leads = [row for row in members if row["role"] == "lead"]
        if len(leads) == 1 and tasks[key] and asked.count(tasks[key]) == 1:
            wrong = {_unit(row) for row in members} - {_unit(leads[0])}
            more = draw.order(key, units[leads[0]["document"]] - {_unit(leads[0])})[:CHOICES]
            question = f"{_of(titles, leads[0])}“{tasks[key]}”由哪个单位牵头？"
            yield draw.exercise("lead", leads[0], question, _unit(leads[0]), wrong or more)


def _unit(row: Row) -> str:
    return str(row["unit"] or row["written"])


def _numbers(draw: _Draw, titles: Titles, rows: Sequence[Row]) -> Iterator[Exercise | None]:
    told = [(row, found) for row in rows if len(found := NUMBER.findall(row["quote"])) == 1]
    forms: dict[str, set[str]] = defaultdict(set)
    for _, (number,) in told:
        forms[_form(number)].add(number)
    for row, (number,) in told:
        sentence = NUMBER.sub(BLANK, row["quote"])
        yield draw.exercise("number", row, f"填空：{_of(titles, row)}{sentence}", number, forms[_form(number)])


def _form(number: str) -> str:
    """What remains of a number without its digits: 元, 万元, %, 名."""
    return re.sub(r"[\d.]", "", number)
