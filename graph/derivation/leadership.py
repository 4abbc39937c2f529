"""Dual leadership of bodies: what statements about classes mean for each mass organization, from the centre down.

工会、共青团、妇联受同级党委和各自上级组织双重领导，以同级党委领导为主 (中发〔2015〕4号) means for
衢州市总工会 that 中共衢州市委 leads it first and 浙江省总工会 as well. A statement holds for the bodies inside its
document's jurisdiction: one of 湖南省 says nothing of 浙江省 and nothing of the centre. A list that 等 leaves open
holds for those that it names, no others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from neo4j import ManagedTransaction

from foundation.ids import content_id
from graph.loading import sweep
from graph.names import fold
from graph.parties import place_id, places
from identity import Place, Resolution, body
from vocabulary.bodies import central_bodies, local_bodies, systems

RULE = "dual-leadership"
CLASS_RULE = "system-class"

WHOLE = frozenset({"群团组织", "群团"})
"""Classes that hold every mass organization of the ladder."""

UNDER_LEAGUE = frozenset({"young_pioneers", "youth_federation", "students_federation"})
"""Mass organizations that the Youth League leads or guides (its statutes, chapter 8): what is said of 群团组织 as led
by Party committees does not tell who leads them."""

_REACH = re.compile(
    r"(?:全[国省市县区])?(?:各级|地方各级|地方|县级以上地方各级|县级以上地方|县级以上各级|县级以上|下级|同级)?"
)
_COUNTY_UP = ("city", "county")
_TAIL = re.compile(r"(?:组织)?$")
_PARTY = re.compile(r"(?:同级|各级|地方|本级|当地)?(?:地方)?(?:党委|党的委员会|党委会|党组织)")
_LEVELS = ("central", "province", "city", "county", "township")


class Statement(NamedTuple):
    """A sentence about a class: who leads it."""

    id: str
    systems: frozenset[str]
    county_up: bool
    kind: str
    primary: bool | None
    place: str | None
    evidence: dict[str, Any]


@dataclass(slots=True)
class _Rows:
    bodies: dict[str, dict[str, Any]] = field(default_factory=dict)
    located: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    edges: list[dict[str, Any]] = field(default_factory=list)


def systems_of(subject: str) -> tuple[frozenset[str], bool]:
    """The systems that a class subject means (none where it is not one of the classes), and whether 县级以上 limits it.

    工会, 各级工会组织 → trade_union; 群团组织 → all; 基层妇联, 团区委 → none.
    """
    reach = _REACH.match(subject)
    rest = subject[reach.end() :] if reach else subject
    limited = "县级以上" in subject
    every = {key for key, row in systems().items() if row.mass and key not in UNDER_LEAGUE}
    if rest in WHOLE:
        return frozenset(every), limited
    core = _TAIL.sub("", rest)
    found = {key for key, row in systems().items() if row.mass and {rest, core} & set(row.class_words)}
    return (frozenset(found), limited) if len(found) == 1 else (frozenset(), limited)


def _main_keys() -> dict[str, str]:
    """For each mass system the key of its body on each level: its first row in the tables."""
    found: dict[str, str] = {}
    for system, key in [(one.system, one.key) for one in local_bodies()] + [
        (one.system, one.key) for one in central_bodies()
    ]:
        if systems()[system].mass:
            found.setdefault(system, key)
    return found


Ask = Callable[..., list[dict[str, Any]]]
"""Runs a reading query with its parameters and gives the rows."""


def derive(transaction: ManagedTransaction) -> None:
    """Forgets what was derived before, and derives it anew from the statements and the bodies of the graph."""
    _forget(transaction)
    _write(transaction, plan(lambda cypher, **given: transaction.run(cypher, given).data()))
    _classes(transaction)


def expected(ask: Ask) -> dict[str, dict[str, Any]]:
    """The derived relationships that follow from the graph as it is: id → {`a`, `b`, `told`}."""
    return {edge["told"]["id"]: edge for edge in plan(ask).edges}


def plan(ask: Ask) -> _Rows:
    """The bodies and relationships that follow from the statements and the bodies that documents name."""
    statements = _statements(ask)
    keys = _main_keys()
    named = ask(
        "MATCH (n:Name)-[by:NAMES]->(o:Organization)-[:LOCATED_IN]->(p:Place) "
        "WHERE by.document IS NOT NULL AND o.status = 'resolved' AND o.key IN $keys "
        "RETURN DISTINCT o.system AS system, o.key AS key, p.full_name AS place ORDER BY system, place",
        keys=sorted(set(keys.values())),
    )
    rows = _Rows()
    done: set[tuple[str, str]] = set()
    for row in named:
        if keys.get(row["system"]) != row["key"]:
            continue
        for where in places(row["place"], None):
            if (row["system"], where.code) not in done:
                done.add((row["system"], where.code))
                _lead(rows, row["system"], row["key"], where, statements)
    return rows


def _forget(transaction: ManagedTransaction) -> None:
    for statement in (
        "MATCH ()-[e:LED_BY]->() WHERE e.inferred = true DELETE e",
        "MATCH ()-[e:INSTANCE_OF]->() DELETE e",
        "MATCH ()-[e:NAMES]->() WHERE e.document IS NULL DELETE e",
    ):
        transaction.run(statement).consume()
    sweep(transaction)


def _statements(ask: Ask) -> list[Statement]:
    found = ask(
        "MATCH (l:Leadership) WHERE l.kind IN ['same_level_party', 'superior'] "
        "OPTIONAL MATCH (d:Document {id: l.document_id}) "
        "RETURN l.id AS id, l.subject AS subject, l.leader AS leader, l.kind AS kind, l.primary AS primary, "
        "d.jurisdiction AS place, l.document AS document, l.document_id AS document_id, l.clause AS clause, "
        "l.start AS start, l.end AS end, l.quote AS quote ORDER BY document, start, id"
    )
    made = []
    for row in found:
        meant, county_up = systems_of(row["subject"])
        general = _PARTY.fullmatch(row["leader"]) if row["kind"] == "same_level_party" else "上级" in row["leader"]
        if meant and general and row["place"]:
            evidence = {key: row[key] for key in ("document", "document_id", "clause", "start", "end", "quote")}
            made.append(Statement(row["id"], meant, county_up, row["kind"], row["primary"], row["place"], evidence))
    return made


def _lead(rows: _Rows, system: str, key: str, where: Place, statements: Iterable[Statement]) -> None:
    led = body(key, where)
    if led is None:
        return
    ladder = places(where.full_name, None)
    around = {one.code for one in ladder}
    holding = [
        one
        for one in statements
        if system in one.systems
        and (not one.county_up or where.level in ("province", *_COUNTY_UP))
        and one.place is not None
        and (scope := places(one.place, None))
        and scope[0].code in around
    ]
    party = body("central_committee" if where.level == "central" else "party_committee", where)
    above = body(key, ladder[1]) if len(ladder) > 1 else None
    for kind, leader, there in (
        ("same_level_party", party, where),
        ("superior", above, ladder[1] if len(ladder) > 1 else where),
    ):
        if leader is None:
            continue
        by_primary: dict[bool | None, list[Statement]] = defaultdict(list)
        for one in holding:
            if one.kind == kind:
                by_primary[one.primary].append(one)
        if len(by_primary) > 1:
            by_primary.pop(None, None)  # a sentence that does not say which is primary contradicts none that does
        for primary, grounds in sorted(by_primary.items(), key=lambda item: str(item[0])):
            for resolution, at in ((led, where), (leader, there)):
                _body(rows, resolution, at)
            rows.edges.append(_edge(led, leader, kind, primary, grounds))


def _body(rows: _Rows, told: Resolution, where: Place) -> None:
    assert told.id is not None  # noqa: S101 (bodies of the tables have ids)
    rows.bodies[told.id] = {
        "unit": told.unit,
        "official_name": told.official_name,
        "system": told.system,
        "level": told.level,
        "place": told.place,
        "kind": told.kind,
        "key": told.key,
        "status": "resolved",
    }
    rows.located[told.id] = places(where.full_name, None)


def _edge(
    led: Resolution, leader: Resolution, kind: str, primary: bool | None, grounds: list[Statement]
) -> dict[str, Any]:
    told = {
        "id": content_id("edge", RULE, led.id, leader.id, kind, primary),
        "kind": kind,
        "primary": primary,
        "inferred": True,
        "rule": RULE,
        "grounds": [one.id for one in grounds],
        "scope": sorted({one.place for one in grounds if one.place}),
        **grounds[0].evidence,
    }
    return {"a": led.id, "b": leader.id, "told": {key: value for key, value in told.items() if value is not None}}


def _write(transaction: ManagedTransaction, rows: _Rows) -> None:
    bodies = [{"id": key, "told": {k: v for k, v in told.items() if v}} for key, told in sorted(rows.bodies.items())]
    names = [
        {"key": content_id("name", fold(name)), "name": fold(name), "body": key, "written": name}
        for key, told in sorted(rows.bodies.items())
        for name in dict.fromkeys((told["unit"], told["official_name"]))
        if name
    ]
    pairs: dict[tuple[str, str], Place] = {}
    nodes: dict[str, dict[str, Any]] = {}
    for one in rows.located.values():
        for below, holder in zip(one, (*one[1:], None), strict=True):
            told = {"code": below.code, "name": below.name, "full_name": below.full_name, "level": below.level}
            nodes[place_id(below)] = told
            if holder is not None:
                pairs[place_id(below), place_id(holder)] = holder
    located = [{"a": key, "b": place_id(one[0])} for key, one in sorted(rows.located.items()) if one]
    ruled = "SET e.inferred = true, e.rule = 'identity'"
    for statement, listed in (
        ("UNWIND $rows AS r MERGE (n:Organization {id: r.id}) SET n += r.told", bodies),
        (
            "UNWIND $rows AS r MERGE (n:Name {id: r.key}) SET n.name = r.name WITH n, r "
            "MATCH (o:Organization {id: r.body}) CREATE (n)-[:NAMES {written: r.written}]->(o)",
            names,
        ),
        (
            "UNWIND $rows AS r MERGE (n:Place {id: r.id}) SET n += r.told",
            [{"id": key, "told": told} for key, told in sorted(nodes.items())],
        ),
        (
            "UNWIND $rows AS r MATCH (a:Place {id: r.a}) MATCH (b:Place {id: r.b}) "
            f"MERGE (a)-[e:WITHIN]->(b) {ruled}",
            [{"a": a, "b": b} for a, b in sorted(pairs)],
        ),
        (
            "UNWIND $rows AS r MATCH (a:Organization {id: r.a}) MATCH (b:Place {id: r.b}) "
            f"MERGE (a)-[e:LOCATED_IN]->(b) {ruled}",
            located,
        ),
        (
            "UNWIND $rows AS r MATCH (a:Organization {id: r.a}) MATCH (b:Organization {id: r.b}) "
            "CREATE (a)-[e:LED_BY]->(b) SET e = r.told",
            rows.edges,
        ),
    ):
        for first in range(0, len(listed), 500):
            transaction.run(statement, rows=listed[first : first + 500]).consume()


def _classes(transaction: ManagedTransaction) -> None:
    """A mass organization is an instance of the classes that speak of its system."""
    classes = transaction.run(
        "MATCH (c:OrganizationClass) WHERE c.status = 'class' RETURN c.id AS id, c.name AS name"
    ).data()
    pairs = [
        {"class": row["id"], "system": system}
        for row in sorted(classes, key=lambda row: row["id"])
        for system in sorted(systems_of(row["name"])[0])
    ]
    keys = _main_keys()
    transaction.run(
        "UNWIND $rows AS r MATCH (c:OrganizationClass {id: r.class}) MATCH (o:Organization {system: r.system}) "
        "WHERE o.status = 'resolved' AND o.key IN $keys "
        "CREATE (o)-[e:INSTANCE_OF]->(c) SET e.inferred = true, e.rule = $rule",
        rows=pairs,
        keys=sorted(set(keys.values())),
        rule=CLASS_RULE,
    ).consume()
