// The shell: which view is shown, and whether the process answers.

import {Live} from "./api.js";
import {h, problem} from "./dom.js";
import {number, rate} from "./format.js";

// a view is loaded when it is first shown
const VIEWS = {
  articles: () => import("./articles.js"),
  flow: () => import("./flow.js"),
  letters: () => import("./letters.js"),
  explain: () => import("./explain.js"),
  watch: () => import("./watch.js"),
};

const main = document.getElementById("main");
const live = new Live();
let shown; // {name, view}

function address() {
  const [, name = "articles", query = ""] = location.hash.match(/^#\/(\w+)(?:\?(.*))?$/) ?? [];
  return {name: name in VIEWS ? name : "articles", params: Object.fromEntries(new URLSearchParams(query))};
}

async function show() {
  const {name, params} = address();
  for (const a of document.querySelectorAll("nav a[data-view]")) {
    if (a.dataset.view === name) a.setAttribute("aria-current", "page");
    else a.removeAttribute("aria-current");
  }
  if (shown?.name === name) {
    shown.view.update(params);
    return;
  }
  const isFirst = shown === undefined;
  shown?.view.close?.();
  shown = {name, view: {update() {}}};
  const {open, title} = await VIEWS[name]();
  if (shown.name !== name) return; // another view was chosen meanwhile
  document.title = `${title} – Dépêche`;
  main.replaceChildren(h("h1", {class: "visually-hidden"}, title));
  shown.view = open(main, live);
  shown.view.update(params);
  if (!isFirst) main.focus({preventScroll: true});
}

function tellState(state, text) {
  document.getElementById("live").dataset.state = state;
  const element = document.getElementById("live-text");
  if (element.textContent !== text) element.textContent = text;
}

live.addEventListener("state", ({detail}) => {
  if (detail.state === "off") tellState("off", "no connection, trying again");
});
live.addEventListener("flow", ({detail}) => {
  const last = detail.stages.at(-1);
  tellState("live", last ? `live, ${rate(last.perSecond)}` : "live");
  const count = document.getElementById("letter-count");
  count.hidden = detail.letters === 0;
  count.textContent = number(detail.letters);
  count.title = "wait for a decision";
});
window.addEventListener("unhandledrejection", (event) => {
  main.prepend(problem(event.reason?.message ?? "Something went wrong; reload the page."));
});
window.addEventListener("hashchange", show);
live.start();
show();
