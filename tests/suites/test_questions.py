"""Every named question on both stores: contract columns, total order, pages, forgiving names, strict meaning."""

from __future__ import annotations

from typing import Any

import pytest

from foundation.errors import AmbiguousError, InputError, NotFoundError, QuntuanError
from graph.questions import ask, catalogue
from graph.store import Store

E = ("document", "clause", "start", "end", "quote")
RULE = ("rule", "kind", "payer", "beneficiary", "amount", "unit", "per", "comparator", "base", "condition", "budget",
        "modality", *E)  # fmt: skip
LEADER = ("organization", "leader", "kind", "primary", "inferred", "rule", *E)

CONTRACT: dict[str, tuple[str, ...]] = {
    "lead-units": ("unit", "official_name", "written", "system", "level", "leads", "participates"),
    "unit-portfolio": ("role", "heading", *E),
    "clause-units": ("position", "role", "unit", "official_name", "written", *E),
    "co-participation": ("unit", "other", "together", "one_leads"),
    "same-system": ("document", "unit", "official_name", "written", "level", "place", "leads", "participates"),
    "open-lists": ("open_class", "named", *E),
    "leaders-of": LEADER,
    "led-by": LEADER,
    "leadership-statements": ("subject", "leader", "kind", "primary", *E),
    "funding-rules": RULE,
    "funding-sums": RULE,
    "budget-lines": RULE,
    "funding-by-payer": ("payer", "rules", "with_amount", "kinds"),
    "funding-by-beneficiary": ("beneficiary", "rules", "with_amount", "kinds"),
    "funding-gaps": ("rule", "kind", "missing", *E),
    "quotas": ("quota", "kind", "population", "measure", "comparator", "value", "unit", "condition", "deadline",
               "modality", *E),
    "calendar": ("kind", "value", "what", "bearer", *E),
    "cited-texts": ("title", "number", "relation", "citations", "in_collection", *E),
    "implementation-chain": ("text", "level", "number", "implements", "in_collection", "depth"),
    "leadership-ladder": ("level", "organization", "same_level_party", "superior", "named", "inferred"),
    "funding-trace": ("step", "subject", "object", *E),
    "clause-lineage": ("ancestor_document", "ancestor_clause", "likeness", "change", "ancestor_quote", "quote", "what",
                       "document", "clause", "start", "end"),
    "lineage-changes": ("clause", "ancestor_clause", "change", "what", "quote", "ancestor_quote"),
    "unknowns": ("reason", "text", *E),
    "evidence": ("type", *E, "context", "context_start"),
}  # fmt: skip

EXAMPLES: dict[str, dict[str, str]] = {
    "unit-portfolio": {"unit": "市委组织部"},
    "clause-units": {"document": "quzhou-2016", "clause": "2/二/11"},
    "same-system": {"system": "mass_organization"},
    "leaders-of": {"organization": "妇联"},
    "led-by": {"organization": "党"},
}


def _given(question: Any) -> dict[str, str]:
    example = {one.name: one.example for one in question.parameters if one.required}
    return EXAMPLES.get(question.name, example)


def test_the_contract_s_questions_are_there() -> None:
    assert set(CONTRACT) <= {question.name for question in catalogue()}


@pytest.mark.parametrize("name", sorted(CONTRACT))
def test_columns_begin_as_the_contract_has_them(name: str) -> None:
    columns = next(question.columns for question in catalogue() if question.name == name)
    assert [column for column in columns if column in CONTRACT[name]] == list(CONTRACT[name])


@pytest.mark.parametrize(
    "question", [one for one in catalogue() if all(p.type != "id" for p in one.parameters)], ids=lambda one: one.name
)
def test_rows_have_the_columns_and_come_in_a_total_order(store: Store, question: Any) -> None:
    given = _given(question)
    try:
        first = ask(store, question.name, given)
    except AmbiguousError as error:
        pytest.fail(f"the example of {question.name} is ambiguous: {error}")
    assert all(list(row) == list(question.columns) for row in first.items)
    assert ask(store, question.name, given).items == first.items
    assert (first.total, first.next, first.truncated) == (len(first.items), None, False)


def test_pages_join_to_the_whole(store: Store) -> None:
    whole = ask(store, "funding-rules").items
    pages: list[dict[str, Any]] = []
    cursor = None
    while True:
        page = ask(store, "funding-rules", limit=7, cursor=cursor)
        assert page.total == len(whole)
        pages += page.items
        cursor = page.next
        if cursor is None:
            break
    assert pages == whole
    with pytest.raises(InputError, match="cursor"):
        ask(store, "funding-rules", cursor="nonsense")


@pytest.mark.parametrize(
    ("name", "given", "error", "says"),
    [
        ("lead-unit", {}, NotFoundError, "lead-units"),
        ("lead-units", {"dokument": "x"}, InputError, r"It takes document\?"),
        ("unit-portfolio", {}, InputError, "unit of unit-portfolio is missing"),
        ("lead-units", {"document": ""}, InputError, "is empty"),
        ("lead-units", {"document": "quzhou-2061"}, NotFoundError, "quzhou-2016"),
        ("lead-units", {"document": "quzhou-2016#9"}, NotFoundError, "#1 to quzhou-2016#2"),
        ("unit-portfolio", {"unit": "市委组织郎"}, NotFoundError, "市委组织部"),
        ("clause-units", {"document": "quzhou-2016", "clause": "2/二/99"}, NotFoundError, "2/二/9"),
        ("funding-rules", {"kind": "percapita"}, NotFoundError, "per_capita"),
        ("funding-rules", {"payer": "同级财攻"}, NotFoundError, "同级财政"),
        ("same-system", {"system": "tradeunion"}, NotFoundError, "trade_union"),
        ("calendar", {"until": "soon"}, InputError, "2017-12-31"),
        ("evidence", {"id": "fund-0000000000000000"}, NotFoundError, "fund-0000000000000000"),
        ("evidence", {"id": "'; MATCH (n) DETACH DELETE n //"}, NotFoundError, "is no id"),
    ],
)
def test_wrong_names_are_refused_with_help(
    store: Store, name: str, given: dict[str, str], error: type[QuntuanError], says: str
) -> None:
    with pytest.raises(error, match=says):
        ask(store, name, given)


@pytest.mark.parametrize(
    "name", ["quzhou-2016", "quzhou-2016#1", "衢委发〔2016〕3号", "衢委发[2016]3号", "衢委发（2016）3号",
             "中共衢州市委关于印发《衢州市加强和改进党的群团工作实施方案》的通知"],
)  # fmt: skip
def test_a_document_answers_to_all_its_names(store: Store, name: str) -> None:
    assert {row["document"] for row in ask(store, "cited-texts", {"document": name}).items} == {"quzhou-2016"}


def test_a_unit_answers_in_any_script_and_by_id(store: Store) -> None:
    rows = ask(store, "lead-units", {"document": "quzhou-2016"}).items
    row = next(row for row in rows if "市财政局" in row["written"])
    by_id = ask(store, "unit-portfolio", {"unit": row["id"], "document": "quzhou-2016"}).items
    assert len(by_id) == row["leads"] + row["participates"]
    assert ask(store, "unit-portfolio", {"unit": "市財政局", "document": "quzhou-2016"}).items == by_id


def test_evidence_of_a_fact_is_its_paragraph(store: Store) -> None:
    rule = ask(store, "funding-sums").items[0]
    found = ask(store, "evidence", {"id": rule["rule"]})
    assert [row["type"] for row in found.items] == ["funding_rule"]
    row = found.items[0]
    assert list(row) == found.columns
    assert {key: row[key] for key in ("kind", "amount", "unit", *E)} == {key: rule[key] for key in
                                                                        ("kind", "amount", "unit", *E)}  # fmt: skip
    assert row["context_start"] <= row["start"]
    inside = row["context"][row["start"] - row["context_start"] : row["end"] - row["context_start"]]
    assert "".join(inside.split())[:4] == row["quote"][:4]


def test_a_rule_is_traced_from_its_document_to_the_text_above(store: Store) -> None:
    rule = ask(store, "funding-sums", {"document": "hunan-2015"}).items[0]
    rows = ask(store, "funding-trace", {"rule": rule["rule"]}).items
    steps = [row["step"] for row in rows]
    order = ["states", "responsible", "participates", "collects", "oversees", "implements", "same_in", "derives_from"]
    assert steps == sorted(steps, key=order.index)
    assert {"states", "responsible", "participates", "implements"} <= set(steps)
    assert rows[0]["object"] == rule["rule"]
    leads = [row["unit"] for row in ask(store, "clause-units", {"document": "hunan-2015", "clause": rule["clause"]}).items
             if row["role"] == "lead"]  # fmt: skip
    assert {row["subject"] for row in rows if row["step"] == "responsible"} >= set(leads)
    assert "中共中央关于加强和改进党的群团工作的意见" in {row["object"] for row in rows if row["step"] == "implements"}
    with pytest.raises(NotFoundError, match="fund-0000000000000000"):
        ask(store, "funding-trace", {"rule": "fund-0000000000000000"})


def test_evidence_of_a_unit_and_of_a_relationship(store: Store) -> None:
    unit = next(row for row in ask(store, "lead-units", {"document": "quzhou-2016"}).items)
    stated = ask(store, "evidence", {"id": unit["id"]})
    assert stated.total >= unit["leads"]
    assert all(row["quote"] for row in stated.items)
    edge = store.read("MATCH (o {id: $id})-[e:LEADS]->() RETURN e.id AS id ORDER BY id LIMIT 1", id=unit["id"])[0]["id"]
    assert [row["type"] for row in ask(store, "evidence", {"id": edge}).items] == ["LEADS"]


def test_the_calendar_runs_from_deadlines_to_regular(store: Store) -> None:
    rows = ask(store, "calendar").items
    rank = {"deadline": 0, "duration": 1, "frequency": 2}
    groups = [{"regular": 4, "term": 3}.get(row["value"], rank[row["kind"]]) for row in rows]
    assert groups == sorted(groups)
    dates = [row["value"] for row, group in zip(rows, groups, strict=True) if group == 0]
    assert dates == sorted(dates)
    assert len(set(groups)) > 2
    early = ask(store, "calendar", {"until": "2016"}).items
    assert all(row["kind"] == "deadline" and row["value"][:4] <= "2016" for row in early)
