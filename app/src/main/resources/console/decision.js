// Fields of forms, and the question who decides something and why.

import {h} from "./dom.js";

export function field(label, control) {
  control.id ||= `f-${control.name}`;
  return h("div", {class: "field"}, h("label", {for: control.id}, label), control);
}

/** Asks who decides something, and why; undefined when nobody does. */
export function decide(question, deed) {
  return new Promise((resolve) => {
    const form = h("form", {method: "dialog"}, h("h2", {id: "decide"}, question),
      field("Why", h("input", {name: "reason", required: true, id: "d-reason"})), field("Who decides", h("input", {name: "by", required: true, id: "d-by"})),
      h("menu", {}, h("button", {type: "button", onclick: () => dialog.close()}, "Cancel"), h("button", {class: "primary", value: "yes"}, deed)));
    const dialog = h("dialog", {"aria-labelledby": "decide"}, form);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes" ? Object.fromEntries(new FormData(form)) : undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
