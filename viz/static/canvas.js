/* The drawing: vis-network with given positions, dimming around the selection, lanes. */
(() => {
"use strict";
const Q = window.quntuanMap, { spec, $, css, mix } = Q;

Q.off = { node: new Set(), edge: new Set(), document: new Set(), level: new Set() };
Q.selected = null;                                          // {type: "node" | "edge", id}

const visibleNode = node => !Q.off.node.has(node.kind) && !Q.off.document.has(node.document) && !Q.off.level.has(node.level);
const visibleEdge = edge => !Q.off.edge.has(edge.kind) && visibleNode(Q.node.get(edge.source)) && visibleNode(Q.node.get(edge.target));
const nodes = Q.nodes = new vis.DataSet(Q.drawnNodes.concat(Q.ports));
const edges = Q.edges = new vis.DataSet(Q.drawnEdges);
Q.nodeView = new vis.DataView(nodes, { filter: node => node.owner !== undefined || visibleNode(Q.node.get(node.id)) });
Q.edgeView = new vis.DataView(edges, { filter: edge => visibleEdge(Q.edge.get(edge.id)) });
const net = Q.net = new vis.Network($("mynetwork"), { nodes: Q.nodeView, edges: Q.edgeView }, Q.options);
Q.visibleNodes = () => spec.nodes.filter(visibleNode);
Q.visibleEdges = () => spec.edges.filter(visibleEdge);

function neighbourhood() {
  if (!Q.selected) return null;
  const near = { nodes: new Set(), edges: new Set() };
  const add = edge => { if (visibleEdge(edge)) { near.edges.add(edge.id); near.nodes.add(edge.source).add(edge.target); } };
  if (Q.selected.type === "edge") { add(Q.edge.get(Q.selected.id)); return near; }
  near.nodes.add(Q.selected.id);
  Q.linesOf.get(Q.selected.id).forEach(add);
  if (Q.between(Q.node.get(Q.selected.id))) return near;
  for (const id of [...near.nodes]) {
    if (id === Q.selected.id || !Q.between(Q.node.get(id))) continue;
    for (const edge of Q.linesOf.get(id)) if (Q.edgeKind.get(edge.kind).through) add(edge);
  }
  return near;
}

Q.paint = () => {
  const near = neighbourhood(), canvas = css("--canvas"), card = css("--card"), ink = css("--ink"), dark = Q.dark();
  nodes.update(Q.drawnNodes.map(drawn => {
    const kind = Q.nodeKind.get(Q.node.get(drawn.id).kind), tone = Q.tone(kind);
    const bright = !near || near.nodes.has(drawn.id), chosen = Q.selected !== null && Q.selected.id === drawn.id;
    const fill = kind.flat ? (chosen ? mix(tone, card, .2) : card) : mix(tone, canvas, chosen ? (dark ? .45 : .24) : (dark ? .22 : .1));
    const frame = chosen ? tone : kind.flat ? card : mix(tone, canvas, .75);
    return {
      id: drawn.id,
      color: {
        background: bright ? fill : mix(fill, canvas, .35),
        border: bright ? frame : kind.flat ? mix(fill, canvas, .35) : mix(tone, canvas, .18),
        highlight: { background: fill, border: tone },
        hover: { background: kind.flat ? mix(tone, card, .12) : mix(tone, canvas, .2), border: kind.flat ? mix(tone, card, .3) : tone },
      },
      borderWidth: chosen ? 2.5 : kind.flat ? .5 : 1.5,
      font: { ...drawn.font, color: bright ? mix(tone, ink, kind.flat ? .0 : dark ? .15 : .4) : mix(ink, canvas, .3) },
    };
  }));
  edges.update(Q.drawnEdges.map(drawn => {
    const edge = Q.edge.get(drawn.id), kind = Q.edgeKind.get(edge.kind);
    const tone = Q.tone(kind.by_source ? Q.nodeKind.get(Q.node.get(edge.source).kind) : kind);
    const bright = !near || near.edges.has(edge.id);
    return {
      id: drawn.id,
      color: { color: tone, highlight: tone, hover: tone, opacity: near ? (bright ? .95 : .06) : kind.opacity, inherit: false },
      width: drawn.width * (near && bright ? 1.5 : 1),
    };
  }));
};

/* not roundRect: offices still run Chromium 86 to 98 */
function roundedPath(ctx, x, y, width, height, radius) {
  const right = x + width, bottom = y + height;
  ctx.beginPath();
  ctx.moveTo(x + radius, y);
  ctx.lineTo(right - radius, y);
  ctx.quadraticCurveTo(right, y, right, y + radius);
  ctx.lineTo(right, bottom - radius);
  ctx.quadraticCurveTo(right, bottom, right - radius, bottom);
  ctx.lineTo(x + radius, bottom);
  ctx.quadraticCurveTo(x, bottom, x, bottom - radius);
  ctx.lineTo(x, y + radius);
  ctx.quadraticCurveTo(x, y, x + radius, y);
}
const bandColour = band => css(band.tone === "none" ? "--canvas" : band.tone === "b" ? "--band-b" : "--band-a");
net.on("beforeDrawing", ctx => {
  ctx.save();
  for (const band of spec.bands) {
    if (band.tone === "none") continue;
    ctx.fillStyle = bandColour(band);
    roundedPath(ctx, band.x, band.y, band.width, band.height, 10);
    ctx.fill();
  }
  ctx.restore();
});
net.on("afterDrawing", ctx => {                             // lane names lie above the lines
  const face = Q.options.nodes.font.face;
  ctx.save();
  ctx.textBaseline = "top";
  for (const band of spec.bands) {
    if (!band.label) continue;
    const rail = band.align === "rail", centred = band.align === "center";
    const x = centred ? band.x + band.width / 2 : band.x + (rail ? 18 : 12);
    const y = rail ? band.y + band.height / 2 - band.size * (band.sub ? 1.1 : .5) : band.y + 7;
    ctx.textAlign = centred ? "center" : "left";
    ctx.font = `600 ${band.size}px ${face}`;
    if (band.tone !== "none") {
      const width = ctx.measureText(band.label).width;
      ctx.fillStyle = bandColour(band);
      ctx.fillRect(centred ? x - width / 2 - 4 : x - 4, y - 2, width + 8, band.size + 5);
    }
    ctx.fillStyle = css("--band-ink");
    ctx.fillText(band.label, x, y);
    if (band.sub) {
      ctx.font = `${Math.round(band.size * .76)}px ${face}`;
      ctx.fillText(band.sub, x, y + band.size * 1.4);
    }
  }
  ctx.restore();
});

Q.bounds = () => {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  const add = (x1, y1, x2, y2) => { left = Math.min(left, x1); top = Math.min(top, y1); right = Math.max(right, x2); bottom = Math.max(bottom, y2); };
  for (const id of Q.nodeView.getIds()) { const box = net.getBoundingBox(id); if (box) add(box.left, box.top, box.right, box.bottom); }
  for (const band of spec.bands) add(band.x, band.y, band.x + band.width, band.y + band.height);
  return { left, top, right, bottom, width: right - left, height: bottom - top };
};
const EDGE = 14;                                            // pixels of air around the map
function scales() {
  const box = Q.bounds(), frame = $("mynetwork");
  return { box, frame, across: (frame.clientWidth - 2 * EDGE) / box.width, down: (frame.clientHeight - 2 * EDGE) / box.height };
}
Q.fit = () => {
  if (!spec.nodes.length || !$("mynetwork").clientWidth) return;
  const { box, across, down } = scales();
  net.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale: Math.min(across, down, 1.5), animation: false });
};
/* Where reading starts: the whole map when its words can be read so, else its upper end in full width.
   On a projector words must be larger. */
const READABLE = .5, COMFORTABLE = .8, PROJECTED = 1.2;
const projector = () => document.body.classList.contains("big");
Q.begin = () => {
  if (!spec.nodes.length || !$("mynetwork").clientWidth) return;
  const { box, frame, across, down } = scales();
  if (Math.min(across, down) >= (projector() ? COMFORTABLE : READABLE)) { Q.fit(); return; }
  const scale = Math.min(across, projector() ? PROJECTED : COMFORTABLE);
  net.moveTo({ position: { x: (box.left + box.right) / 2, y: box.top + (frame.clientHeight / 2 - EDGE) / scale }, scale, animation: false });
};
Q.jump = band => {
  const scale = Math.max(net.getScale(), Math.min(scales().across, COMFORTABLE));
  net.moveTo({ position: { x: (Q.bounds().left + Q.bounds().right) / 2, y: band.y + ($("mynetwork").clientHeight / 2 - EDGE) / scale }, scale, animation: Q.still() ? false : { duration: 250 } });
};
Q.pan = share => {
  const view = net.getViewPosition();
  net.moveTo({ position: { x: view.x, y: view.y + share * $("mynetwork").clientHeight / net.getScale() }, scale: net.getScale(), animation: false });
};

Q.select = (type, id, move) => {
  const known = type === "node" ? Q.node.has(id) : type === "edge" ? Q.edge.has(id) : false;
  Q.selected = known ? { type, id } : null;
  if (!Q.selected) net.unselectAll();
  else if (type === "node") net.selectNodes([id], false);
  else net.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
  Q.paint();
  Q.showPanel();
  Q.writeHash();
  Q.announce();
  if (Q.selected && move) reveal(type === "node" ? id : Q.edge.get(id).source);
};
function reveal(id) {
  const place = net.getPosition(id), at = net.canvasToDOM(place), frame = $("mynetwork"), edge = 40;
  const inside = at.x > edge && at.y > edge && at.x < frame.clientWidth - edge && at.y < frame.clientHeight - edge;
  if (!inside) net.moveTo({ position: { x: net.getViewPosition().x, y: place.y }, animation: Q.still() ? false : { duration: 250 } });
}
const owner = id => Q.node.has(id) ? id : nodes.get(id).owner;
net.on("click", event => {
  if (event.nodes.length) Q.select("node", owner(event.nodes[0]));
  else if (event.edges.length) Q.select("edge", event.edges[0]);
  else Q.select(null);
});
net.on("doubleClick", event => {
  if (event.nodes.length) net.focus(owner(event.nodes[0]), { scale: 1.2, animation: Q.still() ? false : { duration: 250 } });
});
})();
