"""Derived leadership in the graph: what is there beside what follows, and only the difference written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from neo4j import ManagedTransaction

from foundation.ids import content_id
from graph.names import fold
from graph.parties import place_id
from graph.parting import Touched, sweep
from graph.store import Store

if TYPE_CHECKING:
    from graph.derivation.leadership import Plan

CLASS_RULE = "system-class"

_BATCH = 500
_RULED = "SET e.inferred = true, e.rule = 'identity'"


def bring(store: Store, prefix: str, plan: Plan) -> None:
    """Brings the derived leadership of one province to what follows, in one transaction.

    Args:
        store: where to.
        prefix: how the codes of its places begin.
        plan: what follows for its bodies, with bodies elsewhere that lead them.
    """
    there = {
        (row["a"], row["b"], row["told"]["id"]): row["told"]
        for row in store.read(
            "MATCH (p:Place) WHERE p.code STARTS WITH $prefix MATCH (p)<-[:LOCATED_IN]-(a:Organization)"
            "-[e:LED_BY]->(b:Organization) WHERE e.inferred = true RETURN a.id AS a, b.id AS b, properties(e) AS told",
            prefix=prefix,
        )
    }
    follows = {(edge["a"], edge["b"], edge["told"]["id"]): edge["told"] for edge in plan.edges}
    lost = sorted(key for key, told in there.items() if follows.get(key) != told)
    new = [{"a": a, "b": b, "told": told} for (a, b, key), told in follows.items() if there.get((a, b, key)) != told]
    held = _held(store, prefix)
    wanted = {(key, name) for key, told in plan.bodies.items() for name in _names(told)}
    named = {(key, name) for key, told in held.items() for name in told["names"]}
    here = {key for key, where in plan.located.items() if where[0].code.startswith(prefix)}
    stale = sorted(pair for pair in named if pair not in wanted)
    bodies = sorted(
        key
        for key, told in plan.bodies.items()
        if (key not in here and new)
        or (key in here and (key not in held or {**held[key]["told"], **_told(told)} != held[key]["told"]))
        or (key in here and not set(_names(told)) <= held[key]["names"])
    )
    nameless = [
        row["id"]
        for row in store.read(
            "MATCH (p:Place) WHERE p.code STARTS WITH $prefix MATCH (p)<-[:LOCATED_IN]-(o:Organization) "
            "WHERE NOT (o)<-[:NAMES]-() RETURN o.id AS id ORDER BY id",
            prefix=prefix,
        )
    ]
    if lost or new or stale or bodies or nameless:
        store.write(lambda transaction: _write(transaction, plan, lost, stale, bodies, here, named, new, nameless))


def _held(store: Store, prefix: str) -> dict[str, dict[str, Any]]:
    """The bodies of a province that derived names speak of: `told`, and `names` as written."""
    rows = store.read(
        "MATCH (p:Place) WHERE p.code STARTS WITH $prefix MATCH (p)<-[:LOCATED_IN]-(o:Organization)<-[e:NAMES]-(:Name) "
        "WHERE e.document IS NULL RETURN o.id AS id, e.written AS written, properties(o) AS told",
        prefix=prefix,
    )
    held: dict[str, dict[str, Any]] = {}
    for row in rows:
        held.setdefault(row["id"], {"told": row["told"], "names": set()})["names"].add(row["written"])
    return held


def _told(body: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if value}


def _names(body: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(name for name in (body["unit"], body["official_name"]) if name))


def _write(
    transaction: ManagedTransaction,
    plan: Plan,
    lost: Sequence[tuple[str, str, str]],
    stale: Sequence[tuple[str, str]],
    bodies: Sequence[str],
    here: set[str],
    named: set[tuple[str, str]],
    new: list[dict[str, Any]],
    nameless: Sequence[str],
) -> None:
    _each(
        transaction,
        "UNWIND $rows AS r MATCH (a:Organization {id: r.a})-[e:LED_BY {id: r.id}]->(b:Organization {id: r.b}) DELETE e",
        [{"a": a, "b": b, "id": key} for a, b, key in lost],
    )
    _each(
        transaction,
        "UNWIND $rows AS r MATCH (n:Name {id: r.key})-[e:NAMES]->(o:Organization {id: r.body}) "
        "WHERE e.document IS NULL AND e.written = r.name DELETE e",
        [{"key": content_id("name", fold(name)), "body": key, "name": name} for key, name in stale],
    )
    _bodies(transaction, plan, bodies)
    _each(
        transaction,
        "UNWIND $rows AS r MERGE (n:Name {id: r.key}) SET n.name = r.name WITH n, r "
        "MATCH (o:Organization {id: r.body}) CREATE (n)-[:NAMES {written: r.written}]->(o)",
        [
            {"key": content_id("name", fold(name)), "name": fold(name), "body": key, "written": name}
            for key in bodies
            if key in here
            for name in _names(plan.bodies[key])
            if (key, name) not in named
        ],
    )
    _each(
        transaction,
        "UNWIND $rows AS r MATCH (a:Organization {id: r.a}) MATCH (b:Organization {id: r.b}) "
        "CREATE (a)-[e:LED_BY]->(b) SET e = r.told",
        new,
    )
    touched = Touched()
    touched.add("Organization", (*nameless, *(key for key, _ in stale)))
    touched.add("Name", (content_id("name", fold(name)) for _, name in stale))
    sweep(transaction, touched)


def _bodies(transaction: ManagedTransaction, plan: Plan, keys: Sequence[str]) -> None:
    """Makes bodies, and the places in which they lie."""
    pairs: set[tuple[str, str]] = set()
    nodes: dict[str, dict[str, Any]] = {}
    located = []
    for key in keys:
        where = plan.located[key]
        located += [{"a": key, "b": place_id(one)} for one in where[:1]]
        for below, holder in zip(where, (*where[1:], None), strict=True):
            nodes[place_id(below)] = {
                "code": below.code, "name": below.name, "full_name": below.full_name, "level": below.level,
            }  # fmt: skip
            if holder is not None:
                pairs.add((place_id(below), place_id(holder)))
    merge = "UNWIND $rows AS r MERGE (n:{label} {{id: r.id}}) SET n += r.told"
    join = "UNWIND $rows AS r MATCH (a:{label} {{id: r.a}}) MATCH (b:Place {{id: r.b}}) MERGE (a)-[e:{kind}]->(b) "
    _each(
        transaction,
        merge.format(label="Organization"),
        [{"id": key, "told": _told(plan.bodies[key])} for key in keys],
    )
    _each(transaction, merge.format(label="Place"), [{"id": key, "told": told} for key, told in sorted(nodes.items())])
    _each(
        transaction,
        join.format(label="Place", kind="WITHIN") + _RULED,
        [{"a": a, "b": b} for a, b in sorted(pairs)],
    )
    _each(transaction, join.format(label="Organization", kind="LOCATED_IN") + _RULED, located)


def _each(transaction: ManagedTransaction, statement: str, rows: list[dict[str, Any]]) -> None:
    for first in range(0, len(rows), _BATCH):
        transaction.run(statement, rows=rows[first : first + _BATCH]).consume()


def classes(store: Store, found: list[dict[str, Any]], keys: Sequence[str], *, anew: bool) -> None:
    """A mass organization is an instance of the classes that speak of its system.

    Args:
        store: where to.
        found: classes with `id` and `systems`.
        keys: the kinds of bodies that are meant.
        anew: whether to look even where neither classes nor bodies have changed since (`graph.parting.sweep` takes the
            signature away when one of them goes).
    """
    of_system: dict[str, list[str]] = {}
    for row in store.read(
        "UNWIND $keys AS key MATCH (o:Organization {key: key}) WHERE o.status = 'resolved' "
        "RETURN o.system AS system, o.id AS id ORDER BY system, id",
        keys=list(keys),
    ):
        of_system.setdefault(row["system"], []).append(row["id"])
    signature = content_id("classes", sorted(of_system.items()), [sorted(one.items()) for one in found])
    held = store.read("MATCH (g:Graph {id: 'graph'}) RETURN g.classes AS signature")
    if not anew and held and held[0]["signature"] == signature:
        return
    _sign(store, None)
    for one in found:
        follows = {key for system in one["systems"] for key in of_system.get(system, ())}
        there = {
            row["id"]
            for row in store.read(
                "MATCH (c:OrganizationClass {id: $id})<-[:INSTANCE_OF]-(o:Organization) RETURN o.id AS id", id=one["id"]
            )
        }
        lost, new = sorted(there - follows), sorted(follows - there)
        if lost or new:
            store.write(partial(_join, one=one["id"], lost=lost, new=new))
    _sign(store, signature)


def _sign(store: Store, signature: str | None) -> None:
    store.write(
        lambda transaction: transaction.run(
            "MERGE (g:Graph {id: 'graph'}) SET g.classes = $signature", signature=signature
        ).consume()
    )


def _join(transaction: ManagedTransaction, one: str, lost: Sequence[str], new: Sequence[str]) -> None:
    transaction.run(
        "UNWIND $ids AS id MATCH (c:OrganizationClass {id: $class})<-[e:INSTANCE_OF]-(o:Organization {id: id}) "
        "DELETE e",
        {"class": one, "ids": list(lost)},
    ).consume()
    for first in range(0, len(new), _BATCH):
        transaction.run(
            "UNWIND $ids AS id MATCH (c:OrganizationClass {id: $class}) MATCH (o:Organization {id: id}) "
            "CREATE (o)-[e:INSTANCE_OF]->(c) SET e.inferred = true, e.rule = $rule",
            {"class": one, "ids": list(new[first : first + _BATCH]), "rule": CLASS_RULE},
        ).consume()
