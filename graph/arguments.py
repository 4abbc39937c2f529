"""What people write as the value of a parameter → what a query needs. Forgiving in form, strict in meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from foundation.errors import AmbiguousError, InputError, NotFoundError
from foundation.ids import content_id
from graph.catalogue import Parameter, Question
from graph.names import fold, fold_number
from graph.nearest import nearest
from graph.store import Store
from identity import resolve

MASS_ORGANIZATIONS = (
    "trade_union", "youth_league", "womens_federation", "science_association", "writers_artists", "overseas_chinese",
    "industry_commerce", "disabled_federation", "red_cross", "family_planning", "trade_promotion", "social_sciences",
    "journalists", "writers", "young_pioneers", "youth_federation", "students_federation",
)  # fmt: skip
SYSTEMS = (
    "party", "government", "congress", "cppcc", "court", "procuratorate", "discipline", *MASS_ORGANIZATIONS, "other",
    "mass_organization",
)  # fmt: skip

_ID = re.compile(r"[a-z]+-[0-9a-f]{16}")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_ORDERED = re.compile(r"(?P<name>.+)#(?P<order>\d+)")


def read(store: Store, question: Question, given: Mapping[str, str]) -> dict[str, Any]:
    """The query's parameters: every parameter of the question, `None` where it was left out.

    Raises:
        InputError: a parameter is unknown or missing, or its value has the wrong form.
        NotFoundError: its value names nothing.
        AmbiguousError: its value names several things.
    """
    allowed = [parameter.name for parameter in question.parameters]
    listed = ", ".join(f"{p.name}{'' if p.required else '?'}" for p in question.parameters) or "no parameter"
    for name in given:
        if name not in allowed:
            raise InputError(f"{question.name} has no parameter {name!r}", remedy=f"It takes {listed}")
    values: dict[str, Any] = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, "").strip()
        if value:
            values[parameter.name] = _READERS[parameter.type](store, parameter, value, values)
        elif parameter.required or parameter.name in given:
            what = "is empty" if parameter.name in given else "is missing"
            raise InputError(
                f"The parameter {parameter.name} of {question.name} {what}",
                remedy=f"It takes {listed}; for example {parameter.name}={parameter.example}",
            )
        else:
            values[parameter.name] = None
    return values


def documents(store: Store, value: str) -> list[str]:
    """Ids of the documents that a name means: all of a file, or one.

    Args:
        value: the file's name, `name#n` (the n-th document in it), a document number, a title or an id.

    Raises:
        NotFoundError: there is none.
        AmbiguousError: a title or number that several documents bear.
    """
    ordered = _ORDERED.fullmatch(value)
    name, order = (ordered["name"], int(ordered["order"])) if ordered else (value, None)
    of_file = store.read(
        "MATCH (:File {id: $file})-[:HAS_CONTENT]->(:Source)<-[:FROM_SOURCE]-(d:Document) "
        "RETURN d.id AS id, d.order AS order ORDER BY order",
        file=content_id("file", name),
    )
    if of_file and order is None:
        return [row["id"] for row in of_file]
    if of_file:
        chosen = [row["id"] for row in of_file if row["order"] == order]
        if not chosen:
            raise NotFoundError(
                f"{name} holds {len(of_file)} document(s), and none of them is number {order}",
                remedy=f"Take {name}#1 to {name}#{len(of_file)}" if len(of_file) > 1 else f"Take {name}",
                nearest=[f"{name}#{row['order']}" for row in of_file],
            )
        return chosen
    found = store.read("MATCH (d:Document {id: $id}) RETURN d.id AS id", id=value) or store.read(
        "MATCH (d:Document) WHERE d.number_key = $number OR d.title_key = $title "
        "RETURN d.id AS id, d.document + '#' + toString(d.order) AS name, d.title AS title ORDER BY name",
        number=fold_number(value),
        title=fold(value),
    )
    if len(found) == 1:
        return [found[0]["id"]]
    if found:
        candidates = [row["name"] for row in found]
        raise AmbiguousError(
            f"{len(found)} documents are called {value!r}: {', '.join(candidates)}",
            remedy="Name one of these",
            candidates=candidates,
        )
    held = store.read(
        "MATCH (f:File)-[:HAS_CONTENT]->(s:Source)<-[:FROM_SOURCE]-(d:Document) "
        "RETURN f.name AS name, d.title AS title, d.number AS number ORDER BY name"
    )
    names = [text for row in held for text in (row["name"], row["title"], row["number"]) if text]
    near = nearest(value, names) or sorted({row["name"] for row in held})[:5]
    raise NotFoundError(
        f"There is no document {value!r}",
        remedy=f"Did you mean {', '.join(near)}" if near else "Build the graph first: quntuan build",
        nearest=near,
    )


def organization(store: Store, value: str) -> str:
    """Id of the body or class that a name means: any name that a document or the vocabulary has for it, or an id.

    Raises:
        NotFoundError: no document speaks of it.
        AmbiguousError: several bodies are called so.
    """
    found = store.read("MATCH (o:Organization|OrganizationClass {id: $id}) RETURN o.id AS id", id=value) or _called(
        store, fold(value)
    )
    if not found:
        found = _called(store, fold(_simplified(value)))
    if not found:
        found = _known(store, value)
    exact = [row for row in found if fold(value) in {fold(row.get("unit") or ""), fold(row.get("official_name") or "")}]
    if len(found) > 1 and len(exact) == 1:
        found = exact
    if len(found) == 1:
        return str(found[0]["id"])
    if found:
        candidates = [
            row["official_name"] or row["unit"] or f"{row['name']} ({row['place']}, {row['id']})" for row in found
        ]
        raise AmbiguousError(
            f"{value} may be {len(found)} bodies: {', '.join(candidates)}",
            remedy="Give the full name or the id",
            candidates=candidates,
        )
    names = store.read("MATCH (n:Name)-[:NAMES]->() RETURN DISTINCT n.name AS name ORDER BY name")
    near = nearest(fold(value), [row["name"] for row in names])
    raise NotFoundError(
        f"No document speaks of {value!r}",
        remedy=f"Did you mean {', '.join(near)}" if near else "See `quntuan ask lead-units` for the names",
        nearest=near,
    )


def _called(store: Store, name: str) -> list[dict[str, Any]]:
    return store.read(
        "MATCH (n:Name {id: $id})-[:NAMES]->(o) RETURN DISTINCT o.id AS id, labels(o)[0] AS label, o.unit AS unit, "
        "o.official_name AS official_name, o.name AS name, o.place AS place ORDER BY official_name, name, place, id",
        id=content_id("name", name),
    )


def _known(store: Store, value: str) -> list[dict[str, Any]]:
    """Bodies of the graph that identity finds behind a name which no document writes."""
    told = resolve(value)
    ids = [told.id] if told.status == "resolved" else []
    return store.read(
        "MATCH (o:Organization) WHERE o.id IN $ids RETURN o.id AS id, o.unit AS unit, "
        "o.official_name AS official_name, o.name AS name, o.place AS place ORDER BY id",
        ids=ids,
    )


def _simplified(value: str) -> str:
    from opencc import OpenCC

    simplified: str = OpenCC("t2s").convert(value)
    return simplified


def _read_document(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> list[str]:
    return documents(store, value)


def _read_clause(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> str:
    inside = values.get("document")
    found = store.read(
        "MATCH (c:Clause) WHERE c.document_id IN $document RETURN c.path AS path, c.id AS id ORDER BY c.start",
        document=inside,
    )
    for row in found:
        if value in (row["path"], row["id"]):
            return str(row["path"])
    near = nearest(value, [row["path"] for row in found]) or [row["path"] for row in found][:5]
    raise NotFoundError(
        f"There is no clause {value!r} in this document",
        remedy=f"Did you mean {', '.join(near)}" if near else "It has no clauses",
        nearest=near,
    )


def _party_reader(relationship: str) -> Callable[[Store, Parameter, str, dict[str, Any]], list[str]]:
    """Reads whom money or a number concerns: every class of that name, and at most one body."""

    def read_party(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> list[str]:
        found = (
            store.read("MATCH (p {id: $id}) RETURN p.id AS id, labels(p)[0] AS label", id=value)
            if _ID.fullmatch(value)
            else _called(store, fold(value)) or _called(store, fold(_simplified(value)))
        )
        bodies = [row["official_name"] or row["name"] for row in found if row["label"] == "Organization"]
        if len(bodies) > 1:
            raise AmbiguousError(
                f"{value} may be {len(bodies)} bodies: {', '.join(bodies)}",
                remedy="Give the full name or the id",
                candidates=bodies,
            )
        if found:
            return [row["id"] for row in found]
        written = store.read(f"MATCH ()-[e:{relationship}]->() RETURN DISTINCT e.written AS name ORDER BY name")
        near = nearest(value, [row["name"] for row in written])
        raise NotFoundError(
            f"No document speaks of the {parameter.name} {value!r}",
            remedy=f"Did you mean {', '.join(near)}" if near else "Leave it out to see all",
            nearest=near,
        )

    return read_party


def _read_organization(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> str:
    return organization(store, value)


def _choice(parameter: Parameter, value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        near = nearest(value, choices)
        raise NotFoundError(
            f"There is no {parameter.name} {value!r}",
            remedy=f"Did you mean {', '.join(near)}" if near else f"Choose one of {', '.join(choices)}",
            nearest=near or list(choices),
        )
    return value


def _read_system(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> list[str]:
    chosen = _choice(parameter, value, SYSTEMS)
    return list(MASS_ORGANIZATIONS) if chosen == "mass_organization" else [chosen]


def _read_choice(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> str:
    return _choice(parameter, value, parameter.choices)


def _read_place(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> str:
    found = [row["name"] for row in store.read("MATCH (p:Place) RETURN p.name AS name ORDER BY name")]
    if fold(value) in {fold(name) for name in found}:
        return str(next(name for name in found if fold(name) == fold(value)))
    near = nearest(value, found) or found[:5]
    raise NotFoundError(
        f"No document speaks of the place {value!r}",
        remedy=f"Did you mean {', '.join(near)}" if near else "Build the graph first: quntuan build",
        nearest=near,
    )


def _read_text(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> str:
    return value


def _read_date(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> str:
    if not _DATE.fullmatch(value):
        raise InputError(f"{parameter.name}={value!r} is no date", remedy="Write 2017, 2017-12 or 2017-12-31")
    return value


def _read_id(store: Store, parameter: Parameter, value: str, values: dict[str, Any]) -> str:
    if not _ID.fullmatch(value):
        raise NotFoundError(f"{value!r} is no id", remedy="Ids look like fund-0123456789abcdef; answers show them")
    return value


_READERS: dict[str, Callable[[Store, Parameter, str, dict[str, Any]], Any]] = {
    "document": _read_document,
    "clause": _read_clause,
    "organization": _read_organization,
    "system": _read_system,
    "place": _read_place,
    "text": _read_text,
    "date": _read_date,
    "id": _read_id,
    "one-of": _read_choice,
    "payer": _party_reader("PAID_BY"),
    "beneficiary": _party_reader("PAID_TO"),
    "population": _party_reader("SET_FOR"),
}
