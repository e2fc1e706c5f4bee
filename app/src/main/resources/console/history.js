// The revisions of an article, and what one changed in the one before it.

import {get} from "./api.js";
import {wordDifference} from "./diff.js";
import {h} from "./dom.js";
import {time} from "./format.js";

const headline = (article) => article.headlines?.[0]?.value ?? "";
const body = (article) => article.bodies?.find((one) => one.contentType === "text/plain")?.value ?? "";
const KINDS = {"correction-of-fact": "correction", "new-facts": "update", "text-only": "repeat", "furniture-only": "repeat"};

/** @param here makes the address of a revision */
export async function changes(path, revisions, wanted, here) {
  const at = Math.max(0, revisions.findIndex((row) => String(row.revision) === wanted));
  const [to, from] = await Promise.all(revisions.slice(at, at + 2).map((row) => get(path, {revision: row.revision})));
  return h("div", {},
    h("ol", {class: "revisions", "aria-label": "Revisions, newest first"}, revisions.map((row, i) => h("li", {},
      h("a", {href: here({tab: "changes", revision: row.revision}), "aria-current": i === at ? "true" : undefined},
        h("time", {class: "num muted", datetime: row.received}, time(row.received)),
        h("span", {class: `badge ${row.change}`}, `${row.revision} · ${row.change}`),
        h("span", {class: "head", dir: "auto"}, row.headline || "no headline"))))),
    from ? difference(from.article, to.article) : only(to.article));
}

function only(article) {
  return h("p", {class: "muted"}, article.story.revision === 1
    ? "This is the first revision; there is nothing to compare it with."
    : "The revision before this one is no longer among those that the console keeps.");
}

function difference(from, to) {
  return h("section", {class: "diff", "aria-label": `What revision ${to.story.revision} changed`},
    to.pubStatus === "canceled" && h("p", {class: "note kill"}, "This revision kills the article: its text was taken back."),
    facts(to.story.changes ?? []),
    h("p", {class: "headline", dir: "auto"}, marked(headline(from), headline(to))),
    h("div", {class: "body", dir: "auto"}, marked(body(from), body(to))));
}

/** The facts that the revision changed, as the article itself lists them. Whole sentences show in the text below. */
function facts(listed) {
  const all = listed.filter(({what}) => what !== "sentence" && what !== "furniture");
  return all.length > 0 && h("ul", {class: "changes"}, all.slice(0, 20).map(({kind, what, from, to}) => h("li", {},
    h("span", {class: `badge ${KINDS[kind] ?? ""}`}, what.replace("-", " ")), " ",
    from && h("del", {dir: "auto"}, from), from && to && " → ", to && h("ins", {dir: "auto"}, to))));
}

function marked(from, to) {
  const elements = {gone: "del", new: "ins"};
  return wordDifference(from, to).map(({kind, text}) => (kind === "same" ? text : h(elements[kind], {}, text)));
}
