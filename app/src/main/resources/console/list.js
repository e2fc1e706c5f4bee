// A list of any length: only the rows in sight are in the page. Rows have one height, so the place of each is known.

import {h} from "./dom.js";

const HEIGHT = 94;
const MARGIN = 6; // rows beyond both edges, so that fast scrolling shows no holes

export class VirtualList {
  #rows = h("ol", {class: "rows"});
  #drawn = new Map(); // key -> element
  #items = [];
  #frame = 0;

  /**
   * @param key    names an item for ever
   * @param draw   makes the content of an item's row
   * @param onEnd  called when the last rows come into sight
   */
  constructor({label, key, draw, onEnd, onScroll}) {
    Object.assign(this, {key, draw, onEnd, onScroll});
    this.#rows.setAttribute("aria-label", label);
    this.scroller = h("div", {class: "scroller"}, this.#rows);
    this.scroller.addEventListener("scroll", () => this.#later(), {passive: true});
    new ResizeObserver(() => this.#later()).observe(this.scroller);
  }

  get items() {
    return this.#items;
  }

  get isAtTop() {
    return this.scroller.scrollTop < HEIGHT / 2;
  }

  toTop() {
    this.scroller.scrollTop = 0;
  }

  /** Shows other items. What the reader looks at stays where it is, however many came above. */
  set(items) {
    const anchor = this.isAtTop ? undefined : this.#items[Math.floor(this.scroller.scrollTop / HEIGHT)];
    this.#items = items;
    this.#rows.style.height = `${items.length * HEIGHT}px`;
    if (anchor) {
      const offset = this.scroller.scrollTop % HEIGHT;
      const at = items.findIndex((item) => this.key(item) === this.key(anchor));
      if (at >= 0) this.scroller.scrollTop = at * HEIGHT + offset;
    }
    this.#later();
  }

  /** Draws rows anew, because what they show beside their item has changed. */
  refresh() {
    this.#drawn.forEach((element) => element.remove());
    this.#drawn.clear();
    this.#draw();
  }

  /** Brings an item into sight; returns its link. */
  reveal(index) {
    const top = index * HEIGHT;
    const {scrollTop, clientHeight} = this.scroller;
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (top + HEIGHT > scrollTop + clientHeight) this.scroller.scrollTop = top + HEIGHT - clientHeight;
    this.#draw();
    return this.#drawn.get(this.key(this.#items[index]))?.querySelector("a");
  }

  #later() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
      this.onScroll?.();
    });
  }

  #draw() {
    const {scrollTop, clientHeight} = this.scroller;
    const first = Math.max(0, Math.floor(scrollTop / HEIGHT) - MARGIN);
    const last = Math.min(this.#items.length, Math.ceil((scrollTop + clientHeight) / HEIGHT) + MARGIN);
    const wanted = new Map();
    for (let i = first; i < last; i++) wanted.set(this.key(this.#items[i]), i);
    for (const [key, element] of this.#drawn) {
      if (!wanted.has(key)) {
        element.remove();
        this.#drawn.delete(key);
      }
    }
    let before = null;
    for (const [key, i] of [...wanted].reverse()) {
      let element = this.#drawn.get(key);
      if (!element) {
        element = h("li", {}, this.draw(this.#items[i]));
        this.#drawn.set(key, element);
      }
      // in the order of the page, too, for those who listen to it or use Tab
      if (element.nextSibling !== before || element.parentNode !== this.#rows) this.#rows.insertBefore(element, before);
      before = element;
      element.style.transform = `translateY(${i * HEIGHT}px)`;
      element.setAttribute("aria-posinset", i + 1);
      element.setAttribute("aria-setsize", this.#items.length);
    }
    if (last > this.#items.length - 20) this.onEnd?.();
  }
}
