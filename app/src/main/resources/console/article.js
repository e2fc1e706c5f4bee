// The article that is read: its text with its tags, the facts beside it, its revisions, and what the stages did with it.

import {get} from "./api.js";
import {explained} from "./explained.js";
import {facts} from "./facts.js";
import {empty, h, problem} from "./dom.js";
import {link, moment, plural} from "./format.js";
import {changes} from "./history.js";
import {paragraphs, pieces} from "./marks.js";

const plain = (article) => article.bodies?.find((body) => body.contentType === "text/plain")?.value ?? "";

/** Every tag of an article, with a name of its own for the page. */
function tagsOf(article) {
  const {entities = [], instruments = []} = article.annotations ?? {};
  return [
    ...instruments.map((tag, i) => ({...tag, key: `i${i}`, type: "instrument"})),
    ...entities.map((tag, i) => ({...tag, key: `e${i}`})),
  ];
}

function marked(text, field, tags) {
  const spans = tags.flatMap((tag) => (tag.mentions ?? [])
    .filter((mention) => mention.field === field)
    .map(({start, end}) => ({start, end, tag})));
  return pieces(text, spans);
}

function mark({text, tags}) {
  if (tags.length === 0) return text;
  return h("span", {class: `mark ${tags.map((tag) => tag.type).join(" ")}`, data: {tags: tags.map((tag) => tag.key).join(" ")}}, text);
}

/** The text of an article, its tags marked. */
function text(article, tags) {
  const body = plain(article);
  if (!body) {
    return h("div", {class: "body"}, h("p", {class: "muted"},
      article.pubStatus === "canceled" ? "The article was killed. Its earlier revisions are under Changes." : "This article has no body."));
  }
  return h("div", {class: "body", lang: article.language},
    paragraphs(marked(body, "body", tags)).map((paragraph) => h("p", {dir: "auto"}, paragraph.map(mark))));
}

/** Lights a tag up, in the text and beside it. */
function light(root, key) {
  for (const element of root.querySelectorAll(".lit")) element.classList.remove("lit");
  if (!key) return;
  for (const element of root.querySelectorAll(`[data-tags~="${key}"], [data-tag="${key}"]`)) element.classList.add("lit");
}

/**
 * An article with the facts beside it. The view of articles and the view that explains both show it.
 *
 * @param tab what stands there instead of the text
 * @param removed asks for what cleaning removed, with the texts; without it they stand in the article
 */
export function page(article, tab, removed) {
  const tags = tagsOf(article);
  const root = h("article", {class: "reader-inner"},
    h("div", {}, head(article, tags), tab ?? text(article, tags)),
    facts(article, tags, (key, nth) => {
      light(root, key);
      const places = root.querySelectorAll(`[data-tags~="${key}"]`);
      places[nth % places.length]?.scrollIntoView({block: "center", behavior: "smooth"});
    }, removed));
  root.addEventListener("click", ({target}) => {
    const key = target.closest(".mark")?.dataset.tags.split(" ")[0];
    if (!key) return;
    light(root, key);
    root.querySelector(`[data-tag="${key}"]`)?.scrollIntoView({block: "nearest", behavior: "smooth"});
  });
  return root;
}

function head(article, tags) {
  const {story} = article;
  const title = article.headlines?.[0]?.value ?? "";
  return h("header", {},
    h("p", {class: "kicker"},
      story.change !== "new" && h("span", {class: `badge ${story.change}`}, `${story.change}, revision ${story.revision}`),
      article.pubStatus === "withheld" && h("span", {class: "badge withheld"}, "withheld"),
      h("span", {dir: "auto"}, article.lineage.provider ?? "unknown provider"),
      article.located && h("span", {dir: "auto"}, article.located),
      article.language && h("span", {}, article.language),
      h("span", {}, moment(article.versionCreated) ?? "no time given")),
    h("h2", {class: "headline", dir: "auto", lang: article.language},
      title ? marked(title, "headline", tags).map(mark) : "Without a headline"),
    article.by && h("p", {class: "byline", dir: "auto"}, article.by),
    article.edNote && h("p", {class: `note ${story.change}`, dir: "auto"}, article.edNote),
    story.note && story.note !== article.edNote && h("p", {class: `note ${story.change}`, dir: "auto"}, story.note));
}

export class Reader {
  #shown = "";
  #params = {};
  #filter = {};

  constructor() {
    // it scrolls, so it must be reachable by keyboard
    this.element = h("div", {class: "reader", tabindex: "0", role: "region", "aria-label": "Article"});
    this.#nothing();
  }

  #nothing() {
    this.element.replaceChildren(empty("Choose an article", "Click one, or go through the list with the arrow keys."));
  }

  /** The article that is read has a new revision. */
  revised() {
    this.#shown = "";
    this.show(this.#params, this.#filter);
  }

  async show(params, filter) {
    this.#params = params;
    this.#filter = filter;
    const {uri, tab = "", revision = ""} = params;
    const wanted = JSON.stringify([uri, tab, revision, filter]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    if (!uri) {
      this.#nothing();
      return;
    }
    let content;
    try {
      content = await this.#content(uri, tab, revision);
    } catch (failure) {
      content = h("div", {class: "reader-inner"}, h("div", {}, this.#back(), problem(failure.message)));
    }
    if (wanted !== this.#shown) return; // the reader has gone on
    this.element.replaceChildren(content);
    this.element.scrollTop = 0;
  }

  async #content(uri, tab, revision) {
    const path = `articles/${encodeURIComponent(uri)}`;
    const {article, revisions} = await get(path, tab === "changes" || !revision ? undefined : {revision});
    const here = (params) => link("articles", {...this.#filter, uri, ...params});
    let content;
    if (tab === "changes") content = await changes(path, revisions, revision, here);
    if (tab === "explain") content = explained(await get(`${path}/explain`), (name) => get(`${path}/explain`, {"why-not": name}));
    const shown = page(article, content, () => get(`${path}/explain`).then(({items: [item]}) => item.article?.removed ?? []));
    shown.querySelector("header").before(this.#back());
    shown.querySelector("header").after(h("nav", {class: "tabs", "aria-label": "About this article"},
      [["", "Text"], ["changes", `Changes (${plural(revisions.length, "revision")})`], ["explain", "How it was made"]]
        .map(([name, label]) => h("a", {href: here({tab: name}), "aria-current": name === tab ? "page" : undefined}, label))));
    return shown;
  }

  #back() {
    return h("a", {class: "button back", href: link("articles", this.#filter)}, "← All articles");
  }
}
