// The view of dead letters: how many of which code, why one item was refused, its bytes, and how to put it right.

import {get} from "./api.js";
import {asHex, asText, decode, save} from "./bytes.js";
import {ago, empty, h, inline, pairs, problem} from "./dom.js";
import {explained} from "./explained.js";
import {link, moment, number, plural} from "./format.js";
import {actions} from "./letter-actions.js";

export const title = "Letters";

export function open(root, live) {
  const side = h("div", {class: "side", tabindex: "0", role: "region", "aria-label": "Letters by code"});
  const detail = h("div", {class: "detail", tabindex: "0", role: "region", "aria-label": "Letter"});
  const element = h("section", {class: "letters", "aria-label": "Letters"}, side, detail);
  root.append(element);
  let params = {};
  let count;
  const list = async () => {
    const {code, stage, place} = params;
    try {
      const {groups = [], letters = []} = await get("letters", {code: code ?? "", stage: stage ?? ""});
      side.replaceChildren(groups.length ? byCode(groups, params) : empty("No dead letters", "Every item became an article or was skipped on purpose."),
        h("ol", {"aria-label": "Letters, newest first"}, letters.map((letter) => h("li", {}, row(letter, params)))));
      if (!place && groups.length) detail.replaceChildren(empty("Choose a letter", "It shows why the item was refused, its bytes, and how to put it right."));
    } catch (failure) {
      side.replaceChildren(problem(failure.message));
    }
  };
  const update = async (wanted) => {
    const isOtherLetter = wanted.place !== params.place;
    params = wanted;
    element.classList.toggle("reading", Boolean(wanted.place));
    await list();
    if (wanted.place && isOtherLetter) await show(detail, wanted);
  };
  // a letter came, or somebody decided about one: the list changes, what is read stays
  const onFlow = ({detail: flow}) => {
    if (count !== undefined && count !== flow.letters) list();
    count = flow.letters;
  };
  live.addEventListener("flow", onFlow);
  return {update, close: () => live.removeEventListener("flow", onFlow)};
}

function byCode(groups, {code, stage}) {
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  return h("nav", {class: "groups", "aria-label": "Codes"},
    h("a", {href: link("letters"), "aria-current": !code && !stage ? "true" : undefined}, h("strong", {}, "All"), h("span", {class: "num"}, number(all))),
    groups.map((group) => h("a", {
      href: link("letters", {code: group.code, stage: group.stage}),
      "aria-current": group.code === code && group.stage === stage ? "true" : undefined,
    },
    h("span", {}, h("strong", {}, h("code", {}, group.code)), h("span", {class: "muted"}, ` by ${group.stage}`)),
    h("span", {class: "num"}, number(group.count), group.waiting < group.count && h("span", {class: "muted"}, ` (${number(group.waiting)} wait)`)),
    group.text && h("span", {class: "meaning"}, inline(group.text.meaning)))));
}

function row(letter, params) {
  return h("a", {class: "letter", href: link("letters", {...params, place: letter.place}), "aria-current": letter.place === params.place ? "true" : undefined},
    h("span", {class: "meta"}, ago(letter.at), h("code", {}, letter.code), letter.stage,
      letter.state !== "waiting" && h("span", {class: "badge good"}, letter.state)),
    h("span", {class: "message", dir: "auto"}, letter.message));
}

async function show(detail, {code, stage, place}) {
  const back = h("a", {class: "button back", href: link("letters", {code, stage})}, "← All letters");
  try {
    const [whole, {writable}] = await Promise.all([get(`letters/${encodeURIComponent(place)}`), get("flow")]);
    detail.replaceChildren(back, ...letterPage(whole, writable));
  } catch (failure) {
    detail.replaceChildren(back, problem(failure.message));
  }
  detail.scrollTop = 0;
}

function letterPage(whole, writable) {
  const {letter, text, headers} = whole;
  const tried = h("div", {"aria-live": "polite"});
  return [
    h("p", {class: "kicker"}, h("span", {class: "badge bad"}, `refused by ${letter.stage}`), moment(letter.at),
      letter.attempts > 1 && h("span", {class: "badge warn"}, `attempt ${letter.attempts}`),
      letter.state !== "waiting" && h("span", {class: "badge good"}, letter.state)),
    h("h2", {}, h("code", {}, letter.code)),
    h("div", {class: "advice"},
      h("p", {dir: "auto"}, letter.message),
      text && h("div", {class: "panel"}, pairs([["Why", inline(text.meaning)], ["What to do", inline(text.advice)]]))),
    actions(letter, writable, letter.stage === "ingest" && whole.size > 0 && again(letter, tried)), tried,
    ...content(whole),
    h("details", {class: "small"}, h("summary", {}, "Headers"), pairs(Object.entries(headers))),
    pairs([["Letter", letter.place], ["Raw item", whole.raw], ["Read from", whole.source], ["Schema", whole.schema === "?" ? "raw bytes" : whole.schema]]),
  ];
}

function content({letter, bytes: base64 = "", size, oversize}) {
  if (size === 0) {
    return [h("p", {class: "muted"}, oversize ? "The bytes were too large for a letter and are at the record that the stage read." : "The record had no bytes.")];
  }
  const bytes = decode(base64);
  const isWhole = bytes.length === size;
  const seen = h("div", {}, asText(bytes));
  const swap = h("button", {type: "button", "aria-pressed": "false", onclick: () => {
    const isHex = swap.getAttribute("aria-pressed") !== "true";
    swap.setAttribute("aria-pressed", isHex);
    seen.replaceChildren(isHex ? asHex(bytes) : asText(bytes));
  }}, "Hex");
  return [
    h("div", {class: "bar"}, h("h3", {}, `${plural(size, "byte")}${isWhole ? "" : `, the first ${number(bytes.length)} here`}`), swap,
      isWhole && h("button", {type: "button", onclick: () => save(bytes, `${letter.place}.bin`)}, "Save")),
    seen];
}

/** What the running version makes of the item. */
function again(letter, result) {
  return h("button", {type: "button", class: "primary try", onclick: async () => {
    try {
      result.replaceChildren(explained(await get(`letters/${encodeURIComponent(letter.place)}/explain`)));
    } catch (failure) {
      result.replaceChildren(problem(failure.message));
    }
  }}, "Preview");
}
