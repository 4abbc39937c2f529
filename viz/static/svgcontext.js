/* The part of CanvasRenderingContext2D that vis-network uses, recorded as SVG with live text. */
(() => {
"use strict";
const STATE = { fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, globalAlpha: 1, font: "10px sans-serif", textAlign: "start", textBaseline: "alphabetic", lineDash: [], lineCap: "butt", lineJoin: "miter" };
const ANCHOR = { center: "middle", right: "end", end: "end" };
const BASELINE = { middle: "central", top: "text-before-edge", hanging: "hanging" };
const escaped = text => String(text).replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
const short = value => Math.round(value * 100) / 100;

class SvgContext {
  constructor(width, height, background) {
    this.parts = [`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${background}"/>`];
    this.matrix = [1, 0, 0, 1, 0, 0];
    this.stack = [];
    this.path = "";
    this.ruler = document.createElement("canvas").getContext("2d");
    Object.assign(this, STATE);
  }
  save() { this.stack.push([[...this.matrix], Object.keys(STATE).map(name => [name, this[name]])]); }
  restore() {
    const last = this.stack.pop();
    if (!last) return;
    this.matrix = last[0];
    for (const [name, value] of last[1]) this[name] = value;
  }
  transform(a, b, c, d, e, f) {
    const m = this.matrix;
    this.matrix = [m[0] * a + m[2] * b, m[1] * a + m[3] * b, m[0] * c + m[2] * d, m[1] * c + m[3] * d, m[0] * e + m[2] * f + m[4], m[1] * e + m[3] * f + m[5]];
  }
  translate(x, y) { this.transform(1, 0, 0, 1, x, y); }
  scale(x, y) { this.transform(x, 0, 0, y, 0, 0); }
  rotate(angle) { const c = Math.cos(angle), s = Math.sin(angle); this.transform(c, s, -s, c, 0, 0); }
  setTransform(...matrix) { this.matrix = matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0]; }
  beginPath() { this.path = ""; }
  closePath() { if (this.path) this.path += "Z"; }
  moveTo(x, y) { this.path += `M${short(x)} ${short(y)}`; }
  lineTo(x, y) { this.path += `${this.path ? "L" : "M"}${short(x)} ${short(y)}`; }
  quadraticCurveTo(a, b, x, y) { this.path += `Q${short(a)} ${short(b)} ${short(x)} ${short(y)}`; }
  bezierCurveTo(...points) { this.path += `C${points.map(short).join(" ")}`; }
  arc(x, y, radius, from, to, counter) {
    const point = angle => `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const sweep = counter ? 0 : 1;
    this.path += (this.path ? "L" : "M") + point(from);
    if (Math.abs(to - from) >= 2 * Math.PI - 1e-6) {
      this.path += `A${radius} ${radius} 0 1 ${sweep} ${point(from + Math.PI)}A${radius} ${radius} 0 1 ${sweep} ${point(from)}`;
      return;
    }
    let turn = to - from;
    if (!counter && turn < 0) turn += 2 * Math.PI;
    if (counter && turn > 0) turn -= 2 * Math.PI;
    this.path += `A${radius} ${radius} 0 ${Math.abs(turn) > Math.PI ? 1 : 0} ${sweep} ${point(to)}`;
  }
  rect(x, y, width, height) { this.path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`; }
  roundRect(x, y, width, height, radii) {
    const r = Array.isArray(radii) ? radii[0] : radii;
    const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    this.path += `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`;
  }
  placed() { return `transform="matrix(${this.matrix.map(value => short(value * 100) / 100).join(" ")})"`; }
  out(element) { this.parts.push(this.globalAlpha < 1 ? element.replace(/^<(\w+)/, `<$1 opacity="${this.globalAlpha}"`) : element); }
  fill() { if (this.path) this.out(`<path d="${this.path}" ${this.placed()} fill="${escaped(this.fillStyle)}"/>`); }
  stroke() {
    if (!this.path) return;
    const dash = this.lineDash.length ? ` stroke-dasharray="${this.lineDash.join(" ")}"` : "";
    this.out(`<path d="${this.path}" ${this.placed()} fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${this.lineWidth}"${dash}/>`);
  }
  fillRect(x, y, width, height) { this.out(`<rect x="${x}" y="${y}" width="${width}" height="${height}" ${this.placed()} fill="${escaped(this.fillStyle)}"/>`); }
  setLineDash(dash) { this.lineDash = dash || []; }
  getLineDash() { return this.lineDash; }
  measureText(text) { this.ruler.font = this.font; return this.ruler.measureText(text); }
  text(text, x, y, paint) {
    const [, , weight, size, family] = /^(?:(italic|normal) )?(?:(bold|\d{3}) )?([\d.]+)px\s+(.+)$/.exec(this.font.trim()) || [0, "", "", 12, "sans-serif"];
    this.out(`<text x="${short(x)}" y="${short(y)}" ${this.placed()} font-family="${escaped(family)}" font-size="${size}"${weight ? ` font-weight="${weight}"` : ""} text-anchor="${ANCHOR[this.textAlign] || "start"}" dominant-baseline="${BASELINE[this.textBaseline] || "auto"}" ${paint}>${escaped(text)}</text>`);
  }
  fillText(text, x, y) { this.text(text, x, y, `fill="${escaped(this.fillStyle)}"`); }
  strokeText(text, x, y) { this.text(text, x, y, `fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${this.lineWidth}" stroke-linejoin="round"`); }
  strokeRect() {}
  clearRect() {}
  clip() {}
  drawImage() {}
  toString() { return this.parts.join("\n") + "</svg>"; }
}
window.quntuanMap.SvgContext = SvgContext;
})();
