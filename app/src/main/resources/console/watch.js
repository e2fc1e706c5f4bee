// The view of watch lists and routes: what each list looks for, what fits it, and changes for those who have the token.

import {get, postJson} from "./api.js";
import {decide, field} from "./decision.js";
import {ago, empty, h, problem} from "./dom.js";
import {link, moment, plural} from "./format.js";

export const title = "Watch lists";

const KINDS = {name: "words", ticker: "ticker", entity: "whole name"};

export function open(root, live) {
  const element = h("div", {class: "page"});
  const lists = h("div", {class: "watch-grid"});
  const fitTitle = h("h2");
  const matches = h("div");
  const routes = h("div");
  const failed = h("div", {"aria-live": "assertive"});
  const {form, setWritable} = adder(change);
  element.append(h("h2", {}, "Watch lists"), failed, lists, form, fitTitle, matches, h("h2", {}, "Routes"), routes);
  element.hidden = true; // until it is known whether there are lists
  root.append(element);
  let params = {};
  let shown = {};
  let isLoaded = false;
  let timer;
  let changes = 0; // begun and ended: an answer from before one must not undo it on the page

  function draw() {
    if (!isLoaded) return;
    element.hidden = false;
    const entries = Map.groupBy ? Map.groupBy(shown.entries ?? [], (entry) => entry.list) : grouped(shown.entries ?? []);
    lists.replaceChildren(...(entries.size ? [...entries].map(([name, all]) => list(name, all, shown.matches ?? [], remove))
      : [empty("No watch lists", "Add an entry below: articles that fit it arrive here and on the topic of watched articles.")]));
    if (entries.size === 0) form.open = true;
    fitTitle.replaceChildren("Articles that fit", ...(params.list ? [` ${params.list} `, h("a", {class: "small", href: link("watch")}, "show those of all lists")] : []));
    const fitting = (shown.matches ?? []).filter((match) => !params.list || match.list === params.list);
    matches.replaceChildren(fitting.length ? fits(fitting)
      : empty(params.list ? `Nothing fits ${params.list} so far` : "Nothing fits so far", "A list is looked through for articles that are published after its entry was added."));
    routes.replaceChildren(h("p", {class: "muted"}, "A route is a rule in a file of DEPECHE_KNOWLEDGE_DIR/routes that sends articles to a topic of your own; docs/routes.md says how. To add or remove one, change the file and start the sink again."),
      shown.routes?.length ? h("ul", {class: "panel routes"}, shown.routes.map(route)) : "");
  }

  async function load() {
    const before = changes;
    try {
      const answer = await get("watch");
      if (before !== changes) return;
      shown = answer;
      isLoaded = true;
      draw();
    } catch (failure) {
      element.hidden = false;
      failed.replaceChildren(problem(failure.message));
    }
  }

  async function change(action, entry) {
    failed.replaceChildren();
    changes++;
    try {
      shown = await postJson(`watch/${action}`, entry);
      changes++;
      draw();
      return true;
    } catch (failure) {
      failed.replaceChildren(problem(failure.message));
      return false;
    }
  }

  async function remove(entry) {
    const decision = await decide(`Remove ‘${entry.text}’ from ${entry.list}?`, "Remove");
    if (decision) await change("remove", {...entry, ...decision});
  }

  // matches come with articles; many at once ask once
  const onArticles = () => {
    clearTimeout(timer);
    timer = setTimeout(load, 1_000);
  };
  const onFlow = ({detail}) => setWritable(detail.writable);
  live.addEventListener("articles", onArticles);
  live.addEventListener("flow", onFlow);
  load();
  return {
    update(wanted) {
      params = wanted;
      draw();
    },
    close() {
      clearTimeout(timer);
      live.removeEventListener("articles", onArticles);
      live.removeEventListener("flow", onFlow);
    },
  };
}

function grouped(entries) {
  const lists = new Map();
  for (const entry of entries) lists.set(entry.list, [...(lists.get(entry.list) ?? []), entry]);
  return lists;
}

function list(name, entries, matches, remove) {
  const fitting = matches.filter((match) => match.list === name && !match.withdrawn).length;
  return h("section", {class: "panel"},
    h("h3", {}, name, h("a", {class: "small", href: link("watch", {list: name})}, plural(fitting, "article"))),
    h("ul", {}, entries.map((entry) => h("li", {class: "entry"},
      h("span", {}, h("strong", {dir: "auto"}, entry.text), h("span", {class: "muted small"}, ` ${KINDS[entry.kind]}`)),
      h("button", {type: "button", class: "plain danger", "aria-label": `Remove ${entry.text} from ${name}`, onclick: () => remove(entry)}, "Remove"),
      h("span", {class: "who", dir: "auto"}, `${entry.by}, ${moment(entry.at)}: ${entry.reason}`)))));
}

function route({topic, articles}) {
  return h("li", {class: "entry"}, h("code", {}, topic), h("a", {class: "small", href: link("articles", {route: topic})}, plural(articles, "article")));
}

function fits(matches) {
  return h("ol", {class: "panel fits"}, matches.slice(0, 200).map((match) => h("li", {},
    h("a", {href: link("articles", {uri: match.uri}), dir: "auto"}, match.headline || match.uri),
    h("span", {class: "meta"},
      match.withdrawn ? h("span", {class: "badge warn"}, "does not fit any more") : match.revision > 1 && h("span", {class: "badge update"}, `revision ${match.revision}`),
      h("a", {href: link("watch", {list: match.list})}, match.list), match.received && ago(match.received)))));
}

function adder(change) {
  const text = h("input", {name: "text", required: true, maxlength: "200"});
  const kind = h("select", {name: "kind"}, h("option", {value: "name"}, "Words"), h("option", {value: "ticker"}, "Ticker, MIC:TICKER"), h("option", {value: "entity"}, "Whole name"));
  const note = h("p", {class: "muted small"});
  const button = h("button", {class: "primary"}, "Add");
  const form = h("form", {onsubmit: async (event) => {
    event.preventDefault();
    if (await change("add", Object.fromEntries(new FormData(form)))) text.value = "";
  }},
  h("div", {class: "fields"},
    field("List", h("input", {name: "list", required: true, pattern: "[A-Za-z0-9._\\-]{1,100}", title: "letters, digits, '.', '_' and '-'"})),
    field("Looks for", kind), field("Text", text),
    field("Why", h("input", {name: "reason", required: true})), field("Who decides", h("input", {name: "by", required: true})), button), note);
  return {form: h("details", {class: "panel adder"}, h("summary", {}, "Add an entry"), form), setWritable(writable) {
    button.disabled = !writable;
    note.textContent = writable ? "The console asks for its token once. Running sinks apply the change to articles that come from then on."
      : "This console may only read. To change lists here, set DEPECHE_CONSOLE_TOKEN where ‘depeche run’ starts; ‘depeche watch add’ does the same.";
  }};
}
