// What can be done about a letter. The page itself does not write to the topics of items: it names the commands that do.

import {h} from "./dom.js";

export function actions(letter) {
  if (letter.redriven) return h("p", {class: "muted"}, "The record behind this letter was sent again.");
  return h("div", {class: "advice"}, h("h3", {}, "When its cause is removed"),
    command(`depeche dead redrive ${letter.place} --apply`));
}

function command(text) {
  const copy = h("button", {type: "button", onclick: async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = "Copied";
  }}, "Copy");
  return h("p", {class: "command"}, h("code", {}, text), copy);
}
