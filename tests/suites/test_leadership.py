"""Dual leadership of named bodies and the ladder above them, with the statements that it rests on."""

from __future__ import annotations

import pytest

from graph.questions import ask
from graph.store import Store


@pytest.mark.parametrize(
    ("organization", "party", "superior"),
    [
        ("衢州市总工会", "中共衢州市委", "浙江省总工会"),
        ("浙江省总工会", "中共浙江省委", "全国总工会"),
        ("共青团湖南省委", "中共湖南省委", "共青团中央"),
        ("衢州市妇女联合会", "中共衢州市委", "浙江省妇联"),
    ],
)
def test_a_body_has_two_leaders_and_knows_which_is_primary(
    store: Store, organization: str, party: str, superior: str
) -> None:
    rows = [row for row in ask(store, "leaders-of", {"organization": organization}).items if row["inferred"]]
    assert [(row["leader"], row["kind"], row["primary"], row["rule"]) for row in rows] == [
        (party, "same_level_party", True, "dual-leadership"),
        (superior, "superior", False, "dual-leadership"),
    ]
    assert all(row["document"] == "central-2015" and "领导" in row["quote"] for row in rows)
    back = ask(store, "led-by", {"organization": party}).items
    assert rows[0]["organization"] in {row["organization"] for row in back}


def test_the_ladder_runs_from_the_centre_to_the_place(store: Store) -> None:
    rows = ask(store, "leadership-ladder", {"system": "trade_union", "place": "衢州市"}).items
    assert [
        (row["level"], row["organization"], row["same_level_party"], row["superior"], row["named"]) for row in rows
    ] == [
        ("central", "全国总工会", "中共中央", None, False),
        ("province", "浙江省总工会", "中共浙江省委", "全国总工会", False),
        ("city", "衢州市总工会", "中共衢州市委", "浙江省总工会", True),
    ]
    assert all(row["inferred"] for row in rows)


def test_a_statement_of_a_province_says_nothing_of_another(store: Store) -> None:
    rows = store.read(
        "MATCH (o)-[e:LED_BY]->() WHERE e.inferred = true "
        "RETURN o.place AS place, e.scope AS scope, e.grounds AS grounds"
    )
    assert rows
    for row in rows:
        assert row["grounds"]
        if row["place"] == "浙江省":
            assert row["scope"] == ["全国"]


def test_a_body_is_an_instance_of_its_classes(store: Store) -> None:
    rows = store.read(
        "MATCH (o:Organization {unit: '衢州市总工会'})-[e:INSTANCE_OF]->(c) "
        "RETURN c.name AS name, e.rule AS rule ORDER BY name"
    )
    assert {"工会", "群团组织"} <= {row["name"] for row in rows}
    assert "妇联" not in {row["name"] for row in rows}
    assert {row["rule"] for row in rows} == {"system-class"}
