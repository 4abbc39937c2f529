/* What every other part of the page uses: the data, elements made of text nodes only, colours.
   Text from documents reaches the page through text nodes and canvas text alone. */
(() => {
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const spec = data.spec;
const Q = window.quntuanMap = { spec, options: data.options };

Q.$ = id => document.getElementById(id);

Q.el = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child != null));
  return element;
};
/* Chinese first, English beside it. */
Q.both = (chinese, english) => english ? [chinese, " ", Q.el("span", { class: "en", lang: "en" }, english)] : [chinese];
Q.short = title => Array.from(title).length > 15 ? Array.from(title).slice(0, 14).join("") + "…" : title;
Q.normal = text => String(text).normalize("NFKC").toLowerCase().replace(/\s+/g, "");

Q.nodeKind = new Map(spec.node_kinds.map(kind => [kind.id, kind]));
Q.edgeKind = new Map(spec.edge_kinds.map(kind => [kind.id, kind]));
Q.node = new Map(spec.nodes.map(node => [node.id, node]));
Q.edge = new Map(spec.edges.map(edge => [edge.id, edge]));
Q.drawnNodes = data.nodes.filter(node => node.owner === undefined);
Q.ports = data.nodes.filter(node => node.owner !== undefined);
Q.drawnEdges = data.edges;
Q.linesOf = new Map(spec.nodes.map(node => [node.id, []]));
for (const edge of spec.edges) {
  Q.linesOf.get(edge.source).push(edge);
  if (edge.target !== edge.source) Q.linesOf.get(edge.target).push(edge);
}
/* rows and pills stand between boxes: what is selected through them stays bright one step further */
Q.between = node => Q.nodeKind.get(node.kind).flat || Q.nodeKind.get(node.kind).pill;

Q.css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
Q.dark = () => document.documentElement.dataset.theme === "dark";
Q.tone = kind => Q.css("--tone-" + kind.tone);
const channels = hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
/* share of `over` on `under`, both #rrggbb */
Q.mix = (over, under, share) => {
  const below = channels(under);
  return "#" + channels(over).map((value, i) => Math.round(value * share + below[i] * (1 - share)).toString(16).padStart(2, "0")).join("");
};
Q.still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
})();
