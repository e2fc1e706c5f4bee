// What can be done about a letter: its record is sent again, or somebody says that it needs nothing more.

import {postJson} from "./api.js";
import {decide} from "./decision.js";
import {h, problem} from "./dom.js";

const DONE = {redriven: "The record behind this letter was sent again.", discarded: "Somebody decided that this letter needs nothing more."};

/**
 * What can be done, in the order in which somebody does it.
 *
 * @param preview a button that tries the item again without sending anything; undefined where that is not possible
 */
export function actions(letter, writable, preview) {
  if (letter.state !== "waiting") return h("p", {class: "muted"}, DONE[letter.state]);
  const place = h("div", {class: "advice"});
  const show = (...more) => place.replaceChildren(...choices(letter, writable, preview, show), ...more);
  show();
  return place;
}

function choices(letter, writable, preview, show) {
  return [
    h("dl", {class: "choices"},
      preview && choice(preview, "shows what this version makes of the same bytes. Nothing is sent."),
      writable && [
        choice(button(letter, {path: "letters/redrive", word: "Redrive", question: "Send the record behind this letter again?", state: "redriven"}, show),
          "sends the record again, once its cause is removed."),
        choice(button(letter, {path: "letters/discard", word: "Discard", question: "Does this letter need nothing more?", state: "discarded"}, show),
          "notes that it needs nothing more, such as when the agency has sent the item anew.")]),
    !writable && [command(`depeche dead redrive ${letter.place} --apply --by NAME --reason WHY`),
      h("p", {class: "muted small"}, "This console may only read. To decide here, set DEPECHE_CONSOLE_TOKEN where ‘depeche run’ starts.")],
  ].flat().filter(Boolean);
}

function choice(control, meaning) {
  return [h("dt", {}, control), h("dd", {}, meaning)];
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
