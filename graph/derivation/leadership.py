"""Dual leadership of bodies: what statements about classes mean for each mass organization, from the centre down.

工会、共青团、妇联受同级党委和各自上级组织双重领导，以同级党委领导为主 (中发〔2015〕4号) means for
衢州市总工会 that 中共衢州市委 leads it first and 浙江省总工会 as well. A statement holds for the bodies inside its
document's jurisdiction: one of 湖南省 says nothing of 浙江省 and nothing of the centre. A list that 等 leaves open
holds for those that it names, no others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from foundation.ids import content_id
from graph.derivation import leadership_rows as written
from graph.loading import fingerprint
from graph.parties import places
from graph.store import Store
from identity import Place, Resolution, body
from identity.gazetteer import gazetteer
from vocabulary.bodies import central_bodies, local_bodies, systems

RULE = "dual-leadership"

CENTRE = "00"
"""How the code of the country begins; those of a province's places begin with two digits of its own."""

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
    """A sentence about a class: who leads it.

    `order` counts the statements by document and place; `scope` is the code of the place in which it holds.
    """

    order: int
    id: str
    document: str
    systems: frozenset[str]
    county_up: bool
    kind: str
    primary: bool | None
    place: str
    scope: str


@dataclass(slots=True)
class Plan:
    """What follows for the bodies of one province, or of the centre.

    Attributes:
        bodies: id → properties of the bodies that are led or lead.
        located: id → a body's place and those above it.
        edges: who is led by whom: ends `a` and `b`, and `told`.
    """

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


def derive(store: Store, *, anew: bool = False) -> None:
    """Brings the derived leadership to what follows from the statements and the bodies of the graph.

    A province is looked at only when a statement that holds there, or a body that documents name there, has changed
    since; what it followed from is kept as a signature.

    Args:
        store: where to.
        anew: every province is looked at.
    """
    grounds = _Grounds(store.read)
    before = [] if anew else _signatures(store)
    tops = {prefix: grounds.top(prefix) for prefix in grounds.prefixes}
    central = Plan()
    for top in tops.values():
        for key in [key for key, where in top.located.items() if where[0].code.startswith(CENTRE)]:
            central.bodies[key], central.located[key] = top.bodies[key], top.located[key]
    now = {
        prefix: f"{prefix} {grounds.signature(prefix, central if prefix == CENTRE else Plan())}"
        for prefix in grounds.prefixes
    }
    changed = [prefix for prefix, signature in now.items() if signature not in before]
    if changed:
        # First, so that a build that breaks off here does not leave a signature of what is no longer there.
        _sign(store, [signature for signature in now.values() if signature in before])
        for prefix in changed:
            plan = grounds.plan(store.read, prefix)
            if prefix == CENTRE:
                plan.bodies |= central.bodies
                plan.located |= central.located
            written.bring(store, prefix, plan)
        _sign(store, list(now.values()))
    written.classes(store, _classes(store.read), sorted(set(_main_keys().values())), anew=anew)


def _signatures(store: Store) -> list[str]:
    found = store.read("MATCH (g:Graph {id: 'graph'}) RETURN g.leadership AS signatures")
    return (found[0]["signatures"] or []) if found else []


def _sign(store: Store, signatures: list[str]) -> None:
    store.write(
        lambda transaction: transaction.run(
            "MERGE (g:Graph {id: 'graph'}) SET g.leadership = $signatures", signatures=signatures
        ).consume()
    )


def expected(ask: Ask) -> dict[str, dict[str, Any]]:
    """The derived relationships that follow from the graph as it is: id → {`a`, `b`, `told`}."""
    grounds = _Grounds(ask)
    return {edge["told"]["id"]: edge for prefix in grounds.prefixes for edge in grounds.plan(ask, prefix).edges}


class _Grounds:
    """What leadership is derived from: the statements, and the rungs of the ladders above the bodies that are named.

    Attributes:
        prefixes: first two digits of the codes of each province's places, the centre's last.
    """

    def __init__(self, ask: Ask) -> None:
        self._statements = _statements(ask)
        self._keys = _main_keys()
        self._wanted: dict[str, dict[tuple[str, str], Place]] = {
            one.code[:2]: {} for one in gazetteer().values() if one.level in ("province", "central")
        }
        self.prefixes = sorted(self._wanted, key=lambda prefix: (prefix == CENTRE, prefix))
        named = ask(
            "UNWIND $keys AS key MATCH (o:Organization {key: key})-[:LOCATED_IN]->(p:Place) "
            "WHERE o.status = 'resolved' AND EXISTS { MATCH (o)<-[by:NAMES]-(:Name) WHERE by.document IS NOT NULL } "
            "RETURN DISTINCT o.system AS system, key, p.full_name AS place",
            keys=sorted(set(self._keys.values())),
        )
        for row in named:
            if self._keys.get(row["system"]) == row["key"]:
                for where in places(row["place"], None):
                    self._wanted[where.code[:2]][row["system"], where.code] = where

    def _rungs(self, prefix: str) -> list[tuple[str, Place]]:
        return [(system, where) for (system, _), where in sorted(self._wanted[prefix].items(), key=lambda one: one[0])]

    def signature(self, prefix: str, more: Plan) -> str:
        """What a province's plan depends on, in short.

        Args:
            prefix: the province.
            more: bodies that are wanted there besides.
        """
        holding = sorted(
            {one for (_, code), listed in self._statements.items() if code[:2] in (prefix, CENTRE) for one in listed},
            key=lambda one: one.order,
        )
        told = [(one.id, one.document, sorted(one.systems), *one[4:]) for one in holding]
        rungs = [(system, where.code) for system, where in self._rungs(prefix)]
        return content_id("led", fingerprint(), told, rungs, sorted(more.bodies))

    def top(self, prefix: str) -> Plan:
        """What follows for the bodies of the province itself."""
        plan = Plan()
        for system, where in self._rungs(prefix):
            if where.level == "province":
                _lead(plan, system, self._keys[system], where, self._statements)
        return plan

    def plan(self, ask: Ask, prefix: str) -> Plan:
        """What follows for the bodies of the province and of all places in it."""
        plan = Plan()
        for system, where in self._rungs(prefix):
            _lead(plan, system, self._keys[system], where, self._statements)
        _quote(ask, plan)
        return plan


def _statements(ask: Ask) -> dict[tuple[str, str], list[Statement]]:
    """The statements about classes by system and by the code of the place in which they hold."""
    found = ask(
        "MATCH (l:Leadership) WHERE l.kind IN ['same_level_party', 'superior'] "
        "OPTIONAL MATCH (d:Document {id: l.document_id}) "
        "RETURN l.id AS id, l.subject AS subject, l.leader AS leader, l.kind AS kind, l.primary AS primary, "
        "d.jurisdiction AS place, l.document AS document, l.start AS start ORDER BY document, start, id"
    )
    made: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for order, row in enumerate(found):
        meant, county_up = systems_of(row["subject"])
        general = _PARTY.fullmatch(row["leader"]) if row["kind"] == "same_level_party" else "上级" in row["leader"]
        scope = places(row["place"], None) if meant and general and row["place"] else ()
        if scope:
            code = scope[0].code
            said = (row["kind"], row["primary"], row["place"])
            one = Statement(order, row["id"], row["document"], meant, county_up, *said, code)
            for system in sorted(meant):
                made[system, code].append(one)
    return made


def _lead(
    plan: Plan, system: str, key: str, where: Place, statements: Mapping[tuple[str, str], Sequence[Statement]]
) -> None:
    led = body(key, where)
    if led is None:
        return
    ladder = places(where.full_name, None)
    holding = sorted(
        one
        for rung in ladder
        for one in statements.get((system, rung.code), ())
        if not one.county_up or where.level in ("province", *_COUNTY_UP)
    )
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
                _body(plan, resolution, at)
            plan.edges.append(_edge(led, leader, kind, primary, grounds))


def _body(plan: Plan, told: Resolution, where: Place) -> None:
    assert told.id is not None  # noqa: S101 (bodies of the tables have ids)
    plan.bodies[told.id] = {
        "unit": told.unit,
        "official_name": told.official_name,
        "system": told.system,
        "level": told.level,
        "place": told.place,
        "kind": told.kind,
        "key": told.key,
        "status": "resolved",
    }
    plan.located[told.id] = places(where.full_name, None)


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
        "scope": sorted({one.place for one in grounds}),
    }
    return {"a": led.id, "b": leader.id, "told": {key: value for key, value in told.items() if value is not None}}


def _quote(ask: Ask, plan: Plan) -> None:
    """Gives every relationship the evidence of the first statement that it rests on."""
    first = sorted({edge["told"]["grounds"][0] for edge in plan.edges})
    rows = ask(
        "UNWIND $ids AS id MATCH (l:Leadership {id: id}) RETURN l.id AS id, l.document AS document, "
        "l.document_id AS document_id, l.clause AS clause, l.start AS start, l.end AS end, l.quote AS quote",
        ids=first,
    )
    evidence = {row.pop("id"): {key: value for key, value in row.items() if value is not None} for row in rows}
    for edge in plan.edges:
        edge["told"].update(evidence[edge["told"]["grounds"][0]])


def _classes(ask: Ask) -> list[dict[str, Any]]:
    """The classes of the graph that speak of systems of mass organizations: `id`, `systems`."""
    rows = ask("MATCH (c:OrganizationClass) WHERE c.status = 'class' RETURN c.id AS id, c.name AS name ORDER BY id")
    return [{"id": row["id"], "systems": sorted(systems_of(row["name"])[0])} for row in rows]
