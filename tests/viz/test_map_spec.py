"""A map is refused when it could not be drawn truly."""

import json
from dataclasses import replace

import pytest

from foundation.errors import InputError
from viz.spec import Edge, EdgeKind, Evidence, EvidenceBook, MapSpec, Node, NodeKind

PIECE = Evidence(document="d", clause="1/一", place="一", start=10, end=16, quote="市委组织部牵头", marks=((0, 5),))


def small() -> MapSpec:
    return MapSpec(
        id="m",
        kind="lead-units",
        title="图",
        title_en="Map",
        subtitle="",
        note="",
        note_en="",
        documents={"d": "文件"},
        nodes=(
            Node(id="a", kind="k", label="甲", full="甲", x=0, y=0, width=100),
            Node(id="b", kind="k", label="乙", full="乙", x=200, y=0, width=100),
        ),
        edges=(Edge(id="e", source="a", target="b", kind="l", evidence=(0,)),),
        node_kinds=(NodeKind(id="k", label="单位", label_en="unit", tone="party"),),
        edge_kinds=(EdgeKind(id="l", label="牵头", label_en="leads", tone="party", width=1, opacity=1),),
        evidence=(PIECE,),
    )


BROKEN = {
    "not plain ASCII": lambda m: replace(m, nodes=(replace(m.nodes[0], id="市委"), *m.nodes[1:])),
    "stands twice": lambda m: replace(m, nodes=(*m.nodes, m.nodes[0])),
    "refers to a node 'c'": lambda m: replace(m, edges=(replace(m.edges[0], target="c"),)),
    "refers to a kind of node": lambda m: replace(m, nodes=(replace(m.nodes[0], kind="x"), m.nodes[1])),
    "refers to a kind of line": lambda m: replace(m, edges=(replace(m.edges[0], kind="x"),)),
    "has no evidence 7": lambda m: replace(m, edges=(replace(m.edges[0], evidence=(7,)),)),
    "of the map m has no evidence": lambda m: replace(m, edges=(replace(m.edges[0], evidence=()),)),
    "names no rule": lambda m: replace(m, edges=(replace(m.edges[0], inferred=True),)),
    "outside or across": lambda m: replace(m, evidence=(replace(PIECE, marks=((2, 9),)),)),
    "no document 'x' for a quotation": lambda m: replace(m, evidence=(replace(PIECE, document="x"),)),
    "no document 'x' for the node": lambda m: replace(m, nodes=(replace(m.nodes[0], document="x"), m.nodes[1])),
    "The start of the map": lambda m: replace(m, start=("zz",)),
}


@pytest.mark.parametrize("message", BROKEN)
def test_a_broken_map_is_refused(message):
    with pytest.raises(InputError, match=message.replace("(", r"\(")):
        BROKEN[message](small())


@pytest.mark.parametrize("marks", [((3, 3),), ((0, 3), (2, 4)), ((4, 2),)])
def test_marks_do_not_overlap_and_are_not_empty(marks):
    with pytest.raises(InputError, match="outside or across"):
        replace(small(), evidence=(replace(PIECE, marks=marks),))


def test_json_holds_everything():
    told = json.loads(small().to_json())
    assert told["schema"] == 1
    assert told["nodes"][0]["full"] == "甲"
    assert told["evidence"][0]["marks"] == [[0, 5]]


def test_the_same_evidence_gets_one_number():
    book = EvidenceBook()
    other = replace(PIECE, start=11)
    assert [book.add(PIECE), book.add(other), book.add(replace(PIECE))] == [0, 1, 0]
    assert book.all() == (PIECE, other)
