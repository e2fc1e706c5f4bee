// The brakes of stages that met too many bugs: since when, why, and how the stage goes on.

import {postJson} from "./api.js";
import {decide} from "./decision.js";
import {ago, h, problem} from "./dom.js";
import {link} from "./format.js";

/** A panel for each brake that is on. It is drawn anew only when something changed, so that nobody loses a button. */
export class Brakes {
  element = h("div", {class: "brakes", "aria-live": "assertive"});
  #shown = "[]";

  draw({brakes = [], writable}) {
    const wanted = JSON.stringify([brakes, writable]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.element.replaceChildren(...brakes.map((brake) => panel(brake, writable)));
  }
}

function panel({subject: stage, at, reason, by}, writable) {
  const answer = h("div");
  const release = async () => {
    const decision = await decide(`Let ${stage} go on?`, "Release");
    if (!decision) return;
    try {
      await postJson("brake/release", {stage, ...decision});
      answer.replaceChildren(h("p", {role: "status"}, "Released. Its processes go on within seconds."));
    } catch (failure) {
      answer.replaceChildren(problem(failure.message));
    }
  };
  return h("section", {class: "panel stopped"},
    h("h2", {}, `${stage} stands still: its brake is on`),
    h("p", {}, `Pulled `, ago(at), h("span", {dir: "auto"}, ` by ${by}: ${reason}.`), " Nothing is lost: the items wait on their topic."),
    h("p", {}, "See what failed in the ", h("a", {href: link("letters", {stage, code: "BUG"})}, "letters with the code BUG"),
      ", remove the cause, then let the stage go on."),
    writable ? h("p", {}, h("button", {type: "button", onclick: release}, "Release …"))
      : h("p", {class: "command"}, h("code", {}, `depeche brake release ${stage} --by NAME --reason WHY`)),
    answer);
}
