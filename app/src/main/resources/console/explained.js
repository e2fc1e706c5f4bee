// What each stage did with a raw item, step by step.

import {h, pairs, problem} from "./dom.js";
import {field} from "./decision.js";
import {METHODS} from "./facts.js";
import {moment, plural} from "./format.js";

const OUTCOMES = {article: "good", skipped: "warn", "dead-letter": "bad"};

/**
 * The steps of all items of a raw item.
 *
 * @param ask gives the answer again with why a name is not a tag; undefined where that cannot be asked
 */
export function explained({source, bytes, sha256, items = [], rules = {}, notes = []}, ask) {
  return h("div", {class: "explained"},
    h("p", {class: "muted small"}, `${source}: ${plural(bytes, "byte")}, ${plural(items.length, "item")}, sha256 ${sha256.slice(0, 16)}…`),
    items.map((item, i) => h("section", {class: "item"},
      items.length > 1 && h("h2", {}, `Item ${item.item}`),
      item.article ? steps(item, rules, notes[i] ?? {}, ask && ((name) => ask(name).then((answer) => answer.notes[i]?.whyNot ?? []))) : ended(item))));
}

function ended(item) {
  return h("ol", {class: "steps"}, step("Outcome", [
    h("p", {}, h("span", {class: `badge ${OUTCOMES[item.outcome]}`}, item.outcome.replace("-", " ")), " ", h("code", {}, item.code)),
    h("p", {dir: "auto"}, item.message),
    item.format && h("p", {class: "muted small"}, `It was read as ${item.format}.`)]));
}

function step(title, content) {
  return h("li", {class: "step"}, h("h3", {}, title), content);
}

function steps({article, outcome}, rules, notes, ask) {
  const {lineage, story} = article;
  return h("ol", {class: "steps"},
    step("Read", [pairs([["Format", lineage.format], ["Charset", lineage.charset], ["URI", article.uri],
      ...(article.altIds ?? []).map((id) => [id.role, id.value])]), remarks(lineage.remarks)]),
    step("Cleaned", removed(article.removed ?? [], rules)),
    step("Recognised", pairs([["Provider", lineage.provider], ["By", article.by], ["Dateline", article.located],
      ["Created", moment(article.versionCreated)], ["Language", article.language],
      ["Headline", article.headlines?.[0]?.value],
      ["As it was sent", article.headlines?.find((line) => line.role === "original")?.value],
      ["Headline tags", article.genres?.map((genre) => genre.literal).join(", ")], ["Slugline", article.slugline],
      ["Summary", article.descriptions?.[0]?.value]])),
    step("Tagged", [tagged(article, notes), ask && whyNot(ask)]),
    step("Outcome", h("p", {}, h("span", {class: `badge ${OUTCOMES[outcome]}`}, outcome), ` ${article.pubStatus}, ${story.change}, revision ${story.revision}`)));
}

function remarks(all = []) {
  return all.length > 0 && h("ul", {class: "small"}, all.map((remark) => h("li", {}, h("code", {}, remark.code), " ", remark.message)));
}

function table(label, heads, rows) {
  return h("div", {class: "table", tabindex: "0", role: "region", "aria-label": label}, h("table", {},
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", {scope: "col"}, head)))), h("tbody", {}, rows)));
}

function removed(all, rules) {
  if (all.length === 0) return h("p", {class: "muted"}, "Nothing had to be removed.");
  return table("Removed texts", ["Removed", "By rule"], all.map((text) => h("tr", {},
    h("td", {dir: "auto", class: "removed"}, text.text ?? plural(text.length, "character")),
    h("td", {}, h("code", {}, text.rule), h("br"), h("span", {class: "muted small"}, rules[text.rule] ?? "in the program")))));
}

/** Each tag with its reason. */
function tagged({annotations = {}}, {entities: reasons = []}) {
  const {instruments = [], entities = []} = annotations;
  if (instruments.length + entities.length === 0) return h("p", {class: "muted"}, "Nothing was found.");
  return table("Tags", ["Tag", "What", "Because of"], [
    ...instruments.map((tag) => h("tr", {}, h("td", {dir: "auto"}, h("strong", {}, tag.name)),
      h("td", {}, tag.ticker ? h("span", {class: "chip"}, `${tag.mic}:${tag.ticker}`) : tag.unresolved ? "not resolved" : "instrument"),
      h("td", {class: "small"}, tag.unresolved && h("p", {}, tag.unresolved), mentions(tag)))),
    ...entities.map((tag, i) => h("tr", {}, h("td", {dir: "auto"}, h("strong", {}, tag.name)), h("td", {}, tag.type),
      h("td", {class: "small"}, reasons[i]))),
  ]);
}

/** The same words by the same rule count once. */
function mentions({mentions: all = []}) {
  if (all.length === 0) return "the agency’s own coding";
  const reasons = new Map(all.map((one) => [`${one.text} ${one.rule}`, one]));
  return [...reasons.values()].slice(0, 5).map(({text, method, rule}, i) => [i > 0 && h("br"), h("q", {dir: "auto"}, text), `: ${METHODS[method] ?? method}`, rule && [", rule ", h("code", {}, rule)]]);
}

/** Asks why a name, a code or a ticker is not a tag. */
function whyNot(ask) {
  const answer = h("ul", {class: "reasons", "aria-live": "polite"});
  const name = h("input", {name: "why-not", required: true, maxlength: "200", placeholder: "a name, a code or a ticker", autocomplete: "off"});
  return h("form", {class: "why-not", onsubmit: async (event) => {
    event.preventDefault();
    try {
      const lines = await ask(name.value.trim());
      answer.replaceChildren(...lines.map((line) => h("li", {dir: "auto"}, line)));
    } catch (failure) {
      answer.replaceChildren(h("li", {}, problem(failure.message)));
    }
  }}, field("Something is not tagged? Ask why", name), h("button", {}, "Why not?"), answer);
}
