// The view that explains: a raw item goes in, and every step of its way shows.

import {post} from "./api.js";
import {page} from "./article.js";
import {h, problem} from "./dom.js";
import {explained} from "./explained.js";

export const title = "Explain";

const SAMPLE = `ERLANGEN, March 14 (Reuters) - Siemens SIEGn.DE will open a training centre for tram drivers in Leeds in May.

"The simulator squeaks like the real thing," said Greta Holm, who runs the project.

(Reporting by Ann Lee; editing by Tom Roe)
`;

export function open(root) {
  const field = h("textarea", {id: "item", spellcheck: "false", dir: "auto", placeholder: "Paste a raw item of any format: text, IPTC 7901, NewsML, ninjs, NITF, RSS, a mail, a web page …"});
  const result = h("div", {"aria-live": "polite"});
  const file = h("input", {type: "file", hidden: true, onchange: () => file.files[0] && explain(file.files[0])});
  const form = h("form", {class: "paste", onsubmit: (event) => {
    event.preventDefault();
    explain(new Blob([field.value]));
  }},
  h("h2", {}, "What becomes of a raw item"),
  h("label", {for: "item"}, "A raw item. It is not sent to any topic and not kept; a file may be dropped here, too."), field,
  h("div", {class: "bar"}, h("button", {class: "primary"}, "Explain"),
    h("button", {type: "button", onclick: () => file.click()}, "Choose a file"),
    h("button", {type: "button", onclick: () => { field.value = SAMPLE; form.requestSubmit(); }}, "Try a sample"), file));

  async function explain(blob) {
    if (blob.size === 0) {
      result.replaceChildren(problem("Paste an item first, or choose a file."));
      return;
    }
    result.replaceChildren(h("p", {class: "muted"}, "Reading …"));
    try {
      const answer = await post("explain", blob);
      const article = answer.items?.length === 1 && answer.items[0].article;
      const ask = (name) => post(`explain?${new URLSearchParams({"why-not": name})}`, blob);
      result.replaceChildren(explained(answer, ask), article ? h("section", {class: "panel reader"}, page(article)) : "");
    } catch (failure) {
      result.replaceChildren(problem(failure.message));
    }
  }

  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files[0]) explain(event.dataTransfer.files[0]);
  });
  root.append(h("div", {class: "page"}, form, result));
  return {update() {}};
}
