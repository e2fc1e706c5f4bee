// The view of the flow: how fast, how late, who is silent.

import {empty, h, s} from "./dom.js";
import {link, millis, moment, number, plural, rate, span} from "./format.js";
import {topology} from "./topology.js";

export const title = "Flow";

export function open(root, live) {
  const element = h("div", {class: "page"}, h("p", {class: "empty"}, "Waiting for the first figures …"));
  root.append(element);
  // kept over the redraws, so that scrolling in them stays and a screen reader's place is not lost
  const parts = {};
  const draw = ({detail}) => {
    if (!parts.figures) {
      Object.assign(parts, frame());
      element.replaceChildren(...parts.all);
    }
    parts.figures.replaceChildren(...figures(detail));
    parts.topology.replaceChildren(topology(detail), h("figcaption", {class: "muted small"}, "Refused items are on ",
      h("code", {}, `${detail.prefix}.dead-letters`), " with their bytes, skipped ones on ", h("code", {}, `${detail.prefix}.skipped`), " with the reason."));
    parts.stages.replaceChildren(...detail.stages.map(stage));
    parts.providers.replaceChildren(...providers(detail));
  };
  live.addEventListener("flow", draw);
  return {
    update() {},
    close: () => live.removeEventListener("flow", draw),
  };
}

function frame() {
  const figures = h("dl", {class: "figures"});
  const picture = h("figure", {class: "panel topology", tabindex: "0", role: "region", "aria-label": "Topics and stages"});
  const stages = h("tbody");
  const providersBody = h("tbody");
  return {figures, topology: picture, stages, providers: providersBody, all: [
    h("h2", {class: "visually-hidden"}, "At present"), figures,
    h("h2", {}, "Topics and stages"), picture,
    h("h2", {}, "Stages of this process"),
    table("Stages", ["Stage", "State", "#Items", "Last minute", "#Lag", "#Kept", "#Skipped", "#Refused"], stages),
    h("h2", {}, "Providers"),
    table("Providers", ["Provider", "#Silent for", "#Longest gap before", "#Items", "Last item"], providersBody),
  ]};
}

function table(label, heads, body) {
  return h("div", {class: "table", tabindex: "0", role: "region", "aria-label": label}, h("table", {},
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", {scope: "col", class: head.startsWith("#") && "num"}, head.replace("#", ""))))),
    body));
}

function figure(name, value, under) {
  return h("div", {class: "figure"}, h("dt", {}, name), h("dd", {}, value, under && h("div", {class: "under"}, under)));
}

function figures({stages, letters, articles}) {
  const sink = stages.find((one) => one.stage === "sink");
  const lag = stages.reduce((sum, one) => sum + one.lag, 0);
  const waiting = stages.reduce((sum, one) => sum + one.waiting, 0);
  return [
    figure("Articles", rate(sink?.keptPerSecond ?? 0), "over the last 10 s"),
    figure("Wire to article", sink?.medianMillis === undefined ? "–" : `≤ ${millis(sink.medianMillis)}`,
      sink?.p95Millis === undefined ? "half of the last minute’s" : `half of them; 95 % ≤ ${millis(sink.p95Millis)}`),
    figure("Lag", number(lag), "records not read yet"),
    figure("Dead letters", h("a", {href: "#/letters"}, number(letters)), "wait for a decision"),
    figure("Embargoed", number(waiting), "wait for their time"),
    figure("At hand", number(articles), "in the console’s memory"),
  ];
}

function stage(one) {
  const isGood = ["RUNNING", "REBALANCING"].includes(one.state);
  return h("tr", {}, h("th", {scope: "row"}, one.stage),
    h("td", {}, h("span", {class: `badge ${isGood ? "good" : "bad"}`}, one.state.toLowerCase())),
    h("td", {class: "num"}, rate(one.perSecond)), h("td", {}, spark(one.minute ?? [])),
    h("td", {class: "num"}, number(one.lag)), h("td", {class: "num"}, number(one.kept)), h("td", {class: "num"}, number(one.skipped)),
    h("td", {class: "num"}, one.refused + one.bugs > 0 ? h("a", {href: link("letters", {stage: one.stage})}, number(one.refused + one.bugs)) : "0"));
}

/** The last minute as a line, each point the mean of five seconds; the newest is at the right end. */
function spark(seconds) {
  const perSecond = seconds.slice(4).map((_, i) => seconds.slice(i, i + 5).reduce((sum, n) => sum + n, 0) / 5);
  const most = Math.max(1, ...perSecond);
  const shift = 60 - perSecond.length;
  const points = perSecond.map((n, i) => `${((i + shift) * 2).toFixed(0)},${(22 - (20 * n) / most).toFixed(1)}`);
  return s("svg", {class: "spark", viewBox: "0 0 120 24", role: "img", preserveAspectRatio: "none",
    "aria-label": `at most ${plural(Math.max(0, ...seconds), "item")} a second`}, s("path", {d: points.length > 1 ? `M${points.join("L")}` : "M0,22H120"}));
}

function providers({providers: all = [], now}) {
  if (all.length === 0) {
    return [h("tr", {}, h("td", {colspan: "5"}, empty("No provider has sent anything yet", "Send an item with ‘depeche send FILE’.")))];
  }
  return all
    .map((provider) => ({...provider, silence: (new Date(now) - new Date(provider.last)) / 1000}))
    .map((provider) => ({...provider, isSilent: isSilent(provider)}))
    .sort((a, b) => b.isSilent - a.isSilent)
    .map(({name, silence, isSilent: silent, longestGap, count, last, lastHeadline, lastUri}) => h("tr", {},
      h("th", {scope: "row", dir: "auto"}, h("a", {href: link("articles", {provider: name})}, name)),
      h("td", {class: "num", title: moment(last)}, silent ? h("span", {class: "badge bad silent"}, `silent, ${span(silence)}`) : span(silence)),
      h("td", {class: "num"}, count > 1 ? span(longestGap) : "–"), h("td", {class: "num"}, number(count)),
      h("td", {class: "headline-cell", dir: "auto"}, h("a", {href: link("articles", {uri: lastUri})}, lastHeadline || lastUri))));
}

/** Silent is whoever has been quiet for twice as long as ever between its last 50 items, and for five minutes. */
function isSilent({silence, longestGap, count}) {
  return count >= 3 && silence > 300 && silence > 2 * longestGap;
}
