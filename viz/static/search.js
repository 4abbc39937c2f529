/* Search over names, then over quotations; the legend, which is the filter. */
(() => {
"use strict";
const Q = window.quntuanMap, { spec, $, el, both, normal } = Q;

const index = spec.nodes.map(node => ({
  id: node.id,
  label: node.full,
  key: normal([node.label, node.full, ...node.aliases].join("|")),
  deep: normal(node.evidence.map(number => spec.evidence[number].quote).join("|")),
  hint: node.facts[0] || Q.nodeKind.get(node.kind).label,
}));
const MOST = 30;
let hits = [], current = -1;

function find(query) {
  const byName = index.filter(entry => entry.key.includes(query));
  byName.sort((a, b) => a.key.indexOf(query) - b.key.indexOf(query) || a.label.length - b.label.length);
  return byName.concat(index.filter(entry => !entry.key.includes(query) && entry.deep.includes(query))).slice(0, MOST);
}
function open(yes) {
  $("hits").hidden = !yes;
  $("q").setAttribute("aria-expanded", String(yes));
}
function search() {
  const query = normal($("q").value), box = $("hits");
  current = -1;
  $("q").removeAttribute("aria-activedescendant");
  hits = query ? find(query) : [];
  box.replaceChildren(...hits.map((hit, i) => {
    const item = el("li", { role: "option", id: "hit" + i, "aria-selected": "false" }, el("span", {}, hit.label), el("small", {}, hit.hint));
    item.onmousedown = event => { event.preventDefault(); pick(i); };
    return item;
  }));
  if (query && !hits.length) box.append(el("li", { role: "option", "aria-disabled": "true" }, "没有结果 No match"));
  open(Boolean(query));
}
function pick(i) {
  if (!hits[i]) return;
  open(false);
  Q.select("node", hits[i].id, true);
}
function walk(step) {
  const items = [...$("hits").querySelectorAll("[aria-selected]")];
  if (!items.length) return;
  current = (current + step + items.length) % items.length;
  items.forEach((item, i) => item.setAttribute("aria-selected", String(i === current)));
  items[current].scrollIntoView({ block: "nearest" });
  $("q").setAttribute("aria-activedescendant", "hit" + current);
}
$("q").addEventListener("input", search);
$("q").addEventListener("keydown", event => {
  if (event.isComposing) return;                            // Chinese input methods: Enter confirms the candidate, not the hit
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); walk(event.key === "ArrowDown" ? 1 : -1); }
  else if (event.key === "Enter") { pick(Math.max(current, 0)); $("mynetwork").focus(); }
  else if (event.key === "Escape") { $("q").value = ""; search(); $("mynetwork").focus(); }
});
$("q").addEventListener("blur", () => open(false));

const SVG = "http://www.w3.org/2000/svg";
Q.swatch = (kind, line) => {
  const svg = document.createElementNS(SVG, "svg"), colour = line && kind.by_source ? Q.css("--ink") : Q.tone(kind);
  for (const [name, value] of Object.entries({ width: 22, height: 14, "aria-hidden": "true" })) svg.setAttribute(name, value);
  const shape = document.createElementNS(SVG, line ? "line" : "rect");
  const look = line
    ? { x1: 1, y1: 7, x2: 21, y2: 7, stroke: colour, "stroke-width": Math.max(1.6, kind.width), "stroke-dasharray": kind.dashed ? "4 3" : "none" }
    : { x: 2, y: 2, width: 18, height: 10, rx: kind.pill ? 5 : 3, fill: Q.mix(colour, Q.css("--canvas"), kind.flat ? .04 : .15), stroke: colour, "stroke-width": kind.flat ? .8 : 1.5, "stroke-dasharray": kind.dashed ? "3 2" : "none" };
  for (const [name, value] of Object.entries(look)) shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
};

function fieldset(title, english, entries, off, line) {
  const group = el("fieldset", {}, el("legend", {}, ...both(title, english)));
  for (const entry of entries) {
    const box = el("input", { type: "checkbox", checked: !off.has(entry.id), name: entry.id });
    box.onchange = () => {
      if (box.checked) off.delete(entry.id); else off.add(entry.id);
      Q.refilter();
    };
    group.append(el("label", { title: entry.note || null }, box, entry.tone ? Q.swatch(entry, line) : null,
      el("span", {}, ...both(entry.label, entry.label_en)), el("span", { class: "count" }, String(entry.count))));
  }
  return group;
}
Q.refilter = () => {
  Q.nodeView.refresh();
  Q.edgeView.refresh();
  const gone = Q.selected && !(Q.selected.type === "node" ? Q.nodeView : Q.edgeView).get(Q.selected.id);
  if (gone) Q.select(null);
  else { Q.paint(); Q.showPanel(); Q.writeHash(); }
  Q.showTable();
};
Q.showLegend = () => {
  const legend = $("legend"), count = (items, field, value) => items.filter(item => item[field] === value).length;
  legend.replaceChildren();
  legend.hidden = !spec.nodes.length;
  if (legend.hidden) return;
  legend.append(fieldset("节点", "Nodes", spec.node_kinds.map(kind => ({ ...kind, count: count(spec.nodes, "kind", kind.id) })), Q.off.node));
  if (spec.edge_kinds.length) legend.append(fieldset("关系", "Lines", spec.edge_kinds.map(kind => ({ ...kind, count: count(spec.edges, "kind", kind.id) })), Q.off.edge, true));
  const documents = [...new Set(spec.nodes.map(node => node.document).filter(Boolean))];
  if (documents.length > 1) {
    legend.append(fieldset("文件", "Documents", documents.map(id => ({ id, label: Q.short(spec.documents[id]), note: spec.documents[id], count: count(spec.nodes, "document", id) })), Q.off.document));
  }
  const levels = [...new Set(spec.nodes.map(node => node.level).filter(Boolean))];
  if (levels.length > 1) legend.append(fieldset("层级", "Levels", levels.map(id => ({ id, label: id, count: count(spec.nodes, "level", id) })), Q.off.level));
};
})();
