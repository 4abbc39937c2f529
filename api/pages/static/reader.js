// The reader page: marks and their legend, the record panel, the place in the outline.
"use strict";
(() => {
  const reader = document.getElementById("reader");
  const panel = document.getElementById("panel");
  const page = document.getElementById("page");
  const data = JSON.parse(document.getElementById("facts").textContent);
  const empty = panel.firstElementChild;
  let current = null;

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const english = (text) => { const span = make("span", "", text); span.lang = "en"; return span; };
  const both = (label) => label.en && label.en !== label.zh ? [label.zh, " ", english(label.en)] : [label.zh];
  // Facts of one type with the same words share a mark, that of the first of them.
  const stretches = (id) => [...page.querySelectorAll(`[data-f="${CSS.escape(data.items[id].mark)}"]`)];
  const sharing = new Map();
  for (const [id, fact] of Object.entries(data.items)) sharing.set(fact.mark, [...(sharing.get(fact.mark) || []), id]);
  const isShown = (type) => !reader.classList.contains(`hide-${type}`);

  const record = (id) => {
    const fact = data.items[id];
    const box = make("div", `record t-${fact.type}`);
    const close = make("button", "plain close", "关闭 ", english("Close"));
    close.type = "button";
    close.addEventListener("click", hide);
    const quote = make("blockquote", "", fact.quote);
    const list = make("dl", "");
    for (const field of fact.fields) {
      const value = make("dd", "");
      if (field.units) {
        const names = make("ul", "");
        for (const unit of field.units) {
          const link = make("a", "", unit.name);
          link.href = unit.href;
          names.append(make("li", "", link));
        }
        value.append(names);
      } else value.textContent = field.value;
      list.append(make("dt", "", ...both(field.label)), value);
    }
    const link = make("a", "plain", "出处页 ", english("Evidence"));
    link.href = `/evidence/${encodeURIComponent(id)}`;
    const copy = make("button", "plain", "复制链接 ", english("Copy link"));
    copy.type = "button";
    copy.addEventListener("click", async () => {
      const address = `${location.origin}${location.pathname}?at=${fact.start}#${id}`;
      try { await navigator.clipboard.writeText(address); copy.textContent = "已复制 Copied"; }
      catch { location.hash = id; copy.textContent = "链接在地址栏 See the address bar"; }
    });
    const head = make("p", "kind", make("span", "dot"), ...both(data.types[fact.type]), fact.clause ? ` · ${fact.clause}` : "");
    box.append(close, head, quote, list, make("p", "soft small num", `${fact.start}–${fact.end}`), make("div", "row", copy, link));
    const inside = stretches(id)[0];
    const others = inside ? [...new Set([...inside.querySelectorAll("[data-f]")].map((item) => item.dataset.f))] : [];
    for (let up = inside && inside.parentElement.closest("[data-f]"); up; up = up.parentElement.closest("[data-f]")) others.push(up.dataset.f);
    const beside = [...new Set([fact.mark, ...others])].flatMap((mark) => sharing.get(mark)).filter((other) => other !== id);
    if (beside.length) {
      const rows = make("div", "row", make("span", "soft small", "同处 ", english("Here too")));
      for (const other of beside) {
        const { type, brief } = data.items[other];
        const chip = make("button", `chip t-${type}`, make("span", "dot"), data.types[type].zh, brief ? ` ${brief.slice(0, 24)}` : "");
        chip.type = "button";
        chip.addEventListener("click", () => show(other));
        rows.append(chip);
      }
      box.append(rows);
    }
    return box;
  };

  const light = (id, on) => stretches(id).forEach((item) => item.classList.toggle("on", on));

  const show = (id, { move = true, scroll = false } = {}) => {
    if (!(id in data.items)) return;
    const type = data.items[id].type;
    if (!isShown(type)) setShown(type, true);
    if (current) light(current, false);
    current = id;
    light(id, true);
    panel.replaceChildren(record(id));
    if (move) history.replaceState(null, "", `#${id}`);
    const first = stretches(id)[0];
    if (scroll && first) first.scrollIntoView({ block: "center" });
  };

  const hide = () => {
    if (!current) return;
    light(current, false);
    const first = stretches(current)[0];
    current = null;
    panel.replaceChildren(empty);
    history.replaceState(null, "", location.pathname + location.search);
    if (first) first.focus({ preventScroll: true });
  };

  const setShown = (type, on) => {
    reader.classList.toggle(`hide-${type}`, !on);
    const box = document.querySelector(`#legend input[value="${type}"]`);
    if (box) box.checked = on;
    for (const item of document.querySelectorAll(`.records li.t-${type}`)) item.hidden = !on;
  };

  page.addEventListener("click", (event) => {
    let mark = event.target.closest("[data-f]");
    while (mark && !isShown(data.items[mark.dataset.f].type)) mark = mark.parentElement.closest("[data-f]");
    if (mark) show(mark.dataset.f);
  });

  document.querySelector(".records").addEventListener("click", (event) => {
    const link = event.target.closest("[data-f]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.dataset.f, { scroll: true });
    panel.focus({ preventScroll: true });
  });

  document.getElementById("legend").addEventListener("change", (event) => setShown(event.target.value, event.target.checked));
  for (const box of document.querySelectorAll("#legend input")) setShown(box.value, box.checked);

  document.addEventListener("keydown", (event) => {
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && document.activeElement.type !== "checkbox") return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") hide();
    if (event.key !== "n" && event.key !== "p") return;
    const marks = [...page.querySelectorAll(".m[id]")].filter((item) => isShown(data.items[item.dataset.f].type));
    if (!marks.length) return;
    const focused = document.activeElement.closest && document.activeElement.closest(".m");
    const from = marks.findIndex((item) => item === focused || (current && item.dataset.f === data.items[current].mark));
    const step = event.key === "n" ? 1 : -1;
    const next = marks[from < 0 ? (step > 0 ? 0 : marks.length - 1) : (from + step + marks.length) % marks.length];
    show(next.dataset.f, { scroll: true });
    next.focus({ preventScroll: true });
  });

  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id in data.items) show(id, { move: false, scroll: true });
    return id !== "" && (id in data.items || document.getElementById(id) !== null);
  };
  addEventListener("hashchange", follow);

  // Links of maps and answers know the place only: `?at=` leads to the fact that begins there, or else to the line.
  const given = new URLSearchParams(location.search).get("at");
  if (!follow() && given !== null) {
    const at = Number(given);
    const here = Object.entries(data.items).filter(([, fact]) => fact.start === at);
    const best = here.find(([, fact]) => isShown(fact.type)) || here[0];
    const line = [...page.querySelectorAll("p[data-s]")].filter((item) => Number(item.dataset.s) <= at).pop();
    if (best) show(best[0], { move: false, scroll: true });
    else if (line && at > 0) line.scrollIntoView({ block: "center" });
  }

  if (matchMedia("(max-width: 760px)").matches) document.getElementById("outline").open = false;

  // Which clause is being read: the last one whose beginning has passed the upper third of the window.
  const links = new Map([...document.querySelectorAll(".outline a")].map((link) => [link.getAttribute("href").split("#")[1], link]));
  const anchors = [...page.querySelectorAll(".anchor")];
  let waiting = false;
  const place = () => {
    waiting = false;
    let last = null;
    for (const anchor of anchors) { if (anchor.getBoundingClientRect().top < innerHeight / 3) last = anchor; else break; }
    for (const link of document.querySelectorAll(".outline a[aria-current]")) link.removeAttribute("aria-current");
    const link = last && links.get(last.id);
    if (link) {
      link.setAttribute("aria-current", "true");
      const side = link.closest(".side");
      const top = link.offsetTop - side.offsetTop;
      if (top < side.scrollTop || top > side.scrollTop + side.clientHeight - 40) side.scrollTop = top - side.clientHeight / 3;
    }
  };
  addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(place); } }, { passive: true });
  place();
})();
