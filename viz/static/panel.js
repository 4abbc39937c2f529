/* The evidence panel and the relation table, which is the twin of the drawing for keyboards and screen readers. */
(() => {
"use strict";
const Q = window.quntuanMap, { spec, $, el, both } = Q;

const fullName = id => Q.node.get(id).full;
const counted = (kind, number) => [...both(kind.label, kind.label_en), `（${number}）`];

function quotation(piece) {
  const characters = Array.from(piece.quote);               // marks count code points, JavaScript strings do not
  const part = (start, end) => characters.slice(start, end).join("");
  const quote = el("blockquote", { ...(characters.length > 240 ? { class: "long", tabindex: "0" } : {}), lang: "zh-CN" });
  let done = 0;
  for (const [start, end] of piece.marks) {
    quote.append(part(done, start), el("mark", {}, part(start, end)));
    done = end;
  }
  quote.append(part(done));
  const cite = el("cite", {}, `《${spec.documents[piece.document]}》 ${piece.place} · 原文第 ${piece.start}–${piece.end} 字`);
  if (spec.reader) {
    const target = spec.reader.replace("{document}", encodeURIComponent(piece.document)).replace("{start}", piece.start).replace("{end}", piece.end);
    cite.append(" · ", el("a", { href: target }, "在原文中查看 Open"));
  }
  quote.append(cite);
  return quote;
}
function evidence(panel, indexes) {
  if (!indexes.length) return;
  panel.append(el("h3", {}, ...both("原文依据", "Evidence")), ...indexes.map(index => quotation(spec.evidence[index])));
}
const LONG = 30;
const heading = text => el("h2", { class: Array.from(text).length > LONG ? "long" : null }, text);
function chips(panel, texts) {
  if (texts.length) panel.append(el("div", { class: "facts" }, ...texts.map(text => el("span", {}, text))));
}
function relation(edge, from) {
  const forward = edge.source === from, button = el("button", { type: "button", class: "rel" },
    el("i", {}, forward ? "→" : "←"), el("span", {}, fullName(forward ? edge.target : edge.source)), edge.note ? el("small", {}, edge.note) : null);
  button.onclick = () => Q.select("edge", edge.id, true);
  return button;
}

function introduction(panel) {
  panel.append(el("div", { class: "kick" }, ...both("读图", "How to read")));
  panel.append(el("h2", {}, "点选节点或连线，查看原文依据"), el("p", { class: "en", lang: "en" }, "Click a box or a line to see the sentence behind it."));
  panel.append(el("p", {}, spec.note), el("p", { class: "en", lang: "en" }, spec.note_en));
  if (spec.cut) panel.append(el("p", { class: "warn" }, spec.cut));
  const nodes = Q.visibleNodes(), edges = Q.visibleEdges();
  if (nodes.length) chips(panel, [`${nodes.length} 个节点 nodes`, `${edges.length} 条关系 relations`, `${new Set(spec.evidence.map(piece => piece.document)).size} 份文件 documents`]);
  const jumps = spec.bands.filter(band => band.jump);
  if (jumps.length > 1) {
    panel.append(el("h3", {}, ...both("跳到", "Go to")));
    for (const band of jumps) {
      const button = el("button", { type: "button", class: "rel" }, el("i", {}, "↓"), el("span", {}, band.label), band.sub ? el("small", {}, band.sub) : null);
      button.onclick = () => Q.jump(band);
      panel.append(button);
    }
  }
  const first = spec.start.map(id => Q.node.get(id)).filter(node => Q.nodeView.get(node.id));
  if (!first.length) return;
  panel.append(el("h3", {}, ...both("从这里开始", "Start here")));
  for (const node of first) {
    const button = el("button", { type: "button", class: "rel brief" }, Q.swatch(Q.nodeKind.get(node.kind)), el("span", {}, node.full), el("small", {}, `${Q.linesOf.get(node.id).length} 条`));
    button.onclick = () => Q.select("node", node.id, true);
    panel.append(button);
  }
}
function nodePanel(panel, node) {
  const kind = Q.nodeKind.get(node.kind);
  panel.append(el("div", { class: "kick" }, ...both(kind.label, kind.label_en), node.inferred ? " · 由规则推出，原文未点名 Derived, not named in the text" : ""));
  panel.append(heading(node.full));
  chips(panel, [...node.facts, ...node.aliases.filter(alias => alias !== node.full)]);
  evidence(panel, node.evidence);
  for (const edgeKind of spec.edge_kinds) {
    const lines = Q.linesOf.get(node.id).filter(edge => edge.kind === edgeKind.id && Q.edgeView.get(edge.id));
    if (lines.length) panel.append(el("h3", {}, ...counted(edgeKind, lines.length)), ...lines.map(edge => relation(edge, node.id)));
  }
  const namesakes = Q.between(node) ? [] : Q.visibleNodes().filter(other => other.full === node.full && other.id !== node.id);
  if (namesakes.length) panel.append(el("h3", {}, ...both("同名方框", "Also here")));
  for (const other of namesakes) {
    const button = el("button", { type: "button", class: "rel" }, Q.swatch(Q.nodeKind.get(other.kind)), el("span", {}, `${Q.nodeKind.get(other.kind).label}${other.facts.length ? " · " + other.facts[0] : ""}`),
      other.document !== node.document ? el("small", {}, Q.short(spec.documents[other.document])) : null);
    button.onclick = () => Q.select("node", other.id, true);
    panel.append(button);
  }
}
function edgePanel(panel, edge) {
  const kind = Q.edgeKind.get(edge.kind);
  panel.append(el("div", { class: "kick" }, ...both(kind.label, kind.label_en), edge.inferred ? " · 由规则推出 Derived" : ""));
  panel.append(heading(`${fullName(edge.source)} → ${fullName(edge.target)}`));
  chips(panel, [edge.note, edge.rule ? `规则 Rule: ${edge.rule}` : ""].filter(Boolean));
  evidence(panel, edge.evidence);
  const ends = el("div", { class: "facts" });
  for (const id of [edge.source, edge.target]) {
    const button = el("button", { type: "button" }, Array.from(fullName(id)).slice(0, 20).join(""));
    button.onclick = () => Q.select("node", id, true);
    ends.append(button);
  }
  panel.append(ends);
}
Q.showPanel = () => {
  const panel = $("panel");
  panel.replaceChildren();
  if (!Q.selected) introduction(panel);
  else if (Q.selected.type === "node") nodePanel(panel, Q.node.get(Q.selected.id));
  else edgePanel(panel, Q.edge.get(Q.selected.id));
  panel.scrollTop = 0;
  for (const quote of panel.querySelectorAll("blockquote.long")) {
    const mark = quote.querySelector("mark");
    if (mark) quote.scrollTop = mark.offsetTop - 40;
  }
};
Q.announce = () => {
  const { type, id } = Q.selected || {};
  const edge = type === "edge" ? Q.edge.get(id) : null;
  $("live").textContent = edge ? `${fullName(edge.source)} ${Q.edgeKind.get(edge.kind).label} ${fullName(edge.target)}`
    : type === "node" ? `${fullName(id)}，${Q.linesOf.get(id).length} 条关系` : "";
};

Q.showTable = () => {
  const box = $("list");
  if (box.hidden) return;
  const head = [["主体", "From"], ["关系", "Relation"], ["对象", "To"], ["出处", "Source"], ["原文", "Text"]];
  const body = el("tbody"), several = Object.keys(spec.documents).length > 1;
  for (const edge of Q.visibleEdges()) {
    const kind = Q.edgeKind.get(edge.kind), piece = spec.evidence[edge.evidence[0]];
    const button = el("button", { type: "button" }, ...both("依据", "Evidence"));
    button.onclick = () => { Q.select("edge", edge.id); $("panel").focus(); };
    const extra = [edge.note, edge.inferred ? "推出 derived" : ""].filter(Boolean).join("；");
    body.append(el("tr", {}, el("td", {}, fullName(edge.source)), el("td", {}, kind.label + (extra ? `（${extra}）` : "")), el("td", {}, fullName(edge.target)),
      el("td", { title: spec.documents[piece.document] }, several ? `《${Q.short(spec.documents[piece.document])}》${piece.place}` : piece.place), el("td", {}, button)));
  }
  box.replaceChildren(el("table", {}, el("caption", { class: "reader-only" }, spec.title),
    el("thead", {}, el("tr", {}, ...head.map(([chinese, english]) => el("th", { scope: "col" }, ...both(chinese, english))))), body));
};
})();
