// What each stage did with a raw item, step by step.

import {h, pairs} from "./dom.js";
import {moment, plural} from "./format.js";

const OUTCOMES = {article: "good", skipped: "warn", "dead-letter": "bad"};

/** The steps of all items of a raw item. */
export function explained({source, bytes, sha256, items = [], rules = {}}) {
  return h("div", {class: "explained"},
    h("p", {class: "muted small"}, `${source}: ${plural(bytes, "byte")}, ${plural(items.length, "item")}, sha256 ${sha256.slice(0, 16)}…`),
    items.map((item) => h("section", {class: "item"},
      items.length > 1 && h("h2", {}, `Item ${item.item}`),
      item.article ? steps(item, rules) : ended(item))));
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

function steps({article, outcome}, rules) {
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
    step("Tagged", tagged(article)),
    step("Outcome", h("p", {}, h("span", {class: `badge ${OUTCOMES[outcome]}`}, outcome), ` ${article.pubStatus}, ${story.change}, revision ${story.revision}`)));
}

function remarks(all = []) {
  return all.length > 0 && h("ul", {class: "small"}, all.map((remark) => h("li", {}, h("code", {}, remark.code), " ", remark.message)));
}

function removed(all, rules) {
  if (all.length === 0) return h("p", {class: "muted"}, "Nothing had to be removed.");
  return h("div", {class: "table", tabindex: "0", role: "region", "aria-label": "Removed texts"}, h("table", {},
    h("thead", {}, h("tr", {}, h("th", {}, "Removed"), h("th", {}, "By rule"))),
    h("tbody", {}, all.map((text) => h("tr", {},
      h("td", {dir: "auto", class: "removed"}, text.text ?? plural(text.length, "character")),
      h("td", {}, h("code", {}, text.rule), h("br"), h("span", {class: "muted small"}, rules[text.rule] ?? "in the program")))))));
}

function tagged({annotations = {}}) {
  const {instruments = [], entities = []} = annotations;
  if (instruments.length + entities.length === 0) return h("p", {class: "muted"}, "Nothing was found.");
  return [
    instruments.map((tag) => h("p", {}, h("strong", {dir: "auto"}, tag.name), " ",
      tag.ticker && h("span", {class: "chip"}, `${tag.mic}:${tag.ticker}`), " ",
      h("span", {class: "small"}, (tag.mentions ?? []).slice(0, 3).map((mention) =>
        `“${mention.text}” as ${mention.method}${mention.rule ? ` (${mention.rule})` : ""}`).join(", ")),
      tag.unresolved && h("span", {class: "small"}, ` not resolved: ${tag.unresolved}`))),
    h("p", {class: "small"}, entities.map((tag, i) => [i > 0 && ", ", h("span", {dir: "auto"}, tag.name), h("span", {class: "muted"}, ` (${tag.type})`)])),
  ];
}
