// Asks the process for what it knows, and listens to what happens.

import {h} from "./dom.js";

const KEY = "depeche-console-token";

export const token = {
  get: () => sessionStorage.getItem(KEY) ?? "",
  set: (value) => sessionStorage.setItem(KEY, value),
};

function headers(more = {}) {
  return token.get() ? {...more, Authorization: `Bearer ${token.get()}`} : more;
}

let asking;

/** Asks the reader for the token. Several requests that fail together ask once. */
function askForToken() {
  asking ??= new Promise((resolve) => {
    const field = h("input", {type: "password", name: "token", id: "token", autocomplete: "off", required: true});
    const dialog = h("dialog", {"aria-labelledby": "token-title"},
      h("form", {method: "dialog", onsubmit: () => token.set(field.value.trim())},
        h("h2", {id: "token-title"}, "The console's token"),
        h("p", {class: "muted small"}, "It is the value of DEPECHE_CONSOLE_TOKEN where ‘depeche run’ started. This tab keeps it until you close it."),
        h("label", {for: "token"}, "Token"), field,
        h("menu", {}, h("button", {type: "button", onclick: () => dialog.close()}, "Cancel"),
          h("button", {class: "primary"}, "Use it"))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      asking = undefined;
      resolve(dialog.returnValue !== undefined && token.get() !== "");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
  return asking;
}

/** A problem that the process explains. */
export class Problem extends Error {}

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, {...options, headers: headers(options.headers)});
  } catch {
    throw new Problem("The process does not answer. Is ‘depeche run’ still running?");
  }
  if (response.status === 401) {
    const before = token.get();
    token.set("");
    if (await askForToken() && token.get() !== before) return request(path, options);
  }
  const answer = await response.json();
  if (!response.ok) throw new Problem(answer.problem);
  return answer;
}

export const get = (path, params) => request(`api/${path}${params ? `?${new URLSearchParams(params)}` : ""}`);
export const post = (path, body) => request(`api/${path}`, {method: "POST", body});
export const postJson = (path, value) =>
  request(`api/${path}`, {method: "POST", body: JSON.stringify(value), headers: {"Content-Type": "application/json"}});

/** Waits until somebody looks: a browser has six connections for a host, and each tab that listens takes one. */
async function seen() {
  while (document.hidden) await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, {once: true}));
}

/**
 * Events of the process: "articles", "flow", and "state" (live or off). The process ends each stream after a few seconds; the
 * next asks for what came after the last article, so nothing is missed. It uses fetch, because EventSource cannot send a token.
 */
export class Live extends EventTarget {
  #after = 0;
  #filter = {};
  #abort = new AbortController();

  start() {
    this.#run();
  }

  /** Wants articles that match, from the one after this number. */
  follow(filter, after) {
    this.#filter = filter;
    this.#after = after;
    this.#abort.abort();
  }

  async #run() {
    for (let failures = 0; ; ) {
      await seen();
      this.#abort = new AbortController();
      try {
        await this.#stream(this.#abort.signal);
        failures = 0;
      } catch (problem) {
        if (problem.name !== "AbortError") {
          failures++;
          this.#tell("state", {state: "off"});
          await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 500 * 2 ** failures)));
        }
      }
    }
  }

  async #stream(signal) {
    const query = new URLSearchParams({...this.#filter, after: this.#after});
    const response = await fetch(`api/events?${query}`, {headers: headers(), signal});
    if (response.status === 401) await askForToken();
    if (!response.ok) throw new Problem("no events");
    this.#tell("state", {state: "live"});
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (text + part.value).split("\n\n");
      text = events.pop();
      events.forEach((event) => this.#event(event));
    }
  }

  #event(text) {
    const [, name, data] = text.match(/^event: (\w+)\ndata: (.*)$/s) ?? [];
    if (!name) return;
    const value = JSON.parse(data);
    if (name === "articles") this.#after = value.seq;
    this.#tell(name, value);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}
