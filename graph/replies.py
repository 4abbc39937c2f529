"""Answers as a notebook wants them: rows that know their evidence, a table to look at, pandas and networkx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, overload

from foundation.errors import InputError

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from graph.questions import Answer

SHOWN = 20
"""Rows that a notebook shows of a table."""

LONGEST = 60
"""Characters of a value that a notebook shows."""

Columns = tuple[str, ...]

ENDS: tuple[tuple[Columns, Columns], ...] = (
    (("unit_id",), ("other_id",)),
    (("organization_id",), ("leader_id",)),
    (("organization",), ("leader",)),
    (("subject",), ("leader",)),
    (("payer",), ("beneficiary",)),
    (("subject",), ("object",)),
    (("text",), ("implements",)),
    (("document", "clause"), ("ancestor_document", "ancestor_clause")),
)
"""Columns that name the two ends of a relationship: from, to. The first pair that an answer has is taken."""

UNDIRECTED = (("unit_id",), ("other_id",))

CAPTIONS = {"unit_id": "unit", "other_id": "other", "organization_id": "organization", "leader_id": "leader"}
"""Column of an end's id → column of its name."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where it says so: `source[start:end]` of the document's file, in code points, and its normalised text."""

    document: str
    clause: str | None
    start: int
    end: int
    quote: str


class Row(dict[str, Any]):
    """A row by column, `row["unit"]` or `row.unit`. It is yours: changing it changes nothing else."""

    def __getattr__(self, name: str) -> Any:
        if name in self:
            return self[name]
        raise AttributeError(f"This row has no column {name!r}; it has {', '.join(self)}")

    @property
    def evidence(self) -> Evidence | None:
        """The characters that the row rests on; None for rows that count or list without stating a fact."""
        if any(self.get(name) is None for name in ("document", "start", "end", "quote")):
            return None
        return Evidence(self["document"], self.get("clause"), self["start"], self["end"], self["quote"])


class Table(Sequence[Row]):
    """Rows with named columns: a sequence of rows, which notebooks show as a table.

    Attributes:
        title: what it is, in words.
        columns: names of the columns, in order.
        total: rows altogether; more than these where only a part was asked for.
    """

    def __init__(self, title: str, columns: Sequence[str], rows: Sequence[Mapping[str, Any]], total: int) -> None:
        self.title = title
        self.columns = list(columns)
        self.total = total
        self._rows = [Row({name: _own(row[name]) for name in columns}) for row in rows]

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        return self._rows[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a data frame with all columns; missing values are `NA`, lists stay lists.

        `frame.attrs` holds `title`, `total` and, for answers, `truncated`.

        Raises:
            InputError: pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise InputError(
                "pandas is not installed, and only to_pandas needs it",
                remedy="Run pip install pandas, or take the rows as they are: each is a dict",
            ) from None
        made = pandas.DataFrame([dict(row) for row in self], columns=self.columns).convert_dtypes()
        made.attrs.update(self._about())
        return made

    def _about(self) -> dict[str, Any]:
        return {"title": self.title, "total": self.total}

    def _how_many(self) -> str:
        return f"{len(self)} rows" if len(self) == self.total else f"{len(self)} of {self.total} rows"

    def __repr__(self) -> str:
        return f"<{self.title}: {self._how_many()}>"

    def _repr_html_(self) -> str:
        shown = [name for name in self.columns if name not in {"quote", "start", "end", "id"} and name[-3:] != "_id"]
        shown += [name for name in self.columns if name == "quote"]
        rows = self._rows[:SHOWN]
        told = self._how_many() + (f", the first {SHOWN} shown" if len(self) > SHOWN else "")
        head = "".join(f"<th>{escape(name)}</th>" for name in shown)
        body = "".join(f"<tr>{''.join(_cell(row[name]) for name in shown)}</tr>" for row in rows)
        return (
            f"<table><caption>{escape(self.title)} · {escape(told)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


class Reply(Table):
    """What a question was answered.

    Attributes:
        question: name of the question.
        parameters: what it was told.
        limit: the most rows that these could be: as asked for, or those that any answer may have.
        truncated: whether the whole answer was cut at the most rows that any may have; `total` counts up to there.
        next: what to give as `cursor` for the rows that follow; None when these are the last.
    """

    def __init__(self, answer: Answer, parameters: Mapping[str, str], limit: int) -> None:
        told = "".join(f" {name}={value}" for name, value in parameters.items())
        super().__init__(
            f"{answer.question.title_zh} · {answer.question.name}{told}", answer.columns, answer.items, answer.total
        )
        self.question = answer.question.name
        self.parameters = dict(parameters)
        self.limit = limit
        self.truncated = answer.truncated
        self.next = answer.next

    def _about(self) -> dict[str, Any]:
        return {**super()._about(), "truncated": self.truncated}

    def _how_many(self) -> str:
        return super()._how_many() + (" (the whole answer was cut)" if self.truncated else "")

    def to_networkx(self) -> nx.Graph[str]:
        """The rows as relationships: who is led → who leads, payer → beneficiary, clause → the clause it comes from.

        A directed multigraph, each relationship with all columns of its row; two units of one list are joined in an
        undirected graph, with `weight` (`together`). A node is the name that the rows give, or an id with `name`
        where they have ids. A row that lacks an end gives no relationship; `graph.graph["left_out"]` counts those.

        Raises:
            InputError: the rows are no relationships.
        """
        import networkx as nx

        ends = next((pair for pair in ENDS if {*pair[0], *pair[1]} <= set(self.columns)), None)
        if ends is None:
            raise InputError(
                f"The rows of {self.question} are no relationships",
                remedy="Ask co-participation, leadership-statements, leadership-of-bodies, funding-rules or "
                "clause-lineage, or take graph.network() for the lead units with their measures",
            )
        made: nx.Graph[str] = nx.Graph() if ends == UNDIRECTED else nx.MultiDiGraph()
        left_out = 0
        for row in self:
            froms, tos = (_nodes(row, columns) for columns in ends)
            for node, name in froms + tos:
                made.add_node(node, name=name)
            told = {**row, "weight": row["together"]} if "together" in row else row
            made.add_edges_from((start, end, told) for start, _ in froms for end, _ in tos)
            left_out += not (froms and tos)
        made.graph.update(self._about(), left_out=left_out)
        return made


def _nodes(row: Row, columns: Columns) -> list[tuple[str, str]]:
    """(node, name) for each thing that the columns name; none where they are empty."""
    values = [row[name] for name in columns]
    if any(value is None for value in values):
        return []
    if isinstance(values[0], list):
        return [(one, one) for one in values[0]]
    node = " ".join(map(str, values))
    return [(node, str(row[CAPTIONS[columns[0]]]) if columns[0] in CAPTIONS else node)]


def _own(value: Any) -> Any:
    """A copy of what can be changed: answers are kept, and must stay what they are."""
    if isinstance(value, list):
        return [_own(one) for one in value]
    return {key: _own(one) for key, one in value.items()} if isinstance(value, dict) else value


def _cell(value: Any) -> str:
    if value is None:
        text = ""
    elif isinstance(value, bool):
        text = str(value).lower()
    else:
        text = "、".join(map(str, value)) if isinstance(value, list) else _plain(value)
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    title = f' title="{escape(text)}"' if short != text else ""
    return f"<td{title}>{escape(short)}</td>"


def _plain(value: Any) -> str:
    """20000.0 is 20000."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
