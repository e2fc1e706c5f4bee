// What can be done about a letter: its record is sent again, or somebody says that it needs nothing more.

import {postJson} from "./api.js";
import {decide} from "./decision.js";
import {h, problem} from "./dom.js";

const DONE = {redriven: "The record behind this letter was sent again.", discarded: "Somebody decided that this letter needs nothing more."};

export function actions(letter, writable) {
  if (letter.state !== "waiting") return h("p", {class: "muted"}, DONE[letter.state]);
  const place = h("div", {class: "advice"});
  const show = (...more) => place.replaceChildren(h("h3", {}, "When its cause is removed"), ...choices(letter, writable, show), ...more);
  show();
  return place;
}

function choices(letter, writable, show) {
  return writable ? [h("p", {class: "choices"},
    button(letter, {path: "letters/redrive", word: "Redrive", question: "Send the record behind this letter again?", state: "redriven"}, show),
    button(letter, {path: "letters/discard", word: "Discard", question: "Does this letter need nothing more?", state: "discarded"}, show))]
    : [command(`depeche dead redrive ${letter.place} --apply --by NAME --reason WHY`),
      h("p", {class: "muted small"}, "This console may only read. To decide here, set DEPECHE_CONSOLE_TOKEN where ‘depeche run’ starts.")];
}

function button(letter, {path, word, question, state}, show) {
  return h("button", {type: "button", onclick: async () => {
    const decision = await decide(question, word);
    if (!decision) return;
    try {
      await postJson(path, {place: letter.place, ...decision});
      letter.state = state;
      show(h("p", {role: "status"}, DONE[state]));
    } catch (failure) {
      show(problem(failure.message));
    }
  }}, `${word} …`);
}

function command(text) {
  const copy = h("button", {type: "button", onclick: async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = "Copied";
  }}, "Copy");
  return h("p", {class: "command"}, h("code", {}, text), copy);
}
