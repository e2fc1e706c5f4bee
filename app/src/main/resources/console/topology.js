// The picture of topics and stages, with what flows on each arrow now.

import {s} from "./dom.js";
import {number, rate} from "./format.js";

// places in the units of the picture; the flow goes from left to right
const TOPICS = [["raw", 4, 100], ["items", 306, 100], ["enriched", 608, 112], ["articles", 922, 112]];
const STAGES = [["ingest", 158], ["enrich", 460], ["sink", 774]];
const Y = 50;
const WIDE = 94;

export function topology({stages, prefix, brakes = []}) {
  const byName = new Map(stages.map((stage) => [stage.stage, stage]));
  const braked = new Set(brakes.map((brake) => brake.subject));
  const label = (name) => (prefix.length > 6 ? `….${name}` : `${prefix}.${name}`);
  return s("svg", {viewBox: "0 0 1038 182", role: "img", "aria-label": describe(stages, braked)},
    s("defs", {}, s("marker", {id: "tip", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 6, markerHeight: 6, orient: "auto"},
      s("path", {class: "tip", d: "M0,0L8,4L0,8z"}))),
    TOPICS.map(([name, x, width]) => topic(label(name), x, width)),
    s("text", {class: "sub", x: 978, y: Y + 40, "text-anchor": "middle"}, "and .latest, .by-ticker,"),
    s("text", {class: "sub", x: 978, y: Y + 56, "text-anchor": "middle"}, "watched, and routes"),
    STAGES.map(([name, x], i) => stage(name, x, byName.get(name), braked.has(name), TOPICS[i], TOPICS[i + 1])));
}

function describe(stages, braked) {
  return `Raw items flow through ingest, enrich and sink to the articles. ${stages
    .map((one) => `${one.stage}${braked.has(one.stage) ? ", brake on" : ""}: ${rate(one.perSecond)}, ${number(one.refused + one.bugs)} refused, ${number(one.skipped)} skipped`).join("; ")}.`;
}

function topic(name, x, width) {
  return [s("rect", {class: "topic", x, y: Y - 19, width, height: 38, rx: 19}),
    s("text", {class: "topic-name", x: x + width / 2, y: Y + 4, "text-anchor": "middle"}, name)];
}

function arrow(d, perSecond) {
  return s("path", {class: `arrow${perSecond > 0 ? " busy" : ""}`, d, "marker-end": "url(#tip)"});
}

/** An arrow from left to right with its rate above it. */
function flowing(from, to, perSecond) {
  return [arrow(`M${from + 4},${Y}H${to - 4}`, perSecond),
    perSecond !== undefined && s("text", {class: perSecond > 0 ? "rate" : "rate idle", x: (from + to) / 2 - 1, y: Y - 8, "text-anchor": "middle"}, rate(perSecond))];
}

/** A stage, the arrows into it and out of it, and its two other outcomes. A stage without figures runs in another process. */
function stage(name, x, flow, isBraked, [, fromX, fromWidth], [, toX]) {
  const isRunning = flow && ["RUNNING", "REBALANCING"].includes(flow.state);
  const state = isBraked || (flow && !isRunning) ? "down" : flow ? "" : "away";
  const below = isBraked ? "brake on" : !flow ? "elsewhere" : isRunning ? `lag ${number(flow.lag)}` : flow.state.toLowerCase();
  const middle = x + WIDE / 2;
  const refused = flow ? flow.refused + flow.bugs : 0;
  return [
    flowing(fromX + fromWidth, x, flow?.perSecond),
    flowing(x + WIDE, toX, flow?.keptPerSecond),
    s("rect", {class: `stage ${state}`, x, y: Y - 32, width: WIDE, height: 64, rx: 10}),
    s("text", {class: "stage-name", x: middle, y: Y - 3, "text-anchor": "middle"}, name),
    s("text", {class: `sub${isBraked ? " alarm" : ""}`, x: middle, y: Y + 17, "text-anchor": "middle"}, below),
    flow && [
      outcome(middle - 47, middle - 20, `${number(refused)} refused`, refused > 0),
      outcome(middle + 47, middle + 20, `${number(flow.skipped)} skipped`, false)]];
}

function outcome(middle, from, text, isBad) {
  const y = 140;
  const width = Math.max(86, 7 * text.length + 14);
  return [arrow(`M${from},${Y + 34}C${from},${Y + 62} ${middle},${y - 40} ${middle},${y - 4}`, 0),
    s("rect", {class: `topic${isBad ? " bad" : ""}`, x: middle - width / 2, y, width, height: 30, rx: 15}),
    s("text", {class: isBad ? "refused" : "sub", x: middle, y: y + 20, "text-anchor": "middle"}, text)];
}
