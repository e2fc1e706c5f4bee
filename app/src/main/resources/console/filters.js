// The filters above the list. Each change makes another address, so that every filter can be sent to somebody as a link.

import {h} from "./dom.js";
import {number} from "./format.js";

/** Their names, as the addresses have them. */
export const FILTERS = ["word", "language", "provider", "change", "route", "ticker", "entity"];

const languages = new Intl.DisplayNames(undefined, {type: "language", fallback: "code"});

function languageName(tag) {
  try {
    return languages.of(tag);
  } catch {
    return tag;
  }
}

export class Filters {
  #fields = {};
  #timer = 0;

  constructor(onChange) {
    this.onChange = onChange;
    this.found = h("span", {class: "found num", role: "status"});
    const toggle = h("button", {type: "button", class: "toggle-filters", "aria-expanded": "false",
      onclick: () => toggle.setAttribute("aria-expanded", this.element.classList.toggle("open"))}, "Filters");
    this.clear = h("button", {type: "button", class: "plain", hidden: true, onclick: () => onChange({})}, "Clear all");
    this.element = h("form", {class: "filters", role: "search", onsubmit: (event) => {
      event.preventDefault();
      this.#changed();
    }},
    this.#input("word", {type: "search", placeholder: "Word in the text"}),
    toggle,
    h("div", {class: "more-filters"},
      this.#select("provider", "Any provider"), this.#select("language", "Any language"), this.#select("change", "Any change"),
      this.#input("ticker", {placeholder: "Ticker: XPAR:HO"}), this.#input("entity", {placeholder: "Person, place …"}),
      this.#select("route", "Any route"),
      this.clear),
    this.found);
  }

  #input(name, props) {
    // whoever types a word does not press Enter for each letter
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed(), 350);
    };
    return this.#fields[name] = h("input", {name, "aria-label": props.placeholder, autocomplete: "off", spellcheck: "false", oninput: later, ...props});
  }

  #select(name, any) {
    return this.#fields[name] = h("select", {name, class: name === "route" && "absent", "aria-label": any.slice(4), onchange: () => this.#changed()}, h("option", {value: ""}, any));
  }

  #changed() {
    clearTimeout(this.#timer);
    const values = FILTERS.map((name) => [name, this.#fields[name].value.trim()]).filter(([, value]) => value);
    this.onChange(Object.fromEntries(values));
  }

  focus() {
    this.#fields.word.focus();
    this.#fields.word.select();
  }

  /** Shows these values. */
  set(filter) {
    for (const name of FILTERS) {
      const field = this.#fields[name];
      const value = filter[name] ?? "";
      if (field instanceof HTMLSelectElement && value && ![...field.options].some((option) => option.value === value)) {
        field.append(h("option", {value}, value));
      }
      if (document.activeElement !== field || field.value.trim() !== value) field.value = value;
      field.classList.toggle("is-set", Boolean(value));
    }
    this.clear.hidden = Object.keys(filter).length === 0;
  }

  /** Offers the values that articles have, with how many have each. */
  offer(facets) {
    for (const name of ["provider", "language", "change", "route"]) {
      const field = this.#fields[name];
      const value = field.value;
      const counts = {...facets[name]};
      if (value && !(value in counts)) counts[value] = 0;
      const options = Object.entries(counts)
        .sort((a, b) => b[1] - a[1])
        .map(([one, count]) => h("option", {value: one}, `${name === "language" ? languageName(one) : one} (${number(count)})`));
      field.replaceChildren(field.options[0], ...options);
      field.value = value;
      // most installations have no routes of their own; the field keeps its place, so that nothing moves when it comes
      field.classList.toggle("absent", name === "route" && options.length === 0);
    }
  }

  /** Says how many articles there are. */
  tell(text) {
    if (this.found.textContent !== text) this.found.textContent = text;
  }
}
