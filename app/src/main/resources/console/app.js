// The shell: which view is shown, and whether the process answers.

import {Live} from "./api.js";
import {h, problem} from "./dom.js";
import {plural, rate, setClock, short, since} from "./format.js";
import {withSilence} from "./silence.js";

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
    if (a.dataset.view === name) {
      a.setAttribute("aria-current", "page");
      a.scrollIntoView({block: "nearest", inline: "nearest"});
    }
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
  setClock(detail.now);
  const last = detail.stages.at(-1);
  tellState("live", last ? `live, ${rate(last.perSecond)}` : "live");
  const silent = withSilence(detail).filter((provider) => provider.isSilent).length;
  const brakes = detail.brakes?.length ?? 0;
  badge("flow-count", silent + brakes, [silent && plural(silent, "silent provider"), brakes && `${plural(brakes, "stage")} stopped by a brake`].filter(Boolean).join(", "));
  badge("letter-count", detail.letters, detail.letters ? `${plural(detail.letters, "dead letter")} to decide about` : "");
});

/** How much of a view needs somebody. */
function badge(id, count, meaning) {
  const element = document.getElementById(id);
  if (element.title === meaning) return;
  element.title = meaning;
  element.replaceChildren(...(count > 0 ? [short(count), h("span", {class: "visually-hidden"}, ` ${meaning}`)] : []));
}

setInterval(() => {
  for (const element of document.querySelectorAll("time[data-ago]")) {
    const text = since(element.dataset.ago);
    if (element.textContent !== text) element.textContent = text;
  }
}, 5_000);

window.addEventListener("unhandledrejection", (event) => {
  main.prepend(problem(event.reason?.message ?? "Something went wrong; reload the page."));
});
window.addEventListener("hashchange", show);
live.start();
show();
