"""The shapes that the service gives: the envelope of lists, and what has a shape of its own."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from api.problems import Problem

__all__ = ["DocumentDetail", "DocumentText", "FactSpan", "Health", "MapKind", "Page", "Problem", "Question", "Ready"]

Item = TypeVar("Item")
Row = dict[str, Any]


class Page(BaseModel, Generic[Item]):
    """One page of a list. `total` counts all pages; `next` is the cursor of the next one."""

    items: list[Item]
    total: int = Field(description="Rows on all pages together", examples=[48])
    next: str | None = Field(default=None, description="Cursor of the next page; null on the last one")


class Health(BaseModel):
    """The process answers."""

    status: str = Field(examples=["ok"])


class Ready(BaseModel):
    """The graph answers, too."""

    status: str = Field(examples=["ready"])
    store: str = Field(description="Which store: embedded or neo4j", examples=["embedded"])
    store_version: str = Field(description="What the store's server calls itself")
    schema_version: int = Field(description="Shape of the graph that this program writes", examples=[1])
    data_version: str = Field(description="Changes with every change of the graph; `empty` before the first build")


class DocumentDetail(BaseModel):
    """A source file with the instruments in it: a notice and the plan that it prints are two."""

    source: str = Field(description="Name of the source", examples=["quzhou-2016"])
    characters: int = Field(description="Code points of the source")
    counts: dict[str, int] = Field(description="Facts of each record type", examples=[{"responsibility": 48}])
    instruments: list[Row] = Field(description="The documents in the file, in order")


class FactSpan(BaseModel):
    """A fact with its place: `text[start:end]` of the document is what the page says."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(examples=["responsibility-0123456789abcdef"])
    type: str = Field(description="Record type", examples=["funding_rule"])
    start: int = Field(description="First code point of the evidence in the source")
    end: int = Field(description="Code point behind the evidence")
    clause: str | None = Field(description="Path of the clause", examples=["2/四/34"])
    quote: str = Field(description="The evidence, normalised")


class DocumentText(BaseModel):
    """The text of a source, as decoded, and the facts that stand in it."""

    source: str
    start: int = Field(description="Where `text` begins in the source")
    end: int = Field(description="Where it ends")
    characters: int = Field(description="Length of the whole source")
    text: str
    facts: list[FactSpan]


class Question(BaseModel):
    """A named question."""

    name: str = Field(examples=["lead-units"])
    title_zh: str
    title_en: str
    parameters: list[Row]
    columns: list[str]


class MapKind(BaseModel):
    """A map that can be drawn."""

    kind: str = Field(examples=["lead-units"])
    title_zh: str
    title_en: str
    scope: dict[str, str] = Field(description="What the scope may hold, each with an example")
