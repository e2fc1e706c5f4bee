// The view of the flow: how fast, how late, who is silent.

import {Brakes} from "./brakes.js";
import {ago, empty, h, s} from "./dom.js";
import {link, millis, moment, number, plural, rate, span} from "./format.js";
import {withSilence} from "./silence.js";
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
    parts.brakes.draw(detail);
    parts.figures.replaceChildren(...figures(detail));
    parts.topology.replaceChildren(topology(detail), h("figcaption", {class: "muted small"}, "Refused items are on ",
      h("code", {}, `${detail.prefix}.dead-letters`), " with their bytes, skipped ones on ", h("code", {}, `${detail.prefix}.skipped`), " with the reason."));
    parts.providers.replaceChildren(...providers(detail));
    parts.stages.replaceChildren(...detail.stages.map((one) => stage(one, detail)));
    parts.operations.replaceChildren(...operations(detail));
  };
  live.addEventListener("flow", draw);
  return {
    update() {},
    close: () => live.removeEventListener("flow", draw),
  };
}

function frame() {
  const brakes = new Brakes();
  const figures = h("dl", {class: "figures"});
  const picture = h("figure", {class: "panel topology", tabindex: "0", role: "region", "aria-label": "Topics and stages"});
  const stages = h("tbody");
  const providersBody = h("tbody");
  const orders = h("tbody");
  return {brakes, figures, topology: picture, stages, providers: providersBody, operations: orders, all: [
    brakes.element, h("h2", {class: "visually-hidden"}, "At present"), figures,
    h("h2", {}, "Topics and stages"), picture,
    h("h2", {id: "providers"}, "Providers"),
    table("Providers", ["Provider", "#Quiet for", "#Longest gap before", "#Items", "Last item"], providersBody),
    h("h2", {}, "Stages of this process"),
    table("Stages", ["Stage", "State", "#Items", "Last minute", "#Lag", "#Kept", "#Skipped", "#Refused"], stages),
    h("h2", {}, "Operations"),
    table("Operations", ["When", "What", "About", "By", "Why"], orders),
  ]};
}

function table(label, heads, body) {
  return h("div", {class: "table", tabindex: "0", role: "region", "aria-label": label}, h("table", {},
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", {scope: "col", class: head.startsWith("#") && "num"}, head.replace("#", ""))))),
    body));
}

function figure(name, value, under, isBad = false) {
  return h("div", {class: `figure${isBad ? " bad" : ""}`}, h("dt", {}, name), h("dd", {}, value, under && h("div", {class: "under"}, under)));
}

function figures(flow) {
  const {stages, letters} = flow;
  const silent = withSilence(flow).filter((provider) => provider.isSilent);
  const sink = stages.find((one) => one.stage === "sink");
  const lag = stages.reduce((sum, one) => sum + one.lag, 0);
  const waiting = stages.reduce((sum, one) => sum + one.waiting, 0);
  return [
    figure("Articles", rate(sink?.keptPerSecond ?? 0), "over the last 10 s"),
    figure("Median latency", sink?.medianMillis === undefined ? "–" : `≤ ${millis(sink.medianMillis)}`,
      sink?.p95Millis === undefined ? "of the last minute" : `95 % ≤ ${millis(sink.p95Millis)}`),
    figure("Silent providers", number(silent.length), silent.length ? silentNames(silent) : "all send as usual", silent.length > 0),
    figure("Dead letters", h("a", {href: "#/letters"}, number(letters)), "wait for a decision", letters > 0),
    figure("Lag", number(lag), "records not read yet"),
    figure("Embargoed", number(waiting), "wait for their time"),
  ];
}

function silentNames([first, ...others]) {
  return [h("a", {href: link("articles", {provider: first.name}), dir: "auto"}, first.name), `, ${span(first.silence)}`, others.length > 0 && `, and ${number(others.length)} more`];
}

function stage(one, {brakes = []}) {
  const isBraked = brakes.some((brake) => brake.subject === one.stage);
  const isGood = !isBraked && ["RUNNING", "REBALANCING"].includes(one.state);
  return h("tr", {}, h("th", {scope: "row"}, one.stage),
    h("td", {}, h("span", {class: `badge ${isGood ? "good" : "bad"}`}, isBraked ? "brake on" : one.state.toLowerCase())),
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

function providers(flow) {
  const all = withSilence(flow);
  if (all.length === 0) {
    return [h("tr", {}, h("td", {colspan: "5"}, empty("No provider has sent anything yet", "Send an item with ‘depeche send FILE’.")))];
  }
  return all.map(({name, silence, isSilent, longestGap, count, last, lastHeadline, lastUri}) => h("tr", {},
    h("th", {scope: "row", dir: "auto"}, h("a", {href: link("articles", {provider: name})}, name)),
    h("td", {class: "num", title: moment(last)}, isSilent ? h("span", {class: "badge bad"}, `silent for ${span(silence)}`) : span(silence)),
    h("td", {class: "num"}, count > 1 ? span(longestGap) : "–"), h("td", {class: "num"}, number(count)),
    h("td", {class: "headline-cell", dir: "auto"}, h("a", {href: link("articles", {uri: lastUri})}, lastHeadline || lastUri))));
}

/** The trail of wire.operations, newest first. */
function operations({operations: all = []}) {
  if (all.length === 0) return [h("tr", {}, h("td", {colspan: "5", class: "muted"}, "Nothing yet. Changes of watch lists, redrives, releases and erasures show here with who decided them and why."))];
  return all.map(({action, subject, reason, by, at}) => h("tr", {},
    h("td", {class: "when"}, ago(at)), h("td", {}, action.replace("-", " ")), h("td", {dir: "auto"}, h("code", {}, subject)),
    h("td", {dir: "auto"}, by), h("td", {dir: "auto"}, reason)));
}
