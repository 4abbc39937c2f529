"""Maps of the real documents, asked of a real store: nothing is lost, nothing overlaps, every line has its sentence."""

import json
from collections import Counter

import pytest

from foundation.errors import InputError, NotFoundError
from graph.questions import ask
from viz import maps
from viz.maps import funding, lead_units
from viz.maps.rows import Outline

QUZHOU = {"document": "quzhou-2016"}
SCOPES = [QUZHOU, {"document": "hunan-2015"}, {"document": "jincheng-chengqu-2017"}, {}]


def members(spec, node):
    """The units of a box: its own name or, for a group, every name that the search finds it by."""
    return {node.full, *node.aliases}


def test_the_organization_department_leads_sixteen_tasks(store):
    spec = maps.build(store, "lead-units", QUZHOU)
    (box,) = [node for node in spec.nodes if "牵头 16 项" in node.facts]
    assert "市委组织部" in members(spec, box)
    assert sum(edge.source == box.id and edge.kind == "lead" for edge in spec.edges) == 16


@pytest.mark.parametrize("scope", [QUZHOU, {"document": "hunan-2015"}], ids=lambda scope: scope["document"])
def test_grouping_loses_no_relation(store, scope):
    rows = ask(store, "responsibility-lists", scope).items
    wanted = Counter((row["list"], row["role"], row["written"]) for row in rows)
    spec = maps.build(store, "lead-units", scope)
    nodes = {node.id: node for node in spec.nodes}
    task_of = {node.evidence[0]: node for node in spec.nodes if node.kind == "task"}
    assert len(task_of) == len({row["list"] for row in rows})
    marked = Counter()
    for edge in spec.edges:
        box = nodes[edge.source if edge.kind == "lead" else edge.target]
        for number in edge.evidence:
            piece = spec.evidence[number]
            for start, end in piece.marks:
                assert piece.quote[start:end] in members(spec, box)
                marked[edge.kind] += 1
    assert marked["lead"] == sum(count for (_, role, _), count in wanted.items() if role == "lead")
    assert marked["part"] == sum(count for (_, role, _), count in wanted.items() if role != "lead")


@pytest.mark.parametrize("scope", SCOPES, ids=str)
@pytest.mark.parametrize("kind", list(maps.kinds()))
def test_no_box_covers_another(store, kind, scope):
    spec = maps.build(store, kind, scope)
    boxes = [(node.x - node.width / 2, node.x + node.width / 2, node.y, node.id) for node in spec.nodes]
    for number, (left, right, y, one) in enumerate(boxes):
        for other_left, other_right, other_y, other in boxes[:number]:
            assert right <= other_left or other_right <= left or abs(y - other_y) >= 20, (one, other)


@pytest.mark.parametrize("kind", list(maps.kinds()))
def test_every_quotation_is_what_the_source_says(store, documents, kind):
    sources = {path.stem: path.read_text("utf-8") for path in documents}
    spec = maps.build(store, kind, {})
    assert spec.evidence
    for piece in spec.evidence:
        letters = [sign for sign in sources[piece.document][piece.start : piece.end] if sign.isalnum()]
        said = [sign for sign in piece.quote if sign.isalnum()]
        if piece.document == "quzhou-2016":
            assert letters == said
        assert 0 <= piece.start < piece.end <= len(sources[piece.document])


def test_every_funding_rule_is_drawn_red_exactly_when_it_has_a_number(store):
    rows = ask(store, "funding-rules", {}).items
    spec = maps.build(store, "funding", {})
    drawn = {node.aliases[0]: node.kind for node in spec.nodes if node.kind in ("hard", "soft")}
    assert drawn == {row["rule"]: "soft" if row["amount"] is None else "hard" for row in rows}
    ends = {edge.id: edge.source for edge in spec.edges}
    unstated = {node.id for node in spec.nodes if node.kind == "unstated"}
    assert sum(source in unstated for source in ends.values()) == sum(row["payer"] is None for row in rows)


def test_primary_leaders_are_told_apart(store):
    spec = maps.build(store, "dual-leadership", {"document": "hunan-2015"})
    names = {node.id: node.full for node in spec.nodes}
    told = {(names[edge.target], names[edge.source]): edge.kind for edge in spec.edges}
    assert told["工会", "同级党委"] == "primary"
    assert told["工会", "上级组织"] == "superior"


@pytest.mark.parametrize(
    ("scope", "levels"),
    [
        ({"document": "quzhou-2016"}, ["中央", "省级", "市级"]),
        ({"document": "jincheng-chengqu-2017"}, ["中央", "省级", "市级", "县级"]),
        ({"place": "浙江省"}, ["中央", "省级"]),
        ({"system": "trade_union"}, ["中央", "省级", "市级", "县级"]),
    ],
    ids=str,
)
def test_ladders_lead_down_to_where_a_document_holds(store, scope, levels):
    spec = maps.build(store, "dual-leadership", scope)
    assert {node.level for node in spec.nodes if node.level} == set(levels)
    assert all(title != document for document, title in spec.documents.items())
    names = {node.id: node.full for node in spec.nodes}
    leaders = {names[edge.source]: edge for edge in spec.edges if names[edge.target] == "浙江省总工会"}
    if scope != {"document": "jincheng-chengqu-2017"}:
        assert {name: edge.kind for name, edge in leaders.items()} == {
            "中共浙江省委": "primary",
            "全国总工会": "superior",
        }
        assert all(edge.inferred for edge in leaders.values())


def test_an_unknown_system_is_refused(store):
    with pytest.raises(NotFoundError):
        maps.build(store, "dual-leadership", {"system": "tradeunion"})


def test_a_document_without_lists_says_so(store):
    spec = maps.build(store, "lead-units", {"document": "central-2015"})
    assert (spec.nodes, spec.edges) == ((), ())
    assert "没有责任分工清单" in spec.subtitle
    assert "中共中央关于加强和改进党的群团工作的意见" in spec.subtitle


def test_maps_repeat(store):
    for kind in maps.kinds():
        assert maps.build(store, kind, QUZHOU).to_json() == maps.build(store, kind, QUZHOU).to_json()


def many_lists(count):
    return [
        {
            "list": f"list-{number}", "position": position, "role": "lead" if position == 0 else "participant",
            "unit_id": f"u{(number * 7 + position) % 90}", "unit": None,
            "written": f"第{(number * 7 + position) % 90}局",
            "official_name": None, "system": "government", "level": None, "open_class": None, "document": "long",
            "clause": f"1/一/{number}", "start": number * 50, "end": number * 50 + 20, "quote": "（牵头）",
        }
        for number in range(count)
        for position in range(5)
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "cut"), [(240, False), (241, True), (600, True)])
def test_a_very_long_division_of_tasks_is_cut_and_says_so(count, cut):
    spec = lead_units.draw(many_lists(count), Outline([], lambda _: []), {})
    assert sum(node.kind == "task" for node in spec.nodes) == min(count, 240)
    assert (f"前 240 项任务，全部共 {count} 项" in spec.cut) is cut


def test_of_too_many_rules_those_with_a_number_stay():
    rule = dict.fromkeys(("payer", "beneficiary", "comparator", "base", "condition", "budget", "clause"))
    rule |= {"kind": "subsidy", "unit": "CNY", "per": [], "modality": "plan", "document": "long", "quote": "补助"}
    rule |= {"start": 0, "end": 2}
    rows = [rule | {"rule": f"r{number}", "amount": 5 if number >= 290 else None} for number in range(300)]
    spec = funding.draw(rows, Outline([], lambda _: []), {})
    assert sum(node.kind == "hard" for node in spec.nodes) == 10
    assert sum(node.kind == "soft" for node in spec.nodes) == 230
    assert "240 条规定（有数额的优先），全部共 300 条" in spec.cut


def test_unknown_names_are_refused_with_what_there_is(store):
    with pytest.raises(NotFoundError, match="lead-units, funding") as caught:
        maps.build(store, "lead-unit", {})
    assert caught.value.nearest[0] == "lead-units"
    with pytest.raises(InputError, match="no scope 'payer'"):
        maps.build(store, "lead-units", {"payer": "财政"})
    with pytest.raises(NotFoundError):
        maps.build(store, "lead-units", {"document": "quzhou-2061"})


def test_the_specification_is_json_with_ascii_ids(store):
    told = json.loads(maps.build(store, "lead-units", {}).to_json())
    assert all(node["id"].isascii() for node in told["nodes"])
    assert {band["label"].split("（")[0] for band in told["bands"] if band["jump"]} == set(told["documents"].values())
