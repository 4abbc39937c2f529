/* Pictures: vis-network draws itself once more on another context, finer and cut to the map. */
(() => {
"use strict";
const Q = window.quntuanMap, { spec, $, el, css } = Q, net = Q.net;

const MARGIN = 20;                                          // map units around the map
const LONGEST = 12000, MOST = 90e6;                         // pixels; browsers refuse larger canvases

/* Draws the whole map on the context that `make(width, height)` returns, `density` pixels to a map unit.
   vis-network leaves out what lies outside the window, so the map is fitted to the window and only the pixels are finer. */
function draw(density, make) {
  const canvas = net.canvas, frame = canvas.frame.canvas, box = Q.bounds();
  const width = box.width + 2 * MARGIN, height = box.height + 2 * MARGIN;
  const scale = Math.min(frame.clientWidth / width, frame.clientHeight / height), ratio = density / scale;
  const left = (frame.clientWidth - width * scale) / 2, top = (frame.clientHeight - height * scale) / 2;
  const context = make(Math.round(width * density), Math.round(height * density));
  const setTransform = context.setTransform;
  context.setTransform = function () { setTransform.call(this, ratio, 0, 0, ratio, -left * ratio, -top * ratio); };
  context.clearRect = () => {};
  const view = { position: net.getViewPosition(), scale: net.getScale(), animation: false };
  const getContext = canvas.getContext;
  net.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, animation: false });
  try {
    canvas.getContext = () => context;
    net.redraw();
  } finally {
    canvas.getContext = getContext;
    net.moveTo(view);
    net.redraw();
  }
  return context;
}
Q.png = (density = 1.8) => {
  const box = Q.bounds(), width = box.width + 2 * MARGIN, height = box.height + 2 * MARGIN;
  const fitted = Math.min(density, LONGEST / width, LONGEST / height, Math.sqrt(MOST / width / height));
  return draw(fitted, (across, down) => {
    const picture = el("canvas");
    picture.width = across;
    picture.height = down;
    const context = picture.getContext("2d");
    context.fillStyle = css("--canvas");
    context.fillRect(0, 0, across, down);
    return context;
  }).canvas;
};
Q.svg = () => draw(1, (across, down) => new Q.SvgContext(across, down, css("--canvas"))).toString();
function save(blob, extension) {
  const link = el("a", { href: URL.createObjectURL(blob), download: `${spec.id}.${extension}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}
$("b-png").onclick = () => Q.png().toBlob(blob => save(blob, "png"));
$("b-svg").onclick = () => save(new Blob([Q.svg()], { type: "image/svg+xml" }), "svg");
$("b-print").onclick = () => print();
addEventListener("beforeprint", () => {
  const old = document.querySelector(".print-picture"), dark = Q.dark();
  if (old) old.remove();
  if (!spec.nodes.length || $("stage").hidden) return;
  if (dark) Q.theme(false);
  $("stage").prepend(el("img", { class: "print-picture", alt: spec.title, src: Q.png(1.6).toDataURL() }));
  if (dark) Q.theme(true);
});
})();
