"""Links of the OpenAPI document: which operation goes on from which answer, and with which of its values.

A program that reads the document can walk from a list to a thing, from a body to its leaders, from a rule to its trace,
and to the next page, without knowing how our addresses are made. A link takes the first row of a list; the others go
the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from graph.catalogue import Question

Links = dict[str, dict[str, Any]]


class Target(NamedTuple):
    """Where a value leads: the name of the link, the operation, its parameter, and what is there."""

    link: str
    operation: str
    parameter: str
    description: str


KINDS: Mapping[str, tuple[Target, ...]] = {
    "document": (
        Target("document", "documents_document", "document", "文献 · The document"),
        Target("text", "documents_text", "document", "原文 · Its text with the facts"),
        Target("clauses", "facts_list_clauses", "document", "条款 · Its clauses"),
        Target("responsibilities", "facts_list_responsibilities", "document", "责任分工 · Its lists of units"),
        Target("leadership", "facts_list_leadership", "document", "领导关系 · Its leadership statements"),
        Target("funding-rules", "facts_list_funding_rules", "document", "经费规则 · Its funding rules"),
        Target("quotas", "facts_list_quotas", "document", "指标 · Its quotas"),
        Target("chain", "questions_implementation_chain", "document", "贯彻链条 · What it carries out"),
    ),
    "source": (Target("document", "documents_document", "document", "文献 · The document that says so"),),
    "organization": (
        Target("organization", "organizations_organization", "organization", "单位 · The body"),
        Target("leaders", "organizations_leadership", "organization", "领导者 · Who leads it"),
        Target("portfolio", "organizations_portfolio", "unit", "职责 · What it leads and takes part in"),
    ),
    "clause": (
        Target("clause", "facts_clause", "id", "条款 · The clause with its paragraph"),
        Target("lineage", "facts_clause_lineage", "id", "条款来源 · Where it comes from"),
    ),
    "fact": (Target("evidence", "facts_fact", "id", "依据 · All fields and the paragraph around"),),
    "rule": (
        Target("evidence", "facts_fact", "id", "依据 · All fields and the paragraph around"),
        Target("trace", "questions_funding_trace", "rule", "经费追溯 · Who states, collects and oversees it"),
    ),
}
"""What a value names → the operations that take it."""

IDS: Mapping[str, str] = {
    "documents": "document",
    "organizations": "organization",
    "clause-units": "organization",
    "lead-units": "organization",
    "same-system": "organization",
    "outline": "clause",
}
"""Questions whose column `id` names something else than a fact or a relationship."""

NO_ID = {"implementation-chain", "leadership-ladder", "organization", "search", "document-facts", "cited-texts"}
"""Questions whose column `id` may be missing, or may name several kinds of things."""

COLUMNS: Mapping[str, str] = {
    "unit_id": "organization",
    "organization_id": "organization",
    "quota": "fact",
    "document": "source",
}

FUNDING = "fund"
"""Column `rule` of a question about funding is the id of a rule; elsewhere it is the name of a derivation."""


def to(kind: str, expression: str, *, without: str = "") -> Links:
    """The links of a value.

    Args:
        kind: what the value names, a key of `KINDS`.
        expression: runtime expression of the value.
        without: name of an operation that is left out, because the answer is its own.
    """
    return {
        target.link: {
            "operationId": target.operation,
            "parameters": {target.parameter: expression},
            "description": target.description,
        }
        for target in KINDS[kind]
        if target.operation != without
    }


def of_list(question: Question, operation: str, fixed: str = "") -> Links:
    """The links of a list: its next page, and what its first row names.

    Args:
        operation: id of the operation that answers the question.
        fixed: parameter that stands in the path.
    """
    kept = {
        parameter.name: f"$request.{'path' if parameter.name == fixed else 'query'}.{parameter.name}"
        for parameter in question.parameters
    }
    told = "下一页，next 为空时没有 · The next page; there is none when `next` is null"
    links: Links = {
        "next": {
            "operationId": operation,
            "parameters": {**kept, "limit": "$request.query.limit", "cursor": "$response.body#/next"},
            "description": told,
        }
    }
    for column in question.columns:
        kind = _kind(question, column)
        if kind is not None:
            links |= to(kind, f"$response.body#/items/0/{column}", without=operation)
    return links


def _kind(question: Question, column: str) -> str | None:
    if column == "rule":
        return "rule" if FUNDING in question.name or question.name == "budget-lines" else None
    if column == "id":
        return None if question.name in NO_ID else IDS.get(question.name, "fact")
    return COLUMNS.get(column)
