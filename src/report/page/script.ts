/** The page's only script: shows the words a line rests on. The page reads well
 *  without it. */
export const script = `"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const lines = [...document.querySelectorAll(".line")];
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const panels = [...document.querySelectorAll("[role=tabpanel]")];
  const pane = document.getElementById("sources");
  let pinned = null;
  for (const link of document.querySelectorAll(".cite")) link.tabIndex = -1;

  const parse = (line) => line.dataset.cites.split(" ").filter(Boolean).map((part) => {
    const [n, range] = part.split(":");
    const [start, end] = range.split("-");
    return { n: +n, start: +start, end: +end };
  });
  const pieces = panels.map((panel) => [...panel.querySelectorAll(".c")].map((el) => ({ el, s: +el.dataset.s })));
  const covered = ({ n, start, end }) => (pieces[n] || []).filter(({ s }) => s >= start && s < end);

  const clear = (name) => {
    for (const el of document.querySelectorAll("." + name)) el.classList.remove(name);
  };
  const mark = (line, name) => {
    clear(name);
    if (!line) return;
    for (const cite of parse(line)) for (const { el } of covered(cite)) el.classList.add(name);
    line.classList.add(name);
  };
  const show = (n, focus) => {
    tabs.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(i === n));
      tab.tabIndex = i === n ? 0 : -1;
      if (i === n) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
      if (i === n && focus) tab.focus();
    });
    panels.forEach((panel, i) => { panel.hidden = i !== n; });
  };
  const scrollTo = (el) => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const box = pane.getBoundingClientRect();
    const top = pane.scrollTop + el.getBoundingClientRect().top - box.top - box.height / 3;
    pane.scrollTo({ top, behavior: still ? "auto" : "smooth" });
  };
  const pin = (line, at) => {
    pinned = line;
    mark(line, "on");
    clear("near");
    root.classList.toggle("open", Boolean(line));
    if (!line) return;
    const cite = parse(line)[at || 0];
    if (!cite) return;
    show(cite.n);
    const first = covered(cite)[0];
    if (first) scrollTo(first.el);
    for (const tab of tabs) tab.classList.remove("has");
    for (const { n } of parse(line)) if (tabs[n]) tabs[n].classList.add("has");
  };

  const reveal = (line) => {
    for (let fold = line.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  for (const line of lines) {
    line.addEventListener("mouseenter", () => mark(line, "near"));
    line.addEventListener("mouseleave", () => clear("near"));
    line.addEventListener("click", (event) => {
      const link = event.target.closest(".cite");
      if (event.target.closest("summary")) return;
      event.stopPropagation();
      if (link) event.preventDefault();
      if (!link && String(getSelection())) return;
      pin(line, link ? [...line.querySelectorAll(".cite")].indexOf(link) : 0);
    });
    line.addEventListener("keydown", (event) => {
      if (event.target !== line) return;
      const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
      if (step) {
        const next = lines[lines.indexOf(line) + step];
        if (next) { reveal(next); next.focus(); if (pinned) pin(next); }
      } else if (event.key === "Enter" || event.key === " ") pin(line);
      else return;
      event.preventDefault();
    });
  }
  for (const link of document.querySelectorAll(".open")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      root.classList.add("open");
      show(+link.dataset.n);
      pane.scrollTo({ top: 0 });
    });
  }
  const arrive = () => {
    const line = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!line || !line.classList.contains("line")) return;
    reveal(line);
    line.scrollIntoView({ block: "center" });
    line.focus({ preventScroll: true });
    pin(line);
  };
  addEventListener("hashchange", arrive);
  for (const mark of document.querySelectorAll("a.mark")) {
    mark.addEventListener("click", () => setTimeout(arrive));
  }
  tabs.forEach((tab, n) => {
    tab.addEventListener("click", () => show(n));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) show((n + step + tabs.length) % tabs.length, true);
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") pin(null);
  });
  const close = document.getElementById("close");
  close.addEventListener("click", () => pin(null));
  show(0);
  arrive();
})();
`
