"""Ladders of named bodies: which places stand above which, what is derived, and that no line lies on another."""

from dataclasses import replace
from itertools import combinations

import pytest

from foundation.errors import NotFoundError
from viz.layout.matrix import BOX_HALF, arc
from viz.maps import dual_leadership, ladders
from viz.maps.rows import Outline
from vocabulary.bodies import systems

LADDER = (
    ("central", "全国", "中共中央"),
    ("province", "浙江省", "中共浙江省委"),
    ("city", "衢州市", "中共衢州市委"),
    ("county", "柯城区", "中共柯城区委"),
)
SYSTEMS = ("trade_union", "youth_league", "womens_federation", "science_association")


def row(body, leader, kind, *, primary=None, inferred=False, named=True):
    ends = {}
    for name, prefix, (system, level, place) in (("organization", "", body), ("leader", "leader_", leader)):
        ends |= {name: f"{place}{system}", f"{name}_id": f"{place}{system}", f"{prefix}system": system}
        ends |= {f"{prefix}level": level, f"{prefix}place": place}
        ends |= {f"{prefix}named": named if name == "organization" else system == "party" or place == "衢州市"}
    evidence = {"document": "central-2015", "clause": "1/三", "start": 5, "end": 20, "quote": "工会受同级党委领导"}
    rule = "dual-leadership" if inferred else None
    return ends | evidence | {"kind": kind, "primary": primary, "inferred": inferred, "rule": rule}


def rows():
    made = []
    for depth, (level, place, _) in enumerate(LADDER):
        for system in SYSTEMS:
            body = (system, level, place)
            derived = {"inferred": depth != 2, "named": depth == 2}
            made.append(row(body, ("party", level, place), "same_level_party", primary=True, **derived))
            if depth:
                above = (system, LADDER[depth - 1][0], LADDER[depth - 1][1])
                made.append(row(body, above, "superior", primary=False, **derived))
    return made


OUTLINE = Outline(
    [{"document": "central-2015", "instrument": 1, "title": "意见", "level": "central"}],
    lambda _: [],
)


def drawn(made, **scope):
    return dual_leadership.draw(made, [], OUTLINE, scope)


def test_places_stand_under_the_place_of_the_superior():
    (ladder,) = ladders.read(rows())
    assert ladder.places == ("全国", "浙江省", "衢州市", "柯城区")
    assert len(ladder.bodies) == 20
    assert len(ladder.relations) == 28


def test_two_cities_of_one_province_have_a_ladder_each():
    other = row(("trade_union", "city", "温州市"), ("trade_union", "province", "浙江省"), "superior")
    found = ladders.read([*rows(), other])
    assert [ladder.places for ladder in found] == [
        ("全国", "浙江省", "温州市"),
        ("全国", "浙江省", "衢州市", "柯城区"),
    ]


def test_many_systems_are_drawn_in_sheets_without_losing_a_relation():
    body = ("city", "衢州市")
    many = [row((system, *body), ("party", *body), "same_level_party") for system in list(systems())[7:20]]
    many.append(row(("young_pioneers", *body), ("youth_league", *body), "other"))
    (ladder,) = ladders.read(many)
    assert [len(sheet.systems) for sheet in ladder.sheets()] == [7, 7, 4]
    spec = drawn(many)
    assert len(spec.edges) == len(many)
    assert len({band.label for band in spec.bands if band.jump}) == 3


def test_what_no_text_names_is_dashed_and_tells_its_rule():
    spec = drawn(rows())
    named = {node.full for node in spec.nodes if not node.inferred}
    assert {f"衢州市{system}" for system in SYSTEMS} <= named
    assert not any(f"浙江省{system}" in named for system in SYSTEMS)
    assert all(edge.rule == "dual-leadership" for edge in spec.edges if edge.inferred)
    assert {edge.kind for edge in spec.edges} == {"primary", "superior"}
    assert all(edge.evidence for edge in spec.edges)


def bends(spec, edge):
    """Ends and highest point of a line, as vis-network draws it."""
    nodes = {node.id: node for node in spec.nodes}
    one, other = nodes[edge.source], nodes[edge.target]
    length = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
    return one, other, edge.roundness * length / 2 if edge.curve != "straight" else 0.0


def test_no_line_lies_on_another_and_none_passes_through_a_box():
    spec = drawn(rows())
    for one, other in combinations(spec.edges, 2):
        (a, b, rise), (c, d, other_rise) = bends(spec, one), bends(spec, other)
        same_row = a.y == b.y == c.y == d.y
        same_column = a.x == b.x == c.x == d.x
        if same_row:
            overlap = min(b.x, d.x) - max(a.x, c.x) > 0
            assert not overlap or abs(rise - other_rise) >= 10
            assert one.start != other.start or one.source != other.source
        if same_column:
            assert min(b.y, d.y) <= max(a.y, c.y)
    for edge in spec.edges:
        one, other, rise = bends(spec, edge)
        between = [node for node in spec.nodes if node.y == one.y == other.y and one.x < node.x < other.x]
        assert not between or rise >= BOX_HALF


@pytest.mark.parametrize("columns", range(2, 9))
def test_arcs_stay_inside_their_row(columns):
    assert BOX_HALF < arc(242.0 * columns, columns) * 242.0 * columns / 2 < 140


def test_scope_of_a_place():
    assert {node.level for node in drawn(rows(), place="衢州市").nodes} == {"中央", "省级", "市级"}
    assert drawn(rows(), place="衢州") == replace(drawn(rows(), place="衢州市"), id=drawn(rows(), place="衢州").id)
    with pytest.raises(NotFoundError, match="衢州县"):
        drawn(rows(), place="衢州县")


def test_a_body_without_a_place_is_left_to_the_statements():
    lost = row(("trade_union", "city", "衢州市"), ("party", "city", "衢州市"), "same_level_party") | {"place": None}
    assert ladders.read([lost]) == []


def test_several_bodies_of_one_cell_stand_one_under_the_other():
    second = row(("trade_union", "city", "衢州市"), ("party", "city", "衢州市"), "same_level_party")
    second |= {"organization": "衢州市产业工会", "organization_id": "second"}
    spec = drawn([*rows(), second])
    places = [(node.x, node.y) for node in spec.nodes]
    assert len(set(places)) == len(places)


def test_too_many_places_are_cut_and_the_map_says_so():
    made = [
        row(("trade_union", "city", f"{number}市"), ("party", "city", f"{number}市"), "same_level_party")
        for number in range(13)
    ]
    assert "只画前 12 个地方，全部共 13 个" in drawn(made).cut
    assert drawn(made[:12]).cut == ""
    assert len(drawn(made).edges) == 12
