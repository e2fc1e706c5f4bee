// The view of articles: filters, the list that grows at its top, and the article that is read.

import {get} from "./api.js";
import {Reader} from "./article.js";
import {ago, empty, h, problem} from "./dom.js";
import {FILTERS, Filters} from "./filters.js";
import {link, number, plural} from "./format.js";
import {VirtualList} from "./list.js";

export const title = "Articles";

const MOST_FRESH = 3;

export function open(root, live) {
  const view = new Articles(root, live);
  return view;
}

class Articles {
  #params = {};
  #filter;
  #seq = Infinity; // of the newest that the list has seen; until it is loaded, what comes will be in it
  #more = false;
  #loading = false;
  #unseen = 0;
  #fresh = new Set();

  constructor(root, live) {
    this.live = live;
    this.filters = new Filters((filter) => {
      location.hash = link("articles", {...filter, uri: this.#params.uri});
    });
    this.list = new VirtualList({
      label: "Articles, newest first",
      key: (row) => row.seq,
      draw: (row) => this.#row(row),
      onEnd: () => this.#loadOlder(),
      onScroll: () => this.#sawTop(),
    });
    this.newer = h("button", {class: "newer", hidden: true, onclick: () => this.list.toTop()});
    this.blank = h("div", {class: "blank", hidden: true});
    this.reader = new Reader();
    this.element = h("section", {class: "articles", "aria-label": "Articles"}, this.filters.element,
      h("div", {class: "list"}, this.newer, this.blank, this.list.scroller), this.reader.element);
    root.append(this.element);
    this.onArticles = ({detail}) => this.#came(detail);
    this.onKey = (event) => this.#key(event);
    live.addEventListener("articles", this.onArticles);
    document.addEventListener("keydown", this.onKey);
  }

  close() {
    this.live.removeEventListener("articles", this.onArticles);
    document.removeEventListener("keydown", this.onKey);
  }

  async update(params) {
    this.#params = params;
    const filter = Object.fromEntries(FILTERS.filter((name) => params[name]).map((name) => [name, params[name]]));
    const isOther = JSON.stringify(filter) !== JSON.stringify(this.#filter);
    this.element.classList.toggle("reading", Boolean(params.uri));
    this.reader.show(params, filter);
    if (isOther) {
      this.#filter = filter;
      this.filters.set(filter);
      await this.#load();
    }
    this.list.refresh();
  }

  async #load() {
    const filter = this.#filter;
    try {
      const {page, facets, size} = await get("articles", {...filter, limit: 200});
      if (filter !== this.#filter) return;
      this.#more = page.more;
      this.#seq = page.seq;
      this.#unseen = 0;
      this.list.set(page.rows ?? []);
      this.list.toTop();
      this.filters.offer(facets ?? {});
      this.size = size;
      this.live.follow(filter, page.seq);
      this.#tellCount();
    } catch (failure) {
      this.#nothing(problem(failure.message));
    }
  }

  async #loadOlder() {
    if (!this.#more || this.#loading) return;
    this.#loading = true;
    const filter = this.#filter;
    try {
      const {page} = await get("articles", {...filter, limit: 300, before: this.list.items.at(-1).seq});
      if (filter !== this.#filter) return;
      this.#more = page.more;
      const known = new Set(this.list.items.map((row) => row.uri));
      this.list.set([...this.list.items, ...(page.rows ?? []).filter((row) => !known.has(row.uri))]);
      this.#tellCount();
    } finally {
      this.#loading = false;
    }
  }

  /** New articles stand at the top; a new revision takes its article there. */
  #came({rows: all = [], gone = [], seq}) {
    const rows = all.filter((row) => row.seq > this.#seq);
    if (this.#seq !== Infinity) this.#seq = seq; // lower than before when the process has started anew
    if (rows.length + gone.length === 0) return;
    const changed = new Set([...rows.map((row) => row.uri), ...gone]);
    // one that comes is worth a look; of many at once none is
    this.#fresh = new Set(rows.length <= MOST_FRESH ? rows.map((row) => row.seq) : []);
    if (!this.list.isAtTop) this.#unseen += rows.length;
    this.list.set([...rows, ...this.list.items.filter((row) => !changed.has(row.uri))]);
    this.size = Math.max(this.size ?? 0, this.list.items.length);
    this.#tellCount();
    this.#sawTop();
    if (changed.has(this.#params.uri)) this.reader.revised();
  }

  #sawTop() {
    if (this.list.isAtTop) this.#unseen = 0;
    this.newer.hidden = this.#unseen === 0;
    this.newer.textContent = `${number(this.#unseen)} new ↑`;
  }

  #tellCount() {
    const count = this.list.items.length;
    const isFiltered = Object.keys(this.#filter).length > 0;
    this.filters.tell(isFiltered ? `${plural(count, "article")}${this.#more ? " or more" : ""} of ${number(this.size)}`
      : plural(this.size, "article"));
    if (count > 0) this.#nothing();
    else if (isFiltered) this.#nothing(empty("No article fits these filters", "Take one off, or leave the page open: what comes from now on and fits appears here."));
    else this.#nothing(empty("No articles yet", "Send an item with ‘depeche send FILE’. It appears here as soon as it is published."));
  }

  #nothing(element) {
    this.blank.hidden = !element;
    this.blank.replaceChildren(...(element ? [element] : []));
  }

  #row(row) {
    const isFresh = this.#fresh.delete(row.seq);
    const isRevision = row.revision > 1 || row.change !== "new";
    return h("a", {
      class: `row${row.status === "canceled" ? " killed" : ""}${isFresh ? " fresh" : ""}`,
      href: link("articles", {...this.#filter, uri: row.uri}),
      "aria-current": row.uri === this.#params.uri ? "true" : undefined,
    },
    h("span", {class: "meta"}, ago(row.received),
      h("span", {class: "provider", dir: "auto"}, row.provider ?? "unknown provider"), row.language && h("span", {}, row.language),
      isRevision && h("span", {class: `badge ${row.change}`}, row.change, row.change === "update" ? ` ${row.revision}` : "")),
    h("span", {class: "head", dir: "auto"}, row.headline || (row.status === "canceled" ? `Killed: ${row.uri}` : "Without a headline")),
    h("span", {class: "tags"}, (row.tickers ?? []).slice(0, 4).map((code) => h("span", {class: "chip"}, code)),
      row.tickers?.length > 4 && `+${row.tickers.length - 4}`));
  }

  /** Up and down (or k and j) go through the list, wherever the focus is outside a field. */
  #key(event) {
    if (event.target.closest("input, select, textarea, dialog, .reader") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      this.filters.focus();
      return;
    }
    const step = {ArrowDown: 1, j: 1, ArrowUp: -1, k: -1}[event.key];
    if (!step || this.list.items.length === 0) return;
    event.preventDefault();
    const at = this.list.items.findIndex((row) => row.uri === this.#params.uri);
    const next = Math.min(this.list.items.length - 1, Math.max(0, at + step));
    const row = this.list.items[next];
    history.replaceState(null, "", link("articles", {...this.#filter, uri: row.uri}));
    window.dispatchEvent(new HashChangeEvent("hashchange"));
    this.list.reveal(next)?.focus({preventScroll: true});
  }
}
