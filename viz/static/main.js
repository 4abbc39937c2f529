/* Deep links, theme, keys, start. */
(() => {
"use strict";
const Q = window.quntuanMap, { spec, $ } = Q, net = Q.net, root = document.documentElement;
const FILTERS = ["node", "edge", "document", "level"];

Q.writeHash = () => {
  const parts = new URLSearchParams();
  if (Q.selected) parts.set(Q.selected.type, Q.selected.id);
  if (Q.dark()) parts.set("theme", "dark");
  for (const name of FILTERS) if (Q.off[name].size) parts.set("off-" + name, [...Q.off[name]].join("|"));
  const hash = parts.toString() ? "#" + parts : "";
  if (hash !== location.hash) history.replaceState(null, "", hash || location.pathname + location.search);
};
function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const name of FILTERS) Q.off[name] = new Set((parts.get("off-" + name) || "").split("|").filter(Boolean));
  if (parts.get("theme")) root.dataset.theme = parts.get("theme") === "dark" ? "dark" : "light";
  $("b-dark").setAttribute("aria-pressed", String(Q.dark()));
  Q.nodeView.refresh();
  Q.edgeView.refresh();
  Q.showLegend();
  if (parts.has("node")) Q.select("node", parts.get("node"), true);
  else if (parts.has("edge")) Q.select("edge", parts.get("edge"), true);
  else Q.select(null);
}
addEventListener("hashchange", readHash);

Q.theme = dark => {
  root.dataset.theme = dark ? "dark" : "light";
  $("b-dark").setAttribute("aria-pressed", String(dark));
  Q.paint();
  Q.showPanel();
  Q.showLegend();
  Q.writeHash();
};
$("b-dark").onclick = () => Q.theme(!Q.dark());
$("b-fit").onclick = Q.fit;
$("b-big").onclick = () => {
  const big = document.body.classList.toggle("big");
  $("b-big").setAttribute("aria-pressed", String(big));
  requestAnimationFrame(Q.begin);
};
$("b-list").onclick = () => {
  const show = $("list").hidden;
  $("list").hidden = !show;
  $("stage").hidden = show;
  $("b-list").setAttribute("aria-pressed", String(show));
  Q.showTable();
  if (show) $("list").focus(); else net.redraw();
};

/* the nearest node in a direction; sideways counts twice */
function step(dx, dy) {
  const nodes = Q.visibleNodes();
  if (!nodes.length) return;
  if (!Q.selected || Q.selected.type !== "node") { Q.select("node", nodes[0].id, true); return; }
  const here = net.getPosition(Q.selected.id);
  let best = null, least = Infinity;
  for (const node of nodes) {
    if (node.id === Q.selected.id) continue;
    const x = node.x - here.x, y = node.y - here.y, ahead = x * dx + y * dy, aside = Math.abs(x * dy - y * dx);
    if (ahead <= 1 || aside > ahead * 2) continue;
    if (ahead + 2 * aside < least) { least = ahead + 2 * aside; best = node.id; }
  }
  if (best) Q.select("node", best, true);
}
const zoom = factor => net.moveTo({ scale: net.getScale() * factor });
const CANVAS_KEYS = {
  ArrowRight: () => step(1, 0), ArrowLeft: () => step(-1, 0), ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
  PageDown: () => Q.pan(.8), PageUp: () => Q.pan(-.8), Home: Q.begin, "0": Q.fit,
  Enter: () => $("panel").focus(), Escape: () => Q.select(null), "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(.8),
};
$("mynetwork").addEventListener("keydown", event => {
  const act = CANVAS_KEYS[event.key];
  if (act && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); act(); }
});
const PAGE_KEYS = { "/": () => $("q").focus(), d: () => $("b-dark").click(), l: () => $("b-list").click(), p: () => $("b-big").click() };
addEventListener("keydown", event => {
  if (event.target.matches("input:not([type=checkbox]), textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = PAGE_KEYS[event.key];
  if (act) { event.preventDefault(); act(); }
});

if (matchMedia("(prefers-color-scheme: dark)").matches && !location.hash.includes("theme=")) root.dataset.theme = "dark";
readHash();
document.fonts.ready.then(() => {
  Q.nodes.update(Q.drawnNodes.map(node => ({ id: node.id })));   // boxes measured with the fallback font are measured anew
  Q.paint();
  Q.begin();
  if (Q.selected) Q.select(Q.selected.type, Q.selected.id, true);
  new ResizeObserver(() => Q.begin()).observe($("mynetwork"));
  root.dataset.ready = "true";
});
})();
