// The picture of topics and stages, with what flows on each arrow now.

import {s} from "./dom.js";
import {number, rate} from "./format.js";

// places in the units of the picture; the flow goes from left to right
const TOPICS = [["raw", 4, 106], ["items", 270, 106], ["enriched", 536, 112], ["articles", 808, 128]];
const STAGES = [["ingest", 144], ["enrich", 410], ["sink", 682]];
const Y = 62;
const WIDE = 92;

export function topology({stages, prefix}) {
  const byName = new Map(stages.map((stage) => [stage.stage, stage]));
  return s("svg", {viewBox: "0 0 950 196", role: "img", "aria-label": describe(stages)},
    s("defs", {}, s("marker", {id: "tip", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 6, markerHeight: 6, orient: "auto"},
      s("path", {class: "tip", d: "M0,0L8,4L0,8z"}))),
    TOPICS.map(([name, x, width]) => topic(`${prefix}.${name}`, x, width)),
    s("text", {class: "sub", x: 872, y: Y + 40, "text-anchor": "middle"}, "and .latest, .by-ticker,"),
    s("text", {class: "sub", x: 872, y: Y + 56, "text-anchor": "middle"}, "watched, and routes"),
    STAGES.map(([name, x], i) => stage(name, x, byName.get(name), TOPICS[i], TOPICS[i + 1])));
}

function describe(stages) {
  return `Raw items flow through ingest, enrich and sink to the articles. ${stages
    .map((one) => `${one.stage}: ${rate(one.perSecond)}, ${number(one.refused + one.bugs)} refused, ${number(one.skipped)} skipped`).join("; ")}.`;
}

function topic(name, x, width) {
  return [s("rect", {class: "topic", x, y: Y - 19, width, height: 38, rx: 19}),
    s("text", {class: "topic-name", x: x + width / 2, y: Y + 4, "text-anchor": "middle"}, name)];
}

function arrow(d, perSecond) {
  return s("path", {class: `arrow${perSecond > 0 ? " busy" : ""}`, d, "marker-end": "url(#tip)"});
}

/** A stage, the arrow into it, and those to its three outcomes. A stage without figures runs in another process. */
function stage(name, x, flow, [, fromX, fromWidth], [, toX]) {
  const state = flow === undefined ? "away" : ["RUNNING", "REBALANCING"].includes(flow.state) ? "" : "down";
  const middle = x + WIDE / 2;
  const refused = flow ? flow.refused + flow.bugs : 0;
  return [
    arrow(`M${fromX + fromWidth + 3},${Y}H${x - 4}`, flow?.perSecond),
    arrow(`M${x + WIDE + 3},${Y}H${toX - 4}`, flow?.keptPerSecond),
    s("rect", {class: `stage ${state}`, x, y: Y - 32, width: WIDE, height: 64, rx: 10}),
    s("text", {class: "stage-name", x: middle, y: Y - 3, "text-anchor": "middle"}, name),
    s("text", {class: "sub", x: middle, y: Y + 17, "text-anchor": "middle"},
      flow === undefined ? "elsewhere" : state === "down" ? flow.state.toLowerCase() : `lag ${number(flow.lag)}`),
    flow && [
      s("text", {class: "rate", x: middle, y: Y - 42, "text-anchor": "middle"}, rate(flow.perSecond)),
      outcome(middle - 46, middle - 20, `${number(refused)} refused`, refused > 0),
      outcome(middle + 46, middle + 20, `${number(flow.skipped)} skipped`, false)]];
}

function outcome(middle, from, text, isBad) {
  const y = 150;
  const width = Math.max(84, 7 * text.length + 14);
  return [arrow(`M${from},${Y + 34}C${from},${Y + 62} ${middle},${y - 40} ${middle},${y - 4}`, 0),
    s("rect", {class: `topic${isBad ? " bad" : ""}`, x: middle - width / 2, y, width, height: 30, rx: 15}),
    s("text", {class: isBad ? "refused" : "sub", x: middle, y: y + 20, "text-anchor": "middle"}, text)];
}
