"""FollowTheMoney entities, one a line: for OpenAleph, yente and other tools of investigators.

| here | there |
| --- | --- |
| body of the state or of the Party | `PublicBody` |
| mass organization, class of bodies | `Organization` |
| place | `Address` |
| document, cited text | `Document` |
| clause | `Project`, with its units as `ProjectParticipant` |
| funding rule with payer and beneficiary | `Payment` (an obligation: nobody says that it was paid) |
| leadership, citation, duty, quota and whatever else has two ends | `UnknownLink` |
| body of a class | `Membership` |
| issuer | `Documentation` |
| renaming | `Succession` |
| fact with one end or none | `Note` on its clause or document |

Every relationship has its document as `proof`, the quotation as `summary` and its place in `recordId`. What this model
has no word for (comparators, conditions, paths) stands in `description` as `name: value` lines. Names, pages of source
text and the store's own book-keeping have no counterpart.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from foundation.ids import content_id
from graph.exports import reading
from graph.exports.captions import caption
from graph.exports.counts import Counts
from graph.exports.reading import Edge, Node, Properties
from graph.exports.values import text, xml_text
from graph.store import Store

COUNTRY = "cn"

STATE = frozenset({"party", "government", "congress", "cppcc", "court", "procuratorate", "discipline"})
"""Systems whose bodies are public bodies in the model's sense."""

LONGEST = 65_000
"""Characters that one value can have; a longer text goes on in the next."""

Entity = dict[str, object]

LINKS = {
    "LED_BY": "led by",
    "SET_FOR": "set for",
    "BORNE_BY": "borne by",
    "PAID_BY": "paid by",
    "PAID_TO": "paid to",
    "COLLECTED_BY": "collected by",
    "IMPLEMENTS": "implements",
    "PRINTS": "prints",
    "CITES": "cites",
    "DERIVES_FROM": "derives from",
    "ADDS_TO": "adds to",
    "DROPPED_IN": "dropped in",
    "STATED_IN": "stated in",
    "PART_OF": "part of",
    "IN_DOCUMENT": "clause of",
    "LOCATED_IN": "located in",
    "WITHIN": "within",
}
"""Relationships that become links, with their roles."""

ENDS = {
    "LEADS": ("ProjectParticipant", "participant", "project", "lead"),
    "PARTICIPATES_IN": ("ProjectParticipant", "participant", "project", "participant"),
    "OPEN_TO": ("ProjectParticipant", "project", "participant", "open class"),
    "INSTANCE_OF": ("Membership", "member", "organization", "instance of"),
    "ISSUED_BY": ("Documentation", "document", "entity", "issuer"),
    "SUCCEEDED_BY": ("Succession", "predecessor", "successor", "renamed"),
    **{kind: ("UnknownLink", "subject", "object", role) for kind, role in LINKS.items()},
}
"""Relationship → schema, the properties that hold its ends, role."""

THINGS = ("Organization", "OrganizationClass", "Place", "Document", "Text", "Clause")
NOTES = ("FundingRule", "Quota", "Schedule", "Duty", "Unknown")

_ELSEWHERE = frozenset({"id", "document", "document_id", "start", "end", "quote", "fact", "position", "primary"})
"""Properties that `recordId`, `summary`, `proof` and `role` tell."""


@dataclass(frozen=True, slots=True)
class _Payment:
    payer: str
    beneficiary: str
    clause: str | None


def write(store: Store, out: BinaryIO) -> Counts:
    """Writes the entities; the counts are of the nodes and relationships that became one.

    Raises:
        StoreError: the store failed.
    """
    done = Counts()

    def put(entity: Entity) -> None:
        out.write(json.dumps(entity, ensure_ascii=False).encode() + b"\n")

    payments = _payments(store)
    for label in THINGS:
        for node, names in _with_names(store, label):
            put(_thing(node, names))
            done.nodes += 1
    for label in NOTES:
        for node in reading.nodes(store, label):
            found = payments.get(node.id)
            put(_note(node) if found is None else _payment(node, found))
            done.nodes += 1
    for kind in reading.EDGES:
        if kind in ENDS:
            for edge in reading.edges(store, kind):
                if edge.start_label in (*THINGS, *NOTES) and not (edge.start in payments and kind in _OF_PAYMENTS):
                    put(_link(edge, payments))
                    done.edges += 1
    return done


_OF_PAYMENTS = frozenset({"PAID_BY", "PAID_TO", "STATED_IN"})
"""What a `Payment` says itself."""


def _payments(store: Store) -> dict[str, _Payment]:
    """The rules that name who pays and who is paid, by id."""
    rows = store.read(
        "MATCH (p)<-[:PAID_BY]-(r:FundingRule)-[:PAID_TO]->(b) OPTIONAL MATCH (r)-[:STATED_IN]->(c:Clause) "
        "RETURN r.id AS id, p.id AS payer, b.id AS beneficiary, c.id AS clause ORDER BY id"
    )
    return {row.pop("id"): _Payment(**row) for row in rows}


def _with_names(store: Store, label: str) -> Iterator[tuple[Node, list[str]]]:
    """The nodes of a label, each with the names that documents write for it."""
    found = reading.nodes(store, label)
    while page := list(islice(found, reading.PAGE)):
        rows = store.read(
            f"MATCH (n:Name)-[e:NAMES]->(o:{label}) WHERE o.id IN $ids RETURN o.id AS id, e.written AS name",
            ids=[node.id for node in page],
        )
        names: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            names[row["id"]].add(row["name"])
        yield from ((node, sorted(names[node.id])) for node in page)


def _thing(node: Node, names: list[str]) -> Entity:
    told = node.properties
    name = caption(node)
    match node.label:
        case "Organization":
            schema = "PublicBody" if told.get("system") in STATE else "Organization"
            own = {
                "name": name,
                "classification": told.get("system"),
                "legalForm": told.get("kind"),
                "country": COUNTRY,
            }
            own["alias"] = [one for one in dict.fromkeys([told.get("official_name"), *names]) if one and one != name]
        case "OrganizationClass":
            schema = "Organization"
            own = {"name": name, "classification": "class of bodies", "country": COUNTRY}
            own["weakAlias"] = [one for one in names if one != name]
        case "Place":
            schema = "Address"
            own = {"name": name, "full": told.get("full_name"), "country": COUNTRY, "remarks": told.get("code")}
        case "Document" | "Text":
            schema = "Document"
            title = told.get("title") or told.get("number") or name
            own = {"name": title, "title": title, "fileName": told.get("document") or title, "language": "zho"}
            own |= {"author": told.get("issuers"), "publishedAt": told.get("issued_on"), "country": COUNTRY}
        case _:
            schema = "Project"
            own = {
                "name": name,
                "projectId": told.get("path"),
                "summary": told.get("own"),
                "proof": told["document_id"],
            }
    if node.label in {"Document", "Clause"}:
        own["description"] = _description(told)
    return _entity(node.id, schema, own)


def _note(node: Node) -> Entity:
    own = {"name": caption(node), "keywords": node.label, "summary": node.properties.get("quote")}
    own |= {"description": _description(node.properties), "proof": node.properties.get("document_id")}
    return _entity(node.id, "Note", own)


def _payment(node: Node, ends: _Payment) -> Entity:
    told = node.properties
    own = {"payer": ends.payer, "beneficiary": ends.beneficiary, "project": ends.clause, "purpose": told.get("kind")}
    own["programme"] = told.get("budget")
    if told.get("unit") == "CNY":
        own |= {"amount": told.get("amount"), "currency": "CNY"}
    return _entity(node.id, "Payment", own | _evidence(told))


def _link(edge: Edge, payments: dict[str, _Payment]) -> Entity:
    schema, start, end, role = ENDS[edge.type]
    told = edge.properties
    own: Properties = {"role": role}
    if told.get("primary") is not None:
        own["role"] = f"{role} (primary)" if told["primary"] else f"{role} (not primary)"
    # A payment is no thing that can be linked: its document stands for it.
    own |= {start: told["document_id"] if edge.start in payments else edge.start, end: edge.end, **_evidence(told)}
    if edge.type == "SUCCEEDED_BY":
        own["date"] = told.get("year")
    return _entity(str(told.get("id") or content_id("edge", edge.type, edge.start, edge.end)), schema, own)


def _evidence(told: Properties) -> Properties:
    made = {"proof": told.get("document_id"), "summary": told.get("quote"), "description": _description(told)}
    if {"document", "start", "end"} <= told.keys():
        made["recordId"] = f"{told['document']}[{told['start']}:{told['end']}]"
    return made


def _description(told: Properties) -> str:
    """What the model has no word for, a line each."""
    lines = (f"{name}: {xml_text(value)}" for name, value in told.items() if name not in _ELSEWHERE)
    return "\n".join(lines)


def _entity(key: str, schema: str, own: Properties) -> Entity:
    properties: dict[str, list[str]] = {}
    for name, value in sorted(own.items()):
        values = value if isinstance(value, list) else [value]
        told = [text(xml_text(one)) for one in values if one not in (None, "")]
        said = [one[at : at + LONGEST] for one in told for at in range(0, len(one), LONGEST)]
        if said:
            properties[name] = said
    return {"id": key, "schema": schema, "properties": properties}
