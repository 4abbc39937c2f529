"""MapSpec → `pyvis.network.Network`. The only module that knows pyvis.

pyvis is the container of nodes, edges and options and the source of vis-network; its own page is not used: no mode of
it works offline, and text from a document could run as script in it (docs/decisions/006). Its lists are
filled directly after our own validation, because `add_node` drops a known id silently and takes quadratic time.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from viz.spec import Curve, Edge, MapSpec, Node, NodeKind

if TYPE_CHECKING:
    from pyvis.network import Network

FONT = (
    '"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",'
    '"WenQuanYi Micro Hei",sans-serif'
)
"""Simplified Chinese faces first; without them and `lang` a browser draws Japanese forms of the characters."""

CURVES: dict[str, dict[str, str]] = {
    "horizontal": {"type": "cubicBezier", "forceDirection": "horizontal"},
    "vertical": {"type": "cubicBezier", "forceDirection": "vertical"},
    "clockwise": {"type": "curvedCW"},
    "counterclockwise": {"type": "curvedCCW"},
}

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {
        "font": {"face": FONT, "multi": False},
        "borderWidth": 1.5,
        "borderWidthSelected": 2.5,
        "margin": {"top": 7, "bottom": 7, "left": 10, "right": 10},
        "shapeProperties": {"borderRadius": 6},
        "labelHighlightBold": False,
        "scaling": {"label": {"drawThreshold": 0}},
    },
    "edges": {
        "color": {"inherit": False},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "arrowStrikethrough": False,
        "selectionWidth": 1,
        "hoverWidth": 0,
    },
    "interaction": {
        "hover": True,
        "tooltipDelay": 250,
        "keyboard": False,
        "hideEdgesOnDrag": False,
        "multiselect": False,
        "zoomSpeed": 0.6,
        "dragNodes": False,
    },
}


def network(spec: MapSpec) -> Network:
    """The map as a pyvis network: boxes at their places, lines between ports on their borders, physics off.

    vis-network runs every line to the centre of a node; in a column of wide boxes it would vanish under its neighbours.
    So a horizontal curve ends at ports, nodes of size 0 on the borders (`owner` names the box), and a line with a start
    of its own begins at one.
    """
    from pyvis.network import Network

    net = Network(height="100%", width="100%", directed=True, cdn_resources="in_line", heading=spec.title)
    kinds = {kind.id: kind for kind in spec.node_kinds}
    edge_kinds = {kind.id: kind for kind in spec.edge_kinds}
    nodes = {node.id: node for node in spec.nodes}
    for node in spec.nodes:
        _add(net, _drawn_node(node, kinds[node.kind]))
    ports: set[str] = set()

    def end(node: Node, other: Node, curve: Curve) -> str:
        if curve != "horizontal":
            return node.id
        reach = node.width / 2 + (8 if node.tight else 10)
        return port(node, reach if other.x > node.x else -reach, 0)

    def port(node: Node, dx: float, dy: float) -> str:
        id_ = f"{node.id}#{dx:g},{dy:g}"
        if id_ not in ports:
            ports.add(id_)
            _add(net, _drawn_port(id_, node, dx, dy))
        return id_

    for edge in spec.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        begin = port(source, *edge.start) if edge.start else end(source, target, edge.curve)
        drawn: dict[str, Any] = {"id": edge.id, "from": begin, "to": end(target, source, edge.curve)}
        kind = edge_kinds[edge.kind]
        drawn |= {"width": round(kind.width * edge.weight, 2), "dashes": [7, 5] if kind.dashed else False}
        drawn |= {"title": "\n".join(filter(None, (f"{source.full} → {target.full}", edge.note)))}
        if not kind.arrow:
            drawn["arrows"] = ""
        net.edges.append(drawn | {"smooth": _smooth(edge)})
    net.options = OPTIONS
    return net


def _smooth(edge: Edge) -> dict[str, Any] | bool:
    if edge.curve == "straight":
        return False
    return {"enabled": True, "roundness": edge.roundness, **CURVES[edge.curve]}


def _drawn_node(node: Node, kind: NodeKind) -> dict[str, Any]:
    drawn: dict[str, Any] = {
        "id": node.id,
        "label": node.label,
        "shape": "box",
        "x": round(node.x, 1),
        "y": round(node.y, 1),
        "title": node.tip or node.full,
        "font": {"size": node.font} | ({"align": "left"} if node.left else {}),
        "widthConstraint": {"minimum": node.width, "maximum": node.width},
    }
    if node.tight:
        drawn["margin"] = {"top": 2, "bottom": 2, "left": 8, "right": 8}
    dashed = node.inferred or kind.dashed
    if dashed or kind.pill:
        drawn["shapeProperties"] = {"borderRadius": 13 if kind.pill else 6} | (
            {"borderDashes": [5, 4]} if dashed else {}
        )
    return drawn


def _drawn_port(id_: str, node: Node, dx: float, dy: float) -> dict[str, Any]:
    return {
        "id": id_,
        "label": " ",
        "shape": "dot",
        "size": 0,
        "borderWidth": 0,
        "x": round(node.x + dx, 1),
        "y": round(node.y + dy, 1),
        "owner": node.id,
        "chosen": False,
    }


def _add(net: Network, drawn: dict[str, Any]) -> None:
    net.nodes.append(drawn)
    net.node_ids.append(drawn["id"])
    net.node_map[drawn["id"]] = drawn


def vis_network_script() -> Path:
    """Where pyvis keeps the vis-network library that it was made for."""
    import pyvis

    return Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
