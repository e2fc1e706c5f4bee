// The facts beside an article: instruments with their codes and where each tag came from, organisations, people, places.

import {h, pairs, problem} from "./dom.js";
import {link, moment, plural} from "./format.js";

export const METHODS = {
  ric: "a Reuters code", prwire: "a code as press releases write it", cashtag: "a cashtag", bloomberg: "a Bloomberg code",
  isin: "an ISIN", label: "a labelled code", coded: "the agency’s own coding", name: "the company’s name",
};
const IDS = {link: "Link", native: "Agency’s id", nativeVersion: "Agency’s version"};
const SECTIONS = [["instrument", "Instruments", "instruments"], ["organisation", "Organisations", "organisations"],
  ["person", "People", "people"], ["place", "Places", "places"]];

/**
 * @param onPick called with the key of a tag and which of its mentions to go to
 * @param removedTexts asks for the texts that cleaning removed
 */
export function facts(article, tags, onPick, removedTexts) {
  const sections = SECTIONS.map(([type, title, name]) => {
    const found = tags.filter((tag) => tag.type === type);
    return found.length > 0 && h("section", {class: name}, h("h3", {}, title),
      found.map((tag) => (type === "instrument" ? instrument(tag, onPick) : entity(tag, onPick))));
  });
  return h("section", {class: "facts", "aria-label": "Facts"}, sections,
    !tags.length && h("p", {class: "muted"}, "No people, organisations, places or instruments were found."),
    origin(article), remarks(article), removed(article, removedTexts));
}

function picker(tag, onPick) {
  let nth = -1;
  return h("button", {class: "plain", type: "button", dir: "auto", onclick: () => onPick(tag.key, ++nth)}, tag.name);
}

function entity(tag, onPick) {
  const times = tag.mentions.length + (tag.furtherMentions ?? 0);
  return h("div", {class: "fact", data: {tag: tag.key}},
    h("div", {class: "fact-head"}, picker(tag, onPick),
      h("span", {class: "times"},
        h("a", {href: link("articles", {entity: tag.name}), title: `Articles with ${tag.name}`, "aria-label": `Articles with ${tag.name}`}, "all"),
        ` · ${times}× · ${Math.round(tag.confidence * 100)} %`)));
}

function instrument(tag, onPick) {
  const code = tag.mic && tag.ticker ? `${tag.mic}:${tag.ticker}` : undefined;
  const {current} = tag;
  return h("div", {class: "fact card", data: {tag: tag.key}},
    h("div", {class: "fact-head"}, picker(tag, onPick),
      code && h("a", {class: "chip", href: link("articles", {ticker: code}), title: `Articles with ${code}`}, code)),
    pairs([
      ["ISIN", tag.isin], ["RIC", tag.ric], ["FIGI", tag.figi], ["LEI", tag.lei],
      ["Kind", tag.kind === "equity" ? undefined : tag.kind],
      ["Listed then", {true: "yes", false: "no"}[tag.listedAtPublication] ?? "not known"],
      ["Today", current && [current.name, current.mic && current.ticker && `${current.mic}:${current.ticker}`, current.isin].filter(Boolean).join(" · ")],
      ["Or", tag.alternatives?.map((other) => [other.name, other.mic && `${other.mic}:${other.ticker}`].filter(Boolean).join(" ")).join("; ")],
      ["Confidence", `${Math.round(tag.confidence * 100)} %`],
    ]),
    tag.unresolved && h("p", {class: "small"}, h("span", {class: "badge warn"}, "not resolved"), " ", tag.unresolved),
    why(tag));
}

/** Where the tag came from: the same code five times is one reason. */
function why(tag) {
  const reasons = new Map();
  for (const {method, rule, text, field} of tag.mentions ?? []) {
    const key = `${method} ${rule} ${text}`;
    const reason = reasons.get(key) ?? {method, rule, text, fields: new Set(), times: 0};
    reason.fields.add(field);
    reason.times++;
    reasons.set(key, reason);
  }
  const lines = [...reasons.values()].slice(0, 5).map(({method, rule, text, fields, times}) => h("li", {},
    h("q", {dir: "auto"}, text), ` in ${[...fields].join(" and ")}${times > 1 ? `, ${times}×` : ""}: ${METHODS[method] ?? method}`,
    rule && [" (rule ", h("code", {}, rule), ")"]));
  return h("div", {class: "why"}, h("span", {class: "muted"}, "Tagged because of"),
    lines.length ? h("ul", {}, lines) : " the agency’s own coding");
}

function origin(article) {
  const {lineage} = article;
  return h("section", {}, h("h3", {}, "Origin"), pairs([
    ["Received", moment(lineage.receivedAt)], ["Format", lineage.format], ["Raw record", lineage.raw], ["URI", article.uri],
    ...(article.altIds ?? []).map((id) => [IDS[id.role] ?? id.role, id.value]),
    ...(article.infoSources ?? []).filter((source) => source.role !== "provider").map((source) => [source.role, source.name]),
    ["Tags", article.genres?.map((genre) => genre.literal).join(", ")],
    ["Subjects", article.subjects?.map((subject) => subject.name ?? subject.literal ?? subject.uri).join(", ")],
    ["Rights", article.copyrightNotice],
  ]));
}

function remarks(article) {
  const all = article.lineage.remarks ?? [];
  return all.length > 0 && h("section", {}, h("h3", {}, "Remarks"),
    h("ul", {class: "small"}, all.map((remark) => h("li", {}, h("code", {}, remark.code), " ", remark.message))));
}

/** The texts are on the raw item alone, so they are asked for when somebody wants to see them. */
function removed(article, ask = () => article.removed) {
  const all = article.removed ?? [];
  const list = h("ul", {class: "removed-texts", "aria-live": "polite"});
  const show = async ({target}) => {
    if (!target.open || list.firstChild) return;
    try {
      list.replaceChildren(...(await ask()).map((text) => h("li", {}, h("code", {}, text.rule),
        h("span", {class: "text", dir: "auto"}, text.text ?? plural(text.length, "character")))));
    } catch (failure) {
      list.replaceChildren(h("li", {}, problem(failure.message)));
    }
  };
  return all.length > 0 && h("details", {class: "small", ontoggle: show},
    h("summary", {}, `${plural(all.length, "text")} removed by cleaning`), list);
}
